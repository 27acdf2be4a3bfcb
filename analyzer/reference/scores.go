package reference

import (
	"math"
	"slices"
	"strings"
)

// scored is a contact with a score.
type scored struct {
	customer string
	score    float64
}

// scoreScale is a scale with its ends, and where its two highest boxes begin.
type scoreScale struct {
	name           string
	low, high, top float64
}

// scaleOf is the scale of satisfaction: the narrowest that holds every score of the rows
// whose start can be read.
func scaleOf(log Log) scoreScale {
	if slices.ContainsFunc(log.Rows, func(r Row) bool { return !r.Start.IsZero() && r.CSAT != nil && *r.CSAT > 50 }) {
		return scoreScale{"1-10", 1, 10, 9}
	}
	return scoreScale{"1-5", 1, 5, 4}
}

// satisfaction: “mean with 95 % interval (t), top-two-box share (4–5 of 5, 9–10 of 10),
// by any dimension; NPS as a score of its own.”
func (m *measure) satisfaction(log Log) {
	columns := []string{"score", "scale", "part", "group", "subgroup"}[:3+max(1, len(m.options.By))]
	table := newTable(append(columns, "scores", "mean+", "top_two_share+", "nps+")...)
	m.scoreRows(table, "csat", scaleOf(log), func(c *contact) *int64 { return c.csat })
	m.scoreRows(table, "nps", scoreScale{"0-10", 0, 10, 9}, func(c *contact) *int64 { return c.nps })
	if len(table.Rows) > 0 {
		m.result.Tables["satisfaction"] = *table
	}
}

// scoreRows are the rows of one score: all, first time right and fix, kind, channel and
// reason, and what the options divide by, where that is none of these.
func (m *measure) scoreRows(table *Table, name string, scale scoreScale, score func(*contact) *int64) {
	have := keep(m.in, func(c *contact) bool { return score(c) != nil })
	if len(have) == 0 {
		return
	}
	scoresOf := func(of []*contact) []scored {
		var all []scored
		for _, c := range of {
			all = append(all, scored{c.customer, float64(*score(c)) / 10})
		}
		return all
	}
	row := func(part string, groups []string, n int, mean, box, net Figure) {
		cells := []any{name, scale.name, part}
		for k := range max(1, len(m.options.By)) {
			if k < len(groups) {
				cells = append(cells, groups[k])
			} else {
				cells = append(cells, "")
			}
		}
		table.add(append(cells, n, wide(mean), wide(box), wide(net))...)
	}
	netOf := func(all []scored) Figure {
		if name != "nps" {
			return Figure{}
		}
		return netScore(all)
	}
	say := func(part string, groups []string, of []*contact) []scored {
		all := scoresOf(of)
		if len(all) > 0 {
			mean := meanScore(all)
			if mean.HasCI { // Decision: no end lies beyond the scale
				mean.Low, mean.High = max(mean.Low, scale.low), min(mean.High, scale.high)
			}
			row(part, groups, len(all), mean, topBox(all, scale.top), netOf(all))
		}
		return all
	}
	say("total", nil, have)
	contrast := func(part string, of, yes func(*contact) bool) {
		base := keep(have, of)
		y := say(part, []string{"yes"}, keep(base, yes))
		n := say(part, []string{"no"}, keep(base, func(c *contact) bool { return !yes(c) }))
		if len(y) == 0 || len(n) == 0 {
			return
		}
		mean := Figure{Known: true, Value: meanScore(y).Value - meanScore(n).Value}
		mean.meanInterval([][]float64{numbersOf(n)}, [][]float64{numbersOf(y)})
		box := Figure{Known: true, Value: topBox(y, scale.top).Value - topBox(n, scale.top).Value}
		box.shareInterval(topBox(n, scale.top), topBox(y, scale.top))
		net := Figure{}
		if name == "nps" {
			net = Figure{Known: true, Value: netOf(y).Value - netOf(n).Value}
			net.shareInterval(netOf(n), netOf(y))
			net.N = int64(len(y) + len(n))
		}
		// Decision: the base of a difference is all scores of both sides.
		mean.N, box.N = int64(len(y)+len(n)), int64(len(y)+len(n))
		row(part, []string{"difference"}, len(y)+len(n), mean, box, net)
	}
	contrast("first_time_right", m.unitOfRight, m.isRight)
	contrast("first_time_fix", m.opensJudged, m.isSingle)
	divide := func(names ...string) {
		m.eachPair(names, have, func(groups []string, of []*contact) { say(strings.Join(names, ","), groups, of) })
	}
	divide("kind")
	divide("channel")
	divide("reason")
	if by := m.options.By; len(by) == 2 || len(by) == 1 && !slices.Contains([]string{"kind", "channel", "reason"}, by[0]) {
		divide(by...)
	}
}

// eachPair visits the rows of a division of contacts by one dimension or two.
func (m *measure) eachPair(names []string, in []*contact, visit func(groups []string, of []*contact)) {
	rows, of := m.rows(m.dimensionOf(names[0]), in)
	for _, r := range rows {
		here := keep(in, func(c *contact) bool { return of(c) == r })
		if len(names) == 1 {
			if len(here) > 0 {
				visit([]string{r}, here)
			}
			continue
		}
		columns, in2 := m.rows(m.dimensionOf(names[1]), in)
		for _, s := range columns {
			if both := keep(here, func(c *contact) bool { return in2(c) == s }); len(both) > 0 {
				visit([]string{r, s}, both)
			}
		}
	}
}

