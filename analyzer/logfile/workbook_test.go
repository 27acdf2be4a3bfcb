package logfile

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/contact"
)

// workbook writes sheets of cells; the named sheet is active.
func workbook(t testing.TB, active string, date1904 bool, names []string, sheets map[string][][]any) string {
	t.Helper()
	f := excelize.NewFile()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range names {
		if i == 0 {
			check(f.SetSheetName("Sheet1", name))
		} else {
			_, err := f.NewSheet(name)
			check(err)
		}
		for row, cells := range sheets[name] {
			at, err := excelize.CoordinatesToCellName(1, row+1)
			check(err)
			if cells != nil {
				check(f.SetSheetRow(name, at, &cells))
			}
		}
		if name == active {
			f.SetActiveSheet(i)
		}
	}
	if date1904 {
		check(f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}))
	}
	var b bytes.Buffer
	check(f.Write(&b))
	return b.String()
}

func TestWorkbook(t *testing.T) {
	log := [][]any{
		{"Calls of March"}, nil,
		{"Start time", "Klantnummer", "Talk time", "Kanaal", "Wait time"},
		{46083.385416666664, 31612345678, 0.0030092592592592593, "Telefoon", 12},
		{"2026-03-02 10:00", "0612345678", 0.5, "E-mail", 0.5},
		nil,
		{46083.5, "3,16E+10", nil, "Chat", nil},
		{"Totaal", nil, 0.5},
	}
	for _, c := range []struct{ name, active string }{{"active", "Log"}, {"not active", "Notes"}} {
		text := workbook(t, c.active, false, []string{"Notes", "Log"}, map[string][][]any{"Notes": {{"Made by"}, {"somebody"}}, "Log": log})
		for _, content := range []string{text, packed(t, text)} {
			s, r := mustRead(t, content, options())
			if r.Layout.Sheet != "Log" || r.Layout.Header != 3 || r.Rows != 3 || r.LayoutRows != 4 || len(r.Unreadable) != 0 {
				t.Fatalf("%s: %+v", c.name, r)
			}
			a, b, d := s.added[0], s.added[1], s.added[2]
			if a.Start != at(t, "2026-03-02 09:15") || a.Pos.Row != 4 || a.Handle != 260*contact.Second || a.Channel != contact.Phone || a.Wait != 12*contact.Second {
				t.Errorf("%s: row 4 is %+v", c.name, a)
			}
			if b.Start != at(t, "2026-03-02 10:00") || b.Handle != 12*contact.Hour || b.Customer != a.Customer {
				t.Errorf("%s: row 5 is %+v", c.name, b)
			}
			if d.Pos.Row != 7 || d.Customer != contact.NoKey || d.Start != at(t, "2026-03-02 12:00") || d.Handle.Known() {
				t.Errorf("%s: row 7 is %+v", c.name, d)
			}
		}
	}
}

func TestWorkbookOf1904(t *testing.T) {
	text := workbook(t, "Log", true, []string{"Log"}, map[string][][]any{"Log": {{"date", "time", "code"}, {44621, 0.25, "R1"}, {44622, "18:30", "R2"}}})
	s, r := mustRead(t, text, options())
	if !r.Layout.Date1904 || s.added[0].Start != at(t, "2026-03-02 06:00") || s.added[1].Start != at(t, "2026-03-03 18:30") {
		t.Errorf("%+v, %+v", r.Layout, s.added)
	}
}

// A value far behind the sample tells that the lengths of time are seconds.
func TestWorkbookUnitIsVerified(t *testing.T) {
	rows := [][]any{{"start", "handle"}}
	for range 1200 {
		rows = append(rows, []any{46083.5, 0.5})
	}
	rows = append(rows, []any{46083.5, 300})
	s, r := mustRead(t, workbook(t, "Log", false, []string{"Log"}, map[string][][]any{"Log": rows}), options())
	if s.truncated != 1 || s.added[0].Handle != 500 || s.added[1200].Handle != 300*contact.Second || r.Rows != 1201 {
		t.Errorf("read again %d times, first %v, last %v", s.truncated, s.added[0].Handle, s.added[1200].Handle)
	}
}

func TestWorkbooksWithoutLog(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]any
		want string
	}{
		{"empty", nil, "the file is empty"},
		{"other names", [][]any{{"Wanneer", "Wie"}, {46083.5, "x"}}, `no column name is known: row 1 has the headers "Wanneer", "Wie"; say which is which`},
		{"no header", [][]any{{46083.5, "x"}}, "no header row"},
	} {
		_, _, err := readText(t, workbook(t, "Log", false, []string{"Log"}, map[string][][]any{"Log": c.rows}), options())
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
