package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestAppendLines(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"Te LAAT, bezorgd!":        "te\nlaat\n\nbezorgd\n",
		"één 1¼ straße":            "een\n11\n4\nstrasse",
		"be\u00ADzorgd e\u0301":    "bezorgd\ne",
		"a\u00A0b\u2003c\xffd\xc3": "a\nb\nc\nd\n",
		"ĳs Łódź Σ":                "ijs\nlodz\nσ",
	} {
		if got := string(AppendLines(nil, []byte(in))); got != want {
			t.Errorf("the lines of %q are %q, want %q", in, got, want)
		}
	}
}

// The slow way: fold, then make everything a newline that is no letter or digit.
func TestLinesAreTheFoldedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		want := strings.Map(func(r rune) rune {
			if InWord(r) {
				return r
			}
			return '\n'
		}, Fold(s))
		if got := string(AppendLines([]byte("x"), []byte(s))); got != "x"+want {
			t.Fatalf("the lines of %q are %q, want %q", s, got, want)
		}
		if words := Words(s); !slices.Equal(words, strings.Fields(want)) {
			t.Fatalf("the words of %q are %q, and its lines %q", s, words, want)
		}
	})
}

func TestLinesOfEveryCharacter(t *testing.T) {
	for r := range utf8.MaxRune + 1 {
		s := "a" + string(r) + "b"
		got := strings.Fields(string(AppendLines(nil, []byte(s))))
		if want := Words(s); !slices.Equal(got, want) {
			t.Errorf("%U: lines %q, words %q", r, got, want)
		}
	}
}

func BenchmarkAppendLines(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":   "Waar blijft mijn pakket? Al 3 dagen niet bezorgd; order 12345.",
		"accents": "Één keer reünie; waar blijft mijn pakket? Al 3 dagen niet bezorgd.",
	} {
		b.Run(name, func(b *testing.B) {
			src, buf := []byte(s), make([]byte, 0, 256)
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				buf = AppendLines(buf[:0], src)
			}
		})
	}
}
