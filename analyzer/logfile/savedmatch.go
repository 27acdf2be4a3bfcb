package logfile

import (
	"fmt"
	"slices"
	"strings"
)

// match says which columns of a saved layout stand where in a row that may be the
// header.
type match struct {
	layout  *Layout
	record  *record // of a header of two rows both
	headers []header
	columns []int // per cell of the row the column of the layout, -1 for a new one
	missed  []int // columns of the layout with a role that the row lacks
	unused  []int // columns of the layout without a role that the row lacks
}

// match finds the columns of the layout in a row: by their exact names, then by
// names that differ in case, blanks and signs only. Of columns with one name, the
// first is the first. Columns that are free may be absent. No row has no columns.
func (t *fitted) match(r *record, below []record, free []bool) match {
	m := match{layout: &t.saved.Layout, record: r}
	if r != nil {
		m.headers = columnsOf(*r, below)
		m.columns = slices.Repeat([]int{-1}, len(m.headers))
	}
	found := make([]bool, len(t.Columns))
	if t.Header == 0 && r != nil { // no header: by their places
		for i := range min(len(m.columns), len(found)) {
			m.columns[i], found[i] = i, true
		}
	} else {
		t.pair(&m, found, func(h *header) string { return "=" + h.text })
		t.pair(&m, found, func(h *header) string { return h.full })
	}
	for k, c := range t.Columns {
		switch {
		case found[k]:
		case c.Role != NoRole && !free[k]:
			m.missed = append(m.missed, k)
		default:
			m.unused = append(m.unused, k)
		}
	}
	return m
}

// pair gives the columns of the row that are not paired yet those of the layout
// that have the same name, where there is a name.
func (t *fitted) pair(m *match, found []bool, name func(*header) string) {
	places := map[string][]int{}
	for i := range m.headers {
		if n := name(&m.headers[i]); n != "" && m.columns[i] < 0 {
			places[n] = append(places[n], i)
		}
	}
	for k := range t.Columns {
		h := readHeader([]byte(t.Columns[k].Header))
		n := name(&h)
		if at := places[n]; !found[k] && len(at) > 0 {
			m.columns[at[0]], found[k] = k, true
			places[n] = at[1:]
		}
	}
}

// unknown are the headers of the row that the layout does not have.
func (m *match) unknown() []string {
	var names []string
	for i, h := range m.headers {
		if m.columns[i] < 0 && h.text != "" {
			names = append(names, h.text)
		}
	}
	return names
}

// maxNear is how many near names an error offers.
const maxNear = 3

// differences name the columns that are gone, each with the new ones that are most
// like it. A row that has none of the columns is no header: it may be data, so that
// nothing of it is named.
func (m *match) differences() []string {
	if len(m.missed) == 0 {
		return nil
	}
	known := 0
	for _, k := range m.columns {
		if k >= 0 && m.layout.Columns[k].Header != "" {
			known++
		}
	}
	if known == 0 {
		return []string{fmt.Sprintf("none of the first %d rows has any of its columns, such as %q", headerRows, m.layout.Columns[m.missed[0]].Header)}
	}
	var all []string
	for _, k := range m.missed {
		c := &m.layout.Columns[k]
		names := m.unknown()
		sortByDistance(names, []rune(readHeader([]byte(c.Header)).full))
		near := "no other column is new"
		if len(names) > 0 {
			near = "new are " + quoteList(names[:min(len(names), maxNear)])
		}
		all = append(all, fmt.Sprintf("column %q (%s) is gone; %s", c.Header, c.Role, near))
	}
	return all
}

// news tell of columns that came and went and that nobody needs.
func (m *match) news() []Doubt {
	var all []Doubt
	if names := m.unknown(); len(names) > 0 {
		list := quoteList(names)
		all = append(all, Doubt{Code: "new_columns", Count: int64(len(names)), Text: Text{
			"the saved layout does not name these columns, so they are not read: " + list,
			"de bewaarde indeling noemt deze kolommen niet, dus ze worden niet gelezen: " + list}})
	}
	var gone []string
	for _, k := range m.unused {
		if h := m.layout.Columns[k].Header; strings.TrimSpace(h) != "" && !slices.Contains(gone, h) {
			gone = append(gone, h)
		}
	}
	if len(gone) > 0 {
		list := quoteList(gone)
		all = append(all, Doubt{Code: "gone_columns", Count: int64(len(gone)), Text: Text{
			"these columns of the saved layout are gone; they were not read: " + list,
			"deze kolommen van de bewaarde indeling zijn weg; ze werden niet gelezen: " + list}})
	}
	return all
}
