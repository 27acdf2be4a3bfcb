package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Plan is what the user wants to save, and with what.
type Plan struct {
	Target          float64 // share of the contacts to prevent, 0 to 1
	PerYear         float64 // contacts a year, when given
	PerYearGiven    bool
	Cost            float64 // euro a contact, when there is no log to take it from
	CostGiven       bool
	HoursPerFTE     float64 // productive hours of a full-time job a year
	Investment      float64 // euro, once; 0 when not given
	Adoption        float64 // share of the self-service contacts that would move; 0 when not given
	SelfServiceCost float64 // euro a contact
}

// DefaultHoursPerFTE is 52 weeks × 36 hours × 55 %, rounded as the contract
// does: the productive hours of a full-time job a year.
const DefaultHoursPerFTE = 1030

// DefaultTarget is the part of the contacts that a plan prevents.
const DefaultTarget = 0.10

// Estimate is an amount that may not be known.
type Estimate struct {
	Value float64
	Known bool
}

func known(x float64) Estimate { return Estimate{x, true} }

// times multiplies estimates: known when all are.
func times(factors ...Estimate) Estimate {
	product := known(1)
	for _, f := range factors {
		if !f.Known {
			return Estimate{}
		}
		product.Value *= f.Value
	}
	return product
}

func (e Estimate) over(d Estimate) Estimate {
	if !e.Known || !d.Known || d.Value == 0 {
		return Estimate{}
	}
	return known(e.Value / d.Value)
}

// Saving is what less contacts would free: capacity, not cash.
type Saving struct {
	Target         float64
	PerYear        Estimate // contacts a year
	CostPerContact Estimate // euro
	CostPerYear    Estimate // euro
	PerYearSaved   Estimate // saving_per_year: contacts a year × cost a contact × target

	HandleTime Estimate // seconds, mean
	Hours      Estimate // freed a year: contacts a year × target × mean handle time
	FTE        Estimate // Hours / productive hours of a full-time job
	Reinvest   Estimate // valuable contacts a year that Hours carry, at their mean handle time
	Payback    Estimate // months until the saving has paid the investment

	SelfService Estimate // euro a year, see [Plan.selfService]
	Prevented   Estimate // euro a year, of all steps, whether the roadmap needs them or not

	// Preventable is Σ avoidable × preventable / contacts, with the interval of
	// avoidable / contacts, scaled. Ceiling is the lowest of it and of the
	// survey's avoidable share, from 100 answers on.
	Preventable, Ceiling Share
	CeilingBySurvey      bool
	Verdict              Verdict
	Roadmap              []Step
	Reached              bool // whether the roadmap reaches the target
}

// Verdict says whether the log supports the target.
type Verdict string

// The verdicts; empty when no ceiling is known.
const (
	Supported         Verdict = "supported"
	NotCertain        Verdict = "not_certain"
	MoreThanSupported Verdict = "more_than_supported"
)

// Step is a reason on the roadmap: what preventing its avoidable contacts would
// bring.
type Step struct {
	Reason      contact.Reason
	Avoidable   int64
	Preventable float64
	Contacts    Estimate // preventable contacts a year
	Cost        Estimate // euro, mean over the contacts of the reason
	Saving      Estimate // euro a year
	Share       float64  // running: preventable contacts of this and earlier steps / contacts
	Running     Estimate // euro a year, of this and earlier steps
}

// surveyFrom is the number of answers from which the survey counts as a ceiling.
const surveyFrom = 100

// Sum is the saving without a log: from numbers that the user gives.
func (p Plan) Sum() Saving {
	s := Saving{Target: p.Target}
	s.PerYear = Estimate{p.PerYear, p.PerYearGiven}
	s.CostPerContact = Estimate{p.Cost, p.CostGiven}
	s.multiply(p)
	return s
}

// multiply fills what follows from volume, cost and handle time.
func (s *Saving) multiply(p Plan) {
	target := known(p.Target)
	s.CostPerYear = times(s.PerYear, s.CostPerContact)
	s.PerYearSaved = times(s.PerYear, s.CostPerContact, target)
	s.Hours = times(s.PerYear, target, s.HandleTime, known(1.0/3600))
	s.FTE = s.Hours.over(known(p.HoursPerFTE))
	if p.Investment > 0 {
		s.Payback = known(p.Investment * 12).over(s.PerYearSaved)
	}
}

// Saving works out the plan on the contacts of the period, which are already
// counted, judged and divided by kind, by reason and by what to do with them.
func (q *Question) Saving(p Plan, v Volume, a Avoidable, byKind, byReason Division, todo Strategies) Saving {
	s := Saving{Target: p.Target, PerYear: Estimate{v.PerYear, v.PerYearKnown}}
	if p.PerYearGiven {
		s.PerYear = known(p.PerYear)
	}
	s.CostPerContact = euros(v.Cost)
	s.HandleTime = seconds(v.Handle)
	s.multiply(p)
	s.Reinvest = s.Hours.over(times(seconds(byKind.Parts[reasons.Valuable].Handle), known(1.0/3600)))
	if a.Share.Known && v.Cost.N > 0 {
		s.SelfService = p.selfService(todo.Parts[SelfService], s.PerYear, v.Contacts)
		s.Prevented = times(s.PerYear, known(0))
	}
	steps := q.steps(byReason, s.PerYear, v.Contacts)
	if len(steps) > 0 {
		s.Prevented = steps[len(steps)-1].Running
	}
	q.ceiling(&s, a, steps, v.Contacts)
	s.Roadmap, s.Reached = reach(steps, p.Target)
	return s
}

