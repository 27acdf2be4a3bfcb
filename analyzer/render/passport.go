package render

import (
	"fmt"
	"strings"

	"contactlog/analyzer/document"
)

// passport writes what the figures rest on.
func (p *page) passport(d *document.Document) {
	entries := p.entries(d)
	if len(entries) == 0 {
		return
	}
	p.line("")
	p.heading(p.say.how)
	p.line("")
	widestLabel := 28
	if p.text > 0 {
		widestLabel = min(widestLabel, p.text/2-len("  "))
	}
	widest := 0
	for _, e := range entries {
		if w := width(e.label); w <= widestLabel {
			widest = max(widest, w)
		}
	}
	for _, e := range entries {
		first := e.label + strings.Repeat(" ", max(0, widest-width(e.label))) + "  "
		if width(e.label) > widest { // as of a long path: a line of its own
			p.paragraph("", e.label)
			first = strings.Repeat(" ", widest) + "  "
		}
		p.paragraph(first, e.text)
		for _, l := range inColumns(e.pairs, p.text-width(pairsIndent)) {
			p.paragraph(pairsIndent, l)
		}
	}
}

// entry is a line of the passport, with pairs of a name and its value below it.
type entry struct {
	label, text string
	pairs       [][2]string
}

// pairsIndent stands before the pairs below an entry.
const pairsIndent = "  "

func (p *page) entries(d *document.Document) []entry {
	var entries []entry
	for _, s := range d.Settings {
		text := p.setting(s)
		if s.Given {
			text += " (" + p.say.given + ")"
		}
		entries = append(entries, entry{label: p.in(s.Label), text: text})
	}
	if t := d.Taxonomy; t != nil {
		entries = append(entries, entry{label: p.say.reasons, text: taxonomy(t)})
	}
	if d.Program != "" {
		entries = append(entries, entry{label: p.say.program, text: "contactlog " + Clean(d.Program)})
	}
	for _, in := range d.Inputs {
		e := entry{label: p.spell(Clean(in.Name)), text: decimal(float64(in.Rows), 0, p.language) + " " + p.say.rows}
		layout := p.in(in.Text)
		if e.pairs = pairs(layout); e.pairs == nil && layout != "" {
			e.text += "; " + layout
		}
		entries = append(entries, e)
	}
	return entries
}

// taxonomy names the list of reasons, with as much of its hash as tells two
// lists apart; programs get all of it.
func taxonomy(t *document.Taxonomy) string {
	const enough = 12
	text := Clean(t.Name + " " + t.Version)
	if hash := Clean(t.SHA256); hash != "" {
		text += ", sha256 " + hash[:min(enough, len(hash))]
	}
	return text
}

// setting returns what people read of a setting.
func (p *page) setting(s document.Setting) string {
	if text := p.in(s.Text); text != "" {
		return text
	}
	if s.Value == nil {
		return unknownMark
	}
	return Clean(fmt.Sprint(s.Value))
}
