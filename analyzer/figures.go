package analyzer

import (
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// figure is how one figure of the report comes about.
type figure struct {
	name  string
	value func(*Findings) document.Value
	word  func(*Findings) string // of a figure that is a word
	needs []need
}

// chained wraps the value of a figure that only cases can tell.
func chained(n func(*Findings) int64) func(*Findings) document.Value {
	return func(f *Findings) document.Value {
		if len(f.Question.Cases.List) == 0 {
			return document.Value{}
		}
		return count(n(f))
	}
}

// mapped wraps the value of a figure that only contacts with a reason can tell.
func mapped(n func(*Findings) int64) func(*Findings) document.Value {
	return func(f *Findings) document.Value {
		if !f.Avoidable.Share.Known {
			return document.Value{}
		}
		return count(n(f))
	}
}

// money marks a value when the cost of a contact is assumed.
func money(e func(*Findings) metric.Estimate) func(*Findings) document.Value {
	return func(f *Findings) document.Value { return assumed(estimate(e(f)), f.costAssumed()) }
}

func shared(s func(*Findings) metric.Share) func(*Findings) document.Value {
	return func(f *Findings) document.Value { return share(s(f)) }
}

func estimated(e func(*Findings) metric.Estimate) func(*Findings) document.Value {
	return func(f *Findings) document.Value { return estimate(e(f)) }
}

func (f *Findings) costAssumed() bool { return f.Question.Costs.Basis == metric.Assumed }

var needCases = []need{needCustomers, needChains, needJudged}

// figures are those of the report, in its order.
var figures = []figure{
	{name: "contacts", value: func(f *Findings) document.Value { return count(f.Volume.Contacts) }},
	{name: "known_share", value: shared(func(f *Findings) metric.Share { return f.Volume.Known }), needs: []need{needCustomerColumn}},
	{name: "mapped_share", value: shared(func(f *Findings) metric.Share { return f.Volume.Mapped }), needs: []need{needReasonColumn}},
	{name: "days", value: func(f *Findings) document.Value {
		return number(float64(f.Volume.Days), f.Question.Coverage.Known())
	}, needs: []need{needStart}},
	{name: "contacts_per_year", value: estimated(func(f *Findings) metric.Estimate { return f.Saving.PerYear }), needs: []need{needYear}},

	{name: "ftr", value: shared(func(f *Findings) metric.Share { return f.FirstTime.FTR }), needs: []need{needReasons, needCustomersOrMarks, needJudgedOrMarks}},
	{name: "ftr_basis", word: ftrBasis},
	{name: "ftf", value: shared(func(f *Findings) metric.Share { return f.FirstTime.FTF }), needs: needCases},
	{name: "ftf_unshared", value: shared(func(f *Findings) metric.Share { return f.Shared.FTF }), needs: []need{needCustomers, needShared, needJudged}},
	{name: "ftf_registered", value: shared(func(f *Findings) metric.Share { return f.FirstTime.FTFRegistered }), needs: []need{needMarks}},
	{name: "ftf_gap", value: func(f *Findings) document.Value { return number(f.FirstTime.Gap, f.FirstTime.GapKnown) }, needs: []need{needObserved, needMarks}},
	{name: "ftr_customer", value: shared(func(f *Findings) metric.Share { return f.FirstTime.FTRCustomer }), needs: append([]need{needAnswers}, needCases...)},
	{name: "ftf_untransferred", value: shared(func(f *Findings) metric.Share { return f.FirstTime.Untransferred }), needs: append([]need{needTransfers}, needCases...)},
	{name: "fcr", value: shared(func(f *Findings) metric.Share { return f.Repeats.FCR }), needs: needCases},
	{name: "fcr_any", value: shared(func(f *Findings) metric.Share { return f.Repeats.FCRAny }), needs: needCases},
	{name: "repeats", value: chained(func(f *Findings) int64 { return f.Repeats.Repeats }), needs: []need{needCustomers, needChains}},
	{name: "repeat_share", value: shared(func(f *Findings) metric.Share { return f.Repeats.Share }), needs: []need{needCustomers, needChains, needFullWindow}},
	{name: "repeat_share_unshared", value: shared(func(f *Findings) metric.Share { return f.Shared.Repeats }), needs: []need{needCustomers, needShared, needFullWindow}},
	{name: "left_open", value: chained(func(f *Findings) int64 { return f.Repeats.LeftOpen }), needs: []need{needCustomers, needChains}},
	{name: "cases", value: chained(func(f *Findings) int64 { return f.FirstTime.Cases }), needs: []need{needCustomers, needChains}},
	{name: "judged_cases", value: chained(func(f *Findings) int64 { return f.FirstTime.Judged }), needs: []need{needCustomers, needChains}},
	{name: "open_cases", value: chained(func(f *Findings) int64 { return f.FirstTime.Open }), needs: []need{needCustomers, needChains}},
	{name: "transferred_share", value: shared(func(f *Findings) metric.Share { return f.Volume.Transferred }), needs: []need{needTransfers}},

	{name: "avoidable_contacts", value: mapped(func(f *Findings) int64 { return f.Avoidable.Contacts }), needs: []need{needReasons}},
	{name: "avoidable_reason_only", value: mapped(func(f *Findings) int64 { return f.Avoidable.ReasonOnly }), needs: []need{needReasons}},
	{name: "avoidable_repeat_only", value: mapped(func(f *Findings) int64 { return f.Avoidable.RepeatOnly }), needs: []need{needReasons}},
	{name: "avoidable_both", value: mapped(func(f *Findings) int64 { return f.Avoidable.Both }), needs: []need{needReasons}},
	{name: "avoidable_share", value: shared(func(f *Findings) metric.Share { return f.Avoidable.Share }), needs: []need{needReasons}},
	{name: "avoidable_share_min", value: shared(func(f *Findings) metric.Share { return f.Avoidable.Min }), needs: []need{needReasons}},
	{name: "avoidable_share_max", value: shared(func(f *Findings) metric.Share { return f.Avoidable.Max }), needs: []need{needReasons}},
	{name: "avoidable_share_time", value: func(f *Findings) document.Value { return number(f.Avoidable.ShareTime.Value()) }, needs: []need{needReasons, needHandle}},
	{name: "avoidable_share_cost", value: func(f *Findings) document.Value {
		x, ok := f.Avoidable.ShareCost.Value()
		return assumed(number(x, ok), f.costAssumed())
	}, needs: []need{needReasons, needCost}},
	{name: "avoidable_inside", value: mapped(func(f *Findings) int64 { return f.Avoidable.Inside }), needs: []need{needReasons}},
	{name: "avoidable_elsewhere", value: mapped(func(f *Findings) int64 { return f.Avoidable.Elsewhere }), needs: []need{needReasons}},
	{name: "avoidable_elsewhere_share", value: shared(func(f *Findings) metric.Share { return f.Avoidable.ElsewhereShare }), needs: []need{needReasons, needAvoidable}},
	{name: "survey_avoidable_share", value: shared(func(f *Findings) metric.Share { return f.Avoidable.Survey }), needs: []need{needAnswers}},
	{name: "survey_response", value: shared(func(f *Findings) metric.Share { return f.Avoidable.Response }), needs: []need{needAnswers}},
	volatility("volatility_valuable", 0),
	volatility("volatility_hygiene", 1),
	volatility("volatility_avoidable", 2),
	volatility("volatility_unmapped", 3),

	{name: "target", value: func(f *Findings) document.Value { return document.Num(f.Saving.Target) }},
	{name: "cost_basis", word: func(f *Findings) string { return string(f.Question.Costs.Basis) }},
	{name: "cost_per_contact", value: money(func(f *Findings) metric.Estimate { return f.Saving.CostPerContact }), needs: []need{needCost}},
	{name: "cost_per_year", value: money(func(f *Findings) metric.Estimate { return f.Saving.CostPerYear }), needs: []need{needYear, needCost}},
	{name: "saving_per_year", value: money(func(f *Findings) metric.Estimate { return f.Saving.PerYearSaved }), needs: []need{needYear, needCost}},
	{name: "preventable_share", value: shared(func(f *Findings) metric.Share { return f.Saving.Preventable }), needs: []need{needReasons}},
	{name: "ceiling_share", value: shared(func(f *Findings) metric.Share { return f.Saving.Ceiling }), needs: []need{needReasonsOrAnswers}},
	{name: "ceiling_basis", word: ceilingBasis},
	{name: "target_verdict", word: func(f *Findings) string { return string(f.Saving.Verdict) }},
	{name: "roadmap_share", value: estimated(roadmapShare), needs: []need{needReasons, needAvoidable}},
	{name: "roadmap_saving", value: money(roadmapSaving), needs: []need{needReasons, needAvoidable, needYear, needCost}},
	{name: "handle_time", value: func(f *Findings) document.Value { return meanSeconds(f.Volume.Handle) }, needs: []need{needHandle}},
	{name: "hours_freed", value: estimated(func(f *Findings) metric.Estimate { return f.Saving.Hours }), needs: []need{needHandle, needYear}},
	{name: "fte_freed", value: func(f *Findings) document.Value {
		return assumed(estimate(f.Saving.FTE), !f.Request.given["hours_per_fte"])
	}, needs: []need{needHandle, needYear}},
	{name: "reinvest_contacts", value: estimated(func(f *Findings) metric.Estimate { return f.Saving.Reinvest }), needs: []need{needHandle, needYear, needReasons, needValuable}},
	{name: "payback_months", value: money(func(f *Findings) metric.Estimate { return f.Saving.Payback }), needs: []need{needInvestment, needYear, needCost}},
	{name: "self_service_saving", value: money(func(f *Findings) metric.Estimate { return f.Saving.SelfService }), needs: []need{needAdoption, needReasons, needYear, needCost}},
	{name: "upsell_share", value: shared(func(f *Findings) metric.Share { return f.Strategies.Moments }), needs: []need{needReasons, needMarked, needHygiene}},

	{name: "customers", value: func(f *Findings) document.Value {
		return number(float64(f.Customers.Customers), f.Question.KnowsCustomers())
	}, needs: []need{needCustomers}},
	{name: "contacts_per_customer", value: func(f *Findings) document.Value {
		return number(metric.Mean{Sum: f.Customers.Contacts, N: f.Customers.Customers}.Value())
	}, needs: []need{needCustomers}},
	{name: "top20_share", value: among(func(c metric.Concentration) float64 { return c.Top20 }), needs: []need{needCustomers}},
	{name: "customers_for_90", value: among(func(c metric.Concentration) float64 { return c.For90 }), needs: []need{needCustomers}},
	{name: "gini", value: among(func(c metric.Concentration) float64 { return c.Gini }), needs: []need{needCustomers}},
	{name: "contacting_share", value: func(f *Findings) document.Value { return number(f.Customers.Contacting, f.Customers.BaseKnown) }, needs: []need{needCustomers, needBase}},
	{name: "top20_share_all", value: base(func(c metric.Concentration) float64 { return c.Top20 }), needs: []need{needCustomers, needBase}},
	{name: "customers_for_90_all", value: base(func(c metric.Concentration) float64 { return c.For90 }), needs: []need{needCustomers, needBase}},
	{name: "gini_all", value: base(func(c metric.Concentration) float64 { return c.Gini }), needs: []need{needCustomers, needBase}},

	{name: "channel_switch_share", value: shared(func(f *Findings) metric.Share { return f.Channels.Switch }), needs: needSwitch},
	{name: "leak_to_phone_share", value: shared(func(f *Findings) metric.Share { return f.Channels.Leak }), needs: append([]need{needChannels}, append(needCases, needElsewhere)...)},
	{name: "abandoned_share", value: shared(func(f *Findings) metric.Share { return f.Reach.Abandoned }), needs: []need{needAbandoned}},
	{name: "retry_share", value: shared(func(f *Findings) metric.Share { return f.Reach.Retry }), needs: []need{needAbandoned, needAbandoners, needDayAfter}},
	{name: "contained_then_contact", value: shared(func(f *Findings) metric.Share { return f.Reach.Contained }), needs: []need{needAutomated, needContained, needWindowAfter}},
	medianWait("median_wait", func(w metric.Waits) metric.Median { return w.All }),
	medianWait("median_wait_valuable", func(w metric.Waits) metric.Median { return w.ByKind[0] }),
	medianWait("median_wait_hygiene", func(w metric.Waits) metric.Median { return w.ByKind[1] }),
	medianWait("median_wait_avoidable", func(w metric.Waits) metric.Median { return w.ByKind[2] }),
	medianWait("median_wait_unmapped", func(w metric.Waits) metric.Median { return w.ByKind[3] }),
}

// HasFigure reports whether the report has a figure of that name that is a
// number.
func HasFigure(name string) bool {
	for _, g := range figures {
		if g.name == name {
			return g.word == nil
		}
	}
	return false
}

// Where customers are unknown, first time right goes by the agents' marks.
var (
	needCustomersOrMarks = need{
		func(f *Findings) bool { return f.Question.KnowsCustomers() || f.FirstTime.FTFRegistered.Known },
		document.Text{EN: "no contact has a known customer, and none is marked as resolved or not", NL: "van geen enkel contact is de klant bekend, en geen heeft een markering opgelost of niet"},
	}
	needReasonsOrAnswers = need{
		func(f *Findings) bool { return f.Saving.Ceiling.Known },
		document.Text{EN: "no contact is mapped to a reason, and fewer than 100 have an answer to the survey", NL: "van geen enkel contact is de reden herkend, en minder dan 100 hebben een antwoord op de enquête"},
	}
	needJudgedOrMarks = need{
		func(f *Findings) bool { return f.FirstTime.Registered || f.FirstTime.Judged > 0 },
		needJudged.why,
	}
)

func volatility(name string, part int) figure {
	return figure{name: name, needs: []need{needTwoWeeks, needSpread}, value: estimated(func(f *Findings) metric.Estimate {
		return f.Volatility[part].Share
	})}
}

func among(of func(metric.Concentration) float64) func(*Findings) document.Value {
	return func(f *Findings) document.Value { return number(of(f.Customers.Among), f.Customers.Among.Known) }
}

func base(of func(metric.Concentration) float64) func(*Findings) document.Value {
	return func(f *Findings) document.Value { return number(of(f.Customers.Base), f.Customers.Base.Known) }
}

func ftrBasis(f *Findings) string {
	if f.FirstTime.Registered {
		return "registered"
	}
	return "observed"
}

func ceilingBasis(f *Findings) string {
	switch {
	case !f.Saving.Ceiling.Known:
		return ""
	case f.Saving.CeilingBySurvey:
		return "survey"
	}
	return "preventable"
}

func roadmapShare(f *Findings) metric.Estimate {
	steps := f.Saving.Roadmap
	if len(steps) == 0 {
		return metric.Estimate{}
	}
	return metric.Estimate{Value: steps[len(steps)-1].Share, Known: true}
}

func roadmapSaving(f *Findings) metric.Estimate {
	steps := f.Saving.Roadmap
	if len(steps) == 0 {
		return metric.Estimate{}
	}
	return steps[len(steps)-1].Running
}

// lay returns the figure as the document shows it.
func (g figure) lay(f *Findings) document.Figure {
	d := document.Figure{Name: g.name, Label: label(g.name), Unit: unit(g.name), Note: f.ruleOf(g.name)}
	if g.word != nil {
		d.Word = g.word(f)
		if d.Word == "" {
			d.Value.Why = f.why([]need{needReasonsOrAnswers})
		}
		return d
	}
	d.Value = g.value(f)
	if !d.Value.Known {
		d.Value.Why = f.why(g.needs)
	}
	return d
}

// ruleOf returns the rule of a figure in words, with what this run makes of it.
func (f *Findings) ruleOf(name string) document.Text {
	switch {
	case name == "ftr" && f.FirstTime.Registered:
		return document.Text{
			EN: "As registered: contacts that the agent marked as resolved and that were not avoidable, of the mapped contacts with a mark. It cannot be observed, because no customer is known.",
			NL: "Zoals geregistreerd: contacten die de medewerker als opgelost merkte en die niet onnodig waren, van de herkende contacten met een markering. Waarnemen kan niet, want geen klant is bekend.",
		}
	}
	text := rule(name)
	if f.OnCustomer && onReason[name] {
		text.EN += " " + anyReason.EN
		text.NL += " " + anyReason.NL
	}
	return text
}

// onReason are the figures whose rule speaks of the same reason.
var onReason = map[string]bool{
	"ftr": true, "ftf": true, "ftf_unshared": true, "ftr_customer": true, "ftf_untransferred": true, "fcr": true,
	"repeats": true, "repeat_share": true, "repeat_share_unshared": true, "left_open": true, "cases": true, "judged_cases": true, "open_cases": true,
}

// anyReason is what the rules of repeats mean when these go by customer alone.
var anyReason = document.Text{
	EN: "In this report a repeat is any contact of the same customer within the window, whatever its reason.",
	NL: "In dit rapport is herhaling elk contact van dezelfde klant binnen het venster, om welke reden ook.",
}
