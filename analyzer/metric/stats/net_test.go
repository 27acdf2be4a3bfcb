package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Airway reactivity of 21 children, of whom 1 has it only before and 7 only after a
// transplantation: Tango's interval in Fagerland, Lydersen and Laake, Recommended tests
// and confidence intervals for paired binomial proportions, Statistics in Medicine 33
// (2014) 2850-2875, runs from -0.517 to -0.026.
func TestNetScoreFagerland2014(t *testing.T) {
	low, high, ok := NetScore(1, 7, 21, 1)
	if !ok || !near(low, -0.517, 0.0005) || !near(high, -0.026, 0.0005) {
		t.Errorf("%.4f to %.4f, %v; want -0.517 to -0.026", low, high, ok)
	}
}

// The interval holds the net score, stays within -1 and 1, turns with the sides and
// widens with the design effect. Slowly, its ends are where the score test just rejects,
// the variance that of the likeliest shares.
func TestNetScoreProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 5000).Draw(t, "n")
		up := rapid.Int64Range(0, n).Draw(t, "promoters")
		down := rapid.Int64Range(0, n-up).Draw(t, "detractors")
		deff := rapid.Float64Range(0.5, 5).Draw(t, "deff")
		p, d, m := float64(up), float64(down), float64(n)
		low, high, ok := NetScore(p, d, m, deff)
		net := (p - d) / m
		if !ok || low > net || high < net || low < -1 || high > 1 {
			t.Fatalf("%v to %v around %v, %v", low, high, net, ok)
		}
		if l, h, _ := NetScore(d, p, m, deff); !near(l, -high, 1e-9) || !near(h, -low, 1e-9) {
			t.Fatalf("turned around it is %v to %v, not %v to %v", l, h, -high, -low)
		}
		if l, h, _ := NetScore(p, d, m, 2*math.Max(1, deff)); l > low+1e-9 || h < high-1e-9 {
			t.Fatalf("at a higher design effect it is %v to %v, within %v to %v", l, h, low, high)
		}
		share := math.Max(1, deff)
		for _, end := range []float64{low, high} {
			if end == -1 || end == 1 || math.Abs(end) > 1-1e-9 {
				continue
			}
			if x := slowNetTest(p/share, d/share, m/share, end); !near(x, z*z, 1e-4) {
				t.Fatalf("the test says %v at the end %v, not %v", x, end, z*z)
			}
		}
	})
}

// slowNetTest is the square of the score test of a net score, with the likeliest shares
// found where the slope of the likelihood is 0.
func slowNetTest(up, down, n, net float64) float64 {
	low, high := math.Max(0, -net), (1-net)/2
	for range 200 {
		q := (low + high) / 2
		slope := 0.0
		if up > 0 {
			slope += up / (q + net)
		}
		if down > 0 {
			slope += down / q
		}
		if rest := n - up - down; rest > 1e-12 {
			slope -= 2 * rest / (1 - 2*q - net)
		}
		if slope > 0 {
			low = q
		} else {
			high = q
		}
	}
	off := up - down - n*net
	return off * off / (n * (2*low + net - net*net))
}

func TestNetScoreWithoutBase(t *testing.T) {
	for _, c := range [][3]float64{{0, 0, 0}, {-1, 0, 5}, {3, 3, 5}, {1, 1, math.NaN()}} {
		if low, high, ok := NetScore(c[0], c[1], c[2], 1); ok {
			t.Errorf("%v: %v to %v, want none", c, low, high)
		}
	}
}

// Of units that are 1 or 0 the design effect is that of a share; alike or alone they
// have none. Two customers, one with two promoters and one with two detractors: the net
// score is 0, its variance 2/1 × (2² + 2²) / 4² = 1 against 1/4 of single ones, so 4.
func TestNetDeff(t *testing.T) {
	if got := NetDeff(2, 4, 0, 4, 8, 0, 8); got != 4 {
		t.Errorf("two customers: %v, want 4", got)
	}
	for name, got := range map[string]float64{
		"no cluster": NetDeff(0, 0, 0, 0, 0, 0, 0), "one cluster": NetDeff(1, 4, 0, 4, 0, 0, 16),
		"all promoters": NetDeff(2, 4, 4, 4, 8, 8, 8), "all detractors": NetDeff(2, 4, -4, 4, 8, -8, 8), "all neither": NetDeff(2, 4, 0, 0, 0, 0, 8),
	} {
		if got != 1 {
			t.Errorf("%s: %v, want 1", name, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		var c, n, y, yy, ym, mm int64
		for range rapid.IntRange(2, 20).Draw(t, "clusters") {
			m := rapid.Int64Range(1, 9).Draw(t, "units")
			hits := rapid.Int64Range(0, m).Draw(t, "hits")
			c, n, y, yy, ym, mm = c+1, n+m, y+hits, yy+hits*hits, ym+hits*m, mm+m*m
		}
		if got, want := NetDeff(c, n, y, y, yy, ym, mm), Deff(c, n, y, yy, ym, mm); !near(got, want, 1e-9*want) {
			t.Fatalf("of a share it is %v, want %v", got, want)
		}
	})
}

// The sleep of Cushny and Peebles, in Student (1908): R's own example of the paired test,
// t.test(Pair(extra[group == 1], extra[group == 2]) ~ 1, data = sleep), has the mean
// -1.58 and the interval -2.4598858 to -0.7001142.
func TestIntervalSleep(t *testing.T) {
	s := sampleOf([]float64{-1.2, -2.4, -1.3, -1.3, 0, -1.0, -1.8, -0.8, -4.6, -1.4})
	low, high, ok := s.Interval()
	if !ok || !near(s.Mean, -1.58, 1e-12) || !near(low, -2.4598858, 0.00000005) || !near(high, -0.7001142, 0.00000005) {
		t.Errorf("%.2f, %.7f to %.7f, %v; want -1.58, -2.4598858 to -0.7001142", s.Mean, low, high, ok)
	}
	for name, s := range map[string]Sample{"nothing": {}, "one number": {N: 1, Mean: 4}, "no variance": {N: 9, Mean: 4}} {
		if low, high, ok := s.Interval(); ok {
			t.Errorf("%s: %v to %v, want none", name, low, high)
		}
	}
}
