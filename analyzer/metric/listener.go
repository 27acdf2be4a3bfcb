package metric

// The sides of a group: its own talks, and those that it is held against.
const (
	here = iota
	elsewhere
	sides
)

// listener counts what is said in one group of talks after the other. It holds room for all
// terms: one goroutine uses it at a time.
type listener struct {
	*speech
	side []int8         // of each talk; one of neither has sides
	said [sides]said    // by side
	base [sides]sums    // of the talks of a side, by customer, none a hit
	of   [sides][]int32 // by side, how many talks each customer has
	last []int32        // by term, who said it last, from 1
}

// said counts what was said in some talks.
type said struct {
	talks     []int32 // by term
	customers []int32 // by term, counted of the group itself only
	words     int64   // of all that was said, those that are words
	pairs     int64
}

func (s *speech) listener() *listener {
	l := &listener{speech: s, side: make([]int8, len(s.talks)), last: make([]int32, len(s.terms))}
	for side := range sides {
		l.said[side].talks = make([]int32, len(s.terms))
		l.of[side] = make([]int32, s.customers)
	}
	l.said[here].customers = make([]int32, len(s.terms))
	return l
}

// divide counts what is said in the talks of a group, and in those that it is held
// against: where these are all others, that is what is left of all.
func (l *listener) divide(g WordGroup) {
	in := &l.said[here]
	clear(in.customers)
	clear(l.last)
	for side := range sides {
		clear(l.said[side].talks)
		clear(l.of[side])
		l.said[side].words, l.said[side].pairs = 0, 0
	}
	for k := range l.talks {
		t := &l.talks[k]
		switch {
		case g.In(t.contact):
			l.side[k] = here
			l.count(here, t)
			for _, term := range t.terms {
				if l.last[term] != t.teller+1 {
					l.last[term] = t.teller + 1
					in.customers[term]++
				}
			}
		case g.Among == nil:
			l.side[k] = elsewhere
			l.of[elsewhere][t.customer]++
		case g.Among(t.contact):
			l.side[k] = elsewhere
			l.count(elsewhere, t)
		default:
			l.side[k] = sides
		}
	}
	if g.Among == nil {
		l.leftOver()
	}
	for side := range sides {
		l.base[side] = sums{}
		for _, m := range l.of[side] {
			l.base[side].add(0, int64(m))
		}
	}
}

// count counts what is said in a talk of a side.
func (l *listener) count(side int, t *talk) {
	c := &l.said[side]
	l.of[side][t.customer]++
	for _, term := range t.terms {
		c.talks[term]++
	}
	words := t.words(l.words)
	c.words += int64(words)
	c.pairs += int64(len(t.terms) - words)
}

// leftOver counts as said elsewhere all that is not said here.
func (l *listener) leftOver() {
	in, out := &l.said[here], &l.said[elsewhere]
	for term := range out.talks {
		n := l.saidIn[term+1] - l.saidIn[term]
		out.talks[term] = n - in.talks[term]
		if term < l.words {
			out.words += int64(out.talks[term])
		} else {
			out.pairs += int64(out.talks[term])
		}
	}
}

// share returns the share of the talks of a side in which a term was said.
func (l *listener) share(side int, term int32) Share {
	var said sums
	var y int64
	talks := l.by[l.saidIn[term]:l.saidIn[term+1]]
	for at, k := range talks {
		if int(l.side[k]) == side {
			y++
		}
		customer := l.talks[k].customer
		if y > 0 && (at+1 == len(talks) || l.talks[talks[at+1]].customer != customer) {
			said.add(y, int64(l.of[side][customer]))
			y = 0
		}
	}
	return said.among(l.base[side]).share()
}
