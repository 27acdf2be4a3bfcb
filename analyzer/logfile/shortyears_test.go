package logfile

import (
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Dates whose year has two digits may begin with it: day first they would all be of one
// day of the month, in years far apart.
func TestShortYearsThatStandFirst(t *testing.T) {
	log := func(dates ...string) string {
		var b strings.Builder
		b.WriteString("start,customer,code\n")
		for i, d := range dates {
			fmt.Fprintf(&b, "%s 09:%02d,%d,x\n", d, i, i)
		}
		return b.String()
	}
	for _, tt := range []struct {
		dates []string
		order cell.Order
		first string
	}{
		{[]string{"26-03-13", "26-03-16", "26-03-20", "26-04-01"}, cell.YMD, "2026-03-13 09:00"},
		{[]string{"25/12/30", "26/01/02", "26/01/03", "26/01/05"}, cell.YMD, "2025-12-30 09:00"},
		{[]string{"26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-13", "26-03-14"}, cell.YMD, "2026-03-13 09:00"},
		{[]string{"26-03-25", "26-03-25"}, cell.DMY, "2025-03-26 09:00"},
		{[]string{"01-03-26", "13-03-26", "16-03-26", "20-03-26"}, cell.DMY, "2026-03-01 09:00"},
		{[]string{"26-03-26", "27-03-26", "27-03-26"}, cell.DMY, "2026-03-26 09:00"},
		{[]string{"03/26/26", "03/27/26"}, cell.MDY, "2026-03-26 09:00"},
	} {
		s, r := mustRead(t, log(tt.dates...), options())
		if got := r.Layout.Columns[0].Order; got != tt.order || s.added[0].Start != at(t, tt.first+":00") {
			t.Errorf("%v: order %s, the first start is %v, want %s and %s", tt.dates, got, s.added[0].Start, tt.order, tt.first)
		}
	}
}

// A day of the week before a date tells the order of its day and month.
func TestWeekdaysTellTheOrder(t *testing.T) {
	for text, want := range map[string]cell.Order{
		"start,customer,code\nMon 03/02/2026 09:00,1,x\nTue 03/03/2026 09:00,1,x\n": cell.MDY,
		"start,customer,code\nma 02/03/2026 09:00,1,x\ndi 03/03/2026 09:00,1,x\n":   cell.DMY,
	} {
		s, r := mustRead(t, text, options())
		if r.Layout.Columns[0].Order != want || len(r.Doubts) > 0 || s.added[0].Start != at(t, "2026-03-02 09:00:00") {
			t.Errorf("%q: %s, %v, %v", text, r.Layout.Columns[0].Order, r.Doubts, s.added[0].Start)
		}
	}
}

// What makes a spreadsheet keep a number as it is does not belong to it.
func TestCellsThatAreKeptFromASpreadsheet(t *testing.T) {
	s, r := mustRead(t, "call id,phone number,start\n"+
		"\"=\"\"C1\"\"\",\"=\"\"0612345678\"\"\",\"=\"\"2026-03-02 09:00\"\"\"\n=\"C2\",=\"0612345678\",=\"2026-03-02 10:00\"\nC3,'0612345678,2026-03-02 11:00\n", options())
	if len(s.added) != 3 || !r.Layout.Columns[1].Phone {
		t.Fatalf("%d rows; %+v", len(s.added), r.Layout)
	}
	for _, row := range s.added {
		if row.Customer == contact.NoKey || row.Customer != s.added[0].Customer {
			t.Errorf("row %d has another customer", row.Pos.Row)
		}
	}
}
