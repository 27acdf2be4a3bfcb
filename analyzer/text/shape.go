package text

import (
	"unicode"
	"unicode/utf8"
)

// shapeLength is the number of characters of a value that its shape shows.
const shapeLength = 24

// Shape returns what a value looks like without what it says, for messages about
// confidential data: digits become 9, letters a or A, other characters that can
// be seen stay, everything else becomes ?. Blanks of any kind become one space
// each. A value of more than 24 characters is cut and ends in an ellipsis.
// 03-13-2025 has the shape 99-99-9999.
func Shape(b []byte) string {
	shape := make([]byte, 0, shapeLength+len("…"))
	for n := 0; len(b) > 0; n++ {
		if n == shapeLength {
			return string(append(shape, "…"...))
		}
		r, size := utf8.DecodeRune(b)
		b = b[size:]
		shape = utf8.AppendRune(shape, mask(r))
	}
	return string(shape)
}

// mask returns the character that stands for r in a shape.
func mask(r rune) rune {
	switch {
	case unicode.IsNumber(r):
		return '9'
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return 'A'
	case unicode.IsLetter(r):
		return 'a'
	case unicode.IsSpace(r):
		return ' '
	case r == utf8.RuneError:
		return '?'
	case unicode.IsPunct(r), unicode.Is(unicode.Sm, r), unicode.Is(unicode.Sc, r), unicode.Is(unicode.Sk, r):
		return r
	}
	return '?'
}
