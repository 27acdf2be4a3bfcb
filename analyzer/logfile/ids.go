package logfile

import "bytes"

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
	b := cellAt(cells, p.at.id)
	switch {
	case len(b) == 0:
		return cellAt(cells, p.tying.own)
	case p.tying.sequence:
		if i := bytes.LastIndexByte(b, '-'); i > 0 {
			return b[:i]
		}
	}
	return b
}

// isWithin reports whether a row tells of a part of the time of another row.
func (p *pass) isWithin(cells [][]byte) bool {
	return p.tying.within && len(cellAt(cells, p.at.id)) > 0
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
