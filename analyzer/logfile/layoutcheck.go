package logfile

import (
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"

	"contactlog/analyzer/text"
)

// layout reads the layout, and checks what goes beyond its single fields.
func (r *layoutReader) layout(root *yaml.Node, l *Layout) {
	found := r.fields(root, "a layout", reflect.ValueOf(l).Elem(), nil)
	if found == nil {
		return
	}
	r.columns = found[columnsKey].items()
	for _, key := range []string{"container", "header", columnsKey} {
		if found[key].Node == nil {
			r.faultAt(root, "%s is missing: expected %s", key, expectations[key])
		}
	}
	if len(r.columns) != len(l.Columns) {
		return
	}
	whole := len(r.problems) == 0 // else what seems to be missing may only be wrong
	r.checkFile(found, l, whole)
	r.checkRoles(found, l, whole)
	for i := range l.Columns {
		r.checkColumn(r.columns[i], &l.Columns[i], l)
	}
}

// expectations say what a key that cannot be left out is for.
var expectations = map[string]string{
	"container": "csv or xlsx", "header": "the row of the header, from 1; of a column its name",
	columnsKey: "the list of columns",
}

// checkFile checks what the layout says of the file as a whole.
func (r *layoutReader) checkFile(found map[string]fieldNode, l *Layout, whole bool) {
	if l.Header < 0 {
		r.faultAt(found["header"].Node, "found %d: expected the row of the header, from 1, or 0 where there is none", l.Header)
	}
	if whole && len(l.Columns) == 0 || len(l.Columns) > maxColumns {
		r.faultAt(found[columnsKey].Node, "found %d columns: expected 1 to %d", len(l.Columns), maxColumns)
	}
	switch n := found["delimiter"].Node; {
	case l.Container == XLSX:
	case n == nil && !whole:
	case n == nil:
		r.faultAt(found["container"].Node, `delimiter is missing: expected the character between two cells, such as delimiter: ";"`)
	case len(l.Delimiter) != 1 || strings.ContainsAny(l.Delimiter, "\"\r\n") || text.InWord(rune(l.Delimiter[0])):
		r.faultAt(n, `found %s: expected one character between two cells, such as ";" or "," or "\t"`, quote(l.Delimiter))
	}
}

// checkRoles checks that there is a start, and that no role has too many columns.
func (r *layoutReader) checkRoles(found map[string]fieldNode, l *Layout, whole bool) {
	for _, role := range roles {
		all := l.indexes(role)
		if most := role.most(); len(all) > most {
			r.faultAt(r.columns[all[most]], "role %s has %d columns: expected at most %d; remove the role here, or from another column", role, len(all), most)
		}
	}
	start, date := l.index(Start), l.index(Date)
	switch {
	case whole && start < 0 && date < 0 && len(l.Columns) > 0:
		r.faultAt(found[columnsKey].Node, "no column has the role start: expected one with date and time, or one with the role date and one with the role time")
	case start >= 0 && date >= 0:
		r.faultAt(r.columns[max(start, date)], "one column has the role start and another the role date: expected the start in one column, or in two with the roles date and time")
	}
}

// checkColumn checks one column, and notes who says what role it has.
func (r *layoutReader) checkColumn(n *yaml.Node, c *Column, l *Layout) {
	h := readHeader([]byte(c.Header))
	switch {
	case c.Role == NoRole:
		return
	case h.text == "" && l.Header > 0:
		r.faultAt(n, "a column without a name has the role %s: expected its header, by which it is found", c.Role)
	case citizenNames[h.name]:
		r.faultAt(n, "column %s holds citizens' service numbers (BSN), which may not be used: expected no role", quote(c.Header))
	}
	if c.Origin == "" {
		c.Origin = ByLayout
	}
}
