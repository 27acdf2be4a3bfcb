package contact

// Some systems write a row of the whole call beside the rows of its agents. Their time is
// the same time once more, and with one agent nothing was transferred.

// callRow returns the row that tells of the whole contact beside the rows of its agents,
// -1 where there is none. It names no agent, begins with the contact, and says how long it
// took and was handled; all other rows name one, lie within its time, and were handled no
// longer.
func (f *folder) callRow(rows []int32) int {
	t := &f.table
	if len(rows) < 2 || t.unmanned.empty() {
		return -1
	}
	call := -1
	for _, r := range rows {
		switch i := int(r); {
		case t.unmanned.at(i) == 0:
		case call >= 0 || t.start.at(i) != t.start.at(int(rows[0])):
			return -1
		default:
			call = i
		}
	}
	if call < 0 || !t.span.at(call).Known() || !t.handle.at(call).Known() {
		return -1
	}
	last, longest := f.endOf(call), t.handle.at(call)
	for _, r := range rows {
		if i := int(r); f.endOf(i) > last || t.handle.at(i) > longest {
			return -1
		}
	}
	return call
}

// endOf returns when a row ended, its start where that is not known.
func (f *folder) endOf(i int) Instant {
	return f.table.start.at(i) + Instant(max(0, f.table.span.at(i)))
}

// speakFor lets the call row say how long the contact was handled and what it cost. Of its
// legs those count that an agent answered.
func (f *folder) speakFor(c *gathered, call int, rows []int32) {
	t := &f.table
	c.handle = t.handle.at(call)
	if cost := t.cost.at(call); cost.Known() {
		c.cost = cost
	}
	answered := func(r int32) bool { return int(r) != call && f.marksOf(r).outcome() == Answered }
	c.legs = 0
	for at, r := range rows {
		if !answered(r) {
			continue
		}
		before := false // an agent answered at the same moment in a row before
		for k := at - 1; k >= 0 && t.start.at(int(rows[k])) == t.start.at(int(r)); k-- {
			before = before || answered(rows[k])
		}
		if !before {
			c.legs++
		}
	}
}
