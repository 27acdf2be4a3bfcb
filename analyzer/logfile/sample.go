package logfile

import "contactlog/analyzer/contact"

// sample remembers something of each of many keys within a bound: of all of them
// or, where they are too many, of an even part of them. Keys are hashes, so that
// whether one belongs to the part is the same throughout a run.
type sample[V any] struct {
	kept  map[contact.Key]V
	most  int  // keys that are kept
	shift uint // of 2^shift keys one is kept
}

func newSample[V any](most int) *sample[V] {
	return &sample[V]{kept: map[contact.Key]V{}, most: most}
}

// takes reports whether the key belongs to the part that is remembered.
func (s *sample[V]) takes(k contact.Key) bool { return k>>(64-s.shift) == 0 }

// set remembers a value of a key that the sample takes.
func (s *sample[V]) set(k contact.Key, v V) {
	s.kept[k] = v
	for len(s.kept) > s.most {
		s.shift++
		for k := range s.kept {
			if !s.takes(k) {
				delete(s.kept, k)
			}
		}
	}
}

// times returns how many keys each kept one stands for.
func (s *sample[V]) times() int64 { return 1 << s.shift }
