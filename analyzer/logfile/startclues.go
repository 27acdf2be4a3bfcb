package logfile

import (
	"fmt"

	"contactlog/analyzer/text"
)

// startClues tells, of a file without a start, which columns are named as one and what
// they hold instead, and which others hold dates: of these only the user can know
// whether a contact began then.
func (a *assignment) startClues() string {
	clues, dates := "", []string(nil)
	for _, c := range a.columns {
		_, isStart := c.rank(Start)
		_, isDate := c.rank(Date)
		named := isStart || isDate || c.header.isOwnName(Start) || c.header.isOwnName(Date)
		switch {
		case c.header.text == "" || c.origin == ByOption:
		case len(c.values) == 0:
			if named && c.sampled > 0 {
				clues += fmt.Sprintf("; column %q is blank", cutName(c.header.text))
			}
		case c.isDate() && c.share(isDigits) < enough || c.isPlainDate() && named:
			dates = append(dates, c.header.text)
		case named:
			clues += fmt.Sprintf("; the cells of column %q are no dates (the first is %s)", cutName(c.header.text), text.Shape([]byte(c.values[0])))
		}
	}
	switch len(dates) {
	case 0:
	case 1:
		clues += fmt.Sprintf("; dates stand in %s: name it only if a contact began then", quoteList(dates))
	default:
		clues += fmt.Sprintf("; dates stand in %s: name one only if a contact began then", quoteList(dates))
	}
	return clues
}

// cutName bounds a header in a message.
func cutName(name string) string {
	if r := []rune(name); len(r) > maxShown {
		return string(r[:maxShown]) + "…"
	}
	return name
}
