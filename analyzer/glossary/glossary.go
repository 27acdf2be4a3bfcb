// Package glossary says what every figure, table, column, line of the books and
// setting means: its unit, its labels and its rule in two languages, its
// formula, base and source. What people read and what programs are told comes
// from here, so that a name means the same everywhere.
package glossary

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Pair is a text in the two languages of the program. It converts to a text of
// package document.
type Pair struct{ EN, NL string }

// Sort is the set of things that a name stands for: a name can be both a figure
// and a column.
type Sort uint8

// The sorts.
const (
	Figure  Sort = 1 << iota // a named number or word of the summary
	Table                    // a table
	Column                   // a column of one or more tables
	Book                     // a line of the books: what became of a row
	Setting                  // a choice that figures rest on
)

var sortNames = []string{"figure", "table", "column", "book", "setting"}

// Has reports whether all of o are in the set.
func (s Sort) Has(o Sort) bool { return s&o == o }

// String returns the names of the sorts in the set: "figure, column".
func (s Sort) String() string {
	var names []string
	for i, name := range sortNames {
		if s.Has(1 << i) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// Entry explains one name.
//
// An id with a dot, "owners.share", is the column of one table, where it means
// something narrower than the column's name does by itself.
type Entry struct {
	ID      string
	Sort    Sort
	Unit    string   // of a number, as package document names units; "" is text
	Label   Pair     // short; of a column it fits a head of two lines
	Rule    Pair     // in plain words, exact enough to defend a line with
	Formula string   // compact, in machine names; "" where there is nothing to compute
	Base    Pair     // what the n of a share counts; empty when it has none
	Source  string   // where the formula comes from; contactlog for a definition of our own
	See     []string // ids of related entries
}

// own is the source of a definition that is this program's.
const own = "contactlog"

// entries are all entries, by id; byID tells where each is. They are put in order
// when the first is asked for, and do not change after that.
var (
	entries = sync.OnceValue(func() []Entry {
		return sorted(volumeEntries, bookEntries, firstTimeEntries, fcrEntries, avoidableEntries, savingEntries,
			roadmapEntries, customerEntries, tableEntries, columnEntries, senseEntries, settingEntries, taxonomyEntries, inspectEntries,
			strategyEntries, channelEntries, reachEntries, whoEntries, perEntries, satisfactionEntries, driverEntries, ownerSheetEntries, timeEntries, compareEntries, emotionEntries, wordsEntries, contentEntries)
	})
	byID = sync.OnceValue(func() map[string]int { return index(entries()) })
)

func sorted(families ...[]Entry) []Entry {
	all := slices.Concat(families...)
	slices.SortFunc(all, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

func index(all []Entry) map[string]int {
	places := make(map[string]int, len(all))
	for i, e := range all {
		places[e.ID] = i
	}
	return places
}

// Lookup returns the entry of an id.
func Lookup(id string) (Entry, bool) {
	i, ok := byID()[id]
	if !ok {
		return Entry{}, false
	}
	return entries()[i].clone(), true
}

// InTable returns the entry of a column as that table means it: the share of
// owners has another base than the share of kinds. Where the table adds
// nothing, it is the entry of the column itself.
func InTable(table, column string) (Entry, bool) {
	if e, ok := Lookup(table + "." + column); ok {
		return e, true
	}
	return Lookup(column)
}

// All returns every entry, sorted by id.
func All() []Entry {
	all := make([]Entry, len(entries()))
	for i, e := range entries() {
		all[i] = e.clone()
	}
	return all
}

// clone returns e with its own See, which the receiver may change.
func (e Entry) clone() Entry {
	e.See = slices.Clone(e.See)
	return e
}
