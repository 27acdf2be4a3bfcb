package cell

import "math"

// endOfSerials is the first number of days that is no date: beyond the year 9999 a
// number is something else, whatever its style says.
const endOfSerials = 2_958_466

// AppendSerial appends what a cell shows that a workbook stores as a number of days
// x and whose style is of that kind: 2026-03-02 09:15:00, 9:15:00 or 26:00:00, with
// milliseconds where there are any. A date bears its time of day where it has one or
// its style shows a clock. It is not ok when no date or time is that number.
//
// What is shown follows the number before the style: a date of day 0 is a time of
// day, and a time or length of more than [minSerial] days is a date.
func AppendSerial(dst []byte, x float64, kind Kind, clock, date1904 bool) (text []byte, ok bool) {
	if math.IsNaN(x) || x >= endOfSerials || x <= -endOfSerials {
		return dst, false
	}
	millis := int64(math.Round(x * dayMillis))
	switch {
	case kind == DateCell && x >= 1, x >= minSerial:
		return appendMoment(dst, millis, clock || kind != DateCell, date1904), true
	case kind == DateCell && x < 0:
		return dst, false
	case x < 0:
		dst, millis = append(dst, '-'), -millis
	case x < 1 && kind != LengthCell:
		millis = min(millis, dayMillis-1)
	}
	return appendClock(dst, millis), true
}

// appendMoment appends a date and, where it is not midnight or asked for, its time.
func appendMoment(dst []byte, millis int64, clock, date1904 bool) []byte {
	epoch := int64(epoch1900)
	if date1904 {
		epoch = epoch1904
	}
	day, rest := millis/dayMillis, millis%dayMillis
	d := Date{Day: int32(day - epoch)}
	year, month, first := d.Civil()
	dst = appendDigits(dst, year, 4)
	dst = append(dst, '-')
	dst = appendDigits(dst, month, 2)
	dst = append(dst, '-')
	dst = appendDigits(dst, first, 2)
	if rest == 0 && !clock {
		return dst
	}
	return appendClock(append(dst, ' '), rest)
}

// appendClock appends hours, minutes and seconds, and milliseconds where there are any.
func appendClock(dst []byte, millis int64) []byte {
	seconds := int(millis / 1000)
	dst = appendDigits(dst, seconds/3600, 2)
	dst = append(dst, ':')
	dst = appendDigits(dst, seconds/60%60, 2)
	dst = append(dst, ':')
	dst = appendDigits(dst, seconds%60, 2)
	if rest := int(millis % 1000); rest != 0 {
		dst = append(dst, '.')
		dst = appendDigits(dst, rest, 3)
	}
	return dst
}

// appendDigits appends n in at least that many digits.
func appendDigits(dst []byte, n, size int) []byte {
	var buf [20]byte
	i := len(buf)
	for n > 0 || size > 0 {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
		size--
	}
	return append(dst, buf[i:]...)
}

// Civil returns the year, month and day of the date.
func (d Date) Civil() (year, month, day int) {
	// The inverse of [dayNumber]: in eras of 400 years whose years begin in March.
	const era = 146_097
	n := int(d.Day) + 719_468
	eras := n / era
	if n < 0 {
		eras = (n - era + 1) / era
	}
	n -= eras * era
	y := (n - n/1460 + n/36524 - n/(era-1)) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	year, month = eras*400+y, m+3
	if month > 12 {
		return year + 1, month - 12, day
	}
	return year, month, day
}

// Swapped returns the date with day and month in each other's place. It is not ok
// when there is no such date.
func (d Date) Swapped() (Date, bool) {
	year, month, day := d.Civil()
	if day > 12 {
		return d, false
	}
	d.Day = dayNumber(year, day, month)
	return d, true
}
