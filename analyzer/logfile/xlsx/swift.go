package xlsx

import (
	"bytes"

	"contactlog/analyzer/logfile/cell"
)

// swiftSize is how many bytes must follow for a cell to be read swiftly: more than
// the markup of one that is, but for its value.
const swiftSize = 64

// swift reads the cell at b[i] if it is a number or a shared text, written as every
// program writes them: <c r="B2" t="s"><v>11</v></c>. Where it is not ok, nothing was
// read, and [rowReader.quick] or [rowReader.cell] reads it: they say what it means.
//
// The idea: a sheet is mostly such cells, and all that varies in them are a few
// letters and digits, each of which is looked at once.
func (r *rowReader) swift(b []byte, i int) (next int, ok bool) {
	if len(b)-i < swiftSize || string(b[i:i+6]) != `<c r="` || r.prefix != "" {
		return 0, false
	}
	i += 6
	column := int(b[i]) - 'A'
	if uint(column) >= 26 {
		return 0, false
	}
	for i++; 'A' <= b[i] && b[i] <= 'Z'; i++ {
		if column = (column+1)*26 + int(b[i]) - 'A'; column >= 26*27*26 {
			return 0, false
		}
	}
	for len(b)-i > swiftSize/2 && '0' <= b[i] && b[i] <= '9' {
		i++
	}
	style := 0
	if b[i] != '"' || len(b)-i < swiftSize/2 {
		return 0, false
	}
	if string(b[i:i+5]) == `" s="` {
		digits := b[i+5 : i+10]
		n := 0
		for ; n < 4 && '0' <= digits[n] && digits[n] <= '9'; n++ {
			style = 10*style + int(digits[n]-'0')
		}
		if n == 0 {
			return 0, false
		}
		i += 5 + n
	}
	switch {
	case string(b[i:i+10]) == `" t="s"><v`:
		return r.swiftText(b, i+10, column)
	case string(b[i:i+4]) == `"><v`:
		return r.swiftNumber(b, i+4, column, style)
	}
	return 0, false
}

// swiftText reads the number of a shared text, from the > before it on.
func (r *rowReader) swiftText(b []byte, i, column int) (next int, ok bool) {
	n, digits := 0, 0
	if b[i] != '>' {
		return 0, false
	}
	for i++; i < len(b) && '0' <= b[i] && b[i] <= '9'; i++ {
		n = 10*n + int(b[i]-'0')
		digits++
	}
	text, found := r.book.strings.at(n)
	if digits == 0 || digits > 9 || !found || len(b)-i < len(valueEnd) || string(b[i:i+len(valueEnd)]) != valueEnd {
		return 0, false
	}
	r.next = column + 1
	if !r.set(column, cell.TextCell, text) {
		return broken, true
	}
	return i + len(valueEnd), true
}

// swiftNumber reads a number, from the > before it on.
func (r *rowReader) swiftNumber(b []byte, i, column, style int) (next int, ok bool) {
	if b[i] != '>' {
		return 0, false
	}
	i++
	n := bytes.IndexByte(b[i:min(len(b), i+swiftSize)], '<')
	if n <= 0 || len(b)-i-n < len(valueEnd) || string(b[i+n:i+n+len(valueEnd)]) != valueEnd {
		return 0, false
	}
	c := stored{column: column, style: style, kind: numberType, value: b[i : i+n], filled: true, raw: true}
	r.next = column + 1
	if !r.number15(&c) {
		return broken, true
	}
	return i + n + len(valueEnd), true
}
