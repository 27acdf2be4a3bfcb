package cell

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// usual is how most logs write a date and a time.
var usual = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?$`)

// A day that is remembered is the day that is read.
func TestDaysAgreeWithParseDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var days Days
		cells := rapid.SliceOfN(rapid.OneOf(
			rapid.StringMatching(`2026-0[1-3]-[0-3][0-9][ T][0-2][0-9]:[0-6][0-9](:[0-6][0-9])?`),
			rapid.StringMatching(`[01][0-9][-/.]0[12][-/.]2026 1[0-9]:[0-5][0-9]`),
			rapid.StringMatching(`(20260101 [0-9]|1 jan 2026|26-01-01 0|Jan 1,2026|2026-01/01)[ T]1[0-9]:[0-5][0-9]`),
			rapid.StringMatching(`2026-01-0[1-3]( 1?[0-9][:.][0-5][0-9]( PM|Z|\+01:00)?)?`),
		), 1, 40).Draw(t, "cells")
		order := DMY
		for i, c := range cells {
			if i%7 == 6 {
				order = rapid.SampledFrom([]Order{Auto, DMY, MDY, YMD}).Draw(t, "order")
			}
			want, fault := ParseDate([]byte(c), order)
			for range 2 {
				day, millis := days.Known([]byte(c), order)
				if day == nil {
					continue
				}
				if swapped, swaps := day.Date.Swapped(); swapped != day.Swapped || swaps != day.Swaps {
					t.Fatalf("%q in order %v: swapped %+v %v, want %+v %v", c, order, day.Swapped, day.Swaps, swapped, swaps)
				}
				got := day.Date
				if got.Millis, got.HasTime = millis, true; got != want || fault != Fine {
					t.Fatalf("%q in order %v: %+v, want %+v, %v", c, order, got, want, fault)
				}
			}
			if day, _ := days.Known([]byte(c), order); usual.MatchString(c) && (day != nil) != (fault == Fine) {
				t.Fatalf("%q in order %v: remembered %v, want %v", c, order, day, fault)
			}
		}
	})
}
