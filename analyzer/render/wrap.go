package render

import (
	"math"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// width returns how many columns of a terminal a text takes. It asks the
// environment nothing, so that the same text is laid out alike everywhere.
func width(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

// wrap breaks a text into lines of at most limit columns: between words where
// it can, within a word that is longer than a line. A limit of 0 wraps nothing.
// There is always a line.
func wrap(s string, limit int) []string {
	if limit <= 0 || width(s) <= limit {
		return []string{s}
	}
	var lines []string
	current := ""
	for _, word := range words(s, limit) {
		if current != "" && width(current)+1+width(word) <= limit {
			current += " " + word
			continue
		}
		if current != "" {
			lines = append(lines, current)
		}
		pieces := breakWord(word, limit)
		lines = append(lines, pieces[:len(pieces)-1]...)
		current = pieces[len(pieces)-1]
	}
	return append(lines, current)
}

// words splits a text at its blanks, but keeps a number and its unit together, and
// what stands on both sides of an equals sign, as long as that fits a limit.
func words(s string, limit int) []string {
	var out []string
	for _, word := range strings.Split(s, " ") {
		last := len(out) - 1
		switch {
		case word == "":
		case last >= 0 && (belongsBehind(word) || leads(out[last])) && width(out[last])+1+width(word) <= limit:
			out[last] += " " + word
		default:
			out = append(out, word)
		}
	}
	return out
}

// belongsBehind reports whether a word must not begin a line: a unit, or an equals sign.
func belongsBehind(word string) bool {
	return strings.HasPrefix(word, "%") || slices.Contains([]string{"=", "pp", "pp,", "pp.", "pp)"}, word)
}

// leads reports whether a word must not end a line.
func leads(word string) bool {
	return word == "€" || word == "-€" || strings.HasSuffix(word, " =")
}

// breakWord cuts a word into pieces of at most limit columns. A rune that is
// wider than the limit is a piece of its own.
func breakWord(word string, limit int) []string {
	if width(word) <= limit {
		return []string{word}
	}
	var pieces []string
	start, used := 0, 0
	for i, r := range word {
		w := width(string(r))
		if used+w > limit && i > start {
			pieces = append(pieces, word[start:i])
			start, used = i, 0
		}
		used += w
	}
	return append(pieces, word[start:])
}

// longestWord returns the width of the longest word of a text.
func longestWord(s string) int {
	longest := 0
	for _, word := range words(s, math.MaxInt) {
		longest = max(longest, width(word))
	}
	return longest
}
