package reference

import (
	"fmt"
	"slices"
	"time"
)

// stretches: “Any figure by day, ISO week, month or quarter; the tail whose cases
// are not yet judged is marked provisional.” A contact counts in the stretch of its
// start, a case in that of its first contact; a stretch between the first and the
// last without contacts is shown with none.
func (m *measure) stretches() {
	m.stretchesOf("months", "month", func(date string) string { return date[:7] })
	m.stretchesOf("by_day", "day", func(date string) string { return date })
	m.stretchesOf("by_week", "week", weekOf)
	m.stretchesOf("by_quarter", "quarter", func(date string) string {
		d := parseDate(date)
		return fmt.Sprintf("%04d-Q%d", d.Year(), (d.Month()+2)/3)
	})
}

func weekOf(date string) string {
	year, week := parseDate(date).ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week)
}

func (m *measure) stretchesOf(id, column string, nameOf func(date string) string) {
	table := newTable(column, "contacts", "avoidable_share+", "repeat_share+", "ftf+", "ftr+", "cost", "provisional",
		"kind_valuable", "kind_hygiene", "kind_avoidable", "kind_unmapped")
	nameOfContact := map[*contact]string{}
	var dates []string
	for _, c := range m.in {
		date := localDate(c.start, m.zone)
		nameOfContact[c] = nameOf(date)
		dates = append(dates, date)
	}
	if len(dates) > 0 {
		shown := map[string]bool{}
		first, last := nameOf(localDate(m.coverage.first, m.zone)), nameOf(localDate(m.coverage.last, m.zone))
		for d := parseDate(slices.Min(dates)); d.Format(dateLayout) <= slices.Max(dates); d = d.AddDate(0, 0, 1) {
			name := nameOf(d.Format(dateLayout))
			wanted := func(c *contact) bool { return nameOfContact[c] == name }
			of := keep(m.in, wanted)
			covered := name >= first && name <= last
			if shown[name] || len(of) == 0 && !covered { // Decision: on the way to a stray start there is nothing to show
				continue
			}
			shown[name] = true
			cost := Figure{Known: m.hasPrices(), Value: sumPrice(of) / euro}
			open := keep(m.episodes, func(e episode) bool { return wanted(e.first()) && !e.judged })
			ofKind := func(kind string) int { return len(keep(of, func(c *contact) bool { return m.partOf(c) == kind })) }
			table.add(name, len(of), wide(m.avoidableShare(wanted)), wide(m.repeatShare(wanted)),
				wide(m.ftf(wanted)), wide(m.ftr(wanted)), cost, yesNo(len(open) > 0),
				ofKind("valuable"), ofKind("hygiene"), ofKind("avoidable"), ofKind("unmapped"))
		}
	}
	m.result.Tables[id] = *table
}

// placesOf are the reasons that a row of a table can be about, in the order of the
// taxonomy, the unmapped last.
func (m *measure) placesOf() []int { return append(seq(len(m.taxonomy.Reasons)), unmapped) }

func (m *measure) ownerOf(reason int) string {
	if reason == unmapped {
		return ""
	}
	return m.taxonomy.Reasons[reason].Owner
}

// skyline: “Skyline: reasons × the last seven full ISO weeks, with owner and
// change.”
//
// Decision: a week is full when the coverage and the period hold all of its dates,
// but for those of weekdays on which no date of the coverage has a contact. The
// full weeks that follow one another up to the last one count, at most seven, at
// least two. The change is the last week over the mean of those before, less 1. The
// reasons with most contacts in these weeks stand first, ties in taxonomy order,
// unmapped last.
func (m *measure) skyline() {
	table := newTable("reason", "owner", "week_1", "week_2", "week_3", "week_4", "week_5", "week_6", "week_7", "change", "last_week")
	m.result.Tables["skyline"] = *table
	monday, weeks := m.fullWeeks()
	if weeks < 2 {
		return
	}
	var rows [][]float64
	var reasons []int
	total := make([]float64, weeks)
	for _, r := range m.placesOf() {
		counts := make([]float64, weeks)
		for _, c := range m.all {
			date := localDate(c.start, m.zone)
			for k := range weeks {
				if c.reason == r && m.covers(date) && weekOf(date) == weekOf(monday.AddDate(0, 0, 7*(k+1-weeks)).Format(dateLayout)) {
					counts[k]++
					total[k]++
				}
			}
		}
		if sumOf(counts) > 0 {
			rows, reasons = append(rows, counts), append(reasons, r)
		}
	}
	order := seq(len(rows))
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case reasons[a] == unmapped:
			return 1
		case reasons[b] == unmapped:
			return -1
		}
		return int(sumOf(rows[b]) - sumOf(rows[a]))
	})
	add := func(name, owner string, counts []float64) {
		values := []any{name, owner}
		for range 7 - weeks {
			values = append(values, Figure{})
		}
		for _, n := range counts {
			values = append(values, n)
		}
		before := sumOf(counts[:weeks-1]) / float64(weeks-1)
		change := ratio(counts[weeks-1]-before, before)
		table.add(append(values, change, weekOf(monday.Format(dateLayout)))...)
	}
	for _, k := range order {
		add(m.reasonID(reasons[k]), m.ownerOf(reasons[k]), rows[k])
	}
	add("total", "", total)
	m.result.Tables["skyline"] = *table
}

// covers reports whether a date is one of the coverage, whatever the period.
func (m *measure) covers(date string) bool {
	return m.coverage.known && date >= localDate(m.coverage.first, m.zone) && date <= localDate(m.coverage.last, m.zone)
}

// fullWeeks returns the Monday of the last full week, and how many follow one
// another up to it.
func (m *measure) fullWeeks() (monday time.Time, weeks int) {
	if len(m.dates) == 0 {
		return time.Time{}, 0
	}
	used := map[time.Weekday]bool{}
	for _, c := range m.all {
		if date := localDate(c.start, m.zone); m.covers(date) {
			used[weekdayOf(date)] = true
		}
	}
	full := func(monday time.Time) bool {
		within := false
		for d := range 7 {
			date := monday.AddDate(0, 0, d)
			holds := slices.Contains(m.dates, date.Format(dateLayout))
			within = within || holds
			if used[date.Weekday()] && !holds {
				return false
			}
		}
		return within
	}
	monday = parseDate(m.dates[len(m.dates)-1])
	for monday.Weekday() != time.Monday {
		monday = monday.AddDate(0, 0, -1)
	}
	if !full(monday) {
		monday = monday.AddDate(0, 0, -7)
	}
	for weeks < 7 && full(monday.AddDate(0, 0, -7*weeks)) {
		weeks++
	}
	return monday, weeks
}
