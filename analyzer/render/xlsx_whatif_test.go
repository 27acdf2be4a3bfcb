package render_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

// whatIfSample has a scenario of two reasons and two channels, with the names of a
// hostile log: 100 contacts a year at 10 euro, of which 30 of 50 are avoidable.
func whatIfSample() *document.Document {
	cost := document.Num(10)
	reason := func(name string, avoidable int64, preventable float64) document.ScenarioReason {
		return document.ScenarioReason{
			ID: name, Label: document.Same(name), Owner: document.Same("=owner"), Avoidable: avoidable, Preventable: preventable,
			Cost: cost, Channels: []document.ScenarioLoad{{Contacts: avoidable}, {}},
		}
	}
	input := func(name string, unit document.Unit, v document.Value, most float64) document.ScenarioInput {
		return document.ScenarioInput{Name: name, Label: document.Same("+" + name), Unit: unit, Value: v, Max: most}
	}
	result := func(name string, unit document.Unit, v document.Value) document.Figure {
		return document.Figure{Name: name, Label: document.Same("-" + name), Unit: unit, Value: v}
	}
	about := []document.Table{{ID: "reasons", Title: document.Same("r")}, {ID: "saving", Title: document.Same("s")}, {ID: "roadmap", Title: document.Same("m")}}
	return &document.Document{Title: document.Same("t"), Tables: about, Scenario: &document.Scenario{
		Basis: "option", Contacts: 50, HandleTime: document.Num(180), Avoidable: share(0.6, 50, 0.46, 0.72),
		Inputs: []document.ScenarioInput{
			input("contacts_per_year", document.YearlyRate, document.Num(100), 1e12), input("cost_per_contact", document.Euro, cost, 1e4), input("hourly_rate", document.Euro, document.Value{}, 1e4),
			input("target", document.Share, document.Num(0.1), 1), input("hours_per_fte", document.Hours, document.Num(1030), 8784), input("investment", document.Euro, document.Value{}, 1e12),
		},
		Channels: []document.ScenarioChannel{
			{ID: "phone", Label: document.Same("=1+1"), Known: true, Cost: cost, ScenarioLoad: document.ScenarioLoad{Contacts: 40}},
			{ID: "unknown_channel", Label: document.Same("@unknown"), Cost: cost, ScenarioLoad: document.ScenarioLoad{Contacts: 10}},
		},
		Reasons: []document.ScenarioReason{reason("=cmd|' /C calc'!A0", 10, 1), reason("+2", 20, 0.9)},
		Results: []document.Figure{
			result("saving_per_year", document.Euro, document.Num(100)), result("cost_per_year", document.Euro, document.Num(1000)), result("hours_freed", document.Hours, document.Num(0.5)),
			result("payback_months", document.Months, noSurvey), result("preventable_share", document.Share, share(0.56, 50, 0.42933333333333334, 0.672)), result("ceiling_share", document.Share, share(0.56, 50, 0.42933333333333334, 0.672)),
			{Name: "target_verdict", Label: document.Same("verdict"), Word: "supported"}, result("roadmap_share", document.Share, document.Num(0.36)), result("roadmap_saving", document.Euro, document.Num(360)),
		},
	}}
}

