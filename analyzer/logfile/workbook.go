package logfile

import (
	"errors"
	"fmt"
	"io"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/xlsx"
)

// workbook opens the file as a workbook, once.
func (f *File) workbook(p packing) (*xlsx.Book, error) {
	if f.book != nil {
		return f.book, nil
	}
	source, size, err := f.anywhere(p)
	if err != nil {
		return nil, err
	}
	if size > maxWorkbookFile {
		return nil, fmt.Errorf("the workbook is larger than %d MiB; save it as CSV", maxWorkbookFile>>20)
	}
	book, err := xlsx.Open(source, size, xlsx.Limits{
		Unzipped: maxWorkbook, Memory: maxWorkbookPart, Strings: maxWorkbookText, Row: maxRecord, Cells: maxColumns,
	})
	if errors.Is(err, xlsx.ErrNoWorkbook) {
		err = errors.New("this is a zip archive within another, or another kind of document; unpack it, or save it as .xlsx or .csv")
	}
	if err != nil {
		return nil, err
	}
	f.book = book
	return book, nil
}

// anywhere returns the content of the file so that it can be read at any place: as
// it stands on disk, else kept as standard input is. It holds until Close.
func (f *File) anywhere(p packing) (source io.ReaderAt, size int64, err error) {
	s, err := f.stream(p)
	if err != nil {
		return nil, 0, err
	}
	if at, ok := s.file.(io.ReaderAt); ok && p == unpacked {
		f.onClose(s.file.Close)
		return at, f.size, nil
	}
	defer s.Close()
	whole, err := spool(f.Name, &io.LimitedReader{R: s, N: maxWorkbookFile + 1}, spoolMemory)
	if err != nil {
		return nil, 0, err
	}
	f.onClose(whole.Close)
	return whole.anywhere(unpacked)
}

// onClose adds to what Close gives back.
func (f *File) onClose(release func() error) {
	before := f.release
	f.release = func() error {
		err := release()
		if before != nil {
			err = errors.Join(err, before())
		}
		return err
	}
}

// maySerial reports whether a cell can be a date as a plain number of days: not
// where a workbook holds it as text.
func (p *pass) maySerial(column int) bool { return p.kind(column) != cell.TextCell }

// isNumber reports whether a workbook stores a cell as a number: with a decimal
// point, whatever mark the text around it has.
func (p *pass) isNumber(column int) bool { return p.kind(column) == cell.NumberCell }

// kind returns what the file says about a cell of the row.
func (p *pass) kind(column int) cell.Kind {
	if uint(column) >= uint(len(p.kinds)) {
		return cell.UntypedCell
	}
	return p.kinds[column]
}

// brokenCell is a cell that a workbook has no usable value of.
type brokenCell struct {
	column int
	text   []byte
	cause  Cause
}

// setAside blanks the cells of a row of which the workbook itself has no usable
// value.
func (p *pass) setAside(cells [][]byte) {
	p.broken = p.broken[:0]
	for i, k := range p.kinds {
		if k < cell.DateCell || i >= len(p.layout.Columns) {
			continue
		}
		if cause := brokenBy(k, p.layout.Columns[i].Role); cause != 0 {
			p.broken = append(p.broken, brokenCell{i, cells[i], cause})
			cells[i] = nil
		}
	}
}

// brokenBy says why a cell of a kind is no use to a role, 0 where it is.
func brokenBy(k cell.Kind, r Role) Cause {
	id := r.isKey() || r == ContactID
	switch {
	case k == cell.ErrorCell:
		return ErrorCell
	case k == cell.UnsavedCell:
		return UnsavedCell
	case k == cell.RoundedCell && id:
		return RoundedID
	case k == cell.DateCell && id:
		return DateForID
	}
	return 0
}

// countBroken counts the cells that were set aside, now that their row counts.
// Customers that a spreadsheet rounded are told apart from other unreadable cells.
func (p *pass) countBroken() {
	for _, b := range p.broken {
		switch r := p.layout.Columns[b.column].Role; {
		case r == NoRole:
		case r.isKey() && b.cause == RoundedID:
			e := &p.seen[b.column]
			e.rounded++
			e.firstRounded.see(p.row, b.text)
		default:
			p.fault(b.column, b.text, b.cause)
		}
	}
}

// noStart says why a row whose start is blank has none.
func (p *pass) noStart(column int) (int, []byte, Cause) {
	for _, b := range p.broken {
		if b.column == column {
			return column, b.text, b.cause
		}
	}
	return column, nil, NoStart
}
