package cell

import (
	"encoding"
	"testing"
)

// What is written by a name is read by it.
func TestNames(t *testing.T) {
	check := func(written encoding.TextMarshaler, read encoding.TextUnmarshaler, same func() bool) {
		t.Helper()
		name, err := written.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if err := read.UnmarshalText(name); err != nil || !same() {
			t.Errorf("%s: %v", name, err)
		}
		if err := read.UnmarshalText([]byte("nonsense")); err == nil {
			t.Errorf("nonsense is read as %v", written)
		}
	}
	for o := range Order(len(orderNames)) {
		var got Order
		check(o, &got, func() bool { return got == o })
	}
	for u := range Unit(len(unitNames)) {
		var got Unit
		check(u, &got, func() bool { return got == u })
	}
	for m := range DecimalMark(len(markNames)) {
		var got DecimalMark
		check(m, &got, func() bool { return got == m })
	}
}
