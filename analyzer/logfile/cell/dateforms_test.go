package cell

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The forms in which a date can be written that name their month or their zone.
func TestParseNamedDate(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Thu, 27 Oct 2016 14:51:34", "2016-10-27T14:51:34.000"},
		{"Thu, 27 Oct 2016 14:51:34 GMT", "2016-10-27T14:51:34.000+00:00"},
		{"27 Oct 2016 14:51:34 +0200 (CEST)", "2016-10-27T14:51:34.000+02:00"},
		{"Thu Oct 27 14:51:34 2016", "2016-10-27T14:51:34.000"},
		{"Thu Oct 27 14:51:34 CEST 2016", "2016-10-27T14:51:34.000+02:00"},
		{"Thu Oct 27 2016 14:51:34 GMT+0200 (Central European Summer Time)", "2016-10-27T14:51:34.000+02:00"},
		{"3 mrt 2026 14:05", "2026-03-03T14:05:00.000"},
		{"3 mrt. 2026 14:05:06", "2026-03-03T14:05:06.000"},
		{"3 maart 2026", "2026-03-03T00:00:00.000"},
		{"dinsdag 3 maart 2026 om 14:05 uur", "2026-03-03T14:05:00.000"},
		{"di 3 mrt 2026 14.05", "2026-03-03T14:05:00.000"},
		{"Mar 3, 2026 2:05 PM", "2026-03-03T14:05:00.000"},
		{"March 3rd, 2026 at 2 pm", "2026-03-03T14:00:00.000"},
		{"Tuesday, March 3, 2026, 2:05:06\u202fPM", "2026-03-03T14:05:06.000"},
		{"03-mei-26", "2026-05-03T00:00:00.000"},
		{"03-MAY-26 02.05.06 PM", "2026-05-03T14:05:06.000"},
		{"3 okt '25", "2025-10-03T00:00:00.000"},
		{"2026-Mar-03 14:05", "2026-03-03T14:05:00.000"},
		{"2026-03-02T", "2026-03-02T00:00:00.000"},
		{"2026-03-02T09:00+01:00[Europe/Amsterdam]", "2026-03-02T09:00:00.000+01:00"},
		{"6/23/25 07:00 AM", "2025-06-23T07:00:00.000"},
		{"2-3-2026 14.05", "2026-03-02T14:05:00.000"},
		{"2-3-2026 - 14:05", "2026-03-02T14:05:00.000"},
		{"2-3-2026 | 14:05", "2026-03-02T14:05:00.000"},
		{"2026-03-02-14.05.06.123456", "2026-03-02T14:05:06.123"},
		{"2026-03-02_14:05", "2026-03-02T14:05:00.000"},
		{"2 maart 2026, 9u05", "2026-03-02T09:05:00.000"},
		{"02/03/2026 09h05", "2026-03-02T09:05:00.000"},
		{"02/03/2026 9:05p", "2026-03-02T21:05:00.000"},
		{"14:05 2 mrt 2026", "2026-03-02T14:05:00.000"},
		{"2026-03-02 09:00 GMT+2", "2026-03-02T09:00:00.000+02:00"},
		{"2026-03-02 09:00:00 EST", "2026-03-02T09:00:00.000-05:00"},
	} {
		order := DMY
		if strings.HasPrefix(c.text, "6/23") {
			order = MDY
		}
		d, fault := ParseDate([]byte(c.text), order)
		if got := rewrite(d); fault != Fine || got != c.want {
			t.Errorf("%q is %s, %d, want %s", c.text, got, fault, c.want)
		}
	}
	for _, c := range []struct {
		text  string
		fault Fault
	}{
		{"31 feb 2026", Impossible}, {"Feb 30, 2026", Impossible}, {"Thu Oct 32 14:51:34 2016", Impossible}, {"Thu Oct 27 25:51:34 2016", Impossible},
		{"3 mrt", Unreadable}, {"mrt 2026", Unreadable}, {"3 mrx 2026", Unreadable}, {"Thu", Unreadable}, {"27 Oct 216", Unreadable}, {"Mar 3 2026 09:00 XYZ", Unreadable},
		{"2026-03-02 09:00 CET+1", Unreadable}, {"2026-W12-3", Unreadable}, {"123 mrt 2026", Unreadable}, {"may the 4th", Unreadable}, {"C12 mei 2026", Unreadable},
	} {
		if d, fault := ParseDate([]byte(c.text), Auto); fault != c.fault || d.First != 0 {
			t.Errorf("%q is %+v, %d, want %d", c.text, d, fault, c.fault)
		}
	}
}

// dutch writes the English names of months and days in Dutch.
var dutch = strings.NewReplacer(
	"January", "januari", "February", "februari", "March", "maart", "April", "april", "May", "mei", "June", "juni", "July", "juli", "August", "augustus",
	"September", "september", "October", "oktober", "November", "november", "December", "december",
	"Jan", "jan", "Feb", "feb", "Mar", "mrt", "Apr", "apr", "Jun", "jun", "Jul", "jul", "Aug", "aug", "Sep", "sep", "Oct", "okt", "Nov", "nov", "Dec", "dec",
	"Monday", "maandag", "Tuesday", "dinsdag", "Wednesday", "woensdag", "Thursday", "donderdag", "Friday", "vrijdag", "Saturday", "zaterdag", "Sunday", "zondag",
	"Mon", "ma", "Tue", "di", "Wed", "wo", "Thu", "do", "Fri", "vr", "Sat", "za", "Sun", "zo",
)

