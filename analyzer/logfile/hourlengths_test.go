package logfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

var someTalks = []int{217, 45, 620, 333, 71, 180, 1204, 95, 402, 260, 149, 88}

// meanHandle is the mean handle time of rows in seconds.
func meanHandle(rows []contact.Row) float64 {
	var sum contact.Millis
	for _, r := range rows {
		sum += r.Handle
	}
	return float64(sum) / float64(len(rows)) / float64(contact.Second)
}

// Minutes and seconds that went through a spreadsheet are hours and minutes: beside
// start and end they are read as what they were, and without these they are told.
func TestMinutesThatBecameHours(t *testing.T) {
	var want float64
	for _, s := range someTalks {
		want += float64(s) / float64(len(someTalks))
	}
	asHours := func(s int) string { return fmt.Sprintf("%d:%02d:00", s/60, s%60) }
	s, r := mustRead(t, lengthLog("talk time", someTalks, asHours, true), options())
	if got := meanHandle(s.added); got != want || codes(r.Doubts) != "hours_for_minutes" || !r.Layout.Columns[2].MinFirst || r.Doubts[0].Count != 12 || r.Doubts[0].Row != 2 {
		t.Errorf("%v, want %v, %+v", got, want, r.Doubts)
	}
	s, r = mustRead(t, lengthLog("talk time", someTalks, asHours, false), options())
	if got := meanHandle(s.added); got != 60*want || codes(r.Doubts) != "hours_for_minutes" || r.Layout.Columns[1].MinFirst {
		t.Errorf("without an end: %v, %+v", got, r.Doubts)
	}
	// Lengths with seconds are what they say, and so are whole minutes that agree.
	right := func(s int) string { return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60) }
	whole := func(s int) string { return fmt.Sprintf("0:%02d:00", max(s/60, 1)) }
	for _, write := range []func(int) string{right, whole} {
		if _, r = mustRead(t, lengthLog("talk time", someTalks, write, true), options()); len(r.Doubts) > 0 || r.Layout.Columns[2].MinFirst {
			t.Errorf("%s: %+v", write(217), r.Doubts)
		}
	}
}

// Nobody works for hours on a contact: such lengths are the time that a ticket lay.
func TestElapsedTimeIsNoHandleTime(t *testing.T) {
	log := func(header, end string, write func(s int) string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "ticketnummer;aangemaakt op;%s;%s\n", end, header)
		start := time.Date(2026, 3, 16, 9, 0, 0, 0, time.UTC)
		for i, s := range someTalks {
			from := start.Add(time.Duration(i) * 13 * time.Minute)
			fmt.Fprintf(&b, "T%d;%s;%s;%s\n", i, from.Format("02-01-2006 15:04"), from.Add(time.Duration(s)*time.Minute*7).Format("02-01-2006 15:04"), write(s*60*7))
		}
		return b.String()
	}
	clock := func(s int) string { return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60) }
	for _, tt := range []struct {
		header, end string
		write       func(int) string
		doubt       string
	}{
		{"Afhandeltijd", "Gesloten op", clock, "--column handle=Afhandeltijd"},
		{"Behandeltijd (uren)", "Gesloten op", func(s int) string { return strings.Replace(fmt.Sprintf("%.2f", float64(s)/3600), ".", ",", 1) }, `--column handle="Behandeltijd (uren)"`},
		{"Handle time", "Gesloten op", func(s int) string { return fmt.Sprint(s / 60) }, `--column handle="Handle time"`},
		{"Duur", "Eindtijd", clock, "--column handle=Duur"},
		{"Duur", "Gesloten op", clock, ""}, // not even asked
	} {
		s, r := mustRead(t, log(tt.header, tt.end, tt.write), options())
		if len(s.added) != len(someTalks) || s.added[0].Handle.Known() {
			t.Errorf("%s: handled for %v", tt.header, s.added[0].Handle)
		}
		if tt.doubt == "" && len(r.Doubts) == 0 {
			continue
		}
		if codes(r.Doubts) != "elapsed_time" || r.Doubts[0].Option != tt.doubt || r.Doubts[0].Count != 12 || r.Doubts[0].Row != 2 {
			t.Errorf("%s: %+v", tt.header, r.Doubts)
		}
	}
	s, r := mustRead(t, log("Afhandeltijd", "Gesloten op", clock), options("handle=Afhandeltijd"))
	if len(r.Doubts) > 0 || !s.added[0].Handle.Known() {
		t.Errorf("a column that the user names: %+v", r.Doubts)
	}
	// Only the rows beyond the sample tell.
	text := "start time,handle time\n" + strings.Repeat("2026-03-16 09:00:00,\n", sampleRows) + strings.Repeat("2026-03-16 09:00:00,26:00:05\n", 9)
	s, r = mustRead(t, text, options())
	if s.truncated != 1 || codes(r.Doubts) != "elapsed_time" || s.added[sampleRows].Handle.Known() {
		t.Errorf("beyond the sample: read again %d times, %+v", s.truncated, r.Doubts)
	}
}

// Whole numbers that would be a few seconds may be minutes, and a point between digits
// is the mark of thousands where the numbers without one end below a thousand.
func TestNumbersThatLookOdd(t *testing.T) {
	minutes := func(s int) string { return fmt.Sprint((s + 59) / 60) }
	if _, r := mustRead(t, lengthLog("handle time", someTalks, minutes, false), options()); codes(r.Doubts) != "short_times" || r.Doubts[0].Row != 2 {
		t.Errorf("minutes: %+v", r.Doubts)
	}
	if _, r := mustRead(t, lengthLog("wait time", someTalks, minutes, false), options()); len(r.Doubts) > 0 {
		t.Errorf("a wait of some seconds: %+v", r.Doubts)
	}
	for _, mark := range []string{".", ","} {
		thousands := func(s int) string {
			if s *= 3; s >= 1000 {
				return fmt.Sprintf("%d%s%03d", s/1000, mark, s%1000)
			}
			return fmt.Sprint(s)
		}
		text := strings.ReplaceAll(lengthLog("handle time", someTalks, func(s int) string { return strings.ReplaceAll(thousands(s), ",", "#") }, false), ",", ";")
		s, r := mustRead(t, strings.ReplaceAll(text, "#", ","), options())
		if codes(r.Doubts) != "thousands" || s.added[6].Handle != 3612*contact.Second || s.added[0].Handle != 651*contact.Second {
			t.Errorf("%s: %v %v %+v", mark, s.added[6].Handle, s.added[0].Handle, r.Doubts)
		}
	}
}

// What end less start bears out for one column is no doubt for the others.
func TestMillisecondsThatOtherColumnsProve(t *testing.T) {
	rows := "start time,end time,talk time,wait time\n"
	for i, s := range someTalks {
		rows += fmt.Sprintf("2026-03-16 09:00:00,2026-03-16 09:%02d:%02d,%d,%d\n", s/60, s%60, s*1000, 20_000+i*1000)
	}
	_, r := mustRead(t, rows, options())
	if len(r.Doubts) > 0 || r.Layout.Columns[3].UnitBy != ByColumns || r.Layout.Columns[2].UnitBy != BySpan {
		t.Errorf("%+v %+v", r.Layout.Columns, r.Doubts)
	}
}
