package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"contactlog/analyzer/logfile/cell"
)

// cellType is the type of a cell, as its attribute t names it.
type cellType byte

// The types of cells.
const (
	numberType   cellType = 'n'
	sharedType   cellType = 's' // the number of a shared text
	textType     cellType = 't' // str, and whatever is not known
	inlineType   cellType = 'i'
	boolType     cellType = 'b'
	errorType    cellType = 'e'
	datetimeType cellType = 'd' // a date in ISO form, of strict documents
)

// isText reports whether the value is the text itself.
func (t cellType) isText() bool {
	return t == textType || t == inlineType || t == datetimeType || t == errorType
}

// stored is a cell as the markup has it.
type stored struct {
	column  int
	style   int
	kind    cellType
	value   []byte
	filled  bool // there is a value, perhaps an empty one
	raw     bool // the value may have entities in it
	final   bool // the value has no escapes left
	formula bool
}

// typeOf returns the type that the attribute t names.
func typeOf(t []byte) cellType {
	switch string(t) {
	case "", "n":
		return numberType
	case "s":
		return sharedType
	case "inlineStr":
		return inlineType
	case "b":
		return boolType
	case "e":
		return errorType
	case "d":
		return datetimeType
	}
	return textType
}

// How nearly all cells end, behind their attributes.
const (
	valueStart, valueEnd   = "><v>", "</v></c>"
	inlineStart, inlineEnd = "><is><t>", "</t></is></c>"
	spaceStart             = `><is><t xml:space="preserve">`
)

// quick reads the cell at b[i] if it is written as nearly all are:
// <c r="A2" s="3" t="s"><v>10</v></c>. Where it is not ok, nothing was read.
func (r *rowReader) quick(b []byte, i int) (next int, ok bool) {
	if len(b)-i < 3 || b[i] != '<' || b[i+1] != 'c' || b[i+2] != ' ' || r.prefix != "" {
		return 0, false
	}
	c := stored{column: r.next, kind: numberType, filled: true, raw: true}
	for i += 2; ; {
		if len(b)-i < len(valueStart)+len(valueEnd) {
			return 0, false
		}
		name := b[i]
		if name == ' ' {
			i++
			continue
		}
		if name == '>' {
			break
		}
		if b[i+1] != '=' || b[i+2] != '"' {
			return 0, false
		}
		start := i + 3
		for i = start; i < len(b) && b[i] != '"'; i++ {
		}
		if i == len(b) || !c.take(name, b[start:i]) {
			return 0, false
		}
		i++
	}
	c.value, next = between(b, i, valueStart, valueEnd)
	if next < 0 && c.kind == inlineType {
		if c.value, next = between(b, i, inlineStart, inlineEnd); next < 0 {
			c.value, next = between(b, i, spaceStart, inlineEnd)
		}
	}
	if next < 0 || c.kind.isText() && !asItIs(c.value) {
		return 0, false
	}
	if !r.put(&c) {
		return broken, true
	}
	return next, true
}

// between returns the text that stands between start, which begins at b[i], and
// end, if there is no other markup in it, and the place behind end.
func between(b []byte, i int, start, end string) (text []byte, next int) {
	if len(b)-i < len(start) || string(b[i:i+len(start)]) != start {
		return nil, short
	}
	i += len(start)
	n := bytes.IndexByte(b[i:], '<')
	if n < 0 {
		return nil, short
	}
	text = b[i : i+n]
	i += n
	if len(b)-i < len(end) || string(b[i:i+len(end)]) != end {
		return nil, short
	}
	return text, i + len(end)
}

// take notes an attribute of a cell, and reports whether it is known and well
// written.
func (c *stored) take(name byte, value []byte) (ok bool) {
	switch name {
	case 'r':
		c.column, ok = columnOf(value)
	case 's':
		c.style, ok = atoi(value)
	case 't':
		c.kind, ok = typeOf(value), true
	}
	return ok
}

func isCellAttribute(name byte) bool { return name == 'r' || name == 's' || name == 't' }

// asItIs reports whether markup is the text that it stands for.
func asItIs(b []byte) bool {
	return bytes.IndexByte(b, '&') < 0 && bytes.IndexByte(b, '\r') < 0 && utf8.Valid(b)
}

// cell reads the cell whose opening tag was read, however it is written.
func (r *rowReader) cell(b []byte, i int, t *tag) int {
	c := stored{column: r.next, kind: numberType}
	for rest := t.attrs; len(rest) > 0; {
		var name, value []byte
		name, value, rest = nextAttribute(rest)
		if len(name) == 1 && isCellAttribute(name[0]) && !c.take(name[0], value) {
			return broken
		}
	}
	for closed := t.empty; !closed; {
		inner, _, next := nextTag(b, i)
		switch start := len(r.scratch); {
		case next < 0:
			return next
		case inner.closing:
			if !inner.is("c", r.prefix) {
				return broken
			}
			closed = true
		case inner.is("v", r.prefix):
			c.filled = true
			if !inner.empty {
				r.scratch, next = appendContent(r.scratch, b, next, &inner)
				c.value = r.scratch[start:len(r.scratch):len(r.scratch)]
			}
		case inner.is("is", r.prefix):
			if !inner.empty {
				r.scratch, next = appendRich(r.scratch, b, next, &inner)
				c.value, c.filled, c.final, c.kind = r.scratch[start:len(r.scratch):len(r.scratch)], true, true, inlineType
			}
		default:
			c.formula = c.formula || inner.is("f", r.prefix)
			if !inner.empty && len(inner.name) > 0 {
				next = skipElement(b, next, &inner)
			}
		}
		if next < 0 {
			return next
		}
		i = next
	}
	if !r.put(&c) {
		return broken
	}
	return i
}

