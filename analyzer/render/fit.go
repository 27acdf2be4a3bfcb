package render

import (
	"math"
	"slices"
	"strings"
)

// gap is the number of blanks between two columns of a grid.
const gap = 2

// The levels at which columns are made narrower, one after the other until the
// grid fits, so that what costs the reader least goes first.
const (
	easy        = iota // headers of numbers take two lines
	comfortable        // texts are wrapped, with some words on every line
	dense              // headers of numbers take as many lines as they have words
	whole              // texts have a word on every line
	broken             // words are broken: only where two columns are still too wide
	levels
)

// narrowest returns how narrow a column may become at each level. Numbers are
// never broken. The key, which says what a row is about, gets more room than
// other texts.
func (c gridColumn) narrowest(key bool) (floors [levels]int) {
	const (
		longestWhole, longestBroken = 24, 12 // columns of one word
		roomy, roomyKey             = 16, 20 // columns of a comfortable text
		leastKey                    = 16
	)
	number, word, widest := 1, 1, c.natural()
	for _, cell := range c.cells {
		if cell.words {
			word = max(word, longestWord(cell.s))
		} else {
			number = max(number, width(cell.s))
		}
	}
	for headerWord := range strings.SplitSeq(c.header, " ") {
		word = max(word, width(headerWord))
	}
	least := max(number, min(word, longestWhole))
	floors = [levels]int{widest, widest, least, least, max(number, min(word, longestBroken))}
	if c.text {
		room := roomy
		if key {
			room = roomyKey
			floors[whole] = max(least, min(c.widestCell(), leastKey))
		}
		floors[comfortable] = max(least, min(widest, room))
		floors[dense] = floors[comfortable]
		return floors
	}
	twoLines := max(least, c.widestCell())
	for twoLines < widest && len(Wrap(c.header, twoLines)) > 2 {
		twoLines++
	}
	floors[easy], floors[comfortable] = twoLines, twoLines
	return floors
}

func (c gridColumn) widestCell() int {
	widest := 0
	for _, cell := range c.cells {
		widest = max(widest, width(cell.s))
	}
	return widest
}

// natural returns the width of a column of which nothing is wrapped. A column
// of which nothing is seen takes one blank.
func (c gridColumn) natural() int { return max(1, width(c.header), c.widestCell()) }

// wrapped returns the column with its words broken into lines at a width.
func (c gridColumn) wrapped(limit int) gridColumn {
	out := gridColumn{header: strings.Join(Wrap(c.header, limit), "\n"), text: c.text}
	for _, cell := range c.cells {
		if cell.words {
			cell.s = strings.Join(Wrap(cell.s, limit), "\n")
		}
		out.cells = append(out.cells, cell)
	}
	return out
}

// used returns the width that a column takes when it is wrapped at a limit.
func (c gridColumn) used(limit int) int {
	out := c.wrapped(limit)
	widest := 1
	see := func(s string) {
		for l := range strings.SplitSeq(s, "\n") {
			widest = max(widest, width(l))
		}
	}
	see(out.header)
	for _, cell := range out.cells {
		see(cell.s)
	}
	return widest
}

// taken returns the width of a grid of which every column is as narrow as a level allows.
func taken(columns []gridColumn, level int) int {
	total := gap * (len(columns) - 1)
	for _, c := range columns {
		total += c.floors[level]
	}
	return total
}

// fits reports whether columns fit a width at a level.
func fits(columns []gridColumn, level, limit int) bool { return taken(columns, level) <= limit }

// fit returns a width for each column such that the grid is at most limit wide,
// or as narrow as can be. At every level the widest column gives first; what
// wrapping leaves over goes back to the texts.
func fit(columns []gridColumn, limit int) []int {
	room := limit - gap*(len(columns)-1)
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = c.natural()
		room -= widths[i]
	}
	for level := range levels {
		for room < 0 {
			widest := -1
			for i, c := range columns {
				if widths[i] > c.floors[level] && (widest < 0 || widths[i] > widths[widest]) {
					widest = i
				}
			}
			if widest < 0 {
				break
			}
			narrower := columns[widest].used(widths[widest] - 1)
			room += widths[widest] - narrower
			widths[widest] = narrower
		}
	}
	for i, c := range columns {
		if more := min(room, c.natural()-widths[i]); c.text && more > 0 {
			widths[i] += more
			room -= more
		}
	}
	return widths
}

// split divides columns that do not fit into as few grids as do, each beginning
// with the columns that say what a row is about. Of all such divisions it takes
// one whose widest grid is narrowest, so that no grid is squeezed while another
// has room to spare.
func split(columns []gridColumn, limit int) [][]gridColumn {
	key := keyColumns(columns)
	if key > 1 && slices.ContainsFunc(columns[key:], func(c gridColumn) bool {
		return !fits(append(slices.Clip(columns[:key]), c), whole, limit)
	}) {
		key = 1
	}
	fewest := len(pack(columns, key, limit, math.MaxInt))
	for ease := 1; ; ease++ {
		if parts := pack(columns, key, limit, ease); len(parts) == fewest {
			return parts
		}
	}
}

// behind returns the place behind a column and its bars.
func behind(columns []gridColumn, place int) int {
	if place+1 < len(columns) && columns[place+1].bar {
		return place + 2
	}
	return place + 1
}

// pack fills one grid after the other with the columns behind the key: each
// takes at least one, and more as long as they fit the limit, and fit the ease
// without a wrapped text. Bars stay behind their numbers.
func pack(columns []gridColumn, key, limit, ease int) [][]gridColumn {
	if len(columns) == key {
		return [][]gridColumn{columns}
	}
	var parts [][]gridColumn
	for next := key; next < len(columns); {
		end := behind(columns, next)
		part := append(slices.Clone(columns[:key]), columns[next:end]...)
		for next = end; next < len(columns); next = end {
			end = behind(columns, next)
			wider := append(slices.Clip(part), columns[next:end]...)
			if !fits(wider, whole, limit) || taken(wider, easy) > ease {
				break
			}
			part = wider
		}
		parts = append(parts, part)
	}
	return parts
}
