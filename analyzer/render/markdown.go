package render

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"contactlog/analyzer/document"
)

// Markdown writes the document for a wiki, with tables as GitHub and GitLab have
// them. It tells the story of [Text], in its order and words.
func Markdown(w io.Writer, d *document.Document, o Options) error {
	m := markdown{newPage(Options{Language: o.Language})}
	m.paragraph("# ", m.in(d.Title))
	m.headlines(d.Headlines)
	m.warnings(d.Warnings)
	tables := o.Chosen(d)
	for _, t := range tables {
		m.table(t)
	}
	if d.Books != nil && !slices.ContainsFunc(tables, isBooks) {
		m.table(m.books(d.Books))
	}
	m.passport(d)
	_, err := io.WriteString(w, m.b.String())
	return err
}

// markdown is a page under construction, of which every block has a blank line
// before it. It takes what it says from the page of the terminal.
type markdown struct{ *page }

// paragraph writes a block of one line behind its mark, such as a heading's.
func (m markdown) paragraph(mark, s string) {
	if m.b.Len() > 0 {
		m.b.WriteByte('\n')
	}
	m.b.WriteString(mark + startOfLine(marked(s)) + "\n")
}

func (m markdown) headlines(headlines []document.Headline) {
	if len(headlines) == 0 {
		return
	}
	m.b.WriteByte('\n')
	marks := ""
	for _, h := range headlines {
		marks += marksOf(h.Figure.Value)
		name, rests := m.named(h)
		line := "- **" + marked(name) + "**"
		if rests != "" {
			line += " (" + marked(rests) + ")"
		}
		line += ": **" + unbroken(marked(m.figure(h.Figure)+marksOf(h.Figure.Value))) + "**"
		sentence := m.in(h.Sentence)
		if standsAlone(sentence) {
			line += "."
		}
		if sentence != "" {
			line += " " + marked(sentence)
		}
		m.b.WriteString(line + "\n")
	}
	m.legend(marks)
}

func (m markdown) legend(marks string) {
	for _, line := range m.legends(marks) {
		m.paragraph("", line)
	}
}

func (m markdown) warnings(warnings []document.Warning) {
	if len(warnings) == 0 {
		return
	}
	m.paragraph("## ", strings.TrimSuffix(m.say.warnings, ":"))
	m.b.WriteByte('\n')
	for _, w := range warnings {
		line := "- " + marked(m.counted(w))
		if place := m.place(w); place != "" {
			line += " *(" + marked(place) + ")*"
		}
		m.b.WriteString(line + "\n")
	}
}

func (m markdown) table(t document.Table) {
	m.paragraph("## ", m.in(t.Title))
	if rule := m.in(t.Rule); rule != "" {
		m.paragraph("", rule)
	}
	if len(t.Rows) == 0 {
		m.paragraph("", m.say.none)
	} else {
		m.grid(gridColumns(t, style{intervals: true}, m.language), t.Total)
	}
	m.legend(marksIn(t))
	for _, remark := range m.remarks(t) {
		m.paragraph("", remark)
	}
}

// grid writes columns as a table: texts to the left, numbers to the right, the
// total in bold.
func (m markdown) grid(columns []gridColumn, total bool) {
	if len(columns) == 0 {
		return
	}
	header, rule := make([]string, len(columns)), make([]string, len(columns))
	for j, c := range columns {
		header[j], rule[j] = marked(c.header), "---:"
		if c.text {
			rule[j] = ":---"
		}
	}
	m.b.WriteByte('\n')
	m.row(header)
	m.row(rule)
	for i := range columns[0].cells {
		row := make([]string, len(columns))
		for j, c := range columns {
			cell := c.cells[i]
			row[j] = marked(strings.Trim(cell.s, " "))
			if !cell.words {
				row[j] = unbroken(row[j])
			}
			if total && i == len(c.cells)-1 && row[j] != "" {
				row[j] = "**" + row[j] + "**"
			}
		}
		m.row(row)
	}
}

func (m markdown) row(cells []string) {
	fmt.Fprintf(&m.b, "| %s |\n", strings.Join(cells, " | "))
}

func (m markdown) passport(d *document.Document) {
	entries := m.entries(d)
	if len(entries) == 0 {
		return
	}
	m.paragraph("## ", m.say.how)
	m.b.WriteByte('\n')
	m.row([]string{marked(m.say.setting), marked(m.say.choice)})
	m.row([]string{":---", ":---"})
	for _, e := range entries {
		text := e.text
		for i, p := range e.pairs {
			mark := ", "
			if i == 0 {
				mark = ": "
			}
			text += mark + p[0] + " = " + p[1]
		}
		m.row([]string{marked(e.label), marked(text)})
	}
}

// markup are the characters that mean something to a wiki wherever they stand.
var markup = strings.NewReplacer(
	"\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "[", "\\[", "]", "\\]", "|", "\\|", "~", "\\~", "$", "\\$",
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "#", "\\#", "!", "\\!", "{", "\\{", "}", "\\}",
)

// marked returns a text that a wiki shows as it is.
func marked(s string) string { return markup.Replace(s) }

// listMark matches what begins a list or a heading when it begins a line.
var listMark = regexp.MustCompile(`^([-+=]|[0-9]+[.)])`)

// startOfLine returns a marked text that begins no list and no heading.
func startOfLine(s string) string {
	if found := listMark.FindString(s); found != "" {
		last := len(found) - 1
		return s[:last] + "\\" + s[last:]
	}
	return s
}

// unbroken returns a text that stays on one line: a number and its unit.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }
