package reasons

import (
	"regexp"
	"slices"
	"strings"

	"contactlog/reasons/automaton"
)

// search looks for the rules of one kind, all at once.
type search struct {
	rules []int          // their numbers, lowest first
	set   *automaton.Set // what they look for, in that order
}

// newSearch returns the search for rules that look for these expressions.
func newSearch(rules []int, expressions []string) (search, error) {
	set, err := automaton.New(expressions)
	return search{rules, set}, err
}

// patternSearch looks for patterns, in a text as it is.
func patternSearch(patterns []pattern) (search, error) {
	var rules []int
	var expressions []string
	for _, p := range patterns {
		rules = append(rules, p.rule)
		expressions = append(expressions, p.expression.String())
	}
	return newSearch(rules, expressions)
}

// phraseSearch looks for phrases, in the words of a text as [text.AppendLines]
// gives them. Phrases that are broken have been noted and do not count.
func phraseSearch(all []Rule) (search, error) {
	var rules []int
	var expressions []string
	for i, rule := range all {
		if rule.Kind != ByPhrase {
			continue
		}
		if words, err := parsePhrase(rule.Text); err == nil {
			rules = append(rules, i)
			expressions = append(expressions, expressionOf(words))
		}
	}
	return newSearch(rules, expressions)
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

// expressionOf returns the regular expression of a phrase: its words, each from
// the beginning of a line to the end, or to anywhere if it is open.
func expressionOf(words []word) string {
	var b strings.Builder
	b.WriteString("(?m)")
	for i, w := range words {
		b.WriteString("^" + regexp.QuoteMeta(w.text))
		switch {
		case !w.open:
			b.WriteString("$")
		case i < len(words)-1:
			b.WriteString(".*$")
		}
		if i < len(words)-1 {
			b.WriteString("\n")
		}
	}
	return b.String()
}
