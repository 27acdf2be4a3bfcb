package cell

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	day := func(y int, m time.Month, d int) int32 {
		return int32(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86_400)
	}
	clock := func(h, m, s, ms int32) int32 { return ((h*60+m)*60+s)*1000 + ms }
	for _, c := range []struct {
		text  string
		order Order
		want  Date
		fault Fault
	}{
		{"2026-11-22", Auto, Date{Day: day(2026, 11, 22)}, Fine},
		{"2026-11-22 14:05", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 0, 0), HasTime: true}, Fine},
		{" 2026-11-22T14:05:06.789 ", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 789), HasTime: true}, Fine},
		{"2026-11-22T14:05:06Z", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, HasOffset: true}, Fine},
		{"2026-11-22 14:05:06.123456 +01:00", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 123), HasTime: true, HasOffset: true, Offset: 3600}, Fine},
		{"2026-11-22T14:05:06-0530", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, HasOffset: true, Offset: -19_800}, Fine},
		{"2026-11-22 14:05:06 UTC", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, HasOffset: true}, Fine},
		{"2026-11-22T14:05:06+01", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, HasOffset: true, Offset: 3600}, Fine},
		{"22-11-2026 9:05", DMY, Date{Day: day(2026, 11, 22), Millis: clock(9, 5, 0, 0), HasTime: true, First: 22, Second: 11}, Fine},
		{"1-2-2026", Auto, Date{Day: day(2026, 2, 1), First: 1, Second: 2}, Fine},
		{"1/2/26", MDY, Date{Day: day(2026, 1, 2), First: 1, Second: 2, Third: 26}, Fine},
		{"1.2.99", DMY, Date{Day: day(1999, 2, 1), First: 1, Second: 2, Third: 99}, Fine},
		{"26-02-03", YMD, Date{Day: day(2026, 2, 3), First: 26, Second: 2, Third: 3}, Fine},
		{"6/23/25 07:00 AM", MDY, Date{Day: day(2025, 6, 23), Millis: clock(7, 0, 0, 0), HasTime: true, First: 6, Second: 23, Third: 25}, Fine},
		{"6/23/25 12:30:10 pm", MDY, Date{Day: day(2025, 6, 23), Millis: clock(12, 30, 10, 0), HasTime: true, First: 6, Second: 23, Third: 25}, Fine},
		{"6/23/25 12:30 a.m.", MDY, Date{Day: day(2025, 6, 23), Millis: clock(0, 30, 0, 0), HasTime: true, First: 6, Second: 23, Third: 25}, Fine},
		{"6/23/2025, 1:30:00 PM", MDY, Date{Day: day(2025, 6, 23), Millis: clock(13, 30, 0, 0), HasTime: true, First: 6, Second: 23}, Fine},
		{"vr 13-3-2026 9:05", Auto, Date{Day: day(2026, 3, 13), Millis: clock(9, 5, 0, 0), HasTime: true, First: 13, Second: 3, Says: DMY}, Fine},
		{"Mon 03/02/2026", MDY, Date{Day: day(2026, 3, 2), First: 3, Second: 2, Says: MDY}, Fine},
		{"Mon 03/02/2026", DMY, Date{Day: day(2026, 2, 3), First: 3, Second: 2, Says: MDY}, Fine},
		{"maandag 2-3-2026", Auto, Date{Day: day(2026, 3, 2), First: 2, Second: 3, Says: DMY}, Fine},
		{"Wednesday, 03/02/2026", MDY, Date{Day: day(2026, 3, 2), First: 3, Second: 2}, Fine}, // in neither order
		{"14:05:06 22-11-2026", DMY, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, First: 22, Second: 11}, Fine},
		{"20261122140506.125", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 125), HasTime: true}, Fine},
		{"20261122140506125", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 125), HasTime: true}, Fine},
		{"20261122", Auto, Date{Day: day(2026, 11, 22)}, Fine},
		{"20261122140506", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true}, Fine},
		{"202611221405", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 0, 0), HasTime: true}, Fine},
		{"20261122T140506Z", Auto, Date{Day: day(2026, 11, 22), Millis: clock(14, 5, 6, 0), HasTime: true, HasOffset: true}, Fine},
		{"29-02-2024", DMY, Date{Day: day(2024, 2, 29), First: 29, Second: 2}, Fine},
		{"31-02-2026", DMY, Date{First: 31, Second: 2}, Impossible},
		{"29-02-2100", DMY, Date{First: 29, Second: 2}, Impossible},
		{"06-23-2025", DMY, Date{First: 6, Second: 23}, Impossible},
		{"0001-01-01", Auto, Date{}, Impossible},
		{"9999-12-31", Auto, Date{}, Impossible},
		{"2026-11-22 24:00", Auto, Date{Day: day(2026, 11, 22)}, Impossible},
		{"2026-11-22 13:05 PM", Auto, Date{Day: day(2026, 11, 22)}, Impossible},
		{"20261322", Auto, Date{}, Impossible},
		{"2026-11-22x", Auto, Date{Day: day(2026, 11, 22)}, Unreadable},
		{"2026-11/22", Auto, Date{}, Unreadable},
		{"2026-11", Auto, Date{}, Unreadable},
		{"22-11-202", Auto, Date{}, Unreadable},
		{"45000", Auto, Date{}, Unreadable},
		{"13:34:11", Auto, Date{}, Unreadable},
		{"13:34:11 14:05", Auto, Date{}, Unreadable},
		{"13:34 22-11-2026 14:05", Auto, Date{}, Unreadable},
		{"maandag", Auto, Date{}, Unreadable},
		{"", Auto, Date{}, Unreadable},
		{"Total", Auto, Date{}, Unreadable},
	} {
		got, fault := ParseDate([]byte(c.text), c.order)
		if fault != c.fault || fault == Fine && got != c.want || got.First != c.want.First || got.Second != c.want.Second {
			t.Errorf("ParseDate(%q, %v) = %+v, %d, want %+v, %d", c.text, c.order, got, fault, c.want, c.fault)
		}
	}
}

