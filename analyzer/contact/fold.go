package contact

import (
	"cmp"
	"slices"
)

// Log folds the rows gathered so far into contacts.
//
// The rows with one id stand in order of start, then of coming; each that comes
// at most the leg gap after the one before it joins its contact. Rows of a
// contact with the same start are one leg. The contacts of the log stand in the
// order of their first rows.
func (b *Builder) Log() *Log {
	f := folder{Builder: b, own: b.ownNumbers(), fate: make([]RowFate, b.n)}
	order, spans := f.group()
	log := &Log{
		Columns:  b.columns,
		Queues:   &b.queues,
		Segments: &b.segments,
		Emotions: &b.emotions,
		Coverage: b.coverage(),
		start:    make([]Instant, 0, len(spans)),
		handle:   column[Millis]{absent: NoMillis},
		wait:     column[Millis]{absent: NoMillis},
		cost:     column[Micros]{absent: NoMicros},
	}
	if b.trail {
		log.Trail = &Trail{Fate: f.fate, Position: b.position, Contact: make([]int32, b.n)}
	}
	for _, s := range spans {
		f.fold(log, order[s.from:s.to])
	}
	log.places, log.stray = b.places, b.firstStray(log.Coverage)
	log.count(b.state, f.fate)
	return log
}

// ownNumbers are the numbers and addresses that customers called: the centre's
// own, which are never a customer's.
func (b *Builder) ownNumbers() map[Key]bool {
	own := make(map[Key]bool)
	for i, key := range b.called.values {
		if key != NoKey && b.direction.at(i) == Inbound && b.state[i] == readable {
			own[key] = true
		}
	}
	return own
}

// folder holds what folding needs beside the rows.
type folder struct {
	*Builder
	own   map[Key]bool
	fate  []RowFate
	named []uint32 // codes that the leg at hand has named
	mean  []Reason // reasons that the leg at hand has named
}

// span is where the rows of one contact stand in the order of all rows.
type span struct{ from, to int }

// group puts the readable rows in an order in which those of a contact stand
// together, and says where each contact begins and ends. The spans are sorted
// by the first row of the contact.
func (f *folder) group() (order []int32, spans []span) {
	for i, s := range f.state {
		switch s {
		case excluded:
			f.fate[i] = RowExcluded
		case rejected:
			f.fate[i] = RowRejected
		}
	}
	order = Order(f.n, func(i int) bool { return f.state[i] == readable },
		func(i int) Key { return f.id[i] }, func(i int) Instant { return f.start[i] })
	for at := 0; at < len(order); {
		end := at + 1
		for end < len(order) && f.joins(order[end-1], order[end]) {
			end++
		}
		spans = append(spans, span{at, end})
		at = end
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(order[a.from], order[b.from]) })
	return order, spans
}

// joins reports whether row next, which follows row before in the order of its
// id, belongs to the same contact.
func (f *folder) joins(before, next int32) bool {
	if f.id[next] == NoKey || f.id[next] != f.id[before] {
		return false
	}
	last := f.start[before]
	if end := f.end.at(int(before)); end.Known() && end > last {
		last = end
	}
	return f.start[next] <= last+Instant(f.legGap)
}

// fold appends the contact that rows make, which stand in order of start and
// coming, and books each row but the first.
func (f *folder) fold(log *Log, rows []int32) {
	first := int(rows[0])
	log.firsts.add(first)
	contact := log.Len()
	c := gathered{match: NoMatch, text: NoMatch, handle: NoMillis, wait: NoMillis, cost: NoMicros}
	for at := 0; at < len(rows); {
		end := at + 1
		for end < len(rows) && f.start[rows[end]] == f.start[rows[at]] {
			end++
		}
		c.join(f.leg(rows[at:end]))
		if at > 0 {
			f.fate[rows[at]] = RowLeg
		}
		at = end
	}
	if call := f.callRow(rows); call >= 0 {
		f.speakFor(&c, call, rows)
	}
	var out outcomes
	for _, i := range rows {
		out.add(f.outcome.at(int(i)))
		if log.Trail != nil {
			log.Trail.Contact[i] = int32(contact)
		}
	}
	if !c.match.Reason.Mapped() {
		c.match = c.text
	}
	log.append(c, f.start[first], out.judge(f.direction.at(first)))
	if log.Trail != nil {
		log.Trail.First = append(log.Trail.First, int32(first))
		log.Trail.Rule = append(log.Trail.Rule, c.match.Rule)
	}
}

// known returns the key of a customer, or none where it is the centre's own number.
func (f *folder) known(customer Key) Key {
	if len(f.own) > 0 && f.own[customer] {
		return NoKey
	}
	return customer
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
		codes, text := f.combos.codes(f.codes.at(i)), f.text.at(i)
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
			f.fate[i] = RowExtraReason
			continue
		default:
			f.fate[i] = RowDuplicate
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
func (g *gathered) fill(b *folder, i int) {
	g.customer = cmp.Or(g.customer, b.known(b.customer.at(i)))
	g.channel = cmp.Or(g.channel, b.channel.at(i))
	g.queue = cmp.Or(g.queue, b.queue.at(i))
	g.segment = cmp.Or(g.segment, b.segment.at(i))
	g.transfers = cmp.Or(g.transfers, b.transfers.at(i))
	g.resolved = cmp.Or(g.resolved, b.resolved.at(i))
	g.prevented = cmp.Or(g.prevented, b.prevented.at(i))
	g.emotion = cmp.Or(g.emotion, b.emotion.at(i))
	g.csat = cmp.Or(g.csat, b.csat.at(i))
	g.ces = cmp.Or(g.ces, b.ces.at(i))
	g.nps = cmp.Or(g.nps, b.nps.at(i))
	if !g.handle.Known() {
		g.handle = b.handle.at(i)
	}
	if !g.wait.Known() {
		g.wait = b.wait.at(i)
	}
	if !g.cost.Known() {
		g.cost = b.cost.at(i)
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

// judge says what a contact is, whatever the period: outbound before abandoned
// before automated.
func (o outcomes) judge(d Direction) Judgement {
	switch {
	case d != Inbound:
		return IsOutbound
	case !o.person && !o.machine:
		return IsAbandoned
	case !o.person:
		return IsAutomated
	}
	return IsContact
}
