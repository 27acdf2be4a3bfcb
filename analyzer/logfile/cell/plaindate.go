package cell

import "math"

// PlainDate is what a plain number in a column of dates means.
type PlainDate uint8

// What a plain number can mean.
const (
	NoPlain      PlainDate = iota // it is no date
	Serial                        // days, as a workbook counts them
	EpochSeconds                  // seconds since 1970 in UTC
	EpochMillis                   // milliseconds since 1970 in UTC
	PlainDates                    // how many there are
)

var plainDateNames = [...]string{"", "serial", "epoch_seconds", "epoch_milliseconds"}

// String returns the name of the meaning, "" of none.
func (p PlainDate) String() string { return plainDateNames[p] }

// MarshalText writes the meaning by its name.
func (p PlainDate) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Serial numbers of days that a workbook's date can have: 1954 to 2119. Other
// numbers in a column of dates are something else.
const minSerial, maxSerial = 20_000, 80_000

// Epoch seconds from September 2001, when they got their tenth digit, to 2099.
const minEpoch, maxEpoch = 1_000_000_000, 4_102_444_800

// Digits of a moment since 1970.
const epochDigits, epochMillisDigits = 10, 13

// Days from the epoch of a workbook to 1970-01-01.
const (
	epoch1900 = 25_569
	epoch1904 = 24_107
)

// PlainDateOf returns what a plain number would mean as a date, by its size: the
// sizes are so far apart that a number means one thing. Whether it is a date at all,
// the column decides.
func PlainDateOf(b []byte) PlainDate {
	b = Trim(b)
	if len(b) == 0 || !isDigit(b[0]) {
		return NoPlain
	}
	if p, _, ok := epoch(b); ok {
		return p
	}
	if _, fault := ParseSerial(b, false); fault == Fine {
		return Serial
	}
	return NoPlain
}

// ParsePlainDate reads a plain number as a date. Days count from 1904 if date1904
// says so.
func ParsePlainDate(b []byte, p PlainDate, date1904 bool) (Date, Fault) {
	b = Trim(b)
	if p == Serial {
		if len(b) == 0 || !isDigit(b[0]) {
			return Date{}, Unreadable
		}
		return ParseSerial(b, date1904)
	}
	of, millis, ok := epoch(b)
	if !ok || of != p {
		return Date{}, Unreadable
	}
	return Date{Day: int32(millis / dayMillis), Millis: int32(millis % dayMillis), HasTime: true, HasOffset: true}, Fine
}

// epoch reads a moment since 1970, in milliseconds. It has all its digits: with an
// exponent a spreadsheet has rounded it.
func epoch(b []byte) (p PlainDate, millis int64, ok bool) {
	_, size := digits(b)
	if size != epochDigits && size != epochMillisDigits {
		return NoPlain, 0, false
	}
	var whole int64
	for _, c := range b[:size] {
		whole = whole*10 + int64(c-'0')
	}
	rest := b[size:]
	fraction, rest := readFraction(rest)
	if len(rest) > 0 {
		return NoPlain, 0, false
	}
	if size == epochMillisDigits {
		return EpochMillis, whole, whole < maxEpoch*1000 && whole >= minEpoch*1000
	}
	return EpochSeconds, whole*1000 + int64(fraction), whole < maxEpoch && whole >= minEpoch
}

// ParseSerial reads the number by which a workbook stores a date: days, and the
// time of day as their fraction.
func ParseSerial(b []byte, date1904 bool) (Date, Fault) {
	x, fault := fractionNumber(b)
	if fault != Fine {
		return Date{}, fault
	}
	if x < minSerial || x >= maxSerial {
		return Date{}, Impossible
	}
	epoch := int64(epoch1900)
	if date1904 {
		epoch = epoch1904
	}
	millis := int64(math.Round(x * dayMillis))
	day, rest := millis/dayMillis-epoch, millis%dayMillis
	if day < 0 {
		return Date{}, Impossible
	}
	return Date{Day: int32(day), Millis: int32(rest), HasTime: rest != 0}, Fine
}

// ParseDayFraction reads the number by which a workbook stores a time of day: a
// fraction of a day, or a whole date of which only the fraction counts.
func ParseDayFraction(b []byte) (int32, Fault) {
	x, fault := fractionNumber(b)
	switch {
	case fault != Fine:
		return 0, fault
	case x < 0 || x >= 1 && x < minSerial || x >= maxSerial:
		return 0, Impossible
	}
	return int32(int64(math.Round(x*dayMillis)) % dayMillis), Fine
}

// fractionNumber reads a number whose decimals follow a point, or in a text a comma.
func fractionNumber(b []byte) (float64, Fault) {
	x, fault := ParseNumber(b, Point)
	if fault == Unreadable {
		x, fault = ParseNumber(b, Comma)
	}
	return x, fault
}
