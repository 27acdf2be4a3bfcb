package logfile

import (
	"strings"
	"unicode"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// header is what the name of a column says.
type header struct {
	text string // as the file writes it, trimmed
	full string // folded, letters and digits only: contactid
	name string // full without what says the unit, the zone or the type of the values
	unit cell.Unit
	timed,
	utc,
	zoned,
	hoursTwo bool // timed: unit is given; utc: the clock is UTC; zoned: it runs in a zone of the row; hoursTwo: hh:mm
}

// unitWords are the words at the end of a header that name a unit of time.
var unitWords = map[string]cell.Unit{
	"s": cell.Seconds, "sec": cell.Seconds, "secs": cell.Seconds, "second": cell.Seconds, "seconds": cell.Seconds, "seconde": cell.Seconds, "seconden": cell.Seconds,
	"ms": cell.Milliseconds, "msec": cell.Milliseconds, "millis": cell.Milliseconds, "milliseconds": cell.Milliseconds, "milliseconden": cell.Milliseconds,
	"min": cell.Minutes, "mins": cell.Minutes, "minute": cell.Minutes, "minutes": cell.Minutes, "minuten": cell.Minutes,
	"hr": cell.Hours, "hrs": cell.Hours, "hours": cell.Hours, "uren": cell.Hours,
	"days": cell.DayFraction, "dagen": cell.DayFraction,
}

// readHeader takes the name of a column apart.
func readHeader(b []byte) header {
	h := header{text: strings.ToValidUTF8(string(cell.Trim(b)), "?")}
	words := headerWords(h.text)
	h.full = strings.Join(words, "")
	outside := headerWords(cutSuffixes(h.text))
	if len(outside) == 0 {
		outside = words
	}
	for i, w := range words {
		h.hoursTwo = h.hoursTwo || (w == "hh" || w == "uu") && i == len(words)-2 && words[i+1] == "mm"
		h.utc = h.utc || w == "utc" || w == "gmt"
		h.zoned = h.zoned || w == "tz"
	}
	if len(words) > 1 {
		h.unit, h.timed = unitWords[words[len(words)-1]]
	}
	for len(outside) > 1 && trailing(outside[len(outside)-1]) {
		outside = outside[:len(outside)-1]
	}
	h.name = strings.Join(outside, "")
	return h
}

// trailing reports whether a word at the end of a header only says how its values
// are written.
func trailing(word string) bool {
	_, unit := unitWords[word]
	return unit || word == "in" || word == "utc" || word == "gmt"
}

// cutSuffixes drops [list], (Yes/No) and the like from the end of a header.
func cutSuffixes(s string) string {
	for {
		s = strings.TrimSpace(s)
		open := "("
		switch {
		case strings.HasSuffix(s, ")"):
		case strings.HasSuffix(s, "]"):
			open = "["
		default:
			return s
		}
		i := strings.LastIndex(s, open)
		if i < 0 {
			return s
		}
		s = s[:i]
	}
}

// headerWords returns the folded words of a header: also of headers written as
// gespreksId or START_DATE.
func headerWords(s string) []string {
	var b strings.Builder
	var before rune
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return strings.FieldsFunc(text.Fold(b.String()), func(r rune) bool {
		return r != '#' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
}

// isOwnName reports whether the header is the name of the role itself; several
// columns of a role are numbered (code_2). Contact_id must be written exactly so:
// under Contact ID some systems export the customer.
func (h *header) isOwnName(r Role) bool {
	if r == ContactID {
		return h.text == string(ContactID)
	}
	own := string(r)
	if h.full == own || h.name == own {
		return true
	}
	number, ok := strings.CutPrefix(h.full, own)
	return ok && r.most() > 1 && strings.Trim(number, "0123456789") == ""
}

// known reports whether the header is the name of a role or a known word for one.
func (h *header) known() bool {
	for _, r := range roles {
		if h.isOwnName(r) {
			return true
		}
	}
	return len(aliases()[h.name])+len(aliases()[h.full]) > 0
}

// means reports whether the header is a known word for the role, or its name.
func (h *header) means(r Role) bool {
	for _, name := range [...]string{h.name, h.full} {
		for _, known := range aliases()[name] {
			if known.role == r {
				return true
			}
		}
	}
	return h.isOwnName(r)
}

// findHeader returns the place of the header among the first records of a file: the
// one with most names that are known or that the user gives. A record with dates
// is data. It is -1 if there is none.
func findHeader(records []record, opt *Options) int {
	at, _ := bestHeader(records, opt)
	return at
}

// bestHeader is [findHeader] with the number of names that are known. Of a header of two
// rows it is the lower one, also when the upper one knows as many names. Rows of data
// below a header that names the start end the search: a later header belongs to a
// file that was joined to this one. One or two such rows do not: they are what a
// report was filtered by.
func bestHeader(records []record, opt *Options) (at, best int) {
	at = -1
	if opt.NoHeader {
		return at, 0
	}
	const enoughData = 3
	startKnown, rows := false, 0
	for i := range records[:min(len(records), headerRows)] {
		r := headerAt(records, i)
		score, start, data := namesIn(r, opt)
		if data {
			rows++
		}
		if rows >= enoughData && startKnown && best > 1 {
			break
		}
		if score > best || r.grouped && score == best && at == i-1 {
			best, at, startKnown, rows = score, i, start, 0
		}
	}
	return at, best
}

// namesIn counts the cells of a record that are names of columns, and reports
// whether one of them is that of the start. A record with values has none.
func namesIn(r record, opt *Options) (names int, start, data bool) {
	for i, c := range r.cells {
		if cell.Blank([]byte(c)) {
			continue
		}
		if looksLikeValue([]byte(c)) {
			return 0, false, true
		}
		h := r.header(i)
		if h.known() || opt.names(&h) {
			names++
		}
		start = start || h.means(Start) || h.means(Date) || opt.isStart(&h)
	}
	return names, start, false
}

// looksLikeValue reports whether a cell is a date, a time or a phone number: no
// header is.
func looksLikeValue(b []byte) bool {
	if cell.PhoneLike(b) {
		return true
	}
	if _, fault := cell.ParseTime(b); fault == cell.Fine {
		return true
	}
	for _, o := range [...]cell.Order{cell.DMY, cell.MDY} {
		if _, fault := cell.ParseDate(b, o); fault == cell.Fine {
			return true
		}
	}
	return false
}

// record is a row that is kept.
type record struct {
	row     int
	cells   []string
	kinds   []cell.Kind // of the cells; nil where the file does not say
	grouped bool        // it is the lower row of a header of two
	groups  []string    // of its cells, where they do not stand in these
	unsaved []int       // the columns of cells that a workbook has no value of: errors, and formulas
}

// blank reports whether all cells of a record are blank.
func (r *record) blank() bool {
	for _, c := range r.cells {
		if !cell.Blank([]byte(c)) {
			return false
		}
	}
	return true
}

// isData reports whether a record of the sample is neither blank nor a footer.
func (r *record) isData() bool {
	for _, c := range r.cells {
		if b := cell.Trim([]byte(c)); len(b) > 0 {
			return !isFooter(b)
		}
	}
	return false
}
