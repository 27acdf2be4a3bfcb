package logfile

import (
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// lengthDoubts lists what a column of lengths of time leaves open.
func lengthDoubts(c *Column, e *evidence) []Doubt {
	var all []Doubt
	h := c.Header
	doubt := func(code string, n int64, row uint32, en, nl string) {
		all = append(all, Doubt{code, h, n, row, Text{fmt.Sprintf(en, h), fmt.Sprintf(nl, h)}, ""})
	}
	if e.twoParts > 0 && c.PartsBy == "" {
		shape := e.firstTwo.shape
		all = append(all, Doubt{"minutes_seconds", h, e.twoParts, e.firstTwo.row, Text{
			fmt.Sprintf("lengths of time such as %s in column %q were read as minutes and seconds; if they are hours and minutes, write (hh:mm) behind the header", shape, h),
			fmt.Sprintf("tijdsduren zoals %s in kolom %q zijn gelezen als minuten en seconden; zijn het uren en minuten, zet dan (hh:mm) achter de kolomnaam", shape, h)}, ""})
	}
	switch median := e.sizes.median(); {
	case e.plain == 0:
	case c.UnitBy == ByHeader:
		if u, ok := e.bySpan(c.Role); ok && u != c.Unit {
			all = append(all, unitClash(c, u, e.spans.n))
		}
	case c.UnitBy == ByValues && c.Unit == cell.Milliseconds:
		doubt("milliseconds", e.plain, 0,
			"the numbers in column %q would be hours in seconds, and were read as milliseconds; if they are seconds, write (sec) behind the header",
			"de getallen in kolom %q zouden in seconden uren zijn, en zijn gelezen als milliseconden; zijn het seconden, zet dan (sec) achter de kolomnaam")
	case c.UnitBy == ByValues && c.Unit == cell.Minutes && e.precise < enoughPrecise:
		doubt("decimal_minutes", e.plain, 0,
			"the numbers in column %q would be a few seconds, and were read as minutes with decimals; if they are seconds, write (sec) behind the header",
			"de getallen in kolom %q zouden een paar seconden zijn, en zijn gelezen als minuten met decimalen; zijn het seconden, zet dan (sec) achter de kolomnaam")
	case c.UnitBy == "" && median > longTime:
		doubt("long_times", e.plain, 0,
			"most numbers in column %q would be more than three hours in seconds; if they are milliseconds, write (ms) behind the header",
			"de meeste getallen in kolom %q zouden in seconden meer dan drie uur zijn; zijn het milliseconden, zet dan (ms) achter de kolomnaam")
	case c.UnitBy == "" && e.fractional > 0 && median < 1 && (c.Role == Handle || c.Role == Talk):
		doubt("short_times", e.plain, 0,
			"most numbers in column %q would be less than a second; if they are minutes, hours or days, write (min), (hours) or (days) behind the header",
			"de meeste getallen in kolom %q zouden korter dan een seconde zijn; zijn het minuten, uren of dagen, zet dan (min), (uren) of (dagen) achter de kolomnaam")
	}
	return append(all, markDoubt(c, e)...)
}

// unitClash tells of a header that names another unit than its numbers have beside
// start and end.
func unitClash(c *Column, u cell.Unit, n int64) Doubt {
	return Doubt{"unit_clash", c.Header, n, 0, Text{
		fmt.Sprintf("the header of column %q says %s, but beside start and end its numbers look like %s; read as the header says", c.Header, c.Unit, u),
		fmt.Sprintf("de naam van kolom %q zegt %s, maar naast begin en einde lijken de getallen %s; gelezen zoals de naam zegt", c.Header, unitNL[c.Unit], unitNL[u])}, ""}
}

// unitNL are the units in Dutch.
var unitNL = map[cell.Unit]string{
	cell.Seconds: "seconden", cell.Milliseconds: "milliseconden", cell.Minutes: "minuten", cell.Hours: "uren", cell.DayFraction: "dagen",
}
