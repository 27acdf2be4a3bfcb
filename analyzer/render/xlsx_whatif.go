package render

import (
	"fmt"
	"slices"

	"contactlog/analyzer/document"
)

// The columns of the sheet with live formulas. Yellow cells stand in the second;
// what follows at once stands to their right, each reason below.
const (
	nameColumn = iota
	inputColumn
	avoidableColumn
	preventedColumn
	costColumn
	savingColumn
	stepColumn
	ownerColumn
	runningSavingColumn
	runningShareColumn
	neededColumn
	_
	worthColumn // from here on what formulas need, out of sight; of a channel, its price
	orderColumn // of a reason in the taxonomy; of a channel, whether it has a price
	loadColumn  // the first of the contacts of a reason in the channels
)

const (
	resultColumn = costColumn // of the names of results, over three columns
	whatIfTop    = 4          // the first row below the headings
)

// whatIf is the sheet on which a reader changes the numbers of the saving, and sees
// what follows.
type whatIf struct {
	*sheet
	d      *document.Document
	s      *document.Scenario
	list   []reckoned // of the reasons, in the order of the scenario
	rows   []int      // the place of each reason in the list of the sheet, costliest first
	prices string     // of the channels, "" where there are none
	used   int        // the first row of what is used as the cost of a channel
	first  int        // the first row of the reasons, and the last
	last   int
}

// whatIf writes the sheet of a scenario.
func (b *workbook) whatIf(d *document.Document) content {
	w := &whatIf{sheet: b.newSheet(b.say.whatIf, "whatif"), d: d, s: d.Scenario, list: reckon(d.Scenario)}
	for _, k := range w.list {
		w.rows = append(w.rows, k.step-1)
	}
	w.widths = []int{38, 16, 14, 14, 14, 14, 14, 28, 28, 16, 16, 2}
	w.headings(w.say.whatIf, w.say.whatIfShows)
	inputs := w.inputs(whatIfTop)
	below := w.channels(inputs+2) + 2
	w.first = max(below, whatIfTop+len(w.s.Results)+5) + 2
	w.last = w.first + len(w.s.Reasons) - 1
	w.results(whatIfTop)
	below = w.reasons()
	w.sensitivity(below + 2)
	w.outOfSight()
	w.finish()
	w.withoutLines("FFC000")
	w.print(w.say.whatIf, 0)
	return content{w.name, w.say.whatIf, w.say.whatIfShows}
}

// head writes the headers of a part of the sheet, the first ones above texts.
func (w *whatIf) head(row, column, texts int, headers ...string) {
	w.goTo(row, column)
	for i, text := range headers {
		w.put(func(cell string) error { return w.file.SetCellStr(w.name, cell, literal(text)) }, look{
			bold: true, fill: headColour, colour: "FFFFFF", wrap: i >= texts, right: i >= texts, left: i < texts, indent: i < texts && w.column > 0,
		})
		if i >= texts {
			w.tall = append(w.tall, wrappedText{row, w.column, w.column, text})
		}
		w.column++
	}
}

// inputs writes the numbers that a reader may change, and those of the log on which
// the rest stands. It returns the last row.
func (w *whatIf) inputs(row int) int {
	w.head(row, nameColumn, 1, w.say.change, "")
	line := func(name, label string, v document.Value, in document.ScenarioInput, note string) {
		row++
		w.goTo(row, nameColumn)
		w.free(label, look{})
		w.input(v, in.Unit, in.Min, in.Max)
		w.call(name)
		w.free(note, look{colour: greyColour, indent: true})
	}
	for _, in := range w.s.Inputs {
		note := ""
		switch {
		case in.Given:
			note = w.say.given
		case in.Value.Assumed:
			note = w.say.assumed
		}
		switch {
		case in.Name == "cost_per_contact":
			one := oneCost(w.s)
			label := w.in(in.Label)
			if w.s.Basis != "option" && w.s.Basis != "assumed" {
				label, note = w.say.oneCost, w.say.mayBeEmpty
			}
			line("one_cost", label, one, in, note)
		case in.Name != "hourly_rate" || w.s.Basis == "hourly_rate":
			line(in.Name, w.in(in.Label), in.Value, in, note)
		}
	}
	if w.s.Contacts == 0 {
		return row
	}
	for _, fact := range []struct {
		name, label string
		value       document.Value
		unit        document.Unit
	}{
		{"log_contacts", w.say.inLog, document.Num(float64(w.s.Contacts)), document.Count},
		{"handle_time", w.defined("handle_time"), w.s.HandleTime, document.Seconds},
		{"valuable_handle_time", w.say.valuableTime, w.s.ValuableHandleTime, document.Seconds},
	} {
		row++
		w.goTo(row, nameColumn)
		w.free(fact.label, look{colour: greyColour})
		w.value(fact.value, fact.unit, look{colour: greyColour})
		w.call(fact.name)
	}
	return row
}

