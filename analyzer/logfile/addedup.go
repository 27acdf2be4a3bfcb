package logfile

import (
	"fmt"
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

// addedUp returns an error for a file whose rows are no contacts but their numbers
// by day, hour, queue or agent: it has columns that count contacts, nothing that
// tells contacts or customers apart, and starts that are days, hours or quarters of
// an hour, each once and in order or, where several columns count, any. Whatever would
// be made of such rows is wrong by a factor, so that it is no warning. Who says which
// column has the contact id, or that none has, says that the rows are contacts.
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
	if start == nil || !start.isInterval() || len(counts) == 1 && !start.isOnce() {
		return nil
	}
	return a.isAddedUp(counts)
}

// addedUpWithoutStart returns an error for a file without a start whose columns tell
// that it is added up.
func (a *assignment) addedUpWithoutStart() error {
	if counts := a.counts(); len(counts) > 1 && !a.findable(ContactID) && !a.findable(Customer) {
		return a.isAddedUp(counts)
	}
	return nil
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
