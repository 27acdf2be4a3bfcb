package automaton

import "regexp/syntax"

// alphabet groups the bytes that no expression tells apart, such as a and A: the
// fewer columns the table has, the better it fits the processor's cache. The
// last column stands for the end of the text.
type alphabet struct {
	column  [256]uint8
	sample  []byte // a byte of each column but the last
	columns int
	end     uint8 // the last column

	after []context                  // what a byte of each column leaves behind it
	holds [contexts][]syntax.EmptyOp // what is true between a context and a column
	fresh []bool                     // whether a character begins with a byte of the column
}

// context is what assertions need to know of the byte before.
type context uint8

const (
	beginning context = iota // there is none
	afterLine                // a newline
	afterWord                // an ASCII letter or digit, or _
	afterRest
	contexts
)

// samples are characters that leave each context behind, -1 for none.
var samples = [contexts]rune{-1, '\n', 'a', ' '}

const (
	aboutWords = syntax.EmptyWordBoundary | syntax.EmptyNoWordBoundary
	aboutLines = syntax.EmptyBeginLine | syntax.EmptyEndLine
)

// byteSet is a set of bytes.
type byteSet [4]uint64

// setOf returns the bytes of some ranges.
func setOf(ranges ...edge) byteSet {
	var s byteSet
	for _, r := range ranges {
		for c := int(r.low); c <= int(r.high); c++ {
			s[c/64] |= 1 << (c % 64)
		}
	}
	return s
}

func (s *byteSet) has(c byte) bool { return s[c/64]>>(c%64)&1 != 0 }

// newAlphabet finds out which bytes the program tells apart.
func (p *program) newAlphabet() alphabet {
	a := alphabet{columns: 1}
	for set := range p.byteSets() {
		a.split(set)
	}
	a.sample = make([]byte, a.columns)
	for c := 255; c >= 0; c-- {
		a.sample[a.column[c]] = byte(c)
	}
	a.end = uint8(a.columns)
	a.columns++
	for _, c := range a.sample {
		a.after = append(a.after, p.contextAfter(c))
		a.fresh = append(a.fresh, !continues(c))
	}
	a.after = append(a.after, afterRest)
	a.fresh = append(a.fresh, true)
	for before := range contexts {
		for _, c := range a.sample {
			a.holds[before] = append(a.holds[before], syntax.EmptyOpContext(samples[before], rune(c)))
		}
		a.holds[before] = append(a.holds[before], syntax.EmptyOpContext(samples[before], -1))
	}
	return a
}

// byteSets returns the sets of bytes that make a difference to the program: those
// that lead from a node to the same other node, and those that assertions know.
func (p *program) byteSets() map[byteSet]bool {
	sets := map[byteSet]bool{setOf(edge{low: 0x80, high: 0xBF}): true} // see continues
	if p.used&aboutWords != 0 {
		word := []edge{{low: 'a', high: 'z'}, {low: 'A', high: 'Z'}, {low: '0', high: '9'}, {low: '_', high: '_'}}
		sets[setOf(word...)] = true
	}
	if p.used&aboutLines != 0 {
		sets[setOf(edge{low: '\n', high: '\n'})] = true
	}
	ranges := make(map[edge]bool) // of nodes with one edge, which are almost all
	for _, n := range p.nodes {
		if n.kind != reading {
			continue
		}
		edges := p.edges[n.from:n.to]
		if len(edges) == 1 {
			ranges[edge{low: edges[0].low, high: edges[0].high}] = true
			continue
		}
		led := make(map[int32][]edge)
		for _, e := range edges {
			led[e.node] = append(led[e.node], e)
		}
		for _, ranges := range led {
			sets[setOf(ranges...)] = true
		}
	}
	for r := range ranges {
		sets[setOf(r)] = true
	}
	return sets
}

// split gives the bytes of the set columns of their own.
func (a *alphabet) split(set byteSet) {
	var within, without [256]bool // by column
	for c := range 256 {
		if set.has(byte(c)) {
			within[a.column[c]] = true
		} else {
			without[a.column[c]] = true
		}
	}
	var moved [256]uint8
	for column := range a.columns {
		if within[column] && without[column] {
			moved[column] = uint8(a.columns)
			a.columns++
		}
	}
	for c := range 256 {
		if to := moved[a.column[c]]; to != 0 && set.has(byte(c)) {
			a.column[c] = to
		}
	}
}

// contextAfter returns the context behind a byte: afterRest where the program does
// not care, so that states which differ in nothing else are one.
func (p *program) contextAfter(c byte) context {
	switch {
	case c == '\n' && p.used&aboutLines != 0:
		return afterLine
	case syntax.IsWordChar(rune(c)) && p.used&aboutWords != 0:
		return afterWord
	}
	return afterRest
}

// continues reports whether a byte stands inside a character: nothing can begin
// to match before it.
func continues(c byte) bool { return 0x80 <= c && c <= 0xBF }
