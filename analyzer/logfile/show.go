package logfile

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// shows says which values of a column may be shown, and how: those that its role
// reads as a date, a number or a word of our own. What else stands there could be
// anything, and what names people or is free text is never shown: nil.
func (p *pass) shows(column int) func([]byte) (string, bool) {
	c := &p.layout.Columns[column]
	of := &candidate{workbook: p.layout.Container == XLSX, date1904: p.layout.Date1904}
	switch {
	case c.Role.isDate():
		return of.showDate
	case c.Role.isLength():
		return func(b []byte) (string, bool) { return showLength(b, c) }
	}
	switch c.Role {
	case Time:
		return of.showTime
	case Cost:
		return asItIs(func(b []byte) bool { return cell.Digits(b) <= shortAmount && isMoney(b) })
	case Direction:
		return known(cell.Direction)
	case Answered:
		if c.Numbered != cell.WordsOnly {
			return known(func(b []byte) (cell.Verdict, bool) { return cell.NumberedOutcome(b, c.Numbered) })
		}
		if c.GaveUp {
			return asItIs(isLength)
		}
		return asItIs(isOutcome)
	case Excluded:
		return known(exclusion)
	case Channel:
		return known(cell.Channel)
	case Transfers:
		return asItIs(func(b []byte) bool {
			_, fault := cell.Transferred(b)
			return fault == cell.Fine && cell.Digits(b) <= shortCount
		})
	case Resolved:
		return asItIs(func(b []byte) bool { _, _, ok := cell.Resolved(b); return ok })
	case Prevented:
		return known(cell.Survey)
	case CSAT, CES, NPS:
		return asItIs(func(b []byte) bool { _, fault := cell.ParseRating(b); return fault == cell.Fine })
	case Code:
		return asItIs(func(b []byte) bool { return p.mapper.Code(b).Reason.Mapped() })
	}
	return nil
}

// Digits of a number that can be shown as it is: a longer one in a column of transfers
// or amounts may be the phone number of somebody.
const shortCount, shortAmount = 3, 6

// asItIs shows the values that are so as they are.
func asItIs(is func([]byte) bool) func([]byte) (string, bool) {
	return func(b []byte) (string, bool) { return string(b), is(b) }
}

// known shows the words that a vocabulary has.
func known[T any](meaning func([]byte) (T, bool)) func([]byte) (string, bool) {
	return asItIs(func(b []byte) bool { _, ok := meaning(b); return ok })
}

// showDate shows a date, and one that is a plain number as people read it.
func (c *candidate) showDate(b []byte) (string, bool) {
	if plain := cell.PlainDateOf(b); plain != cell.NoPlain {
		if d, fault := cell.ParsePlainDate(b, plain, c.date1904); fault == cell.Fine {
			date := contact.Date(d.Day).String()
			if d.Millis == 0 {
				return date, true
			}
			return date + " " + clock(int64(d.Millis)), true
		}
	}
	_, ok := c.date(b)
	return string(b), ok
}

// showTime shows a time of day, and one that a workbook stores as a fraction as
// people read it.
func (c *candidate) showTime(b []byte) (string, bool) {
	if c.workbook {
		if millis, fault := cell.ParseDayFraction(b); fault == cell.Fine {
			return clock(int64(millis)), true
		}
	}
	return string(b), c.isTimeOfDay(b)
}

// showLength shows a length of time; a fraction of a day says nothing to people.
func showLength(b []byte, c *Column) (string, bool) {
	if c.Unit == cell.DayFraction {
		if l, fault := cell.ParseLength(b, c.lengthForm()); fault == cell.Fine && l.Kind == cell.PlainLength {
			return clock(int64(l.Millis)), true
		}
	}
	return string(b), isLength(b)
}

// clock writes milliseconds as hours, minutes and seconds.
func clock(millis int64) string {
	s := (millis + 500) / 1000
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
