package stats

import "math"

// Student returns the 97.5 % point of Student's t distribution (Student 1908)
// with df degrees of freedom, which need not be whole: it makes a 95 % interval
// of a mean. It is at least z, and infinite without any degree of freedom.
func Student(df float64) float64 {
	if !(df > 0) {
		return math.Inf(1)
	}
	// The tail beyond t on both sides is the incomplete beta function at
	// df / (df + t²); t is found between bounds that halve.
	tail := func(t float64) float64 { return beta(df/(df+t*t), df/2, 0.5) }
	low, high := z, 2*z
	for tail(high) > 0.05 {
		low, high = high, 2*high
		if math.IsInf(high, 1) {
			return high
		}
	}
	for range 60 {
		if t := (low + high) / 2; tail(t) > 0.05 {
			low = t
		} else {
			high = t
		}
	}
	return high
}

// ChanceOfR2 returns how likely chance alone gives n rows an R² of this or more in a
// linear model of so many columns beside its constant: the tail of Fisher's F distribution,
// as the incomplete beta function has it (Abramowitz and Stegun 1964, 26.6.2). It is 1 where
// the columns leave no row over.
func ChanceOfR2(r2 float64, n, columns int64) float64 {
	left := n - columns - 1
	if columns < 1 || left < 1 {
		return 1
	}
	return beta(1-r2, float64(left)/2, float64(columns)/2)
}

// beta returns the regularised incomplete beta function of x, from 0 to 1, with
// a and b above 0, by its continued fraction (Abramowitz and Stegun 1964,
// 26.5.8, evaluated by Lentz's method).
func beta(x, a, b float64) float64 {
	if x <= 0 || x >= 1 {
		return math.Max(0, math.Min(1, x))
	}
	if x > (a+1)/(a+b+2) {
		return 1 - beta(1-x, b, a)
	}
	whole, _ := math.Lgamma(a + b)
	left, _ := math.Lgamma(a)
	right, _ := math.Lgamma(b)
	front := math.Exp(whole-left-right+a*math.Log(x)+b*math.Log1p(-x)) / a
	const enough, nearly0 = 1e-15, 1e-300
	c, d := 1.0, 1-(a+b)*x/(a+1)
	d = 1 / notZero(d, nearly0)
	f := d
	for k := 1.0; k < 10_000; k++ {
		for _, term := range []float64{
			k * (b - k) * x / ((a + 2*k - 1) * (a + 2*k)),
			-(a + k) * (a + b + k) * x / ((a + 2*k) * (a + 2*k + 1)),
		} {
			d = 1 / notZero(1+term*d, nearly0)
			c = notZero(1+term/c, nearly0)
			f *= c * d
		}
		if math.Abs(c*d-1) < enough {
			break
		}
	}
	return front * f
}

func notZero(x, instead float64) float64 {
	if x == 0 {
		return instead
	}
	return x
}
