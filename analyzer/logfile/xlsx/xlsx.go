// Package xlsx reads the sheets of a workbook row by row, every cell as a person
// sees it, with its kind: a number whose style says so is a date, a time of day or
// a length of time, and never guessed from its size.
//
// A scanner of our own reads the markup of a sheet as bytes while it is unpacked,
// keeps one row at a time and allocates nothing per row. It takes what spreadsheets
// and the libraries of exporting systems write: shared and inline strings, missing
// cell references, gaps, formulas with the value that was saved, prefixed names,
// strict documents, any encoding that XML may have. The tests hold it against
// excelize, which reads such markup too, but tells no kinds and takes a sheet whose
// markup breaks off for one that ends there. Here that is an error with the row.
package xlsx

import (
	"errors"
	"fmt"
	"io"

	"contactlog/analyzer/logfile/cell"
)

// Limits bound what a workbook may take.
type Limits struct {
	Unzipped int64 // bytes of one of its parts
	Memory   int64 // bytes of a part that is kept in memory
	Strings  int64 // bytes of the texts that its cells share
	Row      int   // bytes of the markup of a row
	Cells    int   // of a row
}

// Sheet is a sheet of a workbook.
type Sheet struct {
	Name   string
	Hidden bool
	part   string
}

// Book is an open workbook. Its sheets can be read one after another, each as
// often as it takes.
type Book struct {
	Sheets   []Sheet // the active one first, then the visible and the hidden ones, in the order of the workbook
	Date1904 bool    // days count from 1904-01-01

	archive *archive
	limits  Limits
	formats []format // by style
	strings *stringTable
}

// Rows reads the rows of one sheet, one after another, blank rows between filled
// ones included.
type Rows interface {
	Scan() bool         // goes to the next row and reports whether there is one
	Fields() [][]byte   // the cells as a person sees them, valid until the next Scan
	Kinds() []cell.Kind // of the cells; nil where they are not known
	Row() int           // the number of the row in the sheet, from 1
	Share() float64     // how much of the sheet has been read, from 0 to 1; 0 where that is not known
	Err() error         // why the scan ended, nil at the end of the sheet
	Close() error
}

// The errors of files that are no workbooks that can be read.
var (
	ErrNoWorkbook = errors.New("a zip archive that holds no workbook")
	ErrDamaged    = errors.New("the workbook is damaged or cut short; export or fetch it again")
	ErrBinary     = errors.New("this is a binary workbook (.xlsb); save it as .xlsx")
)

// Open reads what a workbook says about its sheets and styles. The source must stay
// open as long as the book.
func Open(source io.ReaderAt, size int64, limits Limits) (*Book, error) {
	a, err := openArchive(source, size, limits)
	if err != nil {
		return nil, err
	}
	b := &Book{archive: a, limits: limits}
	if err := b.readParts(); err != nil {
		return nil, err
	}
	if len(b.Sheets) == 0 {
		return nil, ErrNoWorkbook
	}
	return b, nil
}

// Rows returns the rows of a sheet.
func (b *Book) Rows(name string) (Rows, error) {
	for _, s := range b.Sheets {
		if s.Name != name {
			continue
		}
		r, err := b.scan(s)
		if err != nil {
			return nil, inSheet(name, err)
		}
		return r, nil
	}
	return nil, fmt.Errorf("the workbook has no sheet %q", name)
}

// inSheet names the sheet in an error, if there is one.
func inSheet(name string, err error) error {
	if err == nil || name == "" {
		return err
	}
	return fmt.Errorf("sheet %q: %w", name, err)
}
