package contact

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// row is a line of a hand-written log: what differs from a blank row.
type row func(*Row)

const noon = Instant(1_767_265_200_000) // 2026-01-01 12:00 in Amsterdam

// at starts a row of contact id so many milliseconds after noon.
func at(id Key, after Millis, more ...row) Row {
	r := NewRow(Position{})
	r.ID, r.Start = id, noon+Instant(after)
	for _, m := range more {
		m(&r)
	}
	return r
}

func code(id uint32, reason Reason) row {
	return func(r *Row) { r.Codes[0] = Code{ID: id, Match: Match{reason, Rule(id)}} }
}

func says(reason Reason, rule Rule) row { return func(r *Row) { r.Text = Match{reason, rule} } }

func build(rows ...Row) *Log {
	b := NewBuilder(DefaultLegGap, true)
	for i, r := range rows {
		r.Pos.Row = uint32(i + 1)
		b.Add(r)
	}
	return b.Log()
}

func fates(l *Log) []RowFate { return l.Trail.Fate }

func TestLegsJoinUpToTheGap(t *testing.T) {
	end := func(after Millis) row { return func(r *Row) { r.End = noon + Instant(after) } }
	tests := []struct {
		name     string
		rows     []Row
		contacts int
		fates    []RowFate
	}{
		{"at the gap", []Row{at(1, 0), at(1, 4*Hour)}, 1, []RowFate{RowContact, RowLeg}},
		{"a millisecond more", []Row{at(1, 0), at(1, 4*Hour+1)}, 2, []RowFate{RowContact, RowContact}},
		{"from the end where known", []Row{at(1, 0, end(Hour)), at(1, 5*Hour)}, 1, []RowFate{RowContact, RowLeg}},
		{"an end before the start counts for nothing", []Row{at(1, Hour, end(0)), at(1, 5*Hour)}, 1, []RowFate{RowContact, RowLeg}},
		{"each from the one before", []Row{at(1, 0), at(1, 3*Hour), at(1, 6*Hour)}, 1, []RowFate{RowContact, RowLeg, RowLeg}},
		{"other ids", []Row{at(1, 0), at(2, 0)}, 2, []RowFate{RowContact, RowContact}},
		{"blank ids never fold", []Row{at(NoKey, 0), at(NoKey, 0)}, 2, []RowFate{RowContact, RowContact}},
		{"out of order", []Row{at(1, Hour), at(1, 0)}, 1, []RowFate{RowLeg, RowContact}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := build(tt.rows...)
			if l.Len() != tt.contacts {
				t.Errorf("%d contacts, want %d", l.Len(), tt.contacts)
			}
			if diff := cmp.Diff(tt.fates, fates(l)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRowsOfOneLeg(t *testing.T) {
	tests := []struct {
		name   string
		rows   []Row
		fates  []RowFate
		reason Reason
	}{
		{"the same code", []Row{at(1, 0, code(7, 2)), at(1, 0, code(7, 2))}, []RowFate{RowContact, RowDuplicate}, 2},
		{"another code", []Row{at(1, 0, code(7, 2)), at(1, 0, code(8, 1))}, []RowFate{RowContact, RowExtraReason}, 1},
		{"another code of the same reason", []Row{at(1, 0, code(7, 2)), at(1, 0, code(8, 2))}, []RowFate{RowContact, RowExtraReason}, 2},
		{"an unmapped code is new too", []Row{at(1, 0, code(7, 2)), at(1, 0, code(9, Unmapped))}, []RowFate{RowContact, RowExtraReason}, 2},
		{"nothing", []Row{at(1, 0, code(7, 2)), at(1, 0)}, []RowFate{RowContact, RowDuplicate}, 2},
		{"a text of another reason", []Row{at(1, 0, says(2, 7)), at(1, 0, says(3, 9))}, []RowFate{RowContact, RowExtraReason}, 2},
		{"a text of the same reason", []Row{at(1, 0, code(7, 2)), at(1, 0, says(2, 9))}, []RowFate{RowContact, RowDuplicate}, 2},
		{"seen before the last", []Row{at(1, 0, code(7, 2)), at(1, 0, code(8, 1)), at(1, 0, code(7, 2))}, []RowFate{RowContact, RowExtraReason, RowDuplicate}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := build(tt.rows...)
			if diff := cmp.Diff(tt.fates, fates(l)); diff != "" {
				t.Error(diff)
			}
			if l.Reason(0) != tt.reason {
				t.Errorf("reason %d, want %d", l.Reason(0), tt.reason)
			}
		})
	}
}

func TestTheLastLegWithAMappedCodeSettlesTheReason(t *testing.T) {
	tests := []struct {
		name   string
		rows   []Row
		reason Reason
	}{
		{"the last leg", []Row{at(1, 0, code(7, 1)), at(1, Hour, code(8, 2))}, 2},
		{"the last leg with a code", []Row{at(1, 0, code(7, 1)), at(1, Hour)}, 1},
		{"the last leg with a mapped code", []Row{at(1, 0, code(7, 1)), at(1, Hour, code(9, Unmapped))}, 1},
		{"a code before any text", []Row{at(1, 0, says(0, 1)), at(1, Hour, code(8, 2))}, 2},
		{"the text that stands first", []Row{at(1, 0, says(3, 9)), at(1, Hour, says(2, 7))}, 2},
		{"nothing", []Row{at(1, 0), at(1, Hour)}, Unmapped},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := build(tt.rows...).Reason(0); got != tt.reason {
				t.Errorf("reason %d, want %d", got, tt.reason)
			}
		})
	}
}

func TestWhatAContactTakesFromItsRows(t *testing.T) {
	first := at(1, 0, func(r *Row) { r.Handle, r.Wait, r.Cost, r.Resolved = 60*Second, NoMillis, 2*Euro, Yes })
	duplicate := at(1, 0, func(r *Row) { r.Handle, r.Wait, r.Customer, r.Channel = 999*Second, 5*Second, 42, Phone })
	extra := at(1, 0, code(5, 0), func(r *Row) { r.Segment, r.Cost = 3, 50*Euro })
	second := at(1, Hour, func(r *Row) {
		r.Handle, r.Wait, r.Cost, r.Customer, r.Channel, r.Resolved = 30*Second, 7*Second, Euro, 43, Chat, No
	})
	l := build(first, duplicate, extra, second)
	got := []any{l.Handle(0), l.Wait(0), l.Cost(0), l.Customer(0), l.Channel(0), l.Segment(0), l.Resolved(0), l.Transferred(0)}
	want := []any{90 * Second, 5 * Second, 3 * Euro, Key(42), Phone, uint16(0), No, true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheLastScoresCount(t *testing.T) {
	scored := func(csat, ces, nps int16, emotion uint16) row {
		return func(r *Row) {
			r.Emotion = emotion
			for score, tenths := range map[*Score]int16{&r.CSAT: csat, &r.CES: ces, &r.NPS: nps} {
				if tenths > 0 {
					*score = Score{tenths, ZeroToTen}
				}
			}
		}
	}
	l := build(
		at(1, 0, scored(0, 30, 90, 0)),           // the first row of the first leg
		at(1, 0, scored(40, 31, 0, 7)),           // a duplicate fills what it leaves blank
		at(1, 0, code(5, 0), scored(1, 1, 1, 1)), // an extra reason fills nothing
		at(1, Hour, scored(50, 0, 80, 8)),        // the last leg's count, where it has any
	)
	got := []any{l.CSAT(0), l.CES(0), l.NPS(0), l.Emotion(0), l.Len()}
	want := []any{Score{50, ZeroToTen}, Score{30, ZeroToTen}, Score{80, ZeroToTen}, uint16(7), 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if l.CSAT(0).Value() != 5 || !l.CSAT(0).Known() || NoScore.Known() {
		t.Errorf("%+v", l.CSAT(0))
	}
}

// A score of 0 is one, and each scale has a name and ends.
func TestScales(t *testing.T) {
	if !(Score{Scale: ZeroToTen}).Known() {
		t.Error("a zero is no score")
	}
	names := map[string]bool{}
	for s := OneToFive; s < scales; s++ {
		if low, high := s.Ends(); low >= high || names[s.String()] || s.String() == "" {
			t.Errorf("scale %d is called %q and goes from %v to %v", s, s, low, high)
		}
		names[s.String()] = true
	}
}

func TestJudging(t *testing.T) {
	is := func(o Outcome) row { return func(r *Row) { r.Outcome = o } }
	goes := func(d Direction) row { return func(r *Row) { r.Direction = d } }
	tests := []struct {
		name string
		rows []Row
		want Judgement
	}{
		{"a plain contact", []Row{at(1, 0)}, IsContact},
		{"outbound", []Row{at(1, 0, goes(Outbound))}, IsOutbound},
		{"internal", []Row{at(1, 0, goes(Internal))}, IsOutbound},
		{"outbound by its first row", []Row{at(1, 0, goes(Outbound)), at(1, Hour)}, IsOutbound},
		{"inbound by its first row", []Row{at(1, 0), at(1, Hour, goes(Outbound))}, IsContact},
		{"missed", []Row{at(1, 0, is(Missed))}, IsAbandoned},
		{"missed, then answered", []Row{at(1, 0, is(Missed)), at(1, Hour)}, IsContact},
		{"a machine alone", []Row{at(1, 0, is(Automated))}, IsAutomated},
		{"a machine, then nobody", []Row{at(1, 0, is(Automated)), at(1, Hour, is(Missed))}, IsAutomated},
		{"a machine, then a person", []Row{at(1, 0, is(Automated)), at(1, Hour)}, IsContact},
		{"outbound before missed", []Row{at(1, 0, goes(Outbound), is(Missed))}, IsOutbound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := build(tt.rows...).Judged(0); got != tt.want {
				t.Errorf("judged %d, want %d", got, tt.want)
			}
		})
	}
}

func TestTheCentresOwnNumberIsNoCustomer(t *testing.T) {
	calls := func(customer, called Key, d Direction) row {
		return func(r *Row) { r.Customer, r.Called, r.Direction = customer, called, d }
	}
	l := build(
		at(1, 0, calls(42, 7, Inbound)),
		at(2, 0, calls(7, NoKey, Inbound)),
		at(3, 0, calls(7, 42, Outbound)), // the called side of an outbound call is the customer
	)
	if l.Customer(0) != 42 || l.Customer(1) != NoKey {
		t.Errorf("customers %d and %d, want 42 and none", l.Customer(0), l.Customer(1))
	}
}

func TestBooks(t *testing.T) {
	b := NewBuilder(DefaultLegGap, false)
	b.Add(at(1, 0, code(7, 1)))
	b.Add(at(1, 0, code(8, 1)))
	b.Add(at(1, 0))
	b.Add(at(1, Hour))
	b.Add(at(2, 0, func(r *Row) { r.Direction = Outbound }))
	b.Add(at(3, 0, func(r *Row) { r.Outcome = Missed }))
	b.Add(at(4, 0, func(r *Row) { r.Outcome = Automated }))
	b.Add(at(5, 48*Hour))
	b.Exclude(at(6, 0))
	b.Reject(Position{})
	got := b.Log().Books(Period{From: noon, To: noon + Instant(Day)})
	want := Books{Rows: 10, Contacts: 1, Legs: 1, ExtraReasons: 1, Duplicates: 1, Outbound: 1, Abandoned: 1, Automated: 1, Excluded: 1, OutOfPeriod: 1, Rejected: 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !got.Balance() {
		t.Error("the books do not balance")
	}
}

func TestTheFirstFeelingOfTheTaxonomyCounts(t *testing.T) {
	felt := func(f Feeling) row { return func(r *Row) { r.Felt = f } }
	l := build(
		at(1, 0, felt(NoEmotion)),
		at(1, 0, code(5, 0), felt(Feels(4))), // an extra reason has words as well
		at(1, Hour, felt(Feels(2))),
		at(2, 0), at(2, 0),
		at(3, 0, felt(NoEmotion)), at(3, Hour),
	)
	got := []any{l.Len(), l.Felt(0), l.Felt(1), l.Felt(2)}
	want := []any{3, Feels(2), NoText, NoEmotion}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for emotion := range 254 {
		if place, ok := Feels(emotion).Emotion(); !ok || place != emotion {
			t.Errorf("emotion %d is %d, %v", emotion, place, ok)
		}
	}
	if _, ok := NoText.Emotion(); ok {
		t.Error("no text has an emotion")
	}
}

func TestTruncateForgetsTheRowsOfAFile(t *testing.T) {
	fill := func(r *Row) {
		r.End, r.Customer, r.Handle, r.Resolved, r.Channel = r.Start, 9, Second, Yes, Chat
		r.Emotion, r.Felt, r.CSAT, r.CES, r.NPS = 1, 1, Score{1, OneToFive}, Score{1, OneToFive}, Score{1, ZeroToTen}
	}
	b := NewBuilder(DefaultLegGap, true)
	b.Add(at(1, 0))
	n := b.Len()
	b.Add(at(2, 0, fill))
	b.Reject(Position{})
	b.Truncate(n)
	b.Add(at(3, Hour))
	l := b.Log()
	if l.Len() != 2 || l.Customer(1) != NoKey || l.Handle(1).Known() || l.Resolved(1) != Blank || l.Emotion(1) != 0 || l.Felt(1) != NoText || l.CSAT(1).Known() || l.CES(1).Known() || l.NPS(1).Known() || l.Rows(RowRejected) != 0 {
		t.Errorf("something of the forgotten rows is left: %+v", l)
	}
}
