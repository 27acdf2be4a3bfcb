package contact

import "time"

// Date is a local calendar date, in days since 1970-01-01.
type Date int32

// DateOf returns the date of a year, month and day.
func DateOf(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86_400)
}

// UTC returns midnight of the date as if its zone were UTC: for its parts and
// for printing.
func (d Date) UTC() time.Time { return time.Unix(int64(d)*86_400, 0).UTC() }

// String returns the date as 2026-11-22.
func (d Date) String() string { return d.UTC().Format(time.DateOnly) }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(((int(d)+int(time.Thursday))%7 + 7) % 7) // 1970-01-01 was a Thursday
}

// Month returns the months since January of the year 0.
func (d Date) Month() int {
	y, m, _ := d.UTC().Date()
	return y*12 + int(m) - 1
}

// Midnight returns when the date begins in a zone.
func (d Date) Midnight(zone *time.Location) Instant {
	y, m, day := d.UTC().Date()
	t := time.Date(y, m, day, 0, 0, 0, 0, zone)
	for DateOf(t.Date()) < d { // a clock change skips midnight: the day begins later
		t = t.Add(15 * time.Minute)
	}
	return Instant(t.UnixMilli())
}

// maxCalendar is how many days a calendar looks up in a table: some 270 years.
const maxCalendar = 100_000

// Calendar tells the local date of instants in one zone. It keeps the moment at
// which each day begins, because asking the zone for every contact is slow.
type Calendar struct {
	zone      *time.Location
	first     Date
	midnights []Instant // of the dates from first on
}

// NewCalendar returns a calendar for instants from first to last.
func NewCalendar(zone *time.Location, first, last Instant) *Calendar {
	c := &Calendar{zone: zone}
	if !first.Known() || !last.Known() {
		return c
	}
	c.first = c.ask(first)
	if days := int(c.ask(last)-c.first) + 2; days <= maxCalendar {
		c.midnights = make([]Instant, days)
		for i := range c.midnights {
			c.midnights[i] = (c.first + Date(i)).Midnight(zone)
		}
	}
	return c
}

// Date returns the local date of t.
func (c *Calendar) Date(t Instant) Date {
	n := len(c.midnights)
	if n == 0 || t < c.midnights[0] || t >= c.midnights[n-1] {
		return c.ask(t)
	}
	i := min(int((t-c.midnights[0])/Instant(Day)), n-2)
	for t < c.midnights[i] {
		i--
	}
	for t >= c.midnights[i+1] {
		i++
	}
	return c.first + Date(i)
}

func (c *Calendar) ask(t Instant) Date {
	y, m, d := time.UnixMilli(int64(t)).In(c.zone).Date()
	return DateOf(y, m, d)
}
