package logfile

import (
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
		return c.isDate() || r == End && len(c.values) == 0
	case r.isLength():
		return c.share(isLength) >= enough
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
		return c.share(func(b []byte) bool { _, ok := cell.YesNo(b); return ok }) >= enough
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

// hasTimes reports whether some date in the column has a time of day.
func (c *candidate) hasTimes() bool {
	for _, v := range c.values {
		if d, ok := c.date([]byte(v)); ok && d.Millis != 0 {
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
	return c.workbook && fault == cell.Fine && x >= 0 && x < 1
}

// isID reports whether the column can hold contact ids. A word that ties legs
// together must be filled; a number by itself must not be a phone number.
func (c *candidate) isID(k rank) bool {
	switch {
	case c.sampled == 0:
		return true
	case c.isDate():
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
	if id != cell.Known {
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

// isCode reports whether the column holds codes: short values that return.
func (c *candidate) isCode() bool {
	if c.isDate() && len(c.values) > 0 {
		return false
	}
	const enoughValues, longest = 50, 80
	different := map[string]bool{}
	long := 0
	for _, v := range c.values {
		different[v] = true
		if len(v) > longest {
			long++
		}
	}
	return 5*long <= len(c.values) && (len(c.values) < enoughValues || 2*len(different) <= len(c.values))
}

func isLength(b []byte) bool {
	for _, m := range [...]cell.DecimalMark{cell.Point, cell.Comma} {
		if _, fault := cell.ParseLength(b, cell.LengthForm{Mark: m}); fault == cell.Fine {
			return true
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
