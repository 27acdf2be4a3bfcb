package metric

import (
	"slices"

	"contactlog/reasons"
)

// Group is a part of the contacts, such as those of one reason, with the
// figures that every breakdown shows. Contacts belong to a group by themselves,
// cases by their first contact.
type Group struct {
	Contacts       int64
	Mapped         int64
	Share          Share // of the mapped contacts; of a group of mapped contacts
	Repeats        Share // as [Repeats.Share]
	FTF, FTR       Share // as in [FirstTime]
	Cases          int64
	Open           int64 // cases that are not judged yet
	Avoidable      int64 // contacts
	AvoidableShare Share // of the mapped contacts of the group
	Handle         Mean  // milliseconds
	Cost           Mean  // micro-euro
}

// groupSums are the counts behind one group: the sums of its shares, and what is
// counted of the customer at hand, in the lanes of one number (see [lanesOf]).
type groupSums struct {
	cases                        int64
	contacts                     int64
	repeats, ftf, ftr, avoidable sums
	mapped                       sums // its mapped contacts among those of all groups: y, yy and ym alone

	now     laneSums
	singles laneSums // customers with one contact in the group
}

// laneSums are counts of facts of so many contacts, in lanes until one may be full.
type laneSums struct {
	lanes uint64
	n     int64
	wide  [8]int64
}

// lanesOf spreads the lowest eight facts over the eight bytes of a number, 1 for
// each that is true: then one addition counts them all.
var lanesOf = func() (lanes [256]uint64) {
	for facts := range lanes {
		for bit := range 8 {
			lanes[facts] |= uint64(facts>>bit&1) << (8 * bit)
		}
	}
	return lanes
}()

const fullLane = 255

// Breakdown divides the contacts of the period over groups numbered from 0. It
// returns a group for each, and one for the total. Of returns the group of a
// contact, or less than 0 for none; it is asked once for each contact of the period.
func (q *Question) Breakdown(groups int, of func(i int) int) Division {
	facts, work := q.facts(), make([]effort, groups)
	number := func(from int, numbers []int32) {
		for k := range numbers {
			i := from + k
			if !facts[i].has(inPeriod) {
				continue
			}
			g := of(i)
			if numbers[k] = int32(g); g >= 0 {
				work[g].add(q, i)
			}
		}
	}
	return q.divide(groups, number, func(g int) effort { return work[g] })
}

// divide divides the contacts of the period over groups. Number writes the groups of
// the contacts that follow each other from one on, less than 0 for none: it is asked once
// for every contact. Work returns, in the end, the work of a group.
//
// Shares need to know of how many customers their contacts are. So customer by customer
// each group counts its contacts, and then adds the counts and their products to its sums.
func (q *Question) divide(groups int, number func(from int, numbers []int32), work func(g int) effort) Division {
	all := make([]groupSums, groups)
	var touched []*groupSums
	var numbers []int32
	facts := q.facts()
	q.eachCluster(func(from, to int) {
		numbers = slices.Grow(numbers[:0], to-from)[:to-from]
		number(from, numbers)
		var mapped int64
		for k, x := range facts[from:to] {
			if !x.has(inPeriod) {
				continue
			}
			mapped += x.one(isMapped)
			g := int(numbers[k])
			if g < 0 {
				continue
			}
			t := &all[g]
			if t.now.n == 0 {
				touched = append(touched, t)
			}
			t.count(x)
		}
		for _, t := range touched {
			t.close(mapped)
		}
		touched = touched[:0]
	})
	total, mapped := q.total()
	parts := make([]Group, groups)
	for g := range all {
		parts[g] = all[g].finish(work(g))
		if parts[g].Mapped == parts[g].Contacts {
			parts[g].Share = all[g].mapped.among(mapped).share()
		}
	}
	return Division{parts, total}
}

// total returns the group of all contacts of the period, and the sums of its mapped
// ones. It is the same for every breakdown.
func (q *Question) total() (Group, sums) {
	q.memory.totalGot.Do(func() {
		var t groupSums
		facts := q.facts()
		q.eachCluster(func(from, to int) {
			for i := from; i < to; i++ {
				if x := facts[i]; x.has(inPeriod) {
					t.count(x)
				}
			}
			t.close(0)
		})
		q.memory.total = t.finish(q.work().total())
		q.memory.mapped = t.avoidable
	})
	return q.memory.total, q.memory.mapped
}

// count counts a contact of the customer at hand.
func (t *groupSums) count(x fact) {
	t.now.add(lanesOf[uint8(x)])
	t.cases += x.one(opens)
}

