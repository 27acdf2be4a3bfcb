package text

import (
	"unicode"
	"unicode/utf8"
)

// Code returns the comparison form of a wrap-up code, as [AppendCode] says.
func Code(cell string) string { return string(AppendCode(nil, []byte(cell))) }

// AppendCode appends the form in which wrap-up codes compare: folded, without
// any white space. So "V 10" is "v10", but "V-10" is another code. A cell without
// a letter or digit, such as "-", says nothing and appends nothing.
func AppendCode(dst, cell []byte) []byte {
	start := len(dst)
	says := false
	for i := 0; i < len(cell); {
		if b := cell[i]; b < utf8.RuneSelf {
			i++
			if !unicode.IsSpace(rune(b)) {
				dst = append(dst, lower(b))
				says = says || wordByte[b] != 0
			}
			continue
		}
		var room [foldedSize]byte
		folded, size := appendRune(room[:0], cell[i:])
		i += size
		for len(folded) > 0 {
			r, n := utf8.DecodeRune(folded)
			if !unicode.IsSpace(r) {
				dst = append(dst, folded[:n]...)
				says = says || InWord(r)
			}
			folded = folded[n:]
		}
	}
	if !says {
		return dst[:start]
	}
	return dst
}
