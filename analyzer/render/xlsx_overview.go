package render

import (
	"strings"

	"contactlog/analyzer/document"
)

// overview fills the first sheet: the headlines, what to be careful about, what
// the figures rest on, and a list of the sheets with what each shows. Names
// stand in the first column, numbers beside them, sentences in the last.
func (b *workbook) overview(name string, d *document.Document, tables []document.Table, names []string) {
	s := &sheet{workbook: b, name: name}
	s.text(b.in(d.Title), look{bold: true, title: true})
	s.next()
	s.text(b.say.legend, look{})
	s.headlines(d.Headlines)
	s.warnings(d.Warnings)
	s.settings(d)
	s.inputs(d)
	s.books(d.Books)
	s.contents(tables, names)
	s.widths = []int{34, 14, 10, 12, 12, 100}
	s.finish()
}

// columnsBetween is the number of columns between the second and the last.
const columnsBetween = 3

// section begins a section with the headers of its columns; "" skips one.
func (s *sheet) section(headers ...string) {
	s.next()
	s.next()
	for i, h := range headers {
		last := columnsBetween + 2
		s.text(h, look{bold: true, below: true, wrap: true, right: 0 < i && i < last, indent: i == last})
	}
}

// sentence writes the last cell of a row, after n columns that stay empty.
func (s *sheet) sentence(text string, empty int) {
	for range empty {
		s.skip()
	}
	s.text(text, look{wrap: true, indent: true})
}

func (s *sheet) headlines(headlines []document.Headline) {
	if len(headlines) == 0 {
		return
	}
	s.section(s.say.figure, s.say.value, "n", s.say.low, s.say.high, s.say.sentence)
	for _, h := range headlines {
		s.next()
		f, v := h.Figure, h.Figure.Value
		s.text(s.in(f.Label), look{wrap: true})
		if f.Word != "" {
			s.text(Clean(f.Word), look{bold: true, right: true})
		} else {
			s.value(v, f.Unit, look{bold: true})
		}
		s.value(document.Value{Known: known(v) && v.N > 0, Number: float64(v.N)}, document.Count, look{})
		s.value(document.Value{Known: hasInterval(v), Number: v.Low}, f.Unit, look{})
		s.value(document.Value{Known: hasInterval(v), Number: v.High}, f.Unit, look{})
		s.sentence(s.wholeSentence(h), 0)
	}
}

// wholeSentence returns the sentence of a headline behind the figure from which
// it goes on, or why the figure is not known.
func (s *sheet) wholeSentence(h document.Headline) string {
	f := h.Figure
	sentence := s.in(h.Sentence)
	switch p := s.page(); {
	case f.Word == "" && !known(f.Value):
		why := strings.TrimSuffix(s.say.unknown+": "+s.in(f.Value.Why), ": ")
		return strings.TrimSpace(sentence + " (" + why + ")")
	case sentence == "":
		return ""
	default:
		return p.figure(f) + " " + sentence
	}
}

// page returns a page that words texts for people, without limits to their length.
func (s *sheet) page() *page { return newPage(Options{Language: s.language}) }

func (s *sheet) warnings(warnings []document.Warning) {
	if len(warnings) == 0 {
		return
	}
	s.section(s.say.code, s.say.count, "", "", "", strings.TrimSuffix(s.say.warnings, ":"))
	p := s.page()
	for _, w := range warnings {
		s.next()
		s.text(Clean(w.Code), look{})
		s.value(document.Value{Known: w.Count > 0, Number: float64(w.Count)}, document.Count, look{})
		text := p.warning(w)
		if place := p.place(w); place != "" {
			text += " (" + place + ")"
		}
		s.sentence(text, columnsBetween)
	}
}

func (s *sheet) settings(d *document.Document) {
	s.section(s.say.setting, s.say.choice, "", "", "", s.say.text)
	p := s.page()
	for _, setting := range d.Settings {
		s.next()
		s.text(s.in(setting.Label), look{wrap: true})
		choice := s.say.standard
		if setting.Given {
			choice = s.say.given
		}
		s.text(choice, look{right: true})
		s.sentence(p.setting(setting), columnsBetween)
	}
	if t := d.Taxonomy; t != nil {
		s.next()
		s.text(s.say.reasons, look{})
		s.sentence(Clean(t.Name+" "+t.Version+", sha256 "+t.SHA256), columnsBetween+1)
	}
	s.next()
	s.text(s.say.program, look{})
	s.sentence(Clean("contactlog "+d.Program), columnsBetween+1)
}

func (s *sheet) inputs(d *document.Document) {
	if len(d.Inputs) == 0 {
		return
	}
	s.section(s.say.file, s.say.total, "", "", "", s.say.text)
	for _, in := range d.Inputs {
		s.next()
		s.text(Clean(in.Name), look{wrap: true})
		s.number(float64(in.Rows), document.Count, look{})
		s.sentence(s.in(in.Text), columnsBetween)
	}
}

func (s *sheet) books(b *document.Books) {
	if b == nil {
		return
	}
	s.section(s.say.books, s.say.total)
	line := func(label string, count int64, l look) {
		s.next()
		s.text(label, l)
		s.number(float64(count), document.Count, l)
	}
	for _, e := range b.Entries {
		line(s.in(e.Label), e.Count, look{})
	}
	line(s.say.total, b.Rows, look{bold: true, above: true})
	for _, e := range b.Beside {
		line(s.say.beside+": "+s.in(e.Label), e.Count, look{})
	}
}

// contents lists the sheets of the tables. What a table shows and its notes
// stand here, so that the sheet itself holds the table and nothing else.
func (s *sheet) contents(tables []document.Table, names []string) {
	if len(tables) == 0 {
		return
	}
	s.section(s.say.table, s.say.total, "", "", "", s.say.rule)
	for i, t := range tables {
		s.next()
		s.text(names[i], look{})
		s.number(float64(len(t.Rows)), document.Count, look{})
		texts := []string{s.in(t.Rule)}
		for _, note := range t.Notes {
			texts = append(texts, s.in(note))
		}
		s.sentence(strings.TrimSpace(strings.Join(texts, " ")), columnsBetween)
	}
}
