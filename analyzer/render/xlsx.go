package render

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// XLSX writes the document as a workbook: a sheet with what it says and rests
// on, then a sheet per table. Numbers are numbers with a format of their unit,
// texts are texts and never formulas, and what is not known is an empty cell.
//
// The workbook holds no clock: the same document gives the same bytes. That is
// why no sheet is streamed: streamed sheets are stored in no fixed order.
func XLSX(w io.Writer, d *document.Document, o Options) error {
	b := newWorkbook(o.Language)
	defer b.file.Close() // removes what it keeps on disk; there is nothing to be done when that fails
	tables := o.Chosen(d)
	overview := b.sheet(b.say.overview, "overview")
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = b.table(t)
	}
	b.overview(overview, d, tables, names)
	b.properties(d)
	if b.err != nil {
		return fmt.Errorf("cannot build the workbook: %w", b.err)
	}
	return b.file.Write(w)
}

// workbook is a workbook under construction. Its first error stays, and ends
// all further work.
type workbook struct {
	file     *excelize.File
	language document.Language
	say      phrasebook
	styles   map[look]int
	names    map[string]bool // of the sheets, in lower case
	err      error
}

func newWorkbook(language document.Language) *workbook {
	return &workbook{
		file: excelize.NewFile(), language: language, say: phrases(language),
		styles: map[look]int{}, names: map[string]bool{},
	}
}

func (b *workbook) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *workbook) in(t document.Text) string { return Clean(t.In(b.language)) }

// properties fixes what a workbook says about itself, moments included.
func (b *workbook) properties(d *document.Document) {
	const always = "2000-01-01T00:00:00Z"
	b.check(b.file.SetDocProps(&excelize.DocProperties{
		Title: b.in(d.Title), Creator: "contactlog", LastModifiedBy: "contactlog", Created: always, Modified: always,
		Language: b.language.String(),
	}))
	b.check(b.file.SetAppProps(&excelize.AppProperties{Application: "contactlog"}))
	b.file.SetActiveSheet(0)
}

// sheet adds a sheet and returns its name: as much of the title as a sheet can
// be called, or the id where the title has nothing that it can be called.
func (b *workbook) sheet(title, id string) string {
	name := b.freeName(title, id)
	if len(b.names) == 1 {
		b.check(b.file.SetSheetName(b.file.GetSheetName(0), name))
		return name
	}
	_, err := b.file.NewSheet(name)
	b.check(err)
	return name
}

// table writes a table on a sheet of its own and returns the name of the sheet:
// a header that stays in sight and filters the rows, the rows, the total.
func (b *workbook) table(t document.Table) string {
	flat := t.Flat()
	s := &sheet{workbook: b, name: b.sheet(b.in(t.Title), t.ID)}
	for j, column := range flat.Columns {
		s.text(b.in(column.Label), look{bold: true, wrap: true, below: true, right: !isText(flat, j)})
	}
	for i, row := range flat.Rows {
		s.next()
		total := t.Total && i == len(flat.Rows)-1
		for j, cell := range row {
			s.cell(cell, unitOf(flat.Columns[j], cell), look{bold: total, above: total})
		}
	}
	b.freeze(s.name)
	b.filter(s.name, len(flat.Columns), len(flat.Rows), t.Total)
	s.finish()
	return s.name
}

func (b *workbook) freeze(sheet string) {
	b.check(b.file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}))
}

// filter lets people sort and filter the rows; a total stays where it is.
func (b *workbook) filter(sheet string, columns, rows int, total bool) {
	if total && rows > 0 {
		rows--
	}
	if columns == 0 {
		return
	}
	last, err := excelize.CoordinatesToCellName(columns, rows+1)
	b.check(err)
	b.check(b.file.AutoFilter(sheet, "A1:"+last, nil))
}

// sheet is a sheet that is written cell by cell, from left to right.
type sheet struct {
	*workbook
	name   string
	row    int // from 0
	column int // from 0, of the next cell
	widths []int
	tall   []wrappedText
}

// wrappedText is a text that may take several lines of its row.
type wrappedText struct {
	row, column int
	text        string
}

// next goes to the start of the next row.
func (s *sheet) next() { s.row, s.column = s.row+1, 0 }

// skip leaves a cell empty.
func (s *sheet) skip() { s.column++ }

// text writes a text, whatever it looks like.
func (s *sheet) text(text string, l look) {
	s.put(func(cell string) error { return s.file.SetCellStr(s.name, cell, literal(text)) }, l)
	s.widen(text, l.bold && s.row == 0)
	if l.wrap {
		s.tall = append(s.tall, wrappedText{s.row, s.column, text})
	}
	s.column++
}

// coded matches what follows an underscore in the notation that workbooks have
// for characters that XML cannot hold: _x0041_ reads as A.
var coded = regexp.MustCompile(`^x[0-9A-Fa-f]{4}_`)

// literal returns a text such that a spreadsheet reads it as it is, also where
// it looks like that notation.
func literal(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for i, r := range text {
		b.WriteRune(r)
		if r == '_' && coded.MatchString(text[i+1:]) {
			b.WriteString("x005F_")
		}
	}
	return b.String()
}

// number writes a number in the format of its unit.
func (s *sheet) number(x float64, unit document.Unit, l look) {
	l.format = formatOf(unit)
	stored := x
	if unit == document.Seconds {
		stored = x / secondsADay
	}
	s.put(func(cell string) error { return s.file.SetCellFloat(s.name, cell, stored, -1, 64) }, l)
	s.widen(People(document.Num(x), unit, s.language), false)
	s.column++
}

// date writes a day as spreadsheets do: the number of days since their day 0.
func (s *sheet) date(day time.Time, l look) {
	l.format = dateFormat
	days := day.Sub(spreadsheetEpoch).Hours() / 24
	s.put(func(cell string) error { return s.file.SetCellFloat(s.name, cell, days, -1, 64) }, l)
	s.widen(day.Format(time.DateOnly), false)
	s.column++
}

// value writes a value, in italics when it rests on little; an unknown one
// leaves its cell empty.
func (s *sheet) value(v document.Value, unit document.Unit, l look) {
	if !known(v) {
		s.put(nil, l)
		s.skip()
		return
	}
	l.italic = v.Few || v.Assumed
	s.number(v.Number, unit, l)
}

// cell writes a cell of a table.
func (s *sheet) cell(c document.Cell, unit document.Unit, l look) {
	if !c.IsText {
		s.value(c.Value, unit, l)
		return
	}
	text := s.in(c.Text)
	if unit == document.Date {
		if day, err := time.Parse(time.DateOnly, text); err == nil && day.After(firstSafeDay) {
			s.date(day, l)
			return
		}
	}
	l.wrap = width(text) > widestColumn
	s.text(text, l)
}

// put stores a cell, when there is something to store, with its look.
func (s *sheet) put(store func(cell string) error, l look) {
	if s.err != nil {
		return
	}
	cell, err := excelize.CoordinatesToCellName(s.column+1, s.row+1)
	s.check(err)
	if err != nil {
		return
	}
	if store != nil {
		s.check(store(cell))
	}
	s.check(s.file.SetCellStyle(s.name, cell, cell, s.style(l)))
}
