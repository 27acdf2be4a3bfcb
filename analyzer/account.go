package analyzer

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/render"
)

// books lay out what became of every row.
func (f *Findings) books() *document.Books {
	b := f.Books
	out := &document.Books{Rows: b.Rows}
	for _, e := range []struct {
		id string
		n  int64
	}{
		{"contacts", b.Contacts}, {"legs", b.Legs}, {"extra_reasons", b.ExtraReasons}, {"duplicates", b.Duplicates},
		{"outbound", b.Outbound}, {"abandoned", b.Abandoned}, {"automated", b.Automated}, {"excluded", b.Excluded},
		{"out_of_period", b.OutOfPeriod}, {"rejected", b.Rejected},
	} {
		out.Entries = append(out.Entries, document.Entry{ID: e.id, Label: wordText(e.id), Count: e.n})
	}
	var layoutRows, unreadable int64
	for _, file := range f.Reading.Files {
		layoutRows += file.LayoutRows
		unreadable += file.UnreadableCells()
	}
	out.Beside = []document.Entry{
		{ID: "layout_rows", Label: wordText("layout_rows"), Count: layoutRows},
		{ID: "unreadable_cells", Label: wordText("unreadable_cells"), Count: unreadable},
	}
	return out
}

// inputs say how each file was read.
func (f *Findings) inputs() []document.Input {
	var inputs []document.Input
	for _, file := range f.Reading.Files {
		var columns []string
		for _, c := range file.Layout.Used() {
			columns = append(columns, fmt.Sprintf("%s = %s", c.Role, c.Header))
		}
		inputs = append(inputs, document.Input{
			Name: file.Name, Rows: file.Rows, Layout: file.Layout, Words: file.Words,
			Text: document.Same(strings.Join(columns, ", ")),
		})
	}
	return inputs
}

// rejectColumns head the list of rejected rows.
var rejectColumns = []string{"file", "sheet", "row", "column", "shape", "cause"}

// WriteRejects writes one line per rejected row: where it stands, the shape of
// the value at fault (digits as 9, letters as a) and the cause.
func WriteRejects(w io.Writer, f *Findings, d render.Dialect) error {
	out, err := newAccount(w, d, rejectColumns)
	if err != nil {
		return fmt.Errorf("write the rejected rows: %w", err)
	}
	for _, file := range f.Reading.Files {
		for _, r := range file.Rejects {
			cells := []string{file.Name, file.Layout.Sheet, strconv.FormatUint(uint64(r.Row), 10), r.Column, r.Shape, r.Cause.String()}
			if err := out.write(cells); err != nil {
				return fmt.Errorf("write the rejected rows: %w", err)
			}
		}
	}
	return out.end()
}

// accountWriter writes an account of rows as CSV. Its texts are harmless to a
// terminal and a spreadsheet: a header can hold anything.
type accountWriter struct {
	csv     *csv.Writer
	dialect render.Dialect
}

func newAccount(w io.Writer, d render.Dialect, columns []string) (accountWriter, error) {
	out, err := d.NewWriter(w)
	if err != nil {
		return accountWriter{}, err
	}
	return accountWriter{out, d}, out.Write(columns)
}

// write writes a line of texts and, behind them, numbers in the dialect.
func (a accountWriter) write(texts []string, numbers ...string) error {
	for i, c := range texts {
		texts[i] = a.dialect.Text(c)
	}
	return a.csv.Write(append(texts, numbers...))
}

func (a accountWriter) end() error {
	a.csv.Flush()
	return a.csv.Error()
}

// Refusal is why a log is not reported on, and what to do about it.
type Refusal struct{ Cause, Hint string }

// Error returns the cause.
func (r Refusal) Error() string { return r.Cause }

// Acceptable returns a [Refusal] when a log is too bad to report on: more than
// half of its rows rejected, or rows but no contact, unless empty is allowed;
// and when strict, at the first row, cell or column that leaves a doubt.
func Acceptable(f *Findings, strict, allowEmpty bool) error {
	if strict {
		if fault := f.Reading.firstFault(); fault != "" {
			return Refusal{fault, "without --strict the report says so as a warning"}
		}
	}
	b := f.Books
	switch {
	case f.Request.Until != nil && f.Reading.Log.Coverage.Known() && (*f.Request.Until+1).Midnight(f.Request.zone()) <= f.Reading.Log.Coverage.First:
		return Refusal{fmt.Sprintf("--until %s lies before the first start of the log, of %s", f.Request.Until, f.Question.Calendar.Date(f.Reading.Log.Coverage.First)),
			"--until is the date up to and including which the log is complete; --to ends the period"}
	case strict && b.Rows == 0:
		return Refusal{"the log has a header and no rows", "without --strict the report says so as a warning"}
	case allowEmpty:
		return nil
	case 2*b.Rejected > b.Rows:
		return Refusal{fmt.Sprintf("%d of %d rows are rejected: %s", b.Rejected, b.Rows, f.Reading.firstReject()),
			"--rejects FILE lists them all, --column role=HEADER names the right column, --allow-empty reports on the rest"}
	case b.Rows > 0 && b.Contacts == 0:
		return Refusal{"no row is a contact: " + f.booksLine(), f.runs() + "--allow-empty makes a report all the same"}
	}
	return nil
}

// runs says from when to when the log runs, where the period leaves rows of it out.
func (f *Findings) runs() string {
	c := f.Reading.Log.Coverage
	if f.Books.OutOfPeriod == 0 || !c.Known() {
		return ""
	}
	return fmt.Sprintf("the log runs from %s to %s; ", f.Question.Calendar.Date(c.First), f.Question.Calendar.Date(c.Last))
}

// booksLine lists the lines of the books that are not zero.
func (f *Findings) booksLine() string {
	var parts []string
	for _, e := range f.books().Entries {
		if e.Count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", e.Count, e.ID))
		}
	}
	return strings.Join(parts, ", ")
}

// firstReject describes the first rejected row.
func (r *Reading) firstReject() string {
	for _, file := range r.Files {
		for _, j := range file.Rejects {
			return fmt.Sprintf("%s, row %d, column %s: %s, found %s", file.Name, j.Row, j.Column, j.Cause.Text().EN, shown(j.Shape))
		}
	}
	return ""
}

func shown(shape string) string {
	if shape == "" {
		return "nothing"
	}
	return shape
}

// firstFault describes the first thing that a strict reader does not accept.
func (r *Reading) firstFault() string {
	if first := r.firstReject(); first != "" {
		return "a row is rejected: " + first
	}
	for _, file := range r.Files {
		for _, u := range file.Unreadable {
			return fmt.Sprintf("a cell cannot be read: %s, row %d, column %s: %s, found %s", file.Name, u.Row, u.Column, u.Cause.Text().EN, shown(u.Shape))
		}
		for _, d := range file.Doubts {
			return fmt.Sprintf("the layout is in doubt: %s: %s%s", file.Name, d.Text.EN, settles(d))
		}
	}
	return ""
}

func settles(d logfile.Doubt) string {
	if d.Option == "" {
		return ""
	}
	return "; settle it with " + d.Option
}
