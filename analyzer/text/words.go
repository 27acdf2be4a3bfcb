package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letter says what an ASCII character is in a folded word: its lower case, or 0
// when it is no letter and no digit; and long is how many bytes that takes.
type letter struct{ lower, long byte }

var letters = asciiLetters()

func asciiLetters() (table [utf8.RuneSelf]letter) {
	for b := range byte(utf8.RuneSelf) {
		if r := rune(b); unicode.IsLetter(r) || unicode.IsNumber(r) {
			table[b] = letter{lower(b), 1}
		}
	}
	return table
}

// foldedSize is room for most runes when folded; a longer one costs an allocation.
const foldedSize = 64

// Words returns the folded words of s, as [AppendWords] says.
func Words(s string) []string { return strings.Fields(string(AppendWords(nil, []byte(s)))) }

// AppendWords appends the folded words of src to dst, with one blank between two
// words and none around them. A word is a run of letters and digits; everything
// else is a blank, also what stands inside foto's and e-mail.
func AppendWords(dst, src []byte) []byte { return appendWords(dst, src, ' ') }

// AppendLines does the same with each word on a line of its own, so that ^ and $
// of a regular expression with (?m) stand for the beginning and end of a word.
func AppendLines(dst, src []byte) []byte { return appendWords(dst, src, '\n') }

// appendWords puts blank between two words.
func appendWords(dst, src []byte, blank byte) []byte {
	start := len(dst)
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			var n int
			dst, n = appendASCIIWords(dst, start, src[i:], blank)
			i += n
			continue
		}
		var room [foldedSize]byte
		folded, size := appendRune(room[:0], src[i:])
		i += size
		dst = appendWordRunes(dst, start, folded, blank)
	}
	if last := len(dst) - 1; last >= start && dst[last] == blank {
		dst = dst[:last]
	}
	return dst
}

// appendASCIIWords appends what src begins with up to the first byte that is not
// ASCII, and returns its length. Most of a text goes this way, so nothing in the
// loop depends on what the characters are: a blank is written for each character
// that is not in a word, and the next one overwrites it unless it ends a word.
func appendASCIIWords(dst []byte, start int, src []byte, blank byte) ([]byte, int) {
	n := len(dst)
	dst = slices.Grow(dst, len(src))
	room := dst[:n+len(src)]
	word := byte(0) // 1 inside a word
	if n > start && dst[n-1] != blank {
		word = 1
	}
	for i, b := range src {
		if b >= utf8.RuneSelf {
			return room[:n], i
		}
		l := letters[b]
		room[n] = l.lower | blank&(l.long-1)
		n += int(l.long | word)
		word = l.long
	}
	return room[:n], len(src)
}

// appendWordRunes appends the letters and digits of folded, a part of the text
// that began at start.
func appendWordRunes(dst []byte, start int, folded []byte, blank byte) []byte {
	for len(folded) > 0 {
		r, n := utf8.DecodeRune(folded)
		switch {
		case InWord(r):
			dst = append(dst, folded[:n]...)
		case len(dst) > start && dst[len(dst)-1] != blank:
			dst = append(dst, blank)
		}
		folded = folded[n:]
	}
	return dst
}

// InWord reports whether r is a letter or a digit: what words are made of.
func InWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
