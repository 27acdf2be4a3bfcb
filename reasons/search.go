package reasons

import (
	"slices"

	"contactlog/reasons/automaton"
)

// search looks for the rules of one kind, all at once.
type search struct {
	rules []int          // their numbers, lowest first
	set   *automaton.Set // what they look for, in that order
}

// patternSearch looks for patterns, in a text as it is.
func patternSearch(patterns []pattern) search {
	var s search
	var expressions []automaton.Expression
	for _, p := range patterns {
		s.rules = append(s.rules, p.rule)
		expressions = append(expressions, automaton.Pattern(p.expression))
	}
	s.set = automaton.New(expressions)
	return s
}

// phraseSearch looks for phrases, in the words of a text as [text.AppendLines]
// gives them. Phrases that are broken have been noted and do not count.
func phraseSearch(rules []Rule) search {
	var s search
	var expressions []automaton.Expression
	for i, rule := range rules {
		if rule.Kind != ByPhrase {
			continue
		}
		words, err := parsePhrase(rule.Text)
		if err != nil {
			continue
		}
		var lines []automaton.Line
		for _, w := range words {
			lines = append(lines, automaton.Line{Text: w.text, Open: w.open})
		}
		s.rules = append(s.rules, i)
		expressions = append(expressions, automaton.Lines(lines))
	}
	s.set = automaton.New(expressions)
	return s
}

// rule returns the rule of what was found in a place, or noRule behind the last.
func (s search) rule(place int) int {
	if place == len(s.rules) {
		return noRule
	}
	return s.rules[place]
}

// below returns how many of the rules stand before one.
func (s search) below(rule int) int {
	n, _ := slices.BinarySearch(s.rules, rule)
	return n
}
