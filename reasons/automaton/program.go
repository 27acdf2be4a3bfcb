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
	tails  map[edge]int32 // the nodes that have this edge and no other
}

// add adds an expression, unless it is too large, and reports whether it was
// added. Its instructions become nodes, in their order, and those that read
// characters get more nodes for the bytes after the first.
func (b *builder) add(tree *syntax.Regexp, place int) bool {
	compiled, err := syntax.Compile(tree.Simplify())
	if err != nil || size(compiled) > largest {
		return false
	}
	if b.tails == nil {
		b.tails = make(map[edge]int32)
	}
	b.places = place + 1
	base := int32(len(b.nodes))
	b.starts = append(b.starts, base+int32(compiled.Start))
	b.nodes = append(b.nodes, make([]node, len(compiled.Inst))...)
	for i, inst := range compiled.Inst {
		out := base + int32(inst.Out)
		var n node
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			n = node{kind: choice, from: out, to: base + int32(inst.Arg)}
		case syntax.InstNop, syntax.InstCapture:
			n = node{kind: choice, from: out, to: out}
		case syntax.InstEmptyWidth:
			n = node{kind: assertion, asserted: syntax.EmptyOp(inst.Arg), from: out}
		case syntax.InstMatch:
			n = node{kind: matched, from: int32(place)}
		case syntax.InstFail:
			n = node{kind: reading}
		default:
			n = b.reading(runesOf(&inst), out)
		}
		b.nodes[base+int32(i)] = n
	}
	return true
}

// size returns about how many nodes and edges a compiled expression takes.
func size(compiled *syntax.Prog) int {
	n := 0
	for _, i := range compiled.Inst {
		n += 1 + len(i.Rune)
	}
	return n
}

// runesOf returns the characters that an instruction reads, as pairs of the first
// and the last of a range.
func runesOf(inst *syntax.Inst) []rune {
	switch {
	case inst.Op == syntax.InstRuneAny:
		return []rune{0, unicode.MaxRune}
	case inst.Op == syntax.InstRuneAnyNotNL:
		return []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
	case len(inst.Rune) != 1:
		return inst.Rune
	}
	r := inst.Rune[0]
	runes := []rune{r, r}
	if inst.Op == syntax.InstRune && syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
		for same := unicode.SimpleFold(r); same != r; same = unicode.SimpleFold(same) {
			runes = append(runes, same, same)
		}
	}
	return runes
}

// reading returns a node that reads one of the characters and goes on at next.
func (b *builder) reading(runes []rune, next int32) node {
	var edges []edge
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
	from := int32(len(b.edges))
	b.edges = append(b.edges, edges...)
	return node{kind: reading, from: from, to: int32(len(b.edges))}
}

// tail returns the node that has this one edge.
func (b *builder) tail(e edge) int32 {
	if n, ok := b.tails[e]; ok {
		return n
	}
	n := int32(len(b.nodes))
	b.nodes = append(b.nodes, node{kind: reading, from: int32(len(b.edges)), to: int32(len(b.edges)) + 1})
	b.edges = append(b.edges, e)
	b.tails[e] = n
	return n
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
