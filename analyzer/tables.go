package analyzer

import (
	"fmt"
	"sort"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// listed lists figures of the document, each with its own unit and rule.
func listed(id string, d *document.Document, names []string) document.Table {
	t := grid(id, "figure", "value*", "note-")
	for _, name := range names {
		g := d.Figure(name)
		value := document.Cell{Value: g.Value, Unit: g.Unit}
		if g.Word != "" {
			value = word(g.Word)
		}
		note := g.Note
		if !g.Value.Known && g.Word == "" {
			note = g.Value.Why
		}
		t.Rows = append(t.Rows, []document.Cell{document.Words(name, g.Label), value, document.Words("", note)})
	}
	return t
}

func summaryTable(f *Findings, d *document.Document) document.Table {
	names := []string{
		"contacts", "known_share", "mapped_share", "ftr", "ftr_basis", "ftf", "ftf_registered", "ftf_gap", "ftr_customer", "ftf_untransferred",
		"fcr", "fcr_any", "repeat_share", "transferred_share", "avoidable_share", "avoidable_share_min", "avoidable_share_max",
		"avoidable_share_time", "avoidable_share_cost", "avoidable_elsewhere_share", "survey_avoidable_share", "survey_response", "saving_per_year",
	}
	if f.Shared.Keys > 0 {
		names = append(names, "ftf_unshared", "repeat_share_unshared")
	}
	return listed("summary", d, names)
}

func savingTable(_ *Findings, d *document.Document) document.Table {
	return listed("saving", d, savingFigures)
}

// savingFigures are the lines of the 10 percent sum.
var savingFigures = []string{
	"contacts_per_year", "cost_basis", "cost_per_contact", "cost_per_year", "target", "saving_per_year",
	"preventable_share", "ceiling_share", "ceiling_basis", "target_verdict", "roadmap_share", "roadmap_saving",
	"handle_time", "hours_freed", "fte_freed", "reinvest_contacts", "payback_months", "self_service_saving",
}

func booksTable(f *Findings, d *document.Document) document.Table {
	t := grid("books", "what", "rows")
	for _, e := range d.Books.Entries {
		t.Rows = append(t.Rows, []document.Cell{document.Words(e.ID, e.Label), document.Of(count(e.Count))})
	}
	t.Rows = append(t.Rows, []document.Cell{document.Words("rows", label("rows")), document.Of(count(d.Books.Rows))})
	t.Total = true
	for _, e := range d.Books.Beside {
		t.Notes = append(t.Notes, phrase("{what}: {n}", "{what}: {n}", map[string]document.Text{
			"what": e.Label, "n": people(count(e.Count), document.Count),
		}))
	}
	return t
}

// rates are the cells that every breakdown ends with.
func (f *Findings) rates(g metric.Group) (repeats, ftf, ftr, handle, cost document.Cell) {
	return document.Of(share(g.Repeats)), document.Of(share(g.FTF)), document.Of(share(g.FTR)),
		document.Of(meanSeconds(g.Handle)), document.Of(f.perYear(g))
}

// perYear is what the contacts of a group cost a year: their part of the
// contacts a year, at their own mean cost.
func (f *Findings) perYear(g metric.Group) document.Value { return f.yearly(g.Contacts, g.Cost) }

// yearly is what so many contacts of the log come to in a year, at that mean of
// micro-euro a contact.
func (f *Findings) yearly(contacts int64, each metric.Mean) document.Value {
	mean := meanEuro(each)
	if !f.Saving.PerYear.Known || f.Volume.Cost.N == 0 {
		return document.Value{}
	}
	if contacts == 0 {
		return assumed(document.Num(0), f.costAssumed())
	}
	if !mean.Known {
		return document.Value{}
	}
	perYear := f.Saving.PerYear.Value * float64(contacts) / float64(f.Volume.Contacts)
	return assumed(document.Num(perYear*mean.Number), f.costAssumed())
}

// whole is the share of a total row: all of it, when there is any, and no
// estimate.
func whole(n int64) document.Value { return part(n, n) }

func kindsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("kinds", "kind", "strategy", "contacts", "share*", "repeat_share*", "ftf*", "ftr*", "handle_time", "cost_per_year")
	strategies := [reasons.Kinds]string{reasons.Valuable: "person", reasons.Hygiene: "self_service", reasons.Avoidable: "prevent"}
	parts, total := f.ByKind.Parts, f.ByKind.Total
	row := func(kind, strategy document.Cell, g metric.Group, of document.Value) {
		repeats, ftf, ftr, handle, cost := f.rates(g)
		t.Rows = append(t.Rows, []document.Cell{kind, strategy, document.Of(count(g.Contacts)), document.Of(of), repeats, ftf, ftr, handle, cost})
	}
	for k, g := range parts[:reasons.Kinds] {
		row(word(reasons.Kind(k).String()), word(strategies[k]), g, share(g.Share))
	}
	row(word("unmapped"), document.Plain(""), parts[reasons.Kinds], document.Value{})
	row(word("total"), document.Plain(""), total, whole(total.Mapped))
	t.Total = true
	t.Notes = append(t.Notes, f.mappedNote()...)
	return t
}

