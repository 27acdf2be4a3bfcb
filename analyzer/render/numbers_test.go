package render_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func TestPeople(t *testing.T) {
	tests := []struct {
		unit    document.Unit
		x       float64
		english string
		dutch   string
	}{
		{document.Share, 0.412, "41.2 %", "41,2 %"},
		{document.Share, 0.7125, "71.3 %", "71,3 %"}, // halves go up, as in a spreadsheet
		{document.Share, 0.5735, "57.4 %", "57,4 %"}, // whose product with 100 lies a hair below 57.35
		{document.Share, 0.57349, "57.3 %", "57,3 %"},
		{document.Share, 1, "100.0 %", "100,0 %"},
		{document.Share, 12.5, "1,250.0 %", "1.250,0 %"},
		{document.Share, -0.0001, "0.0 %", "0,0 %"}, // no sign on what shows as zero
		{document.Points, 0.012, "+1.2 pp", "+1,2 pp"},
		{document.Points, -0.012, "-1.2 pp", "-1,2 pp"},
		{document.Points, 0.0001, "0.0 pp", "0,0 pp"},
		{document.Count, 0, "0", "0"},
		{document.Count, 999, "999", "999"},
		{document.Count, 1234, "1,234", "1.234"},
		{document.Count, -1234567, "-1,234,567", "-1.234.567"},
		{document.YearlyRate, 1000000.4, "1,000,000", "1.000.000"},
		{document.Days, 90, "90", "90"},
		{document.Number, 1234.56, "1,234.6", "1.234,6"},
		{document.FTE, 3.25, "3.3", "3,3"},
		{document.Months, 11.04, "11.0", "11,0"},
		{document.Ratio, 0.1234, "0.12", "0,12"},
		{document.Ratio, 1.005, "1.01", "1,01"},
		{document.Score, 4.126, "4.13", "4,13"},
		{document.Score, 4, "4.00", "4,00"},
		{document.Probability, 0.0293, "0.029", "0,029"},
		{document.Probability, 0.00099, "<0.001", "<0,001"},
		{document.Probability, 1, "1.000", "1,000"},
		{document.Euro, 1234, "€ 1,234", "€ 1.234"},
		{document.Euro, 100, "€ 100", "€ 100"},
		{document.Euro, 99.994, "€ 99.99", "€ 99,99"},
		{document.Euro, 99.996, "€ 100", "€ 100"}, // never € 100.00
		{document.Euro, 8.5, "€ 8.50", "€ 8,50"},
		{document.Euro, -12, "-€ 12.00", "€ -12,00"},
		{document.Seconds, 263, "4:23", "4:23"},
		{document.Seconds, 3863.6, "1:04:24", "1:04:24"},
		{document.Seconds, 3599.6, "1:00:00", "1:00:00"},
		{document.Seconds, 0.4, "0:00", "0:00"},
		{document.Seconds, 59, "0:59", "0:59"},
		{document.Seconds, -61, "-1:01", "-1:01"},
		{document.Seconds, -0.2, "0:00", "0:00"},
		{document.Hours, 9.94, "9.9", "9,9"},
		{document.Hours, 9.96, "10", "10"},
		{document.Hours, 12345.6, "12,346", "12.346"},
		{document.NoUnit, 3, "3", "3"},
		{document.NoUnit, 0.125, "0.13", "0,13"},
		{document.Count, math.NaN(), "–", "–"},
		{document.Euro, math.Inf(-1), "–", "–"},
	}
	for _, test := range tests {
		for language, want := range map[document.Language]string{document.English: test.english, document.Dutch: test.dutch} {
			if got := render.People(document.Num(test.x), test.unit, language); got != want {
				t.Errorf("%v %v in %v: got %q, want %q", test.x, test.unit, language, got, want)
			}
		}
	}
	if got := render.People(document.Unknown(document.Same("because")), document.Share, document.English); got != "–" {
		t.Errorf("an unknown share: got %q", got)
	}
}

func TestMachine(t *testing.T) {
	tests := []struct {
		x    float64
		want string
	}{
		{0.412, "0.412"}, {12345, "12345"}, {0, "0"}, {math.Copysign(0, -1), "0"}, {-3, "-3"}, {2.0 / 3, "0.6666666666666666"},
		{1e15, "1000000000000000"}, {1e21, "1e+21"}, {1e-7, "1e-07"}, {math.NaN(), ""}, {math.Inf(1), ""},
	}
	for _, test := range tests {
		if got := render.Machine(test.x); got != test.want {
			t.Errorf("%v: got %q, want %q", test.x, got, test.want)
		}
	}
}

func TestMachineIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64().Draw(t, "x")
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return
		}
		back, err := strconv.ParseFloat(render.Machine(x), 64)
		if err != nil || back != x {
			t.Fatalf("%v was written as %q", x, render.Machine(x))
		}
	})
}

// What people read lies within half a unit of the last digit of the number, as
// far as a float64 holds the number: to some 15 digits.
func TestPeopleIsNear(t *testing.T) {
	units := []struct {
		unit  document.Unit
		scale float64
		error float64
	}{{document.Count, 1, 0.5}, {document.Number, 1, 0.05}, {document.Ratio, 1, 0.005}, {document.Share, 100, 0.05}, {document.Points, 100, 0.05}, {document.Euro, 1, 0.5}}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e9, 1e9).Draw(t, "x")
		for _, u := range units {
			for _, language := range []document.Language{document.English, document.Dutch} {
				shown := render.People(document.Num(x), u.unit, language)
				exact := x * u.scale
				if back := parsePeople(shown, language); math.Abs(back-exact) > u.error+math.Abs(exact)*1e-14 {
					t.Fatalf("%v as %v reads %q", x, u.unit, shown)
				}
			}
		}
	})
}

func parsePeople(s string, language document.Language) float64 {
	for _, drop := range []string{" %", " pp", "€ ", "+"} {
		s = strings.ReplaceAll(s, drop, "")
	}
	thousand, point := ",", "."
	if language == document.Dutch {
		thousand, point = point, thousand
	}
	x, err := strconv.ParseFloat(strings.Replace(strings.ReplaceAll(s, thousand, ""), point, ".", 1), 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

// A difference is written with its sign, unless it is written as zero.
func TestPeopleReadTheSignOfADifference(t *testing.T) {
	for _, c := range []struct {
		unit    document.Unit
		x       float64
		english string
	}{
		{document.Count, 767, "+767"}, {document.Count, -767, "-767"}, {document.Count, 0, "0"}, {document.YearlyRate, 0.2, "0"},
		{document.Euro, 8.5, "+€ 8.50"}, {document.Euro, -8.5, "-€ 8.50"}, {document.Euro, 0.001, "€ 0.00"},
		{document.Seconds, 8, "+0:08"}, {document.Seconds, 0.2, "0:00"}, {document.Points, 0.012, "+1.2 pp"},
		{document.Count, math.NaN(), "–"},
	} {
		v := document.Num(c.x)
		v.Signed = true
		if got := render.People(v, c.unit, document.English); got != c.english {
			t.Errorf("%v %v: got %q, want %q", c.x, c.unit, got, c.english)
		}
	}
}
