package cell

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestAppendSerial(t *testing.T) {
	for _, c := range []struct {
		x     float64
		kind  Kind
		clock bool
		want  string // "" is none
	}{
		{46083, DateCell, false, "2026-03-02"},
		{46083, DateCell, true, "2026-03-02 00:00:00"},
		{46083.385416666664, DateCell, false, "2026-03-02 09:15:00"},
		{46083.000000011574, DateCell, false, "2026-03-02 00:00:00.001"},
		{2_958_465, DateCell, false, "9999-12-31"},
		{2_958_466, DateCell, false, ""},
		{1, DateCell, false, "1899-12-31"},
		{0, DateCell, false, "00:00:00"},
		{-1, DateCell, false, ""},
		{0.5, TimeCell, true, "12:00:00"},
		{0.99999999999, TimeCell, true, "23:59:59.999"},
		{1, TimeCell, true, "24:00:00"},
		{46083, TimeCell, true, "2026-03-02 00:00:00"},
		{0.99999999999, LengthCell, true, "24:00:00"},
		{10.5, LengthCell, true, "252:00:00"},
		{-10.5, LengthCell, true, "-252:00:00"},
		{1e300, LengthCell, true, ""},
	} {
		got, ok := AppendSerial([]byte("x"), c.x, c.kind, c.clock, false)
		if ok != (c.want != "") || string(got) != "x"+c.want {
			t.Errorf("%v as %s: %q, %v, want %q", c.x, c.kind, got, ok, c.want)
		}
	}
}

// A date as a workbook shows it is the date that its number is.
func TestSerialsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(25_569, 80_000-1).Draw(t, "x")
		date1904 := rapid.Bool().Draw(t, "1904")
		want, fault := ParseSerial(strconv.AppendFloat(nil, x, 'f', -1, 64), date1904)
		text, ok := AppendSerial(nil, x, DateCell, true, date1904)
		got, gotFault := ParseDate(text, MDY)
		got.HasTime = want.HasTime
		if fault != Fine || gotFault != Fine || !ok || got != want {
			t.Fatalf("%v is %s: %+v, want %+v", x, text, got, want)
		}
	})
}

func TestCivil(t *testing.T) {
	for at := time.Date(1599, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2402; at = at.AddDate(0, 0, 1) {
		year, month, day := (Date{Day: int32(at.Unix() / 86_400)}).Civil()
		if at.Unix()%86_400 != 0 {
			t.Fatal("no midnight")
		}
		if year != at.Year() || month != int(at.Month()) || day != at.Day() {
			t.Fatalf("%s is %d-%d-%d", at.Format(time.DateOnly), year, month, day)
		}
	}
}

func TestSwapped(t *testing.T) {
	for in, want := range map[string]string{"2026-04-03": "2026-03-04", "2026-12-12": "2026-12-12", "2024-02-01": "2024-01-02", "2026-03-13": ""} {
		d, _ := ParseDate([]byte(in+" 09:15"), DMY)
		swapped, ok := d.Swapped()
		year, month, day := swapped.Civil()
		if got := fmt.Sprintf("%04d-%02d-%02d", year, month, day); ok != (want != "") || ok && got != want || swapped.Millis != d.Millis {
			t.Errorf("%s swapped is %s, %v, want %q", in, got, ok, want)
		}
	}
}
