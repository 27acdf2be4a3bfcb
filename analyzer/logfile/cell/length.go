package cell

import (
	"bytes"
	"math"

	"contactlog/analyzer/contact"
)

// Unit is the unit of a plain number in a column of lengths of time.
type Unit uint8

// The units.
const (
	Seconds Unit = iota
	Milliseconds
	Minutes
	Hours
	DayFraction // as a workbook stores a length of time
)

var unitNames = [...]string{"seconds", "milliseconds", "minutes", "hours", "days"}

// unitMillis is the length of each unit in milliseconds.
var unitMillis = [...]float64{1000, 1, 60_000, 3_600_000, dayMillis}

// String returns the name of the unit.
func (u Unit) String() string { return unitNames[u] }

// MarshalText writes the unit by its name.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// LengthForm is what a column as a whole decides about its lengths of time.
type LengthForm struct {
	Plain     Unit        // of a plain number
	HourFirst bool        // 3:37 is hours and minutes; else minutes and seconds
	MinFirst  bool        // 3:37:00 is minutes and seconds, of which a spreadsheet made hours and minutes
	Mark      DecimalMark // of plain numbers
}

// LengthKind is how a length of time is written.
type LengthKind uint8

// The ways to write a length of time.
const (
	PlainLength LengthKind = iota // 217
	TwoParts                      // 3:37
	ThreeParts                    // 0:03:37
	Worded                        // PT3M37S, 3 min 37 sec
)

// Length is a length of time and what its cell says about its column.
type Length struct {
	Millis contact.Millis
	Kind   LengthKind
	First  int     // the first part, of two parts
	Number float64 // the number, when plain; of two parts, the seconds if they are minutes and seconds; of three parts, the seconds
	Even   bool    // of three parts, the last is 00
}

// maxLength is the longest time that a contact can take: 30 days. Anything longer
// is another unit or a mistake.
const maxLength = 30 * contact.Day

// ParseLength reads a length of time: 217, 3:37, 50:38:24.085, 1 day 0:03:37, PT3M37S,
// 3 min 37 sec.
func ParseLength(b []byte, form LengthForm) (Length, Fault) {
	b = Trim(b)
	if len(b) == 0 {
		return Length{Millis: contact.NoMillis}, Unreadable
	}
	if n, ok := wholeNumber(b); ok {
		return wholeLength(float64(n), form)
	}
	return parseLength(b, form)
}

// parseLength reads a length of time in any cell that is trimmed and not blank.
func parseLength(b []byte, form LengthForm) (Length, Fault) {
	negative := b[0] == '-'
	if negative {
		b = Trim(b[1:])
	}
	if len(b) > 0 && (b[0] == '-' || b[0] == '+' && negative) {
		return Length{Millis: contact.NoMillis}, Unreadable
	}
	days, b := cutDays(b)
	l, millis, ok := readLength(b, form)
	millis += float64(days) * dayMillis
	l.Millis = contact.NoMillis
	switch {
	case !ok:
		return l, Unreadable
	case negative && millis > 0, millis > float64(maxLength):
		return l, Impossible
	}
	l.Millis = contact.Millis(math.Round(millis))
	return l, Fine
}

// wholeLength returns the length of time that a whole number is.
func wholeLength(x float64, form LengthForm) (Length, Fault) {
	l := Length{Millis: contact.NoMillis, Number: x}
	millis := x * unitMillis[form.Plain]
	if millis > float64(maxLength) {
		return l, Impossible
	}
	l.Millis = contact.Millis(math.Round(millis))
	return l, Fine
}

// Whole returns the length of time that [ParseLength] makes of a whole number written
// without a sign; false where that is impossibly long.
func (f LengthForm) Whole(n int) (d contact.Millis, ok bool) {
	d = contact.Millis(n) * contact.Millis(unitMillis[f.Plain])
	return d, d <= maxLength
}

// cutDays drops the days that stand before a time of three parts, as programs write
// them that keep days apart: 1 day 0:03:37, 0 days 00:03:37, 1.00:03:37.
func cutDays(b []byte) (days int, rest []byte) {
	days, size := digits(b)
	if size == 0 || size > 2 || size == len(b) || b[size] == ':' {
		return 0, b
	}
	switch rest = b[size:]; {
	case rest[0] == '.':
		rest = rest[1:]
	default:
		rest = Trim(rest)
		n := letters(rest)
		if n < 2 {
			return 0, b
		}
		if unit, ok := wordUnit(rest[:n]); !ok || unit != dayMillis {
			return 0, b
		}
		if rest = Trim(rest[n:]); len(rest) > 0 && rest[0] == ',' {
			rest = Trim(rest[1:])
		}
	}
	if n, size := digits(rest); size != 1 && size != 2 || n > 23 || bytes.Count(rest, []byte(":")) != 2 {
		return 0, b
	}
	return days, rest
}

// readLength reads a length of time without its sign, in milliseconds.
func readLength(b []byte, form LengthForm) (l Length, millis float64, ok bool) {
	_, size := digits(b)
	switch {
	case size > 0 && size < len(b) && b[size] == ':':
		return readParts(b, form)
	case len(b) > 0 && b[0]|0x20 == 'p':
		l.Kind = Worded
		millis, ok = readISO(b[1:])
		return l, millis, ok
	}
	if x, fault := ParseNumber(b, form.Mark); fault != Unreadable {
		l.Number = x
		if fault == Impossible {
			return l, math.Inf(1), true
		}
		return l, x * unitMillis[form.Plain], true
	}
	l.Kind = Worded
	millis, ok = readWorded(b)
	return l, millis, ok
}

