package metric

import "contactlog/analyzer/contact"

// Daily are the contacts of each day of the coverage by reason, whatever the
// period: what is normal on a day is told by the days before it.
type Daily struct {
	span   dates
	closed []bool    // days without contacts on which their weekday normally has them
	counts [][]int64 // by reason, the unmapped last, then by day; nil for a reason without contacts
	all    []int64   // by day
}

// Daily counts the contacts of each day.
func (q *Question) Daily() Daily {
	unmapped := len(q.Taxonomy.Reasons)
	d := Daily{counts: make([][]int64, unmapped+1)}
	if !q.Coverage.Known() {
		d.span = dates{0, -1}
		return d
	}
	d.span = dates{q.Calendar.Date(q.Coverage.First), q.Calendar.Date(q.Coverage.Last)}
	d.all = make([]int64, d.span.days())
	ofReasons := q.reasonNumbers()
	for i := range q.Log.Len() {
		date := q.date(i)
		if !d.span.holds(date) {
			continue
		}
		reason := ofReasons[i]
		if d.counts[reason] == nil {
			d.counts[reason] = make([]int64, d.span.days())
		}
		day := date - d.span.first
		d.counts[reason][day]++
		d.all[day]++
	}
	usual := usualWeekdays(d.span, d.all)
	d.closed = make([]bool, len(d.all))
	for day, n := range d.all {
		d.closed[day] = n == 0 && usual[(d.span.first+contact.Date(day)).Weekday()]
	}
	return d
}

// Days returns the number of dates of the coverage.
func (d Daily) Days() int { return d.span.days() }

// reason returns which reason the counts at a place are of.
func (d Daily) reason(place int) contact.Reason {
	if place == len(d.counts)-1 {
		return contact.Unmapped
	}
	return contact.Reason(place)
}

// between returns the contacts of a reason from one date to another, both
// included and within the span.
func (d Daily) between(place int, from, to contact.Date) int64 {
	if d.counts[place] == nil {
		return 0
	}
	var n int64
	for _, count := range d.counts[place][from-d.span.first : to+1-d.span.first] {
		n += count
	}
	return n
}
