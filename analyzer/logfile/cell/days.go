package cell

import "encoding/binary"

// Days remembers the days of a column of dates. Most logs write a date in ten bytes, a
// blank or T, and the clock as hh:mm or hh:mm:ss; a day stands in many rows. Of such a
// cell the ten bytes are looked up, and only the clock is read, as [ParseDate] reads
// both. It is not safe for concurrent use.
type Days struct {
	order Order
	days  [256]rememberedDay
}

// rememberedDay is a date of ten bytes, without a time.
type rememberedDay struct {
	head uint64 // its first eight bytes; 0 where there is none
	tail uint16
	day  Day
}

// Day is a day that is remembered, with what [Date.Swapped] says of it.
type Day struct {
	Date, Swapped Date
	Swaps         bool
}

// dayBytes is how long a date is that is remembered.
const dayBytes = len("2006-01-02")

// Known returns the day of a cell that is remembered, and the time of day; nil where
// the cell is to be read whole.
func (c *Days) Known(b []byte, order Order) (day *Day, millis int32) {
	millis, ok := clockBehindDay(b)
	if !ok {
		return nil, 0
	}
	if c.order != order {
		*c = Days{order: order}
	}
	head, tail := binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint16(b[8:])
	known := &c.days[(head^uint64(tail)<<40)*0x9e3779b97f4a7c15>>56]
	if known.head != head || known.tail != tail {
		date, fault := ParseDate(b[:dayBytes], order)
		if fault != Fine || date.HasTime || !isPlainDay(b[:dayBytes]) {
			return nil, 0
		}
		swapped, swaps := date.Swapped()
		*known = rememberedDay{head, tail, Day{date, swapped, swaps}}
	}
	return &known.day, millis
}

// clockBehindDay reads the clock of a cell of ten bytes, a blank or T, and hh:mm or
// hh:mm:ss.
func clockBehindDay(b []byte) (millis int32, ok bool) {
	if len(b) != len("2006-01-02 15:04:05") && len(b) != len("2006-01-02 15:04") || b[dayBytes] != ' ' && b[dayBytes] != 'T' {
		return 0, false
	}
	clock := b[dayBytes+1:]
	hour, minute, second := twoDigits(clock), twoDigits(clock[3:]), uint(0)
	ok = clock[2] == ':'
	if len(clock) > len("15:04") {
		second = twoDigits(clock[6:])
		ok = ok && clock[5] == ':'
	}
	if !ok || hour > 23 || minute > 59 || second > 59 {
		return 0, false
	}
	return int32(((hour*60+minute)*60 + second) * 1000), true
}

// twoDigits returns the number of two digits at the start of b, 100 or more where
// there are none.
func twoDigits(b []byte) uint {
	tens, ones := uint(b[0]-'0'), uint(b[1]-'0')
	if tens > 9 || ones > 9 {
		return 100
	}
	return tens*10 + ones
}

// isPlainDay reports whether b is digits with the same sign at two places, so that
// what follows cannot be part of the date.
func isPlainDay(b []byte) bool {
	signs := 0
	for _, c := range b {
		switch {
		case c == '-' || c == '/' || c == '.':
			signs++
		case !isDigit(c):
			return false
		}
	}
	return signs == 2
}
