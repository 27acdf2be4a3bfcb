package render

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"contactlog/analyzer/document"
)

// pageTable is a table of the page, with its chart where it has one.
type pageTable struct {
	ID          string
	Title, Rule template.HTML
	Plain       string // the title, as a name for the region
	TitleAt     int
	Summary     template.HTML // how many rows
	Body        template.HTML
	Remarks     []template.HTML
	Chart       *pageChart
}

type pageChart struct {
	ID    string
	Title template.HTML
	Alt   string
	AltAt int
	Notes []pageNote
}

type pageNote struct {
	At   string
	Text template.HTML
}

func (p *paper) table(t document.Table) pageTable {
	out := pageTable{
		ID: t.ID, Title: p.span(t.Title), Rule: p.span(t.Rule), Plain: p.in(t.Title), TitleAt: p.place(t.Title, ""),
		Summary: p.span(sayRowsOf(len(t.Rows))), Remarks: p.remarks(t),
	}
	if len(t.Rows) > 0 {
		out.Body = template.HTML(p.grid(t))
	}
	if c := t.Chart; c != nil {
		out.Chart = &pageChart{ID: t.ID, Title: p.span(c.Title), Alt: p.in(c.Alt), AltAt: p.place(c.Alt, "")}
		for _, n := range c.Notes {
			out.Chart.Notes = append(out.Chart.Notes, pageNote{Clean(n.At), p.span(n.Text)})
		}
	}
	return out
}

// remarks are what belongs below a table: a legend of its marks, why values are
// unknown, and its notes.
func (p *paper) remarks(t document.Table) []template.HTML {
	var out []template.HTML
	if legend := p.legend(marksIn(t)); legend != "" {
		out = append(out, legend)
	}
	english, dutch := newPage(Options{Language: document.English}).remarks(t), newPage(Options{Language: document.Dutch}).remarks(t)
	for i := range max(len(english), len(dutch)) {
		out = append(out, p.span(document.Text{EN: at(english, i), NL: at(dutch, i)}))
	}
	return out
}

// at returns a text of a list, "" beyond its end.
func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// grid writes the rows of a table. Beside what people read, every cell holds what
// scripts need to write it in the other language, to sort it and to copy it; ends
// of cells and rows go without a tag, which HTML allows.
func (p *paper) grid(t document.Table) string {
	var b strings.Builder
	b.WriteString("<thead><tr>")
	numbers := make([]bool, len(t.Columns))
	for j, c := range t.Columns {
		numbers[j] = !isText(t, j)
		p.head(&b, c, numbers[j])
	}
	b.WriteString("</thead><tbody>")
	for i, row := range t.Rows {
		if t.Total && i == len(t.Rows)-1 {
			b.WriteString("</tbody><tfoot>")
		}
		b.WriteString("<tr>")
		for j, cell := range row {
			p.cell(&b, t.Columns[j], cell, numbers[j])
		}
	}
	if t.Total {
		b.WriteString("</tfoot>")
	} else {
		b.WriteString("</tbody>")
	}
	return b.String()
}

// classes writes the class of a cell.
func classes(b *strings.Builder, names ...string) {
	names = slices.DeleteFunc(names, func(s string) bool { return s == "" })
	if len(names) > 0 {
		b.WriteString(` class="` + strings.Join(names, " ") + `"`)
	}
}

func when(yes bool, name string) string {
	if yes {
		return name
	}
	return ""
}

func (p *paper) head(b *strings.Builder, c document.Column, numbers bool) {
	b.WriteString(`<th scope="col" data-c="` + escape(Clean(c.ID)) + `"`)
	if c.Unit != document.NoUnit {
		b.WriteString(` data-u="` + escape(string(c.Unit)) + `"`)
	}
	b.WriteString(when(c.Interval, " data-i"))
	classes(b, when(numbers, "r"), when(c.Detail, "d"))
	p.attribute(b, c.Label, "")
	b.WriteString(">" + escape(p.in(c.Label)))
}

// longText is the length in bytes from which a text needs a column of some width.
const longText = 100

// cell writes a cell; a text in a column of numbers stands as they do.
func (p *paper) cell(b *strings.Builder, column document.Column, cell document.Cell, amongNumbers bool) {
	b.WriteString("<td")
	if cell.IsText {
		classes(b, when(amongNumbers, "r"), when(column.Detail, "d"), when(len(cell.Text.In(p.language)) > longText, "long"))
		p.attribute(b, cell.Text, cell.ID)
		b.WriteString(">" + escape(p.in(cell.Text)))
		return
	}
	v, unit := cell.Value, unitOf(column, cell)
	classes(b, when(column.Detail, "d"), when(!known(v), "x"))
	if unit != column.Unit {
		b.WriteString(` data-u="` + escape(string(unit)) + `"`)
	}
	p.numbers(b, v)
	b.WriteString(">" + escape(People(v, unit, p.language)+marksOf(v)))
	if rests := restsOn(v, unit, p.language); rests != "" {
		b.WriteString("<small>" + escape(rests) + "</small>")
	}
}

// attribute gives an element the place of its text, where that differs by language
// or programs know it by another name.
func (p *paper) attribute(b *strings.Builder, t document.Text, id string) {
	if Clean(t.EN) != Clean(t.NL) || id != "" && id != t.EN {
		b.WriteString(" data-t=" + strconv.Itoa(p.place(t, id)))
	}
}

// numbers gives an element its value, marks, base and interval.
func (p *paper) numbers(b *strings.Builder, v document.Value) {
	if !known(v) {
		return
	}
	b.WriteString(" data-v=" + Machine(v.Number))
	if marks := marksOf(v); marks != "" {
		b.WriteString(` data-m="` + marks + `"`)
	}
	b.WriteString(when(v.Signed, " data-s"))
	if v.N > 0 {
		b.WriteString(" data-n=" + strconv.FormatInt(v.N, 10))
	}
	if hasInterval(v) {
		b.WriteString(" data-l=" + Machine(v.Low) + " data-h=" + Machine(v.High))
	}
}

// restsOn writes the interval and the base of a value, as far as it has any.
func restsOn(v document.Value, unit document.Unit, language document.Language) string {
	var parts []string
	if ends := interval(v, unit, language); ends != "" {
		parts = append(parts, ends)
	}
	if known(v) && v.N > 0 {
		parts = append(parts, "n "+decimal(float64(v.N), 0, language))
	}
	return strings.Join(parts, " · ")
}

// number returns a value outside a table as an element that follows the language.
func (p *paper) number(v document.Value, unit document.Unit) template.HTML {
	var b strings.Builder
	b.WriteString("<span")
	if known(v) {
		b.WriteString(` data-u="` + escape(string(unit)) + `" data-v=` + Machine(v.Number))
		if marks := marksOf(v); marks != "" {
			b.WriteString(` data-m="` + marks + `"`)
		}
		b.WriteString(when(v.Signed, " data-s"))
	}
	b.WriteString(">" + escape(People(v, unit, p.language)+marksOf(v)) + "</span>")
	return template.HTML(b.String())
}

// spanned returns a text as an element, or by itself where it is the same in both
// languages.
func (p *paper) spanned(t document.Text) string {
	text := escape(p.in(t))
	if Clean(t.EN) == Clean(t.NL) {
		return text
	}
	return "<span data-t=" + strconv.Itoa(p.place(t, "")) + ">" + text + "</span>"
}

// escape makes a text part of an element or of a quoted attribute.
func escape(s string) string { return template.HTMLEscapeString(s) }
