package render

import (
	"math"
	"strconv"
	"strings"

	"contactlog/analyzer/document"
)

// unknownMark stands where people would read a number that is not known.
const unknownMark = "–"

// Machine writes a number as programs read it: the shortest text that gives the
// same number back, without a point where it is whole. A number beyond writing
// (not a number, infinite) gives "".
func Machine(x float64) string {
	switch size := math.Abs(x); {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return ""
	case x == 0:
		return "0" // also of a negative zero
	case size < 1e-6 || size >= 1e21:
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// People writes a value as people read it in a language, "–" when it is not known.
func People(v document.Value, unit document.Unit, language document.Language) string {
	if !known(v) {
		return unknownMark
	}
	if v.Signed && unit != document.Points {
		v.Signed = false
		return signed(People(v, unit, language), v.Number)
	}
	x := v.Number
	switch unit {
	case document.Share:
		return decimal(x*100, 1, language) + " %"
	case document.Points:
		return signed(decimal(x*100, 1, language), x) + " pp"
	case document.Euro:
		return euro(x, language)
	case document.Seconds:
		return duration(x)
	case document.Probability:
		return probability(x, language)
	case document.Ratio, document.Score:
		return decimal(x, 2, language)
	case document.PerUnit:
		return decimal(x, 3, language)
	case document.Number, document.FTE, document.Months:
		return decimal(x, 1, language)
	case document.Hours:
		return hours(x, language)
	case document.Count, document.Days, document.YearlyRate:
		return decimal(x, 0, language)
	}
	if x == math.Trunc(x) {
		return decimal(x, 0, language)
	}
	return decimal(x, 2, language)
}

// decimal writes x rounded to a number of decimals, with thousands marks:
// 1,234.5 in English and 1.234,5 in Dutch. What rounds to zero has no sign.
func decimal(x float64, decimals int, language document.Language) string {
	thousand, point := ",", "."
	if language == document.Dutch {
		thousand, point = ".", ","
	}
	digits := strconv.FormatFloat(halfUp(math.Abs(x)), 'f', decimals, 64)
	negative := x < 0 && strings.Trim(digits, "0.") != ""
	whole, fraction, hasFraction := strings.Cut(digits, ".")

	var b strings.Builder
	if negative {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(thousand)
		}
		b.WriteRune(digit)
	}
	if hasFraction {
		b.WriteString(point + fraction)
	}
	return b.String()
}

// halfUp prepares a number of 0 or more for rounding as people and spreadsheets
// do it: a half goes up, and 57.35 counts as a half although the nearest number
// that the machine has lies a hair below it.
func halfUp(x float64) float64 {
	if x == math.Trunc(x) {
		return x
	}
	const digits = 15 // all of which a float64 holds exactly
	snapped, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	if err != nil {
		return x
	}
	return math.Nextafter(snapped, math.Inf(1))
}

// signed puts a plus before a number above zero, unless it is written as zero: of a
// difference, the direction is half of the message.
func signed(written string, x float64) string {
	if x <= 0 || strings.Trim(written, "0.,:€ ") == "" {
		return written
	}
	return "+" + written
}

// euro writes an amount in euro: with cents below 100 euro, in whole euro from
// there on. The sign stands where each language puts it: -€ 12 and € -12.
func euro(x float64, language document.Language) string {
	decimals := 2
	if math.Round(math.Abs(x)*100) >= 100*100 {
		decimals = 0
	}
	number, negative := strings.CutPrefix(decimal(x, decimals, language), "-")
	switch {
	case !negative:
		return "€ " + number
	case language == document.Dutch:
		return "€ -" + number
	}
	return "-€ " + number
}

// probability writes a chance in three decimals: below that it is merely small.
func probability(x float64, language document.Language) string {
	const least = 0.001
	if x < least && x >= 0 {
		return "<" + decimal(least, 3, language)
	}
	return decimal(x, 3, language)
}

// hours writes a number of hours: whole from 10 on, else with one decimal.
func hours(x float64, language document.Language) string {
	if math.Round(math.Abs(x)*10) >= 10*10 {
		return decimal(x, 0, language)
	}
	return decimal(x, 1, language)
}

// duration writes seconds as a clock does: 4:23, or 1:04:23 from an hour on.
func duration(seconds float64) string {
	rounded := math.Round(math.Abs(seconds))
	if rounded >= 1<<53 {
		return strconv.FormatFloat(seconds, 'f', 0, 64)
	}
	total := int64(rounded)
	sign := ""
	if seconds < 0 && total > 0 {
		sign = "-"
	}
	minutes, rest := total/60, twoDigits(total%60)
	if minutes < 60 {
		return sign + strconv.FormatInt(minutes, 10) + ":" + rest
	}
	return sign + strconv.FormatInt(minutes/60, 10) + ":" + twoDigits(minutes%60) + ":" + rest
}

func twoDigits(n int64) string {
	if n < 10 {
		return "0" + strconv.FormatInt(n, 10)
	}
	return strconv.FormatInt(n, 10)
}
