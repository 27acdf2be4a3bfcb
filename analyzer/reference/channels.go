package reference

import (
	"cmp"
	"slices"
)

// policyOf: “A **channel policy** lists preferred, supporting and discouraged
// channels.” Decision: a channel that is in no list has no policy.
func policyOf(r Reason, channel string) string {
	switch {
	case slices.Contains(r.Preferred, channel):
		return "preferred"
	case slices.Contains(r.Supporting, channel):
		return "supporting"
	case slices.Contains(r.Discouraged, channel):
		return "discouraged"
	}
	return "no_policy"
}

// channelCost is what a contact in a channel costs, micro-euro; nil when nothing
// tells (“needs cost per channel”). Decision: the amount given for the channel, or
// beside such a list for all that it does not name; with a cost column or an hourly
// rate the mean of the contacts in the channel that have the basis, rounded; with
// one cost for all contacts channels do not differ.
func (m *measure) channelCost(channel string) *int64 {
	switch m.get("cost_basis").Word {
	case "per_channel":
		return m.channelPrice(&contact{channel: channel})
	case "column", "hourly_rate":
		own := make([]*int64, len(m.in))
		for i, c := range m.in {
			own[i] = c.cost
			if m.options.HourlyRate != nil {
				own[i] = m.hourlyPrice(c)
			}
		}
		return m.meanPrice(own, func(c *contact) bool { return c.channel == channel })
	}
	return nil
}

// moveTo is where discouraged contacts of a reason belong. Decision: the first
// preferred channel with a known cost, else the first preferred one.
func (m *measure) moveTo(r Reason) (channel string, cost *int64) {
	for _, p := range r.Preferred {
		if cost := m.channelCost(p); cost != nil {
			return p, cost
		}
	}
	if len(r.Preferred) > 0 {
		return r.Preferred[0], nil
	}
	return "", nil
}

// saved is what moving the discouraged ones of some contacts saves, micro-euro, and
// how many of them can be moved.
func (m *measure) saved(of []*contact) (saved float64, movable, discouraged int) {
	for _, c := range of {
		if !c.mapped() || policyOf(m.taxonomy.Reasons[c.reason], c.channel) != "discouraged" {
			continue
		}
		discouraged++
		if _, cost := m.moveTo(m.taxonomy.Reasons[c.reason]); cost != nil && c.price != nil {
			saved += float64(*c.price - *cost)
			movable++
		}
	}
	return saved, movable, discouraged
}

// savedPerYear is absent when there are discouraged contacts and none can be moved.
func (m *measure) savedPerYear(of []*contact) Figure {
	saved, movable, discouraged := m.saved(of)
	if !m.hasPrices() || discouraged > 0 && movable == 0 {
		return Figure{}
	}
	return times(m.get("contacts_per_year"), number(saved/euro/float64(len(m.in))))
}

// channels: “reason × channel; adherence = share in preferred / supporting /
// discouraged / no policy; what moving discouraged contacts to the preferred channel
// saves”.
//
// Decision: the tables have no rows when no contact in the period has a known
// channel.
func (m *measure) channels() {
	if len(keep(m.in, hasChannel)) > 0 {
		m.reasonByChannel()
		if m.anyMapped() {
			m.adherence()
		}
	}
	m.channelMoves()
	m.switches()
}

func hasChannel(c *contact) bool { return c.channel != "" }

// reasonByChannel: over all reasons, by reason, of the unmapped; channels with most
// contacts first, the unknown one last. Decision: a share is of the contacts of the
// reason with a known channel.
func (m *measure) reasonByChannel() {
	table := newTable("reason", "channel", "policy", "contacts", "share+", "handle_time", "cost_per_year", "move_to", "saving_per_year")
	rows := func(name string, reason int, wanted func(*contact) bool) {
		of := keep(m.in, wanted)
		for _, channel := range byNumber(of) {
			inIt := func(c *contact) bool { return c.channel == channel }
			here := keep(of, inIt)
			share, label := shareOf(unitsOf(keep(of, hasChannel), inIt)), channel
			policy, target, saving := "", "", Figure{}
			if channel == "" {
				share, label = Figure{}, "unknown_channel"
			} else if reason != unmapped {
				policy = policyOf(m.taxonomy.Reasons[reason], channel)
			}
			if policy == "discouraged" {
				target, _ = m.moveTo(m.taxonomy.Reasons[reason])
			}
			if _, movable, _ := m.saved(here); movable > 0 || policy == "discouraged" {
				saving = m.savedPerYear(here)
			}
			table.add(name, label, policy, len(here), wide(share), meanHandle(here), m.perYear(here), target, saving)
		}
	}
	rows("all_reasons", unmapped, everyContact)
	for _, i := range m.busiestReasons() {
		rows(m.reasonID(i), i, m.hasReason(i))
	}
	rows("unmapped", unmapped, m.hasReason(unmapped))
	m.result.Tables["channels"] = *table
}

