package automaton

import (
	"encoding/binary"
	"slices"
)

// number is the number of a state: 1 of the one at the beginning of a text, 2 of
// the one that a text leads to which is not UTF-8.
type number uint16

const (
	first  number = 1
	broken number = 2

	// special is added to the number of a state in the table where expressions
	// match on the way to it, to broken, and to 0 where the state is not known yet.
	special number = 1 << 15
	unknown        = special
)

// states are the states that texts have led to so far, and the table between
// them. The table stands column by column, so that what is read of it lies close
// together: few columns are used much.
type states struct {
	*program
	bound int
	list  []state           // by their numbers
	known map[string]number // by what they are, see intern
	table []number          // of each column one after the other, room entries: where each state leads
	room  int
	by    [256][]number   // the column of each byte
	nodes []int32         // what the states hold
	begin [inside1][]move // by column: what begins to match there

	// Scratch space: the nodes before and after a byte, the expressions that match.
	now, next, hits set
	key             []byte

	built, read int // table entries worked out and bytes read since the last flush
}

// state is a set of nodes that read a byte or assert something, what stands
// before, and the expressions that were found to match on the way here.
type state struct {
	before   context
	from, to int32 // states.nodes[from:to] are the nodes
	hits     int32 // and states.nodes[to:hits] the expressions
}

// move is where a byte leads, once that is known.
type move struct {
	nodes, hits []int32
	known       bool
}

func newStates(p *program, bound int) *states {
	s := &states{
		program: p,
		bound:   bound,
		known:   make(map[string]number),
		now:     newSet(len(p.nodes)),
		next:    newSet(len(p.nodes)),
		hits:    newSet(p.places),
	}
	for before := range s.begin {
		s.begin[before] = make([]move, p.alphabet.columns)
	}
	s.flush()
	return s
}

// flush forgets all states but the first.
func (s *states) flush() {
	clear(s.known)
	s.nodes = s.nodes[:0]
	s.list = s.list[:0]
	s.built, s.read = 0, 0
	s.next.restart(nil)
	s.hits.restart(nil)
	s.append(state{}) // none
	s.intern(beginning)
	s.append(state{}) // broken
}

// nodesPerState is how many nodes the states may hold on average.
const nodesPerState = 50

// append adds a state of which nothing is known.
func (s *states) append(added state) {
	n := len(s.list)
	if n == s.room {
		s.grow()
	}
	s.list = append(s.list, added)
	for at := n; at < len(s.table); at += s.room {
		s.table[at] = unknown
	}
}

// grow makes room for twice as many states, and a few: columns that stand a power
// of two apart would push each other out of the processor's cache.
func (s *states) grow() {
	old, from := s.room, s.table
	s.room = 2*old + 32
	s.table = make([]number, s.room*s.alphabet.columns)
	for column := range s.alphabet.columns {
		copy(s.table[column*s.room:], from[column*old:(column+1)*old])
	}
	for c, column := range s.alphabet.column {
		s.by[c] = s.column(column)
	}
}

// column returns a column of the table.
func (s *states) column(column uint8) []number {
	at := int(column) * s.room
	return s.table[at : at+s.room]
}

// full reports whether there is no room for another state.
func (s *states) full() bool {
	return len(s.list) > s.bound || len(s.nodes) > nodesPerState*s.bound
}

// follow works out which state follows another by a byte of the column, and
// returns it as the table has it.
func (s *states) follow(n number, column uint8) number {
	from := s.list[n]
	entry := special | broken
	if after, ok := s.contextAfter(from.before, column); ok {
		var begin move
		if !from.before.inside() {
			begin = s.beginning(from.before, column)
		}
		s.next.restart(begin.nodes)
		s.hits.restart(begin.hits)
		s.step(s.nodes[from.from:from.to], from.before, column)
		entry = s.intern(after)
	}
	s.column(column)[n] = entry
	s.built++
	return entry
}

// contextAfter returns the context behind a byte of the column, and whether a text
// in UTF-8 can go on so.
func (s *states) contextAfter(before context, column uint8) (context, bool) {
	if column == s.alphabet.end {
		return afterRest, !before.inside()
	}
	return s.after(before, s.alphabet.sample[column])
}

// beginning returns what begins to match before a byte of the column.
func (s *states) beginning(before context, column uint8) move {
	m := &s.begin[before][column]
	if !m.known {
		s.next.restart(nil)
		s.hits.restart(nil)
		s.step(s.starts, before, column)
		*m = move{slices.Clone(s.next.members), slices.Clone(s.hits.members), true}
	}
	return *m
}

// step adds to s.next and s.hits where a byte of the column leads from the nodes.
func (s *states) step(nodes []int32, before context, column uint8) {
	holds := s.alphabet.holds[before][column]
	s.now.restart(nodes)
	for i := 0; i < len(s.now.members); i++ {
		switch n := s.program.nodes[s.now.members[i]]; n.kind {
		case choice:
			s.now.add(n.from)
			s.now.add(n.to)
		case assertion:
			if holds&n.asserted == n.asserted {
				s.now.add(n.from)
			}
		case matched:
			s.hits.add(n.from)
		case reading:
			s.readByte(n, column)
		}
	}
}

// readByte adds the nodes that a node leads to by a byte of the column.
func (s *states) readByte(n node, column uint8) {
	if column == s.alphabet.end {
		return
	}
	c := s.alphabet.sample[column]
	for _, e := range s.edges[n.from:n.to] {
		if e.low <= c && c <= e.high {
			s.reach(e.node)
		}
	}
}

// reach adds a node to s.next, or what it leads to without a condition.
func (s *states) reach(n int32) {
	if !s.next.add(n) {
		return
	}
	switch at := s.program.nodes[n]; at.kind {
	case choice:
		s.reach(at.from)
		s.reach(at.to)
	case matched:
		s.hits.add(at.from)
	}
}

// intern returns the table entry of the state that s.next and s.hits describe.
func (s *states) intern(before context) number {
	from := int32(len(s.nodes))
	for _, n := range s.next.members {
		if k := s.program.nodes[n].kind; k == reading || k == assertion {
			s.nodes = append(s.nodes, n)
		}
	}
	to := int32(len(s.nodes))
	s.nodes = append(s.nodes, s.hits.members...)
	slices.Sort(s.nodes[from:to])
	slices.Sort(s.nodes[to:])

	s.key = append(s.key[:0], byte(before))
	s.key = binary.LittleEndian.AppendUint32(s.key, uint32(to-from))
	for _, n := range s.nodes[from:] {
		s.key = binary.LittleEndian.AppendUint32(s.key, uint32(n))
	}
	entry, ok := s.known[string(s.key)]
	if ok {
		s.nodes = s.nodes[:from]
		return entry
	}
	entry = number(len(s.list))
	if len(s.hits.members) > 0 {
		entry |= special
	}
	s.known[string(s.key)] = entry
	s.append(state{before, from, to, int32(len(s.nodes))})
	return entry
}

// matches returns the expressions that were found to match on the way to a state,
// the first one first.
func (s *states) matches(n number) []int32 {
	state := s.list[n]
	return s.nodes[state.to:state.hits]
}

// carry flushes the states, but for one, and returns its new number.
func (s *states) carry(n number) number {
	old := s.list[n]
	nodes := slices.Clone(s.nodes[old.from:old.to])
	s.flush()
	s.next.restart(nodes)
	return s.intern(old.before)
}
