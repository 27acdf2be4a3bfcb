package metric

import "cmp"

// The values of a dimension that answers a question.
const (
	Yes = 0
	No  = 1
)

// FirstTimeFix is the dimension of the contacts that open a judged case, by whether
// they settled it.
func (q *Question) FirstTimeFix() Dimension { return q.yesNo(ofFirst, isFirst) }

// FirstTimeRight is the dimension of the units of first time right, on whatever basis
// it is counted, by whether they were right.
func (q *Question) FirstTimeRight() Dimension { return q.yesNo(ofRight, isRight) }

// Repeated is the dimension of the contacts that can be in a case, by whether they
// repeat another.
func (q *Question) Repeated() Dimension { return q.yesNo(chained, repeats) }

// yesNo divides the contacts of which one fact is true by another.
func (q *Question) yesNo(of, yes fact) Dimension {
	facts := q.facts()
	return Dimension{Values: 2, InOrder: true, Compare: cmp.Compare[int], Of: func(i int) int {
		switch f := facts[i]; {
		case !f.has(of):
			return LeftOut
		case f.has(yes):
			return Yes
		}
		return No
	}}
}

// Undivided is the dimension of which all contacts have the one value.
func Undivided() Dimension {
	return Dimension{Values: 1, InOrder: true, Compare: cmp.Compare[int], Of: func(int) int { return 0 }}
}
