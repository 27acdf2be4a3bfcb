package analyzer

import (
	"sort"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// The needs of figures about channels.
var (
	needChannels = need{
		func(f *Findings) bool { return f.Channels.Known > 0 },
		document.Text{EN: "no contact of the period has a known channel", NL: "van geen enkel contact van de periode is het kanaal bekend"},
	}
	needSwitch = append(append([]need{needChannels}, needCases...), need{
		func(*Findings) bool { return false },
		document.Text{EN: "no judged case took two contacts of which the channel is known", NL: "geen enkele beoordeelde klantvraag kostte twee contacten waarvan het kanaal bekend is"},
	})
	needElsewhere = need{
		func(*Findings) bool { return false },
		document.Text{EN: "no judged case began in a known channel other than the phone", NL: "geen enkele beoordeelde klantvraag begon in een ander bekend kanaal dan de telefoon"},
	}
	needPrices = need{
		func(f *Findings) bool { return f.Question.Costs.Differs() },
		document.Text{EN: "a contact costs the same in every channel: give --cost-per-channel", NL: "een contact kost in elk kanaal evenveel: geef --cost-per-channel"},
	}
	needMovable = need{
		func(*Findings) bool { return false },
		document.Text{EN: "the reason names no preferred channel whose cost is known", NL: "de reden noemt geen voorkeurskanaal waarvan de kosten bekend zijn"},
	}
)

// channelsTable has the channels over all reasons, then those of each reason.
func channelsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("channels", "reason", "channel", "policy", "contacts", "share*", "handle_time-", "cost_per_year-", "move_to-", "saving_per_year")
	if f.Channels.Known == 0 {
		t.Notes = []document.Text{absent(f.why([]need{needChannels}))}
		return t
	}
	rows := func(reason document.Cell, cells [contact.Channels]metric.ChannelCell, hasPolicy bool) {
		for _, channel := range busiest(cells) {
			t.Rows = append(t.Rows, append([]document.Cell{reason, channelName(channel)}, f.channelCells(cells[channel], hasPolicy && channel != contact.NoChannel)...))
		}
	}
	rows(word("all_reasons"), f.Channels.All, false)
	unmapped := len(f.Channels.ByReason) - 1
	for _, r := range mostFirst(f.ByReason.Parts[:unmapped]) {
		rows(f.reasonName(contact.Reason(r)), f.Channels.ByReason[r], true)
	}
	rows(word("unmapped"), f.Channels.ByReason[unmapped], false)
	t.Notes = f.policyNotes()
	return t
}

// channelCells are what the table says of a reason in a channel.
func (f *Findings) channelCells(c metric.ChannelCell, hasPolicy bool) []document.Cell {
	policy, moveTo := document.Plain(""), document.Plain("")
	if hasPolicy {
		policy = word(policyWords[c.Policy])
	}
	if c.MoveTo != contact.NoChannel {
		moveTo = channelName(c.MoveTo)
	}
	saving := document.Value{}
	if c.Policy == metric.Discouraged || c.Saved.N > 0 {
		saving = f.moved(c.Load, c.Saved)
	}
	return []document.Cell{
		policy, document.Of(count(c.Contacts)), document.Of(share(c.Share)), document.Of(meanSeconds(c.Handle)),
		document.Of(f.yearly(c.Contacts, c.Cost)), moveTo, document.Of(saving),
	}
}

// moved is what moving contacts from discouraged channels saves in a year.
func (f *Findings) moved(all metric.Load, saved metric.Mean) document.Value {
	if all.Contacts > 0 && saved.N == 0 {
		return document.Unknown(f.why([]need{needCost, needPrices, needMovable}))
	}
	v := f.yearly(saved.N, saved)
	if !v.Known {
		v.Why = f.why([]need{needYear})
	}
	return v
}

// busiest returns the channels that have contacts, most first, ties in their own
// order; the unknown channel last.
func busiest(cells [contact.Channels]metric.ChannelCell) []contact.Channel {
	var channels []contact.Channel
	for c := contact.NoChannel + 1; int(c) < contact.Channels; c++ {
		if cells[c].Contacts > 0 {
			channels = append(channels, c)
		}
	}
	sort.SliceStable(channels, func(a, b int) bool { return cells[channels[a]].Contacts > cells[channels[b]].Contacts })
	if cells[contact.NoChannel].Contacts > 0 {
		channels = append(channels, contact.NoChannel)
	}
	return channels
}

