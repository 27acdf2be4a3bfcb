package contact

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// saidRows are n rows of which most say something, some in one contact.
func saidRows(n int) []Row {
	rows := make([]Row, n)
	for i := range rows {
		r := NewRow(Position{File: uint16(i / 1000), Row: uint32(i + 2)})
		r.ID, r.Customer, r.Start = Key(i*2/3+1), Key(i%50+1), noon+Instant(i%7*int(Minute))
		if i%5 > 0 {
			r.Said = fmt.Sprintf("row %d", i)
		}
		rows[i] = r
	}
	return rows
}

// heardOf returns what every contact of the log says, by its first words.
func heardOf(l *Log) map[string]int {
	heard := map[string]int{}
	l.EachSaid(func(i int, said []string) { heard[fmt.Sprint(said)] = i })
	return heard
}

// A sample is the same whatever batches the rows come in, and never larger than asked.
func TestSampleIsTheSameForAnyBatches(t *testing.T) {
	rows := saidRows(3000)
	one := NewBuilder(DefaultLegGap, false)
	one.Sample(200, 1<<20)
	for _, r := range rows {
		one.Add(r)
	}
	one.Have(Columns{})
	whole := one.Log()
	want := heardOf(whole)
	if n := len(want); n == 0 || n > 200 || whole.SampledRows() < 16 {
		t.Fatalf("%d contacts of one in %d rows", n, whole.SampledRows())
	}
	rapid.Check(t, func(t *rapid.T) {
		b := NewBuilder(DefaultLegGap, false)
		b.Sample(200, 1<<20)
		for at := 0; at < len(rows); {
			batch := b.NewBatch()
			end := min(len(rows), at+rapid.IntRange(1, 900).Draw(t, "rows"))
			if rapid.Bool().Draw(t, "a file of its own") {
				b.Have(Columns{})
			}
			for k := at; k < end; k++ {
				r := rows[k]
				if !batch.Samples(r.Pos) {
					r.Said = ""
				}
				batch.Add(&r)
			}
			b.Append(batch)
			if rapid.IntRange(0, 3).Draw(t, "read again") == 0 && b.sampling.before.texts == nil {
				b.Truncate(0)
				end = 0
			}
			at = end
		}
		if got := heardOf(b.Log()); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

func TestSampleIsBounded(t *testing.T) {
	b := NewBuilder(DefaultLegGap, false)
	b.Sample(1000, 500)
	bytes := 0
	for _, r := range saidRows(3000) {
		b.Add(r)
	}
	b.Log().EachSaid(func(_ int, said []string) {
		for _, s := range said {
			bytes += len(s)
		}
	})
	if bytes == 0 || bytes > 500 {
		t.Errorf("%d bytes are kept", bytes)
	}
	silent := NewBuilder(DefaultLegGap, false)
	for _, r := range saidRows(10) {
		silent.Add(r)
	}
	if len(heardOf(silent.Log())) > 0 || silent.NewBatch().Samples(Position{}) {
		t.Error("a log of which no sample is asked keeps texts")
	}
}

// What was said stays with its contact when rows fold and contacts are arranged.
func TestSaidStaysWithItsContact(t *testing.T) {
	rows := saidRows(300)
	rows[7].ID, rows[8].Direction = rows[250].ID, Outbound
	b := NewBuilder(DefaultLegGap, true)
	b.Sample(1000, 1<<20)
	for i, r := range rows {
		if i == 40 { // which says nothing
			b.Reject(r.Pos)
			continue
		}
		b.Add(r)
	}
	log := b.Log()
	for range 2 { // before and after
		n := 0
		log.EachSaid(func(i int, said []string) {
			var want []string
			for row, of := range log.Trail.Contact {
				if row != 40 && int(of) == i && rows[row].Said != "" {
					want = append(want, rows[row].Said)
				}
			}
			if !slices.Equal(said, want) {
				t.Fatalf("contact %d says %q, want %q", i, said, want)
			}
			n += len(said)
		})
		if n != 240 {
			t.Fatalf("%d rows say something", n)
		}
		log.Arrange()
	}
}
