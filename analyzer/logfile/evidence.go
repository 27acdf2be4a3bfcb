package logfile

import (
	"bytes"
	"fmt"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// evidence is what the cells of one column, over the whole file, say about how the
// column is to be read.
type evidence struct {
	dayFirst, monthFirst spot // the first date that only one order of day and month allows
	openOrder            spot // the first date whose order lies open
	years                shortYears
	opens                int64
	hasTime              bool // some date has a time of day
	filled               int64
	firstFilled          spot // of a column of dates, or of one that is not read

	plainDates [cell.PlainDates]int64 // plain numbers in a column of dates, by what they would mean

	lengthEvidence
	scoreEvidence

	points, commas, openMarks int64 // numbers in text by what they say of their decimal mark
	firstOpenMark             spot
	firstPoint, firstComma    spot
	openCommas, unmarked      int64 // of the open ones, those with a comma; numbers without any mark
	highUnmarked              float64

	blanks     int64 // times of day that are missing
	firstBlank spot

	mix mixedDates // real dates of a workbook beside dates as text

	keys, phones      int64
	extensions        int64 // keys that are too short to lead outside the centre
	zeroless          int64 // keys that are phone numbers if a spreadsheet dropped their 0
	separated, spaced int64 // codes by what separates them: a sign, or perhaps a blank
	noCode            int64 // cells in which the system says that the agent gave no code
	firstNoCode       spot

	longIDs, zeroIDs int64 // ids that are numbers of more than 15 digits; of these, those with zeros behind the 15th
	firstZeroID      spot

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

// seeDate notes what a date says about the order of its column, and its time of day.
func (e *evidence) seeDate(d *cell.Date, millis int32, b []byte, row uint32) {
	e.filled++
	e.firstFilled.see(row, b)
	e.hasTime = e.hasTime || millis != 0
	e.years.see(*d, b, row)
	switch {
	case d.First == 0 && d.Second == 0, d.First > maxDay, d.Second > maxDay:
	case d.Says == cell.DMY:
		e.dayFirst.see(row, b)
	case d.Says == cell.MDY:
		e.monthFirst.see(row, b)
	case d.First > maxMonth && d.Second <= maxMonth:
		e.dayFirst.see(row, b)
	case d.Second > maxMonth && d.First <= maxMonth:
		e.monthFirst.see(row, b)
	case d.First <= maxMonth && d.Second <= maxMonth && d.First != d.Second:
		e.opens++
		e.openOrder.see(row, b)
	}
}

// dates returns how many cells are dates where plain numbers mean that.
func (e *evidence) dates(plain cell.PlainDate) int64 {
	if plain == cell.NoPlain {
		return e.filled
	}
	return e.filled + e.plainDates[plain]
}

// seePlainDate notes a plain number in a column of dates.
func (e *evidence) seePlainDate(p cell.PlainDate, d cell.Date, b []byte, row uint32) {
	e.firstFilled.see(row, b)
	e.plainDates[p]++
	e.hasTime = e.hasTime || d.Millis != 0
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
		if bytes.IndexByte(b, ',') >= 0 {
			e.openCommas++
		}
	default:
		if x, fault := cell.ParseNumber(b, cell.Point); fault == cell.Fine {
			e.unmarked++
			e.highUnmarked = max(e.highUnmarked, x)
		}
	}
}

// Below how much numbers without a mark lie, and up to what at least, beside numbers of
// which the mark may be that of thousands, and how many there are.
const thousand, hundred, enoughUnmarked = 1000, 100, 5

// marksThousands reports whether the one mark in some numbers is that of thousands: all
// of them have three digits behind it, and those without a mark end below a thousand.
func (e *evidence) marksThousands() bool {
	return e.openMarks > 0 && e.points+e.commas == 0 && (e.openCommas == 0 || e.openCommas == e.openMarks) &&
		e.unmarked >= enoughUnmarked && e.highUnmarked >= hundred && e.highUnmarked < thousand
}

// settle returns the columns as the evidence says they are to be read, and whether
// any cell would be read differently.
func settle(l *Layout, seen []evidence, opt *Options) (columns []Column, changed bool, err error) {
	columns = append([]Column(nil), l.Columns...)
	if err := settleOrders(columns, seen, opt); err != nil {
		return nil, false, err
	}
	if err := checkMixedDates(columns, seen, opt); err != nil {
		return nil, false, err
	}
	for i := range columns {
		c, e := &columns[i], &seen[i]
		switch {
		case c.Role.isDate():
			settlePlainDate(c, e, l.Container)
		case c.Role.isLength():
			settleLength(c, e, l.Container)
			settleMark(c, e)
		case c.Role == Cost:
			settleMark(c, e)
		case c.Role.isScore():
			settleScale(c, e)
		case c.Role == Code:
			settleBlanks(c, e)
		case c.Role.isKey():
			settlePhone(c, e)
		}
	}
	shareUnits(columns, seen)
	for i := range columns {
		if c := &columns[i]; c.Role.isLength() && c.lengthForm() == l.Columns[i].lengthForm() {
			settleElapsed(c, &seen[i])
		}
	}
	for i := range columns {
		changed = changed || differs(&columns[i], &l.Columns[i])
	}
	return columns, changed, nil
}

// differs reports whether two ways to read a column read some cell differently.
func differs(a, b *Column) bool {
	return a.Role != b.Role || a.lengthForm() != b.lengthForm() || a.Phone != b.Phone || a.Plain != b.Plain || a.Blanks != b.Blanks || a.Scale != b.Scale || orderRead(a.Order) != orderRead(b.Order)
}

// settleOrders decides the order of day and month of each column with dates. A
// column that leaves it open follows one that does not, or a file with the same columns.
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
		case e.years.yearFirst():
			c.Order = cell.YMD
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
	if decided == cell.Auto {
		decided = opt.Orders[columnsKeyOf(columns)]
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

// settlePlainDate decides what plain numbers in a column of dates mean: the one thing
// that most of them would. A workbook stores dates so; in a text a number beside
// written dates is a mistake.
func settlePlainDate(c *Column, e *evidence, container Container) {
	c.Plain = cell.NoPlain
	for p := cell.Serial; p < cell.PlainDates; p++ {
		if e.plainDates[p] > e.plainDates[c.Plain] {
			c.Plain = p
		}
	}
	if n := e.plainDates[c.Plain]; container != XLSX && 5*n < 4*(n+e.filled) {
		c.Plain = cell.NoPlain
	}
}

// settleMark decides the decimal mark: the one that most numbers need.
func settleMark(c *Column, e *evidence) {
	c.Mark = cell.Point
	if e.commas > e.points || e.marksThousands() && e.openCommas == 0 {
		c.Mark = cell.Comma
	}
}
