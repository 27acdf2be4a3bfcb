package logfile

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

// nothing is a sink and a mapper that keep nothing.
type nothing struct{ n int }

func (s *nothing) Add(*contact.Row)             { s.n++ }
func (s *nothing) Exclude(*contact.Row)         { s.n++ }
func (s *nothing) Reject(contact.Position)      { s.n++ }
func (s *nothing) Len() int                     { return s.n }
func (s *nothing) Truncate(n int)               { s.n = n }
func (s *nothing) Have(contact.Columns)         {}
func (s *nothing) Queue([]byte) uint16          { return 1 }
func (s *nothing) Emotion([]byte) uint16        { return 1 }
func (s *nothing) Segment([]byte) uint16        { return 1 }
func (s *nothing) Dimension(int, []byte) uint16 { return 1 }
func (s *nothing) NewBatch() Batch              { return &nothing{} }
func (s *nothing) Append(Batch)                 {}
func (s *nothing) Code([]byte) contact.Code     { return contact.NoCode }
func (s *nothing) Text(c []byte) contact.Match  { return contact.NoMatch }
func (s *nothing) Worker(int) Mapper            { return s }

// manyRows writes a log of n rows such as a telephone system exports.
func manyRows(n int) string {
	var b strings.Builder
	b.WriteString("Call ID,Start time,End time,Customer number,Direction,Status,Media type,Queue,Agent,Reason,Talk time,Hold time,Wrap-up time,Queue wait time\n")
	start := time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	for i := range n {
		at := start.Add(time.Duration(i) * 7 * time.Second)
		fmt.Fprintf(&b, "C%08d,%s,%s,06%08d,inbound,%s,voice,queue %d,agent %d,\"Reason, %d\",0:%02d:%02d,%d,%d,%d\n", i, at.Format("02-01-2006 15:04:05"),
			at.Add(5*time.Minute).Format("02-01-2006 15:04:05"), 10_000_000+i*7919%80_000_000, [2]string{"answered", "abandoned"}[i%9/8], i%12, i%200, i%40, i%9, i%60, i%90, i%45, i%200)
	}
	return b.String()
}

// BenchmarkRead reads a million rows; the time per row is what counts.
func BenchmarkRead(b *testing.B) {
	const n = 1_000_000
	text := manyRows(n)
	f, err := spool("log.csv", strings.NewReader(text), int64(len(text)))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s := &nothing{}
		r, err := Read(context.Background(), f, 0, options(), s, s, nil)
		if err != nil || r.Rows != n || r.Rejected > 0 {
			b.Fatal(r, err)
		}
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// A row allocates nothing: a thousand rows more cost next to nothing more.
func TestReadAllocatesNothingPerRow(t *testing.T) {
	count := func(rows int) float64 {
		text := manyRows(rows)
		return testing.AllocsPerRun(2, func() {
			f, err := spool("log.csv", strings.NewReader(text), int64(len(text)))
			if err != nil {
				t.Fatal(err)
			}
			s := &nothing{}
			if _, err := Read(context.Background(), f, 0, options(), s, s, nil); err != nil {
				t.Fatal(err)
			}
		})
	}
	few, many := count(5_000), count(25_000)
	if many-few > 100 {
		t.Errorf("5 000 rows take %v allocations, 25 000 take %v", few, many)
	}
}
