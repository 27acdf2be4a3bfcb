package metric

import (
	"contactlog/analyzer/metric/stats"
	"contactlog/reasons"
)

// volatilityFrom is the number of days from which daily totals can say
// anything: two weeks.
const volatilityFrom = 14

// Volatile is how much a part of the contacts adds to the unpredictability of
// the daily total.
type Volatile struct {
	PerDay Estimate // mean contacts a day
	Share  Estimate // cov(part, total) / var(total); the shares add up to 1. Unknown when the total never varies, or the span is under two weeks
}

// Volatility returns the parts kind by kind, the unmapped last. From
// the daily totals their weekday means are taken away; days without contacts
// count 0.
func (q *Question) Volatility() []Volatile {
	parts := make([]Volatile, reasons.Kinds+1)
	span := q.span()
	n := span.days()
	if n < 1 {
		return parts
	}
	perDay := make([][]int64, len(parts))
	for k := range perDay {
		perDay[k] = make([]int64, n)
	}
	total := make([]int64, len(parts))
	kinds, ofReasons := q.kinds(), q.reasonNumbers()
	for i, x := range q.facts() {
		if !x.has(inPeriod) {
			continue
		}
		if date := q.date(i); span.holds(date) {
			k := kinds[ofReasons[i]]
			perDay[k][date-span.first]++
			total[k]++
		}
	}
	shares, ok := stats.WeekdayShares(perDay)
	for k := range parts {
		parts[k].PerDay = known(float64(total[k]) / float64(n))
		if ok && n >= volatilityFrom {
			parts[k].Share = known(shares[k])
		}
	}
	return parts
}
