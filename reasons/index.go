package reasons

import (
	"bytes"
	"math"
	"slices"
)

// index finds the phrases in a text. Words of phrases have numbers; phrases are
// paths in a tree of such numbers, so a text is compared with many phrases at
// once. Most words of most texts stand in no phrase and cost one look-up.
type index struct {
	whole   map[string]int32 // numbers of the words that must be equal
	open    map[string]int32 // numbers of the words that end in *
	lengths [256][]int       // the lengths in bytes of open words, by their first byte
	next    map[step]int32
	nodes   []node
}

// step leads from a node of the tree to the next by a word.
type step struct{ node, word int32 }

// node is a place in the tree. The root is node 0.
type node struct {
	rule   int32 // the rule whose phrase ends here, or noRule
	lowest int32 // the lowest rule whose phrase ends here or further on
}

// noRule stands behind every rule.
const noRule = math.MaxInt32

func newIndex() *index {
	return &index{
		whole: make(map[string]int32),
		open:  make(map[string]int32),
		next:  make(map[step]int32),
		nodes: []node{{noRule, noRule}},
	}
}

// add adds a phrase, unless the same words are there already.
func (x *index) add(words []word, rule int32) {
	at := int32(0)
	x.nodes[at].lowest = min(x.nodes[at].lowest, rule)
	for _, w := range words {
		s := step{at, x.number(w)}
		following, ok := x.next[s]
		if !ok {
			following = int32(len(x.nodes))
			x.next[s] = following
			x.nodes = append(x.nodes, node{noRule, noRule})
		}
		at = following
		x.nodes[at].lowest = min(x.nodes[at].lowest, rule)
	}
	x.nodes[at].rule = min(x.nodes[at].rule, rule)
}

// number returns the number of a word of a phrase, a new one if need be.
func (x *index) number(w word) int32 {
	numbers := x.whole
	if w.open {
		numbers = x.open
		lengths := &x.lengths[w.text[0]]
		if i, found := slices.BinarySearch(*lengths, len(w.text)); !found {
			*lengths = slices.Insert(*lengths, i, len(w.text))
		}
	}
	n, ok := numbers[w.text]
	if !ok {
		n = int32(len(x.whole) + len(x.open))
		numbers[w.text] = n
	}
	return n
}

// numbers holds, for every word of a text, the numbers of the words of phrases
// that match it. It is scratch space: keep one per goroutine.
type numbers struct {
	all []int32
	end []int32 // of word i they are all[end[i-1]:end[i]]
}

func (s *numbers) reset() { s.all, s.end = s.all[:0], s.end[:0] }

// of returns the numbers of word i.
func (s *numbers) of(i int) []int32 {
	if i == 0 {
		return s.all[:s.end[0]]
	}
	return s.all[s.end[i-1]:s.end[i]]
}

// text looks up the words of a text, as text.AppendWords gives them.
func (x *index) text(s *numbers, words []byte) {
	s.reset()
	for len(words) > 0 {
		w := words
		if blank := bytes.IndexByte(words, ' '); blank >= 0 {
			w, words = words[:blank], words[blank+1:]
		} else {
			words = nil
		}
		if n, ok := x.whole[string(w)]; ok {
			s.all = append(s.all, n)
		}
		x.opens(s, w)
		s.end = append(s.end, int32(len(s.all)))
	}
}

// phrase looks up the words of a phrase. What it then matches are the phrases
// that match every text that this phrase matches.
func (x *index) phrase(s *numbers, words []word) {
	s.reset()
	for _, w := range words {
		if n, ok := x.whole[w.text]; ok && !w.open {
			s.all = append(s.all, n)
		}
		x.opens(s, []byte(w.text))
		s.end = append(s.end, int32(len(s.all)))
	}
}

// opens adds the numbers of the open words that w begins with.
func (x *index) opens(s *numbers, w []byte) {
	for _, n := range x.lengths[w[0]] {
		if n > len(w) {
			return
		}
		if number, ok := x.open[string(w[:n])]; ok {
			s.all = append(s.all, number)
		}
	}
}

// lowest returns the lowest rule whose phrase matches the words in s, or noRule.
func (x *index) lowest(s *numbers) int32 {
	best := int32(noRule)
	for i := range s.end {
		best = x.walk(s, i, 0, best)
	}
	return best
}

// walk follows the words from place i on, from a node on, and returns the lowest
// rule that it meets, if lower than best.
func (x *index) walk(s *numbers, i int, at, best int32) int32 {
	best = min(best, x.nodes[at].rule)
	if i == len(s.end) {
		return best
	}
	for _, word := range s.of(i) {
		if following, ok := x.next[step{at, word}]; ok && x.nodes[following].lowest < best {
			best = x.walk(s, i+1, following, best)
		}
	}
	return best
}
