package cell

// monthNames are the months by their names and abbreviations, in English and Dutch.
var monthNames = [...][]string{
	{"jan", "januari", "january"}, {"feb", "febr", "februari", "february"}, {"mrt", "mar", "maart", "march"}, {"apr", "april"},
	{"mei", "may"}, {"jun", "juni", "june"}, {"jul", "juli", "july"}, {"aug", "augustus", "august"},
	{"sep", "sept", "september"}, {"okt", "oct", "oktober", "october"}, {"nov", "november"}, {"dec", "december"},
}

// weekdayNames are the days of the week, in English and Dutch.
var weekdayNames = [...][]string{
	{"ma", "maandag", "mon", "monday"}, {"di", "dinsdag", "tue", "tues", "tuesday"}, {"wo", "woe", "woensdag", "wed", "wednesday"},
	{"do", "don", "donderdag", "thu", "thur", "thurs", "thursday"}, {"vr", "vrij", "vrijdag", "fri", "friday"},
	{"za", "zat", "zaterdag", "sat", "saturday"}, {"zo", "zon", "zondag", "sun", "sunday"},
}

// named returns the place of a name in a list of names, from 1, or 0.
func named(b []byte, names [][]string) int {
	for i, forms := range names {
		for _, name := range forms {
			if equalFold(b, name) {
				return i + 1
			}
		}
	}
	return 0
}

// letters returns how many ASCII letters b begins with.
func letters(b []byte) int {
	n := 0
	for n < len(b) && isLetter(b[n]) {
		n++
	}
	return n
}

// hasMonthName reports whether a date that begins with so many digits goes on with
// a word: then its month is one.
func hasMonthName(b []byte, size int) bool {
	if size == 3 || size > 4 {
		return false
	}
	rest := skipDateJoint(b[size:])
	return len(rest) > 0 && isLetter(rest[0])
}

// parseNamed reads a date whose month is a word: Thu, 27 Oct 2016 14:51:34 +0200,
// 3 mrt 2026 14:05, 03-mei-26, Mar 3, 2026 2:05 PM, Thu Oct 27 14:51:34 CEST 2016.
func parseNamed(b []byte) (Date, Fault) {
	first, size := digits(b)
	switch size {
	case 0:
		return parseMonthFirst(b)
	case 1, 2, 4:
	default:
		return Date{}, Unreadable
	}
	b = skipDateJoint(skipOrdinal(b[size:]))
	month, b := cutMonth(b)
	last, lastSize := digits(b)
	b = b[lastSize:]
	switch {
	case month == 0:
		return Date{}, Unreadable
	case size == 4 && (lastSize == 1 || lastSize == 2):
		return finishDate(Date{}, first, month, last, b)
	case size < 4 && (lastSize == 2 || lastSize == 4):
		return finishDate(Date{}, fullYear(last, lastSize), month, first, b)
	}
	return Date{}, Unreadable
}

// cutWeekday drops the day of the week that a date begins with, and returns it, from 1
// for Monday; 0 of none.
func cutWeekday(b []byte) (weekday int, rest []byte) {
	n := letters(b)
	if n == 0 {
		return 0, b
	}
	if weekday = named(b[:n], weekdayNames[:]); weekday == 0 {
		return 0, b
	}
	return weekday, skipDateJoint(b[n:])
}

// parseMonthFirst reads a date that begins with its month. The year may stand
// behind the time.
func parseMonthFirst(b []byte) (Date, Fault) {
	month, b := cutMonth(b)
	day, size := digits(b)
	if month == 0 || size == 0 || size > 2 {
		return Date{}, Unreadable
	}
	b = skipDateJoint(skipOrdinal(b[size:]))
	year, size := digits(b)
	if (size == 1 || size == 2) && size < len(b) && b[size] == ':' {
		return parseYearLast(month, day, b)
	}
	if size != 2 && size != 4 {
		return Date{}, Unreadable
	}
	return finishDate(Date{}, fullYear(year, size), month, day, b[size:])
}

// parseYearLast reads what follows Thu Oct 27 in Thu Oct 27 14:51:34 CEST 2016.
func parseYearLast(month, day int, b []byte) (Date, Fault) {
	millis, b, fault := readTime(b)
	if fault != Fine {
		return Date{}, fault
	}
	d := Date{Millis: millis, HasTime: true}
	b = Trim(b)
	if len(b) > 0 && !isDigit(b[0]) {
		var ok bool
		if b, ok = d.readOffset(b); !ok {
			return Date{}, Unreadable
		}
		b = Trim(b)
	}
	year, size := digits(b)
	if size != 4 || size != len(b) {
		return Date{}, Unreadable
	}
	return finishDate(d, year, month, day, nil)
}

// cutMonth returns the month whose name b begins with, 0 if it does not, and what
// follows it.
func cutMonth(b []byte) (month int, rest []byte) {
	n := letters(b)
	return named(b[:n], monthNames[:]), skipDateJoint(b[n:])
}

// skipDateJoint drops what stands between the parts of a date.
func skipDateJoint(b []byte) []byte {
	for {
		b = Trim(b)
		if len(b) == 0 || b[0] != '-' && b[0] != '/' && b[0] != '.' && b[0] != ',' && b[0] != '\'' {
			return b
		}
		b = b[1:]
	}
}

// skipOrdinal drops the ending of 1st, 2nd, 3rd, 4th, 3e.
func skipOrdinal(b []byte) []byte {
	switch n := letters(b); {
	case n == 2 && (hasPrefixFold(b, "st") || hasPrefixFold(b, "nd") || hasPrefixFold(b, "rd") || hasPrefixFold(b, "th")):
		return b[2:]
	case n == 1 && b[0]|0x20 == 'e':
		return b[1:]
	}
	return b
}
