package metric

import (
	"cmp"
	"math"
	"slices"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Dimension is what contacts are divided by.
type Dimension struct {
	Values int // numbered from 0
	// Of returns the value of contact i, [BlankValue] where it has none,
	// [NoReason] where only a reason could tell and it has none, or [LeftOut].
	Of func(i int) int
	// Compare puts the values in an order that depends on nothing but themselves.
	Compare func(a, b int) int
	InOrder bool // they are shown in that order, not those of most contacts first
	// OfReasons says that the values are those of reasons: a share is then of the
	// mapped contacts, and not of all.
	OfReasons bool
}

// What stands in the place of a value.
const (
	BlankValue  = -1
	NoReason    = -2
	OtherValues = -3 // those beyond the first [MostValues]
	LeftOut     = -4 // a contact that the dimension does not divide
)

// Named is a dimension of the values of a dictionary, in which 0 is blank.
func Named(d *contact.Dictionary, of func(i int) uint16) Dimension {
	return Dimension{
		Values:  d.Len(),
		Of:      func(i int) int { return int(of(i)) - 1 },
		Compare: func(a, b int) int { return cmp.Compare(d.Value(uint16(a+1)), d.Value(uint16(b+1))) },
	}
}

// Channel is the dimension of channels; value c is channel c + 1.
func (q *Question) Channel() Dimension {
	return Dimension{Values: contact.Channels - 1, Compare: cmp.Compare[int], Of: func(i int) int { return int(q.Log.Channel(i)) - 1 }}
}

// Reason is the dimension of reasons, in the order of the taxonomy.
func (q *Question) Reason() Dimension {
	return q.ofReason(len(q.Taxonomy.Reasons), func(_ reasons.Reason, place int) int { return place })
}

// Kind is the dimension of kinds.
func (q *Question) Kind() Dimension {
	return q.ofReason(reasons.Kinds, func(r reasons.Reason, _ int) int { return int(r.Kind) })
}

// Owner is the dimension of owners, in the order of the taxonomy. All contacts of a
// reason are its owner's, avoidable or not; a reason without an owner is blank.
func (q *Question) Owner() Dimension {
	return q.ofReason(len(q.Taxonomy.Owners), func(r reasons.Reason, _ int) int { return max(r.Owner, BlankValue) })
}

// Journey is the dimension of the stages of the journey; stages are their names, in
// the order of the taxonomy. A reason without a stage is blank.
func (q *Question) Journey(stages []string) Dimension {
	return q.ofReason(len(stages), func(r reasons.Reason, _ int) int { return slices.Index(stages, r.Journey) })
}

// ofReason is a dimension of which the reason tells the value.
func (q *Question) ofReason(values int, of func(r reasons.Reason, place int) int) Dimension {
	valueOf := make([]int, len(q.Taxonomy.Reasons))
	for place, r := range q.Taxonomy.Reasons {
		valueOf[place] = of(r, place)
	}
	return Dimension{Values: values, OfReasons: true, Compare: cmp.Compare[int], Of: func(i int) int {
		if r := q.Log.Reason(i); r.Mapped() {
			return valueOf[r]
		}
		return NoReason
	}}
}

// Weekday is the dimension of days of the week, from Monday.
func (q *Question) Weekday() Dimension {
	return q.inTime(7, func(i int) int { return (int(q.date(i).Weekday()) + 6) % 7 })
}

// Hour is the dimension of hours of the day in which contacts start.
func (q *Question) Hour() Dimension {
	return q.inTime(24, func(i int) int { return q.Calendar.Hour(q.Log.Start(i)) })
}

// Dated is a dimension of spans of time, such as months, from the first with a
// contact on. Number returns the number of the span of a date; value v is the span
// first + v.
func (q *Question) Dated(number func(contact.Date) int) (d Dimension, first int) {
	first, last := math.MaxInt, math.MinInt
	q.eachContact(func(i, _, _ int) {
		n := number(q.date(i))
		first, last = min(first, n), max(last, n)
	})
	if last < first {
		return q.inTime(0, nil), 0
	}
	return q.inTime(last-first+1, func(i int) int { return number(q.date(i)) - first }), first
}

func (q *Question) inTime(values int, of func(i int) int) Dimension {
	return Dimension{Values: values, InOrder: true, Compare: cmp.Compare[int], Of: of}
}
