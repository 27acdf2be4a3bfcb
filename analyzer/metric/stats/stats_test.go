package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance }

// The examples of Newcombe, Two-sided confidence intervals for the single
// proportion, Statistics in Medicine 17 (1998), table I, method 3 (score).
func TestWilsonNewcombe(t *testing.T) {
	for _, c := range []struct{ hits, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662},
		{15, 148, 0.0624, 0.1605},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
	} {
		low, high, ok := Wilson(c.hits, c.n, 1)
		if !ok || !near(low, c.low, 0.00005) || !near(high, c.high, 0.00005) {
			t.Errorf("Wilson(%v, %v) = %.4f to %.4f, %v; want %.4f to %.4f", c.hits, c.n, low, high, ok, c.low, c.high)
		}
	}
}

func TestWilsonAtEffectiveBase(t *testing.T) {
	low, high, _ := Wilson(40, 100, 2)
	wantLow, wantHigh, _ := Wilson(20, 50, 1)
	if !near(low, wantLow, 1e-12) || !near(high, wantHigh, 1e-12) {
		t.Errorf("40 of 100 at deff 2 = %v to %v, want that of 20 of 50: %v to %v", low, high, wantLow, wantHigh)
	}
	low, high, _ = Wilson(40, 100, 0.5)
	wantLow, wantHigh, _ = Wilson(40, 100, 1)
	if low != wantLow || high != wantHigh {
		t.Errorf("a design effect below 1 narrows the interval: %v to %v", low, high)
	}
}

func TestWilsonWithoutBase(t *testing.T) {
	for _, c := range [][2]float64{{0, 0}, {0, -1}, {3, 2}, {-1, 2}, {0, math.NaN()}} {
		if _, _, ok := Wilson(c[0], c[1], 1); ok {
			t.Errorf("Wilson(%v, %v) has an interval", c[0], c[1])
		}
	}
}

func TestWilsonProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 100_000_000).Draw(t, "n")
		hits := rapid.Int64Range(0, n).Draw(t, "hits")
		deff := rapid.Float64Range(1, 50).Draw(t, "deff")
		more := deff + rapid.Float64Range(0, 50).Draw(t, "more")
		p := float64(hits) / float64(n)

		low, high, ok := Wilson(float64(hits), float64(n), deff)
		if !ok || low < 0 || high > 1 || low > p || high < p {
			t.Fatalf("%v to %v, %v; p is %v", low, high, ok, p)
		}
		if hits == 0 && low != 0 || hits == n && high != 1 {
			t.Fatalf("an end of a share of 0 or 1 is not exact: %v to %v", low, high)
		}
		wideLow, wideHigh, _ := Wilson(float64(hits), float64(n), more)
		if wideLow > low+1e-12 || wideHigh < high-1e-12 {
			t.Fatalf("deff %v gives %v to %v, deff %v the narrower %v to %v", deff, low, high, more, wideLow, wideHigh)
		}
		otherLow, otherHigh, _ := Wilson(float64(n-hits), float64(n), deff)
		if !near(otherLow, 1-high, 1e-9) || !near(otherHigh, 1-low, 1e-9) {
			t.Fatalf("the interval of the complement is %v to %v, of the share %v to %v", otherLow, otherHigh, low, high)
		}
	})
}

// Cochran, Sampling Techniques, third edition (1977), section 3.12: 30
// households of 104 persons, of whom 30 had seen a doctor. The variance of the
// share is 0.00520, that of independent persons 0.00197.
func TestDeffCochran(t *testing.T) {
	const persons = 104
	p := 30.0 / persons
	variance := Deff(30, persons, 30, 86, 113, 404) * p * (1 - p) / persons
	if independent := p * (1 - p) / persons; !near(independent, 0.00197, 0.000005) {
		t.Errorf("variance of independent persons %.5f, want 0.00197", independent)
	}
	if !near(variance, 0.00520, 0.00001) {
		t.Errorf("variance over households %.5f, want 0.00520", variance)
	}
}

type cluster struct{ m, y int64 }

func deffOf(cs []cluster) float64 {
	var n, y, yy, ym, mm int64
	for _, c := range cs {
		n, y = n+c.m, y+c.y
		yy, ym, mm = yy+c.y*c.y, ym+c.y*c.m, mm+c.m*c.m
	}
	return Deff(int64(len(cs)), n, y, yy, ym, mm)
}

// slowDeff is the contract's formula, read from left to right.
func slowDeff(cs []cluster) float64 {
	var n, y float64
	for _, c := range cs {
		n, y = n+float64(c.m), y+float64(c.y)
	}
	p, count := y/n, float64(len(cs))
	if p == 0 || p == 1 || count == 1 {
		return 1
	}
	var squares float64
	for _, c := range cs {
		squares += math.Pow(float64(c.y)-p*float64(c.m), 2)
	}
	return max(1, (count/(count-1)*squares/(n*n))/(p*(1-p)/n))
}

func TestDeffByHand(t *testing.T) {
	for _, c := range []struct {
		name     string
		clusters []cluster
		want     float64
	}{
		{"none", nil, 1},
		{"one cluster", []cluster{{4, 2}}, 1},
		{"all hits", []cluster{{4, 4}, {2, 2}}, 1},
		{"no hits", []cluster{{4, 0}, {2, 0}}, 1},
		// p = 1/2, Σ(y-pm)² = 4 + 4, so 2 × 8/64 / (1/4/8) = 0.25 / 0.03125
		{"whole clusters agree", []cluster{{4, 4}, {4, 0}}, 8},
		{"clusters are as mixed as can be", []cluster{{4, 2}, {4, 2}}, 1},
	} {
		if got := deffOf(c.clusters); !near(got, c.want, 1e-12) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDeffProperties(t *testing.T) {
	clusters := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) cluster {
		m := rapid.Int64Range(1, 500).Draw(t, "m")
		return cluster{m, rapid.Int64Range(0, m).Draw(t, "y")}
	}), 1, 60)
	rapid.Check(t, func(t *rapid.T) {
		cs := clusters.Draw(t, "clusters")
		got, want := deffOf(cs), slowDeff(cs)
		if !near(got, want, 1e-9*want) {
			t.Fatalf("from sums %v, cluster by cluster %v", got, want)
		}
		mirror := make([]cluster, len(cs))
		for i, c := range cs {
			mirror[i] = cluster{c.m, c.m - c.y}
		}
		if other := deffOf(mirror); !near(got, other, 1e-9*want) {
			t.Fatalf("of the share %v, of its complement %v", got, other)
		}
	})
}
