package reference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// dimension is something that contacts are divided by: the value of a contact, ""
// where it has none, and the order of values.
type dimension struct {
	value     func(*contact) string
	order     []string // of values; nil: that of their texts
	inOrder   bool     // shown so, and not by contacts
	ofReasons bool
}

// dimensionOf knows the dimensions by the names that a user gives them.
func (m *measure) dimensionOf(name string) dimension {
	ofReason := func(order []string, value func(Reason) string) dimension {
		return dimension{order: order, ofReasons: true, value: func(c *contact) string {
			if !c.mapped() {
				return "unmapped"
			}
			return value(m.taxonomy.Reasons[c.reason])
		}}
	}
	inTime := func(order []string, value func(time.Time) string) dimension {
		return dimension{order: order, inOrder: true, value: func(c *contact) string { return value(c.start.In(m.zone)) }}
	}
	switch name {
	case "channel":
		return dimension{value: func(c *contact) string { return c.channel },
			order: strings.Fields("phone email chat whatsapp social web post desk other")}
	case "queue":
		return dimension{value: func(c *contact) string { return c.queue }}
	case "segment":
		return dimension{value: func(c *contact) string { return c.segment }}
	case ExtraColumn:
		return dimension{value: func(c *contact) string { return c.extra }}
	case "reason":
		return ofReason(namesOf(m.taxonomy.Reasons, func(r Reason) string { return r.ID }), func(r Reason) string { return r.ID })
	case "kind":
		return ofReason([]string{Valuable, Hygiene, Avoidable}, func(r Reason) string { return r.Kind })
	case "owner":
		return ofReason(namesOf(m.taxonomy.Owners, func(o Owner) string { return o.ID }), func(r Reason) string { return r.Owner })
	case "journey":
		return ofReason(namesOf(m.taxonomy.Reasons, func(r Reason) string { return r.Journey }), func(r Reason) string { return r.Journey })
	case "quarter":
		return inTime(nil, func(t time.Time) string { return fmt.Sprintf("%d-Q%d", t.Year(), (int(t.Month())+2)/3) })
	case "month":
		return inTime(nil, func(t time.Time) string { return t.Format("2006-01") })
	case "week":
		return inTime(nil, func(t time.Time) string {
			year, week := t.ISOWeek()
			return fmt.Sprintf("%d-W%02d", year, week)
		})
	case "weekday":
		return inTime(strings.Fields("monday tuesday wednesday thursday friday saturday sunday"), func(t time.Time) string {
			return strings.ToLower(t.Weekday().String())
		})
	case "hour":
		return inTime(nil, func(t time.Time) string { return t.Format("15") })
	}
	panic("reference: no dimension " + name)
}

func namesOf[T any](list []T, name func(T) string) []string {
	var names []string
	for _, x := range list {
		names = append(names, name(x))
	}
	return names
}

// special are the rows below those of values.
var special = []string{"(other)", "(blank)", "unmapped"}

// rows are the names of the rows of a dimension that divides contacts, and which one a
// contact is in.
//
// “first 50 values by contacts and one row "other values" (never called unmapped)”.
// Decision: of two dimensions each has its own first 50; values in time stand in
// their order, whichever they are.
func (m *measure) rows(d dimension, in []*contact) (names []string, of func(*contact) string) {
	rank := func(v string) int { return slices.Index(d.order, v) }
	number := map[string]int{}
	for _, c := range in {
		if v := d.value(c); v != "" && v != "unmapped" {
			number[v]++
		}
	}
	for v := range number {
		names = append(names, v)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(number[b], number[a]), cmp.Compare(rank(a), rank(b)), strings.Compare(a, b))
	})
	names = names[:min(50, len(names))]
	if d.inOrder {
		slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a, b)) })
	}
	shown := slices.Clone(names)
	return append(names, special...), func(c *contact) string {
		switch v := d.value(c); {
		case v == "":
			return "(blank)"
		case v == "unmapped" || slices.Contains(shown, v):
			return v
		}
		return "(other)"
	}
}

// by divides the contacts by what the user asks, one dimension or two. Decision:
// pairs without a contact have no row.
func (m *measure) by() {
	if len(m.options.By) == 0 {
		return
	}
	columns := []string{"group", "subgroup"}[:len(m.options.By)]
	table := newTable(append(columns, "contacts", "share+", "repeat_share+", "ftf+", "ftr+", "avoidable_share+", "handle_time", "cost_per_year")...)
	ofReasons := false
	pairs := [][]string{{}}
	var rowOf []func(*contact) string
	for _, name := range m.options.By {
		d := m.dimensionOf(name)
		ofReasons = ofReasons || d.ofReasons
		names, of := m.rows(d, m.in)
		rowOf = append(rowOf, of)
		var longer [][]string
		for _, pair := range pairs {
			for _, name := range names {
				longer = append(longer, append(slices.Clone(pair), name))
			}
		}
		pairs = longer
	}
	row := func(names []string, wanted func(*contact) bool, share Figure) {
		of := keep(m.in, wanted)
		var cells []any
		for _, name := range names {
			cells = append(cells, name)
		}
		table.add(append(cells, len(of), wide(share), wide(m.repeatShare(wanted)), wide(m.ftf(wanted)), wide(m.ftr(wanted)),
			wide(m.avoidableShare(wanted)), meanHandle(of), m.perYear(of))...)
	}
	base := m.in
	if ofReasons {
		base = m.mappedContacts()
	}
	for _, pair := range pairs {
		wanted := func(c *contact) bool {
			for k, of := range rowOf {
				if of(c) != pair[k] {
					return false
				}
			}
			return true
		}
		if len(keep(m.in, wanted)) == 0 {
			continue
		}
		share := shareOf(unitsOf(base, wanted))
		if ofReasons && slices.Contains(pair, "unmapped") {
			share = Figure{}
		}
		row(pair, wanted, share)
	}
	// Decision: the whole is no estimate, so it has no interval.
	row([]string{"total", ""}[:len(m.options.By)], everyContact, ratio(float64(len(base)), float64(len(base))))
	m.result.Tables["by"] = *table
}

// drawBy draws what to divide by, among which a column that the log has.
func (g *generator) drawBy() {
	names := strings.Fields("channel queue segment reason kind owner journey quarter month week weekday hour")
	if slices.ContainsFunc(g.log.Rows, func(r Row) bool { return r.Extra != "" }) {
		names = append(names, ExtraColumn, ExtraColumn, ExtraColumn, ExtraColumn)
		if g.shape.extras > 50 {
			names = append(names, names[len(names)-4:]...)
			names = append(names, names[len(names)-8:]...)
		}
	}
	switch g.below(4) {
	case 1, 2:
		g.options.By = []string{pick(g, names...)}
	case 3:
		g.options.By = []string{pick(g, names...), pick(g, names...)}
		if g.options.By[0] == g.options.By[1] {
			g.options.By = g.options.By[:1]
		}
	}
}
