package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
)

// checkCharts holds that every chart draws what its table has, and says in both
// languages what there is to see.
func checkCharts(t complain, d *document.Document) {
	for _, table := range d.Tables {
		c := table.Chart
		if c == nil {
			continue
		}
		for _, text := range []document.Text{c.Title, c.Alt} {
			if text.EN == "" || text.NL == "" {
				t.Errorf("the chart of %s has no title or alternative in both languages", table.ID)
			}
		}
		var columns []string
		for _, column := range table.Columns {
			columns = append(columns, column.ID)
		}
		used := slices.Concat([]string{c.Category}, c.Values, c.Says)
		for _, column := range []string{c.Group, c.Colour, c.Mark} {
			if column != "" {
				used = append(used, column)
			}
		}
		for _, column := range used {
			if !slices.Contains(columns, column) {
				t.Errorf("the chart of %s draws %s, which the table does not have", table.ID, column)
			}
		}
		checkDrawn(t, table)
	}
}

// checkDrawn holds that the rows of a chart are there, that the total is not one
// of them, and that what is drawn is a number.
func checkDrawn(t complain, table document.Table) {
	c := table.Chart
	drawn := len(table.Rows)
	if table.Total {
		drawn--
	}
	for _, i := range c.Rows {
		if i < 0 || i >= drawn {
			t.Errorf("the chart of %s draws row %d of %d", table.ID, i, drawn)
			return
		}
		for _, value := range c.Values {
			if cell := table.Rows[i][columnOf(table, value)]; cell.IsText {
				t.Errorf("the chart of %s draws %s, which is text", table.ID, value)
			}
		}
	}
	for _, note := range c.Notes {
		if !slices.ContainsFunc(table.Rows, func(row []document.Cell) bool {
			return identity(row[columnOf(table, c.Category)]) == note.At
		}) {
			t.Errorf("the chart of %s has a remark at %s, where it has no row", table.ID, note.At)
		}
	}
}

// Every chart of kinds over time marks the incidents where they begin, however long
// its stretches are.
func TestIncidentsAreMarkedInEveryStretch(t *testing.T) {
	d, _ := reportOf(t, "generic", []string{"../testdata/logs/webshop.csv"}, func(r *analyzer.Request) { r.Asked = []string{"by_week", "by_quarter"} })
	for id, want := range map[string][]string{
		"months": {"2026-01", "2026-04"}, "by_week": {"2026-W04", "2026-W15"}, "by_quarter": {"2026-Q1", "2026-Q2"},
	} {
		var got []string
		for _, note := range tableOf(d, id).Chart.Notes {
			got = append(got, note.At)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s marks %v, want %v", id, got, want)
		}
	}
}

// A log of a year has a chart for every table that can be drawn, but for those of scores.
func TestChartsOfALog(t *testing.T) {
	d, _ := reportOf(t, "generic", []string{"../testdata/logs/webshop.csv"}, func(r *analyzer.Request) { r.Asked = []string{"by_week", "by_quarter"} })
	checkCharts(t, d)
	checkScenario(t, d)
	for _, id := range []string{
		"kinds", "reasons", "owners", "roadmap", "months", "by_week", "by_quarter", "repeat_curve", "snowballs", "customers", "matrix", "channels", "channel_moves", "strategy", "survey",
	} {
		if tableOf(d, id).Chart == nil {
			t.Errorf("%s has no chart", id)
		}
	}
}

// A log with scores has charts of these: of the kind that is scored highest, and of the
// driver with which most of the differences go. So has a breakdown by two columns, as
// fields.
func TestChartsOfScores(t *testing.T) {
	var log strings.Builder
	log.WriteString("customer,start,channel,code,csat\n")
	for i := range 300 {
		channel, code := []string{"phone", "chat"}[i%2], []string{"late", "invoice", "advice"}[i%3]
		csat := 1 + 2*(i%2) + i%3%2 + i%5/4 // chat scores 2 higher, and an invoice 1
		fmt.Fprintf(&log, "C%d,2026-%02d-%02d 09:00,%s,%s,%d\n", i, 1+i/28%12, 1+i%28, channel, code, csat)
	}
	path := filepath.Join(t.TempDir(), "scores.csv")
	if err := os.WriteFile(path, []byte(log.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	d, _ := reportOf(t, filepath.Join(handmade, "reasons.yaml"), []string{path}, func(r *analyzer.Request) {
		r.Asked, r.By = []string{"drivers", "by"}, []string{"channel", "kind"}
	})
	checkCharts(t, d)
	for _, c := range []struct {
		id   string
		kind document.ChartKind
		rows int
		says string
	}{
		{"satisfaction", document.Bars, 3, "Hygiene"},
		{"drivers", document.Bars, 2, "Channel"},
		{"by", document.HeatMap, 6, "Phone"},
	} {
		chart := tableOf(d, c.id).Chart
		if chart == nil || chart.Kind != c.kind || len(chart.Rows) != c.rows || !strings.Contains(chart.Title.EN, c.says) {
			t.Errorf("the chart of %s is %+v, want %s of %d rows about %s", c.id, chart, c.kind, c.rows, c.says)
		}
	}
}