// dateForms are ways to write a moment, and the layout by which the standard
// library reads them.
var dateForms = []struct {
	layout string
	order  Order
}{
	{"2006-01-02 15:04:05", Auto}, {"2006-01-02T15:04:05.000", Auto}, {"2006-1-2 15:04:05", Auto}, {"02-01-2006 15:04:05", DMY}, {"2-1-2006 15:04:05", Auto},
	{"02/01/06 15:04:05", DMY}, {"01/02/2006 03:04:05 PM", MDY}, {"1/2/06 3:04:05 PM", MDY}, {"02.01.2006 15:04:05", DMY}, {"20060102150405", Auto},
	{"06-01-02 15:04:05", YMD}, {"2006-01-02T15:04:05Z07:00", Auto}, {"2006-01-02 15:04:05-0700", Auto},
}

// The parser reads what the standard library writes, to the same moment.
func TestParseDateAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(dateForms).Draw(t, "form")
		offset := rapid.IntRange(-14*4, 14*4).Draw(t, "quarters") * 900
		moment := time.Unix(rapid.Int64Range(86_400, 3_000_000_000).Draw(t, "unix"), 0).In(time.FixedZone("", offset))
		text := moment.Format(form.layout)
		want, err := time.Parse(form.layout, text)
		if err != nil {
			t.Fatal(err)
		}
		d, fault := ParseDate([]byte(text), form.order)
		if fault != Fine {
			t.Fatalf("%q cannot be read: %d", text, fault)
		}
		if got := int64(NewZone(nil).Instant(d)); got != want.UnixMilli() {
			t.Fatalf("%q is %d, want %d", text, got, want.UnixMilli())
		}
	})
}

// Every day has its number and no other day is accepted.
func TestDayNumber(t *testing.T) {
	for year := minYear; year <= maxYear; year++ {
		for month := 0; month <= 13; month++ {
			for day := 0; day <= 32; day++ {
				moment := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
				exists := moment.Year() == year && int(moment.Month()) == month && moment.Day() == day
				d, fault := finishDate(Date{}, year, month, day, nil)
				if (fault == Fine) != exists || exists && int64(d.Day) != moment.Unix()/86_400 {
					t.Fatalf("%d-%d-%d: day %d, fault %d", year, month, day, d.Day, fault)
				}
			}
		}
	}
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	location, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return location
}

