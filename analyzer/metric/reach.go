package metric

import "contactlog/analyzer/contact"

// Reach is whether customers could reach us: how many gave up or got a machine,
// and whether these came back. A customer comes back with the next contact in the
// log, whatever became of it and whenever it was, but for one that we made.
type Reach struct {
	// Abandoned is abandoned / (contacts + abandoned); unknown where the whole log
	// has no abandoned contact, for then it may leave them out.
	Abandoned Share
	// Retry is the abandoned contacts of known customers that start at least 24
	// hours before the end of the log and that the customer's next contact follows
	// within 24 hours / all of these.
	Retry Share
	// Contained is the same of automated contacts, within the window.
	Contained Share

	AnyAbandoned, AnyAutomated     bool  // in the whole log
	KnownAbandoned, KnownAutomated int64 // of the period, of known customers
}

// retryWithin is how soon a customer who gave up tries again.
const retryWithin = contact.Day

// reachWalk walks all inbound contacts of a log: those that count, which the cases
// have arranged by customer, beside the others of known customers, which it sorts
// the same way.
type reachWalk struct {
	*Question
	whole                       *contact.Log
	missed                      []int32 // abandoned and automated contacts of known customers
	cluster                     int
	abandoned, retry, contained tally
	Reach
}

// Reach asks the whole log, of which the log of the question is a part.
func (q *Question) Reach(whole *contact.Log) Reach {
	r := reachWalk{Question: q, whole: whole}
	r.missed = contact.Order(whole.Len(), func(i int) bool { return r.isMissed(i) && whole.Customer(i) != contact.NoKey }, whole.Customer, whole.Start)
	for k := range q.Cases.Customers() {
		from, to := q.Cases.Of(k)
		key := q.Log.Customer(from)
		for len(r.missed) > 0 && whole.Customer(int(r.missed[0])) < key {
			r.customer(r.next(), 0, 0)
		}
		var missed []int32
		if len(r.missed) > 0 && whole.Customer(int(r.missed[0])) == key {
			missed = r.next()
		}
		r.customer(missed, from, to)
	}
	for len(r.missed) > 0 {
		r.customer(r.next(), 0, 0)
	}
	r.unknown()
	if r.AnyAbandoned {
		r.Abandoned = r.abandoned.share()
	}
	r.Retry, r.Contained = r.retry.share(), r.contained.share()
	return r.Reach
}

// isMissed reports whether no person handled contact i of the whole log, which is
// inbound.
func (r *reachWalk) isMissed(i int) bool {
	j := r.whole.Judged(i)
	return j == contact.IsAbandoned || j == contact.IsAutomated
}

// next takes the missed contacts of the next customer.
func (r *reachWalk) next() []int32 {
	n := 1
	for n < len(r.missed) && r.whole.Customer(int(r.missed[n])) == r.whole.Customer(int(r.missed[0])) {
		n++
	}
	missed := r.missed[:n]
	r.missed = r.missed[n:]
	return missed
}

// customer counts the contacts of one customer: those that count stand from from
// to to in the log of the question.
func (r *reachWalk) customer(missed []int32, from, to int) {
	r.cluster++
	for i := from; i < to; i++ {
		if r.counts(i) {
			r.abandoned.add(r.cluster, false)
		}
	}
	at := from
	for k, m := range missed {
		i := int(m)
		for at < to && !r.comesAfter(at, i) {
			at++
		}
		gap, comesBack := contact.Millis(0), false
		if at < to {
			gap, comesBack = contact.Millis(r.Log.Start(at)-r.whole.Start(i)), true
		}
		if k+1 < len(missed) {
			other := contact.Millis(r.whole.Start(int(missed[k+1])) - r.whole.Start(i))
			if !comesBack || other < gap {
				gap, comesBack = other, true
			}
		}
		r.miss(i, comesBack, gap)
	}
}

// comesAfter reports whether contact at of the log of the question comes after
// contact i of the whole log: by start, then row.
func (r *reachWalk) comesAfter(at, i int) bool {
	a, b := r.Log.Start(at), r.whole.Start(i)
	return a > b || a == b && r.Cases.Contact(at) > i
}

// miss counts contact i of the whole log, which no person handled. Gap is how long
// after it the customer comes back, if ever.
func (r *reachWalk) miss(i int, comesBack bool, gap contact.Millis) {
	start := r.whole.Start(i)
	if !r.Period.Contains(start) {
		return
	}
	within, rate, known := retryWithin, &r.retry, &r.KnownAbandoned
	if r.whole.Judged(i) == contact.IsAutomated {
		within, rate, known = r.Cases.Window, &r.contained, &r.KnownAutomated
	} else {
		r.abandoned.add(r.cluster, true)
	}
	*known++
	if start+contact.Instant(within) <= r.Coverage.Last {
		rate.add(r.cluster, comesBack && gap <= within)
	}
}

// unknown counts the contacts of unknown customers, each a cluster of its own, and
// sees whether the log shows contacts that no person handled.
func (r *reachWalk) unknown() {
	count := func(abandoned bool) {
		r.cluster++
		r.abandoned.add(r.cluster, abandoned)
	}
	for i := r.Cases.known(); i < r.Log.Len(); i++ {
		if r.counts(i) {
			count(false)
		}
	}
	for i := range r.whole.Len() {
		switch r.whole.Judged(i) {
		case contact.IsAbandoned:
			r.AnyAbandoned = true
			if r.whole.Customer(i) == contact.NoKey && r.Period.Contains(r.whole.Start(i)) {
				count(true)
			}
		case contact.IsAutomated:
			r.AnyAutomated = true
		}
	}
}
