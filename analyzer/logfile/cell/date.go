package cell

// Order is the order of day, month and year in a date whose year does not stand
// first with four digits.
type Order uint8

// The orders. Auto leaves it to the column.
const (
	Auto Order = iota
	DMY
	MDY
	YMD
)

var orderNames = [...]string{"auto", "dmy", "mdy", "ymd"}

// String returns the name by which users choose the order.
func (o Order) String() string { return orderNames[o] }

// MarshalText writes the order by its name.
func (o Order) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// ParseOrder returns the order with that name.
func ParseOrder(name string) (Order, bool) {
	for i, n := range orderNames {
		if n == name {
			return Order(i), true
		}
	}
	return Auto, false
}

// Date is a moment as the clock on a wall shows it, or an instant where the cell
// names its distance to UTC.
type Date struct {
	Day       int32 // days since 1970-01-01
	Millis    int32 // since midnight
	HasTime   bool  // the cell names a time of day
	HasOffset bool  // the cell names the distance to UTC
	Offset    int32 // in seconds, east is positive

	// The parts of a date whose order lies open, 0 in any other. They are there even
	// when the date cannot be read in the order that was asked. Third is there only
	// where it has two digits, as the day has when the year stands first.
	First, Second, Third uint8

	// Says is the order in which the date falls on the day of the week that stands
	// before it, Auto where both orders do, or neither.
	Says Order
}

// Years that a contact can be from; exports write others where they know none
// (0001-01-01, 1900-01-01, 9999-12-31).
const minYear, maxYear = 1970, 2199

// ParseDate reads a date, with or without a time of day: 2026-11-22, 22-11-2026,
// 22/11/26, 22.11.2026 (in the order that is given; Auto is day first), 20261122,
// 20261122140500, 22 nov 2026, Nov 22, 2026, Sun, 22 Nov 2026; then a blank or T and
// 14:05, 2:05:30 PM, 14:05:30.125, 14.05 uur, 14u05; then Z, CET, +01:00. A day of the
// week may stand before it, and the time of day.
func ParseDate(b []byte, order Order) (Date, Fault) {
	b = Trim(b)
	if len(b) > 0 && isDigit(b[0]) { // nearly every date
		return parseDate(b, order)
	}
	weekday, b := cutWeekday(b)
	d, fault := parseDate(b, order)
	if weekday > 0 && d.First > 0 {
		d.Says = saysOrder(b, weekday)
	}
	return d, fault
}

// saysOrder returns the order in which a date falls on a day of the week, from 1 for
// Monday: Auto where both orders do, or neither.
func saysOrder(b []byte, weekday int) Order {
	falls := func(order Order) bool {
		d, fault := parseDate(b, order)
		const thursday = 3 // 1970-01-01
		return fault == Fine && (int(d.Day)+thursday)%7+1 == weekday
	}
	switch byDay, byMonth := falls(DMY), falls(MDY); {
	case byDay && !byMonth:
		return DMY
	case byMonth && !byDay:
		return MDY
	}
	return Auto
}

// parseDate reads a date without its day of the week.
func parseDate(b []byte, order Order) (Date, Fault) {
	n, size := digits(b)
	switch {
	case size == 8, size == 12, size == 14, size == 17:
		return parseCompact(b, size)
	case (size == 1 || size == 2) && size < len(b) && b[size] == ':':
		return parseTimeFirst(b, order)
	case hasMonthName(b, size):
		return parseNamed(b)
	case size == 0 || size > 4 || size == 3 || len(b) < size+4:
		return Date{}, Unreadable
	}
	sep := b[size]
	if sep != '-' && sep != '/' && sep != '.' {
		return Date{}, Unreadable
	}
	b = b[size+1:]
	second, secondSize := digits(b)
	if secondSize == 0 || secondSize > 2 || len(b) < secondSize+2 || b[secondSize] != sep {
		return Date{}, Unreadable
	}
	b = b[secondSize+1:]
	third, thirdSize := digits(b)
	b = b[thirdSize:]
	if size == 4 {
		if thirdSize == 0 || thirdSize > 2 {
			return Date{}, Unreadable
		}
		return finishDate(Date{}, n, second, third, b)
	}
	if thirdSize != 2 && thirdSize != 4 {
		return Date{}, Unreadable
	}
	d := Date{First: uint8(n), Second: uint8(second)}
	if thirdSize == 2 {
		d.Third = uint8(third)
	}
	switch {
	case order == MDY:
		return finishDate(d, fullYear(third, thirdSize), n, second, b)
	case order == YMD && thirdSize == 2:
		return finishDate(d, fullYear(n, size), second, third, b)
	}
	return finishDate(d, fullYear(third, thirdSize), second, n, b)
}

