// Package metric computes the figures of a log: pure functions of a
// [contact.Log] and its [Cases], a family to a file: first time right, avoidable
// contacts and saving, incidents, scores and what goes together with them, what
// customers answer, feel and say. What each figure means is laid down once, in the
// comment of the field that holds it.
package metric

import (
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

	// Log is the contacts that count, arranged by customer, start and row, those
	// of unknown customers last, by row. Figures are counted customer by
	// customer, and memory is fast when it is read in order.
	Log *contact.Log

	customers []int32 // where in Log each known customer begins, and the end of them
	near      []near  // of the contacts of known customers
	cases     int

	chains     chains // asked of some contacts only: as a rule never
	chainsOnce sync.Once
}

// near says in a byte what figures ask of the contacts near a contact: which lie within
// the window, and above that at which point of the repeat curve the one after of the same
// customer and reason lies (see [pointsBelow]).
type near uint8

const (
	repeatsOne near = 1 << iota // the one before, of the same customer and reason, lies within the window
	oneRepeats                  // the one after
	anyFollows                  // the customer's next, whatever its reason

	pointAt = 4
)

// never is the point of the repeat curve of a contact that no other follows.
const never = 1<<4 - 1

// point returns the first point of the repeat curve at which a contact is followed.
func (n near) point() int { return int(n >> pointAt) }

// none stands where there is no contact or case.
const none = -1

// Follow arranges a log by customer and chains its contacts: one sort, one walk.
func Follow(log *contact.Log, window contact.Millis, on RepeatOn) *Cases {
	c := &Cases{On: on, Window: window}
	known, _ := log.Arrange()
	c.Log = log.Counted()
	c.near = make([]near, known)
	c.follow(known)
	return c
}

// follow divides the customers over as many workers as there are processors.
func (c *Cases) follow(n int) {
	parts := make([]follower, parts(n))
	begin := make([]int, len(parts)+1)
	for k := range parts {
		begin[k+1] = c.customerFrom(n*(k+1)/len(parts), n)
	}
	counts := make([]int, len(parts))
	atOnce(len(parts), func(k int) { counts[k] = c.countCustomers(begin[k], begin[k+1]) })
	at := 0
	for _, n := range counts {
		at += n
	}
	c.customers = make([]int32, at+1)
	c.customers[at] = int32(n)
	for k := len(parts) - 1; k >= 0; k-- {
		at -= counts[k]
		parts[k] = follower{Cases: c, customers: c.customers[at : at : at+counts[k]], notes: true}
	}
	atOnce(len(parts), func(k int) { parts[k].walk(begin[k], begin[k+1], parts[k].note) })
	for _, p := range parts {
		c.cases += p.cases
	}
}

// countCustomers counts the customers of the contacts from begin to end.
func (c *Cases) countCustomers(begin, end int) int {
	n := 0
	for i := begin; i < end; i++ {
		if i == begin || c.Log.Customer(i) != c.Log.Customer(i-1) {
			n++
		}
	}
	return n
}

// customerFrom returns the first contact from i on that is of another customer than the one
// before it; n when there is none.
func (c *Cases) customerFrom(i, n int) int {
	for i > 0 && i < n && c.Log.Customer(i) == c.Log.Customer(i-1) {
		i++
	}
	return i
}

// follower walks a part of the customers.
type follower struct {
	*Cases
	notes     bool   // it writes down what it finds
	last      []link // by reason, unmapped first
	customers []int32
	cases     int
}

// link is the last contact of a reason, if it is not of an earlier customer.
type link struct {
	contact int32
	start   contact.Instant
}

// walk goes over the customers one by one, and calls visit for each contact that can be in
// a case, with the one before it of the same customer and reason, -1 when there is none,
// and the time between. Within a customer it keeps the last contact of each reason, which is the
// one before when that reason comes again.
func (f *follower) walk(begin, end int, visit func(before, i int, gap contact.Millis)) {
	log := f.Log
	var customer contact.Key
	var before contact.Instant // when the contact before began
	from := begin
	for i := begin; i < end; i++ {
		start := log.Start(i)
		if key := log.Customer(i); i == begin || key != customer {
			customer, from = key, i
			if f.notes {
				f.customers = append(f.customers, int32(i))
			}
		} else if f.notes && contact.Millis(start-before) <= f.Window {
			f.near[i-1] |= anyFollows
		}
		before = start
		reason := contact.Unmapped
		if f.On == RepeatOnReason {
			if reason = log.Reason(i); !reason.Mapped() {
				continue
			}
		}
		last := f.lastOf(reason)
		prev, gap := int(last.contact), contact.Millis(start-last.start)
		if prev < from {
			prev = none
		}
		*last = link{int32(i), start}
		visit(prev, i, gap)
	}
}

func (f *follower) lastOf(reason contact.Reason) *link {
	at := int(reason - contact.Unmapped)
	for at >= len(f.last) {
		f.last = append(f.last, link{contact: none})
	}
	return &f.last[at]
}

// note writes down what lies near a contact and the one before it.
func (f *follower) note(before, i int, gap contact.Millis) {
	f.near[i] |= never << pointAt
	if before == none {
		f.cases++
		return
	}
	f.near[before] = f.near[before]&^(never<<pointAt) | near(pointsBelow(gap))<<pointAt
	if gap > f.Window {
		f.cases++
		return
	}
	f.near[i] |= repeatsOne
	f.near[before] |= oneRepeats
}

// known returns the number of contacts of known customers: the first of Log.
func (c *Cases) known() int { return len(c.near) }

// inCase reports whether contact i can be in a case: its customer is known and,
// unless cases go by customer alone, its reason is mapped.
func (c *Cases) inCase(i int) bool {
	return i < c.known() && (c.On == RepeatOnCustomer || c.Log.Reason(i).Mapped())
}

// Len returns the number of cases.
func (c *Cases) Len() int { return c.cases }

// IsRepeat reports whether contact i starts at most the window after the one
// before it of the same customer and reason.
func (c *Cases) IsRepeat(i int) bool { return i < c.known() && c.near[i]&repeatsOne != 0 }

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
