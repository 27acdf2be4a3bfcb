package logfile

import (
	"fmt"
	"testing"

	"contactlog/analyzer/contact"
)

// What stands where a contact has no number is no number that contacts share.
func TestPlaceholdersAreNoIDs(t *testing.T) {
	for _, none := range []string{"-", "NULL", "n/a", "0", "0000", "onbekend", "Unknown", "00000000-0000-0000-0000-000000000000", "#N/B", "[None]"} {
		s, r := mustRead(t, "call id;customer id;start\n"+none+";1;2026-03-02 09:00\n"+none+";2;2026-03-02 09:05\nC3;3;2026-03-02 09:06\n", options())
		if s.added[0].ID != contact.NoKey || s.added[1].ID != contact.NoKey || s.added[2].ID == contact.NoKey || r.UnreadableCells() > 0 {
			t.Errorf("%s: %v %v", none, s.added[0].ID, s.added[1].ID)
		}
	}
	s, _ := mustRead(t, "call id;customer id;start\nunknown-1;1;2026-03-02 09:00\n000010;2;2026-03-02 09:05\ngeen12;2;2026-03-02 09:05\n", options())
	for _, row := range s.added {
		if row.ID == contact.NoKey {
			t.Errorf("row %d has an id", row.Pos.Row)
		}
	}
	// A leg whose first leg is a placeholder is the first leg itself.
	s, _ = mustRead(t, "sid;parent call sid;from;start\nA;NULL;0612345678;2026-03-02 09:00\nB;A;0612345678;2026-03-02 09:05\nC;NULL;0612345678;2026-03-02 09:05\n", options())
	if a, b, c := s.added[0].ID, s.added[1].ID, s.added[2].ID; a != b || a == c {
		t.Errorf("legs %v %v %v", a, b, c)
	}
}

// A number that a spreadsheet wrote with an exponent is no id: many contacts would be one.
func TestIDsThatASpreadsheetRounded(t *testing.T) {
	s, r := mustRead(t, "call id;customer id;start\n1,00001E+19;1;2026-03-02 09:00\n1,00001E+19;2;2026-03-02 09:05\n1.00001E+19;3;2026-03-02 09:06\n", options())
	for _, row := range s.added {
		if row.ID != contact.NoKey {
			t.Errorf("row %d has an id", row.Pos.Row)
		}
	}
	if len(r.Unreadable) != 1 || r.Unreadable[0].Count != 3 || r.Unreadable[0].Cause != RoundedID || r.Unreadable[0].Row != 2 {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
	log := func(format string) string {
		text := "call id;customer id;start\n"
		for i := range 8 {
			text += fmt.Sprintf(format+";%d;2026-03-02 09:%02d\n", 100_000_000_000_000+i/2, i, i)
		}
		return text
	}
	if _, r = mustRead(t, log("%d00000"), options()); codes(r.Doubts) != "rounded_ids" || r.Doubts[0].Count != 8 || r.Doubts[0].Row != 2 {
		t.Errorf("doubts %+v", r.Doubts)
	}
	for _, fine := range []string{"%d", "%d00001", "A%d00000"} {
		if _, r = mustRead(t, log(fine), options()); len(r.Doubts) > 0 {
			t.Errorf("%s: doubts %+v", fine, r.Doubts)
		}
	}
}

// Rows without an agent, in a file that has agents, may tell of a whole contact; of calls
// with parts it is the row that names no other.
func TestRowsWithoutAnAgent(t *testing.T) {
	for _, c := range []struct {
		text string
		want []bool
	}{
		{"call id;agent name;start\nC1;;2026-03-02 09:00\nC1;ann;2026-03-02 09:01\nC2;n/a;2026-03-02 09:01\n", []bool{true, false, true}},
		{"call id;customer id;start\nC1;;2026-03-02 09:00\n", []bool{false}},
		{"sid;parent call sid;agent;start\nA;;ann;2026-03-02 09:00\nB;A;;2026-03-02 09:05\n", []bool{true, false}},
	} {
		s, _ := mustRead(t, c.text, options())
		for i, row := range s.added {
			if row.Unmanned != c.want[i] {
				t.Errorf("%q: row %d is unmanned: %v", c.text, row.Pos.Row, row.Unmanned)
			}
		}
	}
}
