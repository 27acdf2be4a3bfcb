package metric

import (
	"testing"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// scored asks about contacts of customers of their own about late deliveries, each
// with a score; an invoice without one comes after them.
func scored(t *testing.T, scores ...contact.Score) *Question {
	t.Helper()
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	for i, s := range scores {
		r := madeBy(contact.Key(i+1), contact.Instant(i)*contact.Instant(contact.Day), late)
		r.CSAT = s
		b.Add(r)
	}
	b.Add(madeBy(contact.Key(len(scores)+1), contact.Instant(contact.Day), invoice))
	taxonomy, err := reasons.Parse("test.yaml", []byte(testTaxonomy))
	if err != nil {
		t.Fatal(err)
	}
	cases := Follow(b.Log(), 7*contact.Day, RepeatOnReason)
	return &Question{Log: cases.Log, Cases: cases, Taxonomy: taxonomy, Period: contact.Always, Costs: NewCosts(cases.Log, NoTariff, contact.Always)}
}

// TestScoresOfTwoScalesAreNotAveraged: the scale of most scores counts, of two with
// as many the first.
func TestScoresOfTwoScalesAreNotAveraged(t *testing.T) {
	five := func(tenths int16) contact.Score { return contact.Score{Tenths: tenths, Scale: contact.OneToFive} }
	ten := func(tenths int16) contact.Score { return contact.Score{Tenths: tenths, Scale: contact.OneToTen} }
	for _, tt := range []struct {
		scores   []contact.Score
		scale    contact.Scale
		offScale int64
		sum, n   int64
	}{
		{nil, contact.NoScale, 0, 0, 0},
		{[]contact.Score{contact.NoScore}, contact.NoScale, 0, 0, 0},
		{[]contact.Score{five(40), contact.NoScore, five(25)}, contact.OneToFive, 0, 65, 2},
		{[]contact.Score{ten(90), five(40), ten(70)}, contact.OneToTen, 1, 160, 2},
		{[]contact.Score{ten(90), five(40)}, contact.OneToFive, 1, 40, 1},
	} {
		q := scored(t, tt.scores...)
		m := q.Matrix(q.ByReason())
		if got := m.Quadrants[reasons.Eliminate].Satisfaction; m.Scale != tt.scale || m.OffScale != tt.offScale || got != (Mean{tt.sum, tt.n}) || m.Total.Satisfaction != got {
			t.Errorf("%v: %v on %s, %d on another; want %d over %d on %s, %d on another", tt.scores, got, m.Scale, m.OffScale, tt.sum, tt.n, tt.scale, tt.offScale)
		}
		if m.Quadrants[reasons.Automate].Satisfaction.N != 0 {
			t.Errorf("%v: the invoice has a score", tt.scores)
		}
	}
}

// TestTheLongestWait: the longest wait that a cell can hold keeps its value.
func TestTheLongestWait(t *testing.T) {
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	r := madeBy(1, 0, late)
	r.Wait = 30 * contact.Day
	b.Add(r)
	cases := Follow(b.Log(), 7*contact.Day, RepeatOnReason)
	q := scored(t)
	q.Log, q.Cases = cases.Log, cases
	if w := q.Waits(); w.All != (Median{float64(30 * contact.Day), 1}) || w.ByKind[reasons.Avoidable] != w.All || w.ByKind[reasons.Hygiene].N != 0 {
		t.Errorf("the waits are %+v", w)
	}
}
