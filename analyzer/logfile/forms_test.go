package logfile

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Plain numbers below the header of a date are dates where nearly all of them can be.
func TestPlainDates(t *testing.T) {
	for _, c := range []struct{ text, want, plain, doubts string }{
		{"start time\n1767265200\n1767265260\n", "2026-01-01 12:00", "epoch_seconds", ""},
		{"start time\n1767265200000\n1767265260000\n", "2026-01-01 12:00", "epoch_milliseconds", ""},
		{"start time\n46023.5\n46024.25\n", "2026-01-01 12:00", "serial", ""},
		{"start time;queue\n46023,5;a\n46024,25;a\n", "2026-01-01 12:00", "serial", ""},
		{"datum\n46023\n46024\n", "2026-01-01 00:00", "serial", "no_time"},
		{"datum;tijd\n46023;0,50000\n46024;0,38400462962962961\n", "2026-01-01 12:00", "serial", ""},
		{"start time\n2026-01-01 12:00\n" + strings.Repeat("2026-01-02 12:00\n", 8), "2026-01-01 12:00", "", ""},
	} {
		s, r := mustRead(t, c.text, options())
		if s.added[0].Start != at(t, c.want) || r.Layout.Columns[0].Plain.String() != c.plain || codes(r.Doubts) != c.doubts {
			t.Errorf("%q: %v, plain %q, doubts %+v", c.text, s.added[0].Start, r.Layout.Columns[0].Plain, r.Doubts)
		}
	}
	// A number beside written dates is no date.
	s, r := mustRead(t, "start time\n"+strings.Repeat("2026-01-01 12:00\n", 8)+"46023.5\n", options())
	if len(s.added) != 8 || r.Rejected != 1 || r.Rejects[0].Cause != UnreadableStart {
		t.Errorf("%d rows, %+v", len(s.added), r.Rejects)
	}
	// A phone number or a purchase date is no start.
	if _, _, err := readText(t, "phone\n2125551234\n", options()); err == nil {
		t.Error("a phone number is a start")
	}
}

// Rows behind the sample tell what the numbers are.
func TestPlainDatesAreVerified(t *testing.T) {
	text := "start time,queue\n2026-01-01 12:00,a\n" + strings.Repeat(",a\n", 1200) + strings.Repeat("1767265200,a\n", 400)
	s, r := mustRead(t, text, options())
	if s.truncated != 1 || r.Layout.Columns[0].Plain != cell.EpochSeconds || len(s.added) != 401 {
		t.Errorf("read again %d times as %q, %d rows", s.truncated, r.Layout.Columns[0].Plain, len(s.added))
	}
}

// codes are the codes of doubts, in a line.
func codes(doubts []Doubt) string {
	var all []string
	for _, d := range doubts {
		all = append(all, d.Code)
	}
	return strings.Join(all, " ")
}

// lengthLog writes a log of rows with a start, an end that lies so many seconds
// behind it, and a length of time.
func lengthLog(header string, seconds []int, write func(s int) string, withEnd bool) string {
	var b strings.Builder
	end := ""
	if withEnd {
		end = ",end time"
	}
	fmt.Fprintf(&b, "start time%s,%s\n", end, header)
	start := time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
	for i, s := range seconds {
		from := start.Add(time.Duration(i) * 13 * time.Minute)
		b.WriteString(from.Format("2006-01-02 15:04:05"))
		if withEnd {
			b.WriteString("," + from.Add(time.Duration(s)*time.Second+20*time.Second).Format("2006-01-02 15:04:05"))
		}
		fmt.Fprintf(&b, ",%s\n", write(s))
	}
	return b.String()
}

