package contact

import (
	"cmp"
	"math/bits"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// bucketSize is how many entries a bucket of [Order] holds on average: few
// enough to be sorted within the processor's cache.
const bucketSize = 1 << 12

// entry is what one row or contact is sorted by.
type entry struct {
	key   Key
	start Instant
	i     int32
}

// Order returns those of 0 to n-1 that are included, sorted by key, then start,
// then themselves. It is the one sort of the program: rows by contact id, and
// contacts by customer.
//
// Keys are hashes, so their first bits divide them evenly. The numbers are first
// dealt over buckets by those bits; then each bucket is sorted by itself, while
// it sits in the cache, by as many workers as there are processors. A number's
// place depends on its entry alone, so the result is the same for any number of
// workers.
func Order(n int, included func(i int) bool, key func(i int) Key, start func(i int) Instant) []int32 {
	shift := 64 - bits.Len(uint(n/bucketSize))
	bucket := func(i int) int { return int(uint64(key(i)) >> shift) }
	from := make([]int, 1<<(64-shift)+1)
	for i := range n {
		if included(i) {
			from[bucket(i)+1]++
		}
	}
	for b := 1; b < len(from); b++ {
		from[b] += from[b-1]
	}
	order := make([]int32, from[len(from)-1])
	next := slices.Clone(from)
	for i := range n {
		if included(i) {
			b := bucket(i)
			order[next[b]] = int32(i)
			next[b]++
		}
	}
	eachBucket(from, func(scratch []entry, a, z int) []entry {
		return sortBucket(order[a:z], scratch, key, start)
	})
	return order
}

// eachBucket calls work for every bucket, from several workers at once. Each
// hands its scratch space from one bucket to the next.
func eachBucket(from []int, work func(scratch []entry, a, z int) []entry) {
	var taken atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(from)-1) {
		workers.Go(func() {
			var scratch []entry
			for {
				b := int(taken.Add(1))
				if b >= len(from) {
					return
				}
				scratch = work(scratch, from[b-1], from[b])
			}
		})
	}
	workers.Wait()
}

func sortBucket(order []int32, scratch []entry, key func(i int) Key, start func(i int) Instant) []entry {
	scratch = scratch[:0]
	for _, i := range order {
		scratch = append(scratch, entry{key(int(i)), start(int(i)), i})
	}
	slices.SortFunc(scratch, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.start, b.start), cmp.Compare(a.i, b.i))
	})
	for k, e := range scratch {
		order[k] = e.i
	}
	return scratch
}
