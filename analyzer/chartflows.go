package analyzer

import (
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// mostFlows is how many streams a chart has: more of them are a tangle.
const mostFlows = 25

// mostFields is how many reasons a heat map has.
const mostFields = 20

func curveChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool { return v.known(i, "share") })
	if len(rows) < 2 {
		return nil
	}
	last := rows[len(rows)-1]
	return &document.Chart{
		Kind: document.Line, Category: "days", Values: []string{"share"}, Rows: rows,
		Title: phrase("{share} of the contacts have come back within {days} days", "{share} van de contacten is binnen {days} dagen teruggekomen",
			texts{"share": v.says(last, "share"), "days": v.says(last, "days")}),
		Alt: phrase("A line that climbs from {low} within {first} days to {high} within {last} days, with its 95 % interval.",
			"Een lijn die klimt van {low} binnen {first} dagen tot {high} binnen {last} dagen, met haar 95 %-interval.",
			texts{"low": v.says(rows[0], "share"), "first": v.says(rows[0], "days"), "high": v.says(last, "share"), "last": v.says(last, "days")}),
	}
}

func snowballsChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("n", "from")
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "n")
	again := 0.0
	for _, i := range rows {
		if v.id(i, "from") == v.id(i, "to") {
			again += v.number(i, "n")
		}
	}
	all := v.sum(rows, "n")
	return &document.Chart{
		Kind: document.Flows, Category: "from", Group: "to", Values: []string{"n"}, Says: []string{"share"}, Rows: first(rows, mostFlows), Part: len(rows) > mostFlows,
		Title: phrase("{part} of the {all} snowballs are about the same reason again; “{from}” has most", "{part} van de {all} sneeuwballen gaat weer over dezelfde reden; “{from}” heeft de meeste",
			texts{"part": people(document.Num(again/all), document.Share), "all": people(document.Num(all), document.Count), "from": v.says(most, "from")}),
		Alt: v.streams(rows, "A stream from the reason of a contact to that of the customer's next one", "Een stroom van de reden van een contact naar die van het volgende contact van de klant"),
	}
}

// streams says what a chart of flows draws, with the largest of them.
func (v view) streams(rows []int, en, nl string) document.Text {
	most := v.highest(rows, "n")
	return phrase(en+", as wide as their number: {shown} of {all}. The largest goes from {from} to {to}: {n}.", nl+", zo breed als hun aantal: {shown} van {all}. De grootste gaat van {from} naar {to}: {n}.",
		texts{"shown": numeral(min(mostFlows, len(rows))), "all": numeral(len(rows)), "from": v.says(most, "from"), "to": v.says(most, "to"), "n": v.says(most, "n")})
}

func movesChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("n", "from")
	if len(rows) == 0 {
		return nil
	}
	changes := v.rows(func(i int) bool { return v.id(i, "from") != v.id(i, "to") && v.number(i, "n") > 0 })
	c := &document.Chart{
		Kind: document.Flows, Category: "from", Group: "to", Values: []string{"n"}, Says: []string{"share"}, Rows: first(rows, mostFlows), Part: len(rows) > mostFlows,
		Title: document.Text{EN: "Customers who came back stayed in their channel", NL: "Klanten die terugkwamen, bleven in hun kanaal"},
		Alt:   v.streams(rows, "A stream from one channel of a case to the next", "Een stroom van het ene kanaal van een klantvraag naar het volgende"),
	}
	if len(changes) > 0 {
		most := v.highest(changes, "n")
		c.Title = phrase("Customers who changed channel went most often from {from} to {to}: {n} times", "Klanten die van kanaal wisselden, gingen het vaakst van {from} naar {to}: {n} keer",
			texts{"from": v.says(most, "from"), "to": v.says(most, "to"), "n": v.says(most, "n")})
	}
	return c
}

