package analyzer

import (
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

// List lays out the reasons of a taxonomy, in the order in which they win.
func List(t *reasons.Taxonomy) *document.Document {
	f := &Findings{Request: Request{Taxonomy: t}}
	table := grid("taxonomy", "reason", "kind", "owner", "journey", "matrix", "preventable", "opportunity", "codes", "phrases", "patterns", "content")
	for r, reason := range t.Reasons {
		table.Rows = append(table.Rows, []document.Cell{
			f.reasonName(contact.Reason(r)), word(reason.Kind.String()), f.ownerName(reason.Owner), document.Plain(reason.Journey),
			word(reason.Matrix.String()), document.Of(document.Num(reason.Preventable)), yesNo(reason.Opportunity),
			document.Of(count(int64(len(reason.Codes)))), document.Of(count(int64(len(reason.Phrases)))), document.Of(count(int64(len(reason.Patterns)))),
			yesNo(reason.Content),
		})
	}
	return taxonomyDocument(t, document.Text{EN: "The reasons of " + t.Name, NL: "De redenen van " + t.Name}, table)
}

// Explain lays out which rule gives a contact with a text and a code its
// reason, and which others match.
func Explain(t *reasons.Taxonomy, text, code string) *document.Document {
	f := &Findings{Request: Request{Taxonomy: t}}
	table := grid("explanation", "decides", "reason", "kind", "owner", "rule", "line")
	e := t.Matcher().Explain(text, code)
	row := func(rule int, decides bool) {
		r := t.Rules()[rule]
		reason := t.Reasons[r.Reason]
		table.Rows = append(table.Rows, []document.Cell{
			yesNo(decides), f.reasonName(contact.Reason(r.Reason)), word(reason.Kind.String()), f.ownerName(reason.Owner),
			ruleName(r), document.Of(count(int64(r.Line))),
		})
	}
	if e.Rule == reasons.None {
		table.Notes = []document.Text{{
			EN: "No rule matches: the contact is unmapped.",
			NL: "Geen enkele regel past: de reden wordt niet herkend.",
		}}
	} else {
		row(e.Rule, true)
	}
	for _, rule := range e.Others {
		row(rule, false)
	}
	return taxonomyDocument(t, document.Text{EN: "Why this reason", NL: "Waarom deze reden"}, table)
}

// ruleName is a rule as people know it: phrase "waar blijft mijn pakket".
func ruleName(r reasons.Rule) document.Cell {
	text := document.Same(r.String())
	if rest, ok := strings.CutPrefix(r.String(), r.Kind.String()); ok {
		text.NL = wordText(r.Kind.String()).NL + rest
	}
	return document.Words(r.String(), text)
}

func taxonomyDocument(t *reasons.Taxonomy, title document.Text, table document.Table) *document.Document {
	return &document.Document{
		Title:    title,
		Taxonomy: &document.Taxonomy{Name: t.Name, Version: t.Version, SHA256: t.SHA256},
		Tables:   []document.Table{table},
	}
}
