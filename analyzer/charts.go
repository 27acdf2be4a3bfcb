package analyzer

import (
	"slices"

	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// charter makes the chart of a table; nil when there is nothing to see. The other
// tables are there by then.
type charter func(*Findings, *document.Document, document.Table) *document.Chart

// charters are the tables that are better looked at than read.
var charters = map[string]charter{
	"kinds":         kindsChart,
	"reasons":       reasonsChart,
	"owners":        ownersChart,
	"roadmap":       roadmapChart,
	"months":        stretchesChart(metric.EveryMonth),
	"by_week":       stretchesChart(metric.EveryWeek),
	"by_quarter":    stretchesChart(metric.EveryQuarter),
	"repeat_curve":  curveChart,
	"snowballs":     snowballsChart,
	"customers":     customersChart,
	"matrix":        matrixChart,
	"channels":      channelsChart,
	"channel_moves": movesChart,
	"strategy":      strategyChart,
	"satisfaction":  satisfactionChart,
	"survey":        surveyChart,
	"drivers":       driversChart,
	"by":            byChart,
}

// addCharts gives every table its chart.
func (f *Findings) addCharts(d *document.Document) {
	for k, t := range d.Tables {
		chart, ok := charters[t.ID]
		if !ok {
			continue
		}
		if c := chart(f, d, t); c != nil && len(c.Rows) > 0 {
			d.Tables[k].Chart = c
		}
	}
}

// view reads the cells of a table by column.
type view struct {
	document.Table
	places map[string]int
}

func viewOf(t document.Table) view {
	v := view{t, make(map[string]int, len(t.Columns))}
	for j, c := range t.Columns {
		v.places[c.ID] = j
	}
	return v
}

func (v view) cell(row int, column string) document.Cell { return v.Rows[row][v.places[column]] }

// number returns the number of a cell, 0 where it is not known.
func (v view) number(row int, column string) float64 { return v.cell(row, column).Value.Number }

// known reports whether the number of a cell is known.
func (v view) known(row int, column string) bool { return v.cell(row, column).Value.Known }

// id returns the machine text of a cell; "" where the table has no such row.
func (v view) id(row int, column string) string {
	if row >= len(v.Rows) {
		return ""
	}
	c := v.cell(row, column)
	if c.ID != "" {
		return c.ID
	}
	return c.Text.EN
}

// says writes a cell as people read it.
func (v view) says(row int, column string) document.Text {
	c := v.cell(row, column)
	if c.IsText {
		return c.Text
	}
	u := c.Unit
	if u == document.NoUnit {
		u = v.Columns[v.places[column]].Unit
	}
	return people(c.Value, u)
}

// rows returns the places of the rows that hold, without the total.
func (v view) rows(holds func(row int) bool) []int {
	n := len(v.Rows)
	if v.Total && n > 0 {
		n--
	}
	var rows []int
	for i := range n {
		if holds(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// above are the rows with a number above 0 in a column, less those that a column
// calls by one of the names.
func (v view) above(number, column string, names ...string) []int {
	return v.rows(func(i int) bool {
		return v.known(i, number) && v.number(i, number) > 0 && !slices.Contains(names, v.id(i, column))
	})
}

// highest returns the first row with the highest known number of a column.
func (v view) highest(rows []int, column string) int {
	best := rows[0]
	for _, i := range rows[1:] {
		if v.known(i, column) && v.number(i, column) > v.number(best, column) {
			best = i
		}
	}
	return best
}

// sum adds a column up over rows.
func (v view) sum(rows []int, column string) float64 {
	total := 0.0
	for _, i := range rows {
		total += v.number(i, column)
	}
	return total
}

// first returns at most n rows.
func first(rows []int, n int) []int { return rows[:min(n, len(rows))] }

// texts are the parts of a phrase.
type texts = map[string]document.Text

func numeral(n int) document.Text { return people(count(int64(n)), document.Count) }
