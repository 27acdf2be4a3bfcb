package reasons

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"contactlog/analyzer/text"
	"contactlog/reasons/automaton"
)

// Feelings are the emotions that the words of a customer can show, in the form in
// which they are found. They do not change.
type Feelings struct {
	Emotions []Emotion // a text shows the first of which it has a phrase
	BuiltIn  bool      // the taxonomy lists none, so these are those of the program

	rules   []Rule // Reason is the place of the emotion
	phrases *index
	search  func() search // made when it is first needed
}

// Feelings returns the emotions that the taxonomy lists. A taxonomy that does not
// speak of emotions has those of the built-in one, in English and Dutch; one with an
// empty list has none.
func (t *Taxonomy) Feelings() *Feelings {
	if t.Emotions != nil {
		return t.feelings
	}
	return builtinFeelings()
}

// builtinFeelings are those of the taxonomy that is used when none is named.
var builtinFeelings = sync.OnceValue(func() *Feelings {
	t, err := Load(defaultTaxonomy)
	if err != nil {
		panic(err) // it is part of the program
	}
	built := *t.feelings
	built.BuiltIn = true
	return &built
})

// defaultTaxonomy is the built-in taxonomy whose emotions serve others too.
const defaultTaxonomy = "generic"

// newFeelings makes the tables of phrases that have been checked.
func newFeelings(emotions []Emotion, rules []Rule, phrases *index) *Feelings {
	return &Feelings{Emotions: emotions, rules: rules, phrases: phrases,
		search: sync.OnceValue(func() search { return phraseSearch(rules) })}
}

// Feeler finds the emotion in texts. It holds scratch space: one goroutine uses it at
// a time.
type Feeler struct {
	*Feelings
	finder  *automaton.Matcher // from the first text on
	folded  []byte
	numbers numbers
}

// Feeler returns a feeler of the emotions.
func (f *Feelings) Feeler() *Feeler { return &Feeler{Feelings: f} }

// Text returns the place of the first emotion that a text shows, or [None]. A
// negation within the two words before a phrase cancels it, unless punctuation
// stands between.
func (f *Feeler) Text(cell []byte) (emotion int) {
	if len(f.rules) == 0 {
		return None
	}
	if f.finder == nil {
		f.finder = f.search().set.Matcher()
	}
	f.folded = text.AppendLines(f.folded[:0], cell)
	if place, ok := f.finder.First(f.folded, len(f.rules)); ok {
		if place == len(f.rules) {
			return None
		}
		if !mayNegate(f.folded) {
			return f.rules[f.search().rule(place)].Reason
		}
	}
	return f.careful(cell)
}

// mayNegate reports whether a negation, or what may be the end of one (isn't), is among
// folded words, each on a line.
func mayNegate(lines []byte) bool {
	for len(lines) > 0 {
		var word []byte
		word, lines, _ = bytes.Cut(lines, []byte("\n"))
		if string(word) == "t" || slices.Contains(negations, string(word)) {
			return true
		}
	}
	return false
}

// careful looks at each phrase that a text has, and at the words before it.
func (f *Feeler) careful(cell []byte) (emotion int) {
	var starts []int // the place of the first word of each part between punctuation
	f.folded = f.folded[:0]
	n := 0
	for len(cell) > 0 {
		var part []byte
		part, cell = cutPart(cell)
		if len(f.folded) > 0 {
			f.folded = append(f.folded, ' ')
		}
		before := len(f.folded)
		f.folded = text.AppendWords(f.folded, part)
		if len(f.folded) == before {
			f.folded = bytes.TrimSuffix(f.folded, []byte(" "))
			continue
		}
		starts = append(starts, n)
		n += 1 + bytes.Count(f.folded[before:], []byte(" "))
	}
	f.phrases.text(&f.numbers, f.folded)
	rule := f.phrases.felt(&f.numbers, strings.Fields(string(f.folded)), starts)
	if rule == noRule {
		return None
	}
	return f.rules[rule].Reason
}

// partEnds are the marks that a negation does not reach across.
const partEnds = text.PartEnds + "\r"

// cutPart returns what stands before the first of these marks, and what after it.
func cutPart(cell []byte) (part, rest []byte) {
	if i := bytes.IndexAny(cell, partEnds); i >= 0 {
		return cell[:i], cell[i+1:]
	}
	return cell, nil
}

// felt returns the lowest rule whose phrase matches the words in s and is not
// negated, or noRule. Starts are the places where parts of the text begin.
func (x *index) felt(s *numbers, words []string, starts []int) int32 {
	best := int32(noRule)
	for i := range words {
		lowest := x.walk(s, i, 0, best)
		if lowest < best && !negated(words, i, starts) {
			best = lowest
		}
	}
	return best
}

// reach is how many words before a phrase a negation may stand.
const reach = 2

// negations are the words that cancel what follows them, folded.
var negations = []string{"niet", "geen", "nooit", "not", "never", "no"}

// negated reports whether a negation stands within reach before word i, in the same
// part of the text.
func negated(words []string, i int, starts []int) bool {
	part, found := slices.BinarySearch(starts, i)
	if !found {
		part--
	}
	for k := max(i-reach, starts[part]); k < i; k++ {
		contracted := words[k] == "t" && k > starts[part] && strings.HasSuffix(words[k-1], "n") // isn't, don't
		if contracted || slices.Contains(negations, words[k]) {
			return true
		}
	}
	return false
}
