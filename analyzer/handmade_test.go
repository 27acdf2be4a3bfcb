package analyzer_test

import (
	"context"
	"math"
	"path/filepath"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

// reportOf runs the whole corridor on files of testdata with the defaults,
// changed as the test wants.
func reportOf(t testing.TB, taxonomy string, paths []string, change ...func(*analyzer.Request)) (*document.Document, *analyzer.Findings) {
	t.Helper()
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Load(taxonomy); err != nil {
		t.Fatal(err)
	}
	if r.Reading.Zone, err = time.LoadLocation(analyzer.DefaultZone); err != nil {
		t.Fatal(err)
	}
	r.Paths = paths
	for _, c := range change {
		c(&r)
	}
	d, f, err := analyzer.Report(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return d, f
}

var handmade = filepath.Join("..", "testdata", "handmade")

// TestHandmade holds the program against the log that the README works out by
// hand, figure by figure.
func TestHandmade(t *testing.T) {
	d, _ := reportOf(t, filepath.Join(handmade, "reasons.yaml"), []string{filepath.Join(handmade, "log.csv")})
	books := map[string]int64{
		"contacts": 11, "legs": 1, "extra_reasons": 1, "duplicates": 1, "outbound": 1, "abandoned": 1,
		"automated": 0, "excluded": 0, "out_of_period": 0, "rejected": 1,
	}
	if d.Books.Rows != 17 {
		t.Errorf("%d rows, want 17", d.Books.Rows)
	}
	for _, e := range d.Books.Entries {
		if e.Count != books[e.ID] {
			t.Errorf("%s: %d, want %d", e.ID, e.Count, books[e.ID])
		}
	}
	weekdays := 4.0/5 + 2.0/5 + 1.0/5 + 2.0/4 + 1.0/4 + 1.0/4 // Thursday, Friday, Saturday, Monday, Tuesday, Wednesday
	perYear := 365.0 / 7 * weekdays
	want := map[string]float64{
		"contacts": 11, "known_share": 10.0 / 11, "mapped_share": 10.0 / 11, "days": 31, "contacts_per_year": perYear,
		"repeats": 2, "repeat_share": 1.0 / 7, "left_open": 2,
		"cases": 7, "judged_cases": 5, "open_cases": 2,
		"ftf": 3.0 / 5, "ftr": 2.0 / 5, "ftf_registered": 4.0 / 5, "ftf_gap": 1.0 / 5, "ftr_customer": 1.0 / 3,
		"fcr": 5.0 / 7, "fcr_any": 4.0 / 7, "transferred_share": 1.0 / 11, "ftf_untransferred": 2.0 / 5,
		"avoidable_contacts": 5, "avoidable_reason_only": 3, "avoidable_repeat_only": 1, "avoidable_both": 1,
		"avoidable_share": 5.0 / 10, "avoidable_share_min": 5.0 / 11, "avoidable_share_max": 7.0 / 11,
		"avoidable_share_time": 1380.0 / 2770, "avoidable_share_cost": 0.5,
		"avoidable_inside": 2, "avoidable_elsewhere": 3, "avoidable_elsewhere_share": 3.0 / 5,
		"survey_avoidable_share": 1.0 / 3, "survey_response": 3.0 / 11,
		"handle_time": 277, "cost_per_contact": 10, "cost_per_year": 10 * perYear, "target": 0.1, "saving_per_year": perYear,
		"preventable_share": 5.0 / 11, "ceiling_share": 5.0 / 11, "roadmap_share": 4.0 / 11, "roadmap_saving": 40.0 / 11 * perYear,
		"hours_freed": perYear * 0.1 * 277 / 3600, "fte_freed": perYear * 0.1 * 277 / 3600 / 1030,
		"reinvest_contacts": perYear * 0.1 * 277 / 600,
		"abandoned_share":   1.0 / 12, "retry_share": 0,
		"customers": 5, "contacts_per_customer": 2, "top20_share": 0.3, "customers_for_90": 0.8, "gini": 0.16,
	}
	for _, g := range d.Figures {
		x, ok := want[g.Name]
		if ok != g.Value.Known && g.Word == "" {
			if g.Name[:3] != "vol" {
				t.Errorf("%s: known %v, want %v (%s)", g.Name, g.Value.Known, ok, g.Value.Why.EN)
			}
			continue
		}
		if ok && math.Abs(g.Value.Number-x) > 1e-12*max(1, x) {
			t.Errorf("%s: %v, want %v", g.Name, g.Value.Number, x)
		}
		delete(want, g.Name)
	}
	for name := range want {
		t.Errorf("%s: no such figure", name)
	}
}
