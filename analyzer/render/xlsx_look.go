package render

import (
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

const secondsADay = 24 * 60 * 60

// The days of a spreadsheet. Day 0 is the one that makes every date from March
// 1900 on right; before that spreadsheets disagree, for one counts a 29 February 1900.
var (
	spreadsheetEpoch = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	firstSafeDay     = time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)
)

const dateFormat = "yyyy-mm-dd"

// formatOf returns the number format of a unit, in the notation of workbooks:
// the reader's own program puts in the marks of the reader's own country.
func formatOf(unit document.Unit) string {
	switch unit {
	case document.Share:
		return `0.0\ %`
	case document.Points:
		return `+0.0\ %;-0.0\ %;0.0\ %`
	case document.Euro:
		return `[>=100]"€ "#,##0;"€ "#,##0.00`
	case document.Seconds:
		return `[<0.04166088][m]:ss;[h]:mm:ss` // up to an hour, less half a second
	case document.Ratio, document.Score:
		return `0.00`
	case document.PerUnit:
		return `#,##0.000`
	case document.Probability:
		return `0.000`
	case document.Number, document.FTE, document.Months, document.Hours:
		return `#,##0.0`
	case document.Count, document.Days, document.YearlyRate:
		return `#,##0`
	}
	return ""
}

// The colours of a workbook, as RRGGBB.
const (
	inkColour   = "1B2733" // of headings
	greyColour  = "5F6B76" // of what matters less
	linkColour  = "0563C1"
	headColour  = "23415F" // behind the headers of tables
	tileColour  = "EEF3F8" // behind the figures of the cover
	lineColour  = "808080"
	inputColour = "FFF2B3" // behind a number that a reader may change
	barColour   = "A9C8E8"
)

// kindColours are those of the kinds: of Okabe and Ito, which the colour-blind can
// tell apart.
var kindColours = map[string]string{"valuable": "009E73", "hygiene": "0072B2", "avoidable": "D55E00"}

// look is what a cell looks like.
type look struct {
	format             string
	bold, italic, wrap bool
	above, below       bool // a line above, a line below
	left, right        bool
	indent             bool
	middle             bool // of the height of its row
	link, input        bool
	head               bool // of a table
	size               float64
	colour, fill       string
}

// style returns the number of a style, which it makes at first use.
func (b *workbook) style(l look) int {
	if number, ok := b.styles[l]; ok {
		return number
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Bold: l.bold, Italic: l.italic, Family: "Calibri", Size: 11, Color: l.colour},
		Alignment: &excelize.Alignment{WrapText: l.wrap, Vertical: "top"},
	}
	if l.right {
		s.Alignment.Horizontal = "right"
	}
	if l.left || l.indent && !l.right {
		s.Alignment.Horizontal = "left"
	}
	if l.indent {
		s.Alignment.Indent = 1
	}
	if l.middle {
		s.Alignment.Vertical = "center"
	}
	if l.size > 0 {
		s.Font.Size = l.size
	}
	if l.link {
		s.Font.Color, s.Font.Underline = linkColour, "single"
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	line := func(side, colour string) {
		s.Border = append(s.Border, excelize.Border{Type: side, Color: colour, Style: 1})
	}
	if l.above {
		line("top", lineColour)
	}
	if l.below {
		line("bottom", lineColour)
		s.Alignment.Vertical = "bottom"
	}
	fill := l.fill
	if l.head {
		fill, s.Font.Bold, s.Font.Color, s.Alignment.Vertical = headColour, true, "FFFFFF", "bottom"
		if l.right {
			s.Alignment.Indent = 2 // beside the button of the filter
		}
	}
	if l.input {
		fill = inputColour
		for _, side := range []string{"left", "top", "right", "bottom"} {
			line(side, "B8860B")
		}
	}
	if fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	number, err := b.file.NewStyle(s)
	b.check(err)
	b.styles[l] = number
	return number
}

// The widths of columns, in digits.
const (
	narrowestColumn = 9
	widestColumn    = 80
	filterButton    = 4 // the room that it takes in a header
)

// The height of a line of text in points, and how many lines the rows have that
// are highest: a row has at most 409 points.
const (
	lineHeight = 15
	mostLines  = 27
	wide       = 60 // digits in a long line
)

// widen makes the column of the next cell wide enough for a text. A header is
// wrapped, so that only its longest word counts.
func (s *sheet) widen(text string, header bool) {
	for len(s.widths) <= s.column {
		s.widths = append(s.widths, narrowestColumn)
	}
	need := width(text) + 2
	if header {
		need = longestWord(text) + filterButton
	}
	s.widths[s.column] = min(s.most(s.column), max(s.widths[s.column], need))
}

// most is how wide a column may become.
func (s *sheet) most(column int) int {
	if column < len(s.widest) {
		return s.widest[column]
	}
	return widestColumn
}

// widthOf is the width in which a column is seen.
func (s *sheet) widthOf(column int) int {
	switch {
	case s.isFolded(column):
		return 0
	case column < len(s.widths):
		return s.widths[column]
	}
	return narrowestColumn
}

// finish makes the columns as wide as their texts and the rows as high as the
// texts that are wrapped in them.
func (s *sheet) finish() {
	for i, w := range s.widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		s.check(err)
		s.check(s.file.SetColWidth(s.name, column, column, float64(w)))
	}
	lines, last := map[int]int{}, 0
	for _, t := range s.tall {
		if t.column == t.last && s.isFolded(t.column) {
			continue
		}
		room := -1
		for c := t.column; c <= t.last; c++ {
			room += s.widthOf(c)
		}
		if room > wide {
			room = room * 21 / 20 // letters are narrower than digits, which counts on long lines
		}
		lines[t.row], last = max(lines[t.row], len(Wrap(t.text, max(room, 1)))), max(last, t.row)
	}
	for row := range last + 1 {
		if n := min(lines[row], mostLines); n > 1 {
			s.check(s.file.SetRowHeight(s.name, row+1, float64(n)*lineHeight))
		}
	}
	for row, height := range s.heights {
		s.check(s.file.SetRowHeight(s.name, row+1, height))
	}
}

// print has a sheet printed on A4 pages, lying down, as wide as it is, with
// their numbers below. The first rows are on each page, 0 of them for none.
func (s *sheet) print(title string, repeated int) {
	const a4 = 9
	landscape, fit, onePage, anyPages, size, side, end, footer := "landscape", true, 1, 0, a4, 0.4, 0.6, 0.3 // margins in inches
	s.check(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.check(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &onePage, FitToHeight: &anyPages,
	}))
	s.check(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &footer, Footer: &footer,
	}))
	const most = 200 // a footer holds 255 characters
	s.check(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddFooter: `&L` + strings.ReplaceAll(cut(title, most/2), "&", "&&") + `&R&P / &N`,
	}))
	if repeated > 0 {
		s.check(s.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: quoted(s.name) + "!$1:$" + strconv.Itoa(repeated),
		}))
	}
}

// withoutLines leaves out the lines between cells and gives the sheet's tab a colour.
func (s *sheet) withoutLines(tab string) {
	off := false
	s.check(s.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &off}))
	s.check(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{TabColorRGB: &tab}))
}