func channelName(c contact.Channel) document.Cell {
	if c == contact.NoChannel {
		return word("unknown_channel")
	}
	return word(c.String())
}

// policyWords are what people read for a policy.
var policyWords = map[metric.Policy]string{
	metric.Preferred: "preferred", metric.Supporting: "supporting", metric.Discouraged: "discouraged", metric.NoPolicy: "no_policy",
}

func policyTable(f *Findings, _ *document.Document) document.Table {
	t := grid("channel_policy", "policy", "contacts", "share*", "handle_time", "cost_per_year", "movable", "saving_per_year")
	if f.Channels.Known == 0 || !f.AnyMapped {
		t.Notes = []document.Text{absent(f.why([]need{needChannels, needReasons}))}
		return t
	}
	row := func(name string, l metric.Load, of, movable, saving document.Value) {
		t.Rows = append(t.Rows, []document.Cell{
			word(name), document.Of(count(l.Contacts)), document.Of(of), document.Of(meanSeconds(l.Handle)),
			document.Of(f.yearly(l.Contacts, l.Cost)), document.Of(movable), document.Of(saving),
		})
	}
	none := document.Value{}
	var judged int64
	for _, p := range []metric.Policy{metric.Preferred, metric.Supporting, metric.Discouraged, metric.NoPolicy} {
		a := f.Channels.Adherence[p]
		judged += a.Contacts
		movable, saving := none, none
		if p == metric.Discouraged {
			movable, saving = count(a.Saved.N), f.moved(a.Load, a.Saved)
		}
		row(policyWords[p], a.Load, share(a.Share), movable, saving)
	}
	total := metric.Load{Contacts: f.ByReason.Total.Contacts, Handle: f.ByReason.Total.Handle, Cost: f.ByReason.Total.Cost}
	row("no_reason_or_channel", f.Channels.Elsewhere, none, none, none)
	row("total", total, whole(judged), none, none)
	t.Total = true
	t.Notes = f.policyNotes()
	return t
}

// policyNotes say what the policy leaves open.
func (f *Findings) policyNotes() []document.Text {
	stated := statesPolicy(f.Request.Taxonomy)
	discouraged := f.Channels.Adherence[metric.Discouraged]
	left := discouraged.Contacts - discouraged.Saved.N
	switch {
	case !stated:
		return []document.Text{{
			EN: "No reason of the taxonomy says which channels suit it (channels:).",
			NL: "Geen enkele reden van de taxonomie zegt welke kanalen erbij passen (channels:).",
		}}
	case left > 0 && discouraged.Saved.N > 0:
		return []document.Text{phrase(
			"Discouraged contacts that are not in the saving, because their reason names no preferred channel whose cost is known: {n}.",
			"Ontmoedigde contacten die niet in de besparing zitten, omdat hun reden geen voorkeurskanaal noemt waarvan de kosten bekend zijn: {n}.",
			map[string]document.Text{"n": people(count(left), document.Count)})}
	}
	return nil
}

func movesTable(f *Findings, d *document.Document) document.Table {
	t := grid("channel_moves", "from", "to", "n", "share*")
	for _, m := range f.Channels.Moves {
		t.Rows = append(t.Rows, []document.Cell{channelName(m.From), channelName(m.To), document.Of(count(m.Share.Hits)), document.Of(share(m.Share))})
	}
	if len(t.Rows) == 0 {
		t.Notes = append(t.Notes, absent(f.why(needSwitch)))
	}
	for _, name := range []string{"channel_switch_share", "leak_to_phone_share"} {
		if g := d.Figure(name); g.Value.Known {
			t.Notes = append(t.Notes, phrase("{label}: {value}", "{label}: {value}", map[string]document.Text{"label": g.Label, "value": people(g.Value, g.Unit)}))
		}
	}
	return t
}
