package automaton

// set is a set of small numbers, in the order in which they were added.
type set struct {
	members []int32
	place   []int32 // of a member among the members; of other numbers anything
}

// newSet returns a set for the numbers below size.
func newSet(size int) set { return set{place: make([]int32, size)} }

// restart makes the set one of these numbers only.
func (s *set) restart(numbers []int32) {
	s.members = s.members[:0]
	for _, n := range numbers {
		s.add(n)
	}
}

// add adds n, and reports whether it was not there.
func (s *set) add(n int32) bool {
	if p := s.place[n]; int(p) < len(s.members) && s.members[p] == n {
		return false
	}
	s.place[n] = int32(len(s.members))
	s.members = append(s.members, n)
	return true
}
