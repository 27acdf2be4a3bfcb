package metric

import (
	"slices"
	"strings"

	"contactlog/analyzer/contact"
)

// wordUse is how a word is used in the sample.
type wordUse struct {
	number                  int32 // among the words that count, from 1; 0 until that is known, -1 for others
	plain, capital, opening int   // how often it was said
	named                   bool  // some row says that it is a name
	seen
}

// seen counts the customers that say something; contacts of one come in a row.
type seen struct{ customers, last int }

func (s *seen) by(cluster int) {
	if s.last != cluster+1 {
		s.last = cluster + 1
		s.customers++
	}
}

// isName reports whether a word is likely a name: within sentences it mostly has a
// capital, and not just by exception.
func (w *wordUse) isName() bool {
	return w.named || w.capital > w.plain && 10*w.capital >= w.capital+w.plain+w.opening
}

// saidBy is the words of the rows of a contact, as the sample has them.
type saidBy struct {
	contact, cluster int
	rows             []string
}

// talk is what was said in a contact.
type talk struct {
	contact  int
	customer int32   // numbered from 0 on; talks of one customer come in a row
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
	var sample []saidBy
	clusters := q.clusters()
	facts := q.facts()
	q.Log.EachSaid(func(i int, said []string) {
		if facts[i].has(inPeriod) {
			sample = append(sample, saidBy{i, clusters(i), said})
		}
	})
	uses := useOfWords(sample)
	s := &speech{}
	for _, said := range sample {
		eachWord(said.rows, func(mark contact.SaidWord, word string) {
			if mark == contact.SaidGap || uses[word].number != 0 {
				return
			}
			use := uses[word]
			if use.number = -1; use.customers >= bounds.Customers && !use.isName() {
				s.terms = append(s.terms, word)
				use.number = int32(len(s.terms))
			}
		})
	}
	s.words = len(s.terms)
	s.addTalks(sample, uses, bounds.Customers)
	s.turn()
	return s
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

// clusters returns a function that numbers the customers of contacts that are asked for
// in their order; a contact of an unknown customer is one of its own.
func (q *Question) clusters() func(i int) int {
	customer, end := -1, 0
	return func(i int) int {
		if i >= q.Cases.known() {
			return q.Cases.Customers() + i
		}
		for i >= end {
			customer++
			_, end = q.Cases.Of(customer)
		}
		return customer
	}
}

// useOfWords counts how each word of the sample is used.
func useOfWords(sample []saidBy) map[string]*wordUse {
	uses := map[string]*wordUse{}
	for _, said := range sample {
		eachWord(said.rows, func(mark contact.SaidWord, word string) {
			if mark == contact.SaidGap {
				return
			}
			use := uses[word]
			if use == nil {
				use = &wordUse{}
				uses[word] = use
			}
			switch mark {
			case contact.SaidName:
				use.named = true
				return
			case contact.SaidCapital:
				use.capital++
			case contact.SaidOpening:
				use.opening++
			default:
				use.plain++
			}
			use.by(said.cluster)
		})
	}
	return uses
}

// eachWord calls visit for the words of rows with what is special about them, and with
// a gap and no word where some are masked and between rows.
func eachWord(rows []string, visit func(mark contact.SaidWord, word string)) {
	for _, row := range rows {
		for word := range strings.SplitSeq(row, " ") {
			switch mark := contact.SaidWord(word[0]); mark {
			case contact.SaidGap, contact.SaidCapital, contact.SaidOpening, contact.SaidName:
				visit(mark, word[1:])
			default:
				visit(0, word)
			}
		}
		visit(contact.SaidGap, "")
	}
}

// pairUse is how a pair of words is used.
type pairUse struct {
	number int32 // among the terms, from 1; 0 for one that does not count
	seen
}

// addTalks adds the pairs that count to the terms, and what was said in each contact.
func (s *speech) addTalks(sample []saidBy, uses map[string]*wordUse, customers int) {
	pairs := map[[2]int32]*pairUse{}
	for _, said := range sample {
		eachTerm(said.rows, uses, func(int32) {}, func(pair [2]int32) {
			use := pairs[pair]
			if use == nil {
				use = &pairUse{}
				pairs[pair] = use
			}
			use.by(said.cluster)
		})
	}
	for k, said := range sample {
		if k == 0 || sample[k-1].cluster != said.cluster {
			s.customers++
		}
		t := talk{contact: said.contact, customer: s.customers - 1}
		eachTerm(said.rows, uses, func(word int32) { t.terms = append(t.terms, word) }, func(pair [2]int32) {
			use := pairs[pair]
			if use.customers < customers {
				return
			}
			if use.number == 0 {
				s.terms = append(s.terms, s.terms[pair[0]]+" "+s.terms[pair[1]])
				s.pair = append(s.pair, pair)
				use.number = int32(len(s.terms))
			}
			t.terms = append(t.terms, use.number-1)
		})
		slices.Sort(t.terms)
		t.terms = slices.Clip(slices.Compact(t.terms))
		s.talks = append(s.talks, t)
	}
}

// eachTerm calls visit for the words that count, by their number from 0, and for each two that
// follow each other.
func eachTerm(rows []string, uses map[string]*wordUse, word func(int32), pair func([2]int32)) {
	before := int32(-1)
	eachWord(rows, func(mark contact.SaidWord, said string) {
		if mark == contact.SaidGap || mark == contact.SaidName {
			before = -1
			return
		}
		n := uses[said].number - 1
		if n < 0 {
			before = -1
			return
		}
		word(n)
		if before >= 0 {
			pair([2]int32{before, n})
		}
		before = n
	})
}
