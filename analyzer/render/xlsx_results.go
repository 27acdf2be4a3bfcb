package render

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// results writes what follows from the numbers, beside what the report says.
func (w *whatIf) results(row int) {
	w.head(row, resultColumn, 3, w.say.follows, "", "", w.say.withYours, w.say.inReport)
	cost := inputOf(w.s, "cost_per_contact")
	byPrice := ""
	if last := w.used + len(w.s.Channels) - 1; w.prices != "" {
		byPrice = fmt.Sprintf("SUMPRODUCT(%[1]s,%[2]s)/SUM(%[1]s)", w.down(avoidableColumn, w.used, last), w.down(preventedColumn, w.used, last))
	}
	total := w.costOf(byPrice, cost.Value)
	row++
	w.result(row, document.Figure{Name: "cost_per_contact", Label: cost.Label, Unit: cost.Unit, Value: cost.Value}, total, "")
	for _, f := range w.s.Results {
		formula := w.formulaOf(f.Name)
		if formula == "" {
			continue // it is an input
		}
		row++
		if f.Name == "target_verdict" {
			f.Value, f.Unit = verdictOf(ceilingOf(w.s), inputOf(w.s, "target").Value.Number), document.Count
			w.result(row, f, formula, fmt.Sprintf(`"%s";"%s";"%s"`, w.say.supported, w.say.tooMuch, w.say.uncertain))
			continue
		}
		w.result(row, f, formula, "")
		if f.Name == "ceiling_share" {
			row = w.ceilingEnds(row, f)
		}
	}
}

// result writes one result: its name, what it comes to with the reader's numbers,
// and what it is in the report.
func (w *whatIf) result(row int, f document.Figure, formula, format string) {
	w.goTo(row, resultColumn)
	w.span(w.in(f.Label), ownerColumn-resultColumn, look{indent: true})
	w.formula(formula, f.Value, f.Unit, look{bold: true, format: format, right: true})
	w.call(f.Name)
	reported := look{colour: greyColour, format: format, right: true}
	if format == "" || !known(f.Value) {
		w.value(f.Value, f.Unit, reported)
		return
	}
	w.put(func(cell string) error { return w.file.SetCellFloat(w.name, cell, f.Value.Number, -1, 64) }, reported)
}

// ceilingEnds writes the interval of the ceiling, by which a target is judged.
func (w *whatIf) ceilingEnds(row int, f document.Figure) int {
	ceiling := ceilingOf(w.s)
	for _, end := range []struct {
		name, label       string
		of, survey, value float64
	}{
		{"ceiling_low", w.say.low, w.s.Avoidable.Low, w.s.Survey.Low, ceiling.Low},
		{"ceiling_high", w.say.high, w.s.Avoidable.High, w.s.Survey.High, ceiling.High},
	} {
		row++
		byReasons := `""`
		if w.s.Avoidable.Known {
			byReasons = Machine(end.of)
		}
		if w.s.Avoidable.Number > 0 {
			byReasons += "*preventable_share/" + Machine(w.s.Avoidable.Number)
		}
		formula := w.orSurvey(byReasons, end.survey)
		label := document.Same(w.in(f.Label) + ", " + w.say.interval + " " + end.label)
		v := document.Value{Known: ceiling.Known, Number: end.value}
		w.result(row, document.Figure{Name: end.name, Label: label, Unit: document.Share, Value: v}, formula, "")
	}
	return row
}

// orSurvey is the formula of a ceiling by the reasons where that is below what
// customers say, else by the customers.
func (w *whatIf) orSurvey(byReasons string, survey float64) string {
	switch {
	case !w.s.Survey.Known:
		return byReasons
	case !w.s.Avoidable.Known:
		return Machine(survey)
	}
	return fmt.Sprintf("IF(%s<preventable_share-1E-12,%s,%s)", Machine(w.s.Survey.Number), Machine(survey), byReasons)
}

