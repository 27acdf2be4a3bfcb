package render

import (
	"html/template"
	"io"

	"contactlog/analyzer/document"
)

// HTML writes the document as one page that stands by itself: no network, no
// other file. It is in one language, and has what it takes to switch to the other.
// Without scripts the figures, sentences and tables stand; with them there are
// charts, tables that sort, and the saving with numbers that can be changed.
//
// Whatever a log holds shows as text: html/template escapes it for the place where
// it stands, and the policy of the page runs its own scripts alone, by their hash.
func HTML(w io.Writer, d *document.Document, o Options) error {
	p := newPaper(o)
	v := p.view(d, o.Chosen(d))
	v.Data = p.data(d, o.Chosen(d))
	return pageTemplate().Execute(w, v)
}

// paper is a page under construction. It gathers the texts that differ by
// language, so that each stands in the page once and goes by its place.
type paper struct {
	language document.Language
	texts    [][]string // English, Dutch, and the name for programs where there is one
	places   map[[3]string]int
}

func newPaper(o Options) *paper {
	return &paper{language: o.Language, places: map[[3]string]int{}}
}

// place returns where a text stands among the texts of the page.
func (p *paper) place(t document.Text, id string) int {
	key := [3]string{Clean(t.EN), Clean(t.NL), Clean(id)}
	if at, ok := p.places[key]; ok {
		return at
	}
	text := key[:2]
	if key[2] != "" {
		text = key[:]
	}
	p.texts = append(p.texts, append([]string{}, text...))
	p.places[key] = len(p.texts) - 1
	return len(p.texts) - 1
}

// in returns a text in the language that the page begins in, harmless but not
// escaped.
func (p *paper) in(t document.Text) string { return Clean(t.In(p.language)) }

// span returns a text as an element that follows the language.
func (p *paper) span(t document.Text) template.HTML {
	return template.HTML(p.spanned(t))
}

// both words a text for people in both languages.
func both(word func(p *page) string) document.Text {
	return document.Text{
		EN: word(newPage(Options{Language: document.English})),
		NL: word(newPage(Options{Language: document.Dutch})),
	}
}
