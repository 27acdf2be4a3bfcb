package render_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

func TestXLSXIsTheSameEveryTime(t *testing.T) {
	first := asXLSX(t, sample(), document.English)
	for range 5 {
		if !bytes.Equal(first, asXLSX(t, sample(), document.English)) {
			t.Fatal("two runs give different bytes")
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	moment := regexp.MustCompile(`20\d\d-\d\d-\d\dT[^<]*`)
	for _, part := range archive.File {
		if part.ModifiedDate != 0 || part.ModifiedTime != 0 {
			t.Errorf("%s has a moment: %v", part.Name, part.Modified)
		}
		if !strings.HasPrefix(part.Name, "docProps/") {
			continue
		}
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		var content bytes.Buffer
		if _, err := content.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		for _, found := range moment.FindAllString(content.String(), -1) {
			if found != "2000-01-01T00:00:00Z" {
				t.Errorf("%s has the moment %s", part.Name, found)
			}
		}
	}
}

func TestXLSXHasNoFormulas(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j := range row {
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if formula, err := f.GetCellFormula(sheet, cell); err != nil || formula != "" {
					t.Errorf("%s!%s holds a formula: %q %v", sheet, cell, formula, err)
				}
			}
		}
	}
	const hostile = "Names what a log may hold and"
	for i := range hostileTexts {
		cell, _ := excelize.CoordinatesToCellName(1, i+firstRow)
		kind, err := f.GetCellType(hostile, cell)
		if err != nil || kind != excelize.CellTypeSharedString && hostileTexts[i] != "" {
			t.Errorf("%s holds %q as type %v (%v)", cell, hostileTexts[i], kind, err)
		}
	}
}

// firstRow is the row of a sheet, from 1, where the rows of its table begin.
const firstRow = 5

func TestXLSXHeadersStayInSight(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	for _, sheet := range f.GetSheetList()[1:] {
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != firstRow-1 || panes.XSplit != 1 {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
	}
	printed := map[string]string{}
	for _, name := range f.GetDefinedName() {
		printed[name.Scope] = name.RefersTo
	}
	if got := printed["Contact reasons"]; got != "'Contact reasons'!$1:$4" {
		t.Errorf("on each page of the reasons stand %q", got)
	}
}

func TestXLSXHasRealTables(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	// Five rows of which the last is a total, which stays out of the table.
	for sheet, want := range map[string]string{"Contact reasons": "A4:X8", "Units": "A4:N10", "Empty": ""} {
		tables, err := f.GetTables(sheet)
		if err != nil || want == "" != (len(tables) == 0) || want != "" && tables[0].Range != want {
			t.Errorf("%s: tables %+v, want %s (%v)", sheet, tables, want, err)
		}
	}
	for column, seen := range map[string]bool{"A": true, "E": true, "F": false, "H": false, "X": true} {
		if visible, err := f.GetColVisible("Contact reasons", column); err != nil || visible != seen {
			t.Errorf("column %s of the reasons is seen: %v (%v)", column, visible, err)
		}
	}
	if visible, err := f.GetColVisible("Summary", "C"); err != nil || !visible {
		t.Errorf("the only interval is out of sight (%v)", err)
	}
}

// In a real table no two headers are the same and none is empty; one that a
// workbook would spell otherwise has no table.
func TestXLSXOfAnyHeaders(t *testing.T) {
	tests := []struct {
		labels, want []string
		tables       int
	}{
		{[]string{"n", "N", "", "n (2)"}, []string{"n", "N (2)", "c2", "n (2) (2)"}, 1},
		{[]string{"_x0041_", "b"}, []string{"_x0041_", "b"}, 0},
		{[]string{strings.Repeat("é", 300)}, []string{strings.Repeat("é", 240)}, 1},
	}
	for _, test := range tests {
		table := document.Table{ID: "any", Title: document.Same("Any"), Rows: [][]document.Cell{nil}}
		for i, label := range test.labels {
			table.Columns = append(table.Columns, document.Column{ID: fmt.Sprint("c", i), Label: document.Same(label)})
			table.Rows[0] = append(table.Rows[0], document.Plain("x"))
		}
		f := openXLSX(t, asXLSX(t, &document.Document{Tables: []document.Table{table}}, document.English))
		rows, err := f.GetRows("Any")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, rows[firstRow-2]); diff != "" {
			t.Error(diff)
		}
		if tables, err := f.GetTables("Any"); err != nil || len(tables) != test.tables {
			t.Errorf("%v: %d tables (%v)", test.labels, len(tables), err)
		}
	}
}

