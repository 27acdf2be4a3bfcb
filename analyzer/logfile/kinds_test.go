package logfile

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// styledWorkbook writes one sheet; a value with a format code is a cell of that style.
func styledWorkbook(t *testing.T, rows [][]any) string {
	t.Helper()
	f := excelize.NewFile()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, cells := range rows {
		for j, value := range cells {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			check(err)
			switch v := value.(type) {
			case nil:
			case styledCell:
				id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &v.code})
				check(err)
				check(f.SetCellValue("Sheet1", at, v.value))
				check(f.SetCellStyle("Sheet1", at, at, id))
			case formulaCell:
				check(f.SetCellFormula("Sheet1", at, string(v)))
			default:
				check(f.SetCellValue("Sheet1", at, value))
			}
		}
	}
	b, err := f.WriteToBuffer()
	check(err)
	return b.String()
}

type styledCell struct {
	code  string
	value float64
}

// formulaCell is a formula whose value is not saved.
type formulaCell string

// The style of a number says what it is: nothing is guessed from its size.
func TestKindsOfCells(t *testing.T) {
	moment := func(x float64) any { return styledCell{"dd-mm-jjjj uu:mm", x} }
	length := func(x float64) any { return styledCell{"[h]:mm:ss", x} }
	clock := func(x float64) any { return styledCell{"h:mm:ss", x} }
	s, r := mustRead(t, styledWorkbook(t, [][]any{
		{"Starttijd", "Klantnummer", "Gespreksduur", "Nawerktijd", "Wachttijd", "Reden"},
		{moment(30000.5), 3.1612345678e10, length(0.5), clock(0.0025), 12, "R1"},
		{moment(46083.385416666664), "0612345678", length(1.25), clock(1.0 / 86400), 90, 2},
		{"2026-03-02 10:00", 1e17, "0:04:23", "17", 1.5, true},
		{"46083.5", "x", nil, nil, nil, nil},
		{46083.5, styledCell{"d-m-yyyy", 46083}, nil, nil, nil, nil},
	}), options())
	want := []struct {
		start                contact.Instant
		handle, wait         contact.Millis
		sameCustomerAsSecond bool
	}{
		{at(t, "1982-02-18 12:00"), 12*contact.Hour + 216*contact.Second, 12 * contact.Second, true},
		{at(t, "2026-03-02 09:15"), 30*contact.Hour + contact.Second, 90 * contact.Second, true},
		{at(t, "2026-03-02 10:00"), 263*contact.Second + 17*contact.Second, 1500, false},
		{at(t, "2026-03-02 12:00"), contact.NoMillis, contact.NoMillis, false},
	}
	if len(s.added) != len(want) || r.Rejected != 1 || r.Rejects[0].Row != 5 || r.Rejects[0].Cause != UnreadableStart {
		t.Fatalf("%d rows, rejects %+v", len(s.added), r.Rejects)
	}
	for i, w := range want {
		if got := s.added[i]; got.Start != w.start || got.Handle != w.handle || got.Wait != w.wait || (got.Customer == s.added[1].Customer) != w.sameCustomerAsSecond {
			t.Errorf("row %d: %+v", got.Pos.Row, got)
		}
	}
	if s.added[2].Customer != contact.NoKey || s.added[3].Customer != contact.NoKey {
		t.Errorf("a rounded number and a date are customers %v, %v", s.added[2].Customer, s.added[3].Customer)
	}
	if len(r.Unreadable) != 1 || r.Unreadable[0].Cause != DateForID || r.Unreadable[0].Row != 6 {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
	if len(r.Doubts) != 1 || r.Doubts[0].Code != "rounded_customers" || r.Doubts[0].Row != 4 {
		t.Errorf("doubts %+v", r.Doubts)
	}
}

// Cells without a value are counted, in data and not in totals; a row whose start
// is one is rejected.
func TestCellsWithoutValue(t *testing.T) {
	rows := [][]any{
		{"contact_id", "start", "handle", "code"},
		{"1", "2026-03-02 10:00", 10, "R1"},
		{"2", "2026-03-02 11:00", formulaCell("1/0"), "R1"},
		{"3", formulaCell("NOW()"), 10, "R1"},
		{123456789012345678, "2026-03-02 12:00", 10, formulaCell("A1")},
		{nil, formulaCell("NOW()"), nil, nil},
		{"Totaal", formulaCell("MAX(B2:B5)"), formulaCell("SUM(C2:C5)"), nil},
	}
	s, r := mustRead(t, styledWorkbook(t, rows), options())
	if len(s.added) != 3 || r.LayoutRows != 1 || r.Rejected != 2 || r.Rejects[0].Cause != UnsavedCell || r.Rejects[0].Row != 4 || r.Rejects[0].Column != "start" || r.Rejects[1].Row != 6 {
		t.Fatalf("%d rows, %d of the layout, rejects %+v", len(s.added), r.LayoutRows, r.Rejects)
	}
	if s.added[2].ID != contact.NoKey || s.added[1].Handle.Known() {
		t.Errorf("rows %+v", s.added)
	}
	got := map[string]Cause{}
	for _, u := range r.Unreadable {
		got[u.Column] = u.Cause
	}
	if len(got) != 3 || got["handle"] != UnsavedCell || got["contact_id"] != RoundedID || got["code"] != UnsavedCell || r.UnreadableCells() != 3 {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
}

// A column that holds nothing but formulas without values is still the start, so
// that the rows say why they cannot be read.
func TestStartWithoutValues(t *testing.T) {
	_, r := mustRead(t, styledWorkbook(t, [][]any{{"Begintijd", "Klantnummer"}, {formulaCell("NOW()"), "1"}, {formulaCell("NOW()"), "2"}}), options())
	if r.Rejected != 2 || r.Rejects[0].Cause != UnsavedCell || !strings.Contains(r.Rejects[0].Cause.Text().EN, "save") {
		t.Errorf("rejects %+v", r.Rejects)
	}
}

// A length of time that a workbook stores as a fraction of a day is the same whatever
// its style says: a time of day, a moment of day 0, a length, or nothing.
func TestFractionsOfADay(t *testing.T) {
	for name, style := range map[string]func(float64) any{
		"time of day": func(x float64) any { return styledCell{"h:mm:ss", x} },
		"moment":      func(x float64) any { return styledCell{"m/d/yyyy h:mm:ss", x} },
		"length":      func(x float64) any { return styledCell{"[h]:mm:ss", x} },
		"plain":       func(x float64) any { return x },
	} {
		rows := [][]any{{"Call Start Time", "Talk Time", "Work Time"}}
		seconds := []float64{240, 0, 300, 61, 5, 3600}
		for i, n := range seconds {
			rows = append(rows, []any{46125.375 + float64(i), style(n / 86_400), style(30.0 / 86_400)})
		}
		s, r := mustRead(t, styledWorkbook(t, rows), options())
		for i, n := range seconds {
			if want := contact.Millis(n+30) * contact.Second; s.added[i].Handle != want {
				t.Errorf("%s: row %d has handle time %v, want %v", name, i+2, s.added[i].Handle, want)
			}
		}
		if days := r.Layout.Columns[1].Unit == cell.DayFraction; days != (name == "plain") || len(r.Doubts) > 0 {
			t.Errorf("%s: read as %+v, doubts %s", name, r.Layout.Columns[1], codes(r.Doubts))
		}
	}
}

// The sheet whose header has most known names is the log, whichever is active;
// hidden sheets come last, and sheets that look like it are told of.
func TestSheetWithTheLog(t *testing.T) {
	log := [][]any{{"Start time", "Klantnummer", "Reason"}, {"2026-03-02 10:00", "1", "R1"}}
	pivot := [][]any{{"Datum", "Aantal"}, {"2026-03-02", 17}}
	notes := [][]any{{"Made by somebody"}}
	rich := [][]any{{"Start time", "Klantnummer", "Reason", "Channel", "Queue"}, {"2026-03-02 10:00", "1", "R1", "phone", "x"}}
	chats := [][]any{{"Start time", "Conversation ID", "Reason", "Queue"}, {"2026-03-02 10:00", "1", "R1", "x"}}
	staff := [][]any{{"Startdatum", "Naam", "Team", "Afdeling", "E-mailadres"}, {"2026-03-02", "somebody", "x", "y", "z@example.com"}}
	for _, c := range []struct {
		name   string
		active string
		sheets map[string][][]any
		hidden []string
		want   string
		alike  int64
	}{
		{"active", "Log", map[string][][]any{"A": pivot, "Log": log}, nil, "Log", 0},
		{"not active", "A", map[string][][]any{"A": pivot, "Log": log}, nil, "Log", 0},
		{"behind notes", "A", map[string][][]any{"A": notes, "Log": log}, nil, "Log", 0},
		{"richer but hidden", "A", map[string][][]any{"A": log, "Log": rich}, []string{"Log"}, "A", 0},
		{"only a hidden one", "A", map[string][][]any{"A": notes, "Log": log}, []string{"Log"}, "Log", 0},
		{"a template", "A", map[string][][]any{"A": log[:1], "Log": log}, nil, "Log", 0},
		{"calls and chats", "A", map[string][][]any{"A": pivot, "B": chats, "C": rich}, nil, "C", 1},
		{"calls and staff", "A", map[string][][]any{"A": staff, "C": rich}, nil, "C", 0},
		{"a sheet a month", "B", map[string][][]any{"A": log, "B": log, "C": log}, nil, "B", 2},
	} {
		names := []string{}
		for _, n := range []string{"A", "B", "C", "Log"} {
			if c.sheets[n] != nil {
				names = append(names, n)
			}
		}
		text := workbook(t, c.active, false, names, c.sheets)
		for _, h := range c.hidden {
			text = hide(t, text, h)
		}
		_, r := mustRead(t, text, options())
		if r.Layout.Sheet != c.want {
			t.Errorf("%s: sheet %q, want %q", c.name, r.Layout.Sheet, c.want)
		}
		told := int64(0)
		for _, d := range r.Doubts {
			if d.Code == "other_sheets" {
				told = d.Count
			}
		}
		if told != c.alike {
			t.Errorf("%s: %d sheets are told of, want %d: %+v", c.name, told, c.alike, r.Doubts)
		}
	}
}

// The user's choice of a sheet holds for the workbooks that have it, hidden or not, and
// leaves no doubt; an error lists the sheets where none has it.
func TestSheetByName(t *testing.T) {
	january := [][]any{{"Start time", "Klantnummer", "Reason"}, {"2026-01-02 10:00", "1", "R1"}}
	february := [][]any{{"Start time", "Klantnummer", "Reason"}, {"2026-02-02 10:00", "1", "R1"}, {"2026-02-03 10:00", "2", "R1"}}
	year := workbook(t, "jan", false, []string{"jan", "feb", "Notes"}, map[string][][]any{"jan": january, "feb": february, "Notes": {{"Made by somebody"}}})
	other := workbook(t, "Log", false, []string{"Log"}, map[string][][]any{"Log": january})
	for _, c := range []struct {
		name, text, sheet, want string
		rows                    int64
		others                  string
		doubts                  string
	}{
		{"none named", year, "", "jan", 1, "feb Notes", "other_sheets"},
		{"the second", year, "feb", "feb", 2, "jan Notes", ""},
		{"other letters", year, " FEB", "feb", 2, "jan Notes", ""},
		{"hidden", hide(t, year, "feb"), "feb", "feb", 2, "jan Notes", ""},
		{"packed", packed(t, year), "feb", "feb", 2, "jan Notes", ""},
		{"not there", other, "feb", "Log", 1, "", ""},
		{"a text", "start,customer\n2026-03-02 10:00,1\n", "feb", "", 1, "", ""},
	} {
		opt := options()
		opt.Sheet = c.sheet
		_, r := mustRead(t, c.text, opt)
		if r.Layout.Sheet != c.want || r.Rows != c.rows || strings.Join(r.Layout.Others, " ") != c.others || codes(r.Doubts) != c.doubts {
			t.Errorf("%s: sheet %q, %d rows, others %q, doubts %s", c.name, r.Layout.Sheet, r.Rows, r.Layout.Others, codes(r.Doubts))
		}
	}
	opt := options()
	opt.Saved = savedOf(t, year, opt)
	if _, r := mustRead(t, year, opt); r.Layout.Sheet != "jan" || r.Rows != 1 || codes(r.Doubts) != "" {
		t.Errorf("by its layout: %d rows of sheet %q, doubts %s", r.Rows, r.Layout.Sheet, codes(r.Doubts))
	}
	opt.Sheet = "feb"
	if _, r := mustRead(t, year, opt); r.Layout.Sheet != "feb" || r.Rows != 2 || strings.Join(r.Layout.Others, " ") != "jan Notes" {
		t.Errorf("the choice wins from a layout: %d rows of sheet %q", r.Rows, r.Layout.Sheet)
	}
	file := func(name, text string) *File {
		f, err := spool(name, strings.NewReader(text), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	csv := "start,customer\n2026-03-02 10:00,1\n"
	for _, c := range []struct {
		files []*File
		sheet string
		want  string
	}{
		{[]*File{file("log.csv", csv), file("log.xlsx", other), file("year.xlsx", year)}, "feb", ""},
		{[]*File{file("log.xlsx", other), file("log.csv", csv)}, "", ""},
		{[]*File{file("log.xlsx", other), file("log.csv", csv), file("year.xlsx", year)}, "maart",
			`there is no sheet "maart": log.xlsx has "Log"; year.xlsx has "jan", "feb", "Notes"; name one of these with --sheet, or leave it out`},
		{[]*File{file("log.csv", csv)}, "feb", `there is no sheet "feb": no file is a workbook; leave --sheet out`},
		{[]*File{file("empty.csv", ""), file("log.xlsx", other)}, "maart", ""}, // reading says what is wrong
	} {
		opt := options()
		opt.Sheet = c.sheet
		got := ""
		if err := CheckSheet(c.files, opt); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// Without a header the sheet that is read is the one that the columns were seen in.
func TestSheetWithoutHeader(t *testing.T) {
	text := workbook(t, "Empty", false, []string{"Empty", "Log"}, map[string][][]any{"Log": {{"2026-03-02 10:00", "1"}, {"2026-03-03 10:00", "2"}}})
	opt := options()
	opt.NoHeader = true
	if _, r := mustRead(t, text, opt); r.Layout.Sheet != "Log" || r.Rows != 2 {
		t.Errorf("%d rows of sheet %q", r.Rows, r.Layout.Sheet)
	}
}

func hide(t *testing.T, text, sheet string) string {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetSheetVisible(sheet, false); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
