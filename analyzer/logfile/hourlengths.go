package logfile

import (
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// Who types 3:37 into a spreadsheet, or opens a text that holds it there, gets a time of
// 3 hours and 37 minutes, written 3:37:00: sixty times as long. Nothing in a cell tells,
// but then no length of the column has seconds, and beside start and end all of them are
// sixty times too long.

// seeThree notes a length of three parts.
func (e *lengthEvidence) seeThree(l cell.Length, b []byte, span float64, row uint32) {
	if !l.Even {
		return // then none of the column is asked for
	}
	e.even++
	e.firstEven.see(row, b)
	if span >= 1 {
		e.threeSpans.add(l.Number / span)
	}
}

// secondsInMinute is how many times too long a length is of which minutes became hours.
const secondsInMinute = 60

// minutesForHours reports whether lengths such as 3:37:00 are minutes and seconds: so they
// agree with the time between start and end, and as hours they do not.
func (e *lengthEvidence) minutesForHours(r Role) bool {
	return e.allEven() && (r == Handle || r == Talk) && e.threeSpans.n >= enoughSpans &&
		e.threeSpans.agrees(1./secondsInMinute) && !e.threeSpans.agrees(1)
}

// allEven reports whether no length of three parts has seconds.
func (e *lengthEvidence) allEven() bool { return e.threeParts >= enoughSizes && e.even == e.threeParts }

// evenDoubt tells of lengths that may be sixty times too long.
func (e *lengthEvidence) evenDoubt(c *Column) []Doubt {
	h, shape := c.Header, e.firstEven.shape
	switch {
	case c.MinFirst:
		return []Doubt{{"hours_for_minutes", h, e.even, e.firstEven.row, Text{
			fmt.Sprintf("lengths of time such as %s in column %q would be sixty times the time between start and end, and were read as minutes and seconds, of which a spreadsheet makes hours", shape, h),
			fmt.Sprintf("tijdsduren zoals %s in kolom %q zouden zestig keer zo lang zijn als de tijd tussen begin en einde, en zijn gelezen als minuten en seconden, waarvan een rekenblad uren maakt", shape, h)}, ""}}
	case e.allEven() && e.all.median() > longTime && !e.threeSpans.agrees(1):
		return []Doubt{{"hours_for_minutes", h, e.even, e.firstEven.row, Text{
			fmt.Sprintf("lengths of time such as %s in column %q are hours, and none has seconds: did a spreadsheet make them of minutes and seconds?", shape, h),
			fmt.Sprintf("tijdsduren zoals %s in kolom %q zijn uren, en geen ervan heeft seconden: heeft een rekenblad ze van minuten en seconden gemaakt?", shape, h)}, ""}}
	}
	return nil
}
