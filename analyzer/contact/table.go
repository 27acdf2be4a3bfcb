package contact

// table is the columns of rows, and of the contacts that they fold into: some thirty
// bytes a row of a usual export. A column that a log does not have takes nothing.
type table struct {
	id         lane[uint64] // of rows only
	customer   lane[uint64]
	start      moments
	span       lengths // from start to end; of rows only
	marks      lane[uint16]
	unmanned   lane[uint8]  // 1 where a row names no agent; of rows only
	codes      numbers      // a number of the sets of codes; of rows only
	text       numbers      // a number of the matches by text; of rows only
	reason     lane[uint16] // one more than the reason; of contacts only
	queue      numbers
	segment    numbers
	emotion    numbers
	felt       lane[uint8]
	dimensions dimensions
	handle     lengths
	wait       lengths
	cost       amounts
	csat       scores
	ces        scores
	nps        scores
}

// lanes is a lane of any width.
type lanes interface {
	truncate(n int)
	wipe(n int)
	reach(n int)
	closeUp(kept []stretch, n int)
	deal(d *dealing, s *spare)
	permute(d *dealing, order []int32, s *spare)
	free(s *spare)
}

// all returns every lane of the table.
func (t *table) all() []lanes {
	all := []lanes{&t.id, &t.customer, &t.marks, &t.unmanned, &t.reason, &t.felt}
	for _, c := range []interface{ lanes() []lanes }{
		&t.start, &t.span, &t.codes, &t.text, &t.queue, &t.segment, &t.emotion, &t.dimensions,
		&t.handle, &t.wait, &t.cost, &t.csat, &t.ces, &t.nps,
	} {
		all = append(all, c.lanes()...)
	}
	return all
}

func (t *table) truncate(n int) {
	for _, l := range t.all() {
		l.truncate(n)
	}
}

// put writes row i, which must be new, but for its numbers of codes and of its text.
func (t *table) put(i int, r *Row, s rowState) {
	t.id.put(i, uint64(r.ID))
	t.customer.put(i, uint64(r.Customer))
	if s == readable || r.Start.Known() {
		t.start.put(i, r.Start)
	}
	if r.Start.Known() && r.End >= r.Start {
		t.span.put(i, Millis(r.End-r.Start))
	}
	t.marks.put(i, uint16(rowMarks(r, s)))
	if r.Unmanned {
		t.unmanned.put(i, 1)
	}
	if r.Queue != 0 {
		t.queue.put(i, uint32(r.Queue))
	}
	if r.Segment != 0 {
		t.segment.put(i, uint32(r.Segment))
	}
	for k, v := range r.Dimension {
		if v != 0 {
			t.dimensions[k].put(i, uint32(v))
		}
	}
	if r.Handle.Known() {
		t.handle.put(i, r.Handle)
	}
	if r.Wait.Known() {
		t.wait.put(i, r.Wait)
	}
	if r.Cost.Known() {
		t.cost.put(i, r.Cost)
	}
	if r.Emotion != 0 {
		t.emotion.put(i, uint32(r.Emotion))
	}
	if r.Felt != NoText {
		t.felt.put(i, uint8(r.Felt))
	}
	if r.CSAT.Known() {
		t.csat.put(i, r.CSAT)
	}
	if r.CES.Known() {
		t.ces.put(i, r.CES)
	}
	if r.NPS.Known() {
		t.nps.put(i, r.NPS)
	}
}

// attach puts the first n rows of another table, where number k of a dictionary is
// number[k] here, behind row at.
func (t *table) attach(from *table, at, n int, number *renumbering) {
	t.id.attach(&from.id, at, n)
	t.customer.attach(&from.customer, at, n)
	t.start.low.attach(&from.start.low, at, n)
	t.start.high.attach(&from.start.high, at, n)
	t.start.thousand.attach(&from.start.thousand, at, n)
	t.start.rare = t.start.rare || from.start.rare
	t.marks.attach(&from.marks, at, n)
	t.unmanned.attach(&from.unmanned, at, n)
	t.felt.attach(&from.felt, at, n)
	t.span.attach(&from.span, at, n)
	t.handle.attach(&from.handle, at, n)
	t.wait.attach(&from.wait, at, n)
	t.cost.low.attach(&from.cost.low, at, n)
	t.cost.high.attach(&from.cost.high, at, n)
	t.csat.attach(&from.csat, at, n)
	t.ces.attach(&from.ces, at, n)
	t.nps.attach(&from.nps, at, n)
	t.codes.attach(&from.codes, at, n, number.codes)
	t.text.attach(&from.text, at, n, number.matches)
	t.queue.attach(&from.queue, at, n, number.queues)
	t.segment.attach(&from.segment, at, n, number.segments)
	t.emotion.attach(&from.emotion, at, n, number.emotions)
	for k := range t.dimensions {
		t.dimensions[k].attach(&from.dimensions[k], at, n, number.dimensions[k])
	}
}

func (c *lengths) attach(from *lengths, at, n int) {
	c.low.attach(&from.low, at, n)
	c.high.attach(&from.high, at, n)
	c.top.attach(&from.top, at, n)
	c.thousand.attach(&from.thousand, at, n)
	c.rare = c.rare || from.rare
}

func (c *scores) attach(from *scores, at, n int) {
	c.low.attach(&from.low, at, n)
	c.high.attach(&from.high, at, n)
}

// renumbering says which number of the log's dictionaries each of a batch's own is.
type renumbering struct {
	codes, matches, queues, segments, emotions []uint32
	dimensions                                 [MaxDimensions][]uint32
}

// attach copies n numbers behind row at, each as its new one. While the dictionaries
// are small that is a look-up of bytes.
func (c *numbers) attach(from *numbers, at, n int, number []uint32) {
	if len(number) > 256 || wide(number) {
		for i := range n {
			if v := number[from.at(i)]; v != 0 {
				c.put(at+i, v)
			}
		}
		return
	}
	var bytes [256]uint8
	for k, v := range number {
		bytes[k] = uint8(v)
	}
	for done := 0; done < n; {
		b, off := (at+done)>>blockBits, (at+done)&inBlock
		step := min(n-done, blockRows-off, blockRows-done&inBlock)
		if source := from.low.block(done >> blockBits); source != nil {
			to := c.low.have(b)[off : off+step]
			for k, v := range source[done&inBlock:][:step] {
				to[k] = bytes[v]
			}
		}
		done += step
	}
}

// wide reports whether any of the numbers needs more than a byte.
func wide(number []uint32) bool {
	for _, v := range number {
		if v > 0xff {
			return true
		}
	}
	return false
}
