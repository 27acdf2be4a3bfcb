// Package automaton says which of many regular expressions match a text, all of
// them in one pass.
//
// The idea: every expression becomes a graph whose edges are bytes, so that a
// match is a way through the graph that spells part of the text. To follow all
// ways of all expressions at once, one keeps the set of places that the text can
// have led to so far. There are few such sets in practice, and each is worked out
// once, when a text first leads to it: it becomes a state, a row in a table that
// says for every next byte which state follows. From then on a byte of text costs
// one look-up, whatever the number of expressions. The states are a cache: when
// there are too many, all are forgotten and the work starts anew; when that
// happens too often, [Matcher.First] says that another way must be taken.
//
// Counting ("at most 40 characters between these two words") is what would make
// the states too many: each count is a place of its own. Such an expression is
// loosened for the graph to one that does not count and so matches more texts.
// Where it does match, an automaton for that expression alone confirms it.
//
// What an expression means is what package regexp says of it, on any text,
// bytes that are not UTF-8 included.
package automaton

import (
	"regexp"
	"sync"
)

// Set is a list of regular expressions, ready to be looked for. It does not
// change: any number of goroutines may take a [Matcher] of it.
type Set struct {
	program     *program
	expressions int                  // how many there are
	rest        []int                // the places of those that are too large for the program
	exact       map[int]func() exact // how to try those in rest, and to confirm those that were loosened
	bound       int                  // the most states that a matcher keeps
}

// exact is one expression as it was given.
type exact struct {
	alone *Set // nil where it is too large
	plain *regexp.Regexp
}

const (
	// largest bounds an expression: one that needs about this many nodes
	// and edges is left to package regexp.
	largest = 10_000
	// bound is the number of states that a matcher keeps; with a usual number of
	// different bytes they take 2 to 4 MB.
	bound = 10_000
)

// New returns the set of the expressions.
func New(expressions []Expression) *Set { return bounded(expressions, bound) }

func bounded(expressions []Expression, bound int) *Set {
	s := &Set{expressions: len(expressions), exact: make(map[int]func() exact), bound: bound}
	var b builder
	for place, e := range expressions {
		loose := loosened(e.tree)
		fits := b.add(loose, place)
		if !fits {
			s.rest = append(s.rest, place)
		}
		if loose != e.tree || !fits {
			s.exact[place] = sync.OnceValue(func() exact { return newExact(e, bound) })
		}
	}
	s.program = b.program()
	return s
}

// newExact returns the ways to look for one expression without loosening it. That
// takes time, and most logs need few.
func newExact(e Expression, bound int) exact {
	x := exact{plain: e.plain()}
	var b builder
	if b.add(e.tree, 0) {
		x.alone = &Set{program: b.program(), expressions: 1, bound: bound}
	}
	return x
}
