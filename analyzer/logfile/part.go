package logfile

import (
	"fmt"
	"math"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/csv"
	"contactlog/analyzer/logfile/xlsx"
)

// part is a part of a file on its way into the log: some of its rows, one after
// another.
type part struct {
	text    []byte // whole records, until they are cut into cells; else nil
	buffer  []byte // in which they stand
	records csv.Records
	numbers []int       // the rows of the records, where they do not follow each other
	kinds   []cell.Kind // of all cells; none where the file does not say
	isText  bool
	sheet   *xlsx.PartRows // reads the rows of a sheet that the part is
	inSheet bool           // the part is such rows

	before  <-chan int // gives the number of the row before the first
	counted chan int   // takes that of the last row

	// What becomes of it.
	done     chan struct{}
	batch    Batch
	meetings []meeting
	keys     []rowKey
	mixes    []mixedSpan // per column
	err      error       // why the rows behind cannot be read
}

// meeting is a contact with a customer, in the order of the rows.
type meeting struct {
	customer, contact contact.Key
	row               uint32
}

// rowKey is the hash of a row's cells.
type rowKey struct {
	key   contact.Key
	alike contact.Key // of its start and customer, where it has no id
	row   uint32
}

// reset empties a part for other rows.
func (t *part) reset() {
	t.records.Reset()
	t.text, t.numbers, t.kinds, t.isText, t.inSheet, t.err = nil, t.numbers[:0], t.kinds[:0], false, false, nil
	t.meetings, t.keys, t.mixes = t.meetings[:0], t.keys[:0], t.mixes[:0]
	t.counted, t.done = make(chan int, 1), make(chan struct{})
}

// row returns the number of a record of the part.
func (t *part) row(before, i int) int {
	if len(t.numbers) > 0 {
		return t.numbers[i]
	}
	return before + i + 1
}

// last returns the number of the last row.
func (t *part) last(before int) int {
	if n := t.records.Len(); n > 0 {
		return t.row(before, n-1)
	}
	return before
}

// cut cuts the text or the markup of the part into records.
func (p *pass) cut(t *part) {
	switch {
	case t.text != nil:
		t.records.Scan(t.text, p.layout.dialect(), recordLimits)
	case t.inSheet:
		t.cutSheet()
	}
}

// readPart reads the rows of a part, which begin behind a row.
func (p *pass) readPart(t *part, before int) {
	p.batch, p.part, p.meets = t.batch, t, !p.returned.Load()
	p.queues.next()
	p.segments.next()
	typed, kinds := len(t.kinds) > 0, t.kinds
	if t.inSheet && t.records.Len() > 0 {
		p.readBlanks(before, t.numbers[0])
	}
	for i := range t.records.Len() {
		row := t.row(before, i)
		if row > math.MaxUint32 {
			t.err = fmt.Errorf("the file has more than %d rows; split it", uint32(math.MaxUint32))
			return
		}
		p.row = uint32(row)
		cells := t.records.Record(i)
		if typed {
			p.kinds, kinds = kinds[:len(cells)], kinds[len(cells):]
		}
		if t.isText {
			p.readLine(cells, t.records.Multiline(i), t.records.Ended(i))
		} else {
			p.read(cells)
		}
		if p.frame.broken != nil {
			t.err = p.frame.broken
			return
		}
	}
	if typed {
		t.mixes = p.mixedSpans(t.mixes)
	}
	switch {
	case t.inSheet:
		t.err = t.sheet.Err()
	case t.text != nil:
		t.err = t.records.Err(before, p.layout.dialect(), recordLimits)
	}
}

// take puts what became of a part behind what became of those before it.
func (p *pass) take(t *part, sink Sink) {
	sink.Append(t.batch)
	for _, m := range t.meetings {
		p.whole.seeCustomer(m.customer, m.contact, m.row)
	}
	p.returned.Store(p.whole.customers == nil)
	for _, k := range t.keys {
		differs := p.opt.Overlap.meet(k.key, k.row)
		if k.alike != contact.NoKey {
			p.opt.Overlap.seeAlike(k.alike, differs, k.row)
		}
	}
	for i := range t.mixes {
		p.seen[i].mix.follow(t.mixes[i])
	}
}
