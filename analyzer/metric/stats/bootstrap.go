package stats

import (
	"math"
	"math/rand/v2"
	"slices"
)

// ResampledShares returns the shares that factors have in R² (see [Products.LMG]) when as
// many groups of rows as there are, are drawn from these with replacement: one draw of the
// bootstrap (Efron 1979), of whole groups, whose rows may be alike. The same number
// of a draw gives the same shares. When nothing is explained, ok is false.
func ResampledShares(groups []*Products, widths []int, draw uint64) (shares []float64, ok bool) {
	const seed = 20061001 // any number will do: it makes the draws the same every time
	random := rand.New(rand.NewPCG(seed, draw))
	times := make([]float64, len(groups))
	for range groups {
		times[random.IntN(len(groups))]++
	}
	columns := 0
	for _, width := range widths {
		columns += width
	}
	sum := NewProducts(columns)
	for k, group := range groups {
		if times[k] > 0 {
			sum.AddTimes(group, times[k])
		}
	}
	parts, r2, ok := sum.LMG(widths)
	if !ok || !(r2 > 0) {
		return nil, false
	}
	for k := range parts {
		parts[k] /= r2
	}
	return parts, true
}

// Percentiles returns the ends of the middle 95 % of drawn numbers, between which those
// that fall between two are interpolated (Hyndman and Fan 1996, definition 7). Without any
// number, ok is false.
func Percentiles(drawn []float64) (low, high float64, ok bool) {
	if len(drawn) == 0 {
		return 0, 0, false
	}
	sorted := slices.Clone(drawn)
	slices.Sort(sorted)
	at := func(share float64) float64 {
		place := share * float64(len(sorted)-1)
		below := int(math.Floor(place))
		above := min(below+1, len(sorted)-1)
		return sorted[below] + (place-float64(below))*(sorted[above]-sorted[below])
	}
	return at(0.025), at(0.975), true
}
