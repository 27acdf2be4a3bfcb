package metric

import "contactlog/analyzer/contact"

// chains tell which contacts are of which case. Only an account of every contact
// asks, so they are made when it does.
type chains struct {
	list   []Case
	caseOf []int32 // place in list; -1: in none
	before []int32 // the contact that each one repeats; -1: none
}

func (c *Cases) chained() *chains {
	c.chainsOnce.Do(func() {
		n := c.known()
		all := &c.chains
		all.caseOf, all.before = missing(n), missing(n)
		walk := follower{Cases: c}
		walk.walk(0, n, func(before, i int, gap contact.Millis) {
			if before != none && gap <= c.Window {
				all.before[i], all.caseOf[i] = int32(before), all.caseOf[before]
				all.list[all.caseOf[i]].Contacts++
				return
			}
			all.caseOf[i] = int32(len(all.list))
			all.list = append(all.list, Case{First: int32(i), Contacts: 1})
		})
	})
	return &c.chains
}

func missing(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = none
	}
	return s
}

// List returns every case, in the order of their first contacts.
func (c *Cases) List() []Case { return c.chained().list }

// Case returns the place of contact i's case in the list; false when it is in none.
func (c *Cases) Case(i int) (int, bool) {
	if !c.inCase(i) {
		return none, false
	}
	return int(c.chained().caseOf[i]), true
}

// Repeated returns the contact that contact i is a repeat of, -1 when of none.
func (c *Cases) Repeated(i int) int {
	if !c.IsRepeat(i) {
		return none
	}
	return int(c.chained().before[i])
}
