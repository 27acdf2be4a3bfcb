package logfile

import (
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
