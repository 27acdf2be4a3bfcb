package analyzer

import (
	"slices"

	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

func kindsChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("contacts", "kind", "unmapped")
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "contacts")
	parts := texts{"kind": v.says(most, "kind"), "share": v.says(most, "share")}
	return &document.Chart{
		Kind: document.Bars, Category: "kind", Values: []string{"share"}, Says: []string{"strategy", "contacts", "cost_per_year"}, Colour: "kind", Rows: rows,
		Title: phrase("{kind} is the kind of {share} of the contacts", "{kind} is de soort van {share} van de contacten", parts),
		Alt:   v.listed("A bar for each kind with its share of the mapped contacts", "Een balk per soort met haar aandeel in de herkende contacten", rows, "kind", "share"),
	}
}

// listed says what is drawn, and the values of the first rows.
func (v view) listed(en, nl string, rows []int, name, value string) document.Text {
	const most = 5
	text := document.Text{EN: en + ": ", NL: nl + ": "}
	for k, i := range first(rows, most) {
		if k > 0 {
			text.EN, text.NL = text.EN+", ", text.NL+", "
		}
		what, says := v.says(i, name), v.says(i, value)
		text.EN, text.NL = text.EN+what.EN+" "+says.EN, text.NL+what.NL+" "+says.NL
	}
	if more := len(rows) - most; more > 0 {
		n := numeral(more)
		return document.Text{EN: text.EN + ", and " + n.EN + " more.", NL: text.NL + ", en nog " + n.NL + "."}
	}
	return document.Text{EN: text.EN + ".", NL: text.NL + "."}
}

// vitalPart is the part of the contacts by which the vital few reasons are told
// from the trivial many (Juran's reading of Pareto).
const vitalPart = 0.8

func reasonsChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("contacts", "reason", "unmapped")
	if len(rows) == 0 {
		return nil
	}
	few, running, all := 0, 0.0, v.sum(rows, "contacts")
	for few < len(rows) && running < vitalPart*all {
		running += v.number(rows[few], "contacts")
		few++
	}
	parts := texts{"few": numeral(few), "all": numeral(len(rows)), "share": people(document.Num(running/all), document.Share), "reason": v.says(rows[0], "reason")}
	return &document.Chart{
		Kind: document.Pareto, Category: "reason", Values: []string{"contacts"}, Says: []string{"kind", "owner", "share", "repeat_share", "ftf", "cost_per_year"}, Colour: "kind", Rows: rows,
		Title: phrase("{few} of {all} reasons make {share} of the mapped contacts; “{reason}” comes first", "{few} van de {all} redenen geven {share} van de herkende contacten; “{reason}” staat vooraan", parts),
		Alt: v.listed("A column for each reason, most contacts first and coloured by kind, with a line for their running part",
			"Een kolom per reden, de meeste contacten vooraan en gekleurd naar soort, met een lijn voor hun lopende deel", rows, "reason", "contacts"),
	}
}

func ownersChart(f *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("contacts", "owner")
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "contacts")
	parts := texts{"share": people(share(f.Avoidable.ElsewhereShare), document.Share), "owner": v.says(most, "owner"), "part": v.says(most, "share")}
	return &document.Chart{
		Kind: document.Bars, Category: "owner", Values: []string{"contacts"}, Says: []string{"inside", "share", "cost_per_year"}, Colour: "inside", Rows: rows,
		Title: phrase("{share} of the avoidable contacts were caused outside the contact centre; the largest part is {owner}: {part}",
			"{share} van de onnodige contacten werd buiten het contactcenter veroorzaakt; het grootste deel is {owner}: {part}", parts),
		Alt: v.listed("A bar for each cause of avoidable contacts, in one colour where the contact centre itself can act and in another where it cannot",
			"Een balk per veroorzaker van onnodige contacten, in de ene kleur waar het contactcenter zelf iets kan doen en in de andere waar dat niet zo is", rows, "owner", "contacts"),
	}
}

func roadmapChart(f *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("avoidable_contacts", "reason")
	target := people(document.Num(f.Saving.Target), document.Share)
	return &document.Chart{
		Kind: document.Waterfall, Category: "reason", Values: []string{"running_share"}, Says: []string{"owner", "preventable", "contacts_per_year", "saving_per_year", "running_saving"}, Rows: rows,
		Title: f.roadmapNote(),
		Alt: v.listed("Steps up to the target: how much of all contacts each reason prevents, and all before it", "Treden naar het doel: hoeveel van alle contacten elke reden met die ervoor voorkomt",
			rows, "reason", "running_share"),
		Goal: &document.Goal{Value: document.Num(f.Saving.Target), Label: phrase("target {target}", "doel {target}", texts{"target": target})},
	}
}

// stretchesChart shows kinds over time, with the incidents in them.
func stretchesChart(every metric.Every) charter {
	return func(f *Findings, d *document.Document, t document.Table) *document.Chart {
		return f.kindsOverTime(d, t, every)
	}
}

func (f *Findings) kindsOverTime(d *document.Document, t document.Table, every metric.Every) *document.Chart {
	v := viewOf(t)
	when := t.Columns[0].ID
	rows := v.rows(func(int) bool { return true })
	if len(rows) < 2 {
		return nil
	}
	c := &document.Chart{
		Kind: document.Stacked, Category: when, Rows: rows,
		Says:  []string{"contacts", "avoidable_share", "repeat_share", "ftf", "ftr", "provisional"},
		Alt:   v.listed("A column for each row of the table, divided by kind", "Een kolom per rij van de tabel, verdeeld naar soort", rows, when, "contacts"),
		Notes: f.incidentsIn(d, v, when, every),
	}
	for kind := range reasons.Kinds {
		c.Values = append(c.Values, "kind_"+reasons.Kind(kind).String())
	}
	c.Values = append(c.Values, "kind_unmapped")
	most := v.highest(rows, "avoidable_share")
	if !v.known(most, "avoidable_share") {
		most = v.highest(rows, "contacts")
		c.Title = phrase("Most contacts came in {when}: {n}", "De meeste contacten kwamen in {when}: {n}", texts{"when": v.says(most, when), "n": v.says(most, "contacts")})
		return c
	}
	c.Title = phrase("The avoidable share was highest in {when}: {share}", "Het onnodige aandeel was het hoogst in {when}: {share}",
		texts{"when": v.says(most, when), "share": v.says(most, "avoidable_share")})
	return c
}

// incidentsIn are the incidents of the report as remarks at the rows of a table in
// which they begin.
func (f *Findings) incidentsIn(d *document.Document, v view, when string, every metric.Every) []document.Note {
	if !slices.ContainsFunc(d.Tables, func(t document.Table) bool { return t.ID == "incidents" }) {
		return nil
	}
	rows := map[string]bool{}
	for row := range v.Rows {
		rows[v.id(row, when)] = true
	}
	incidents, _ := f.Question.Incidents(f.Daily, f.ByReason)
	var notes []document.Note
	for _, i := range incidents {
		name := every.NameOf(i.From)
		if !rows[name] {
			continue
		}
		notes = append(notes, document.Note{At: name, Text: phrase("{reason}: {extra} contacts more than normal from {from} to {to}", "{reason}: {extra} contacten meer dan normaal van {from} tot en met {to}",
			texts{"reason": f.reasonName(i.Reason).Text, "extra": people(document.Num(i.Extra), document.Count), "from": document.Same(i.From.String()), "to": document.Same(i.To.String())})})
	}
	return notes
}
