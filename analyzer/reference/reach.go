package reference

import (
	"slices"
	"time"
)

// reachability: “`abandoned_share` = abandoned / (contacts + abandoned);
// `retry_share` = abandoned, known and mature for 24 h, followed by a contact of the
// same customer within 24 h; median wait per kind. `contained_then_contact` =
// automated, known, mature, followed by a contact of the customer within W / all of
// these.”
//
// Decision: abandoned_share is absent when the whole log has no abandoned contact.
// Decision: what follows is any inbound contact, whatever became of it.
func (m *measure) reachability() {
	is := func(fate string) func(*contact) bool {
		return func(c *contact) bool { return c.fate == fate }
	}
	here := keep(m.folded, func(c *contact) bool { return c.inPeriod })
	if len(keep(m.folded, is("abandoned"))) > 0 {
		base := keep(here, func(c *contact) bool { return c.fate == "contacts" || c.fate == "abandoned" })
		m.put("abandoned_share", shareOf(unitsOf(base, is("abandoned"))))
	}
	comesBack := func(fate string, within time.Duration) Figure {
		base := keep(keep(here, is(fate)), func(c *contact) bool { return c.known() && m.mature(c, within) })
		return shareOf(unitsOf(base, func(c *contact) bool { return m.comesBack(c, within) }))
	}
	m.put("retry_share", comesBack("abandoned", day))
	m.put("contained_then_contact", comesBack("automated", m.window))
	m.put("median_wait", medianWait(m.in))
	for _, part := range parts {
		m.put("median_wait_"+part, medianWait(keep(m.in, func(c *contact) bool { return m.partOf(c) == part })))
	}
}

// comesBack looks for a later inbound contact of the customer, by start and row.
func (m *measure) comesBack(c *contact, within time.Duration) bool {
	return slices.ContainsFunc(m.folded, func(o *contact) bool {
		later := o.start.After(c.start) || o.start.Equal(c.start) && o.row > c.row
		return o.customer == c.customer && o.fate != "outbound" && later && o.start.Sub(c.start) <= within
	})
}

// medianWait is in seconds.
func medianWait(of []*contact) Figure {
	var waits []int64
	for _, c := range of {
		if c.wait != nil {
			waits = append(waits, *c.wait)
		}
	}
	n := len(waits)
	if n == 0 {
		return Figure{}
	}
	slices.Sort(waits)
	return Figure{Known: true, Value: float64(waits[(n-1)/2]+waits[n/2]) / 2 / 1000, N: int64(n), Few: n < 30}
}
