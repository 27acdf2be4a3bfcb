// Package cell reads the cells of a log: dates, lengths of time, numbers, money,
// yes and no, the words for directions, outcomes and channels, customer keys.
//
// Every function is pure and reads bytes, allocating nothing: a log has tens of
// millions of cells. What a column as a whole decides (the order of day and
// month, the decimal mark, the unit of a plain number) comes in as an argument;
// what one cell says about such a question comes out beside its value.
package cell

import (
	"bytes"
	"unicode/utf8"
)

// Fault says why a cell cannot be used. The cell is then blank and counted.
type Fault uint8

// The faults.
const (
	Fine       Fault = iota
	Unreadable       // it has none of the forms that are known
	Impossible       // it has a form that is known, but no such value exists: 31 February, a negative length of time
)

// Trim returns b without blanks at both ends: spaces, control characters,
// no-break and zero-width spaces, byte order marks.
func Trim(b []byte) []byte {
	if n := len(b); n > 0 && b[0]-'!' < ends && b[n-1]-'!' < ends {
		return b
	}
	return trim(b)
}

// ends is how many characters there are from ! on in ASCII: what begins and ends with
// one of them needs no trimming.
const ends = utf8.RuneSelf - '!'

func trim(b []byte) []byte {
	for {
		for len(b) > 0 && b[0] <= ' ' {
			b = b[1:]
		}
		for len(b) > 0 && b[len(b)-1] <= ' ' {
			b = b[:len(b)-1]
		}
		if len(b) == 0 || b[0] < utf8.RuneSelf && b[len(b)-1] < utf8.RuneSelf {
			return b
		}
		first, n := utf8.DecodeRune(b)
		last, m := utf8.DecodeLastRune(b)
		switch {
		case wideBlank(first):
			b = b[n:]
		case wideBlank(last):
			b = b[:len(b)-m]
		default:
			return b
		}
	}
}

// Clean returns b without blanks at both ends, without a pair of quotes around all of
// it, which some exports write twice, and without what makes a spreadsheet keep a
// number as it is: ="0612345678" or '0612345678.
func Clean(b []byte) []byte {
	if n := len(b); n == 0 || b[0]-'#' < ends-2 && b[0] != '\'' && b[n-1]-'#' < ends-2 {
		return b // as nearly every cell
	}
	return clean(b)
}

func clean(b []byte) []byte {
	b = Trim(b)
	n := len(b)
	switch {
	case n < 2:
		return b
	case b[0] == '=' && n > 2 && b[1] == '"' && b[n-1] == '"':
		b, n = b[1:], n-1
	case b[0] == '\'' && (isDigit(b[1]) || b[1] == '+') && b[n-1] != '\'':
		return b[1:]
	}
	if b[0] == '"' && b[n-1] == '"' && bytes.IndexByte(b[1:n-1], '"') < 0 {
		return Trim(b[1 : n-1])
	}
	return b
}

// Blank reports whether there is nothing to see in b.
func Blank(b []byte) bool { return len(Trim(b)) == 0 }

// wideBlank reports whether r is a blank beyond ASCII.
func wideBlank(r rune) bool {
	switch r {
	case '\u0085', '\u00a0', '\u2007', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202c', '\u202d', '\u202f', '\u2060', '\u2066', '\u2069', '\u3000', '\ufeff':
		return true
	}
	return false
}

// digits reads the decimal digits at the start of b: the number, at most 9 digits
// of it, and how many bytes they take. More digits count but are not in the number.
func digits(b []byte) (n, size int) {
	for size < len(b) && '0' <= b[size] && b[size] <= '9' {
		if size < 9 {
			n = n*10 + int(b[size]-'0')
		}
		size++
	}
	return n, size
}

// isDigit reports whether c is a decimal digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isLetter reports whether c is an ASCII letter.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// equalFold reports whether b is the lower-case ASCII word, in any case.
func equalFold(b []byte, word string) bool {
	if len(b) != len(word) {
		return false
	}
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

// hasPrefixFold reports whether b begins with the lower-case ASCII prefix, in any case.
func hasPrefixFold(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && equalFold(b[:len(prefix)], prefix)
}
