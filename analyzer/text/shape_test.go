package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestShape(t *testing.T) {
	for _, c := range []struct{ value, shape string }{
		{"", ""},
		{"03-13-2025", "99-99-9999"},
		{"13:05 PM", "99:99 AA"},
		{"Één naam", "Aaa aaaa"},
		{"+31 (0)6-12", "+99 (9)9-99"},
		{"€ 1,50", "€ 9,99"},
		{"a\tb\nc\u00a0d", "a a a a"},
		{"a\x00b\xff", "a?a?"},
		{"😀", "?"},
		{"٣", "9"},
		{"123456789012345678901234", "999999999999999999999999"},
		{"1234567890123456789012345", "999999999999999999999999…"},
	} {
		if got := Shape([]byte(c.value)); got != c.shape {
			t.Errorf("Shape(%q) = %q, want %q", c.value, got, c.shape)
		}
	}
}

// A shape leaks nothing: no digit but 9, no letter but a and A, at most 25
// characters.
func TestShapeLeaksNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shape := Shape(rapid.SliceOf(rapid.Byte()).Draw(t, "value"))
		checkShape(t, shape)
		checkShape(t, Shape([]byte(rapid.String().Draw(t, "text"))))
	})
}

func checkShape(t *rapid.T, shape string) {
	if n := utf8.RuneCountInString(shape); n > shapeLength+1 {
		t.Fatalf("shape of %d characters", n)
	}
	for _, r := range shape {
		if (unicode.IsLetter(r) && r != 'a' && r != 'A') || (unicode.IsNumber(r) && r != '9') || !unicode.IsPrint(r) {
			t.Fatalf("shape %q holds %q", shape, r)
		}
	}
}
