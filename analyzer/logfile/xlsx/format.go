package xlsx

import (
	"strings"
	"unicode/utf8"

	"contactlog/analyzer/logfile/cell"
)

// format is what a style says about the number below it.
type format struct {
	kind  cell.Kind
	clock bool // it shows a time of day
}

// builtin are the formats that every workbook has, by their numbers: those between
// 27 and 36 and from 50 on are the dates of East Asian editions.
func builtin(id int) format {
	switch id {
	case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58:
		return format{kind: cell.DateCell}
	case 22:
		return format{cell.DateCell, true}
	case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56:
		return format{cell.TimeCell, true}
	case 46:
		return format{cell.LengthCell, true}
	}
	return format{kind: cell.NumberCell}
}

// formatsOf returns the formats of the styles of cells.
func formatsOf(s *styleSheet) []format {
	own := make(map[int]format, len(s.Formats))
	for _, f := range s.Formats {
		own[f.ID] = parseFormat(f.Code)
	}
	all := make([]format, len(s.Cells))
	for i, xf := range s.Cells {
		f, ok := own[xf.Format]
		if !ok {
			f = builtin(xf.Format)
		}
		all[i] = f
	}
	return all
}

// parseFormat tells from the code of a number format what it shows: yyyy-mm-dd,
// dd-mm-jjjj uu:mm, [h]:mm:ss. Only the part for positive numbers counts, and of
// that neither colours, conditions and locales nor literal text.
func parseFormat(code string) format {
	letters, elapsed := formatLetters(strings.ToLower(code))
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	day, clock := has("ydj"), has("hus")
	switch {
	case letters == "general", letters == "standaard", letters == "standard":
		return format{kind: cell.NumberCell}
	case elapsed && !day:
		return format{cell.LengthCell, true}
	case day, has("m") && !clock:
		return format{cell.DateCell, clock}
	case clock:
		return format{cell.TimeCell, true}
	}
	return format{kind: cell.NumberCell}
}

// formatLetters returns the letters that count in a format code in small letters,
// and whether hours, minutes or seconds are elapsed ones: [h], [uu], [mm].
func formatLetters(code string) (letters string, elapsed bool) {
	var b strings.Builder
	for len(code) > 0 && code[0] != ';' {
		c := code[0]
		code = code[1:]
		switch {
		case c == '"':
			_, code, _ = strings.Cut(code, `"`)
		case c == '\\', c == '_', c == '*': // the next character stands for itself
			_, size := utf8.DecodeRuneInString(code)
			code = code[size:]
		case c == '[':
			var inside string
			inside, code, _ = strings.Cut(code, "]")
			if inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hums", inside[:1]) {
				elapsed = true
				b.WriteByte(inside[0])
			}
		case strings.HasPrefix(string(c)+code, "am/pm"):
			code = code[4:]
		case strings.HasPrefix(string(c)+code, "a/p"):
			code = code[2:]
		case 'a' <= c && c <= 'z':
			b.WriteByte(c)
		}
	}
	return b.String(), elapsed
}
