package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// question is a run of the program, and the numbers that a reader then puts in the
// yellow cells of its workbook: by their name, or by the label of a reason or a
// channel. An empty one is emptied.
type question struct {
	name    string
	args    []string
	changed map[string]string
	same    []string // the run that has these numbers from the start
}

// pricedLog has costs of its own, and a contact of which the channel is not known.
const pricedLog = `contact_id,customer,start,channel,code,handle,cost,prevented
1,A,2026-01-05T10:00:00,phone,Laat,300,12.50,yes
2,A,2026-01-06T10:00:00,chat,Laat,240,4,no
3,B,2026-01-08T10:00:00,chat,Advies,600,6.25,no
4,C,2026-01-09T10:00:00,phone,Kapot,,8,yes
5,D,2026-01-10T10:00:00,phone,Kapot,360,,yes
6,E,2026-01-20T10:00:00,,Factuur,120,9,no
7,F,2026-01-21T10:00:00,email,Laat,180,3,no
8,F,2026-01-22T10:00:00,email,Factuur,200,3.5,no
`

// pricedReasons may be prevented for a part that the reader changes.
const pricedReasons = `name: priced
version: "1"
owners:
  - {id: centre, name: Centre, inside: true}
reasons:
  - {id: late, name: Late, kind: avoidable, owner: centre, preventable: %s, codes: [Laat]}
  - {id: broken, name: Broken, kind: avoidable, owner: centre, preventable: %s, codes: [Kapot]}
  - {id: invoice, name: Invoice, kind: hygiene, owner: centre, codes: [Factuur]}
  - {id: advice, name: Advice, kind: valuable, owner: centre, codes: [Advies]}
`

// surveyedLog has so many answers that they count as a ceiling: of 120 customers with
// an avoidable contact 30 say that it could have been prevented.
func surveyedLog() string {
	var b strings.Builder
	b.WriteString("contact_id,customer,start,code,prevented\n")
	for i := range 120 {
		answer := "no"
		if i%4 == 0 {
			answer = "yes"
		}
		fmt.Fprintf(&b, "%d,K%d,2026-01-%02dT10:%02d:00,Laat,%s\n", i, i, 5+i%25, i%60, answer)
	}
	return b.String()
}

// questions are asked in a folder with the log and two taxonomies.
func questions() []question {
	shop := []string{"report", "testdata/logs/webshop.csv", "--reasons", "webshop"}
	priced := []string{"report", "priced.csv", "--reasons", "before.yaml"}
	after := []string{"report", "priced.csv", "--reasons", "after.yaml"}
	with := func(args []string, more ...string) []string { return slices.Concat(args, more) }
	return []question{
		{"numbers", shop,
			map[string]string{"contacts_per_year": "250000", "one_cost": "8.5", "target": "0.2", "hours_per_fte": "1200", "investment": "40000"},
			with(shop, "--contacts-per-year", "250000", "--cost", "8.5", "--target", "20%", "--hours-per-fte", "1200", "--investment", "40000")},
		{"prices", shop,
			map[string]string{"Phone": "9.25", "Chat": "5", "one_cost": ""},
			with(shop, "--cost-per-channel", "phone=9.25,chat=5")},
		{"prices-and-cost", with(shop, "--cost-per-channel", "phone=9,chat=5", "--lang", "nl"),
			map[string]string{"Telefoon": "", "Chat": "4", "one_cost": "7", "target": "0.4"},
			with(shop, "--cost-per-channel", "chat=4", "--cost", "7", "--target", "40%", "--lang", "nl")},
		{"column", priced,
			map[string]string{"Late": "0.25", "Broken": "1", "target": "0.3"}, with(after, "--target", "30%")},
		{"column-to-cost", priced, map[string]string{"one_cost": "7"}, with(priced, "--cost", "7")},
		{"flat", with(priced, "--cost-per-channel", "phone=9", "--cost", "6"),
			map[string]string{"Phone": "8", "one_cost": "5", "Chat": "", "E-mail": ""}, with(priced, "--cost-per-channel", "phone=8", "--cost", "5")},
		{"rate", with(priced, "--hourly-rate", "36"), map[string]string{"hourly_rate": "48", "target": "1"}, with(priced, "--hourly-rate", "48", "--target", "100%")},
		{"unmapped", []string{"report", "priced.csv"}, map[string]string{"target": "0.2"}, []string{"report", "priced.csv", "--target", "20%"}},
		{"survey", []string{"report", "survey.csv", "--reasons", "low.yaml"}, map[string]string{"Late": "1", "target": "0.3"}, []string{"report", "survey.csv", "--reasons", "high.yaml", "--target", "30%"}},
		{"survey-alone", []string{"report", "survey.csv"}, map[string]string{"target": "0.4"}, []string{"report", "survey.csv", "--target", "40%"}},
		{"sum", []string{"saving", "--contacts", "1000000"},
			map[string]string{"contacts_per_year": "300000", "one_cost": "6.5", "target": "0.15", "investment": "100000"},
			[]string{"saving", "--contacts", "300000", "--cost", "6.5", "--target", "15%", "--investment", "100000"}},
	}
}

