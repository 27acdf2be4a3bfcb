package logfile

import "fmt"

// Why is why a column has its role, or why it has none.
type Why struct {
	Code string // for programs
	Text Text
}

// origins are why a column has its role.
var origins = map[Origin]Why{
	ByOwnName: {"name", Text{"its name", "de naam"}},
	ByAlias:   {"both", Text{"name and values", "naam en waarden"}},
	ByOption:  {"option", Text{"--column", "--column"}},
	ByShape:   {"shape", Text{"its values", "de waarden"}},
	ByLayout:  {"layout", Text{"saved layout", "bewaarde indeling"}},
}

// why says why a column has its role, or why it has none.
func (l *Layout) why(column int, opt *Options) Why {
	c := &l.Columns[column]
	h := readHeader([]byte(c.Header))
	switch w, known := origins[c.Origin]; {
	case c.Role != NoRole && known:
		return w
	case c.Role != NoRole:
		return Why{string(c.Origin), Text{string(c.Origin), string(c.Origin)}}
	case h.text == "":
		return Why{"no_name", Text{"it has no name", "zonder naam"}}
	case citizenNames[h.name]:
		return Why{"citizen_numbers", Text{"citizens' numbers (BSN) may not be used", "burgerservicenummers mogen niet worden gebruikt"}}
	}
	meant := h.meant()
	if len(meant) == 0 {
		return Why{"unknown_name", Text{"nothing known by this name", "naam niet bekend"}}
	}
	for _, r := range meant {
		if opt.named(r) {
			return Why{"option", Text{fmt.Sprintf("--column %s", r), fmt.Sprintf("--column %s", r)}}
		}
	}
	if why, ok := l.whyNoZone(&h); ok {
		return why
	}
	for _, r := range meant {
		if other := l.taken(r); other >= 0 {
			name := l.Columns[other].Header
			return Why{"other_column", Text{fmt.Sprintf("%s is %q", r, name), fmt.Sprintf("%s is %q", r, name)}}
		}
	}
	return Why{"values", Text{fmt.Sprintf("its values do not fit %s", meant[0]), fmt.Sprintf("de waarden passen niet bij %s", meant[0])}}
}

// meant are the roles that a header may mean, the best first.
func (h *header) meant() []Role {
	var meant []Role
	for _, r := range roles {
		if h.isOwnName(r) {
			meant = append(meant, r)
		}
	}
	for k := thread; k <= lastResort; k++ {
		for _, name := range [...]string{h.name, h.full} {
			for _, a := range aliases()[name] {
				if a.rank == k {
					meant = append(meant, a.role)
				}
			}
		}
	}
	return meant
}

// instead are the roles that leave no room for another: a start has no use for a
// date beside it, nor a talk time for a length that may be anything.
var instead = map[Role][]Role{Start: {Date}, Date: {Start}, Time: {Start}, Handle: {Talk}}

// taken returns the column that has the role, when no more can have it, or another
// role instead of it; -1 if there is none.
func (l *Layout) taken(r Role) int {
	if all := l.indexes(r); len(all) >= r.most() {
		return all[len(all)-1]
	}
	for _, other := range instead[r] {
		if i := l.index(other); i >= 0 {
			return i
		}
	}
	return -1
}
