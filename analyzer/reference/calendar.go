package reference

import (
	"slices"
	"time"
	_ "time/tzdata" // so that zones are known on every machine
)

const (
	day        = 24 * time.Hour
	dateLayout = "2006-01-02"
)

// span is the coverage of a log.
type span struct {
	known       bool // false when no row has a readable start
	first, last time.Time
}

// coverageOf: “**Coverage** runs from the first to the last readable start of any
// row of the files, or to `--until`.” Excluded rows are rows too.
func coverageOf(log Log, options Options) span {
	starts := withoutStrays(readableStarts(log))
	if len(starts) == 0 {
		return span{}
	}
	s := span{known: true, first: starts[0], last: starts[len(starts)-1]}
	if options.Until != "" {
		s.last = endOfDay(options.Until, options.zone())
	}
	return s
}

func readableStarts(log Log) []time.Time {
	var starts []time.Time
	for _, r := range log.Rows {
		if !r.Start.IsZero() {
			starts = append(starts, r.Start)
		}
	}
	slices.SortFunc(starts, time.Time.Compare)
	return starts
}

// withoutStrays: “A start that lies more than 60 days from its nearest neighbour
// with under 1 % of the rows beyond it is *stray*: warned about, left out of
// coverage.”
//
// Decision: from either end, a gap of more than 60 days between neighbours cuts
// off the k starts beyond it when k is 1 or under 1 % of the readable starts, and
// less than half of them; the innermost such cut on either side holds.
func withoutStrays(starts []time.Time) []time.Time {
	n := len(starts)
	early, late := 0, 0
	for k := 1; k < n; k++ {
		few := (k == 1 || 100*k < n) && 2*k < n
		if few && starts[k].Sub(starts[k-1]) > 60*day {
			early = k
		}
		if few && starts[n-k].Sub(starts[n-k-1]) > 60*day {
			late = k
		}
	}
	return starts[early : n-late]
}

// endOfDay is the last millisecond of a local date.
func endOfDay(date string, zone *time.Location) time.Time {
	d := parseDate(date)
	return time.Date(d.Year(), d.Month(), d.Day()+1, 0, 0, 0, 0, zone).Add(-time.Millisecond)
}

// parseDate panics on what is no date: only tests call this package.
func parseDate(date string) time.Time {
	d, err := time.Parse(dateLayout, date)
	if err != nil {
		panic(err)
	}
	return d
}

func localDate(t time.Time, zone *time.Location) string { return t.In(zone).Format(dateLayout) }

// inPeriod: “its start lies outside the asked period; a to-date means the end of
// that day”. Decision: a from-date means its local midnight, so both ends of the
// period are local dates.
func inPeriod(date string, options Options) bool {
	return (options.From == "" || date >= options.From) && (options.To == "" || date <= options.To)
}

// datesOf: “`days` = dates of coverage that lie in the asked period.”
func datesOf(coverage span, options Options) []string {
	if !coverage.known {
		return nil
	}
	var dates []string
	last := localDate(coverage.last, options.zone())
	for d := parseDate(localDate(coverage.first, options.zone())); d.Format(dateLayout) <= last; d = d.AddDate(0, 0, 1) {
		if date := d.Format(dateLayout); inPeriod(date, options) {
			dates = append(dates, date)
		}
	}
	return dates
}

func weekdayOf(date string) time.Weekday { return parseDate(date).Weekday() }
