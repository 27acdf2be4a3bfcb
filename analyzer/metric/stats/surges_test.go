package stats

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/reference"
)

// steady returns so many weeks of the same seven counts.
func steady(weeks int, week ...int64) []int64 {
	var counts []int64
	for range weeks {
		counts = append(counts, week...)
	}
	return counts
}

// surgesOf is [Surges] of a series that was always open, but on some days.
func surgesOf(counts []int64, closed ...int) []Surge {
	shut := make([]bool, len(counts))
	for _, day := range closed {
		shut[day] = true
	}
	return Surges(counts, shut)
}

func TestSurgesByHand(t *testing.T) {
	week := []int64{40, 36, 34, 32, 34, 12, 0} // the last day is never open
	for _, c := range []struct {
		name   string
		change func(counts []int64)
		closed []int
		want   [][2]int
	}{
		{name: "nothing happens"},
		{name: "a doubled Monday", change: func(c []int64) { c[84] = 80 }, want: [][2]int{{84, 84}}},
		{name: "a Monday of a third more", change: func(c []int64) { c[84] = 53 }},
		{name: "a small day that becomes like the others", change: func(c []int64) { c[89] = 36 }, want: [][2]int{{89, 89}}},
		{name: "three doubled days", change: times(84, 87, 2), want: [][2]int{{84, 86}}},
		{name: "around a Sunday", change: times(88, 93, 2), want: [][2]int{{88, 92}}},
		{name: "longer than a run", change: times(84, 104, 2), want: [][2]int{{84, 103}}},
		{name: "two of them", change: func(c []int64) { c[84], c[130] = 80, 90 }, want: [][2]int{{84, 84}, {130, 130}}},
		{name: "in the first four weeks", change: func(c []int64) { c[21] = 80 }},
		{name: "in the fifth week", change: func(c []int64) { c[28] = 80 }, want: [][2]int{{28, 28}}},
		{name: "on the last day", change: func(c []int64) { c[174] = 60 }, want: [][2]int{{174, 174}}},
		{name: "the day after a holiday", change: func(c []int64) { c[84], c[85] = 0, 70 }, closed: []int{84}},
		{name: "the Monday after a holiday on a Saturday", change: func(c []int64) { c[89], c[91] = 0, 56 }, closed: []int{89}},
		{name: "a holiday within", change: func(c []int64) { times(84, 90, 2)(c); c[86] = 0 }, closed: []int{86}, want: [][2]int{{84, 85}, {88, 89}}},
	} {
		counts := steady(25, week...)
		if c.change != nil {
			c.change(counts)
		}
		var got [][2]int
		for _, s := range surgesOf(counts, c.closed...) {
			got = append(got, [2]int{s.From, s.To})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// times multiplies the counts of the days from one until another.
func times(from, until int, factor int64) func([]int64) {
	return func(counts []int64) {
		for day := from; day < min(until, len(counts)); day++ {
			counts[day] *= factor
		}
	}
}

func TestSurgeCounts(t *testing.T) {
	counts := steady(25, 40, 36, 34, 32, 34, 12, 0)
	counts[84], counts[85] = 90, 80
	got := surgesOf(counts)
	if len(got) != 1 || got[0].Count != 170 || !near(got[0].Expected, 76, 2) { // the weekdays are drawn together a little
		t.Errorf("%+v, want 170 where 76 are normal", got)
	}
}

// What stays is the new normal after some four weeks, when half of the weeks
// before have it.
func TestSurgeThatStays(t *testing.T) {
	counts := steady(25, 40, 36, 34, 32, 34, 12, 0)
	times(84, len(counts), 2)(counts)
	got := surgesOf(counts)
	if len(got) == 0 || got[0].From != 84 || got[len(got)-1].To < 84+14 || got[len(got)-1].To >= 84+4*7 {
		t.Errorf("%+v, want two to four weeks from day 84", got)
	}
}

// A reason that was hardly ever there stands out too.
func TestSurgeOfSomethingNew(t *testing.T) {
	counts := make([]int64, 200)
	counts[30], counts[71] = 1, 1
	for day := 120; day < 125; day++ {
		counts[day] = 3
	}
	counts[160] = 3
	got := surgesOf(counts)
	if len(got) != 1 || got[0].From != 120 || got[0].To != 124 || got[0].Count != 15 || got[0].Expected > 1 {
		t.Errorf("%+v, want the fifteen of days 120 to 124", got)
	}
}

func TestSurgesOfLittle(t *testing.T) {
	for _, counts := range [][]int64{nil, {7}, steady(4, 0, 0, 0, 0, 0, 0, 90), make([]int64, 100)} {
		if got := surgesOf(counts); len(got) > 0 {
			t.Errorf("%v has surges %v", counts, got)
		}
	}
}

// Whatever the counts, surges stand in order, apart, on open days, with more than
// they should have.
func TestSurgesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.Int64Range(0, 60), 0, 150).Draw(t, "counts")
		closed := make([]bool, len(counts))
		for day := range closed {
			closed[day] = rapid.IntRange(0, 20).Draw(t, "closed") == 0
			if closed[day] {
				counts[day] = 0
			}
		}
		last := -1
		for _, s := range Surges(counts, closed) {
			if s.From <= last || s.To < s.From || s.To >= len(counts) || s.From < leastWeeks*daysOfWeek || closed[s.From] || closed[s.To] {
				t.Fatalf("%+v after day %d", s, last)
			}
			last = s.To
			sum := int64(0)
			for day := s.From; day <= s.To; day++ {
				sum += counts[day]
			}
			if s.Count != float64(sum) || s.Count < s.Expected+leastExtra || s.Count < leastTimes*s.Expected {
				t.Fatalf("%+v of %d counts", s, sum)
			}
		}
	})
}

