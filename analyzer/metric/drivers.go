package metric

import (
	"cmp"
	"math"
	"slices"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric/stats"
)

// The bounds of the drivers.
const (
	// MostDriven is how many scores a model rests on; of more, these are taken at equal
	// steps in order of time.
	MostDriven = 100_000
	// driverGroups and driverDraws bound the bootstrap: customers are drawn in at most
	// so many groups, so many times.
	driverGroups = 500
	driverDraws  = 1000
)

// Drivers is what goes together with scores, and how much of their differences each
// driver explains: the metric that Lindeman, Merenda and Gold (1980) average over all
// orders in which drivers enter a linear model. What goes together need not cause.
type Drivers struct {
	Scores   int64 // of this kind, on this scale
	Complete int64 // of these, those of contacts of which all drivers are known
	Used     int64 // of these, those that the model rests on
	Columns  int   // that the drivers take in the model

	// Missing is about how many more scores are needed, where there are too few.
	Missing int64
	Alike   bool // all scores are alike, or no driver differs: there is nothing to explain

	R2   float64 // the part of the variance of the scores that all drivers explain together
	All  []Driver
	Left []LeftDriver // that were not in the model
}

// Driver is one driver of the model.
type Driver struct {
	ID    DriverID
	Part  float64 // of the variance: what the driver has in R2
	Share float64 // of R2, with the bootstrap's interval
	// The interval is there when Ranged is.
	Low, High float64
	Ranged    bool
	// Levels are its values, most scores first, or of a driver of two the one Yes, or of a
	// measure the contacts above its median.
	Levels []DriverLevel
}

// AboveMedian stands for the level of the contacts with more than the median of a measure.
const AboveMedian = -1

// DriverLevel is the scores of the contacts with a value of a driver.
type DriverLevel struct {
	Value int // or [AboveMedian]
	stats.Sample
	Difference Bounds // of its mean from that of the others, with Welch's interval
	Known      bool   // there are others
	Ranged     bool   // the difference has an interval
}

// LeftDriver is a driver that is not in the model, though some contact tells it.
type LeftDriver struct {
	ID       DriverID
	Constant bool // it is the same for all; else too few contacts tell it
}

// needed is how many scores a model of so many columns asks for (Green 1991: 50 and 8 for
// each predictor, for a test of R² to find a medium effect).
func needed(columns int) int { return 50 + 8*columns }

// Drivers looks for what explains scores. A driver is tried in its turn, and left out when
// with it fewer than half of the scores would be of contacts of which everything is known.
func (q *Question) Drivers(s *Scores) Drivers {
	d := Drivers{Scores: int64(s.Len())}
	m := q.driverModel(s, &d)
	m.leaveConstants(&d)
	d.Used, d.Columns = int64(len(m.rows)), m.columns()
	switch {
	case len(m.rows) < needed(max(1, d.Columns)):
		more := float64(needed(max(1, d.Columns)) - len(m.rows))
		if len(m.rows) > 0 {
			more *= float64(d.Scores) / float64(d.Complete)
		}
		d.Missing = int64(math.Ceil(more))
		return d
	case d.Columns == 0 || !m.varies():
		d.Alike = true
		return d
	}
	m.explain(&d)
	return d
}

// driverModel is the scores with what may explain them.
type driverModel struct {
	drivers []driver
	levels  [][]int      // of each driver those that occur, most scores first; nil of a measure
	rows    []drivenRow  // in order of time
	log     *contact.Log // of the contacts
}

// drivenRow is a score and the values of the drivers.
type drivenRow struct {
	scoredContact
	score  float64
	values []float64
}

// driverModel chooses the drivers and gathers the scores with all of them.
func (q *Question) driverModel(s *Scores, d *Drivers) *driverModel {
	complete := q.inOrder(s)
	m := &driverModel{log: q.Log}
	for _, driver := range q.drivers(s) {
		if !slices.ContainsFunc(s.all, driver.knows) {
			continue
		}
		with, differs := driver.among(complete)
		if 2*len(with) < s.Len() || !differs {
			d.Left = append(d.Left, LeftDriver{driver.id, 2*len(with) >= s.Len()})
			continue
		}
		complete = with
		m.drivers = append(m.drivers, driver)
	}
	d.Complete = int64(len(complete))
	complete = thinned(complete)
	values := make([]float64, 0, len(complete)*len(m.drivers))
	for _, x := range complete {
		row := drivenRow{scoredContact: x, score: s.of(int(x.contact)).Value()}
		for _, driver := range m.drivers {
			value, _ := driver.of(int(x.contact))
			values = append(values, value)
		}
		row.values = values[len(values)-len(m.drivers):]
		m.rows = append(m.rows, row)
	}
	return m
}

// inOrder returns the contacts with a score in order of time, of one moment as they came.
func (q *Question) inOrder(s *Scores) []scoredContact {
	type timed struct {
		start contact.Instant
		came  int
		scoredContact
	}
	all := make([]timed, len(s.all))
	for k, x := range s.all {
		all[k] = timed{q.Log.Start(int(x.contact)), q.Log.Came(int(x.contact)), x}
	}
	slices.SortFunc(all, func(a, b timed) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.came, b.came))
	})
	ordered := make([]scoredContact, len(all))
	for k, x := range all {
		ordered[k] = x.scoredContact
	}
	return ordered
}

// thinned takes scores at equal steps where there are too many.
func thinned(all []scoredContact) []scoredContact {
	n := len(all)
	if n <= MostDriven {
		return all
	}
	some := make([]scoredContact, MostDriven)
	for k := range some {
		some[k] = all[k*n/MostDriven]
	}
	return some
}

// leaveConstants takes out the drivers that are the same for all that is left, and finds the
// levels of the others.
func (m *driverModel) leaveConstants(d *Drivers) {
	kept := 0
	var keep []int
	for k, driver := range m.drivers {
		differs := slices.ContainsFunc(m.rows, func(r drivenRow) bool { return r.values[k] != m.rows[0].values[k] })
		if !differs && len(m.rows) > 0 {
			d.Left = append(d.Left, LeftDriver{driver.id, true})
			continue
		}
		m.drivers[kept] = driver
		m.levels = append(m.levels, m.levelsOf(k))
		keep = append(keep, k)
		kept++
	}
	m.drivers = m.drivers[:kept]
	for i := range m.rows {
		values := m.rows[i].values
		for to, from := range keep {
			values[to] = values[from]
		}
		m.rows[i].values = values[:kept]
	}
}

// levelsOf returns the levels of driver k that occur, most scores first, ties in their
// order.
func (m *driverModel) levelsOf(k int) []int {
	counts := make([]int, m.drivers[k].levels)
	if len(counts) == 0 {
		return nil
	}
	for _, r := range m.rows {
		counts[int(r.values[k])]++
	}
	var levels []int
	for level, n := range counts {
		if n > 0 {
			levels = append(levels, level)
		}
	}
	sortStable(levels, func(level int) int { return -counts[level] })
	return levels
}

// widths returns how many columns each driver takes: one of a measure, else one fewer than
// its levels.
func (m *driverModel) widths() []int {
	var widths []int
	for _, levels := range m.levels {
		widths = append(widths, max(1, len(levels)-1))
	}
	return widths
}

func (m *driverModel) columns() int {
	n := 0
	for _, width := range m.widths() {
		n += width
	}
	return n
}

// varies reports whether the scores differ.
func (m *driverModel) varies() bool {
	return slices.ContainsFunc(m.rows, func(r drivenRow) bool { return r.score != m.rows[0].score })
}