// formulaOf is the formula of a result; "" of what is an input. What lacks a number is
// an empty text.
func (w *whatIf) formulaOf(name string) string {
	need := func(formula string, names string, n int) string {
		return fmt.Sprintf(`IF(COUNT(%s)=%d,%s,"")`, names, n, formula)
	}
	list := len(w.list) > 0
	column := func(c int) string { return w.down(c, w.first, w.last) }
	switch name {
	case "cost_per_year":
		return need("contacts_per_year*cost_per_contact", "contacts_per_year,cost_per_contact", 2)
	case "saving_per_year":
		return need("contacts_per_year*cost_per_contact*target", "contacts_per_year,cost_per_contact,target", 3)
	case "hours_freed":
		if w.s.Contacts == 0 {
			return `""`
		}
		return need("contacts_per_year*target*handle_time*24", "contacts_per_year,target,handle_time", 3)
	case "fte_freed":
		return need("hours_freed/hours_per_fte", "hours_freed,hours_per_fte", 2)
	case "reinvest_contacts":
		return need("hours_freed/(valuable_handle_time*24)", "hours_freed,valuable_handle_time", 2)
	case "payback_months":
		return need(`IF(AND(investment>0,saving_per_year<>0),investment*12/saving_per_year,"")`, "investment,saving_per_year", 2)
	case "preventable_share":
		switch {
		case !w.s.Avoidable.Known:
			return `""`
		case !list:
			return "0"
		}
		return fmt.Sprintf("SUMPRODUCT(%s,%s)/log_contacts", column(avoidableColumn), column(inputColumn))
	case "ceiling_share":
		return w.orSurvey("preventable_share", w.s.Survey.Number)
	case "target_verdict":
		return need("IF(target>ceiling_high+1E-12,-1,IF(target<ceiling_low-1E-12,1,0))", "target,ceiling_low,ceiling_high", 3)
	case "roadmap_share":
		if list {
			return fmt.Sprintf("SUMPRODUCT(%s,%s,%s)/log_contacts", column(neededColumn), column(avoidableColumn), column(inputColumn))
		}
		return `""`
	case "roadmap_saving":
		if list {
			return fmt.Sprintf(`IF(COUNT(%[1]s)=%[2]d,SUMPRODUCT(%[3]s,%[1]s),"")`, column(savingColumn), len(w.list), column(neededColumn))
		}
		return `""`
	}
	return ""
}

// reasons writes what preventing the avoidable contacts of each reason brings, and
// which the roadmap to the target takes. It returns the last row.
func (w *whatIf) reasons() int {
	if len(w.list) == 0 {
		return w.first - 2
	}
	w.section(w.defined("roadmap"), w.first-2)
	w.head(w.first-1, nameColumn, 1, w.defined("reason"), w.defined("roadmap.preventable", "preventable"), w.defined("avoidable_contacts"),
		w.defined("roadmap.contacts_per_year", "contacts_per_year"), w.defined("cost_per_contact"), w.defined("saving_per_year"), w.defined("step"),
		"", w.defined("running_saving"), w.defined("running_share"), w.say.needed)
	w.head(w.first-1, ownerColumn, 1, w.defined("owner"))
	for i, r := range w.s.Reasons {
		w.goTo(w.first+w.rows[i], nameColumn)
		w.free(w.in(r.Label), look{})
		w.input(document.Num(r.Preventable), document.Share, 0, 1)
		w.number(float64(r.Avoidable), document.Count, look{})
		w.reason(i, r)
	}
	needed, err := w.file.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E2F0D9"}}})
	w.check(err)
	column, _ := excelize.ColumnNumberToName(neededColumn + 1)
	for _, ends := range [][2]int{{nameColumn, nameColumn}, {avoidableColumn, neededColumn}} {
		w.check(w.file.SetConditionalFormat(w.name, w.address(w.first, ends[0])+":"+w.address(w.last, ends[1]), []excelize.ConditionalFormatOptions{{
			Type: "formula", Criteria: fmt.Sprintf("$%s%d=1", column, w.first+1), Format: &needed,
		}}))
	}
	return w.last
}

