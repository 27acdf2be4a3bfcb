package cell

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

func TestParseLength(t *testing.T) {
	hours := LengthForm{HourFirst: true}
	for _, c := range []struct {
		text  string
		form  LengthForm
		want  contact.Millis
		kind  LengthKind
		fault Fault
	}{
		{"217", LengthForm{}, 217_000, PlainLength, Fine},
		{"2.5", LengthForm{}, 2500, PlainLength, Fine},
		{"2,5", LengthForm{Mark: Comma}, 2500, PlainLength, Fine},
		{"0", LengthForm{}, 0, PlainLength, Fine},
		{"-0", LengthForm{}, 0, PlainLength, Fine},
		{"187432", LengthForm{Plain: Milliseconds}, 187_432, PlainLength, Fine},
		{"1.5", LengthForm{Plain: Minutes}, 90_000, PlainLength, Fine},
		{"1.6550925925925926E-3", LengthForm{Plain: DayFraction}, 143_000, PlainLength, Fine},
		{"3:37", LengthForm{}, 217_000, TwoParts, Fine},
		{"3:37:00", LengthForm{}, 13_020_000, ThreeParts, Fine},
		{"3:37:00", LengthForm{MinFirst: true}, 217_000, ThreeParts, Fine},
		{"0:03:37", LengthForm{MinFirst: true}, 217_000, ThreeParts, Fine},
		{"0 days 00:03:37", LengthForm{}, 217_000, ThreeParts, Fine},
		{"1 day, 0:03:37.5", LengthForm{}, 86_617_500, ThreeParts, Fine},
		{"2 dagen 1:00:00", LengthForm{}, 176_400_000, ThreeParts, Fine},
		{"1.00:03:37", LengthForm{}, 86_617_000, ThreeParts, Fine},
		{"1.24:03:37", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"1.3:37", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"31 days 0:00:00", LengthForm{}, contact.NoMillis, ThreeParts, Impossible},
		{"75:00", LengthForm{}, 4_500_000, TwoParts, Fine},
		{"3:37", hours, 13_020_000, TwoParts, Fine},
		{"0:03:37", LengthForm{}, 217_000, ThreeParts, Fine},
		{" 50:38:24.085", LengthForm{}, 182_304_085, ThreeParts, Fine},
		{"PT4M23S", LengthForm{}, 263_000, Worded, Fine},
		{"P1DT2H0.5S", LengthForm{}, 93_600_500, Worded, Fine},
		{"P1W", LengthForm{}, 604_800_000, Worded, Fine},
		{"4 min 23 sec", LengthForm{}, 263_000, Worded, Fine},
		{"1h 2m", LengthForm{}, 3_720_000, Worded, Fine},
		{"1 uur en 5 minuten", LengthForm{}, 3_900_000, Worded, Fine},
		{"1 hour, 5 min.", LengthForm{}, 3_900_000, Worded, Fine},
		{"250ms", LengthForm{}, 250, Worded, Fine},
		{"720:00:00", LengthForm{}, 30 * contact.Day, ThreeParts, Fine},
		{"720:00:01", LengthForm{}, contact.NoMillis, ThreeParts, Impossible},
		{"2592001", LengthForm{}, contact.NoMillis, PlainLength, Impossible},
		{"1e300", LengthForm{}, contact.NoMillis, PlainLength, Impossible},
		{"-5", LengthForm{}, contact.NoMillis, PlainLength, Impossible},
		{"-0:05", LengthForm{}, contact.NoMillis, TwoParts, Impossible},
		{"3:60", LengthForm{}, contact.NoMillis, TwoParts, Unreadable},
		{"3:37:", LengthForm{}, contact.NoMillis, ThreeParts, Unreadable},
		{"1:2:3:4", LengthForm{}, contact.NoMillis, ThreeParts, Unreadable},
		{"PT", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"P1M", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"4 bananen", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"2023-01-02 01:03:17", LengthForm{}, contact.NoMillis, Worded, Unreadable},
		{"", LengthForm{}, contact.NoMillis, PlainLength, Unreadable},
		{"--1", LengthForm{}, contact.NoMillis, PlainLength, Unreadable},
		{"-", LengthForm{}, contact.NoMillis, PlainLength, Unreadable},
	} {
		got, fault := ParseLength([]byte(c.text), c.form)
		if fault != c.fault || got.Millis != c.want || fault == Fine && got.Kind != c.kind {
			t.Errorf("ParseLength(%q, %+v) = %+v, %d, want %d, %d, %d", c.text, c.form, got, fault, c.want, c.kind, c.fault)
		}
	}
}

// Each way to write a length of time reads back to it.
func TestParseLengthReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.Int64Range(0, int64(maxLength/contact.Second)).Draw(t, "seconds")
		ms := rapid.Int64Range(0, 999).Draw(t, "ms")
		if s*1000+ms > int64(maxLength) {
			return
		}
		h, m, rest := s/3600, s/60%60, s%60
		for _, text := range []string{
			fmt.Sprintf("%d.%03d", s, ms),
			fmt.Sprintf("%d:%02d:%02d.%03d", h, m, rest, ms),
			fmt.Sprintf("%d:%02d.%03d", s/60, rest, ms),
			fmt.Sprintf("PT%dH%dM%d.%03dS", h, m, rest, ms),
			fmt.Sprintf("%d uur %d min %d sec %d ms", h, m, rest, ms),
			(time.Duration(s)*time.Second + time.Duration(ms)*time.Millisecond).String(),
		} {
			got, fault := ParseLength([]byte(text), LengthForm{})
			if fault != Fine || int64(got.Millis) != s*1000+ms {
				t.Fatalf("%q is %+v, %d, want %d.%03d s", text, got, fault, s, ms)
			}
		}
	})
}

func FuzzLength(f *testing.F) {
	for _, seed := range []string{"217", "3:37", " 50:38:24.085", "PT4M23S", "4 min 23 sec", "1 uur en 5 minuten", "-1e3"} {
		f.Add(seed, byte(0), false)
	}
	f.Fuzz(func(t *testing.T, text string, unit byte, hourFirst bool) {
		form := LengthForm{Plain: Unit(unit % 5), HourFirst: hourFirst, Mark: DecimalMark(unit / 5 % 2)}
		l, fault := ParseLength([]byte(text), form)
		if (fault == Fine) != l.Millis.Known() || l.Millis > maxLength {
			t.Fatalf("%q is %+v, %d", text, l, fault)
		}
	})
}
