package metric

import (
	"sync"

	"contactlog/analyzer/contact"
)

// fact is what most figures ask of a contact of the period, a bit for each question:
// answered once, so that a family counts bits instead of asking again. A contact outside the
// period has none.
//
// The lowest eight are those of [Group]: whether the contact is a unit of each of its four
// shares, and whether it is a hit.
type fact uint16

const (
	ofRepeats   fact = 1 << iota // chains, and a contact that it may repeat would lie in the log
	isRepeat                     // repeats another; of those of ofRepeats
	ofFirst                      // opens a case that is judged
	isFirst                      // and took one contact
	ofRight                      // is a unit of first time right
	isRight                      // and right
	isMapped                     // has a reason
	isAvoidable                  // and should not have been needed

	inPeriod
	chained   // can be in a case
	opens     // opens a case
	mature    // chains, and a repeat within the window would lie in the log
	followed  // and there is one
	followAny // and a contact of the customer, whatever its reason, lies within the window
	repeats   // repeats another
	badReason // has an avoidable reason
)

// has reports whether all of some facts are true.
func (f fact) has(all fact) bool { return f&all == all }

// one is 1 when a single fact is true, else 0.
func (f fact) one(bit fact) int64 {
	if f&bit != 0 {
		return 1
	}
	return 0
}

// memory keeps what families of one question share.
type memory struct {
	facts    []fact
	reasons  []uint16
	work     work
	total    Group
	mapped   sums
	days     []uint16 // from the first date of the coverage, or outside
	firstDay contact.Date
	dates    []dated

	factsGot, reasonsGot, workGot, totalGot, daysGot, datesGot sync.Once
}

// facts returns the facts of every contact of the log.
func (q *Question) facts() []fact {
	q.memory.factsGot.Do(func() {
		all := make([]fact, q.Log.Len())
		get := q.newAsker(all)
		inParts(len(all), func(from, to int) {
			for i := from; i < to; i++ {
				get.ask(i)
			}
		})
		q.memory.facts = all
	})
	return q.memory.facts
}

// asker asks for the facts of contacts.
type asker struct {
	*Question
	all       []fact
	bad       []bool // by reason: is it avoidable
	anyMapped bool
	observed  bool            // customers are known
	from      contact.Instant // from which on a contact that one repeats would lie in the log
	until     contact.Instant // up to which a contact that repeats one would
}

func (q *Question) newAsker(all []fact) *asker {
	window := contact.Instant(q.Cases.Window)
	return &asker{
		Question: q, all: all, bad: q.avoidableReasons(), anyMapped: q.AnyMapped(), observed: q.KnowsCustomers(),
		from: q.Coverage.First + window, until: q.Coverage.Last - window,
	}
}

// ask answers for contact i.
func (a *asker) ask(i int) {
	start := a.Log.Start(i)
	if !a.Period.Contains(start) {
		return
	}
	f := inPeriod
	reason := a.Log.Reason(i)
	if reason.Mapped() {
		f |= isMapped
		if a.bad[reason] {
			f |= badReason | isAvoidable
		}
	}
	if i < a.Cases.known() && (f&isMapped != 0 || a.Cases.On == RepeatOnCustomer) {
		f |= chained | a.chain(i, start, f)
	} else if !a.observed && f&isMapped != 0 {
		f |= a.registered(i, f)
	}
	a.all[i] = f
}

// chain answers for a contact that can be in a case.
func (a *asker) chain(i int, start contact.Instant, f fact) fact {
	var g fact
	near := a.Cases.near[i]
	if near&repeatsOne != 0 {
		g |= repeats
		if f&isMapped != 0 {
			g |= isAvoidable
		}
		if start >= a.from {
			g |= isRepeat
		}
	} else {
		g |= opens
	}
	if start >= a.from {
		g |= ofRepeats
	}
	if start <= a.until {
		g |= mature
		if near&oneRepeats != 0 {
			g |= followed
		}
		if near&anyFollows != 0 {
			g |= followAny
		}
		if g&opens != 0 {
			g |= a.judge(near&oneRepeats == 0, f)
		}
	}
	return g
}

// judge answers for the contact that opens a case, of which it may be the only one.
func (a *asker) judge(single bool, f fact) fact {
	g := ofFirst
	if single {
		g |= isFirst
	}
	if a.anyMapped {
		g |= ofRight
		if single && f&badReason == 0 {
			g |= isRight
		}
	}
	return g
}

// registered answers by the agents' mark, for a mapped contact of a log without known
// customers.
func (a *asker) registered(i int, f fact) fact {
	switch a.Log.Resolved(i) {
	case contact.Yes:
		if f&isAvoidable == 0 {
			return ofRight | isRight
		}
		return ofRight
	case contact.No:
		return ofRight
	}
	return 0
}

// eachCluster calls visit for the contacts of each known customer, in whatever period,
// and for each contact of an unknown one, which is a cluster of its own.
func (q *Question) eachCluster(visit func(from, to int)) {
	q.eachCustomer(visit)
	for i := q.Cases.known(); i < q.Log.Len(); i++ {
		visit(i, i+1)
	}
}

// eachCustomer calls visit for the contacts of each known customer, in whatever
// period.
func (q *Question) eachCustomer(visit func(from, to int)) {
	for k := range q.Cases.Customers() {
		visit(q.Cases.Of(k))
	}
}
