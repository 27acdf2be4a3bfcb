package metric

import "contactlog/analyzer/contact"

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

// By divides by at most two dimensions. Of each the first [MostValues] values stand
// by themselves: those of most contacts, ties in the order of the values. The others
// are one row.
func (q *Question) By(dimensions ...Dimension) By {
	var b By
	pairs := q.cross(dimensions, q.everyContact)
	for k, d := range dimensions {
		b.Others[k] = pairs.cuts[k].others
		b.OfMapped = b.OfMapped || d.OfReasons
	}
	division := q.Breakdown(pairs.groups, pairs.of)
	b.Total = division.Total
	shares := q.sharesOfAll(pairs.groups, pairs.of)
	for g, part := range division.Parts {
		if part.Contacts == 0 {
			continue
		}
		if !b.OfMapped {
			part.Share = shares[g]
		}
		b.Rows = append(b.Rows, ByRow{pairs.values(g), part})
	}
	return b
}

// sharesOfAll are the shares of groups in all contacts of the period.
func (q *Question) sharesOfAll(groups int, of func(i int) int) []Share {
	s := newSplit(groups)
	q.eachContact(func(i, cluster, _ int) { s.add(cluster, of(i)) })
	return s.shares()
}
