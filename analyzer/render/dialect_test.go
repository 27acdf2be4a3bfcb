package render_test

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func asDutchCSV(t interface{ Fatal(...any) }, table document.Table) string {
	var b bytes.Buffer
	if err := render.CSV(&b, table, render.Options{Dialect: render.ExcelNL}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestExcelNL(t *testing.T) {
	table := document.Table{
		Columns: []document.Column{{ID: "band"}, {ID: "day", Unit: document.Date}, {ID: "share", Unit: document.Share, Interval: true}},
		Rows: [][]document.Cell{
			{document.Plain("3-5"), document.Plain("2026-01-31"), document.Of(share(0.4125, 1200, 0.39, 0.4375))},
			{document.Plain("1"), document.Plain("2026-W05"), document.Of(document.Unknown(document.Same("why")))},
			{document.Plain("0123"), document.Plain(""), num(-1e-7)},
			{document.Plain("a;b, \"c\""), document.Plain("=1;2"), num(1250000.5)},
			{document.Plain("1e5"), document.Plain(""), num(12)},
			{document.Plain("-3"), document.Plain(""), num(0)},
		},
	}
	want := "\ufeffband;day;share;share_n;share_low;share_high\r\n" +
		"'3-5;2026-01-31;0,4125;1200;0,39;0,4375\r\n" +
		"1;2026-W05;;;;\r\n" +
		"'0123;;-1e-07;;;\r\n" +
		"\"a;b, \"\"c\"\"\";\"'=1;2\";1250000,5;;;\r\n" +
		"'1e5;;12;;;\r\n" +
		"'-3;;0;;;\r\n"
	if diff := cmp.Diff(want, asDutchCSV(t, table)); diff != "" {
		t.Error(diff)
	}
}

// Both dialects hold the same cells: read back they differ in the mark of the
// decimals, and in the apostrophe that keeps a text a text.
func TestDialectsHoldTheSameCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := document.Table{Columns: []document.Column{{ID: "text"}, {ID: "number", Unit: document.Number}}}
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9eE.,;:/'"-]{1,6}`)).Draw(t, "text")
			table.Rows = append(table.Rows, []document.Cell{document.Plain(text), num(rapid.Float64().Draw(t, "number"))})
		}
		var plain bytes.Buffer
		if err := render.CSV(&plain, table, render.Options{}); err != nil {
			t.Fatal(err)
		}
		dutch, marked := strings.CutPrefix(asDutchCSV(t, table), "\ufeff")
		if !marked {
			t.Fatal("no byte order mark")
		}
		a, b := records(t, plain.String(), ','), records(t, dutch, ';')
		for i := range a {
			text, number := b[i][0], strings.Replace(b[i][1], ",", ".", 1)
			if text != a[i][0] && text != "'"+a[i][0] || number != a[i][1] {
				t.Fatalf("row %d: %q and %q", i, a[i], b[i])
			}
			if _, err := strconv.ParseFloat(text, 64); err == nil && len(text) > 1 && text[0] == '0' {
				t.Fatalf("row %d: %q loses its zero", i, text)
			}
		}
	})
}

func records(t *rapid.T, s string, comma rune) [][]string {
	r := csv.NewReader(strings.NewReader(s))
	r.Comma = comma
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}
