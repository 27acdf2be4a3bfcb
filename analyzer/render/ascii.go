package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// spelled are the characters that plain ASCII spells otherwise.
var spelled = strings.NewReplacer(
	"€", "EUR", "–", "-", "—", "-", "−", "-", "×", "x", "†", "~", "═", "=", "─", "-", "→", "->", "≤", "<=", "≥", ">=", "…", "...",
	"“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "Σ", "sum ", "√", "root ", "·", ".", "•", "*", "\u00a0", " ",
	"ß", "ss", "ẞ", "SS", "æ", "ae", "Æ", "AE", "œ", "oe", "Œ", "OE", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D",
)

// plain returns a text in ASCII: letters lose their marks, a few signs are
// spelled, and what is left is a question mark.
func plain(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(spelled.Replace(s)) {
		switch {
		case r <= unicode.MaxASCII:
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		default:
			b.WriteByte('?')
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}
