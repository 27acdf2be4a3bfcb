package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"contactlog/analyzer/document"
)

// headlines puts the figures below each other, each with its name and what it
// rests on beside it, and below that the sentence that goes on from the figure.
func (p *page) headlines(headlines []document.Headline) {
	if len(headlines) == 0 {
		return
	}
	p.line("")
	figures, marks := make([]string, len(headlines)), make([]string, len(headlines))
	for i, h := range headlines {
		figures[i] = p.figure(h.Figure)
		marks[i] = marksOf(h.Figure.Value)
	}
	widest := 0
	for i, mark := range padded(marks) {
		figures[i] += mark
		widest = max(widest, width(figures[i]))
	}
	for i, h := range headlines {
		first := strings.Repeat(" ", widest-width(figures[i])) + figures[i] + "  "
		name, rests := p.named(h)
		if rests != "" {
			name += " (" + rests + ")"
		}
		p.paragraph(first, name)
		if sentence := p.in(h.Sentence); sentence != "" {
			p.paragraph(strings.Repeat(" ", width(first)), sentence)
		}
	}
	p.legend(strings.Join(marks, ""))
}

func (p *page) figure(f document.Figure) string {
	if f.Word != "" {
		return Clean(f.Word)
	}
	return p.spell(People(f.Value, f.Unit, p.language))
}

// named returns the name of a headline's figure, and what it rests on: its
// interval, its base unless the sentence says it, or why it is not known.
func (p *page) named(h document.Headline) (name, on string) {
	f := h.Figure
	var rests []string
	if f.Word == "" && !known(f.Value) {
		rests = append(rests, strings.TrimSuffix(p.say.unknown+": "+p.in(f.Value.Why), ": "))
	}
	if ends := interval(f.Value, f.Unit, p.language); ends != "" {
		rests = append(rests, p.say.interval+": "+ends)
	}
	if known(f.Value) && f.Value.N > 0 {
		n := decimal(float64(f.Value.N), 0, p.language)
		if !slices.Contains(strings.Fields(p.in(h.Sentence)), n) {
			rests = append(rests, "n = "+n)
		}
	}
	return p.in(f.Label), strings.Join(rests, "; ")
}

// standsAlone reports whether a sentence has a beginning of its own, and does not go on
// from a figure.
func standsAlone(sentence string) bool {
	first, _ := utf8.DecodeRuneInString(sentence)
	return unicode.IsUpper(first)
}

func (p *page) warnings(warnings []document.Warning) {
	if len(warnings) == 0 {
		return
	}
	p.heading(p.say.warnings)
	for _, w := range warnings {
		p.paragraph("- ", p.counted(w))
		if place := p.place(w); place != "" {
			p.paragraph("  ", place)
		}
	}
}

// warning returns the text of a warning, behind its count where it goes on from that.
func (p *page) warning(w document.Warning) string {
	if w.Counted && w.Count > 0 {
		return decimal(float64(w.Count), 0, p.language) + " " + p.in(w.Text)
	}
	return p.in(w.Text)
}

// counted returns the text of a warning with how often it holds.
func (p *page) counted(w document.Warning) string {
	if w.Count > 1 && !w.Counted {
		return p.warning(w) + " (" + decimal(float64(w.Count), 0, p.language) + "×)"
	}
	return p.warning(w)
}

// place says where a warning holds, or holds first; "" when it has no place.
func (p *page) place(w document.Warning) string {
	switch {
	case w.Where.IsZero():
		return ""
	case w.Count > 1:
		return p.say.first + " " + Clean(w.Where.In(p.language))
	}
	return p.say.at + " " + Clean(w.Where.In(p.language))
}
