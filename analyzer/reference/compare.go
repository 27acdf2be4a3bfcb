package reference

import (
	"math"
	"slices"
	"strings"
)

// Change is how a figure differs, after less before.
type Change struct {
	Difference Figure
	Verdict    string // up, down, no_real_change; "" without an interval
}

// Compare measures two sides and says what changed of every figure that is a
// number, and of the reasons.
//
// “Compare two logs or two periods of one: each figure's A, B, difference and 95 %
// interval (shares: Newcombe's, from the two intervals above; means: Welch); reasons
// with two-proportion z tests at n / deff, Holm-adjusted. "No real change" is said
// as plainly as a change.”
func Compare(before, after Sample) (changes map[string]Change, reasons Table) {
	b := measureOf(before.Log, before.Taxonomy, before.Options)
	a := measureOf(after.Log, after.Taxonomy, after.Options)
	changes = map[string]Change{}
	for name, f := range b.result.Figures {
		if f.Word == "" {
			changes[name] = change(name, b, a)
		}
	}
	for name, f := range a.result.Figures {
		if f.Word == "" {
			changes[name] = change(name, b, a)
		}
	}
	return changes, reasonChanges(b, a)
}

// The figures that go up with the length of a span, that go by repeats, and that go
// by money.
const (
	spanFigures = " contacts repeats left_open cases judged_cases open_cases avoidable_contacts avoidable_reason_only avoidable_repeat_only" +
		" avoidable_both avoidable_inside avoidable_elsewhere customers contacts_per_customer top20_share customers_for_90 gini" +
		" contacting_share top20_share_all customers_for_90_all gini_all "
	repeatFigures = " ftr ftf ftf_unshared ftr_customer ftf_untransferred fcr repeats repeat_share repeat_share_unshared left_open cases" +
		" judged_cases open_cases "
	moneyShares = " avoidable_share_cost cost_per_contact cost_per_year "
)

// change: Decision: where a figure means something else on each side, or is a count
// over spans that are not equally long, there is no difference.
func change(name string, b, a *measure) Change {
	before, after := b.get(name), a.get(name)
	in := func(list string) bool { return strings.Contains(list, " "+name+" ") }
	otherWord := func(word string) bool { return b.get(word).Word != a.get(word).Word }
	switch {
	case !before.Known || !after.Known,
		in(spanFigures) && len(b.dates) != len(a.dates),
		in(repeatFigures) && b.onlyWho != a.onlyWho,
		(name == "ftr" || name == "ftf_registered") && otherWord("ftr_basis"),
		in(moneyShares) && otherWord("cost_basis"),
		name == "ceiling_share" && otherWord("ceiling_basis"):
		return Change{}
	}
	d := Figure{Known: true, Value: after.Value - before.Value}
	switch name {
	case "handle_time":
		seconds := func(c *contact) *float64 { return quotient(c.handle, 1000) }
		d.meanInterval(b.known(seconds), a.known(seconds))
	case "cost_per_contact":
		euros := func(c *contact) *float64 { return quotient(c.ownPrice, euro) }
		d.meanInterval(b.known(euros), a.known(euros))
	case "contacts_per_year":
		d.meanInterval(b.perWeekday(), a.perWeekday())
		d.N, d.Few = 0, false // days are no base
	default:
		if before.HasCI && after.HasCI {
			d.shareInterval(before, after)
		}
	}
	c := Change{Difference: d}
	if d.HasCI {
		c.Verdict = verdict(d.Value, d.Low > 0 || d.High < 0)
	}
	return c
}

func verdict(difference float64, really bool) string {
	switch {
	case !really:
		return "no_real_change"
	case difference > 0:
		return "up"
	}
	return "down"
}

// shareInterval is Newcombe's (1998, method 10). Decision: the base is the smaller
// of the two.
func (f *Figure) shareInterval(b, a Figure) {
	f.HasCI = true
	f.Low = f.Value - math.Sqrt(math.Pow(a.Value-a.Low, 2)+math.Pow(b.High-b.Value, 2))
	f.High = f.Value + math.Sqrt(math.Pow(a.High-a.Value, 2)+math.Pow(b.Value-b.Low, 2))
	f.N = min(b.N, a.N)
	f.Few = f.N < 30
}

// meanInterval is Welch's (1947): the standard error from the variance of each
// sample, the degrees of freedom of Satterthwaite (1946). Every sample needs two
// numbers, and some sample a variance.
func (f *Figure) meanInterval(before, after [][]float64) {
	variance, squares, n := 0.0, 0.0, math.Inf(1)
	for _, xs := range slices.Concat(before, after) {
		if len(xs) < 2 {
			return
		}
		mean, sum := sumOf(xs)/float64(len(xs)), 0.0
		for _, x := range xs {
			sum += (x - mean) * (x - mean)
		}
		v := sum / float64(len(xs)-1) / float64(len(xs))
		if v < 1e-18 {
			v = 0 // all alike, but for rounding
		}
		variance += v
		squares += v * v / float64(len(xs)-1)
		n = min(n, float64(len(xs)))
	}
	if variance == 0 {
		return
	}
	half := studentPoint(variance*variance/squares) * math.Sqrt(variance)
	f.HasCI, f.Low, f.High = true, f.Value-half, f.Value+half
	f.N, f.Few = int64(n), n < 30
}

