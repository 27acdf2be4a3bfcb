package logfile

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Ground says what the form of a column was decided by.
type Ground string

// grounds are all there are.
var grounds = []string{"", string(ByHeader), string(ByValues), string(BySpan), string(ByColumns)}

// UnmarshalText reads the ground with that name.
func (g *Ground) UnmarshalText(name []byte) error {
	if !slices.Contains(grounds, string(name)) {
		return fmt.Errorf("there is no ground %q: expected %s", name, either(grounds[1:]))
	}
	*g = Ground(name)
	return nil
}

// The grounds. A column without one has the form that most columns have.
const (
	ByHeader  Ground = "name"      // its header says it
	ByValues  Ground = "values"    // its values can be nothing else, or hardly
	BySpan    Ground = "end-start" // so they agree with the time between start and end
	ByColumns Ground = "columns"   // so do the other columns of the file
)

// lengthEvidence is what the lengths of time in a column say about its unit.
type lengthEvidence struct {
	plain, twoParts, threeParts int64 // by how they are written

	fractional int64    // plain ones that are not whole
	precise    int64    // of these, those that are written out to six decimals or more
	wholeIn    [3]int64 // of these, those that are whole seconds if they are minutes, hours or days
	shortIn    [3]int64 // of the fractional ones that are not, those that are whole seconds so
	longest    float64
	firstPlain spot
	sizes      spread // of plain ones
	spans      spread // plain ones over the seconds between start and end

	maxFirst  int // the largest first part of two
	firstTwo  spot
	subsecond bool   // two parts have a fraction: the second one is seconds
	twoSpans  spread // two parts, as minutes and seconds, over the seconds between start and end
}

// preciseDecimals is how many decimals a number has that a program wrote out and no
// person rounded.
const preciseDecimals = 6

// preciseUnits are the units of [lengthEvidence.wholeIn], and how many seconds one is.
// Minutes come first: a number that is whole seconds in minutes is so in hours and
// days as well.
var preciseUnits = [3]struct {
	unit    cell.Unit
	seconds float64
}{{cell.Minutes, 60}, {cell.Hours, 3600}, {cell.DayFraction, 86_400}}

// seeLength notes what a length of time says about its column. The span is the time
// between start and end where that is known.
func (e *evidence) seeLength(l cell.Length, b []byte, span contact.Millis, row uint32) {
	seconds := float64(span) / float64(contact.Second)
	switch l.Kind {
	case cell.TwoParts:
		e.twoParts++
		e.firstTwo.see(row, b)
		e.maxFirst = max(e.maxFirst, l.First)
		e.subsecond = e.subsecond || l.Number != math.Trunc(l.Number)
		if span >= contact.Second {
			e.twoSpans.add(l.Number / seconds)
		}
	case cell.ThreeParts:
		e.threeParts++
	case cell.PlainLength:
		e.plain++
		e.firstPlain.see(row, b)
		e.longest = max(e.longest, l.Number)
		e.sizes.add(l.Number)
		if span >= contact.Second {
			e.spans.add(l.Number / seconds)
		}
		if l.Number != math.Trunc(l.Number) {
			e.fractional++
			e.seePrecision(l.Number, b)
		}
	}
}

// seePrecision notes in which units a number with decimals is whole seconds.
func (e *lengthEvidence) seePrecision(x float64, b []byte) {
	whole := &e.shortIn
	if isPrecise(b) {
		e.precise++
		whole = &e.wholeIn
	}
	const near = 0.05 // six decimals of a day are up to 0.04 s off
	for i, u := range preciseUnits {
		if s := x * u.seconds; s >= 1-near && math.Abs(s-math.Round(s)) < near {
			whole[i]++
		}
	}
}

// isPrecise reports whether a number is written out to six decimals or more.
func isPrecise(b []byte) bool {
	i := strings.LastIndexAny(string(b), ".,")
	if i < 0 {
		return false
	}
	return len(b)-i-1 >= preciseDecimals || strings.ContainsAny(string(b[i:]), "eE")
}

// How many numbers it takes to judge a column by them.
const (
	enoughSpans   = 10 // numbers beside a start and an end
	fewSpans      = 4  // such numbers, if they have decimals and all agree
	enoughPrecise = 2  // numbers that were not rounded
	enoughSizes   = 5  // whole numbers
	enoughRounded = 10 // numbers with few decimals
)

// farFromSpan is how far from the time between start and end, as a part of it, four
// in five of the lengths of a column lie at most if they are measured by it. Talk is
// a part of that time; the time until a ticket is closed has nothing to do with it.
const farFromSpan = 0.7

// agrees reports whether lengths over spans, times a scale, are measured by them.
func (s *spread) agrees(scale float64) bool { return s.error(scale, 4, 5) <= farFromSpan }

// The medians beyond which whole numbers are hardly seconds: a talk of an hour, any
// other length of three. Below the last one a column of decimals is hardly seconds.
const (
	longTalk, longTime = 3600., 3 * 3600.
	shortTime          = 30.
)

// plainUnits are the units that a plain number can have, and how many seconds one is.
var (
	plainUnits   = [...]cell.Unit{cell.Seconds, cell.Milliseconds, cell.Minutes, cell.Hours, cell.DayFraction}
	plainSeconds = [...]float64{1, 0.001, 60, 3600, 86_400}
)

// bySpan returns the unit in which the numbers are nearest to the time between
// start and end. Only the whole of a contact, or most of it, can be measured so.
func (e *lengthEvidence) bySpan(r Role) (cell.Unit, bool) {
	if r != Handle && r != Talk || e.spans.n < fewSpans {
		return cell.Seconds, false
	}
	best, _ := e.spans.nearest(plainSeconds[:])
	if e.spans.n < enoughSpans && (2*e.fractional < e.plain || e.spans.error(plainSeconds[best], 1, 1) > farFromSpan) {
		return cell.Seconds, false
	}
	return plainUnits[best], e.spans.agrees(plainSeconds[best])
}

