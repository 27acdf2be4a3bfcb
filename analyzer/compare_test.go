package analyzer_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

const twoReasons = `
name: test
version: "1"
owners: [{id: chain}]
reasons:
  - {id: late, kind: avoidable, owner: chain, codes: [late]}
  - {id: invoice, kind: hygiene, owner: chain, codes: [invoice]}
`

// logFile writes a log of so many contacts about each reason, an hour apart from a
// moment on, each of another customer.
func logFile(t *testing.T, name string, from time.Time, late, invoice int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("customer,start,code,handle\n")
	for k := range late + invoice {
		code := "late"
		if k >= late {
			code = "invoice"
		}
		fmt.Fprintf(&b, "C%d,%s,%s,%d\n", k, from.Add(time.Duration(k)*time.Hour).Format(time.DateTime), code, 100+k%5)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func compared(t *testing.T, change func(before, after *analyzer.Request)) (*document.Document, *analyzer.Comparison) {
	t.Helper()
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Parse("test.yaml", []byte(twoReasons)); err != nil {
		t.Fatal(err)
	}
	r.Reading.Zone = time.UTC
	before, after := r, r
	change(&before, &after)
	d, c, err := analyzer.Compare(context.Background(), before, after)
	if err != nil {
		t.Fatal(err)
	}
	return d, c
}

func rowOf(t *testing.T, table document.Table, first string) []document.Cell {
	t.Helper()
	for _, row := range table.Rows {
		if row[0].ID == first {
			return row
		}
	}
	t.Fatalf("%s has no row %s", table.ID, first)
	return nil
}

var (
	january = time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)
	march   = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
)

// TestCompareByHand: 50 of 100 contacts are about late deliveries before and 80 of
// 100 after. Of 100 customers with a contact each, deff is 100 / 99, so the effective
// base is 99. The Wilson intervals are 0.4034 to 0.5966 and 0.7107 to 0.8669, so the
// difference lies between 0.3 − √(0.0893² + 0.0966²) and 0.3 + √(0.0669² + 0.0966²);
// z = 0.3 / √(0.65 × 0.35 × 2 / 99) = 4.425 gives p = 0.00000964, twice for two reasons.
func TestCompareByHand(t *testing.T) {
	d, _ := compared(t, func(before, after *analyzer.Request) {
		before.Paths = []string{logFile(t, "before.csv", january, 50, 50)}
		after.Paths = []string{logFile(t, "after.csv", march, 80, 20)}
	})
	near := func(what string, got, want, within float64) {
		t.Helper()
		if math.Abs(got-want) > within {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	row := rowOf(t, tableOf(d, "changes"), "avoidable_share")
	near("before", row[1].Value.Number, 0.5, 1e-12)
	near("after", row[2].Value.Number, 0.8, 1e-12)
	near("difference", row[3].Value.Number, 0.3, 1e-12)
	near("low", row[3].Value.Low, 0.1684, 0.00005)
	near("high", row[3].Value.High, 0.4175, 0.00005)
	if row[3].Value.N != 100 || row[4].ID != "up" {
		t.Errorf("base %d and verdict %q, want 100 and up", row[3].Value.N, row[4].ID)
	}
	if row := rowOf(t, tableOf(d, "changes"), "handle_time"); row[4].ID != "no_real_change" || row[3].Value.Number != 0 || !row[3].Value.HasCI {
		t.Errorf("handle time: %+v", row[3:5])
	}
	table := tableOf(d, "reason_changes")
	late, invoice := rowOf(t, table, "late"), rowOf(t, table, "invoice")
	near("p", late[8].Value.Number, 2*0.00000964, 0.00000002)
	near("p of the other", invoice[8].Value.Number, 2*0.00000964, 0.00000002)
	if late[9].ID != "up" || invoice[9].ID != "down" {
		t.Errorf("verdicts %q and %q", late[9].ID, invoice[9].ID)
	}
	if note := table.Notes[0]; note.EN != "Really changed: late (+30.0 pp), invoice (-30.0 pp)." || note.NL != "Echt veranderd: late (+30,0 pp), invoice (-30,0 pp)." {
		t.Errorf("%+v", note)
	}
	if d.Figure("avoidable_share").Value.Number != 0.8 {
		t.Error("the figures are not those of the side after")
	}
}

// What did not change is said as plainly as what did.
func TestCompareSaysNoRealChange(t *testing.T) {
	d, _ := compared(t, func(before, after *analyzer.Request) {
		before.Paths = []string{logFile(t, "before.csv", january, 50, 50)}
		after.Paths = []string{logFile(t, "after.csv", march, 47, 53)}
	})
	last := d.Headlines[len(d.Headlines)-1]
	if last.Figure.Name != "avoidable_share" || !strings.HasPrefix(last.Sentence.EN, "No real change, from 50.0 % to 47.0 %") ||
		!strings.HasPrefix(last.Sentence.NL, "Geen echte verandering, van 50,0 % naar 47,0 %") {
		t.Errorf("%+v", last)
	}
	if note := tableOf(d, "reason_changes").Notes[0]; !strings.HasPrefix(note.EN, "No real change in the reasons") || !strings.HasPrefix(note.NL, "Geen echte verandering in de redenen") {
		t.Errorf("%+v", note)
	}
	if len(d.Taxonomy.SHA256) == 0 || !strings.Contains(tableOf(d, "compared").Notes[0].EN, "the same reasons: test 1") {
		t.Errorf("%+v", tableOf(d, "compared").Notes)
	}
}

// Over spans of other lengths counts are no change, shares are; fewer than 30 is
// marked.
func TestCompareUnequalSpans(t *testing.T) {
	d, c := compared(t, func(before, after *analyzer.Request) {
		before.Paths = []string{logFile(t, "before.csv", january, 150, 100)}
		after.Paths = []string{logFile(t, "after.csv", march, 12, 8)}
	})
	if c.OneLog {
		t.Error("two logs are taken for one")
	}
	contacts := rowOf(t, tableOf(d, "other_changes"), "contacts")
	if contacts[3].Value.Known || contacts[3].Value.Why.IsZero() || contacts[4].ID != "" || contacts[1].Value.Number != 250 {
		t.Errorf("contacts: %+v", contacts)
	}
	share := rowOf(t, tableOf(d, "changes"), "avoidable_share")[3].Value
	if !share.Known || !share.Few || share.N != 20 {
		t.Errorf("avoidable share: %+v", share)
	}
}

// A case that is open at the end of the first period is judged by what follows.
func TestCompareJudgesTheTail(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.csv")
	log := "customer,start,code\nA,2026-01-05 09:00,invoice\nB,2026-01-30 09:00,invoice\nB,2026-02-03 09:00,invoice\nC,2026-02-04 09:00,invoice\nD,2026-02-28 09:00,invoice\n"
	if err := os.WriteFile(path, []byte(log), 0o666); err != nil {
		t.Fatal(err)
	}
	first, second := contact.DateOf(2026, time.January, 31), contact.DateOf(2026, time.February, 1)
	_, c := compared(t, func(before, after *analyzer.Request) {
		before.Paths, after.Paths = []string{path}, []string{path}
		before.To, after.From = &first, &second
	})
	if f := c.Before.FirstTime; !c.OneLog || f.Judged != 2 || f.FTF.Value != 0.5 {
		t.Errorf("one log: %v; %d judged cases, fix %v; want 2 and a half", c.OneLog, f.Judged, f.FTF.Value)
	}
	if f := c.After.FirstTime; f.Cases != 2 || f.Judged != 1 || f.Open != 1 {
		t.Errorf("after: %+v", f)
	}
}

// A side without what a figure needs says so, and which side it is.
func TestCompareWithoutCustomersOnOneSide(t *testing.T) {
	path := filepath.Join(t.TempDir(), "after.csv")
	if err := os.WriteFile(path, []byte("start,code,resolved\n2026-03-02 09:00,late,yes\n2026-03-20 09:00,invoice,no\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	d, _ := compared(t, func(before, after *analyzer.Request) {
		before.Paths = []string{logFile(t, "before.csv", january, 150, 100)}
		after.Paths = []string{path}
	})
	changes := tableOf(d, "changes")
	if why := rowOf(t, changes, "ftf")[3].Value.Why; why.EN != "after: no contact has a known customer" || !strings.HasPrefix(why.NL, "erna: ") {
		t.Errorf("first time fix: %+v", why)
	}
	if why := rowOf(t, changes, "ftr")[3].Value.Why; !strings.Contains(why.EN, "observed on one side") {
		t.Errorf("first time right: %+v", why)
	}
}

func TestCompareWarnings(t *testing.T) {
	codes := func(d *document.Document) string {
		var all []string
		for _, w := range d.Warnings {
			all = append(all, w.Code)
		}
		return strings.Join(all, " ")
	}
	early, late := logFile(t, "early.csv", january, 60, 60), logFile(t, "late.csv", march, 60, 60)
	for _, c := range []struct {
		name, before, after, want string
	}{
		{"swapped", late, early, "sides_swapped"},
		{"overlapping", early, logFile(t, "again.csv", january.AddDate(0, 0, 2), 60, 60), "sides_overlap"},
		{"in order", early, late, ""},
	} {
		d, _ := compared(t, func(before, after *analyzer.Request) {
			before.Paths, after.Paths = []string{c.before}, []string{c.after}
		})
		got := codes(d)
		if c.want != "" && !strings.Contains(got, c.want) || c.want == "" && strings.Contains(got, "sides_") {
			t.Errorf("%s: warnings %s, want %q", c.name, got, c.want)
		}
		if strings.Count(got, "assumed_cost") != 1 {
			t.Errorf("%s: what holds for both sides is not said once: %s", c.name, got)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"2025-01..2025-03", "2025-01-01", "2025-03-31"},
		{"2025-04..", "2025-04-01", ""},
		{"..2025-03-15", "", "2025-03-15"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2025", "2025-01-01", "2025-12-31"},
		{"2025-01-31..2025-01-31", "2025-01-31", "2025-01-31"},
	} {
		from, to, err := analyzer.ParsePeriod(c.text)
		if err != nil || dateText(from) != c.from || dateText(to) != c.to {
			t.Errorf("%s: %s to %s, %v; want %s to %s", c.text, dateText(from), dateText(to), err, c.from, c.to)
		}
	}
	for _, text := range []string{"", "..", "2025-02..2025-01", "2025-13", "a..b", "2025-01...2025-03", "2025-01..x"} {
		if _, _, err := analyzer.ParsePeriod(text); err == nil {
			t.Errorf("%q is taken for a period", text)
		}
	}
}

func dateText(d *contact.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}
