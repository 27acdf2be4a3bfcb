package metric

import (
	"math"
	"math/big"
	"math/bits"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric/stats"
)

// Bounds are a number and the ends of its 95 % interval.
type Bounds struct{ Value, Low, High float64 }

// Excludes reports whether the interval leaves out 0: a change that chance hardly
// explains.
func (b Bounds) Excludes() bool { return b.Low > 0 || b.High < 0 }

// ShareChange returns the difference of two shares, after less before, with
// Newcombe's interval (1998) from the two of the shares.
func ShareChange(before, after Bounds) Bounds {
	low, high := stats.Newcombe(before.Value, before.Low, before.High, after.Value, after.Low, after.High)
	return Bounds{after.Value - before.Value, low, high}
}

// MeanChange returns the interval of a difference of means, after less before,
// by Welch's method (1947), laid around the difference itself; false when it
// cannot be told.
func MeanChange(difference float64, before, after []stats.Sample) (Bounds, bool) {
	low, high, ok := stats.Welch(before, after)
	half := (high - low) / 2
	return Bounds{difference, difference - half, difference + half}, ok
}

// Means are what the interval of a mean rests on.
type Means struct {
	Handle []stats.Sample // seconds: the contacts with a handle time
	Cost   []stats.Sample // euro: the contacts that have the basis of the cost
	Year   []stats.Sample // contacts a year: the dates of each weekday, every one as if all year were so
}

// Means finds out how much the contacts of the period differ, and its days.
func (q *Question) Means() Means {
	var handle, cost moments
	span := q.span()
	perDay := make([]int64, max(0, span.days()))
	q.eachContact(func(i, _, _ int) {
		if d := q.Log.Handle(i); d.Known() {
			handle.add(int64(d))
		}
		if c := q.Costs.own(i); c.Known() {
			cost.add(int64(c))
		}
		if date := q.Calendar.Date(q.Log.Start(i)); span.holds(date) {
			perDay[date-span.first]++
		}
	})
	var weekdays [7]moments
	for day, n := range perDay {
		weekdays[(span.first + contact.Date(day)).Weekday()].add(n)
	}
	m := Means{
		Handle: []stats.Sample{handle.sample(1 / float64(contact.Second))},
		Cost:   []stats.Sample{cost.sample(1 / float64(contact.Euro))},
	}
	for _, dates := range weekdays {
		m.Year = append(m.Year, dates.sample(365.0/7))
	}
	return m
}

// moments are the number, the sum and the sum of squares of whole numbers from 0
// on. Squares of long times and large sums do not fit in 64 bits.
type moments struct {
	n, sum    int64
	high, low uint64 // of the sum of squares, in 128 bits
}

func (m *moments) add(x int64) {
	m.n++
	m.sum += x
	high, low := bits.Mul64(uint64(x), uint64(x))
	var carry uint64
	m.low, carry = bits.Add64(m.low, low, 0)
	m.high, _ = bits.Add64(m.high, high, carry)
}

// squares returns the sum of squares.
func (m *moments) squares() *big.Int {
	s := new(big.Int).SetUint64(m.high)
	return s.Add(s.Lsh(s, 64), new(big.Int).SetUint64(m.low))
}

// sample returns what the numbers say, each times a unit.
func (m *moments) sample(unit float64) stats.Sample {
	s := stats.Sample{N: m.n}
	if m.n == 0 {
		return s
	}
	s.Mean = unit * float64(m.sum) / float64(m.n)
	if m.n > 1 { // (n Σx² − (Σx)²) / (n (n − 1))
		n, sum := big.NewInt(m.n), big.NewInt(m.sum)
		above, _ := n.Sub(n.Mul(n, m.squares()), sum.Mul(sum, sum)).Float64()
		s.Variance = unit * unit * above / (float64(m.n) * float64(m.n-1))
	}
	return s
}

// realChange is the p value, adjusted, below which a change is called real.
const realChange = 0.05

// ReasonChange is how the share of a reason in the mapped contacts changed.
type ReasonChange struct {
	Reason        contact.Reason
	Before, After Share
	Difference    Bounds
	// P is that of the test that both shares are equal, at their effective
	// bases; Adjusted is Holm's (1979), for there being so many reasons.
	P, Adjusted float64
}

// Real reports whether chance hardly explains the change.
func (c ReasonChange) Real() bool { return c.Adjusted < realChange }

// ReasonChanges compares the reasons that have contacts on either side, the
// largest difference first, ties in the order of the taxonomy; none when a side
// has no mapped contact. Both divisions are by reason, the unmapped last.
func ReasonChanges(before, after Division) []ReasonChange {
	var all []ReasonChange
	var ps []float64
	for r := range len(before.Parts) - 1 {
		b, a := before.Parts[r].Share, after.Parts[r].Share
		if !b.Known || !a.Known || b.Hits+a.Hits == 0 {
			continue
		}
		c := ReasonChange{Reason: contact.Reason(r), Before: b, After: a, Difference: ShareChange(b.bounds(), a.bounds())}
		c.P = stats.TwoShares(b.Value, float64(b.N), b.Deff, a.Value, float64(a.N), a.Deff)
		all, ps = append(all, c), append(ps, c.P)
	}
	for k, adjusted := range stats.Holm(ps) {
		all[k].Adjusted = adjusted
	}
	sortStable(all, func(c ReasonChange) float64 { return -math.Abs(c.Difference.Value) })
	return all
}

func (s Share) bounds() Bounds { return Bounds{s.Value, s.Low, s.High} }
