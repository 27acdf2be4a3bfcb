package reference

// surveyTable holds the customers' answers against the log: in all, by kind, by repeats,
// by reason and by channel.
//
// Decision: most customers say so, or say not, from 30 answers on, when the interval of
// the share leaves out a half.
func (m *measure) surveyTable() {
	hasAnswer := func(c *contact) bool { return c.prevented != nil }
	if len(keep(m.in, hasAnswer)) == 0 {
		return
	}
	table := newTable("part", "group", "contacts", "answers", "prevented", "response+", "customers_avoidable_share+",
		"avoidable_share+", "answered_avoidable_share+", "verdict")
	row := func(part, group string, of []*contact, says string) {
		answered := keep(of, hasAnswer)
		yes := func(c *contact) bool { return *c.prevented }
		customers := shareOf(unitsOf(answered, yes))
		word := ""
		if says != "" && customers.Known {
			most, least := customers.Low > 0.5, customers.High < 0.5
			switch {
			case customers.Few || !most && !least:
				word = "not_certain"
			case most == (says == "avoidable"):
				word = "agree"
			case most:
				word = "customers_only"
			default:
				word = "log_only"
			}
		}
		share := func(in []*contact) wide {
			return wide(shareOf(unitsOf(keep(in, (*contact).mapped), m.isAvoidable)))
		}
		table.add(part, group, len(of), len(answered), len(keep(answered, yes)), wide(shareOf(unitsOf(of, hasAnswer))), wide(customers),
			share(of), share(answered), word)
	}
	if len(m.in) > 0 {
		row("total", "", m.in, "")
	}
	about := func(kind string) string {
		if kind == Avoidable {
			return "avoidable"
		}
		return "not avoidable"
	}
	m.eachPair([]string{"kind"}, m.in, func(g []string, of []*contact) {
		if g[0] == "unmapped" {
			row("kind", g[0], of, "")
			return
		}
		row("kind", g[0], of, about(g[0]))
	})
	for _, repeated := range []bool{true, false} {
		of := keep(m.in, func(c *contact) bool { return m.followable(c) && c.repeat == repeated })
		if len(of) > 0 {
			row("repeat", yesNo(repeated), of, map[bool]string{true: "avoidable"}[repeated])
		}
	}
	m.eachPair([]string{"reason"}, m.in, func(g []string, of []*contact) {
		says := ""
		if c := of[0]; c.mapped() {
			says = about(m.taxonomy.Reasons[c.reason].Kind)
		}
		row("reason", g[0], of, says)
	})
	m.eachPair([]string{"channel"}, m.in, func(g []string, of []*contact) { row("channel", g[0], of, "") })
	m.result.Tables["survey"] = *table
}
