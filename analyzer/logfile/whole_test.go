package logfile

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
)

func TestTruncatedExport(t *testing.T) {
	const head = "Full Export Completed,Conversation ID,Date\n"
	_, r := mustRead(t, head+"YES,c1,2026-03-23 09:00:00\nNO,c2,2026-03-23 09:00:00\n,c3,2026-03-23 09:00:00\nNO,,\n", options())
	want := Doubt{Code: "truncated_export", Column: "Full Export Completed", Count: 2, Row: 3, Text: r.Doubts[0].Text}
	if len(r.Doubts) != 1 || r.Doubts[0] != want || !strings.HasPrefix(want.Text.EN, `column "Full Export Completed" says that the export is not complete`) {
		t.Errorf("%+v", r.Doubts)
	}
	_, r = mustRead(t, head+"YES,c1,2026-03-23 09:00:00\n", options())
	if len(r.Doubts) != 0 {
		t.Errorf("%+v", r.Doubts)
	}
}

func TestRowLimit(t *testing.T) {
	for n, want := range map[int]int64{1<<16 - 1: 0, 1 << 16: 1 << 16} {
		_, r := mustRead(t, "start,queue\n"+strings.Repeat("2026-03-23 09:00,a\n", n-1), options())
		if doubtCodes(r)["row_limit"] != want {
			t.Errorf("%d rows: %+v", n, r.Doubts)
		}
	}
}

func TestUniqueCustomers(t *testing.T) {
	rows := func(n int, customer, id func(i int) int) string {
		var b strings.Builder
		b.WriteString("contact_id,start,customer\n")
		for i := range n {
			fmt.Fprintf(&b, "c%d,2026-03-23 09:%02d,K%d\n", id(i), i%60, customer(i))
		}
		return b.String()
	}
	each := func(i int) int { return i }
	for _, c := range []struct {
		name string
		text string
		want int64
	}{
		{"each another", rows(100, each, each), 100},
		{"few", rows(99, each, each), 0},
		{"one returns", rows(100, func(i int) int { return i % 99 }, each), 0},
		{"legs of one contact", rows(200, func(i int) int { return i / 2 }, func(i int) int { return i / 2 }), 100},
		{"very many", rows(20_000, each, each), 1},
		{"very many, many return", rows(20_000, func(i int) int { return i % 18_000 }, each), 0},
		{"without ids", strings.ReplaceAll(rows(100, each, each), "contact_id", "nothing"), 100},
		{"the same rows", "start,customer\n" + strings.Repeat("2026-03-23 09:00,K1\n", 200), 0},
		{"unknown", rows(100, each, each) + strings.Repeat("c1000,2026-03-23 09:00,anoniem\n", 50), 100},
	} {
		_, r := mustRead(t, c.text, options())
		got := doubtCodes(r)["unique_customers"]
		if c.want == 1 && got > 15_000 && got < 25_000 { // an estimate
			got = 1
		}
		if got != c.want {
			t.Errorf("%s: %d, want %d: %+v", c.name, got, c.want, r.Doubts)
		}
	}
}

