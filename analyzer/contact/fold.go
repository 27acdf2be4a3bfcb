package contact

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
	b.sampling.close()
	f := &folder{Builder: b, spare: &spare{}, scratch: make([]int32, b.n)}
	log := &Log{
		Columns:  b.columns,
		Queues:   &b.queues,
		Segments: &b.segments,
		Emotions: &b.emotions,
		Coverage: b.coverage(),
	}
	for k := range log.Dimensions {
		log.Dimensions[k] = &b.dimensions[k]
	}
	if b.trail {
		f.trail = newTrail(b.position)
		log.Trail = f.trail
	}
	log.places, log.stray = b.places, b.firstStray(log.Coverage)
	f.countStates()
	f.foldShared()
	f.free(&f.table.id, &f.table.unmanned)
	f.free(f.table.span.lanes()...)
	n := f.settle()
	log.texts, log.sampledZeros = f.texts, b.sampling.before.zeros
	log.firsts = f.firsts
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
	firsts    rowSet  // the rows that are contacts; nil where all are
	rowCounts [rowFates]int64

	joined []joinedText  // texts of rows that are not the first of their contact
	texts  []sampledText // the sample, by contact

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
	order, keys := f.table.suspectRows(f.n, ids, f.spare)
	for at := 0; at < len(order); {
		end := at + 1
		for end < len(order) && keys.at(end) == keys.at(at) && f.joins(order[end-1], order[end]) {
			end++
		}
		if end-at > 1 {
			f.fold(order[at:end])
		}
		at = end
	}
	keys.free(f.spare)
}

// joins reports whether row next, which follows row before in the order of their
// id, belongs to the same contact.
func (f *folder) joins(before, next int32) bool {
	return f.table.start.at(int(next)) <= f.endOf(int(before))+Instant(f.legGap)
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
	if call := f.callRow(rows); call >= 0 {
		f.speakFor(&c, call, rows)
	}
	var out outcomes
	for k, row := range rows {
		m := f.marksOf(row)
		out.add(m.outcome())
		if k > 0 {
			f.table.marks.put(int(row), uint16(m.with(stateAt, uint8(folded))))
			f.follow(row, rows[0])
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
	t.dimensions.put(row, c.dimension)
	t.emotion.put(row, uint32(c.emotion))
	t.felt.put(row, uint8(c.felt))
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
