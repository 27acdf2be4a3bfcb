package cell

// kinds of bytes in [PlainKey].
const (
	otherByte = iota
	letterByte
	digitByte
)

// byteKinds are the kinds of all bytes.
var byteKinds = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case isLetter(byte(c)):
			kinds[c] = letterByte
		case isDigit(byte(c)):
			kinds[c] = digitByte
		}
	}
	return kinds
}()

// PlainKey reports whether a customer is ASCII letters and digits alone and not all
// of them letters or zeros, and how many are digits: most numbers of customers are,
// and nothing has to be taken off these. No word for a customer who is not known has a
// digit.
func PlainKey(b []byte) (figures int, ok bool) {
	zeros := 0
	for _, c := range b {
		switch byteKinds[c] {
		case otherByte:
			return 0, false
		case digitByte:
			figures++
			if c == '0' {
				zeros++
			}
		}
	}
	return figures, figures > 0 && (zeros < figures || figures < len(b))
}

// plainNumber returns the digits of a phone number that is digits alone, perhaps with
// a plus before them, and not only zeros.
func plainNumber(b []byte) (number []byte, plus, ok bool) {
	if len(b) > 0 && b[0] == '+' {
		b, plus = b[1:], true
	}
	figures, ok := PlainKey(b)
	return b, plus, ok && figures == len(b)
}

// SmallNumber reads a number of one to four digits and nothing else.
func SmallNumber(b []byte) (n int, ok bool) { return shortNumber(b, 4) }

// wholeNumber reads a number of one to seven digits and nothing else.
func wholeNumber(b []byte) (n int, ok bool) { return shortNumber(b, 7) }

// shortNumber reads a number of one to so many digits and nothing else.
func shortNumber(b []byte, most int) (n int, ok bool) {
	if len(b) == 0 || len(b) > most {
		return 0, false
	}
	for _, c := range b {
		if !isDigit(c) {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}
