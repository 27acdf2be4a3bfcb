package render

import (
	"math"

	"contactlog/analyzer/document"
)

// reckoned is what the formulas of the sheet come to for one reason of the scenario,
// with the numbers as they are.
type reckoned struct {
	worth, prevented, saving     document.Value
	step                         int // its place on the roadmap, from 1
	needed                       bool
	runningShare, runningSavings document.Value
}

// rounding is a difference of shares that means nothing.
const rounding = 1e-12

// reckon works out every reason of a scenario, in the order of the scenario.
func reckon(s *document.Scenario) []reckoned {
	perYear, target := inputOf(s, "contacts_per_year").Value, inputOf(s, "target").Value
	list := make([]reckoned, len(s.Reasons))
	for i, r := range s.Reasons {
		weight := preventedOf(r)
		list[i].worth = document.Num(weight)
		if r.Cost.Known {
			list[i].worth.Number *= r.Cost.Number
		}
		list[i].prevented = document.Value{Known: perYear.Known, Number: perYear.Number * weight / float64(s.Contacts)}
		list[i].saving = document.Value{Known: perYear.Known && r.Cost.Known, Number: list[i].prevented.Number * r.Cost.Number}
	}
	for i := range list {
		list[i].step = 1
		for j := range list {
			if list[j].worth.Number > list[i].worth.Number || j < i && list[j].worth.Number == list[i].worth.Number {
				list[i].step++
			}
		}
	}
	for i := range list {
		share, saving := 0.0, document.Num(0)
		for j, r := range s.Reasons {
			saving.Known = saving.Known && list[j].saving.Known
			if list[j].step <= list[i].step {
				share += preventedOf(r)
				saving.Number += list[j].saving.Number
			}
		}
		share /= float64(s.Contacts)
		list[i].runningShare, list[i].runningSavings = document.Num(share), saving
		list[i].needed = list[i].step == 1 || share-preventedOf(s.Reasons[i])/float64(s.Contacts) < target.Number-rounding
	}
	return list
}

// preventedOf is how many contacts of the log a reason's step prevents.
func preventedOf(r document.ScenarioReason) float64 { return float64(r.Avoidable) * r.Preventable }

// ceilingOf is the share that the log supports, with its interval: the preventable
// contacts, or what customers call preventable where that is less.
func ceilingOf(s *document.Scenario) document.Value {
	ceiling := s.Avoidable
	if ceiling.Number > 0 {
		prevented := 0.0
		for _, r := range s.Reasons {
			prevented += preventedOf(r)
		}
		k := prevented / float64(s.Contacts) / ceiling.Number
		ceiling.Number, ceiling.Low, ceiling.High = ceiling.Number*k, ceiling.Low*k, ceiling.High*k
	}
	if s.Survey.Known && (!ceiling.Known || s.Survey.Number < ceiling.Number-rounding) {
		return s.Survey
	}
	return ceiling
}

// verdictOf says in a number whether a ceiling supports a target: 1 when it does, -1
// when it does not, 0 when that is not certain.
func verdictOf(ceiling document.Value, target float64) document.Value {
	switch {
	case !ceiling.Known:
		return document.Value{}
	case target > ceiling.High+rounding:
		return document.Num(-1)
	case target < ceiling.Low-rounding:
		return document.Num(1)
	}
	return document.Num(0)
}

// usedCosts is what a contact costs in each channel of a scenario once a channel
// without a price has taken the one cost for all, or else the mean of the priced.
func usedCosts(s *document.Scenario, one document.Value) (priced []document.Value, used []document.Value) {
	sum, n := 0.0, 0.0
	for _, c := range s.Channels {
		price := one
		if c.Known && c.Price.Known {
			price = c.Price
		}
		priced = append(priced, price)
		if price.Known {
			sum, n = sum+price.Number*float64(c.Contacts), n+float64(c.Contacts)
		}
	}
	for _, p := range priced {
		if !p.Known {
			p = document.Num(sum / math.Max(n, 1))
		}
		used = append(used, p)
	}
	return priced, used
}

// oneCost is what every contact costs by the scenario, unknown where costs differ.
// Beside prices per channel it is that of the channels without one.
func oneCost(s *document.Scenario) document.Value {
	switch s.Basis {
	case "option", "assumed":
		return inputOf(s, "cost_per_contact").Value
	case "per_channel":
		for _, c := range s.Channels {
			if !c.Known {
				return c.Price
			}
		}
	}
	return document.Value{}
}

func inputOf(s *document.Scenario, name string) document.ScenarioInput {
	for _, in := range s.Inputs {
		if in.Name == name {
			return in
		}
	}
	return document.ScenarioInput{Name: name}
}
