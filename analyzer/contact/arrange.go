package contact

import "slices"

// arrangement is where the contacts of an arranged log stand.
type arrangement struct {
	known   int     // contacts that count, of known customers: the first
	counted int     // contacts that count
	came    []int32 // place of each by the order of the first rows
}

// Arrange puts the contacts customer by customer, because figures are counted so and
// memory is fast when it is read in order. First come the contacts that count, of
// known customers, those of a customer in order of start, then of their rows; then
// those that count of unknown customers, then those that do not count, both in the order
// of their rows. Known is how many come first, counted how many count.
//
// Each column is first dealt over the buckets of its customers and then put in order
// bucket by bucket, because memory that is read here and there is slow once a log no longer fits the
// cache. It arranges the log itself, a column at a time, so it takes the room of one column
// more. An arranged log stays as it is.
func (l *Log) Arrange() (known, counted int) {
	c := l.contacts
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.arranged == nil {
		c.arranged = c.byCustomer()
		c.scratch, c.spare = nil, nil
		if l.Trail != nil {
			l.Trail.arrange(c.arranged.came)
		}
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

// Came returns the place of contact i of an arranged log in the order of the first
// rows, from 0.
func (l *Log) Came(i int) int { return int(l.arranged.came[i]) }

// arrange gives the contacts their new numbers: contact k becomes what came[k] was.
func (t *Trail) arrange(came []int32) {
	first, rule, place := make([]int32, len(came)), make([]Rule, len(came)), make([]int32, len(came))
	for k, i := range came {
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
	t.customer.reach(c.rows)
	t.customer.deal(d, c.spare)
	for _, l := range t.start.lanes() {
		l.deal(d, c.spare)
	}
	order := c.scratch
	for p := range order {
		order[p] = int32(p)
	}
	d.gather(order, &t.customer, &t.start)
	for _, l := range t.all() {
		switch {
		case l == lanes(&t.customer):
			continue
		case !slices.Contains(t.start.lanes(), l):
			l.deal(d, c.spare)
		}
		l.permute(d, order, c.spare)
	}
	return &arrangement{known: d.from[d.keyed()], counted: d.from[d.keyed()+1], came: d.came(order, c.spare)}
}

// came returns which row stands at each place: that which was dealt to order[k]. It
// writes them in the place of order.
func (d *dealing) came(order []int32, s *spare) []int32 {
	rows := spareOf[uint32](s).take(blocksFor(d.dealt()))
	d.deal(func(block int, buckets []uint16, next []int32) {
		for k, bucket := range buckets {
			at := next[bucket]
			next[bucket]++
			rows[at>>blockBits][at&inBlock] = uint32(block<<blockBits + k)
		}
	})
	inParallel(len(rows), func(b int) {
		for p := b << blockBits; p < min((b+1)<<blockBits, len(order)); p++ {
			at := order[p]
			order[p] = int32(rows[at>>blockBits][at&inBlock])
		}
	})
	return order
}
