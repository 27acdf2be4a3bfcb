package contact

import (
	"cmp"
	"slices"
)

// gathered is what the rows of a leg, or the legs of a contact, say together.
type gathered struct {
	legs           int
	customer       Key
	channel        Channel
	queue, segment uint16
	dimension      [MaxDimensions]uint16
	match          Match // by code; of a whole contact, in the end, by text where no code is mapped
	text           Match // by text
	handle, wait   Millis
	cost           Micros
	transfers      Mark
	resolved       Mark
	prevented      Mark
	emotion        uint16
	felt           Feeling // over all rows, as text
	csat, ces, nps Score
}

// leg gathers the rows of one leg: the first speaks, a duplicate fills what it
// leaves blank, an extra reason fills nothing. Codes and texts of all of them
// count for the reason, and texts for what the customer felt.
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
		leg.felt = leg.felt.And(Feeling(f.table.felt.at(i)))
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
	g.dimension = firstOfEach(g.dimension, t.dimensions.at(i))
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
// segment, dimensions and emotion, the first leg's wait, the sum of handle times and costs, the
// last resolved mark, survey answer and scores, the code of the last leg that has a mapped
// one, the first text and the first feeling in the taxonomy.
func (g *gathered) join(leg gathered) {
	if g.legs == 0 {
		g.wait = leg.wait
	}
	g.legs++
	g.customer = cmp.Or(g.customer, leg.customer)
	g.channel = cmp.Or(g.channel, leg.channel)
	g.queue = cmp.Or(g.queue, leg.queue)
	g.segment = cmp.Or(g.segment, leg.segment)
	g.dimension = firstOfEach(g.dimension, leg.dimension)
	g.resolved = cmp.Or(leg.resolved, g.resolved)
	g.prevented = cmp.Or(leg.prevented, g.prevented)
	g.emotion = cmp.Or(g.emotion, leg.emotion)
	g.felt = g.felt.And(leg.felt)
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
