package reasons

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Problem is something in a taxonomy file that is wrong, or of a warning, that
// looks wrong: what was found, what was expected and what to do.
type Problem struct {
	File         string
	Line, Column int  // from 1
	Text         Name // errors read the same in both languages: English
}

// String returns file:line:column: and the text in English.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text.EN)
}

// Problems are all errors of a taxonomy file, in the order of the file. It is the
// error that [Parse] returns.
type Problems []Problem

// Error returns the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return strings.Join(lines, "\n")
}

// sortProblems puts problems in the order of the file; those of one place stay in
// the order in which they were found.
func sortProblems(p []Problem) {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// maxQuoted is the number of characters of a text of the file that a message repeats.
const maxQuoted = 60

// quote returns s between quotes, cut when it is long, with everything that
// could upset a terminal escaped.
func quote(s string) string {
	if utf8.RuneCountInString(s) > maxQuoted {
		s = string([]rune(s)[:maxQuoted]) + "…"
	}
	return strconv.Quote(s)
}

// maxListed is the number of names that a message lists.
const maxListed = 30

// either returns the names as an English list: a, b or c.
func either(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	if len(names) > maxListed {
		return strings.Join(names[:maxListed], ", ") + fmt.Sprintf(" or one of %d more", len(names)-maxListed)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// nearest returns "; did you mean …?" with the name that looks most like s, or
// "" when none does.
func nearest(s string, names []string) string {
	best, bestDistance := "", 0
	for _, name := range names {
		d := distance(strings.ToLower(s), name)
		if len(s) >= 3 && strings.HasPrefix(name, strings.ToLower(s)) {
			d = 1 // cut short
		}
		if d <= max(2, len(name)/3) && d < len(name) && (best == "" || d < bestDistance) {
			best, bestDistance = name, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + strconv.Quote(best) + "?"
}

// farthest is the length from which on two names are not compared: no name of
// the language comes near it.
const farthest = 40

// distance returns how many letters to add, drop or change to turn a into b.
func distance(a, b string) int {
	if len(a) > farthest || len(b) > farthest {
		return farthest
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
