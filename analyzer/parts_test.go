package analyzer_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/reference"
)

// complain reports what is wrong: of a test, or of a random case.
type complain interface {
	Errorf(format string, args ...any)
}

// partsOf is a table that divides the contacts.
type partsOf struct {
	table   string
	parts   func(row []string) bool // the rows that divide; the others are subtotals
	columns []string                // those that add up to the last row
}

var divisions = []partsOf{
	{"matrix", func(row []string) bool { return row[1] == "all_reasons" || row[0] == "unmapped" }, []string{"contacts", "share", "cost_per_year", "scores"}},
	{"strategy", func(row []string) bool { return row[0] != "total" }, []string{"contacts", "share", "cost_per_year"}},
	{"channel_policy", func(row []string) bool { return row[0] != "total" }, []string{"contacts", "share", "cost_per_year"}},
	{"kinds", func(row []string) bool { return row[0] != "total" }, []string{"contacts", "share", "cost_per_year"}},
}

// checkParts holds that the parts of a table add up to its whole, and shares to one.
func checkParts(t complain, d *document.Document) {
	for _, division := range divisions {
		table := tableOf(d, division.table)
		if len(table.Rows) == 0 {
			continue
		}
		last := len(table.Rows) - 1
		for _, column := range division.columns {
			j := columnOf(table, column)
			sum := 0.0
			for _, row := range table.Rows[:last] {
				if division.parts(names(row)) {
					sum += row[j].Value.Number
				}
			}
			if want := table.Rows[last][j].Value; !near(sum, want.Number) {
				t.Errorf("%s: %s adds up to %v, want %v", table.ID, column, sum, want.Number)
			}
		}
	}
	checkBy(t, d)
	for _, c := range [][]string{
		{"matrix", "quadrant", "all_reasons", "reason"}, {"channels", "channel", "all_reasons", "reason"},
	} {
		checkDetails(t, tableOf(d, c[0]), c[1], c[2], c[3])
	}
	checkGroups(t, tableOf(d, "channels"), "reason")
	checkGroups(t, tableOf(d, "channel_moves"), "from")
	checkChannels(t, d)
	checkCharts(t, d)
	checkScenario(t, d)
}

// checkBy holds that a breakdown adds up to the total, where there is one.
func checkBy(t complain, d *document.Document) {
	for _, table := range d.Tables {
		if table.ID != "by" {
			continue
		}
		for _, column := range []string{"contacts", "share", "cost_per_year"} {
			j, sum, last := columnOf(table, column), 0.0, len(table.Rows)-1
			for _, row := range table.Rows[:last] {
				sum += row[j].Value.Number
			}
			if want := table.Rows[last][j].Value.Number; !near(sum, want) {
				t.Errorf("by: %s adds up to %v, want %v", column, sum, want)
			}
		}
	}
}

// checkDetails holds that the contacts of all reasons are those of the reasons, in
// every group of a table.
func checkDetails(t complain, table document.Table, group, all, detail string) {
	if len(table.Rows) == 0 {
		return
	}
	left := map[string]float64{}
	g, k, n := columnOf(table, group), columnOf(table, detail), columnOf(table, "contacts")
	for _, row := range table.Rows {
		switch name := identity(row[k]); {
		case name == "":
		case name == all:
			left[identity(row[g])] += row[n].Value.Number
		default:
			left[identity(row[g])] -= row[n].Value.Number
		}
	}
	for name, x := range left {
		if x != 0 {
			t.Errorf("%s: the details of %s miss %v contacts", table.ID, name, x)
		}
	}
}

// checkGroups holds that the shares of rows with the same first cell add up to one,
// where there are any.
func checkGroups(t complain, table document.Table, group string) {
	sums := map[string]float64{}
	for _, row := range table.Rows {
		if share := row[columnOf(table, "share")].Value; share.Known {
			sums[identity(row[columnOf(table, group)])] += share.Number
		}
	}
	for name, sum := range sums {
		if !near(sum, 1) {
			t.Errorf("%s: the shares of %s add up to %v", table.ID, name, sum)
		}
	}
}

// checkChannels holds the channels of each reason against the contacts of the
// reason, and what moving saves against the policy.
func checkChannels(t complain, d *document.Document) {
	table := tableOf(d, "channels")
	if len(table.Rows) == 0 {
		return
	}
	contacts, saved := map[string]float64{}, 0.0
	for _, row := range table.Rows {
		contacts[identity(row[0])] += row[columnOf(table, "contacts")].Value.Number
		if identity(row[0]) != "all_reasons" {
			saved += row[columnOf(table, "saving_per_year")].Value.Number
		}
	}
	reasons := tableOf(d, "reasons")
	for _, row := range reasons.Rows {
		name, n := identity(row[0]), row[columnOf(reasons, "contacts")].Value.Number
		if name == "total" {
			name = "all_reasons"
		}
		if contacts[name] != n {
			t.Errorf("channels: %v contacts of %s, want %v", contacts[name], name, n)
		}
	}
	policy := tableOf(d, "channel_policy")
	for _, row := range policy.Rows {
		if v := row[columnOf(policy, "saving_per_year")].Value; identity(row[0]) == "discouraged" && v.Known && !near(v.Number, saved) {
			t.Errorf("channel_policy: moving saves %v, the reasons together %v", v.Number, saved)
		}
	}
}

