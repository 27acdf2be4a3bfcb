package cell

import (
	"math"

	"contactlog/analyzer/contact"
)

// maxCost is the highest cost of a contact that is taken for one, in euro.
const maxCost = 1e6

// ParseMoney reads an amount in euro: a number with an optional sign of the euro
// before or behind it (€ 12,50, 12.50 EUR, 12,-).
func ParseMoney(b []byte, mark DecimalMark) (contact.Micros, Fault) {
	b = TrimCurrency(b)
	if n := len(b); n > 2 && b[n-1] == '-' && (b[n-2] == ',' || b[n-2] == '.') {
		b = b[:n-2]
	}
	x, fault := ParseNumber(b, mark)
	switch {
	case fault != Fine:
		return contact.NoMicros, fault
	case x < 0 || x > maxCost:
		return contact.NoMicros, Impossible
	}
	return contact.Micros(math.Round(x * float64(contact.Euro))), Fine
}

// TrimCurrency returns the amount in b without blanks and the sign of the euro.
func TrimCurrency(b []byte) []byte {
	b = Trim(b)
	for _, sign := range [...]string{"€", "eur", "euro"} {
		if hasPrefixFold(b, sign) && (len(b) == len(sign) || !isLetter(b[len(sign)])) {
			b = Trim(b[len(sign):])
		}
		if n := len(b) - len(sign); n >= 0 && equalFold(b[n:], sign) && (n == 0 || !isLetter(b[n-1])) {
			b = Trim(b[:n])
		}
	}
	return b
}
