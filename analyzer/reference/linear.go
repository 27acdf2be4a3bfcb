package reference

import (
	"math"
	"slices"
)

// linear is a linear model: what is explained, and the columns of each factor.
type linear struct {
	y       []float64
	factors [][][]float64
	known   map[int]float64 // R² by set of factors
}

// allOrders walks all orders of entry, one after the other, and returns what each factor
// adds on average.
func (l *linear) allOrders() []float64 {
	parts := make([]float64, len(l.factors))
	orders := 0.0
	var walk func(order []int, left []int)
	walk = func(order, left []int) {
		if len(left) == 0 {
			orders++
			set := 0
			for _, f := range order {
				parts[f] += l.r2(set|1<<f) - l.r2(set)
				set |= 1 << f
			}
			return
		}
		for k, f := range left {
			rest := append(slices.Clone(left[:k]), left[k+1:]...)
			walk(append(order, f), rest)
		}
	}
	walk(nil, seq(len(l.factors)))
	for f := range parts {
		parts[f] /= orders
	}
	return parts
}

// r2 fits the model of a set of factors by the normal equations, and says what part of the
// squares around the mean is not left over. An unknown that the others settle is 0.
func (l *linear) r2(set int) float64 {
	if r2, ok := l.known[set]; ok {
		return r2
	}
	n := len(l.y)
	ones := make([]float64, n)
	for i := range ones {
		ones[i] = 1
	}
	columns := [][]float64{ones}
	for f, factor := range l.factors {
		if set>>f&1 == 1 {
			for _, column := range factor {
				columns = append(columns, standardised(column))
			}
		}
	}
	dot := func(a, b []float64) float64 {
		sum := 0.0
		for i := range a {
			sum += a[i] * b[i]
		}
		return sum
	}
	k := len(columns)
	equations := make([][]float64, k)
	for a := range equations {
		for _, column := range columns {
			equations[a] = append(equations[a], dot(columns[a], column))
		}
		equations[a] = append(equations[a], dot(columns[a], l.y))
	}
	least := 1e-9 * float64(n)
	eliminate(equations, least)
	fitted := make([]float64, n)
	for a, column := range columns {
		if equations[a][a] < least {
			continue
		}
		slope := equations[a][k] / equations[a][a]
		for i := range fitted {
			fitted[i] += slope * column[i]
		}
	}
	mean := sumOf(l.y) / float64(n)
	left, all := 0.0, 0.0
	for i, y := range l.y {
		left += (y - fitted[i]) * (y - fitted[i])
		all += (y - mean) * (y - mean)
	}
	if l.known == nil {
		l.known = map[int]float64{}
	}
	l.known[set] = 1 - left/all
	return l.known[set]
}

// eliminate settles the unknowns of equations one after the other, the one of which most is
// left first, and leaves those alone of which less than the least is.
func eliminate(equations [][]float64, least float64) {
	settled := make([]bool, len(equations))
	for range equations {
		pivot := -1
		for a := range equations {
			if !settled[a] && (pivot < 0 || equations[a][a] > equations[pivot][pivot]) {
				pivot = a
			}
		}
		settled[pivot] = true
		if equations[pivot][pivot] < least {
			continue
		}
		for a := range equations {
			if a == pivot {
				continue
			}
			times := equations[a][pivot] / equations[pivot][pivot]
			for b := range equations[a] {
				equations[a][b] -= times * equations[pivot][b]
			}
		}
	}
}

// standardised has the mean 0 and the variance 1.
func standardised(xs []float64) []float64 {
	mean, square := sumOf(xs)/float64(len(xs)), 0.0
	for _, x := range xs {
		square += (x - mean) * (x - mean) / float64(len(xs))
	}
	var all []float64
	for _, x := range xs {
		all = append(all, (x-mean)/math.Sqrt(square))
	}
	return all
}
