package contact

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestOrderAgreesWithAPlainSort also reaches logs of several buckets, and keys
// that are no even hashes.
func TestOrderAgreesWithAPlainSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{0, 1, 10, 3*bucketSize + 1}).Draw(t, "n")
		spread := rapid.SampledFrom([]uint64{1, 3, 1000, 1 << 62}).Draw(t, "spread")
		seed := rapid.Uint64().Draw(t, "seed")
		key := func(i int) Key { return Key((uint64(i)*0x9E3779B97F4A7C15 ^ seed) % spread << 1) }
		start := func(i int) Instant { return Instant((uint64(i)*0xBF58476D1CE4E5B9 + seed) % 7) }
		included := func(i int) bool { return i%5 != 3 }
		var want []int32
		for i := range n {
			if included(i) {
				want = append(want, int32(i))
			}
		}
		slices.SortFunc(want, func(a, b int32) int {
			i, j := int(a), int(b)
			return cmp.Or(cmp.Compare(key(i), key(j)), cmp.Compare(start(i), start(j)), cmp.Compare(i, j))
		})
		if got := Order(n, included, key, start); !slices.Equal(got, want) {
			t.Fatalf("the order of %d differs", n)
		}
	})
}

func BenchmarkOrder(b *testing.B) {
	const n = 1_000_000
	key := func(i int) Key { return Key(uint64(i/4) * 0x9E3779B97F4A7C15) }
	start := func(i int) Instant { return Instant(i) }
	for b.Loop() {
		Order(n, func(int) bool { return true }, key, start)
	}
}