// opensJudged reports whether a contact opens a judged case, isSingle whether that case
// took no other.
func (m *measure) opensJudged(c *contact) bool { return m.episodeOf(c) != nil }
func (m *measure) isSingle(c *contact) bool    { return m.episodeOf(c).single() }

func (m *measure) episodeOf(c *contact) *episode {
	for _, e := range m.judged(everyContact) {
		if e.first() == c {
			return &e
		}
	}
	return nil
}

// unitOfRight and isRight: as in [measure.ftr].
func (m *measure) unitOfRight(c *contact) bool {
	switch {
	case !m.anyMapped():
		return false
	case m.registered():
		return c.mapped() && c.resolved != nil
	}
	return m.opensJudged(c)
}

func (m *measure) isRight(c *contact) bool {
	if m.registered() {
		return *c.resolved && !m.isAvoidableReason(c)
	}
	return m.isSingle(c) && !m.isAvoidableReason(c)
}

func numbersOf(all []scored) []float64 {
	var xs []float64
	for _, s := range all {
		xs = append(xs, s.score)
	}
	return xs
}

// meanScore: “mean with 95 % interval (t)”. Decision: none where all scores are alike.
func meanScore(all []scored) Figure {
	xs := numbersOf(all)
	n := float64(len(xs))
	f := Figure{Known: true, Value: sumOf(xs) / n, N: int64(len(xs)), Few: len(xs) < 30}
	sum := 0.0
	for _, x := range xs {
		sum += (x - f.Value) * (x - f.Value)
	}
	if sum > 1e-15 {
		half := wholeStudentPoint(len(xs)-1) * math.Sqrt(sum/(n-1)/n)
		f.HasCI, f.Low, f.High = true, f.Value-half, f.Value+half
	}
	return f
}

// wholeStudentPoint is where 97.5 % of Student's distribution lies below, for a whole
// number of degrees of freedom: there the distribution is a sum of powers of a cosine
// (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
func wholeStudentPoint(df int) float64 {
	within := func(t float64) float64 { // the chance of -t to t
		u := math.Atan(t / math.Sqrt(float64(df)))
		sin, cos := math.Sin(u), math.Cos(u)
		sum := 0.0
		if df%2 == 0 {
			term := sin
			for k := 0; k <= df-2; k += 2 {
				sum += term
				term *= cos * cos * float64(k+1) / float64(k+2)
			}
			return sum
		}
		term := sin * cos
		for k := 1; k <= df-2; k += 2 {
			sum += term
			term *= cos * cos * float64(k+1) / float64(k+2)
		}
		return 2 / math.Pi * (u + sum)
	}
	low, high := 0.0, 100.0
	for range 80 {
		if middle := (low + high) / 2; within(middle) < 0.95 {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

func topBox(all []scored, from float64) Figure {
	var units []unit
	for _, s := range all {
		units = append(units, unit{s.customer, s.score >= from})
	}
	return shareOf(units)
}

// netScore: promoters give a 9 or 10, detractors 0 to 6; from -100 to 100.
//
// Decision: the interval is all net scores that the score test does not reject
// (Tango 1998), each count divided by the design effect of what a customer counts: 1, 0
// or -1.
func netScore(all []scored) Figure {
	n, up, down := float64(len(all)), 0.0, 0.0
	ofCustomer := map[string][]float64{}
	var clusters [][]float64
	for _, s := range all {
		x := 0.0
		if s.score >= 9 {
			up++
			x = 1
		} else if s.score <= 6 {
			down++
			x = -1
		}
		if s.customer == "" {
			clusters = append(clusters, []float64{x})
			continue
		}
		ofCustomer[s.customer] = append(ofCustomer[s.customer], x)
	}
	for _, xs := range ofCustomer {
		clusters = append(clusters, xs)
	}
	net := (up - down) / n
	f := Figure{Known: true, Value: 100 * net, N: int64(len(all)), HasCI: true, Few: len(all) < 30}
	deff := 1.0
	if c := float64(len(clusters)); c > 1 && up < n && down < n && up+down > 0 {
		between := 0.0
		for _, xs := range clusters {
			off := sumOf(xs) - net*float64(len(xs))
			between += off * off
		}
		apart := up*(1-net)*(1-net) + down*(1+net)*(1+net) + (n-up-down)*net*net
		deff = max(1, c/(c-1)*between/apart)
	}
	f.Low = 100 * netEnd(up/deff, down/deff, n/deff, -1)
	f.High = 100 * netEnd(up/deff, down/deff, n/deff, 1)
	return f
}

// netEnd goes from the net score to -1 or 1 until the score test rejects.
func netEnd(up, down, n, to float64) float64 {
	at := (up - down) / n
	for range 60 {
		d := (at + to) / 2
		q := likeliest(up, down, n, d)
		if off := up - down - n*d; off*off > 1.959964*1.959964*n*max(0, 2*q+d-d*d) {
			to = d
		} else {
			at = d
		}
	}
	return at
}

// likeliest is the share of detractors under which so many promoters and detractors are
// most likely, when the net score of all is d: where the slope of the likelihood is 0.
func likeliest(up, down, n, d float64) float64 {
	low, high := max(0, -d), (1-d)/2
	over := func(count, share float64) float64 {
		if count == 0 {
			return 0
		}
		return count / share
	}
	for range 60 {
		q := (low + high) / 2
		if over(up, q+d)+over(down, q) > 2*over(n-up-down, 1-2*q-d) {
			low = q
		} else {
			high = q
		}
	}
	return (low + high) / 2
}
