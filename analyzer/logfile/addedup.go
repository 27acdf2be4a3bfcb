package logfile

import (
	"fmt"
	"slices"
	"strconv"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// countNames are headers above numbers of contacts: a row of such a file is a day,
// a queue or an agent, and no contact.
var countNames = nameSet("calls, calls offered, calls answered, calls handled, calls abandoned, total calls, offered, answered, handled, abandoned, contacts, contacts offered, contacts handled, " +
	"chats, emails, e-mails, tickets, tickets created, tickets solved, conversations, interactions, volume, count, number of calls, number of contacts, number of tickets, call count, " +
	"gesprekken, aantal, aantal gesprekken, aantal contacten, aantal calls, aantal tickets, aantal chats, aantal e-mails, aangeboden, aangeboden gesprekken, beantwoord, beantwoorde gesprekken, " +
	"afgehandeld, afgehandelde gesprekken, afgehaakt, gemist, gemiste gesprekken, inkomend, inkomende gesprekken, totaal gesprekken, totaal aantal, volumes, contacten")

// isCount reports whether the column counts contacts: whole numbers, most of them
// more than one, under a name that says so.
func (c *candidate) isCount() bool {
	words := headerWords(c.header.text)
	named := countNames[c.header.name] || countNames[c.header.full] || len(words) > 1 && words[len(words)-1] == "count"
	if !named || len(c.values) == 0 {
		return false
	}
	many := 0
	for _, v := range c.values {
		n, err := strconv.ParseUint(v, 10, 32)
		if err != nil {
			return false
		}
		if n > 1 {
			many++
		}
	}
	return 2*many > len(c.values)
}

// periodNames are headers above periods: a row of such a file is one of them.
var periodNames = nameSet("interval, interval start, interval start time, interval end, half hour, half hour interval, quarter hour, hour, hour of day, week, week number, weeknr, iso week, month, month name, year, quarter, period, reporting period, " +
	"weeknummer, maand, jaar, kwartaal, periode, kwartier, halfuur, interval begin, begin interval, rapportageperiode")

// addedUp returns an error for a file whose rows are no contacts but their numbers
// by day, hour, queue or agent: it has columns that count contacts, nothing that
// tells contacts or customers apart, and starts that are days, hours or quarters of
// an hour. Where but one column counts, each of them stands there once and in order, or
// once for each of the words beside it. Whatever would be made of such rows is wrong by
// a factor, so that it is no warning. Who says which column has the contact id, or that
// none has, says that the rows are contacts.
func (a *assignment) addedUp() error {
	if a.with(ContactID) != nil || a.with(Customer) != nil || a.opt.named(ContactID) {
		return nil
	}
	counts := a.counts()
	if len(counts) == 0 {
		return nil
	}
	start := a.with(Start)
	if start == nil {
		start = a.with(Date)
	}
	if start == nil || !start.isInterval() || len(counts) == 1 && !start.isOnce() && !a.isOncePerLabel(start) {
		return nil
	}
	return a.isAddedUp(counts)
}

// addedUpWithoutStart returns an error for a file without a start whose columns tell
// that it is added up.
func (a *assignment) addedUpWithoutStart() error {
	period := slices.ContainsFunc(a.columns, func(c *candidate) bool { return periodNames[c.header.name] || periodNames[c.header.full] })
	if counts := a.counts(); (len(counts) > 1 || len(counts) == 1 && period) && !a.findable(ContactID) && !a.findable(Customer) {
		return a.isAddedUp(counts)
	}
	return nil
}

// enoughLabels is how many rows must each be the only one of their period and words.
const enoughLabels = 10

// isOncePerLabel reports whether no two rows have the same start and the same words in
// all other columns: as a row per day and reason does, and hardly any log of contacts
// that have but a day.
func (a *assignment) isOncePerLabel(start *candidate) bool {
	rows := len(start.values)
	var labels []*candidate
	for _, c := range a.columns {
		if c != start && len(c.values) == rows && c.share(hasLetter) == 1 {
			labels = append(labels, c)
		}
	}
	if len(labels) == 0 || rows < enoughLabels || rows < start.sampled {
		return false
	}
	met := map[string]bool{}
	for i, v := range start.values {
		for _, c := range labels {
			v += "\x00" + c.values[i]
		}
		if met[v] {
			return false
		}
		met[v] = true
	}
	return true
}

// counts returns the headers of the columns that count contacts, unless the user
// says what they are.
func (a *assignment) counts() []string {
	var counts []string
	for _, c := range a.columns {
		if c.origin != ByOption && c.isCount() {
			counts = append(counts, c.header.text)
		}
	}
	return counts
}

func (a *assignment) isAddedUp(counts []string) error {
	return fmt.Errorf("this file is added up: a row is a day, an hour, a queue or an agent and no contact, because %s count contacts; export it with one row per contact, or, if each row is one, name its number with --column contact_id=HEADER, and contact_id= alone where it has none",
		quoteList(counts))
}

// quarter is the finest part of a day that files are added up by.
const quarter = 15 * contact.Minute

// isInterval reports whether the dates of the column are days, or moments at whole
// quarters of an hour.
func (c *candidate) isInterval() bool {
	return c.holds(func(b []byte) bool {
		d, ok := c.date(b)
		return ok && contact.Millis(d.Millis)%quarter == 0
	})
}

// isOnce reports whether every value of the column comes once and in order, as the
// days of a calendar do.
func (c *candidate) isOnce() bool {
	rising, falling := true, true
	for i := 1; i < len(c.values); i++ {
		before, _ := c.date([]byte(c.values[i-1]))
		d, _ := c.date([]byte(c.values[i]))
		step := moment(d) - moment(before)
		rising, falling = rising && step > 0, falling && step < 0
	}
	return len(c.values) > 1 && (rising || falling)
}

// moment orders dates.
func moment(d cell.Date) int64 { return int64(d.Day)*int64(contact.Day) + int64(d.Millis) }
