package render

import "strings"

// pairs splits a text such as "customer = Klantnummer, start = Datum" into names
// and values; nil when it is not such a list. A value may have commas: a piece
// without a name of one word belongs to the piece before it.
func pairs(s string) [][2]string {
	var out [][2]string
	for piece := range strings.SplitSeq(s, ", ") {
		name, value, ok := strings.Cut(piece, " = ")
		switch {
		case ok && name != "" && !strings.Contains(name, " "):
			out = append(out, [2]string{name, value})
		case len(out) > 0:
			out[len(out)-1][1] += ", " + piece
		default:
			return nil
		}
	}
	return out
}

// inColumns lays pairs out in as many columns as fit a width, to be read
// downwards, with the names and the values of a column below each other. Where
// there is no limit, it keeps to the width of a text.
func inColumns(pairs [][2]string, limit int) []string {
	if limit <= 0 {
		limit = widestText
	}
	for columns := len(pairs); columns > 1; columns-- {
		if lines := downwards(pairs, (len(pairs)+columns-1)/columns); width(longest(lines)) <= limit {
			return lines
		}
	}
	return downwards(pairs, len(pairs))
}

// downwards lays pairs out in columns of a number of lines.
func downwards(pairs [][2]string, lines int) []string {
	const between = 3
	out := make([]string, lines)
	for start := 0; start < len(pairs); start += lines {
		column := pairs[start:min(start+lines, len(pairs))]
		widestName := 0
		for _, p := range column {
			widestName = max(widestName, width(p[0]))
		}
		used := 0
		if start > 0 {
			used = width(longest(out)) + between
		}
		for i, p := range column {
			out[i] = fill(out[i], used) + fill(p[0], widestName) + " = " + p[1]
		}
	}
	return out
}

// fill appends blanks to a text up to a width.
func fill(s string, to int) string { return s + strings.Repeat(" ", max(0, to-width(s))) }

// longest returns the widest of some lines.
func longest(lines []string) string {
	found := ""
	for _, l := range lines {
		if width(l) > width(found) {
			found = l
		}
	}
	return found
}
