package logfile

import (
	"strings"
	"testing"
)

// A column whose name says what it is, and whose values do not, is not left out
// without a word: its absence changes figures.
func TestColumnsThatDoNotFitAreTold(t *testing.T) {
	rows := func(header string, cells ...string) string {
		text := "start time;customer id;" + header + "\n"
		for i := range 12 {
			text += "2026-03-02 09:00;" + strings.Repeat("1", i+1) + ";" + cells[i%len(cells)] + "\n"
		}
		return text
	}
	for _, tt := range []struct{ header, cells, option string }{
		{"Opgelost", "misschien,ooit", "--column resolved=Opgelost"},
		{"Ticketstatus", "A1,,B2", "--column resolved=Ticketstatus"},
		{"Talk time", "4 glazen,2 glazen", `--column talk="Talk time"`},
		{"Call outcome", "P,Q,answered", `--column answered="Call outcome"`},
		{"Status", "P,Q", "--column answered=Status, --column resolved=Status"},
		{"CSAT score", "*****,***", `--column csat="CSAT score"`},
		// what is another thing of the same name, or may be, is none
		{"Resolved", "2026-03-02 10:00,2026-03-02 11:00", ""},
		{"Via", "+31612345678,0612345679", ""},
		{"Time to close", "26:00:00,1:00:00", ""},
		{"Type", "P,Q", ""}, // a code
		{"Opgelost", "ja,nee", ""},
		{"Onbekend", "a,b", ""},
		{"Opgelost", ",", ""},
	} {
		_, r := mustRead(t, rows(tt.header, strings.Split(tt.cells, ",")...), options())
		option, count := "", int64(0)
		for _, d := range r.Doubts {
			if d.Code == "unfit_column" {
				option, count = d.Option, d.Count
				if d.Row != 2 || d.Column != tt.header {
					t.Errorf("%s: %+v", tt.header, d)
				}
			}
		}
		if option != tt.option || option != "" && count < 8 {
			t.Errorf("%s (%s): %q of %d, want %q", tt.header, tt.cells, option, count, tt.option)
		}
	}
	opt := options("resolved=")
	if _, r := mustRead(t, rows("Opgelost", "misschien"), opt); len(r.Doubts) > 0 {
		t.Errorf("a role that is switched off: %+v", r.Doubts)
	}
}

// Where the customer or the time is missing, the columns that could hold it are named.
func TestColumnsThatCouldHoldWhatIsMissing(t *testing.T) {
	text := "datum;nummer laatst;klok A;klok B;lijn;prijslijst\n"
	for range 5 {
		text += "13-03-2026;415-555-1234;09:00:00;9:30;AA0101;12\n13-03-2026;+31612345678;09:00:00;9:30;AA0101;13\n"
	}
	_, r := mustRead(t, text, options())
	if got := r.Layout.Reachable(); len(got) != 1 || got[0] != "nummer laatst" {
		t.Errorf("reachable: %q", got)
	}
	if len(r.Doubts) != 1 || !strings.HasSuffix(r.Doubts[0].Text.EN, `; times stand in "klok A", "klok B"`) || !strings.HasSuffix(r.Doubts[0].Text.NL, `; tijden staan in "klok A", "klok B"`) {
		t.Errorf("doubts %+v", r.Doubts)
	}
}

// An error about a missing start says what stands in the columns that could be it.
func TestWhatIsNoStartIsTold(t *testing.T) {
	for text, want := range map[string]string{
		"Start time;x\nvandaag;1\ngisteren;2\n":                                           `the cells of column "Start time" are no dates (the first is aaaaaaa)`,
		"Start time;purchase date\n;2026-03-02\n;2026-03-03\n":                            `column "Start time" is blank; dates stand in "purchase date": name it only if a contact began then`,
		"Aankoopdatum;Vervaldatum;Reden\n2026-03-02;2026-03-03;x\n":                       `dates stand in "Aankoopdatum", "Vervaldatum": name one only if a contact began then`,
		"Order Created At;Subscription Start Time;Reden\n2026-03-02;2026-03-03 09:00;x\n": `dates stand in "Order Created At", "Subscription Start Time"`,
	} {
		_, _, err := readText(t, text, options())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v\nwant %s", text, err, want)
		}
	}
}
