package logfile

import (
	"fmt"
	"slices"
	"strconv"

	"contactlog/analyzer/logfile/cell"
)

// columnsOf returns the headers of the columns below a row of names: of those that
// have one name, the second is called Name (2); columns of the rows below it that
// have no name at all come last.
func columnsOf(names record, sample []record) []header {
	var headers []header
	taken := map[string]bool{}
	for i := range names.cells {
		h := names.header(i)
		own := h.text
		for n := 2; h.text != "" && taken[h.text]; n++ {
			h.text = fmt.Sprintf("%s (%d)", own, n)
		}
		taken[h.text] = true
		headers = append(headers, h)
	}
	for range commonWidth(sample) - len(headers) {
		headers = append(headers, header{})
	}
	return headers
}

// below returns the records below the header, without those that are the header or a
// row above it once more.
func below(records []record, header int) []record {
	var rest []record
	for _, r := range records[header+1:] {
		returns := slices.ContainsFunc(records[:header+1], func(above record) bool { return slices.Equal(r.cells, above.cells) })
		if !returns {
			rest = append(rest, r)
		}
	}
	return rest
}

// commonWidth returns how many cells most rows of data have, blank ones at the end
// not counted: 0 when not even half of them have as many.
func commonWidth(sample []record) int {
	counts := map[int]int{}
	rows := 0
	for i := range sample {
		if sample[i].isData() {
			counts[sample[i].width()]++
			rows++
		}
	}
	for width, n := range counts {
		if 2*n > rows {
			return width
		}
	}
	return 0
}

// width returns the number of cells of a record up to the last that is filled.
func (r *record) width() int {
	n := len(r.cells)
	for n > 0 && cell.Blank([]byte(r.cells[n-1])) {
		n--
	}
	return n
}

// numbered returns the names of the columns of a file without any: their numbers.
func numbered(sample []record) record {
	var names record
	for i := range sample {
		for sample[i].isData() && len(names.cells) < len(sample[i].cells) {
			names.cells = append(names.cells, strconv.Itoa(len(names.cells)+1))
		}
	}
	return names
}
