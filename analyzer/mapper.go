package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile"
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
	others  []*mapper // for other goroutines
}

func newMapper(t *reasons.Taxonomy) *mapper {
	return &mapper{rules: t.Rules(), matcher: t.Matcher(), codes: make(map[string]contact.Code)}
}

// Worker returns the mapper for one of several goroutines. Each remembers what it
// met, also from one file to the next.
func (m *mapper) Worker(number int) logfile.Mapper {
	if number == 0 {
		return m
	}
	for len(m.others) < number {
		m.others = append(m.others, &mapper{rules: m.rules, matcher: m.matcher.Clone(), codes: make(map[string]contact.Code)})
	}
	return m.others[number-1]
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
