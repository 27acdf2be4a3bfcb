package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// matrixTable has the quadrants, each with all its contacts and then its reasons.
func matrixTable(f *Findings, _ *document.Document) document.Table {
	m := f.Question.Matrix(f.ByReason)
	satisfaction := "satisfaction"
	if m.Scale == contact.NoScale { // nothing that people need to see
		satisfaction += "-"
	}
	t := grid("matrix", "quadrant", "reason", "contacts", "share*", "handle_time", "cost_per_year", satisfaction, "scores-")
	if !f.AnyMapped {
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	row := func(quadrant, reason document.Cell, p metric.Placed, of document.Value) {
		t.Rows = append(t.Rows, []document.Cell{
			quadrant, reason, document.Of(count(p.Contacts)), document.Of(of), document.Of(meanSeconds(p.Handle)),
			document.Of(f.yearly(p.Contacts, p.Cost)), document.Of(meanScore(p.Satisfaction)), document.Of(count(p.Satisfaction.N)),
		})
	}
	for k, quadrant := range m.Quadrants {
		name := word(reasons.Quadrant(k).String())
		row(name, word("all_reasons"), quadrant.Placed, share(quadrant.Share))
		for _, p := range quadrant.Reasons {
			row(name, f.reasonName(p.Reason), p, share(p.Share))
		}
	}
	row(word("unmapped"), document.Plain(""), m.Unmapped, document.Value{})
	row(word("total"), document.Plain(""), m.Total, whole(m.Total.Contacts-m.Unmapped.Contacts))
	t.Total = true
	t.Notes = append(f.mappedNote(), scaleNotes(m)...)
	return t
}

// meanScore is a mean of tenths of a score.
func meanScore(m metric.Mean) document.Value {
	x, ok := m.Value()
	if !ok {
		return document.Unknown(noScores)
	}
	return document.Num(x / 10)
}

var noScores = document.Text{EN: "the contacts have no satisfaction score", NL: "de contacten hebben geen tevredenheidsscore"}

// scaleNotes say on which scale satisfaction is counted.
func scaleNotes(m metric.Matrix) []document.Text {
	if m.Scale == contact.NoScale {
		return []document.Text{phrase("Satisfaction is not known: {why}.", "De tevredenheid is niet bekend: {why}.", map[string]document.Text{"why": noScores})}
	}
	notes := []document.Text{phrase("CSAT, satisfaction, is a mean on a scale of {scale}, of {n} scores.", "CSAT, de tevredenheid, is een gemiddelde op een schaal van {scale}, van {n} scores.",
		map[string]document.Text{"scale": scaleText(m.Scale), "n": people(count(m.Total.Satisfaction.N), document.Count)})}
	if m.OffScale > 0 {
		notes = append(notes, phrase("Scores on another scale, which are in no mean: {n}.", "Scores op een andere schaal, die in geen gemiddelde zitten: {n}.",
			map[string]document.Text{"n": people(count(m.OffScale), document.Count)}))
	}
	return notes
}

// scaleText is a scale by its ends.
func scaleText(s contact.Scale) document.Text {
	low, high := s.Ends()
	return phrase("{low} to {high}", "{low} tot {high}", map[string]document.Text{
		"low": people(document.Num(low), document.Count), "high": people(document.Num(high), document.Count),
	})
}

// strategyWords are what people read for a strategy.
var strategyWords = map[metric.Strategy]string{
	metric.Prevent: "prevent", metric.SelfService: "self_service", metric.Upsell: "upsell", metric.InPerson: "person",
}

func strategyTable(f *Findings, d *document.Document) document.Table {
	t := grid("strategy", "strategy", "contacts", "share*", "handle_time", "cost_per_year", "saving_per_year")
	if !f.AnyMapped {
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	row := func(name string, l metric.Load, of, saving document.Value) {
		t.Rows = append(t.Rows, []document.Cell{
			word(name), document.Of(count(l.Contacts)), document.Of(of), document.Of(meanSeconds(l.Handle)),
			document.Of(f.yearly(l.Contacts, l.Cost)), document.Of(saving),
		})
	}
	s := f.Strategies
	for k, l := range s.Parts {
		strategy := metric.Strategy(k)
		row(strategyWords[strategy], l, share(l.Share), f.savedBy(strategy, d))
	}
	row("unmapped", s.Unmapped, document.Value{}, document.Value{})
	row("total", s.Total, whole(s.Total.Contacts-s.Unmapped.Contacts), document.Value{})
	t.Total = true
	t.Notes = append(f.mappedNote(), f.upsellNote())
	return t
}

// savedBy is what a strategy saves in a year. To sell, and to take time for a
// contact, are no savings.
func (f *Findings) savedBy(s metric.Strategy, d *document.Document) document.Value {
	switch s {
	case metric.Prevent:
		v := assumed(estimate(f.Saving.Prevented), f.costAssumed())
		if !v.Known {
			v.Why = f.why([]need{needReasons, needYear, needCost})
		}
		return v
	case metric.SelfService:
		return d.Figure("self_service_saving").Value
	}
	return document.Value{}
}

// upsellNote says which hygiene contacts are a moment to sell.
func (f *Findings) upsellNote() document.Text {
	var list document.Text
	for r, reason := range f.Request.Taxonomy.Reasons {
		if n := f.Strategies.OfReason[r]; n > 0 {
			name, times := document.Text(reason.Name), people(count(n), document.Count)
			if !list.IsZero() {
				list = document.Text{EN: list.EN + ", ", NL: list.NL + ", "}
			}
			list = document.Text{EN: list.EN + name.EN + " " + times.EN, NL: list.NL + name.NL + " " + times.NL}
		}
	}
	switch {
	case !f.Strategies.Marked:
		return absent(document.Text{EN: "upsell moments, for " + needMarked.why.EN, NL: "verkoopkansen, want " + needMarked.why.NL})
	case list.IsZero():
		return document.Text{EN: "No contact was an upsell moment.", NL: "Geen enkel contact was een verkoopkans."}
	}
	return phrase("Upsell moments are {share} of the hygiene contacts: {list}.", "Verkoopkansen zijn {share} van de hygiënecontacten: {list}.",
		map[string]document.Text{"share": people(share(f.Strategies.Moments), document.Share), "list": list})
}

// The needs of upsell moments.
var (
	needHygiene = need{
		func(f *Findings) bool { return f.ByKind.Parts[reasons.Hygiene].Contacts > 0 },
		document.Text{EN: "no contact has a hygiene reason", NL: "geen enkel contact heeft een hygiënereden"},
	}
	needMarked = need{
		func(f *Findings) bool { return f.Strategies.Marked },
		document.Text{EN: "the taxonomy marks no hygiene reason with opportunity: true", NL: "de taxonomie merkt geen hygiënereden aan met opportunity: true"},
	}
)
