package render

import (
	"html/template"
	"strings"

	"contactlog/analyzer/document"
)

// pageView is what the template of the page shows.
type pageView struct {
	Lang                        string
	English, Dutch              bool
	Title                       string
	Policy                      string
	Style                       template.CSS
	Library, Script             template.JS
	Say                         pageWords
	Heading                     template.HTML
	LanguageLabel               string
	ContentsLabel, FiguresLabel string
	ContentsAt, FiguresAt       int
	Covers, Passport            []pageLine
	Contents                    []pageLink
	Headlines                   []pageHeadline
	Legend                      template.HTML
	Warnings                    []pageWarning
	Tables                      []pageTable
	WhatIfAfter                 string // the table behind which the scenario stands; "" where there is none
	Footer                      template.HTML
	Data                        pageData
}

type pageLine struct{ Label, Text template.HTML }

type pageLink struct {
	ID     string
	Title  template.HTML
	Hidden bool // until a script shows what it leads to
}

type pageHeadline struct {
	Label, Figure, Rests, Sentence template.HTML
}

type pageWarning struct{ Text, Place template.HTML }

func (p *paper) view(d *document.Document, tables []document.Table) *pageView {
	v := &pageView{
		Lang: p.language.String(), English: p.language == document.English, Dutch: p.language == document.Dutch,
		Title: p.in(d.Title), Heading: p.span(d.Title),
		Policy: pagePolicy(), Style: pageStyle(), Library: pageLibrary(), Script: pageScript(),
		Say: p.words(), LanguageLabel: "Language / Taal",
		ContentsLabel: p.in(sayContents), ContentsAt: p.place(sayContents, ""),
		FiguresLabel: p.in(sayFigures), FiguresAt: p.place(sayFigures, ""),
		Footer: p.span(sayFooter),
	}
	for _, h := range d.Headlines {
		v.Headlines = append(v.Headlines, p.headline(h))
	}
	v.Legend = p.legend(headlineMarks(d.Headlines))
	for _, w := range d.Warnings {
		v.Warnings = append(v.Warnings, pageWarning{
			Text:  p.span(both(func(t *page) string { return t.counted(w) })),
			Place: p.span(both(func(t *page) string { return t.place(w) })),
		})
	}
	v.Covers, v.Passport = p.covers(d), p.passport(d)
	for _, t := range tables {
		v.Tables = append(v.Tables, p.table(t))
	}
	v.WhatIfAfter = whatIfBehind(d, tables)
	v.Contents = p.contents(v)
	return v
}

func (p *paper) contents(v *pageView) []pageLink {
	var links []pageLink
	for _, t := range v.Tables {
		links = append(links, pageLink{ID: t.ID, Title: t.Title})
		if t.ID == v.WhatIfAfter {
			links = append(links, pageLink{ID: "what-if", Title: v.Say.WhatIf, Hidden: true})
		}
	}
	return append(links, pageLink{ID: "passport", Title: v.Say.How})
}

func (p *paper) headline(h document.Headline) pageHeadline {
	f := h.Figure
	out := pageHeadline{
		Label: p.span(f.Label), Figure: p.number(f.Value, f.Unit),
		Rests: p.span(both(func(t *page) string { _, on := t.named(h); return on })), Sentence: p.span(h.Sentence),
	}
	if f.Word != "" {
		out.Figure = p.span(document.Same(f.Word))
	}
	return out
}

func headlineMarks(headlines []document.Headline) string {
	marks := ""
	for _, h := range headlines {
		marks += marksOf(h.Figure.Value)
	}
	return marks
}

// legend explains the marks that were used.
func (p *paper) legend(marks string) template.HTML {
	return p.span(both(func(t *page) string { return strings.Join(t.legends(marks), "; ") }))
}

func joined(parts []template.HTML, between template.HTML) template.HTML {
	var out template.HTML
	for i, part := range parts {
		if i > 0 {
			out += between
		}
		out += part
	}
	return out
}

// covers says what the log covers, as far as the document tells.
func (p *paper) covers(d *document.Document) []pageLine {
	var lines []pageLine
	add := func(label document.Text, text template.HTML) {
		if text != "" {
			lines = append(lines, pageLine{p.span(label), text})
		}
	}
	var files []template.HTML
	for _, in := range d.Inputs {
		files = append(files, p.span(document.Same(in.Name)))
	}
	const mostFiles = 3
	if len(files) > mostFiles {
		files = []template.HTML{p.number(document.Num(float64(len(files))), document.Count)}
	}
	add(sayFiles, joined(files, ", "))
	if d.Books != nil {
		add(sayRows, p.number(document.Num(float64(d.Books.Rows)), document.Count))
	}
	settings := map[string]document.Setting{}
	for _, s := range d.Settings {
		settings[s.ID] = s
	}
	sides := []document.Setting{settings["before"], settings["after"]}
	if g := d.Figure("contacts"); known(g.Value) && sides[0].Text.IsZero() { // of a comparison it is that of one side
		add(g.Label, p.number(g.Value, g.Unit))
	}
	for _, side := range sides {
		if !side.Text.IsZero() {
			add(side.Label, p.span(side.Text))
		}
	}
	if from, to := settings["coverage_from"], settings["coverage_to"]; !from.Text.IsZero() {
		add(sayDates, joined([]template.HTML{p.span(from.Text), p.span(to.Text)}, " – "))
	}
	if t := d.Taxonomy; t != nil {
		add(sayReasons, p.span(document.Same(t.Name+" "+t.Version)))
	}
	return lines
}

// passport lists the settings, the taxonomy, the program and the files.
func (p *paper) passport(d *document.Document) []pageLine {
	english, dutch := newPage(Options{Language: document.English}).entries(d), newPage(Options{Language: document.Dutch}).entries(d)
	var lines []pageLine
	for i := range english {
		label := document.Text{EN: english[i].label, NL: dutch[i].label}
		text := document.Text{EN: english[i].whole(), NL: dutch[i].whole()}
		lines = append(lines, pageLine{p.span(label), p.span(text)})
	}
	return lines
}

// whole returns an entry of the passport as one text.
func (e entry) whole() string {
	parts := []string{e.text}
	for _, pair := range e.pairs {
		parts = append(parts, pair[0]+" = "+pair[1])
	}
	return strings.Join(parts, "; ")
}
