package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// parties reads who called whom. Of the two sides of a call the caller is the
// customer, but on an outbound row the one that was called.
func (p *pass) parties(cells [][]byte, r *contact.Row) {
	customer, called := p.at.customer, p.at.called
	if r.Direction == contact.Outbound && p.layout.CalledOutbound {
		customer, called = called, customer
	}
	r.Customer = p.key(customer, cells, p.own)
	if r.Direction == contact.Inbound { // else the customer was called, not the centre
		r.Called = p.key(called, cells, nil)
	}
}

// key reads a customer or a called number: of several in one cell the first that is
// known and not the centre's own.
func (p *pass) key(column int, cells [][]byte, own map[contact.Key]bool) contact.Key {
	rest := cellAt(cells, column)
	for len(rest) > 0 {
		var b []byte
		b, rest = cell.NextCustomer(rest)
		if key := p.keyOf(column, b); key != contact.NoKey && !own[key] {
			return key
		}
	}
	return contact.NoKey
}

// keyOf reads one customer or called number.
func (p *pass) keyOf(column int, b []byte) contact.Key {
	var id cell.Identity
	p.buf, id = cell.AppendCustomer(p.buf[:0], b, p.layout.Columns[column].Phone)
	e := &p.seen[column]
	switch id {
	case cell.Rounded:
		e.rounded++
		e.firstRounded.see(p.row, b)
		return contact.NoKey
	case cell.Nobody:
		return contact.NoKey
	}
	e.seeKey(b)
	if id == cell.Extension {
		return contact.NoKey
	}
	return p.opt.Keyer.Customer(p.buf)
}

// seeKey notes whether a customer is a phone number, or one too short to lead
// outside the centre.
func (e *evidence) seeKey(b []byte) {
	e.keys++
	switch {
	case cell.PhoneLike(b):
		e.phones++
	case cell.ExtensionLike(b):
		e.extensions++
	case cell.LostZero(b):
		e.zeroless++
	}
}

// settlePhone decides whether the keys of a column are phone numbers. Below the
// header of one side of a call extensions of the centre do not speak against it.
// Numbers that may lack their 0 are phone numbers there, below the header of a phone
// and among at least as many that are ones by themselves.
func settlePhone(c *Column, e *evidence) {
	keys, phones := e.keys, e.phones
	h := readHeader([]byte(c.Header))
	sides := callerNames[h.name] || calledNames[h.name]
	if sides {
		keys -= e.extensions
	}
	if sides || phoneNames[h.name] || e.phones >= e.zeroless {
		phones += e.zeroless
	}
	c.Phone = keys > 0 && phones*100 >= keys*phoneShare
}

// calledOutbound reports whether two columns are the two sides of a call, so that on
// an outbound row the called side is the customer. A column of customers' numbers
// holds these whoever called.
func calledOutbound(columns []Column) bool {
	caller, called := false, false
	for i := range columns {
		switch h := readHeader([]byte(columns[i].Header)); columns[i].Role {
		case Customer:
			caller = callerNames[h.name]
		case Called:
			called = calledNames[h.name]
		}
	}
	return caller && called
}