// byNumber are the channels of some contacts, most first, ties in their order.
func byNumber(of []*contact) []string {
	count := func(channel string) int {
		return len(keep(of, func(c *contact) bool { return c.channel == channel }))
	}
	channels := keep(allChannels, func(channel string) bool { return count(channel) > 0 })
	slices.SortStableFunc(channels, func(a, b string) int { return count(b) - count(a) })
	if count("") > 0 {
		channels = append(channels, "")
	}
	return channels
}

// adherence divides the mapped contacts with a known channel; the others stand in a
// row of their own.
func (m *measure) adherence() {
	table := newTable("policy", "contacts", "share+", "handle_time", "cost_per_year", "movable", "saving_per_year")
	base := keep(m.mappedContacts(), hasChannel)
	row := func(name string, of []*contact, share, movable, saving Figure) {
		table.add(name, len(of), wide(share), meanHandle(of), m.perYear(of), movable, saving)
	}
	for _, policy := range []string{"preferred", "supporting", "discouraged", "no_policy"} {
		isIt := func(c *contact) bool { return policyOf(m.taxonomy.Reasons[c.reason], c.channel) == policy }
		of := keep(base, isIt)
		movable, saving := Figure{}, Figure{}
		if policy == "discouraged" {
			_, n, _ := m.saved(of)
			movable, saving = number(float64(n)), m.savedPerYear(of)
		}
		row(policy, of, shareOf(unitsOf(base, isIt)), movable, saving)
	}
	row("no_reason_or_channel", keep(m.in, func(c *contact) bool { return !c.mapped() || !hasChannel(c) }), Figure{}, Figure{}, Figure{})
	row("total", m.in, ratio(float64(len(base)), float64(len(base))), Figure{}, Figure{})
	m.result.Tables["channel_policy"] = *table
}

// channelMoves: from → to channels within cases. Decision: of judged cases, each
// contact and the next of the case, where both channels are known; the share is of
// those from the same channel; most first, ties in the order of the channels.
func (m *measure) channelMoves() {
	type move struct{ from, to, customer string }
	var moves []move
	for _, e := range m.judged(everyContact) {
		for i, c := range e.contacts[1:] {
			if before := e.contacts[i]; hasChannel(before) && hasChannel(c) {
				moves = append(moves, move{before.channel, c.channel, c.customer})
			}
		}
	}
	type row struct {
		from, to string
		n        int
		share    Figure
	}
	var rows []row
	for _, from := range allChannels {
		base := keep(moves, func(x move) bool { return x.from == from })
		for _, to := range allChannels {
			var units []unit
			for _, x := range base {
				units = append(units, unit{x.customer, x.to == to})
			}
			if n := len(keep(base, func(x move) bool { return x.to == to })); n > 0 {
				rows = append(rows, row{from, to, n, shareOf(units)})
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.n, a.n) })
	table := newTable("from", "to", "n", "share+")
	for _, r := range rows {
		table.add(r.from, r.to, r.n, wide(r.share))
	}
	m.result.Tables["channel_moves"] = *table
}

// switches: “`channel_switch_share` = judged cases of two or more contacts with
// known channels that used more than one / all of these. `leak_to_phone_share` =
// judged cases that began in a known other channel and whose customer phoned within
// W of the first contact, for any reason / judged cases that began in a known other
// channel.”
//
// Decision: phoned is a contact by phone that comes after the first one, by start
// and row.
func (m *measure) switches() {
	judged := m.judged(everyContact)
	several := keep(judged, func(e episode) bool { return len(keep(e.contacts, hasChannel)) > 1 })
	m.put("channel_switch_share", shareOf(unitsOfCases(several, func(e episode) bool {
		known := keep(e.contacts, hasChannel)
		return slices.ContainsFunc(known, func(c *contact) bool { return c.channel != known[0].channel })
	})))
	elsewhere := keep(judged, func(e episode) bool { return hasChannel(e.first()) && e.first().channel != "phone" })
	m.put("leak_to_phone_share", shareOf(unitsOfCases(elsewhere, func(e episode) bool {
		for c := e.first().nextAny; c != nil && c.start.Sub(e.first().start) <= m.window; c = c.nextAny {
			if c.channel == "phone" {
				return true
			}
		}
		return false
	})))
}
