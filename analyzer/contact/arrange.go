package contact

// arrangement is where the contacts of an arranged log stand.
type arrangement struct {
	known   int // contacts that count, of known customers: the first
	counted int // contacts that count
}

// Arrange puts the contacts customer by customer, because figures are counted so and
// memory is fast when it is read in order. First come the contacts that count, of
// known customers, those of a customer in order of start, then of their rows; then
// those that count of unknown customers, then those that do not count, both in the order
// of their rows. Known is how many come first, counted how many count.
//
// It arranges the log itself, a column at a time, so it takes the room of one column. An
// arranged log stays as it is.
func (l *Log) Arrange() (known, counted int) {
	c := l.contacts
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.arranged == nil {
		c.arranged = c.byCustomer()
		if l.Trail != nil {
			l.Trail.arrange(c.scratch)
		}
		c.scratch, c.spare = nil, nil
	}
	return c.arranged.known, c.arranged.counted
}

// Counted returns the contacts of an arranged log that count, as a log of their own
// without a trail.
func (l *Log) Counted() *Log {
	_, counted := l.Arrange()
	part := *l
	part.n, part.Trail = counted, nil
	return &part
}

// arrange gives the contacts their new numbers: contact k becomes what order[k] was.
func (t *Trail) arrange(order []int32) {
	first, rule, place := make([]int32, len(order)), make([]Rule, len(order)), make([]int32, len(order))
	for k, i := range order {
		first[k], rule[k], place[i] = t.First[i], t.Rule[i], int32(k)
	}
	t.First, t.Rule = first, rule
	for row, fate := range t.Fate {
		if fate != RowExcluded && fate != RowRejected {
			t.Contact[row] = place[t.Contact[row]]
		}
	}
}

func (c *contacts) byCustomer() *arrangement {
	t := &c.table
	d := newDealing(c.rows, 2, func(d *dealing, block int, to []uint16) {
		customers, state := t.customer.orZeros(block), t.marks.orZeros(block)
		unknown := uint16(d.keyed())
		for k := range to {
			switch {
			case marks(state[k]).judged() != IsContact:
				to[k] = unknown + 1
			case Key(customers[k]) == NoKey:
				to[k] = unknown
			default:
				to[k] = d.bucket(customers[k])
			}
		}
	})
	order := c.scratch
	keys := spareOf[uint64](c.spare).take(blocksFor(c.rows))
	d.dealRows(&t.customer, order, keys)
	d.gather(order, keys, &t.start)
	t.customer.free(c.spare)
	t.customer.blocks = keys
	clearRest(keys, c.rows)
	for _, l := range t.all() {
		if l != lanes(&t.customer) {
			l.arrange(order, c.spare)
		}
	}
	return &arrangement{known: d.from[d.keyed()], counted: d.from[d.keyed()+1]}
}

// clearRest makes what comes behind the last of n rows 0.
func clearRest(keys []*[blockRows]uint64, n int) {
	if rest := n & inBlock; rest > 0 {
		clear(keys[len(keys)-1][rest:])
	}
}
