package cell

import (
	"strings"
	"sync"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/text"
)

// Verdict is what an export says became of a row.
type Verdict uint8

// The verdicts.
const (
	NoVerdict Verdict = iota
	Answered
	Missed
	Automated
	Excluded // damaged, merged into another, spam, a test
)

// String returns the name of the verdict.
func (v Verdict) String() string {
	return [...]string{NoVerdict: "", Answered: "answered", Missed: "missed", Automated: "automated", Excluded: "excluded"}[v]
}

// Outcome returns who handled a row with that verdict; a blank one is answered.
func (v Verdict) Outcome() contact.Outcome {
	switch v {
	case Missed:
		return contact.Missed
	case Automated:
		return contact.Automated
	}
	return contact.Answered
}

// Heading is what a word for the direction says. Some exports put the outcome
// into the same word (missed, voicemail).
type Heading struct {
	Direction contact.Direction
	Verdict   Verdict
}

// vocabulary maps the words of a column to what they mean. It is made when the
// first cell is looked up: most runs of the program need few of them, or none.
type vocabulary[T any] func() map[string]T

// maxWord bounds a cell that is looked up; no word in a vocabulary is longer.
const maxWord = 64

// of returns the meaning of the word in b, whatever its case, diacritics, blanks,
// underscores and hyphens.
func (v vocabulary[T]) of(b []byte) (T, bool) {
	var buf [2 * maxWord]byte
	b = Trim(b)
	if len(b) > maxWord {
		var none T
		return none, false
	}
	meaning, ok := v()[string(AppendWord(buf[:0], b))]
	return meaning, ok
}

// AppendWord appends b to dst as the vocabularies write words: folded, with one
// blank for every run of blanks, underscores and hyphens.
func AppendWord(dst, b []byte) []byte {
	start := len(dst)
	dst = text.AppendFold(dst, Trim(b))
	out, gap := start, false
	for _, c := range dst[start:] {
		if c <= ' ' || c == '_' || c == '-' {
			gap = out > start
			continue
		}
		if gap {
			dst[out] = ' '
			out++
			gap = false
		}
		dst[out] = c
		out++
	}
	return dst[:out]
}

// words builds a vocabulary from lists of words with commas between them. A word
// with two meanings is a mistake in the table, which every test meets.
func words[T comparable](lists ...list[T]) vocabulary[T] {
	return sync.OnceValue(func() map[string]T {
		v := map[string]T{}
		for _, l := range lists {
			for _, word := range strings.Split(l.words, ",") {
				word = string(AppendWord(nil, []byte(word)))
				if other, ok := v[word]; ok && other != l.meaning {
					panic("the word " + word + " has two meanings")
				}
				v[word] = l.meaning
			}
		}
		return v
	})
}

// list is words that mean the same.
type list[T any] struct {
	meaning T
	words   string
}

// YesNo returns what a cell of a yes/no column says.
func YesNo(b []byte) (contact.Mark, bool) { return yesNo.of(b) }

// Resolved returns whether a status says that the question was settled, or that
// the row is damaged, merged, spam or a test. An unknown word says neither.
func Resolved(b []byte) (m contact.Mark, excluded, known bool) {
	m, known = resolved.of(b)
	if known {
		return m, false, true
	}
	v, known := outcomes.of(b)
	excluded = known && v == Excluded
	return contact.Blank, excluded, excluded
}

// Outcome returns what the word for an outcome says; yes is answered.
func Outcome(b []byte) (Verdict, bool) { return outcomes.of(b) }

// Numbering is whose numbers for outcomes a column holds.
type Numbering uint8

// The numberings.
const (
	WordsOnly Numbering = iota // it holds words
	UCCX                       // 1 is abandoned, 2 handled
	Avaya                      // 1 is connected, 2 answered, 3 abandoned
)

var numberingNames = [...]string{WordsOnly: "", UCCX: "uccx", Avaya: "avaya"}

// MarshalText writes the name of the system.
func (n Numbering) MarshalText() ([]byte, error) { return []byte(numberingNames[n]), nil }

// NumberedOutcome returns what the number for an outcome says.
func NumberedOutcome(b []byte, n Numbering) (Verdict, bool) { return numberedOutcomes[n].of(b) }

// Technical reports whether a word says only how a call went or ended: no reason for
// a contact does. A yes, a no or a number says nothing of the kind.
func Technical(b []byte) bool {
	_, outcome := outcomes.of(b)
	_, direction := directions.of(b)
	_, plain := yesNo.of(b)
	return (outcome || direction) && !plain
}

// AbandonTime returns what the time says after which a caller gave up: one above
// nothing that nobody answered.
func AbandonTime(b []byte) (Verdict, bool) {
	l, fault := ParseLength(b, LengthForm{})
	switch {
	case fault != Fine:
		return NoVerdict, false
	case l.Millis > 0:
		return Missed, true
	}
	return NoVerdict, true
}

// Survey returns a customer's answer to a yes/no question. Not knowing is an answer,
// which is blank.
func Survey(b []byte) (contact.Mark, bool) { return survey.of(b) }

// OutcomeOrDirection returns what the word for an outcome says, also in a column in which
// words for directions stand between them.
func OutcomeOrDirection(b []byte) (Verdict, bool) {
	if v, ok := outcomes.of(b); ok {
		return v, true
	}
	h, ok := directions.of(b)
	return h.Verdict, ok
}

// Direction returns what the word for a direction says.
func Direction(b []byte) (Heading, bool) { return directions.of(b) }

// Channel returns the channel that a word means.
func Channel(b []byte) (contact.Channel, bool) { return channelWords.of(b) }

// Transferred returns what a cell of a column of transfers says: yes, no, or how many.
func Transferred(b []byte) (contact.Mark, Fault) {
	if m, ok := transferWords.of(b); ok {
		return m, Fine
	}
	x, fault := ParseNumber(b, Point)
	switch {
	case fault != Fine:
		return contact.Blank, fault
	case x < 0:
		return contact.Blank, Impossible
	case x > 0:
		return contact.Yes, Fine
	}
	return contact.No, Fine
}

// Valid reports whether a cell says that a row is as it should be.
func Valid(b []byte) bool {
	_, ok := validWords.of(b)
	return ok
}
