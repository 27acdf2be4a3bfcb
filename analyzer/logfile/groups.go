package logfile

import (
	"strings"

	"contactlog/analyzer/logfile/cell"
)

// A header may have two rows: one of groups above the names, in which the cells of a
// group are merged, and so are those of a column without a group with the one below.
//
//	Start | Customer |        | Agent |
//	      | Name     | Number | Name  | Login
//
// A column is called as the lower row says, with its group before it where another has
// that name too, and as the upper row says where the two are merged: Start, Customer
// Name, Number, Agent Name, Login.

// headerAt returns the record that would be the header at a place among records: as it
// stands, or with the groups of the row above it.
func headerAt(records []record, at int) record {
	if at > 0 && records[at].row == records[at-1].row+1 {
		h := twoRows{upper: &records[at-1], lower: &records[at]}
		if h.fit() {
			return h.join()
		}
	}
	return records[at]
}

// twoRows are two rows, one below the other, that may be one header.
type twoRows struct{ upper, lower *record }

// width is the number of columns of which either row says something.
func (h twoRows) width() int { return max(h.upper.width(), h.lower.width()) }

// fit reports whether the rows are one header. The upper one has two groups or more, at
// least one of them wide, and where it has none, the lower one has a name. A title above
// a header may look so too; therefore a second group must be wide, or a name be known
// with its group, or a known one stand where the lower row is blank.
func (h twoRows) fit() bool {
	groups, wide, known := 0, 0, false
	for i := range h.width() {
		group, name := h.upper.at(i), h.lower.at(i)
		if !mayName(group) || !mayName(name) || group == "" && name == "" {
			return false
		}
		if h.begins(i) {
			groups++
			if h.begins(i) && !h.begins(i+1) && name != "" && h.lower.at(i+1) != "" {
				wide++
			}
			above := readHeader([]byte(group))
			known = known || name == "" && above.known()
		}
		if both := readHeader([]byte(h.group(i) + " " + name)); name != "" && h.group(i) != "" {
			known = known || both.known()
		}
	}
	return groups > 1 && (wide > 1 || wide == 1 && known)
}

// longestName is how many characters a name in a header of two rows has at most.
const longestName = 40

// mayName reports whether a cell can be in a header of two rows: it is blank, or a
// short text that is no value and no remark such as Period: March.
func mayName(s string) bool {
	b := []byte(s)
	remark := strings.Contains(s, ": ") || strings.HasSuffix(s, ":")
	return s == "" || hasLetter(b) && len([]rune(s)) <= longestName && !remark && !looksLikeValue(b)
}

// begins reports whether a group begins in a column: some programs write the name of a
// group above each of its columns.
func (h twoRows) begins(i int) bool {
	return h.upper.at(i) != "" && h.upper.at(i) != h.upper.at(i-1)
}

// group returns the name of the group that a column is in, "" before the first.
func (h twoRows) group(i int) string {
	for ; i >= 0; i-- {
		if g := h.upper.at(i); g != "" {
			return g
		}
	}
	return ""
}

// join returns the rows as one record. Texts of the upper row stand for themselves only
// where some of them are known names: else they may be part of a title.
func (h twoRows) join() record {
	joined := record{row: h.lower.row, unsaved: h.lower.unsaved, grouped: true}
	count, known := map[string]int{}, false
	for i := range h.width() {
		count[h.lower.at(i)]++
		above := readHeader([]byte(h.upper.at(i)))
		known = known || above.known()
	}
	for i := range max(h.width(), len(h.lower.cells)) {
		name, group := h.lower.at(i), h.group(i)
		switch {
		case name == "" && known:
			name, group = h.upper.at(i), ""
		case name == "":
			group = ""
		case group != "" && count[name] > 1:
			name, group = group+" "+name, ""
		}
		joined.cells = append(joined.cells, name)
		joined.groups = append(joined.groups, group)
	}
	return joined
}

// at returns a cell of the record, trimmed; "" where there is none.
func (r *record) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return string(cell.Trim([]byte(r.cells[i])))
}

// header returns what the record says as a header of a column. Where its group and its
// name together are a known name, that is what it means: a number of a customer. And
// where the name alone may mean anything, it means nothing in a group about a person:
// the number of an agent is no id of a contact.
func (r *record) header(i int) header {
	h := readHeader([]byte(r.cells[i]))
	if i >= len(r.groups) || r.groups[i] == "" || citizenNames[h.name] {
		return h
	}
	group := readHeader([]byte(r.groups[i]))
	person := group.means(Customer) || group.means(Called) || group.means(Agent)
	if both := readHeader([]byte(r.groups[i] + " " + r.cells[i])); both.known() || person && h.vague() {
		h.name, h.full = both.name, both.full
	}
	return h
}

// vague reports whether the header is a known word that means any role at most for want
// of a better one.
func (h *header) vague() bool {
	for _, name := range [...]string{h.name, h.full} {
		for _, a := range aliases()[name] {
			if a.rank < lastResort {
				return false
			}
		}
	}
	for _, r := range roles {
		if h.isOwnName(r) {
			return false
		}
	}
	return h.known()
}
