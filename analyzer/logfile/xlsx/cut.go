package xlsx

import (
	"bytes"

	"contactlog/analyzer/logfile/cell"
)

// Cutter are the rows of a sheet that can be cut into parts, as those of [Book.Rows]
// are.
type Cutter interface {
	Rows
	Cut(size int, room []byte) (p Part, ok bool) // the next part, if there is one
	Resume(row int)                              // goes on with Scan behind the last row of all parts that has cells
	Parts() *PartRows                            // reads parts; one for each goroutine
}

// Part is a stretch of a sheet that is whole rows, for [PartRows] to read.
type Part struct {
	Markup []byte // in the room that Cut was given, or its successor
	before int    // the number of the row before it
}

// Cut returns the next part of the sheet, about as much markup as size says and more
// only where a row is longer. It is not ok where Scan must go on, for good: at the end
// of the sheet, and where the markup does not tell by itself where rows end or which
// numbers they have.
//
// The idea: rows are read by several goroutines at once when the sheet is cut behind
// a </row>. That ends a row unless it stands in a comment or in CDATA, which are rare
// and begin with <!, so a sheet is not cut from the first of these on. The last row of
// a part says its number, by which the next part knows where it stands.
//
// The part is the caller's to keep. It lies in the buffer of the sheet, which takes
// room instead, of a part that is no longer needed.
func (r *sheetRows) Cut(size int, room []byte) (p Part, ok bool) {
	if r.whole || r.done || r.err != nil || r.row != r.last {
		return Part{}, false
	}
	w := &r.window
	size = min(size, w.limit)
	for {
		b := w.rest()
		n, number := 0, 0
		if len(b) >= size || w.eof {
			n, number, ok = r.wholeRows(b)
		}
		switch {
		case n > 0:
			p = Part{b[:n], r.passed}
			r.passed, r.row, r.last = number, number, number
			w.handOut(n, room)
			return p, true
		case len(b) >= size && !ok, w.eof:
			r.whole = true
			return Part{}, false
		}
		if err := w.fill(); err != nil {
			r.whole = true // Scan says what is wrong
			return Part{}, false
		}
		size = max(size, min(2*len(b), len(w.buf)))
	}
}

// wholeRows returns how many bytes at the start of b are whole rows, and the number
// of the last one. It is not ok where that cannot be told.
func (r *sheetRows) wholeRows(b []byte) (n, number int, ok bool) {
	for i := 0; ; i++ {
		at := bytes.IndexByte(b[i:], '!')
		if at < 0 {
			break
		}
		if i += at; i == 0 || b[i-1] == '<' {
			return 0, 0, false
		}
	}
	end := "</" + r.prefix + "row>"
	if n = bytes.LastIndex(b, []byte(end)); n < 0 {
		return 0, 0, true
	}
	n += len(end)
	start := bytes.LastIndex(b[:n-len(end)], []byte("<"+r.prefix+"row"))
	if start < 0 {
		return 0, 0, false
	}
	t, next := readTag(b, start)
	if next < 0 || !t.is("row", r.prefix) {
		return 0, 0, false
	}
	number, ok = atoi(t.attribute("r"))
	if !ok || number <= r.passed || number > mostRows {
		return 0, 0, false
	}
	return n, number, true
}

// Resume says which row with filled cells was the last of all parts, so that Scan
// knows which blank ones stand behind it.
func (r *sheetRows) Resume(row int) { r.row, r.last = row, row }

// PartRows reads the rows of parts. It is for one goroutine.
type PartRows struct {
	rowReader
	sheet  string
	markup []byte
	row    int
	last   int
	blank  bool
}

// Parts returns a reader of what Cut returns.
func (r *sheetRows) Parts() *PartRows {
	return &PartRows{rowReader: rowReader{book: r.book, prefix: r.prefix, keeps: true}, sheet: r.name}
}

// Reset goes to the start of a part.
func (p *PartRows) Reset(part Part) {
	p.markup, p.passed, p.number, p.err = part.Markup, part.before, part.before, nil
	p.row, p.last, p.blank = 0, 0, false
	p.scratch = p.scratch[:0]
}

// Scan goes to the next row and reports whether there is one. Blank rows before the
// first filled one of the part are not among them, nor those behind the last.
func (p *PartRows) Scan() bool {
	if p.err != nil {
		return false
	}
	if p.row == p.last {
		if !p.read() {
			return false
		}
		if p.row == 0 {
			p.row = p.last - 1
		}
	}
	p.row++
	p.blank = p.row < p.last
	return true
}

// read reads the next row with a filled cell.
func (p *PartRows) read() bool {
	for len(p.markup) > 0 {
		next := p.parse(p.markup)
		if next < 0 || p.done {
			if p.err == nil {
				p.err = p.damage()
			}
			return false
		}
		p.markup = p.markup[next:]
		p.passed = p.number
		if len(p.fields) > 0 {
			p.last = p.number
			return true
		}
	}
	return false
}

// Fields returns the cells as a person sees them. The list holds until the next Scan,
// the cells themselves until Reset.
func (p *PartRows) Fields() [][]byte {
	if p.blank {
		return nil
	}
	return p.fields
}

// Kinds returns the kinds of the cells.
func (p *PartRows) Kinds() []cell.Kind {
	if p.blank {
		return nil
	}
	return p.kinds
}

// Row returns the number of the row in the sheet, from 1.
func (p *PartRows) Row() int { return p.row }

// Err returns why the scan ended, nil at the end of the part.
func (p *PartRows) Err() error { return inSheet(p.sheet, p.err) }
