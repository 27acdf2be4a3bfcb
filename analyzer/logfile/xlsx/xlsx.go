// Package xlsx reads the sheets of a workbook row by row, every cell as a person
// sees it, with its kind: a number whose style says so is a date, a time of day or
// a length of time, and never guessed from its size.
//
// A scanner of our own reads the markup of a sheet as bytes while it is unpacked,
// keeps one row at a time and allocates nothing per row. It takes what spreadsheets
// and the libraries of exporting systems write: shared and inline strings, missing
// cell references, gaps, formulas with the value that was saved, prefixed names,
// strict documents. A sheet that is written otherwise (another encoding than UTF-8,
// a document type) is read by excelize, which does not tell kinds.
package xlsx

import (
	"errors"
	"fmt"
	"io"

	"contactlog/analyzer/logfile/cell"
)

// Limits bound what a workbook may take.
type Limits struct {
	Unzipped int64 // bytes of one of its parts, or of all together where excelize reads it
	Memory   int64 // bytes of a part that is kept in memory; for excelize, larger ones go to a temporary file
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
	other   *otherBook // once excelize had to open it
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
	ErrDamaged    = errors.New("the workbook is damaged or cut short")
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
	switch err := b.readParts(); {
	case errors.Is(err, errUnusual):
		if b.other, err = openOther(a, limits); err != nil {
			return nil, err
		}
		b.Sheets, b.Date1904 = b.other.sheets(), b.other.date1904()
	case err != nil:
		return nil, err
	}
	if len(b.Sheets) == 0 {
		return nil, errors.Join(ErrNoWorkbook, b.Close())
	}
	return b, nil
}

// Close removes the temporary files of the workbook.
func (b *Book) Close() error {
	if b.other == nil {
		return nil
	}
	return b.other.close()
}

// Rows returns the rows of a sheet.
func (b *Book) Rows(name string) (Rows, error) {
	for _, s := range b.Sheets {
		if s.Name != name {
			continue
		}
		r, err := b.rows(s)
		if err != nil {
			return nil, fmt.Errorf("sheet %q: %w", name, err)
		}
		return namedRows{r, name}, nil
	}
	return nil, fmt.Errorf("the workbook has no sheet %q", name)
}

// namedRows are the rows of a sheet whose errors name it.
type namedRows struct {
	Rows
	sheet string
}

func (n namedRows) Err() error {
	if err := n.Rows.Err(); err != nil {
		return fmt.Errorf("sheet %q: %w", n.sheet, err)
	}
	return nil
}

// rows opens a sheet with our own scanner, and with excelize where that cannot.
func (b *Book) rows(s Sheet) (Rows, error) {
	if s.part != "" {
		r, err := b.scan(s)
		if !errors.Is(err, errUnusual) {
			return r, err
		}
	}
	if b.other == nil {
		var err error
		if b.other, err = openOther(b.archive, b.limits); err != nil {
			return nil, err
		}
	}
	return b.other.rows(s.Name)
}
