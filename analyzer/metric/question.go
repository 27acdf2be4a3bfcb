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

	memory memory
}

// mature reports whether a repeat of contact i within d would lie in the log.
func (q *Question) mature(i int, d contact.Millis) bool {
	return q.Log.Start(i)+contact.Instant(d) <= q.Coverage.Last
}

// avoidableReasons says of every reason whether it is one that a fault in the
// chain causes.
func (q *Question) avoidableReasons() []bool {
	bad := make([]bool, len(q.Taxonomy.Reasons))
	for r, reason := range q.Taxonomy.Reasons {
		bad[r] = reason.Kind == reasons.Avoidable
	}
	return bad
}

// KnowsCustomers reports whether any contact of the log has a known customer.
func (q *Question) KnowsCustomers() bool { return q.Cases.known() > 0 }

// eachContact calls visit for every contact of the period, customer by customer
// and within a customer in order of time. The cluster is the same for contacts of one
// customer; an unknown customer is a cluster of its own. Next is the next contact of the
// customer, in whatever period, -1 when there is none.
func (q *Question) eachContact(visit func(i, cluster, next int)) {
	facts := q.facts()
	for k := range q.Cases.Customers() {
		from, to := q.Cases.Of(k)
		for i := from; i < to; i++ {
			if !facts[i].has(inPeriod) {
				continue
			}
			if i+1 < to {
				visit(i, k, i+1)
			} else {
				visit(i, k, none)
			}
		}
	}
	for i := q.Cases.known(); i < q.Log.Len(); i++ {
		if facts[i].has(inPeriod) {
			visit(i, q.Cases.Customers()+i, none)
		}
	}
}
