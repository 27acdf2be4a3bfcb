package render_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// drawn is a table of three reasons with a chart.
func drawn(c document.Chart) document.Table {
	t := document.Table{
		ID: string(c.Kind), Title: document.Same(string(c.Kind)), Total: true,
		Columns: []document.Column{
			{ID: "reason", Label: document.Same("Reason")}, {ID: "kind", Label: document.Same("Kind")},
			{ID: "contacts", Label: document.Same("Contacts"), Unit: document.Count},
			{ID: "share", Label: document.Same("Share"), Unit: document.Share, Interval: true},
		},
		Chart: &c,
	}
	for k, kind := range []string{"avoidable", "hygiene", "avoidable", ""} {
		t.Rows = append(t.Rows, []document.Cell{document.Plain(fmt.Sprint("=Reason ", k)), document.Words(kind, document.Same(kind)), num(float64(40 - 10*k)), document.Of(share(0.5+0.25*float64(k), 40, 0.4, 0.9))})
	}
	c.Category, c.Rows = "reason", []int{0, 1, 2}
	c.Title, c.Alt = document.Same("Title of "+string(c.Kind)), document.Same("What "+string(c.Kind)+" draws")
	return t
}

func chartsSample() *document.Document {
	return &document.Document{Title: document.Same("Charts"), Tables: []document.Table{
		drawn(document.Chart{Kind: document.Bars, Values: []string{"contacts"}, Colour: "kind"}),
		drawn(document.Chart{Kind: document.Pareto, Values: []string{"contacts"}}),
		drawn(document.Chart{Kind: document.Stacked, Values: []string{"contacts", "share"}}),
		drawn(document.Chart{Kind: document.Line, Values: []string{"share"}}),
		drawn(document.Chart{Kind: document.Waterfall, Values: []string{"share"}, Goal: &document.Goal{Value: document.Num(0.65), Label: document.Same("Goal")}}),
		drawn(document.Chart{Kind: document.Flows, Values: []string{"contacts"}}),
		drawn(document.Chart{Kind: document.Bubbles, Values: []string{"contacts"}}),
		drawn(document.Chart{Kind: document.HeatMap, Values: []string{"contacts"}}),
	}}
}

// Bars begin at 0, also where all are alike.
func TestXLSXBarsBeginAtZero(t *testing.T) {
	content := asXLSX(t, chartsSample(), document.English)
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := archive.Open("xl/charts/chart1.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte("barChart")) || !bytes.Contains(text, []byte(`min val="0"`)) {
		t.Errorf("the axis of bars does not begin at 0: %s", text)
	}
}

// A chart of many rows with long names draws what can be read of them.
func TestXLSXChartsOfLongTables(t *testing.T) {
	table := drawn(document.Chart{Kind: document.Pareto, Values: []string{"contacts"}})
	table.Total = false
	table.Rows, table.Chart.Rows = nil, nil
	for k := range 120 {
		table.Chart.Rows = append(table.Chart.Rows, k)
		table.Rows = append(table.Rows, []document.Cell{document.Plain(strings.Repeat("long ", 60)), document.Plain(""), num(120 - float64(k)), document.Of(share(0.5, 40, 0.4, 0.9))})
	}
	table.Chart.Title = document.Same(strings.Repeat("title ", 60))
	content := asXLSX(t, &document.Document{Title: document.Same("Charts"), Tables: []document.Table{table}}, document.English)
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows("Charts")
	if err != nil {
		t.Fatal(err)
	}
	drawn := 0
	for _, row := range rows {
		for _, text := range row {
			if strings.HasPrefix(text, "long ") {
				drawn++
				if n := len([]rune(text)); n > 32 || !strings.HasSuffix(text, "…") {
					t.Errorf("a name of %d characters is not cut: %s", n, text)
				}
			}
			if strings.HasPrefix(text, "title ") && len(text) > 255 {
				t.Errorf("the title has %d bytes", len(text))
			}
		}
	}
	if drawn != 40 {
		t.Errorf("%d names are drawn, want 40", drawn)
	}
}

// What a chart draws stands beside it, as the table has it.
func TestXLSXCharts(t *testing.T) {
	content := asXLSX(t, chartsSample(), document.English)
	for range 3 {
		if !bytes.Equal(content, asXLSX(t, chartsSample(), document.English)) {
			t.Fatal("two runs give different bytes")
		}
	}
	titles := map[string]bool{}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		if ok, _ := filepath.Match("xl/charts/chart*.xml", part.Name); ok {
			for _, kind := range []string{"bars", "pareto", "stacked", "line", "waterfall"} {
				if strings.Contains(contentOf(t, part), "<a:t>Title of "+kind+"</a:t>") {
					titles[kind] = true
				}
			}
		}
		if part.Name == "xl/drawings/drawing1.xml" && strings.Count(contentOf(t, part), ` draws"`) != 5 {
			t.Error("not every chart says what it draws")
		}
	}
	if len(titles) != 5 {
		t.Errorf("the charts are %v", titles)
	}
	f := openXLSX(t, content)
	rows, err := f.GetRows(sheetOf(t, f, "Charts"), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var beside [][]string
	for _, row := range rows[3:] {
		if len(row) > 18 {
			beside = append(beside, row[18:])
		}
	}
	want := [][]string{
		{"What the charts draw"},
		{"Title of bars"}, {"", "Kind: avoidable", "Kind: hygiene"}, {"=Reason 0", "40"}, {"=Reason 1", "", "30"}, {"=Reason 2", "20"},
		{"Title of pareto"}, {"", "Contacts", "Running part"}, {"=Reason 0", "40", "0.4444444444444444"}, {"=Reason 1", "30", "0.7777777777777778"}, {"=Reason 2", "20", "1"},
		{"Title of stacked"}, {"", "Contacts", "Share"}, {"=Reason 0", "40", "0.5"}, {"=Reason 1", "30", "0.75"}, {"=Reason 2", "20", "1"},
		{"Title of line"}, {"", "Share", "95 % low", "95 % high"}, {"=Reason 0", "0.5", "0.4", "0.9"}, {"=Reason 1", "0.75", "0.4", "0.9"}, {"=Reason 2", "1", "0.4", "0.9"},
		{"Title of waterfall"}, {"", "Steps before", "Share", "Goal"}, {"=Reason 0", "0", "0.5", "0.65"}, {"=Reason 1", "0.5", "0.25", "0.65"}, {"=Reason 2", "0.75", "0.25", "0.65"},
	}
	if diff := cmp.Diff(want, beside); diff != "" {
		t.Error(diff)
	}
}

// Bars in the cells are as long as what the chart draws, less the total.
func TestXLSXBars(t *testing.T) {
	f := openXLSX(t, asXLSX(t, chartsSample(), document.English))
	for sheet, want := range map[string]string{"bars": "C5:C7", "line": "D5:D7", "stacked": ""} {
		formats, err := f.GetConditionalFormats(sheet)
		if err != nil || len(formats) != min(1, len(want)) || want != "" && formats[want] == nil {
			t.Errorf("%s: %v (%v), want %s", sheet, formats, err, want)
		}
	}
}

func contentOf(t *testing.T, part *zip.File) string {
	t.Helper()
	r, err := part.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
