package render

import (
	"regexp"
	"strings"
	"unicode"
)

// escapeSequence matches what a terminal would obey: control sequences, such as
// colours and cursor moves, and operating system commands, such as titles and links.
var escapeSequence = regexp.MustCompile("(?s)(?:\x1b\\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\x1b\\]|\u009d).*?(?:\x07|\x1b\\\\|\u009c)")

// Clean returns a text that can do no harm: on one line, without escape
// sequences, control characters and invisible marks such as those that turn the
// direction of writing. Line ends, tabs and other controls become a blank, and
// blanks at both ends go. What is not UTF-8 becomes the replacement character.
func Clean(s string) string {
	if strings.ContainsAny(s, "\x1b\u009b\u009d") {
		s = escapeSequence.ReplaceAllString(s, "")
	}
	var b strings.Builder
	control := false // the last one was a control: a run of them is one blank
	for _, r := range s {
		switch {
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			if !control {
				b.WriteByte(' ')
			}
			control = true
			continue
		case invisible(r):
			continue
		}
		control = false
		b.WriteRune(r)
	}
	return strings.Trim(b.String(), " ")
}

// invisible reports whether a rune has no shape of its own and spells nothing:
// marks of direction, zero-width blanks, byte order marks, tags, and the code
// points that no file may hold. The two joiners spell words and stay.
func invisible(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	if r == nonJoiner || r == joiner {
		return false
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}