// mappedNote says on what the shares by reason, kind or owner rest; where there is no
// such share, nothing.
func (f *Findings) mappedNote() []document.Text {
	if !f.AnyMapped {
		return nil
	}
	return []document.Text{phrase("Shares are of the mapped contacts: {mapped} of all contacts.", "Aandelen zijn van de herkende contacten: {mapped} van alle contacten.",
		map[string]document.Text{"mapped": people(share(f.Volume.Mapped), document.Share)})}
}

func (f *Findings) reasonName(r contact.Reason) document.Cell {
	if !r.Mapped() {
		return word("unmapped")
	}
	reason := f.Request.Taxonomy.Reasons[r]
	return document.Words(reason.ID, document.Text(reason.Name))
}

func (f *Findings) ownerName(owner int) document.Cell {
	switch owner {
	case metric.RepeatTraffic:
		return word("repeat_traffic")
	case metric.NoOwner:
		return word("no_owner")
	}
	o := f.Request.Taxonomy.Owners[owner]
	return document.Words(o.ID, document.Text(o.Name))
}

func reasonsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("reasons", "reason", "kind", "owner", "contacts", "share*", "repeat_share*", "ftf*", "ftr*", "avoidable_contacts", "handle_time", "cost_per_year")
	parts, total := f.ByReason.Parts, f.ByReason.Total
	row := func(name, kind, owner document.Cell, g metric.Group, of document.Value) {
		repeats, ftf, ftr, handle, cost := f.rates(g)
		avoidable := document.Of(number(float64(g.Avoidable), g.Mapped > 0))
		t.Rows = append(t.Rows, []document.Cell{name, kind, owner, document.Of(count(g.Contacts)), document.Of(of), repeats, ftf, ftr, avoidable, handle, cost})
	}
	unmapped := len(parts) - 1
	silent := 0
	for _, r := range mostFirst(parts[:unmapped]) {
		if parts[r].Contacts == 0 {
			silent++
			continue
		}
		reason := f.Request.Taxonomy.Reasons[r]
		row(f.reasonName(contact.Reason(r)), word(reason.Kind.String()), f.ownerName(reason.Owner), parts[r], share(parts[r].Share))
	}
	none := document.Plain("")
	if parts[unmapped].Contacts > 0 {
		row(word("unmapped"), none, none, parts[unmapped], document.Value{})
	}
	row(word("total"), none, none, total, whole(total.Mapped))
	t.Total = true
	t.Notes = append(t.Notes, f.mappedNote()...)
	if silent > 0 {
		t.Notes = append(t.Notes, phrase("Reasons of the taxonomy without a contact: {n}.", "Redenen van de taxonomie zonder contact: {n}.",
			map[string]document.Text{"n": people(count(int64(silent)), document.Count)}))
	}
	return t
}

// mostFirst returns the places of the groups, most contacts first, ties in
// their own order.
func mostFirst(groups []metric.Group) []int {
	places := make([]int, len(groups))
	for k := range places {
		places[k] = k
	}
	sort.SliceStable(places, func(a, b int) bool { return groups[places[a]].Contacts > groups[places[b]].Contacts })
	return places
}

