package render_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"contactlog/analyzer/render"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain, with  two blanks", "plain, with  two blanks"},
		{"line\nfeed\r\nand\ttab", "line feed and tab"},
		{"\n ends \t", "ends"},
		{"\x1b[1;31mred\x1b[0m", "red"},
		{"\x1b]0;a title\x07text", "text"},
		{"\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\", "link"},
		{"\u009b31mred", "red"},
		{"\x1bc reset", "c reset"},
		{"\x1b\x1b[31m[31mnested", "[31mnested"},
		{"right\u202eto\u200fleft\u2066mark\ufeff", "righttoleftmark"},
		{"tag\U000e0041 soft\u00adhyphen", "tag softhyphen"},
		{"par\u2029line\u2028end\u0085", "par line end"},
		{"\xff\xfe", "\ufffd\ufffd"},
		{"nothing\ufffe\uffff", "nothing"},
		{"می\u200cخواهم", "می\u200cخواهم"},
		{"", ""},
	}
	for _, test := range tests {
		if got := render.Clean(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

func TestCleanIsHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.SampledFrom([]string{"\x1b", "[", "]", "31m", "\x07", "\\", "a", " ", "\u009b", "\u202e", "\xff", "\n", "é"})
		s := strings.Join(rapid.SliceOf(part).Draw(t, "parts"), "") + rapid.String().Draw(t, "text")
		got := render.Clean(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, unicode.IsControl) || strings.ContainsAny(got, "\u202e\u200f") {
			t.Fatalf("%q became %q", s, got)
		}
		if again := render.Clean(got); again != got {
			t.Fatalf("%q became %q and then %q", s, got, again)
		}
	})
}
