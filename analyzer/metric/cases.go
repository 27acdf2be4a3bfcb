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

	customers []int32 // where in Log each known customer begins, and the end of them
	before    []int32 // the contact before, of the same customer and reason; -1: none
	after     []int32 // the one after
	caseOf    []int32 // place in List; -1: in none
}

// none stands where there is no contact or case.
const none = -1

// Follow arranges a log by customer and chains its contacts: one sort, one walk.
func Follow(log *contact.Log, window contact.Millis, on RepeatOn) *Cases {
	c := &Cases{On: on, Window: window}
	known, _ := log.Arrange()
	c.Log = log.Counted()
	c.before, c.after, c.caseOf = missing(known), missing(known), missing(known)
	c.chain(known)
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
func (c *Cases) chain(n int) {
	var last []int32 // by reason, unmapped first: its last contact, if not of an earlier customer
	from := int32(0)
	c.customers = append(c.customers, 0)
	for i := range int32(n) {
		if i > 0 && c.Log.Customer(int(i)) != c.Log.Customer(int(i-1)) {
			from = i
			c.customers = append(c.customers, i)
		}
		reason := contact.Unmapped
		if c.On == RepeatOnReason {
			if reason = c.Log.Reason(int(i)); !reason.Mapped() {
				continue
			}
		}
		at := int(reason - contact.Unmapped)
		for at >= len(last) {
			last = append(last, none)
		}
		if prev := last[at]; prev >= from {
			c.before[i], c.after[prev] = prev, i
			if c.gap(int(prev), int(i)) <= c.Window {
				c.caseOf[i] = c.caseOf[prev]
				c.List[c.caseOf[i]].Contacts++
			}
		}
		last[at] = i
		if c.caseOf[i] == none {
			c.caseOf[i] = int32(len(c.List))
			c.List = append(c.List, Case{First: i, Contacts: 1})
		}
	}
	if n > 0 {
		c.customers = append(c.customers, int32(n))
	}
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

// Customers returns the number of known customers in the log.
func (c *Cases) Customers() int { return len(c.customers) - 1 }

// Of returns where in Log the contacts of a known customer stand, from 0 to
// [Cases.Customers]: the first, and the one after the last.
func (c *Cases) Of(customer int) (from, to int) {
	return int(c.customers[customer]), int(c.customers[customer+1])
}
