package metric

import "contactlog/analyzer/contact"

// SkylineWeeks is how many weeks a skyline shows.
const SkylineWeeks = 7

// Skyline is how many contacts each reason had in the last full ISO weeks of the
// period.
type Skyline struct {
	Weeks []string // their names, oldest first, at most [SkylineWeeks]
	Rows  []Skyscraper
	Total Skyscraper
}

// Skyscraper is the contacts of a reason week by week.
type Skyscraper struct {
	Reason contact.Reason // may be unmapped
	Weeks  []int64
	// Before is the contacts of the weeks before the last one, and Change how
	// many times their mean the last week has, less 1; unknown when they have
	// none.
	Before int64
	Change Estimate
}

// Skyline counts the contacts of the last full weeks, most contacts first, ties in
// the order of the taxonomy, the unmapped last; reasons without any are left out.
// A week is full when all of its dates lie in the coverage and the period, but for
// those of weekdays on which the log holds no contact at all. It needs two weeks:
// else false.
func (q *Question) Skyline(d Daily) (Skyline, bool) {
	var s Skyline
	last, n := q.fullWeeks(d)
	if n < 2 {
		return s, false
	}
	for number := last - n + 1; number <= last; number++ {
		s.Weeks = append(s.Weeks, EveryWeek.name(number))
	}
	s.Total.Weeks = make([]int64, n)
	for place := range d.counts {
		row := Skyscraper{Reason: d.reason(place), Weeks: make([]int64, n)}
		var sum int64
		for k := range n {
			row.Weeks[k] = d.inWeek(place, last-n+1+k)
			s.Total.Weeks[k] += row.Weeks[k]
			sum += row.Weeks[k]
		}
		if sum > 0 {
			row.compare()
			s.Rows = append(s.Rows, row)
		}
	}
	s.Total.compare()
	mapped := s.Rows
	if k := len(mapped) - 1; k >= 0 && !mapped[k].Reason.Mapped() {
		mapped = mapped[:k]
	}
	sortStable(mapped, func(r Skyscraper) int64 { return -r.Before - r.Weeks[n-1] })
	return s, true
}

func (r *Skyscraper) compare() {
	n := len(r.Weeks) - 1
	for _, week := range r.Weeks[:n] {
		r.Before += week
	}
	if r.Before > 0 {
		r.Change = known(float64(r.Weeks[n])*float64(n)/float64(r.Before) - 1)
	}
}

// inWeek returns the contacts of a reason in a week, on the dates of the coverage.
func (d Daily) inWeek(place, number int) int64 {
	from, to := EveryWeek.first(number), EveryWeek.first(number+1)-1
	return d.between(place, max(from, d.span.first), min(to, d.span.last))
}

// fullWeeks returns the last full week of the period, and how many in a row end
// with it, at most [SkylineWeeks].
func (q *Question) fullWeeks(d Daily) (last, n int) {
	span := q.span()
	if span.days() < 1 {
		return 0, 0
	}
	var used [7]bool
	for day, n := range d.all {
		if n > 0 {
			used[(d.span.first + contact.Date(day)).Weekday()] = true
		}
	}
	full := func(number int) bool {
		for date := EveryWeek.first(number); date < EveryWeek.first(number+1); date++ {
			if used[date.Weekday()] && !span.holds(date) {
				return false
			}
		}
		return true
	}
	last = EveryWeek.number(span.last)
	if !full(last) {
		last--
	}
	for n < SkylineWeeks && EveryWeek.first(last-n+1) > span.first && full(last-n) {
		n++
	}
	return last, n
}
