package contact

// calledNumbers are the numbers and addresses that customers called: the centre's
// own, which are never a customer's. Each has the first row that called it, so that rows can
// be forgotten.
type calledNumbers struct {
	first map[Key]int
	last  Key // rows that follow each other often called the same
}

// see notes which number row i called.
func (c *calledNumbers) see(r *Row, s rowState, i int) {
	if r.Called == NoKey || r.Called == c.last || r.Direction != Inbound || s != readable {
		return
	}
	c.last = r.Called
	c.note(r.Called, i)
}

func (c *calledNumbers) note(key Key, i int) {
	if _, ok := c.first[key]; ok {
		return
	}
	if c.first == nil {
		c.first = make(map[Key]int)
	}
	c.first[key] = i
}

// merge adds the numbers of a batch that comes behind row at.
func (c *calledNumbers) merge(batch *calledNumbers, at int) {
	for key, i := range batch.first {
		c.note(key, at+i)
	}
}

// truncate forgets what row n and those after it called.
func (c *calledNumbers) truncate(n int) {
	for key, i := range c.first {
		if i >= n {
			delete(c.first, key)
		}
	}
	c.last = NoKey
}

func (c *calledNumbers) reset() { c.truncate(0) }

// has reports whether a key is the centre's own.
func (c *calledNumbers) has(key Key) bool {
	if len(c.first) == 0 {
		return false
	}
	_, ok := c.first[key]
	return ok
}
