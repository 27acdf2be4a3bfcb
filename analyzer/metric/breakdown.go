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

// tallies are the counts behind one group.
type tallies struct {
	group                        Group
	repeats, ftf, ftr, avoidable tally
}

// Breakdown divides the contacts of the period over groups numbered from 0. It
// returns a group for each, and one for the total. Of returns the group of a
// contact, or less than 0 for none.
func (q *Question) Breakdown(groups int, of func(i int) int) Division {
	all := make([]tallies, groups+1)
	mapped := newSplit(groups + 1)
	anyMapped := q.AnyMapped()
	both := func(i int, f func(*tallies)) {
		f(&all[groups])
		if g := of(i); g >= 0 {
			f(&all[g])
		}
	}
	q.eachContact(func(i, cluster, _ int) {
		both(i, func(t *tallies) { t.addContact(q, i, cluster) })
		if q.Log.Reason(i).Mapped() {
			g := of(i)
			if g < 0 {
				g = groups
			}
			mapped.add(cluster, g)
		}
	})
	q.eachCase(func(c Case, cluster int) {
		both(int(c.First), func(t *tallies) { t.addCase(q, c, cluster, anyMapped) })
	})
	shares := mapped.shares()
	parts := make([]Group, groups+1)
	for g := range all {
		parts[g] = all[g].close()
		if g < groups && parts[g].Mapped == parts[g].Contacts {
			parts[g].Share = shares[g]
		}
	}
	return Division{parts[:groups], parts[groups]}
}

func (t *tallies) addContact(q *Question, i, cluster int) {
	g := &t.group
	g.Contacts++
	if q.Log.Reason(i).Mapped() {
		g.Mapped++
		avoidable := q.avoidable(i)
		t.avoidable.add(cluster, avoidable)
		if avoidable {
			g.Avoidable++
		}
	}
	if !q.KnowsCustomers() {
		q.registerRight(&t.ftr, i, cluster)
	}
	if q.Cases.chains(i) && q.matureRepeat(i) {
		t.repeats.add(cluster, q.Cases.IsRepeat(i))
	}
	if d := q.Log.Handle(i); d.Known() {
		g.Handle.add(int64(d))
	}
	if c := q.Costs.Of(i); c.Known() {
		g.Cost.add(int64(c))
	}
}

func (t *tallies) addCase(q *Question, c Case, cluster int, anyMapped bool) {
	t.group.Cases++
	if !q.judged(c) {
		t.group.Open++
		return
	}
	single := c.Contacts == 1
	t.ftf.add(cluster, single)
	if anyMapped {
		t.ftr.add(cluster, single && !q.avoidableReason(int(c.First)))
	}
}

func (t *tallies) close() Group {
	g := t.group
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

// kindOf returns the kind of contact i as a number, and [reasons.Kinds] when it
// is unmapped.
func (q *Question) kindOf(i int) int {
	if r := q.Log.Reason(i); r.Mapped() {
		return int(q.Taxonomy.Reasons[r].Kind)
	}
	return reasons.Kinds
}

// ByKind divides the contacts of the period by kind; the last group are the unmapped.
func (q *Question) ByKind() Division {
	return q.Breakdown(reasons.Kinds+1, q.kindOf)
}
