package xlsx

import (
	"errors"
	"fmt"
	"io"

	"contactlog/analyzer/logfile/cell"
)

// mostRows is how many rows a sheet can have.
const mostRows = 1 << 20

// sheetRows are the rows of a sheet as our own scanner reads them.
type sheetRows struct {
	book   *Book
	part   *decoded
	source io.Closer // reads the part
	window window
	prefix string // of the names in the part, with its colon
	err    error
	done   bool

	row    int  // that was handed out
	last   int  // that has filled cells; between the two lie blank ones
	passed int  // that was read, perhaps without a filled cell
	number int  // that is being read
	blank  bool // the row that was handed out is blank

	fields  [][]byte
	kinds   []cell.Kind
	next    int    // the column of a cell that does not say which
	scratch []byte // cells that are not as the markup has them
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
	r := &sheetRows{book: b, part: part, source: source, window: newWindow(source, b.limits.Row)}
	if err := r.begin(); err != nil {
		_ = source.Close() // it repeats what is wrong with the part
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
func (r *sheetRows) Err() error     { return r.err }
func (r *sheetRows) Close() error   { return r.source.Close() }

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

// parse reads what stands at the start of b: a row, the end of the rows, or
// something between rows.
func (r *sheetRows) parse(b []byte) int {
	r.fields, r.kinds, r.scratch, r.next = r.fields[:0], r.kinds[:0], r.scratch[:0], 0
	t, _, i := nextTag(b, 0)
	switch {
	case i < 0, len(t.name) == 0:
		return i
	case t.closing:
		r.done = t.is("sheetData", r.prefix)
		if !r.done {
			return broken
		}
		return i
	case !t.is("row", r.prefix):
		if t.empty {
			return i
		}
		return skipElement(b, i, &t)
	}
	if !r.numbered(&t) {
		return broken
	}
	if t.empty {
		return i
	}
	for {
		if next, ok := r.quick(b, i); ok {
			if i = next; i < 0 {
				return i
			}
			continue
		}
		t, _, next := nextTag(b, i)
		switch {
		case next < 0:
			return next
		case len(t.name) == 0, t.empty && !t.is("c", r.prefix):
		case t.closing:
			if !t.is("row", r.prefix) {
				return broken
			}
			return next
		case t.is("c", r.prefix):
			next = r.cell(b, next, &t)
		default:
			next = skipElement(b, next, &t)
		}
		if i = next; i < 0 {
			return i
		}
	}
}

// numbered reads the number of a row: what it says, else the one behind the row
// before. Rows must be in order.
func (r *sheetRows) numbered(t *tag) bool {
	r.number = r.passed + 1
	if at := t.attribute("r"); at != nil {
		n, ok := atoi(at)
		if !ok || n <= r.passed {
			return false
		}
		r.number = n
	}
	return r.number <= mostRows
}

// behind says where reading stopped.
func (r *sheetRows) behind() string {
	if r.passed == 0 {
		return "at its first row"
	}
	return fmt.Sprintf("behind row %d", r.passed)
}

// damage is the error of a row whose markup is broken.
func (r *sheetRows) damage() error { return fmt.Errorf("%s: %w", r.behind(), ErrDamaged) }

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

func tooManyCells(row, most int) error {
	return fmt.Errorf("row %d has more than %d cells", row, most)
}

// atoi reads a whole number without sign.
func atoi(b []byte) (n int, ok bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// columnOf reads the column of a cell reference such as AB12, from 0.
func columnOf(ref []byte) (column int, ok bool) {
	i := 0
	for i < len(ref) && i < 4 && 'A' <= ref[i]&^0x20 && ref[i]&^0x20 <= 'Z' {
		column = column*26 + int(ref[i]&^0x20-'A') + 1
		i++
	}
	return column - 1, i > 0 && i < 4
}
