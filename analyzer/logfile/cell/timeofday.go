package cell

import "math"

// dayMillis is the length of a day without a change of the clock.
const dayMillis = 86_400_000

// clockMillis returns the milliseconds from midnight to that time of day.
func clockMillis(hour, minute, second int) int32 {
	return int32((hour*3600 + minute*60 + second) * 1000)
}

// ParseTime reads a time of day: 14:05, 2:05:30 PM, 14:05:30.125; behind a date it
// reads the time of that date (databases write 1899-12-30 14:05:00). The result
// is in milliseconds since midnight.
func ParseTime(b []byte) (int32, Fault) {
	b = Trim(b)
	if len(b) > 11 && (b[10] == ' ' || b[10] == 'T') && !isDigit(b[4]) && !isDigit(b[7]) {
		b = Trim(b[11:])
	}
	millis, rest, fault := readTime(b)
	if fault == Fine && len(rest) > 0 {
		return 0, Unreadable
	}
	return millis, fault
}

// readTime reads a time of day and returns what follows it.
func readTime(b []byte) (millis int32, rest []byte, fault Fault) {
	hour, size := digits(b)
	if size == 4 || size == 6 {
		return readCompactTime(b, size)
	}
	if size == 0 || size > 2 || len(b) < size+3 || b[size] != ':' {
		return 0, b, Unreadable
	}
	b = b[size+1:]
	minute, size := digits(b)
	if size != 2 {
		return 0, b, Unreadable
	}
	b = b[2:]
	second, fraction := 0, 0
	if len(b) > 2 && b[0] == ':' {
		if second, size = digits(b[1:]); size != 2 {
			return 0, b, Unreadable
		}
		b = b[3:]
		fraction, b = readFraction(b)
	}
	hour, b, fault = readHalf(hour, b)
	if fault != Fine {
		return 0, b, fault
	}
	if hour > 23 || minute > 59 || second > 59 {
		return 0, b, Impossible
	}
	return clockMillis(hour, minute, second) + int32(fraction), b, Fine
}

// readCompactTime reads HHMM and HHMMSS, as ISO writes them behind T.
func readCompactTime(b []byte, size int) (millis int32, rest []byte, fault Fault) {
	hour, _ := digits(b[:2])
	minute, _ := digits(b[2:4])
	second := 0
	if size == 6 {
		second, _ = digits(b[4:6])
	}
	if hour > 23 || minute > 59 || second > 59 {
		return 0, b, Impossible
	}
	return clockMillis(hour, minute, second), b[size:], Fine
}

// readFraction reads .125 or ,125 in milliseconds; finer digits are cut off.
func readFraction(b []byte) (millis int, rest []byte) {
	if len(b) < 2 || b[0] != '.' && b[0] != ',' || !isDigit(b[1]) {
		return 0, b
	}
	b = b[1:]
	scale := 100
	for len(b) > 0 && isDigit(b[0]) {
		millis += int(b[0]-'0') * scale
		scale /= 10
		b = b[1:]
	}
	return millis, b
}

// readHalf reads AM or PM, if it is there, and returns the hour of the whole day.
func readHalf(hour int, b []byte) (int, []byte, Fault) {
	rest := Trim(b)
	var afternoon bool
	switch {
	case hasPrefixFold(rest, "am"):
		rest = rest[2:]
	case hasPrefixFold(rest, "pm"):
		afternoon = true
		rest = rest[2:]
	case hasPrefixFold(rest, "a.m."):
		rest = rest[4:]
	case hasPrefixFold(rest, "p.m."):
		afternoon = true
		rest = rest[4:]
	default:
		return hour, b, Fine
	}
	if hour < 1 || hour > 12 {
		return 0, rest, Impossible
	}
	hour %= 12
	if afternoon {
		hour += 12
	}
	return hour, rest, Fine
}

// Serial numbers of days that a workbook's date can have: 1954 to 2119. Other
// numbers in a column of dates are something else.
const minSerial, maxSerial = 20_000, 80_000

// Days from the epoch of a workbook to 1970-01-01.
const (
	epoch1900 = 25_569
	epoch1904 = 24_107
)

// ParseSerial reads the number by which a workbook stores a date: days, and the
// time of day as their fraction.
func ParseSerial(b []byte, date1904 bool) (Date, Fault) {
	x, fault := ParseNumber(b, Point)
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
	x, fault := ParseNumber(b, Point)
	switch {
	case fault != Fine:
		return 0, fault
	case x < 0 || x >= 1 && x < minSerial || x >= maxSerial:
		return 0, Impossible
	}
	return int32(int64(math.Round(x*dayMillis)) % dayMillis), Fine
}
