package logfile

import (
	"encoding/binary"
	"fmt"

	"contactlog/analyzer/contact"
)

// Exports that overlap need not be equal to the letter: one is a workbook and the other
// a text, or their columns or dates are written otherwise. Where rows have no id, such
// rows count twice. That a customer begins a contact at the very moment at which a row of
// another file says so too is no chance.

// enoughAlike is how many rows must be alike to tell of them.
const enoughAlike = 3

// seeAlike notes a row without an id that has the start and the customer of a row of a
// file before it, and differs from it.
func (o *Overlap) seeAlike(k contact.Key, differs bool, row uint32) {
	if !o.alike.takes(k) {
		return
	}
	first, met := o.alike.kept[k]
	switch {
	case !met:
		o.alike.set(k, uint16(o.at))
	case int(first) < o.at && differs:
		f := &o.files[o.at]
		if len(f.alike) == 0 {
			f.firstAlike = row
		}
		f.alike[first] += o.alike.times()
	}
}

// alikeKey returns the key of a start and a customer, none where one is not known.
func (p *pass) alikeKey(r *contact.Row) contact.Key {
	if r.Customer == contact.NoKey || !r.Start.Known() {
		return contact.NoKey
	}
	p.buf = binary.AppendVarint(p.buf[:0], int64(r.Start))
	p.buf = binary.AppendUvarint(p.buf, uint64(r.Customer))
	return p.opt.Keyer.Row(p.buf)
}

// alikeDoubts tell of rows that seem to be those of another file in another form.
func (p *pass) alikeDoubts() []Doubt {
	o := p.opt.Overlap
	start := p.at.start
	if start < 0 {
		start = p.at.date
	}
	if o == nil || start < 0 || p.at.time < 0 && !p.seen[start].hasTime {
		return nil // a day says little
	}
	var all []Doubt
	f := &o.files[o.at]
	for i := range o.at {
		if n := min(f.alike[uint16(i)], f.rows); n >= enoughAlike {
			all = append(all, Doubt{"alike_rows", "", n, f.firstAlike, Text{
				fmt.Sprintf("%d of %d rows have the start and the customer of rows of %s, but are written otherwise and have no id: the same contacts seem to be given twice, and count twice; leave out one of the files, or the part in which they overlap", n, f.rows, o.names[i]),
				fmt.Sprintf("%d van %d rijen hebben het begin en de klant van rijen van %s, maar zijn anders geschreven en hebben geen nummer: dezelfde contacten lijken twee keer opgegeven, en tellen dubbel; laat een van de bestanden weg, of het deel waarin ze overlappen", n, f.rows, o.names[i])}, ""})
		}
	}
	return all
}
