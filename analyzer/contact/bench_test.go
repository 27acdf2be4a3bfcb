package contact

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// benchRows is the size of the benchmarks: a million rows.
const benchRows = 1_000_000

// benchRow makes rows of a made-up year in order of time, give or take an hour: every row has an
// id of its own, a quarter as many customers make them, few of them most, about one of 40
// reasons.
func benchRow(r *rand.Rand, rows, i int, row *Row) {
	*row = NewRow(Position{Row: uint32(i)})
	row.ID = Key(uint64(i+1) * 0x9E3779B97F4A7C15)
	customer := int(float64(rows/4) * math.Pow(r.Float64(), 3))
	if r.IntN(20) > 0 {
		row.Customer = Key(uint64(customer+1) * 0xBF58476D1CE4E5B9)
	}
	row.Start = noon + Instant(int64(i)*365*int64(Day)/int64(rows)/1000*1000) + Instant(r.IntN(3600)*1000)
	if reason := Reason(r.IntN(50)); reason < 40 {
		row.Codes[0] = Code{ID: uint32(reason+1) * 0x85EBCA6B, Match: Match{reason, Rule(reason)}}
	}
	row.Channel, row.Resolved = Channel(1+r.IntN(4)), Mark(r.IntN(3))
	row.Handle = Millis(30+r.IntN(900)) * Second
	row.Queue, row.Segment = uint16(1+r.IntN(6)), uint16(1+r.IntN(3))
	if r.IntN(5) == 0 {
		row.CSAT = Score{int16(10 * (1 + r.IntN(5))), OneToFive}
	}
}

// benchBuilder returns a builder with the rows of the benchmark, and how long the
// batches took to put behind each other.
func benchBuilder(rows int) (*Builder, time.Duration) {
	b := NewBuilder(DefaultLegGap, false)
	batch := b.NewBatch()
	for _, v := range []string{"a", "b", "c", "d", "e", "f"} {
		b.Queue([]byte(v))
		b.Segment([]byte(v))
	}
	r := rand.New(rand.NewPCG(1, 2))
	var row Row
	var took time.Duration
	for i := range rows {
		if batch.Len() == 0 {
			for _, v := range []string{"a", "b", "c", "d", "e", "f"} {
				batch.Queue([]byte(v))
				batch.Segment([]byte(v))
			}
		}
		benchRow(r, rows, i, &row)
		batch.Add(&row)
		if batch.Len() == 6000 || i == rows-1 {
			begin := time.Now()
			b.Append(batch)
			took += time.Since(begin)
		}
	}
	return b, took
}

func perRow(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/row")
}

// BenchmarkBatch is a row's way into a batch.
func BenchmarkBatch(b *testing.B) {
	rows := make([]Row, 6000)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range rows {
		benchRow(r, benchRows, i, &rows[i])
	}
	batch := NewBuilder(DefaultLegGap, false).NewBatch()
	for b.Loop() {
		for i := range rows {
			batch.Add(&rows[i])
		}
		batch.reset()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(rows)), "ns/row")
}

// BenchmarkAppend puts batches behind each other.
func BenchmarkAppend(b *testing.B) {
	var took time.Duration
	for b.Loop() {
		_, t := benchBuilder(benchRows)
		took += t
	}
	b.ReportMetric(float64(took.Nanoseconds())/float64(b.N)/benchRows, "ns/row")
}

// BenchmarkFold folds rows that all have an id of their own.
func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		builder, _ := benchBuilder(benchRows)
		b.StartTimer()
		builder.Log()
	}
	perRow(b)
}

// BenchmarkArrange puts contacts customer by customer.
func BenchmarkArrange(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		builder, _ := benchBuilder(benchRows)
		log := builder.Log()
		b.StartTimer()
		log.Arrange()
	}
	perRow(b)
}
