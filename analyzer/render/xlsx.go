package render

import (
	"fmt"
	"io"
	"regexp"
	"sort"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// XLSX writes the document as a workbook that people look at: a cover with what it
// says and rests on and links to the rest, a sheet per table, the definitions.
// Numbers are numbers with a format of their unit, texts are texts and never
// formulas, and what is not known is an empty cell.
//
// The workbook holds no clock: the same document gives the same bytes. That is
// why no sheet is streamed: streamed sheets are stored in no fixed order.
func XLSX(w io.Writer, d *document.Document, o Options) error {
	b := newWorkbook(o.Language)
	defer b.file.Close() // removes what it keeps on disk; there is nothing to be done when that fails
	b.title = b.in(d.Title)
	b.cover = b.sheet(b.say.overview, "overview")
	tables := o.Chosen(d)
	var contents []content
	if whatIfBehind(d, tables) != "" {
		contents = append(contents, b.whatIf(d))
	}
	if drawn := b.drawings(tables); len(drawn) > 0 {
		contents = append(contents, b.charts(b.newSheet(b.say.charts, "charts"), drawn))
	}
	for _, t := range tables {
		contents = append(contents, b.table(t))
	}
	if len(d.Definitions) > 0 {
		contents = append(contents, b.definitions(d.Definitions))
	}
	b.overview(d, tables, contents)
	b.properties(d)
	if b.err != nil {
		return fmt.Errorf("cannot build the workbook: %w", b.err)
	}
	return b.file.Write(w)
}

// content is a sheet as the cover lists it.
type content struct{ sheet, title, shows string }

// workbook is a workbook under construction. Its first error stays, and ends
// all further work.
type workbook struct {
	file     *excelize.File
	language document.Language
	say      phrasebook
	styles   map[look]int
	names    map[string]bool // of the sheets, in lower case
	title    string          // of the document
	cover    string          // the name of the first sheet
	tables   int             // real tables so far
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
	whole := true
	b.check(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &whole}))
	// With the first chart the library lists kinds of images in no fixed order.
	kinds := b.file.ContentTypes.Defaults
	sort.Slice(kinds, func(i, j int) bool { return kinds[i].Extension < kinds[j].Extension })
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

// sheet is a sheet that is written cell by cell, from left to right.
type sheet struct {
	*workbook
	name    string
	row     int // from 0
	column  int // from 0, of the next cell
	widths  []int
	widest  []int           // of the first columns, where they are to be narrower than [widestColumn]
	heights map[int]float64 // of rows, in points, where their texts do not say it
	folded  []bool          // columns that are out of sight at first
	tall    []wrappedText
}

// newSheet adds a sheet to the workbook.
func (b *workbook) newSheet(title, id string) *sheet {
	return &sheet{workbook: b, name: b.sheet(title, id), heights: map[int]float64{}}
}

// wrappedText is a text that may take several lines of its row.
type wrappedText struct {
	row, column, last int // the last column that it runs over
	text              string
}

// goTo goes to a place.
func (s *sheet) goTo(row, column int) { s.row, s.column = row, column }

// next goes to the start of the next row.
func (s *sheet) next() { s.row, s.column = s.row+1, 0 }

// skip leaves a cell empty.
func (s *sheet) skip() { s.column++ }

// text writes a text, whatever it looks like.
func (s *sheet) text(text string, l look) {
	s.put(func(cell string) error { return s.file.SetCellStr(s.name, cell, literal(text)) }, l)
	s.widen(text, l.head)
	if l.wrap {
		s.tall = append(s.tall, wrappedText{s.row, s.column, s.column, text})
	}
	s.column++
}

// free writes a text that may run on over the cells beside it.
func (s *sheet) free(text string, l look) {
	s.put(func(cell string) error { return s.file.SetCellStr(s.name, cell, literal(text)) }, l)
	s.column++
}

// isFolded reports whether a column is out of sight at first.
func (s *sheet) isFolded(column int) bool { return column < len(s.folded) && s.folded[column] }

// span writes a text over several columns, of which the widths are set already.
func (s *sheet) span(text string, columns int, l look) {
	l.wrap = true
	first, last := s.address(s.row, s.column), s.address(s.row, s.column+columns-1)
	s.put(func(cell string) error { return s.file.SetCellStr(s.name, cell, literal(text)) }, l)
	s.tall = append(s.tall, wrappedText{s.row, s.column, s.column + columns - 1, text})
	if columns > 1 {
		s.check(s.file.SetCellStyle(s.name, first, last, s.style(l)))
		s.check(s.file.MergeCell(s.name, first, last))
	}
	s.column += columns
}

// link has the cell before the next one lead to a sheet.
func (s *sheet) link(to string) {
	s.check(s.file.SetCellHyperLink(s.name, s.address(s.row, s.column-1), quoted(to)+"!A1", "Location"))
}

// address is the name of a cell.
func (s *sheet) address(row, column int) string {
	cell, err := excelize.CoordinatesToCellName(column+1, row+1)
	s.check(err)
	return cell
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
	s.put(func(cell string) error { return s.file.SetCellFloat(s.name, cell, stored(x, unit), -1, 64) }, l)
	s.widen(People(document.Num(x), unit, s.language), false)
	s.column++
}

// stored is a number as a workbook holds it: lengths of time are in days.
func stored(x float64, unit document.Unit) float64 {
	if unit == document.Seconds {
		return x / secondsADay
	}
	return x
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
	if colour := kindColours[c.ID]; colour != "" {
		l.colour = colour
	}
	if unit == document.Date {
		if day, err := time.Parse(time.DateOnly, text); err == nil && day.After(firstSafeDay) {
			s.date(day, l)
			return
		}
	}
	l.wrap = width(text) > s.most(s.column)-2
	l.indent = s.column > 0
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
