package xlsx

import (
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// mostRows is how many rows a sheet can have.
const mostRows = 1 << 20

// rowReader reads the markup of rows, one at a time.
type rowReader struct {
	book   *Book
	prefix string // of the names in the part, with its colon
	err    error
	done   bool // the end of the rows was read

	passed int // the row that was read, perhaps without a filled cell
	number int // the row that is being read

	fields  [][]byte
	kinds   []cell.Kind
	next    int    // the column of a cell that does not say which
	scratch []byte // cells that are not as the markup has them
	keeps   bool   // they hold beyond the row
}

// parse reads what stands at the start of b: a row, the end of the rows, or
// something between rows.
func (r *rowReader) parse(b []byte) int {
	r.fields, r.kinds, r.next = r.fields[:0], r.kinds[:0], 0
	if !r.keeps {
		r.scratch = r.scratch[:0]
	}
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
		if next, ok := r.swift(b, i); ok {
			if i = next; i < 0 {
				return i
			}
			continue
		}
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
func (r *rowReader) numbered(t *tag) bool {
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
func (r *rowReader) behind() string {
	if r.passed == 0 {
		return "at its first row"
	}
	return fmt.Sprintf("behind row %d", r.passed)
}

// damage is the error of a row whose markup is broken.
func (r *rowReader) damage() error { return fmt.Errorf("%s: %w", r.behind(), ErrDamaged) }

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
