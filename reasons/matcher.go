package reasons

import (
	"bytes"
	"regexp"

	"contactlog/analyzer/text"
	"contactlog/reasons/automaton"
)

// tables are the rules in the form in which they match. They do not change.
type tables struct {
	rules    []Rule
	codes    map[string]int // the rule of a code, by its comparison form
	phrases  *index
	patterns []pattern // in the order of their rules

	searches func() searches // made when they are first needed
}

// searches look for the same phrases and patterns all at once.
type searches struct{ byPhrase, byPattern search }

type pattern struct {
	rule       int
	expression *regexp.Regexp
	needs      needs
}

// None is the rule, or the reason, of what no rule matches.
const None = -1

// Matcher finds the rules that match codes and texts. It holds scratch space, so
// that a row costs no allocation: one goroutine uses it at a time, another takes
// a [Matcher.Clone].
type Matcher struct {
	*tables
	folded  []byte
	numbers numbers

	searches                                       // from the first text on
	phraseFinder, patternFinder *automaton.Matcher // nil before
}

// Matcher returns a matcher of the taxonomy's rules.
func (t *Taxonomy) Matcher() *Matcher { return newMatcher(t.tables) }

// Clone returns a matcher of the same rules for another goroutine.
func (m *Matcher) Clone() *Matcher { return newMatcher(m.tables) }

func newMatcher(t *tables) *Matcher { return &Matcher{tables: t} }

// Prepare makes what looks for the phrases and patterns. That takes some
// milliseconds, and need not wait for the first text: it may run beside other work.
func (t *Taxonomy) Prepare() { t.tables.searches() }

// begin gets the matcher ready for the first text.
func (m *Matcher) begin() {
	m.searches = m.tables.searches()
	m.phraseFinder, m.patternFinder = m.byPhrase.set.Matcher(), m.byPattern.set.Matcher()
}

// Code returns the id of the wrap-up code in a cell, which is the same for codes
// that compare as equal, and the rule that lists it, or [None]. In a cell with
// several codes the first one that a rule lists counts. The id of a cell without
// a letter or digit is 0.
func (m *Matcher) Code(cell []byte) (id uint32, rule int) {
	m.folded = text.AppendCode(m.folded[:0], cell)
	if len(m.folded) == 0 {
		return 0, None
	}
	whole := hash(m.folded)
	if rule, ok := m.codes[string(m.folded)]; ok {
		return whole, rule
	}
	for len(cell) > 0 {
		var part []byte
		part, cell = cutCode(cell)
		m.folded = text.AppendCode(m.folded[:0], part)
		if rule, ok := m.codes[string(m.folded)]; ok {
			return hash(m.folded), rule
		}
	}
	return whole, None
}

// codeSeparators stand between the codes in one cell.
const codeSeparators = ";,|\n\r"

// cutCode returns the first code of a cell with several, and the rest.
func cutCode(cell []byte) (code, rest []byte) {
	if i := bytes.IndexAny(cell, codeSeparators); i >= 0 {
		return cell[:i], cell[i+1:]
	}
	return cell, nil
}

// hash returns a hash of b that is not 0: FNV-1a of 64 bits, folded to 32.
func hash(b []byte) uint32 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range b {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return max(1, uint32(h>>32)^uint32(h))
}

// Text returns the lowest rule whose phrase or pattern matches a text cell, or
// [None].
func (m *Matcher) Text(cell []byte) (rule int) {
	if m.phraseFinder == nil {
		m.begin()
	}
	best := int(noRule)
	if n := len(m.byPhrase.rules); n > 0 {
		m.folded = text.AppendLines(m.folded[:0], cell)
		place, ok := m.phraseFinder.First(m.folded, n)
		if !ok {
			return m.plainText(cell)
		}
		best = m.byPhrase.rule(place)
	}
	if n := m.byPattern.below(best); n > 0 {
		place, ok := m.patternFinder.First(cell, n)
		if !ok {
			return m.plainText(cell)
		}
		if place < n {
			best = m.byPattern.rule(place)
		}
	}
	if best == noRule {
		return None
	}
	return best
}

// plainText does what Text does, one rule after the other: for texts that lead to
// so many states that the automata give up.
func (m *Matcher) plainText(cell []byte) (rule int) {
	m.folded = text.AppendWords(m.folded[:0], cell)
	m.phrases.text(&m.numbers, m.folded)
	best := m.pattern(cell, int(m.phrases.lowest(&m.numbers)))
	if best == noRule {
		return None
	}
	return best
}

// pattern returns the lowest rule below best whose pattern matches, else best.
func (m *Matcher) pattern(cell []byte, best int) int {
	var telling bool
	m.folded, telling = appendLower(m.folded[:0], cell)
	for _, p := range m.patterns {
		if p.rule >= best {
			break
		}
		if telling && !p.needs.met(m.folded) {
			continue
		}
		if p.expression.Match(cell) {
			return p.rule
		}
	}
	return best
}
