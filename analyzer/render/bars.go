package render

import (
	"math"
	"strings"

	"contactlog/analyzer/document"
)

// The length of the longest bar of a table, in columns, and the number of rows
// for which a table with bars may be a line longer than without.
const (
	longBar      = 8
	shortBar     = 5
	linesForBars = 4
)

// barColumn returns the bars that stand behind column j of a table, nil when
// its chart draws another or none. A bar is as long as its number against the
// highest one of the chart. Stacked values have no length of their own.
func barColumn(t document.Table, j int, s style) *gridColumn {
	c := t.Chart
	if s.barWidth == 0 || c == nil || c.Kind == document.Stacked || len(c.Values) == 0 || len(c.Rows) < 2 || c.Values[0] != t.Columns[j].ID {
		return nil
	}
	highest := 0.0
	for _, i := range c.Rows {
		if v := t.Rows[i][j].Value; known(v) {
			highest = max(highest, v.Number)
		}
	}
	if highest <= 0 {
		return nil
	}
	out := &gridColumn{text: true, bar: true, cells: make([]gridCell, len(t.Rows))}
	for _, i := range c.Rows {
		if v := t.Rows[i][j].Value; known(v) {
			out.cells[i] = gridCell{s: bar(v.Number/highest, s), paint: s.paint(colourOf(t, i))}
		}
	}
	return out
}

// bar draws a part of the longest bar, in eighths of a column or, in ASCII, in
// whole columns. What is more than nothing is seen.
func bar(part float64, s style) string {
	if part <= 0 {
		return ""
	}
	if s.ascii {
		return strings.Repeat("#", max(1, int(math.Round(part*float64(s.barWidth)))))
	}
	const eighths = "▏▎▍▌▋▊▉"
	n := max(1, int(math.Round(part*float64(s.barWidth)*8)))
	drawn := strings.Repeat("█", n/8)
	if n%8 > 0 {
		drawn += string([]rune(eighths)[n%8-1])
	}
	return drawn
}

// paint is a colour of the terminal, 0 for its own.
type paint uint8

// paints are the colours of the kinds: those of Okabe and Ito, which the
// colour-blind can tell apart, as near as a palette of 256 has them. Each can be
// read on black and on white.
var paints = map[string]paint{"valuable": 29, "hygiene": 32, "avoidable": 166}

// paint returns the colour of a machine word, where the style has colours.
func (s style) paint(word string) paint {
	if !s.colour {
		return 0
	}
	return paints[word]
}

// colourOf is the word that gives a row its colour in the chart.
func colourOf(t document.Table, row int) string {
	for j, c := range t.Columns {
		if c.ID == t.Chart.Colour {
			return t.Rows[row][j].ID
		}
	}
	return ""
}

// painted returns a text in a colour, line by line.
func (p paint) painted(s string) string {
	if p == 0 || s == "" {
		return s
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = "\x1b[38;5;" + Machine(float64(p)) + "m" + l + "\x1b[39m"
	}
	return strings.Join(lines, "\n")
}
