package analyzer

import "contactlog/analyzer/document"

// Numbers for the sum without a log: the contacts a year and the cost of a
// contact of the program's own example, used where the user gives none.
const (
	ExampleContacts = 1_000_000
	ExampleCost     = 10
)

// Sum lays out the saving without a log: contacts a year × cost × target.
func Sum(r Request) *document.Document {
	s := r.Plan.Sum()
	d := &document.Document{
		Program: r.Version,
		Title:   document.Text{EN: "What fewer contacts would free", NL: "Wat minder contacten vrijmaakt"},
	}
	list := settingList{given: r.given}
	list.addPlan(r)
	list.addNumber("cost", r.Plan.Cost, document.Euro)
	d.Settings = list.settings
	costAssumed := !r.given["cost"]
	noLog := document.Text{EN: "there is no log to take it from", NL: "er is geen log om het aan te ontlenen"}
	for _, g := range []struct {
		name  string
		value document.Value
	}{
		{"contacts_per_year", assumed(estimate(s.PerYear), !r.given["contacts_per_year"])},
		{"cost_per_contact", assumed(estimate(s.CostPerContact), costAssumed)},
		{"cost_per_year", assumed(estimate(s.CostPerYear), costAssumed)},
		{"target", document.Num(s.Target)},
		{"saving_per_year", assumed(estimate(s.PerYearSaved), costAssumed)},
		{"hours_freed", estimate(s.Hours)},
		{"payback_months", assumed(estimate(s.Payback), costAssumed)},
	} {
		if !g.value.Known {
			g.value.Why = noLog
			if g.name == "payback_months" {
				g.value.Why = needInvestment.why
			}
		}
		d.Figures = append(d.Figures, document.Figure{Name: g.name, Label: label(g.name), Unit: unit(g.name), Value: g.value, Note: rule(g.name)})
	}
	d.Headlines = []document.Headline{{Figure: d.Figure("saving_per_year"), Sentence: saysSum(s, costAssumed)}}
	var names []string
	for _, g := range d.Figures {
		names = append(names, g.Name)
	}
	d.Tables = []document.Table{listed("saving", d, names), sensitivity(s, costAssumed)}
	d.Scenario = sumScenario(r, d)
	define(d)
	return d
}
