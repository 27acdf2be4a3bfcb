package logfile

import (
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/reference/draws"
)

// A log reads to the same rows from whatever workbook it is written to.
func TestWorkbooksReadTheSame(t *testing.T) {
	draws.Times(t, 5)
	rapid.Check(t, func(rt *rapid.T) {
		calls := anyCalls(rt)
		b := anyBookDialect(rt)
		if b.numberIDs {
			numberIDs(calls)
		}
		s, r, err := readText(t, b.write(t, calls), options())
		if err != nil {
			rt.Fatalf("%+v: %v", b, err)
		}
		if r.Layout.Sheet != logSheet || len(s.added) != len(calls) || r.UnreadableCells() > 0 || codes(r.Doubts) != b.doubts() || s.truncated > 1 {
			rt.Fatalf("%+v: sheet %q, %d rows of %d, unreadable %+v, doubts %+v, rejects %+v, read again %d times", b, r.Layout.Sheet, len(s.added), len(calls), r.Unreadable, r.Doubts, r.Rejects, s.truncated)
		}
		compareCalls(rt, s, calls, b.ends, b)
	})
}

// numberIDs gives calls ids that can be numbers.
func numberIDs(calls []call) {
	for i := range calls {
		n, err := strconv.Atoi(calls[i].id[len("C-"):])
		if err != nil {
			panic(err)
		}
		calls[i].id = strconv.Itoa(2_026_000_000 + n*7919)
	}
}

// compareCalls holds the rows that were read against the calls that were written.
func compareCalls(t *rapid.T, s *sink, calls []call, ends bool, dialect any) {
	m := &mapper{}
	queues := dictionary{}
	for i, c := range calls {
		want := c.row(m, &queues)
		if ends {
			want.End = contact.Instant(c.end().UnixMilli())
		}
		want.Pos = s.added[i].Pos
		if s.added[i] != want {
			t.Fatalf("%+v, row %d:\n got %+v\nwant %+v", dialect, i, s.added[i], want)
		}
	}
	if !reflect.DeepEqual(s.queues, queues) {
		t.Fatalf("%+v: queues %q, want %q", dialect, s.queues, queues)
	}
}
