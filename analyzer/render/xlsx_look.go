package render

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

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
		return `[h]:mm:ss`
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

// look is what a cell looks like.
type look struct {
	format              string
	bold, italic, wrap  bool
	above, below, title bool // a line above, a line below, a title's size
	right, indent       bool
}

// style returns the number of a style, which it makes at first use.
func (b *workbook) style(l look) int {
	if number, ok := b.styles[l]; ok {
		return number
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Bold: l.bold, Italic: l.italic, Family: "Calibri", Size: 11},
		Alignment: &excelize.Alignment{WrapText: l.wrap, Vertical: "top"},
	}
	if l.right {
		s.Alignment.Horizontal = "right"
	}
	if l.indent {
		s.Alignment.Indent = 1
	}
	if l.title {
		s.Font.Size = 15
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if l.above {
		s.Border = append(s.Border, excelize.Border{Type: "top", Color: "808080", Style: 1})
	}
	if l.below {
		s.Border = append(s.Border, excelize.Border{Type: "bottom", Color: "808080", Style: 1})
		s.Alignment.Vertical = "bottom"
	}
	number, err := b.file.NewStyle(s)
	b.check(err)
	b.styles[l] = number
	return number
}

// The widths of columns, in digits.
const (
	narrowestColumn = 9
	widestColumn    = 60
	filterButton    = 3 // the room that it takes in a header
)

// The height of a line of text in points, and how many lines the rows have that
// are highest: a row has at most 409 points.
const (
	lineHeight = 15
	mostLines  = 27
)

// widen makes the column of the next cell wide enough for a text. A header is
// wrapped, so that only its longest word counts.
func (s *sheet) widen(text string, header bool) {
	for len(s.widths) <= s.column {
		s.widths = append(s.widths, narrowestColumn)
	}
	need := width(text) + 1
	if header {
		need = longestWord(text) + filterButton
	}
	s.widths[s.column] = min(widestColumn, max(s.widths[s.column], need))
}

// finish makes the columns as wide as their texts and the rows as high as the
// texts that are wrapped in them, and lets a sheet be printed on pages that are
// as wide as it is.
func (s *sheet) finish() {
	for i, w := range s.widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		s.check(err)
		s.check(s.file.SetColWidth(s.name, column, column, float64(w)))
	}
	lines := map[int]int{}
	for _, t := range s.tall {
		lines[t.row] = max(lines[t.row], len(Wrap(t.text, s.widths[t.column]-1)))
	}
	for row := range s.row + 1 {
		if n := min(lines[row], mostLines); n > 1 {
			s.check(s.file.SetRowHeight(s.name, row+1, float64(n)*lineHeight))
		}
	}
	landscape, fit, onePage, anyPages := "landscape", true, 1, 0
	s.check(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.check(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Orientation: &landscape, FitToWidth: &onePage, FitToHeight: &anyPages,
	}))
}

// freeName returns a name that no sheet has yet. Names are compared without
// case, hold at most 31 UTF-16 units, and cannot hold what formulas mean
// something by.
func (b *workbook) freeName(title, id string) string {
	base := sheetName(title)
	if base == "" {
		base = sheetName(id)
	}
	if base == "" {
		base = "-"
	}
	name := base
	for n := 2; b.names[strings.ToLower(name)]; n++ {
		suffix := " " + strconv.Itoa(n)
		name = cutWords(base, excelize.MaxSheetNameLength-len(suffix)) + suffix
	}
	b.names[strings.ToLower(name)] = true
	return name
}

// sheetName returns a text without what no sheet can be called. "History" is a
// name that spreadsheets keep for themselves.
func sheetName(s string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]'`, r):
			return -1
		case strings.ContainsRune(`:\/?*`, r):
			return ' '
		}
		return r
	}, s)
	name = cutWords(strings.Join(strings.Fields(name), " "), excelize.MaxSheetNameLength)
	if strings.EqualFold(name, "history") {
		return name + " -"
	}
	return name
}

// cutWords returns as many words as fit in a number of UTF-16 units, or the start
// of the first one when not even that fits.
func cutWords(s string, units int) string {
	start := cut(s, units)
	if len(start) == len(s) || s[len(start)] == ' ' {
		return start
	}
	if blank := strings.LastIndexByte(start, ' '); blank > 0 {
		return start[:blank]
	}
	return start
}

// cut returns as much of the start of a text as fits in a number of UTF-16 units.
func cut(s string, units int) string {
	for i, r := range s {
		units -= utf16.RuneLen(r)
		if units < 0 {
			return s[:i]
		}
	}
	return s
}
