package stats

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The examples of Newcombe, Interval estimation for the difference between
// independent proportions: comparison of eleven methods, Statistics in Medicine
// 17 (1998) 873-890, table II, method 10.
func TestNewcombe1998(t *testing.T) {
	for _, c := range []struct{ y1, n1, y2, n2, low, high float64 }{
		{56, 70, 48, 80, 0.0524, 0.3339},
		{9, 10, 3, 10, 0.1705, 0.8090},
		{6, 7, 2, 7, 0.0582, 0.8062},
		{5, 56, 0, 29, -0.0381, 0.1926},
		{0, 10, 0, 20, -0.1611, 0.2775},
		{0, 10, 0, 10, -0.2775, 0.2775},
		{10, 10, 0, 20, 0.6791, 1.0000},
		{10, 10, 0, 10, 0.6075, 1.0000},
	} {
		low, high := newcombeOf(c.y2, c.n2, c.y1, c.n1) // his difference is the first less the second
		if !near(low, c.low, 0.00005) || !near(high, c.high, 0.00005) {
			t.Errorf("%v/%v - %v/%v: %.4f to %.4f, want %.4f to %.4f", c.y1, c.n1, c.y2, c.n2, low, high, c.low, c.high)
		}
	}
}

func newcombeOf(y1, n1, y2, n2 float64) (low, high float64) {
	low1, high1, _ := Wilson(y1, n1, 1)
	low2, high2, _ := Wilson(y2, n2, 1)
	return Newcombe(y1/n1, low1, high1, y2/n2, low2, high2)
}

// The interval holds the difference, stays within -1 and 1, turns with the sides,
// and is never narrower than the wider of the two that it comes from, nor wider
// than both together. Slowly, its ends are roots of sums of squares.
func TestNewcombeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n1, n2 := rapid.Int64Range(1, 10_000).Draw(t, "n1"), rapid.Int64Range(1, 10_000).Draw(t, "n2")
		y1, y2 := rapid.Int64Range(0, n1).Draw(t, "y1"), rapid.Int64Range(0, n2).Draw(t, "y2")
		deff := rapid.Float64Range(1, 5).Draw(t, "deff")
		p1, p2 := float64(y1)/float64(n1), float64(y2)/float64(n2)
		l1, u1, _ := Wilson(float64(y1), float64(n1), deff)
		l2, u2, _ := Wilson(float64(y2), float64(n2), deff)
		low, high := Newcombe(p1, l1, u1, p2, l2, u2)
		if low > p2-p1 || high < p2-p1 || low < -1-1e-12 || high > 1+1e-12 {
			t.Fatalf("%v to %v around %v", low, high, p2-p1)
		}
		slowLow := p2 - p1 - math.Sqrt(math.Pow(p2-l2, 2)+math.Pow(u1-p1, 2))
		slowHigh := p2 - p1 + math.Sqrt(math.Pow(u2-p2, 2)+math.Pow(p1-l1, 2))
		if !near(low, slowLow, 1e-12) || !near(high, slowHigh, 1e-12) {
			t.Fatalf("%v to %v, slowly %v to %v", low, high, slowLow, slowHigh)
		}
		if back, forth := Newcombe(p2, l2, u2, p1, l1, u1); !near(back, -high, 1e-12) || !near(forth, -low, 1e-12) {
			t.Fatalf("turned around it is %v to %v, not %v to %v", back, forth, -high, -low)
		}
		if width, both := high-low, u1-l1+u2-l2; width > both+1e-12 || width < both/math.Sqrt2-1e-12 {
			t.Fatalf("its width is %v, those of the sides are %v together", width, both)
		}
	})
}

// The sleep of Cushny and Peebles, in Student, The probable error of a mean,
// Biometrika 6 (1908): R's own example of Welch's test, t.test(extra ~ group,
// data = sleep), gives 17.776 degrees of freedom and -3.3654832 to 0.2054832 for
// the first less the second.
func TestWelchSleep(t *testing.T) {
	first := sampleOf([]float64{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0})
	second := sampleOf([]float64{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4})
	low, high, ok := Welch([]Sample{second}, []Sample{first})
	if !ok || !near(low, -3.3654832, 0.00000005) || !near(high, 0.2054832, 0.00000005) {
		t.Errorf("%.7f to %.7f, %v; want -3.3654832 to 0.2054832", low, high, ok)
	}
}

func sampleOf(xs []float64) Sample {
	s := Sample{N: int64(len(xs))}
	for _, x := range xs {
		s.Mean += x / float64(len(xs))
	}
	for _, x := range xs {
		s.Variance += (x - s.Mean) * (x - s.Mean) / float64(len(xs)-1)
	}
	return s
}

