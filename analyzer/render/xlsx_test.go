package render_test

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

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
		cell, _ := excelize.CoordinatesToCellName(1, i+2)
		kind, err := f.GetCellType(hostile, cell)
		if err != nil || kind != excelize.CellTypeSharedString && hostileTexts[i] != "" {
			t.Errorf("%s holds %q as type %v (%v)", cell, hostileTexts[i], kind, err)
		}
	}
}

func TestXLSXHeadersStayInSight(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	for _, sheet := range f.GetSheetList()[1:] {
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
	}
	filters := map[string]string{}
	for _, name := range f.GetDefinedName() {
		filters[name.Scope] = name.RefersTo
	}
	// Five rows of which the last is a total, which stays out of the filter.
	if got := filters["Contact reasons"]; !strings.HasSuffix(got, "!$A$1:$X$5") {
		t.Errorf("the filter of the reasons is %q", got)
	}
	if got := filters["Units"]; !strings.HasSuffix(got, "!$A$1:$N$7") {
		t.Errorf("the filter of the units is %q", got)
	}
}

func TestXLSXShowsUnits(t *testing.T) {
	f := openXLSX(t, asXLSX(t, sample(), document.English))
	tests := []struct{ cell, shown, format string }{
		{"A2", "2026-01-31", "yyyy-mm-dd"},
		{"A4", "2026-03", ""},
		{"C2", "1,234,568", "#,##0"},
		{"D2", "1,234,567.9", "#,##0.0"},
		{"E4", "-0.25", "0.00"},
		{"F3", "", `0.0\ %`},
		{"G3", "", `+0.0\ %;-0.0\ %;0.0\ %`},
		{"H3", "", `[>=100]"€ "#,##0;"€ "#,##0.00`},
		{"I2", "342:56:08", "[h]:mm:ss"},
		{"N2", "1,234,568", "#,##0"},
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
	if shown, err := f.GetCellValue("Units", "C7"); err != nil || shown != "" {
		t.Errorf("an unknown count shows %q (%v)", shown, err)
	}
}

// LibreOffice opens the workbook, and finds every sheet and the texts as they are.
func TestXLSXOpensInLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("soffice is not installed, or the run is short")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "report.xlsx"), asXLSX(t, sample(), document.English), 0o600); err != nil {
		t.Fatal(err)
	}
	const commasQuotesUTF8AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
	convert := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", commasQuotesUTF8AllSheets, "--outdir", dir, filepath.Join(dir, "report.xlsx"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
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
