package reasons

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"

	"contactlog/analyzer/text"
)

// compile turns the rules of a taxonomy into the tables that match them, and
// notes the rules that are broken, stand there twice or can never match.
func (r *reader) compile(t *Taxonomy) *tables {
	t.rules = numbered(t.Reasons)
	if len(t.rules) > MaxRules {
		first := t.rules[MaxRules]
		r.fault(first.Line, first.Column, "found %d codes, phrases and patterns: expected %d at most; remove those from here on", len(t.rules), MaxRules)
		return nil
	}
	ids := make([]string, len(t.Reasons))
	for i, reason := range t.Reasons {
		ids[i] = reason.ID
	}
	group := group{what: "reason", ids: ids}
	t.feelings = r.emotionPhrases(t.Emotions)
	tables := &tables{
		rules:    t.rules,
		codes:    r.codes(t.rules, group),
		phrases:  r.phrases(t.rules, group),
		patterns: r.expressions(t.rules, group),
	}
	tables.searches = sync.OnceValue(func() searches {
		return searches{phraseSearch(tables.rules), patternSearch(tables.patterns)}
	})
	return tables
}

// emotionPhrases checks the phrases of the emotions, by the rules of reasons, and makes
// what finds them.
func (r *reader) emotionPhrases(emotions []Emotion) *Feelings {
	group := group{what: "emotion", negated: true}
	var rules []Rule
	for i, e := range emotions {
		group.ids = append(group.ids, e.ID)
		for _, t := range e.Phrases {
			rules = append(rules, Rule{Reason: i, Kind: ByPhrase, Text: t.Text, Line: t.Line, Column: t.Column})
		}
	}
	return newFeelings(emotions, rules, r.phrases(rules, group))
}

// group is what the rules belong to.
type group struct {
	what    string // reason or emotion
	ids     []string
	negated bool // a negation before a phrase cancels it
}

// twice notes a rule that says the same as an earlier one.
func (r *reader) twice(rule, earlier Rule, g group) {
	if rule.Reason == earlier.Reason {
		r.fault(rule.Line, rule.Column, "%s stands twice in %s %s: expected it once; it is also in line %d as %s, remove one",
			rule, g.what, quote(g.ids[rule.Reason]), earlier.Line, quote(earlier.Text))
		return
	}
	r.fault(rule.Line, rule.Column, "%s stands in %s %s and in %s %s (line %d, as %s): expected it in one; remove it from the other",
		rule, g.what, quote(g.ids[rule.Reason]), g.what, quote(g.ids[earlier.Reason]), earlier.Line, quote(earlier.Text))
}

// codes returns the number of the rule of each code, by its comparison form.
func (r *reader) codes(rules []Rule, g group) map[string]int {
	codes := make(map[string]int)
	for i, rule := range rules {
		if rule.Kind != ByCode {
			continue
		}
		form := text.Code(rule.Text)
		earlier, found := codes[form]
		switch {
		case form == "":
			r.fault(rule.Line, rule.Column, "%s can never match: expected at least one letter or digit, for punctuation only counts as blank; remove it", rule)
		case found:
			r.twice(rule, rules[earlier], g)
		default:
			codes[form] = i
		}
	}
	return codes
}

// phrases returns the index of all phrases. A phrase is added after all lower
// rules, so what matches its own words is what always decides before it.
func (r *reader) phrases(rules []Rule, g group) *index {
	x := newIndex()
	seen := make(map[string]int)
	var scratch numbers
	for i, rule := range rules {
		if rule.Kind != ByPhrase {
			continue
		}
		words, err := parsePhrase(rule.Text)
		if err != nil {
			r.fault(rule.Line, rule.Column, "%s %v", rule, err)
			continue
		}
		form := normal(words)
		if earlier, found := seen[form]; found {
			r.twice(rule, rules[earlier], g)
			continue
		}
		seen[form] = i
		x.phrase(&scratch, words)
		if lowest := x.first(&scratch, words, g); lowest != noRule {
			r.covered(rule, rules[lowest], g)
		}
		x.add(words, int32(i))
	}
	return x
}

// first returns the lowest rule that takes every text with those words, or noRule.
func (x *index) first(s *numbers, words []word, g group) int32 {
	if !g.negated {
		return x.lowest(s)
	}
	var plain []string
	for _, w := range words {
		if k := slices.IndexFunc(negations, func(s string) bool { return strings.HasPrefix(s, w.text) }); w.open && k >= 0 {
			plain = append(plain, negations[k]) // with some ending it is one
		} else {
			plain = append(plain, w.text)
		}
	}
	return x.felt(s, plain, []int{0})
}

// covered notes a phrase that never decides, because an earlier one matches every
// text that it matches. Within one reason that changes no result.
func (r *reader) covered(rule, earlier Rule, g group) {
	if rule.Reason == earlier.Reason {
		r.warn(rule.Line, rule.Column, redundant(rule, earlier))
		return
	}
	r.fault(rule.Line, rule.Column, "%s of %s %s can never match: phrase %s of %s %s (line %d) stands before it and takes every text that it would; remove one, or put %s first",
		rule, g.what, quote(g.ids[rule.Reason]), quote(earlier.Text), g.what, quote(g.ids[earlier.Reason]), earlier.Line, quote(g.ids[rule.Reason]))
}

// ignoreCase stands before every pattern.
const ignoreCase = "(?i)"

// expressions returns the patterns in the order of their rules.
func (r *reader) expressions(rules []Rule, g group) []pattern {
	var patterns []pattern
	seen := make(map[string]int)
	for i, rule := range rules {
		if rule.Kind != ByPattern {
			continue
		}
		if earlier, found := seen[rule.Text]; found {
			r.twice(rule, rules[earlier], g)
			continue
		}
		seen[rule.Text] = i
		expression, err := regexp.Compile(ignoreCase + rule.Text)
		switch {
		case err != nil:
			r.fault(rule.Line, rule.Column, "%s is broken: %s; expected a regular expression of Go, mend it", rule, complaint(err))
		case expression.MatchString(""):
			r.fault(rule.Line, rule.Column, "%s matches the empty text, and so would match every contact: expected at least one character that must be there; add it", rule)
		default:
			patterns = append(patterns, pattern{rule: i, expression: expression, needs: needsOf(ignoreCase + rule.Text)})
		}
	}
	return patterns
}

// complaint returns what Go says of a broken pattern, without the part of the
// pattern that we put before it.
func complaint(err error) string {
	var broken *syntax.Error
	if !errors.As(err, &broken) {
		return err.Error()
	}
	return broken.Code.String() + ": " + quote(strings.TrimPrefix(broken.Expr, ignoreCase))
}
