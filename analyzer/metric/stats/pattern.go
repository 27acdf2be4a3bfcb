package stats

import (
	"math"
	"slices"
)

// How a pattern is made from the days around.
const (
	weeksBefore = 8  // the weeks of which the same weekday counts
	leastWeeks  = 4  // of these, how many must have been open
	daysAround  = 28 // on either side of a run, to see whether the level has moved
	calmCounts  = 30 // as if so many more counts had been just as expected: few say little about the level
	// medianNoise is the variance of a normal of a Poisson series, times the weeks
	// it rests on and as a part of the normal itself: that of a median, 1.35,
	// drawn together with those of the other weekdays as far as they are alike.
	medianNoise, smoothedNoise = 1.35, 1.2
	// overdispersion above that of a Poisson series is taken so many times as
	// large as it is measured, because it is measured without the outermost days.
	overdispersed = 1.3
	cautious      = 4 // squared standard deviations that a day has at most when the dispersion is measured
)

// pattern is what is to be expected of a series of daily counts.
type pattern struct {
	counts   []float64
	closed   []bool
	normal   []float64 // of each day; below 0 where too few weeks before it are open
	unsure   []float64 // the variance of each normal, as a part of it
	heldBack []float64 // what the closed days before each day would normally have had

	// Sums up to each day of the counts, without what stands out, and of the
	// normals, over the days that can say what the level is.
	level, normals []float64

	// dispersion is the variance of the counts as a multiple of their mean: 1 is
	// that of a Poisson series, and the least.
	dispersion float64
}

// newPattern learns the pattern of a series. The normal of a day is the median of
// the same weekday in the eight weeks before, or their mean without outliers
// where that is higher, as it can be of few counts; as far as the weekdays do not
// differ more than chance makes them, they are drawn together. See
// [pattern.drift] for a level that moves.
func newPattern(counts []int64, closed []bool) *pattern {
	n := len(counts)
	p := &pattern{closed: closed, counts: make([]float64, n), normal: make([]float64, n), unsure: make([]float64, n),
		heldBack: make([]float64, n), level: make([]float64, n+1), normals: make([]float64, n+1)}
	for day, count := range counts {
		p.counts[day] = float64(count)
	}
	raw := make([]float64, n)
	for day := range counts {
		raw[day], p.unsure[day] = p.sameWeekdays(day)
	}
	for day := range counts {
		p.normal[day] = smoothed(raw, day, p.unsure[day]*medianNoise/smoothedNoise)
	}
	p.holdBack()
	p.settle()
	p.dispersion = p.measureDispersion()
	return p
}

// known reports whether a day has a normal.
func (p *pattern) known(day int) bool { return p.normal[day] >= 0 }

// sameWeekdays returns the normal of a day by its weekday alone, and its noise.
func (p *pattern) sameWeekdays(day int) (normal, noise float64) {
	var buffer [weeksBefore]float64
	weeks := buffer[:0]
	for before := day - daysOfWeek; before >= 0 && before >= day-weeksBefore*daysOfWeek; before -= daysOfWeek {
		if !p.closed[before] {
			weeks = append(weeks, p.counts[before])
		}
	}
	k := len(weeks)
	if k < leastWeeks {
		return -1, 0
	}
	slices.Sort(weeks)
	median := (weeks[(k-1)/2] + weeks[k/2]) / 2
	mean := 0.0
	for _, count := range weeks {
		mean += min(count, median+2*math.Sqrt(median)+2) / float64(k)
	}
	return max(median, mean), smoothedNoise / float64(k)
}

// smoothed returns the normal of a day drawn to the mean of the last seven, one
// of each weekday, as far as these do not differ more than their noise makes them
// (James and Stein 1961). Weekdays that normally have nothing have no part in it.
func smoothed(raw []float64, day int, noise float64) float64 {
	if raw[day] <= 0 || day < daysOfWeek-1 {
		return raw[day]
	}
	var buffer [daysOfWeek]float64
	week := buffer[:0]
	for _, normal := range raw[day-daysOfWeek+1 : day+1] {
		if normal > 0 {
			week = append(week, normal)
		}
	}
	if len(week) < 3 {
		return raw[day]
	}
	mean, variance := 0.0, 0.0
	for _, normal := range week {
		mean += normal / float64(len(week))
	}
	for _, normal := range week {
		variance += (normal - mean) * (normal - mean) / float64(len(week)-1)
	}
	if variance == 0 {
		return raw[day]
	}
	return mean + max(0, 1-noise*mean/variance)*(raw[day]-mean)
}

// holdBack gives the first working day after closed days what these would have
// had.
func (p *pattern) holdBack() {
	waiting := 0.0
	for day, normal := range p.normal {
		switch {
		case p.closed[day]:
			waiting += max(0, normal)
		case normal > 0:
			p.heldBack[day], waiting = waiting, 0
		}
	}
}

// plain reports whether a day can say what the level is: it was open, after a day
// that was, and has a normal.
func (p *pattern) plain(day int) bool {
	return p.known(day) && !p.closed[day] && p.heldBack[day] == 0
}

// settle sums the level up.
func (p *pattern) settle() {
	for day, count := range p.counts {
		p.level[day+1], p.normals[day+1] = p.level[day], p.normals[day]
		if normal := p.normal[day]; p.plain(day) {
			p.level[day+1] += min(count, normal+2*math.Sqrt(normal)+1)
			p.normals[day+1] += normal
		}
	}
}

// drift returns by how much the level around a run lies above its pattern: a
// series that grows, or swells with a season, has left the weeks before behind.
func (p *pattern) drift(from, to int) float64 {
	first, last := max(0, from-daysAround), min(len(p.counts), to+1+daysAround)
	around := func(sums []float64) float64 {
		return calmCounts + sums[from] - sums[first] + sums[last] - sums[to+1]
	}
	return min(2, max(0.5, around(p.level)/around(p.normals)))
}

// measureDispersion returns how much more the days vary than those of a Poisson
// series: the scale at which their squared standard deviations, each counted up
// to a bound, have the mean of normal ones (Huber 1964, proposal 2), so that
// surges weigh little in it.
func (p *pattern) measureDispersion() float64 {
	squares := make([]float64, 0, len(p.counts))
	for day, count := range p.counts {
		if !p.plain(day) {
			continue
		}
		if expected := p.normal[day] * p.drift(day, day); expected > 0 {
			squares = append(squares, (count-expected)*(count-expected)/(expected*(1+p.unsure[day])))
		}
	}
	if len(squares) < longestRun {
		return 1
	}
	// The mean of the smaller of a squared normal number and the bound.
	within := math.Erf(math.Sqrt(cautious / 2.0))
	normal := within - 2*math.Sqrt(cautious)*math.Exp(-cautious/2.0)/math.Sqrt(2*math.Pi) + cautious*(1-within)
	scale := 1.0
	for range 30 {
		sum := 0.0
		for _, square := range squares {
			sum += min(square/scale, cautious)
		}
		scale = max(smallestExpected, scale*sum/float64(len(squares))/normal)
	}
	return 1 + overdispersed*max(0, scale-1)
}
