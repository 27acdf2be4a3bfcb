package automaton

import "unicode/utf8"

// spelling says how a range of characters is written in UTF-8: any byte of the
// first range, then any of the second and so on.
type spelling []bytes

// No character is a surrogate: UTF-8 cannot spell those.
const firstSurrogate, lastSurrogate = 0xD800, 0xDFFF

// lengths are the last characters that are written in one, two and three bytes,
// and where the gap of the surrogates cuts.
var lengths = [...]rune{0x7F, 0x7FF, firstSurrogate - 1, lastSurrogate, 0xFFFF}

// spellings returns how the characters from low to high are written.
func spellings(low, high rune) []spelling {
	for _, last := range lengths {
		if low <= last && last < high {
			return append(spellings(low, last), spellings(last+1, high)...)
		}
	}
	if firstSurrogate <= low && low <= lastSurrogate {
		return nil
	}
	n := utf8.RuneLen(low)
	for i := 1; i < n; i++ {
		rest := rune(1)<<(6*i) - 1 // what the last i bytes say
		if low&^rest == high&^rest {
			break
		}
		if low&rest != 0 {
			return append(spellings(low, low|rest), spellings(low|rest+1, high)...)
		}
		if high&rest != rest {
			return append(spellings(low, high&^rest-1), spellings(high&^rest, high)...)
		}
	}
	var from, to [utf8.UTFMax]byte
	utf8.EncodeRune(from[:], low)
	utf8.EncodeRune(to[:], high)
	s := make(spelling, n)
	for i := range s {
		s[i] = bytes{from[i], to[i]}
	}
	return []spelling{s}
}
