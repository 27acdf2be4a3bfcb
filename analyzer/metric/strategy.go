package metric

import "contactlog/reasons"

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
	q.eachContact(func(i, cluster, _ int) {
		r := q.Log.Reason(i)
		if !r.Mapped() {
			q.load(&s.Unmapped, i)
			return
		}
		reason := &q.Taxonomy.Reasons[r]
		strategy := q.strategy(i, reason)
		parts.add(cluster, int(strategy))
		q.load(&s.Parts[strategy], i)
		if reason.Kind == reasons.Hygiene {
			moments.add(cluster, strategy == Upsell)
		}
		if strategy == Upsell {
			s.OfReason[r]++
		}
	})
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

// strategy returns what to do with contact i, which has that reason.
func (q *Question) strategy(i int, reason *reasons.Reason) Strategy {
	switch {
	case q.avoidable(i):
		return Prevent
	case reason.Kind == reasons.Valuable:
		return InPerson
	case reason.Opportunity:
		return Upsell
	}
	return SelfService
}