// seriesOf draws a series of some months: a week that comes back, with accidents,
// closed days and surges.
func seriesOf(t *rapid.T) (counts []int64, closed []bool) {
	week := rapid.SliceOfN(rapid.Int64Range(0, 30), 7, 7).Draw(t, "week")
	quiet := rapid.SampledFrom([]int64{1, 1, 1, 3, 10}).Draw(t, "quiet")
	days := rapid.IntRange(20, 160).Draw(t, "days")
	counts, closed = make([]int64, days), make([]bool, days)
	for day := range counts {
		normal := week[day%7] / quiet
		counts[day] = max(0, normal+rapid.Int64Range(-normal/2, normal/2+1).Draw(t, "accident"))
		if rapid.IntRange(0, 15).Draw(t, "fate") == 0 {
			closed[day], counts[day] = true, 0
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "surges") {
		from := rapid.IntRange(0, days-1).Draw(t, "from")
		extra := rapid.Int64Range(1, 30).Draw(t, "extra")
		for day := from; day < min(days, from+rapid.IntRange(1, 20).Draw(t, "long")); day++ {
			if !closed[day] {
				counts[day] += extra
			}
		}
	}
	return counts, closed
}

// The same surges as those of the reference, which looks at every run by itself.
func TestSurgesEqualTheReference(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		counts, closed := seriesOf(t)
		got := Surges(counts, closed)
		numbers := make([]float64, len(counts))
		for day, count := range counts {
			numbers[day] = float64(count)
		}
		want := reference.StandingOut(numbers, closed)
		found += len(want)
		same := func(a Surge, b reference.Surge) bool {
			return a.From == b.From && a.To == b.To && a.Count == b.Count && near(a.Expected, b.Expected, 1e-9*(1+b.Expected))
		}
		if !slices.EqualFunc(got, want, same) {
			t.Fatalf("%+v, the reference %+v", got, want)
		}
	})
	if found == 0 {
		t.Error("no series has a surge")
	}
}
