package metric

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"strings"

	"contactlog/analyzer/metric/stats"
)

// WordBounds say which words are told, and of what.
type WordBounds struct {
	Texts, Bytes int     // the most rows, and bytes of words, of the sample
	Customers    int     // a word is told when it was said by so many customers of the group
	Score        float64 // and its score is this or more
	Most         int     // the most words of a group
}

// DefaultWordBounds are those of a report.
var DefaultWordBounds = WordBounds{Texts: 1 << 15, Bytes: 8 << 20, Customers: 5, Score: 1.96, Most: 8}

// wordPrior is how much of what all contacts say is taken as said in a group beforehand,
// see [stats.LogOdds].
const wordPrior = 0.1

// WordGroup is some of the contacts, held against others.
type WordGroup struct {
	In    func(i int) bool
	Among func(i int) bool        // in it, or in what it is held against; nil is all contacts
	Leave func(words string) bool // words that tell nothing of this group; nil is none
}

// TellingWords are a word or two words that follow each other, with how telling they
// are of a group.
type TellingWords struct {
	Words     string // folded
	Score     float64
	Share     Share // of the contacts of the group
	Elsewhere Share // of those that it is held against
}

// Told is what the words of each group tell.
type Told struct {
	Contacts int64            // of the period whose words are known
	Of       []int64          // of these, those of each group
	Words    [][]TellingWords // of each group, the most telling first
}

// Words finds the most telling words of groups: those said in a group far more than by
// the contacts that it is held against. A contact says a word once, however often it does.
func (q *Question) Words(groups []WordGroup, bounds WordBounds) Told {
	s := q.speech(bounds)
	t := Told{Contacts: int64(len(s.talks)), Of: make([]int64, len(groups)), Words: make([][]TellingWords, len(groups))}
	workers := min(len(groups), runtime.GOMAXPROCS(0)) // each takes room for all terms
	atOnce(workers, func(worker int) {
		l := s.listener()
		for k := worker; k < len(groups); k += workers {
			l.divide(groups[k])
			t.Of[k] = l.base[here].n
			t.Words[k] = l.telling(groups[k].Leave, bounds)
		}
	})
	return t
}

// candidate is a term that can be told of a group.
type candidate struct {
	term  int32
	score float64
}

// telling returns the most telling words of the group at hand.
func (l *listener) telling(leave func(string) bool, bounds WordBounds) []TellingWords {
	s, in, out := l.speech, &l.said[here], &l.said[elsewhere]
	var list []candidate
	for term := range s.terms {
		if int(in.customers[term]) < bounds.Customers || leave != nil && leave(s.terms[term]) {
			continue
		}
		allIn, allOut := in.words, out.words
		if term >= s.words {
			allIn, allOut = in.pairs, out.pairs
		}
		z, ok := stats.LogOdds(float64(in.talks[term]), float64(allIn), float64(out.talks[term]), float64(allOut), wordPrior)
		z = math.Round(z*1e9) / 1e9 // so that equals are equal, however they are reckoned
		if ok && z >= bounds.Score {
			list = append(list, candidate{int32(term), z})
		}
	}
	list = s.withoutParts(list, in)
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(s.terms[a.term], s.terms[b.term]))
	})
	var told []TellingWords
	for _, x := range s.withoutEchoes(list, in, bounds.Most) {
		told = append(told, TellingWords{s.terms[x.term], x.score, l.share(here, x.term), l.share(elsewhere, x.term)})
	}
	return told
}

// alike reports whether two terms are said in about as many talks: the one in nine tenths
// of those of the other, or more.
func (c *said) alike(a, b int32) bool {
	return 10*min(c.talks[a], c.talks[b]) >= 9*max(c.talks[a], c.talks[b])
}

// withoutEchoes returns the first terms, without those that share a word with an earlier one
// and are said in about as many talks: they come from the same sentence.
func (s *speech) withoutEchoes(list []candidate, in *said, most int) []candidate {
	var kept []candidate
	for _, x := range list {
		echo := slices.ContainsFunc(kept, func(k candidate) bool { return s.shareWord(k.term, x.term) && in.alike(k.term, x.term) })
		if !echo {
			kept = append(kept, x)
		}
		if len(kept) == most {
			break
		}
	}
	return kept
}

// shareWord reports whether two terms have a word in common.
func (s *speech) shareWord(a, b int32) bool {
	of := s.wordsOf(b)
	return slices.ContainsFunc(s.wordsOf(a), func(word int32) bool { return slices.Contains(of, word) })
}

func (s *speech) wordsOf(term int32) []int32 {
	if int(term) < s.words {
		return []int32{term}
	}
	return s.pair[int(term)-s.words][:]
}

// withoutParts leaves out the words that hardly occur but in a pair that can be told
// itself: in a tenth of their talks or less.
func (s *speech) withoutParts(list []candidate, in *said) []candidate {
	part := map[int32]bool{}
	for _, x := range list {
		if int(x.term) < s.words {
			continue
		}
		for _, word := range s.pair[int(x.term)-s.words] {
			if in.alike(x.term, word) {
				part[word] = true
			}
		}
	}
	return slices.DeleteFunc(list, func(x candidate) bool { return part[x.term] })
}

// OfIncident is the contacts of an incident, held against the others about its reason.
func (q *Question) OfIncident(x Incident) WordGroup {
	about := func(i int) bool { return q.Log.Reason(i) == x.Reason }
	return WordGroup{Among: about, In: func(i int) bool { return about(i) && x.From <= q.date(i) && q.date(i) <= x.To }}
}
