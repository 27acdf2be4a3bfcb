package logfile

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// headersOf are the names and roles of all columns.
func headersOf(l *Layout) string {
	var all []string
	for _, c := range l.Columns {
		all = append(all, c.Header+"="+string(c.Role))
	}
	return strings.Join(all, " | ")
}

// A header of two rows is both of them; rows that only stand above a header are not.
func TestHeaderOfTwoRows(t *testing.T) {
	const day = "2026-03-02 09:00"
	for _, c := range []struct {
		name, text, want string
		header           int
		grouped          bool
		layoutRows       int64
	}{
		{"groups and merged columns", "Start;Customer;;Agent;;Reason\n;Name;Number;Name;Login;\n" + day + ";klant-01;1001;agent-01;a1;R1\n" + day + ";klant-02;1002;agent-01;a1;R2\n",
			"Start=start | Customer Name= | Number=customer | Agent Name=agent | Login= | Reason=code", 2, true, 0},
		{"the upper row has as many known names", "Customer;;Agent;;Call;\nName;Number;Name;Login;Start;Talk time\nklant-01;1001;agent-01;a1;" + day + ";60\n",
			"Customer Name= | Number=customer | Agent Name=agent | Login= | Start=start | Talk time=talk", 2, true, 0},
		{"a title above it", "Calls of March\n\nGesprek;;;Klant;\nID;Begintijd;Kanaal;Naam;Nummer\nx1;" + day + ";chat;klant-01;1001\n",
			"ID=contact_id | Begintijd=start | Kanaal=channel | Naam= | Nummer=customer", 4, true, 2},
		{"groups above each of their columns", "Customer,Customer,Agent,Agent,Call\nName,Number,Name,Login,Start\nklant-01,1001,agent-01,a1," + day + "\n",
			"Customer Name= | Number=customer | Agent Name=agent | Login= | Start=start", 2, true, 0},
		{"a column before the first group", ",Customer,,Agent,\nStart,Name,Number,Name,Login\n" + day + ",klant-01,1001,agent-01,a1\n",
			"Start=start | Customer Name= | Number=customer | Agent Name=agent | Login=", 2, true, 0},
		{"one name twice in a group", "Customer,,,Agent,\nNote,Note,Number,Login,Start\na,b,1001,a1," + day + "\n",
			"Customer Note= | Customer Note (2)= | Number=customer | Login=agent | Start=start", 2, true, 0},
		{"the number of an agent", "Agent;;Gesprek;\nNaam;Nummer;Start;Kanaal\nagent-01;17;" + day + ";chat\n",
			"Naam=agent | Nummer= | Start=start | Kanaal=channel", 2, true, 0},
		{"both rows again", "Start;Customer;;Agent;\n;Name;Number;Name;Login\n" + day + ";klant-01;1001;agent-01;a1\nStart;Customer;;Agent;\n;Name;Number;Name;Login\n" + day + ";klant-02;1002;agent-01;a1\n",
			"Start=start | Customer Name= | Number=customer | Agent Name=agent | Login=", 2, true, 2},

		{"a filter above a header", "Team;Zorg\nID;Start;Kanaal\nx1;" + day + ";chat\n", "ID=contact_id | Start=start | Kanaal=channel", 2, false, 1},
		{"filters above a header", "Periode: maart;;Team: Zorg;\nID;Start;Kanaal;Naam\nx1;" + day + ";chat;klant-01\n", "ID=contact_id | Start=start | Kanaal=channel | Naam=", 2, false, 1},
		{"a title above a column without a name", "Calls of March;;Zorg;\nID;Start;;Kanaal\nx1;" + day + ";b;chat\n", "ID=contact_id | Start=start | = | Kanaal=channel", 2, false, 1},
		{"a first row without values", "Start;Klant;;Kanaal\n;b;c;chat\n" + day + ";1001;c;chat\n", "Start=start | Klant=customer | = | Kanaal=channel", 1, false, 0},
		{"names that return without groups", "Name;Number;Name;Start\na;1001;b;" + day + "\n", "Name= | Number=contact_id | Name (2)= | Start=start", 1, false, 0},
	} {
		s, r := mustRead(t, c.text, options())
		if got := headersOf(&r.Layout); got != c.want || r.Layout.Header != c.header || r.Layout.Grouped != c.grouped {
			t.Errorf("%s: row %d, grouped %v:\n got %s\nwant %s", c.name, r.Layout.Header, r.Layout.Grouped, got, c.want)
		}
		if r.LayoutRows != c.layoutRows || len(s.added) == 0 || len(s.added)+int(r.Rejected) != int(r.Rows) || r.Rejected > 0 && c.grouped {
			t.Errorf("%s: %d rows, %d rejected, %d layout rows, want %d", c.name, r.Rows, r.Rejected, r.LayoutRows, c.layoutRows)
		}
		opt := options()
		opt.Saved = savedOf(t, c.text, opt)
		if again, r2 := mustRead(t, c.text, opt); len(again.added) != len(s.added) || headersOf(&r2.Layout) != c.want || r2.LayoutRows != c.layoutRows {
			t.Errorf("%s: by its layout %d rows, %d layout rows, %s", c.name, len(again.added), r2.LayoutRows, headersOf(&r2.Layout))
		}
	}
}

// In a workbook the cells of a header of two rows are merged, across and down.
func TestMergedHeader(t *testing.T) {
	f := excelize.NewFile()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range [][]any{
		{"Calls of March"}, nil,
		{"Start time", "Customer", nil, "Agent", nil, "Reason"}, {nil, "Name", "Number", "Name", "Login"},
		{"2026-03-02 09:00", "klant-01", 1001, "agent-01", "a1", "R1"}, {"2026-03-02 10:00", "klant-02", 1002, "agent-02", "a2", "R2"},
	} {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		check(err)
		if row != nil {
			check(f.SetSheetRow("Sheet1", at, &row))
		}
	}
	for _, cells := range [][2]string{{"A1", "F1"}, {"A3", "A4"}, {"B3", "C3"}, {"D3", "E3"}, {"F3", "F4"}} {
		check(f.MergeCell("Sheet1", cells[0], cells[1]))
	}
	var b bytes.Buffer
	check(f.Write(&b))
	s, r := mustRead(t, b.String(), options())
	want := "Start time=start | Customer Name= | Number=customer | Agent Name=agent | Login= | Reason=code"
	if got := headersOf(&r.Layout); got != want || r.Layout.Header != 4 || !r.Layout.Grouped || r.LayoutRows != 2 || len(s.added) != 2 || r.Rejected > 0 {
		t.Errorf("row %d, %d layout rows, %d rows, %d rejected:\n got %s\nwant %s", r.Layout.Header, r.LayoutRows, len(s.added), r.Rejected, got, want)
	}
	// The user names a column as it is called.
	_, r = mustRead(t, b.String(), options("customer=Customer Name"))
	if got := headersOf(&r.Layout); !strings.Contains(got, "Customer Name=customer | Number= |") {
		t.Error(got)
	}
}
