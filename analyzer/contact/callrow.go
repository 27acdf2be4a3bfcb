package contact

// Some systems write a row of the whole call beside the rows of its agents. Their time is
// the same time once more, and with one agent nothing was transferred.

// callRow returns the row that tells of the whole contact beside the rows of its agents,
// -1 where there is none. It names no agent, begins with the contact, and says how long it
// took and was handled; all other rows name one, lie within its time, and were handled no
// longer.
func (f *folder) callRow(rows []int32) int {
	if len(rows) < 2 {
		return -1
	}
	call := -1
	for _, r := range rows {
		i := int(r)
		switch {
		case !f.unmanned.at(i):
		case call >= 0 || f.start[i] != f.start[rows[0]]:
			return -1
		default:
			call = i
		}
	}
	if call < 0 || !f.end.at(call).Known() || !f.handle.at(call).Known() {
		return -1
	}
	last, longest := f.end.at(call), f.handle.at(call)
	for _, r := range rows {
		if i := int(r); f.start[i] > last || f.end.at(i) > last || f.handle.at(i) > longest {
			return -1
		}
	}
	return call
}

// speakFor lets the call row say how long the contact was handled and what it cost. Of its
// legs those count that an agent answered.
func (f *folder) speakFor(c *gathered, call int, rows []int32) {
	c.handle = f.handle.at(call)
	if cost := f.cost.at(call); cost.Known() {
		c.cost = cost
	}
	c.legs = 0
	for at, r := range rows {
		i := int(r)
		if i == call || f.outcome.at(i) != Answered {
			continue
		}
		before := false // an agent answered at the same moment in a row before
		for k := at - 1; k >= 0 && f.start[rows[k]] == f.start[r]; k-- {
			before = before || int(rows[k]) != call && f.outcome.at(int(rows[k])) == Answered
		}
		if !before {
			c.legs++
		}
	}
}
