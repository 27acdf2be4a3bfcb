package logfile

import (
	"cmp"
	"math"
	"slices"
)

// spread counts positive numbers by their size, so that a median needs no list of
// them. It counts in steps of a quarter of a doubling: a median is known to within
// an eighth.
type spread struct {
	n      int64
	counts *[spreadSteps]int64
}

// The sizes that a spread tells apart: from 2^-32 up to 2^32.
const (
	spreadLow, spreadHigh = -32, 32
	spreadSteps           = 4 * (spreadHigh - spreadLow)
)

// add counts a number. One that is not positive counts for nothing.
func (s *spread) add(x float64) { s.addTimes(x, 1) }

// addTimes counts a number that comes so many times.
func (s *spread) addTimes(x float64, times int64) {
	if !(x > 0) {
		return
	}
	if s.counts == nil {
		s.counts = new([spreadSteps]int64)
	}
	// The exponent and the first two bits behind it number the steps.
	const mantissa, kept, bias = 52, 2, 1023
	step := int(math.Float64bits(x)>>(mantissa-kept)) - (bias+spreadLow)<<kept
	s.counts[min(max(step, 0), spreadSteps-1)] += times
	s.n += times
}

// middle returns the middle of a step.
func middle(step int) float64 {
	return math.Ldexp(1+float64(step%4)/4+1./8, spreadLow+step/4)
}

// median returns the median, the lower of two; 0 of nothing.
func (s *spread) median() float64 {
	var below int64
	for step := 0; s.n > 0 && step < spreadSteps; step++ {
		if below += s.counts[step]; 2*below >= s.n {
			return middle(step)
		}
	}
	return 0
}

// nearest returns which of the scales brings the numbers nearest to 1, by the
// median of the error, and that median.
func (s *spread) nearest(scales []float64) (best int, far float64) {
	far = math.Inf(1)
	for i, scale := range scales {
		if e := s.error(scale, 1, 2); e < far {
			best, far = i, e
		}
	}
	return best, far
}

// error returns how far from 1 the numbers, times a scale, are at most, but for those
// that are farthest: so many of so many are not.
func (s *spread) error(scale float64, many, of int64) float64 {
	if s.n == 0 {
		return math.Inf(1)
	}
	type counted struct {
		far float64
		n   int64
	}
	var all []counted
	for step, n := range s.counts {
		if n > 0 {
			all = append(all, counted{math.Abs(middle(step)*scale - 1), n})
		}
	}
	slices.SortFunc(all, func(a, b counted) int { return cmp.Compare(a.far, b.far) })
	var below int64
	for _, c := range all {
		if below += c.n; of*below >= many*s.n {
			return c.far
		}
	}
	return math.Inf(1)
}
