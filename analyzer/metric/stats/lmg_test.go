package stats

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// The example of Grömping, Relative importance for linear regression in R: the package
// relaimpo, Journal of Statistical Software 17 (2006) 1: of the fertility of Swiss
// provinces agriculture, examination, education, Catholic and infant mortality explain
// 70.67 %, divided by the metric lmg as here.
func TestLMGSwiss(t *testing.T) {
	rows := readSwiss(t)
	parts, r2, ok := lmgOf(rows, []int{1, 1, 1, 1, 1})
	want := []float64{0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592}
	if !ok || len(rows) != 47 || !near(r2, 0.7067350, 0.00000005) {
		t.Fatalf("%d rows, R² %.7f, %v; want 47 and 0.7067350", len(rows), r2, ok)
	}
	for k := range want {
		if !near(parts[k], want[k], 0.000000005) {
			t.Errorf("factor %d: %.8f, want %.8f", k, parts[k], want[k])
		}
	}
}

// readSwiss has fertility last.
func readSwiss(t *testing.T) [][]float64 {
	t.Helper()
	f, err := os.Open("testdata/swiss.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]float64
	for _, line := range lines[1:] {
		var row []float64
		for _, cell := range append(line[2:], line[1]) {
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Fatal(err)
			}
			row = append(row, x)
		}
		rows = append(rows, row)
	}
	return rows
}

func productsOf(rows [][]float64, columns int) *Products {
	p := NewProducts(columns)
	for _, row := range rows {
		p.Add(row)
	}
	return p
}

func lmgOf(rows [][]float64, widths []int) (parts []float64, r2 float64, ok bool) {
	columns := 0
	for _, w := range widths {
		columns += w
	}
	return productsOf(rows, columns).LMG(widths)
}

// randomRows draws rows of factors of one to three columns, some of dummies, some that
// others make up, some constant.
func randomRows(t *rapid.T) (rows [][]float64, widths []int) {
	widths = rapid.SliceOfN(rapid.IntRange(1, 3), 1, 5).Draw(t, "widths")
	columns := 0
	for _, w := range widths {
		columns += w
	}
	kinds := rapid.SliceOfN(rapid.IntRange(0, 5), columns, columns).Draw(t, "kinds")
	n := rapid.IntRange(1, 40).Draw(t, "rows")
	whole := rapid.IntRange(-9, 9)
	for range n {
		row := make([]float64, columns+1)
		for j, kind := range kinds {
			row[j] = float64(whole.Draw(t, "x"))
			switch {
			case kind == 0:
				row[j] = 7
			case kind == 1 && j > 0:
				row[j] = 2*row[j-1] - 3
			case kind == 2 && j > 1:
				row[j] = row[j-1] + row[j-2]
			case kind == 3:
				row[j] = math.Abs(math.Mod(row[j], 2))
			}
		}
		row[columns] = float64(whole.Draw(t, "y")) + row[0]
		rows = append(rows, row)
	}
	return rows, widths
}

// Slowly, every order of entry is walked, and each model is fitted to the rows themselves:
// what is explained is laid along columns that are made perpendicular.
func TestLMGAgainstAllOrders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, widths := randomRows(t)
		parts, r2, ok := lmgOf(rows, widths)
		slow := slowLMG{rows: rows, widths: widths, known: map[int]float64{}}
		if varies := slow.total() > 1e-9; ok != varies {
			t.Fatalf("known %v, what is explained varies %v", ok, varies)
		}
		if !ok {
			return
		}
		want := slow.parts()
		sum := 0.0
		for k := range want {
			sum += parts[k]
			if !near(parts[k], want[k], 1e-7) {
				t.Fatalf("factor %d: %v, want %v", k, parts[k], want[k])
			}
		}
		if all := slow.r2(1<<len(widths) - 1); !near(r2, all, 1e-7) || !near(sum, r2, 1e-7) {
			t.Fatalf("R² is %v and the parts add up to %v, want %v", r2, sum, all)
		}
	})
}

