package analyzer

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/glossary"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// OwnerTables are the tables of the sheet of one owner.
var OwnerTables = []string{"owner_sheet", "owner_trend"}

// FindOwner returns the id of the owner that the user means, by id or by name.
func FindOwner(t *reasons.Taxonomy, name string) (string, error) {
	var ids []string
	for _, o := range t.Owners {
		if strings.EqualFold(o.ID, name) || strings.EqualFold(o.Name.EN, name) || strings.EqualFold(o.Name.NL, name) {
			return o.ID, nil
		}
		ids = append(ids, o.ID)
	}
	if len(ids) == 0 {
		return "", fmt.Errorf("the taxonomy %s names no owners", t.Name)
	}
	return "", fmt.Errorf("the taxonomy %s has no owner %q; there are %s", t.Name, name, strings.Join(glossary.NearFirst(name, ids), ", "))
}

// owner is the place of the owner that the request is about.
func (f *Findings) owner() int {
	return slices.IndexFunc(f.Request.Taxonomy.Owners, func(o reasons.Owner) bool { return o.ID == f.Request.Owner })
}

// ownerTable has the reasons of the owner, its channels, and all of it.
func ownerTable(f *Findings, _ *document.Document) document.Table {
	t := grid("owner_sheet", "part", "item", "contacts", "avoidable_contacts", "repeated", "share*", "cost_per_year", "saving_per_year", "roadmap_part")
	t.Title = f.ofOwner(t.Title)
	if !f.AnyMapped {
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	sheet := f.OwnerSheet
	row := func(what string, name document.Cell, p metric.OwnerPart, saving, roadmap document.Value) {
		t.Rows = append(t.Rows, []document.Cell{
			word(what), name, document.Of(count(p.Contacts)), document.Of(count(p.Avoidable)), document.Of(count(p.Repeats)),
			document.Of(share(p.Share)), document.Of(f.yearly(p.Avoidable, p.Cost)), document.Of(saving), document.Of(roadmap),
		})
	}
	for _, r := range sheet.Reasons {
		row("of_reason", f.reasonName(r.Reason), r.OwnerPart, assumed(estimate(r.Saving), f.costAssumed()), estimate(r.Part))
	}
	for _, c := range ownerChannels(sheet) {
		row("of_channel", channelName(c), sheet.Channels[c], document.Value{}, document.Value{})
	}
	row("total", document.Plain(""), sheet.Total, assumed(estimate(sheet.Saving), f.costAssumed()), estimate(sheet.Part))
	t.Total = true
	switch {
	case f.Volume.Contacts == 0:
		t.Notes = append(t.Notes, absent(f.why(nil)))
	case len(sheet.Reasons) == 0:
		t.Notes = append(t.Notes, document.Text{EN: "No contact is about a reason of this owner.", NL: "Geen enkel contact gaat over een reden van deze veroorzaker."})
	}
	return t
}

// ownerChannels are the channels with contacts, most first; the unknown one last.
func ownerChannels(sheet metric.OwnerSheet) []contact.Channel {
	var channels []contact.Channel
	for c, p := range sheet.Channels {
		if p.Contacts > 0 {
			channels = append(channels, contact.Channel(c))
		}
	}
	sort.SliceStable(channels, func(a, b int) bool {
		if (channels[a] == contact.NoChannel) != (channels[b] == contact.NoChannel) {
			return channels[b] == contact.NoChannel
		}
		return sheet.Channels[channels[a]].Contacts > sheet.Channels[channels[b]].Contacts
	})
	return channels
}

// trendTable has every reason of the owner in every month.
func trendTable(f *Findings, _ *document.Document) document.Table {
	t := grid("owner_trend", "reason", "month", "contacts", "avoidable_contacts", "repeated")
	t.Title = f.ofOwner(t.Title)
	if !f.AnyMapped {
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	for _, m := range f.OwnerSheet.Months {
		t.Rows = append(t.Rows, []document.Cell{
			f.reasonName(m.Reason), document.Plain(spans["month"].name(m.Month)),
			document.Of(count(m.Contacts)), document.Of(count(m.Avoidable)), document.Of(count(m.Repeats)),
		})
	}
	return t
}

// ofOwner is a title with the owner behind it.
func (f *Findings) ofOwner(title document.Text) document.Text {
	name := f.ownerName(f.owner()).Text
	return document.Text{EN: title.EN + ": " + name.EN, NL: title.NL + ": " + name.NL}
}

// ownerHeadlines open the report that is reduced to one owner.
func (f *Findings) ownerHeadlines(d *document.Document) []document.Headline {
	sheet := f.OwnerSheet
	parts := map[string]document.Text{
		"n": people(count(sheet.Total.Contacts), document.Count), "repeats": people(count(sheet.Total.Repeats), document.Count),
		"share": people(share(sheet.Total.Share), document.Share), "part": people(estimate(sheet.Part), document.Share),
	}
	headline := func(name string, label document.Text, v document.Value, needs []need, sentence document.Text) document.Headline {
		g := d.Figure(name)
		g.Value, g.Label = v, f.ofOwner(label)
		if !v.Known {
			g.Value.Why, sentence = f.why(needs), document.Text{}
		}
		return document.Headline{Figure: g, Sentence: sentence}
	}
	caused := number(float64(sheet.Total.Avoidable), f.AnyMapped && f.Volume.Contacts > 0)
	cost, saving := document.Value{}, document.Value{}
	if f.AnyMapped {
		cost, saving = f.yearly(sheet.Total.Avoidable, sheet.Total.Cost), assumed(estimate(sheet.Saving), f.costAssumed())
	}
	return []document.Headline{
		headline("avoidable_contacts", label("avoidable_contacts"), caused, []need{needReasons}, saysCaused(sheet, parts)),
		headline("cost_per_year", label("cost_per_year"), cost, []need{needReasons, needYear, needCost}, document.Text{
			EN: "is what the avoidable contacts caused here cost in a year.",
			NL: "kosten de hier veroorzaakte onnodige contacten in een jaar."}),
		headline("saving_per_year", label("roadmap_saving"), saving, []need{needReasons, needYear, needCost}, phrase(
			"is what preventing what can be prevented saves in a year, repeats included: {part} of what all reasons together save.",
			"bespaart het voorkomen van wat te voorkomen is in een jaar, herhaalcontacten meegerekend: {part} van wat alle redenen samen besparen.", parts)),
	}
}

// saysCaused says what part of the avoidable contacts the owner causes.
func saysCaused(sheet metric.OwnerSheet, parts map[string]document.Text) document.Text {
	if !sheet.Total.Share.Known {
		return document.Text{EN: "are caused here, or anywhere: no contact was avoidable.", NL: "worden hier veroorzaakt, of waar ook: geen enkel contact was onnodig."}
	}
	return phrase(
		"are caused here: {share} of all avoidable contacts. {n} contacts are about reasons of this owner, and {repeats} of them are repeats, which the contact centre itself can prevent.",
		"worden hier veroorzaakt: {share} van alle onnodige contacten. {n} contacten gaan over redenen van deze veroorzaker, en {repeats} daarvan zijn herhaalcontacten, die de klantenservice zelf kan voorkomen.", parts)
}
