package reference

import (
	"math"
	"slices"
)

const euro = 1_000_000 // micro-euro

// costs gives every contact in the period its price.
//
// “Cost of a contact, one basis for the whole log: the option given (`--cost`,
// `--cost-per-channel`, `--hourly-rate`; `--cost` may stand beside a per-channel
// list for the channels it does not name), else the cost column, else 10 EUR,
// marked *assumed*”. Decision: the column when any contact of the log has one.
func (m *measure) costs() {
	basis, priceOf := "assumed", func(*contact) *int64 { return amount(10 * euro) }
	switch {
	case m.options.HourlyRate != nil:
		basis, priceOf = "hourly_rate", m.hourlyPrice
	case m.options.CostPerChannel != nil:
		basis, priceOf = "per_channel", m.channelPrice
	case m.options.Cost != nil:
		basis, priceOf = "option", func(*contact) *int64 { return m.options.Cost }
	case len(keep(m.all, func(c *contact) bool { return c.cost != nil })) > 0:
		basis, priceOf = "column", func(c *contact) *int64 { return c.cost }
	}
	m.put("cost_basis", Figure{Word: basis})

	own := make([]*int64, len(m.in))
	for i, c := range m.in {
		own[i] = priceOf(c)
	}
	// “A contact that lacks the basis takes its mean in the same channel, else
	// over all.” Decision: the mean over the contacts in the period that have it,
	// rounded to the micro-euro, half up; an unknown channel is no channel to
	// take a mean in; when nobody has it, there is no cost.
	for i, c := range m.in {
		c.price, c.ownPrice = own[i], own[i]
		if c.price == nil && c.channel != "" {
			c.price = m.meanPrice(own, func(o *contact) bool { return o.channel == c.channel })
		}
		if c.price == nil {
			c.price = m.meanPrice(own, everyContact)
		}
	}
}

func amount(micros int64) *int64 { return &micros }

// hourlyPrice is nil without a handle time. Decision: rounded to the micro-euro,
// half up.
func (m *measure) hourlyPrice(c *contact) *int64 {
	if c.handle == nil {
		return nil
	}
	const hour = 3_600_000 // ms
	return amount(roundedQuotient(*m.options.HourlyRate**c.handle, hour))
}

// channelPrice is nil in a channel that the list does not name, when no cost
// stands beside the list.
func (m *measure) channelPrice(c *contact) *int64 {
	if price, ok := m.options.CostPerChannel[c.channel]; ok {
		return amount(price)
	}
	return m.options.Cost
}

