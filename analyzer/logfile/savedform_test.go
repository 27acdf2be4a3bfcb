package logfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

// column writes a log with one column beside the start.
func column(header string, cells ...string) string {
	var b strings.Builder
	b.WriteString("start;" + header + "\n")
	for i, c := range cells {
		fmt.Fprintf(&b, "2026-03-13 9:%02d;%s\n", i, c)
	}
	return b.String()
}

// lengthsOf writes a log with a column of lengths of time, each beside an end that lies so many
// seconds behind the start as seconds says; 0 is no end.
func lengthsOf(header string, seconds []int, cells ...string) string {
	var b strings.Builder
	b.WriteString("start;end;" + header + "\n")
	for i, c := range cells {
		end := ""
		if s := seconds[i%len(seconds)]; s > 0 {
			end = fmt.Sprintf("2026-03-13 %02d:%02d:%02d", 9+s/3600, s/60%60, s%60)
		}
		fmt.Fprintf(&b, "2026-03-13 9:00:00;%s;%s\n", end, c)
	}
	return b.String()
}

// times repeats cells.
func times(n int, cells ...string) []string {
	var all []string
	for range n {
		all = append(all, cells...)
	}
	return all
}

// savedCase is a log whose layout is saved, perhaps changed, and a later log: either
// what of it does not fit the layout, or "", and then what its first row holds.
type savedCase struct {
	name, saved, edit, log string
	misfit                 string
	check                  func(contact.Row) bool
}

func (c *savedCase) run(t *testing.T) {
	opt := options()
	layout := saveText(t, c.saved, opt)
	if old, by, ok := strings.Cut(c.edit, " -> "); ok {
		i := strings.LastIndex(layout, old) // the remarks above may have it too
		if i < 0 {
			t.Fatalf("the layout does not have %q:\n%s", old, layout)
		}
		layout = layout[:i] + by + layout[i+len(old):]
	}
	var err error
	if opt.Saved, err = ParseSaved("layout.yaml", []byte(layout)); err != nil {
		t.Fatal(err)
	}
	s, r, err := readText(t, c.log, opt)
	want := "log.csv: the saved layout layout.yaml no longer fits: " + c.misfit
	switch {
	case c.misfit != "" && (err == nil || err.Error() != want):
		t.Errorf("got %v\nwant %s\n%s", err, want, layout)
	case c.misfit == "" && err != nil:
		t.Errorf("%v\n%s", err, layout)
	case c.misfit == "" && (!c.check(s.added[0]) || len(r.Doubts) > 0 || r.UnreadableCells() > 0):
		t.Errorf("row %+v, doubts %+v, unreadable %+v\n%s", s.added[0], r.Doubts, r.Unreadable, layout)
	}
}

func TestSavedScales(t *testing.T) {
	score := func(tenths int16, s contact.Scale) func(contact.Row) bool {
		return func(r contact.Row) bool { return r.CSAT == contact.Score{Tenths: tenths, Scale: s} }
	}
	five, ten := times(5, "4", "5", "1", "3", "2"), times(5, "8", "9", "1", "10", "7")
	for _, c := range []savedCase{
		{"beyond the scale", column("csat", five...), "", column("csat", "4", "9"), `column "csat" (csat): the layout has scale 1-5, the rows ask for scale 1-10`, nil},
		{"below the scale", column("csat", ten...), "", column("csat", "4", "0"), `column "csat" (csat): the layout has scale 1-10, the rows ask for scale 0-10`, nil},
		{"per cent", column("csat", ten...), "", column("csat", "80%", "90%"), `column "csat" (csat): the layout has scale 1-10, the rows ask for scale 0-100`, nil},
		{"within the scale", column("csat", ten...), "", column("csat", "4", "5"), "", score(40, contact.OneToTen)},
		{"a wider scale that somebody wrote", column("csat", five...), "scale: 1-5 -> scale: 0-10", column("csat", "4", "5"), "", score(40, contact.ZeroToTen)},
		{"no scores at all", column("csat", five...), "", column("csat", "", "n/a"), "", score(0, contact.NoScale)},
		{"no scale", column("csat", ""), "", column("csat", "4", "5"), `column "csat" (csat): the layout has no scale, the rows ask for scale 1-5`, nil},
		{"another highest score", column("csat", ten...), "", column("csat", "4/5", "5/5"), `column "csat" (csat): the layout has scale 1-10, the rows ask for scale 1-5`, nil},
		{"the same highest score", column("csat", ten...), "", column("csat", "4/10", "5 out of 10"), "", score(40, contact.OneToTen)},
		{"words for five", column("csat", five...), "", column("csat", "tevreden", "ontevreden"), "", score(40, contact.OneToFive)},
		{"words for ten", column("csat", ten...), "", column("csat", "tevreden", "ontevreden"), `column "csat" (csat): the layout has scale 1-10, the rows ask for scale good_bad`, nil},
		{"shades of good and bad", column("csat", "good", "bad"), "", column("csat", "good", "neutral"), `column "csat" (csat): the layout has scale good_bad, the rows ask for scale 1-5`, nil},
		{"numbers for good and bad", column("csat", "good", "bad"), "", column("csat", "4", "5"), `column "csat" (csat): the layout has scale good_bad, the rows ask for scale 1-5`, nil},
		{"good and bad", column("csat", "good", "bad"), "", column("csat", "good", "offered"), "", score(10, contact.GoodOrBad)},
	} {
		t.Run(c.name, c.run)
	}
}

