package cell

// dayMillis is the length of a day without a change of the clock.
const dayMillis = 86_400_000

// clockMillis returns the milliseconds from midnight to that time of day.
func clockMillis(hour, minute, second int) int32 {
	return int32((hour*3600 + minute*60 + second) * 1000)
}

// ParseTime reads a time of day: 14:05, 2:05:30 PM, 2 PM, 14:05:30.125, 14:05 uur, 14.05, 14u05, 905;
// behind a date it reads the time of that date (databases write 1899-12-30 14:05:00).
// The result is in milliseconds since midnight.
func ParseTime(b []byte) (int32, Fault) {
	b = Trim(b)
	if len(b) > 11 && (b[10] == ' ' || b[10] == 'T') && (!isDigit(b[4]) && !isDigit(b[7]) || b[2] == b[5] && (b[2] == '-' || b[2] == '/' || b[2] == '.')) {
		b = Trim(b[11:])
	}
	millis, rest, fault := readTimeAlone(b)
	if fault == Fine && len(rest) > 0 {
		return 0, Unreadable
	}
	return millis, fault
}

// readTimeAlone reads a time of day that no date tells for one: 9.05 with two decimals,
// but not 0.38, which is a part of a day; 9u05; 905.
func readTimeAlone(b []byte) (millis int32, rest []byte, fault Fault) {
	first, size := digits(b)
	switch {
	case size == 3 && len(b) == 3:
		if first%100 > 59 {
			return 0, b, Impossible
		}
		return clockMillis(first/100, first%100, 0), nil, Fine
	case size > 0 && size < 3 && size < len(b) && b[size] == '.' && (size == 2 || first > 0):
		if _, decimals := digits(b[size+1:]); decimals != 2 {
			return 0, b, Unreadable
		}
		return readTimeBehindDate(b)
	case size > 0 && size < 3 && size+1 < len(b) && isLetter(b[size]):
		return readTimeBehindDate(b)
	}
	return readTime(b)
}

// readTime reads a time of day and returns what follows it.
func readTime(b []byte) (millis int32, rest []byte, fault Fault) { return readClock(b, ':') }

// readTimeBehindDate reads a time of day that may also be written 14.05 or 14u05.
func readTimeBehindDate(b []byte) (millis int32, rest []byte, fault Fault) {
	if _, size := digits(b); size > 0 && size < len(b) {
		switch sign := b[size]; {
		case sign == '.':
			return readClock(b, '.')
		case (sign|0x20 == 'u' || sign|0x20 == 'h') && size+1 < len(b) && isDigit(b[size+1]):
			return readClock(b, sign)
		}
	}
	return readClock(b, ':')
}

// readClock reads a time of day whose parts that sign separates.
func readClock(b []byte, sign byte) (millis int32, rest []byte, fault Fault) {
	hour, size := digits(b)
	if size == 4 || size == 6 {
		return readCompactTime(b, size)
	}
	if (size == 1 || size == 2) && size < len(b) && b[size] != sign {
		return readHourAlone(hour, b[size:])
	}
	if size == 0 || size > 2 || len(b) < size+3 {
		return 0, b, Unreadable
	}
	b = b[size+1:]
	minute, size := digits(b)
	if size != 2 {
		return 0, b, Unreadable
	}
	b = b[2:]
	second, fraction := 0, 0
	if len(b) > 2 && b[0] == sign {
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
	return clockMillis(hour, minute, second) + int32(fraction), cutHourWord(b), Fine
}

// readHourAlone reads the half of the day behind an hour without minutes: 2 PM.
func readHourAlone(hour int, b []byte) (millis int32, rest []byte, fault Fault) {
	whole, rest, fault := readHalf(hour, b)
	if fault == Fine && len(rest) == len(b) {
		return 0, b, Unreadable
	}
	return clockMillis(whole, 0, 0), rest, fault
}

// cutHourWord drops the word of a clock from the start of b: 14:05 uur, 14:05 h.
func cutHourWord(b []byte) []byte {
	rest := Trim(b)
	n := letters(rest)
	for _, word := range [...]string{"uur", "u", "h", "hrs"} {
		if equalFold(rest[:n], word) {
			return rest[n:]
		}
	}
	return b
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
	case len(rest) == 1 && rest[0]|0x20 == 'a':
		rest = nil
	case len(rest) == 1 && rest[0]|0x20 == 'p':
		afternoon = true
		rest = nil
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
