package contact

import (
	"cmp"
	"slices"
)

// Log folds the rows gathered so far into contacts. The rows become the contacts, so a
// builder folds once.
//
// The rows with one id stand in order of start, then of coming; each that comes
// at most the leg gap after the one before it joins its contact. Rows of a
// contact with the same start are one leg. The contacts of the log stand in the
// order of their first rows.
//
// Folding takes no room of its own: what a contact takes from its rows is written on
// its first row, the others are crossed out, and the columns close up.
func (b *Builder) Log() *Log {
	f := &folder{Builder: b, spare: &spare{}, scratch: make([]int32, b.n)}
	log := &Log{
		Columns:  b.columns,
		Queues:   &b.queues,
		Segments: &b.segments,
		Emotions: &b.emotions,
		Coverage: b.coverage(),
	}
	if b.trail {
		f.trail = newTrail(b.position)
		log.Trail = f.trail
	}
	f.countStates()
	f.foldShared()
	f.free(&f.table.id)
	f.free(f.table.span.lanes()...)
	n := f.settle()
	log.rowCounts = f.rowCounts
	log.contacts = &contacts{table: f.table, rows: n, spare: f.spare, scratch: f.scratch[:n]}
	log.n = n
	b.table, b.position = table{}, nil
	return log
}

// free gives the room of columns away that are of rows only.
func (f *folder) free(columns ...lanes) {
	for _, l := range columns {
		l.free(f.spare)
	}
}

// folder holds what folding needs beside the rows.
type folder struct {
	*Builder
	spare     *spare
	scratch   []int32 // a number a row
	trail     *Trail  // nil without one
	rowCounts [rowFates]int64

	named []uint32 // codes that the leg at hand has named
	mean  []Reason // reasons that the leg at hand has named
}

func (f *folder) marksOf(row int32) marks { return marks(f.table.marks.at(int(row))) }

// book says what became of a row that is not the first of its contact.
func (f *folder) book(row int32, fate RowFate) {
	f.rowCounts[fate]++
	if f.trail != nil {
		f.trail.Fate[row] = fate
	}
}

// foldShared folds the rows whose id other rows have too.
func (f *folder) foldShared() {
	ids := f.table.findSuspects(f.n, f.scratch)
	if !ids.any {
		return
	}
	order, keys := f.table.suspectRows(f.n, ids)
	key := func(at int) uint64 { return keys[at>>blockBits][at&inBlock] }
	for at := 0; at < len(order); {
		end := at + 1
		for end < len(order) && key(end) == key(at) && f.joins(order[end-1], order[end]) {
			end++
		}
		if end-at > 1 {
			f.fold(order[at:end])
		}
		at = end
	}
	spareOf[uint64](f.spare).give(keys)
}

// joins reports whether row next, which follows row before in the order of their
// id, belongs to the same contact.
func (f *folder) joins(before, next int32) bool {
	last := f.table.start.at(int(before)) + Instant(max(0, f.table.span.at(int(before))))
	return f.table.start.at(int(next)) <= last+Instant(f.legGap)
}

// fold makes one contact of rows, which stand in order of start and coming: it
// writes it on the first and crosses out the others.
func (f *folder) fold(rows []int32) {
	c := gathered{match: NoMatch, text: NoMatch, handle: NoMillis, wait: NoMillis, cost: NoMicros}
	for at := 0; at < len(rows); {
		end := at + 1
		for end < len(rows) && f.table.start.at(int(rows[end])) == f.table.start.at(int(rows[at])) {
			end++
		}
		c.join(f.leg(rows[at:end]))
		if at > 0 {
			f.book(rows[at], RowLeg)
		}
		at = end
	}
	var out outcomes
	for k, row := range rows {
		m := f.marksOf(row)
		out.add(m.outcome())
		if k > 0 {
			f.table.marks.put(int(row), uint16(m.with(stateAt, uint8(folded))))
		}
		if f.trail != nil {
			f.trail.Contact[row] = rows[0]
		}
	}
	f.write(int(rows[0]), &c, out)
}

// write puts what a contact took from its rows on the first of them.
func (f *folder) write(row int, c *gathered, out outcomes) {
	t := &f.table
	if !c.match.Reason.Mapped() {
		c.match = c.text
	}
	t.codes.put(row, 0)
	t.text.put(row, matchID(&f.matches, c.match))
	t.customer.put(row, uint64(c.customer))
	t.queue.put(row, uint32(c.queue))
	t.segment.put(row, uint32(c.segment))
	t.emotion.put(row, uint32(c.emotion))
	t.handle.put(row, c.handle)
	t.wait.put(row, c.wait)
	t.cost.put(row, c.cost)
	t.csat.put(row, c.csat)
	t.ces.put(row, c.ces)
	t.nps.put(row, c.nps)
	if c.legs > 1 {
		c.transfers = Yes
	}
	m := marks(t.marks.at(row)).with(outcomeAt, uint8(out.whole())).on(c.channel)
	m = m.with(transfersAt, uint8(c.transfers)).with(resolvedAt, uint8(c.resolved)).with(preventedAt, uint8(c.prevented))
	t.marks.put(row, uint16(m))
}

// known returns the key of a customer, or none where it is the centre's own number.
func (f *folder) known(customer Key) Key {
	if f.called.has(customer) {
		return NoKey
	}
	return customer
}

func (f *folder) codesOf(i int) codeSet {
	if id := f.table.codes.at(i); id != 0 {
		return f.codes.values[id-1]
	}
	return noCodes
}

func (f *folder) textOf(i int) Match {
	if id := f.table.text.at(i); id != 0 {
		return f.matches.values[id-1]
	}
	return NoMatch
}

