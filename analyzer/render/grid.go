package render

import (
	"slices"
	"strings"

	"contactlog/analyzer/document"
)

// The marks behind a value, explained below the table that has them.
const (
	fewMark     = "*"
	assumedMark = "†"
)

// style says how the values of a grid are written.
type style struct {
	intervals bool // the only column with an interval shows it, and its base, beside it
	compact   bool // % and € stand in the header, so that numbers are narrow
	bars      bool // the values of the chart have bars beside them, where there is room
	barWidth  int  // of the longest bar, 0 for none
	ascii     bool // in plain ASCII
	colour    bool // words and bars of a kind have its colour
}

// gridColumn is a column of a table as the terminal shows it.
type gridColumn struct {
	header string
	cells  []gridCell
	text   bool        // of texts only: to the left
	bar    bool        // of bars: not without the column before it
	floors [levels]int // the narrowest it may become at each level, see [fit]
}

// gridCell is what stands in a cell: words can be wrapped, a number cannot.
type gridCell struct {
	s     string
	words bool
	paint paint
}

// gridColumns lays out the columns of a table that people see.
func gridColumns(t document.Table, s style, language document.Language) []gridColumn {
	withInterval, withBase := -1, -1
	if s.intervals {
		withInterval, withBase = foremostInterval(t), onlyInterval(t)
	}
	var columns []gridColumn
	for j, c := range t.Columns {
		if c.Detail {
			continue
		}
		columns = append(columns, valueColumn(t, j, s, language))
		if bars := barColumn(t, j, s); bars != nil {
			columns = append(columns, *bars)
		}
		if j == withInterval {
			columns = append(columns, intervalColumn(t, j, language))
		}
		if j == withBase {
			columns = append(columns, baseColumn(t, j, language))
		}
	}
	keys := keyColumns(columns)
	for i := range columns {
		if s.ascii {
			columns[i].spell()
		}
		columns[i].floors = columns[i].narrowest(i == keys-1)
	}
	return columns
}

// spell writes a column in plain ASCII.
func (c *gridColumn) spell() {
	c.header = plain(c.header)
	for i := range c.cells {
		c.cells[i].s = plain(c.cells[i].s)
	}
}

// keyColumns returns how many columns say what a row is about: the first one, and
// the name behind it where the first is only a number, or the texts behind it where it
// takes them, three columns at most, to tell the rows apart.
func keyColumns(columns []gridColumn) int {
	if len(columns) > 1 && columns[1].text && !columns[0].text {
		return 2
	}
	for k := 1; k <= min(3, len(columns)) && columns[k-1].text; k++ {
		if differ(columns[:k]) {
			return k
		}
	}
	return min(1, len(columns))
}

// differ reports whether no two rows of some columns are the same.
func differ(columns []gridColumn) bool {
	seen := map[string]bool{}
	for i := range columns[0].cells {
		row := ""
		for _, c := range columns {
			row += c.cells[i].s + "\x00"
		}
		if seen[row] {
			return false
		}
		seen[row] = true
	}
	return true
}

// foremostInterval returns the place of the column whose intervals people see: the
// foremost, or the only one that has any; -1 when there is none.
func foremostInterval(t document.Table) int {
	for j, c := range t.Columns {
		if c.Foremost && slices.ContainsFunc(t.Rows, func(row []document.Cell) bool { return hasInterval(row[j].Value) }) {
			return j
		}
	}
	return onlyInterval(t)
}

// onlyInterval returns the place of the one column that has intervals, -1 when
// there is none or there are several.
func onlyInterval(t document.Table) int {
	found := -1
	for j, c := range t.Columns {
		if !c.Interval || c.Detail {
			continue
		}
		if found >= 0 {
			return -1
		}
		for _, row := range t.Rows {
			if hasInterval(row[j].Value) {
				found = j
			}
		}
	}
	return found
}

func valueColumn(t document.Table, j int, s style, language document.Language) gridColumn {
	column := t.Columns[j]
	out := gridColumn{header: Clean(column.Label.In(language)), text: isText(t, j)}
	compact := s.compact && oneUnit(t, j)
	if compact && column.Unit == document.Share {
		out.header += " %"
	}
	if compact && column.Unit == document.Euro {
		out.header += " €"
	}
	marks := make([]string, len(t.Rows))
	for i, row := range t.Rows {
		if row[j].IsText {
			out.cells = append(out.cells, gridCell{Clean(row[j].Text.In(language)), true, s.paint(row[j].ID)})
			continue
		}
		value := People(row[j].Value, unitOf(column, row[j]), language)
		if compact {
			value = strings.Replace(strings.TrimSuffix(value, " %"), "€ ", "", 1)
		}
		out.cells = append(out.cells, gridCell{s: value})
		marks[i] = marksOf(row[j].Value)
	}
	for i, mark := range padded(marks) {
		out.cells[i].s += mark
	}
	return out
}

// marksOf returns the marks of a value: few, assumed.
func marksOf(v document.Value) string {
	marks := ""
	if known(v) && v.Few {
		marks += fewMark
	}
	if known(v) && v.Assumed {
		marks += assumedMark
	}
	return marks
}

// padded returns marks to put behind numbers, with blanks where others have more
// marks, so that the digits stay below each other.
func padded(marks []string) []string {
	widest := 0
	for _, m := range marks {
		widest = max(widest, width(m))
	}
	out := make([]string, len(marks))
	for i, m := range marks {
		out[i] = m + strings.Repeat(" ", widest-width(m))
	}
	return out
}

func intervalColumn(t document.Table, j int, language document.Language) gridColumn {
	out := gridColumn{header: phrases(language).interval}
	for _, row := range t.Rows {
		out.cells = append(out.cells, gridCell{s: interval(row[j].Value, unitOf(t.Columns[j], row[j]), language)})
	}
	return out
}

func baseColumn(t document.Table, j int, language document.Language) gridColumn {
	out := gridColumn{header: "n"}
	for _, row := range t.Rows {
		base := ""
		if v := row[j].Value; known(v) && v.N > 0 {
			base = decimal(float64(v.N), 0, language)
		}
		out.cells = append(out.cells, gridCell{s: base})
	}
	return out
}

// interval writes the ends of an interval, "69.8–72.7 %", or of a difference "-1.2
// to +3.4 pp", "" where there is none.
func interval(v document.Value, unit document.Unit, language document.Language) string {
	if !hasInterval(v) {
		return ""
	}
	end := func(x float64) string {
		return People(document.Value{Known: true, Number: x, Signed: v.Signed}, unit, language)
	}
	low, high := end(v.Low), end(v.High)
	switch unit {
	case document.Share:
		low = strings.TrimSuffix(low, " %")
	case document.Points:
		low = strings.TrimSuffix(low, " pp")
	}
	if v.Signed {
		return low + " " + phrases(language).until + " " + high
	}
	return low + "–" + high
}

// isText reports whether a column holds texts only.
func isText(t document.Table, j int) bool {
	for _, row := range t.Rows {
		if !row[j].IsText {
			return false
		}
	}
	return len(t.Rows) > 0 || t.Columns[j].Unit == document.NoUnit
}

// oneUnit reports whether all values of a column have the unit of the column.
func oneUnit(t document.Table, j int) bool {
	for _, row := range t.Rows {
		if !row[j].IsText && unitOf(t.Columns[j], row[j]) != t.Columns[j].Unit {
			return false
		}
	}
	return true
}
