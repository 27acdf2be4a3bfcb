package contact

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// fewOrMany draws a number of rows: within a block, at its end, over some blocks.
func fewOrMany(t *rapid.T, name string) int {
	return rapid.SampledFrom([]int{0, 1, 7, blockRows - 1, blockRows, blockRows + 1, 2*blockRows + 5}).Draw(t, name)
}

// TestLanesAgreeWithSlices puts, attaches, closes up, arranges and truncates.
func TestLanesAgreeWithSlices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		rare := rapid.SampledFrom([]int{1, 2, 3000, 1 << 30}).Draw(t, "rare")
		random := func(n int) (*lane[uint16], []uint16) {
			l, want := &lane[uint16]{}, make([]uint16, n)
			for i := range want {
				if r.IntN(rare) == 0 {
					want[i] = uint16(r.IntN(3))
					l.put(i, want[i])
				}
			}
			return l, want
		}
		l, want := random(fewOrMany(t, "n"))
		check := func(what string) {
			for i, v := range append(want, 0, 0) {
				if l.at(i) != v {
					t.Fatalf("%s: number %d of %d is %d, want %d", what, i, len(want), l.at(i), v)
				}
			}
		}
		check("put")

		other, more := random(fewOrMany(t, "more"))
		l.attach(other, len(want), len(more))
		want = append(want, more...)
		check("attach")
		other.wipe(len(more))
		if again := slices.IndexFunc(more, func(v uint16) bool { return v > 0 }); again >= 0 && (other.at(again) != 0 || other.have(0)[0] != 0) {
			t.Fatal("something is left after wiping")
		}

		keys := make([]uint64, len(want))
		for i := range keys {
			keys[i] = uint64(r.IntN(4)) << 62
		}
		d := newDealing(len(want), 1, func(d *dealing, block int, to []uint16) {
			for k := range to {
				switch key := keys[block<<blockBits+k]; {
				case key>>62 == 3:
					to[k] = d.nowhere
				case key>>62 == 2:
					to[k] = uint16(d.keyed())
				default:
					to[k] = d.bucket(key)
				}
			}
		})
		rows := make([]int32, d.dealt())
		d.dealRows(rows)
		order := make([]int32, len(rows))
		for bucket := range len(d.from) - 1 {
			a, z := d.from[bucket], d.from[bucket+1]
			for k, i := range r.Perm(z - a) {
				order[a+k] = int32(a + i)
				if bucket == d.keyed() {
					order[a+k] = int32(a + k) // no key, no order
				}
			}
		}
		arranged := make([]uint16, len(rows))
		for k, at := range order {
			arranged[k] = want[rows[at]]
		}
		want = arranged
		l.deal(d, &spare{})
		l.permute(d, order, &spare{})
		check("deal and permute")

		var kept []stretch
		left := want[:0:0]
		for i := 0; i < len(want); {
			n := min(len(want)-i, 1+r.IntN(blockRows))
			if r.IntN(3) > 0 {
				kept = append(kept, stretch{int32(i), int32(len(left)), int32(n)})
				left = append(left, want[i:i+n]...)
			}
			i += n
		}
		want = left
		l.closeUp(kept, len(left))
		check("close up")

		want = want[:len(want)/2]
		l.truncate(len(want))
		check("truncate")
	})
}

// TestValuesComeBack writes each value twice: what stood in its place does not
// matter.
func TestValuesComeBack(t *testing.T) {
	instants := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-5e12, 5e12), rapid.SampledFrom([]int64{0, -1, 1, math.MinInt64, math.MaxInt64, -epoch * 1000, -epoch*1000 - 1}))
	wide := rapid.OneOf(rapid.Int64Range(-1, 1<<40), rapid.SampledFrom([]int64{-1, 0, 65_534_000, 65_535_000, 65_535_999, math.MaxInt64}))
	rapid.Check(t, func(t *rapid.T) {
		var starts moments
		var handle lengths
		var cost amounts
		var queue numbers
		var csat scores
		i := rapid.SampledFrom([]int{0, 5, blockRows}).Draw(t, "i")
		for range 2 {
			start, d, m := Instant(instants.Draw(t, "start")), Millis(wide.Draw(t, "handle")), Micros(wide.Filter(func(x int64) bool { return x < math.MaxInt64 }).Draw(t, "cost"))
			n := rapid.OneOf(rapid.Uint32(), rapid.Uint32Range(0, 300)).Draw(t, "queue")
			s := Score{int16(rapid.IntRange(-1000, 10_000).Draw(t, "tenths")), Scale(rapid.IntRange(1, Scales-1).Draw(t, "scale"))}
			starts.put(i, start)
			handle.put(i, d)
			cost.put(i, m)
			queue.put(i, n)
			csat.put(i, s)
			if starts.at(i) != start || handle.at(i) != d || cost.at(i) != m || queue.at(i) != n || csat.at(i) != s {
				t.Fatalf("%d %d %d %d %+v came back as %d %d %d %d %+v", start, d, m, n, s, starts.at(i), handle.at(i), cost.at(i), queue.at(i), csat.at(i))
			}
		}
		handle.put(i, NoMillis)
		cost.put(i, NoMicros)
		csat.put(i, NoScore)
		if handle.at(i) != NoMillis || cost.at(i) != NoMicros || csat.at(i) != NoScore || handle.at(i+1) != NoMillis {
			t.Fatal("what is not known came back as known")
		}
	})
}
