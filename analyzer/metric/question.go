package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Question is a log with everything that its figures depend on. Families of
// figures are its methods. Contacts are numbered as in Log.
type Question struct {
	Cases    *Cases
	Log      *contact.Log // that of Cases: the contacts that count, arranged by customer
	Taxonomy *reasons.Taxonomy
	Period   contact.Period    // selects contacts by their start, cases by their first contact
	Coverage contact.Coverage  // its ends are A and L in the comments
	Calendar *contact.Calendar // of the one zone of the whole report
	Costs    *Costs
}

// counts reports whether i is a contact of the period.
func (q *Question) counts(i int) bool {
	return q.Period.Contains(q.Log.Start(i))
}

// mature reports whether a repeat of contact i within d would lie in the log.
func (q *Question) mature(i int, d contact.Millis) bool {
	return q.Log.Start(i)+contact.Instant(d) <= q.Coverage.Last
}

// judged reports whether it is settled how many contacts a case took.
func (q *Question) judged(c Case) bool { return q.mature(int(c.First), q.Cases.Window) }

// avoidableReason reports whether the reason of contact i is one that a fault
// in the chain causes.
func (q *Question) avoidableReason(i int) bool {
	r := q.Log.Reason(i)
	return r.Mapped() && q.Taxonomy.Reasons[r].Kind == reasons.Avoidable
}

// avoidable reports whether contact i should not have been needed: it is mapped
// and has an avoidable reason, or is a repeat, or both.
func (q *Question) avoidable(i int) bool {
	return q.Log.Reason(i).Mapped() && (q.avoidableReason(i) || q.Cases.IsRepeat(i))
}

// KnowsCustomers reports whether any contact of the log has a known customer.
func (q *Question) KnowsCustomers() bool { return q.Cases.known() > 0 }

// eachCase calls visit for every case that begins in the period, customer by
// customer.
func (q *Question) eachCase(visit func(c Case, cluster int)) {
	q.Cases.each(func(i, cluster, _ int) {
		k, ok := q.Cases.Case(i)
		if ok && int(q.Cases.List[k].First) == i && q.counts(i) {
			visit(q.Cases.List[k], cluster)
		}
	})
}

// eachContact calls visit for every contact of the period, customer by customer.
func (q *Question) eachContact(visit func(i, cluster, next int)) {
	q.Cases.each(func(i, cluster, next int) {
		if q.counts(i) {
			visit(i, cluster, next)
		}
	})
}
