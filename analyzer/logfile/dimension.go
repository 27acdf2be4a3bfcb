package logfile

import (
	"fmt"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// private are the roles of columns that hold persons, keys or texts: what stands in
// them is printed nowhere, so nothing can be divided by them.
var private = map[Role]string{
	ContactID: "ids of contacts", Customer: "customers", Called: "numbers and addresses", Agent: "names of persons", TextRole: "texts",
}

// dimensionColumns returns where the columns are that the user asks to divide by, -1
// for one that the file does not have.
func dimensionColumns(l *Layout, opt *Options) []int {
	columns := make([]int, len(opt.By))
	for k, name := range opt.By {
		columns[k] = l.dimension(name)
	}
	return columns
}

// dimension returns the column that the user means: by its exact header, else by one
// that differs in case, blanks and signs only, else by its role.
func (l *Layout) dimension(name string) int {
	found := -1
	for i := range l.Columns {
		if l.Columns[i].Header == strings.TrimSpace(name) {
			return i
		}
		if h := readHeader([]byte(l.Columns[i].Header)); found < 0 && matches(name, &h) {
			found = i
		}
	}
	if found < 0 && name != "" {
		found = l.index(Role(name))
	}
	return found
}

// HasDimension reports whether the file has the column that the user means.
func (l *Layout) HasDimension(name string) bool { return l.dimension(name) >= 0 }

// checkDimensions refuses columns that hold persons or texts, and, where the log is
// one file, those that it does not have.
func checkDimensions(l *Layout, opt *Options) error {
	for k, column := range dimensionColumns(l, opt) {
		if column < 0 && opt.Overlap == nil {
			return l.NoDimension(opt.By[k])
		}
		if column < 0 {
			continue
		}
		if holds := l.Columns[column].private(); holds != "" {
			return fmt.Errorf("--by: column %q holds %s, which are never printed: choose another column", l.Columns[column].Header, holds)
		}
	}
	return nil
}

// NoDimension says that there is no such column, and which there are: those nearest
// to the name first, without those that nothing can be divided by.
func (l *Layout) NoDimension(name string) error {
	var names []string
	for i := range l.Columns {
		if c := &l.Columns[i]; c.Header != "" && c.private() == "" {
			names = append(names, c.Header)
		}
	}
	sortByDistance(names, []rune(readHeader([]byte(name)).full))
	return fmt.Errorf("--by: there is no column %q; there are %s", name, quoteList(names))
}

// private says what the column holds that is never printed, "" when nothing: by its
// role, or without one by its name.
func (c *Column) private() string {
	h := readHeader([]byte(c.Header))
	if citizenNames[h.name] {
		return "citizens' service numbers (BSN)"
	}
	if c.Role != NoRole {
		return private[c.Role]
	}
	for _, name := range [...]string{h.name, h.full} {
		for _, known := range aliases()[name] {
			if holds := private[known.role]; holds != "" && known.rank == strong {
				return holds
			}
		}
	}
	return ""
}

// HoldsPersons reports whether at least half of the values of a dimension are mail
// addresses or numbers as long as those of telephones: no dimension, whatever the
// name of its column.
func HoldsPersons(d *contact.Dictionary) bool {
	n := 0
	for id := 1; id <= d.Len(); id++ {
		if cell.Addressed([]byte(d.Value(uint16(id)))) {
			n++
		}
	}
	return n > 0 && 2*n >= d.Len()
}

// dimensions reads the cells of the columns to divide by.
func (p *pass) dimensions(cells [][]byte, r *contact.Row) {
	for k, column := range p.by {
		if b := cellAt(cells, column); len(b) > 0 {
			r.Dimension[k] = p.batch.Dimension(k, b)
		}
	}
}
