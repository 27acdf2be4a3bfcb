package metric

import (
	"cmp"
	"slices"

	"contactlog/analyzer/contact"
)

// MostValues is how many values of a dimension have rows of their own.
const MostValues = 50

// By divides the contacts of the period by one dimension or two.
type By struct {
	Rows  []ByRow // those with contacts
	Total Group
	// OfMapped says that a share is of the mapped contacts; else it is of all.
	OfMapped bool
	// Others is how many values of each dimension are in its [OtherValues].
	Others [contact.MaxDimensions]int
}

// ByRow is the contacts with a value of each dimension: a value, or one of
// [BlankValue], [NoReason] and [OtherValues].
type ByRow struct {
	Values [contact.MaxDimensions]int
	Group
}

// cut is which values of a dimension have rows, in the order of these: those of
// most contacts, then the others together, the blank and the unmapped.
type cut struct {
	values []int // of each row
	rowOf  []int // of each value
	others int
}

// The rows below those of values, counted from the last.
const (
	blankRow    = -2
	noReasonRow = -1
)

// By divides by at most two dimensions. Of each the first [MostValues] values stand
// by themselves: those of most contacts, ties in the order of the values. The others
// are one row.
func (q *Question) By(dimensions ...Dimension) By {
	var b By
	cuts := make([]cut, len(dimensions))
	groups := 1
	for k, d := range dimensions {
		cuts[k] = q.cut(d)
		b.Others[k] = cuts[k].others
		b.OfMapped = b.OfMapped || d.OfReasons
		groups *= len(cuts[k].values)
	}
	group := func(i int) int {
		g := 0
		for k, d := range dimensions {
			g = g*len(cuts[k].values) + cuts[k].row(d.Of(i))
		}
		return g
	}
	division := q.Breakdown(groups, group)
	b.Total = division.Total
	shares := q.sharesOfAll(groups, group)
	for g, part := range division.Parts {
		if part.Contacts == 0 {
			continue
		}
		if !b.OfMapped {
			part.Share = shares[g]
		}
		row := ByRow{Group: part}
		for k := len(cuts) - 1; k >= 0; k-- {
			row.Values[k] = cuts[k].values[g%len(cuts[k].values)]
			g /= len(cuts[k].values)
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// sharesOfAll are the shares of groups in all contacts of the period.
func (q *Question) sharesOfAll(groups int, of func(i int) int) []Share {
	s := newSplit(groups)
	q.eachContact(func(i, cluster, _ int) { s.add(cluster, of(i)) })
	return s.shares()
}

// cut chooses the values that have rows.
func (q *Question) cut(d Dimension) cut {
	contacts := make([]int64, d.Values)
	q.eachContact(func(i, _, _ int) {
		if v := d.Of(i); v >= 0 {
			contacts[v]++
		}
	})
	var c cut
	for v, n := range contacts {
		if n > 0 {
			c.values = append(c.values, v)
		}
	}
	slices.SortFunc(c.values, func(a, b int) int {
		return cmp.Or(cmp.Compare(contacts[b], contacts[a]), d.Compare(a, b))
	})
	c.others = max(0, len(c.values)-MostValues)
	c.values = c.values[:len(c.values)-c.others]
	if d.InOrder {
		slices.SortFunc(c.values, d.Compare)
	}
	c.rowOf = make([]int, d.Values)
	for v := range c.rowOf {
		c.rowOf[v] = len(c.values)
	}
	for row, v := range c.values {
		c.rowOf[v] = row
	}
	c.values = append(c.values, OtherValues, BlankValue, NoReason)
	return c
}

// row returns the row of a value.
func (c cut) row(value int) int {
	switch value {
	case BlankValue:
		return len(c.values) + blankRow
	case NoReason:
		return len(c.values) + noReasonRow
	}
	return c.rowOf[value]
}
