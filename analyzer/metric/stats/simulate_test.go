package stats

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write the table of simulated years anew")

// kindOfSeries is how a series of daily counts behaves over the year.
type kindOfSeries struct {
	name       string
	week       [7]float64 // how busy each weekday is, 1 on average
	growth     float64    // from the first to the last day, as a part of the mean
	swell      float64    // of the season: how far its top lies above the mean
	dispersion float64    // variance / mean; 1: a Poisson series
	holidays   bool       // ten closed days, whose contacts come the next day for the most part
}

var (
	everyDay = [7]float64{1, 1, 1, 1, 1, 1, 1}
	busyWeek = [7]float64{1.4, 1.25, 1.15, 1.1, 1.1, 0.6, 0.4}
	workWeek = [7]float64{1.6, 1.4, 1.3, 1.3, 1.4, 0, 0}
)

var kindsOfSeries = []kindOfSeries{
	{name: "every day alike", week: everyDay, dispersion: 1},
	{name: "busy week", week: busyWeek, dispersion: 1},
	{name: "Monday to Friday", week: workWeek, dispersion: 1},
	{name: "holidays", week: workWeek, dispersion: 1, holidays: true},
	{name: "grows by half", week: busyWeek, growth: 0.5, dispersion: 1},
	{name: "season of 30 %", week: busyWeek, swell: 0.3, dispersion: 1},
	{name: "dispersion 1.5", week: busyWeek, dispersion: 1.5},
	{name: "dispersion 2", week: busyWeek, dispersion: 2},
	{name: "all of it", week: workWeek, growth: 0.3, swell: 0.3, dispersion: 1.5, holidays: true},
}

// holidays are the closed days of a year that has them.
var holidays = []int{0, 63, 91, 92, 126, 140, 190, 231, 355, 356}

const (
	daysOfYear = 365
	quietYears = 200 // without surges, for each kind and volume
	wildYears  = 120 // with two surges, for each kind and hold
)

// mean is the expected count of a day.
func (k kindOfSeries) mean(day int, perDay float64) float64 {
	year := float64(day) / daysOfYear
	return perDay * k.week[day%7] * (1 + k.growth*(year-0.5)) * (1 + k.swell*math.Sin(2*math.Pi*year))
}

// surge is one that is planted in a year: so many days from a day on.
type planted struct{ from, days int }

// year draws a year, with twice the normal volume where surges are planted.
func (k kindOfSeries) year(dice *rand.Rand, perDay float64, surges []planted) (counts []int64, closed []bool) {
	counts, closed = make([]int64, daysOfYear), make([]bool, daysOfYear)
	means := make([]float64, daysOfYear)
	for day := range means {
		means[day] = k.mean(day, perDay)
	}
	for _, s := range surges {
		for day := s.from; day < s.from+s.days; day++ {
			means[day] *= 2
		}
	}
	if k.holidays {
		for _, day := range holidays {
			closed[day] = true
			means[day+1] += 0.7 * means[day]
			means[day] = 0
		}
	}
	for day, mean := range means {
		counts[day] = k.draw(dice, mean)
	}
	return counts, closed
}

// draw draws a count: Poisson's, or with more dispersion a negative binomial one,
// which is Poisson's with a mean from a gamma distribution.
func (k kindOfSeries) draw(dice *rand.Rand, mean float64) int64 {
	if mean == 0 {
		return 0
	}
	if k.dispersion > 1 {
		shape := mean / (k.dispersion - 1)
		mean *= gamma(dice, shape) / shape
	}
	return poisson(dice, mean)
}

// poisson counts how many exponential waits fit in the mean (Knuth 1969). From
// 50 on it takes the power of which a Poisson number is as good as normal
// (Anscombe 1953).
func poisson(dice *rand.Rand, mean float64) int64 {
	if mean > 50 {
		root := math.Pow(mean, 2.0/3) + 2.0/3*dice.NormFloat64()*math.Pow(mean, 1.0/6)
		return int64(math.Round(math.Pow(root, 1.5) - 1.0/6))
	}
	var n int64
	for rest := dice.ExpFloat64(); rest < mean; rest += dice.ExpFloat64() {
		n++
	}
	return n
}

