package reference

import (
	"slices"
	"strings"
	"time"
)

// strategies: “person: take time”, “self-service”, “prevent”.
var strategies = map[string]string{Valuable: "person", Hygiene: "self_service", Avoidable: "prevent"}

// breakdowns are the tables by kind, reason, owner and time: “Any breakdown
// selects the same way, so its rows add up to the total.”
//
// “Shares by reason, kind or owner have the *mapped* contacts as their base”.
// Decision: the share of what is unmapped is absent, that of the total is of the
// mapped contacts in it, so 1.
func (m *measure) breakdowns() {
	m.kinds()
	m.reasons()
	m.owners()
	m.stretches()
}

func (m *measure) kinds() {
	table := newTable("kind", "strategy", "contacts", "share+", "repeat_share+", "ftf+", "ftr+", "handle_time", "cost_per_year")
	row := func(name string, wanted func(*contact) bool) {
		of := keep(m.in, wanted)
		table.add(name, strategies[name], len(of), wide(m.shareOfMapped(name, wanted)), wide(m.repeatShare(wanted)),
			wide(m.ftf(wanted)), wide(m.ftr(wanted)), meanHandle(of), m.perYear(of))
	}
	for _, part := range parts {
		row(part, func(c *contact) bool { return m.partOf(c) == part })
	}
	row("total", everyContact)
	m.result.Tables["kinds"] = *table
}

func (m *measure) shareOfMapped(name string, wanted func(*contact) bool) Figure {
	mapped := float64(len(m.mappedContacts()))
	switch name {
	case "unmapped":
		return Figure{}
	case "total": // Decision: the whole is no estimate, so it has no interval
		return ratio(mapped, mapped)
	}
	return shareOf(unitsOf(m.mappedContacts(), wanted))
}

// reasons has the reasons with contacts, most contacts first, ties in taxonomy
// order; then unmapped, when there is any; then the total.
func (m *measure) reasons() {
	table := newTable("reason", "kind", "owner", "contacts", "share+", "repeat_share+", "ftf+", "ftr+",
		"avoidable_contacts", "handle_time", "cost_per_year")
	row := func(name, kind, owner string, wanted func(*contact) bool) {
		of := keep(m.in, wanted)
		avoidable := Figure{} // Decision: absent where nothing is mapped
		if len(keep(of, (*contact).mapped)) > 0 {
			avoidable = number(float64(len(keep(of, m.isAvoidable))))
		}
		table.add(name, kind, owner, len(of), wide(m.shareOfMapped(name, wanted)), wide(m.repeatShare(wanted)),
			wide(m.ftf(wanted)), wide(m.ftr(wanted)), avoidable, meanHandle(of), m.perYear(of))
	}
	hasReason := func(i int) func(*contact) bool { return func(c *contact) bool { return c.reason == i } }
	var present []int
	for i := range m.taxonomy.Reasons {
		if len(keep(m.in, hasReason(i))) > 0 {
			present = append(present, i)
		}
	}
	slices.SortStableFunc(present, func(a, b int) int {
		return len(keep(m.in, hasReason(b))) - len(keep(m.in, hasReason(a)))
	})
	for _, i := range present {
		row(m.taxonomy.Reasons[i].ID, m.taxonomy.Reasons[i].Kind, m.taxonomy.Reasons[i].Owner, hasReason(i))
	}
	if len(keep(m.in, hasReason(unmapped))) > 0 {
		row("unmapped", "", "", hasReason(unmapped))
	}
	row("total", "", "", everyContact)
	m.result.Tables["reasons"] = *table
}

