package render

import (
	"strings"

	"contactlog/analyzer/document"
)

// The marks behind a value, explained below the table that has them.
const (
	fewMark     = "*"
	assumedMark = "†"
)

// gap is the number of blanks between two columns of a grid.
const gap = 2

// style says how the values of a grid are written.
type style struct {
	intervals bool // the only column with an interval shows it, and its base, beside it
	compact   bool // % and € stand in the header, so that numbers are narrow
}

// gridColumn is a column of a table as the terminal shows it.
type gridColumn struct {
	header string
	cells  []string
	text   bool // of texts: to the left, and wrapped when there is no room
	least  int  // the narrowest it may become
}

// gridColumns lays out the columns of a table that people see.
func gridColumns(t document.Table, s style, language document.Language) []gridColumn {
	withInterval := -1
	if s.intervals {
		withInterval = onlyInterval(t)
	}
	var columns []gridColumn
	for j, c := range t.Columns {
		if c.Detail {
			continue
		}
		columns = append(columns, valueColumn(t, j, s, language))
		if j == withInterval {
			columns = append(columns, intervalColumn(t, j, language), baseColumn(t, j, language))
		}
	}
	for i := range columns {
		columns[i].least = columns[i].narrowest(i == 0)
	}
	return columns
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
			out.cells = append(out.cells, Clean(row[j].Text.In(language)))
			continue
		}
		value := People(row[j].Value, unitOf(column, row[j]), language)
		if compact {
			value = strings.Replace(strings.TrimSuffix(value, " %"), "€ ", "", 1)
		}
		out.cells = append(out.cells, value)
		marks[i] = marksOf(row[j].Value)
	}
	appendMarks(out.cells, marks)
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

// appendMarks puts the marks behind the cells, and as many blanks behind cells
// without, so that the digits stay below each other.
func appendMarks(cells, marks []string) {
	widest := 0
	for _, m := range marks {
		widest = max(widest, width(m))
	}
	for i := range cells {
		cells[i] += marks[i] + strings.Repeat(" ", widest-width(marks[i]))
	}
}

func intervalColumn(t document.Table, j int, language document.Language) gridColumn {
	out := gridColumn{header: phrases(language).interval}
	for _, row := range t.Rows {
		out.cells = append(out.cells, interval(row[j].Value, unitOf(t.Columns[j], row[j]), language))
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
		out.cells = append(out.cells, base)
	}
	return out
}

// interval writes the ends of an interval, "69.8–72.7 %", "" where there is none.
func interval(v document.Value, unit document.Unit, language document.Language) string {
	if !hasInterval(v) {
		return ""
	}
	low := People(document.Num(v.Low), unit, language)
	high := People(document.Num(v.High), unit, language)
	if unit == document.Share {
		low = strings.TrimSuffix(low, " %")
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

// narrowest returns the least width at which a column can be read: numbers are
// never broken, texts and headers between words, and the first column, which
// says what a row is about, gets more room than the others.
func (c gridColumn) narrowest(first bool) int {
	const longestHeaderWord, longestTextWord, roomForFirst = 14, 12, 16
	least := min(longestWord(c.header), longestHeaderWord)
	if !c.text {
		return max(least, c.widestCell())
	}
	longest := 0
	for _, cell := range c.cells {
		longest = max(longest, longestWord(cell))
	}
	if first {
		return max(least, min(c.widestCell(), roomForFirst))
	}
	return max(least, min(longest, longestTextWord))
}

func (c gridColumn) widestCell() int {
	widest := 0
	for _, cell := range c.cells {
		widest = max(widest, width(cell))
	}
	return widest
}

// natural returns the width of a column of which nothing is wrapped.
func (c gridColumn) natural() int { return max(width(c.header), c.widestCell()) }

// wrapped returns the column with its texts broken at a width.
func (c gridColumn) wrapped(limit int) gridColumn {
	out := gridColumn{header: strings.Join(wrap(c.header, limit), "\n"), text: c.text}
	for _, cell := range c.cells {
		if c.text {
			cell = strings.Join(wrap(cell, limit), "\n")
		}
		out.cells = append(out.cells, cell)
	}
	return out
}

// used returns the width that a column takes when it is wrapped at a limit.
func (c gridColumn) used(limit int) int {
	out := c.wrapped(limit)
	widest := 0
	for _, cell := range append([]string{out.header}, out.cells...) {
		for l := range strings.SplitSeq(cell, "\n") {
			widest = max(widest, width(l))
		}
	}
	return widest
}

// fit returns a width for each column such that the grid is at most limit wide;
// ok is false when even the narrowest columns do not fit. The widest column
// gives first; what wrapping leaves over goes back to the texts.
func fit(columns []gridColumn, limit int) (widths []int, ok bool) {
	room := limit - gap*(len(columns)-1)
	total := 0
	for _, c := range columns {
		widths = append(widths, c.natural())
		total += c.natural()
	}
	for total > room {
		widest := -1
		for i, c := range columns {
			if widths[i] > c.least && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return widths, false
		}
		widths[widest]--
		total--
	}
	giveBack(columns, widths, room)
	return widths, true
}

// giveBack takes the blanks that wrapping leaves at the end of every line of a
// column and gives them to the columns of texts, the first one first.
func giveBack(columns []gridColumn, widths []int, room int) {
	for i, c := range columns {
		widths[i] = c.used(widths[i])
		room -= widths[i]
	}
	for i, c := range columns {
		if more := min(room, c.natural()-widths[i]); c.text && more > 0 {
			widths[i] += more
			room -= more
		}
	}
}
