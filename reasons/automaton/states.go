package automaton

import (
	"encoding/binary"
	"slices"
)

// states are the states that texts have led to so far, and the table between
// them. State k is the row at k times the number of columns; row 0 is no state.
// An entry is the row of the state that follows, 0 where that is not known yet,
// and the row with a minus where expressions match.
type states struct {
	*program
	bound int
	table []int32
	list  []state          // by the number of the state
	known map[string]int32 // the number of a state by its key
	nodes []int32          // what the states hold
	begin [inside1][]move  // by column: what begins to match there

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

// first is the row of the state at the beginning of a text, where nothing has
// been read. It is the same after every flush.
func (s *states) first() int32 { return int32(s.alphabet.columns) }

// broken is the row of the state that texts lead to which are not UTF-8. Table
// entries have it with a minus.
func (s *states) broken() int32 { return 2 * int32(s.alphabet.columns) }

func newStates(p *program, bound int) *states {
	s := &states{
		program: p,
		bound:   bound,
		known:   make(map[string]int32),
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
	s.list, s.table = s.list[:0], s.table[:0]
	s.built, s.read = 0, 0
	s.next.restart(nil)
	s.hits.restart(nil)
	s.append(state{}) // none
	s.intern(beginning)
	s.append(state{}) // broken
}

// nodesPerState is how many nodes the states may hold on average.
const nodesPerState = 50

// append adds a state and its row.
func (s *states) append(added state) {
	s.list = append(s.list, added)
	s.table = append(s.table, make([]int32, s.alphabet.columns)...)
}

// full reports whether there is no room for another state.
func (s *states) full() bool {
	return len(s.list) > s.bound || len(s.nodes) > nodesPerState*s.bound
}

// follow works out which state follows the one at row by a byte of the column,
// and returns it as the table has it.
func (s *states) follow(row int32, column uint8) int32 {
	from := s.list[row/int32(s.alphabet.columns)]
	entry := -s.broken()
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
	s.table[row+int32(column)] = entry
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
func (s *states) intern(before context) int32 {
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
	number, ok := s.known[string(s.key)]
	if ok {
		s.nodes = s.nodes[:from]
	} else {
		number = int32(len(s.list))
		s.known[string(s.key)] = number
		s.append(state{before, from, to, int32(len(s.nodes))})
	}
	row := number * int32(s.alphabet.columns)
	if len(s.hits.members) > 0 {
		return -row
	}
	return row
}

// matches returns the expressions that were found to match on the way to the
// state at row, the first one first.
func (s *states) matches(row int32) []int32 {
	state := s.list[row/int32(s.alphabet.columns)]
	return s.nodes[state.to:state.hits]
}

// carry flushes the states, but for the one at row, and returns its new row.
func (s *states) carry(row int32) int32 {
	old := s.list[row/int32(s.alphabet.columns)]
	nodes := slices.Clone(s.nodes[old.from:old.to])
	s.flush()
	s.next.restart(nodes)
	return s.intern(old.before)
}
