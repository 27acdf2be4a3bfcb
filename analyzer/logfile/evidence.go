package logfile

import (
	"fmt"
	"math"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// evidence is what the cells of one column, over the whole file, say about how the
// column is to be read.
type evidence struct {
	dayFirst, monthFirst spot // the first date that only one order of day and month allows
	openOrder            spot // the first date whose order lies open
	opens                int64
	hasTime              bool // some date has a time of day
	filled               int64

	plain, twoParts, threeParts int64 // lengths of time by how they are written
	fractional                  bool  // some plain length is no whole number
	longest                     float64
	firstPlain                  spot
	maxFirst                    int // the largest first part of two
	firstTwo                    spot
	overThreeHours              int64 // plain lengths that would be more than three hours in seconds

	points, commas, openMarks int64 // numbers by what they say of their decimal mark
	firstOpenMark             spot
	firstPoint, firstComma    spot

	blanks     int64 // times of day that are missing
	firstBlank spot

	keys, phones int64
	rounded      int64
	firstRounded spot
}

// spot is where something was seen first, and what it looked like.
type spot struct {
	row   uint32
	shape string
}

// see notes the first occurrence.
func (s *spot) see(row uint32, b []byte) {
	if s.row == 0 {
		s.row, s.shape = row, text.Shape(b)
	}
}

// maxDay and maxMonth are the highest parts of a date that can be a day and a month.
const maxDay, maxMonth = 31, 12

// seeDate notes what a date says about the order of its column.
func (e *evidence) seeDate(d cell.Date, b []byte, row uint32) {
	e.filled++
	e.hasTime = e.hasTime || d.Millis != 0
	switch {
	case d.First == 0 && d.Second == 0, d.First > maxDay, d.Second > maxDay:
	case d.First > maxMonth && d.Second <= maxMonth:
		e.dayFirst.see(row, b)
	case d.Second > maxMonth && d.First <= maxMonth:
		e.monthFirst.see(row, b)
	case d.First <= maxMonth && d.Second <= maxMonth && d.First != d.Second:
		e.opens++
		e.openOrder.see(row, b)
	}
}

// seeLength notes what a length of time says about its column.
func (e *evidence) seeLength(l cell.Length, b []byte, row uint32) {
	switch l.Kind {
	case cell.TwoParts:
		e.twoParts++
		e.firstTwo.see(row, b)
		e.maxFirst = max(e.maxFirst, l.First)
	case cell.ThreeParts:
		e.threeParts++
	case cell.PlainLength:
		e.plain++
		e.firstPlain.see(row, b)
		e.longest = max(e.longest, l.Number)
		e.fractional = e.fractional || l.Number != math.Trunc(l.Number)
		if l.Number > 3*3600 {
			e.overThreeHours++
		}
		e.seeMark(b, row)
	}
}

// seeMark notes what a number says about the decimal mark.
func (e *evidence) seeMark(b []byte, row uint32) {
	switch cell.DecimalHint(b) {
	case cell.PointHint:
		e.points++
		e.firstPoint.see(row, b)
	case cell.CommaHint:
		e.commas++
		e.firstComma.see(row, b)
	case cell.OpenHint:
		e.openMarks++
		e.firstOpenMark.see(row, b)
	}
}

// settle returns the columns as the evidence says they are to be read, and whether
// any cell would be read differently.
func settle(l *Layout, seen []evidence, opt *Options) (columns []Column, changed bool, err error) {
	columns = append([]Column(nil), l.Columns...)
	if err := settleOrders(columns, seen, opt); err != nil {
		return nil, false, err
	}
	for i := range columns {
		c, e := &columns[i], &seen[i]
		switch {
		case c.Role.isLength():
			settleLength(c, e, l.Container)
			settleMark(c, e)
		case c.Role == Cost:
			settleMark(c, e)
		case c.Role.isKey():
			c.Phone = e.keys > 0 && e.phones*100 >= e.keys*phoneShare
		}
		changed = changed || differs(c, &l.Columns[i])
	}
	return columns, changed, nil
}

// differs reports whether two ways to read a column read some cell differently.
func differs(a, b *Column) bool {
	return a.lengthForm() != b.lengthForm() || a.Phone != b.Phone || (a.Order == cell.MDY) != (b.Order == cell.MDY)
}

// settleOrders decides the order of day and month of each column with dates. A
// column that leaves it open follows one that does not.
func settleOrders(columns []Column, seen []evidence, opt *Options) error {
	decided := cell.Auto
	for i := range columns {
		c, e := &columns[i], &seen[i]
		if !c.Role.isDate() {
			continue
		}
		c.Order = opt.DateOrder
		if c.Order != cell.Auto {
			continue
		}
		switch day, month := e.dayFirst, e.monthFirst; {
		case day.row > 0 && month.row > 0:
			return fmt.Errorf("column %q: the day stands first in row %d (%s) and the month in row %d (%s); mend the file, or say which order holds with --date-order dmy or --date-order mdy",
				c.Header, day.row, day.shape, month.row, month.shape)
		case day.row > 0:
			c.Order = cell.DMY
		case month.row > 0:
			c.Order = cell.MDY
		}
		if decided == cell.Auto {
			decided = c.Order
		}
	}
	for i := range columns {
		c := &columns[i]
		if c.Role.isDate() && c.Order == cell.Auto && seen[i].openOrder.row > 0 {
			c.Order = cell.DMY
			if decided != cell.Auto {
				c.Order = decided
			}
		}
	}
	return nil
}

// settleLength decides the unit of plain lengths of time, and what 3:37 is.
func settleLength(c *Column, e *evidence, container Container) {
	h := readHeader([]byte(c.Header))
	c.Unit = cell.Seconds
	switch {
	case container == XLSX && e.plain > 0 && e.fractional && e.longest < 2:
		c.Unit = cell.DayFraction
	case h.timed:
		c.Unit = h.unit
	}
	c.HoursTwo = h.hoursTwo && e.threeParts == 0
}

// settleMark decides the decimal mark: the one that most numbers need.
func settleMark(c *Column, e *evidence) {
	c.Mark = cell.Point
	if e.commas > e.points {
		c.Mark = cell.Comma
	}
}