// reason writes the formulas of a reason.
func (w *whatIf) reason(i int, r document.ScenarioReason) {
	row, k := w.first+w.rows[i], w.list[i]
	at := func(column int) string { return w.address(row, column) }
	all := func(column int) string { return w.down(column, w.first, w.last) }
	weights := all(avoidableColumn) + "*" + all(inputColumn)
	sofar := fmt.Sprintf("(%s<=%s)", all(stepColumn), at(stepColumn))

	w.formula(fmt.Sprintf(`IF(COUNT(contacts_per_year)=1,contacts_per_year*%s*%s/log_contacts,"")`, at(avoidableColumn), at(inputColumn)), k.prevented, document.YearlyRate, look{})
	loads := at(loadColumn) + ":" + at(loadColumn+len(w.s.Channels)-1)
	used := absolute(w.address(w.first-1, loadColumn)) + ":" + absolute(w.address(w.first-1, loadColumn+len(w.s.Channels)-1))
	w.formula(w.costOf(fmt.Sprintf("SUMPRODUCT(%s,%s)/SUM(%s)", loads, used, loads), r.Cost), r.Cost, document.Euro, look{})
	w.formula(fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)=2,%[1]s*%[2]s,"")`, at(preventedColumn), at(costColumn)), k.saving, document.Euro, look{})
	w.formula(fmt.Sprintf("1+SUMPRODUCT(1*(%[1]s>%[2]s))+SUMPRODUCT((%[1]s=%[2]s)*(%[3]s<%[4]s))", all(worthColumn), at(worthColumn), all(orderColumn), at(orderColumn)), document.Num(float64(k.step)), document.Count, look{})
	w.free(w.in(r.Owner), look{indent: true})
	w.formula(fmt.Sprintf(`IF(COUNT(%[1]s)=%[2]d,SUMPRODUCT(%[3]s*%[1]s),"")`, all(savingColumn), len(w.list), sofar), k.runningSavings, document.Euro, look{})
	w.formula(fmt.Sprintf("SUMPRODUCT(%s*%s)/log_contacts", sofar, weights), k.runningShare, document.Share, look{})
	w.formula(fmt.Sprintf("IF(OR(%s=1,%s-%s*%s/log_contacts<target-1E-12),1,0)", at(stepColumn), at(runningShareColumn), at(avoidableColumn), at(inputColumn)),
		flag(k.needed), document.Count, look{format: fmt.Sprintf(`"%s";;"–"`, w.say.yes), right: true})
	w.goTo(row, worthColumn)
	w.formula(fmt.Sprintf("%s*%s*IF(ISNUMBER(%[3]s),%[3]s,1)", at(avoidableColumn), at(inputColumn), at(costColumn)), k.worth, document.Number, look{colour: greyColour})
	w.number(float64(i+1), document.Count, look{colour: greyColour})
	for _, l := range r.Channels {
		w.number(float64(l.Contacts), document.Count, look{colour: greyColour})
	}
}

// outOfSight writes what contacts cost in each channel above the contacts of the
// reasons in it, and folds away what only formulas need.
func (w *whatIf) outOfSight() {
	w.folded = make([]bool, worthColumn)
	if len(w.list) > 0 && w.prices != "" {
		_, used := usedCosts(w.s, oneCost(w.s))
		w.goTo(w.first-1, loadColumn)
		for k := range w.s.Channels {
			w.formula(w.address(w.used+k, preventedColumn), used[k], document.Euro, look{colour: greyColour})
		}
	}
	first, _ := excelize.ColumnNumberToName(worthColumn + 1)
	last, _ := excelize.ColumnNumberToName(loadColumn + len(w.s.Channels))
	for column := worthColumn; column < loadColumn+len(w.s.Channels); column++ {
		name, _ := excelize.ColumnNumberToName(column + 1)
		w.check(w.file.SetColOutlineLevel(w.name, name, 1))
	}
	w.check(w.file.SetColVisible(w.name, first+":"+last, false))
	w.widths = w.widths[:min(len(w.widths), worthColumn)]
}
