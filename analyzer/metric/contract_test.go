package metric

import (
	"math"
	"testing"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

const testTaxonomy = `
name: test
owners: [{id: inside, inside: true}, {id: chain}]
reasons:
  - {id: late, kind: avoidable, owner: chain, preventable: 0.5, codes: [late]}
  - {id: invoice, kind: hygiene, owner: inside, codes: [invoice]}
`

const (
	late    contact.Reason = 0
	invoice contact.Reason = 1
)

// question asks about a log in which each customer makes contacts about one
// reason, a day apart, all in the first month of a year that the log covers.
func question(t *testing.T, perCustomer []int, reason contact.Reason) *Question {
	t.Helper()
	taxonomy, err := reasons.Parse("test.yaml", []byte(testTaxonomy))
	if err != nil {
		t.Fatal(err)
	}
	begin := contact.DateOf(2026, time.January, 1).Midnight(time.UTC)
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	for c, n := range perCustomer {
		for k := range n {
			b.Add(madeBy(contact.Key(c+1), begin+contact.Instant(contact.Day)*contact.Instant(10+k), reason))
		}
	}
	cases := Follow(b.Log(), 7*contact.Day, RepeatOnReason)
	log := cases.Log
	coverage := contact.Coverage{First: begin, Last: begin + 364*contact.Instant(contact.Day)}
	return &Question{
		Log: log, Cases: cases, Taxonomy: taxonomy, Period: contact.Always,
		Coverage: coverage, Calendar: contact.NewCalendar(time.UTC, coverage.First, coverage.Last), Costs: NewCosts(log, NoTariff, contact.Always),
	}
}

func madeBy(customer contact.Key, start contact.Instant, reason contact.Reason) contact.Row {
	r := contact.NewRow(contact.Position{})
	r.Customer, r.Start = customer, start
	r.Codes[0] = contact.Code{ID: uint32(reason) + 1, Match: contact.Match{Reason: reason}}
	return r
}

// TestThreeTrueNumbers is the example of the contract: 100 cases of which 70
// took 1, 20 took 2 and 10 took 4 contacts.
func TestThreeTrueNumbers(t *testing.T) {
	var perCustomer []int
	for n, times := range map[int]int{1: 70, 2: 20, 4: 10} {
		for range times {
			perCustomer = append(perCustomer, n)
		}
	}
	q := question(t, perCustomer, invoice)
	f, r := q.FirstTime(), q.Repeats()
	for name, x := range map[string][2]float64{
		"first time fix":   {f.FTF.Value, 0.7},
		"first time right": {f.FTR.Value, 0.7},
		"fcr":              {r.FCR.Value, 100.0 / 150},
		"repeat share":     {r.Share.Value, 50.0 / 150},
	} {
		if math.Abs(x[0]-x[1]) > 1e-12 {
			t.Errorf("%s: %v, want %v", name, x[0], x[1])
		}
	}
	if f.Judged != 100 || f.Open != 0 || r.Repeats != 50 {
		t.Errorf("%d judged and %d open cases, %d repeats; want 100, 0 and 50", f.Judged, f.Open, r.Repeats)
	}
}

func TestAnAvoidableReasonIsNeverRight(t *testing.T) {
	f := question(t, []int{1, 1, 2}, late).FirstTime()
	if f.FTR.Value != 0 || f.FTR.N != 3 || math.Abs(f.FTF.Value-2.0/3) > 1e-12 {
		t.Errorf("right %v of %d, fix %v; want 0 of 3 and two thirds", f.FTR.Value, f.FTR.N, f.FTF.Value)
	}
}

// TestTheTenPercentSum is the mission's own sum, without any log.
func TestTheTenPercentSum(t *testing.T) {
	p := Plan{Target: DefaultTarget, PerYear: 1_000_000, PerYearGiven: true, Cost: 10, CostGiven: true, HoursPerFTE: DefaultHoursPerFTE, Investment: 250_000}
	s := p.Sum()
	if !s.PerYearSaved.Known || math.Abs(s.PerYearSaved.Value-1_000_000) > 1e-6 {
		t.Errorf("the saving is %v, want 1 000 000", s.PerYearSaved)
	}
	if !s.Payback.Known || math.Abs(s.Payback.Value-3) > 1e-9 {
		t.Errorf("it pays back in %v months, want 3", s.Payback)
	}
	if s.Hours.Known {
		t.Error("hours cannot be known without handle times")
	}
}

// TestSharedKeys sets a switchboard of 21 contacts against 4 200 contacts, of
// which it is just half a percent, and against one less.
func TestSharedKeys(t *testing.T) {
	for total, want := range map[int]int64{4200: 0, 4199: 1} {
		perCustomer := []int{21}
		for range total - 21 {
			perCustomer = append(perCustomer, 1)
		}
		s := question(t, perCustomer, invoice).Shared()
		if s.Keys != want {
			t.Errorf("in %d contacts %d shared keys, want %d", total, s.Keys, want)
		}
		if want == 1 && s.FTF.Value != 1 {
			t.Errorf("without the switchboard first time fix is %v, want 1", s.FTF.Value)
		}
	}
}
