package cell

import (
	"time"

	"contactlog/analyzer/contact"
)

// zoneDays is how many days a [Zone] remembers: a few years of a log, in any order.
const zoneDays = 1024

// Zone turns the wall clock of a time zone into instants. It remembers the
// offset of the days it has seen, because asking the time zone for each row costs
// more than reading the cell. It is not safe for concurrent use.
type Zone struct {
	location *time.Location
	days     [zoneDays]zoneDay
}

// zoneDay is what is known about one day.
type zoneDay struct {
	known, plain bool // plain: one offset holds all day
	day          int32
	offset       int32 // in seconds, east is positive
}

// NewZone returns the clock of a location; nil is UTC.
func NewZone(location *time.Location) *Zone {
	if location == nil {
		location = time.UTC
	}
	return &Zone{location: location}
}

// Instant returns the moment at which the cell's clock showed d. A repeated hour
// is its first occurrence; a skipped hour moves forward by the gap.
func (z *Zone) Instant(d Date) contact.Instant {
	if d.HasOffset {
		return contact.Instant(int64(d.Day)*dayMillis + int64(d.Millis) - int64(d.Offset)*1000)
	}
	return z.At(d.Day, d.Millis)
}

// At returns the moment at which the cell's clock showed a time of a day.
func (z *Zone) At(day, millis int32) contact.Instant {
	wall := int64(day)*dayMillis + int64(millis)
	known := &z.days[uint32(day)%zoneDays]
	if !known.known || known.day != day {
		*known = z.look(day)
	}
	if known.plain {
		return contact.Instant(wall - int64(known.offset)*1000)
	}
	return contact.Instant(z.change(wall))
}

// look finds the offset of a day: if it is the same from the day before to the
// day after, it holds all day.
func (z *Zone) look(day int32) zoneDay {
	noon := int64(day)*86_400 + 43_200
	before, after := z.offset(noon-2*86_400), z.offset(noon+2*86_400)
	plain := before == after && z.offset(noon) == before
	return zoneDay{known: true, plain: plain, day: day, offset: int32(before)}
}

// change resolves a wall clock, in milliseconds, near a change of the clock.
func (z *Zone) change(wall int64) int64 {
	seconds := floorDiv(wall, 1000)
	before, after := z.offset(seconds-86_400), z.offset(seconds+86_400)
	if z.offset(seconds-before) != before && z.offset(seconds-after) == after {
		return wall - after*1000
	}
	// It holds before the change, or it is skipped: then the old offset is the one
	// that moves it forward by the gap.
	return wall - before*1000
}

// offset returns the offset in seconds at a moment in seconds.
func (z *Zone) offset(unix int64) int64 {
	_, offset := time.Unix(unix, 0).In(z.location).Zone()
	return int64(offset)
}

// floorDiv divides, rounding down.
func floorDiv(a, b int64) int64 {
	if a%b < 0 {
		return a/b - 1
	}
	return a / b
}