// Where a reader changes the yellow cells, LibreOffice comes to what the program says
// with these numbers; where nothing is changed, to what the workbook shows already.
func TestWorkbookReckonsAsTheProgram(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice (soffice) is not installed, or the run is short: formulas are not reckoned")
	}
	folder := exampleFolder(t)
	t.Chdir(folder)
	for name, content := range map[string]string{
		"priced.csv": pricedLog, "before.yaml": fmt.Sprintf(pricedReasons, "0.5", "0.75"), "after.yaml": fmt.Sprintf(pricedReasons, "0.25", "1"),
		"survey.csv": surveyedLog(), "low.yaml": fmt.Sprintf(pricedReasons, "0.1", "1"), "high.yaml": fmt.Sprintf(pricedReasons, "1", "1"),
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var files []string
	for _, q := range questions() {
		few := []string{"-q", "--tables", "saving,sensitivity"}
		printed(t, slices.Concat(q.args, few, []string{"-o", q.name + ".xlsx"})...)
		printed(t, slices.Concat(q.same, few, []string{"-o", q.name + "-same.xlsx", "-o", q.name + "-same.json"})...)
		change(t, q.name+".xlsx", q.name+"-changed.xlsx", q.changed)
		files = append(files, q.name+".xlsx", q.name+"-changed.xlsx")
	}
	reckon(t, office, files)
	for _, q := range questions() {
		fresh, same := sheetOfWhatIf(t, q.name+".xlsx"), sheetOfWhatIf(t, q.name+"-same.xlsx")
		alike(t, q.name+", recalculated", fresh, sheetOfWhatIf(t, "out/"+q.name+".xlsx"))
		alike(t, q.name+", changed", same, sheetOfWhatIf(t, "out/"+q.name+"-changed.xlsx"))
		alikeFigures(t, q.name, same, q.name+"-same.json")
	}
}

