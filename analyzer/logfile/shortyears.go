package logfile

import "contactlog/analyzer/logfile/cell"

// shortYears are the outer parts of dates whose year has two digits: the one or the
// other is the year (26-03-13).
type shortYears struct {
	n           int64
	first, last between
	firstShort  spot
}

// between are the lowest and the highest of some numbers.
type between struct{ low, high uint8 }

func (b *between) see(x uint8, isFirst bool) {
	if isFirst || x < b.low {
		b.low = x
	}
	b.high = max(b.high, x)
}

// see notes the outer parts of a date.
func (y *shortYears) see(d cell.Date, b []byte, row uint32) {
	if d.First == 0 || d.Third == 0 {
		return
	}
	y.first.see(d.First, y.n == 0)
	y.last.see(d.Third, y.n == 0)
	y.firstShort.see(row, b)
	y.n++
}

// join adds other dates.
func (y *shortYears) join(o *shortYears) {
	if o.n == 0 {
		return
	}
	y.first.join(o.first, y.n == 0)
	y.last.join(o.last, y.n == 0)
	y.firstShort.join(o.firstShort)
	y.n += o.n
}

func (b *between) join(o between, isFirst bool) {
	b.see(o.low, isFirst)
	b.high = max(b.high, o.high)
}

// How the days of a log vary, and its years do not: over few years, and many days.
const mostYears, leastDays, enoughDays = 2, 4, 10

// yearFirst reports whether the year stands first: else the log would be of one or two
// days of the month only, in years far apart.
func (y *shortYears) yearFirst() bool {
	years, days := y.first.high-y.first.low, y.last.high-y.last.low
	switch {
	case y.first.low < 20 || y.last.high > maxDay:
		return false
	case years == 0 && days > 0 && y.n >= enoughDays:
		return true
	}
	return years < mostYears && days >= leastDays
}

// yearLast reports whether the year cannot stand first.
func (y *shortYears) yearLast() bool { return y.last.high > maxDay }

// orderRead is the order in which dates are read: what is left open is read day first.
func orderRead(o cell.Order) cell.Order {
	if o == cell.Auto {
		return cell.DMY
	}
	return o
}
