package render

import (
	"slices"
	"strings"

	"contactlog/analyzer/document"
)

// The cover has a margin and four tiles of two columns each with a narrow one
// between them. Its other texts run over all of these.
const (
	tilesBeside  = 4
	tileColumns  = 2
	tileStep     = tileColumns + 1
	tileWidth    = 18 // of a column
	coverColumns = tilesBeside*tileStep - 1
	labelColumns = tileStep // of a line with a label and a text
)

// overview fills the first sheet: the headlines, what to be careful about, the
// other sheets with what each shows, and what the figures rest on.
func (b *workbook) overview(d *document.Document, tables []document.Table, contents []content) {
	s := &sheet{workbook: b, name: b.cover, heights: map[int]float64{}}
	s.widths = []int{2}
	for range tilesBeside {
		s.widths = append(s.widths, tileWidth, tileWidth, 2)
	}
	s.goTo(0, 1)
	s.span(b.title, coverColumns, look{bold: true, size: 20, colour: inkColour})
	s.heights[0] = 32
	for tiles := range slices.Chunk(d.Headlines, tilesBeside) {
		s.row++
		s.tiles(tiles)
	}
	s.warnings(d.Warnings)
	s.contents(contents)
	s.passport(d)
	if d.Books != nil && !slices.ContainsFunc(tables, isBooks) {
		s.books(d.Books)
	}
	s.finish()
	s.withoutLines(headColour)
	s.print(b.title, 0)
}

// section begins a section of the cover.
func (s *sheet) section(title string) {
	s.goTo(s.row+2, 1)
	s.span(title, coverColumns, look{bold: true, size: 14, colour: inkColour, below: true})
	s.heights[s.row] = 22
}

// tiles writes headlines beside each other: the name of a figure, the figure, what
// it rests on, and its sentence.
func (s *sheet) tiles(headlines []document.Headline) {
	top := s.row + 1
	p := s.page()
	for i, h := range headlines {
		f := h.Figure
		name, rests := p.named(h)
		for _, mark := range p.legends(marksOf(f.Value)) {
			_, meaning, _ := strings.Cut(mark, " ")
			rests = strings.TrimPrefix(rests+"; "+meaning, "; ")
		}
		at := 1 + i*tileStep
		tile := look{fill: tileColour, indent: true}
		label, figure, basis := tile, tile, tile
		label.bold, label.colour, label.wrap = true, inkColour, true
		figure.bold, figure.size, figure.colour, figure.middle = true, 24, headColour, true
		basis.colour = greyColour
		s.goTo(top, at)
		s.span(name, tileColumns, label)
		s.goTo(top+1, at)
		s.tileFigure(f, figure)
		s.goTo(top+2, at)
		s.span(rests, tileColumns, basis)
		s.goTo(top+3, at)
		s.span(s.wholeSentence(h), tileColumns, tile)
	}
	s.heights[top+1] = 36
	s.row = top + 3
}

// tileFigure writes the figure of a tile over its columns, to the left.
func (s *sheet) tileFigure(f document.Figure, l look) {
	row, column := s.row, s.column
	s.goTo(row, column+1)
	s.put(nil, l)
	s.goTo(row, column)
	switch l.left = true; {
	case f.Word != "":
		s.free(Clean(f.Word), l)
	case known(f.Value):
		s.value(f.Value, f.Unit, l)
	default:
		s.free(unknownMark, l)
	}
	s.check(s.file.MergeCell(s.name, s.address(row, column), s.address(row, column+tileColumns-1)))
}

// wholeSentence returns the sentence of a headline, behind the figure where it goes
// on from that.
func (s *sheet) wholeSentence(h document.Headline) string {
	sentence := s.in(h.Sentence)
	if sentence == "" || h.Figure.Word == "" && !known(h.Figure.Value) || standsAlone(sentence) {
		return sentence
	}
	return s.page().figure(h.Figure) + " " + sentence
}

// page returns a page that words texts for people, without limits to their length.
func (s *sheet) page() *page { return newPage(Options{Language: s.language}) }

func (s *sheet) warnings(warnings []document.Warning) {
	if len(warnings) == 0 {
		return
	}
	s.section(strings.TrimSuffix(s.say.warnings, ":"))
	p := s.page()
	for _, w := range warnings {
		text := p.counted(w)
		if place := p.place(w); place != "" {
			text += " (" + place + ")"
		}
		s.goTo(s.row+1, 1)
		s.span("• "+text, coverColumns, look{})
	}
}

// contents lists the other sheets, each with a link and what it shows.
func (s *sheet) contents(contents []content) {
	if len(contents) == 0 {
		return
	}
	s.section(s.say.contents)
	for _, c := range contents {
		s.goTo(s.row+1, 1)
		s.span(c.title, labelColumns, look{link: true})
		s.goTo(s.row, 2)
		s.link(c.sheet)
		s.goTo(s.row, 1+labelColumns)
		s.span(c.shows, coverColumns-labelColumns, look{})
	}
}

// passport writes what the figures rest on.
func (s *sheet) passport(d *document.Document) {
	entries := s.page().entries(d)
	if len(entries) == 0 {
		return
	}
	s.section(s.say.how)
	for _, e := range entries {
		text := e.text
		for i, p := range e.pairs {
			mark := "; "
			if i > 0 {
				mark = ", "
			}
			text += mark + p[0] + " = " + p[1]
		}
		s.goTo(s.row+1, 1)
		s.span(e.label, labelColumns, look{colour: greyColour})
		s.span(text, coverColumns-labelColumns, look{})
	}
}

func (s *sheet) books(b *document.Books) {
	s.section(s.say.books)
	line := func(label string, count int64, l look) {
		s.goTo(s.row+1, 1)
		s.span(label, labelColumns, l)
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
