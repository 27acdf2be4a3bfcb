package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"contactlog/analyzer/document"
)

// The widths of a page. Lines of text are easiest to read when they are not too
// long, so that only tables use all of a wide terminal.
const (
	narrowestPage = 40
	widestText    = 100
)

// Text writes the document for people at a terminal: what it says, what to be
// careful about, the tables, the books, and what it all rests on. It fits the
// width of the options as long as that is 40 columns or more.
func Text(w io.Writer, d *document.Document, o Options) error {
	p := newPage(o)
	p.title(d)
	p.headlines(d.Headlines)
	p.warnings(d.Warnings)
	tables := o.Chosen(d)
	for _, t := range tables {
		if err := p.table(t); err != nil {
			return err
		}
	}
	if d.Books != nil && !slices.ContainsFunc(tables, isBooks) {
		if err := p.table(p.books(d.Books)); err != nil {
			return err
		}
	}
	p.passport(d)
	_, err := io.WriteString(w, p.b.String())
	return err
}

// booksTable is the id of the table that shows the books. Where a report has
// it, the books need no section of their own.
const booksTable = "books"

func isBooks(t document.Table) bool { return t.ID == booksTable }

// page is a text under construction.
type page struct {
	b        strings.Builder
	language document.Language
	say      phrasebook
	tables   int // the width of tables, 0 for endless
	text     int // the width of texts, 0 for endless
	style    style
}

func newPage(o Options) *page {
	p := &page{language: o.Language, say: phrases(o.Language), style: style{bars: o.Width > 0, ascii: o.ASCII, colour: o.Colour}}
	if o.Width > 0 {
		p.tables = max(o.Width, narrowestPage)
		p.text = min(p.tables, widestText)
	}
	return p
}

// in returns a text of the document in the language of the page, harmless.
func (p *page) in(t document.Text) string { return p.spell(Clean(t.In(p.language))) }

// spell returns a text in the characters of the page.
func (p *page) spell(s string) string {
	if p.style.ascii {
		return plain(s)
	}
	return s
}

func (p *page) line(s string) { p.b.WriteString(strings.TrimRight(p.spell(s), " ") + "\n") }

// paragraph writes a text behind a first word, with the lines that follow below it.
func (p *page) paragraph(first, s string) {
	limit := p.text
	if limit > 0 {
		limit = max(limit-width(first), narrowestPage/4)
	}
	for i, l := range Wrap(p.spell(s), limit) {
		if i > 0 {
			first = strings.Repeat(" ", width(first))
		}
		p.line(first + l)
	}
}

// heading begins a section.
func (p *page) heading(s string) {
	p.line("")
	p.paragraph("", s)
}

func (p *page) title(d *document.Document) {
	lines := Wrap(p.in(d.Title), p.text)
	longest := 0
	for _, l := range lines {
		p.line(l)
		longest = max(longest, width(l))
	}
	p.line(strings.Repeat("═", longest))
}

// legend explains the marks that were used above it.
func (p *page) legend(marks string) {
	for _, line := range p.legends(marks) {
		mark, text, _ := strings.Cut(line, " ")
		p.paragraph(mark+" ", text)
	}
}

// legends returns a line for each of some marks: the mark and what it means.
func (p *page) legends(marks string) []string {
	var lines []string
	if strings.Contains(marks, fewMark) {
		lines = append(lines, fewMark+" "+p.say.few)
	}
	if strings.Contains(marks, assumedMark) {
		lines = append(lines, assumedMark+" "+p.say.assumed)
	}
	return lines
}

// table writes a table with its title, its rule and its remarks.
func (p *page) table(t document.Table) error {
	p.line("")
	p.heading(p.in(t.Title))
	if rule := p.in(t.Rule); rule != "" {
		p.paragraph("", rule)
	}
	p.line("")
	if len(t.Rows) == 0 {
		p.line(p.say.none)
	} else {
		drawn, err := grid(t, p.tables, p.style, p.language)
		if err != nil {
			return fmt.Errorf("cannot draw table %s: %w", t.ID, err)
		}
		p.b.WriteString(p.spell(drawn))
	}
	p.below(t)
	return nil
}

// below writes what belongs to a table below it, after a blank line: a legend of
// its marks, and the remarks.
func (p *page) below(t document.Table) {
	marks, remarks := marksIn(t), p.remarks(t)
	if marks != "" || len(remarks) > 0 {
		p.line("")
	}
	p.legend(marks)
	for _, r := range remarks {
		first := ""
		if rest, ok := strings.CutPrefix(r, unknownMark+" "); ok {
			first, r = unknownMark+" ", rest
		}
		p.paragraph(first, r)
	}
}

// remarks returns why values of a table are unknown, and its notes.
func (p *page) remarks(t document.Table) []string {
	var remarks []string
	if causes := p.causes(t); len(causes) > 0 {
		remarks = append(remarks, unknownMark+" "+p.say.unknown+": "+strings.Join(causes, "; "))
	}
	for _, note := range t.Notes {
		remarks = append(remarks, p.in(note))
	}
	return remarks
}

// marksIn returns the marks of all values that people see in a table.
func marksIn(t document.Table) string {
	marks := ""
	for _, row := range t.Rows {
		for j, cell := range row {
			if !cell.IsText && !t.Columns[j].Detail {
				marks += marksOf(cell.Value)
			}
		}
	}
	return marks
}

// causes returns why values in a table are unknown: each cause once, and none
// that a text or a note of the table says already.
func (p *page) causes(t document.Table) []string {
	var causes []string
	said := p.texts(t)
	for _, row := range t.Rows {
		for j, cell := range row {
			if cell.IsText || t.Columns[j].Detail || known(cell.Value) {
				continue
			}
			why := p.in(cell.Value.Why)
			if why != "" && !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, why) }) {
				causes = append(causes, why)
				said = append(said, why)
			}
		}
	}
	return causes
}

// texts returns the texts that people see in and below a table.
func (p *page) texts(t document.Table) []string {
	var texts []string
	for _, note := range t.Notes {
		texts = append(texts, p.in(note))
	}
	for _, row := range t.Rows {
		for j, cell := range row {
			if cell.IsText && !t.Columns[j].Detail {
				texts = append(texts, p.in(cell.Text))
			}
		}
	}
	return texts
}

// books returns the books as a table: what every row became, and their sum.
func (p *page) books(b *document.Books) document.Table {
	t := document.Table{
		ID: booksTable, Title: document.Same(p.say.books), Total: true,
		Columns: []document.Column{
			{ID: "what", Label: document.Same(p.say.what)},
			{ID: "rows", Label: document.Same(p.say.total), Unit: document.Count},
		},
	}
	for _, e := range b.Entries {
		t.Rows = append(t.Rows, []document.Cell{document.Words(e.ID, e.Label), document.Of(document.Num(float64(e.Count)))})
	}
	t.Rows = append(t.Rows, []document.Cell{document.Plain(p.say.total), document.Of(document.Num(float64(b.Rows)))})
	for _, e := range b.Beside {
		t.Notes = append(t.Notes, document.Same(p.in(e.Label)+": "+decimal(float64(e.Count), 0, p.language)))
	}
	return t
}
