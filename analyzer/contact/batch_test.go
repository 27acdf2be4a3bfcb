package contact

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// sender gives random rows to a builder or a batch.
type sender interface {
	Reject(Position)
	Len() int
	Queue([]byte) uint16
	Segment([]byte) uint16
	Emotion([]byte) uint16
}

// send gives row i of a random log, which is the same each time.
func send(seed uint64, values, i int, to sender, add, exclude func(*Row)) {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	word := func() []byte { return fmt.Appendf(nil, "v%d", r.IntN(values)) }
	row := NewRow(Position{Row: uint32(i)})
	row.ID, row.Start = Key(r.IntN(5000)), noon+Instant(r.IntN(3)*int(Hour))
	row.Queue, row.Segment, row.Emotion = to.Queue(word()), to.Segment(word()), to.Emotion(nil)
	row.Customer, row.Called = Key(r.IntN(40)), Key(r.IntN(values))
	for k := range r.IntN(3) {
		code := r.IntN(values)
		row.Codes[k] = Code{ID: uint32(code + 1), Match: Match{Reason(code%9) - 1, Rule(code)}}
	}
	if rule := r.IntN(values + 1); rule > 0 {
		row.Text = Match{Reason(rule % 7), Rule(rule)}
	}
	row.Direction, row.Outcome, row.Resolved = Direction(r.IntN(3)), Outcome(r.IntN(3)), Mark(r.IntN(3))
	row.Channel, row.Transfers, row.Prevented = Channel(r.IntN(Channels)), Mark(r.IntN(3)), Mark(r.IntN(3))
	row.Handle, row.Wait, row.Cost = Millis(r.IntN(1e9))-1, Millis(r.IntN(3))-1, Micros(r.IntN(1e10))-1
	row.CSAT, row.NPS = Score{int16(r.IntN(50)), Scale(r.IntN(Scales))}, Score{int16(r.IntN(2)), Scale(r.IntN(2))}
	row.Felt = Feeling(r.IntN(3) * 127)
	if row.End = row.Start + Instant(r.IntN(1e7)); r.IntN(3) == 0 {
		row.End = NoInstant
	}
	switch r.IntN(20) {
	case 0:
		to.Reject(row.Pos)
	case 1:
		exclude(&row)
	case 2:
		row.Start = NoInstant
		exclude(&row)
	default:
		add(&row)
	}
}

// told is all that a log tells.
func told(l *Log) []string {
	all := []string{fmt.Sprintf("%+v %+v", l.Coverage, l.Books(Always))}
	for i := range l.Len() {
		all = append(all, fmt.Sprint(l.Start(i), l.Judged(i), l.Reason(i), l.Customer(i), l.Channel(i), l.Handle(i), l.Wait(i), l.Cost(i), l.Transferred(i), l.Resolved(i),
			l.Prevented(i), l.Felt(i), l.CSAT(i), l.CES(i), l.NPS(i), l.Queues.Value(l.Queue(i)), l.Segments.Value(l.Segment(i)), l.Emotions.Value(l.Emotion(i))))
	}
	return append(all, fmt.Sprint(l.Trail))
}

// TestBatchesAgreeWithRowsOneByOne also reads some rows twice, and has more values of a
// dimension than a byte numbers.
func TestBatchesAgreeWithRowsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{0, 1, 100, blockRows + 100}).Draw(t, "n")
		values := rapid.SampledFrom([]int{1, 10, 400}).Draw(t, "values")
		seed := rapid.Uint64().Draw(t, "seed")
		whole, parts := NewBuilder(DefaultLegGap, true), NewBuilder(DefaultLegGap, true)
		batch := parts.NewBatch()
		append := func() {
			before, more := parts.Len(), batch.Len()
			parts.Append(batch)
			if parts.Len() != before+more || batch.Len() != 0 {
				t.Fatalf("%d rows behind %d make %d and leave %d", more, before, parts.Len(), batch.Len())
			}
		}
		for pass := range 2 {
			whole.Truncate(n / 3 * pass)
			parts.Truncate(n / 3 * pass)
			for i := n / 3 * pass; i < n; i++ {
				send(seed, values, i, whole, func(r *Row) { whole.Add(*r) }, func(r *Row) { whole.Exclude(*r) })
				send(seed, values, i, batch, batch.Add, batch.Exclude)
				if i%97 == int(seed%97) {
					append()
				}
			}
			append()
		}
		if diff := cmp.Diff(told(whole.Log()), told(parts.Log())); diff != "" {
			t.Fatal(diff)
		}
	})
}

// TestWorkersDoNotMatter folds and arranges logs of several blocks by one worker and
// by several: of random rows, and of rows that say nothing but when they began.
func TestWorkersDoNotMatter(t *testing.T) {
	log := func(workers int, blank bool) []string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
		b := NewBuilder(DefaultLegGap, true)
		for i := range 3*blockRows + 7 {
			if blank {
				b.Add(at(Key(i+1), Millis(i)))
				continue
			}
			send(7, 50, i, b, func(r *Row) { b.Add(*r) }, func(r *Row) { b.Exclude(*r) })
		}
		l := b.Log()
		l.Arrange()
		return told(l)
	}
	for _, blank := range []bool{false, true} {
		if diff := cmp.Diff(log(1, blank), log(5, blank)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestCheckRows(t *testing.T) {
	if err := CheckRows(MaxRows); err != nil {
		t.Error(err)
	}
	if err := CheckRows(MaxRows + 1); err == nil || !strings.Contains(err.Error(), "2147483648 rows") {
		t.Errorf("more rows than can be: %v", err)
	}
}