func euros(m Mean) Estimate {
	x, ok := m.Value()
	return Estimate{x / float64(contact.Euro), ok}
}

func seconds(m Mean) Estimate {
	x, ok := m.Value()
	return Estimate{x / float64(contact.Second), ok}
}

// selfService is what moving contacts to self-service saves: such contacts a year
// × adoption × (their cost − the cost of self-service).
func (p Plan) selfService(movable Load, perYear Estimate, contacts int64) Estimate {
	if p.Adoption == 0 || contacts == 0 {
		return Estimate{}
	}
	if movable.Contacts == 0 {
		return times(perYear, known(0))
	}
	each := euros(movable.Cost)
	each.Value -= p.SelfServiceCost
	return times(perYear, known(float64(movable.Contacts)/float64(contacts)), known(p.Adoption), each)
}

// steps returns every reason with avoidable contacts, costliest first, ties in
// the order of the taxonomy, with running sums.
func (q *Question) steps(byReason Division, perYear Estimate, contacts int64) []Step {
	var steps []Step
	for r, g := range byReason.Parts[:len(q.Taxonomy.Reasons)] {
		if g.Avoidable == 0 {
			continue
		}
		s := Step{Reason: contact.Reason(r), Avoidable: g.Avoidable, Preventable: q.Taxonomy.Reasons[r].Preventable, Cost: euros(g.Cost)}
		s.Contacts = times(perYear, known(s.weight()/float64(contacts)))
		s.Saving = times(s.Contacts, s.Cost)
		steps = append(steps, s)
	}
	sortStable(steps, func(s Step) float64 { return -s.worth() })
	var weight float64
	running := known(0)
	for k := range steps {
		weight += steps[k].weight()
		running = Estimate{running.Value + steps[k].Saving.Value, running.Known && steps[k].Saving.Known}
		steps[k].Share, steps[k].Running = weight/float64(contacts), running
	}
	return steps
}

// weight is how many contacts of the log the step would prevent.
func (s Step) weight() float64 { return float64(s.Avoidable) * s.Preventable }

// worth is what orders the steps: the cost of the contacts that the step would
// prevent, or their number where no cost is known.
func (s Step) worth() float64 {
	if !s.Cost.Known {
		return s.weight()
	}
	return s.weight() * s.Cost.Value
}

// rounding is a difference of shares that means nothing.
const rounding = 1e-12

// reach returns the steps up to and including the one that reaches the target,
// and whether any does; all when none does.
func reach(steps []Step, target float64) ([]Step, bool) {
	for k, s := range steps {
		if s.Share >= target-rounding {
			return steps[:k+1], true
		}
	}
	return steps, false
}

// ceiling sets how much of the contacts the log says can be prevented, and
// whether the target stays below it.
func (q *Question) ceiling(s *Saving, a Avoidable, steps []Step, contacts int64) {
	s.Preventable = a.Min
	if a.Min.Value > 0 {
		share := steps[len(steps)-1].Share
		s.Preventable = a.Min.scaled(share / a.Min.Value)
	}
	s.Ceiling = s.Preventable
	if a.SurveyCounts() && (!s.Ceiling.Known || a.Survey.Value < s.Ceiling.Value-rounding) {
		s.Ceiling, s.CeilingBySurvey = a.Survey, true
	}
	switch {
	case !s.Ceiling.Known:
	case s.Target > s.Ceiling.High+rounding:
		s.Verdict = MoreThanSupported
	case s.Target < s.Ceiling.Low-rounding:
		s.Verdict = Supported
	default:
		s.Verdict = NotCertain
	}
}

// SurveyCounts reports whether enough customers answered for the survey to be a
// ceiling.
func (a Avoidable) SurveyCounts() bool { return a.Survey.N >= surveyFrom }

// Sensitivity is the saving at one target, at three costs of a contact: 25 %
// less, as is, 25 % more.
type Sensitivity struct {
	Target          float64
	Low, AsIs, High Estimate // euro a year
}

// Sensitivity returns the saving at targets of 5 to 30 %.
func (s Saving) Sensitivity() []Sensitivity {
	var rows []Sensitivity
	for _, target := range []float64{0.05, 0.10, 0.15, 0.20, 0.25, 0.30} {
		at := func(k float64) Estimate { return times(s.CostPerYear, known(target), known(k)) }
		rows = append(rows, Sensitivity{target, at(0.75), at(1), at(1.25)})
	}
	return rows
}
