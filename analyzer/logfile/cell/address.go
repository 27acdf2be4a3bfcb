package cell

import "bytes"

// minOutside is how many digits a number has at least that leads outside the
// centre; a shorter one is an extension of its own exchange.
const minOutside = 7

// Digits returns how many digits b has.
func Digits(b []byte) int {
	n := 0
	for _, c := range b {
		if isDigit(c) {
			n++
		}
	}
	return n
}

// ExtensionLike reports whether b is a number too short to lead outside the centre,
// perhaps beside a name.
func ExtensionLike(b []byte) bool {
	b = Trim(b)
	if len(b) == 0 {
		return false
	}
	b, _ = cutScheme(bare(b, true))
	return numberLike(b) && Digits(b) < minOutside
}

// LostZero reports whether b can be a Dutch number whose first 0 a spreadsheet
// dropped. A customer's number may look like that as well.
func LostZero(b []byte) bool {
	b = cutPointZero(Trim(b))
	return len(b) == homeNational && b[0] != '0' && Digits(b) == homeNational
}

// isAddressed reports whether b leads to somebody by itself: a mail address, a
// number long enough, a tel: or sip: address.
func isAddressed(b []byte) bool {
	if len(b) == 0 {
		return false
	}
	rest, s := cutScheme(b)
	if s == telScheme || s == sipScheme {
		return len(rest) > 0
	}
	if bytes.IndexByte(rest, '@') > 0 {
		return !bytes.ContainsAny(rest, " \t")
	}
	return numberLike(rest) && Digits(rest) >= minOutside
}

// bare returns the number or address in a cell that also holds a name: Bakkerij
// (0612345678), Bakkerij <klant@example.nl>, 0612345678 (Bakkerij). In a phone
// column Balie (101) is the extension 101.
func bare(b []byte, phone bool) []byte {
	n := len(b)
	if n < 3 {
		return b
	}
	opening := byte('(')
	switch b[n-1] {
	case ')':
	case '>':
		opening = '<'
	default:
		return b
	}
	i := bytes.LastIndexByte(b, opening)
	if i < 0 {
		return b
	}
	before, inside := Trim(b[:i]), Trim(b[i+1:n-1])
	switch {
	case isAddressed(inside):
		return inside
	case isAddressed(before):
		return before
	case phone && !numberLike(before) && numberLike(inside):
		return inside
	}
	return b
}

// NextCustomer returns the first number or address of a cell that holds several,
// separated by semicolons or commas, and the rest of the cell. A cell that holds no
// number or address at all is one customer as a whole.
func NextCustomer(b []byte) (customer, rest []byte) {
	separator := byte(';')
	if bytes.IndexByte(b, separator) < 0 {
		if separator = ','; bytes.IndexByte(b, separator) < 0 {
			return b, nil
		}
	}
	if customer, rest = nextAddressed(b, separator); customer == nil {
		return b, nil
	}
	if next, _ := nextAddressed(rest, separator); next == nil {
		rest = nil
	}
	return customer, rest
}

// nextAddressed returns the first part of b that is a number or address, nil if
// there is none, and what stands behind it.
func nextAddressed(b []byte, separator byte) (part, rest []byte) {
	for rest = b; len(rest) > 0; {
		part, rest = cutPart(rest, separator)
		if part = Trim(part); isAddressed(bare(part, false)) {
			return part, Trim(rest)
		}
	}
	return nil, nil
}

// cutPart returns what stands before the first separator that no quotes enclose,
// and what stands behind it.
func cutPart(b []byte, separator byte) (part, rest []byte) {
	quoted := false
	for i, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case c == separator && !quoted:
			return b[:i], b[i+1:]
		}
	}
	return b, nil
}
