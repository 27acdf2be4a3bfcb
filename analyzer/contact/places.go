package contact

import (
	"math/bits"
	"sort"
)

// places are where the rows of a log stand. Rows follow one another, so that it takes
// a few runs for millions of them.
type places struct {
	from []int      // the first row of each run
	at   []Position // where it stands
	n    int
}

// add notes where the next row stands.
func (p *places) add(at Position) {
	if k := len(p.from) - 1; k < 0 || p.at[k].File != at.File || uint64(p.at[k].Row)+uint64(p.n-p.from[k]) != uint64(at.Row) {
		p.from, p.at = append(p.from, p.n), append(p.at, at)
	}
	p.n++
}

// append puts the rows of others behind those so far.
func (p *places) append(o *places) {
	for k, at := range o.at {
		from, to := o.from[k], o.n
		if k+1 < len(o.from) {
			to = o.from[k+1]
		}
		p.add(at)
		p.n += to - from - 1
	}
}

// truncate forgets row n and all after it.
func (p *places) truncate(n int) {
	k := sort.SearchInts(p.from, n)
	p.from, p.at, p.n = p.from[:k], p.at[:k], n
}

// of returns where row i stands.
func (p *places) of(i int) Position {
	k := sort.SearchInts(p.from, i+1) - 1
	at := p.at[k]
	at.Row += uint32(i - p.from[k])
	return at
}

// rowSet is a set of rows, a bit each.
type rowSet []uint64

const wordBits = 64

// add puts row i into the set.
func (s *rowSet) add(i int) {
	for len(*s) <= i/wordBits {
		*s = append(*s, 0)
	}
	(*s)[i/wordBits] |= 1 << (i % wordBits)
}

// has reports whether row i is in the set.
func (s rowSet) has(i int) bool {
	return i/wordBits < len(s) && s[i/wordBits]>>(i%wordBits)&1 == 1
}

// nth returns the k-th row of the set, from 0, which there must be.
func (s rowSet) nth(k int) int {
	for w, word := range s {
		if n := bits.OnesCount64(word); k >= n {
			k -= n
			continue
		}
		for ; k > 0; k-- {
			word &= word - 1
		}
		return w*wordBits + bits.TrailingZeros64(word)
	}
	return -1
}

// Position returns where the row stands that counts as contact i.
func (l *Log) Position(i int) Position {
	came := i
	if l.contacts.arranged != nil {
		came = l.Came(i)
	}
	if l.firsts == nil {
		return l.places.of(came)
	}
	return l.places.of(l.firsts.nth(came))
}

// FirstStray returns where the first row stands whose start is a stray one, the zero
// position of none.
func (l *Log) FirstStray() Position { return l.stray }

// firstStray finds the first readable start outside the coverage.
func (b *Builder) firstStray(c Coverage) Position {
	if c.Stray == 0 {
		return Position{}
	}
	for i := range b.n {
		if t, ok := b.startOf(i); ok && (t < c.First || t > c.Last) {
			return b.places.of(i)
		}
	}
	return Position{}
}

// startOf returns the readable start of row i, false when it has none.
func (b *Builder) startOf(i int) (Instant, bool) {
	switch marks(b.table.marks.at(i)).state() {
	case rejected, undated:
		return NoInstant, false
	}
	t := b.table.start.at(i)
	return t, t.Known()
}
