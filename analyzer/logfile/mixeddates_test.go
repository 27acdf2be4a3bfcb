package logfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

// mangled is a date of a text file as a spreadsheet keeps it that expects day and
// month in the other order: a real date with both swapped where that is a date, else
// the text that it was.
func mangled(at time.Time, monthFirst bool) any {
	if at.Day() <= 12 {
		return time.Date(at.Year(), time.Month(at.Day()), int(at.Month()), at.Hour(), at.Minute(), 0, 0, time.UTC)
	}
	if monthFirst {
		return at.Format("1/2/2006 15:04")
	}
	return at.Format("2/1/2006 15:04")
}

// datedLog is a workbook with a row for each date.
func datedLog(t *testing.T, dates []any) string {
	t.Helper()
	rows := [][]any{{"Start time", "Klantnummer", "Reason"}}
	for i, d := range dates {
		rows = append(rows, []any{d, fmt.Sprint(1000 + i%50), "R1"})
	}
	return workbook(t, "Log", false, []string{"Log"}, map[string][][]any{"Log": rows})
}

// daily are moments by daylight, two a day.
func daily(from time.Time, days int) (all []time.Time) {
	for i := range 2 * days {
		all = append(all, from.AddDate(0, 0, i/2).Add(time.Duration(i%2*5)*time.Hour))
	}
	return all
}

func starts(t interface{ Fatalf(string, ...any) }, rows []contact.Row, want []time.Time) {
	if len(rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(rows), len(want))
	}
	for i, w := range want {
		w = time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), 0, 0, amsterdam)
		if got := rows[i].Start; got != contact.Instant(w.UnixMilli()) {
			t.Fatalf("row %d starts at %v, want %v", rows[i].Pos.Row, time.UnixMilli(int64(got)), w)
		}
	}
}

func TestSwappedDatesAreRefused(t *testing.T) {
	whole := daily(time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC), 50)
	for _, monthFirst := range []bool{true, false} {
		var dates []any
		for _, d := range whole {
			dates = append(dates, mangled(d, monthFirst))
		}
		text := datedLog(t, dates)
		_, _, err := readText(t, text, options())
		order := map[bool]string{true: "month first (9/99/9999 99:99)", false: "day first (99/9/9999 99:99)"}[monthFirst]
		for _, want := range []string{`log.csv: column "Start time": row 22 holds a date as text with the ` + order, "real dates (the first in row 2) have no day above 12", "--dates swapped", "--dates stored", "export it again"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Fatalf("got %v, want %s", err, want)
			}
		}
		opt := options()
		opt.SwappedDates = true
		s, r := mustRead(t, text, opt)
		starts(t, s.added, whole)
		if len(r.Doubts) > 0 || r.Rejected > 0 {
			t.Errorf("doubts %+v, rejects %+v", r.Doubts, r.Rejects)
		}
		opt = options()
		opt.StoredDates = true
		if s, _ = mustRead(t, text, opt); s.added[0].Start != at(t, "2026-03-02 08:00") {
			t.Errorf("the first date as stored is %v", s.added[0].Start)
		}
	}
}

// Real dates that cannot be swapped, or that lie well as they are, are believed.
func TestMixedDatesAreRead(t *testing.T) {
	march := func(day int) time.Time { return time.Date(2026, 3, day, 9, 0, 0, 0, time.UTC) }
	var half, all, texts []any
	var want []time.Time
	for day := 1; day <= 31; day++ {
		want = append(want, march(day))
		all = append(all, march(day))
		texts = append(texts, march(day).Format("1/2/2006 15:04"))
		if day <= 12 {
			half = append(half, march(day))
		} else {
			half = append(half, march(day).Format("2-1-2006 15:04"))
		}
	}
	for name, dates := range map[string][]any{
		"real to the 12th, then text": half,
		"all real":                    all,
		"all text":                    texts,
		"a real 13th":                 append(append([]any{}, all[:13]...), texts[13:]...),
		"open texts":                  append(append([]any{}, all[:6]...), texts[6:]...),
		"ISO texts":                   append(append([]any{}, all[:12]...), "2026-03-13 09:00"),
	} {
		s, r := mustRead(t, datedLog(t, dates), options())
		starts(t, s.added, want[:len(dates)])
		if r.Rejected > 0 {
			t.Errorf("%s: rejects %+v", name, r.Rejects)
		}
	}
}