func (m *measure) meanPrice(own []*int64, wanted func(*contact) bool) *int64 {
	sum, n := int64(0), int64(0)
	for i, c := range m.in {
		if own[i] != nil && wanted(c) {
			sum += *own[i]
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return amount(roundedQuotient(sum, n))
}

// roundedQuotient rounds half up; neither is negative.
func roundedQuotient(a, b int64) int64 { return (2*a + b) / (2 * b) }

// meanCost is in euro; absent without contacts or without prices.
func meanCost(contacts []*contact) Figure {
	if len(contacts) == 0 || contacts[0].price == nil {
		return Figure{}
	}
	return number(sumPrice(contacts) / euro / float64(len(contacts)))
}

// meanHandle is in seconds, over contacts with a known handle time.
func meanHandle(contacts []*contact) Figure {
	contacts = keep(contacts, func(c *contact) bool { return c.handle != nil })
	return ratio(sumHandle(contacts)/1000, float64(len(contacts)))
}

// perYear is the cost of some of the contacts, in euro a year.
func (m *measure) perYear(contacts []*contact) Figure {
	share := ratio(float64(len(contacts)), float64(len(m.in)))
	if len(contacts) == 0 && m.hasPrices() {
		return times(m.get("contacts_per_year"), number(0))
	}
	return times(m.get("contacts_per_year"), share, meanCost(contacts))
}

func (m *measure) hasPrices() bool { return meanCost(m.in).Known }

// money are the figures of section 5, apart from the roadmap.
func (m *measure) money() {
	yearly, cost, target := m.get("contacts_per_year"), meanCost(m.in), number(m.options.target())
	// “`cost_per_contact` = mean over contacts; `cost_per_year` = ×
	// contacts_per_year.”
	m.put("cost_per_contact", cost)
	m.put("cost_per_year", times(yearly, cost))
	m.put("target", target)
	// “`saving_per_year` = contacts_per_year × cost_per_contact × target”
	saving := times(yearly, cost, target)
	m.put("saving_per_year", saving)
	m.ceiling()

	handle := meanHandle(m.in)
	m.put("handle_time", handle)
	// “`hours_freed` = contacts_per_year × target × mean handle time; `fte_freed` =
	// hours / productive hours per FTE”
	hours := times(yearly, target, handle, number(1.0/3600))
	m.put("hours_freed", hours)
	m.put("fte_freed", times(hours, number(1/m.options.hoursPerFTE())))
	// “Reinvest: how many more valuable contacts those hours carry (at their mean
	// handle time).”
	valuable := meanHandle(keep(m.in, func(c *contact) bool { return m.partOf(c) == Valuable }))
	if hours.Known && valuable.Known {
		m.put("reinvest_contacts", ratio(hours.Value*3600, valuable.Value))
	}
	// “With an investment: payback in months.”
	if m.options.Investment != nil && saving.Known {
		m.put("payback_months", ratio(float64(*m.options.Investment)/euro, saving.Value/12))
	}
	m.selfService()
	m.sensitivity()
}

// selfService: “`self_service_saving` = hygiene contacts a year that are neither an
// opportunity nor a repeat × adoption (given) × (their cost − cost of
// self-service).”
//
// Decision: absent when no contact in the period is mapped; 0 when none is such a
// contact.
func (m *measure) selfService() {
	if m.options.Adoption == nil || len(m.mappedContacts()) == 0 || !m.hasPrices() {
		return
	}
	movable := keep(m.in, func(c *contact) bool {
		return m.partOf(c) == Hygiene && !m.taxonomy.Reasons[c.reason].Opportunity && !c.repeat
	})
	difference := sumPrice(movable)/euro - float64(len(movable))*float64(m.options.selfServiceCost())/euro
	m.put("self_service_saving", times(m.get("contacts_per_year"), number(difference/float64(len(m.in))), number(*m.options.Adoption)))
}

// sensitivity: “saving at 5, 10, 15, 20, 25, 30 % × cost − 25 %, as is, + 25 %.”
func (m *measure) sensitivity() {
	table := newTable("target", "saving_low", "saving", "saving_high")
	for _, percent := range []float64{5, 10, 15, 20, 25, 30} {
		saving := times(m.get("contacts_per_year"), m.get("cost_per_contact"), number(percent/100))
		table.add(percent/100, times(saving, number(0.75)), saving, times(saving, number(1.25)))
	}
	m.result.Tables["sensitivity"] = *table
}

// ceiling: “`ceiling_share` = the lowest of survey_avoidable_share (from 100
// answers on) and `preventable_share` = Σ avoidable × preventable / contacts, with
// the interval of the share it comes from, scaled. A target above its high end is
// called "more than the log supports", between low and high "not certain".”
//
// Decision: preventable_share has the interval of avoidable_share_min times
// preventable_share / avoidable_share_min; times 1 when nothing is avoidable.
// Decision: a target within 1e-12 of an end of the interval lies on it.
// Decision: shares that differ by less than that are equal, and of these
// preventable_share comes first.
func (m *measure) ceiling() {
	if least := m.get("avoidable_share_min"); least.Known {
		sum := 0.0
		for _, c := range keep(m.in, m.isAvoidable) {
			sum += m.taxonomy.Reasons[c.reason].preventable()
		}
		f := least
		f.Value = sum / float64(len(m.in))
		if least.Value > 0 {
			f.Low *= f.Value / least.Value
			f.High *= f.Value / least.Value
		}
		m.put("preventable_share", f)
	}
	ceiling, basis := m.get("preventable_share"), "preventable"
	survey := m.get("survey_avoidable_share")
	if survey.N >= 100 && (!ceiling.Known || survey.Value < ceiling.Value-1e-12) {
		ceiling, basis = survey, "survey"
	}
	if !ceiling.Known {
		return
	}
	m.put("ceiling_share", ceiling)
	m.put("ceiling_basis", Figure{Word: basis})
	verdict := "not_certain"
	switch target := m.options.target(); {
	case target > ceiling.High+1e-12:
		verdict = "more_than_supported"
	case target < ceiling.Low-1e-12:
		verdict = "supported"
	}
	m.put("target_verdict", Figure{Word: verdict})
}

// step is a row of the roadmap before its place is known.
type step struct {
	reason   int
	contacts int     // avoidable
	weight   float64 // avoidable × preventable
	cost     Figure  // euro, the mean of the reason's contacts
	rank     float64 // what the saving is proportional to
}

// roadmap: “avoidable contacts per reason (repeats under their own reason) × the
// reason's `preventable` (1 unless given) × the reason's own cost, costliest first,
// ties in taxonomy order, running share of contacts and money
// (`roadmap_saving`), up to and including the row that reaches the target.”
//
// Decision: savings that differ by less than one in 10⁹ tie, and a target is
// reached within 10⁻¹², so that no rounding decides; without a price the weight
// alone orders.
func (m *measure) roadmap() {
	table := newTable("step", "reason", "owner", "avoidable_contacts", "preventable", "contacts_per_year",
		"cost_per_contact", "saving_per_year", "running_share", "running_saving")
	share, saving := 0.0, number(0)
	for _, s := range m.steps() {
		reason := m.taxonomy.Reasons[s.reason]
		part := s.weight / float64(len(m.in))
		yearly := times(m.get("contacts_per_year"), number(part))
		ofStep := times(yearly, s.cost)
		share += part
		saving = Figure{Known: ofStep.Known, Value: saving.Value + ofStep.Value}
		table.add(float64(len(table.Rows)+1), reason.ID, reason.Owner, s.contacts, reason.preventable(), yearly,
			s.cost, ofStep, share, saving)
		// Decision: both are absent when nothing is avoidable.
		m.put("roadmap_share", number(share))
		m.put("roadmap_saving", saving)
		if share >= m.options.target()-1e-12 {
			break
		}
	}
	m.result.Tables["roadmap"] = *table
}

// steps returns every reason with avoidable contacts, costliest first.
func (m *measure) steps() []step {
	var steps []step
	for i, reason := range m.taxonomy.Reasons {
		of := keep(m.in, func(c *contact) bool { return c.reason == i })
		s := step{reason: i, contacts: len(keep(of, m.isAvoidable)), cost: meanCost(of)}
		if s.contacts == 0 {
			continue
		}
		s.weight = float64(s.contacts) * reason.preventable()
		s.rank = s.weight
		if s.cost.Known {
			s.rank *= s.cost.Value
		}
		steps = append(steps, s)
	}
	slices.SortStableFunc(steps, func(a, b step) int {
		switch d := b.rank - a.rank; {
		case math.Abs(d) <= 1e-9*max(a.rank, b.rank):
			return 0
		case d < 0:
			return -1
		}
		return 1
	})
	return steps
}
