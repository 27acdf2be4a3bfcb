package logfile

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/contact"
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

// The sheet whose header has most known names is the log, whichever is active;
// hidden sheets come last, and sheets that look like it are told of.
func TestSheetWithTheLog(t *testing.T) {
	log := [][]any{{"Start time", "Klantnummer", "Reason"}, {"2026-03-02 10:00", "1", "R1"}}
	pivot := [][]any{{"Datum", "Aantal"}, {"2026-03-02", 17}}
	notes := [][]any{{"Made by somebody"}}
	rich := [][]any{{"Start time", "Klantnummer", "Reason", "Channel", "Queue"}, {"2026-03-02 10:00", "1", "R1", "phone", "x"}}
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
