package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric/stats"
)

// Scored is what the scores of a part of the contacts say.
type Scored struct {
	stats.Sample       // of the scores as their scale counts, each by itself
	Top          Share // in the two highest of 5, 7 or 10 boxes, or good; unknown on other scales
	Net          Net   // of scores of recommending
}

// Net is a net score (Reichheld 2003): the share of promoters, who give a 9 or 10, less
// that of detractors, who give a 6 or less. It lies from -1 to 1, with its interval.
type Net struct {
	N int64
	Bounds
	Known bool
}

// topBox is the lowest score in tenths, by scale, that counts as one of the two highest
// boxes, or as good; 0 on a scale without boxes.
var topBox = [contact.Scales]int16{
	contact.OneToFive: 40, contact.OneToSeven: 60, contact.OneToTen: 90, contact.ZeroToTen: 90, contact.GoodOrBad: 10,
}

// The ends of a net score, in tenths.
const (
	promotersFrom = 90
	detractorsTo  = 60
)

// scoreTally counts scores on one scale. Those of one customer come in a row.
type scoreTally struct {
	moments
	boxes bool
	top   tally
	net   netTally
}

func (t *scoreTally) add(cluster int, s contact.Score) {
	t.moments.add(int64(s.Tenths))
	if box := topBox[s.Scale]; box > 0 {
		t.boxes = true
		t.top.add(cluster, s.Tenths >= box)
	}
	t.net.add(cluster, s.Tenths)
}

// scored returns what the scores say; a net score only where it is asked for.
func (t *scoreTally) scored(net bool) Scored {
	s := Scored{Sample: t.sample(0.1)}
	if t.boxes {
		s.Top = t.top.share()
	}
	if net {
		s.Net = t.net.score()
	}
	return s
}

// netTally counts promoters and detractors by cluster: its hits are promoters less
// detractors.
type netTally struct {
	tally
	promoters, detractors int64
}

func (t *netTally) add(cluster int, tenths int16) {
	switch {
	case tenths >= promotersFrom:
		t.promoters++
		t.count(cluster, 1)
	case tenths <= detractorsTo:
		t.detractors++
		t.count(cluster, -1)
	default:
		t.count(cluster, 0)
	}
}

func (t *netTally) score() Net {
	t.close()
	n := Net{N: t.n}
	if t.n == 0 {
		return n
	}
	n.Known, n.Value = true, float64(t.y)/float64(t.n)
	deff := stats.NetDeff(t.clusters, t.n, t.y, t.promoters+t.detractors, t.yy, t.ym, t.mm)
	n.Low, n.High, _ = stats.NetScore(float64(t.promoters), float64(t.detractors), float64(t.n), deff)
	return n
}

// Gap is how much one part of the scores lies above another.
type Gap struct {
	Mean      Bounds
	MeanRange bool // the mean has an interval
	Top, Net  Bounds
	TopKnown  bool
	NetKnown  bool
	N         int64 // scores of both parts
}

// Above returns how much the scores lie above others: the difference of the means with
// Welch's interval (1947), and of the shares and net scores with that of their intervals
// (Newcombe 1998; Zou and Donner 2008).
func (s Scored) Above(o Scored) Gap {
	g := Gap{N: s.N + o.N, TopKnown: s.Top.Known && o.Top.Known, NetKnown: s.Net.Known && o.Net.Known}
	g.Mean, g.MeanRange = MeanChange(s.Mean-o.Mean, []stats.Sample{o.Sample}, []stats.Sample{s.Sample})
	if g.TopKnown {
		g.Top = ShareChange(o.Top.bounds(), s.Top.bounds())
	}
	if g.NetKnown {
		g.Net = ShareChange(o.Net.Bounds, s.Net.Bounds)
	}
	return g
}