// fullYear returns the year that its last two digits mean: 70 to 99 lie in the last century.
func fullYear(year, size int) int {
	switch {
	case size > 2:
		return year
	case year < 70:
		return 2000 + year
	}
	return 1900 + year
}

// parseTimeFirst reads a date behind its time of day: 14:05 22-11-2026.
func parseTimeFirst(b []byte, order Order) (Date, Fault) {
	millis, rest, fault := readTime(b)
	if fault != Fine || len(rest) == 0 || len(Trim(rest)) == len(rest) && rest[0] != ',' {
		return Date{}, Unreadable
	}
	rest = skipDateJoint(rest)
	if n, size := digits(rest); n > 0 && size < 3 && size < len(rest) && rest[size] == ':' {
		return Date{}, Unreadable // two times
	}
	d, fault := parseDate(rest, order)
	if fault == Fine && d.HasTime {
		return Date{}, Unreadable
	}
	d.Millis, d.HasTime = millis, true
	return d, fault
}

// parseCompact reads yyyymmdd, yyyymmddHHMM, yyyymmddHHMMSS and yyyymmddHHMMSSfff.
func parseCompact(b []byte, size int) (Date, Fault) {
	year, _ := digits(b[:4])
	month, _ := digits(b[4:6])
	day, _ := digits(b[6:8])
	if size == 8 {
		return finishDate(Date{}, year, month, day, b[8:])
	}
	d, fault := finishDate(Date{}, year, month, day, nil)
	if fault != Fine {
		return d, fault
	}
	hour, _ := digits(b[8:10])
	minute, _ := digits(b[10:12])
	second, fraction := 0, 0
	if size >= 14 {
		second, _ = digits(b[12:14])
	}
	rest := b[size:]
	if size == 17 {
		fraction, _ = digits(b[14:17])
	} else if size == 14 {
		fraction, rest = readFraction(rest)
	}
	if hour > 23 || minute > 59 || second > 59 {
		return d, Impossible
	}
	d.HasTime = true
	d.Millis = clockMillis(hour, minute, second) + int32(fraction)
	rest, ok := d.readOffset(rest)
	if !ok || len(rest) > 0 {
		return d, Unreadable
	}
	return d, Fine
}

// finishDate checks the day and reads what follows it.
func finishDate(d Date, year, month, day int, rest []byte) (Date, Fault) {
	if year < minYear || year > maxYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return d, Impossible
	}
	d.Day = dayNumber(year, month, day)
	if len(rest) == 0 {
		return d, Fine
	}
	rest, ok := cutTimeJoint(rest)
	if !ok {
		return d, Unreadable
	}
	if len(rest) == 0 {
		return d, Fine
	}
	millis, rest, fault := readTimeBehindDate(rest)
	if fault != Fine {
		return d, fault
	}
	d.Millis = millis
	d.HasTime = true
	if rest, ok = d.readOffset(rest); !ok || len(rest) > 0 {
		return d, Unreadable
	}
	return d, Fine
}

// cutTimeJoint drops what stands between a date and its time: a blank, T or comma, a
// dash or stroke between blanks, and at or om. Some databases write 2026-11-22-14.05.00.
func cutTimeJoint(b []byte) (rest []byte, ok bool) {
	rest = Trim(b)
	ok = len(rest) < len(b)
	switch {
	case len(rest) == 0:
	case rest[0] == ',', rest[0]|0x20 == 't', rest[0] == '_':
		rest, ok = Trim(rest[1:]), true
	case (rest[0] == '-' || rest[0] == '|') && ok && len(Trim(rest[1:])) < len(rest)-1:
		rest = Trim(rest[1:])
	case rest[0] == '-' && !ok && len(rest) > 3 && rest[3] == '.':
		rest, ok = rest[1:], true
	}
	if n := letters(rest); n == 2 && (hasPrefixFold(rest, "at") || hasPrefixFold(rest, "om")) {
		rest = Trim(rest[2:])
	}
	return rest, ok
}

// monthDays are the days of each month of a year that is no leap year.
var monthDays = [...]uint8{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// daysIn returns how many days the month has.
func daysIn(year, month int) int {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return int(monthDays[month])
}

// dayNumber returns the days from 1970-01-01 to that day of the Gregorian
// calendar: years begin in March, so that the leap day comes last.
func dayNumber(year, month, day int) int32 {
	if month <= 2 {
		year--
		month += 12
	}
	days := year*365 + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day
	return int32(days - 719469)
}
