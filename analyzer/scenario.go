package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// scenarioResults are the figures that follow from the numbers that a reader may
// change, in the order in which they are shown.
var scenarioResults = []string{
	"saving_per_year", "cost_per_year", "hours_freed", "fte_freed", "reinvest_contacts", "payback_months",
	"preventable_share", "ceiling_share", "target_verdict", "roadmap_share", "roadmap_saving",
}

// scenario lays the saving of a log open.
func (f *Findings) scenario(d *document.Document) *document.Scenario {
	if f.Volume.Contacts == 0 {
		return nil
	}
	s := &document.Scenario{
		Basis:              string(f.Question.Costs.Basis),
		Contacts:           f.Volume.Contacts,
		HandleTime:         estimate(f.Saving.HandleTime),
		ValuableHandleTime: meanSeconds(f.ByKind.Parts[reasons.Valuable].Handle),
		Avoidable:          share(f.Avoidable.Min),
	}
	if f.Avoidable.SurveyCounts() {
		s.Survey = share(f.Avoidable.Survey)
	}
	var rate document.Value
	if r := f.Request.Tariff.HourlyRate; r.Known() {
		rate = document.Num(float64(r) / float64(contact.Euro))
	}
	cost := assumed(estimate(f.Saving.CostPerContact), f.costAssumed())
	s.Inputs = f.Request.scenarioInputs(estimate(f.Saving.PerYear), cost, rate)
	s.Channels, s.Reasons = f.scenarioChannels(), f.scenarioReasons()
	for _, name := range scenarioResults {
		s.Results = append(s.Results, d.Figure(name))
	}
	return s
}

// Bounds of the numbers that a reader may change. The command line takes no more
// than these either.
const (
	mostNumber = 1e12
	mostMoney  = 10_000
	mostHours  = 8784 // of a leap year
)

// scenarioInputs are the numbers of the sum that a reader may change. What is
// given of them is what the user gave.
func (r Request) scenarioInputs(perYear, cost, rate document.Value) []document.ScenarioInput {
	var investment document.Value
	if r.Plan.Investment > 0 {
		investment = document.Num(r.Plan.Investment)
	}
	inputs := []document.ScenarioInput{
		{Name: "contacts_per_year", Value: perYear, Max: mostNumber, Step: 1000},
		{Name: "cost_per_contact", Value: cost, Max: mostMoney, Step: 0.25, Given: r.given["cost"] || r.given["cost_per_channel"] || r.given["hourly_rate"]},
		{Name: "hourly_rate", Value: rate, Max: mostMoney, Step: 1},
		{Name: "target", Value: document.Num(r.Plan.Target), Max: 1, Step: 0.005},
		{Name: "hours_per_fte", Value: assumed(document.Num(r.Plan.HoursPerFTE), !r.given["hours_per_fte"]), Min: 1, Max: mostHours, Step: 10},
		{Name: "investment", Value: investment, Max: mostNumber, Step: 1000},
	}
	for k := range inputs {
		name := inputs[k].Name
		inputs[k].Label, inputs[k].Unit = label(name), unit(name)
		inputs[k].Given = inputs[k].Given || r.given[name]
	}
	return inputs
}

func load(l metric.Load) document.ScenarioLoad {
	return document.ScenarioLoad{Contacts: l.Contacts, Timed: l.Handle.N, Seconds: float64(l.Handle.Sum) / float64(contact.Second)}
}

// scenarioChannels are the channels that have contacts, in their own order, the
// unknown one first; see [scenarioLoads].
func (f *Findings) scenarioChannels() []document.ScenarioChannel {
	var channels []document.ScenarioChannel
	for c, cell := range f.Channels.All {
		if cell.Contacts == 0 {
			continue
		}
		name := channelName(contact.Channel(c))
		channel := document.ScenarioChannel{
			ID: name.ID, Label: name.Text, Known: contact.Channel(c) != contact.NoChannel,
			Cost: assumed(meanEuro(cell.Cost), f.costAssumed()), ScenarioLoad: load(cell.Load),
		}
		if price := f.price(contact.Channel(c)); price.Known() {
			channel.Price = document.Num(float64(price) / float64(contact.Euro))
		}
		channels = append(channels, channel)
	}
	return channels
}

// price is what the user says a contact in a channel costs, where channels have
// prices of their own.
func (f *Findings) price(c contact.Channel) contact.Micros {
	if f.Question.Costs.Basis == metric.ByChannel {
		return f.Question.Costs.InChannel(c)
	}
	return contact.NoMicros
}

// scenarioLoads are the contacts of a reason in the channels that have contacts.
func (f *Findings) scenarioLoads(reason int) []document.ScenarioLoad {
	var loads []document.ScenarioLoad
	for c, cell := range f.Channels.All {
		if cell.Contacts > 0 {
			loads = append(loads, load(f.Channels.ByReason[reason][c].Load))
		}
	}
	return loads
}

func (f *Findings) scenarioReasons() []document.ScenarioReason {
	var list []document.ScenarioReason
	for r, reason := range f.Request.Taxonomy.Reasons {
		g := f.ByReason.Parts[r]
		if g.Avoidable == 0 {
			continue
		}
		list = append(list, document.ScenarioReason{
			ID: reason.ID, Label: document.Text(reason.Name), Owner: f.ownerName(reason.Owner).Text,
			Avoidable: g.Avoidable, Preventable: reason.Preventable,
			Cost: assumed(meanEuro(g.Cost), f.costAssumed()), Channels: f.scenarioLoads(r),
		})
	}
	return list
}

// sumScenario lays the saving without a log open.
func sumScenario(r Request, d *document.Document) *document.Scenario {
	s := &document.Scenario{Basis: string(metric.ByOption)}
	if !r.given["cost"] {
		s.Basis = string(metric.Assumed)
	}
	s.Inputs = r.scenarioInputs(d.Figure("contacts_per_year").Value, d.Figure("cost_per_contact").Value, document.Value{})
	for _, name := range scenarioResults {
		for _, g := range d.Figures {
			if g.Name == name {
				s.Results = append(s.Results, g)
			}
		}
	}
	return s
}