// put adds a cell to the row. It is not ok where the cell cannot be.
func (r *rowReader) put(c *stored) bool {
	r.next = c.column + 1
	switch {
	case len(c.value) > 0:
	case c.formula && !(c.kind == textType && c.filled):
		return r.set(c.column, cell.UnsavedCell, nil)
	case c.kind == inlineType, c.kind == textType && c.filled:
		return r.set(c.column, cell.TextCell, c.value[:0])
	default:
		return true // nothing but a style
	}
	switch c.kind {
	case sharedType:
		i, ok := atoi(cell.Trim(c.value))
		text, found := r.book.strings.at(i)
		if !ok || !found {
			r.err = fmt.Errorf("row %d refers to a text that the workbook does not have: %w", r.number, ErrDamaged)
			return false
		}
		return r.set(c.column, cell.TextCell, text)
	case numberType:
		return r.number15(c)
	case boolType:
		switch string(cell.Trim(c.value)) {
		case "1", "true":
			return r.set(c.column, cell.BoolCell, []byte("TRUE"))
		case "0", "false":
			return r.set(c.column, cell.BoolCell, []byte("FALSE"))
		}
	case errorType:
		return r.set(c.column, cell.ErrorCell, c.value)
	case datetimeType:
		return r.set(c.column, cell.DateCell, c.value)
	}
	return r.text(c)
}

// text adds a cell with text.
func (r *rowReader) text(c *stored) bool {
	if !c.final && bytes.Contains(c.value, []byte("_x")) {
		start := len(r.scratch)
		r.scratch = unescape(append(r.scratch, c.value...), start)
		return r.set(c.column, cell.TextCell, r.scratch[start:len(r.scratch):len(r.scratch)])
	}
	return r.set(c.column, cell.TextCell, c.value)
}

// set puts a value into a column of the row. Cells need not be in order, but two
// cannot be in one column.
func (r *rowReader) set(column int, kind cell.Kind, value []byte) bool {
	if column < len(r.fields) {
		free := r.kinds[column] == cell.AbsentCell
		r.fields[column], r.kinds[column] = value, kind
		return free
	}
	if column >= r.book.limits.Cells {
		if len(value) == 0 {
			return true
		}
		r.err = tooManyCells(r.number, r.book.limits.Cells)
		return false
	}
	for len(r.fields) < column {
		r.fields, r.kinds = append(r.fields, nil), append(r.kinds, cell.AbsentCell)
	}
	r.fields, r.kinds = append(r.fields, value), append(r.kinds, kind)
	return true
}

// A spreadsheet keeps 15 digits of a number and shows no more: 1.1 may be stored as
// 1.1000000000000001.
const keptDigits = 15

// mostWhole is the first whole number of more digits than a spreadsheet keeps.
const mostWhole = 1e15

// number15 adds a number as its style shows it: a date, a time, a length of time,
// or a number of at most 15 digits, a whole one without exponent.
func (r *rowReader) number15(c *stored) bool {
	f := format{kind: cell.NumberCell}
	if c.style < len(r.book.formats) {
		f = r.book.formats[c.style]
	}
	if f.kind == cell.NumberCell && shownAsStored(c.value) {
		return r.set(c.column, cell.NumberCell, c.value)
	}
	x, fault := cell.ParseNumber(c.value, cell.Point)
	switch fault {
	case cell.Unreadable:
		if c.raw {
			start, ok := len(r.scratch), false
			if r.scratch, ok = appendText(r.scratch, c.value); !ok {
				return false
			}
			c.value = r.scratch[start:len(r.scratch):len(r.scratch)]
		}
		return r.text(c)
	case cell.Impossible:
		return r.set(c.column, cell.RoundedCell, c.value)
	}
	start, ok := len(r.scratch), false
	if f.kind.Timed() {
		r.scratch, ok = cell.AppendSerial(r.scratch, x, f.kind, f.clock, r.book.Date1904)
	}
	kind := f.kind
	switch {
	case ok:
	case math.Abs(x) >= mostWhole:
		return r.set(c.column, cell.RoundedCell, c.value)
	case x == math.Trunc(x):
		kind = cell.NumberCell
		r.scratch = strconv.AppendInt(r.scratch, int64(x), 10)
	default:
		kind = cell.NumberCell
		r.scratch = strconv.AppendFloat(r.scratch, x, 'g', keptDigits, 64)
	}
	return r.set(c.column, kind, r.scratch[start:len(r.scratch):len(r.scratch)])
}

// shownAsStored reports whether a number is written with no more digits than a
// spreadsheet keeps, without exponent and without a zero as its last decimal.
func shownAsStored(b []byte) bool {
	point := false
	digits := 0
	for i, c := range b {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '.' && !point:
			point = true
		case c == '-' && i == 0:
		default:
			return false
		}
	}
	return 0 < digits && digits <= keptDigits && !(point && (b[len(b)-1] == '0' || b[len(b)-1] == '.'))
}
