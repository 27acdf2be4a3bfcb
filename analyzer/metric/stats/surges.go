package stats

import (
	"cmp"
	"math"
	"slices"
)

// Surge is a run of days on which a series stood out above what was to be
// expected of it.
type Surge struct {
	From, To int     // days, both included
	Count    float64 // in the run
	Expected float64 // in the run, without whatever happened
}

// What makes a run of days stand out. The numbers were set by simulation: with
// them at least 95 % of the surges of twice the normal volume are found that hold
// 30 expected counts, and a series without any gives at most one false alarm a
// year; TestSurgesOfSimulatedYears tells how near each kind of series comes.
const (
	// longestRun is the longest run of days that is looked at as a whole; longer
	// surges are found in parts that touch.
	longestRun = 14
	// leastExtra is how many counts a surge must have above the expected ones,
	// and leastTimes how many times the expected ones it must have.
	leastExtra, leastTimes = 5, 1.25
	// From provable expected counts on, in units of the dispersion, a doubling is
	// told from chance by the surprise (in standard deviations) that is asked of
	// one day, two days and longer runs; below, only by what chance hardly ever
	// does.
	provable                                    = 22
	surpriseOfOne, surpriseOfTwo, surpriseOfRun = 2.75, 2.85, 2.95
	surpriseOfFew                               = 4.3
	// asDoubled is how many standard deviations a surge may fall short of twice
	// the expected counts.
	asDoubled = 2
)

// Surges returns the runs of consecutive days on which counts stood out, in
// order, joined where they touch. Closed are the days on which nothing could be
// counted, such as holidays: they are no part of any pattern, and what they held
// back may come the day after. A day is only judged when at least four of the
// eight same weekdays before it were open.
//
// What is to be expected of a day comes from [newPattern]. A run stands out when
// its count surprises, measured in standard deviations by [pattern.surprise], and
// when from a provable volume on it is about as much as twice the expected. Of
// runs that overlap the most surprising one counts.
func Surges(counts []int64, closed []bool) []Surge {
	p := newPattern(counts, closed)
	var candidates []candidate
	for from := range counts {
		candidates = p.runsFrom(from, candidates)
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.surprise, a.surprise), cmp.Compare(a.To-a.From, b.To-b.From), cmp.Compare(a.From, b.From))
	})
	return p.joined(apart(candidates))
}

// candidate is a run that stands out, with how much it does.
type candidate struct {
	Surge
	surprise float64
}

// runsFrom adds the runs that begin on a day and stand out. A run begins and ends
// on an open day.
func (p *pattern) runsFrom(from int, candidates []candidate) []candidate {
	if p.closed[from] {
		return candidates
	}
	var count, normal, unsure float64
	for to := from; to < len(p.counts) && to < from+longestRun; to++ {
		if p.closed[to] {
			continue
		}
		if !p.known(to) {
			break
		}
		count += p.counts[to]
		normal += p.normal[to] + p.heldBack[to]
		unsure = max(unsure, p.unsure[to])
		if count < leastExtra {
			continue
		}
		s := Surge{from, to, count, normal * p.drift(from, to)}
		if surprise, ok := p.standsOut(s, unsure); ok {
			candidates = append(candidates, candidate{s, surprise})
		}
	}
	return candidates
}

// standsOut reports whether a run stands out, and how much. Unsure is the
// variance of the normal of one of its days, as a part of that normal.
func (p *pattern) standsOut(s Surge, unsure float64) (surprise float64, ok bool) {
	if s.Count < s.Expected+leastExtra || s.Count < leastTimes*s.Expected {
		return 0, false
	}
	days := s.To - s.From + 1
	unsure *= float64((days + 6) / 7) // days of one weekday share their error
	asked := surpriseOfFew
	if units := s.Expected / p.dispersion; units >= provable {
		if s.Count/p.dispersion < 2*units-asDoubled*math.Sqrt(2*units+4*units*unsure) {
			return 0, false
		}
		asked = []float64{surpriseOfOne, surpriseOfTwo, surpriseOfRun}[min(days, 3)-1]
	}
	surprise = p.surprise(s, unsure)
	return surprise, surprise >= asked
}

// smallestExpected stands where nothing at all is to be expected.
const smallestExpected = 0.05

// surprise returns by how many standard deviations the count of a run lies above
// the expected one, on a scale on which chance is normally distributed. Counts
// that vary more than those of a Poisson distribution, as of a negative binomial
// one, have the skewness (2 d − 1) / √(d × expected), with d their dispersion;
// the scale is that of a gamma distribution of that skewness (Wilson and
// Hilferty 1931). It is rounded, so that equal runs are equal.
func (p *pattern) surprise(s Surge, unsure float64) float64 {
	expected := max(s.Expected, smallestExpected)
	t := (s.Count - expected) / math.Sqrt(p.dispersion*expected*(1+unsure))
	skew := (2*p.dispersion - 1) / math.Sqrt(p.dispersion*expected)
	x := 6 / skew * (math.Cbrt(max(0, 1+skew*t/2)) - 1 + skew*skew/36)
	return math.Round(x*1e6) / 1e6
}

// apart takes candidates in their order, except those that overlap with one taken
// before.
func apart(candidates []candidate) []Surge {
	var taken []Surge
	for _, c := range candidates {
		overlaps := func(s Surge) bool { return c.From <= s.To && s.From <= c.To }
		if !slices.ContainsFunc(taken, overlaps) {
			taken = append(taken, c.Surge)
		}
	}
	return taken
}

// joined returns surges in the order of their days, as one where they touch, or
// where only days without work lie between them.
func (p *pattern) joined(surges []Surge) []Surge {
	slices.SortFunc(surges, func(a, b Surge) int { return cmp.Compare(a.From, b.From) })
	var all []Surge
	for _, s := range surges {
		if k := len(all) - 1; k >= 0 && p.idle(all[k].To+1, s.From) {
			all[k].To = s.To
			all[k].Count += s.Count
			all[k].Expected += s.Expected
			continue
		}
		all = append(all, s)
	}
	return all
}

// idle reports whether the series rests on all days from one until another: they
// are closed, or normally have nothing and have nothing.
func (p *pattern) idle(from, until int) bool {
	for day := from; day < until; day++ {
		if !p.closed[day] && (p.normal[day] != 0 || p.counts[day] != 0) {
			return false
		}
	}
	return true
}
