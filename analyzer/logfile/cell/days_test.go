package cell

import (
	"testing"

	"pgregory.net/rapid"
)

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
			got, fault := days.Parse([]byte(c), order)
			if want, wantFault := ParseDate([]byte(c), order); got != want || fault != wantFault {
				t.Fatalf("%q in order %v: %+v, %v, want %+v, %v", c, order, got, fault, want, wantFault)
			}
		}
	})
}
