// Package text compares texts as people read them, without case, without diacritics,
// word by word, and shows of them what names nobody: shapes, and words of which names,
// numbers and addresses are masked. Every function that takes a buffer appends to it, so
// that a reader of tens of millions of rows allocates nothing per row.
package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s without case and diacritics: é is e, ß is ss, the ligature ĳ is
// ij, a full-width １ is 1. Characters that cannot be seen, such as a soft
// hyphen, vanish. Bytes that are not UTF-8 become U+FFFD. Folding twice changes
// nothing.
func Fold(s string) string { return string(AppendFold(nil, []byte(s))) }

// AppendFold appends src, folded as [Fold] says, to dst.
func AppendFold(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		if b := src[i]; b < utf8.RuneSelf {
			dst = append(dst, lower(b))
			i++
			continue
		}
		var size int
		dst, size = appendRune(dst, src[i:])
		i += size
	}
	return dst
}

// lower returns the lower case of an ASCII character.
func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + ('a' - 'A')
	}
	return b
}

// appendRune appends the first rune of src, folded, and returns its size in src.
// It takes compatibility decomposition apart rune by rune: the order of the
// marks, the only thing that then differs from normalising the whole text, does
// not matter because all marks are dropped.
func appendRune(dst, src []byte) ([]byte, int) {
	r, size := utf8.DecodeRune(src)
	if r == utf8.RuneError {
		return utf8.AppendRune(dst, utf8.RuneError), size
	}
	if firstHangul <= r && r <= lastHangul {
		return appendHangul(dst, r-firstHangul), size
	}
	parts := norm.NFKD.Properties(src).Decomposition()
	if parts == nil {
		parts = src[:size]
	}
	for len(parts) > 0 {
		part, n := utf8.DecodeRune(parts)
		dst = appendSimple(dst, part)
		parts = parts[n:]
	}
	return dst, size
}

// The Korean syllables: Unicode takes them apart by sums, not by a table.
const (
	firstHangul, lastHangul = 0xAC00, 0xD7A3
	hangulVowels            = 21
	hangulEnds              = 28 // the first of them: no consonant at the end
)

// appendHangul appends the two or three letters of the syllable with that number.
func appendHangul(dst []byte, syllable rune) []byte {
	dst = utf8.AppendRune(dst, 0x1100+syllable/(hangulVowels*hangulEnds))
	dst = utf8.AppendRune(dst, 0x1161+syllable/hangulEnds%hangulVowels)
	if end := syllable % hangulEnds; end > 0 {
		dst = utf8.AppendRune(dst, 0x11A7+end)
	}
	return dst
}

// appendSimple appends a rune that cannot be decomposed, without its case.
func appendSimple(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(dst, lower(byte(r)))
	}
	if unicode.In(r, unicode.M, unicode.Cf) {
		return dst
	}
	r = unicode.ToLower(r)
	if plain, ok := plainLetter(r); ok {
		return append(dst, plain...)
	}
	return utf8.AppendRune(dst, r)
}

// plainLetter returns what people type for a lower-case letter that has a stroke
// or is a ligature and that Unicode does not decompose, and the one form of a
// letter that has several lower cases.
func plainLetter(r rune) (string, bool) {
	switch r {
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'đ':
		return "d", true
	case 'ħ':
		return "h", true
	case 'ŧ':
		return "t", true
	case 'ı':
		return "i", true
	case 'ς':
		return "σ", true
	}
	return "", false
}