func customersChart(f *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("customers", "band")
	if len(rows) == 0 || !f.Customers.Among.Known {
		return nil
	}
	return &document.Chart{
		Kind: document.Bars, Category: "band", Values: []string{"customers_share", "contacts_share"}, Says: []string{"customers", "contacts"}, Rows: rows,
		Title: phrase("The 20 % most frequent customers make {share} of the contacts", "De 20 % klanten die het vaakst contact opnemen, geven {share} van de contacten",
			texts{"share": people(document.Num(f.Customers.Among.Top20), document.Share)}),
		Alt: v.listed("Two bars for each number of contacts: the part of the customers that have so many, and their part of the contacts", "Twee balken per aantal contacten: het deel van de klanten dat er zoveel heeft, en hun deel van de contacten",
			rows, "band", "customers_share"),
	}
}

func matrixChart(f *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool {
		return v.id(i, "reason") != "all_reasons" && v.id(i, "quadrant") != "unmapped" && v.number(i, "contacts") > 0
	})
	whole := v.rows(func(i int) bool { return v.id(i, "reason") == "all_reasons" })
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(whole, "contacts")
	return &document.Chart{
		Kind: document.Bubbles, Category: "reason", Group: "quadrant", Values: []string{"contacts"}, Says: []string{"share", "handle_time", "cost_per_year", "satisfaction"}, Colour: "quadrant", Rows: rows,
		Title: phrase("{share} of the contacts belong in the field “{quadrant}”", "{share} van de contacten hoort in het vak “{quadrant}”",
			texts{"share": v.says(most, "share"), "quadrant": v.says(most, "quadrant")}),
		Alt: v.listed("A bubble for each reason, as large as its contacts, in one of four fields: irritant or value for the customer and for the company",
			"Een bel per reden, zo groot als haar contacten, in een van vier vakken: irritatie of waarde voor de klant en voor het bedrijf", whole, "quadrant", "contacts"),
	}
}

// channelsChart shows the reasons with most contacts; the first of them in the
// table are all reasons together.
func channelsChart(f *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	shown, part := map[string]bool{}, false
	rows := v.rows(func(i int) bool {
		reason := v.id(i, "reason")
		if reason == "all_reasons" || reason == "unmapped" || v.id(i, "channel") == "unknown_channel" {
			return false
		}
		if !shown[reason] && len(shown) == mostFields {
			part = true
			return false
		}
		shown[reason] = true
		return true
	})
	all := v.rows(func(i int) bool {
		return v.id(i, "reason") == "all_reasons" && v.id(i, "channel") != "unknown_channel"
	})
	if len(rows) == 0 || len(all) == 0 {
		return nil
	}
	c := &document.Chart{
		Kind: document.HeatMap, Category: "reason", Group: "channel", Values: []string{"share"}, Says: []string{"contacts", "policy", "move_to", "saving_per_year"}, Mark: "policy", Rows: rows, Part: part,
		Title: phrase("{share} of the contacts came by {channel}", "{share} van de contacten kwam via {channel}", texts{"share": v.says(all[0], "share"), "channel": v.says(all[0], "channel")}),
		Alt: v.listed("A field for each reason and channel, darker as more of the reason's contacts came that way, with the policy of the taxonomy. All reasons together",
			"Een vak per reden en kanaal, donkerder naarmate meer contacten van de reden zo kwamen, met het beleid van de taxonomie. Alle redenen samen", all, "channel", "share"),
	}
	if discouraged := f.Channels.Adherence[metric.Discouraged]; discouraged.Contacts > 0 && statesPolicy(f.Request.Taxonomy) {
		c.Title = phrase("{share} of the contacts came by a channel that is discouraged for their reason", "{share} van de contacten kwam via een kanaal dat voor hun reden ontmoedigd wordt",
			texts{"share": people(share(discouraged.Share), document.Share)})
	}
	return c
}

// statesPolicy reports whether any reason says which channels suit it.
func statesPolicy(t *reasons.Taxonomy) bool {
	for _, reason := range t.Reasons {
		if reason.Channels.Stated() {
			return true
		}
	}
	return false
}
