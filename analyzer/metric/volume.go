package metric

import "contactlog/analyzer/contact"

// Volume is how much there is to measure.
type Volume struct {
	Contacts int64
	// Known is contacts with a known customer / contacts; Mapped is contacts
	// with a reason / contacts. Unknown where no column could tell.
	Known, Mapped Share
	// Transferred is contacts of two legs or more, or whose column says so /
	// contacts; unknown where the log does not show transfers.
	Transferred Share
	// Days is the number of dates of the coverage that lie in the period.
	Days int
	// PerYear is 365 / 7 × the sum over weekdays of (contacts on that weekday /
	// such dates in the span), so that a log of Monday to Friday is not
	// stretched over weekends. Unknown for a span of under a week.
	PerYear      float64
	PerYearKnown bool
	// Handle is the mean handle time, in milliseconds; Cost the mean cost, in
	// micro-euro.
	Handle, Cost Mean
}

// Volume counts the contacts of the period.
func (q *Question) Volume() Volume {
	var v Volume
	var known, mapped, transferred sums
	facts, log := q.facts(), q.Log
	transfers := log.KnowsTransfers()
	q.eachCluster(func(from, to int) {
		var all, named, moved int64
		for i := from; i < to; i++ {
			x := facts[i]
			all += x.one(inPeriod)
			named += x.one(isMapped)
			if transfers && x.has(inPeriod) && log.Transferred(i) {
				moved++
			}
		}
		v.Contacts += all
		mapped.add(named, all)
		transferred.add(moved, all)
		if from < q.Cases.known() {
			known.add(all, all)
		} else {
			known.add(0, all)
		}
	})
	all := q.work().total()
	v.Handle, v.Cost = all.handle, all.cost
	if log.Columns.Customers {
		v.Known = known.share()
	}
	if log.Columns.Codes || log.Columns.Texts {
		v.Mapped = mapped.share()
	}
	if transfers {
		v.Transferred = transferred.share()
	}
	v.Days = q.span().days()
	v.PerYear, v.PerYearKnown = q.perYear()
	return v
}

// perYear returns the contacts a year; false for a span of under a week.
func (q *Question) perYear() (contacts float64, ok bool) {
	span := q.span()
	if span.days() < 7 {
		return 0, false
	}
	var on [7]int64
	for _, d := range q.dates() {
		if span.holds(d.date) {
			on[d.date.Weekday()] += d.contacts
		}
	}
	dates := span.weekdays()
	for day, n := range on {
		contacts += float64(n) / float64(dates[day])
	}
	return contacts * (365.0 / 7), true
}

// dates are those from first to last; none when last comes before first.
type dates struct{ first, last contact.Date }

// span returns the dates of the coverage that lie in the period.
func (q *Question) span() dates {
	if !q.Coverage.Known() {
		return dates{0, -1}
	}
	from := max(q.Coverage.First, q.Period.From)
	to := min(q.Coverage.Last, q.Period.To-1)
	if from > to {
		return dates{0, -1}
	}
	return dates{q.Calendar.Date(from), q.Calendar.Date(to)}
}

func (d dates) days() int { return int(d.last-d.first) + 1 }

func (d dates) holds(x contact.Date) bool { return d.first <= x && x <= d.last }

// weekdays counts the dates of each weekday, Sunday first.
func (d dates) weekdays() [7]int {
	var n [7]int
	for x := d.first; x <= d.last; x++ {
		n[x.Weekday()]++
	}
	return n
}

// Span returns the first and the last date of the coverage that lie in the period;
// false when there is none.
func (q *Question) Span() (first, last contact.Date, ok bool) {
	span := q.span()
	return span.first, span.last, span.days() > 0
}
