package analyzer_test

import (
	"context"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/reference"
)

// TestComparisonsEqualTheReference holds what changed between two random logs, and
// between two periods of one, against the plain reference.
func TestComparisonsEqualTheReference(t *testing.T) {
	folder := t.TempDir()
	verdicts := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		if rapid.IntRange(0, 5).Draw(t, "one in six") > 0 {
			return // it takes two logs: fewer of them are enough
		}
		before := reference.Samples().Draw(t, "before")
		after := before
		if rapid.Bool().Draw(t, "two logs") {
			after.Log = reference.Samples().Draw(t, "after").Log
			before.Options.From, before.Options.To = "", ""
			after.Options.From, after.Options.To = "", ""
		} else {
			splitPeriod(t, &before.Options, &after.Options)
		}
		for _, o := range []*reference.Options{&before.Options, &after.Options} { // what a comparison is not asked, or what fits one log only
			o.Until, o.WallClock, o.ContactsPerYear, o.CustomersTotal = "", false, nil, nil
			o.By, o.Per, o.Owner = nil, nil, ""
		}
		first, second := sampleRequest(t, before), sampleRequest(t, after)
		first.Paths = []string{sampleFile(t, folder, "before.csv", before)}
		second.Paths = first.Paths
		if !slices.EqualFunc(before.Log.Rows, after.Log.Rows, func(a, b reference.Row) bool { return a.Start == b.Start }) {
			second.Paths = []string{sampleFile(t, folder, "after.csv", after)}
		}
		d, _, err := analyzer.Compare(context.Background(), first, second)
		if err != nil {
			t.Fatal(err)
		}
		changes, reasons := reference.Compare(before, after)
		for _, table := range d.Tables {
			switch table.ID {
			case "reason_changes":
				compareTable(t, table.Flat(), reasons)
			case "changes", "other_changes":
				compareChanges(t, table, changes)
				for _, row := range table.Rows {
					verdicts[identity(row[4])]++
				}
			}
		}
	})
	for _, verdict := range []string{"", "up", "down", "no_real_change"} {
		if verdicts[verdict] == 0 {
			t.Errorf("no figure has the verdict %q", verdict)
		}
	}
}

// splitPeriod gives the sides two periods of one log.
func splitPeriod(t *rapid.T, before, after *reference.Options) {
	from, err := analyzer.ParseDate("2025-12-15", false)
	if err != nil {
		t.Fatal(err)
	}
	date := func(label string, from contact.Date) contact.Date {
		return from + contact.Date(rapid.IntRange(0, 60).Draw(t, label))
	}
	if before.From != "" { // near the rows
		if from, err = analyzer.ParseDate(before.From, false); err != nil {
			t.Fatal(err)
		}
		from -= 20
	}
	end := date("end", from)
	begin := date("begin", end+1)
	before.From, before.To = "", end.String()
	after.From, after.To = begin.String(), ""
	if rapid.Bool().Draw(t, "bounded") {
		before.From, after.To = (end - 13).String(), (begin + 13).String() // equally long, where the log has so many days
	}
}

func sampleFile(t *rapid.T, folder, name string, s reference.Sample) string {
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, reference.WriteCSV(s.Log, s.Taxonomy, s.Options), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// compareChanges compares figure by figure: which a table has, and in what order,
// is layout.
func compareChanges(t *rapid.T, table document.Table, want map[string]reference.Change) {
	for _, row := range table.Rows {
		name := identity(row[0])
		w, ok := want[name]
		if !ok {
			t.Errorf("%s: the reference has none", name)
			continue
		}
		v := row[3].Value
		got := reference.Figure{Known: v.Known, Value: v.Number, N: v.N, Low: v.Low, High: v.High, HasCI: v.HasCI, Few: v.Few}
		if got.Known != w.Difference.Known || got.HasCI != w.Difference.HasCI || got.N != w.Difference.N || got.Few != w.Difference.Few ||
			!about(got.Value, w.Difference.Value) || !aboutEnd(got.Low, w.Difference.Low, got) || !aboutEnd(got.High, w.Difference.High, got) {
			t.Errorf("%s: got %+v, want %+v", name, got, w.Difference)
		}
		if verdict := identity(row[4]); verdict != w.Verdict {
			t.Errorf("%s: verdict %q, want %q", name, verdict, w.Verdict)
		}
		if !v.Known && v.Why.IsZero() {
			t.Errorf("%s has no difference, without a cause", name)
		}
	}
	shown := map[string]bool{}
	for _, row := range table.Rows {
		shown[identity(row[0])] = true
	}
	if table.ID == "changes" && len(shown) > 0 && !shown["avoidable_share"] && want["avoidable_share"].Difference.Known {
		t.Errorf("avoidable_share is not in the table: %v", strings.Join(slices.Sorted(maps.Keys(shown)), " "))
	}
}

// about allows for what the reference leaves out when it adds a density up.
func about(a, b float64) bool { return math.Abs(a-b) <= 1e-7*max(1, math.Abs(a), math.Abs(b)) }

// aboutEnd allows for the same in the ends of an interval: there it is a part of the
// width, also of an end near 0.
func aboutEnd(a, b float64, of reference.Figure) bool {
	return math.Abs(a-b) <= 1e-7*max(1, math.Abs(of.Low), math.Abs(of.High))
}
