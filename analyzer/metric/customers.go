package metric

import (
	"slices"

	"contactlog/analyzer/metric/stats"
)

// Customers is how the contacts of the period divide over those who made them:
// over known customers, with a contact in the period.
type Customers struct {
	Customers, Contacts int64
	Bands               []Band
	Among               Concentration // those who called
	// Base is the same over the whole customer base, when its size was given
	// and is not below the number of those who called; Contacting is the share
	// of it that called.
	Base       Concentration
	Contacting float64
	BaseKnown  bool
}

// Concentration is how far few customers make most contacts.
type Concentration struct {
	Top20 float64 // share of the contacts made by the ceil(20 %) most frequent customers
	For90 float64 // smallest share of customers that make 90 % of the contacts
	Gini  float64 // Σ(2i − n − 1)x / (n Σx), x ascending (Gini 1912): 0 all alike, towards 1 one makes all
	Known bool    // false without contacts
}

// Band is the customers with From to To contacts each.
type Band struct {
	From, To            int64 // To is 0 when it is open
	Customers, Contacts int64
}

var bands = []Band{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 5}, {From: 6, To: 10}, {From: 11}}

func (b Band) holds(n int64) bool { return n >= b.From && (b.To == 0 || n <= b.To) }

// Customers counts the contacts of each customer in the period. Base is the
// number of customers whether they called or not, 0 when not known.
func (q *Question) Customers(base int64) Customers {
	c := Customers{Bands: slices.Clone(bands)}
	counts := make([]int64, 0, q.Cases.Customers())
	facts := q.facts()
	for k := range q.Cases.Customers() {
		var n int64
		from, to := q.Cases.Of(k)
		for _, x := range facts[from:to] {
			n += x.one(inPeriod)
		}
		if n == 0 {
			continue
		}
		counts = append(counts, n)
		c.Customers++
		c.Contacts += n
		for b := range c.Bands {
			if c.Bands[b].holds(n) {
				c.Bands[b].Customers++
				c.Bands[b].Contacts += n
			}
		}
	}
	sortCounts(counts)
	c.Among = concentration(counts, c.Customers)
	if q.KnowsCustomers() && base >= c.Customers && base > 0 {
		c.BaseKnown = true
		c.Contacting = float64(c.Customers) / float64(base)
		c.Base = concentration(counts, base)
	}
	return c
}

// concentration of contacts per customer, ascending, over n customers: those
// that ascending does not hold made none.
func concentration(ascending []int64, n int64) Concentration {
	var total int64
	for _, x := range ascending {
		total += x
	}
	if total == 0 {
		return Concentration{}
	}
	c := Concentration{Known: true, Top20: 1, Gini: stats.GiniOfAll(ascending, n)}
	top := (n + 4) / 5 // ceil(20 %)
	callers := int64(len(ascending))
	var running int64
	for k := int64(1); k <= callers; k++ {
		running += ascending[callers-k]
		if k == top {
			c.Top20 = float64(running) / float64(total)
		}
		if c.For90 == 0 && running*10 >= total*9 {
			c.For90 = float64(k) / float64(n)
		}
	}
	return c
}

// usualCounts is up to how many contacts of a customer are sorted by counting.
const usualCounts = 1 << 10

// sortCounts sorts counts, of which most are small: it counts how often each small
// one comes.
func sortCounts(counts []int64) {
	var often [usualCounts]int
	var large []int64
	for _, n := range counts {
		if n < usualCounts {
			often[n]++
		} else {
			large = append(large, n)
		}
	}
	slices.Sort(large)
	at := 0
	for n, times := range often {
		for range times {
			counts[at] = int64(n)
			at++
		}
	}
	copy(counts[at:], large)
}
