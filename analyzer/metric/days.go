package metric

import (
	"cmp"
	"math"
	"slices"

	"contactlog/analyzer/contact"
)

// outside stands for a date that is not among the days that a question keeps: before
// the coverage, or far after its begin.
const outside = math.MaxUint16

// date returns the local date on which contact i starts. It is looked up once: the
// dates of all contacts are kept in two bytes each.
func (q *Question) date(i int) contact.Date {
	days := q.days()
	if day := days[i]; day != outside {
		return q.memory.firstDay + contact.Date(day)
	}
	return q.Calendar.Date(q.Log.Start(i))
}

// days returns for every contact the days since the first date of the coverage.
func (q *Question) days() []uint16 {
	q.memory.daysGot.Do(func() {
		days := make([]uint16, q.Log.Len())
		first := contact.Date(0)
		if q.Coverage.Known() {
			first = q.Calendar.Date(q.Coverage.First)
		}
		inParts(len(days), func(from, to int) {
			for i := from; i < to; i++ {
				days[i] = outside
				if day := int(q.Calendar.Date(q.Log.Start(i))) - int(first); 0 <= day && day < outside {
					days[i] = uint16(day)
				}
			}
		})
		q.memory.days, q.memory.firstDay = days, first
	})
	return q.memory.days
}

// byDate returns what of says of the date on which a contact starts. It asks once
// for each date of the coverage.
func (q *Question) byDate(of func(contact.Date) int) func(i int) int {
	days := q.days()
	var answers []int
	var asked []bool
	return func(i int) int {
		day := int(days[i])
		if day == outside {
			return of(q.date(i))
		}
		for day >= len(answers) {
			answers, asked = append(answers, 0), append(asked, false)
		}
		if !asked[day] {
			answers[day], asked[day] = of(q.date(i)), true
		}
		return answers[day]
	}
}

// dated is how many contacts start on a date.
type dated struct {
	date     contact.Date
	contacts int64
}

// dates returns the dates on which contacts of the period start, in order.
func (q *Question) dates() []dated {
	q.memory.datesGot.Do(func() {
		days, counts := q.days(), make([]int64, outside+1)
		others := map[contact.Date]int64{}
		for i, x := range q.facts() {
			counts[days[i]] += x.one(inPeriod)
			if days[i] == outside && x.has(inPeriod) {
				others[q.date(i)]++
			}
		}
		var all []dated
		for day, n := range counts[:outside] {
			if n > 0 {
				all = append(all, dated{q.memory.firstDay + contact.Date(day), n})
			}
		}
		for date, n := range others {
			all = append(all, dated{date, n})
		}
		slices.SortFunc(all, func(a, b dated) int { return cmp.Compare(a.date, b.date) })
		q.memory.dates = all
	})
	return q.memory.dates
}
