package automaton

import (
	"regexp/syntax"
	"unicode"
)

// program is the graph of all expressions.
type program struct {
	nodes    []node
	edges    []edge
	starts   []int32        // the first node of each expression
	places   int            // one more than the largest number of an expression
	used     syntax.EmptyOp // the assertions that occur
	alphabet alphabet
}

// node is a place in the graph. What from and to mean depends on the kind.
type node struct {
	kind     kind
	asserted syntax.EmptyOp // of an assertion
	from, to int32
}

type kind uint8

const (
	choice    kind = iota // go on at node from and at node to
	assertion             // go on at node from if what is asserted holds here
	reading               // read a byte and follow edges[from:to]
	matched               // expression number from matches
)

// edge leads to a node by any byte from low to high.
type edge struct {
	low, high byte
	node      int32
}

// builder adds one expression after the other to a program.
type builder struct {
	nodes  []node
	edges  []edge
	starts []int32
	places int
	tails  map[edge]int32 // the nodes inside a character that have this edge only
}

// add adds an expression, unless it is too large, and reports whether it did.
func (b *builder) add(tree *syntax.Regexp, place int) bool {
	if tree == nil {
		return false
	}
	if tree = tree.Simplify(); size(tree) > largest {
		return false
	}
	b.places = place + 1
	b.starts = append(b.starts, b.expression(tree, b.node(node{kind: matched, from: int32(place)})))
	return true
}

// size returns about how many nodes and edges an expression takes, or more than
// largest.
func size(e *syntax.Regexp) int {
	n := 1 + len(e.Rune)
	for _, sub := range e.Sub {
		if n += size(sub); n > largest {
			break
		}
	}
	return n
}

func (b *builder) node(n node) int32 {
	b.nodes = append(b.nodes, n)
	return int32(len(b.nodes) - 1)
}

// assertions are what the expressions without a length assert.
var assertions = map[syntax.Op]syntax.EmptyOp{
	syntax.OpBeginLine:      syntax.EmptyBeginLine,
	syntax.OpEndLine:        syntax.EmptyEndLine,
	syntax.OpBeginText:      syntax.EmptyBeginText,
	syntax.OpEndText:        syntax.EmptyEndText,
	syntax.OpWordBoundary:   syntax.EmptyWordBoundary,
	syntax.OpNoWordBoundary: syntax.EmptyNoWordBoundary,
}

// expression returns the node from which an expression leads to next.
func (b *builder) expression(e *syntax.Regexp, next int32) int32 {
	switch e.Op {
	case syntax.OpEmptyMatch:
		return next
	case syntax.OpCapture:
		return b.expression(e.Sub[0], next)
	case syntax.OpLiteral:
		for i := len(e.Rune) - 1; i >= 0; i-- {
			next = b.character(e.Rune[i], e.Flags&syntax.FoldCase != 0, next)
		}
		return next
	case syntax.OpCharClass:
		return b.reading(e.Rune, next)
	case syntax.OpAnyChar:
		return b.reading([]rune{0, unicode.MaxRune}, next)
	case syntax.OpAnyCharNotNL:
		return b.reading([]rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}, next)
	case syntax.OpConcat:
		for i := len(e.Sub) - 1; i >= 0; i-- {
			next = b.expression(e.Sub[i], next)
		}
		return next
	case syntax.OpAlternate:
		first := b.expression(e.Sub[0], next)
		for _, sub := range e.Sub[1:] {
			first = b.node(node{kind: choice, from: first, to: b.expression(sub, next)})
		}
		return first
	case syntax.OpQuest:
		return b.node(node{kind: choice, from: b.expression(e.Sub[0], next), to: next})
	case syntax.OpStar, syntax.OpPlus:
		again := b.node(node{kind: choice, to: next})
		body := b.expression(e.Sub[0], again)
		b.nodes[again].from = body
		if e.Op == syntax.OpPlus {
			return body
		}
		return again
	}
	if asserted, ok := assertions[e.Op]; ok {
		return b.node(node{kind: assertion, asserted: asserted, from: next})
	}
	return b.node(node{kind: reading}) // OpNoMatch: no edge leads on
}

// character returns a node that reads one character, in any case if fold is set.
func (b *builder) character(r rune, fold bool, next int32) int32 {
	runes := []rune{r, r}
	if fold {
		for same := unicode.SimpleFold(r); same != r; same = unicode.SimpleFold(same) {
			runes = append(runes, same, same)
		}
	}
	return b.reading(runes, next)
}

// reading returns a node that reads one of the characters, given as pairs of the
// first and the last of a range.
func (b *builder) reading(runes []rune, next int32) int32 {
	var edges []edge // of this node: those of tails come first
	for k := 0; k < len(runes); k += 2 {
		low, high := runes[k], runes[k+1]
		if high <= unicode.MaxASCII {
			edges = append(edges, edge{byte(low), byte(high), next})
			continue
		}
		for _, s := range spellings(low, high) {
			to := next
			for i := len(s) - 1; i > 0; i-- {
				to = b.tail(edge{s[i].low, s[i].high, to})
			}
			edges = append(edges, edge{s[0].low, s[0].high, to})
		}
	}
	return b.withEdges(edges...)
}

// tail returns the node that has this one edge.
func (b *builder) tail(e edge) int32 {
	if n, ok := b.tails[e]; ok {
		return n
	}
	if b.tails == nil {
		b.tails = make(map[edge]int32)
	}
	b.tails[e] = b.withEdges(e)
	return b.tails[e]
}

func (b *builder) withEdges(edges ...edge) int32 {
	from := int32(len(b.edges))
	b.edges = append(b.edges, edges...)
	return b.node(node{kind: reading, from: from, to: int32(len(b.edges))})
}

// program returns the graph of all that was added.
func (b *builder) program() *program {
	p := &program{nodes: b.nodes, edges: b.edges, starts: b.starts, places: b.places}
	for _, n := range p.nodes {
		if n.kind == assertion {
			p.used |= n.asserted
		}
	}
	p.alphabet = p.newAlphabet()
	return p
}
