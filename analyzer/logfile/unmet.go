package logfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"contactlog/analyzer/logfile/cell"
)

// clue is what a column without a role looks like it could be, for people who must
// decide. It is told and never acted upon.
type clue struct {
	named Role // what its name means, although its values do not fit and no column has the role
	or    Role // what else it means as well
	holds Role // what its values could be, although its name says nothing of it

	elapsed Role // what it would be if its lengths of time were not hours, see [settleElapsed]
}

// clues looks at the columns that found no role.
func (a *assignment) clues(c *candidate) clue {
	if c.role != NoRole || c.header.text == "" || len(c.values) == 0 || citizenNames[c.header.name] {
		return clue{}
	}
	switch {
	case c.isTime() && c.share(func(b []byte) bool { return slices.Contains(b, ':') }) >= enough:
		found := a.unmet(c)
		found.holds = Time
		return found
	case c.share(isReachable) >= enough && !c.isDate():
		return clue{holds: Customer} // below whatever name
	}
	return a.unmet(c)
}

// unmetRoles are the roles whose absence changes figures without a word.
var unmetRoles = map[Role]bool{
	ContactID: true, Customer: true, Direction: true, Answered: true, Excluded: true, Channel: true, Queue: true, Code: true,
	Handle: true, Talk: true, Hold: true, Wrap: true, Wait: true, Transfers: true, Resolved: true, Prevented: true, Cost: true,
	CSAT: true, CES: true, NPS: true,
}

// unmet returns what the name of a column means, where its values do not fit it and
// nothing else that the name may mean has found its column.
func (a *assignment) unmet(c *candidate) clue {
	if elapsedNames[c.header.full] || c.isDate() && c.share(isDigits) < enough {
		return clue{} // by intent: it is another thing of the same name
	}
	var found clue
	bestRank := lastResort
	for _, m := range c.header.meanings() {
		switch {
		case m.rank == lastResort:
			continue
		case !unmetRoles[m.role], a.with(m.role) != nil, a.opt.named(m.role):
			return clue{}
		case m.rank < bestRank:
			found, bestRank = clue{named: m.role}, m.rank
		case m.rank == bestRank && m.role != found.named && found.or == NoRole:
			found.or = m.role
		}
	}
	return found
}

// isReachable reports whether a cell is a number or an address at which somebody can be
// reached: digits as people write those of phones, or a mail address.
func isReachable(b []byte) bool {
	if cell.PhoneLike(b) {
		return true
	}
	if i := slices.Index(b, '@'); i > 0 && slices.Contains(b[i:], '.') {
		return true
	}
	const fewest, most = 9, 15
	n := cell.Digits(b)
	return n >= fewest && n <= most && isAddress(b) && n < len(b) && !slices.Contains(b, ':')
}

// unfitColumns are the columns that are not read although their name says what they are.
func unfitColumns(l *Layout) []int {
	var all []int
	for i := range l.Columns {
		if c := &l.Columns[i]; c.Role == NoRole && (c.clue.named != NoRole || c.clue.elapsed != NoRole) {
			all = append(all, i)
		}
	}
	return all
}

// seeUnfit counts the cells of the columns that are not read.
func (p *pass) seeUnfit(cells [][]byte) {
	for _, i := range p.unfit {
		if b := cellAt(cells, i); len(b) > 0 {
			p.seen[i].filled++
			p.seen[i].firstFilled.see(p.row, b)
		}
	}
}

// unfitDoubt tells of a column that was not read although its name says what it is.
func unfitDoubt(c *Column, e *evidence) []Doubt {
	r := c.clue.named
	if r == NoRole || c.Role != NoRole || e.filled == 0 {
		return nil
	}
	en, nl, option := string(r), string(r), fmt.Sprintf("--column %s=%s", r, quoted(c.Header))
	if other := c.clue.or; other != NoRole {
		en, nl, option = en+" or "+string(other), nl+" of "+string(other), option+", --column "+fmt.Sprintf("%s=%s", other, quoted(c.Header))
	}
	return []Doubt{{"unfit_column", c.Header, e.filled, e.firstFilled.row, Text{
		fmt.Sprintf("column %q is %s by its name, but its values do not fit (the first is %s): it was not read", c.Header, en, e.firstFilled.shape),
		fmt.Sprintf("kolom %q is %s volgens haar naam, maar haar waarden passen niet (de eerste is %s): ze is niet gelezen", c.Header, nl, e.firstFilled.shape)},
		option}}
}

// quoted returns a header as it is typed behind an option.
func quoted(name string) string {
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' || r == '-' }
	if strings.ContainsFunc(name, func(r rune) bool { return !plain(r) }) {
		return fmt.Sprintf("%q", name)
	}
	return name
}

// timeHint names the columns that hold times of day, for a log whose start has none.
func timeHint(l *Layout) (en, nl string) {
	names := l.holding(Time)
	if len(names) == 0 {
		return "", ""
	}
	return "; times stand in " + quoteList(names), "; tijden staan in " + quoteList(names)
}

// holding are the headers of the columns without a role whose values could have it.
func (l *Layout) holding(r Role) []string {
	var names []string
	for _, c := range l.Columns {
		if c.Role == NoRole && c.clue.holds == r {
			names = append(names, c.Header)
		}
	}
	return names
}

// Reachable are the headers of the columns without a role that hold numbers or addresses
// at which somebody can be reached: one of them may be the customer.
func (l *Layout) Reachable() []string { return l.holding(Customer) }