func TestInstantAroundChanges(t *testing.T) {
	z := NewZone(zone(t, "Europe/Amsterdam"))
	for _, c := range []struct{ wall, utc string }{
		{"2025-03-30 01:59:59", "2025-03-30 00:59:59"},
		{"2025-03-30 02:30:00", "2025-03-30 01:30:00"}, // skipped: it is 03:30 summer time
		{"2025-03-30 03:00:00", "2025-03-30 01:00:00"},
		{"2025-10-26 01:59:59", "2025-10-25 23:59:59"},
		{"2025-10-26 02:30:00", "2025-10-26 00:30:00"}, // twice: the first is summer time
		{"2025-10-26 03:00:00", "2025-10-26 02:00:00"},
		{"2025-01-15 12:00:00", "2025-01-15 11:00:00"},
		{"2025-07-15 12:00:00", "2025-07-15 10:00:00"},
	} {
		d, fault := ParseDate([]byte(c.wall), Auto)
		want, err := time.Parse("2006-01-02 15:04:05", c.utc)
		if got := z.Instant(d); fault != Fine || err != nil || int64(got) != want.UnixMilli() {
			t.Errorf("%s is %s, want %s", c.wall, time.UnixMilli(int64(got)).UTC(), c.utc)
		}
	}
}

// An instant shows the wall clock that was asked for, and no earlier instant
// does; a clock that never was moves forward by the gap.
func TestInstantAgreesWithTime(t *testing.T) {
	names := []string{"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Chatham", "UTC"}
	for _, name := range names {
		location := zone(t, name)
		z := NewZone(location)
		rapid.Check(t, func(t *rapid.T) {
			year := rapid.IntRange(1990, 2040).Draw(t, "year")
			day := time.Date(year, time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 31).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
			if rapid.Bool().Draw(t, "change") {
				day = nearChange(location, day)
			}
			seconds := rapid.IntRange(0, 86_399).Draw(t, "seconds")
			wall := day.Add(time.Duration(seconds) * time.Second)
			got := time.UnixMilli(int64(z.Instant(Date{Day: int32(day.Unix() / 86_400), Millis: int32(seconds * 1000)}))).In(location)
			checkInstant(t, got, wall)
		})
	}
}

// nearChange returns the first day from a day on in which the clock changes, or
// the day itself if there is none within a year.
func nearChange(location *time.Location, day time.Time) time.Time {
	for d := range 366 {
		at := day.AddDate(0, 0, d)
		from := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, location)
		_, a := from.Zone()
		if _, b := from.Add(24 * time.Hour).Zone(); a != b {
			return at
		}
	}
	return day
}

const clockLayout = "2006-01-02 15:04:05"

func checkInstant(t *rapid.T, got, wall time.Time) {
	asked := wall.Format(clockLayout)
	if got.Format(clockLayout) == asked {
		for _, earlier := range []time.Duration{30 * time.Minute, time.Hour, 2 * time.Hour} {
			if got.Add(-earlier).Format(clockLayout) == asked {
				t.Fatalf("%s was %s before as well", asked, earlier)
			}
		}
		return
	}
	for offset := -15 * 3600; offset <= 15*3600; offset += 900 {
		moment := wall.Add(-time.Duration(offset) * time.Second).In(got.Location())
		if moment.Format(clockLayout) == asked {
			t.Fatalf("%s exists but became %s", asked, got)
		}
	}
	_, before := got.Add(-3 * time.Hour).Zone()
	_, after := got.Zone()
	gap := time.Duration(after-before) * time.Second
	if gap <= 0 || wall.Add(gap).Format(clockLayout) != got.Format(clockLayout) {
		t.Fatalf("%s, which was skipped, became %s with a gap of %s", asked, got, gap)
	}
}

func TestParseTime(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  int32
		fault Fault
	}{
		{"13:34:11", 48_851_000, Fine},
		{"9:05", 32_700_000, Fine},
		{"12:00 AM", 0, Fine},
		{"11:59:59.5 pm", 86_399_500, Fine},
		{"1899-12-30 13:34:11", 48_851_000, Fine},
		{"24:00", 0, Impossible},
		{"9:60", 0, Impossible},
		{"0 PM", 0, Impossible},
		{"2 PM", 50_400_000, Fine},
		{"2 o", 0, Unreadable},
		{"14:05 uur", 50_700_000, Fine},
		{"2:05\u202fPM", 50_700_000, Fine},
		{"14.05", (14*60 + 5) * 60_000, Fine}, {"9.05", (9*60 + 5) * 60_000, Fine}, {"9u05", (9*60 + 5) * 60_000, Fine}, {"09h05", (9*60 + 5) * 60_000, Fine}, {"9.05 uur", (9*60 + 5) * 60_000, Fine}, {"905", (9*60 + 5) * 60_000, Fine},
		{"13-03-2026 09:05", (9*60 + 5) * 60_000, Fine}, {"0.38", 0, Unreadable}, {"0.3854", 0, Unreadable}, {"9.5", 0, Unreadable}, {"985", 0, Impossible},
		{"9:5", 0, Unreadable},
		{"9:05x", 0, Unreadable},
		{"", 0, Unreadable},
	} {
		got, fault := ParseTime([]byte(c.text))
		if fault != c.fault || fault == Fine && got != c.want {
			t.Errorf("ParseTime(%q) = %d, %d, want %d, %d", c.text, got, fault, c.want, c.fault)
		}
	}
}

