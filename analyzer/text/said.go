package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form says how a word stands in a text, for those who show words to others: which of
// them may be a name.
type Form uint8

// The forms.
const (
	Masked  Form = iota // it is not told: a number, an address, a name, a word that says nothing
	Plain               // in small letters
	Capital             // with a capital within a sentence, as names are
	Opening             // it opens a sentence, or nothing can be told from its capital
)

// Sayer takes texts apart into words that may be shown. It holds scratch space: one
// goroutine uses it at a time.
type Sayer struct {
	words  []saidWord
	folded []byte
}

// saidWord is a word of a text while it is masked.
type saidWord struct {
	from, to int // where it stands, folded
	form     Form
	sort     wordSort
	masked   bool
	digit    bool
	mark     bool // no word, but punctuation
}

func (s *Sayer) text(w saidWord) []byte { return s.folded[w.from:w.to] }

// Each calls visit for the words of a text, folded as [AppendWords] folds them, each
// with its form, at most so many of them. What leads to a person is masked: what has a
// digit, mail addresses, links, a street before its number, and the names after a
// title, a greeting or a signature. So are words that say nothing, in English and Dutch, and
// what is masked stands also where punctuation parts words. The word of what is masked is
// nil; another is good until visit returns.
//
// In a text of which most words begin with a capital, or of a word without a small
// letter, capitals tell nothing.
func (s *Sayer) Each(cell []byte, most int, visit func(word []byte, form Form)) {
	s.cut(cell[:min(len(cell), most*longWord)], most)
	s.maskNames()
	capitals, within := 0, 0
	for _, w := range s.words {
		switch w.form {
		case Capital:
			capitals++
			within++
		case Plain:
			within++
		}
	}
	shouting := 2*capitals > within
	for _, w := range s.words {
		word := s.text(w)
		switch {
		case w.masked || w.mark || w.sort.stop || utf8.RuneCount(word) == 1:
			visit(nil, Masked)
		case w.form == Capital && shouting:
			visit(word, Opening)
		default:
			visit(word, w.form)
		}
	}
}

// longWord is a length in bytes that few words reach: so many a word are looked at.
const longWord = 64

// PartEnds are the marks between words that do not go together.
const PartEnds = ".,;:!?()\"\n"

// cut cuts a text into words and masks numbers, addresses and links.
func (s *Sayer) cut(cell []byte, most int) {
	s.words, s.folded = s.words[:0], s.folded[:0]
	opens := true
	for len(cell) > 0 && len(s.words) < most {
		end := wordEnd(cell)
		if end == 0 {
			r, size := utf8.DecodeRune(cell)
			cell = cell[size:]
			opens = opens || strings.ContainsRune(".!?:\n-•*", r)
			if strings.ContainsRune(PartEnds, r) {
				s.words = append(s.words, saidWord{mark: true})
			}
			continue
		}
		if address := addressEnd(cell, end); address > 0 {
			s.words = append(s.words, saidWord{masked: true})
			cell, opens = cell[address:], false
			continue
		}
		if w := s.word(cell[:end], opens); w.to > w.from {
			s.words = append(s.words, w)
			opens = false
		}
		cell = cell[end:]
	}
}