// Dates with names, in English, Dutch, capitals and small letters, are read as
// the standard library reads them.
func TestNamedDatesAgreeWithTime(t *testing.T) {
	forms := []string{
		"Mon, 02 Jan 2006 15:04:05", "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 02 Jan 2006 15:04:05 GMT", "02 Jan 06 15:04", "2 January 2006 15:04:05", "Monday 2 January 2006 15:04",
		"02-Jan-06", "02-Jan-2006 15:04:05.000", "Jan 2, 2006 3:04 PM", "January 2, 2006, 3:04:05 PM", "Jan _2 2006 15:04:05", "Mon Jan _2 15:04:05 2006",
		"Mon Jan 02 2006 15:04:05 GMT-0700", "Mon Jan 2 15:04:05 -0700 2006", "2006-Jan-02 15:04:05", "2 Jan 2006 3:04:05PM",
	}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(forms).Draw(t, "form")
		zone := time.FixedZone("", rapid.IntRange(-14*4, 14*4).Draw(t, "quarters")*900)
		text := time.UnixMilli(rapid.Int64Range(86_400_000, 3_000_000_000_000).Draw(t, "millis")).In(zone).Format(form)
		want, err := time.Parse(form, text)
		if err != nil {
			t.Fatal(err)
		}
		written := text
		switch rapid.IntRange(0, 3).Draw(t, "language") {
		case 1:
			written = dutch.Replace(text)
		case 2:
			written = strings.ToUpper(text)
		case 3:
			written = strings.ToLower(text)
		}
		d, fault := ParseDate([]byte(written), Auto)
		if got := int64(NewZone(nil).Instant(d)); fault != Fine || got != want.UnixMilli() {
			t.Fatalf("%q is %d, %d, want %d", written, got, fault, want.UnixMilli())
		}
		if d.First != 0 || d.Second != 0 {
			t.Fatalf("%q leaves the order open", written)
		}
	})
}

func TestPlainDateOf(t *testing.T) {
	for text, want := range map[string]PlainDate{
		"44927.5": Serial, "44927,5": Serial, "44927": Serial, "4.49275E4": Serial, "1767265200": EpochSeconds, "1767265200.125": EpochSeconds, "1767265200125": EpochMillis,
		"": NoPlain, "12": NoPlain, "0612345678": NoPlain, "9778069726": NoPlain, "20261122": NoPlain, "202611221405": NoPlain, "20261122140506": NoPlain, "-44927": NoPlain,
		"1.767265E9": NoPlain, "176726520012": NoPlain, "9767265200125": NoPlain, "1767265200x": NoPlain, "3.16E+10": NoPlain,
	} {
		if got := PlainDateOf([]byte(text)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// A moment reads back from each number that can stand for it.
func TestPlainDatesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		millis := rapid.Int64Range(minEpoch*1000, maxEpoch*1000-1).Draw(t, "millis")
		for _, c := range []struct {
			text string
			of   PlainDate
			want int64
		}{
			{fmt.Sprint(millis), EpochMillis, millis},
			{fmt.Sprint(millis / 1000), EpochSeconds, millis / 1000 * 1000},
			{fmt.Sprintf("%d.%03d", millis/1000, millis%1000), EpochSeconds, millis},
			{fmt.Sprintf("%.10f", float64(millis)/dayMillis+epoch1900), Serial, millis},
			{strings.Replace(fmt.Sprintf("%.10f", float64(millis)/dayMillis+epoch1900), ".", ",", 1), Serial, millis},
		} {
			if p := PlainDateOf([]byte(c.text)); p != c.of {
				t.Fatalf("%s is %q, want %q", c.text, p, c.of)
			}
			d, fault := ParsePlainDate([]byte(c.text), c.of, false)
			if got := int64(NewZone(nil).Instant(d)); fault != Fine || got != c.want {
				t.Fatalf("%s is %d, %d, want %d", c.text, got, fault, c.want)
			}
		}
	})
}

func FuzzPlainDate(f *testing.F) {
	for _, seed := range []string{"44927.5", "1767265200", "1767265200125", "44.927,5", "1e9"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		of := PlainDateOf([]byte(text))
		for p := Serial; p < PlainDates; p++ {
			d, fault := ParsePlainDate([]byte(text), p, false)
			if of == p && fault != Fine {
				t.Fatalf("%q is said to be %q and cannot be read as that", text, p)
			}
			if fault == Fine && (of != p || d.Millis < 0 || d.Millis >= dayMillis || d.Day < 0) {
				t.Fatalf("%q, which is %q, is read as %q: %+v", text, of, p, d)
			}
		}
	})
}