// owners: “Repeat traffic is the one cause in the contact centre's own hands”, so
// it stands first; then each owner with avoidable contacts that are not a repeat,
// most first, ties in taxonomy order; then the total. The shares are of the
// avoidable contacts.
//
// Decision: no rows when no contact in the period is mapped.
func (m *measure) owners() {
	table := newTable("owner", "inside", "contacts", "share+", "cost_per_year")
	avoidable := keep(m.in, m.isAvoidable)
	row := func(name, inside string, wanted func(*contact) bool) {
		of := keep(avoidable, wanted)
		share := shareOf(unitsOf(avoidable, wanted))
		if name == "total" { // Decision: the whole is no estimate, so it has no interval
			share = ratio(float64(len(avoidable)), float64(len(avoidable)))
		}
		table.add(name, inside, len(of), wide(share), m.perYear(of))
	}
	ownedBy := func(owner string) func(*contact) bool {
		return func(c *contact) bool { return !c.repeat && m.taxonomy.Reasons[c.reason].Owner == owner }
	}
	owners := keep(m.taxonomy.Owners, func(o Owner) bool { return len(keep(avoidable, ownedBy(o.ID))) > 0 })
	slices.SortStableFunc(owners, func(a, b Owner) int {
		return len(keep(avoidable, ownedBy(b.ID))) - len(keep(avoidable, ownedBy(a.ID)))
	})
	if len(m.mappedContacts()) > 0 {
		row("repeat_traffic", "yes", func(c *contact) bool { return c.repeat })
		for _, o := range owners {
			row(o.ID, yesNo(o.Inside), ownedBy(o.ID))
		}
		row("total", "", everyContact)
	}
	m.result.Tables["owners"] = *table
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// lists are the tables of other shapes.
func (m *measure) lists() {
	m.repeatCurve()
	m.snowballs()
	books := newTable("what", "rows")
	for _, name := range append([]string{"rows"}, bookNames...) {
		books.add(name, float64(m.books[name]))
	}
	m.result.Tables["books"] = *books
	m.result.Tables["summary"] = m.listOf(func(name string) bool { return !isMoney(name) })
	m.result.Tables["saving"] = m.listOf(isMoney)
}

// repeatCurve: “share of contacts followed by a contact of the same customer and
// reason within 1, 2, 3, 5, 7, 14, 21, 30 days (whatever W), on one cohort: known,
// mapped, mature for the longest of these that leaves at least half of them;
// longer points are absent.”
//
// Decision: an absent point has no row.
func (m *measure) repeatCurve() {
	table := newTable("days", "share+")
	points := []int{1, 2, 3, 5, 7, 14, 21, 30}
	line := keep(m.in, m.followable)
	var cohort []*contact
	longest := 0
	for _, d := range points {
		mature := keep(line, func(c *contact) bool { return m.mature(c, time.Duration(d)*day) })
		if len(mature) > 0 && 2*len(mature) >= len(line) {
			cohort, longest = mature, d
		}
	}
	for _, d := range points {
		if d <= longest {
			within := func(c *contact) bool { return followed(c, time.Duration(d)*day) }
			table.add(float64(d), wide(shareOf(unitsOf(cohort, within))))
		}
	}
	m.result.Tables["repeat_curve"] = *table
}

// snowballs: “Snowball matrix: reason of each mature contact → reason of the
// customer's next contact within W.” The shares are of the mature contacts of the
// first reason. Decision: reasons in taxonomy order, unmapped last, on both sides;
// pairs that do not occur have no row.
func (m *measure) snowballs() {
	table := newTable("from", "to", "n", "share+")
	mature := m.matureContacts()
	order := append(seq(len(m.taxonomy.Reasons)), unmapped)
	for _, from := range order {
		base := keep(mature, func(c *contact) bool { return c.reason == from })
		for _, to := range order {
			goesTo := func(c *contact) bool { return followedAny(c, m.window) && c.nextAny.reason == to }
			if n := len(keep(base, goesTo)); n > 0 {
				table.add(m.reasonID(from), m.reasonID(to), n, wide(shareOf(unitsOf(base, goesTo))))
			}
		}
	}
	m.result.Tables["snowballs"] = *table
}

func seq(n int) []int {
	var s []int
	for i := range n {
		s = append(s, i)
	}
	return s
}

func (m *measure) reasonID(i int) string {
	if i == unmapped {
		return "unmapped"
	}
	return m.taxonomy.Reasons[i].ID
}

// moneyFigures are those of the table saving; the summary has the others.
const moneyFigures = " contacts_per_year cost_basis cost_per_contact cost_per_year target saving_per_year preventable_share" +
	" ceiling_share ceiling_basis target_verdict roadmap_saving roadmap_share handle_time hours_freed fte_freed" +
	" reinvest_contacts payback_months self_service_saving "

func isMoney(name string) bool { return strings.Contains(moneyFigures, " "+name+" ") }

// listOf lists the present figures that are wanted, by name. Which figures these
// two tables show, and in which order, is layout: compare by name.
func (m *measure) listOf(wanted func(string) bool) Table {
	table := newTable("figure", "value+", "note")
	var names []string
	for name, f := range m.result.Figures {
		if wanted(name) && (f.Known || f.Word != "") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		table.add(name, wide(m.get(name)), "")
	}
	return *table
}
