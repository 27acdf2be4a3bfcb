package analyzer

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"contactlog/analyzer/document"
)

// headlines say in sentences what changed, and as plainly what did not.
func (c *Comparison) headlines(changes []change) []document.Headline {
	fix := "ftf"
	if c.Before.FirstTime.Registered && c.After.FirstTime.Registered {
		fix = "ftf_registered" // without known customers the agents' word is all there is
	}
	var lines []document.Headline
	for _, name := range []string{"contacts_per_year", "ftr", fix, "avoidable_share"} {
		k := slices.IndexFunc(changes, func(x change) bool { return x.name == name })
		if k < 0 {
			continue
		}
		x := changes[k]
		lines = append(lines, document.Headline{
			Figure:   document.Figure{Name: x.name, Label: x.before.Label, Unit: x.unit, Value: x.difference, Note: x.before.Note},
			Sentence: x.sentence(),
		})
	}
	return lines
}

// sentence goes on from the difference of a figure.
func (x change) sentence() document.Text {
	if !x.difference.Known {
		return document.Text{} // the cause stands with the figure
	}
	parts := map[string]document.Text{"before": people(x.before.Value, x.before.Unit), "after": people(x.after.Value, x.after.Unit)}
	switch x.verdict {
	case wentUp:
		return phrase("It went up, from {before} to {after}: chance hardly explains that.", "Het ging omhoog, van {before} naar {after}: toeval verklaart dat nauwelijks.", parts)
	case wentDown:
		return phrase("It went down, from {before} to {after}: chance hardly explains that.", "Het ging omlaag, van {before} naar {after}: toeval verklaart dat nauwelijks.", parts)
	case noRealChange:
		return phrase("No real change, from {before} to {after}: chance alone can explain that.", "Geen echte verandering, van {before} naar {after}: toeval alleen kan dat verklaren.", parts)
	}
	return phrase("From {before} to {after}; whether chance explains that cannot be told.", "Van {before} naar {after}; of toeval dat verklaart, is niet te zeggen.", parts)
}

// noWarning are the warnings of a report that are no matter of a comparison: of a
// plan, and of a short log, whose yearly figure has an interval here.
var noWarning = map[string]bool{"target_too_high": true, "short_log": true}

// warnings are those of both sides, each once: what holds for one side only says
// for which.
func (c *Comparison) warnings() []document.Warning {
	all := c.ownWarnings()
	before, after := c.Before.warnings(), c.After.warnings()
	for _, side := range []struct {
		name        string
		own, others []document.Warning
	}{{"before", before, after}, {"after", after, before}} {
		for _, w := range side.own {
			switch shared := slices.Contains(side.others, w); {
			case noWarning[w.Code], shared && side.name == "after":
			case shared:
				all = append(all, w)
			default:
				w.Text = phrase("{text} ({side})", "{text} ({side})", map[string]document.Text{"text": w.Text, "side": lower(wordText(side.name))})
				all = append(all, w)
			}
		}
	}
	return all
}

// mappedApart is a difference of mapped shares from which shares by reason may
// differ because the coding does.
const mappedApart = 0.05

// ownWarnings are what to be careful about when two sides are compared.
func (c *Comparison) ownWarnings() []document.Warning {
	var all []document.Warning
	b, a := c.Before, c.After
	first, last, known := b.Question.Span()
	from, to, knownToo := a.Question.Span()
	if known && knownToo && !c.OneLog {
		parts := map[string]document.Text{"from": document.Same(max(first, from).String()), "to": document.Same(min(last, to).String())}
		switch {
		case from < first:
			all = append(all, document.Warning{Code: "sides_swapped", Text: document.Text{
				EN: "the log that is named first begins after the other: is it the one before?",
				NL: "het log dat eerst genoemd is, begint na het andere: is dat het log van ervoor?",
			}})
		case from <= last:
			all = append(all, document.Warning{Code: "sides_overlap", Text: phrase(
				"the logs overlap, from {from} to {to}: what stands in both can make no difference",
				"de logs overlappen, van {from} tot en met {to}: wat in beide staat, kan geen verschil maken", parts)})
		}
	}
	if b.Volume.Mapped.Known && a.Volume.Mapped.Known && math.Abs(a.Volume.Mapped.Value-b.Volume.Mapped.Value) >= mappedApart {
		all = append(all, document.Warning{Code: "mapped_changed", Text: phrase(
			"{before} of the contacts have a reason before and {after} after: shares by reason may differ because contacts were coded differently",
			"{before} van de contacten heeft ervoor een reden en {after} erna: aandelen per reden kunnen verschillen doordat anders is gecodeerd",
			map[string]document.Text{"before": people(share(b.Volume.Mapped), document.Share), "after": people(share(a.Volume.Mapped), document.Share)})})
	}
	return all
}

// lower returns a text with a small first letter, as within a sentence.
func lower(t document.Text) document.Text {
	small := func(s string) string {
		r, size := utf8.DecodeRuneInString(s)
		return string(unicode.ToLower(r)) + s[size:]
	}
	return document.Text{EN: small(t.EN), NL: small(t.NL)}
}
