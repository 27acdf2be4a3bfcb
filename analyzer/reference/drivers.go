package reference

import (
	"math"
	"slices"
	"strings"
)

// driver is something that may explain scores: what it is of a contact, "" where that is not
// known, or for a measure the number.
type driver struct {
	name    string
	value   func(*contact) string
	measure func(*contact) *float64
}

func (d driver) knows(c *contact) bool {
	if d.measure != nil {
		return d.measure(c) != nil
	}
	return d.value(c) != ""
}

// allDrivers: “Tried where their columns exist: first time fix, repeat, kind, wait, handle
// time, transferred, effort, channel.”
//
// Decision: first time fix is that of the case, known of mature contacts; a repeat is
// known of contacts that start at A + W or later.
func (m *measure) allDrivers() []driver {
	number := func(of func(*contact) *int64, unit float64) func(*contact) *float64 {
		return func(c *contact) *float64 {
			if of(c) == nil {
				return nil
			}
			x := float64(*of(c)) / unit
			return &x
		}
	}
	when := func(known func(*contact) bool, yes func(*contact) bool) func(*contact) string {
		return func(c *contact) string {
			if !known(c) {
				return ""
			}
			return yesNo(yes(c))
		}
	}
	return []driver{
		{name: "first_time_fix", value: when(func(c *contact) bool { return m.followable(c) && m.mature(c, m.window) },
			func(c *contact) bool { return m.opensJudged(c) && m.isSingle(c) })},
		{name: "repeat", value: when(func(c *contact) bool { return m.followable(c) && m.fullyPreceded(c) }, func(c *contact) bool { return c.repeat })},
		{name: "kind", value: func(c *contact) string {
			if !c.mapped() {
				return ""
			}
			return m.partOf(c)
		}},
		{name: "wait", measure: number(func(c *contact) *int64 { return c.wait }, 1000)},
		{name: "handle", measure: number(func(c *contact) *int64 { return c.handle }, 1000)},
		{name: "transferred", value: when(func(*contact) bool { return m.knowsTransfers() }, func(c *contact) bool { return c.transferred })},
		{name: "effort", measure: number(func(c *contact) *int64 { return c.ces }, 10)},
		{name: "channel", value: func(c *contact) string { return c.channel }},
	}
}

// levelOrder is the order of levels with as many scores.
var levelOrder = append([]string{"yes", "no", Valuable, Hygiene, Avoidable}, allChannels...)

// drivers: “contribution to the R² of a linear model averaged over all orders of entry (LMG;
// dummies of one factor enter together; rows complete in all drivers), the plain difference
// in means, R² and n.”
func (m *measure) drivers(log Log) {
	if !m.options.Drivers {
		return
	}
	table := newTable("score", "scale", "driver", "group", "scores", "share+", "explained", "mean", "difference+")
	m.driverRows(table, "csat", scaleOf(log).name, func(c *contact) *int64 { return c.csat })
	m.driverRows(table, "nps", "0-10", func(c *contact) *int64 { return c.nps })
	if len(table.Rows) > 0 {
		m.result.Tables["drivers"] = *table
	}
}

