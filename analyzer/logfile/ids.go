package logfile

import (
	"bytes"
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// firstLegs are the headers, as [readHeader] writes them, that name the first leg of
// a contact in all legs but that one, and the header under which every leg has its
// own id.
var firstLegs = map[string]firstLeg{
	"initialcontactid": {own: "contactid"},
	"parentcallsid":    {own: "sid", whole: true},
	"entrypointcallid": {own: "callid", whole: true},
}

type firstLeg struct {
	own   string
	whole bool // the first leg lasts as long as the contact: the time of the others lies within it
}

// sequenced are headers of ids that end in the number of the leg: 1-52000000002-1.
var sequenced = nameSet("node id - session id - sequence no")

// tying is how the cells of a column tie the legs of a contact together.
type tying struct {
	within   bool // a row that names the first leg lies within it
	own      int  // where the cell is blank, the column with the id of the leg; -1 for none
	sequence bool // behind the last - stands the number of the leg
}

// tyingOf returns how the column with the contact ids ties.
func tyingOf(l *Layout) tying {
	t := tying{own: -1}
	at := l.index(ContactID)
	if at < 0 {
		return t
	}
	name := readHeader([]byte(l.Columns[at].Header)).name
	t.sequence = sequenced[name]
	first, ok := firstLegs[name]
	for i := range l.Columns {
		if ok && readHeader([]byte(l.Columns[i].Header)).name == first.own {
			t.own, t.within = i, first.whole
		}
	}
	return t
}

// contactID returns what the cells of a row say of the contact that it is part of.
func (p *pass) contactID(cells [][]byte) []byte {
	b := p.idAt(p.at.id, cells)
	switch {
	case len(b) == 0:
		return p.idAt(p.tying.own, cells)
	case p.tying.sequence:
		if i := bytes.LastIndexByte(b, '-'); i > 0 {
			return b[:i]
		}
	}
	return b
}

// idAt returns the id in a column, blank where it holds none.
func (p *pass) idAt(column int, cells [][]byte) []byte {
	b := cellAt(cells, column)
	if len(b) == 0 {
		return nil
	}
	if '1' <= b[0] && b[0] <= '9' && isDigits(b) { // as most are
		p.seen[column].seeID(b, p.row)
		return b
	}
	if cell.NoID(b) {
		return nil
	}
	if '0' <= b[0] && b[0] <= '9' {
		if cell.RoundedNumber(b) {
			p.fault(column, b, RoundedID)
			return nil
		}
		p.seen[column].seeID(b, p.row)
	}
	return b
}

// keptDigits is how many digits a spreadsheet keeps of a number: what stands behind them
// becomes zeros.
const keptDigits = 15

// seeID notes an id that is a long number, and whether it may have lost its last digits.
func (e *evidence) seeID(b []byte, row uint32) {
	if len(b) <= keptDigits || !isDigits(b) {
		return
	}
	e.longIDs++
	if len(bytes.Trim(b[keptDigits:], "0")) == 0 {
		e.zeroIDs++
		e.firstZeroID.see(row, b)
	}
}

// enoughIDs is how many long numbers must end in zeros, all of them, to tell.
const enoughIDs = 5

// idDoubt tells of ids that a spreadsheet rounded in silence.
func idDoubt(c *Column, e *evidence) []Doubt {
	if e.longIDs < enoughIDs || e.zeroIDs < e.longIDs {
		return nil
	}
	return []Doubt{{"rounded_ids", c.Header, e.zeroIDs, e.firstZeroID.row, Text{
		fmt.Sprintf("all numbers in column %q have zeros behind their first 15 digits (%s): a spreadsheet seems to have rounded them, and contacts that now share a number count as one; export them as text", c.Header, e.firstZeroID.shape),
		fmt.Sprintf("alle nummers in kolom %q hebben nullen achter hun eerste 15 cijfers (%s): een rekenblad heeft ze kennelijk afgerond, en contacten die nu een nummer delen tellen als een; exporteer ze als tekst", c.Header, e.firstZeroID.shape)},
		"--column contact_id="}}
}

// isWithin reports whether a row tells of a part of the time of another row.
func (p *pass) isWithin(cells [][]byte) bool {
	if !p.tying.within {
		return false
	}
	b := cellAt(cells, p.at.id)
	return len(b) > 0 && !cell.NoID(b)
}

// namesFirstLeg reports whether the column names the first leg of a contact, beside
// one with the ids of all legs.
func (a *assignment) namesFirstLeg(c *candidate) bool {
	first, ok := firstLegs[c.header.name]
	for _, other := range a.columns {
		if ok && other.header.name == first.own {
			return len(c.values) > 0
		}
	}
	return false
}

// isUnmanned reports whether a row names no agent, or is the one of which others are
// parts: it may tell of a whole contact.
func (p *pass) isUnmanned(cells [][]byte) bool {
	if p.tying.within {
		return !p.isWithin(cells)
	}
	if p.at.agent < 0 {
		return false
	}
	b := cellAt(cells, p.at.agent)
	return len(b) == 0 || cell.Nothing(b)
}
