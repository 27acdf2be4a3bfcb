package logfile

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// TestWholeLengthsTellWhatEachWouldTell holds what is counted against what the cells
// tell one by one.
func TestWholeLengthsTellWhatEachWouldTell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := cell.LengthForm{
			Plain: cell.Unit(rapid.IntRange(0, int(cell.DayFraction)).Draw(t, "unit")),
			Mark:  cell.DecimalMark(rapid.IntRange(0, 1).Draw(t, "mark")),
		}
		cells := rapid.SliceOf(rapid.OneOf(
			rapid.Map(rapid.IntRange(0, 2*wholeCounted), func(n int) string { return fmt.Sprint(n) }),
			rapid.SampledFrom([]string{"007", "0", "1.5", "3:37", "-5", "12345678", "x", "0000"}),
		)).Draw(t, "cells")
		l := Layout{Columns: []Column{{Header: "handle", Role: Handle, Unit: form.Plain, Mark: form.Mark}}}
		read := func(counted bool) (lengths []contact.Millis, told evidence, faults Unreadable) {
			p := newPass(&l, 0, &Options{}, nobody{})
			if !counted {
				p.wholes = nil
			}
			p.span = contact.NoMillis
			for i, c := range cells {
				p.row = uint32(i + 1)
				if i%3 == 0 {
					p.kinds = []cell.Kind{cell.NumberCell}
				} else {
					p.kinds = nil
				}
				lengths = append(lengths, p.length(0, [][]byte{[]byte(c)}))
			}
			p.tellWholes()
			return lengths, p.seen[0], p.faults[0]
		}
		lengths, told, faults := read(true)
		wantLengths, wantTold, wantFaults := read(false)
		if !reflect.DeepEqual(lengths, wantLengths) || faults != wantFaults {
			t.Fatalf("got %v %+v, one by one %v %+v", lengths, faults, wantLengths, wantFaults)
		}
		if !reflect.DeepEqual(told, wantTold) {
			t.Fatalf("got  %+v\nwant %+v", told, wantTold)
		}
	})
}
