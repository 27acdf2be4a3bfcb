package xlsx

import (
	"errors"
	"fmt"
	"io"

	"contactlog/analyzer/logfile/cell"
)

// sheetRows are the rows of a sheet as our own scanner reads them.
type sheetRows struct {
	rowReader
	part   io.Closer
	window window

	row   int  // that was handed out
	last  int  // that has filled cells; between the two lie blank ones
	blank bool // the row that was handed out is blank
	whole bool // it cannot be cut, see Cut
}

// scan opens the sheet for our own scanner.
func (b *Book) scan(s Sheet) (Rows, error) {
	if err := b.loadStrings(); err != nil {
		return nil, err
	}
	part, err := b.archive.open(s.part)
	if err != nil {
		return nil, err
	}
	source := readAhead(part)
	r := &sheetRows{rowReader: rowReader{book: b}, part: source, window: newWindow(source, b.limits.Row)}
	if err := r.begin(); err != nil {
		return nil, errors.Join(err, source.Close())
	}
	return r, nil
}

// begin reads up to the first row.
func (r *sheetRows) begin() (err error) {
	r.prefix, r.done, err = readRoot(&r.window, "worksheet")
	for err == nil && !r.done {
		t, _, next := nextTag(r.window.rest(), 0)
		switch {
		case next == broken:
			return ErrDamaged
		case next == short:
			err = r.window.fill()
			continue
		}
		r.window.pos += next
		if t.is("sheetData", r.prefix) && !t.closing {
			r.done = t.empty
			return nil
		}
		r.done = t.closing && t.is("worksheet", r.prefix)
	}
	return err
}

func (r *sheetRows) Fields() [][]byte {
	if r.blank {
		return nil
	}
	return r.fields
}

func (r *sheetRows) Kinds() []cell.Kind {
	if r.blank {
		return nil
	}
	return r.kinds
}

func (r *sheetRows) Row() int     { return r.row }
func (r *sheetRows) Err() error   { return r.err }
func (r *sheetRows) Close() error { return r.part.Close() }

// Scan goes to the next row. Blank rows are handed out only when a filled one
// follows: spreadsheets write styles far below the last.
func (r *sheetRows) Scan() bool {
	if r.err != nil {
		return false
	}
	if r.row == r.last && !r.read() {
		return false
	}
	r.row++
	r.blank = r.row < r.last
	return true
}

// read reads the next row with a filled cell.
func (r *sheetRows) read() bool {
	for !r.done {
		next := r.parse(r.window.rest())
		switch {
		case r.err != nil:
			return false
		case next == broken:
			r.err = r.damage()
			return false
		case next == short:
			if err := r.window.fill(); err != nil {
				r.err = r.failed(err)
				return false
			}
			continue
		}
		r.window.pos += next
		r.passed = r.number
		if len(r.fields) > 0 {
			r.last = r.number
			return true
		}
	}
	r.err = drain(r.window.source)
	return false
}

// failed is the error of a row that could not be read to its end.
func (r *sheetRows) failed(err error) error {
	switch {
	case errors.Is(err, errLong):
		return fmt.Errorf("the row behind row %d is longer than %d bytes", r.passed, r.window.limit)
	case errors.Is(err, ErrDamaged):
		return r.damage()
	}
	return err
}
