package reference

import (
	"math"
	"slices"
)

// incidents: “Incidents: days on which a reason stands out above its weekday
// pattern (median of the same weekday in the eight weeks before), joined where they
// touch, with extra contacts and cost.”
//
// Decision: over the coverage, whatever the period, which selects incidents by
// their first day; absent below 56 dates. The cost is that of the extra contacts at
// the mean price of the reason's contacts in the period. What stands out is told at
// [StandingOut].
func (m *measure) incidents() {
	table := newTable("reason", "owner", "from", "to", "days", "contacts", "normal", "extra", "cost", "lasts_on")
	dates, place := m.datesOfCoverage()
	if len(dates) >= 56 {
		countsOf := func(contacts []*contact) []float64 {
			counts := make([]float64, len(dates))
			for _, c := range contacts {
				if i, ok := place[localDate(c.start, m.zone)]; ok {
					counts[i]++
				}
			}
			return counts
		}
		closed := closedDays(dates, countsOf(m.all))
		surges := map[int][]Surge{}
		for _, r := range m.placesOf() {
			surges[r] = StandingOut(countsOf(keep(m.all, func(c *contact) bool { return c.reason == r })), closed)
		}
		for i, date := range dates { // in the order of their first days, then of the taxonomy
			for _, r := range m.placesOf() {
				price := meanPrice(keep(m.in, func(c *contact) bool { return c.reason == r }))
				for _, s := range surges[r] {
					if s.From == i && inPeriod(date, m.options) {
						extra := number(s.Count - s.Expected)
						table.add(m.reasonID(r), m.ownerOf(r), date, dates[s.To], s.To-s.From+1, s.Count, s.Expected, extra, times(extra, price), yesNo(s.To == len(dates)-1))
					}
				}
			}
		}
	}
	m.result.Tables["incidents"] = *table
}

// datesOfCoverage are all dates of the coverage, whatever the period, and the place
// of each.
func (m *measure) datesOfCoverage() ([]string, map[string]int) {
	all := m.options
	all.From, all.To = "", ""
	dates, place := datesOf(m.coverage, all), map[string]int{}
	for i, date := range dates {
		place[date] = i
	}
	return dates, place
}

// meanPrice is in euro.
func meanPrice(contacts []*contact) Figure {
	priced := keep(contacts, func(c *contact) bool { return c.price != nil })
	return ratio(sumPrice(priced)/euro, float64(len(priced)))
}

// closedDays are the dates without any contact whose weekday normally has contacts:
// on three quarters of its dates, five a date on average of these.
func closedDays(dates []string, all []float64) []bool {
	closed := make([]bool, len(dates))
	for i := range dates {
		n, filled, sum := 0.0, 0.0, 0.0
		for j := i % 7; j < len(dates); j += 7 { // those of one weekday
			n++
			sum += all[j]
			if all[j] > 0 {
				filled++
			}
		}
		closed[i] = all[i] == 0 && filled > 0 && filled >= 0.75*n && sum >= 5*filled
	}
	return closed
}

// Surge is a run of days that stands out.
type Surge struct {
	From, To        int
	Count, Expected float64
	surprise        float64
}

// StandingOut are the runs of days on which counts stand out. It follows the rule
// that the program states in words (contactlog explain incidents, normal):
//
//   - The normal of a day is the median of the same weekday in the eight weeks
//     before, closed days left out, at least four left; or the mean of these, each
//     at most median + 2 √median + 2, where that is higher.
//   - It is drawn to the mean of the normals above 0 of the seven days up to it (at
//     least three) by 1.35 / weeks × mean / their variance, at most all the way.
//   - The first working day after closed days is expected to have their normals too.
//   - The expected of a run is its normal × (30 + Σ counts) / (30 + Σ normals) over
//     the 28 days on either side, each count at most normal + 2 √normal + 1, without
//     closed days and those just after; between half and twice.
//   - The dispersion is Huber's scale of (count − expected)² / (expected (1 + 1.2 /
//     weeks)), bounded at 4, above 1 taken 1.3 times.
//   - A run of 1 to 14 days stands out with at least 5 extra, 1.25 times the expected,
//     and a surprise of 4.3; or from 22 × dispersion expected on of 2.75, 2.85 (two
//     days), 2.95 (more), if it falls at most two standard deviations short of twice
//     the expected.
//   - Of runs that overlap the most surprising one counts, then the shorter, then the
//     earlier; runs that touch are one, also across days that are closed or empty as
//     normal.
func StandingOut(counts []float64, closed []bool) []Surge {
	p := patternOf(counts, closed)
	var runs []Surge
	for from := range counts {
		for to := from; to < len(counts) && to < from+14; to++ {
			if s, ok := p.run(from, to); ok {
				runs = append(runs, s)
			}
		}
	}
	var chosen []Surge
	for len(runs) > 0 {
		best := runs[0]
		for _, s := range runs {
			shorter := s.To-s.From < best.To-best.From
			if s.surprise > best.surprise || s.surprise == best.surprise && shorter {
				best = s
			}
		}
		chosen = append(chosen, best)
		runs = keep(runs, func(s Surge) bool { return s.From > best.To || s.To < best.From })
	}
	slices.SortFunc(chosen, func(a, b Surge) int { return a.From - b.From })
	for i := 1; i < len(chosen); {
		idle := true
		for day := chosen[i-1].To + 1; day < chosen[i].From; day++ {
			idle = idle && (closed[day] || p.normal[day] == 0 && counts[day] == 0)
		}
		if !idle {
			i++
			continue
		}
		chosen[i-1].To = chosen[i].To
		chosen[i-1].Count += chosen[i].Count
		chosen[i-1].Expected += chosen[i].Expected
		chosen = slices.Delete(chosen, i, i+1)
	}
	return chosen
}

