package render

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
)

// Dialect is a way to write CSV: what stands between cells and in numbers. The
// cells are the same in each.
type Dialect uint8

// The dialects.
const (
	RFC4180 Dialect = iota // commas, decimal points: for programs
	ExcelNL                // as a Dutch Excel opens it: semicolons, decimal commas, a byte order mark
)

// Dialects are the names by which users choose a dialect.
var Dialects = []string{"rfc4180", "excel-nl"}

// String returns the name by which users choose the dialect.
func (d Dialect) String() string { return Dialects[d] }

// byteOrderMark tells a spreadsheet that a file is UTF-8.
const byteOrderMark = "\ufeff"

// NewWriter returns a writer of records in the dialect, whose cells must be
// harmless already, see [Dialect.Text].
func (d Dialect) NewWriter(w io.Writer) (*csv.Writer, error) {
	if d == ExcelNL {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return nil, err
		}
	}
	out := csv.NewWriter(w)
	if d == ExcelNL {
		out.Comma = ';'
	}
	return out, nil
}

// Number writes a number for programs that read the dialect.
func (d Dialect) Number(x float64) string { return d.Decimal(Machine(x)) }

// Decimal returns a number that is written with a point as the dialect has it.
func (d Dialect) Decimal(s string) string {
	if d == ExcelNL {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Text returns a text that can do no harm to a terminal, nor to a spreadsheet
// that opens it as a cell of a CSV file. For the spreadsheet of a dialect of its
// own that includes becoming a number or a date: a range of 3-5 would be a day in May.
func (d Dialect) Text(s string) string {
	s = Harmless(s)
	if d == ExcelNL && changes.MatchString(s) {
		return "'" + s
	}
	return s
}

// changes matches a text that a spreadsheet reads as a number or a date and then
// shows as something else: with marks between digits, a zero in front, or more
// digits than it holds.
var changes = regexp.MustCompile(`^(0[0-9]+|[0-9]{12,}|[0-9]+[eE][-+]?[0-9]+|[0-9]+[-/.:,][0-9][-/.:,0-9]*)$`)

// Harmless returns a text that can do no harm to a terminal, nor to a
// spreadsheet that opens it as a cell of a CSV file: an apostrophe stands before what
// would run as a formula, so that it shows as it is.
func Harmless(s string) string {
	s = Clean(s)
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
