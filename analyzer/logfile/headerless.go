package logfile

import (
	"errors"
	"fmt"
	"strings"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// assignNumbered gives the columns of a file without a header their roles: those
// that the user names by number, and those that their values make clear. Unless the
// user says that there is no header, the file must be one of a known shape.
func (l *Layout) assignNumbered(sample []record, opt *Options) error {
	err := l.assign(numbered(sample), sample, opt)
	if errors.Is(err, errUnnamed) {
		return noHeader(sample, opt)
	}
	return err
}

// errUnnamed says that the columns have no names and are of no known shape.
var errUnnamed = errors.New("the columns have no names")

// assignByValues gives roles to columns without a name, where the user does not.
func (a *assignment) assignByValues() error {
	at, ok := asteriskShape(a.columns)
	if !ok && !a.opt.NoHeader {
		return errUnnamed
	}
	if err := a.give(); err != nil {
		return err
	}
	if ok {
		a.takeAsterisk(at)
	}
	if a.with(Start) != nil || a.with(Date) != nil {
		return nil
	}
	var starts []*candidate
	for _, c := range a.columns {
		if c.role == NoRole && len(c.values) > 0 && c.isDate() && c.hasTimes() {
			starts = append(starts, c)
		}
	}
	if len(starts) != 1 || a.opt.named(Start) {
		return a.noNumberedStart()
	}
	starts[0].role, starts[0].origin = Start, ByShape
	return nil
}

// noNumberedStart says that no column without a name can be the start.
func (a *assignment) noNumberedStart() error {
	var shapes []string
	for i, c := range a.columns {
		if len(c.values) > 0 {
			shapes = append(shapes, fmt.Sprintf("%d: %s", i+1, text.Shape([]byte(c.values[0]))))
		}
	}
	return fmt.Errorf("no usable start: without a header it is to be named by the number of its column, as --column start=3 or --column date=3 --column time=4; the columns hold %s",
		cut(strings.Join(shapes, " | ")))
}

// asterisk is where the columns of a call log of Asterisk stand. It has no header,
// and builds of it differ, so it is known by its shape: neighbouring columns of
// dates, two of whole numbers, then one with nothing but what became of the call.
type asterisk struct{ start, end, talk, outcome, id int }

// The columns that such a log has, and where the numbers of both sides stand.
const (
	fewestAsterisk, mostAsterisk = 16, 21
	asteriskCaller               = 1
	asteriskCalled               = 2
)

// asteriskShape finds the columns of such a log among candidates.
func asteriskShape(columns []*candidate) (asterisk, bool) {
	if len(columns) < fewestAsterisk || len(columns) > mostAsterisk {
		return asterisk{}, false
	}
	for i := 3; i+4 < len(columns); i++ {
		if !columns[i].holds(isISOTime) {
			continue
		}
		dates := 1
		for dates < 3 && i+dates+3 < len(columns) && columns[i+dates].share(isISOTime) == 1 {
			dates++
		}
		at := asterisk{start: i, end: -1, talk: i + dates + 1, outcome: i + dates + 2, id: -1}
		if dates < 2 || at.outcome >= len(columns) || !columns[at.talk-1].holds(isWhole) || !columns[at.talk].holds(isWhole) || !columns[at.outcome].holds(isDisposition) {
			return asterisk{}, false
		}
		if dates == 3 {
			at.end = i + 2
		}
		for k := at.outcome + 1; k < len(columns); k++ {
			if columns[k].holds(isCallID) {
				at.id = k // the last one ties the legs of a call together
			}
		}
		return at, true
	}
	return asterisk{}, false
}

// takeAsterisk gives the columns of such a log their roles.
func (a *assignment) takeAsterisk(at asterisk) {
	for _, t := range []struct {
		role   Role
		column int
	}{{Start, at.start}, {End, at.end}, {Talk, at.talk}, {Answered, at.outcome}, {ContactID, at.id}, {Customer, asteriskCaller}, {Called, asteriskCalled}} {
		if t.column >= 0 && a.columns[t.column].role == NoRole && a.with(t.role) == nil && !a.opt.named(t.role) {
			a.columns[t.column].role, a.columns[t.column].origin = t.role, ByShape
		}
	}
}

// holds reports whether the column has values and each of them is so.
func (c *candidate) holds(is func([]byte) bool) bool { return len(c.values) > 0 && c.share(is) == 1 }

// isISOTime reports whether a cell is a moment as 2026-11-22 09:15:00.
func isISOTime(b []byte) bool {
	return string(shapeOfDigits(b)) == "9999-99-99 99:99:99"
}

// shapeOfDigits returns b with every digit as a 9.
func shapeOfDigits(b []byte) []byte {
	shape := make([]byte, len(b))
	for i, c := range b {
		if '0' <= c && c <= '9' {
			c = '9'
		}
		shape[i] = c
	}
	return shape
}

// isWhole reports whether a cell is a whole number.
func isWhole(b []byte) bool { return len(b) > 0 && len(strings.Trim(string(b), "0123456789")) == 0 }

// isDisposition reports whether a cell says what became of a call.
func isDisposition(b []byte) bool {
	switch string(cell.AppendWord(nil, b)) {
	case "answered", "no answer", "busy", "failed", "congestion":
		return true
	}
	return false
}

// isCallID reports whether a cell is a moment in seconds and a number: 1690325492.2.
func isCallID(b []byte) bool {
	shape := string(shapeOfDigits(b))
	i := strings.LastIndexByte(shape, '-') + 1 // the name of the machine may stand before it
	return strings.HasPrefix(shape[i:], "9999999999.") && strings.Trim(shape[i:], "9.") == "" && len(shape[i:]) > len("9999999999.")
}
