package metric

import "contactlog/reasons"

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
	group                        Group
	repeats, ftf, ftr, avoidable sums
	mapped                       sums // its mapped contacts among those of all groups: y, yy and ym alone

	lanes uint64
	n     int64    // contacts of the customer
	wide  [8]int64 // the lanes, of a customer with more contacts in the group than a lane can count
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
// contact, or less than 0 for none.
//
// Shares need to know of how many customers their contacts are. So customer by customer
// each group counts its contacts, and then adds the counts and their products to its sums.
func (q *Question) Breakdown(groups int, of func(i int) int) Division {
	all := make([]groupSums, groups)
	var touched []int
	facts, log := q.facts(), q.Log
	q.eachCluster(func(from, to int) {
		var mapped int64
		for i := from; i < to; i++ {
			x := facts[i]
			if !x.has(inPeriod) {
				continue
			}
			mapped += x.one(isMapped)
			g := of(i)
			if g < 0 {
				continue
			}
			t := &all[g]
			if t.n == 0 {
				touched = append(touched, g)
			}
			t.count(x)
			if d := log.Handle(i); d.Known() {
				t.group.Handle.add(int64(d))
			}
			if c := q.Costs.Of(i); c.Known() {
				t.group.Cost.add(int64(c))
			}
		}
		for _, g := range touched {
			all[g].close(mapped)
		}
		touched = touched[:0]
	})
	total, mapped := q.total()
	parts := make([]Group, groups)
	for g := range all {
		parts[g] = all[g].finish()
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
		facts, log := q.facts(), q.Log
		q.eachCluster(func(from, to int) {
			for i := from; i < to; i++ {
				if x := facts[i]; x.has(inPeriod) {
					t.count(x)
					if d := log.Handle(i); d.Known() {
						t.group.Handle.add(int64(d))
					}
					if c := q.Costs.Of(i); c.Known() {
						t.group.Cost.add(int64(c))
					}
				}
			}
			t.close(0)
		})
		q.memory.total, q.memory.mapped = t.finish(), t.avoidable
	})
	return q.memory.total, q.memory.mapped
}

// count counts a contact of the customer at hand.
func (t *groupSums) count(x fact) {
	if t.n >= fullLane && t.n%fullLane == 0 {
		t.spill()
	}
	t.n++
	t.lanes += lanesOf[uint8(x)]
	t.group.Cases += x.one(opens)
}

// spill empties the lanes, which are full or of use.
func (t *groupSums) spill() {
	for bit := range t.wide {
		t.wide[bit] += int64(t.lanes >> (8 * bit) & fullLane)
	}
	t.lanes = 0
}

// close adds the counts of a customer, of whose contacts so many are mapped, to the
// sums.
func (t *groupSums) close(mapped int64) {
	t.group.Contacts += t.n
	if t.n < fullLane {
		lanes := t.lanes
		lane := func(bit int) int64 { return int64(lanes >> (8 * bit) & fullLane) }
		t.add(lane(0), lane(1), lane(2), lane(3), lane(4), lane(5), lane(6), lane(7), mapped)
	} else {
		t.spill()
		w := &t.wide
		t.add(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], mapped)
		clear(w[:])
	}
	t.lanes, t.n = 0, 0
}

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

func (t *groupSums) finish() Group {
	g := t.group
	g.Mapped, g.Avoidable, g.Open = t.avoidable.n, t.avoidable.y, g.Cases-t.ftf.n
	g.Repeats, g.FTF, g.FTR, g.AvoidableShare = t.repeats.share(), t.ftf.share(), t.ftr.share(), t.avoidable.share()
	return g
}

// Division is the contacts of the period divided over groups, and all of them.
type Division struct {
	Parts []Group
	Total Group
}

// ByReason divides the contacts of the period by reason, in the order of the
// taxonomy; the last group are the unmapped.
func (q *Question) ByReason() Division {
	n := len(q.Taxonomy.Reasons)
	return q.Breakdown(n+1, func(i int) int {
		if r := q.Log.Reason(i); r.Mapped() {
			return int(r)
		}
		return n
	})
}

// kinds returns a function that tells the kind of a contact as a number, and
// [reasons.Kinds] when it is unmapped.
func (q *Question) kinds() func(i int) int {
	byReason := make([]int, len(q.Taxonomy.Reasons))
	for r, reason := range q.Taxonomy.Reasons {
		byReason[r] = int(reason.Kind)
	}
	return func(i int) int {
		if r := q.Log.Reason(i); r.Mapped() {
			return byReason[r]
		}
		return reasons.Kinds
	}
}

// ByKind divides the contacts of the period by kind; the last group are the unmapped.
func (q *Question) ByKind() Division {
	return q.Breakdown(reasons.Kinds+1, q.kinds())
}
