package stats

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMedianByHand(t *testing.T) {
	for _, tt := range []struct {
		values []uint32
		want   float64
	}{{[]uint32{7}, 7}, {[]uint32{3, 1}, 2}, {[]uint32{1, 2}, 1.5}, {[]uint32{9, 1, 5}, 5}, {[]uint32{4, 4, 4, 1}, 4}, {[]uint32{math.MaxUint32, math.MaxUint32}, math.MaxUint32}, {[]uint32{255, 256}, 255.5}} {
		if got, ok := Median(tt.values); !ok || got != tt.want {
			t.Errorf("the median of %v is %v (%v), want %v", tt.values, got, ok, tt.want)
		}
	}
	if _, ok := Median(nil); ok {
		t.Error("nothing has no median")
	}
}

// TestMedianAgreesWithSorting also holds that the values stay as they are.
func TestMedianAgreesWithSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.SampledFrom([]uint32{3, 300, 70_000, math.MaxUint32}).Draw(t, "width")
		values := rapid.SliceOfN(rapid.Uint32Range(0, width), 1, 60).Draw(t, "values")
		sorted := slices.Clone(values)
		slices.Sort(sorted)
		n := len(sorted)
		want := (float64(sorted[(n-1)/2]) + float64(sorted[n/2])) / 2
		before := slices.Clone(values)
		if got, ok := Median(values); !ok || got != want {
			t.Fatalf("the median is %v, want %v", got, want)
		}
		if !slices.Equal(values, before) {
			t.Fatal("the values have changed")
		}
	})
}