func TestWelchWithoutVariance(t *testing.T) {
	still, one := Sample{N: 9, Mean: 4}, Sample{N: 1, Mean: 4, Variance: math.NaN()}
	moving := Sample{N: 9, Mean: 5, Variance: 2}
	for name, sides := range map[string][2][]Sample{
		"nothing": {}, "no variance": {{still}, {still}}, "one number": {{moving}, {one}}, "one number before": {{one}, {moving}},
	} {
		if low, high, ok := Welch(sides[0], sides[1]); ok {
			t.Errorf("%s: %v to %v, want none", name, low, high)
		}
	}
	if _, _, ok := Welch([]Sample{still}, []Sample{moving}); !ok {
		t.Error("a side that varies is enough")
	}
}

// Slowly, the t of Welch's interval is found by adding up the density of
// Student's distribution.
func TestWelchProperties(t *testing.T) {
	numbers := rapid.SliceOfN(rapid.Float64Range(-100, 100), 2, 30)
	rapid.Check(t, func(t *rapid.T) {
		a, b := sampleOf(numbers.Draw(t, "before")), sampleOf(numbers.Draw(t, "after"))
		low, high, ok := Welch([]Sample{a}, []Sample{b})
		va, vb := a.Variance/float64(a.N), b.Variance/float64(b.N)
		if ok != (va+vb > 0) {
			t.Fatalf("an interval: %v, of variances %v and %v", ok, va, vb)
		}
		if !ok {
			return
		}
		df := math.Pow(va+vb, 2) / (va*va/float64(a.N-1) + vb*vb/float64(b.N-1))
		if df < float64(min(a.N, b.N)-1)-1e-6 || df > float64(a.N+b.N-2)+1e-6 {
			t.Fatalf("%v degrees of freedom for %d and %d numbers", df, a.N, b.N)
		}
		half := (high - low) / 2
		if !near((low+high)/2, b.Mean-a.Mean, 1e-9) {
			t.Fatalf("%v to %v around %v", low, high, b.Mean-a.Mean)
		}
		if tail := slowTail(half/math.Sqrt(va+vb), df); !near(tail, 0.05, 1e-6) {
			t.Fatalf("%v lies outside the interval, with %v degrees of freedom", tail, df)
		}
	})
}

// slowTail is what lies beyond t on both sides of Student's distribution: one
// less twice the density from 0 to t, by Simpson's rule.
func slowTail(t, df float64) float64 {
	a, _ := math.Lgamma((df + 1) / 2)
	b, _ := math.Lgamma(df / 2)
	density := func(x float64) float64 {
		return math.Exp(a-b-(df+1)/2*math.Log1p(x*x/df)) / math.Sqrt(df*math.Pi)
	}
	const steps = 20_000
	sum := density(0) + density(t)
	for i := 1; i < steps; i++ {
		sum += density(t*float64(i)/steps) * float64(2+2*(i%2))
	}
	return 1 - 2*sum*t/steps/3
}

// Points of Student's distribution, table 12 of Pearson and Hartley, Biometrika
// Tables for Statisticians I (1966), and what lies far out.
func TestStudentTable(t *testing.T) {
	for df, want := range map[float64]float64{1: 12.706, 2: 4.303, 3: 3.182, 5: 2.571, 10: 2.228, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980, 1e9: 1.960} {
		if got := Student(df); !near(got, want, 0.0005) {
			t.Errorf("%v degrees of freedom: %.4f, want %.3f", df, got, want)
		}
	}
	if !math.IsInf(Student(0), 1) || !math.IsInf(Student(math.NaN()), 1) {
		t.Error("without degrees of freedom there is a bound")
	}
}

// The Physicians' Health Study: of 11 034 physicians on placebo 189 had a heart
// attack, of 11 037 on aspirin 104. Agresti, An Introduction to Categorical Data
// Analysis, second edition (2007), section 2.2.1, gives a difference of 0.0077;
// the study itself (New England Journal of Medicine 321 (1989) 129-135) P <
// 0.00001. Pearson's chi-squared of the table, 25.01, is the square of z.
func TestTwoSharesAspirin(t *testing.T) {
	placebo, aspirin := 189.0/11034, 104.0/11037
	if d := placebo - aspirin; !near(d, 0.0077, 0.00005) {
		t.Errorf("the difference is %.5f", d)
	}
	p := TwoShares(placebo, 11034, 1, aspirin, 11037, 1)
	if want := math.Erfc(math.Sqrt(25.01 / 2)); p >= 0.00001 || !near(p/want, 1, 0.01) {
		t.Errorf("p is %.3g, want %.3g", p, want)
	}
}