// driverRows explains one score. Decisions: a driver is left out when with it, in its turn,
// fewer than half of the scores would be of contacts with everything known, or when it
// is the same for all of these; below 50 and 8 scores for each column there is no model.
func (m *measure) driverRows(table *Table, name, scale string, score func(*contact) *int64) {
	all := keep(m.in, func(c *contact) bool { return score(c) != nil })
	complete := all
	var tried []driver
	for _, d := range m.allDrivers() {
		with := keep(complete, d.knows)
		if len(keep(all, d.knows)) > 0 && 2*len(with) >= len(all) && len(columnsOf(d, with)) > 0 {
			complete = with
			tried = append(tried, d)
		}
	}
	model := linear{}
	var drivers []driver
	for _, c := range complete {
		model.y = append(model.y, float64(*score(c))/10)
	}
	for _, d := range tried {
		if columns := columnsOf(d, complete); len(columns) > 0 {
			model.factors = append(model.factors, columns)
			drivers = append(drivers, d)
		}
	}
	columns := 0
	for _, f := range model.factors {
		columns += len(f)
	}
	if len(complete) < 50+8*max(1, columns) || columns == 0 || slices.Max(model.y) == slices.Min(model.y) {
		return
	}
	parts := model.allOrders()
	r2 := model.r2(1<<len(drivers) - 1)
	table.add(name, scale, "all_drivers", "", len(complete), wide(number(1)), r2, Figure{}, wide(Figure{}))
	order := seq(len(drivers))
	slices.SortStableFunc(order, func(a, b int) int {
		if math.Abs(parts[a]-parts[b]) < 1e-12 {
			return 0
		}
		if parts[a] > parts[b] {
			return -1
		}
		return 1
	})
	for _, k := range order {
		share := Figure{Known: r2 > 0, Value: parts[k] / r2, N: int64(len(complete))}
		part := number(parts[k])
		levels := levelsOf(drivers[k], complete)
		if len(levels) != 1 {
			table.add(name, scale, drivers[k].name, "", len(complete), wide(share), part, Figure{}, wide(Figure{}))
			share, part = Figure{}, Figure{}
		}
		for _, l := range levels {
			in := keep(complete, l.has)
			here, there := tenthsOf(in, score), tenthsOf(keep(complete, func(c *contact) bool { return !l.has(c) }), score)
			mean, difference := Figure{}, Figure{}
			if len(here) > 0 {
				mean = number(sumOf(here) / float64(len(here)))
			}
			if len(here) > 0 && len(there) > 0 {
				difference = number(mean.Value - sumOf(there)/float64(len(there)))
				difference.meanInterval([][]float64{there}, [][]float64{here})
				difference.N = int64(len(here))
			}
			table.add(name, scale, drivers[k].name, l.name, len(in), wide(share), part, mean, wide(difference))
		}
	}
}

func tenthsOf(of []*contact, score func(*contact) *int64) []float64 {
	var xs []float64
	for _, c := range of {
		xs = append(xs, float64(*score(c))/10)
	}
	return xs
}

// columnsOf are the columns of a driver in the model: the measure, or one for each level but
// the first. None when it is the same for all.
func columnsOf(d driver, of []*contact) [][]float64 {
	column := func(x func(*contact) float64) []float64 {
		var xs []float64
		for _, c := range of {
			xs = append(xs, x(c))
		}
		return xs
	}
	if d.measure != nil {
		xs := column(func(c *contact) float64 { return *d.measure(c) })
		if len(xs) == 0 || slices.Max(xs) == slices.Min(xs) {
			return nil
		}
		return [][]float64{xs}
	}
	var columns [][]float64
	for k, level := range valuesOf(d, of) {
		if k > 0 {
			columns = append(columns, column(func(c *contact) float64 {
				if d.value(c) == level {
					return 1
				}
				return 0
			}))
		}
	}
	return columns
}

// valuesOf are the levels that occur, most first.
func valuesOf(d driver, of []*contact) []string {
	var values []string
	for _, level := range levelOrder {
		if slices.ContainsFunc(of, func(c *contact) bool { return d.value(c) == level }) {
			values = append(values, level)
		}
	}
	number := func(level string) int { return len(keep(of, func(c *contact) bool { return d.value(c) == level })) }
	slices.SortStableFunc(values, func(a, b string) int { return number(b) - number(a) })
	return values
}

// level is a part of the contacts that a row is about.
type level struct {
	name string
	has  func(*contact) bool
}

// levelsOf are those of a driver that have rows: yes of two, the upper half of a measure,
// else all.
func levelsOf(d driver, of []*contact) []level {
	if d.measure != nil {
		var xs []float64
		for _, c := range of {
			xs = append(xs, *d.measure(c))
		}
		slices.Sort(xs)
		middle := (xs[(len(xs)-1)/2] + xs[len(xs)/2]) / 2
		return []level{{"above_median", func(c *contact) bool { return *d.measure(c) > middle }}}
	}
	is := func(value string) level {
		return level{value, func(c *contact) bool { return d.value(c) == value }}
	}
	if strings.Contains(" first_time_fix repeat transferred ", " "+d.name+" ") {
		return []level{is("yes")}
	}
	var levels []level
	for _, value := range valuesOf(d, of) {
		levels = append(levels, is(value))
	}
	return levels
}
