package cell

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		text  string
		mark  DecimalMark
		want  float64
		fault Fault
	}{
		{"217", Point, 217, Fine},
		{" -1.5 ", Point, -1.5, Fine},
		{"+1,5", Comma, 1.5, Fine},
		{"1.234,56", Comma, 1234.56, Fine},
		{"1,234.56", Point, 1234.56, Fine},
		{"1 234 567", Point, 1234567, Fine},
		{"1\u00a0234,5", Comma, 1234.5, Fine},
		{"1\u202f234", Point, 1234, Fine},
		{"1'234.5", Point, 1234.5, Fine},
		{"1.234", Comma, 1234, Fine},
		{"1.234", Point, 1.234, Fine},
		{".5", Point, 0.5, Fine},
		{"5.", Point, 5, Fine},
		{"1.6550925925925926E-3", Point, 1.6550925925925926e-3, Fine},
		{"3.1612345678E10", Point, 31612345678, Fine},
		{"0.38400462962962961", Point, 0.38400462962962961, Fine},
		{"123456789012345678901234567890", Point, 123456789012345678901234567890, Fine},
		{"1e999", Point, 0, Impossible},
		{"0e999", Point, 0, Fine},
		{"1,5", Point, 0, Unreadable},
		{"1.5", Comma, 0, Unreadable},
		{"1,23,456", Point, 0, Unreadable},
		{"1234,567", Point, 0, Unreadable},
		{"1.2.3", Point, 0, Unreadable},
		{"", Point, 0, Unreadable},
		{"-", Point, 0, Unreadable},
		{"1x", Point, 0, Unreadable},
		{"e5", Point, 0, Unreadable},
		{"NaN", Point, 0, Unreadable},
	} {
		got, fault := ParseNumber([]byte(c.text), c.mark)
		if fault != c.fault || fault == Fine && got != c.want {
			t.Errorf("ParseNumber(%q, %d) = %v, %d, want %v, %d", c.text, c.mark, got, fault, c.want, c.fault)
		}
	}
}

// The parser reads what strconv writes, to the last bit.
func TestParseNumberAgreesWithStrconv(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64().Draw(t, "x")
		if math.IsInf(x, 0) || math.IsNaN(x) {
			return
		}
		format := rapid.SampledFrom([]byte("eg")).Draw(t, "format")
		if math.Abs(x) > 1e-6 && math.Abs(x) < 1e15 {
			format = 'f'
		}
		text := strconv.FormatFloat(x, format, -1, 64)
		for mark, written := range map[DecimalMark]string{Point: text, Comma: strings.Replace(text, ".", ",", 1)} {
			got, fault := ParseNumber([]byte(written), mark)
			if fault != Fine || got != x {
				t.Fatalf("%q is %v, %d, want %v", written, got, fault, x)
			}
		}
	})
}

func TestDecimalHint(t *testing.T) {
	for text, want := range map[string]MarkHint{
		"": NoHint, "12": NoHint, "1.5": PointHint, "1,5": CommaHint, "1.234": OpenHint, "1,234": OpenHint, "0.234": PointHint, "0,234": CommaHint,
		"1.234,5": CommaHint, "1,234.5": PointHint, "1.234,567": CommaHint, "1.234.567": CommaHint, "1,234,567": PointHint, "1234.567": PointHint, ".5": PointHint, "1.2345": PointHint,
	} {
		if got := DecimalHint([]byte(text)); got != want {
			t.Errorf("DecimalHint(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestParseMoney(t *testing.T) {
	for _, c := range []struct {
		text  string
		mark  DecimalMark
		want  contact.Micros
		fault Fault
	}{
		{"€ 12,50", Comma, 12_500_000, Fine},
		{"12.50 EUR", Point, 12_500_000, Fine},
		{"EUR 1.250,00", Comma, 1_250_000_000, Fine},
		{"12,- €", Comma, 12_000_000, Fine},
		{"0.000001", Point, 1, Fine},
		{"3 euro", Point, 3_000_000, Fine},
		{"-1", Point, contact.NoMicros, Impossible},
		{"1e7", Point, contact.NoMicros, Impossible},
		{"$ 5", Point, contact.NoMicros, Unreadable},
		{"gratis", Point, contact.NoMicros, Unreadable},
	} {
		got, fault := ParseMoney([]byte(c.text), c.mark)
		if fault != c.fault || got != c.want {
			t.Errorf("ParseMoney(%q) = %d, %d, want %d, %d", c.text, got, fault, c.want, c.fault)
		}
	}
}

func FuzzNumber(f *testing.F) {
	f.Add("1.234,56", true)
	f.Add("1.6550925925925926E-3", false)
	f.Fuzz(func(t *testing.T, text string, comma bool) {
		mark := Point
		if comma {
			mark = Comma
		}
		got, fault := ParseNumber([]byte(text), mark)
		if fault == Fine && (math.IsNaN(got) || math.IsInf(got, 0)) {
			t.Fatalf("%q is %v", text, got)
		}
		want, err := strconv.ParseFloat(text, 64)
		plain := strings.Trim(text, "0123456789+-.eE") == "" && text != ""
		if mark == Point && plain && err == nil && fault == Fine && got != want && math.Abs(got-want) > math.Abs(want)*1e-15 {
			t.Fatalf("%q is %v, want %v", text, got, want)
		}
		if m, fault := ParseMoney([]byte(text), mark); fault == Fine && (m < 0 || m > maxCost*contact.Euro) {
			t.Fatalf("%q costs %d", text, m)
		}
	})
}
