package xlsx

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/logfile/cell"
)

// errUnusual ends a reading by our own scanner of a part that excelize may know
// how to read.
var errUnusual = errors.New("written in an unusual way")

// otherBook is a workbook as excelize reads it.
type otherBook struct {
	file   *excelize.File
	limits Limits
}

// openOther opens the workbook with excelize.
func openOther(a *archive, limits Limits) (*otherBook, error) {
	file, err := excelize.OpenReader(io.NewSectionReader(a.source, 0, a.size), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: limits.Unzipped, UnzipXMLSizeLimit: limits.Memory,
	})
	if err != nil {
		return nil, fmt.Errorf("the workbook is %w and cannot be read (%w); open it in a spreadsheet program and save it as .xlsx", errUnusual, err)
	}
	return &otherBook{file, limits}, nil
}

func (o *otherBook) close() error { return o.file.Close() }

// sheets lists the sheets in the order of [Book.Sheets].
func (o *otherBook) sheets() []Sheet {
	var all []Sheet
	active := 0
	for i, name := range o.file.GetSheetList() {
		visible, err := o.file.GetSheetVisible(name)
		all = append(all, Sheet{Name: name, Hidden: err == nil && !visible})
		if i == o.file.GetActiveSheetIndex() {
			active = i
		}
	}
	return inOrder(all, active)
}

func (o *otherBook) date1904() bool {
	props, err := o.file.GetWorkbookProps()
	return err == nil && props.Date1904 != nil && *props.Date1904
}

// rows opens a sheet.
func (o *otherBook) rows(sheet string) (Rows, error) {
	rows, err := o.file.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("it is %w and cannot be read (%w); open it in a spreadsheet program and save it as .xlsx", errUnusual, err)
	}
	return &otherRows{rows: rows, limits: o.limits}, nil
}

// otherRows are the rows of a sheet as excelize reads them: every cell as the
// workbook stores it, a date is a number of days.
type otherRows struct {
	rows   *excelize.Rows
	limits Limits
	text   []byte
	cells  [][]byte
	row    int
	err    error
}

func (r *otherRows) Scan() bool {
	if r.err != nil || !r.rows.Next() {
		return false
	}
	r.row++
	values, err := r.rows.Columns()
	if err != nil {
		r.err = fmt.Errorf("row %d cannot be read: %w", r.row, err)
		return false
	}
	if len(values) > r.limits.Cells {
		values = cutBlank(values)
	}
	if len(values) > r.limits.Cells {
		r.err = tooManyCells(r.row, r.limits.Cells)
		return false
	}
	r.text, r.cells = r.text[:0], r.cells[:0]
	for _, v := range values {
		r.text = append(r.text, v...)
	}
	rest := r.text
	for _, v := range values {
		r.cells = append(r.cells, rest[:len(v):len(v)])
		rest = rest[len(v):]
	}
	return true
}

// cutBlank returns values without the blank ones at the end.
func cutBlank(values []string) []string {
	for len(values) > 0 && values[len(values)-1] == "" {
		values = values[:len(values)-1]
	}
	return values
}

func (r *otherRows) Fields() [][]byte   { return r.cells }
func (r *otherRows) Kinds() []cell.Kind { return nil }
func (r *otherRows) Row() int           { return r.row }
func (r *otherRows) Share() float64     { return 0 }

func (r *otherRows) Err() error {
	if r.err != nil {
		return r.err
	}
	return r.rows.Error()
}

func (r *otherRows) Close() error { return r.rows.Close() }
