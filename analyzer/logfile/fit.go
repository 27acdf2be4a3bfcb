package logfile

import (
	"bytes"
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// candidate is a column that looks for its role.
type candidate struct {
	header   header
	values   []string // the filled cells of the sample, trimmed
	sampled  int      // records in the sample
	workbook bool     // the values are as a workbook stores them
	date1904 bool
	unsaved  bool // a workbook has no value of some of its cells

	role   Role
	origin Origin
}

// share of the filled cells that must be readable for a column to have a role.
const (
	enough     = 0.8
	mostly     = 0.6 // of words for channels, of which there are more than we know
	phoneShare = 80  // percent, of a phone column
)

// share returns the share of the filled cells for which ok holds: 1 of none.
func (c *candidate) share(ok func([]byte) bool) float64 {
	if len(c.values) == 0 {
		return 1
	}
	n := 0
	for _, v := range c.values {
		if ok([]byte(v)) {
			n++
		}
	}
	return float64(n) / float64(len(c.values))
}

// empty reports whether the column is blank although the sample has records.
func (c *candidate) empty() bool { return len(c.values) == 0 && c.sampled > 0 }

// fits reports whether the values of the column can be those of the role.
func (c *candidate) fits(r Role, k rank) bool {
	switch {
	case r.isDate():
		return c.isDate() || c.isPlainDate() || r == End && len(c.values) == 0
	case r.isLength():
		return !elapsedNames[c.header.full] && c.share(isLength) >= enough
	case r.isKey():
		return c.isKey()
	}
	switch r {
	case Time:
		return c.isTime()
	case ContactID:
		return c.isID(k)
	case Direction:
		return c.share(func(b []byte) bool { _, ok := cell.Direction(b); return ok }) >= enough
	case Answered:
		if abandonTimes[c.header.name] {
			return c.share(func(b []byte) bool { _, ok := cell.AbandonTime(b); return ok }) >= enough && len(c.values) > 0
		}
		if k == lastResort { // a word for kinds of contacts
			return len(c.values) > 0 && c.share(cell.Technical) >= enough
		}
		return c.share(isOutcome) >= enough
	case Excluded:
		return c.share(func(b []byte) bool { _, ok := exclusion(b); return ok }) >= enough
	case Channel:
		return c.share(func(b []byte) bool { _, ok := cell.Channel(b); return ok }) >= mostly
	case Transfers:
		return c.share(func(b []byte) bool { _, fault := cell.Transferred(b); return fault == cell.Fine }) >= enough
	case Resolved:
		return c.share(func(b []byte) bool { _, _, ok := cell.Resolved(b); return ok }) >= enough
	case Prevented:
		return c.share(func(b []byte) bool { _, ok := cell.Survey(b); return ok }) >= enough
	case CSAT, CES, NPS:
		return c.isScore(r)
	case Emotion:
		return !c.isDate() && c.share(hasLetter) >= enough && c.isCode()
	case Cost:
		return c.share(isMoney) >= enough
	case Code:
		return c.isCode()
	case TextRole:
		return c.share(hasLetter) >= 1-enough && !c.isDate()
	}
	return !c.isDate() // queue, agent, segment: any words
}

// isDate reports whether the column holds dates.
func (c *candidate) isDate() bool {
	if len(c.values) == 0 {
		return c.sampled == 0
	}
	return c.share(func(b []byte) bool { _, ok := c.date(b); return ok }) >= enough
}

// date reads a date in whatever order it fits.
func (c *candidate) date(b []byte) (cell.Date, bool) {
	for _, o := range [...]cell.Order{cell.DMY, cell.MDY, cell.YMD} {
		if d, fault := cell.ParseDate(b, o); fault == cell.Fine {
			return d, true
		}
	}
	if c.workbook {
		d, fault := cell.ParseSerial(b, c.date1904)
		return d, fault == cell.Fine
	}
	return cell.Date{}, false
}

// isPlainDate reports whether the column holds numbers that would all mean the same
// as dates: proof enough below a header of a date, and nowhere else.
func (c *candidate) isPlainDate() bool {
	var n [cell.PlainDates]int
	for _, v := range c.values {
		n[cell.PlainDateOf([]byte(v))]++
	}
	n[cell.NoPlain] = 0
	return len(c.values) > 0 && float64(slices.Max(n[:])) >= enough*float64(len(c.values))
}

// isMoment reports whether the column, whose header is one of a date, holds dates
// with times of day.
func (c *candidate) isMoment() bool {
	return c.isDate() && (c.sampled == 0 || c.hasTimes()) || c.isPlainDate() && c.hasTimes()
}

// hasTimes reports whether some date in the column has a time of day.
func (c *candidate) hasTimes() bool {
	for _, v := range c.values {
		if d, ok := c.date([]byte(v)); ok && d.Millis != 0 {
			return true
		}
		plain := cell.PlainDateOf([]byte(v))
		if d, fault := cell.ParsePlainDate([]byte(v), plain, c.date1904); fault == cell.Fine && d.Millis != 0 {
			return true
		}
	}
	return false
}

// isTime reports whether the column holds times of day without a date.
func (c *candidate) isTime() bool {
	if len(c.values) == 0 {
		return c.sampled == 0
	}
	return !c.isDate() && c.share(c.isTimeOfDay) >= enough
}

// isTimeOfDay reports whether a cell is a time of day without a date.
func (c *candidate) isTimeOfDay(b []byte) bool {
	if _, fault := cell.ParseTime(b); fault == cell.Fine {
		return true
	}
	x, fault := cell.ParseNumber(b, cell.Point)
	return c.workbook && fault == cell.Fine && x >= 0 && x < 1 || isDayFraction(b)
}

// isDayFraction reports whether a number in a text can be a time of day as a
// workbook stores it: less than a day, and written out to many decimals.
func isDayFraction(b []byte) bool {
	const decimals = 4 // a tenth of a minute
	_, fault := cell.ParseDayFraction(b)
	return fault == cell.Fine && len(b) >= len("0.")+decimals && (b[0] == '0' || b[0] == '.' || b[0] == ',') && bytes.ContainsAny(b[:2], ".,")
}

// isID reports whether the column can hold contact ids. A word that ties legs
// together must be filled; a number by itself must not be a phone number.
func (c *candidate) isID(k rank) bool {
	switch {
	case c.sampled == 0:
		return true
	case c.isDate() && c.share(isDigits) < enough: // a number by itself may look like a day
		return false
	case k == thread:
		return 2*len(c.values) >= c.sampled
	case k == lastResort:
		return len(c.values) > 0 && c.share(cell.PhoneLike) < enough
	}
	return len(c.values) > 0
}

// isKey reports whether the column can hold customers.
func (c *candidate) isKey() bool {
	if c.isDate() && len(c.values) > 0 {
		return false
	}
	if addressNames[c.header.name] {
		return c.share(isAddress) >= enough
	}
	return c.share(func(b []byte) bool { _, ok := cell.YesNo(b); return ok }) < enough || c.sampled == 0
}

// isAddress reports whether a cell is a number or an address, or says that it is withheld.
func isAddress(b []byte) bool {
	var buf [128]byte
	key, id := cell.AppendCustomer(buf[:0], b, true)
	switch id {
	case cell.Known:
	case cell.Extension:
		return cell.Digits(b) >= 3
	default:
		return true
	}
	digits := 0
	for _, c := range key {
		if c == '@' {
			return true
		}
		if '0' <= c && c <= '9' {
			digits++
		}
	}
	return digits >= 3 && 2*digits >= len(key)
}

// isCode reports whether the column holds codes: short values that return, but not
// words for how a call ended.
func (c *candidate) isCode() bool {
	if len(c.values) > 0 && (c.isDate() || c.share(cell.Technical) >= enough) {
		return false
	}
	const enoughValues, longest = 50, 80
	different, n, long := map[string]bool{}, 0, 0
	for _, v := range c.codes() {
		n++
		different[v] = true
		if len(v) > longest {
			long++
		}
	}
	return 5*long <= n && (n < enoughValues || 2*len(different) <= n)
}

// codes returns the values of the column, those of tags one by one.
func (c *candidate) codes() []string {
	if !tagNames[c.header.name] {
		return c.values
	}
	var tags []string
	for _, v := range c.values {
		tags = append(tags, strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(" ,;|", r) })...)
	}
	return tags
}

