package contact

import (
	"math/bits"
	"sync/atomic"
)

// Most exports give every contact one row, and an id of its own. So before any row
// is put in order, those whose id no other row has are told apart, without sorting:
//
// The last 32 bits of each id are dealt over buckets by its first bits. In a
// bucket, in the cache, a hash table tells which of them come twice, and these are marked in
// a bitmap by their last bits. Rows with an unmarked id are alone. Of the others
// a few are alone too, because other ids have the same bits; the folding that follows finds out.

// suspects marks ids that more than one row may have.
type suspects struct {
	marked []uint64
	mask   uint32
	any    bool
}

// has reports whether an id is marked.
func (s *suspects) has(id uint64) bool {
	bit := uint32(id) & s.mask
	return s.marked[bit>>6]>>(bit&63)&1 == 1
}

func (s *suspects) mark(bits uint32) {
	bit := bits & s.mask
	atomic.OrUint64(&s.marked[bit>>6], 1<<(bit&63))
}

// folds reports whether a row can be one of several of its contact.
func folds(id uint64, m marks) bool { return id != uint64(NoKey) && m.state() == readable }

// findSuspects marks the ids that come twice. Scratch has room for a number a row.
func (t *table) findSuspects(rows int, scratch []int32) *suspects {
	d := newDealing(rows, 0, func(d *dealing, block int, to []uint16) {
		ids, state := t.id.orZeros(block), t.marks.orZeros(block)
		for k := range to {
			to[k] = d.nowhere
			if folds(ids[k], marks(state[k])) {
				to[k] = d.bucket(ids[k])
			}
		}
	})
	d.deal(func(block int, buckets []uint16, next []int32) {
		ids := t.id.orZeros(block)
		for k, bucket := range buckets {
			if bucket != d.nowhere {
				scratch[next[bucket]] = int32(uint32(ids[k]))
				next[bucket]++
			}
		}
	})
	twice := make([][]uint32, d.keyed())
	withScratch(d.keyed(), func(seen *[]uint32, bucket int) {
		twice[bucket] = twins(seen, scratch[d.from[bucket]:d.from[bucket+1]])
	})
	return newSuspects(rows, twice)
}

// twins returns the numbers that come more than once. Seen is scratch space for a
// hash table.
func twins(seen *[]uint32, numbers []int32) []uint32 {
	size := bits.Len(uint(2 * len(numbers)))
	if cap(*seen) < 1<<size {
		*seen = make([]uint32, 1<<size)
	}
	slots := (*seen)[:1<<size]
	clear(slots)
	var found []uint32
	zero := false
	for _, n := range numbers {
		v := uint32(n)
		if v == 0 { // the mark of a free slot
			if zero {
				found = append(found, v)
			}
			zero = true
			continue
		}
		at := v * mix >> (32 - size)
		for slots[at] != 0 && slots[at] != v {
			at = (at + 1) & uint32(len(slots)-1)
		}
		if slots[at] == v {
			found = append(found, v)
		}
		slots[at] = v
	}
	return found
}

func newSuspects(rows int, twice [][]uint32) *suspects {
	s := &suspects{}
	for _, numbers := range twice {
		s.any = s.any || len(numbers) > 0
	}
	if !s.any {
		return s
	}
	size := min(32, max(6, bits.Len(uint(8*rows)))) // of the bitmap: a byte a row or two
	s.marked = make([]uint64, 1<<(size-6))
	s.mask = uint32(1<<size - 1)
	inParallel(len(twice), func(bucket int) {
		for _, n := range twice[bucket] {
			s.mark(n)
		}
	})
	return s
}

// suspectRows returns the rows with a marked id, those of an id together in order of
// start, then of coming; and their ids beside them.
func (t *table) suspectRows(rows int, s *suspects, spare *spare) (order []int32, ids *lane[uint64]) {
	d := newDealing(rows, 0, func(d *dealing, block int, to []uint16) {
		ids, state := t.id.orZeros(block), t.marks.orZeros(block)
		for k := range to {
			to[k] = d.nowhere
			if folds(ids[k], marks(state[k])) && s.has(ids[k]) {
				to[k] = d.bucket(ids[k])
			}
		}
	})
	order = make([]int32, d.dealt())
	d.dealRows(order)
	ids = &lane[uint64]{blocks: t.id.dealt(d, spare)}
	d.gather(order, ids, &t.start)
	return order, ids
}
