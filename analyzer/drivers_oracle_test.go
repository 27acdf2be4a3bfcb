package analyzer_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/analyzer/reference"
)

// TestDriversEqualTheReference holds the drivers of random logs with many scores against
// models that are fitted to the rows themselves, in all orders of entry. Of the bootstrap
// it asks what must hold of any.
func TestDriversEqualTheReference(t *testing.T) {
	const logs = 120
	models, refused := 0, 0
	for seed := range logs {
		s := reference.ScoredSamples().Example(seed)
		want := reference.Compute(s.Log, s.Taxonomy, s.Options).Tables["drivers"]
		d, _, err := analyzer.Report(context.Background(), sampleRequest(t, s))
		if err != nil {
			t.Fatal(err)
		}
		got := driversOf(d).Flat()
		if len(want.Rows) > 0 {
			models++
		} else {
			refused++
		}
		if len(got.Rows) != len(want.Rows) {
			t.Errorf("log %d: %d rows, want %d:\n%v\n%v", seed, len(got.Rows), len(want.Rows), got.Rows, want.Rows)
			continue
		}
		for i, row := range got.Rows {
			for j, c := range row {
				id := got.Columns[j].ID
				if id == "share_low" || id == "share_high" {
					continue
				}
				if w := want.Rows[i][j]; id != want.Columns[j] || !sameCell(c, w, about) {
					t.Errorf("log %d, row %d (%s %s), %s: got %+v, want %s %+v", seed, i, row[2].Text.EN, row[3].Text.EN, id, c, want.Columns[j], w)
				}
			}
			checkRange(t, got, row)
		}
	}
	if models < logs/4 || refused == 0 {
		t.Errorf("%d models and %d refusals", models, refused)
	}
}

func driversOf(d *document.Document) document.Table {
	return d.Tables[slices.IndexFunc(d.Tables, func(t document.Table) bool { return t.ID == "drivers" })]
}

// checkRange checks that the interval of a share lies from 0 to 1 around it.
func checkRange(t *testing.T, table document.Table, row []document.Cell) {
	t.Helper()
	at := slices.IndexFunc(table.Columns, func(c document.Column) bool { return c.ID == "share" })
	share, low, high := row[at].Value, row[at+2].Value, row[at+3].Value
	if low.Known && (low.Number < 0 || low.Number > share.Number || high.Number < share.Number || high.Number > 1) {
		t.Errorf("%s: a share of %v from %v to %v", row[2].Text.EN, share.Number, low.Number, high.Number)
	}
}

// TestOrderOfRowsChangesNoDriver reads logs of which no two rows start at the same time
// as they are and backwards: the draws of the bootstrap go by time.
func TestOrderOfRowsChangesNoDriver(t *testing.T) {
	models := 0
	for seed := 0; models < 5; seed++ {
		s := reference.ScoredSamples().Example(seed)
		s.Log.Rows = withUnequalStarts(s.Log.Rows)
		table := func() document.Table {
			return driversOf(reportOfFiles(t, s, reference.WriteCSV(s.Log, s.Taxonomy, s.Options)))
		}
		want := table()
		if len(want.Rows) > 0 {
			models++
		}
		slices.Reverse(s.Log.Rows)
		if got := table(); !reflect.DeepEqual(got, want) {
			t.Errorf("log %d: %v backwards, %v as it is", seed, got, want)
		}
	}
}
