package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordByte says what an ASCII character is in a folded word: its lower case, or
// 0 when it is no letter and no digit.
var wordByte = asciiWords()

func asciiWords() (table [utf8.RuneSelf]byte) {
	for b := range byte(utf8.RuneSelf) {
		if r := rune(b); unicode.IsLetter(r) || unicode.IsNumber(r) {
			table[b] = lower(b)
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
func AppendWords(dst, src []byte) []byte {
	start := len(dst)
	gap := false
	for i := 0; i < len(src); {
		if b := src[i]; b < utf8.RuneSelf {
			i++
			c := wordByte[b]
			if c == 0 {
				gap = true
				continue
			}
			dst = append(dst, between(dst, start, gap)...)
			dst = append(dst, c)
			gap = false
			continue
		}
		var room [foldedSize]byte
		folded, size := appendRune(room[:0], src[i:])
		i += size
		dst, gap = appendWordRunes(dst, start, folded, gap)
	}
	return dst
}

// appendWordRunes appends the letters and digits of folded, a part of the text
// that began at start, and says whether the text ends in a blank.
func appendWordRunes(dst []byte, start int, folded []byte, gap bool) ([]byte, bool) {
	for len(folded) > 0 {
		r, n := utf8.DecodeRune(folded)
		if InWord(r) {
			dst = append(dst, between(dst, start, gap)...)
			dst = append(dst, folded[:n]...)
			gap = false
		} else {
			gap = true
		}
		folded = folded[n:]
	}
	return dst, gap
}

// between returns what stands before the next letter: a blank when there was a
// gap after an earlier word.
func between(dst []byte, start int, gap bool) string {
	if gap && len(dst) > start {
		return " "
	}
	return ""
}

// InWord reports whether r is a letter or a digit: what words are made of.
func InWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
