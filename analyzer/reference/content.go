package reference

import "slices"

// content: “reasons whose words point to pages, letters, invoices or instructions,
// summed per owner”.
//
// Decision: the contacts of avoidable reasons that the taxonomy marks and that are no
// repeats, as shares of all avoidable contacts; owners and their reasons by contacts, ties
// in the order of the taxonomy. No rows when no avoidable reason is marked, or when no
// contact of the period is mapped.
func (m *measure) content() {
	table := newTable("owner", "reason", "contacts", "share+", "cost_per_year")
	marked := func(r Reason) bool { return r.Content && r.Kind == Avoidable }
	if slices.ContainsFunc(m.taxonomy.Reasons, marked) && len(m.mappedContacts()) > 0 {
		avoidable := keep(m.in, m.isAvoidable)
		caused := func(c *contact) bool { return !c.repeat && marked(m.taxonomy.Reasons[c.reason]) }
		number := func(wanted func(*contact) bool) int { return len(keep(keep(avoidable, caused), wanted)) }
		row := func(owner, reason string, wanted func(*contact) bool) {
			its := func(c *contact) bool { return caused(c) && wanted(c) }
			table.add(owner, reason, number(wanted), wide(shareOf(unitsOf(avoidable, its))), m.perYear(keep(avoidable, its)))
		}
		ownedBy := func(owner string) func(*contact) bool {
			return func(c *contact) bool { return m.taxonomy.Reasons[c.reason].Owner == owner }
		}
		owners := slices.Clone(m.taxonomy.Owners)
		slices.SortStableFunc(owners, func(a, b Owner) int { return number(ownedBy(b.ID)) - number(ownedBy(a.ID)) })
		for _, o := range owners {
			if number(ownedBy(o.ID)) == 0 {
				continue
			}
			row(o.ID, "all_reasons", ownedBy(o.ID))
			reasons := keep(seq(len(m.taxonomy.Reasons)), func(r int) bool {
				return m.taxonomy.Reasons[r].Owner == o.ID && number(m.hasReason(r)) > 0
			})
			slices.SortStableFunc(reasons, func(a, b int) int { return number(m.hasReason(b)) - number(m.hasReason(a)) })
			for _, r := range reasons {
				row(o.ID, m.reasonID(r), m.hasReason(r))
			}
		}
		row("total", "all_reasons", everyContact)
	}
	m.result.Tables["content"] = *table
}