const unknownNormal = -1

type dailyPattern struct {
	counts     []float64
	closed     []bool
	weeks      []float64 // that the normal of each day rests on
	normal     []float64
	waiting    []float64 // normals of closed days before
	dispersion float64
}

func patternOf(counts []float64, closed []bool) *dailyPattern {
	p := &dailyPattern{counts: counts, closed: closed, weeks: make([]float64, len(counts)), waiting: make([]float64, len(counts))}
	var alone []float64
	for day := range counts {
		var same []float64
		for week := 1; week <= 8; week++ {
			if before := day - 7*week; before >= 0 && !closed[before] {
				same = append(same, counts[before])
			}
		}
		p.weeks[day] = float64(len(same))
		alone = append(alone, middle(same))
	}
	for day := range counts {
		p.normal = append(p.normal, p.drawn(alone, day))
	}
	for day := range counts {
		if p.normal[day] <= 0 || closed[day] {
			continue
		}
		for before := day - 1; before >= 0 && (closed[before] || p.normal[before] <= 0); before-- {
			if closed[before] {
				p.waiting[day] += max(0, p.normal[before])
			}
		}
	}
	p.dispersion = p.scale()
	return p
}

// middle is the median, or the mean without outliers where that is higher.
func middle(same []float64) float64 {
	if len(same) < 4 {
		return unknownNormal
	}
	same = slices.Sorted(slices.Values(same))
	n := len(same)
	median := same[n/2]
	if n%2 == 0 {
		median = (same[n/2-1] + same[n/2]) / 2
	}
	sum := 0.0
	for _, x := range same {
		sum += min(x, median+2*math.Sqrt(median)+2)
	}
	return max(median, sum/float64(n))
}

func (p *dailyPattern) drawn(alone []float64, day int) float64 {
	var week []float64
	for d := day - 6; d <= day; d++ {
		if d >= 0 && alone[d] > 0 {
			week = append(week, alone[d])
		}
	}
	if day < 6 || alone[day] <= 0 || len(week) < 3 {
		return alone[day]
	}
	mean := sumOf(week) / float64(len(week))
	variance := 0.0
	for _, x := range week {
		variance += (x - mean) * (x - mean)
	}
	variance /= float64(len(week) - 1)
	if variance == 0 {
		return alone[day]
	}
	part := min(1, 1.35/p.weeks[day]*mean/variance)
	return part*mean + (1-part)*alone[day]
}

// level of the 28 days on either side of a run, over the pattern.
func (p *dailyPattern) level(from, to int) float64 {
	counts, normals := 30.0, 30.0
	for day := from - 28; day <= to+28; day++ {
		if day < 0 || day >= len(p.counts) || day >= from && day <= to || p.closed[day] || p.normal[day] < 0 || p.waiting[day] > 0 {
			continue
		}
		counts += min(p.counts[day], p.normal[day]+2*math.Sqrt(p.normal[day])+1)
		normals += p.normal[day]
	}
	return max(0.5, min(2, counts/normals))
}

func (p *dailyPattern) scale() float64 {
	var squares []float64
	for day := range p.counts {
		expected := p.normal[day] * p.level(day, day)
		if p.closed[day] || p.waiting[day] > 0 || expected <= 0 {
			continue
		}
		squares = append(squares, math.Pow(p.counts[day]-expected, 2)/(expected*(1+1.2/p.weeks[day])))
	}
	if len(squares) < 14 {
		return 1
	}
	// The mean of a squared normal number that counts at most as 4:
	// ∫ z² φ(z) dz from −2 to 2, and 4 times what lies outside.
	inside := math.Erf(math.Sqrt2)
	normal := inside - 4*math.Exp(-2)/math.Sqrt(2*math.Pi) + 4*(1-inside)
	scale := 1.0
	for range 30 {
		sum := 0.0
		for _, x := range squares {
			sum += min(x/scale, 4)
		}
		scale = max(0.05, scale*sum/float64(len(squares))/normal)
	}
	return 1 + 1.3*max(0, scale-1)
}

// run returns the run of days between, and whether it stands out.
func (p *dailyPattern) run(from, to int) (Surge, bool) {
	if p.closed[from] || p.closed[to] {
		return Surge{}, false
	}
	s := Surge{From: from, To: to}
	fewestWeeks := math.Inf(1)
	for day := from; day <= to; day++ {
		if p.closed[day] {
			continue
		}
		if p.normal[day] < 0 {
			return Surge{}, false
		}
		s.Count += p.counts[day]
		s.Expected += p.normal[day] + p.waiting[day]
		fewestWeeks = min(fewestWeeks, p.weeks[day])
	}
	s.Expected *= p.level(from, to)
	days := to - from + 1
	noise := 1.2 / fewestWeeks * math.Ceil(float64(days)/7)
	least := 4.3
	if units := s.Expected / p.dispersion; units >= 22 {
		least = map[bool]float64{true: 2.75, false: 2.85}[days == 1]
		if days > 2 {
			least = 2.95
		}
		if s.Count/p.dispersion < 2*units-2*math.Sqrt(2*units+4*units*noise) {
			return s, false
		}
	}
	expected := max(0.05, s.Expected)
	skewness := (2*p.dispersion - 1) / math.Sqrt(p.dispersion*expected)
	t := (s.Count - expected) / math.Sqrt(p.dispersion*expected*(1+noise))
	z := 6 / skewness * (math.Cbrt(max(0, 1+skewness*t/2)) - 1 + skewness*skewness/36)
	s.surprise = math.Round(z*1e6) / 1e6
	return s, s.Count >= s.Expected+5 && s.Count >= 1.25*s.Expected && s.surprise >= least
}
