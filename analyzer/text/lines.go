package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// AppendLines appends the folded words of src to dst, each on a line of its own:
// they are those of [AppendWords], but every character outside words is a newline,
// so that some lines are empty. In that form a regular expression with (?m) can
// look for whole words, and it costs a quarter of [AppendWords], because what is
// written for a character of ASCII does not depend on those before.
func AppendLines(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			var n int
			dst, n = appendASCIILines(dst, src[i:])
			i += n
			continue
		}
		if folded := latinLetter(src[i:]); folded != "" {
			dst = append(dst, folded...)
			i += 2
			continue
		}
		var room [foldedSize]byte
		folded, size := appendRune(room[:0], src[i:])
		i += size
		for _, r := range string(folded) {
			if !InWord(r) {
				r = '\n'
			}
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// lineByte says what an ASCII character is in [AppendLines].
var lineByte = asciiLines()

func asciiLines() (table [utf8.RuneSelf]byte) {
	for b, word := range wordByte {
		table[b] = word
		if word == 0 {
			table[b] = '\n'
		}
	}
	return table
}

// appendASCIILines appends what src begins with up to the first byte that is not
// ASCII, and returns its length.
func appendASCIILines(dst, src []byte) ([]byte, int) {
	dst = slices.Grow(dst, len(src))
	room := dst[len(dst) : len(dst)+len(src)]
	for i, b := range src {
		if b >= utf8.RuneSelf {
			return dst[:len(dst)+i], i
		}
		room[i] = lineByte[b]
	}
	return dst[:len(dst)+len(src)], len(src)
}

// latin holds, by number, the folded forms of the letters of two bytes with which
// Western Europe writes: looking one up is far faster than folding it. Where it
// holds "", the character is to be folded.
var latin = latinLetters()

const firstLatin, lastLatin = 0x80, 0x17F

func latinLetters() (table [lastLatin + 1]string) {
	for r := rune(firstLatin); r <= lastLatin; r++ {
		folded := Fold(string(r))
		if !strings.ContainsFunc(folded, func(r rune) bool { return !InWord(r) }) {
			table[r] = folded
		}
	}
	return table
}

// latinLetter returns the folded form of the letter of two bytes that src begins
// with, or "".
func latinLetter(src []byte) string {
	if len(src) < 2 || src[0] < 0xC2 || src[0] > 0xC0|lastLatin>>6 || src[1]&0xC0 != 0x80 {
		return ""
	}
	return latin[int(src[0]&0x1F)<<6|int(src[1]&0x3F)]
}
