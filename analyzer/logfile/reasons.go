package logfile

import (
	"bytes"
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// maxLevels is how many columns of one tree of categories are codes, the main one
// included.
const maxLevels = 3

// takeCodes finds the columns of codes: the best of known words, with the other
// levels of its tree; else the lists that a help desk's users made themselves; else
// what may be a reason, such as tags.
func (a *assignment) takeCodes() {
	if a.take(Code, weak) {
		a.takeLevels()
		return
	}
	for range maxLevels {
		if !a.takeList() {
			break
		}
	}
	if a.with(Code) == nil && a.take(Code, lastResort) {
		a.takeLevels()
	}
}

// takeLevels gives the role to the other levels of the tree of which a column has it.
func (a *assignment) takeLevels() {
	first := a.with(Code)
	taken := 1
	for _, c := range a.columns {
		if taken < maxLevels && c.role == NoRole && !citizenNames[c.header.name] && len(c.values) > 0 && c.isCode() && sameTree(&first.header, &c.header) {
			c.role, c.origin = Code, ByAlias
			taken++
		}
	}
}

// takeList gives the role to a list that users made themselves: its header ends in
// [list], and means nothing else.
func (a *assignment) takeList() bool {
	for _, c := range a.columns {
		if c.role == NoRole && strings.HasSuffix(strings.ToLower(c.header.text), "[list]") && !c.header.meansOther(Code) && !otherLists[c.header.name] && len(c.values) > 0 && c.isCode() {
			c.role, c.origin = Code, ByAlias
			return true
		}
	}
	return false
}

// meansOther reports whether the header is a known word for another role only.
func (h *header) meansOther(r Role) bool {
	all := append(append([]alias(nil), aliases()[h.name]...), aliases()[h.full]...)
	return len(all) > 0 && !slices.ContainsFunc(all, func(a alias) bool { return a.role == r })
}

// levelWords are the words in a header that only say which level of a tree of
// categories it is.
var levelWords = map[string]bool{
	"level": true, "niveau": true, "tier": true, "sub": true, "hoofd": true, "main": true, "nested": true, "secondary": true, "detail": true,
	"specifieke": true, "specific": true, "primary": true, "code": true, "1": true, "2": true, "3": true, "4": true, "5": true,
}

// stem returns the words of a header without its level, and whether it names one.
func (h *header) stem() (stem string, level bool) {
	for _, w := range headerWords(cutSuffixes(h.text)) {
		bare := strings.TrimRight(w, "12345")
		for _, prefix := range [...]string{"sub", "hoofd"} {
			for len(bare) > len(prefix) && strings.HasPrefix(bare, prefix) {
				bare = bare[len(prefix):]
			}
		}
		level = level || bare != w || levelWords[w] && w != "code"
		if !levelWords[w] {
			stem += bare
		}
	}
	return stem, level
}

// sameTree reports whether two headers are levels of one tree of categories, such as
// category and subcategory, reden and subreden, vraag and specifieke vraag.
func sameTree(a, b *header) bool {
	x, levelX := a.stem()
	y, levelY := b.stem()
	const shortest = 3
	return (levelX || levelY) && min(len(x), len(y)) >= shortest && (strings.HasSuffix(x, y) || strings.HasSuffix(y, x))
}

// what reads the codes and texts. Text counts only where no code has a reason, so
// it is not even looked at where one has. It reports whether a tag says that the row
// does not count.
func (p *pass) what(cells [][]byte, r *contact.Row) (excluded bool) {
	mapped := false
	for i, column := range p.codes {
		if b := cellAt(cells, column); len(b) > 0 {
			c := p.codeCell(i, b)
			p.seen[column].seeCode(c, b, p.row)
			r.Codes[i] = c.code
			mapped = mapped || c.code.Reason.Mapped()
		}
	}
	for _, column := range p.tags {
		if tag := cell.MergedTag(cellAt(cells, column)); tag != "" {
			excluded = true
			p.seeMark(column, tag, cell.Excluded)
		}
	}
	if mapped {
		return excluded
	}
	for _, column := range p.texts {
		if b := cellAt(cells, column); len(b) > 0 {
			r.Text = first(r.Text, p.mapper.Text(b))
		}
	}
	return excluded
}

// codeCell is what a cell with a code or several says.
type codeCell struct {
	code              contact.Code
	separated, spaced bool // by a sign, or perhaps a blank
	notGiven          bool // the system says that the agent gave none
}

// codeCell reads a cell of the i-th column of codes.
func (p *pass) codeCell(i int, b []byte) codeCell {
	place, ok := p.codeCells[i].at(b)
	if ok {
		return place.value
	}
	c := codeCell{code: contact.NoCode, notGiven: cell.NoCodeGiven(b)}
	if !c.notGiven && !cell.Nothing(b) {
		c.code = p.code(p.codes[i], b)
		c.separated = bytes.ContainsAny(b, ";,|")
		c.spaced = !c.separated && bytes.IndexByte(b, ' ') >= 0
	}
	place.put(b, c)
	return c
}

// code reads a cell with a code or several.
func (p *pass) code(column int, b []byte) contact.Code {
	c := &p.layout.Columns[column]
	code := p.mapper.Code(b)
	if code.Reason.Mapped() {
		return code
	}
	var several bool
	if p.buf, several = cell.AppendCodes(p.buf[:0], b, c.Blanks); several {
		if parts := p.mapper.Code(p.buf); parts.Reason.Mapped() {
			return parts
		}
	}
	return code
}

// seeCode notes what separates the codes in a cell, and whether it holds any.
func (e *evidence) seeCode(c codeCell, b []byte, row uint32) {
	switch {
	case c.notGiven:
		e.noCode++
		e.firstNoCode.see(row, b)
	case c.separated:
		e.separated++
	case c.spaced:
		e.spaced++
	}
}

// settleBlanks decides whether blanks separate the codes of a column: only in tags, and
// only where nothing else does.
func settleBlanks(c *Column, e *evidence) {
	h := readHeader([]byte(c.Header))
	c.Blanks = tagNames[h.name] && e.spaced > 0 && e.separated == 0
}

// tagColumns returns the columns of tags, whatever their role.
func tagColumns(l *Layout) []int {
	var tags []int
	for i := range l.Columns {
		if h := readHeader([]byte(l.Columns[i].Header)); tagNames[h.name] || h.full == "labels" || h.full == "statusreason" {
			tags = append(tags, i)
		}
	}
	return tags
}
