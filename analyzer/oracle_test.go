package analyzer_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/reference"
	"contactlog/analyzer/reference/draws"
	"contactlog/analyzer/render"
	"contactlog/reasons"
)

// TestMain draws thousands of random logs.
func TestMain(m *testing.M) { os.Exit(draws.Run(m, 3000)) }

// TestFiguresEqualTheReference holds the whole program, from a CSV file to the
// tables, against the plain and slow reference on random logs.
func TestFiguresEqualTheReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sample := reference.Samples().Draw(t, "log")
		want := reference.Compute(sample.Log, sample.Taxonomy, sample.Options)
		d, findings, err := analyzer.Report(context.Background(), sampleRequest(t, sample))
		if err != nil {
			t.Fatal(err)
		}
		compareBooks(t, d, findings, want)
		compareFigures(t, d, want)
		compareTables(t, d, want)
		checkParts(t, d)
	})
}

// sampleRequest asks the program what the reference was asked.
func sampleRequest(t interface{ Fatal(...any) }, s reference.Sample) analyzer.Request {
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Parse("sample.yaml", s.Taxonomy.YAML()); err != nil {
		t.Fatal(err)
	}
	o := s.Options
	if r.Reading.Zone, err = time.LoadLocation(o.Zone); err != nil {
		t.Fatal(err)
	}
	text := reference.WriteCSV(s.Log, s.Taxonomy, o)
	r.Paths, r.Stdin = []string{"-"}, bytes.NewReader(text)
	r.Threads, r.Reading.Part = 1+len(text)%4, 50+len(text)%1000
	r.Trail = true
	if o.Window > 0 {
		r.Window = contact.Millis(o.Window.Milliseconds())
	}
	if o.LegGap > 0 {
		r.LegGap = contact.Millis(o.LegGap.Milliseconds())
	}
	r.RepeatOn = o.RepeatOn
	r.By, r.Owner, r.Asked = o.By, o.Owner, askedOf(o)
	if len(o.Per) > 0 {
		if r.Per, err = analyzer.ParseVolumes(reference.WriteVolumes(o), r.Taxonomy); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range []struct {
		text string
		to   **contact.Date
	}{{o.From, &r.From}, {o.To, &r.To}, {o.Until, &r.Until}} {
		if d.text != "" {
			date, err := analyzer.ParseDate(d.text, false)
			if err != nil {
				t.Fatal(err)
			}
			*d.to = &date
		}
	}
	if b := o.Words; b != nil {
		r.Words.Texts, r.Words.Customers, r.Words.Score, r.Words.Most = b.Texts, b.Customers, b.Score, b.Most
	}
	samplePlan(&r, o)
	return r
}

// askedOf are the tables that the options of a sample ask for.
func askedOf(o reference.Options) []string {
	asked := []string{"content", "emotions", "words", "heavy_callers", "by_day", "by_week", "by_quarter"}
	if len(o.By) > 0 {
		asked = append(asked, "by")
	}
	if o.Owner != "" {
		asked = append(asked, analyzer.OwnerTables...)
	}
	if len(o.Per) > 0 {
		asked = append(asked, "per_x")
	}
	if o.Drivers {
		asked = append(asked, "drivers")
	}
	return asked
}

func samplePlan(r *analyzer.Request, o reference.Options) {
	const micro = 1e6
	if o.Cost != nil {
		r.Tariff.Flat = contact.Micros(*o.Cost)
	}
	if o.HourlyRate != nil {
		r.Tariff.HourlyRate = contact.Micros(*o.HourlyRate)
	}
	for name, amount := range o.CostPerChannel {
		if r.Tariff.PerChannel == nil {
			r.Tariff.PerChannel = map[contact.Channel]contact.Micros{}
		}
		channel, _ := contact.ParseChannel(name)
		r.Tariff.PerChannel[channel] = contact.Micros(amount)
	}
	if o.Target > 0 {
		r.Plan.Target = o.Target
	}
	if o.ContactsPerYear != nil {
		r.Plan.PerYear, r.Plan.PerYearGiven = *o.ContactsPerYear, true
	}
	if o.HoursPerFTE != nil {
		r.Plan.HoursPerFTE = *o.HoursPerFTE
	}
	if o.Investment != nil {
		r.Plan.Investment = float64(*o.Investment) / micro
	}
	if o.Adoption != nil {
		r.Plan.Adoption = *o.Adoption
	}
	if o.SelfServiceCost != nil {
		r.Plan.SelfServiceCost = float64(*o.SelfServiceCost) / micro
	}
	if o.CustomersTotal != nil {
		r.CustomersTotal = *o.CustomersTotal
	}
}

// compareBooks also holds the fate of every row against the reference's.
func compareBooks(t *rapid.T, d *document.Document, f *analyzer.Findings, want reference.Result) {
	if !f.Books.Balance() {
		t.Errorf("the books do not balance: %+v", f.Books)
	}
	if d.Books.Rows != want.Books["rows"] {
		t.Errorf("rows: %d, want %d", d.Books.Rows, want.Books["rows"])
	}
	for _, e := range d.Books.Entries {
		if e.Count != want.Books[e.ID] {
			t.Errorf("book %s: %d, want %d", e.ID, e.Count, want.Books[e.ID])
		}
	}
	var trace bytes.Buffer
	if err := analyzer.WriteTrace(&trace, f, render.RFC4180); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(trace.String()), "\n")[1:]
	if len(lines) != len(want.Fates) {
		t.Fatalf("the trace has %d rows, want %d", len(lines), len(want.Fates))
	}
	for i, line := range lines {
		if fate := strings.Split(line, ",")[2]; fate != want.Fates[i] {
			t.Errorf("row %d: %s, want %s", i, fate, want.Fates[i])
		}
	}
}

func compareFigures(t *rapid.T, d *document.Document, want reference.Result) {
	for _, g := range d.Figures {
		w, v := want.Figures[g.Name], g.Value
		got := reference.Figure{Known: v.Known, Value: v.Number, N: v.N, Low: v.Low, High: v.High, HasCI: v.HasCI, Few: v.Few, Word: g.Word}
		if diff := differ(got, w); diff != "" {
			t.Errorf("%s: %s", g.Name, diff)
		}
		if !v.Known && g.Word == "" && v.Why.IsZero() {
			t.Errorf("%s is absent without a cause", g.Name)
		}
	}
	for name, w := range want.Figures {
		if !has(d, name) && (w.Known || w.Word != "") {
			t.Errorf("%s is not in the report", name)
		}
	}
}

func has(d *document.Document, name string) bool {
	for _, g := range d.Figures {
		if g.Name == name {
			return true
		}
	}
	return false
}

// differ says in what two figures differ, beyond rounding.
func differ(got, want reference.Figure) string {
	if got.Known != want.Known || got.Word != want.Word || got.HasCI != want.HasCI || got.N != want.N || got.Few != want.Few ||
		!near(got.Value, want.Value) || !near(got.Low, want.Low) || !near(got.High, want.High) {
		return fmt.Sprintf("got %+v, want %+v", got, want)
	}
	return ""
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

// byName are tables that list figures: those are compared one by one.
var byName = map[string]bool{"summary": true, "saving": true, "reachability": true}

// keyed are tables whose order the contract leaves open, with the number of
// cells that name a row.
var keyed = map[string]int{"books": 1, "snowballs": 2}

func compareTables(t *rapid.T, d *document.Document, want reference.Result) {
	for _, table := range d.Tables {
		if byName[table.ID] {
			continue
		}
		w, ok := want.Tables[table.ID]
		if !ok {
			if nothingKnown(table) {
				continue
			}
			t.Errorf("table %s: the reference has none, got %v", table.ID, table.Rows)
			continue
		}
		flat := table.Flat()
		if n := keyed[table.ID]; n > 0 {
			slices.SortFunc(flat.Rows, func(a, b []document.Cell) int {
				return cmp.Compare(key(a[:n], identity), key(b[:n], identity))
			})
			slices.SortFunc(w.Rows, func(a, b []reference.Cell) int {
				text := func(c reference.Cell) string { return c.Text }
				return cmp.Compare(key(a[:n], text), key(b[:n], text))
			})
		}
		compareTable(t, flat, w)
	}
}

// nothingKnown reports whether a table has nothing to say: no rows, or only
// rows whose last cell is absent, such as volatilities of a short log.
func nothingKnown(t document.Table) bool {
	for _, row := range t.Rows {
		if row[len(row)-1].Value.Known {
			return false
		}
	}
	return true
}

// key joins the cells that name a row.
func key[T any](cells []T, text func(T) string) string {
	var parts []string
	for _, c := range cells {
		parts = append(parts, text(c))
	}
	return strings.Join(parts, "\t")
}

// identity is the text of a cell as programs read it.
func identity(c document.Cell) string {
	if c.ID != "" {
		return c.ID
	}
	return c.Text.EN
}

func compareTable(t *rapid.T, got document.Table, want reference.Table) {
	var columns []string
	for _, c := range got.Columns {
		columns = append(columns, c.ID)
	}
	if strings.Join(columns, " ") != strings.Join(want.Columns, " ") {
		t.Errorf("table %s has columns %v, want %v", got.ID, columns, want.Columns)
		return
	}
	if len(got.Rows) != len(want.Rows) {
		t.Errorf("table %s has %d rows, want %d:\n%v\n%v", got.ID, len(got.Rows), len(want.Rows), got.Rows, want.Rows)
		return
	}
	close := near
	if looser[got.ID] {
		close = about
	}
	for i, row := range got.Rows {
		for j, c := range row {
			if w := want.Rows[i][j]; !sameCell(c, w, close) {
				t.Errorf("table %s, row %d (%s), %s: got %+v, want %+v", got.ID, i, row[0].Text.EN, columns[j], c, w)
			}
		}
	}
}

// looser are tables with ends of intervals that the reference looks for by adding up a
// density.
var looser = map[string]bool{"satisfaction": true}

func sameCell(c document.Cell, w reference.Cell, close func(a, b float64) bool) bool {
	if c.IsText {
		return identity(c) == w.Text && !w.Known
	}
	return c.Value.Known == w.Known && close(c.Value.Number, w.Number) && w.Text == ""
}
