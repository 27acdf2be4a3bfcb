package analyzer_test

import (
	"math"
	"sort"
	"testing"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
)

// checkScenario reckons with the numbers of the scenario, in the plain way that
// its definition gives, and holds the results to the figures of the report.
func checkScenario(t complain, d *document.Document) {
	s := d.Scenario
	if s == nil {
		return
	}
	input := map[string]document.Value{}
	for _, in := range s.Inputs {
		input[in.Name] = in.Value
	}
	perYear, cost, target := input["contacts_per_year"], input["cost_per_contact"], input["target"]
	saving := product(perYear, cost, target)
	hours := product(perYear, target, s.HandleTime, document.Num(1.0/3600))
	want := map[string]document.Value{
		"cost_per_year": product(perYear, cost), "saving_per_year": saving,
		"hours_freed": hours, "fte_freed": product(hours, inverse(input["hours_per_fte"])),
		"payback_months": product(input["investment"], document.Num(12), inverse(saving)),
	}
	if s.Contacts > 0 {
		want["reinvest_contacts"] = product(hours, document.Num(3600), inverse(s.ValuableHandleTime))
		want["roadmap_share"], want["roadmap_saving"] = road(s, perYear, target.Number)
	}
	for _, g := range s.Results {
		if w, ok := want[g.Name]; ok && (w.Known != g.Value.Known || !near(w.Number, g.Value.Number)) {
			t.Errorf("scenario: %s is %+v, want %+v", g.Name, g.Value, w)
		}
	}
	checkCosts(t, s, cost.Number, input["hourly_rate"])
}

func product(factors ...document.Value) document.Value {
	p := document.Num(1)
	for _, f := range factors {
		if !f.Known {
			return document.Value{}
		}
		p.Number *= f.Number
	}
	return p
}

func inverse(v document.Value) document.Value {
	if !v.Known || v.Number == 0 {
		return document.Value{}
	}
	return document.Num(1 / v.Number)
}

// road walks the roadmap: the share of the contacts that it prevents and what
// that saves.
func road(s *document.Scenario, perYear document.Value, target float64) (reach, saving document.Value) {
	steps := append([]document.ScenarioReason{}, s.Reasons...)
	worth := func(r document.ScenarioReason) float64 {
		weight := float64(r.Avoidable) * r.Preventable
		if r.Cost.Known {
			return weight * r.Cost.Number
		}
		return weight
	}
	sort.SliceStable(steps, func(a, b int) bool { return worth(steps[a]) > worth(steps[b]) })
	if len(steps) == 0 {
		return document.Value{}, document.Value{}
	}
	share, euros := 0.0, document.Num(0)
	for _, r := range steps {
		part := float64(r.Avoidable) * r.Preventable / float64(s.Contacts)
		share += part
		step := product(perYear, document.Num(part), r.Cost)
		euros = document.Value{Known: euros.Known && step.Known, Number: euros.Number + step.Number}
		if share >= target-1e-12 {
			break
		}
	}
	if !euros.Known {
		euros = document.Value{}
	}
	return document.Num(share), euros
}

// checkCosts prices the contacts of every channel, or their time, and holds the
// mean to that of the report: amounts are rounded to a millionth of a euro.
func checkCosts(t complain, s *document.Scenario, cost float64, rate document.Value) {
	var each []document.Value
	switch s.Basis {
	case "per_channel":
		each = byPrice(s.Channels)
	case "hourly_rate":
		each = byTime(s.Channels, rate.Number)
	default:
		return
	}
	mean := func(loads []document.ScenarioLoad) (float64, bool) {
		sum, n := 0.0, 0.0
		for k, l := range loads {
			switch {
			case l.Contacts == 0:
			case !each[k].Known:
				return 0, false
			case s.Basis == "hourly_rate":
				sum += l.Seconds*rate.Number/3600 + float64(l.Contacts-l.Timed)*each[k].Number
			default:
				sum += float64(l.Contacts) * each[k].Number
			}
			n += float64(l.Contacts)
		}
		return sum / n, n > 0
	}
	var all []document.ScenarioLoad
	for _, c := range s.Channels {
		all = append(all, c.ScenarioLoad)
	}
	if got, ok := mean(all); ok && math.Abs(got-cost) > 2e-6 {
		t.Errorf("scenario: a contact costs %v by %s, want %v", got, s.Basis, cost)
	}
	for _, r := range s.Reasons {
		if got, ok := mean(r.Channels); ok && math.Abs(got-r.Cost.Number) > 2e-6 {
			t.Errorf("scenario: a contact about %s costs %v by %s, want %v", r.ID, got, s.Basis, r.Cost.Number)
		}
	}
}

// byPrice is what a contact costs in each channel: its price, or the mean of those
// that have one.
func byPrice(channels []document.ScenarioChannel) []document.Value {
	sum, n := 0.0, 0.0
	for _, c := range channels {
		if c.Price.Known {
			sum, n = sum+c.Price.Number*float64(c.Contacts), n+float64(c.Contacts)
		}
	}
	each := make([]document.Value, len(channels))
	for k, c := range channels {
		switch {
		case c.Price.Known:
			each[k] = c.Price
		case n > 0:
			each[k] = document.Num(sum / n)
		}
	}
	return each
}

// byTime is what a contact without a handle time costs in each channel.
func byTime(channels []document.ScenarioChannel, rate float64) []document.Value {
	seconds, n := 0.0, 0.0
	for _, c := range channels {
		seconds, n = seconds+c.Seconds, n+float64(c.Timed)
	}
	each := make([]document.Value, len(channels))
	for k, c := range channels {
		switch {
		case c.Known && c.Timed > 0:
			each[k] = document.Num(c.Seconds / float64(c.Timed) * rate / 3600)
		case n > 0:
			each[k] = document.Num(seconds / n * rate / 3600)
		}
	}
	return each
}

// Without a log the scenario is the sum by itself.
func TestScenarioOfASum(t *testing.T) {
	r := analyzer.NewRequest()
	r.Plan.PerYear, r.Plan.PerYearGiven, r.Plan.Cost, r.Plan.CostGiven, r.Plan.Investment = 250_000, true, 8, true, 50_000
	d := analyzer.Sum(r)
	checkScenario(t, d)
	if g := d.Scenario.Results[0]; g.Name != "saving_per_year" || g.Value.Number != 200_000 {
		t.Errorf("the saving is %+v, want 250 000 × 8 × 10 %%", g)
	}
}