// add counts a contact.
func (l *laneSums) add(lanes uint64) {
	if l.n >= fullLane && l.n%fullLane == 0 {
		l.spill()
	}
	l.n++
	l.lanes += lanes
}

// spill empties the lanes, which are full or of use.
func (l *laneSums) spill() {
	for bit := range l.wide {
		l.wide[bit] += int64(l.lanes >> (8 * bit) & fullLane)
	}
	l.lanes = 0
}

// close adds the counts of a customer, of whose contacts so many are mapped, to the
// sums. Those of a customer with one contact in the group, as most have, are set aside:
// their products are the counts themselves.
func (t *groupSums) close(mapped int64) {
	now := &t.now
	t.contacts += now.n
	switch {
	case now.n == 1:
		t.mapped.ym += int64(now.lanes>>mappedLane&fullLane) * mapped
		t.singles.add(now.lanes)
	case now.n < fullLane:
		lanes := now.lanes
		lane := func(bit int) int64 { return int64(lanes >> (8 * bit) & fullLane) }
		t.add(lane(0), lane(1), lane(2), lane(3), lane(4), lane(5), lane(6), lane(7), mapped)
	default:
		now.spill()
		w := &now.wide
		t.add(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], mapped)
		clear(w[:])
	}
	now.lanes, now.n = 0, 0
}

// mappedLane is where the lane of mapped contacts begins.
const mappedLane = 6 * 8

// add adds units and hits in the order of the facts.
func (t *groupSums) add(ofRepeats, isRepeat, ofFirst, isFirst, ofRight, isRight, isMapped, isAvoidable, mapped int64) {
	t.repeats.add(isRepeat, ofRepeats)
	t.ftf.add(isFirst, ofFirst)
	t.ftr.add(isRight, ofRight)
	t.avoidable.add(isAvoidable, isMapped)
	t.mapped.y += isMapped
	t.mapped.yy += isMapped * isMapped
	t.mapped.ym += isMapped * mapped
}

// addSingles adds the customers with one contact.
func (t *groupSums) addSingles() {
	t.singles.spill()
	w := &t.singles.wide
	t.repeats.addSingles(w[1], w[0])
	t.ftf.addSingles(w[3], w[2])
	t.ftr.addSingles(w[5], w[4])
	t.avoidable.addSingles(w[7], w[6])
	t.mapped.y += w[6]
	t.mapped.yy += w[6]
	clear(w[:])
}

// finish returns the group, with its work.
func (t *groupSums) finish(work effort) Group {
	t.addSingles()
	return Group{
		Contacts: t.contacts, Mapped: t.avoidable.n, Cases: t.cases, Open: t.cases - t.ftf.n, Avoidable: t.avoidable.y,
		Repeats: t.repeats.share(), FTF: t.ftf.share(), FTR: t.ftr.share(), AvoidableShare: t.avoidable.share(),
		Handle: work.handle, Cost: work.cost,
	}
}

// Division is the contacts of the period divided over groups, and all of them.
type Division struct {
	Parts []Group
	Total Group
}

// ByReason divides the contacts of the period by reason, in the order of the
// taxonomy; the last group are the unmapped.
func (q *Question) ByReason() Division {
	reasons := q.reasonNumbers()
	return q.divide(len(q.Taxonomy.Reasons)+1, func(from int, numbers []int32) {
		for k, r := range reasons[from:][:len(numbers)] {
			numbers[k] = int32(r)
		}
	}, q.work().ofReason)
}

// kinds returns the kind of each reason as a number, and [reasons.Kinds] for the
// unmapped, the last.
func (q *Question) kinds() []uint16 {
	of := make([]uint16, len(q.Taxonomy.Reasons)+1)
	for r, reason := range q.Taxonomy.Reasons {
		of[r] = uint16(reason.Kind)
	}
	of[len(of)-1] = uint16(reasons.Kinds)
	return of
}

// ByKind divides the contacts of the period by kind; the last group are the unmapped.
func (q *Question) ByKind() Division {
	kinds, ofReasons := q.kinds(), q.reasonNumbers()
	work := make([]effort, reasons.Kinds+1)
	for r, kind := range kinds {
		work[kind].join(q.work().ofReason(r))
	}
	return q.divide(len(work), func(from int, numbers []int32) {
		for k, r := range ofReasons[from:][:len(numbers)] {
			numbers[k] = int32(kinds[r])
		}
	}, func(g int) effort { return work[g] })
}