// isNumbered reports whether the column tells outcomes by the numbers of a system. A
// zero among them is a no.
func (c *candidate) isNumbered(n cell.Numbering) bool {
	return len(c.values) > 0 && c.share(func(b []byte) bool { _, ok := cell.NumberedOutcome(b, n); return ok }) >= enough &&
		c.share(func(b []byte) bool { return string(b) != "0" }) == 1
}

// isScore reports whether the column holds scores of that kind, on a scale that all of
// them are on.
func (c *candidate) isScore(r Role) bool {
	if len(c.values) == 0 {
		return c.sampled == 0
	}
	var e scoreEvidence
	readable := c.share(func(b []byte) bool {
		rating, fault := cell.ParseRating(b)
		if fault == cell.Fine {
			e.seeRating(rating)
		}
		return fault == cell.Fine
	})
	return readable >= enough && e.scores+e.words > 0 && scaleByValues(r, &e) != contact.NoScale
}

// isLength reports whether a cell is a length of time in some unit: what is too long
// in seconds may be milliseconds.
func isLength(b []byte) bool {
	for _, m := range [...]cell.DecimalMark{cell.Point, cell.Comma} {
		for _, u := range [...]cell.Unit{cell.Seconds, cell.Milliseconds} {
			if _, fault := cell.ParseLength(b, cell.LengthForm{Plain: u, Mark: m}); fault == cell.Fine {
				return true
			}
		}
	}
	return false
}

func isMoney(b []byte) bool {
	for _, m := range [...]cell.DecimalMark{cell.Point, cell.Comma} {
		if _, fault := cell.ParseMoney(b, m); fault == cell.Fine {
			return true
		}
	}
	return false
}

// isDigits reports whether b is digits alone.
func isDigits(b []byte) bool { return cell.Digits(b) == len(b) }

func isOutcome(b []byte) bool {
	_, ok := cell.Outcome(b)
	return ok
}

func hasLetter(b []byte) bool {
	for _, c := range b {
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// exclusion reads a cell of the export's own mark of rows that do not count: yes,
// damaged, spam and the like; no or valid.
func exclusion(b []byte) (excluded, known bool) {
	if m, ok := cell.YesNo(b); ok {
		return m == contact.Yes, true
	}
	if v, ok := cell.Outcome(b); ok {
		return v == cell.Excluded, true
	}
	return false, cell.Valid(b)
}