func ownersTable(f *Findings, _ *document.Document) document.Table {
	t := grid("owners", "owner", "inside", "contacts", "share*", "cost_per_year")
	if !f.Avoidable.Share.Known {
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	var total metric.Group
	for _, c := range f.Question.Causes() {
		g := metric.Group{Contacts: c.Contacts, Cost: c.Cost}
		t.Rows = append(t.Rows, []document.Cell{f.ownerName(c.Owner), yesNo(c.Inside), document.Of(count(c.Contacts)), document.Of(share(c.Share)), document.Of(f.perYear(g))})
		total.Contacts += c.Contacts
		total.Cost.Sum += c.Cost.Sum
		total.Cost.N += c.Cost.N
	}
	t.Rows = append(t.Rows, []document.Cell{word("total"), document.Plain(""), document.Of(count(total.Contacts)), document.Of(whole(total.Contacts)), document.Of(f.perYear(total))})
	t.Total = true
	return t
}

// absent says in a table why it has nothing to show.
func absent(why document.Text) document.Text {
	return phrase("Not known: {why}.", "Niet bekend: {why}.", map[string]document.Text{"why": why})
}

func roadmapTable(f *Findings, _ *document.Document) document.Table {
	t := grid("roadmap", "step", "reason", "owner", "avoidable_contacts", "preventable", "contacts_per_year", "cost_per_contact", "saving_per_year", "running_share", "running_saving")
	money := func(e metric.Estimate) document.Cell { return document.Of(assumed(estimate(e), f.costAssumed())) }
	for k, s := range f.Saving.Roadmap {
		t.Rows = append(t.Rows, []document.Cell{
			document.Of(count(int64(k + 1))), f.reasonName(s.Reason), f.ownerName(f.Request.Taxonomy.Reasons[s.Reason].Owner),
			document.Of(count(s.Avoidable)), document.Of(document.Num(s.Preventable)), document.Of(estimate(s.Contacts)), money(s.Cost),
			money(s.Saving), document.Of(document.Num(s.Share)), money(s.Running),
		})
	}
	t.Notes = append(t.Notes, f.roadmapNote())
	return t
}

func (f *Findings) roadmapNote() document.Text {
	parts := map[string]document.Text{
		"target": people(document.Num(f.Saving.Target), document.Share),
		"share":  people(estimate(roadmapShare(f)), document.Share),
	}
	switch {
	case !f.Avoidable.Share.Known:
		return absent(f.why([]need{needReasons}))
	case len(f.Saving.Roadmap) == 0:
		return document.Text{EN: "No contact was avoidable, so there is nothing to prevent.", NL: "Geen enkel contact was onnodig, dus er valt niets te voorkomen."}
	case !f.Saving.Reached:
		return phrase("All avoidable reasons together prevent {share} of the contacts: the target of {target} is not reached.",
			"Alle onnodige redenen samen voorkomen {share} van de contacten: het doel van {target} wordt niet gehaald.", parts)
	}
	return phrase("These steps prevent {share} of the contacts and reach the target of {target}.",
		"Deze stappen voorkomen {share} van de contacten en halen het doel van {target}.", parts)
}

func curveTable(f *Findings, _ *document.Document) document.Table {
	t := grid("repeat_curve", "days", "share*")
	if !f.Question.KnowsCustomers() || f.Question.Cases.Len() == 0 {
		t.Notes = []document.Text{absent(f.why([]need{needCustomers, needChains}))}
		return t
	}
	if f.OnCustomer {
		t.Notes = append(t.Notes, anyReason)
	}
	for _, p := range f.Question.RepeatCurve() {
		t.Rows = append(t.Rows, []document.Cell{document.Of(count(int64(p.Days))), document.Of(share(p.Followed))})
	}
	return t
}

func snowballsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("snowballs", "from", "to", "n", "share*")
	if !f.Question.KnowsCustomers() {
		t.Notes = []document.Text{absent(f.why([]need{needCustomers}))}
		return t
	}
	for _, s := range f.Question.Snowballs() {
		t.Rows = append(t.Rows, []document.Cell{f.reasonName(s.From), f.reasonName(s.To), document.Of(count(s.N)), document.Of(share(s.Share))})
	}
	return t
}

func customersTable(f *Findings, d *document.Document) document.Table {
	t := grid("customers", "band", "customers", "customers_share", "contacts", "contacts_share")
	c := f.Customers
	if !f.Question.KnowsCustomers() {
		t.Notes = []document.Text{absent(f.why([]need{needCustomers}))}
		return t
	}
	for _, b := range c.Bands {
		t.Rows = append(t.Rows, []document.Cell{
			bandName(b), document.Of(count(b.Customers)), document.Of(part(b.Customers, c.Customers)),
			document.Of(count(b.Contacts)), document.Of(part(b.Contacts, c.Contacts)),
		})
	}
	names := []string{"contacts_per_customer", "top20_share", "customers_for_90", "gini"}
	if c.BaseKnown {
		names = append(names, "contacting_share", "top20_share_all", "customers_for_90_all", "gini_all")
	}
	for _, name := range names {
		g := d.Figure(name)
		t.Notes = append(t.Notes, phrase("{label}: {value}", "{label}: {value}", map[string]document.Text{"label": g.Label, "value": people(g.Value, g.Unit)}))
	}
	return t
}

func part(n, of int64) document.Value {
	return number(metric.Part{Part: n, Whole: of}.Value())
}

func bandName(b metric.Band) document.Cell {
	switch {
	case b.To == 0:
		return document.Plain(fmt.Sprintf(">%d", b.From-1))
	case b.From == b.To:
		return document.Plain(fmt.Sprint(b.From))
	}
	return document.Plain(fmt.Sprintf("%d-%d", b.From, b.To))
}

func sensitivityTable(f *Findings, _ *document.Document) document.Table {
	return sensitivity(f.Saving, f.costAssumed())
}

func sensitivity(s metric.Saving, costAssumed bool) document.Table {
	t := grid("sensitivity", "target", "saving_low", "saving", "saving_high")
	for _, row := range s.Sensitivity() {
		cells := []document.Cell{document.Of(document.Num(row.Target))}
		for _, e := range []metric.Estimate{row.Low, row.AsIs, row.High} {
			cells = append(cells, document.Of(assumed(estimate(e), costAssumed)))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func volatilityTable(f *Findings, _ *document.Document) document.Table {
	t := grid("volatility", "part", "contacts_per_day", "share")
	for k, v := range f.Volatility {
		name := "unmapped"
		if k < reasons.Kinds {
			name = reasons.Kind(k).String()
		}
		t.Rows = append(t.Rows, []document.Cell{word(name), document.Of(estimate(v.PerDay)), document.Of(estimate(v.Share))})
	}
	return t
}
