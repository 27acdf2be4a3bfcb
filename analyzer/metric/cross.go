package metric

import (
	"cmp"
	"slices"

	"contactlog/analyzer/contact"
)

// crossing divides contacts by one dimension or two at the same time: it has a group for
// every row of the one with every row of the other.
type crossing struct {
	dimensions []Dimension
	cuts       []cut
	groups     int
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

// cross chooses the rows by the contacts that each visits. Where all values have one, in
// their own order, nobody needs to count.
func (q *Question) cross(dimensions []Dimension, each func(visit func(i int))) crossing {
	c := crossing{dimensions: dimensions, groups: 1}
	for _, d := range dimensions {
		counts := make([]int64, d.Values)
		if d.InOrder && d.Values <= MostValues {
			for v := range counts {
				counts[v] = 1
			}
		} else {
			each(func(i int) {
				if v := d.Of(i); v >= 0 {
					counts[v]++
				}
			})
		}
		cut := d.cut(counts)
		c.cuts = append(c.cuts, cut)
		c.groups *= len(cut.values)
	}
	return c
}

// everyContact visits the contacts of the period.
func (q *Question) everyContact(visit func(i int)) {
	q.eachContact(func(i, _, _ int) { visit(i) })
}

// of returns the group of contact i, less than 0 where a dimension leaves it out.
func (c *crossing) of(i int) int {
	g := 0
	for k := range c.dimensions {
		v := c.dimensions[k].Of(i)
		if v >= 0 {
			g = g*len(c.cuts[k].values) + c.cuts[k].rowOf[v]
			continue
		}
		if v == LeftOut {
			return none
		}
		g = g*len(c.cuts[k].values) + c.cuts[k].row(v)
	}
	return g
}

// values returns the values that a group stands for, one of each dimension.
func (c *crossing) values(group int) (values [contact.MaxDimensions]int) {
	for k := len(c.cuts) - 1; k >= 0; k-- {
		rows := c.cuts[k].values
		values[k] = rows[group%len(rows)]
		group /= len(rows)
	}
	return values
}

// cut chooses the values that have rows, by how many contacts each has.
func (d Dimension) cut(contacts []int64) cut {
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

// row returns the row of what stands in the place of a value.
func (c *cut) row(value int) int {
	if value == NoReason {
		return len(c.values) + noReasonRow
	}
	return len(c.values) + blankRow
}
