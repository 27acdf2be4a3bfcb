package metric

import (
	"math"
	"slices"

	"contactlog/analyzer/metric/stats"
)

// explain divides the variance of the scores over the drivers.
func (m *driverModel) explain(d *Drivers) {
	widths := m.widths()
	groups, customers := m.groups()
	all := stats.NewProducts(d.Columns)
	for _, g := range groups {
		all.AddTimes(g, 1)
	}
	parts, r2, _ := all.LMG(widths)
	d.R2 = r2
	d.Chance = stats.ChanceOfR2(r2, d.Used, int64(d.Columns)) >= 0.05
	var drawn [][]float64
	if r2 > 0 && customers >= FewBelow {
		drawn = drawShares(groups, widths)
	}
	for k, driver := range m.drivers {
		x := Driver{ID: driver.id, Part: parts[k], Levels: m.driverLevels(k)}
		if r2 > 0 {
			x.Share = parts[k] / r2
		}
		if len(drawn) > driverDraws*9/10 {
			x.Ranged = true
			x.setRange(drawn, k)
		}
		d.All = append(d.All, x)
	}
	sortStable(d.All, func(x Driver) float64 { return -x.Part })
}

// setRange sets the interval of the share from the shares of all draws. Where these lie to one
// side of the share itself, it stretches to hold it.
func (x *Driver) setRange(drawn [][]float64, k int) {
	mine := make([]float64, len(drawn))
	for i, shares := range drawn {
		mine[i] = shares[k]
	}
	low, high, _ := stats.Percentiles(mine)
	x.Low, x.High = math.Min(low, x.Share), math.Max(high, x.Share)
}

// drawShares draws the groups again and again. The draws are the same every time, whatever
// the number of processors.
func drawShares(groups []*stats.Products, widths []int) [][]float64 {
	all := make([][]float64, driverDraws)
	workers := parts(math.MaxInt)
	atOnce(workers, func(w int) {
		for k := w; k < driverDraws; k += workers {
			all[k], _ = stats.ResampledShares(groups, widths, uint64(k))
		}
	})
	return slices.DeleteFunc(all, func(shares []float64) bool { return shares == nil })
}

// groups adds up the rows of each customer, customers in turn in at most [driverGroups]
// groups. It also returns how many customers there are; an unknown one counts by itself.
func (m *driverModel) groups() (groups []*stats.Products, customers int) {
	number := map[int32]int{}
	for _, r := range m.rows {
		if _, met := number[r.cluster]; !met {
			number[r.cluster] = len(number)
		}
	}
	columns := m.columns()
	groups = make([]*stats.Products, min(len(number), driverGroups))
	for k := range groups {
		groups[k] = stats.NewProducts(columns)
	}
	scale := m.scales()
	row := make([]float64, columns+1)
	for _, r := range m.rows {
		clear(row)
		at := 0
		for k, value := range r.values {
			levels := m.levels[k]
			if levels == nil {
				row[at] = (value - scale[k].middle) / scale[k].spread
				at++
				continue
			}
			if place := slices.Index(levels, int(value)); place > 0 { // the level of most scores is where none stands
				row[at+place-1] = 1
			}
			at += len(levels) - 1
		}
		row[columns] = r.score - m.rows[0].score
		groups[number[r.cluster]%len(groups)].Add(row)
	}
	return groups, len(number)
}

// scale is the middle and the spread of a measure: numbers near 0 lose the least to rounding.
type scale struct{ middle, spread float64 }

// scales returns those of the drivers that are measures.
func (m *driverModel) scales() []scale {
	all := make([]scale, len(m.drivers))
	n := float64(len(m.rows))
	for k := range m.drivers {
		if m.levels[k] != nil {
			continue
		}
		var s scale
		for _, r := range m.rows {
			s.middle += r.values[k] / n
		}
		for _, r := range m.rows {
			off := r.values[k] - s.middle
			s.spread += off * off / n
		}
		s.spread = math.Sqrt(s.spread)
		all[k] = s
	}
	return all
}

// driverLevels returns how the scores of the levels of driver k differ from the others.
func (m *driverModel) driverLevels(k int) []DriverLevel {
	values := m.levels[k]
	if values == nil {
		middle := m.medianOf(k)
		return []DriverLevel{m.level(AboveMedian, func(r drivenRow) bool { return r.values[k] > middle })}
	}
	if m.drivers[k].levels == 2 {
		values = []int{Yes}
	}
	var levels []DriverLevel
	for _, value := range values {
		levels = append(levels, m.level(value, func(r drivenRow) bool { return int(r.values[k]) == value }))
	}
	return levels
}

func (m *driverModel) medianOf(k int) float64 {
	values := make([]float64, len(m.rows))
	for i, r := range m.rows {
		values[i] = r.values[k]
	}
	n := len(values)
	return (ranked(values, (n-1)/2) + ranked(values, n/2)) / 2
}

// ranked returns the value that has rank others before it in ascending order. It divides the
// values, whose order it changes, again and again (quickselect, Hoare 1961).
func ranked(values []float64, rank int) float64 {
	for len(values) > 1 {
		middle := values[len(values)/2]
		below, above := 0, len(values) // what is less lies before below, what is more from above on
		for i := 0; i < above; {
			switch x := values[i]; {
			case x < middle:
				values[i], values[below] = values[below], x
				below++
				i++
			case x > middle:
				above--
				values[i], values[above] = values[above], x
			default:
				i++
			}
		}
		switch {
		case rank < below:
			values = values[:below]
		case rank < above:
			return middle
		default:
			values, rank = values[above:], rank-above
		}
	}
	return values[0]
}

// level compares the rows that are in a level with those that are not.
func (m *driverModel) level(value int, in func(drivenRow) bool) DriverLevel {
	var here, others moments
	for _, r := range m.rows {
		if in(r) {
			here.add(tenths(r.score))
		} else {
			others.add(tenths(r.score))
		}
	}
	l := DriverLevel{Value: value, Sample: here.sample(0.1)}
	if here.n == 0 || others.n == 0 {
		return l
	}
	rest := others.sample(0.1)
	l.Known = true
	l.Difference, l.Ranged = MeanChange(l.Mean-rest.Mean, []stats.Sample{rest}, []stats.Sample{l.Sample})
	return l
}

// tenths is a score as scores are counted.
func tenths(score float64) int64 { return int64(math.Round(10 * score)) }
