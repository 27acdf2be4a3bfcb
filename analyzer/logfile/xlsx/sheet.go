package xlsx

import (
	"errors"
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// sheetRows are the rows of a sheet as our own scanner reads them.
type sheetRows struct {
	rowReader
	name   string
	part   *decoded
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
	r := &sheetRows{rowReader: rowReader{book: b}, name: s.Name, part: part, window: newWindow(part, b.limits.Row)}
	if err := r.begin(); err != nil {
		_ = part.Close() // it repeats what is wrong with the part
		return nil, r.failed(err)
	}
	return r, nil
}

// begin reads up to the first row.
func (r *sheetRows) begin() (err error) {
	r.prefix, r.done, err = readRoot(&r.window, "worksheet")
	for err == nil && !r.done {
		t, _, next := nextTag(r.window.rest(), 0)
		found := t.is("sheetData", r.prefix) && !t.closing
		if next >= 0 && !found && !t.closing && !t.empty && len(t.name) > 0 {
			next = skipElement(r.window.rest(), next, &t)
		}
		switch {
		case next == short:
			err = r.window.fill()
			continue
		case next == broken, t.closing && !t.is("worksheet", r.prefix):
			return ErrDamaged
		}
		r.window.pos += next
		r.done = t.closing || found && t.empty
		if found {
			return nil
		}
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

func (r *sheetRows) Row() int       { return r.row }
func (r *sheetRows) Share() float64 { return r.part.share() }
func (r *sheetRows) Err() error     { return inSheet(r.name, r.err) }
func (r *sheetRows) Close() error   { return r.part.Close() }

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
	if err := drain(&r.window); err != nil {
		r.err = r.failedAtEnd(err)
	}
	return false
}

// failed is the error of a row that could not be read to its end.
func (r *sheetRows) failed(err error) error {
	switch {
	case errors.Is(err, errLong) && r.passed == 0:
		return fmt.Errorf("its first row, or what stands above it, is longer than %d bytes", r.window.limit)
	case errors.Is(err, errLong):
		return fmt.Errorf("the row behind row %d is longer than %d bytes", r.passed, r.window.limit)
	case errors.Is(err, ErrDamaged):
		return r.damage()
	}
	return err
}

// failedAtEnd is the error of a sheet that only its end shows not to be as it was
// written: the damage may stand in any row.
func (r *sheetRows) failedAtEnd(err error) error {
	if errors.Is(err, ErrDamaged) {
		return fmt.Errorf("somewhere up to row %d or behind it: %w", r.passed, ErrDamaged)
	}
	return err
}
