package metric

import (
	"cmp"
	"slices"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric/stats"
)

// IncidentsFrom is the number of days of coverage from which incidents can be
// told: eight weeks, the first four of which only say what is normal.
const IncidentsFrom = 8 * 7

// Incident is a run of days on which a reason stood out above its weekday
// pattern.
type Incident struct {
	Reason   contact.Reason // may be unmapped
	From, To contact.Date   // both included
	Contacts int64
	Normal   float64  // contacts that the pattern lets expect on these days
	Extra    float64  // Contacts − Normal
	Cost     Estimate // euro: Extra × the mean cost of a contact about the reason in the period
	LastsOn  bool     // it reaches the last day that the log covers
}

// Incidents returns the incidents that begin in the period, in the order of their
// first days, then of the taxonomy. What stands out is the rule of
// [stats.Surges]. A log of under eight weeks has none that can be told: false.
func (q *Question) Incidents(d Daily, byReason Division) ([]Incident, bool) {
	if d.span.days() < IncidentsFrom {
		return nil, false
	}
	var all []Incident
	period := q.span()
	for place, counts := range d.counts {
		if counts == nil {
			continue
		}
		cost := euros(byReason.Parts[place].Cost)
		for _, s := range stats.Surges(counts, d.closed) {
			from, to := d.span.first+contact.Date(s.From), d.span.first+contact.Date(s.To)
			if !period.holds(from) {
				continue
			}
			i := Incident{Reason: d.reason(place), From: from, To: to, Contacts: int64(s.Count), Normal: s.Expected,
				Extra: s.Count - s.Expected, LastsOn: to == d.span.last}
			i.Cost = times(known(i.Extra), cost)
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b Incident) int { return cmp.Compare(a.From, b.From) })
	return all, true
}
