package contact

import (
	"math/bits"
	"slices"
)

// dealSize is how many rows a bucket holds on average: few enough to be worked on
// within the processor's cache.
const dealSize = 1 << 12

// maxBuckets bounds the buckets: dealing writes to all of them at the same time.
const maxBuckets = 1 << 11

// dealing puts rows into buckets by the first bits of a key: of the contact id, or of
// the customer. Keys are hashes, so their bits divide them evenly, and rows with one
// key come together in a bucket that can be worked on by itself, in the cache, by any
// worker. Within a bucket rows keep their order.
//
// It counts how many rows each part of the table gives to each bucket; then every
// part knows where its rows go, and all are dealt at the same time, a lane after the
// other: read from the first to the last row, and written to where each bucket ends so far.
// So the result is the same for any number of workers and parts.
type dealing struct {
	rows    int
	shift   int      // of a key, to its bucket
	nowhere uint16   // the bucket of rows that are not dealt
	buckets []uint16 // of each row
	from    []int    // where each bucket begins, and the end of the last
	parts   int
	next    [][]int32 // by part: where its first row of each bucket goes
}

// newDealing gives each row a bucket. There are as many buckets for keys as rows ask
// for, and more for those that go by no key: number is called for blocks of rows with buckets
// from [dealing.keyed] on for these.
func newDealing(rows, more int, number func(d *dealing, block int, to []uint16)) *dealing {
	d := &dealing{rows: rows, shift: 64 - min(bits.Len(uint(rows/dealSize)), bits.Len(maxBuckets)-1)}
	buckets := d.keyed() + more
	d.nowhere = uint16(buckets)
	d.buckets = make([]uint16, rows)
	d.parts = min(blocksFor(rows), 16)
	d.next = make([][]int32, d.parts)
	inParallel(d.parts, func(part int) {
		n := make([]int32, buckets+1)
		d.eachBlock(part, func(block int, to []uint16) {
			number(d, block, to)
			for _, bucket := range to {
				n[bucket]++
			}
		})
		d.next[part] = n[:buckets]
	})
	d.from = make([]int, buckets+1)
	at := int32(0)
	for bucket := range buckets {
		d.from[bucket] = int(at)
		for _, next := range d.next {
			next[bucket], at = at, at+next[bucket]
		}
	}
	d.from[buckets] = int(at)
	return d
}

// keyed is the number of buckets by key.
func (d *dealing) keyed() int { return 1 << (64 - d.shift) }

// bucket returns the bucket of a key.
func (d *dealing) bucket(key uint64) uint16 { return uint16(key >> d.shift) }

// dealt is the number of rows that are dealt.
func (d *dealing) dealt() int { return d.from[len(d.from)-1] }

// eachBlock calls visit for the blocks of a part with the buckets of their rows.
func (d *dealing) eachBlock(part int, visit func(block int, buckets []uint16)) {
	blocks := blocksFor(d.rows)
	for block := part * blocks / d.parts; block < (part+1)*blocks/d.parts; block++ {
		from := block << blockBits
		visit(block, d.buckets[from:min(from+blockRows, d.rows)])
	}
}

// deal calls visit for every block with the buckets of its rows and where the next row
// of each bucket goes, which it must keep. Parts come at the same time.
func (d *dealing) deal(visit func(block int, buckets []uint16, next []int32)) {
	inParallel(d.parts, func(part int) {
		next := slices.Clone(d.next[part])
		d.eachBlock(part, func(block int, buckets []uint16) { visit(block, buckets, next) })
	})
}

// dealRows writes the numbers of the rows in the order in which they are dealt.
func (d *dealing) dealRows(order []int32) {
	d.deal(func(block int, buckets []uint16, next []int32) {
		for k, bucket := range buckets {
			if bucket != d.nowhere {
				order[next[bucket]] = int32(block<<blockBits + k)
				next[bucket]++
			}
		}
	})
}

// gather puts the rows of each key together, in order of start, then of coming. Keys are
// those of the places of order.
func (d *dealing) gather(order []int32, keys *lane[uint64], starts *moments) {
	withScratch(d.keyed(), func(g *gathering, bucket int) {
		if a, z := d.from[bucket], d.from[bucket+1]; a < z {
			g.gather(order, keys.blocks, a, z, starts)
		}
	})
}

// deal puts the numbers of the rows that are dealt in the order in which they are. The
// blocks that it no longer needs go to the spare ones, where the next lane of the same width
// finds them.
func (l *lane[T]) deal(d *dealing, s *spare) {
	if l.empty() {
		return
	}
	to := l.dealt(d, s)
	l.free(s)
	l.blocks = to
}

// dealt returns the numbers of the rows that are dealt, in their order.
func (l *lane[T]) dealt(d *dealing, s *spare) []*[blockRows]T {
	to := spareOf[T](s).take(blocksFor(d.dealt()))
	clearRest(to, d.dealt())
	d.deal(func(block int, buckets []uint16, next []int32) {
		source := l.orZeros(block)
		for k, bucket := range buckets {
			if bucket != d.nowhere {
				at := uint32(next[bucket])
				next[bucket]++
				to[at>>blockBits][at&inBlock] = source[k]
			}
		}
	})
	return to
}

// clearRest makes what comes behind the last of n numbers 0.
func clearRest[T unsigned](blocks []*[blockRows]T, n int) {
	if rest := n & inBlock; rest > 0 {
		clear(blocks[len(blocks)-1][rest:])
	}
}

// permute puts the numbers of each keyed bucket of a dealt lane in order: number p becomes what
// number order[p] was. A block in which all is 0 goes.
func (l *lane[T]) permute(d *dealing, order []int32, s *spare) {
	if l.empty() {
		return
	}
	withScratch(d.keyed(), func(was *[]T, bucket int) {
		a, z := d.from[bucket], d.from[bucket+1]
		*was = (*was)[:0]
		for p := a; p < z; {
			end := min(z, p|inBlock+1)
			*was = append(*was, l.blocks[p>>blockBits][p&inBlock:][:end-p]...)
			p = end
		}
		for p := a; p < z; p++ {
			l.blocks[p>>blockBits][p&inBlock] = (*was)[int(order[p])-a]
		}
	})
	for b, p := range l.blocks {
		if *p == *zeros[T]() {
			spareOf[T](s).give(l.blocks[b : b+1])
			l.blocks[b] = nil // as a rule, where the wide values are not
		}
	}
	l.trim()
}
