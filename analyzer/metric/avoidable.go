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
	q.eachCluster(func(from, to int) {
		var all, mapped, bad, surely, out, answers, yes int64
		for i := from; i < to; i++ {
			x := facts[i]
			if !x.has(inPeriod) {
				continue
			}
			all++
			if x.has(isMapped) {
				mapped++
				a.weigh(q, i, x.has(isAvoidable))
				if !x.has(isAvoidable) && i < known {
					surely++
				}
			}
			if x.has(isAvoidable) {
				bad++
				own := x.has(repeats) || inside[q.Log.Reason(i)]
				if a.count(x, own); !own {
					out++
				}
			}
			if answer := q.Log.Prevented(i); answer != contact.Blank {
				if answers++; answer == contact.Yes {
					yes++
				}
			}
		}
		share.add(bad, mapped)
		low.add(bad, all)
		high.add(all-surely, all)
		elsewhere.add(out, bad)
		survey.add(yes, answers)
		response.add(answers, all)
	})
	a.Share, a.ElsewhereShare, a.Survey = share.share(), elsewhere.share(), survey.share()
	if a.Share.Known {
		a.Min, a.Max = low.share(), high.share()
	}
	if q.Log.Any(func(i int) bool { return q.Log.Prevented(i) != contact.Blank }) {
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

func (a *Avoidable) count(x fact, inside bool) {
	a.Contacts++
	if inside {
		a.Inside++
	} else {
		a.Elsewhere++
	}
	switch repeat, reason := x.has(repeats), x.has(badReason); {
	case repeat && reason:
		a.Both++
	case repeat:
		a.RepeatOnly++
	default:
		a.ReasonOnly++
	}
}

func (a *Avoidable) weigh(q *Question, i int, avoidable bool) {
	if d := q.Log.Handle(i); d.Known() {
		a.ShareTime.add(int64(d), avoidable)
	}
	if c := q.Costs.Of(i); c.Known() {
		a.ShareCost.add(int64(c), avoidable)
	}
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
	costs := make([]Mean, parts)
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
		if c := q.Costs.Of(i); c.Known() {
			costs[part].add(int64(c))
		}
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
