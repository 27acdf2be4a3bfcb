package cell

import "bytes"

// The home country of numbers without one: the Netherlands.
const (
	homeCode     = "31"
	homeNational = 9 // digits behind the country code
)

// Lengths of a number in E.164, country code included, without the plus.
const minE164, maxE164 = 7, 15

// PhoneLike reports whether b looks like a phone number by itself: a valid Dutch
// number, or one that carries +, 00, tel: or sip:, perhaps beside a name. A column
// of which 80 % does is a phone column.
func PhoneLike(b []byte) bool {
	b = Trim(b)
	if len(b) == 0 {
		return false
	}
	if number, plus, ok := plainNumber(b); ok {
		return arePhone(number, plus)
	}
	return phoneLike(b)
}

// phoneLike is PhoneLike of any cell that is trimmed and not blank.
func phoneLike(b []byte) bool {
	b = bare(b, true)
	if rest, s := cutScheme(b); s == telScheme || s == sipScheme {
		if i := bytes.IndexByte(rest, '@'); i >= 0 {
			rest = rest[:i]
		}
		return numberLike(rest) && (s == telScheme || Digits(rest) >= minOutside)
	}
	return isPhone(b)
}

// isPhone reports whether b is a phone number by itself, without a name or a scheme.
func isPhone(b []byte) bool {
	if !numberLike(b) {
		return false
	}
	var buf [maxE164 + 3]byte
	return arePhone(phoneDigits(buf[:0], cutPointZero(b)))
}

// arePhone reports whether digits are a phone number by themselves, or behind a plus.
func arePhone(number []byte, plus bool) bool {
	switch n := len(number); {
	case plus:
		return n >= minE164 && n <= maxE164 && number[0] != '0'
	case n > 3 && number[0] == '0' && number[1] == '0':
		return n-2 >= minE164 && n-2 <= maxE164 && number[2] != '0'
	case n == 1+homeNational && number[0] == '0':
		return true
	case n == len(homeCode)+homeNational && string(number[:2]) == homeCode:
		return number[2] != '0'
	}
	return false
}

// numberLike reports whether b has digits, and nothing but digits and what people
// write between them.
func numberLike(b []byte) bool {
	figures := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case isDigit(c):
			figures++
		case c == ' ', c == '-', c == '.', c == '(', c == ')', c == '/', c == '\t':
		case c == '+' && (i == 0 || b[i-1] == '('):
		case c == 0xC2 && i+1 < len(b) && b[i+1] == 0xA0: // no-break space
			i++
		case c == 0xE2 && i+2 < len(b) && b[i+1] == 0x80 && b[i+2] >= 0x90 && b[i+2] <= 0x95: // dashes
			i += 2
		default:
			return false
		}
	}
	return figures > 0
}

// phoneDigits appends the digits of a number to dst, without the (0) that is only
// dialled inside a country, and says whether a plus stands before them. More
// digits than a number can have are dropped.
func phoneDigits(dst, b []byte) (number []byte, plus bool) {
	start := len(dst)
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case isDigit(c) && len(dst)-start < maxE164+3:
			dst = append(dst, c)
		case c == '+':
			plus = true
		case c == '(' && len(dst) > start && i+2 < len(b) && b[i+1] == '0' && b[i+2] == ')':
			i += 2
		}
	}
	return dst[start:], plus
}

// appendPhone appends a cell of a phone column in E.164. A short or strange number
// is its digits, and what is no number is the text as it is.
func appendPhone(dst, b []byte) []byte {
	if !numberLike(b) {
		return append(dst, b...)
	}
	var buf [maxE164 + 3]byte
	number, plus := phoneDigits(buf[:0], b)
	international := plus
	if !plus && len(number) > 3 && number[0] == '0' && number[1] == '0' && number[2] != '0' {
		number, international = number[2:], true
	}
	switch n := len(number); {
	case n > maxE164:
		return append(dst, b...)
	case international && n == len(homeCode)+1+homeNational && string(number[:3]) == homeCode+"0":
		return append(append(dst, '+', '3', '1'), number[3:]...)
	case international && n >= minE164:
		return append(append(dst, '+'), number...)
	case n == len(homeCode)+homeNational && string(number[:2]) == homeCode && number[2] != '0':
		return append(append(dst, '+'), number...)
	case n == 1+homeNational && number[0] == '0':
		return append(append(dst, '+', '3', '1'), number[1:]...)
	case n == homeNational && number[0] != '0': // a workbook drops the 0
		return append(append(dst, '+', '3', '1'), number...)
	}
	return append(dst, number...)
}
