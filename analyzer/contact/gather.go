package contact

import (
	"cmp"
	"math/bits"
	"slices"
)

// gathering puts the rows of one bucket together that have the same key: the keys in
// the order of their first coming, the rows of a key in order of start, then of
// coming. A bucket fits the cache, and most rows of a key come in order of time, so
// it takes no sorting: each key gets a number, from a small hash table; the rows of each
// number are counted, and each goes to its place.
type gathering struct {
	slots  []slot
	number []int32 // of the key of each row
	keys   []uint64
	next   []int // where the next row of each key goes
	order  []int32
	timed  []timedRow
}

// slot is a place of the hash table: the number of a key from 1, 0 when free.
type slot struct {
	key    uint64
	number int32
}

type timedRow struct {
	start Instant
	row   int32
}

// multiplier spreads keys over the slots also where they are no hashes.
const multiplier = 0x9E3779B97F4A7C15

// gather puts order[a:z], rows whose keys are those of the same places, in order.
func (g *gathering) gather(order []int32, keys []*[blockRows]uint64, a, z int, starts *moments) {
	size := bits.Len(uint(2 * (z - a)))
	g.clear(1<<size, z-a)
	shift := 64 - size
	for p := a; p < z; p++ {
		key := keys[p>>blockBits][p&inBlock]
		at := key * multiplier >> shift
		for g.slots[at].number != 0 && g.slots[at].key != key {
			at = (at + 1) & (1<<size - 1)
		}
		if g.slots[at].number == 0 {
			g.keys = append(g.keys, key)
			g.next = append(g.next, 0)
			g.slots[at] = slot{key, int32(len(g.keys))}
		}
		number := g.slots[at].number - 1
		g.number = append(g.number, number)
		g.next[number]++
	}
	from := 0
	for number, n := range g.next {
		g.next[number], from = from, from+n
	}
	for k, number := range g.number {
		g.order[g.next[number]] = order[a+k]
		g.next[number]++
	}
	from = 0
	for number, key := range g.keys {
		to := g.next[number]
		g.sort(g.order[from:to], starts)
		for p := a + from; p < a+to; p++ {
			keys[p>>blockBits][p&inBlock] = key
		}
		from = to
	}
	copy(order[a:z], g.order)
}

// clear makes room for n rows.
func (g *gathering) clear(slots, n int) {
	if cap(g.slots) < slots {
		g.slots = make([]slot, slots)
		g.order = make([]int32, slots)
	}
	g.slots = g.slots[:slots]
	clear(g.slots)
	g.order = g.order[:n]
	g.number, g.keys, g.next = g.number[:0], g.keys[:0], g.next[:0]
}

// sort puts rows, in the order of their coming, in order of start. Most come so, or
// nearly so: each goes past the few before it that start later. Where they are not few, it is left
// to a sort for the worst.
func (g *gathering) sort(rows []int32, starts *moments) {
	if len(rows) < 2 {
		return
	}
	g.timed = g.timed[:0]
	moves := 0
	for _, row := range rows {
		t := timedRow{starts.at(int(row)), row}
		g.timed = append(g.timed, t)
		if moves > maxMoves*len(rows) {
			continue
		}
		k := len(g.timed) - 1
		for ; k > 0 && g.timed[k-1].start > t.start; k-- {
			g.timed[k] = g.timed[k-1]
			moves++
		}
		g.timed[k] = t
	}
	if moves == 0 {
		return
	}
	if moves > maxMoves*len(rows) {
		slices.SortFunc(g.timed, func(a, b timedRow) int {
			return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.row, b.row))
		})
	}
	for k, t := range g.timed {
		rows[k] = t.row
	}
}

// maxMoves is how many rows a row may go past, on average.
const maxMoves = 8
