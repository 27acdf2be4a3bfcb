package metric

import "contactlog/analyzer/contact"

// What tells that a weekday normally has contacts: a log of weeks enough, contacts
// on most such dates, and on these so many that none at all is no chance.
const (
	emptyDaysFrom = 8 * 7 // days of coverage
	usualDates    = 0.75  // share of the dates of a weekday
	usualContacts = 5     // mean of these dates
)

// EmptyDays returns the dates of the coverage, in order, on which the log holds
// nothing although their weekday normally has contacts: holidays, or days that an
// export left out. Contacts count that people handled, also those outside the period:
// it is the log that may have a hole. A log of under eight weeks has none that can be
// told.
func (q *Question) EmptyDays() []contact.Date {
	if !q.Coverage.Known() {
		return nil
	}
	span := dates{q.Calendar.Date(q.Coverage.First), q.Calendar.Date(q.Coverage.Last)}
	if span.days() < emptyDaysFrom {
		return nil
	}
	perDay := make([]int64, span.days())
	for i := range q.Log.Len() {
		if date := q.date(i); span.holds(date) {
			perDay[date-span.first]++
		}
	}
	usual := usualWeekdays(span, perDay)
	var empty []contact.Date
	for i, n := range perDay {
		if date := span.first + contact.Date(i); n == 0 && usual[date.Weekday()] {
			empty = append(empty, date)
		}
	}
	return empty
}

// usualWeekdays says on which weekdays there normally are contacts.
func usualWeekdays(span dates, perDay []int64) [7]bool {
	var filled, contacts [7]int64
	for i, n := range perDay {
		if n > 0 {
			weekday := (span.first + contact.Date(i)).Weekday()
			filled[weekday]++
			contacts[weekday] += n
		}
	}
	var usual [7]bool
	for weekday, all := range span.weekdays() {
		usual[weekday] = float64(filled[weekday]) >= usualDates*float64(all) && contacts[weekday] >= usualContacts*filled[weekday] && filled[weekday] > 0
	}
	return usual
}
