// Package xlsx reads the sheets of a workbook row by row, every cell as the
// workbook stores it: a date is a number of days, a time of day its fraction.
package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Limits bound what a workbook may take.
type Limits struct {
	Unzipped int64 // bytes of all its parts
	Memory   int64 // bytes of a part that is kept in memory; larger ones go to a temporary file
	Cells    int   // of a row
}

// Book is an open workbook.
type Book struct {
	file   *excelize.File
	limits Limits

	Sheets   []string // the active one first, then in the order of the workbook
	Date1904 bool     // days count from 1904-01-01
}

// ErrNoWorkbook is a zip archive that is no workbook.
var ErrNoWorkbook = errors.New("a zip archive that holds no workbook")

// ErrDamaged is a workbook that is broken as a zip archive.
var ErrDamaged = errors.New("the workbook is damaged or cut short")

// Open reads the parts of a workbook.
func Open(source io.Reader, limits Limits) (*Book, error) {
	content, err := io.ReadAll(source)
	if err != nil {
		return nil, err
	}
	if err := check(content, limits); err != nil {
		return nil, err
	}
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: limits.Unzipped, UnzipXMLSizeLimit: limits.Memory,
	})
	if err != nil {
		return nil, fmt.Errorf("the workbook cannot be read: %w", err)
	}
	b := &Book{file: file, limits: limits}
	names := file.GetSheetList()
	if len(names) == 0 {
		_ = file.Close()
		return nil, ErrNoWorkbook
	}
	active := file.GetSheetName(file.GetActiveSheetIndex())
	for _, name := range names {
		if name == active {
			b.Sheets = append([]string{name}, b.Sheets...)
		} else {
			b.Sheets = append(b.Sheets, name)
		}
	}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		b.Date1904 = *props.Date1904
	}
	return b, nil
}

// check says whether the content is a zip archive with a workbook in it.
func check(content []byte, limits Limits) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return ErrDamaged
	}
	if err := checkSizes(archive.File, len(content), limits); err != nil {
		return err
	}
	for _, part := range archive.File {
		if strings.EqualFold(strings.ReplaceAll(part.Name, "\\", "/"), "xl/workbook.xml") {
			return nil
		}
	}
	return ErrNoWorkbook
}

// Close removes the temporary files of the workbook.
func (b *Book) Close() error { return b.file.Close() }

// Rows reads the rows of one sheet.
type Rows struct {
	rows   *excelize.Rows
	limits Limits
	text   []byte
	cells  [][]byte
	row    int
	err    error
}

// Rows returns the rows of a sheet.
func (b *Book) Rows(sheet string) (*Rows, error) {
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("sheet %q cannot be read: %w", sheet, err)
	}
	return &Rows{rows: rows, limits: b.limits}, nil
}

// Scan goes to the next row and reports whether there is one.
func (r *Rows) Scan() bool {
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
		r.err = fmt.Errorf("row %d has more than %d cells", r.row, r.limits.Cells)
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

// Fields returns the cells of the row. They are valid until the next Scan.
func (r *Rows) Fields() [][]byte { return r.cells }

// Row returns the number of the row in the sheet, from 1.
func (r *Rows) Row() int { return r.row }

// Err returns why the scan ended, nil at the end of the sheet.
func (r *Rows) Err() error {
	if r.err != nil {
		return r.err
	}
	return r.rows.Error()
}

// Close ends the reading of the sheet.
func (r *Rows) Close() error { return r.rows.Close() }
