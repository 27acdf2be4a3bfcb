package metric

import (
	"fmt"
	"math"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Every is the length of the stretches into which a log is cut.
type Every uint8

// The lengths. Weeks are those of ISO 8601: they begin on Monday.
const (
	EveryDay Every = iota
	EveryWeek
	EveryMonth
	EveryQuarter
)

const monthsOfQuarter = 3

// firstMonday is the Monday of the week of 1970-01-01, counted in days from there.
const firstMonday contact.Date = -3

// number returns which stretch holds a date; stretches are numbered in order.
func (e Every) number(d contact.Date) int {
	switch e {
	case EveryWeek:
		return int(math.Floor(float64(d-firstMonday) / 7))
	case EveryMonth:
		return d.Month()
	case EveryQuarter:
		return d.Month() / monthsOfQuarter
	}
	return int(d)
}

// first returns the first date of a stretch.
func (e Every) first(number int) contact.Date {
	switch e {
	case EveryWeek:
		return firstMonday + contact.Date(7*number)
	case EveryMonth:
		return firstOfMonth(number)
	case EveryQuarter:
		return firstOfMonth(monthsOfQuarter * number)
	}
	return contact.Date(number)
}

// Stretch is a day, week, month or quarter of the log, in the zone of the
// calendar.
type Stretch struct {
	Every  Every
	Number int // counts the stretches of this length
	Dates  int // of the stretch that lie in the coverage and the period
	Group
	Kinds [reasons.Kinds + 1]int64 // its contacts by kind; the last are the unmapped
}

// Name returns 2026-03-29, 2026-W13, 2026-03 or 2026-Q1.
func (s Stretch) Name() string { return s.Every.name(s.Number) }

func (e Every) name(number int) string {
	first := e.first(number)
	year, month, _ := first.UTC().Date()
	switch e {
	case EveryWeek:
		year, week := first.UTC().ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case EveryMonth:
		return fmt.Sprintf("%04d-%02d", year, month)
	case EveryQuarter:
		return fmt.Sprintf("%04d-Q%d", year, (int(month)-1)/monthsOfQuarter+1)
	}
	return first.String()
}

// Whole reports whether all dates of the stretch lie in the coverage and the
// period.
func (s Stretch) Whole() bool {
	return s.Dates == int(s.Every.first(s.Number+1)-s.Every.first(s.Number))
}

// NameOf returns the name of the stretch that holds a date.
func (e Every) NameOf(d contact.Date) string { return e.name(e.number(d)) }

// Provisional reports whether a case that began in the stretch is not judged yet.
func (s Stretch) Provisional() bool { return s.Open > 0 }

// Stretches divides the contacts of the period by the stretch in which they
// start: those that have a contact, and of those between them the ones that the
// log covers. A stray start adds its own, not the years on the way to it.
func (q *Question) Stretches(every Every) []Stretch {
	dates := q.dates()
	if len(dates) == 0 {
		return nil
	}
	first, last := every.number(dates[0].date), every.number(dates[len(dates)-1].date)
	shown := make([]bool, last-first+1)
	for _, d := range dates {
		shown[every.number(d.date)-first] = true
	}
	covered := every.number(q.Calendar.Date(q.Coverage.Last))
	for n := max(first, every.number(q.Calendar.Date(q.Coverage.First))); n <= min(last, covered); n++ {
		shown[n-first] = true
	}
	place := make([]int, len(shown))
	var stretches []Stretch
	for k, show := range shown {
		place[k] = len(stretches)
		if show {
			stretches = append(stretches, q.stretch(every, first+k))
		}
	}
	at := q.byDate(func(d contact.Date) int { return place[every.number(d)-first] })
	kinds, ofReasons := q.kinds(), q.reasonNumbers()
	groups := q.Breakdown(len(stretches), func(i int) int {
		k := at(i)
		stretches[k].Kinds[kinds[ofReasons[i]]]++
		return k
	}).Parts
	for k := range stretches {
		stretches[k].Group = groups[k]
	}
	return stretches
}

// stretch returns a stretch with the dates that it has, and nothing in it.
func (q *Question) stretch(every Every, number int) Stretch {
	span := q.span()
	within := dates{max(span.first, every.first(number)), min(span.last, every.first(number+1)-1)}
	return Stretch{Every: every, Number: number, Dates: max(0, within.days())}
}

// firstOfMonth returns the first date of a month that is counted from January of
// the year 0.
func firstOfMonth(month int) contact.Date {
	return contact.DateOf(month/12, time.Month(month%12+1), 1)
}
