package analyzer

import (
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// wordPart is a part of the table of words: contacts, by what is told of them.
type wordPart struct {
	id   string
	item document.Cell
	metric.WordGroup
}

// The needs of words.
var (
	needTexts = need{
		func(f *Findings) bool { return f.Reading.Log.Columns.Texts },
		document.Text{EN: "the log has no column with texts", NL: "het log heeft geen kolom met teksten"},
	}
	needTalks = need{
		func(*Findings) bool { return false },
		document.Text{EN: "no contact of the period has a text", NL: "geen enkel contact van de periode heeft een tekst"},
	}
)

// wordsTable has the most telling words of each reason, emotion and incident, and of the
// contacts without a reason, for which it ends with phrases worth adding.
func wordsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("words", "part", "item", "words", "contacts", "share*", "elsewhere*", "telling", "would_map")
	if !needTexts.met(f) {
		t.Notes = []document.Text{absent(needTexts.why)}
		return t
	}
	parts := f.wordParts()
	groups := make([]metric.WordGroup, len(parts))
	for k, p := range parts {
		groups[k] = p.WordGroup
	}
	told := f.Question.Words(groups, f.Request.Words)
	if told.Contacts == 0 {
		t.Notes = []document.Text{absent(f.why([]need{needTalks}))}
		return t
	}
	var hints []hint
	for k, p := range parts {
		for _, w := range told.Words[k] {
			would := document.Value{}
			if p.id == "unmapped" {
				would = f.wouldMap(w, told.Of[k])
				hints = append(hints, hint{w.Words, would})
			}
			t.Rows = append(t.Rows, []document.Cell{
				word(p.id), p.item, document.Plain(w.Words), document.Of(count(w.Share.Hits)), document.Of(share(w.Share)), document.Of(share(w.Elsewhere)),
				document.Of(document.Num(w.Score)), document.Of(would),
			})
		}
	}
	t.Notes = append(f.wordNotes(told), f.hintNote(hints)...)
	return t
}

// wordParts are the reasons with contacts, most first, the emotions, the incidents, and
// the contacts without a reason.
func (f *Findings) wordParts() []wordPart {
	log := f.Question.Log
	var parts []wordPart
	about := func(r contact.Reason) metric.WordGroup {
		return metric.WordGroup{In: func(i int) bool { return log.Reason(i) == r }}
	}
	mapped := f.ByReason.Parts[:len(f.Request.Taxonomy.Reasons)]
	for _, r := range mostFirst(mapped) {
		if mapped[r].Contacts > 0 {
			parts = append(parts, wordPart{"of_reason", f.reasonName(contact.Reason(r)), about(contact.Reason(r))})
		}
	}
	parts = append(parts, f.emotionParts()...)
	incidents, _ := f.Question.Incidents(f.Daily, f.ByReason)
	for _, i := range incidents {
		name, from := f.reasonName(i.Reason), i.From.String()
		item := document.Words(name.ID+" "+from, document.Text{EN: name.Text.EN + " " + from, NL: name.Text.NL + " " + from})
		parts = append(parts, wordPart{"of_incident", item, f.Question.OfIncident(i)})
	}
	return append(parts, wordPart{"unmapped", document.Plain(""), about(contact.Unmapped)})
}

// emotionParts are the contacts with each emotion, held against those with another or
// with none. Where phrases tell the emotion, their own words tell nothing of it.
func (f *Findings) emotionParts() []wordPart {
	feelings, why := f.felt()
	if !why.IsZero() {
		return nil
	}
	var parts []wordPart
	for k, name := range feelings.names {
		if name.ID == "no_emotion" {
			continue
		}
		p := wordPart{"of_emotion", name, metric.WordGroup{
			In:    func(i int) bool { return feelings.of(i) == k },
			Among: func(i int) bool { return feelings.of(i) != metric.Unfelt },
		}}
		if feelings.byText {
			feeler := f.Request.Taxonomy.Feelings().Feeler()
			p.Leave = func(words string) bool { return feeler.Text([]byte(words)) != reasons.None }
		}
		parts = append(parts, p)
	}
	return parts
}

// hint is a phrase worth adding to the taxonomy.
type hint struct {
	words string
	would document.Value
}

// wouldMap is how many contacts without a reason have the words: those of the sample,
// scaled to all of the period with a text.
func (f *Findings) wouldMap(w metric.TellingWords, sampled int64) document.Value {
	log := f.Question.Log
	var all int64
	for _, m := range f.Question.Moods(metric.Undivided(), 1, func(i int) int {
		if log.Reason(i).Mapped() || log.Felt(i) == contact.NoText {
			return metric.Unfelt
		}
		return 0
	}) {
		all = m.N
	}
	return document.Num(float64(w.Share.Hits) * float64(max(all, sampled)) / float64(sampled))
}

// wordNotes say what the words are from.
func (f *Findings) wordNotes(told metric.Told) []document.Text {
	parts := map[string]document.Text{
		"n": people(count(told.Contacts), document.Count), "rows": people(count(f.Question.Log.SampledRows()), document.Count),
		"few": people(count(int64(f.Request.Words.Customers)), document.Count),
	}
	from := phrase("From the texts of {n} contacts.", "Uit de teksten van {n} contacten.", parts)
	if f.Question.Log.SampledRows() > 1 {
		from = phrase("From the texts of {n} contacts, a sample of one in {rows} rows.", "Uit de teksten van {n} contacten, een steekproef van één op de {rows} rijen.", parts)
	}
	left := phrase(
		"What fewer than {few} customers said is not shown, nor what looks like a name, an address or a number.",
		"Wat minder dan {few} klanten zeiden, staat er niet in, en ook niet wat op een naam, adres of nummer lijkt.", parts)
	if !f.Question.KnowsCustomers() {
		left = phrase(
			"No customer is known. What was said in fewer than {few} contacts is not shown, nor what looks like a name, an address or a number.",
			"Geen enkele klant is bekend. Wat in minder dan {few} contacten werd gezegd, staat er niet in, en ook niet wat op een naam, adres of nummer lijkt.", parts)
	}
	return []document.Text{from, left}
}

// mostHints is how many phrases worth adding are named.
const mostHints = 5

// hintNote names phrases worth adding, with how many contacts each would map.
func (f *Findings) hintNote(hints []hint) []document.Text {
	if len(hints) == 0 {
		return nil
	}
	hints = slices.Clone(hints[:min(len(hints), mostHints)])
	var en, nl []string
	for _, h := range hints {
		n := people(h.would, document.Count)
		en, nl = append(en, `"`+h.words+`" (`+n.EN+")"), append(nl, `"`+h.words+`" (`+n.NL+")")
	}
	list := document.Text{EN: strings.Join(en, ", "), NL: strings.Join(nl, ", ")}
	if f.Question.Log.SampledRows() > 1 {
		return []document.Text{phrase("Phrases worth adding to the taxonomy, with about how many contacts each would map, scaled from the sample: {list}.",
			"Frases om aan de taxonomie toe te voegen, met hoeveel contacten elk ongeveer zou herkennen, opgehoogd uit de steekproef: {list}.", map[string]document.Text{"list": list})}
	}
	return []document.Text{phrase("Phrases worth adding to the taxonomy, with how many contacts each would map: {list}.",
		"Frases om aan de taxonomie toe te voegen, met hoeveel contacten elk zou herkennen: {list}.", map[string]document.Text{"list": list})}
}
