package logfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/reference/draws"
)

// question is something that the cells of a column leave open by their nature.
type question struct {
	doubt, header string
	cell          func(*rapid.T) string
	number        bool                           // a workbook may hold it as a number, and it stays open
	read          func(string, contact.Row) bool // whether the cell was read in the way that the doubt says
}

// unknownChannel is a word for a channel that nobody knows.
const unknownChannel = "duif"

func draw(t *rapid.T, low, high int) int { return rapid.IntRange(low, high).Draw(t, "part") }

var questions = []question{
	{"decimal_mark", "Kosten", func(t *rapid.T) string { return fmt.Sprintf("%d.%03d", draw(t, 1, 9), draw(t, 1, 999)) }, false,
		func(cell string, r contact.Row) bool { return fmt.Sprintf("%.3f", float64(r.Cost)/1e6) == cell }},
	{"minutes_seconds", "Talk time", func(t *rapid.T) string { return fmt.Sprintf("%d:%02d", draw(t, 0, 23), draw(t, 0, 59)) }, false,
		func(cell string, r contact.Row) bool {
			s := int64(r.Handle / contact.Second)
			return fmt.Sprintf("%d:%02d", s/60, s%60) == cell
		}},
	{"milliseconds", "Wachttijd", func(t *rapid.T) string { return fmt.Sprint(draw(t, 20_000, 900_000)) }, true,
		func(cell string, r contact.Row) bool { return fmt.Sprint(int64(r.Wait)) == cell }},
	{"scale", "CSAT", func(t *rapid.T) string { return fmt.Sprint(draw(t, 1, 5)) }, true,
		func(cell string, r contact.Row) bool {
			return fmt.Sprint(r.CSAT.Tenths/10) == cell && r.CSAT.Scale == contact.OneToFive
		}},
	{"rounded_customers", "Klantnummer", func(t *rapid.T) string { return fmt.Sprintf("3,1%dE+10", draw(t, 1, 9)) }, false,
		func(_ string, r contact.Row) bool { return r.Customer == contact.NoKey }},
	{"unknown_words", "Kanaal", func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"chat", "chat", "chat", unknownChannel}).Draw(t, "channel")
	}, false, func(cell string, r contact.Row) bool { return (r.Channel == contact.Chat) == (cell == "chat") }},
}

// openLog is a log that leaves things open.
type openLog struct {
	asked  []question
	layout string // of dates, in which day and month can both be either
	rows   [][]string
	starts []time.Time // if the first number of a date is the day
	want   map[string]bool
}

// openLayouts are layouts of dates whose order shows only beyond the 12th.
var openLayouts = []string{"02-01-2006 15:04", "01/02/2006 15:04", "2.1.06 15:04", "1-2-06 3:04 PM", "2006-01-02 15:04"}

func anyOpenLog(t *rapid.T) *openLog {
	l := &openLog{layout: rapid.SampledFrom(openLayouts).Draw(t, "layout"), want: map[string]bool{}}
	header := []string{"Start time"}
	for _, q := range questions {
		if rapid.Bool().Draw(t, q.doubt) {
			l.asked = append(l.asked, q)
			header = append(header, q.header)
		}
	}
	l.rows = append(l.rows, header)
	dayFirst, iso := strings.HasPrefix(l.layout, "02") || strings.HasPrefix(l.layout, "2."), strings.HasPrefix(l.layout, "2006")
	for i := range rapid.IntRange(8, 19).Draw(t, "rows") {
		at := time.Date(2026, time.Month(draw(t, 1, 12)), draw(t, 1, 12), 12, 30, 0, 0, amsterdam)
		row := []string{at.Format(l.layout)}
		for _, q := range l.asked {
			c := q.cell(t)
			if c == unknownChannel && i%3 > 0 {
				c = "chat" // else the column holds no channels
			}
			row = append(row, c)
			l.want[q.doubt] = l.want[q.doubt] || q.doubt != "unknown_words" || c == unknownChannel
		}
		l.rows = append(l.rows, row)
		if !iso {
			l.want["date_order"] = l.want["date_order"] || at.Day() != int(at.Month())
		}
		if !iso && !dayFirst {
			at = time.Date(2026, time.Month(at.Day()), int(at.Month()), 12, 30, 0, 0, amsterdam)
		}
		l.starts = append(l.starts, at)
	}
	return l
}

// text writes the log as a text.
func (l *openLog) text() string {
	var b strings.Builder
	for _, row := range l.rows {
		b.WriteString(strings.Join(row, ";") + "\n")
	}
	return b.String()
}

// book writes the log as a workbook, with another sheet that looks like it or not.
func (l *openLog) book(t *rapid.T, tb testing.TB) string {
	numbers := rapid.Bool().Draw(t, "numbers")
	var rows [][]any
	for i, row := range l.rows {
		cells := []any{row[0]}
		for k, q := range l.asked {
			x, err := strconv.ParseFloat(row[k+1], 64)
			if i > 0 && numbers && q.number && err == nil {
				cells = append(cells, x)
			} else {
				cells = append(cells, row[k+1])
			}
		}
		rows = append(rows, cells)
	}
	other := [][]any{{"Made by somebody"}}
	if l.want["other_sheets"] = rapid.Bool().Draw(t, "twice"); l.want["other_sheets"] {
		other = rows
	}
	return workbook(tb, "Log", false, []string{"Log", "Other"}, map[string][][]any{"Log": rows, "Other": other})
}

// What a log leaves open by its nature is a doubt, whatever else it leaves open,
// in a text and in a workbook, and it is read in the way that the doubt says.
func TestWhatIsOpenIsADoubt(t *testing.T) {
	draws.Times(t, 5)
	rapid.Check(t, func(rt *rapid.T) {
		l := anyOpenLog(rt)
		log := l.text()
		if rapid.IntRange(0, 3).Draw(rt, "container") == 0 {
			log = l.book(rt, t)
		}
		s, r, err := readText(t, log, options())
		if err != nil {
			rt.Fatal(err)
		}
		var got, want []string
		for _, d := range r.Doubts {
			if got = append(got, d.Code); d.Count == 0 || d.Text.EN == "" || d.Text.NL == "" {
				rt.Errorf("doubt %+v", d)
			}
		}
		for code, open := range l.want {
			if open {
				want = append(want, code)
			}
		}
		slices.Sort(got)
		if slices.Sort(want); !slices.Equal(got, want) || len(s.added) != len(l.starts) {
			rt.Fatalf("%d rows of %d, doubts %q, want %q: %q", len(s.added), len(l.starts), got, want, l.rows)
		}
		for i, row := range s.added {
			if row.Start != contact.Instant(l.starts[i].UnixMilli()) {
				rt.Fatalf("row %d starts at %v: %q", i, time.UnixMilli(int64(row.Start)).In(amsterdam), l.rows)
			}
			for k, q := range l.asked {
				if !q.read(l.rows[i+1][k+1], row) {
					rt.Fatalf("row %d, %s: %+v: %q", i, q.doubt, row, l.rows)
				}
			}
		}
	})
}
