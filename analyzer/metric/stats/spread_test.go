package stats

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The example of R's package ineq (Zeileis), function Gini: 0.4620911.
func TestGiniIneq(t *testing.T) {
	incomes := []int64{541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261}
	if got := GiniOfAll(incomes, 0); !near(got, 0.4620911, 0.00000005) {
		t.Errorf("%.7f, want 0.4620911", got)
	}
}

func TestGiniByHand(t *testing.T) {
	for _, c := range []struct {
		values []int64
		want   float64
	}{
		{nil, 0},
		{[]int64{0, 0}, 0},
		{[]int64{7}, 0},
		{[]int64{3, 3, 3}, 0},
		{[]int64{1, 3}, 0.25},      // (-1 + 3) / (2 × 4)
		{[]int64{1, 1, 4}, 1. / 3}, // (-2 + 0 + 8) / (3 × 6)
		{[]int64{0, 0, 0, 9}, 0.75},
	} {
		if got := GiniOfAll(c.values, 0); !near(got, c.want, 1e-12) {
			t.Errorf("Gini(%v) = %v, want %v", c.values, got, c.want)
		}
	}
}

// slowGini is the mean difference between all pairs over twice the mean.
func slowGini(values []int64) float64 {
	var differences, sum float64
	for _, a := range values {
		sum += float64(a)
		for _, b := range values {
			differences += math.Abs(float64(a - b))
		}
	}
	if sum == 0 {
		return 0
	}
	return differences / (2 * float64(len(values)) * sum)
}

func TestGiniProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(0, 1000), 1, 60).Draw(t, "values")
		slices.Sort(values)
		got := GiniOfAll(values, 0)
		if want := slowGini(values); !near(got, want, 1e-12) {
			t.Fatalf("by rank %v, by pairs %v", got, want)
		}
		if got < -1e-12 || got >= 1 {
			t.Fatalf("%v is no Gini coefficient", got)
		}
		silent := rapid.IntRange(0, 60).Draw(t, "silent")
		everyone := append(make([]int64, silent), values...)
		if all, want := GiniOfAll(values, int64(len(everyone))), GiniOfAll(everyone, 0); !near(all, want, 1e-12) {
			t.Fatalf("of all %v, with the zeros written out %v", all, want)
		}
	})
}

func TestGiniOfAllTotalTooLow(t *testing.T) {
	if got := GiniOfAll([]int64{1, 3}, 1); got != 0.25 {
		t.Errorf("%v, want that of the values alone, 0.25", got)
	}
}

func TestWeekdaySharesByHand(t *testing.T) {
	// Two weeks in which only Monday differs: the total goes from 10 to 16, one
	// part from 4 to 8 and the other from 6 to 8. Swings of the total -3 and +3,
	// of the parts -2, +2 and -1, +1: shares 12/18 and 6/18.
	first := []int64{4, 1, 1, 1, 1, 0, 0, 8, 1, 1, 1, 1, 0, 0}
	other := []int64{6, 2, 2, 2, 2, 0, 0, 8, 2, 2, 2, 2, 0, 0}
	shares, ok := WeekdayShares([][]int64{first, other})
	if !ok || !near(shares[0], 2./3, 1e-12) || !near(shares[1], 1./3, 1e-12) {
		t.Errorf("%v, %v; want 2/3 and 1/3", shares, ok)
	}
}

func TestWeekdaySharesOfNoVariation(t *testing.T) {
	for name, parts := range map[string][][]int64{
		"no parts":  nil,
		"no days":   {{}, {}},
		"one week":  {{9, 8, 7, 6, 5, 4, 3}},
		"balancing": {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21}, {21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}},
	} {
		if shares, ok := WeekdayShares(parts); ok {
			t.Errorf("%s: %v, want none", name, shares)
		}
	}
}

// slowShares takes the weekday means and the covariances in the plainest way.
func slowShares(parts [][]int64) []float64 {
	days := len(parts[0])
	less := func(x func(day int) float64) []float64 {
		out := make([]float64, days)
		for i := range out {
			var sum, n float64
			for j := i % 7; j < days; j += 7 {
				sum, n = sum+x(j), n+1
			}
			out[i] = x(i) - sum/n
		}
		return out
	}
	total := less(func(day int) (sum float64) {
		for _, part := range parts {
			sum += float64(part[day])
		}
		return sum
	})
	var shares []float64
	for _, part := range parts {
		own := less(func(day int) float64 { return float64(part[day]) })
		var covariance, variance float64
		for i := range own {
			covariance += own[i] * total[i]
			variance += total[i] * total[i]
		}
		shares = append(shares, covariance/variance)
	}
	return shares
}

func TestWeekdaySharesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.IntRange(1, 60).Draw(t, "days")
		parts := make([][]int64, rapid.IntRange(1, 4).Draw(t, "parts"))
		for i := range parts {
			parts[i] = rapid.SliceOfN(rapid.Int64Range(0, 50), days, days).Draw(t, "counts")
		}
		shares, ok := WeekdayShares(parts)
		if !ok {
			return
		}
		want := slowShares(parts)
		var sum float64
		for i, share := range shares {
			sum += share
			if !near(share, want[i], 1e-6*(1+math.Abs(want[i]))) {
				t.Fatalf("part %d: %v, slowly %v", i, share, want[i])
			}
		}
		if !near(sum, 1, 1e-6) {
			t.Fatalf("shares %v add up to %v", shares, sum)
		}
	})
}
