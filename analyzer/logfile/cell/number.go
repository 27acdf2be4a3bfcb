package cell

import (
	"math"
	"strconv"
)

// DecimalMark is the character before the decimals of a number.
type DecimalMark uint8

// The decimal marks. The other one of the two marks thousands.
const (
	Point DecimalMark = iota
	Comma
)

// MarshalText writes the mark itself.
func (m DecimalMark) MarshalText() ([]byte, error) {
	if m == Comma {
		return []byte(","), nil
	}
	return []byte("."), nil
}

// MarkHint is what one number says about the decimal mark of its column.
type MarkHint uint8

// The hints: 1.234 could be a thousand or one and a bit, 1.5 could not.
const (
	NoHint MarkHint = iota
	OpenHint
	PointHint
	CommaHint
)

// DecimalHint returns what the number in b says about the decimal mark.
func DecimalHint(b []byte) MarkHint {
	points, commas, last := 0, 0, -1
	for i, c := range b {
		switch c {
		case '.':
			points++
			last = i
		case ',':
			commas++
			last = i
		}
	}
	if last < 0 {
		return NoHint
	}
	mark, other := PointHint, CommaHint
	if b[last] == ',' {
		mark, other = CommaHint, PointHint
	}
	if points > 0 && commas > 0 {
		return mark
	}
	if points+commas > 1 {
		return other // a mark that stands twice marks thousands
	}
	_, after := digits(b[last+1:])
	before := last
	for before > 0 && isDigit(b[before-1]) {
		before--
	}
	if after != 3 || last-before == 0 || last-before > 3 || b[before] == '0' {
		return mark
	}
	return OpenHint
}

// ParseNumber reads a number with that decimal mark: an optional sign, thousands
// in threes marked by the other mark, a blank or an apostrophe, decimals, an exponent.
func ParseNumber(b []byte, mark DecimalMark) (float64, Fault) {
	b = Trim(b)
	negative := false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negative = b[0] == '-'
		b = b[1:]
	}
	var n decimal
	rest, ok := n.read(b, mark)
	if !ok {
		return 0, Unreadable
	}
	if rest, ok = n.readExponent(rest); !ok || len(rest) > 0 {
		return 0, Unreadable
	}
	x, ok := n.float()
	if !ok {
		return 0, Impossible
	}
	if negative {
		x = -x
	}
	return x, Fine
}

// maxDigits bounds the significant digits of a number; more do not fit into 64 bits.
const maxDigits = 19

// decimal is mantissa × 10^exponent.
type decimal struct {
	mantissa uint64
	digits   int // of the mantissa, without leading zeros
	exponent int
}

// add puts a digit behind the mantissa. Digits that do not fit are dropped: they
// are beyond what a float64 can tell apart.
func (n *decimal) add(c byte, decimals bool) {
	if n.digits == maxDigits {
		if !decimals {
			n.exponent++
		}
		return
	}
	if n.digits > 0 || c != '0' {
		n.digits++
	}
	n.mantissa = n.mantissa*10 + uint64(c-'0')
	if decimals {
		n.exponent--
	}
}

// read reads whole digits and decimals and returns what follows them.
func (n *decimal) read(b []byte, mark DecimalMark) (rest []byte, ok bool) {
	point, thousands := byte('.'), byte(',')
	if mark == Comma {
		point, thousands = thousands, point
	}
	i, group, groups, seen := 0, 0, 0, 0
	for ; i < len(b); i++ {
		c := b[i]
		if isDigit(c) {
			n.add(c, false)
			group++
			seen++
			continue
		}
		size := thousandsMark(b[i:], thousands)
		if size == 0 || !isDigitAt(b, i+size) {
			break
		}
		if groups == 0 && (group < 1 || group > 3) || groups > 0 && group != 3 {
			return nil, false
		}
		groups++
		group = 0
		i += size - 1
	}
	if groups > 0 && group != 3 {
		return nil, false
	}
	if i < len(b) && b[i] == point {
		for i++; i < len(b) && isDigit(b[i]); i++ {
			n.add(b[i], true)
			seen++
		}
	}
	return b[i:], seen > 0
}

// thousandsMark returns the size of the thousands mark at the start of b, 0 if there is none.
func thousandsMark(b []byte, mark byte) int {
	switch {
	case b[0] == mark, b[0] == ' ', b[0] == '\'':
		return 1
	case len(b) > 1 && b[0] == 0xC2 && b[1] == 0xA0: // no-break space
		return 2
	case len(b) > 2 && b[0] == 0xE2 && b[1] == 0x80 && (b[2] == 0xAF || b[2] == 0x99): // narrow no-break space, ’
		return 3
	}
	return 0
}

// isDigitAt reports whether b has a digit at i.
func isDigitAt(b []byte, i int) bool { return i < len(b) && isDigit(b[i]) }

// readExponent reads E+10 and the like and returns what follows.
func (n *decimal) readExponent(b []byte) (rest []byte, ok bool) {
	if len(b) == 0 || b[0]|0x20 != 'e' {
		return b, true
	}
	b = b[1:]
	sign := 1
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		if b[0] == '-' {
			sign = -1
		}
		b = b[1:]
	}
	e, size := digits(b)
	if size == 0 || size > 4 {
		return nil, false
	}
	n.exponent += sign * e
	return b[size:], true
}

// tens are the powers of ten that a float64 holds exactly.
var tens = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// float returns the number. Where mantissa and power of ten are exact, so is the
// single operation on them; the few others go by way of strconv. It is not ok when
// the number is too large.
func (n *decimal) float() (float64, bool) {
	x := float64(n.mantissa)
	switch {
	case n.mantissa == 0:
		return 0, true
	case n.mantissa < 1<<53 && n.exponent >= 0 && n.exponent < len(tens):
		return x * tens[n.exponent], true
	case n.mantissa < 1<<53 && n.exponent < 0 && -n.exponent < len(tens):
		return x / tens[-n.exponent], true
	}
	var text [maxDigits + 8]byte
	b := strconv.AppendUint(text[:0], n.mantissa, 10)
	b = append(b, 'e')
	b = strconv.AppendInt(b, int64(n.exponent), 10)
	x, err := strconv.ParseFloat(string(b), 64)
	return x, err == nil && !math.IsInf(x, 0)
}