func tableOf(d *document.Document, id string) document.Table {
	for _, t := range d.Tables {
		if t.ID == id {
			return t
		}
	}
	panic("no table " + id)
}

func columnOf(t document.Table, id string) int {
	for j, c := range t.Columns {
		if c.ID == id {
			return j
		}
	}
	panic("no column " + id + " in " + t.ID)
}

// names are the cells of a row as programs read them.
func names(row []document.Cell) []string {
	var all []string
	for _, c := range row {
		all = append(all, identity(c))
	}
	return all
}

// TestPartsAddUp is the property on a year that reads like a real one; the random
// logs are held to it as well.
func TestPartsAddUp(t *testing.T) {
	for _, taxonomy := range []string{"webshop", "generic"} {
		d, _ := reportOf(t, taxonomy, []string{filepath.Join("..", "testdata", "logs", "webshop.csv")}, func(r *analyzer.Request) {
			r.Tariff.PerChannel = map[contact.Channel]contact.Micros{
				contact.Phone: 8 * contact.Euro, contact.Chat: 5 * contact.Euro, contact.Email: 6 * contact.Euro, contact.Web: contact.Euro,
			}
		})
		checkParts(t, d)
	}
}

// TestSplittingOverFilesChangesNothing reads random logs as one file and as two.
// Logs of phone numbers stay out, and scores have a scale in their header: what a column
// holds is seen file by file.
func TestSplittingOverFilesChangesNothing(t *testing.T) {
	const logs = 300
	compared := 0
	for seed := range logs {
		s := reference.Samples().Example(seed)
		lines := bytes.SplitAfter(reference.WriteCSV(s.Log, s.Taxonomy, s.Options), []byte("\n"))
		if !s.Log.HasIDs || len(lines) < 4 || strings.Contains(string(bytes.Join(lines, nil)), "316123456") {
			continue
		}
		lines[0] = bytes.Replace(lines[0], []byte(",csat"), []byte(",csat (1-10)"), 1)
		compared++
		one := reportOfFiles(t, s, bytes.Join(lines, nil))
		half := len(lines) / 2
		two := reportOfFiles(t, s, bytes.Join(lines[:half], nil), bytes.Join(append([][]byte{lines[0]}, lines[half:]...), nil))
		for i, g := range two.Figures {
			if !reflect.DeepEqual(g, one.Figures[i]) {
				t.Errorf("log %d: %s is %+v in two files, %+v in one", seed, g.Name, g, one.Figures[i])
			}
		}
		for i, table := range two.Tables {
			if !reflect.DeepEqual(table, one.Tables[i]) {
				t.Errorf("log %d: table %s is another in two files", seed, table.ID)
			}
		}
	}
	if compared < logs/3 {
		t.Errorf("only %d logs were compared", compared)
	}
}

// TestOrderOfRowsChangesNothing reads random logs of which no two rows start at the same
// time as they are, backwards and shuffled. Callers with equally many contacts are told
// in the order of their rows.
func TestOrderOfRowsChangesNothing(t *testing.T) {
	const logs = 200
	compared := 0
	for seed := range logs {
		s := reference.Samples().Example(seed)
		s.Log.Rows = withUnequalStarts(s.Log.Rows)
		if len(s.Log.Rows) < 3 {
			continue
		}
		compared++
		want := reportOfFiles(t, s, reference.WriteCSV(s.Log, s.Taxonomy, s.Options))
		orders := []func(rows []reference.Row){slices.Reverse[[]reference.Row], func(rows []reference.Row) {
			r := rand.New(rand.NewPCG(uint64(seed), 1))
			r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}}
		for _, order := range orders {
			order(s.Log.Rows)
			got := reportOfFiles(t, s, reference.WriteCSV(s.Log, s.Taxonomy, s.Options))
			if !reflect.DeepEqual(got.Books, want.Books) {
				t.Errorf("log %d: the books are others in another order", seed)
			}
			for i, g := range got.Figures {
				if !reflect.DeepEqual(g, want.Figures[i]) {
					t.Errorf("log %d: %s is %+v in another order, %+v as it is", seed, g.Name, g, want.Figures[i])
				}
			}
			for i, table := range got.Tables {
				if table.ID != "heavy_callers" && !reflect.DeepEqual(table, want.Tables[i]) {
					t.Errorf("log %d: table %s is another in another order", seed, table.ID)
				}
			}
		}
	}
	if compared < logs/2 {
		t.Errorf("only %d logs were compared", compared)
	}
}

// withUnequalStarts returns the first row of every start.
func withUnequalStarts(rows []reference.Row) []reference.Row {
	met := map[int64]bool{}
	var kept []reference.Row
	for _, r := range rows {
		if at := r.Start.UnixMilli(); !met[at] {
			met[at] = true
			kept = append(kept, r)
		}
	}
	return kept
}

// reportOfFiles reports on a sample that is written to files.
func reportOfFiles(t *testing.T, s reference.Sample, files ...[]byte) *document.Document {
	t.Helper()
	r := sampleRequest(t, s)
	r.Paths = nil
	r.Words.Texts = 1000 // a sample is one of rows as they stand
	folder := t.TempDir()
	for i, content := range files {
		path := filepath.Join(folder, fmt.Sprintf("%d.csv", i+1))
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		r.Paths = append(r.Paths, path)
	}
	d, _, err := analyzer.Report(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
