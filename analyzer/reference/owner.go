package reference

import "slices"

// ownerSheet: “one sheet with that owner's avoidable contacts, reasons, trend,
// channels, cost, share of the roadmap”.
//
// Decision: what an owner causes is, as in the table of owners, the contacts of its
// avoidable reasons that are no repeat, and shares are of all avoidable contacts; the
// roadmap has repeats under their own reason, and its whole is that of all reasons,
// whatever the target. No rows when no contact of the log is mapped.
func (m *measure) ownerSheet() {
	if m.options.Owner == "" || !m.anyMapped() {
		return
	}
	table := newTable("part", "item", "contacts", "avoidable_contacts", "repeated", "share+", "cost_per_year", "saving_per_year", "roadmap_part")
	its := func(c *contact) bool { return c.mapped() && m.taxonomy.Reasons[c.reason].Owner == m.options.Owner }
	caused := func(c *contact) bool { return its(c) && m.isAvoidableReason(c) && !c.repeat }
	all := 0.0
	allKnown := len(m.in) > 0 && m.hasPrices() && m.get("contacts_per_year").Known
	worth := map[int]float64{}
	for _, s := range m.steps() {
		yearly := times(m.get("contacts_per_year"), number(s.weight/float64(len(m.in))), s.cost)
		worth[s.reason] = yearly.Value
		all += yearly.Value
	}
	row := func(part, item string, wanted func(*contact) bool, saving, share Figure) {
		of := keep(m.in, func(c *contact) bool { return its(c) && wanted(c) })
		mine := func(c *contact) bool { return caused(c) && wanted(c) }
		table.add(part, item, len(of), len(keep(m.in, mine)), len(keep(of, func(c *contact) bool { return c.repeat })),
			wide(shareOf(unitsOf(keep(m.in, m.isAvoidable), mine))), m.perYear(keep(m.in, mine)), saving, share)
	}
	savingOf := func(x float64) (Figure, Figure) {
		if !allKnown || len(m.mappedContacts()) == 0 {
			return Figure{}, Figure{}
		}
		return number(x), ratio(x, all)
	}
	reasons := keep(seq(len(m.taxonomy.Reasons)), func(r int) bool {
		return slices.ContainsFunc(m.in, func(c *contact) bool { return its(c) && c.reason == r })
	})
	number := func(r int) int { return len(keep(m.in, func(c *contact) bool { return caused(c) && c.reason == r })) }
	slices.SortStableFunc(reasons, func(a, b int) int { return number(b) - number(a) })
	sum := 0.0
	for _, r := range reasons {
		saving, part := savingOf(worth[r])
		row("of_reason", m.reasonID(r), m.hasReason(r), saving, part)
		sum += worth[r]
	}
	for _, channel := range byNumber(keep(m.in, its)) {
		label := channel
		if label == "" {
			label = "unknown_channel"
		}
		row("of_channel", label, func(c *contact) bool { return c.channel == channel }, Figure{}, Figure{})
	}
	saving, part := savingOf(sum)
	row("total", "", everyContact, saving, part)
	m.result.Tables["owner_sheet"] = *table

	trend := newTable("reason", "month", "contacts", "avoidable_contacts", "repeated")
	for _, r := range reasons {
		for _, months := range m.result.Tables["months"].Rows {
			of := keep(m.in, func(c *contact) bool { return c.reason == r && c.start.In(m.zone).Format("2006-01") == months[0].Text })
			trend.add(m.reasonID(r), months[0].Text, len(of), len(keep(of, caused)), len(keep(of, func(c *contact) bool { return c.repeat })))
		}
	}
	m.result.Tables["owner_trend"] = *trend
}
