package metric

import "contactlog/analyzer/contact"

// Avoidable is which contacts should never have been needed. Its members and
// its base are mapped contacts.
type Avoidable struct {
	// Contacts have an avoidable reason (ReasonOnly), are a repeat (RepeatOnly),
	// or Both.
	Contacts, ReasonOnly, RepeatOnly, Both int64
	// Share is Contacts / mapped contacts; ShareTime and ShareCost weigh by
	// handle time and cost.
	Share                Share
	ShareTime, ShareCost Part
	// Min and Max bound the share over all contacts: Contacts / contacts, and
	// (Contacts + unmapped + mapped, not avoidable, of an unknown customer) /
	// contacts. Unknown when no contact is mapped.
	Min, Max Share
	// Inside is every repeat, plus contacts of avoidable reasons that an owner
	// inside the contact centre owns; Elsewhere are the others, and
	// ElsewhereShare is their part of Contacts.
	Inside, Elsewhere int64
	ElsewhereShare    Share
	// Survey is the customers' answer: could have been prevented / answers.
	// Response is answers / contacts.
	Survey, Response Share
}

// Part is a part of a sum of time or money, without an interval.
type Part struct{ Part, Whole int64 }

// Value returns Part / Whole; false when Whole is 0.
func (p Part) Value() (float64, bool) {
	if p.Whole == 0 {
		return 0, false
	}
	return float64(p.Part) / float64(p.Whole), true
}

// Avoidable finds the avoidable contacts of the period.
func (q *Question) Avoidable() Avoidable {
	var a Avoidable
	var share, low, high, elsewhere, survey, response sums
	facts, inside, known := q.facts(), q.insideReasons(), q.Cases.known()
	asked := q.Log.Any(func(i int) bool { return q.Log.Prevented(i) != contact.Blank })
	q.eachCluster(func(from, to int) {
		var all, mapped, bad, surely, out, answers, yes int64
		for i := from; i < to; i++ {
			x := facts[i]
			all += x.one(inPeriod)
			mapped += x.one(isMapped)
			bad += x.one(isAvoidable)
			if x.has(isAvoidable) && !x.has(repeats) && !inside[q.Log.Reason(i)] {
				out++
			}
			if asked && x.has(inPeriod) {
				if answer := q.Log.Prevented(i); answer != contact.Blank {
					if answers++; answer == contact.Yes {
						yes++
					}
				}
			}
		}
		if from < known {
			surely = mapped - bad
		}
		share.add(bad, mapped)
		low.add(bad, all)
		high.add(all-surely, all)
		elsewhere.add(out, bad)
		survey.add(yes, answers)
		response.add(answers, all)
	})
	a.count(q.work(), q.avoidableReasons(), inside)
	a.weigh(q.work(), q.avoidableReasons())
	a.Share, a.ElsewhereShare, a.Survey = share.share(), elsewhere.share(), survey.share()
	if a.Share.Known {
		a.Min, a.Max = low.share(), high.share()
	}
	if asked {
		a.Response = response.share()
	}
	return a
}

// insideReasons says of every reason whether the contact centre itself owns it, and
// so can prevent its contacts.
func (q *Question) insideReasons() []bool {
	inside := make([]bool, len(q.Taxonomy.Reasons))
	for r, reason := range q.Taxonomy.Reasons {
		inside[r] = reason.Owner >= 0 && q.Taxonomy.Owners[reason.Owner].Inside
	}
	return inside
}

// count counts the avoidable contacts: those of a bad reason, and the repeats of any
// that is known.
func (a *Avoidable) count(w *work, bad, inside []bool) {
	w.each(func(reason int, _ contact.Channel, repeat bool, e effort) {
		switch {
		case reason == len(bad) || !bad[reason] && !repeat:
			return
		case bad[reason] && repeat:
			a.Both += e.contacts
		case repeat:
			a.RepeatOnly += e.contacts
		default:
			a.ReasonOnly += e.contacts
		}
		a.Contacts += e.contacts
		if repeat || inside[reason] {
			a.Inside += e.contacts
		} else {
			a.Elsewhere += e.contacts
		}
	})
}

// weigh weighs the mapped contacts, of which those of a bad reason and the repeats are
// avoidable.
func (a *Avoidable) weigh(w *work, bad []bool) {
	w.each(func(reason int, _ contact.Channel, repeat bool, e effort) {
		if reason < len(bad) {
			a.ShareTime.add(e.handle.Sum, bad[reason] || repeat)
			a.ShareCost.add(e.cost.Sum, bad[reason] || repeat)
		}
	})
}

func (p *Part) add(x int64, in bool) {
	p.Whole += x
	if in {
		p.Part += x
	}
}

// Cause is a cause of avoidable contacts.
type Cause struct {
	Owner    int // in the taxonomy's owners; NoOwner, or RepeatTraffic
	Inside   bool
	Contacts int64
	Share    Share // of the avoidable contacts
	Cost     Mean  // micro-euro
}

// Causes that are no owner of the taxonomy.
const (
	NoOwner       = -1
	RepeatTraffic = -2
)

// Causes divides the avoidable contacts of the period: repeat traffic first,
// then each owner with the avoidable contacts of its reasons that are no
// repeat, most contacts first, ties in the order of the taxonomy.
func (q *Question) Causes() []Cause {
	parts := len(q.Taxonomy.Owners) + 2
	of := newSplit(parts)
	costs := q.costsOfCauses()
	facts := q.facts()
	q.eachContact(func(i, cluster, _ int) {
		if !facts[i].has(isAvoidable) {
			return
		}
		part := 0
		if !facts[i].has(repeats) {
			part = q.Taxonomy.Reasons[q.Log.Reason(i)].Owner + 2
		}
		of.add(cluster, part)
	})
	var causes []Cause
	for part, share := range of.shares() {
		owner := part - 2
		inside := owner == RepeatTraffic || owner >= 0 && q.Taxonomy.Owners[owner].Inside
		if part == 0 || share.Hits > 0 {
			causes = append(causes, Cause{owner, inside, share.Hits, share, costs[part]})
		}
	}
	sortStable(causes[1:], func(c Cause) int64 { return -c.Contacts })
	return causes
}

// costsOfCauses adds up what the avoidable contacts cost: of repeat traffic first, then
// without an owner, then of each owner.
func (q *Question) costsOfCauses() []Mean {
	costs := make([]Mean, len(q.Taxonomy.Owners)+2)
	bad := q.avoidableReasons()
	q.work().each(func(reason int, _ contact.Channel, repeat bool, e effort) {
		switch {
		case reason == len(bad):
		case repeat:
			costs[0].join(e.cost)
		case bad[reason]:
			costs[q.Taxonomy.Reasons[reason].Owner+2].join(e.cost)
		}
	})
	return costs
}
