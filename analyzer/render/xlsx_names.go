package render

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// quoted is the name of a sheet as formulas and links have it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// absolute is the address of a cell that does not move: $A$1.
func absolute(cell string) string {
	column, row, _ := excelize.CellNameToCoordinates(cell)
	name, _ := excelize.CoordinatesToCellName(column, row, true)
	return name
}

// freeName returns a name that no sheet has yet. Names are compared without
// case, hold at most 31 UTF-16 units, and cannot hold what formulas mean
// something by.
func (b *workbook) freeName(title, id string) string {
	base := sheetName(title)
	if base == "" {
		base = sheetName(id)
	}
	if base == "" {
		base = "-"
	}
	name := base
	for n := 2; b.names[strings.ToLower(name)]; n++ {
		suffix := " " + strconv.Itoa(n)
		name = cutWords(base, excelize.MaxSheetNameLength-len(suffix)) + suffix
	}
	b.names[strings.ToLower(name)] = true
	return name
}

// sheetName returns a text without what no sheet can be called. "History" is a
// name that spreadsheets keep for themselves.
func sheetName(s string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]'`, r):
			return -1
		case strings.ContainsRune(`:\/?*`, r):
			return ' '
		}
		return r
	}, s)
	name = cutWords(strings.Join(strings.Fields(name), " "), excelize.MaxSheetNameLength)
	if strings.EqualFold(name, "history") {
		return name + " -"
	}
	return name
}

// cutWords returns as many words as fit in a number of UTF-16 units, or the start
// of the first one when not even that fits.
func cutWords(s string, units int) string {
	start := cut(s, units)
	if len(start) == len(s) || s[len(start)] == ' ' {
		return start
	}
	if blank := strings.LastIndexByte(start, ' '); blank > 0 {
		return start[:blank]
	}
	return start
}

// cut returns as much of the start of a text as fits in a number of UTF-16 units.
func cut(s string, units int) string {
	for i, r := range s {
		units -= utf16.RuneLen(r)
		if units < 0 {
			return s[:i]
		}
	}
	return s
}