func TestXLSXWhatIf(t *testing.T) {
	content := asXLSX(t, whatIfSample(), document.English)
	for range 3 {
		if !bytes.Equal(content, asXLSX(t, whatIfSample(), document.English)) {
			t.Fatal("two runs give different bytes")
		}
	}
	f := openXLSX(t, content)
	if props, err := f.GetCalcProps(); err != nil || props.FullCalcOnLoad == nil || !*props.FullCalcOnLoad {
		t.Errorf("formulas are not worked out when the workbook opens: %+v, %v", props, err)
	}
	named := map[string]string{}
	for _, name := range f.GetDefinedName() {
		if sheet, cell, _ := strings.Cut(name.RefersTo, "!"); sheet == "'What if'" {
			named[name.Name] = strings.ReplaceAll(cell, "$", "")
		}
	}
	for name, want := range map[string]struct{ value, formula string }{
		"contacts_per_year": {"100", ""}, "one_cost": {"10", ""}, "investment": {"", ""}, "handle_time": {"0.0020833333333333333", ""},
		"saving_per_year":  {"100", `IF(COUNT(contacts_per_year,cost_per_contact,target)=3,contacts_per_year*cost_per_contact*target,"")`},
		"cost_per_contact": {"10", `IF(COUNT($B$16:$B$17)>0,SUMPRODUCT($C$16:$C$17,$D$16:$D$17)/SUM($C$16:$C$17),IF(ISNUMBER(one_cost),one_cost,""))`},
		"payback_months":   {"", `IF(COUNT(investment,saving_per_year)=2,IF(AND(investment>0,saving_per_year<>0),investment*12/saving_per_year,""),"")`},
		"target_verdict":   {"1", `IF(COUNT(target,ceiling_low,ceiling_high)=3,IF(target>ceiling_high+1E-12,-1,IF(target<ceiling_low-1E-12,1,0)),"")`},
	} {
		value, _ := f.GetCellValue("What if", named[name], excelize.Options{RawCellValue: true})
		formula, err := f.GetCellFormula("What if", named[name])
		if err != nil || named[name] == "" || value != want.value || formula != want.formula {
			t.Errorf("%s at %s is %q by %q (%v), want %q by %q", name, named[name], value, formula, err, want.value, want.formula)
		}
	}
	verdict, err := f.GetCellStyle("What if", named["target_verdict"])
	if err != nil {
		t.Fatal(err)
	}
	if style, err := f.GetStyle(verdict); err != nil || *style.CustomNumFmt != `"The log supports it";"More than the log supports";"Not certain"` {
		t.Errorf("the verdict shows as %v (%v)", style.CustomNumFmt, err)
	}
	rules, err := f.GetDataValidations("What if")
	if err != nil || len(rules) != 5+1+2 {
		t.Errorf("%d yellow cells have bounds (%v)", len(rules), err)
	}
}

// A value beside a formula is a number to all who read it, and a name is a text.
func TestXLSXStoresValuesBesideFormulas(t *testing.T) {
	content := asXLSX(t, whatIfSample(), document.English)
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		if part.Name != "xl/worksheets/sheet2.xml" {
			continue
		}
		sheet := contentOf(t, part)
		if !strings.Contains(sheet, "contacts_per_year*cost_per_contact*target,&#34;&#34;)</f><v>100</v></c>") || strings.Contains(sheet, `t="str"><f>IF(COUNT(contacts_per_year,cost_per_contact,target)`) {
			t.Error("the saving is not stored as a number")
		}
		for _, hostile := range []string{"<f>cmd", "<f>1+1", "<f>2<", "<f>owner", "<f>unknown"} {
			if strings.Contains(sheet, hostile) {
				t.Errorf("a name became a formula: %s", hostile)
			}
		}
	}
	f := openXLSX(t, content)
	for cell, want := range map[string]string{"A16": "=1+1", "A17": "@unknown", "A5": "What you can change"} {
		if got, err := f.GetCellValue("What if", cell); err != nil || got != want {
			t.Errorf("%s holds %q (%v), want %q", cell, got, err, want)
		}
	}
}

// Who asks for other tables only gets no sheet to reckon with, and no part of the page.
func TestWhatIfIsChosen(t *testing.T) {
	for _, test := range []struct {
		tables []string
		want   bool
	}{{nil, true}, {[]string{"reasons"}, false}, {[]string{"reasons", "saving"}, true}, {[]string{"roadmap"}, true}} {
		var b bytes.Buffer
		if err := render.XLSX(&b, whatIfSample(), render.Options{Tables: test.tables}); err != nil {
			t.Fatal(err)
		}
		if n, err := openXLSX(t, b.Bytes()).GetSheetIndex("What if"); err != nil || (n >= 0) != test.want {
			t.Errorf("%v: sheet %d (%v)", test.tables, n, err)
		}
		b.Reset()
		if err := render.HTML(&b, whatIfSample(), render.Options{Tables: test.tables}); err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(b.Bytes(), []byte(`<section id="what-if"`)); got != test.want {
			t.Errorf("%v: the page has it: %v", test.tables, got)
		}
	}
}