// Real dates that may be swapped, beside texts that a spreadsheet would have made real
// dates of, are a doubt that --dates settles either way.
func TestMixedDatesInDoubt(t *testing.T) {
	day := func(month, day int) time.Time { return time.Date(2026, time.Month(month), day, 9, 0, 0, 0, time.UTC) }
	text := datedLog(t, []any{day(3, 4), "25-6-2026 9:00", day(7, 2), "3-5-2026 9:00", day(2, 8)})
	s, r := mustRead(t, text, options())
	starts(t, s.added, []time.Time{day(3, 4), day(6, 25), day(7, 2), day(5, 3), day(2, 8)})
	if codes(r.Doubts) != "mixed_dates" {
		t.Fatalf("doubts %+v", r.Doubts)
	}
	want := `column "Start time" has real dates, none with a day above 12, beside dates as text: a spreadsheet may have swapped day and month of them; read as they are`
	if d := r.Doubts[0]; d.Count != 3 || d.Row != 2 || d.Option != "--dates" || d.Text.EN != want {
		t.Errorf("%+v", d)
	}
	for _, opt := range []Options{{StoredDates: true}, {SwappedDates: true}} {
		opt.Zone, opt.Keyer = options().Zone, options().Keyer
		if s, r = mustRead(t, text, opt); len(r.Doubts) > 0 {
			t.Errorf("doubts %+v", r.Doubts)
		}
	}
	starts(t, s.added, []time.Time{day(4, 3), day(6, 25), day(2, 7), day(5, 3), day(8, 2)})
}

// A swap that no date can have is an impossible date.
func TestSwappedDateThatIsNone(t *testing.T) {
	opt := options()
	opt.SwappedDates = true
	_, r := mustRead(t, datedLog(t, []any{time.Date(2026, 3, 13, 9, 0, 0, 0, time.UTC), time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC)}), opt)
	if r.Rejected != 1 || r.Rejects[0].Cause != ImpossibleStart || r.Rejects[0].Row != 2 {
		t.Errorf("rejects %+v", r.Rejects)
	}
}

// Whatever days a log covers, it is refused when a spreadsheet swapped its dates, and
// then read as it was; a log of which some dates became text is not refused.
func TestSwappedDatesOfAnyLog(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from := time.Date(2026, time.Month(rapid.IntRange(1, 12).Draw(rt, "month")), rapid.IntRange(1, 28).Draw(rt, "day"), 8, 0, 0, 0, time.UTC)
		whole := daily(from, rapid.IntRange(31, 90).Draw(rt, "days"))
		monthFirst := rapid.Bool().Draw(rt, "month first")
		var dates, mixed []any
		for _, d := range whole {
			dates = append(dates, mangled(d, monthFirst))
			if rapid.Bool().Draw(rt, "text") {
				mixed = append(mixed, d.Format("2/1/2006 15:04"))
			} else {
				mixed = append(mixed, d)
			}
		}
		text := datedLog(t, dates)
		if _, _, err := readText(t, text, options()); err == nil || !strings.Contains(err.Error(), "--dates swapped") {
			rt.Fatalf("got %v", err)
		}
		opt := options()
		opt.SwappedDates = true
		s, _ := mustRead(t, text, opt)
		starts(rt, s.added, whole)
		s, _ = mustRead(t, datedLog(t, mixed), options())
		starts(rt, s.added, whole)
	})
}