// readParts reads two or three numbers with colons between them.
func readParts(b []byte, form LengthForm) (l Length, millis float64, ok bool) {
	first, size := digits(b)
	if size > 7 {
		return l, 0, false
	}
	b = b[size+1:]
	second, size := digits(b)
	if size == 0 || size > 2 || second > 59 {
		return l, 0, false
	}
	b = b[size:]
	if len(b) == 0 || b[0] != ':' {
		return readTwoParts(first, second, b, form)
	}
	third, size := digits(b[1:])
	if size == 0 || size > 2 || third > 59 {
		return l, 0, false
	}
	fraction, b := readFraction(b[1+size:])
	millis = float64((first*3600+second*60+third)*1000 + fraction)
	l = Length{Kind: ThreeParts, Number: millis / 1000, Even: third == 0 && fraction == 0}
	if form.MinFirst && l.Even {
		millis /= 60
	}
	return l, millis, len(b) == 0
}

// readTwoParts ends a length of time of two parts.
func readTwoParts(first, second int, rest []byte, form LengthForm) (l Length, millis float64, ok bool) {
	fraction, rest := readFraction(rest)
	l = Length{Kind: TwoParts, First: first, Number: float64(first*60+second) + float64(fraction)/1000}
	if form.HourFirst {
		return l, float64((first*60 + second) * 60_000), len(rest) == 0 && fraction == 0
	}
	return l, float64((first*60+second)*1000 + fraction), len(rest) == 0
}

// readISO reads an ISO 8601 duration behind its P, without months and years.
func readISO(b []byte) (millis float64, ok bool) {
	inTime := false
	for len(b) > 0 {
		if b[0]|0x20 == 't' && !inTime {
			inTime = true
			b = b[1:]
			continue
		}
		x, rest, found := readQuantity(b)
		if !found || len(rest) == 0 {
			return 0, false
		}
		unit := rest[0] | 0x20
		switch {
		case unit == 'w' && !inTime:
			millis += x * 7 * dayMillis
		case unit == 'd' && !inTime:
			millis += x * dayMillis
		case unit == 'h' && inTime:
			millis += x * 3_600_000
		case unit == 'm' && inTime:
			millis += x * 60_000
		case unit == 's' && inTime:
			millis += x * 1000
		default:
			return 0, false
		}
		ok = true
		b = rest[1:]
	}
	return millis, ok
}

// readWorded reads numbers with a unit each: 4 min 23 sec, 1h 2m, 1 uur en 5 minuten.
func readWorded(b []byte) (millis float64, ok bool) {
	for {
		b = skipJoints(b)
		if len(b) == 0 {
			return millis, ok
		}
		x, rest, found := readQuantity(b)
		if !found {
			return 0, false
		}
		rest = Trim(rest)
		n := 0
		for n < len(rest) && isLetter(rest[n]) {
			n++
		}
		unit, known := wordUnit(rest[:n])
		if !known {
			return 0, false
		}
		millis += x * unit
		ok = true
		b = rest[n:]
	}
}

// skipJoints drops what stands between two quantities: blanks, a comma or full stop, "and".
func skipJoints(b []byte) []byte {
	for {
		b = Trim(b)
		switch {
		case len(b) > 0 && (b[0] == ',' || b[0] == '.'):
			b = b[1:]
		case hasPrefixFold(b, "en "):
			b = b[3:]
		case hasPrefixFold(b, "and "):
			b = b[4:]
		default:
			return b
		}
	}
}

// readQuantity reads a number without sign, thousands marks or exponent.
func readQuantity(b []byte) (x float64, rest []byte, ok bool) {
	whole, size := digits(b)
	if size == 0 || size > 9 {
		return 0, b, false
	}
	b = b[size:]
	x = float64(whole)
	if len(b) > 1 && (b[0] == '.' || b[0] == ',') && isDigit(b[1]) {
		part, size := digits(b[1:])
		x += float64(part) / tens[min(size, 9)]
		b = b[1+size:]
	}
	return x, b, true
}

// wordUnit returns the length in milliseconds of the unit with that name, in
// English or Dutch.
func wordUnit(b []byte) (float64, bool) {
	for _, u := range [...]struct {
		millis float64
		names  [8]string
	}{
		{1000, [8]string{"s", "sec", "secs", "second", "seconds", "seconde", "seconden"}},
		{60_000, [8]string{"m", "min", "mins", "minute", "minutes", "minuut", "minuten"}},
		{3_600_000, [8]string{"h", "hr", "hrs", "hour", "hours", "u", "uur", "uren"}},
		{dayMillis, [8]string{"d", "day", "days", "dag", "dagen"}},
		{1, [8]string{"ms", "msec", "millisecond", "milliseconds", "milliseconden"}},
	} {
		for _, name := range u.names {
			if name != "" && equalFold(b, name) {
				return u.millis, true
			}
		}
	}
	return 0, false
}
