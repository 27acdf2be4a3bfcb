// Package metric computes the figures of a log: pure functions of a
// [contact.Log] and its [Cases], a family to a file. What each figure means is
// laid down once, in the comment of the field that holds it.
package metric

import "contactlog/analyzer/contact"

// RepeatOn says what two contacts of a customer must share for the later one
// to be a repeat.
type RepeatOn uint8

// A repeat has the same reason, or merely the same customer.
const (
	RepeatOnReason RepeatOn = iota
	RepeatOnCustomer
)

// Case is a contact and the run of repeats that follows it.
type Case struct {
	First    int32 // the contact that opened it
	Contacts int32 // in all, the first included
}

// Cases are the contacts of a log that count, chained by customer and reason.
//
// Contacts with a known customer and a mapped reason stand in the order of
// (customer, reason, start, row). One that starts at most the window after the
// one before it is a repeat; a run of repeats with its first contact is a case.
// On customer alone, the reason plays no part: unmapped contacts chain as well,
// and a case has its first contact's reason. Unknown customers are in no case.
type Cases struct {
	On     RepeatOn
	Window contact.Millis
	List   []Case

	// Log is the contacts that count, arranged by customer, start and row, those
	// of unknown customers last, by row. Figures are counted customer by
	// customer, and memory is fast when it is read in order.
	Log *contact.Log

	order     []int32 // which contact of the whole log each one is
	customers []int32 // where in Log each known customer begins, and the end of them
	before    []int32 // the contact before, of the same customer and reason; -1: none
	after     []int32 // the one after
	caseOf    []int32 // place in List; -1: in none
}

// none stands where there is no contact or case.
const none = -1

// Follow chains the contacts of a log: one sort, one walk.
func Follow(log *contact.Log, window contact.Millis, on RepeatOn) *Cases {
	c := &Cases{On: on, Window: window}
	known := func(i int) bool { return log.Counts(i) && log.Customer(i) != contact.NoKey }
	c.order = contact.Order(log.Len(), known, log.Customer, log.Start)
	n := len(c.order)
	for i := range log.Len() {
		if log.Counts(i) && !known(i) {
			c.order = append(c.order, int32(i))
		}
	}
	c.Log = log.Arranged(c.order)
	c.before, c.after, c.caseOf = missing(n), missing(n), missing(n)
	c.chain(n)
	return c
}

// Original returns which contact of the whole log contact i is.
func (c *Cases) Original(i int) int { return int(c.order[i]) }

func missing(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = none
	}
	return s
}

// chain walks the customers one by one. Within a customer it keeps the last
// contact of each reason, which is the one before when that reason comes again.
func (c *Cases) chain(n int) {
	last := map[contact.Reason]int32{}
	for i := range n {
		if i == 0 || c.Log.Customer(i) != c.Log.Customer(i-1) {
			c.customers = append(c.customers, int32(i))
			clear(last)
		}
		if !c.chains(i) {
			continue
		}
		reason := contact.Unmapped
		if c.On == RepeatOnReason {
			reason = c.Log.Reason(i)
		}
		if prev, ok := last[reason]; ok {
			c.before[i], c.after[prev] = prev, int32(i)
		}
		last[reason] = int32(i)
		if c.IsRepeat(i) {
			c.caseOf[i] = c.caseOf[c.before[i]]
			c.List[c.caseOf[i]].Contacts++
		} else {
			c.caseOf[i] = int32(len(c.List))
			c.List = append(c.List, Case{First: int32(i), Contacts: 1})
		}
	}
	c.customers = append(c.customers, int32(n))
}

// known returns the number of contacts of known customers: the first of Log.
func (c *Cases) known() int { return len(c.caseOf) }

// chains reports whether contact i can be in a case: its customer is known and,
// unless cases go by customer alone, its reason is mapped.
func (c *Cases) chains(i int) bool {
	return i < c.known() && (c.On == RepeatOnCustomer || c.Log.Reason(i).Mapped())
}

// Case returns the place of contact i's case in List; false when it is in none.
func (c *Cases) Case(i int) (int, bool) {
	if i >= c.known() || c.caseOf[i] == none {
		return none, false
	}
	return int(c.caseOf[i]), true
}

// IsRepeat reports whether contact i starts at most the window after the one
// before it of the same customer and reason.
func (c *Cases) IsRepeat(i int) bool { return c.Repeated(i) != none }

// Repeated returns the contact that contact i is a repeat of, -1 when of none.
func (c *Cases) Repeated(i int) int {
	if i >= c.known() {
		return none
	}
	if p := c.before[i]; p != none && c.gap(int(p), i) <= c.Window {
		return int(p)
	}
	return none
}

// followedWithin reports whether a contact of the same customer and reason
// starts at most d after contact i, of a known customer.
func (c *Cases) followedWithin(i int, d contact.Millis) bool {
	next := c.after[i]
	return next != none && c.gap(i, int(next)) <= d
}

func (c *Cases) gap(from, to int) contact.Millis {
	return contact.Millis(c.Log.Start(to) - c.Log.Start(from))
}

// each calls visit for every contact that counts, customer by customer and
// within a customer in order of time, whatever the period. The cluster is the
// same for contacts of one customer; an unknown customer is a cluster of its
// own. Next is the next contact of the customer, -1 when there is none.
func (c *Cases) each(visit func(i, cluster, next int)) {
	for k := range c.Customers() {
		from, to := c.Of(k)
		for i := from; i < to; i++ {
			next := i + 1
			if next == to {
				next = none
			}
			visit(i, k, next)
		}
	}
	for i := c.known(); i < c.Log.Len(); i++ {
		visit(i, c.Customers()+i, none)
	}
}

// Customers returns the number of known customers in the log.
func (c *Cases) Customers() int { return len(c.customers) - 1 }

// Of returns where in Log the contacts of a known customer stand, from 0 to
// [Cases.Customers]: the first, and the one after the last.
func (c *Cases) Of(customer int) (from, to int) {
	return int(c.customers[customer]), int(c.customers[customer+1])
}

// Places returns where in Log each contact of the whole log stands, -1 for those
// that do not count. Whole is the number of contacts of the whole log.
func (c *Cases) Places(whole int) []int32 {
	places := missing(whole)
	for k, i := range c.order {
		places[i] = int32(k)
	}
	return places
}

// Contact returns which contact of the whole log contact i of Log is.
func (c *Cases) Contact(i int) int { return int(c.order[i]) }
