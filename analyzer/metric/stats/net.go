package stats

import "math"

// NetScore returns the 95 % score interval of a net score, the share of promoters less
// that of detractors, taken at the effective base n / deff. One person is a promoter, a
// detractor or neither, so it is the interval of a difference of paired shares
// (Tango 1998): all differences that the score test does not reject. It stays
// within -1 and 1, also where nobody is one or the other. A design effect below 1
// counts as 1. Without a base there is no interval: ok is false.
func NetScore(promoters, detractors, n, deff float64) (low, high float64, ok bool) {
	if !(n > 0) || promoters < 0 || detractors < 0 || promoters+detractors > n {
		return 0, 0, false
	}
	deff = math.Max(1, deff)
	up, down, m := promoters/deff, detractors/deff, n/deff
	net := (up - down) / m
	// The test rejects ever more on the way from the net score to an end.
	end := func(at, to float64) float64 {
		for range 100 {
			if d := (at + to) / 2; rejected(up, down, m, d) {
				to = d
			} else {
				at = d
			}
		}
		return at
	}
	return math.Max(-1, end(net, -1)), math.Min(1, end(net, 1)), true
}

// rejected reports whether the score test rejects that the net score of all is d, at
// 5 %. The share of detractors that is most likely under d solves
// a x² + b x + c = 0; the variance of the net score is then 2x + d (1 - d).
func rejected(up, down, n, d float64) bool {
	a, b, c := 2*n, -up-down+(2*n-up+down)*d, -down*d*(1-d)
	x := (math.Sqrt(math.Max(0, b*b-4*a*c)) - b) / (2 * a)
	variance := n * (2*x + d*(1-d))
	distance := up - down - n*d
	return distance*distance > z*z*math.Max(0, variance)
}

// NetDeff returns the design effect of a net score, as [Deff] does of a share: y is the
// promoters less the detractors of a cluster, and extremes are all promoters and
// detractors together, Σ of the squares of the units.
func NetDeff(clusters, n, y, extremes, sumYY, sumYM, sumMM int64) float64 {
	if clusters <= 1 || n <= 0 {
		return 1
	}
	c, units := float64(clusters), float64(n)
	mean := float64(y) / units
	independent := (float64(extremes)/units - mean*mean) / units
	if extremes*n == y*y { // all alike
		return 1
	}
	residual := float64(sumYY) - 2*mean*float64(sumYM) + mean*mean*float64(sumMM) // Σ(y - mean m)²
	return math.Max(1, c/(c-1)*residual/(units*units)/independent)
}
