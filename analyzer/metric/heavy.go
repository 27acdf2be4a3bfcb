package metric

import (
	"cmp"
	"math"
	"slices"

	"contactlog/analyzer/contact"
)

// MostCallers is how many heavy callers are told apart.
const MostCallers = 25

// topReasons is how many reasons of a heavy caller are told.
const topReasons = 3

// Caller is a customer with many contacts in the period. Who it is, nobody is told.
type Caller struct {
	Contacts, Avoidable int64
	Share               Part          // of the contacts of known customers
	Reasons             []ReasonCount // the first few, most contacts first, ties in the order of the taxonomy, unmapped last
	Cost                Mean          // micro-euro
	Shared              bool          // the key is over-shared, see [Shared]
}

// ReasonCount is how many contacts have a reason.
type ReasonCount struct {
	Reason   contact.Reason
	Contacts int64
}

// caller is a customer with its contacts of the period and the first row of these.
type caller struct {
	customer int
	contacts int64
	row      int
}

// HeavyCallers are the customers with most contacts in the period, ties in the order
// of their first rows.
func (q *Question) HeavyCallers() []Caller {
	var all []caller
	var whole int64
	for k := range q.Cases.Customers() {
		c := caller{customer: k, row: math.MaxInt}
		q.eachOf(k, func(i int) {
			c.contacts++
			c.row = min(c.row, q.Log.Came(i))
		})
		if c.contacts > 0 {
			all = append(all, c)
			whole += c.contacts
		}
	}
	slices.SortFunc(all, func(a, b caller) int {
		return cmp.Or(cmp.Compare(b.contacts, a.contacts), cmp.Compare(a.row, b.row))
	})
	var heavy []Caller
	for _, c := range all[:min(MostCallers, len(all))] {
		heavy = append(heavy, q.tellOf(c, whole))
	}
	return heavy
}

// eachOf calls visit for every contact of a customer in the period.
func (q *Question) eachOf(customer int, visit func(i int)) {
	from, to := q.Cases.Of(customer)
	facts := q.facts()
	for i := from; i < to; i++ {
		if facts[i].has(inPeriod) {
			visit(i)
		}
	}
}

// tellOf says what a heavy caller is about, among so many contacts.
func (q *Question) tellOf(c caller, whole int64) Caller {
	from, to := q.Cases.Of(c.customer)
	n := to - from
	told := Caller{
		Contacts: c.contacts, Share: Part{c.contacts, whole},
		Shared: n > sharedAbove && n*sharedPerLog > q.Log.Len(),
	}
	of := make([]int64, len(q.Taxonomy.Reasons)+1)
	facts := q.facts()
	q.eachOf(c.customer, func(i int) {
		of[q.reasonOf(i)]++
		if facts[i].has(isAvoidable) {
			told.Avoidable++
		}
		if cost := q.Costs.Of(i); cost.Known() {
			told.Cost.add(int64(cost))
		}
	})
	for r, n := range of {
		if n > 0 {
			told.Reasons = append(told.Reasons, ReasonCount{q.reasonAt(r), n})
		}
	}
	sortStable(told.Reasons, func(r ReasonCount) int64 { return -r.Contacts })
	told.Reasons = told.Reasons[:min(topReasons, len(told.Reasons))]
	return told
}
