package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// first returns the match that stands first in the taxonomy.
func first(a, b contact.Match) contact.Match {
	switch {
	case !b.Reason.Mapped():
		return a
	case !a.Reason.Mapped(), b.Reason < a.Reason, b.Reason == a.Reason && b.Rule < a.Rule:
		return b
	}
	return a
}

// howLong reads the end, the lengths of time and the cost. The handle time is its
// column, else talk + hold + wrap; of these a blank one adds nothing, for systems leave
// blank what did not occur, and one that cannot be read is blank as any such cell is.
func (p *pass) howLong(cells [][]byte, r *contact.Row) {
	p.span = contact.NoMillis
	if p.at.end >= 0 {
		if r.End = p.endOf(cells, r.Start); r.End.Known() {
			p.span = contact.Millis(r.End - r.Start)
		}
	}
	r.Handle = p.length(p.at.handle, cells)
	talk, hold, wrap := p.length(p.at.talk, cells), p.length(p.at.hold, cells), p.length(p.at.wrap, cells)
	if !r.Handle.Known() {
		for _, part := range [...]contact.Millis{talk, hold, wrap} {
			if part.Known() {
				r.Handle = max(r.Handle, 0) + part
			}
		}
	}
	if r.Handle.Known() && p.isWithin(cells) {
		r.Handle = 0
	}
	r.Wait = p.length(p.at.wait, cells)
	r.Cost = p.money(cells)
}

// length reads a length of time.
func (p *pass) length(column int, cells [][]byte) contact.Millis {
	if b := cellAt(cells, column); len(b) > 0 {
		return p.lengthOf(column, b)
	}
	return contact.NoMillis
}

// lengthOf reads a length of time in a cell that is not blank.
func (p *pass) lengthOf(column int, b []byte) contact.Millis {
	c, e := &p.layout.Columns[column], &p.seen[column]
	form := c.lengthForm()
	stored := p.isNumber(column)
	if p.span < contact.Second && p.wholes != nil {
		if d, ok := p.wholes[column].count(b, form, stored); ok {
			e.firstPlain.see(p.row, b)
			return d
		}
	}
	if stored {
		form.Mark = cell.Point
	}
	l, fault := cell.ParseLength(b, form)
	if fault != cell.Unreadable {
		e.seeLength(l, b, p.span, p.row) // what is impossible tells that the unit is wrong
	}
	switch {
	case stored:
	case fault == cell.Unreadable:
		e.seeOther(b, c.Mark, p.row)
	case l.Kind == cell.PlainLength:
		e.seeMark(b, p.row)
	}
	if fault != cell.Fine {
		p.faulty(column, b, fault)
	}
	return l.Millis
}

// money reads the cost.
func (p *pass) money(cells [][]byte) contact.Micros {
	b := cellAt(cells, p.at.cost)
	if len(b) == 0 {
		return contact.NoMicros
	}
	c, e := &p.layout.Columns[p.at.cost], &p.seen[p.at.cost]
	mark := c.Mark
	stored := p.isNumber(p.at.cost)
	if stored {
		mark = cell.Point
	}
	amount, fault := cell.ParseMoney(b, mark)
	switch {
	case stored:
	case fault != cell.Fine:
		e.seeOther(cell.TrimCurrency(b), c.Mark, p.row)
	default:
		e.seeMark(cell.TrimCurrency(b), p.row)
	}
	if fault != cell.Fine {
		p.faulty(p.at.cost, b, fault)
		return contact.NoMicros
	}
	return amount
}

// survey reads what the agent and the customer say. It reports whether the status
// says that the row does not count.
func (p *pass) survey(cells [][]byte, r *contact.Row) (excluded bool) {
	r.Transfers = p.words.transfers.read(p, p.at.transfers, cells)
	r.Prevented = p.words.prevented.read(p, p.at.prevented, cells)
	p.scores(cells, r)
	status := p.words.status.read(p, p.at.resolved, cells)
	r.Resolved = status.mark
	return status.excluded
}

// seeOther notes a number that can only be read with the other decimal mark.
func (e *evidence) seeOther(b []byte, mark cell.DecimalMark, row uint32) {
	other := cell.Comma
	if mark == cell.Comma {
		other = cell.Point
	}
	if _, fault := cell.ParseNumber(b, other); fault == cell.Fine {
		e.seeMark(b, row)
	}
}