// slowChiSquared is Pearson's sum over the four cells of the table.
func slowChiSquared(y1, n1, y2, n2 float64) float64 {
	sum := 0.0
	for _, c := range []struct{ seen, row, column float64 }{
		{y1, n1, y1 + y2}, {n1 - y1, n1, n1 + n2 - y1 - y2}, {y2, n2, y1 + y2}, {n2 - y2, n2, n1 + n2 - y1 - y2},
	} {
		expected := c.row * c.column / (n1 + n2)
		sum += (c.seen - expected) * (c.seen - expected) / expected
	}
	return sum
}

func TestTwoSharesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n1, n2 := rapid.Int64Range(1, 5000).Draw(t, "n1"), rapid.Int64Range(1, 5000).Draw(t, "n2")
		y1, y2 := rapid.Int64Range(0, n1).Draw(t, "y1"), rapid.Int64Range(0, n2).Draw(t, "y2")
		p1, p2 := float64(y1)/float64(n1), float64(y2)/float64(n2)
		got := TwoShares(p1, float64(n1), 1, p2, float64(n2), 1)
		if y1+y2 == 0 || y1+y2 == n1+n2 {
			if got != 1 {
				t.Fatalf("equal shares of 0 or 1 have p %v", got)
			}
			return
		}
		slow := math.Erfc(math.Sqrt(slowChiSquared(float64(y1), float64(n1), float64(y2), float64(n2)) / 2))
		if !near(got, slow, 1e-9) {
			t.Fatalf("%v, by chi-squared %v", got, slow)
		}
		deff := rapid.Float64Range(1, 9).Draw(t, "deff")
		wide := TwoShares(p1, float64(n1), deff, p2, float64(n2), deff)
		if half := TwoShares(p1, float64(n1)/deff, 1, p2, float64(n2)/deff, 1); !near(wide, half, 1e-12) || wide < got-1e-12 {
			t.Fatalf("at deff %v p is %v, at so small a base %v, without %v", deff, wide, half, got)
		}
	})
}

func TestTwoSharesWithoutBase(t *testing.T) {
	for _, c := range [][2]float64{{0, 5}, {5, 0}, {math.NaN(), 5}} {
		if p := TwoShares(0.5, c[0], 1, 0.2, c[1], 1); p != 1 {
			t.Errorf("bases %v: p is %v, want 1", c, p)
		}
	}
}

// The fifteen p values of Benjamini and Hochberg, Controlling the false discovery
// rate, Journal of the Royal Statistical Society B 57 (1995) 289-300, section 4:
// procedures that control the chance of any error at 0.05 reject three of them.
func TestHolmBenjaminiHochberg(t *testing.T) {
	ps := []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000}
	adjusted := Holm(ps)
	rejected := 0
	for _, p := range adjusted {
		if p < 0.05 {
			rejected++
		}
	}
	if rejected != 3 {
		t.Errorf("%d rejected, want 3: %v", rejected, adjusted)
	}
	for i, want := range []float64{0.0015, 0.0056, 0.0247, 0.1140} { // 15, 14, 13 and 12 times
		if !near(adjusted[i], want, 1e-12) {
			t.Errorf("p %v is adjusted to %v, want %v", ps[i], adjusted[i], want)
		}
	}
}

func TestHolmByHand(t *testing.T) {
	for _, c := range []struct{ ps, want []float64 }{
		{nil, []float64{}},
		{[]float64{0.03}, []float64{0.03}},
		{[]float64{0.01, 0.04, 0.03, 0.005}, []float64{0.03, 0.06, 0.06, 0.02}}, // 4 × 0.005, 3 × 0.01, 2 × 0.03, and no less
		{[]float64{0.5, 0.5, 1}, []float64{1, 1, 1}},
	} {
		if got := Holm(c.ps); !slices.EqualFunc(got, c.want, func(a, b float64) bool { return near(a, b, 1e-12) }) {
			t.Errorf("Holm(%v) = %v, want %v", c.ps, got, c.want)
		}
	}
}

// Slowly, a p value is adjusted to the largest product of one that is at most
// as large with how many are at least as large as that one.
func TestHolmProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 12).Draw(t, "ps")
		if len(ps) > 2 && rapid.Bool().Draw(t, "tie") {
			ps[0] = ps[1]
		}
		adjusted := Holm(ps)
		for i, p := range ps {
			want := 0.0
			for _, other := range ps {
				if other > p {
					continue
				}
				atLeast := 0
				for _, q := range ps {
					if q >= other {
						atLeast++
					}
				}
				want = max(want, min(1, float64(atLeast)*other))
			}
			if !near(adjusted[i], want, 1e-12) || adjusted[i] < p {
				t.Fatalf("p %v of %v is adjusted to %v, slowly %v", p, ps, adjusted[i], want)
			}
		}
	})
}
