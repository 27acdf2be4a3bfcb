package metric

import "contactlog/analyzer/contact"

// curveDays are the points of the repeat curve.
var curveDays = []int{1, 2, 3, 5, 7, 14, 21, 30}

// CurvePoint is the share of contacts that a contact of the same customer and
// reason follows within so many days.
type CurvePoint struct {
	Days     int
	Followed Share
}

// RepeatCurve returns the points up to the longest for which at least half of
// the known, mapped contacts of the period are mature; all on that one cohort,
// whatever the window.
func (q *Question) RepeatCurve() []CurvePoint {
	facts := q.facts()
	longest := q.longestCurve(facts)
	if longest == 0 {
		return nil
	}
	all := make([]sums, longest)
	followed := make([]int64, longest)
	q.eachCustomer(func(from, to int) {
		var cohort int64
		clear(followed)
		for i := from; i < to; i++ {
			if !facts[i].has(chained) || !q.mature(i, days(curveDays[longest-1])) {
				continue
			}
			cohort++
			if k := q.Cases.near[i].point(); k < longest {
				followed[k]++
			}
		}
		var sofar int64
		for k, n := range followed {
			sofar += n
			all[k].add(sofar, cohort)
		}
	})
	points := make([]CurvePoint, longest)
	for k := range points {
		points[k] = CurvePoint{curveDays[k], all[k].share()}
	}
	return points
}

// pointsBelow returns how many points of the curve are shorter than d: all of them, for
// most of a long log.
func pointsBelow(d contact.Millis) int {
	k := 0
	if last := len(curveDays) - 1; days(curveDays[last]) < d {
		return last + 1
	}
	for k < len(curveDays) && days(curveDays[k]) < d {
		k++
	}
	return k
}

func days(n int) contact.Millis { return contact.Millis(n) * contact.Day }

// longestCurve returns how many points of the curve have a cohort of at least
// half of the contacts.
func (q *Question) longestCurve(facts []fact) int {
	var all int
	mature := make([]int, len(curveDays)+1) // by the number of points at which a contact is mature
	for i, x := range facts {
		if !x.has(chained) {
			continue
		}
		all++
		mature[pointsBelow(contact.Millis(q.Coverage.Last-q.Log.Start(i))+1)]++
	}
	longest, more := 0, 0
	for n := len(curveDays); n > 0 && longest == 0; n-- {
		if more += mature[n]; more > 0 && 2*more >= all {
			longest = n
		}
	}
	return longest
}

// Snowball is how often a contact about To was the customer's next within the
// window after a contact about From. It is charged to the contact that failed,
// not to the one that solved it.
type Snowball struct {
	From, To contact.Reason // To may be unmapped
	N        int64
	Share    Share // of the mature contacts about From
}

// Snowballs returns the pairs that occur, most first, ties in the order of the
// taxonomy, unmapped last.
func (q *Question) Snowballs() []Snowball {
	n := len(q.Taxonomy.Reasons) + 1 // the last stands for unmapped
	from := make([]*split, n)
	facts, ofReasons := q.facts(), q.reasonNumbers()
	q.eachContact(func(i, cluster, next int) {
		if !facts[i].has(mature) {
			return
		}
		f := ofReasons[i]
		if from[f] == nil {
			from[f] = newSplit(n)
		}
		if facts[i].has(followAny) {
			from[f].add(cluster, int(ofReasons[next]))
		} else {
			from[f].addNone(cluster)
		}
	})
	return snowballs(from, n)
}

func snowballs(from []*split, n int) []Snowball {
	reason := func(place int) contact.Reason {
		if place == n-1 {
			return contact.Unmapped
		}
		return contact.Reason(place)
	}
	var all []Snowball
	for f, s := range from {
		if s == nil {
			continue
		}
		for to, share := range s.shares() {
			if share.Hits > 0 {
				all = append(all, Snowball{reason(f), reason(to), share.Hits, share})
			}
		}
	}
	sortStable(all, func(s Snowball) int64 { return -s.N })
	return all
}
