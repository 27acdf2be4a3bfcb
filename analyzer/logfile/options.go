package logfile

import (
	"fmt"
	"strings"
	"time"

	"contactlog/analyzer/logfile/cell"
)

// Options is what the user says about the files.
type Options struct {
	// Columns names the headers of roles. A role that is named here goes to these
	// columns and to no other; one empty header switches the role off. Only code and
	// text can have several.
	Columns map[Role][]string

	Zone      *time.Location // of clocks without a zone; nil is UTC
	DateOrder cell.Order     // of day and month; Auto decides per column
	Keyer     cell.Keyer     // hashes ids

	// Where a workbook has real dates beside dates that remained text, the real ones
	// may have day and month swapped. SwappedDates says that they do, StoredDates
	// that they do not; with neither, a column in which it looks so is an error.
	SwappedDates, StoredDates bool

	// NoHeader says that no row holds the names of the columns: the name of each is
	// its number, from 1.
	NoHeader bool

	// Sheet is the sheet of a workbook that holds the log; in a workbook that has no
	// sheet of that name, and where it is "", the log is recognised.
	Sheet string

	// Orders are the orders of day and month in the files of one log, see [OrdersOf].
	Orders Orders

	// Overlap compares the rows of the files of one log; nil when there is but one.
	Overlap *Overlap
	// DedupeRows lets a row without an id that is equal in every cell to a row of
	// another file be its duplicate.
	DedupeRows bool

	// OwnNumbers are numbers and addresses of the centre itself: as customers they
	// are unknown.
	OwnNumbers []string

	// Saved is the layout that the files must have; nil recognises it.
	Saved *Saved

	// Threads is how many goroutines read the rows of a file; 0 is one per processor.
	// What they read is the same.
	Threads int
	// Part is about how many bytes of a file one of them reads at a time; 0 is the
	// usual number, another is for tests.
	Part int

	// By are the columns to divide the log by, at most [contact.MaxDimensions], each by
	// its header or by its role. A file that lacks one is blank in it.
	By []string

	profile bool // gather what the columns hold, see [Inspect]
}

// check returns an error for roles that do not exist or have too many columns.
func (o *Options) check() error {
	for role, headers := range o.Columns {
		r, err := ParseRole(string(role))
		if err != nil {
			return err
		}
		if len(headers) > r.most() {
			return fmt.Errorf("role %s has %d columns; it can have %d", r, len(headers), r.most())
		}
	}
	if len(o.Columns[Start]) > 0 && o.Columns[Start][0] != "" && len(o.Columns[Date]) > 0 && o.Columns[Date][0] != "" {
		return fmt.Errorf("give the start as one column (--column start=...) or as two (date and time), not both")
	}
	return nil
}

// names reports whether the user gives the header a role.
func (o *Options) names(h *header) bool {
	for _, headers := range o.Columns {
		for _, name := range headers {
			if name != "" && matches(name, h) {
				return true
			}
		}
	}
	return false
}

// isStart reports whether the user says that the start stands under the header.
func (o *Options) isStart(h *header) bool {
	for _, r := range [...]Role{Start, Date} {
		for _, name := range o.Columns[r] {
			if name != "" && matches(name, h) {
				return true
			}
		}
	}
	return false
}

// named reports whether the user says which columns have the role: perhaps none.
func (o *Options) named(r Role) bool { return len(o.Columns[r]) > 0 }

// matches reports whether a header is the one that the user means.
func matches(name string, h *header) bool {
	asked := readHeader([]byte(name))
	return asked.text == h.text || asked.full == h.full && h.full != ""
}

// give assigns the columns that the user names.
func (a *assignment) give() error {
	for _, role := range roles { // in a fixed order, so that errors are the same each time
		for _, name := range a.opt.Columns[role] {
			if name == "" {
				continue
			}
			c, err := a.find(role, name)
			if err != nil {
				return err
			}
			if c.role != NoRole {
				return fmt.Errorf("column %q is named for the roles %s and %s; a column has one role", c.header.text, c.role, role)
			}
			c.role, c.origin = role, ByOption
		}
	}
	return nil
}

// find returns the column that the user means: by its exact header, else by one
// that differs in case, blanks and signs only.
func (a *assignment) find(role Role, name string) (*candidate, error) {
	var found *candidate
	for _, c := range a.columns {
		if c.header.text == strings.TrimSpace(name) {
			found = c
			break
		}
		if found == nil && matches(name, &c.header) {
			found = c
		}
	}
	if found == nil {
		return nil, fmt.Errorf("there is no column %q for role %s; the headers are %s", name, role, a.headers(name))
	}
	if citizenNames[found.header.name] {
		return nil, fmt.Errorf("column %q holds citizens' service numbers (BSN): they may not be used to recognise customers; name another column for role %s, or leave it out",
			found.header.text, role)
	}
	return found, nil
}

// headers lists the headers of the file, those nearest to a name first.
func (a *assignment) headers(name string) string {
	names := make([]string, 0, len(a.columns))
	for _, c := range a.columns {
		if c.header.text != "" {
			names = append(names, c.header.text)
		}
	}
	if name != "" {
		asked := []rune(readHeader([]byte(name)).full)
		sortByDistance(names, asked)
	}
	return quoteList(names)
}

// maxListed is how many headers an error lists, and maxShown how many characters
// of each.
const maxListed, maxShown = 40, 60

func quoteList(names []string) string {
	var b strings.Builder
	for i, n := range names {
		if i == maxListed {
			fmt.Fprintf(&b, " and %d more", len(names)-i)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		if r := []rune(n); len(r) > maxShown {
			n = string(r[:maxShown]) + "…"
		}
		fmt.Fprintf(&b, "%q", n)
	}
	return b.String()
}
