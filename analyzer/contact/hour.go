package contact

import "time"

// Hour returns the local hour of t, 0 to 23.
func (c *Calendar) Hour(t Instant) int { return time.UnixMilli(int64(t)).In(c.zone).Hour() }

// Week returns the number of the ISO week of the date, which begins on Monday.
// Weeks that follow each other have numbers that do.
func (d Date) Week() int {
	const monday = 3 // days before 1970-01-01, a Thursday
	days := int(d) + monday
	if days < 0 {
		return (days+1)/7 - 1
	}
	return days / 7
}

// MondayOf returns the first date of a week with a number from [Date.Week].
func MondayOf(week int) Date { return Date(week*7 - 3) }
