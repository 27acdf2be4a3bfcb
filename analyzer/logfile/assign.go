package logfile

import (
	"slices"
	"strings"

	"contactlog/analyzer/logfile/cell"
)

// assignment gives the columns of a file their roles: first those that the user
// names, then those whose header is the name of a role, then those whose header
// is a known word for a role and whose values fit it.
type assignment struct {
	opt      *Options
	columns  []*candidate
	nameless bool // the columns have no names but their numbers
}

// roleOrder is the order in which roles look for columns by their words: where a
// word may mean several roles, the one whose values are most telling comes first.
var roleOrder = []Role{
	ContactID, End, TimeZone, Direction, Excluded, Answered, Channel, Customer, Called, Agent, Queue, Talk, Hold, Wrap, Handle, Wait,
	Transfers, Resolved, Prevented, NPS, CES, CSAT, Emotion, Code, TextRole, Segment, Cost,
}

// assign gives all columns their roles.
func (a *assignment) assign() error {
	if a.nameless {
		return a.assignByValues()
	}
	if err := a.give(); err != nil {
		return err
	}
	a.takeOwnNames()
	if err := a.assignStart(); err != nil {
		return err
	}
	if start := a.moment(); start != nil && start.header.utc {
		a.free(TimeZone) // its clock needs none
	}
	for _, r := range roleOrder {
		if a.opt.named(r) || a.with(r) != nil {
			continue
		}
		switch r {
		case TextRole:
			a.takeTexts()
		case Handle:
			a.takeHandle()
		case Code:
			a.takeCodes()
		default:
			a.take(r, lastResort)
		}
	}
	return nil
}

// with returns the first column with a role, nil if there is none.
func (a *assignment) with(r Role) *candidate {
	for _, c := range a.columns {
		if c.role == r {
			return c
		}
	}
	return nil
}

// moment returns the column of the start, or of its day; nil if there is none.
func (a *assignment) moment() *candidate {
	if start := a.with(Start); start != nil {
		return start
	}
	return a.with(Date)
}

// takeOwnNames gives their role to the columns that bear its name, unless the user
// names others for it.
func (a *assignment) takeOwnNames() {
	for _, r := range roles {
		if a.opt.named(r) {
			continue
		}
		taken := 0
		for _, c := range a.columns {
			if c.role == NoRole && taken < r.most() && c.header.isOwnName(r) && !a.belies(c, r) {
				c.role, c.origin = r, ByOwnName
				taken++
			}
		}
	}
}

// belies reports whether the values of a column that bears the name of the role speak
// against it: telephone systems call their lines channels, and the legs of a call its
// segments; a timezone may be anything that people call so.
func (a *assignment) belies(c *candidate, r Role) bool {
	if r == Segment {
		return slices.ContainsFunc(a.columns, func(other *candidate) bool { return other.header.name == "segstart" })
	}
	if r == TimeZone {
		return len(c.values) > 0 && c.share(isZone) < enough
	}
	known := func(b []byte) bool { _, ok := cell.Channel(b); return ok }
	return r == Channel && len(c.values) > 0 && c.share(known) == 0
}

// best returns the free column whose header fits the role best among those whose
// values fit: of several clocks the one in UTC, by rank, filled before blank, then in
// the order of the file.
func (a *assignment) best(r Role, worst rank, fits func(*candidate, rank) bool) *candidate {
	var best *candidate
	bestRank, bestEmpty := worst, true
	for _, c := range a.columns {
		if c.role != NoRole || citizenNames[c.header.name] {
			continue
		}
		k, ok := c.rank(r)
		if !ok || k > worst || !fits(c, k) {
			continue
		}
		if r.isDate() && best != nil && best.header.utc != c.header.utc {
			if c.header.utc && !c.empty() { // of several clocks the one that needs no zone
				best, bestRank, bestEmpty = c, k, false
			}
			continue
		}
		if best == nil || bestEmpty && !c.empty() || bestEmpty == c.empty() && k < bestRank {
			best, bestRank, bestEmpty = c, k, c.empty()
		}
	}
	return best
}

// rank returns how well the header fits the role, and whether it does at all.
func (c *candidate) rank(r Role) (rank, bool) {
	best, ok := lastResort, false
	for _, name := range [...]string{c.header.name, c.header.full} {
		for _, known := range aliases()[name] {
			if known.role == r && (!ok || known.rank < best) {
				best, ok = known.rank, true
			}
		}
	}
	return best, ok
}

// take gives the role to the column that fits it best, if there is one.
func (a *assignment) take(r Role, worst rank) bool {
	c := a.best(r, worst, func(c *candidate, k rank) bool { return a.fits(c, r, k) })
	if c == nil {
		return false
	}
	c.role, c.origin = r, ByAlias
	return true
}

// fits reports whether a column can have a role. The contact id is the customer
// only beside a ticket id, as help desks write it; elsewhere it is a leg. A duration
// beside the moment of closing is the ticket's elapsed time, no handle time.
func (a *assignment) fits(c *candidate, r Role, k rank) bool {
	switch start := a.moment(); {
	case r == TimeZone:
		return c.fitsZone(start)
	case r == End && start != nil && (start.header.utc && !c.header.utc || start.header.zoned != c.header.zoned && !c.header.utc):
		return false // another clock
	}
	if _, ok := firstLegs[c.header.name]; ok && r == ContactID {
		return a.namesFirstLeg(c)
	}
	if r == Handle && k == lastResort {
		if end := a.with(End); end != nil && closingNames[end.header.name] {
			return false
		}
	}
	if r == Customer && c.header.name == "contactid" {
		id := a.with(ContactID)
		if id == nil || !strings.HasPrefix(id.header.name, "ticket") {
			return false
		}
	}
	if r == Called && c.header.name == "contactname" {
		return len(c.values) > 0 && c.share(isAddress) >= enough
	}
	if r == Answered && a.numbered(c) != cell.WordsOnly {
		return true
	}
	return c.fits(r, k)
}

// numbering returns whose numbers for outcomes a column with that role holds.
func (a *assignment) numbering(c *candidate) cell.Numbering {
	if c.role != Answered {
		return cell.WordsOnly
	}
	return a.numbered(c)
}

// numbered returns whose numbers for outcomes a column can hold: its header and
// another one of the file are those of the system.
func (a *assignment) numbered(c *candidate) cell.Numbering {
	for _, s := range numberings {
		beside := slices.ContainsFunc(a.columns, func(other *candidate) bool { return s.beside[other.header.name] })
		if beside && s.header[c.header.name] && c.isNumbered(s.system) {
			return s.system
		}
	}
	return cell.WordsOnly
}

// takeTexts gives the role to all columns with a word for texts.
func (a *assignment) takeTexts() {
	for range maxTexts {
		if !a.take(TextRole, lastResort) {
			return
		}
	}
}

// takeHandle finds the handle time. A column that is merely called duration
// counts only when nothing tells more: it includes menus and queues.
func (a *assignment) takeHandle() {
	worst := lastResort
	if a.with(Talk) != nil {
		worst = weak
	}
	a.take(Handle, worst)
}