func TestUnits(t *testing.T) {
	talks := []int{217, 45, 620, 333, 71, 180, 1204, 95, 402, 260, 149, 88}
	number := func(per float64, format string) func(int) string {
		return func(s int) string { return fmt.Sprintf(format, float64(s)*per) }
	}
	clock := func(s int) string { return fmt.Sprintf("%d:%02d", s/60, s%60) }
	hours := func(s int) string { return fmt.Sprintf("%d:%02d", s/3600, s/60%60) }
	for _, c := range []struct {
		name, header string
		write        func(int) string
		end          bool
		unit         string
		by           Ground
		doubts       string
	}{
		{"seconds", "talk time", number(1, "%.0f"), false, "seconds", "", ""},
		{"seconds beside an end", "talk time", number(1, "%.0f"), true, "seconds", BySpan, ""},
		{"seconds by name", "talk time (sec)", number(1, "%.0f"), true, "seconds", ByHeader, ""},
		{"milliseconds", "talk time", number(1000, "%.0f"), true, "milliseconds", BySpan, ""},
		{"milliseconds without an end", "talk time", number(1000, "%.0f"), false, "milliseconds", ByValues, "milliseconds"},
		{"milliseconds by name", "talk_ms", number(1000, "%.0f"), false, "milliseconds", ByHeader, ""},
		{"minutes", "talk time", number(1./60, "%.2f"), true, "minutes", BySpan, ""},
		{"minutes without an end", "talk time", number(1./60, "%.2f"), false, "minutes", ByValues, "decimal_minutes"},
		{"minutes in full", "talk time", number(1./60, "%.9f"), false, "minutes", ByValues, ""},
		{"hours in full", "talk time", number(1./3600, "%.9f"), false, "hours", ByValues, ""},
		{"hours", "talk time", number(1./3600, "%.4f"), true, "hours", BySpan, ""},
		{"days", "talk time", number(1./86400, "%.12f"), false, "days", ByValues, ""},
		{"days beside an end", "talk time", number(1./86400, "%.6f"), true, "days", BySpan, ""},
		{"days by name", "talk time (days)", number(1./86400, "%.6f"), false, "days", ByHeader, ""},
		{"fractions that can be anything", "talk time", number(1./86400, "%.4f"), false, "seconds", "", "short_times"},
		{"the header is wrong", "talk time (min)", number(1, "%.0f"), true, "minutes", ByHeader, "unit_clash"},
		{"minutes and seconds", "talk time", clock, true, "mm:ss", BySpan, ""},
		{"minutes and seconds or not", "talk time", clock, false, "mm:ss", "", "minutes_seconds"},
		{"minutes and seconds by name", "talk time (mm:ss)", clock, false, "mm:ss", ByHeader, ""},
		{"hours and minutes by name", "talk time (hh:mm)", hours, false, "hh:mm", ByHeader, ""},
		{"hours beside minutes", "Time (in hrs) talk time", func(s int) string { return clock(s) + ":00" }, false, "", "", "hours_for_minutes"},
	} {
		_, r := mustRead(t, lengthLog(c.header, talks, c.write, c.end), options("talk="+c.header))
		column := r.Layout.Columns[len(r.Layout.Columns)-1]
		unit, by := column.Unit.String(), column.UnitBy
		if c.unit == "mm:ss" || c.unit == "hh:mm" {
			unit, by = map[bool]string{true: "hh:mm", false: "mm:ss"}[column.HoursTwo], column.PartsBy
		}
		if c.unit != "" && (unit != c.unit || by != c.by) || codes(r.Doubts) != c.doubts {
			t.Errorf("%s: %s by %q, doubts %q, want %s by %q, doubts %q", c.name, unit, by, codes(r.Doubts), c.unit, c.by, c.doubts)
		}
	}
}

// Hours and minutes beside an end are told by it.
func TestHoursAndMinutesBySpan(t *testing.T) {
	long := slices.Repeat([]int{7200, 3600, 5400, 9000, 4500, 6120}, 2)
	s, r := mustRead(t, lengthLog("handle time", long, func(s int) string { return fmt.Sprintf("%d:%02d", s/3600, s/60%60) }, true), options())
	if c := r.Layout.Columns[2]; !c.HoursTwo || c.PartsBy != BySpan || len(r.Doubts) > 0 || s.added[0].Handle != 2*contact.Hour {
		t.Errorf("%+v, doubts %+v, %+v", c, r.Doubts, s.added[0])
	}
}

