package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// By hand, after Monroe, Colaresi & Quinn, Fightin' Words, Political Analysis 16 (2008),
// equations 16, 20 and 22: 10 of 50 words here, none of 150 elsewhere, and a prior of a
// tenth: 1 of 20. The log-odds are ln((10 + 1) / (50 + 20 - 10 - 1)) = ln(11 / 59) and
// ln((0 + 1) / (150 + 20 - 0 - 1)) = ln(1 / 169); the variance is 1 / 11 + 1 / 1.
func TestLogOddsByHand(t *testing.T) {
	z, ok := LogOdds(10, 50, 0, 150, 0.1)
	if want := (-1.679642 + 5.129899) / 1.044466; !ok || !near(z, want, 1e-5) {
		t.Errorf("z = %.6f, want %.6f", z, want)
	}
	// As often here as elsewhere, where as much is said: nothing tells.
	if z, ok := LogOdds(7, 70, 7, 70, 0.1); !ok || z != 0 {
		t.Errorf("as often: %v, %v", z, ok)
	}
	for _, c := range [][5]float64{{0, 10, 0, 10, 0.1}, {0, 0, 0, 0, 0.1}, {5, 5, 5, 5, 0.1}, {3, 9, 1, 9, 0}} {
		if z, ok := LogOdds(c[0], c[1], c[2], c[3], c[4]); ok {
			t.Errorf("LogOdds(%v) = %v", c, z)
		}
	}
}

// The prior pulls scores of what is rare to nothing, and with enough words z is that of
// the plain log-odds ratio.
func TestLogOddsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(10, 10_000)
		allHere, allElsewhere := float64(n.Draw(t, "all here")), float64(n.Draw(t, "all elsewhere"))
		here := float64(rapid.IntRange(1, int(allHere)-1).Draw(t, "here"))
		elsewhere := float64(rapid.IntRange(1, int(allElsewhere)-1).Draw(t, "elsewhere"))
		z, ok := LogOdds(here, allHere, elsewhere, allElsewhere, 0.1)
		back, _ := LogOdds(elsewhere, allElsewhere, here, allHere, 0.1)
		if !ok || !near(z, -back, 1e-9*math.Max(1, math.Abs(z))) {
			t.Fatalf("z = %v, the other way round %v", z, back)
		}
		if heavier, _ := LogOdds(here, allHere, elsewhere, allElsewhere, 1000); math.Abs(heavier) > math.Abs(z)+1e-9 && math.Abs(heavier) > 0.2 {
			t.Fatalf("a heavy prior makes %v of %v", heavier, z)
		}
		plain := math.Log(here/(allHere-here)*(allElsewhere-elsewhere)/elsewhere) / math.Sqrt(1/here+1/elsewhere)
		if light, _ := LogOdds(here, allHere, elsewhere, allElsewhere, 1e-9); !near(light, plain, 1e-4*math.Max(1, math.Abs(plain))) {
			t.Fatalf("without a prior to speak of %v, want %v", light, plain)
		}
	})
}