func TestSavedTags(t *testing.T) {
	reason := func(n int) func(contact.Row) bool {
		return func(r contact.Row) bool { return int(r.Codes[0].Reason) == n }
	}
	for _, c := range []savedCase{
		{"blanks, then commas", column("tags", "R1 x", "y R2"), "", column("tags", "R1,x"), `column "tags" (code): the layout has blanks true, the rows ask for blanks false`, nil},
		{"blanks, then one tag", column("tags", "R1 x", "y R2"), "", column("tags", "R1"), "", reason(1)},
		{"blanks, then none", column("tags", "R1 x", "y R2"), "", column("tags", "", ""), "", func(r contact.Row) bool { return r.Codes[0] == contact.NoCode }},
		{"commas, then blanks within a tag", column("tags", "R1,late delivery"), "", column("tags", "R1 x"), "", reason(1)},
	} {
		t.Run(c.name, c.run)
	}
}

// What the rows prove of a unit contradicts a layout; what is only likely does not,
// where the layout has a ground for its own.
func TestSavedUnits(t *testing.T) {
	handle := func(d contact.Millis) func(contact.Row) bool {
		return func(r contact.Row) bool { return r.Handle == d }
	}
	spans := []int{120, 300, 600, 900, 1200, 240, 60, 3000, 180, 420}
	asSeconds := []string{"120", "299", "598", "890", "1200", "240", "60", "2990", "175", "420"}
	asMillis := make([]string, len(spans))
	asMinutes := make([]string, len(spans))
	for i, s := range spans {
		asMillis[i], asMinutes[i] = fmt.Sprint(s*1000), fmt.Sprintf("%.1f", float64(s)/60+0.1)
	}
	precise := []string{"2.016666667", "3.283333333", "10.383333333"}
	const at = `column "handle" (handle), row 2 (%s): the layout has unit %s, the rows ask for unit %s`
	misfit := func(shape, saved, found string) string { return fmt.Sprintf(at, shape, saved, found) }
	none := []int{0}
	for _, c := range []savedCase{
		// The layout has seconds for want of anything else: whatever the rows say counts.
		{"no ground, then by end", lengthsOf("handle", none, "120", "60"), "", lengthsOf("handle", spans, asMillis...), misfit("999999", "seconds", "milliseconds"), nil},
		{"no ground, then by decimals", lengthsOf("handle", none, "120", "60"), "", lengthsOf("handle", none, precise...), misfit("9.999999999", "seconds", "minutes"), nil},
		{"no ground, then by size", lengthsOf("handle", none, "120", "60"), "", lengthsOf("handle", none, asMillis...), misfit("999999", "seconds", "milliseconds"), nil},
		// The layout has a ground: only a better one counts.
		{"by end, then by another", lengthsOf("handle", spans, asSeconds...), "", lengthsOf("handle", spans, asMillis...), misfit("999999", "seconds", "milliseconds"), nil},
		{"by end, then by decimals", lengthsOf("handle", spans, asSeconds...), "", lengthsOf("handle", none, precise...), misfit("9.999999999", "seconds", "minutes"), nil},
		{"by end, then by size", lengthsOf("handle", spans, asSeconds...), "", lengthsOf("handle", none, asMillis[:7]...), "", handle(120_000 * contact.Second)},
		{"by size, then by end", lengthsOf("handle", none, asMillis...), "", lengthsOf("handle", spans, asMinutes...), misfit("9.9", "milliseconds", "minutes"), nil},
		{"by size, then small numbers", lengthsOf("handle", none, asMillis...), "", lengthsOf("handle", none, asSeconds...), "", handle(120)},
		{"by decimals, then by end", lengthsOf("handle", none, precise...), "", lengthsOf("handle", spans, asMillis...), misfit("999999", "minutes", "milliseconds"), nil},
		{"by decimals, then rounded", lengthsOf("handle", none, precise...), "", lengthsOf("handle", none, "2.5", "3"), "", handle(150 * contact.Second)},
		{"by size, then by decimals and size", lengthsOf("handle", none, asMillis...), "", lengthsOf("handle", none, append(times(4, precise...), "3.5", "2")...), misfit("9.999999999", "milliseconds", "minutes"), nil},
		// A header that names the unit has the last word in every file.
		{"by name, whatever the end", lengthsOf("handle (min)", none, "2", "3"), "", lengthsOf("handle (min)", spans, asSeconds...), "", handle(120 * 60 * contact.Second)},
		// What cannot be is no unit, whoever wrote it.
		{"impossible", lengthsOf("handle", none, precise...), "", lengthsOf("handle", none, "50000", "60000", "2"), misfit("99999", "minutes", "seconds"), nil},
		{"days of more than a day", lengthsOf("handle", none, "120", "60"), "role: handle -> role: handle\n    unit: days\n    unit_by: name", lengthsOf("handle", none, "0.01", "2.5"), misfit("9.99", "days", "seconds"), nil},
		{"days", lengthsOf("handle", none, "120", "60"), "role: handle -> role: handle\n    unit: days\n    unit_by: name", lengthsOf("handle", none, "0.25", "0.5"), "", handle(6 * contact.Hour)},
	} {
		t.Run(c.name, c.run)
	}
}

