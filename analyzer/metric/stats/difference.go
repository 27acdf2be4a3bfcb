package stats

import (
	"math"
	"slices"
)

// Newcombe returns the 95 % interval of the difference p2 − p1 of two
// independent shares, from the interval of each (Newcombe 1998, method 10,
// "square and add"). With intervals other than Wilson's, such as those at an
// effective base, it is the method of variance estimates recovery (Zou and
// Donner 2008).
func Newcombe(p1, low1, high1, p2, low2, high2 float64) (low, high float64) {
	d := p2 - p1
	return d - math.Hypot(p2-low2, high1-p1), d + math.Hypot(high2-p2, p1-low1)
}

// Sample is what a mean rests on: N numbers, their mean, and their variance with
// N − 1 below the line, which is only known from two numbers on.
type Sample struct {
	N              int64
	Mean, Variance float64
}

// Interval returns the 95 % interval of the mean of a sample (Student 1908). Without two
// numbers, or without any variance, there is none: ok is false.
func (s Sample) Interval() (low, high float64, ok bool) {
	if s.N < 2 || !(s.Variance > 0) {
		return 0, 0, false
	}
	half := Student(float64(s.N-1)) * math.Sqrt(s.Variance/float64(s.N))
	return s.Mean - half, s.Mean + half, true
}

// Welch returns the 95 % interval of the difference of two means, after less
// before, whose numbers vary differently (Welch 1947), with the degrees of
// freedom of Satterthwaite (1946). Each side is the sum of the means of one or
// more independent samples: of one it is Welch's interval, of seven it can be
// that of a week whose days differ. Without two numbers in every sample, or
// without any variance, there is no interval: ok is false.
func Welch(before, after []Sample) (low, high float64, ok bool) {
	var difference, variance, squares float64
	add := func(s Sample, sign float64) bool {
		if s.N < 2 {
			return false
		}
		v := s.Variance / float64(s.N)
		difference += sign * s.Mean
		variance += v
		squares += v * v / float64(s.N-1)
		return true
	}
	for _, s := range before {
		if !add(s, -1) {
			return 0, 0, false
		}
	}
	for _, s := range after {
		if !add(s, 1) {
			return 0, 0, false
		}
	}
	if !(variance > 0) {
		return 0, 0, false
	}
	half := Student(variance*variance/squares) * math.Sqrt(variance)
	return difference - half, difference + half, true
}

// TwoShares returns the two-sided p value of the test that two shares are equal
// (the z test with the pooled share; its square is Pearson's chi-squared), each
// taken at the effective base n / deff (Rao and Scott 1992). Where it cannot be
// told, because a base is empty or both shares are 0 or both 1, p is 1.
func TwoShares(p1, n1, deff1, p2, n2, deff2 float64) float64 {
	if !(n1 > 0) || !(n2 > 0) {
		return 1
	}
	m1, m2 := n1/math.Max(1, deff1), n2/math.Max(1, deff2)
	p := (m1*p1 + m2*p2) / (m1 + m2)
	variance := p * (1 - p) * (1/m1 + 1/m2)
	if !(variance > 0) {
		return 1
	}
	return math.Erfc(math.Abs(p2-p1) / math.Sqrt(2*variance))
}

// Holm returns p values adjusted for there being so many of them (Holm 1979):
// one below 0.05 stands out although all were looked at.
func Holm(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case ps[a] < ps[b]:
			return -1
		case ps[a] > ps[b]:
			return 1
		}
		return 0
	})
	adjusted := make([]float64, len(ps))
	highest := 0.0
	for k, i := range order {
		highest = math.Max(highest, math.Min(1, float64(len(ps)-k)*ps[i]))
		adjusted[i] = highest
	}
	return adjusted
}
