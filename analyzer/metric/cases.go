// Package metric computes the figures of a log: pure functions of a
// [contact.Log] and its [Cases], a family to a file. What each figure means is
// laid down once, in the comment of the field that holds it.
package metric

import (
	"runtime"
	"sync"

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
	within    []near  // what lies within the window
}

// near says which contacts lie within the window of a contact.
type near uint8

const (
	repeatsOne near = 1 << iota // the one before, of the same customer and reason
	oneRepeats                  // the one after
	anyFollows                  // the customer's next, whatever its reason
)

// none stands where there is no contact or case.
const none = -1

// Follow arranges a log by customer and chains its contacts: one sort, one walk.
func Follow(log *contact.Log, window contact.Millis, on RepeatOn) *Cases {
	c := &Cases{On: on, Window: window}
	known, _ := log.Arrange()
	c.Log = log.Counted()
	c.before, c.after, c.caseOf = missing(known), missing(known), missing(known)
	c.within = make([]near, known)
	c.chainAll(known)
	return c
}

func missing(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = none
	}
	return s
}

// chainPart is how many contacts are at least worth a worker of their own.
const chainPart = 1 << 16

// chainAll divides the customers over as many workers as there are processors. Each
// numbers its own cases; in the end they follow each other.
func (c *Cases) chainAll(n int) {
	parts := make([]chainer, max(1, min(runtime.GOMAXPROCS(0), n/chainPart)))
	begin := make([]int, len(parts)+1)
	for k := range parts {
		begin[k+1] = c.customerFrom(n*(k+1)/len(parts), n)
	}
	var work sync.WaitGroup
	for k := range parts {
		parts[k].Cases = c
		work.Go(func() { parts[k].chain(begin[k], begin[k+1]) })
	}
	work.Wait()
	c.List, c.customers = parts[0].list, parts[0].customers
	for k, p := range parts[1:] {
		offset := int32(len(c.List))
		for i := begin[k+1]; i < begin[k+2]; i++ {
			if c.caseOf[i] != none {
				c.caseOf[i] += offset
			}
		}
		c.List = append(c.List, p.list...)
		c.customers = append(c.customers, p.customers...)
	}
	c.customers = append(c.customers, int32(n))
}

// customerFrom returns the first contact from i on that is of another customer than the one
// before it; n when there is none.
func (c *Cases) customerFrom(i, n int) int {
	for i > 0 && i < n && c.Log.Customer(i) == c.Log.Customer(i-1) {
		i++
	}
	return i
}

// chainer chains the contacts of a part of the customers.
type chainer struct {
	*Cases
	customers []int32
	list      []Case
	last      []link // by reason, unmapped first
}

// link is the last contact of a reason, if it is not of an earlier customer.
type link struct {
	contact int32
	start   contact.Instant
}

// chain walks the customers one by one. Within a customer it keeps the last
// contact of each reason, which is the one before when that reason comes again.
func (c *chainer) chain(begin, end int) {
	log, window := c.Log, c.Window
	var customer contact.Key
	var before contact.Instant // when the contact before began
	from := begin
	for i := begin; i < end; i++ {
		start := log.Start(i)
		if key := log.Customer(i); i == begin || key != customer {
			customer, from = key, i
			c.customers = append(c.customers, int32(i))
		} else if contact.Millis(start-before) <= window {
			c.within[i-1] |= anyFollows
		}
		before = start
		reason := contact.Unmapped
		if c.On == RepeatOnReason {
			if reason = log.Reason(i); !reason.Mapped() {
				continue
			}
		}
		c.link(i, from, start, c.lastOf(reason))
	}
}

func (c *chainer) lastOf(reason contact.Reason) *link {
	at := int(reason - contact.Unmapped)
	for at >= len(c.last) {
		c.last = append(c.last, link{contact: none})
	}
	return &c.last[at]
}

// link chains contact i to the last one of its reason, if that is from the contact
// from on.
func (c *chainer) link(i, from int, start contact.Instant, last *link) {
	prev := last.contact
	gap := contact.Millis(start - last.start)
	*last = link{int32(i), start}
	if int(prev) >= from {
		c.before[i], c.after[prev] = prev, int32(i)
		if gap <= c.Window {
			c.within[i] |= repeatsOne
			c.within[prev] |= oneRepeats
			c.caseOf[i] = c.caseOf[prev]
			c.list[c.caseOf[i]].Contacts++
			return
		}
	}
	c.caseOf[i] = int32(len(c.list))
	c.list = append(c.list, Case{First: int32(i), Contacts: 1})
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
func (c *Cases) IsRepeat(i int) bool { return i < len(c.within) && c.within[i]&repeatsOne != 0 }

// Repeated returns the contact that contact i is a repeat of, -1 when of none.
func (c *Cases) Repeated(i int) int {
	if !c.IsRepeat(i) {
		return none
	}
	return int(c.before[i])
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
