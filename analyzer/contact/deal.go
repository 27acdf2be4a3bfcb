package contact

import "math/bits"

// dealSize is how many rows a bucket holds on average: few enough to be worked on
// within the processor's cache.
const dealSize = 1 << 12

// maxBuckets bounds the buckets: dealing writes to all of them at the same time.
const maxBuckets = 1 << 12

// dealing puts rows into buckets by the first bits of a key: of the contact id, or of
// the customer. Keys are hashes, so their bits divide them evenly, and rows with one
// key come together in a bucket that can be worked on by itself, in the cache, by any worker.
// Within a bucket rows keep their order.
//
// It counts how many rows each part of the table gives to each bucket; then every
// part knows where its rows go, and all are dealt at the same time. So the result is the same for
// any number of workers and parts.
type dealing struct {
	rows    int
	shift   int    // of a key, to its bucket
	nowhere uint16 // the bucket of rows that are not dealt
	parts   int
	number  func(block int, to []uint16) // the bucket of each row of a block
	from    []int                        // where each bucket begins, and the end of the last
	next    [][]int                      // by part: where its next row of each bucket goes
}

// newDealing counts the rows of each bucket. There are as many buckets for keys as rows
// ask for, and more for those that go by no key. Number is called with buckets from
// [dealing.keyed] on for these.
func newDealing(rows, more int, number func(d *dealing, block int, to []uint16)) *dealing {
	d := &dealing{rows: rows, shift: 64 - min(bits.Len(uint(rows/dealSize)), bits.Len(maxBuckets)-1)}
	d.number = func(block int, to []uint16) { number(d, block, to) }
	buckets := d.keyed() + more
	d.nowhere = uint16(buckets)
	d.parts = min(blocksFor(rows), 16)
	d.next = make([][]int, d.parts)
	inParallel(d.parts, func(part int) {
		n := make([]int, buckets+1)
		d.eachBlock(part, func(_ int, to []uint16) {
			for _, bucket := range to {
				n[bucket]++
			}
		})
		d.next[part] = n[:buckets]
	})
	d.from = make([]int, buckets+1)
	at := 0
	for bucket := range buckets {
		d.from[bucket] = at
		for _, next := range d.next {
			next[bucket], at = at, at+next[bucket]
		}
	}
	d.from[buckets] = at
	return d
}

// keyed is the number of buckets by key.
func (d *dealing) keyed() int { return 1 << (64 - d.shift) }

// bucket returns the bucket of a key.
func (d *dealing) bucket(key uint64) uint16 { return uint16(key >> d.shift) }

// eachBlock calls visit for the blocks of a part with the buckets of their rows.
func (d *dealing) eachBlock(part int, visit func(block int, buckets []uint16)) {
	var buckets [blockRows]uint16
	blocks := blocksFor(d.rows)
	for block := part * blocks / d.parts; block < (part+1)*blocks/d.parts; block++ {
		to := buckets[:min(blockRows, d.rows-block<<blockBits)]
		d.number(block, to)
		visit(block, to)
	}
}

// deal calls place for every row that is dealt, with where it goes. Rows of different
// parts come at the same time.
func (d *dealing) deal(place func(block int, buckets []uint16, next []int)) {
	inParallel(d.parts, func(part int) {
		d.eachBlock(part, func(block int, buckets []uint16) { place(block, buckets, d.next[part]) })
	})
}

// dealt is the number of rows that are dealt.
func (d *dealing) dealt() int { return d.from[len(d.from)-1] }

// dealRows writes the rows in the order in which they are dealt, and their keys beside
// them.
func (d *dealing) dealRows(key *lane[uint64], order []int32, keys []*[blockRows]uint64) {
	d.deal(func(block int, buckets []uint16, next []int) {
		source := key.orZeros(block)
		for k, bucket := range buckets {
			if bucket != d.nowhere {
				at := next[bucket]
				next[bucket]++
				order[at] = int32(block<<blockBits + k)
				keys[at>>blockBits][at&inBlock] = source[k]
			}
		}
	})
}

// gather puts the rows of each key together, in order of start, then of coming.
func (d *dealing) gather(order []int32, keys []*[blockRows]uint64, starts *moments) {
	withScratch(d.keyed(), func(g *gathering, bucket int) {
		if a, z := d.from[bucket], d.from[bucket+1]; a < z {
			g.gather(order, keys, a, z, starts)
		}
	})
}
