package stats

import "testing"

// The 5 % points of F in the tables of Abramowitz and Stegun (1964, 26.9) say from which R²
// on chance gives less than 5 %: R² = k F / (k F + n - k - 1).
func TestChanceOfR2(t *testing.T) {
	for _, c := range []struct {
		columns, left int64
		f             float64
	}{{1, 10, 4.96}, {3, 20, 3.10}, {5, 60, 2.37}, {10, 120, 1.91}} {
		r2 := float64(c.columns) * c.f / (float64(c.columns)*c.f + float64(c.left))
		if p := ChanceOfR2(r2, c.left+c.columns+1, c.columns); !near(p, 0.05, 5e-4) {
			t.Errorf("F(%d, %d) of %v has p = %v, want 0.05", c.columns, c.left, c.f, p)
		}
	}
	for _, c := range []struct {
		r2         float64
		n, columns int64
		want       float64
	}{{0, 100, 3, 1}, {1, 100, 3, 0}, {0.9, 4, 3, 1}, {0.9, 4, 0, 1}} {
		if p := ChanceOfR2(c.r2, c.n, c.columns); p != c.want {
			t.Errorf("ChanceOfR2(%v, %d, %d) = %v, want %v", c.r2, c.n, c.columns, p, c.want)
		}
	}
}