// Every link of the cover leads to a sheet, and every sheet leads back.
func TestXLSXLinks(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	sheets := f.GetSheetList()
	linked := map[string]bool{}
	rows, err := f.GetRows(sheets[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		cell, _ := excelize.CoordinatesToCellName(2, i+1)
		if ok, to, err := f.GetCellHyperLink(sheets[0], cell); err != nil {
			t.Fatal(err)
		} else if ok {
			linked[to] = true
		}
	}
	for _, sheet := range sheets[1:] {
		if to := "'" + sheet + "'!A1"; !linked[to] {
			t.Errorf("no link to %s: %v", to, linked)
		}
		if ok, to, err := f.GetCellHyperLink(sheet, "A3"); err != nil || !ok || to != "'Overview'!A1" {
			t.Errorf("%s leads back to %q (%v)", sheet, to, err)
		}
	}
}

func TestXLSXShowsUnits(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	tests := []struct{ cell, shown, format string }{
		{"A5", "2026-01-31", "yyyy-mm-dd"},
		{"A7", "2026-03", ""},
		{"C5", "1,234,568", "#,##0"},
		{"D5", "1,234,567.9", "#,##0.0"},
		{"E7", "-0.25", "0.00"},
		{"F6", "", `0.0\ %`},
		{"G6", "", `+0.0\ %;-0.0\ %;0.0\ %`},
		{"H6", "", `[>=100]"€ "#,##0;"€ "#,##0.00`},
		{"I5", "", "[<0.04166088][m]:ss;[h]:mm:ss"},
		{"N5", "1,234,568", "#,##0"},
	}
	for _, test := range tests {
		// Of formats with literals or conditions, excelize shows less than a spreadsheet does.
		if shown, err := f.GetCellValue("Units", test.cell); err != nil || test.shown != "" && shown != test.shown {
			t.Errorf("%s shows %q (%v), want %q", test.cell, shown, err, test.shown)
		}
		number, err := f.GetCellStyle("Units", test.cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(number)
		if err != nil {
			t.Fatal(err)
		}
		format := ""
		if style.CustomNumFmt != nil {
			format = *style.CustomNumFmt
		}
		if format != test.format {
			t.Errorf("%s has the format %q, want %q", test.cell, format, test.format)
		}
	}
	if shown, err := f.GetCellValue("Units", "C10"); err != nil || shown != "" {
		t.Errorf("an unknown count shows %q (%v)", shown, err)
	}
}

// LibreOffice opens the workbook, and finds every sheet and the texts as they are.
func TestXLSXOpensInLibreOffice(t *testing.T) {
	const commasQuotesUTF8AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
	dir := inOffice(t, "report.xlsx", asXLSX(t, sample(), document.English), "--convert-to", commasQuotesUTF8AllSheets)
	for sheet, want := range map[string]string{
		"Overview": "first time fix within 7 days", "Contact reasons": "Late delivery,avoidable,Logistics,5120,", "Units": "2026-01-31,yes,1234567.891",
		"Names what a log may hold and": "\n=1+1,1\n", "Summary": "First time fix,71.25%,4213,69.86%,72.6%", "Empty": "A,B",
	} {
		content, err := os.ReadFile(filepath.Join(dir, "report-"+sheet+".csv"))
		if err != nil || !strings.Contains(string(content), want) {
			t.Errorf("sheet %s has no %q (%v):\n%s", sheet, want, err, content)
		}
	}
}

// A Dutch LibreOffice, as a Dutch Excel, finds the numbers of a CSV in its dialect.
func TestExcelNLOpensInLibreOffice(t *testing.T) {
	table := document.Table{
		Columns: []document.Column{{ID: "band"}, {ID: "share", Unit: document.Share}},
		Rows:    [][]document.Cell{{document.Plain("3-5"), num(0.4125)}, {document.Plain("café"), num(1250000.5)}},
	}
	const semicolonsDutch = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true"
	f, err := excelize.OpenFile(filepath.Join(inOffice(t, "t.csv", []byte(asDutchCSV(t, table)), semicolonsDutch, "--convert-to", "xlsx"), "t.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetList()[0], excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]string{{"band", "share"}, {"'3-5", "0.4125"}, {"café", "1250000.5"}}, rows); diff != "" {
		t.Error(diff)
	}
}
