package metric

import "contactlog/analyzer/metric/stats"

// FewBelow is the base below which a share is marked as resting on few.
const FewBelow = 30

// Share is a part of a whole with its 95 % interval. The interval is Wilson's
// (1927) at n / deff, because contacts of one customer are alike.
type Share struct {
	Hits, N   int64
	Value     float64 // Hits / N, 0 to 1
	Low, High float64
	Deff      float64 // the design effect, 1 or more
	Known     bool    // false when N is 0
}

// Few reports whether the share rests on a small base.
func (s Share) Few() bool { return s.Known && s.N < FewBelow }

// scaled returns the share and its interval times k.
func (s Share) scaled(k float64) Share {
	s.Value, s.Low, s.High = s.Value*k, s.Low*k, s.High*k
	return s
}

// sums are what the design effect needs, over the clusters c with m units and y
// hits each: their number, Σm, Σy, Σy², Σym and Σm².
type sums struct{ clusters, n, y, yy, ym, mm int64 }

// add counts a cluster of m units, of which y are hits. One without units is none.
func (s *sums) add(y, m int64) {
	if m == 0 {
		return
	}
	s.clusters++
	s.n += m
	s.y += y
	s.yy += y * y
	s.ym += y * m
	s.mm += m * m
}

// addSingles adds clusters of one unit each, of which y are hits.
func (s *sums) addSingles(y, n int64) {
	s.clusters += n
	s.n += n
	s.y += y
	s.yy += y
	s.ym += y
	s.mm += n
}

// among returns the sums of hits among the units of all.
func (s sums) among(all sums) sums {
	s.clusters, s.n, s.mm = all.clusters, all.n, all.mm
	return s
}

func (s sums) share() Share {
	if s.n == 0 {
		return Share{}
	}
	deff := stats.Deff(s.clusters, s.n, s.y, s.yy, s.ym, s.mm)
	low, high, _ := stats.Wilson(float64(s.y), float64(s.n), deff)
	return Share{Hits: s.y, N: s.n, Value: float64(s.y) / float64(s.n), Low: low, High: high, Deff: deff, Known: true}
}

// tally counts units and hits by cluster. Units of one cluster come in a row.
type tally struct {
	sums
	cluster int // of the units that are not in the sums yet
	hits, m int64
}

func (t *tally) add(cluster int, hit bool) {
	if hit {
		t.count(cluster, 1)
	} else {
		t.count(cluster, 0)
	}
}

// count counts a unit with so many hits.
func (t *tally) count(cluster int, hits int64) {
	if cluster != t.cluster {
		t.close()
		t.cluster = cluster
	}
	t.m++
	t.hits += hits
}

func (t *tally) close() {
	if t.m > 0 {
		t.sums.add(t.hits, t.m)
		t.hits, t.m = 0, 0
	}
}

func (t *tally) share() Share {
	t.close()
	return t.sums.share()
}

// split divides units over parts, such as mapped contacts over reasons: each
// part is a share of all units. Units of one cluster come in a row.
type split struct {
	all     tally
	parts   []sums // clusters, n and mm unused: they are those of all
	current []int64
	touched []int
}

func newSplit(parts int) *split {
	return &split{parts: make([]sums, parts), current: make([]int64, parts)}
}

func (s *split) add(cluster, part int) {
	s.addNone(cluster)
	if s.current[part] == 0 {
		s.touched = append(s.touched, part)
	}
	s.current[part]++
}

// addNone adds a unit that is in no part.
func (s *split) addNone(cluster int) {
	if cluster != s.all.cluster {
		s.close()
	}
	s.all.add(cluster, false)
}

func (s *split) close() {
	for _, p := range s.touched {
		y := s.current[p]
		s.parts[p].y += y
		s.parts[p].yy += y * y
		s.parts[p].ym += y * s.all.m
		s.current[p] = 0
	}
	s.touched = s.touched[:0]
}

// shares returns the share of each part.
func (s *split) shares() []Share {
	s.close()
	s.all.close()
	shares := make([]Share, len(s.parts))
	for i, p := range s.parts {
		shares[i] = p.among(s.all.sums).share()
	}
	return shares
}

// Mean is an average with the number of contacts that it rests on.
type Mean struct {
	Sum int64
	N   int64
}

// Value returns the average; false when nothing is known.
func (m Mean) Value() (float64, bool) {
	if m.N == 0 {
		return 0, false
	}
	return float64(m.Sum) / float64(m.N), true
}

func (m *Mean) add(x int64) {
	m.Sum += x
	m.N++
}