// defined is the label of a name, as the definitions of the document have it.
func (w *whatIf) defined(ids ...string) string {
	for _, id := range ids {
		for _, d := range w.d.Definitions {
			if d.ID == id {
				return w.in(d.Label)
			}
		}
	}
	return ids[0]
}

// channels writes what a contact costs in each channel: empty unless costs are given
// per channel. One price makes the costs those of the channels. It returns the last
// row.
func (w *whatIf) channels(row int) int {
	if !slices.ContainsFunc(w.s.Channels, func(c document.ScenarioChannel) bool { return c.Known }) {
		return row - 2
	}
	w.head(row, nameColumn, 1, w.say.perChannel, w.say.price, w.defined("contacts"), w.say.usedCost)
	first, last := row+1, row+len(w.s.Channels)
	w.prices, w.used = w.down(inputColumn, first, last), first
	priced, used := usedCosts(w.s, oneCost(w.s))
	most := inputOf(w.s, "cost_per_contact").Max
	counts, has, price := w.down(avoidableColumn, first, last), w.down(orderColumn, first, last), w.down(worthColumn, first, last)
	for k, c := range w.s.Channels {
		w.goTo(first+k, nameColumn)
		w.free(w.in(c.Label), look{})
		if c.Known {
			w.input(c.Price, document.Euro, 0, most)
		} else {
			w.put(nil, look{})
			w.skip()
		}
		w.number(float64(c.Contacts), document.Count, look{})
		own := w.address(first+k, inputColumn)
		w.formula(fmt.Sprintf("IF(%[1]s=1,%[2]s,IF(SUMPRODUCT(%[3]s,%[4]s)=0,0,SUMPRODUCT(%[3]s,%[4]s,%[5]s)/SUMPRODUCT(%[3]s,%[4]s)))",
			w.address(first+k, orderColumn), w.address(first+k, worthColumn), counts, has, price), used[k], document.Euro, look{})
		w.goTo(first+k, worthColumn)
		w.formula(fmt.Sprintf("IF(ISNUMBER(%[1]s),%[1]s,IF(ISNUMBER(one_cost),one_cost,0))", own), document.Num(priced[k].Number), document.Euro, look{colour: greyColour})
		w.formula(fmt.Sprintf("IF(OR(ISNUMBER(%s),ISNUMBER(one_cost)),1,0)", own), flag(priced[k].Known), document.Count, look{colour: greyColour})
	}
	return last
}

func flag(b bool) document.Value {
	if b {
		return document.Num(1)
	}
	return document.Num(0)
}

// costOf is the formula of a cost: by the prices of channels where there is one, or
// else the one cost for all, or else what the log says.
func (w *whatIf) costOf(byPrice string, logged document.Value) string {
	otherwise := `""`
	if known(logged) {
		switch w.s.Basis {
		case "column":
			otherwise = Machine(logged.Number)
		case "hourly_rate":
			otherwise = fmt.Sprintf(`IF(ISNUMBER(hourly_rate),%s*hourly_rate/%s,"")`, Machine(logged.Number), Machine(inputOf(w.s, "hourly_rate").Value.Number))
		}
	}
	formula := "IF(ISNUMBER(one_cost),one_cost," + otherwise + ")"
	if w.prices != "" {
		return fmt.Sprintf("IF(COUNT(%s)>0,%s,%s)", w.prices, byPrice, formula)
	}
	return formula
}

// sensitivity writes the saving at some targets and costs.
func (w *whatIf) sensitivity(row int) {
	i := slices.IndexFunc(w.d.Tables, func(t document.Table) bool { return t.ID == "sensitivity" })
	if i < 0 {
		return
	}
	t := w.d.Tables[i]
	w.section(w.in(t.Title), row)
	var labels []string
	for _, c := range t.Columns {
		labels = append(labels, w.in(c.Label))
	}
	w.head(row+1, nameColumn, 1, labels...)
	factors := []float64{0.75, 1, 1.25}
	for k, cells := range t.Rows {
		w.goTo(row+2+k, nameColumn)
		w.value(cells[0].Value, t.Columns[0].Unit, look{left: true})
		target := w.address(w.row, nameColumn)
		for j, factor := range factors {
			w.formula(fmt.Sprintf(`IF(COUNT(cost_per_year)=1,cost_per_year*%s*%s,"")`, target, Machine(factor)), cells[1+j].Value, document.Euro, look{})
		}
	}
}

// section writes the title of a part of the sheet.
func (w *whatIf) section(title string, row int) {
	w.goTo(row, nameColumn)
	w.free(title, look{bold: true, size: 14, colour: inkColour})
	w.heights[row] = 22
}