// byPrecision returns the unit in which numbers that were not rounded are whole
// seconds. Where most have few decimals these must be so as well: a program that
// writes no more decimals than it takes writes 17.05 beside 17.0333333333333.
func (e *lengthEvidence) byPrecision() (cell.Unit, bool) {
	if e.precise < enoughPrecise {
		return cell.Seconds, false
	}
	short := e.fractional - e.precise
	for i, u := range preciseUnits {
		if 10*e.wholeIn[i] >= 9*e.precise && (e.precise >= short || 10*e.shortIn[i] >= 9*short) {
			return u.unit, true
		}
	}
	return cell.Seconds, false
}

// bySize returns the unit that numbers have because they would be too long or too
// short in seconds.
func (e *lengthEvidence) bySize(r Role) (cell.Unit, bool) {
	median := e.sizes.median()
	switch {
	case e.fractional == 0 && e.sizes.n >= enoughSizes && (median > longTime || r == Talk && median > longTalk):
		return cell.Milliseconds, true
	case (r == Handle || r == Talk) && 2*e.fractional >= e.plain && e.sizes.n >= enoughRounded && e.longest >= 2 && median >= 1 && median < shortTime:
		return cell.Minutes, true
	}
	return cell.Seconds, false
}

// settleLength decides the unit of plain lengths of time, and what 3:37 is.
func settleLength(c *Column, e *evidence, container Container) {
	h := readHeader([]byte(c.Header))
	c.Unit, c.UnitBy = cell.Seconds, ""
	if e.plain > 0 || h.timed {
		c.Unit, c.UnitBy = unitOf(c.Role, &h, &e.lengthEvidence, container)
	}
	c.HoursTwo, c.PartsBy = false, ""
	if e.twoParts > 0 || h.hoursTwo {
		c.HoursTwo, c.PartsBy = e.hoursFirst(c.Role, &h)
	}
}

// unitOf returns the unit of plain lengths of time.
func unitOf(r Role, h *header, e *lengthEvidence, container Container) (cell.Unit, Ground) {
	spanned, bySpan := e.bySpan(r)
	stored := container == XLSX && e.fractional > 0 && e.longest < 2 // as a workbook stores any length of time
	if h.timed && (!stored || bySpan) {
		return h.unit, ByHeader
	}
	if bySpan {
		return spanned, BySpan
	}
	if stored {
		return cell.DayFraction, ByValues
	}
	if u, ok := e.byPrecision(); ok {
		return u, ByValues
	}
	if u, ok := e.bySize(r); ok {
		return u, ByValues
	}
	return cell.Seconds, ""
}

// hoursFirst decides whether 3:37 is hours and minutes.
func (e *lengthEvidence) hoursFirst(r Role, h *header) (bool, Ground) {
	switch {
	case e.subsecond, e.threeParts > 0, e.maxFirst >= hoursInDay:
		return false, ByValues
	case h.hoursTwo:
		return true, ByHeader
	case saysMinutesAndSeconds(h.text):
		return false, ByHeader
	}
	if (r == Handle || r == Talk) && e.twoSpans.n >= enoughSpans {
		scales := []float64{1, 60}
		if best, _ := e.twoSpans.nearest(scales); e.twoSpans.agrees(scales[best]) {
			return best == 1, BySpan
		}
	}
	return false, ""
}

// hoursInDay is the first part of two from which they are hardly hours and minutes.
const hoursInDay = 24

// saysMinutesAndSeconds reports whether a header ends in mm:ss alone.
func saysMinutesAndSeconds(text string) bool {
	words := headerWords(text)
	n := len(words)
	return n >= 2 && words[n-1] == "ss" && words[n-2] == "mm" && (n == 2 || words[n-3] != "hh" && words[n-3] != "uu" && words[n-3] != "h")
}

// shareUnits gives the columns whose own numbers leave their unit open the unit of
// the columns that do not: one program writes its lengths of time in one way.
func shareUnits(columns []Column, seen []evidence) {
	var unit, parts *Column
	for _, r := range [...]Role{Handle, Talk, Hold, Wrap, Wait} {
		for i := range columns {
			c := &columns[i]
			if c.Role != r {
				continue
			}
			if unit == nil && (c.UnitBy == BySpan || c.UnitBy == ByValues) && seen[i].plain > 0 {
				unit = c
			}
			if parts == nil && c.PartsBy != "" && seen[i].twoParts > 0 {
				parts = c
			}
		}
	}
	for i := range columns {
		c, e := &columns[i], &seen[i]
		if !c.Role.isLength() {
			continue
		}
		if unit != nil && c.UnitBy == "" && e.plain > 0 && e.canBe(unit.Unit) {
			c.Unit, c.UnitBy = unit.Unit, ByColumns
		}
		if parts != nil && c.PartsBy == "" && e.twoParts > 0 {
			c.HoursTwo, c.PartsBy = parts.HoursTwo, ByColumns
		}
	}
}

// canBe reports whether numbers can have the unit of other columns.
func (e *lengthEvidence) canBe(u cell.Unit) bool {
	const fewMillis = 500 // half of them are shorter than half a second
	median := e.sizes.median()
	switch u {
	case cell.Milliseconds:
		return e.fractional == 0 && (e.sizes.n == 0 || median >= fewMillis)
	case cell.DayFraction:
		return e.longest < 2
	case cell.Minutes, cell.Hours:
		return e.sizes.n == 0 || e.fractional > 0
	}
	return median <= longTime
}
