// Package metric computes the figures of a log: pure functions of a
// [contact.Log] and its [Cases], a family to a file. What each figure means is
// laid down once, in the comment of the field that holds it.
package metric

import (
	"cmp"
	"slices"

	"contactlog/analyzer/contact"
)

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

// Cases are the contacts of a log chained by customer and reason.
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

	log       *contact.Log
	order     []int32 // known customers: by customer, start, row
	anonymous []int32 // unknown customers, by row
	customers []int32 // where in order each customer begins, and the end
	before    []int32 // the contact before, of the same customer and reason; -1: none
	after     []int32 // the one after
	caseOf    []int32 // place in List; -1: in none
}

// none stands where there is no contact or case.
const none = -1

// Follow chains the contacts of a log: one sort, one walk.
func Follow(log *contact.Log, window contact.Millis, on RepeatOn) *Cases {
	n := log.Len()
	c := &Cases{On: on, Window: window, log: log, before: missing(n), after: missing(n), caseOf: missing(n)}
	for i := range n {
		switch {
		case !log.Counts(i):
		case log.Customer(i) == contact.NoKey:
			c.anonymous = append(c.anonymous, int32(i))
		default:
			c.order = append(c.order, int32(i))
		}
	}
	slices.SortFunc(c.order, func(i, j int32) int {
		a, b := int(i), int(j)
		return cmp.Or(cmp.Compare(log.Customer(a), log.Customer(b)), cmp.Compare(log.Start(a), log.Start(b)), cmp.Compare(a, b))
	})
	c.chain()
	return c
}

func missing(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = none
	}
	return s
}

// chain walks the customers one by one. Within a customer it keeps the last
// contact of each reason, which is the one before when that reason comes again.
func (c *Cases) chain() {
	last := map[contact.Reason]int32{}
	for k, i := range c.order {
		if k == 0 || c.log.Customer(int(i)) != c.log.Customer(int(c.order[k-1])) {
			c.customers = append(c.customers, int32(k))
			clear(last)
		}
		if !c.chains(int(i)) {
			continue
		}
		reason := contact.Unmapped
		if c.On == RepeatOnReason {
			reason = c.log.Reason(int(i))
		}
		if prev, ok := last[reason]; ok {
			c.before[i], c.after[prev] = prev, i
		}
		last[reason] = i
		if c.IsRepeat(int(i)) {
			c.caseOf[i] = c.caseOf[c.before[i]]
			c.List[c.caseOf[i]].Contacts++
		} else {
			c.caseOf[i] = int32(len(c.List))
			c.List = append(c.List, Case{First: i, Contacts: 1})
		}
	}
	c.customers = append(c.customers, int32(len(c.order)))
}

// chains reports whether contact i can be in a case: it counts, its customer is
// known and, unless cases go by customer alone, its reason is mapped.
func (c *Cases) chains(i int) bool {
	return c.log.Counts(i) && c.log.Customer(i) != contact.NoKey &&
		(c.On == RepeatOnCustomer || c.log.Reason(i).Mapped())
}

// Case returns the place of contact i's case in List; false when it is in none.
func (c *Cases) Case(i int) (int, bool) { return int(c.caseOf[i]), c.caseOf[i] != none }

// IsRepeat reports whether contact i starts at most the window after the one
// before it of the same customer and reason.
func (c *Cases) IsRepeat(i int) bool { return c.Repeated(i) != none }

// Repeated returns the contact that contact i is a repeat of, -1 when of none.
func (c *Cases) Repeated(i int) int {
	if p := c.before[i]; p != none && c.gap(int(p), i) <= c.Window {
		return int(p)
	}
	return none
}

// followedWithin reports whether a contact of the same customer and reason
// starts at most d after contact i.
func (c *Cases) followedWithin(i int, d contact.Millis) bool {
	next := c.after[i]
	return next != none && c.gap(i, int(next)) <= d
}

func (c *Cases) gap(from, to int) contact.Millis {
	return contact.Millis(c.log.Start(to) - c.log.Start(from))
}

// each calls visit for every contact that counts, customer by customer and
// within a customer in order of time, whatever the period. The cluster is the
// same for contacts of one customer; an unknown customer is a cluster of its
// own. Next is the next contact of the customer, -1 when there is none.
func (c *Cases) each(visit func(i, cluster, next int)) {
	for k := range c.Customers() {
		group := c.Of(k)
		for at, i := range group {
			next := none
			if at+1 < len(group) {
				next = int(group[at+1])
			}
			visit(int(i), k, next)
		}
	}
	for k, i := range c.anonymous {
		visit(int(i), c.Customers()+k, none)
	}
}

// Customers returns the number of known customers in the log.
func (c *Cases) Customers() int { return len(c.customers) - 1 }

// Of returns the contacts of a known customer, from 0 to [Cases.Customers], in
// order of time.
func (c *Cases) Of(customer int) []int32 {
	return c.order[c.customers[customer]:c.customers[customer+1]]
}
