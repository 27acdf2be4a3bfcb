package reference

// isAvoidable: “mapped contacts of an avoidable reason, or that are a repeat, or
// both”.
func (m *measure) isAvoidable(c *contact) bool {
	return c.mapped() && (m.isAvoidableReason(c) || c.repeat)
}

// isElsewhere: “`avoidable_inside` = every repeat, plus contacts of avoidable
// reasons that an owner with `inside: true` owns; `avoidable_elsewhere` = the
// others, by owner.”
func (m *measure) isElsewhere(c *contact) bool {
	return m.isAvoidable(c) && !c.repeat && !m.isInside(m.taxonomy.Reasons[c.reason].Owner)
}

func (m *measure) isInside(owner string) bool {
	for _, o := range m.taxonomy.Owners {
		if o.ID == owner {
			return o.Inside
		}
	}
	return false
}

func (m *measure) mappedContacts() []*contact { return keep(m.in, (*contact).mapped) }

// avoidable are the figures of section 4.
//
// Decision: all of them but the survey's are absent when no contact in the period
// is mapped.
func (m *measure) avoidable() {
	m.survey()
	mapped := m.mappedContacts()
	if len(mapped) == 0 {
		return
	}
	avoidable := keep(mapped, m.isAvoidable)
	byReason, byRepeat, both := 0, 0, 0
	for _, c := range avoidable {
		switch {
		case m.isAvoidableReason(c) && c.repeat:
			both++
		case c.repeat:
			byRepeat++
		default:
			byReason++
		}
	}
	m.put("avoidable_contacts", number(float64(len(avoidable))))
	m.put("avoidable_reason_only", number(float64(byReason)))
	m.put("avoidable_repeat_only", number(float64(byRepeat)))
	m.put("avoidable_both", number(float64(both)))
	// “`avoidable_share` = that / mapped contacts; `avoidable_share_time`,
	// `avoidable_share_cost` by handle time and cost.”
	m.put("avoidable_share", m.avoidableShare(everyContact))
	m.put("avoidable_share_time", ratio(sumHandle(avoidable), sumHandle(mapped)))
	m.put("avoidable_share_cost", ratio(sumPrice(avoidable), sumPrice(mapped)))

	// “`avoidable_share_min` = avoidable / contacts; `avoidable_share_max` =
	// (avoidable + unmapped + mapped, not avoidable, of an unknown customer) /
	// contacts.”
	m.put("avoidable_share_min", shareOf(unitsOf(m.in, m.isAvoidable)))
	m.put("avoidable_share_max", shareOf(unitsOf(m.in, func(c *contact) bool {
		return m.isAvoidable(c) || !c.mapped() || !c.known()
	})))

	elsewhere := keep(avoidable, m.isElsewhere)
	m.put("avoidable_inside", number(float64(len(avoidable)-len(elsewhere))))
	m.put("avoidable_elsewhere", number(float64(len(elsewhere))))
	m.put("avoidable_elsewhere_share", shareOf(unitsOf(avoidable, m.isElsewhere)))
}

func (m *measure) avoidableShare(wanted func(*contact) bool) Figure {
	return shareOf(unitsOf(keep(m.mappedContacts(), wanted), m.isAvoidable))
}

// sumHandle is in milliseconds, over the contacts that know one.
func sumHandle(contacts []*contact) float64 {
	sum := int64(0)
	for _, c := range contacts {
		if c.handle != nil {
			sum += *c.handle
		}
	}
	return float64(sum)
}

// sumPrice is in micro-euro; 0 also when no contact has a price.
func sumPrice(contacts []*contact) float64 {
	sum := int64(0)
	for _, c := range contacts {
		if c.price != nil {
			sum += *c.price
		}
	}
	return float64(sum)
}

// survey: “`survey_avoidable_share` = yes / (yes + no); `survey_response` = (yes +
// no) / contacts.”
//
// Decision: the response is absent when no contact of the log has an answer.
func (m *measure) survey() {
	hasAnswer := func(c *contact) bool { return c.prevented != nil }
	m.put("survey_avoidable_share", shareOf(unitsOf(keep(m.in, hasAnswer), func(c *contact) bool { return *c.prevented })))
	if len(keep(m.all, hasAnswer)) > 0 {
		m.put("survey_response", shareOf(unitsOf(m.in, hasAnswer)))
	}
}

// parts are the kinds, and what has none.
var parts = []string{Valuable, Hygiene, Avoidable, "unmapped"}

func (m *measure) partOf(c *contact) string {
	if !c.mapped() {
		return "unmapped"
	}
	return m.taxonomy.Reasons[c.reason].Kind
}

// volatility: “daily totals of each kind (unmapped is a fourth; days without
// contacts count 0) minus their weekday mean; a part's share = cov(part, total) /
// var(total); the shares add up to 1; var 0: absent.”
//
// Decision: over the dates of coverage in the period; figures and table are
// absent below 14 of these.
func (m *measure) volatility() {
	if len(m.dates) < 14 {
		return
	}
	total := m.deviations(everyContact)
	table := newTable("part", "contacts_per_day", "share")
	for _, part := range parts {
		ofPart := func(c *contact) bool { return m.partOf(c) == part }
		share := ratio(dot(m.deviations(ofPart), total), dot(total, total))
		m.put("volatility_"+part, share)
		sum := 0.0
		for _, x := range m.daily(ofPart) {
			sum += x
		}
		table.add(part, sum/float64(len(m.dates)), share)
	}
	m.result.Tables["volatility"] = *table
}

// daily counts the wanted contacts on each date.
func (m *measure) daily(wanted func(*contact) bool) []float64 {
	var counts []float64
	for _, date := range m.dates {
		n := len(keep(m.in, func(c *contact) bool { return wanted(c) && localDate(c.start, m.zone) == date }))
		counts = append(counts, float64(n))
	}
	return counts
}

// deviations are daily totals minus their weekday mean.
func (m *measure) deviations(wanted func(*contact) bool) []float64 {
	counts := m.daily(wanted)
	var sum, dates [7]float64
	for i, date := range m.dates {
		sum[weekdayOf(date)] += counts[i]
		dates[weekdayOf(date)]++
	}
	for i, date := range m.dates {
		counts[i] -= sum[weekdayOf(date)] / dates[weekdayOf(date)]
	}
	return counts
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