// change writes numbers in the yellow cells of a workbook.
func change(t *testing.T, from, to string, numbers map[string]string) {
	t.Helper()
	book, err := excelize.OpenFile(from)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheet := book.GetSheetList()[1]
	named := namedCells(book)
	for name, number := range numbers {
		cell := named[name]
		if cell == "" {
			found, err := book.SearchSheet(sheet, name)
			if err != nil || len(found) == 0 {
				t.Fatalf("%s: no cell for %s (%v)", from, name, err)
			}
			cell = "B" + found[0][1:]
		}
		if number == "" {
			err = book.SetCellValue(sheet, cell, nil)
		} else {
			x, _ := strconv.ParseFloat(number, 64)
			err = book.SetCellFloat(sheet, cell, x, -1, 64)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SaveAs(to); err != nil {
		t.Fatal(err)
	}
}

// namedCells are the cells with a name.
func namedCells(book *excelize.File) map[string]string {
	cells := map[string]string{}
	for _, name := range book.GetDefinedName() {
		if _, cell, ok := strings.Cut(name.RefersTo, "!"); ok && !strings.HasPrefix(name.Name, "_") {
			cells[name.Name] = strings.ReplaceAll(cell, "$", "")
		}
	}
	return cells
}

// reckon has LibreOffice work out every formula anew, and save the workbooks in out.
func reckon(t *testing.T, office string, files []string) {
	t.Helper()
	const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`
	profile := t.TempDir()
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(always), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(profile), "--headless", "--convert-to", "xlsx", "--outdir", "out"}
	if said, err := exec.Command(office, append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
}

// whatIfSheet are the numbers of the sheet with live formulas: those with a name, and
// those of each reason.
type whatIfSheet struct{ named, reasons map[string]string }

func sheetOfWhatIf(t *testing.T, path string) whatIfSheet {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheet := book.GetSheetList()[1]
	read := func(cell string) string {
		s, err := book.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	out := whatIfSheet{map[string]string{}, map[string]string{}}
	for name, cell := range namedCells(book) {
		out.named[name] = read(cell)
	}
	rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 12 && row[0] != "" && row[6] != "" && row[12] != "" { // a reason has a step, and what formulas need
			for j := 1; j < 13; j++ {
				out.reasons[fmt.Sprintf("%s %c", row[0], 'A'+j)] = row[j]
			}
		}
		if i > 0 && len(row) == 4 { // the sensitivity has four columns
			for j := range row {
				out.reasons[fmt.Sprintf("row %s %d", row[0], j)] = row[j]
			}
		}
	}
	return out
}

// alike compares the numbers of two sheets. The yellow cells with a name may differ
// in which of them is filled.
func alike(t *testing.T, what string, want, got whatIfSheet) {
	t.Helper()
	if len(want.named) < 10 || len(want.named) != len(got.named) && !strings.Contains(what, "changed") {
		t.Errorf("%s: %d named cells, want %d", what, len(got.named), len(want.named))
	}
	for name, w := range want.named {
		if g, ok := got.named[name]; ok && !near(w, g) && name != "one_cost" {
			t.Errorf("%s: %s is %q, want %q", what, name, g, w)
		}
	}
	for name, w := range want.reasons {
		if g := got.reasons[name]; !near(w, g) {
			t.Errorf("%s: %s is %q, want %q", what, name, g, w)
		}
	}
}

// near reports whether two cells hold the same text, or numbers as near as amounts
// that are rounded to a millionth of a euro make them.
func near(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX != nil || errY != nil {
		return a == b
	}
	return math.Abs(x-y) <= 1e-6*math.Max(1, math.Abs(x))
}

// alikeFigures holds the results of a sheet to the figures of the program.
func alikeFigures(t *testing.T, what string, got whatIfSheet, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Figures map[string]struct{ Value any }
	}
	if err := json.Unmarshal(content, &r); err != nil {
		t.Fatal(err)
	}
	verdicts := map[any]string{"supported": "1", "not_certain": "0", "more_than_supported": "-1"}
	n := 0
	for name, f := range r.Figures {
		g, ok := got.named[name]
		if !ok {
			continue
		}
		n++
		want := ""
		switch v := f.Value.(type) {
		case float64:
			want = strconv.FormatFloat(v, 'g', -1, 64)
			if name == "handle_time" {
				want = strconv.FormatFloat(v/secondsADay, 'g', -1, 64)
			}
		case string:
			want = verdicts[v]
		}
		if !near(want, g) {
			t.Errorf("%s: %s is %q on the sheet, %v in the program", what, name, g, f.Value)
		}
	}
	if n < 6 {
		t.Errorf("%s: only %d figures compared", what, n)
	}
}