// wordEnd returns how many bytes of letters and digits a text begins with.
func wordEnd(b []byte) int {
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf {
			if wordByte[c] == 0 {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if !InWord(r) && !unicode.In(r, unicode.M, unicode.Cf) {
			return i
		}
		i += size
	}
	return len(b)
}

// addressEnd returns how long the mail address or link is that begins with a word of
// some length, 0 if none does.
func addressEnd(b []byte, word int) int {
	if word == len(b) || b[word] <= ' ' || !strings.ContainsRune("@:.-_+", rune(b[word])) {
		return 0
	}
	end := bytes.IndexFunc(b, unicode.IsSpace)
	if end < 0 {
		end = len(b)
	}
	chunk := b[:end]
	if bytes.IndexByte(chunk, '@') >= 0 || bytes.Contains(chunk, []byte("://")) || word == 3 && bytes.EqualFold(chunk[:min(4, end)], []byte("www.")) {
		return end
	}
	return 0
}

// word folds a word as it stands in a text, where it perhaps opens a sentence.
func (s *Sayer) word(raw []byte, opens bool) saidWord {
	w := saidWord{from: len(s.folded), form: Plain}
	first, upper, lower := s.fold(raw, &w)
	w.to = len(s.folded)
	w.sort = wordSorts[string(s.text(w))]
	switch {
	case opens:
		w.form = Opening
	case !first:
	case !lower:
		w.form = Opening
	case !upper:
		w.form = Capital
	}
	return w
}

// fold folds a word, and says whether its first letter is a capital, and whether any of the
// others is a capital, and any a small letter.
func (s *Sayer) fold(raw []byte, w *saidWord) (first, upper, lower bool) {
	for k, c := range raw {
		if c >= utf8.RuneSelf {
			s.folded = s.folded[:w.from]
			w.digit = false
			return s.foldRunes(raw, w)
		}
		s.folded = append(s.folded, wordByte[c])
		switch {
		case c <= '9':
			w.digit = true
		case c > 'Z':
			lower = lower || k > 0
		case k == 0:
			first = true
		default:
			upper = true
		}
	}
	w.masked = w.digit
	return first, upper, lower
}

// foldRunes is fold for a word that is not all ASCII.
func (s *Sayer) foldRunes(raw []byte, w *saidWord) (first, upper, lower bool) {
	s.folded = AppendWords(s.folded, raw)
	word := s.folded[w.from:]
	w.digit = bytes.ContainsFunc(word, unicode.IsNumber)
	w.masked = w.digit || bytes.IndexByte(word, ' ') >= 0
	r, size := utf8.DecodeRune(raw)
	return unicode.IsUpper(r), bytes.ContainsFunc(raw[size:], unicode.IsUpper), bytes.ContainsFunc(raw[size:], unicode.IsLower)
}

// maskNames masks the words that are names by what stands before or after them. Words with
// a capital right behind a name belong to it, and so does what stands between them.
func (s *Sayer) maskNames() {
	for i, w := range s.words {
		if mask := w.sort.names; mask > 0 {
			s.maskAfter(i, mask)
		}
		if w.digit && i > 0 && isStreet(s.text(s.words[i-1])) {
			s.words[i-1].masked = true
		}
	}
}

// maskAfter masks so many words behind word i, and what belongs to them.
func (s *Sayer) maskAfter(i, names int) {
	for k := i + 1; k < len(s.words); k++ {
		next := &s.words[k]
		if names == 0 && (next.mark || next.form != Capital && !next.sort.particle) {
			return
		}
		next.masked = true
		if names > 0 && !next.mark && !next.sort.particle {
			names--
		}
	}
}

// wordSort says what a word means to those who mask: whether it says nothing, how many
// words behind it are names, and whether it stands between the parts of a name.
type wordSort struct {
	stop, particle bool
	names          int
}

// wordSorts are the words that mean something.
var wordSorts = sortWords()

// namesAfter are the words behind which one word is a name, and two are, those between the
// parts of a name not counted.
var namesAfter = [...]string{
	"dhr mevr mw mevrouw meneer heer fam familie mr mrs ms miss mister beste geachte hallo dear hello hi namens collega",
	"groet groeten groetjes mvg regards sincerely cheers heet naam name",
}

// particles are the words between the parts of a name.
const particles = "van de der den ten ter te het la le du von is en and"

func sortWords() map[string]wordSort {
	all := map[string]wordSort{}
	change := func(words string, with func(*wordSort)) {
		for _, word := range strings.Fields(words) {
			w := all[word]
			with(&w)
			all[word] = w
		}
	}
	for _, list := range stopWords {
		change(list, func(w *wordSort) { w.stop = true })
	}
	for k, list := range namesAfter {
		change(list, func(w *wordSort) { w.names = k + 1 })
	}
	change(particles, func(w *wordSort) { w.particle = true })
	return all
}

// streets are the ends of names of streets.
var streets = []string{"straat", "laan", "weg", "plein", "gracht", "kade", "dijk", "singel", "hof", "pad", "street", "road", "avenue", "lane"}

// isStreet reports whether a word, before a number, is likely the name of a street.
func isStreet(word []byte) bool {
	for _, end := range streets {
		if bytes.HasSuffix(word, []byte(end)) {
			return true
		}
	}
	return false
}