func TestParseSerial(t *testing.T) {
	for _, c := range []struct {
		text  string
		d1904 bool
		want  string
		fault Fault
	}{
		{"44927.5", false, "2023-01-01 12:00:00", Fine},
		{"44927", false, "2023-01-01 00:00:00", Fine},
		{"44927.999999999", false, "2023-01-02 00:00:00", Fine},
		{"43465.5", true, "2023-01-01 12:00:00", Fine},
		{"4.49275E4", false, "2023-01-01 12:00:00", Fine},
		{"19999", false, "", Impossible},
		{"80000", false, "", Impossible},
		{"-44927", false, "", Impossible},
		{"20261122", false, "", Impossible},
		{"NaN", false, "", Unreadable},
	} {
		d, fault := ParseSerial([]byte(c.text), c.d1904)
		got := time.UnixMilli(int64(NewZone(nil).Instant(d))).UTC().Format(clockLayout)
		if fault != c.fault || fault == Fine && got != c.want {
			t.Errorf("ParseSerial(%q) = %s, %d, want %s, %d", c.text, got, fault, c.want, c.fault)
		}
	}
	if ms, fault := ParseDayFraction([]byte("0.38400462962962961")); ms != 33_178_000 || fault != Fine {
		t.Errorf("the fraction of a day is %d, %d", ms, fault)
	}
	if ms, fault := ParseDayFraction([]byte("44927.25")); ms != 21_600_000 || fault != Fine {
		t.Errorf("the fraction of a date is %d, %d", ms, fault)
	}
	if _, fault := ParseDayFraction([]byte("7")); fault != Impossible {
		t.Errorf("7 as a time of day: %d", fault)
	}
}

func FuzzDate(f *testing.F) {
	for _, seed := range []string{"Thu Oct 27 14:51:34 CEST 2016", "di 3 mrt. 2026 om 14.05 uur", "2026-11-22T14:05:06.789+01:00", "6/23/25 07:00 AM", "20261122140506", "13:34:11", "44927.5"} {
		f.Add(seed)
	}
	z := NewZone(zone(f, "Europe/Amsterdam"))
	f.Fuzz(func(t *testing.T, text string) {
		for _, o := range []Order{Auto, DMY, MDY, YMD} {
			d, fault := ParseDate([]byte(text), o)
			if fault != Fine {
				continue
			}
			if d.Millis < 0 || d.Millis >= dayMillis || !strings.ContainsAny(text, "0123456789") {
				t.Fatalf("%q is %+v", text, d)
			}
			if again, _ := ParseDate([]byte(rewrite(d)), Auto); z.Instant(again) != z.Instant(d) {
				t.Fatalf("%q is %+v, which is written %s and read as %+v", text, d, rewrite(d), again)
			}
		}
		if ms, fault := ParseTime([]byte(text)); fault == Fine && (ms < 0 || ms >= dayMillis) {
			t.Fatalf("%q is %d ms in the day", text, ms)
		}
		if d, fault := ParseSerial([]byte(text), false); fault == Fine && (d.Millis < 0 || d.Millis >= dayMillis) {
			t.Fatalf("%q is %+v", text, d)
		}
	})
}

// rewrite writes a date in ISO form.
func rewrite(d Date) string {
	text := time.UnixMilli(int64(d.Day)*dayMillis + int64(d.Millis)).UTC().Format("2006-01-02T15:04:05.000")
	if d.HasOffset {
		sign := '+'
		if d.Offset < 0 {
			sign, d.Offset = '-', -d.Offset
		}
		text += fmt.Sprintf("%c%02d:%02d", sign, d.Offset/3600, d.Offset/60%60)
	}
	return text
}
