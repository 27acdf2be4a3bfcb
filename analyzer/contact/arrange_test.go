package contact

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestArrangeAgreesWithAPlainSort also reaches logs of several buckets, and keys
// that are no even hashes.
func TestArrangeAgreesWithAPlainSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{0, 1, 10, 5*dealSize + 1}).Draw(t, "n")
		spread := rapid.SampledFrom([]uint64{1, 3, 1000, 1 << 62}).Draw(t, "spread")
		seed := rapid.Uint64().Draw(t, "seed")
		r := rand.New(rand.NewPCG(seed, 0))
		b := NewBuilder(DefaultLegGap, true)
		for i := range n {
			row := NewRow(Position{Row: uint32(i)})
			row.Start, row.Handle = noon+Instant(r.IntN(n)), Millis(i)
			row.Customer = Key((r.Uint64() % spread) << 1)
			row.Direction = Direction(min(1, r.IntN(5)/4))
			b.Add(row)
		}
		log := b.Log()
		before := told(log)[1 : 1+n]
		class := func(i int) int {
			switch {
			case !log.Counts(i):
				return 2
			case log.Customer(i) == NoKey:
				return 1
			}
			return 0
		}
		order := make([]int, n)
		var classes [3]int
		for i := range order {
			order[i] = i
			classes[class(i)]++
		}
		slices.SortStableFunc(order, func(i, j int) int {
			if d := cmp.Compare(class(i), class(j)); d != 0 || class(i) > 0 {
				return d
			}
			return cmp.Or(cmp.Compare(log.Customer(i), log.Customer(j)), cmp.Compare(log.Start(i), log.Start(j)))
		})
		want := make([]string, n)
		for k, i := range order {
			want[k] = before[i]
		}
		keys := make([]Key, n)
		for k, i := range order {
			keys[k] = log.Customer(i)
		}

		known, counted := log.Arrange()
		if known != classes[0] || counted != classes[0]+classes[1] {
			t.Fatalf("%d known and %d counted, want %v", known, counted, classes)
		}
		got := told(log)[1 : 1+n]
		byCustomer(keys[:known], want)
		gotKeys := make([]Key, known)
		for i := range gotKeys {
			gotKeys[i] = log.Customer(i)
		}
		byCustomer(gotKeys, got)
		if !slices.Equal(got, want) {
			t.Fatal("the contacts stand in another order")
		}
		for i := range log.Len() {
			if log.Handle(i) != Millis(log.Came(i)) {
				t.Fatalf("contact %d came as number %d, not %d", i, log.Handle(i), log.Came(i))
			}
		}
		for row, i := range log.Trail.Contact {
			if int(log.Trail.First[i]) != row || log.Handle(int(i)) != Millis(row) {
				t.Fatalf("row %d became contact %d, of row %d", row, i, log.Trail.First[i])
			}
		}
		if again, _ := log.Arrange(); again != known || log.Counted().Len() != counted {
			t.Fatal("it is arranged otherwise the second time")
		}
	})
}

// byCustomer puts the customers, whose contacts must follow each other, in the order of
// their keys: which customer comes first says nothing.
func byCustomer(keys []Key, contacts []string) {
	met := map[Key]int{}
	var parts [][]string
	var owners []Key
	for i, key := range keys {
		if i == 0 || key != keys[i-1] {
			if _, again := met[key]; again {
				contacts[0] = fmt.Sprintf("customer %d comes twice", key)
				return
			}
			met[key] = len(parts)
			parts, owners = append(parts, nil), append(owners, key)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], contacts[i])
	}
	slices.Sort(owners)
	at := 0
	for _, key := range owners {
		at += copy(contacts[at:], parts[met[key]])
	}
}

// TestIdsThatLookAlike has ids that share their first bits, their last, or all, over
// several buckets.
func TestIdsThatLookAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{2, 50, 5*dealSize + 1}).Draw(t, "n")
		shape := rapid.SampledFrom([]func(uint64) uint64{
			func(x uint64) uint64 { return x },
			func(x uint64) uint64 { return x << 32 },
			func(x uint64) uint64 { return x * multiplier },
			func(x uint64) uint64 { return x%3<<60 | 1 },
		}).Draw(t, "shape")
		different := rapid.IntRange(1, 2*n).Draw(t, "different")
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		b := NewBuilder(DefaultLegGap, false)
		rows := map[uint64]int64{}
		blank := 0
		for range n {
			id := shape(uint64(r.IntN(different)))
			b.Add(at(Key(id), 0, func(row *Row) { row.Start += Instant(r.IntN(1000)); row.Handle = Second }))
			if id == 0 {
				blank++
			} else {
				rows[id]++
			}
		}
		log := b.Log()
		if log.Len() != len(rows)+blank {
			t.Fatalf("%d rows of %d ids and %d without make %d contacts", n, len(rows), blank, log.Len())
		}
		if books := log.Books(Always); !books.Balance() || books.Rows != int64(n) {
			t.Fatalf("the books do not balance: %+v", books)
		}
	})
}
