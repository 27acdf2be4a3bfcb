package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// codeCache is how many different code cells a mapper remembers. A log has few;
// where it has more, the rest is looked up each time.
const codeCache = 65_535

// mapper brings the taxonomy to the rows: what a cell says of the reason.
type mapper struct {
	rules   []reasons.Rule
	matcher *reasons.Matcher
	codes   map[string]contact.Code
}

func newMapper(t *reasons.Taxonomy) *mapper {
	return &mapper{rules: t.Rules(), matcher: t.Matcher(), codes: make(map[string]contact.Code)}
}

// Code returns the code in a cell.
func (m *mapper) Code(cell []byte) contact.Code {
	if code, ok := m.codes[string(cell)]; ok {
		return code
	}
	id, rule := m.matcher.Code(cell)
	code := contact.Code{ID: id, Match: m.match(rule)}
	if len(m.codes) < codeCache {
		m.codes[string(cell)] = code
	}
	return code
}

// Text returns what a text cell matches.
func (m *mapper) Text(cell []byte) contact.Match { return m.match(m.matcher.Text(cell)) }

func (m *mapper) match(rule int) contact.Match {
	if rule < 0 {
		return contact.NoMatch
	}
	return contact.Match{Reason: contact.Reason(m.rules[rule].Reason), Rule: contact.Rule(rule)}
}
