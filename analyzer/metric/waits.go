package metric

import (
	"math"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric/stats"
	"contactlog/reasons"
)

// Median is the middle of some values, with how many there are.
type Median struct {
	Value float64 // half of the values lie above it; known when N is not 0
	N     int64
}

// Waits is how long customers waited for the contacts of the period, in
// milliseconds: those of each kind, the unmapped last, and all of them.
type Waits struct {
	ByKind [reasons.Kinds + 1]Median
	All    Median
}

// longestWait is what a longer wait counts as, some 49 days: far beyond what a
// cell of a log can hold.
const longestWait = contact.Millis(math.MaxUint32)

// Waits takes the medians over the contacts with a known wait.
func (q *Question) Waits() Waits {
	var byKind [reasons.Kinds + 1][]uint32
	kinds, ofReasons := q.kinds(), q.reasonNumbers()
	q.eachContact(func(i, _, _ int) {
		if d := q.Log.Wait(i); d.Known() {
			k := kinds[ofReasons[i]]
			byKind[k] = append(byKind[k], uint32(min(d, longestWait)))
		}
	})
	var w Waits
	var all []uint32
	for k, waits := range byKind {
		w.ByKind[k] = median(waits)
		all = append(all, waits...)
	}
	w.All = median(all)
	return w
}

func median(values []uint32) Median {
	value, _ := stats.Median(values)
	return Median{value, int64(len(values))}
}