// Columns that leave their unit open follow those that do not.
func TestUnitsAreShared(t *testing.T) {
	var b strings.Builder
	b.WriteString("start time,end time,talk time,hold time,acw,wait time\n")
	for i := range 12 {
		fmt.Fprintf(&b, "2026-01-05 09:%02d:00,2026-01-05 09:%02d:50,%d,%d,%d,%d\n", i, i, 40_000+i*137, 5000+i*11, 0, 3100+i)
	}
	s, r := mustRead(t, b.String(), options())
	for _, c := range r.Layout.Columns[2:] {
		if c.Unit != cell.Milliseconds {
			t.Errorf("%s is in %s by %q", c.Header, c.Unit, c.UnitBy)
		}
	}
	if s.added[0].Handle != 45*contact.Second || s.added[0].Wait != 3100 || len(r.Doubts) > 0 || s.truncated > 0 {
		t.Errorf("%+v, doubts %+v, read again %d times", s.added[0], r.Doubts, s.truncated)
	}
}

// Rows behind the sample contradict the unit: the file is read once more.
func TestUnitIsVerified(t *testing.T) {
	talks := slices.Repeat([]int{217, 45, 620, 333, 71}, 500)
	text := lengthLog("talk time", talks, func(s int) string { return fmt.Sprint(s) }, false)
	text += strings.Repeat("2026-03-01 09:00,187432\n", 9000)
	s, r := mustRead(t, text, options())
	if s.truncated != 1 || r.Layout.Columns[1].Unit != cell.Milliseconds || s.added[0].Handle != 217 {
		t.Errorf("read again %d times, in %s", s.truncated, r.Layout.Columns[1].Unit)
	}
}

// The time until a ticket is closed is not measured by handle times, nor they by it.
func TestElapsedTimeIsNoMeasure(t *testing.T) {
	var b strings.Builder
	b.WriteString("created at,solved at,handle time,duration,on hold time in minutes,resolution time\n")
	for i := range 40 {
		start := time.Date(2026, 1, 5, 9, i, 0, 0, time.UTC)
		fmt.Fprintf(&b, "%s,%s,%d,%d,12,400\n", start.Format(time.DateTime), start.Add(time.Duration(1+i*i*i%4000)*time.Hour).Format(time.DateTime), 100+i*53%700, i*3600)
	}
	_, r := mustRead(t, b.String(), options())
	if got := rolesOf(&r.Layout); got != "created at=start solved at=end handle time=handle" || r.Layout.Columns[2].Unit != cell.Seconds || len(r.Doubts) > 0 {
		t.Errorf("%s, %+v, doubts %+v", got, r.Layout.Columns[2], r.Doubts)
	}
	_, r = mustRead(t, "created at,closed at,duration\n2026-01-05 09:00,2026-01-07 09:00,172800\n", options())
	if got := rolesOf(&r.Layout); got != "created at=start closed at=end" {
		t.Errorf("a duration until closing is a handle time: %s", got)
	}
}

// A spread knows the median to within an eighth, and the nearest scale.
func TestSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.Float64Range(1e-6, 1e8), 1, 50).Draw(t, "numbers")
		var s spread
		for _, x := range numbers {
			s.add(x)
			s.add(-x)
			s.add(0)
			s.add(math.NaN())
		}
		slices.Sort(numbers)
		want := numbers[(len(numbers)-1)/2]
		if got := s.median(); s.n != int64(len(numbers)) || math.Abs(got-want) > want/8+1e-12 {
			t.Fatalf("the median of %v is %v, want %v", numbers, got, want)
		}
	})
	var s spread
	for _, x := range []float64{0.9, 0.8, 1, 0.7, 30} {
		s.add(x * 60)
	}
	if best, far := s.nearest([]float64{1, 1. / 60, 1. / 3600}); best != 1 || far > 0.3 {
		t.Errorf("the nearest is %d, %v off", best, far)
	}
	if _, far := (&spread{}).nearest([]float64{1}); !math.IsInf(far, 1) {
		t.Error("nothing is near")
	}
}
