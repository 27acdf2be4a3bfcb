package automaton

// bytes are the bytes from low to high.
type bytes struct{ low, high byte }

func (b bytes) has(c byte) bool { return b.low <= c && c <= b.high }

// byteSet is a set of bytes.
type byteSet [4]uint64

// setOf returns the bytes of some ranges.
func setOf(ranges ...bytes) byteSet {
	var s byteSet
	for _, r := range ranges {
		for c := int(r.low); c <= int(r.high); c++ {
			s[c/64] |= 1 << (c % 64)
		}
	}
	return s
}

func (s *byteSet) has(c byte) bool { return s[c/64]>>(c%64)&1 != 0 }