// slowLMG works out R² set by set from the rows.
type slowLMG struct {
	rows   [][]float64
	widths []int
	known  map[int]float64 // R² by set
}

func (s slowLMG) total() float64 {
	y := len(s.rows[0]) - 1
	mean, total := 0.0, 0.0
	for _, row := range s.rows {
		mean += row[y] / float64(len(s.rows))
	}
	for _, row := range s.rows {
		total += (row[y] - mean) * (row[y] - mean)
	}
	return total
}

// parts averages over all orders of entry, one after the other.
func (s slowLMG) parts() []float64 {
	parts := make([]float64, len(s.widths))
	orders := 0.0
	var walk func(order []int)
	walk = func(order []int) {
		if len(order) == len(s.widths) {
			orders++
			set := 0
			for _, f := range order {
				parts[f] += s.r2(set|1<<f) - s.r2(set)
				set |= 1 << f
			}
			return
		}
	next:
		for f := range s.widths {
			for _, there := range order {
				if there == f {
					continue next
				}
			}
			walk(append(order[:len(order):len(order)], f))
		}
	}
	walk(nil)
	for f := range parts {
		parts[f] /= orders
	}
	return parts
}

// r2 fits the model of a set of factors. Of columns that make each other up, only the first
// are in it.
func (s slowLMG) r2(set int) float64 {
	if r2, ok := s.known[set]; ok {
		return r2
	}
	y := len(s.rows[0]) - 1
	columns := []int{}
	at := 0
	for f, width := range s.widths {
		for range width {
			if set>>f&1 == 1 {
				columns = append(columns, at)
			}
			at++
		}
	}
	// Perpendicular twice over, for rounding.
	mean := func(k int) float64 {
		sum := 0.0
		for _, row := range s.rows {
			sum += row[k]
		}
		return sum / float64(len(s.rows))
	}
	about := func(k int) []float64 {
		var xs []float64
		m := mean(k)
		for _, row := range s.rows {
			xs = append(xs, row[k]-m)
		}
		return xs
	}
	dot := func(a, b []float64) float64 {
		sum := 0.0
		for i := range a {
			sum += a[i] * b[i]
		}
		return sum
	}
	var basis [][]float64
	explained := 0.0
	target := about(y)
	for _, k := range columns {
		xs := about(k)
		before := dot(xs, xs)
		for range 2 {
			for _, b := range basis {
				along := dot(xs, b)
				for i := range xs {
					xs[i] -= along * b[i]
				}
			}
		}
		length := math.Sqrt(dot(xs, xs))
		if length*length <= 1e-9*before || length < 1e-9 {
			continue
		}
		for i := range xs {
			xs[i] /= length
		}
		basis = append(basis, xs)
		along := dot(target, xs)
		explained += along * along
	}
	r2 := explained / dot(target, target)
	s.known[set] = r2
	return r2
}

// One factor has all; of two that say the same each has half; a constant has nothing; of
// two that are perpendicular each has its own square of the correlation.
func TestLMGByHand(t *testing.T) {
	for name, c := range map[string]struct {
		rows   [][]float64
		widths []int
		want   []float64
	}{
		"one":           {[][]float64{{0, 1}, {1, 3}, {2, 5}}, []int{1}, []float64{1}},
		"twins":         {[][]float64{{0, 0, 1}, {1, 10, 3}, {2, 20, 5}}, []int{1, 1}, []float64{0.5, 0.5}},
		"constant":      {[][]float64{{7, 0, 1}, {7, 1, 3}, {7, 2, 5}}, []int{1, 1}, []float64{0, 1}},
		"all constant":  {[][]float64{{7, 1}, {7, 3}}, []int{1}, []float64{0}},
		"perpendicular": {[][]float64{{-1, -1, -4}, {-1, 1, -2}, {1, -1, 2}, {1, 1, 4}}, []int{1, 1}, []float64{0.9, 0.1}},
		"together":      {[][]float64{{-1, -1, -4}, {-1, 1, -2}, {1, -1, 2}, {1, 1, 4}}, []int{2}, []float64{1}},
		"more columns than rows": {[][]float64{{1, 2, 3, 1}, {2, 1, 5, 4}}, []int{1, 1, 1},
			[]float64{1. / 3, 1. / 3, 1. / 3}},
	} {
		parts, _, ok := lmgOf(c.rows, c.widths)
		if !ok {
			t.Errorf("%s: not known", name)
			continue
		}
		for k := range c.want {
			if !near(parts[k], c.want[k], 1e-12) {
				t.Errorf("%s: %v, want %v", name, parts, c.want)
				break
			}
		}
	}
	for name, rows := range map[string][][]float64{"no rows": nil, "one row": {{1, 2}}, "all alike": {{1, 4}, {2, 4}, {3, 4}}} {
		if parts, r2, ok := lmgOf(rows, []int{1}); ok {
			t.Errorf("%s: %v of %v, want none", name, parts, r2)
		}
	}
}

