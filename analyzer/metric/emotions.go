package metric

// Mood is what customers felt in some of the contacts: those with one value of a
// dimension.
type Mood struct {
	Value  int     // of the dimension: a value, [BlankValue] or [NoReason]
	N      int64   // contacts of which something is known
	Shares []Share // of these, by feeling
}

// Unfelt is the feeling of a contact of which nothing is known: it is in no mood.
const Unfelt = -1

// Moods divides the contacts of each value of a dimension by what the customer felt:
// felt returns one of so many feelings, or [Unfelt]. The values stand in their own
// order, without those of which nothing is known.
func (q *Question) Moods(d Dimension, feelings int, felt func(i int) int) []Mood {
	splits := make([]*split, d.Values+2)
	at := func(value int) int {
		if value < 0 {
			return d.Values - 1 - value // the blank, then those without a reason
		}
		return value
	}
	q.eachContact(func(i, cluster, _ int) {
		f := felt(i)
		if f == Unfelt {
			return
		}
		k := at(d.Of(i))
		if splits[k] == nil {
			splits[k] = newSplit(feelings)
		}
		splits[k].add(cluster, f)
	})
	var moods []Mood
	for k, s := range splits {
		if s == nil {
			continue
		}
		m := Mood{Value: k, Shares: s.shares()}
		if k >= d.Values {
			m.Value = d.Values - 1 - k
		}
		m.N = s.all.n
		moods = append(moods, m)
	}
	return moods
}