// gathered is what the rows of a leg, or the legs of a contact, say together.
type gathered struct {
	legs           int
	customer       Key
	channel        Channel
	queue, segment uint16
	match          Match // by code; of a whole contact, in the end, by text where no code is mapped
	text           Match // by text
	handle, wait   Millis
	cost           Micros
	transfers      Mark
	resolved       Mark
	prevented      Mark
	emotion        uint16
	csat, ces, nps Score
}

// leg gathers the rows of one leg: the first speaks, a duplicate fills what it
// leaves blank, an extra reason fills nothing. Codes and texts of all of them
// count for the reason.
func (f *folder) leg(rows []int32) gathered {
	f.named, f.mean = f.named[:0], f.mean[:0]
	leg := gathered{legs: 1, match: NoMatch, text: NoMatch, handle: NoMillis, wait: NoMillis, cost: NoMicros}
	for k, r := range rows {
		i := int(r)
		codes, text := f.codesOf(i), f.textOf(i)
		byCode := firstOf(codes)
		if byCode.before(leg.match) {
			leg.match = byCode
		}
		if text.before(leg.text) {
			leg.text = text
		}
		isNew := f.names(codes, byCode, text)
		switch {
		case k == 0:
		case isNew:
			f.book(r, RowExtraReason)
			continue
		default:
			f.book(r, RowDuplicate)
		}
		leg.fill(f, i)
	}
	return leg
}

// firstOf returns the match that stands first in the taxonomy among codes.
func firstOf(codes [MaxCodes]Code) Match {
	first := NoMatch
	for _, c := range codes {
		if c.Match.before(first) {
			first = c.Match
		}
	}
	return first
}

// names notes the codes and the reason that a row names, and reports whether
// any of them is new in this leg. The reason is the one that the row would have
// by itself: by code, else by text.
func (f *folder) names(codes [MaxCodes]Code, byCode, text Match) bool {
	isNew := false
	for _, c := range codes {
		if c.ID != 0 && !slices.Contains(f.named, c.ID) {
			f.named = append(f.named, c.ID)
			isNew = true
		}
	}
	own := byCode.Reason
	if !own.Mapped() {
		own = text.Reason
	}
	if own.Mapped() && !slices.Contains(f.mean, own) {
		f.mean = append(f.mean, own)
		isNew = true
	}
	return isNew
}

// fill takes from row i what the leg does not know yet.
func (g *gathered) fill(f *folder, i int) {
	t, m := &f.table, marks(f.table.marks.at(i))
	g.customer = cmp.Or(g.customer, f.known(Key(t.customer.at(i))))
	g.channel = cmp.Or(g.channel, m.channel())
	g.queue = cmp.Or(g.queue, uint16(t.queue.at(i)))
	g.segment = cmp.Or(g.segment, uint16(t.segment.at(i)))
	g.transfers = cmp.Or(g.transfers, m.transfers())
	g.resolved = cmp.Or(g.resolved, m.resolved())
	g.prevented = cmp.Or(g.prevented, m.prevented())
	g.emotion = cmp.Or(g.emotion, uint16(t.emotion.at(i)))
	g.csat = cmp.Or(g.csat, t.csat.at(i))
	g.ces = cmp.Or(g.ces, t.ces.at(i))
	g.nps = cmp.Or(g.nps, t.nps.at(i))
	if !g.handle.Known() {
		g.handle = t.handle.at(i)
	}
	if !g.wait.Known() {
		g.wait = t.wait.at(i)
	}
	if !g.cost.Known() {
		g.cost = t.cost.at(i)
	}
}

// join adds the next leg to a contact: the first known customer, channel, queue,
// segment and emotion, the first leg's wait, the sum of handle times and costs, the
// last resolved mark, survey answer and scores, the code of the last leg that has a mapped
// one, the first text in the taxonomy.
func (g *gathered) join(leg gathered) {
	if g.legs == 0 {
		g.wait = leg.wait
	}
	g.legs++
	g.customer = cmp.Or(g.customer, leg.customer)
	g.channel = cmp.Or(g.channel, leg.channel)
	g.queue = cmp.Or(g.queue, leg.queue)
	g.segment = cmp.Or(g.segment, leg.segment)
	g.resolved = cmp.Or(leg.resolved, g.resolved)
	g.prevented = cmp.Or(leg.prevented, g.prevented)
	g.emotion = cmp.Or(g.emotion, leg.emotion)
	g.csat = cmp.Or(leg.csat, g.csat)
	g.ces = cmp.Or(leg.ces, g.ces)
	g.nps = cmp.Or(leg.nps, g.nps)
	g.transfers = max(g.transfers, leg.transfers)
	if leg.match.Reason.Mapped() {
		g.match = leg.match
	}
	if leg.text.before(g.text) {
		g.text = leg.text
	}
	if leg.handle.Known() {
		g.handle = max(g.handle, 0) + leg.handle
	}
	if leg.cost.Known() {
		g.cost = max(g.cost, 0) + leg.cost
	}
}

// outcomes are who handled the rows of a contact.
type outcomes struct{ person, machine bool }

func (o *outcomes) add(x Outcome) {
	o.person = o.person || x == Answered
	o.machine = o.machine || x == Automated
}

// whole is the outcome of a contact whose rows have these.
func (o outcomes) whole() Outcome {
	switch {
	case o.person:
		return Answered
	case o.machine:
		return Automated
	}
	return Missed
}

// judge says what a contact is, whatever the period: outbound before abandoned
// before automated.
func judge(d Direction, o Outcome) Judgement {
	switch {
	case d != Inbound:
		return IsOutbound
	case o == Missed:
		return IsAbandoned
	case o == Automated:
		return IsAutomated
	}
	return IsContact
}
