// Package stats holds the statistics that the figures rest on: the intervals of
// shares, means, net scores and differences, the design effect of customers who contact
// more than once, the Gini coefficient, the median, the parts of a variance, what
// factors explain of scores and how telling words are, and what is normal on a day and
// what stands out above it. All of it is pure arithmetic.
package stats

import "math"

// z is the 97.5 % point of the standard normal distribution: it makes a 95 %
// interval.
const z = 1.959964

// Wilson returns the 95 % score interval (Wilson 1927) of the share hits / n,
// taken at the effective base n / deff. A design effect below 1 counts as 1.
// Without a base there is no interval: ok is false.
func Wilson(hits, n, deff float64) (low, high float64, ok bool) {
	if !(n > 0) || hits < 0 || hits > n {
		return 0, 0, false
	}
	p := hits / n
	m := n / math.Max(1, deff)
	scale := 1 + z*z/m
	centre := (p + z*z/(2*m)) / scale
	half := z / scale * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))

	// Exactly, the interval contains p and ends at 0 or 1 when p does; rounding
	// must not hide that.
	low = math.Min(p, math.Max(0, centre-half))
	high = math.Max(p, math.Min(1, centre+half))
	return low, high, true
}

// Deff returns the design effect of the share y / n when its n units come in
// clusters that are alike: the contacts or cases of one customer. It compares
// the variance of the share as a ratio over the clusters (Cochran 1977, section
// 3.12; used for an effective base by Rao and Scott 1992) with that of n
// independent units, and is never below 1, so that an interval is never
// narrower than that of independent units.
//
// The clusters, of m units and y hits each, come as their number and five sums:
// n = Σm, y = Σy, sumYY = Σy², sumYM = Σym and sumMM = Σm². A share of 0 or 1,
// and a single cluster, say nothing about the clusters: then it is 1.
func Deff(clusters, n, y, sumYY, sumYM, sumMM int64) float64 {
	if clusters <= 1 || n <= 0 || y <= 0 || y >= n {
		return 1
	}
	c, units := float64(clusters), float64(n)
	p := float64(y) / units
	residual := float64(sumYY) - 2*p*float64(sumYM) + p*p*float64(sumMM) // Σ(y - pm)²
	clustered := c / (c - 1) * residual / (units * units)
	independent := p * (1 - p) / units
	return math.Max(1, clustered/independent)
}
