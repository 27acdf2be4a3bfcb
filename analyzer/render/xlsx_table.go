package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// headRow is the row of the headers of a table, from 0. Above it stand the title,
// what the table shows and the way back to the cover.
const headRow = 3

// table writes a table on a sheet of its own: its title and what it shows, a header
// that stays in sight and filters the rows, the rows, the total, its remarks.
func (b *workbook) table(t document.Table) content { return b.tableWithin(t, nil) }

// tableWithin is a table of which the first columns become no wider than told.
func (b *workbook) tableWithin(t document.Table, widest []int) content {
	flat := t.Flat()
	s := b.newSheet(b.in(t.Title), t.ID)
	s.widest = widest
	s.goTo(headRow, 0)
	headers := s.headers(flat)
	for j, column := range flat.Columns {
		s.text(headers[j], look{head: true, wrap: true, right: !isText(flat, j) || column.Unit == document.Date, indent: j > 0})
	}
	for i, row := range flat.Rows {
		s.next()
		total := t.Total && i == len(flat.Rows)-1
		for j, cell := range row {
			s.cell(cell, unitOf(flat.Columns[j], cell), look{bold: total, above: total})
		}
	}
	s.bars(flat)
	s.fold(t, flat)
	s.headings(b.in(t.Title), b.in(t.Rule))
	s.remarks(t)
	s.finish()
	s.freeze()
	s.real(t.ID, len(flat.Columns), len(flat.Rows), t.Total, headers)
	s.print(b.in(t.Title), headRow+1)
	return content{s.name, b.in(t.Title), b.in(t.Rule)}
}

// bars puts bars behind the values that the chart of a table draws, as long as the
// values. Stacked values have no length of their own.
func (s *sheet) bars(t document.Table) {
	rows := len(t.Rows)
	if t.Total {
		rows--
	}
	if c := t.Chart; c == nil || c.Kind == document.Stacked || rows < 1 {
		return
	}
	for j, column := range t.Columns {
		if !slices.Contains(t.Chart.Values, column.ID) {
			continue
		}
		s.check(s.file.SetConditionalFormat(s.name, s.address(headRow+1, j)+":"+s.address(headRow+rows, j), []excelize.ConditionalFormatOptions{{
			Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "max", BarColor: "#" + barColour, BarSolid: true,
		}}))
	}
}

// headings writes what stands above the headers of a table. A text there runs
// over the columns that are seen first.
func (s *sheet) headings(title, shows string) {
	s.goTo(0, 0)
	s.free(title, look{bold: true, size: 16, colour: inkColour})
	s.heights[0] = 24
	s.goTo(1, 0)
	s.across(shows, look{colour: greyColour})
	s.goTo(2, 0)
	s.free("← "+s.say.overview, look{link: true})
	s.link(s.cover)
}

// widestAcross is the width in which a text over several columns is read with ease.
const widestAcross = 110

// across writes a text over as many columns as it is read in with ease, also beyond
// those of a narrow table.
func (s *sheet) across(text string, l look) {
	columns, room := 0, 0
	for room < widestAcross {
		room += s.widthOf(columns)
		columns++
	}
	s.span(text, columns, l)
}

// remarks writes what belongs below a table.
func (s *sheet) remarks(t document.Table) {
	p := s.page()
	texts := p.remarks(t)
	if marks := marksIn(t); marks != "" {
		texts = append([]string{s.say.legend}, texts...)
	}
	if len(t.Rows) == 0 {
		texts = append([]string{s.say.none}, texts...)
	}
	if slices.Contains(s.folded, true) {
		texts = append(texts, s.say.folded)
	}
	s.goTo(headRow+len(t.Rows)+1, 0)
	for _, text := range texts {
		s.next()
		s.across(text, look{colour: greyColour})
	}
}

// headers returns the texts above the columns. In a real table none is empty and
// no two are the same, whatever their case.
func (s *sheet) headers(t document.Table) []string {
	const longest = 240 // of the 255 that a spreadsheet takes
	seen := map[string]bool{}
	headers := make([]string, len(t.Columns))
	for j, c := range t.Columns {
		header := cut(s.in(c.Label), longest)
		if header == "" {
			header = cut(Clean(c.ID), longest)
		}
		name := header
		for n := 2; name == "" || seen[strings.ToLower(name)]; n++ {
			name = strings.TrimSpace(header + " (" + strconv.Itoa(n) + ")")
		}
		seen[strings.ToLower(name)] = true
		headers[j] = name
	}
	return headers
}

// fold hides the bases and intervals of a table that has them in several columns,
// behind a button: there they are, and not in the way.
func (s *sheet) fold(t, flat document.Table) {
	s.folded = make([]bool, len(flat.Columns))
	if onlyInterval(t) >= 0 {
		return
	}
	own := map[string]bool{}
	for _, c := range t.Columns {
		own[c.ID] = true
	}
	for j, c := range flat.Columns {
		if s.folded[j] = !own[c.ID]; s.folded[j] {
			name, err := excelize.ColumnNumberToName(j + 1)
			s.check(err)
			s.check(s.file.SetColOutlineLevel(s.name, name, 1))
			s.check(s.file.SetColVisible(s.name, name, false))
		}
	}
}

// freeze keeps the headers and the first column in sight.
func (s *sheet) freeze() {
	below := s.address(headRow+1, 1)
	s.check(s.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: headRow + 1, TopLeftCell: below, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomRight"}},
	}))
}

// real makes the rows a real table of the spreadsheet, which sorts and filters; a
// total stays where it is, below it.
func (s *sheet) real(id string, columns, rows int, total bool, headers []string) {
	if total {
		rows--
	}
	if columns == 0 || rows < 1 {
		return
	}
	cells := s.address(headRow, 0) + ":" + s.address(headRow+rows, columns-1)
	for _, h := range headers {
		if literal(h) != h { // which a table would spell otherwise than its header
			s.check(s.file.AutoFilter(s.name, cells, nil))
			return
		}
	}
	s.tables++
	s.check(s.file.AddTable(s.name, &excelize.Table{Range: cells, Name: tableName(id, s.tables), StyleName: "TableStyleLight1"}))
}

// tableName is what formulas call a table.
func tableName(id string, number int) string {
	name := strings.Map(func(r rune) rune {
		if r == '_' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(id))
	return "table" + strconv.Itoa(number) + "_" + name
}
