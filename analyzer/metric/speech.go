package metric

import "slices"

// talk is what was said in a contact.
type talk struct {
	contact  int
	customer int32   // numbered from 0 on; talks of one customer come in a row
	teller   int32   // who counts as having said it, see [saidBy]
	terms    []int32 // of the speech, each once, in order
}

// words returns how many of the terms are words, when so many terms of the speech are.
func (t *talk) words(words int) int {
	n, _ := slices.BinarySearch(t.terms, int32(words))
	return n
}

// speech is what was said in contacts, in their order: words and pairs of words, by their
// numbers, words first.
type speech struct {
	talks     []talk
	customers int32
	terms     []string
	words     int        // how many of the terms are words
	pair      [][2]int32 // of term words + k, its two words

	// The talks in which term k was said are by[saidIn[k]:saidIn[k+1]], in order.
	saidIn, by []int32
}

// speech reads the sample of the contacts of the period. What fewer customers say than
// can be told of any group is no part of it, neither are names.
func (q *Question) speech(bounds WordBounds) *speech {
	h := q.hear()
	s := &speech{}
	numbers := make([]int32, len(h.words)) // of words among the terms; -1 of those that do not count
	for k, use := range h.uses {
		numbers[k] = -1
		if use.customers >= bounds.Customers && !use.isName() {
			numbers[k] = int32(len(s.terms))
			s.terms = append(s.terms, h.words[k])
		}
	}
	s.words = len(s.terms)
	s.addTalks(h, numbers, bounds.Customers)
	s.turn()
	return s
}

// pairUse is how a pair of words is used.
type pairUse struct {
	pair   [2]int32
	number int32 // among the terms, from 1; 0 until it is one
	seen
}

// addTalks adds the pairs that count to the terms, and what was said in each contact.
func (s *speech) addTalks(h *hearing, numbers []int32, customers int) {
	places := map[[2]int32]int32{} // of pairs in uses
	var uses []pairUse
	var pairs []int32 // that were said, by their places, talk by talk
	ends := make([]int, len(h.sample))
	s.talks = make([]talk, len(h.sample))
	for k, by := range h.sample {
		if k == 0 || h.sample[k-1].cluster != by.cluster {
			s.customers++
		}
		t := &s.talks[k]
		t.contact, t.customer, t.teller = by.contact, s.customers-1, int32(by.teller)
		eachTerm(h.said[by.from:by.to], numbers, func(word int32) { t.terms = append(t.terms, word) }, func(pair [2]int32) {
			place, met := places[pair]
			if !met {
				place = int32(len(uses))
				places[pair] = place
				uses = append(uses, pairUse{pair: pair})
			}
			uses[place].by(by.teller)
			pairs = append(pairs, place)
		})
		ends[k] = len(pairs)
	}
	from := 0
	for k := range s.talks {
		t := &s.talks[k]
		for _, place := range pairs[from:ends[k]] {
			if use := &uses[place]; use.customers >= customers {
				t.terms = append(t.terms, s.numberOf(use))
			}
		}
		from = ends[k]
		slices.Sort(t.terms)
		t.terms = slices.Clip(slices.Compact(t.terms))
	}
}

// numberOf returns the term of a pair, a new one when it is met first.
func (s *speech) numberOf(use *pairUse) int32 {
	if use.number == 0 {
		s.terms = append(s.terms, s.terms[use.pair[0]]+" "+s.terms[use.pair[1]])
		s.pair = append(s.pair, use.pair)
		use.number = int32(len(s.terms))
	}
	return use.number - 1
}

// eachTerm calls visit for the words that count, by their number among the terms, and for each
// two that follow each other.
func eachTerm(said []spoken, numbers []int32, word func(int32), pair func([2]int32)) {
	before := int32(-1)
	for _, w := range said {
		n := int32(-1)
		if w != silence {
			n = numbers[w]
		}
		if n >= 0 {
			word(n)
			if before >= 0 {
				pair([2]int32{before, n})
			}
		}
		before = n
	}
}

// turn finds the talks of each term.
func (s *speech) turn() {
	s.saidIn = make([]int32, len(s.terms)+1)
	for k := range s.talks {
		for _, term := range s.talks[k].terms {
			s.saidIn[term+1]++
		}
	}
	for term := range s.terms {
		s.saidIn[term+1] += s.saidIn[term]
	}
	s.by = make([]int32, s.saidIn[len(s.terms)])
	next := slices.Clone(s.saidIn)
	for k := range s.talks {
		for _, term := range s.talks[k].terms {
			s.by[next[term]] = int32(k)
			next[term]++
		}
	}
}
