package logfile

import "fmt"

// settleElapsed takes the role of a handle time, or of a part of one, from a column whose
// lengths are hours: nobody works that long on a contact. They are the time that passed
// until a ticket was closed, whatever their name. Of numbers in a unit that nothing tells
// that cannot be said, nor of a column that the user names.
func settleElapsed(c *Column, e *evidence) {
	switch {
	case c.Origin != ByAlias || c.Role == Wait || e.all.n < enoughSizes || e.all.median() <= longTime:
	case e.plain > 0 && c.UnitBy == "":
	case e.allEven() && !e.threeSpans.agrees(1): // perhaps minutes of which a spreadsheet made hours
	default:
		*c = Column{Header: c.Header, clue: clue{elapsed: c.Role}}
	}
}

// elapsedDoubt tells of a column of the time that passed.
func elapsedDoubt(c *Column, e *evidence) []Doubt {
	r := c.clue.elapsed
	if r == NoRole || e.filled == 0 {
		return nil
	}
	return []Doubt{{"elapsed_time", c.Header, e.filled, e.firstFilled.row, Text{
		fmt.Sprintf("the lengths of time in column %q are hours (the first is %s): they are the time that passed, no work on a contact, and were not read", c.Header, e.firstFilled.shape),
		fmt.Sprintf("de tijdsduren in kolom %q zijn uren (de eerste is %s): ze zijn de tijd die verstreek, geen werk aan een contact, en zijn niet gelezen", c.Header, e.firstFilled.shape)},
		fmt.Sprintf("--column %s=%s", r, quoted(c.Header))}}
}