// Files of numbers of contacts are no logs.
func TestAddedUp(t *testing.T) {
	days := func(head string, row func(day int) string) string {
		var b strings.Builder
		b.WriteString(head + "\n")
		for day := 1; day < 29; day++ {
			b.WriteString(row(day) + "\n")
		}
		return b.String()
	}
	for _, c := range []struct {
		name, text string
		want       string // the columns, "" for a log
	}{
		{"by day", days("Date,Calls offered,Calls answered,AHT", func(d int) string { return fmt.Sprintf("2026-03-%02d,%d,%d,240", d, 200+d, 190+d) }), `"Calls offered", "Calls answered"`},
		{"by day, one column", days("Datum;Aantal gesprekken", func(d int) string { return fmt.Sprintf("%02d-03-2026;%d", d, 200+d) }), `"Aantal gesprekken"`},
		{"by day, the last first", days("Datum;Aantal", func(d int) string { return fmt.Sprintf("%02d-03-2026;%d", 29-d, 200+d) }), `"Aantal"`},
		{"by hour and queue", days("start,queue,offered,handled", func(d int) string { return fmt.Sprintf("2026-03-01 %02d:30,q%d,%d,%d", d%24, d%2, d+3, d+2) }), `"offered", "handled"`},
		{"by agent", days("Medewerker;Aangenomen;Aantal gesprekken;Gemiste gesprekken", func(d int) string { return fmt.Sprintf("A%d;1;%d;%d", d, 200+d, d) }), `"Aantal gesprekken", "Gemiste gesprekken"`},
		{"contacts without customers", days("start,queue,talk", func(d int) string { return fmt.Sprintf("2026-03-%02d 09:1%d,q,200", d, d%7) }), ""},
		{"a column of ones", days("Ticket created - Date,Ticket channel,Tickets", func(d int) string { return fmt.Sprintf("2026-03-%02d,mail,1", d) }), ""},
		{"contacts with customers", days("date,customer,Calls", func(d int) string { return fmt.Sprintf("2026-03-%02d,K%d,3", d, d%9) }), ""},
		{"contacts with times and a number", days("start,queue,Aantal", func(d int) string { return fmt.Sprintf("2026-03-%02d 09:0%d,q,3", d, 1+d%7) }), ""},
		{"many a day with a number", days("start,queue,Aantal", func(d int) string { return fmt.Sprintf("2026-03-%02d,q,3", 1+d/3) }), ""},
	} {
		_, _, err := readText(t, c.text, options())
		if c.want == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		want := "log.csv: this file is added up: a row is a day, an hour, a queue or an agent and no contact, because " + c.want +
			" count contacts; export it with one row per contact, or, if each row is one, name its number with --column contact_id=HEADER, and contact_id= alone where it has none"
		if err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, want)
		}
	}
	_, r := mustRead(t, days("Date,Ref,Calls", func(d int) string { return fmt.Sprintf("2026-03-%02d,%d,3", d, d) }), options("contact_id=Ref"))
	if r.Rows != 28 {
		t.Errorf("named ids: %+v", r)
	}
	_, r = mustRead(t, days("Date,Queue,Calls", func(d int) string { return fmt.Sprintf("2026-03-%02d,q,3", d) }), options("contact_id="))
	if r.Rows != 28 {
		t.Errorf("no ids: %+v", r)
	}
}

// A date that is not the start is never taken for it.
func TestNoUsableStart(t *testing.T) {
	for _, header := range []string{"Purchase date", "Date of purchase", "Due date", "SLA due date", "Birth date", "Date of birth", "Geboortedatum", "Aankoopdatum", "Vervaldatum", "Besteldatum", "Leverdatum", "Factuurdatum",
		"Last updated", "Updated at", "Modified on", "Valid until", "Ingangsdatum contract", "Closed at", "Solved at"} {
		_, _, err := readText(t, "Klantnummer,"+header+",Reden\nK1,2026-03-23 09:00,R1\nK2,2026-03-24 10:00,R2\n", options())
		if err == nil || !strings.Contains(err.Error(), `no usable start: no column with a known name holds the date and time at which a contact began; the headers are "Klantnummer", "`+header+`", "Reden"; name it with --column start=HEADER`) {
			t.Errorf("%s: %v", header, err)
		}
	}
}