// A draw is the same every time, and one of twice the rows or of others is another; its
// shares add up to 1.
func TestResampledShares(t *testing.T) {
	var groups []*Products
	for _, row := range readSwiss(t) {
		groups = append(groups, productsOf([][]float64{row}, 5))
	}
	widths := []int{1, 1, 1, 1, 1}
	first, ok := ResampledShares(groups, widths, 1)
	again, _ := ResampledShares(groups, widths, 1)
	other, _ := ResampledShares(groups, widths, 2)
	sum, same := 0.0, true
	for k := range first {
		sum += first[k]
		same = same && first[k] == other[k]
		if first[k] != again[k] {
			t.Errorf("share %d is %v, then %v", k, first[k], again[k])
		}
	}
	if !ok || same || !near(sum, 1, 1e-9) {
		t.Errorf("shares %v, then %v, which add up to %v", first, other, sum)
	}
	if shares, ok := ResampledShares(groups[:1], widths, 1); ok {
		t.Errorf("of one row: %v", shares)
	}
}

// The spread of the draws is that of samples from where the rows come from: of repeated
// samples of a known model, the middle 95 % of the draws holds the true share about so
// often.
func TestResampledSharesHoldTheTruth(t *testing.T) {
	const samples, rows, draws = 200, 150, 200
	const truth = 0.64 / 0.80 // two perpendicular columns that explain 0.64 and 0.16 of 1
	held := 0
	random := newNoise(1)
	for range samples {
		var groups []*Products
		for range rows {
			a, b := random(), random()
			y := 0.8*a + 0.4*b + math.Sqrt(0.2)*random()
			groups = append(groups, productsOf([][]float64{{a, b, y}}, 2))
		}
		var drawn []float64
		for d := range draws {
			if shares, ok := ResampledShares(groups, []int{1, 1}, uint64(d)); ok {
				drawn = append(drawn, shares[0])
			}
		}
		if low, high, ok := Percentiles(drawn); ok && low <= truth && truth <= high {
			held++
		}
	}
	if held < 180 || held > 199 {
		t.Errorf("%d of %d intervals hold the true share", held, samples)
	}
}

// newNoise returns a source of normal numbers, the same every time.
func newNoise(seed uint64) func() float64 {
	state := seed
	uniform := func() float64 {
		state = state*6364136223846793005 + 1442695040888963407
		return (float64(state>>11) + 0.5) / (1 << 53)
	}
	return func() float64 { return math.Sqrt(-2*math.Log(uniform())) * math.Cos(2*math.Pi*uniform()) }
}

// The quantiles of definition 7, which R has by itself: quantile(1:11, c(.025, .975)) is
// 1.25 and 10.75.
func TestPercentiles(t *testing.T) {
	low, high, ok := Percentiles([]float64{11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6})
	if !ok || !near(low, 1.25, 1e-12) || !near(high, 10.75, 1e-12) {
		t.Errorf("%v to %v, %v", low, high, ok)
	}
	if low, high, ok := Percentiles([]float64{4}); !ok || low != 4 || high != 4 {
		t.Errorf("of one: %v to %v, %v", low, high, ok)
	}
	if _, _, ok := Percentiles(nil); ok {
		t.Error("of none there are some")
	}
}
