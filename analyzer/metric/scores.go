package metric

import "contactlog/analyzer/contact"

// Scores are the scores that customers gave in one answer and on one scale. Scores on
// different scales say different things: they are nowhere taken together.
type Scores struct {
	Net   bool // how likely they recommend us, of which a net score is made; else how satisfied they were
	Scale contact.Scale

	log *contact.Log
	all []scoredContact
}

// scoredContact is a contact of the period that has a score.
type scoredContact struct{ contact, cluster int32 }

// Len returns how many scores there are.
func (s *Scores) Len() int { return len(s.all) }

// of returns the score of contact i, on whatever scale.
func (s *Scores) of(i int) contact.Score {
	if s.Net {
		return s.log.NPS(i)
	}
	return s.log.CSAT(i)
}

// Scores finds the scores of the period: those of satisfaction, the scale of most
// scores first and ties in the order of the scales, then those of recommending.
func (q *Question) Scores() []*Scores {
	var satisfied, recommending [contact.Scales]*Scores
	add := func(all *[contact.Scales]*Scores, net bool, s contact.Score, i, cluster int) {
		if !s.Known() {
			return
		}
		if all[s.Scale] == nil {
			all[s.Scale] = &Scores{Net: net, Scale: s.Scale, log: q.Log}
		}
		all[s.Scale].all = append(all[s.Scale].all, scoredContact{int32(i), int32(cluster)})
	}
	if q.Log.HasScores() {
		q.eachContact(func(i, cluster, _ int) {
			add(&satisfied, false, q.Log.CSAT(i), i, cluster)
			add(&recommending, true, q.Log.NPS(i), i, cluster)
		})
	}
	var found []*Scores
	for _, all := range [][contact.Scales]*Scores{satisfied, recommending} {
		first := len(found)
		for _, s := range all {
			if s != nil {
				found = append(found, s)
			}
		}
		sortStable(found[first:], func(s *Scores) int { return -s.Len() })
	}
	return found
}

// ScoredRow is the scores of the contacts with a value of each dimension.
type ScoredRow struct {
	Values [contact.MaxDimensions]int
	Scored
}

// Total is what all scores say.
func (s *Scores) Total() Scored {
	var t scoreTally
	for _, x := range s.all {
		t.add(int(x.cluster), s.of(int(x.contact)))
	}
	return t.scored(s.Net)
}

// ScoredBy divides scores by one dimension or two, the values of most scores first. It
// also returns how many values of each dimension are together in [OtherValues].
func (q *Question) ScoredBy(s *Scores, dimensions ...Dimension) (rows []ScoredRow, others [contact.MaxDimensions]int) {
	pairs := q.cross(dimensions, func(visit func(i int)) {
		for _, x := range s.all {
			visit(int(x.contact))
		}
	})
	for k, c := range pairs.cuts {
		others[k] = c.others
	}
	groups := make([]scoreTally, pairs.groups)
	for _, x := range s.all {
		if g := pairs.of(int(x.contact)); g >= 0 {
			groups[g].add(int(x.cluster), s.of(int(x.contact)))
		}
	}
	for g := range groups {
		if t := &groups[g]; t.n > 0 {
			rows = append(rows, ScoredRow{pairs.values(g), t.scored(s.Net)})
		}
	}
	return rows, others
}
