package analyzer

import (
	"slices"

	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/analyzer/metric/stats"
)

// change is how a figure differs between the sides.
type change struct {
	name          string
	unit          document.Unit // of the difference
	before, after document.Figure
	difference    document.Value
	verdict       string // a word, "" where it cannot be told
}

// The verdicts on a change.
const (
	wentUp       = "up"
	wentDown     = "down"
	noRealChange = "no_real_change"
)

// mainChanges are the figures that a comparison shows first, in this order.
var mainChanges = []string{
	"contacts_per_year", "known_share", "mapped_share", "ftr", "ftf", "ftf_registered", "ftf_gap", "ftr_customer", "ftf_untransferred",
	"fcr", "fcr_any", "repeat_share", "transferred_share", "avoidable_share", "avoidable_share_time", "avoidable_share_cost",
	"avoidable_elsewhere_share", "survey_avoidable_share", "survey_response", "handle_time", "cost_per_contact", "cost_per_year",
}

// planned are the figures of a plan for the future: no change of the log.
var planned = map[string]bool{
	"target": true, "saving_per_year": true, "roadmap_share": true, "roadmap_saving": true, "hours_freed": true, "fte_freed": true,
	"reinvest_contacts": true, "payback_months": true, "self_service_saving": true,
}

// changes compares every figure that is a number and that either side knows.
func (c *Comparison) changes() []change {
	before, after := c.Before.Question.Means(), c.After.Question.Means()
	samples := map[string][2][]stats.Sample{
		"handle_time": {before.Handle, after.Handle}, "cost_per_contact": {before.Cost, after.Cost}, "contacts_per_year": {before.Year, after.Year},
	}
	var all []change
	for _, g := range figures {
		if g.word != nil || planned[g.name] {
			continue
		}
		x := change{name: g.name, before: g.lay(c.Before), after: g.lay(c.After)}
		if !x.before.Value.Known && !x.after.Value.Known {
			continue
		}
		x.compare(c.noDifference(x), samples[g.name])
		all = append(all, x)
	}
	place := func(x change) int {
		if k := slices.Index(mainChanges, x.name); k >= 0 {
			return k
		}
		return len(mainChanges)
	}
	slices.SortStableFunc(all, func(a, b change) int { return place(a) - place(b) })
	return all
}

// compare fills in the difference, unless there is a cause why there is none.
func (x *change) compare(why document.Text, samples [2][]stats.Sample) {
	b, a := x.before.Value, x.after.Value
	x.unit = x.before.Unit
	if x.unit == document.Share {
		x.unit = document.Points
	}
	if !why.IsZero() {
		x.difference.Why = why
		return
	}
	x.difference = document.Value{Known: true, Number: a.Number - b.Number, Assumed: a.Assumed || b.Assumed, Signed: true}
	bounds, ok := metric.Bounds{}, false
	if b.HasCI && a.HasCI {
		bounds, ok = metric.ShareChange(boundsOf(b), boundsOf(a)), true
		x.difference.N = min(b.N, a.N)
	} else if samples[0] != nil {
		bounds, ok = metric.MeanChange(x.difference.Number, samples[0], samples[1])
		if ok && len(samples[0]) == 1 {
			x.difference.N = min(samples[0][0].N, samples[1][0].N)
		}
	}
	x.difference.Few = x.difference.N > 0 && x.difference.N < metric.FewBelow
	if ok {
		x.difference.HasCI, x.difference.Low, x.difference.High = true, bounds.Low, bounds.High
		x.verdict = verdictOn(bounds.Value, bounds.Excludes())
	}
}

func boundsOf(v document.Value) metric.Bounds {
	return metric.Bounds{Value: v.Number, Low: v.Low, High: v.High}
}

func verdictOn(difference float64, really bool) string {
	switch {
	case !really:
		return noRealChange
	case difference > 0:
		return wentUp
	}
	return wentDown
}

// noDifference says why a figure has none: a side does not know it, or the sides mean
// different things by it.
func (c *Comparison) noDifference(x change) document.Text {
	for _, side := range []struct {
		name string
		g    document.Figure
		f    *Findings
	}{{"before", x.before, c.Before}, {"after", x.after, c.After}} {
		switch {
		case side.g.Value.Known:
		case (x.name == "contacts_per_year" || x.name == "cost_per_year") && side.f.Volume.Days < 7: // no volume can be given here
			return onSide(side.name, document.Text{EN: "it covers less than a week", NL: "het beslaat minder dan een week"})
		default:
			return onSide(side.name, side.g.Value.Why)
		}
	}
	return c.incomparable(x.before)
}

// onSide says on which side something holds.
func onSide(side string, text document.Text) document.Text {
	return phrase("{side}: {text}", "{side}: {text}", map[string]document.Text{"side": lower(wordText(side)), "text": text})
}

// ofTheSpan are the figures that go up with the length of the span, beside counts.
var ofTheSpan = map[string]bool{
	"contacts_per_customer": true, "top20_share": true, "customers_for_90": true, "gini": true, "contacting_share": true,
	"top20_share_all": true, "customers_for_90_all": true, "gini_all": true,
}

// ofMoney are the figures that rest on the cost of a contact.
var ofMoney = map[string]bool{"avoidable_share_cost": true, "cost_per_contact": true, "cost_per_year": true}

// incomparable says why the two sides of a figure mean different things; nothing
// when they can be compared.
func (c *Comparison) incomparable(g document.Figure) document.Text {
	b, a := c.Before, c.After
	switch {
	case (g.Unit == document.Count || ofTheSpan[g.Name]) && b.Volume.Days != a.Volume.Days:
		return document.Text{
			EN: "the spans are not equally long, and the figure goes up with the days that are counted",
			NL: "de perioden zijn niet even lang, en het cijfer stijgt met de dagen die meetellen",
		}
	case onReason[g.Name] && b.OnCustomer != a.OnCustomer:
		return document.Text{
			EN: "repeats go by customer and reason on one side and by customer alone on the other: give --repeat-on",
			NL: "herhaling gaat aan de ene kant op klant en reden en aan de andere op klant alleen: geef --repeat-on",
		}
	case (g.Name == "ftr" || g.Name == "ftf_registered") && b.FirstTime.Registered != a.FirstTime.Registered:
		return document.Text{
			EN: "it is observed on one side and registered by agents on the other",
			NL: "het is aan de ene kant waargenomen en aan de andere door medewerkers geregistreerd",
		}
	case ofMoney[g.Name] && b.Question.Costs.Basis != a.Question.Costs.Basis:
		return document.Text{
			EN: "the cost of a contact comes from something else on each side: give --cost",
			NL: "de kosten van een contact komen aan elke kant ergens anders vandaan: geef --cost",
		}
	case g.Name == "ceiling_share" && b.Saving.CeilingBySurvey != a.Saving.CeilingBySurvey:
		return document.Text{
			EN: "it is told by the reasons on one side and by the customers on the other",
			NL: "het komt aan de ene kant van de redenen en aan de andere van de klanten",
		}
	}
	return document.Text{}
}
