package render

import (
	"strings"

	"contactlog/analyzer/document"
)

// series is a row of numbers that a chart of a workbook draws, one for each
// category; an unknown value leaves a gap.
type series struct {
	name   string
	unit   document.Unit
	colour string // "" is not drawn: it only carries what stands on it
	values []document.Value
	line   bool // a line in a chart of columns
	thin   bool
	second bool // against the axis on the right
}

// chartData is what a chart of a workbook draws.
type chartData struct {
	kind       document.ChartKind
	title, alt string
	categories []document.Cell
	series     []series
	legend     bool
}

// The colours of series that have none by themselves, in their order: of Okabe and
// Ito, less the yellow that does not show on white.
var seriesColours = []string{"0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00"}

const (
	otherColour = "9AA5B1" // of what has no kind
	goalColour  = "444444"
)

// chartOf returns what a workbook draws of a table, false when it draws nothing:
// there is no chart, or one of a kind that spreadsheets do not have.
func (b *workbook) chartOf(t document.Table) (chartData, bool) {
	c := t.Chart
	if c == nil || len(c.Rows) == 0 || len(c.Values) == 0 {
		return chartData{}, false
	}
	r := drawnRows{b, t}
	category := r.place(c.Category)
	data := chartData{kind: c.Kind, title: b.in(c.Title), alt: b.in(c.Alt)}
	for _, i := range c.Rows {
		data.categories = append(data.categories, t.Rows[i][category])
	}
	switch c.Kind {
	case document.Bars:
		data.series = r.coloured()
	case document.Pareto:
		data.series = append(r.coloured(), r.running())
	case document.Stacked:
		for k, id := range c.Values {
			data.series = append(data.series, r.stacked(id, k))
		}
	case document.Line:
		data.series = r.withInterval(c.Values[0])
	case document.Waterfall:
		data.series = r.steps(c.Values[0])
	default:
		return chartData{}, false
	}
	data.legend = len(data.series) > 1
	return data.readable(), true
}

// What can be read in a chart of a workbook. A title of more than 255 characters
// is more than spreadsheets let anybody write.
const (
	mostCategories  = 40
	longestCategory = 32
	longestTitle    = 250
)

// readable keeps to the first categories and to the starts of long names; the table
// has them all.
func (c chartData) readable() chartData {
	c.title = shortened(c.title, longestTitle)
	for k, category := range c.categories {
		if category.IsText {
			t := category.Text
			category.Text = document.Text{EN: shortened(t.EN, longestCategory), NL: shortened(t.NL, longestCategory)}
			c.categories[k] = category
		}
	}
	if len(c.categories) > mostCategories && c.kind != document.Stacked {
		c.categories = c.categories[:mostCategories]
		for k := range c.series {
			c.series[k].values = c.series[k].values[:mostCategories]
		}
	}
	return c
}

// shortened is a text of at most so many UTF-16 units, with a sign where it was cut.
func shortened(s string, most int) string {
	if start := cut(s, most); len(start) == len(s) {
		return s
	}
	return cut(s, most-1) + "…"
}

// drawnRows are the rows of a table that its chart draws.
type drawnRows struct {
	*workbook
	t document.Table
}

func (r drawnRows) place(id string) int {
	for j, c := range r.t.Columns {
		if c.ID == id {
			return j
		}
	}
	return 0
}

// of returns a column as a series.
func (r drawnRows) of(id, colour string) series {
	j := r.place(id)
	s := series{name: r.in(r.t.Columns[j].Label), unit: r.t.Columns[j].Unit, colour: colour}
	for _, i := range r.t.Chart.Rows {
		s.values = append(s.values, r.t.Rows[i][j].Value)
	}
	return s
}

// coloured divides the first value into a series for each word that gives the rows
// their colour; without such words each value is a series.
func (r drawnRows) coloured() []series {
	c := r.t.Chart
	var list []series
	if c.Colour == "" {
		for k, id := range c.Values {
			list = append(list, r.of(id, seriesColours[k%len(seriesColours)]))
		}
		return list
	}
	all, place, words := r.of(c.Values[0], ""), r.place(c.Colour), map[string]int{}
	for k, i := range c.Rows {
		cell := r.t.Rows[i][place]
		n, ok := words[idText(cell, r.language)]
		if !ok {
			n = len(list)
			words[idText(cell, r.language)] = n
			list = append(list, series{
				name: r.in(r.t.Columns[place].Label) + ": " + r.in(cell.Text), unit: all.unit, colour: seriesColour(cell.ID, n),
				values: make([]document.Value, len(c.Rows)),
			})
		}
		list[n].values[k] = all.values[k]
	}
	return list
}

func seriesColour(word string, n int) string {
	if colour := kindColours[word]; colour != "" {
		return colour
	}
	return seriesColours[n%len(seriesColours)]
}

// running is the running part of the sum of the first value.
func (r drawnRows) running() series {
	s := r.of(r.t.Chart.Values[0], goalColour)
	s.name, s.unit, s.line, s.second = r.say.running, document.Share, true, true
	total, sum := 0.0, 0.0
	for _, v := range s.values {
		total += v.Number
	}
	for k, v := range s.values {
		sum += v.Number
		s.values[k] = document.Value{Known: total > 0, Number: sum / max(total, 1)}
	}
	return s
}

// stacked is a value of a chart that stacks them. Values of a kind have its colour.
func (r drawnRows) stacked(id string, n int) series {
	kind := strings.TrimPrefix(id, "kind_")
	colour := seriesColour(kind, n)
	if kind != id && kindColours[kind] == "" {
		colour = otherColour
	}
	return r.of(id, colour)
}

// withInterval is a value as a line between the ends of its interval.
func (r drawnRows) withInterval(id string) []series {
	s := r.of(id, seriesColours[0])
	s.line = true
	low, high := s, s
	low.name, high.name = r.say.interval+" "+r.say.low, r.say.interval+" "+r.say.high
	low.values, high.values = nil, nil
	for _, v := range s.values {
		low.values = append(low.values, document.Value{Known: hasInterval(v), Number: v.Low})
		high.values = append(high.values, document.Value{Known: hasInterval(v), Number: v.High})
	}
	low.thin, high.thin = true, true
	return []series{s, low, high}
}

// steps are running totals as steps that begin where the one before ends, with a
// line at the goal.
func (r drawnRows) steps(id string) []series {
	s := r.of(id, seriesColours[0])
	base := series{name: r.say.before, unit: s.unit}
	before := document.Num(0)
	for k, v := range s.values {
		base.values = append(base.values, before)
		s.values[k].Number = v.Number - before.Number
		before = v
	}
	list := []series{base, s}
	if g := r.t.Chart.Goal; g != nil {
		line := series{name: r.in(g.Label), unit: s.unit, colour: goalColour, line: true}
		for range s.values {
			line.values = append(line.values, g.Value)
		}
		list = append(list, line)
	}
	return list
}