// overlap reads texts as the files of one log and returns the books and the doubts
// of each file.
func overlap(t *testing.T, dedupe bool, texts ...string) (contact.Books, []map[string]int64, []*Reading) {
	t.Helper()
	var names []string
	for i := range texts {
		names = append(names, fmt.Sprintf("%c.csv", 'a'+i))
	}
	opt := options()
	opt.Overlap, opt.DedupeRows = NewOverlap(names), dedupe
	b := contact.NewBuilder(contact.DefaultLegGap, true)
	var doubts []map[string]int64
	var readings []*Reading
	for i, text := range texts {
		f, err := spool(names[i], strings.NewReader(text), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(context.Background(), f, i, opt, &mapper{}, b, nil)
		if err != nil {
			t.Fatal(err)
		}
		doubts, readings = append(doubts, doubtCodes(r)), append(readings, r)
	}
	books := b.Log().Books(contact.Always)
	if !books.Balance() {
		t.Fatalf("the books do not balance: %+v", books)
	}
	return books, doubts, readings
}

func TestOverlap(t *testing.T) {
	const head, noID = "contact_id,start,customer,code\n", "start,customer,code\n"
	row := func(id string, minute int) string {
		return fmt.Sprintf("%s,2026-03-23 09:%02d,K%d,R1\n", id, minute, minute)
	}
	without := func(minute int) string { return row("", minute)[1:] }
	none := map[string]int64{}
	for _, c := range []struct {
		name   string
		texts  []string
		books  contact.Books
		dedupe contact.Books
		doubts []map[string]int64
	}{
		{"others", []string{head + row("a", 1) + row("b", 2), head + row("c", 3)}, contact.Books{Rows: 3, Contacts: 3}, contact.Books{Rows: 3, Contacts: 3}, []map[string]int64{none, none}},
		{"with ids", []string{head + row("a", 1) + row("b", 2), head + row("b", 2) + row("c", 3)},
			contact.Books{Rows: 4, Contacts: 3, Duplicates: 1}, contact.Books{Rows: 4, Contacts: 3, Duplicates: 1}, []map[string]int64{none, {"equal_rows": 1}}},
		{"without an id column", []string{noID + without(1) + without(2), noID + without(2) + without(3)},
			contact.Books{Rows: 4, Contacts: 3, Duplicates: 1}, contact.Books{Rows: 4, Contacts: 3, Duplicates: 1}, []map[string]int64{none, {"equal_rows": 1}}},
		{"with blank ids", []string{head + row("a", 1) + row("", 2) + row("", 2) + row("", 4), head + row("", 2) + row("", 3) + row("", 2) + row("", 2)},
			contact.Books{Rows: 8, Contacts: 8}, contact.Books{Rows: 8, Contacts: 6, Duplicates: 2}, []map[string]int64{none, {"equal_rows": 2}}},
		{"the same file", []string{head + row("a", 1) + row("", 2), "sep=;\n" + strings.ReplaceAll(head+row("a", 1)+row("", 2), ",", ";")},
			contact.Books{Rows: 4, Contacts: 3, Duplicates: 1}, contact.Books{Rows: 4, Contacts: 2, Duplicates: 2}, []map[string]int64{none, {"same_file": 2}}},
		{"the same rows in another order", []string{head + row("a", 1) + row("b", 2), head + row("b", 2) + row("a", 1)},
			contact.Books{Rows: 4, Contacts: 2, Duplicates: 2}, contact.Books{Rows: 4, Contacts: 2, Duplicates: 2}, []map[string]int64{none, {"equal_rows": 2}}},
		{"three files", []string{head + row("", 1), head + row("", 2), head + row("", 1) + row("", 2) + row("", 3)},
			contact.Books{Rows: 5, Contacts: 5}, contact.Books{Rows: 5, Contacts: 3, Duplicates: 2}, []map[string]int64{none, none, {"equal_rows": 2}}},
		{"a file that is read again", []string{head + strings.Repeat(row("", 2), 2), head + strings.Repeat(row("", 2), 3) + strings.Repeat("x1,2026-03-23 10:00,K1,R1\n", 30_000) + "\xe9,2026-03-23 10:00,K1,R1\n"},
			contact.Books{Rows: 30_006, Contacts: 7, Duplicates: 29_999}, contact.Books{Rows: 30_006, Contacts: 5, Duplicates: 30_001}, []map[string]int64{none, {"equal_rows": 2}}},
	} {
		for _, dedupe := range []bool{false, true} {
			books, doubts, readings := overlap(t, dedupe, c.texts...)
			want := c.books
			if dedupe {
				want = c.dedupe
			}
			if books != want {
				t.Errorf("%s, dedupe %v: books %+v, want %+v", c.name, dedupe, books, want)
			}
			if said := slices.ContainsFunc(doubts, func(d map[string]int64) bool { return len(d) > 0 }); dedupe && said || !dedupe && !reflect.DeepEqual(doubts, c.doubts) {
				t.Errorf("%s, dedupe %v: doubts %v, want %v", c.name, dedupe, doubts, c.doubts)
			}
			if c.name == "with ids" && !dedupe {
				want := "1 of 2 rows are equal in every cell to rows of a.csv: the files overlap; they count once, but for rows whose id is blank"
				if d := readings[1].Doubts[0]; d.Text.EN != want || d.Row != 2 || d.Option != "--dedupe rows" {
					t.Errorf("%+v", d)
				}
			}
		}
	}
}

// Of very many rows a part is kept; what it finds stands for all.
func TestOverlapOfManyRows(t *testing.T) {
	o := NewOverlap([]string{"a.csv", "b.csv"})
	o.seen.most = 1 << 12
	key := options().Keyer
	o.begin(0)
	for i := range 100_000 {
		o.meet(key.Row(fmt.Append(nil, i)), uint32(i))
	}
	o.begin(1)
	for i := range 100_000 {
		o.meet(key.Row(fmt.Append(nil, i+50_000)), uint32(i))
	}
	got := o.doubts(100_000, false)
	if len(o.seen.kept) > 1<<12 || len(got) != 1 || got[0].Count < 45_000 || got[0].Count > 55_000 {
		t.Errorf("%d kept, %+v", len(o.seen.kept), got)
	}
}
