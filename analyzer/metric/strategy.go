package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Strategy is what to do with a contact (Kingma; Price & Jaffe 2008).
type Strategy uint8

// The strategies. Each mapped contact has one, so that a contact that must not
// come back is not also one to serve better.
const (
	Prevent     Strategy = iota // it is avoidable: its reason is, or it is a repeat
	SelfService                 // a hygiene contact that is not to be prevented, nor a moment to sell
	Upsell                      // a hygiene contact that is not to be prevented, and a moment to sell
	InPerson                    // a valuable contact that is not to be prevented
	strategies                  // how many there are
)

// Strategies is the contacts of the period by what to do with them.
type Strategies struct {
	Parts           [strategies]Load // each with its share of the mapped contacts
	Unmapped, Total Load
	// Moments is the moments to sell / hygiene contacts, unknown unless the taxonomy
	// marks a hygiene reason as one (Marked); OfReason is how many each reason of
	// the taxonomy has.
	Moments  Share
	Marked   bool
	OfReason []int64
}

// Strategies divides the contacts of the period.
func (q *Question) Strategies() Strategies {
	s := Strategies{OfReason: make([]int64, len(q.Taxonomy.Reasons))}
	parts := newSplit(int(strategies))
	var moments tally
	facts, ofReasons := q.facts(), q.reasonNumbers()
	q.eachContact(func(i, cluster, _ int) {
		if !facts[i].has(isMapped) {
			return
		}
		r := ofReasons[i]
		reason := &q.Taxonomy.Reasons[r]
		strategy := strategyOf(reason, facts[i].has(isAvoidable))
		parts.add(cluster, int(strategy))
		if reason.Kind == reasons.Hygiene {
			moments.add(cluster, strategy == Upsell)
		}
		if strategy == Upsell {
			s.OfReason[r]++
		}
	})
	q.loadStrategies(&s)
	s.Total = s.Unmapped
	for k, share := range parts.shares() {
		s.Parts[k].Share = share
		s.Total.join(s.Parts[k])
	}
	for _, reason := range q.Taxonomy.Reasons {
		s.Marked = s.Marked || reason.Kind == reasons.Hygiene && reason.Opportunity
	}
	if s.Marked {
		s.Moments = moments.share()
	}
	return s
}

// loadStrategies adds up the work of each strategy.
func (q *Question) loadStrategies(s *Strategies) {
	bad := q.avoidableReasons()
	q.work().each(func(r int, _ contact.Channel, repeat bool, e effort) {
		if r == len(bad) {
			s.Unmapped.join(e.load())
			return
		}
		s.Parts[strategyOf(&q.Taxonomy.Reasons[r], bad[r] || repeat)].join(e.load())
	})
}

// strategyOf returns what to do with a contact of a reason, which is avoidable or not.
func strategyOf(reason *reasons.Reason, avoidable bool) Strategy {
	switch {
	case avoidable:
		return Prevent
	case reason.Kind == reasons.Valuable:
		return InPerson
	case reason.Opportunity:
		return Upsell
	}
	return SelfService
}
