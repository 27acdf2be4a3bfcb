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

	holds [contexts][]syntax.EmptyOp // what is true between a context and a column
}

// newAlphabet finds out which bytes the program tells apart. There are fewer than
// 256 columns: no character is spelled with C0 or C1, so these two share one.
func (p *program) newAlphabet() alphabet {
	a := alphabet{columns: 1}
	for set := range p.byteSets() {
		a.split(set)
	}
	a.order()
	a.end = uint8(a.columns)
	a.columns++
	for before := range contexts {
		for _, c := range a.sample {
			a.holds[before] = append(a.holds[before], syntax.EmptyOpContext(samples[before], rune(c)))
		}
		a.holds[before] = append(a.holds[before], syntax.EmptyOpContext(samples[before], -1))
	}
	return a
}

// byteSets returns the sets of bytes that make a difference to the program: those
// that lead from a node to the same other node, and those that contexts know.
func (p *program) byteSets() map[byteSet]bool {
	sets := make(map[byteSet]bool)
	for _, l := range leads {
		sets[setOf(l.bytes)] = true
	}
	for _, f := range followers {
		sets[setOf(f.bytes)] = true
	}
	sets[setOf(bytes{0, 0x7F})] = true
	if p.used&aboutWords != 0 {
		sets[setOf(bytes{'a', 'z'}, bytes{'A', 'Z'}, bytes{'0', '9'}, bytes{'_', '_'})] = true
	}
	if p.used&aboutLines != 0 {
		sets[setOf(bytes{'\n', '\n'})] = true
	}
	var single [256]bool // whether a node is left by this byte alone, as almost all are
	for _, n := range p.nodes {
		if n.kind != reading {
			continue
		}
		if edges := p.edges[n.from:n.to]; len(edges) == 1 && edges[0].low == edges[0].high {
			single[edges[0].low] = true
			continue
		}
		p.byteSetsOf(n, sets)
	}
	for c, ok := range single {
		if ok {
			sets[setOf(bytes{byte(c), byte(c)})] = true
		}
	}
	return sets
}

// byteSetsOf adds the sets of bytes that lead from a node to the same other node.
func (p *program) byteSetsOf(n node, sets map[byteSet]bool) {
	led := make(map[int32][]bytes)
	for _, e := range p.edges[n.from:n.to] {
		led[e.node] = append(led[e.node], bytes{e.low, e.high})
	}
	for _, ranges := range led {
		sets[setOf(ranges...)] = true
	}
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

// order numbers the columns by their first bytes, so that the table does not
// depend on the order in which they were split, and finds their samples.
func (a *alphabet) order() {
	var numbers [256]int // of the new columns plus 1, by the old ones
	for c := range 256 {
		number := &numbers[a.column[c]]
		if *number == 0 {
			a.sample = append(a.sample, byte(c))
			*number = len(a.sample)
		}
		a.column[c] = uint8(*number - 1)
	}
}
