package metric

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

// TestForTimeAgreesWithExactArithmetic goes up to the longest handle times at
// the highest rates, where the product passes 64 bits.
func TestForTimeAgreesWithExactArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := contact.Millis(rapid.Int64Range(0, int64(300*contact.Day)).Draw(t, "ms"))
		rate := contact.Micros(rapid.Int64Range(0, int64(10_000*contact.Euro)).Draw(t, "rate"))
		hour := big.NewInt(int64(contact.Hour))
		want := new(big.Int).Mul(big.NewInt(int64(d)), big.NewInt(int64(rate)))
		want.Add(want, big.NewInt(int64(contact.Hour)/2)).Div(want, hour)
		if got := forTime(d, rate); big.NewInt(int64(got)).Cmp(want) != 0 {
			t.Fatalf("%d ms at %d is %d, want %s", d, rate, got, want)
		}
	})
}

func TestRoundedMean(t *testing.T) {
	for _, tt := range []struct {
		sum, n int64
		want   contact.Micros
	}{{0, 1, 0}, {5, 2, 3}, {4, 3, 1}, {5, 3, 2}, {1 << 62, 2, 1 << 61}, {0, 0, contact.NoMicros}} {
		if got := rounded(Mean{tt.sum, tt.n}); got != tt.want {
			t.Errorf("the mean of %d over %d is %d, want %d", tt.sum, tt.n, got, tt.want)
		}
	}
}

// TestTheRoadmapStopsWhereItReaches has steps of 7, 2, 1 and 0.5 of a hundred
// contacts: the third reaches ten percent, rounding or not.
func TestTheRoadmapStopsWhereItReaches(t *testing.T) {
	steps := []Step{{Share: 0.07}, {Share: 0.07 + 0.02}, {Share: 0.07 + 0.02 + 0.01}, {Share: 0.07 + 0.02 + 0.01 + 0.005}}
	if kept, reached := reach(steps, 0.1); len(kept) != 3 || !reached {
		t.Errorf("%d steps, reached %v; want 3 that reach it", len(kept), reached)
	}
	if kept, reached := reach(steps, 0.2); len(kept) != 4 || reached {
		t.Errorf("%d steps, reached %v; want all 4, which do not", len(kept), reached)
	}
}
