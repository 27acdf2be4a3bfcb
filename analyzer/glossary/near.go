package glossary

import (
	"cmp"
	"slices"
	"strings"
)

// most is how many names [Near] suggests.
const most = 3

// Near returns the ids that are nearest to what a user typed, at most three,
// nearest first: by id, or by label in either language, whatever the case. It
// returns none when nothing is like it.
func Near(typed string) []string {
	want := plain(typed)
	if len(want) == 0 {
		return nil
	}
	type guess struct {
		id       string
		distance int
	}
	var guesses []guess
	for _, e := range entries() {
		d := min(distance(want, plain(e.ID)), distance(want, plain(e.Label.EN)), distance(want, plain(e.Label.NL)))
		if d < far {
			guesses = append(guesses, guess{e.ID, d})
		}
	}
	slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(a.distance, b.distance) })
	var ids []string
	for _, g := range guesses[:min(most, len(guesses))] {
		ids = append(ids, g.id)
	}
	return ids
}

// plain makes ids, labels and flags comparable: lower case, one underscore for
// everything that parts words, no accents of the two languages.
func plain(s string) []rune {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" _-.,%", r) })
	return []rune(accents.Replace(strings.Join(words, "_")))
}

var accents = strings.NewReplacer("é", "e", "è", "e", "ë", "e", "ê", "e", "ï", "i", "ó", "o", "ö", "o", "ü", "u")

// Distances, from a hit to a miss. A name that holds what was typed stands
// between a slip of one letter and of two.
const (
	hit   = 0
	slip  = 2 // per letter
	holds = 3
	far   = 1000
)

// distance tells how far a typed name is from a known one: far when they are
// not alike.
func distance(typed, known []rune) int {
	if slices.Equal(typed, known) {
		return hit
	}
	d := far
	if slips := edits(typed, known); slips <= max(1, len(typed)/3) {
		d = slip * slips
	}
	if len(typed) >= 3 && strings.Contains(string(known), string(typed)) {
		d = min(d, holds)
	}
	return d
}

// edits counts the letters to insert, delete, replace or swap with their
// neighbour to turn a into b (optimal string alignment).
func edits(a, b []rune) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replaced := last[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(replaced, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

// NearFirst returns names with those most like what a user typed first; equally
// like ones keep their order.
func NearFirst(typed string, names []string) []string {
	want := plain(typed)
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(edits(want, plain(a)), edits(want, plain(b))) })
	return sorted
}
