package automaton

import "unicode/utf8"

// Matcher looks for the expressions of a set. It keeps the states that it has met:
// one goroutine uses it at a time.
type Matcher struct {
	set    *Set
	states *states
	valid  []byte     // scratch: a text that was not UTF-8
	alone  []*Matcher // by place: of the expressions that must be confirmed
	asked  []int      // by place: the turn in which it was confirmed or not
	turn   int        // the number of the run through a text

	pause int // for how many texts to give up next time
	left  int // for how many to give up now
}

const (
	// worthwhile is how many bytes must be read for each entry of the table that
	// is worked out. Where fewer are, the states do not come back, and it is
	// faster to do without them.
	worthwhile = 20
	// firstPause is for how many texts a matcher gives up the first time; after
	// that it tries again, and gives up for twice as many if it must.
	firstPause = 1000
)

// Matcher returns a matcher of the set that has met no text yet.
func (s *Set) Matcher() *Matcher {
	places := s.expressions
	return &Matcher{set: s, alone: make([]*Matcher, places), asked: make([]int, places), pause: firstPause}
}

// First returns the place in the set of the first expression that matches text,
// of those before limit, and limit where none does. It is not ok, and says
// nothing, where the texts of late led to so many states that trying the
// expressions one by one is faster.
func (m *Matcher) First(text []byte, limit int) (place int, ok bool) {
	if m.left > 0 {
		m.left--
		return limit, false
	}
	if limit == 0 {
		return 0, true
	}
	if m.states == nil {
		m.states = newStates(m.set.program, m.set.bound)
	}
	place, end := m.run(text, limit)
	if end == notUTF8 {
		m.valid = appendValid(m.valid[:0], text)
		text = m.valid
		place, end = m.run(text, limit)
	}
	if end == tooManyStates {
		m.left = m.pause
		m.pause *= 2
		m.states.flush()
		return limit, false
	}
	return m.large(text, place), true
}

// end is how the way through a text ends.
type end uint8

const (
	decided end = iota
	notUTF8
	tooManyStates
)

// run follows the states through the text.
func (m *Matcher) run(text []byte, best int) (int, end) {
	m.turn++
	s := m.states
	state, start := first, 0 // start is where the present states began to be used
	for i := 0; ; i++ {
		i, state = s.glide(text, i, state)
		column := s.alphabet.end
		if i < len(text) {
			column = s.alphabet.column[text[i]]
		}
		entry := s.column(column)[state]
		if entry == unknown {
			if s.full() {
				s.read += i - start
				start = i
				if s.read < worthwhile*s.built {
					return best, tooManyStates
				}
				state = s.carry(state)
			}
			entry = s.follow(state, column)
		}
		state = entry &^ special
		if state == broken {
			return best, notUTF8
		}
		if entry >= special {
			best = m.best(text, state, best)
		}
		if best == 0 || i >= len(text) {
			s.read += i - start
			return best, decided
		}
	}
}

// glide follows the table from a state through text[i:] up to a byte with a
// special entry, and returns its place and the state before it. This is where
// nearly all time goes. Each state depends on the one before, so what counts is
// how soon it is known: after one look-up, for the column is there by then.
func (s *states) glide(text []byte, i int, state number) (int, number) {
	at, by := uint(state), &s.by
	for k, c := range text[i:] {
		next := uint(by[c][at])
		if next >= uint(special) {
			return i + k, number(at)
		}
		at = next
	}
	return len(text), number(at)
}

// best returns the first expression that matches on the way to a state, or
// best if that stands before it.
func (m *Matcher) best(text []byte, state number, best int) int {
	for _, hit := range m.states.matches(state) {
		place := int(hit)
		if place >= best {
			break
		}
		if m.confirmed(text, place) {
			return place
		}
	}
	return best
}

// large tries the expressions before best that are not part of the graph.
func (m *Matcher) large(text []byte, best int) int {
	for _, place := range m.set.rest {
		if place >= best {
			break
		}
		if m.confirmed(text, place) {
			return place
		}
	}
	return best
}

// confirmed reports whether an expression that the graph found, maybe in a looser
// form, does match the text. A second answer for the same text is no.
func (m *Matcher) confirmed(text []byte, place int) bool {
	exact, loose := m.set.exact[place]
	if !loose {
		return true
	}
	if m.asked[place] == m.turn {
		return false
	}
	m.asked[place] = m.turn
	e := exact()
	if e.alone != nil {
		if m.alone[place] == nil {
			m.alone[place] = e.alone.Matcher()
		}
		if found, ok := m.alone[place].First(text, 1); ok {
			return found == 0
		}
	}
	return e.plain.Match(text)
}

// appendValid appends text with U+FFFD for each byte that is not UTF-8, which is
// what such a byte is to package regexp.
func appendValid(dst, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		dst = utf8.AppendRune(dst, r)
		text = text[size:]
	}
	return dst
}