// A workbook stores a length of time as a part of a day: a column that held seconds
// holds something else then.
func TestSavedUnitOfWorkbook(t *testing.T) {
	book := func(handles ...any) string {
		rows := [][]any{{"start", "end", "handle"}}
		for i, h := range handles {
			start := time.Date(2026, 3, 13, 9, i, 0, 0, time.UTC)
			row := []any{start, start.Add(5 * time.Minute), h}
			if len(handles) < enoughSpans {
				row[1] = nil
			}
			rows = append(rows, row)
		}
		return workbook(t, logName, false, []string{logName}, map[string][][]any{logName: rows})
	}
	opt := options()
	opt.Saved = savedOf(t, book(300, 290, 280, 300, 240, 300, 280, 290, 300, 301), opt)
	if c := opt.Saved.Layout.Columns[2]; c.UnitBy != BySpan {
		t.Fatalf("%+v", c)
	}
	_, _, err := readText(t, book(0.0034, 0.0021), opt)
	if err == nil || !strings.HasSuffix(err.Error(), `column "handle" (handle), row 2 (9.9999): the layout has unit seconds, the rows ask for unit days`) {
		t.Errorf("got %v", err)
	}
}

// That other columns have another unit proves nothing against one that has a ground.
func TestSavedUnitBesideOthers(t *testing.T) {
	opt := options()
	logOf := func(talk, hold string) string {
		return "start;talk;hold\n" + strings.Repeat("2026-03-13;"+talk+";"+hold+"\n", 12)
	}
	layout := saveText(t, logOf("7200000", "700"), opt)
	const own = "role: hold"
	i := strings.Index(layout, own)
	if i < 0 || !strings.Contains(layout[i:], "unit: milliseconds\n    unit_by: columns") {
		t.Fatalf("hold does not follow talk:\n%s", layout)
	}
	layout = layout[:i] + strings.Replace(layout[i:], "unit: milliseconds\n    unit_by: columns", "unit: minutes\n    unit_by: values", 1)
	var err error
	if opt.Saved, err = ParseSaved("layout.yaml", []byte(layout)); err != nil {
		t.Fatal(err)
	}
	s, _ := mustRead(t, logOf("7300000", "600"), opt)
	if got := s.added[0].Handle; got != 7300*contact.Second+10*contact.Hour {
		t.Errorf("got %v", got)
	}
}
