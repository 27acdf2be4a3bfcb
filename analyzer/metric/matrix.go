package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Matrix is the value-irritant matrix (Price & Jaffe 2008): the contacts of the
// period by what their reason is worth to customer and company.
type Matrix struct {
	// Scale is the one that most scores of the period are on, ties in the order of
	// the scales; [contact.NoScale] without scores. Satisfaction is the mean over
	// the scores on it; OffScale counts the others.
	Scale    contact.Scale
	OffScale int64

	Quadrants       [reasons.Quadrants]Quadrant
	Unmapped, Total Placed
}

// Quadrant is a place in the matrix: all contacts in it, and those of each reason
// that has any, most first, ties in the order of the taxonomy.
type Quadrant struct {
	Placed
	Reasons []Placed
}

// Placed is a part of the contacts with how satisfied they left the customer. Its
// share is of the mapped contacts.
type Placed struct {
	Load
	Reason       contact.Reason // of a part of one reason
	Satisfaction Mean           // tenths of the score, over the contacts that have one
}

// scoreSums are the scores of some contacts on each scale, in tenths.
type scoreSums [contact.Scales]Mean

// Matrix places the contacts of the period, which are already divided by reason.
func (q *Question) Matrix(byReason Division) Matrix {
	n := len(q.Taxonomy.Reasons)
	quadrants := newSplit(reasons.Quadrants)
	scores := make([]scoreSums, n+1)
	ofReasons := q.reasonNumbers()
	q.eachContact(func(i, cluster, _ int) {
		r := int(ofReasons[i])
		if r < n {
			quadrants.add(cluster, int(q.Taxonomy.Reasons[r].Matrix))
		}
		if s := q.Log.CSAT(i); s.Known() {
			scores[r][s.Scale].add(int64(s.Tenths))
		}
	})
	var m Matrix
	m.Scale, m.OffScale = mainScale(scores)
	for r, group := range byReason.Parts {
		part := Placed{group.load(), q.reasonAt(r), scores[r][m.Scale]}
		m.Total.join(part)
		if r == n {
			m.Unmapped = part
			continue
		}
		place := &m.Quadrants[q.Taxonomy.Reasons[r].Matrix]
		place.join(part)
		if part.Contacts > 0 {
			place.Reasons = append(place.Reasons, part)
		}
	}
	for k, share := range quadrants.shares() {
		m.Quadrants[k].Share = share
		sortStable(m.Quadrants[k].Reasons, func(p Placed) int64 { return -p.Contacts })
	}
	return m
}

func (p *Placed) join(o Placed) {
	p.Load.join(o.Load)
	p.Satisfaction.join(o.Satisfaction)
}

// mainScale returns the scale of most scores, and how many are on another.
func mainScale(scores []scoreSums) (main contact.Scale, others int64) {
	var counts [contact.Scales]int64
	for _, sums := range scores {
		for scale, mean := range sums {
			counts[scale] += mean.N
		}
	}
	for scale, count := range counts {
		others += count
		if count > counts[main] {
			main = contact.Scale(scale)
		}
	}
	return main, others - counts[main]
}
