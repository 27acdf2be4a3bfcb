package logfile

import (
	"bytes"
	"slices"

	"contactlog/analyzer/logfile/cell"
)

// isDate reports whether the column holds dates.
func (c *candidate) isDate() bool {
	if len(c.values) == 0 {
		return c.sampled == 0
	}
	return c.share(func(b []byte) bool { _, ok := c.date(b); return ok }) >= enough
}

// date reads a date in whatever order it fits.
func (c *candidate) date(b []byte) (cell.Date, bool) {
	for _, o := range [...]cell.Order{cell.DMY, cell.MDY, cell.YMD} {
		if d, fault := cell.ParseDate(b, o); fault == cell.Fine {
			return d, true
		}
	}
	if c.workbook {
		d, fault := cell.ParseSerial(b, c.date1904)
		return d, fault == cell.Fine
	}
	return cell.Date{}, false
}

// isPlainDate reports whether the column holds numbers that would all mean the same
// as dates: proof enough below a header of a date, and nowhere else.
func (c *candidate) isPlainDate() bool {
	var n [cell.PlainDates]int
	for _, v := range c.values {
		n[cell.PlainDateOf([]byte(v))]++
	}
	n[cell.NoPlain] = 0
	return len(c.values) > 0 && float64(slices.Max(n[:])) >= enough*float64(len(c.values))
}

// isMoment reports whether the column, whose header is one of a date, holds dates
// with times of day.
func (c *candidate) isMoment() bool {
	return c.isDate() && (c.sampled == 0 || c.hasTimes()) || c.isPlainDate() && c.hasTimes()
}

// hasTimes reports whether some date in the column has a time of day.
func (c *candidate) hasTimes() bool {
	for _, v := range c.values {
		if d, ok := c.date([]byte(v)); ok && d.Millis != 0 {
			return true
		}
		plain := cell.PlainDateOf([]byte(v))
		if d, fault := cell.ParsePlainDate([]byte(v), plain, c.date1904); fault == cell.Fine && d.Millis != 0 {
			return true
		}
	}
	return false
}

// isTime reports whether the column holds times of day without a date.
func (c *candidate) isTime() bool {
	if len(c.values) == 0 {
		return c.sampled == 0
	}
	return !c.isDate() && c.share(c.isTimeOfDay) >= enough
}

// isTimeOfDay reports whether a cell is a time of day without a date.
func (c *candidate) isTimeOfDay(b []byte) bool {
	if _, fault := cell.ParseTime(b); fault == cell.Fine {
		return true
	}
	x, fault := cell.ParseNumber(b, cell.Point)
	return c.workbook && fault == cell.Fine && x >= 0 && x < 1 || isDayFraction(b)
}

// isDayFraction reports whether a number in a text can be a time of day as a
// workbook stores it: less than a day, and written out to many decimals.
func isDayFraction(b []byte) bool {
	const decimals = 4 // a tenth of a minute
	_, fault := cell.ParseDayFraction(b)
	return fault == cell.Fine && len(b) >= len("0.")+decimals && (b[0] == '0' || b[0] == '.' || b[0] == ',') && bytes.ContainsAny(b[:2], ".,")
}
