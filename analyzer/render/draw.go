package render

import (
	"bytes"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"contactlog/analyzer/document"
)

// grid draws a table so that it fits a width, 0 being endless. It tries the
// fullest way to write it first, and of the others one that leaves texts
// comfortable. A table with too many columns for the width is
// drawn in parts below each other, each with the columns that say what a row is.
// Bars are drawn where the table hardly becomes longer by them.
func grid(t document.Table, limit int, s style, language document.Language) (string, error) {
	with := func(change func(*style)) []gridColumn {
		s := s
		change(&s)
		return gridColumns(t, s, language)
	}
	full := with(func(s *style) { s.intervals = true })
	if len(full) == 0 {
		return "", nil
	}
	if limit <= 0 {
		return draw(full, t.Total)
	}
	without := inParts(with, limit)
	bare, err := drawParts(without, limit, t.Total)
	if err != nil || !s.bars || t.Chart == nil {
		return bare, err
	}
	for _, long := range []int{longBar, shortBar} {
		barred := inParts(func(change func(*style)) []gridColumn {
			return with(func(s *style) { change(s); s.barWidth = long })
		}, limit)
		drawn, err := drawParts(barred, limit, t.Total)
		if err != nil {
			return "", err
		}
		more := strings.Count(drawn, "\n") - strings.Count(bare, "\n")
		if shown(barred) >= shown(without) && len(barred) <= len(without) && more <= len(t.Rows)/linesForBars {
			return drawn, nil
		}
	}
	return bare, nil
}

// drawParts draws the parts of a table below each other.
func drawParts(parts [][]gridColumn, limit int, total bool) (string, error) {
	var drawn []string
	for _, part := range parts {
		s, err := drawAt(part, limit, total)
		if err != nil {
			return "", err
		}
		drawn = append(drawn, s)
	}
	return strings.Join(drawn, "\n"), nil
}

// shown counts the columns of parts, less those of bars.
func shown(parts [][]gridColumn) int {
	n := 0
	for _, part := range parts {
		for _, c := range part {
			if !c.bar {
				n++
			}
		}
	}
	return n
}

// inParts lays a table out in columns that fit a width, in one part if it can be:
// in full, or else plain or compact.
func inParts(with func(func(*style)) []gridColumn, limit int) [][]gridColumn {
	full := with(func(s *style) { s.intervals = true })
	plain, compact := with(func(*style) {}), with(func(s *style) { s.compact = true })
	for _, try := range []struct {
		columns []gridColumn
		level   int
	}{{full, whole}, {plain, dense}, {compact, dense}, {plain, whole}, {compact, whole}} {
		if fits(try.columns, try.level, limit) {
			return [][]gridColumn{try.columns}
		}
	}
	return split(plain, limit)
}

// drawAt draws columns wrapped so that they fit a width.
func drawAt(columns []gridColumn, limit int, total bool) (string, error) {
	wrapped := make([]gridColumn, len(columns))
	for i, w := range fit(columns, limit) {
		wrapped[i] = columns[i].wrapped(w)
	}
	return draw(wrapped, total)
}

// draw draws columns whose cells hold their line ends already: a header with a
// line below it, the rows, and a line above the total.
func draw(columns []gridColumn, total bool) (string, error) {
	var b bytes.Buffer
	table := tablewriter.NewTable(&b, tablewriter.WithConfig(gridConfig(columns)), tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithRenderer(renderer.NewBlueprint(lightLines(total))))
	table.Header(header(columns))
	rows := len(columns[0].cells)
	for i := range rows {
		row := make([]string, len(columns))
		for j, c := range columns {
			row[j] = c.cells[i].paint.painted(c.cells[i].s)
		}
		if total && i == rows-1 {
			table.Footer(row)
		} else if err := table.Append(row); err != nil {
			return "", err
		}
	}
	if err := table.Render(); err != nil {
		return "", err
	}
	return trimLines(b.String()), nil
}

// header returns the headers, filled up with lines above them so that all end
// on the last line, just above the numbers.
func header(columns []gridColumn) []string {
	most := 0
	for _, c := range columns {
		most = max(most, strings.Count(c.header, "\n"))
	}
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = strings.Repeat("\n", most-strings.Count(c.header, "\n")) + c.header
	}
	return out
}

// gridConfig aligns every column, and leaves the texts as they are: no widths are
// set, so that nothing is wrapped or cut a second time.
func gridConfig(columns []gridColumn) tablewriter.Config {
	aligns := make([]tw.Align, len(columns))
	padding := make([]tw.Padding, len(columns))
	for i, c := range columns {
		aligns[i] = tw.AlignRight
		if c.text {
			aligns[i] = tw.AlignLeft
		}
		padding[i] = tw.Padding{Right: strings.Repeat(" ", gap), Overwrite: true}
	}
	padding[len(padding)-1] = tw.Padding{Overwrite: true}
	cells := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoFormat: tw.Off},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft, PerColumn: aligns},
		Padding:    tw.CellPadding{Global: tw.Padding{Overwrite: true}, PerColumn: padding},
	}
	return tablewriter.Config{
		Header: cells, Row: cells, Footer: cells,
		Behavior: tw.Behavior{TrimSpace: tw.Off, TrimLine: tw.Off, TrimTab: tw.Off},
	}
}

// lightLines has no borders: only a line below the header and above the total.
func lightLines(total bool) tw.Rendition {
	footer := tw.Off
	if total {
		footer = tw.On
	}
	return tw.Rendition{
		Borders: tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.Off, Bottom: tw.Off},
		Symbols: tw.NewSymbols(tw.StyleLight),
		Settings: tw.Settings{
			Separators: tw.Separators{ShowHeader: tw.On, ShowFooter: footer, BetweenRows: tw.Off, BetweenColumns: tw.Off},
			Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.On, ShowFooterLine: footer},
		},
	}
}

// trimLines removes the blanks at the end of every line.
func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
