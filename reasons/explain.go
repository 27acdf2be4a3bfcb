package reasons

import (
	"slices"

	"contactlog/analyzer/text"
)

// Explanation says which rule gives a contact its reason, and which would have.
type Explanation struct {
	Reason int   // the place of the reason in the taxonomy, or [None]
	Rule   int   // the rule that decided, or [None]
	Others []int // the other rules that match, in the order in which they would have decided
}

// Explain explains a contact with one text cell and one code cell, either of them
// possibly "". A code decides before a text.
func (m *Matcher) Explain(textCell, codeCell string) Explanation {
	matching := append(m.codesOf([]byte(codeCell)), m.textsOf([]byte(textCell))...)
	if len(matching) == 0 {
		return Explanation{Reason: None, Rule: None}
	}
	return Explanation{Reason: m.rules[matching[0]].Reason, Rule: matching[0], Others: matching[1:]}
}

// codesOf returns the rules that list a code of the cell, the one that counts first.
func (m *Matcher) codesOf(cell []byte) []int {
	_, first := m.Code(cell)
	if first == None {
		return nil
	}
	matching := []int{first}
	for len(cell) > 0 {
		var part []byte
		part, cell = cutCode(cell)
		rule, listed := m.codes[string(text.AppendCode(nil, part))]
		if listed && !slices.Contains(matching, rule) {
			matching = append(matching, rule)
		}
	}
	return matching
}

// textsOf returns all phrases and patterns that match the cell, lowest first.
func (m *Matcher) textsOf(cell []byte) []int {
	m.phrases.text(&m.numbers, text.AppendWords(nil, cell))
	matching := m.phrases.all(&m.numbers)
	for _, p := range m.patterns {
		if p.expression.Match(cell) {
			matching = append(matching, p.rule)
		}
	}
	slices.Sort(matching)
	return slices.Compact(matching)
}

// all returns every rule whose phrase matches the words in s, in no order.
func (x *index) all(s *numbers) []int {
	var rules []int
	var walk func(i int, at int32)
	walk = func(i int, at int32) {
		if rule := x.nodes[at].rule; rule != noRule {
			rules = append(rules, int(rule))
		}
		if i == len(s.end) {
			return
		}
		for _, word := range s.of(i) {
			if following, ok := x.next[step{at, word}]; ok {
				walk(i+1, following)
			}
		}
	}
	for i := range s.end {
		walk(i, 0)
	}
	return rules
}
