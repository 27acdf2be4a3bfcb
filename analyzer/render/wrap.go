package render

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// width returns how many columns of a terminal a text takes. It asks the
// environment nothing, so that the same text is laid out alike everywhere.
func width(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

// Wrap breaks a text into lines of at most limit columns: between words where
// it can, within a word that is longer than a line. A limit of 0 wraps nothing.
// There is always a line.
func Wrap(s string, limit int) []string {
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

// breakWord cuts a word into pieces of at most limit columns: behind a hyphen or
// a slash where it can, else anywhere. A rune that is wider than the limit is a
// piece of its own.
func breakWord(word string, limit int) []string {
	if width(word) <= limit {
		return []string{word}
	}
	var pieces []string
	current := ""
	for _, part := range wordParts(word) {
		if current != "" && width(current)+width(part) > limit {
			pieces = append(pieces, current)
			current = ""
		}
		for _, r := range part {
			if current != "" && width(current)+width(string(r)) > limit {
				pieces = append(pieces, current)
				current = ""
			}
			current += string(r)
		}
	}
	return append(pieces, current)
}

// wordParts splits a word behind the hyphens and slashes that have a word of
// some length on both sides: self-service, but not e-mail.
func wordParts(word string) []string {
	const someLength = 4
	runes := []rune(word)
	letters := func(from, step int) bool {
		for n := range someLength {
			i := from + n*step
			if i < 0 || i >= len(runes) || !unicode.IsLetter(runes[i]) {
				return false
			}
		}
		return true
	}
	var parts []string
	start := 0
	for i, r := range runes {
		if (r == '-' || r == '/') && letters(i-1, -1) && letters(i+1, 1) {
			parts = append(parts, string(runes[start:i+1]))
			start = i + 1
		}
	}
	return append(parts, string(runes[start:]))
}

// longestWord returns the width of the widest part of a text that wrap leaves whole
// where it can.
func longestWord(s string) int {
	longest := 0
	for _, word := range words(s, math.MaxInt) {
		for _, part := range wordParts(word) {
			longest = max(longest, width(part))
		}
	}
	return longest
}
