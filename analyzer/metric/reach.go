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
// have arranged by customer, beside the others of known customers, which it
// arranges the same way.
type reachWalk struct {
	*Question
	missed                      []missed
	cluster                     int
	abandoned, retry, contained tally
	Reach
}

// missed is an inbound contact of a known customer that no person handled.
type missed struct {
	customer  contact.Key
	start     contact.Instant
	place     int32 // in the whole log
	automated bool
}

// Reach asks the whole log, of which the log of the question is a part.
func (q *Question) Reach(whole *contact.Log) Reach {
	r := reachWalk{Question: q, missed: missedOf(whole)}
	for k := range q.Cases.Customers() {
		from, to := q.Cases.Of(k)
		key := q.Log.Customer(from)
		for len(r.missed) > 0 && r.missed[0].customer < key {
			r.customer(r.next(r.missed[0].customer), 0, 0)
		}
		r.customer(r.next(key), from, to)
	}
	for len(r.missed) > 0 {
		r.customer(r.next(r.missed[0].customer), 0, 0)
	}
	r.unknown(whole)
	if r.AnyAbandoned {
		r.Abandoned = r.abandoned.share()
	}
	r.Retry, r.Contained = r.retry.share(), r.contained.share()
	return r.Reach
}

// missedOf returns the missed contacts of a log in the order in which cases stand:
// by customer, start and row.
func missedOf(whole *contact.Log) []missed {
	included := func(i int) bool {
		j := whole.Judged(i)
		return (j == contact.IsAbandoned || j == contact.IsAutomated) && whole.Customer(i) != contact.NoKey
	}
	order := contact.Order(whole.Len(), included, whole.Customer, whole.Start)
	all := make([]missed, len(order))
	for k, i := range order {
		at := int(i)
		all[k] = missed{whole.Customer(at), whole.Start(at), i, whole.Judged(at) == contact.IsAutomated}
	}
	return all
}

// next takes the missed contacts of a customer, if the next ones are.
func (r *reachWalk) next(customer contact.Key) []missed {
	n := 0
	for n < len(r.missed) && r.missed[n].customer == customer {
		n++
	}
	taken := r.missed[:n]
	r.missed = r.missed[n:]
	return taken
}

// customer counts the contacts of one customer: those that count stand from from
// to to in the log of the question.
func (r *reachWalk) customer(all []missed, from, to int) {
	r.cluster++
	for i := from; i < to; i++ {
		if r.counts(i) {
			r.abandoned.add(r.cluster, false)
		}
	}
	at := from
	for k, m := range all {
		for at < to && !r.comesAfter(at, m) {
			at++
		}
		next := contact.NoInstant
		if at < to {
			next = r.Log.Start(at)
		}
		if k+1 < len(all) && (!next.Known() || all[k+1].start < next) {
			next = all[k+1].start
		}
		r.miss(m, next)
	}
}

// comesAfter reports whether contact at of the log of the question comes after a
// missed one: by start, then row.
func (r *reachWalk) comesAfter(at int, m missed) bool {
	start := r.Log.Start(at)
	return start > m.start || start == m.start && r.Cases.Contact(at) > int(m.place)
}

// miss counts a missed contact. Next is when the customer comes back, if ever.
func (r *reachWalk) miss(m missed, next contact.Instant) {
	if !r.Period.Contains(m.start) {
		return
	}
	within, rate, known := retryWithin, &r.retry, &r.KnownAbandoned
	if m.automated {
		within, rate, known = r.Cases.Window, &r.contained, &r.KnownAutomated
	} else {
		r.abandoned.add(r.cluster, true)
	}
	*known++
	if end := m.start + contact.Instant(within); end <= r.Coverage.Last {
		rate.add(r.cluster, next.Known() && next <= end)
	}
}

// unknown counts the contacts of unknown customers, each a cluster of its own, and
// sees whether the whole log shows contacts that no person handled.
func (r *reachWalk) unknown(whole *contact.Log) {
	count := func(abandoned bool) {
		r.cluster++
		r.abandoned.add(r.cluster, abandoned)
	}
	for i := r.Cases.known(); i < r.Log.Len(); i++ {
		if r.counts(i) {
			count(false)
		}
	}
	for i := range whole.Len() {
		switch whole.Judged(i) {
		case contact.IsAbandoned:
			r.AnyAbandoned = true
			if whole.Customer(i) == contact.NoKey && r.Period.Contains(whole.Start(i)) {
				count(true)
			}
		case contact.IsAutomated:
			r.AnyAutomated = true
		}
	}
}
