package contact

import "slices"

// strayGap is how far from its nearest neighbour a start must lie to be a stray
// one: a wrong clock or a default date, not a part of the period of the log.
const strayGap = 60 * Instant(Day)

// Coverage is the time that the log covers: from the first to the last readable
// start of any row, stray ones left out.
type Coverage struct {
	First, Last Instant // [NoInstant] when no row has a readable start
	Stray       int64   // readable starts outside
}

// Known reports whether any row has a readable start.
func (c Coverage) Known() bool { return c.First.Known() }

// Until returns the coverage with another end, such as the moment at which a
// nightly export was made.
func (c Coverage) Until(end Instant) Coverage {
	if c.Known() {
		c.Last = max(end, c.First)
	}
	return c
}

// recentDays is for how many days the counts are found without a map: eleven years
// in a row.
const recentDays = 1 << 12

// starts counts the starts in one UTC day and keeps the ends of their range.
type starts struct {
	n           int64
	first, last Instant
}

// coverage finds the span of the starts. From either end a gap of more than 60
// days cuts off the starts beyond it, when these are one, or under 1 % of all,
// and less than half.
//
// A gap that long cannot lie within a day (or within the two days around 1970,
// which share a count), so counts per day serve as well as the sorted starts,
// without the sorting.
func (b *Builder) coverage() Coverage {
	days := b.startsByDay()
	if len(days) == 0 {
		return Coverage{First: NoInstant, Last: NoInstant}
	}
	var total int64
	for _, d := range days {
		total += d.n
	}
	isStray := func(beyond int64) bool {
		return (beyond == 1 || beyond*100 < total) && beyond*2 < total
	}
	from, to := 0, len(days)-1
	var before, after int64
	for i, beyond := 0, int64(0); i+1 < len(days); i++ {
		beyond += days[i].n
		if days[i+1].first-days[i].last > strayGap && isStray(beyond) {
			from, before = i+1, beyond
		}
	}
	for i, beyond := len(days)-1, int64(0); i > from; i-- {
		beyond += days[i].n
		if days[i].first-days[i-1].last > strayGap && isStray(beyond) {
			to, after = i-1, beyond
		}
	}
	return Coverage{First: days[from].first, Last: days[to].last, Stray: before + after}
}

func (b *Builder) startsByDay() []starts {
	byDay := make(map[Instant]*starts)
	var recent [recentDays]struct {
		day Instant
		*starts
	}
	for i := range b.n {
		t, ok := b.startOf(i)
		if !ok {
			continue
		}
		day := t / Instant(Day)
		r := &recent[uint64(day)%recentDays]
		if r.starts == nil || r.day != day {
			if byDay[day] == nil {
				byDay[day] = &starts{first: t, last: t}
			}
			r.day, r.starts = day, byDay[day]
		}
		r.n++
		r.first, r.last = min(r.first, t), max(r.last, t)
	}
	days := make([]starts, 0, len(byDay))
	for _, d := range byDay {
		days = append(days, *d)
	}
	slices.SortFunc(days, func(a, b starts) int {
		if a.first < b.first {
			return -1
		}
		return 1
	})
	return days
}
