package metric

import (
	"strings"

	"contactlog/analyzer/contact"
)

// hearing is the sample of what was said in the contacts of the period, each word by a number.
type hearing struct {
	sample []saidBy
	said   []spoken
	words  []string  // by number
	uses   []wordUse // by number

	numbers map[string]int32
}

// saidBy says who said a part of the words in which contact. The cluster is that of the
// shares. Who counts as having said them is the teller: the customer, and as it is not known
// whether they are one, all unknown customers together. Only where a log knows no customer at
// all each contact has a teller of its own.
type saidBy struct {
	contact, cluster, teller int
	from, to                 int // of the words
}

// spoken is a word of the sample, by its number, or silence.
type spoken int32

// silence is where a word is masked, and between rows.
const silence spoken = -1

// wordUse is how a word is used in the sample.
type wordUse struct {
	plain, capital, opening int  // how often it was said
	named                   bool // some row says that it is a name
	seen
}

// seen counts the customers that say something; contacts of one come in a row.
type seen struct{ customers, last int }

func (s *seen) by(teller int) {
	if s.last != teller+1 {
		s.last = teller + 1
		s.customers++
	}
}

// isName reports whether a word is likely a name: within sentences it mostly has a
// capital, and not just by exception.
func (w *wordUse) isName() bool {
	return w.named || w.capital > w.plain && 10*w.capital >= w.capital+w.plain+w.opening
}

// hear reads the sample.
func (q *Question) hear() *hearing {
	h := &hearing{numbers: map[string]int32{}}
	clusters := q.clusters()
	facts, known := q.facts(), q.Cases.known()
	q.Log.EachSaid(func(i int, rows []string) {
		if !facts[i].has(inPeriod) {
			return
		}
		by := saidBy{contact: i, cluster: clusters(i), from: len(h.said)}
		by.teller = by.cluster
		if i >= known && q.KnowsCustomers() {
			by.teller = q.Cases.Customers()
		}
		for _, row := range rows {
			for word := range strings.SplitSeq(row, " ") {
				h.word(by.teller, word)
			}
			h.said = append(h.said, silence)
		}
		by.to = len(h.said)
		h.sample = append(h.sample, by)
	})
	return h
}

// word adds a word as a row of the sample has it.
func (h *hearing) word(teller int, word string) {
	mark := contact.SaidWord(word[0])
	switch mark {
	case contact.SaidGap:
		h.said = append(h.said, silence)
		return
	case contact.SaidCapital, contact.SaidOpening, contact.SaidName:
		word = word[1:]
	}
	n, met := h.numbers[word]
	if !met {
		n = int32(len(h.words))
		h.numbers[word] = n
		h.words, h.uses = append(h.words, word), append(h.uses, wordUse{})
	}
	use := &h.uses[n]
	switch mark {
	case contact.SaidName:
		use.named = true
		h.said = append(h.said, silence)
		return
	case contact.SaidCapital:
		use.capital++
	case contact.SaidOpening:
		use.opening++
	default:
		use.plain++
	}
	use.by(teller)
	h.said = append(h.said, spoken(n))
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
