package metric

import "contactlog/analyzer/contact"

// work is the contacts of the period, with their handle time and cost, added up by
// reason, channel and whether they repeat another.
//
// The idea: nearly every family shows how much work is in its parts, and nearly every
// part is a union of these cells: those of a reason, a kind, a channel, a strategy, or
// what is avoidable, which is to have an avoidable reason or to be a repeat. So the
// contacts are added up once, and a family adds up cells. Sums are whole numbers, so
// it is the same to the last digit. A share needs to know of how many customers its
// contacts are; that no sum of cells can tell, and each family counts it itself.
type work struct {
	cells []effort // by reason as [Question.reasonOf] numbers it, by channel, by repeat
}

// effort is the work in some contacts.
type effort struct {
	contacts     int64
	handle, cost Mean // milliseconds, micro-euro
}

// add adds contact i.
func (e *effort) add(q *Question, i int) {
	e.contacts++
	if d := q.Log.Handle(i); d.Known() {
		e.handle.add(int64(d))
	}
	if c := q.Costs.Of(i); c.Known() {
		e.cost.add(int64(c))
	}
}

func (e *effort) join(o effort) {
	e.contacts += o.contacts
	e.handle.join(o.handle)
	e.cost.join(o.cost)
}

// load returns the work without a share.
func (e effort) load() Load { return Load{Contacts: e.contacts, Handle: e.handle, Cost: e.cost} }

// cellsOfReason is how many cells a reason has.
const cellsOfReason = 2 * contact.Channels

// work returns the work of the period.
func (q *Question) work() *work {
	q.memory.workGot.Do(func() {
		cells := (len(q.Taxonomy.Reasons) + 1) * cellsOfReason
		facts, ofReasons := q.facts(), q.reasonNumbers()
		parts := make([]work, parts(len(facts)))
		eachPart(len(facts), func(part, from, to int) {
			all := make([]effort, cells)
			for i := from; i < to; i++ {
				x := facts[i]
				if x&inPeriod == 0 {
					continue
				}
				at := int(ofReasons[i])*cellsOfReason + 2*int(q.Log.Channel(i)) + int(x.one(repeats))
				all[at].add(q, i)
			}
			parts[part].cells = all
		})
		q.memory.work = parts[0]
		for _, more := range parts[1:] {
			for k, e := range more.cells {
				q.memory.work.cells[k].join(e)
			}
		}
	})
	return &q.memory.work
}

// each calls visit for every cell.
func (w *work) each(visit func(reason int, channel contact.Channel, repeat bool, e effort)) {
	for k, e := range w.cells {
		visit(k/cellsOfReason, contact.Channel(k%cellsOfReason/2), k%2 == 1, e)
	}
}

// total is all of the work.
func (w *work) total() effort { return joined(w.cells) }

// ofReason is the work of one reason.
func (w *work) ofReason(reason int) effort {
	return joined(w.cells[reason*cellsOfReason:][:cellsOfReason])
}

// ofChannel is the work of one reason in one channel.
func (w *work) ofChannel(reason int, channel contact.Channel) effort {
	return joined(w.cells[reason*cellsOfReason+2*int(channel):][:2])
}

func joined(cells []effort) effort {
	var sum effort
	for _, e := range cells {
		sum.join(e)
	}
	return sum
}

// reasonNumbers returns the reason of every contact of the log as
// [Question.reasonOf] numbers it, side by side.
func (q *Question) reasonNumbers() []uint16 {
	q.memory.reasonsGot.Do(func() {
		numbers := make([]uint16, q.Log.Len())
		inParts(len(numbers), func(from, to int) {
			for i := from; i < to; i++ {
				numbers[i] = uint16(q.reasonOf(i))
			}
		})
		q.memory.reasons = numbers
	})
	return q.memory.reasons
}