// studentPoint is where 97.5 % of Student's distribution lies below, found by
// halving, the distribution by adding up its density.
func studentPoint(df float64) float64 {
	gamma1, _ := math.Lgamma((df + 1) / 2)
	gamma2, _ := math.Lgamma(df / 2)
	front := math.Exp(gamma1-gamma2) / math.Sqrt(math.Pi)
	below := func(t float64) float64 { // Simpson's rule, on x = √df tan u, for the density has a long tail
		end := math.Atan(t / math.Sqrt(df))
		at := func(u float64) float64 {
			return front * math.Pow(math.Cos(u), df-1)
		}
		const steps = 200
		sum := at(0) + at(end)
		for i := 1; i < steps; i++ {
			sum += at(end*float64(i)/steps) * float64(2+2*(i%2))
		}
		return 0.5 + sum*end/steps/3
	}
	low, high := 0.0, 1e3
	for range 60 {
		if middle := (low + high) / 2; below(middle) < 0.975 {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

func quotient(x *int64, by float64) *float64 {
	if x == nil {
		return nil
	}
	return address(float64(*x) / by)
}

// known are the values of the contacts in the period that have one.
func (m *measure) known(value func(*contact) *float64) [][]float64 {
	var xs []float64
	for _, c := range m.in {
		if x := value(c); x != nil {
			xs = append(xs, *x)
		}
	}
	return [][]float64{xs}
}

// perWeekday are the contacts of each date of a weekday, as if every day of the year
// were such a one: contacts_per_year is the sum of their means.
func (m *measure) perWeekday() [][]float64 {
	samples := make([][]float64, 7)
	for i, n := range m.daily(everyContact) {
		w := weekdayOf(m.dates[i])
		samples[w] = append(samples[w], n*365/7)
	}
	return samples
}

// reasonChanges: “reasons with two-proportion z tests at n / deff, Holm-adjusted”.
//
// Decision: the reasons with contacts on either side, the largest difference first,
// ties in taxonomy order; none when a side has no mapped contact.
func reasonChanges(b, a *measure) Table {
	table := newTable("reason", "kind", "owner", "contacts_before", "contacts_after", "before", "after", "difference+", "p", "verdict")
	type row struct {
		reason        int
		before, after int
		b, a, d       Figure
		p             float64
	}
	var rows []row
	if len(b.mappedContacts()) > 0 && len(a.mappedContacts()) > 0 {
		for i := range b.taxonomy.Reasons {
			about := func(c *contact) bool { return c.reason == i }
			r := row{reason: i, before: len(keep(b.in, about)), after: len(keep(a.in, about))}
			if r.before+r.after == 0 {
				continue
			}
			ofB, ofA := unitsOf(b.mappedContacts(), about), unitsOf(a.mappedContacts(), about)
			r.b, r.a = shareOf(ofB), shareOf(ofA)
			r.d = Figure{Known: true, Value: r.a.Value - r.b.Value}
			r.d.shareInterval(r.b, r.a)
			r.p = equalShares(r.b.Value, float64(r.b.N)/deffOf(ofB), r.a.Value, float64(r.a.N)/deffOf(ofA))
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(x, y row) int {
		switch dx, dy := math.Abs(x.d.Value), math.Abs(y.d.Value); {
		case dx > dy:
			return -1
		case dx < dy:
			return 1
		}
		return x.reason - y.reason
	})
	for _, r := range rows {
		// Holm: the largest, over the p values up to this one, of the value times how
		// many are at least as large.
		adjusted := 0.0
		for _, o := range rows {
			if o.p > r.p {
				continue
			}
			atLeast := 0
			for _, q := range rows {
				if q.p >= o.p {
					atLeast++
				}
			}
			adjusted = max(adjusted, min(1, float64(atLeast)*o.p))
		}
		reason := b.taxonomy.Reasons[r.reason]
		table.add(reason.ID, reason.Kind, reason.Owner, r.before, r.after, r.b, r.a, wide(r.d), adjusted, verdict(r.d.Value, adjusted < 0.05))
	}
	return *table
}

// equalShares is the two-sided p value of the z test with the pooled share.
func equalShares(p1, n1, p2, n2 float64) float64 {
	pooled := (p1*n1 + p2*n2) / (n1 + n2)
	deviation := math.Sqrt(pooled * (1 - pooled) * (1/n1 + 1/n2))
	if pooled <= 0 || pooled >= 1 {
		return 1
	}
	return math.Erfc(math.Abs(p1-p2) / deviation / math.Sqrt2)
}