// gamma draws from the gamma distribution of a shape and scale 1 (Marsaglia and
// Tsang 2000).
func gamma(dice *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(dice, shape+1) * math.Pow(dice.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := dice.NormFloat64()
		v := 1 + x/math.Sqrt(9*d)
		if v <= 0 {
			continue
		}
		v = v * v * v
		if math.Log(dice.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// falseAlarms returns how many surges are found in a year that has none.
func (k kindOfSeries) falseAlarms(perDay float64) float64 {
	dice := rand.New(rand.NewPCG(20261122, uint64(1000*perDay)))
	n := 0
	for range quietYears {
		n += len(Surges(k.year(dice, perDay, nil)))
	}
	return float64(n) / quietYears
}

// hold says how a surge is planted: over how many days, and how much is normally
// expected of these together, at least.
type hold struct {
	days     int
	expected float64
}

// found returns what part of the surges is found, two in each year.
func (k kindOfSeries) found(h hold) float64 {
	dice := rand.New(rand.NewPCG(20261123, uint64(1000*h.expected)+uint64(h.days)))
	n, hits := 0, 0
	for range wildYears {
		surges := []planted{{k.begins(dice, 70), h.days}, {k.begins(dice, 240), h.days}}
		least := math.Inf(1)
		for _, s := range surges {
			expected := 0.0
			for day := s.from; day < s.from+s.days; day++ {
				expected += k.mean(day, 1)
			}
			least = math.Min(least, expected)
		}
		counts, closed := k.year(dice, h.expected/least, surges)
		alarms := Surges(counts, closed)
		for _, s := range surges {
			n++
			for _, a := range alarms {
				if a.From < s.from+s.days && s.from <= a.To {
					hits++
					break
				}
			}
		}
	}
	return float64(hits) / float64(n)
}

// begins draws the first day of a surge: one that is worked, and not just after
// a holiday, when nothing that comes is a surprise.
func (k kindOfSeries) begins(dice *rand.Rand, from int) int {
	for {
		day := from + dice.IntN(90)
		if k.week[day%7] > 0 && !(k.holidays && (slices.Contains(holidays, day) || slices.Contains(holidays, day-1))) {
			return day
		}
	}
}

var (
	volumes = []float64{0.3, 1, 3, 10, 20, 30, 50, 100, 300}
	holds   = []hold{{1, 30}, {2, 30}, {3, 30}, {5, 30}, {7, 30}, {14, 30}, {1, 45}, {1, 60}, {1, 100}, {3, 90}, {14, 420}}
)

// TestSurgesOfSimulatedYears finds out what [Surges] finds, and how often it finds
// what is not there. The table in testdata shows it; -update writes it anew.
//
// At most one false alarm a year is given in every kind of series at every volume.
// Of the surges of twice the normal volume that normally hold 30 counts or more,
// 95 % are found. That cannot be had where counts vary more than Poisson's: of
// dispersion 2 it takes twice as many to say as much.
func TestSurgesOfSimulatedYears(t *testing.T) {
	alarms := make([][]float64, len(kindsOfSeries))
	found := make([][]float64, len(kindsOfSeries))
	var work sync.WaitGroup
	for i, k := range kindsOfSeries {
		alarms[i], found[i] = make([]float64, len(volumes)), make([]float64, len(holds))
		work.Go(func() {
			for j, perDay := range volumes {
				alarms[i][j] = k.falseAlarms(perDay)
			}
			for j, h := range holds {
				found[i][j] = k.found(h)
			}
		})
	}
	work.Wait()
	compareGolden(t, simulationTable(alarms, found))
	var sum, n float64
	for i, k := range kindsOfSeries {
		for j, perDay := range volumes {
			if alarms[i][j] > 1 {
				t.Errorf("%s, %v a day: %.2f false alarms a year", k.name, perDay, alarms[i][j])
			}
		}
		for j, h := range holds {
			enough := 30 * k.dispersion
			if h.expected >= enough && found[i][j] < 0.9 {
				t.Errorf("%s: of the surges of %d days that hold %v, %.1f %% are found", k.name, h.days, h.expected, 100*found[i][j])
			}
			if k.dispersion == 1 && h.expected == 30 {
				sum, n = sum+found[i][j], n+1
			}
		}
	}
	if sum/n < 0.95 {
		t.Errorf("of the smallest surges %.1f %% are found, want 95 %%", 100*sum/n)
	}
}

func simulationTable(alarms, found [][]float64) string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "False alarms in a year without surges, by normal counts a day (%d years each)\n\n%-18s", quietYears, "")
	for _, perDay := range volumes {
		fmt.Fprintf(&b, "%7v", perDay)
	}
	for i, k := range kindsOfSeries {
		fmt.Fprintf(&b, "\n%-18s", k.name)
		for _, x := range alarms[i] {
			fmt.Fprintf(&b, "%7.2f", x)
		}
	}
	fmt.Fprintf(&b, "\n\nSurges of twice the normal volume that are found, in %%, by days and normal counts of these together (%d each)\n\n%-18s", 2*wildYears, "")
	for _, h := range holds {
		fmt.Fprintf(&b, "%7s", fmt.Sprintf("%d:%v", h.days, h.expected))
	}
	for i, k := range kindsOfSeries {
		fmt.Fprintf(&b, "\n%-18s", k.name)
		for _, x := range found[i] {
			fmt.Fprintf(&b, "%7.1f", 100*x)
		}
	}
	return b.String() + "\n"
}

func compareGolden(t *testing.T, got string) {
	t.Helper()
	path := filepath.Join("testdata", "surges.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the simulation gives another table than %s: run with -update and read the difference\n%s", path, got)
	}
}
