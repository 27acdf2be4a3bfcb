package metric

import (
	"slices"

	"contactlog/analyzer/contact"
)

// Volumed is a volume that contacts are held against, such as the orders of a month:
// all contacts, or those of some reasons.
type Volumed struct {
	From, To contact.Date // both included
	Reasons  []bool       // by place in the taxonomy; nil: all contacts, the unmapped as well
	Volume   float64
}

// Cover says how much of a period the log covers.
type Cover uint8

// The covers. Where nothing of the period lies in the log, nothing is known of it.
const (
	Covered Cover = iota
	PartlyCovered
	NotCovered
)

// Per is what contacts are per X: per order, per invoice.
type Per struct {
	Cover               Cover
	Volume              float64
	Contacts, Avoidable int64

	// Failed is the avoidable cases that begin in the period, open ones included, and
	// its avoidable contacts of unknown customers. A case is avoidable when one of its
	// contacts is.
	Failed int64

	// PerX and AvoidablePerX are contacts / volume; Right, the process's first time
	// right, is 1 − Failed / volume, not known below 0.
	PerX, AvoidablePerX, Right Estimate
}

// dayCount is what starts on one date about one reason.
type dayCount struct{ contacts, avoidable, failed int64 }

// PerX holds the contacts of the period against volumes. Of what the log covers of a
// volume's period all contacts count.
func (q *Question) PerX(volumes []Volumed) []Per {
	span := q.span()
	counts := q.countDays(span)
	list := make([]Per, len(volumes))
	for k, v := range volumes {
		within := dates{max(v.From, span.first), min(v.To, span.last)}
		p := &list[k]
		switch {
		case within.days() <= 0:
			p.Cover = NotCovered
			continue
		case within.first != v.From || within.last != v.To:
			p.Cover = PartlyCovered
		}
		p.Volume = v.Volume
		for date := within.first; date <= within.last; date++ {
			for r, c := range counts[date-span.first] {
				if v.Reasons == nil || r < len(v.Reasons) && v.Reasons[r] {
					p.Contacts += c.contacts
					p.Avoidable += c.avoidable
					p.Failed += c.failed
				}
			}
		}
		p.divide()
	}
	return list
}

// countDays counts what starts on each date of the span, by reason, the unmapped last.
func (q *Question) countDays(span dates) [][]dayCount {
	counts := make([][]dayCount, max(0, span.days()))
	n := len(q.Taxonomy.Reasons) + 1
	for day := range counts {
		counts[day] = make([]dayCount, n)
	}
	at := func(i int) *dayCount {
		if date := q.date(i); span.holds(date) {
			return &counts[date-span.first][q.reasonOf(i)]
		}
		return &dayCount{}
	}
	bad, cases, facts := q.avoidableReasons(), q.Cases.List(), q.facts()
	failed := make([]bool, len(cases))
	for i := range q.Log.Len() { // whatever their period
		r := q.Log.Reason(i)
		if k, ok := q.Cases.Case(i); ok && r.Mapped() && (bad[r] || q.Cases.IsRepeat(i)) {
			failed[k] = true
		}
	}
	q.eachContact(func(i, _, _ int) {
		c := at(i)
		c.contacts++
		if !facts[i].has(isAvoidable) {
			return
		}
		c.avoidable++
		if q.Log.Customer(i) == contact.NoKey {
			c.failed++
		}
	})
	for k, c := range cases {
		if failed[k] && facts[c.First].has(inPeriod) {
			at(int(c.First)).failed++
		}
	}
	return counts
}

// JoinPer adds up what the log covers of some volumes.
func JoinPer(parts []Per) Per {
	sum := Per{Cover: NotCovered}
	for _, p := range parts {
		if p.Cover == NotCovered {
			continue
		}
		sum.Volume += p.Volume
		sum.Contacts += p.Contacts
		sum.Avoidable += p.Avoidable
		sum.Failed += p.Failed
		sum.Cover = Covered
	}
	if sum.Cover == Covered && slices.ContainsFunc(parts, func(p Per) bool { return p.Cover != Covered }) {
		sum.Cover = PartlyCovered
	}
	if sum.Cover != NotCovered {
		sum.divide()
	}
	return sum
}

func (p *Per) divide() {
	volume := known(p.Volume)
	p.PerX = known(float64(p.Contacts)).over(volume)
	p.AvoidablePerX = known(float64(p.Avoidable)).over(volume)
	p.Right = known(p.Volume - float64(p.Failed)).over(volume)
	if p.Right.Value < 0 {
		p.Right = Estimate{}
	}
}
