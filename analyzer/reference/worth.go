package reference

import "slices"

// quadrants of the value-irritant matrix, in the order of its table.
var quadrants = []string{"eliminate", "simplify", "automate", "leverage"}

// quadrantOf: “Where a reason does not state its place: avoidable → eliminate,
// hygiene → automate, valuable → leverage”.
func quadrantOf(r Reason) string {
	if r.Quadrant != "" {
		return r.Quadrant
	}
	return map[string]string{Avoidable: "eliminate", Hygiene: "automate", Valuable: "leverage"}[r.Kind]
}

// anyMapped reports whether any contact of the log has a reason.
func (m *measure) anyMapped() bool { return len(keep(m.all, (*contact).mapped)) > 0 }

func (m *measure) hasReason(i int) func(*contact) bool {
	return func(c *contact) bool { return c.reason == i }
}

// busiestReasons are the reasons with contacts, most first, ties in the order of
// the taxonomy.
func (m *measure) busiestReasons() []int {
	count := func(i int) int { return len(keep(m.in, m.hasReason(i))) }
	present := keep(seq(len(m.taxonomy.Reasons)), func(i int) bool { return count(i) > 0 })
	slices.SortStableFunc(present, func(a, b int) int { return count(b) - count(a) })
	return present
}

// worthTalking is the matrix and the strategies. Decision: both are absent when no
// contact of the log is mapped.
func (m *measure) worthTalking() {
	if !m.anyMapped() {
		return
	}
	m.matrix()
	m.strategy()
}

// matrix: contacts, handle time, cost, satisfaction and share per quadrant, and the
// reasons in each. Decision: the shares are of the mapped contacts; satisfaction is
// the mean score.
func (m *measure) matrix() {
	table := newTable("quadrant", "reason", "contacts", "share+", "handle_time", "cost_per_year", "satisfaction", "scores")
	row := func(quadrant, reason, share string, wanted func(*contact) bool) {
		of := keep(m.in, wanted)
		scored := keep(of, func(c *contact) bool { return c.csat != nil })
		sum := 0.0
		for _, c := range scored {
			sum += float64(*c.csat) / 10
		}
		table.add(quadrant, reason, len(of), wide(m.shareOfMapped(share, wanted)), meanHandle(of), m.perYear(of),
			ratio(sum, float64(len(scored))), len(scored))
	}
	for _, q := range quadrants {
		in := func(i int) bool { return quadrantOf(m.taxonomy.Reasons[i]) == q }
		row(q, "all_reasons", q, func(c *contact) bool { return c.mapped() && in(c.reason) })
		for _, i := range keep(m.busiestReasons(), in) {
			row(q, m.reasonID(i), q, m.hasReason(i))
		}
	}
	row("unmapped", "", "unmapped", m.hasReason(unmapped))
	row("total", "", "total", everyContact)
	m.result.Tables["matrix"] = *table
}

// todo is what to do with a mapped contact: avoidable → prevent, “hygiene →
// self-service”, “valuable → person: take time”. Decision: an avoidable contact is
// one of an avoidable reason or a repeat, as in avoidable_contacts; a hygiene
// contact that is an opportunity is an upsell moment.
func (m *measure) todo(c *contact) string {
	switch {
	case !c.mapped():
		return "unmapped"
	case m.isAvoidable(c):
		return "prevent"
	case m.partOf(c) == Valuable:
		return "person"
	case m.taxonomy.Reasons[c.reason].Opportunity:
		return "upsell"
	}
	return "self_service"
}

func (m *measure) strategy() {
	table := newTable("strategy", "contacts", "share+", "handle_time", "cost_per_year", "saving_per_year")
	does := func(what string) func(*contact) bool { return func(c *contact) bool { return m.todo(c) == what } }
	row := func(name string, saving Figure, wanted func(*contact) bool) {
		of := keep(m.in, wanted)
		table.add(name, len(of), wide(m.shareOfMapped(name, wanted)), meanHandle(of), m.perYear(of), saving)
	}
	row("prevent", m.allPrevented(), does("prevent"))
	row("self_service", m.get("self_service_saving"), does("self_service"))
	row("upsell", Figure{}, does("upsell"))
	row("person", Figure{}, does("person"))
	row("unmapped", Figure{}, does("unmapped"))
	row("total", Figure{}, everyContact)
	m.result.Tables["strategy"] = *table

	// Decision: absent when the taxonomy marks no hygiene reason.
	marked := func(r Reason) bool { return r.Kind == Hygiene && r.Opportunity }
	if !slices.ContainsFunc(m.taxonomy.Reasons, marked) {
		return
	}
	hygiene := keep(m.in, func(c *contact) bool { return m.partOf(c) == Hygiene })
	m.put("upsell_share", shareOf(unitsOf(hygiene, does("upsell"))))
}

// allPrevented is what the whole roadmap saves, not cut at the target. Decision:
// absent when no contact in the period is mapped.
func (m *measure) allPrevented() Figure {
	if len(m.mappedContacts()) == 0 || !m.hasPrices() {
		return Figure{}
	}
	sum := 0.0
	for _, s := range m.steps() {
		sum += s.weight * s.cost.Value / float64(len(m.in))
	}
	return times(m.get("contacts_per_year"), number(sum))
}
