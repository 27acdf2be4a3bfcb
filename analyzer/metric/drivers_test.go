package metric

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// drivenLog asks about n contacts about late deliveries, an hour apart, each changed.
func drivenLog(t *testing.T, n int, change func(i int, r *contact.Row)) (*Question, *Scores) {
	t.Helper()
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	for i := range n {
		r := madeBy(contact.Key(i+1), contact.Instant(i)*contact.Instant(contact.Hour), late)
		r.CSAT = contact.Score{Tenths: int16(10 + 10*(i%5)), Scale: contact.OneToFive}
		change(i, &r)
		b.Add(r)
	}
	taxonomy, err := reasons.Parse("test.yaml", []byte(testTaxonomy))
	if err != nil {
		t.Fatal(err)
	}
	cases := Follow(b.Log(), 7*contact.Day, RepeatOnReason)
	q := &Question{
		Log: cases.Log, Cases: cases, Taxonomy: taxonomy, Period: contact.Always, Coverage: cases.Log.Coverage,
		Costs: NewCosts(cases.Log, NoTariff, contact.Always),
	}
	all := q.Scores()
	if len(all) != 1 || all[0].Len() != n {
		t.Fatalf("%d kinds of score", len(all))
	}
	return q, all[0]
}

// channelAndWait makes half of the contacts chats, and one in three wait.
func channelAndWait(i int, r *contact.Row) {
	r.Channel, r.Wait = contact.Phone, 0
	if i%2 == 1 {
		r.Channel = contact.Chat
	}
	if i%3 == 1 {
		r.Wait = contact.Millis(i%7+1) * contact.Second
	}
}

// Of more scores than a model rests on, some are taken, from the first to the last days.
func TestDriversOfManyScores(t *testing.T) {
	q, s := drivenLog(t, MostDriven+MostDriven/2, channelAndWait)
	d := q.Drivers(s)
	if d.Complete != MostDriven+MostDriven/2 || d.Used != MostDriven || len(d.All) != 2 || d.Missing != 0 {
		t.Fatalf("%+v", d)
	}
	sum := 0.0
	for _, x := range d.All {
		sum += x.Part
		if !x.Ranged || x.Low > x.Share || x.High < x.Share {
			t.Errorf("driver %d: %v from %v to %v, %v", x.ID, x.Share, x.Low, x.High, x.Ranged)
		}
	}
	if math.Abs(sum-d.R2) > 1e-12 {
		t.Errorf("the parts add up to %v, R² is %v", sum, d.R2)
	}
}

// What drivers explain that drive nothing may be chance; what real ones do is not.
func TestDriversByChance(t *testing.T) {
	for real, want := range map[bool]bool{false: true, true: false} {
		q, s := drivenLog(t, 300, func(i int, r *contact.Row) {
			r.Wait = contact.Millis(i*i%17) * contact.Second
			if real {
				r.Wait += contact.Millis(i%5) * 10 * contact.Second
			}
		})
		if d := q.Drivers(s); d.Chance != want || len(d.All) != 1 {
			t.Errorf("real %v: %+v", real, d)
		}
	}
}

// Two drivers that say the same have as much of it.
func TestDriversThatSayTheSame(t *testing.T) {
	q, s := drivenLog(t, 300, func(i int, r *contact.Row) {
		channelAndWait(i, r)
		r.Wait = contact.Millis(i%5) * contact.Second
		r.CES = contact.Score{Tenths: int16(10 + 10*(i%5)), Scale: contact.OneToSeven}
	})
	d := q.Drivers(s)
	if len(d.All) != 3 || d.All[0].ID != DriverWait || d.All[1].ID != DriverEffort {
		t.Fatalf("%+v", d)
	}
	if a, b := d.All[0].Part, d.All[1].Part; math.Abs(a-b) > 1e-9 || math.Abs(a+b-1) > 1e-9 || math.Abs(d.R2-1) > 1e-9 {
		t.Errorf("%v and %v of %v, want half of 1 each", a, b, d.R2)
	}
}

// Scores of one customer are one draw: they have no interval.
func TestDriversOfFewCustomers(t *testing.T) {
	for _, customers := range []int{1, FewBelow - 1, FewBelow} {
		q, s := drivenLog(t, 400, func(i int, r *contact.Row) {
			channelAndWait(i, r)
			r.Customer = contact.Key(i%customers + 1)
		})
		d := q.Drivers(s)
		if len(d.All) == 0 {
			t.Fatalf("%d customers: %+v", customers, d)
		}
		for _, x := range d.All {
			if x.Ranged != (customers >= FewBelow) {
				t.Errorf("%d customers: driver %d has an interval: %v", customers, x.ID, x.Ranged)
			}
		}
	}
}

// The rule of Green: 50 scores, and 8 for each column; where only half of the contacts tell
// everything, twice as many are missing (none of these is in a chat: one column is left).
func TestDriversMissingScores(t *testing.T) {
	for _, tt := range []struct {
		n, everyNth int
		missing     int64
		models      bool
	}{{66, 1, 0, true}, {65, 1, 1, false}, {1, 1, 57, false}, {60, 2, 56, false}} {
		q, s := drivenLog(t, tt.n, func(i int, r *contact.Row) {
			channelAndWait(i, r)
			if i%tt.everyNth != 0 {
				r.Wait = contact.NoMillis
			}
		})
		if d := q.Drivers(s); d.Missing != tt.missing || (len(d.All) > 0) != tt.models {
			t.Errorf("of %d: %d missing, %d drivers (%+v); want %d, a model %v", tt.n, d.Missing, len(d.All), d, tt.missing, tt.models)
		}
	}
}

// A value of a rank is that of the values in order.
func TestRanked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-3, 3), 1, 40).Draw(t, "values")
		if rapid.Bool().Draw(t, "whole") {
			for i := range values {
				values[i] = math.Round(values[i])
			}
		}
		sorted := slices.Sorted(slices.Values(values))
		for rank, want := range sorted {
			if got := ranked(values, rank); got != want {
				t.Fatalf("rank %d of %v is %v, want %v", rank, sorted, got, want)
			}
		}
	})
}
