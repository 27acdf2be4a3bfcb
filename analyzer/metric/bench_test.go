package metric

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// benchRows is the size of the benchmarks: a million contacts.
const benchRows = 1_000_000

// benchReasons is how many reasons the contacts are about; one in five has none.
const benchReasons = 40

// benchLog is a made-up year in order of time, give or take an hour: every contact has an id of its
// own, a quarter as many customers make them, few of them most.
func benchLog(rows int) *contact.Log { return benchBuilder(rows).Log() }

func benchBuilder(rows int) *contact.Builder {
	r := rand.New(rand.NewPCG(1, 2))
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	b.Have(contact.Columns{IDs: true, Customers: true, Codes: true})
	batch := b.NewBatch()
	begin := contact.DateOf(2025, time.January, 1).Midnight(time.UTC)
	for i := range rows {
		row := contact.NewRow(contact.Position{})
		row.ID = contact.Key(uint64(i+1) * 0x9E3779B97F4A7C15)
		if r.IntN(20) > 0 {
			row.Customer = contact.Key(uint64(float64(rows/4)*math.Pow(r.Float64(), 3)+1) * 0xBF58476D1CE4E5B9)
		}
		row.Start = begin + contact.Instant(int64(i)*365*int64(contact.Day)/int64(rows)/1000*1000+int64(r.IntN(3600)*1000))
		if reason := contact.Reason(r.IntN(benchReasons * 5 / 4)); reason < benchReasons {
			row.Codes[0] = contact.Code{ID: uint32(reason+1) * 0x85EBCA6B, Match: contact.Match{Reason: reason, Rule: contact.Rule(reason)}}
		}
		row.Channel, row.Resolved = contact.Channel(1+r.IntN(4)), contact.Mark(r.IntN(3))
		row.Handle = contact.Millis(30+r.IntN(900)) * contact.Second
		row.Queue, row.Segment = batch.Queue([]byte{'a' + byte(r.IntN(6))}), batch.Segment([]byte{'a' + byte(r.IntN(3))})
		if r.IntN(5) == 0 {
			row.CSAT = contact.Score{Tenths: int16(10 * (1 + r.IntN(5))), Scale: contact.OneToFive}
		}
		if batch.Add(&row); batch.Len() == 6000 {
			b.Append(batch)
		}
	}
	b.Append(batch)
	return b
}

func benchTaxonomy(tb testing.TB) *reasons.Taxonomy {
	tb.Helper()
	var s strings.Builder
	s.WriteString("name: bench\nowners: [{id: inside, inside: true}, {id: chain}]\nreasons:\n")
	for i := range benchReasons {
		fmt.Fprintf(&s, "  - {id: r%d, kind: %s, owner: %s, codes: [c%d]}\n", i, []string{"valuable", "hygiene", "avoidable"}[i%3], []string{"inside", "chain"}[i%2], i)
	}
	t, err := reasons.Parse("bench.yaml", []byte(s.String()))
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func benchQuestion(tb testing.TB, log *contact.Log) *Question {
	cases := Follow(log, 7*contact.Day, RepeatOnReason)
	return &Question{
		Log: cases.Log, Cases: cases, Taxonomy: benchTaxonomy(tb), Period: contact.Always, Coverage: log.Coverage,
		Calendar: contact.NewCalendar(time.UTC, log.Coverage.First, log.Coverage.Last), Costs: NewCosts(cases.Log, NoTariff, contact.Always),
	}
}

// BenchmarkFollow chains the contacts of a log that is arranged by customer.
func BenchmarkFollow(b *testing.B) {
	log := benchLog(benchRows)
	log.Arrange()
	b.ReportAllocs()
	for b.Loop() {
		Follow(log, 7*contact.Day, RepeatOnReason)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/contact")
}

type benchFamily struct {
	name    string
	compute func()
}

func benchFamilies(q *Question) []benchFamily {
	return []benchFamily{
		{"Costs", func() { NewCosts(q.Log, NoTariff, contact.Always) }},
		{"Volume", func() { q.Volume() }},
		{"FirstTime", func() { q.FirstTime() }},
		{"Repeats", func() { q.Repeats() }},
		{"Shared", func() { q.Shared() }},
		{"Avoidable", func() { q.Avoidable() }},
		{"Causes", func() { q.Causes() }},
		{"ByKind", func() { q.ByKind() }},
		{"ByReason", func() { q.ByReason() }},
		{"Months", func() { q.Stretches(EveryMonth) }},
		{"Customers", func() { q.Customers(0) }},
		{"Volatility", func() { q.Volatility() }},
		{"RepeatCurve", func() { q.RepeatCurve() }},
		{"Snowballs", func() { q.Snowballs() }},
		{"EmptyDays", func() { q.EmptyDays() }},
		{"AnyMapped", func() { q.AnyMapped() }},
	}
}

// BenchmarkFamilies computes each family of figures.
func BenchmarkFamilies(b *testing.B) {
	q := benchQuestion(b, benchLog(benchRows))
	for _, family := range benchFamilies(q) {
		b.Run(family.name, func(b *testing.B) {
			for b.Loop() {
				family.compute()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/contact")
		})
	}
}
