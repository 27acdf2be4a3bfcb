package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/logfile/cell"
)

// otherBook is a workbook as excelize reads it: the slow twin of our own reader.
type otherBook struct{ file *excelize.File }

// openOther opens the workbook with excelize.
func openOther(a *archive, limits Limits) (*otherBook, error) {
	file, err := excelize.OpenReader(io.NewSectionReader(a.source, 0, a.size), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: limits.Unzipped, UnzipXMLSizeLimit: limits.Memory,
	})
	if err != nil {
		return nil, err
	}
	return &otherBook{file}, nil
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
		return nil, err
	}
	return &otherRows{rows: rows}, nil
}

// otherRows are the rows of a sheet as excelize reads them: every cell as the
// workbook stores it, a date is a number of days.
type otherRows struct {
	rows  *excelize.Rows
	text  []byte
	cells [][]byte
	row   int
	err   error
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
