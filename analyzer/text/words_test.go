package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestWords(t *testing.T) {
	for in, want := range map[string][]string{
		"":                                 nil,
		" ... -- !":                        nil,
		"Waar blijft mijn pakket?":         {"waar", "blijft", "mijn", "pakket"},
		"\tfoto's, e-mail\nén 2x (reünie)": {"foto", "s", "e", "mail", "en", "2x", "reunie"},
		"één\u00A0twee\u2003drie":          {"een", "twee", "drie"},
		"be\u00ADzorgd e\u0301e\u0301n":    {"bezorgd", "een"},
		"a\xffb":                           {"a", "b"},
		"pakket´s":                         {"pakket", "s"},
		"Ĳs 😀 Ⅷ":                           {"ijs", "viii"},
	} {
		if got := Words(in); !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", in, got, want)
		}
	}
}

// The slow way: fold, then cut wherever there is no letter or digit.
func TestWordsAreTheFoldedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		want := strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
		if got := Words(s); !slices.Equal(got, want) {
			t.Fatalf("Words(%q) = %q, want %q", s, got, want)
		}
		dst := AppendWords([]byte("x"), []byte(s))
		if string(dst) != "x"+strings.Join(want, " ") {
			t.Fatalf("AppendWords after x gave %q", dst)
		}
	})
}

func TestCode(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "",
		" - ":                "",
		"..;,|":              "",
		"´":                  "",
		"V 10":               "v10",
		"v10":                "v10",
		"V-10":               "v-10",
		"\tv\u00A01\u20030 ": "v10",
		"Te láát\r\n":        "telaat",
		"Ｖ１０":                "v10",
		"V\u200B10":          "v10",
		"+31":                "+31",
		"klacht: geen":       "klacht:geen",
		"\xff":               "",
	} {
		if got := Code(in); got != want {
			t.Errorf("Code(%q) = %q, want %q", in, got, want)
		}
	}
}

// The slow way: fold, then drop white space.
func TestCodeIsTheFoldedTextWithoutBlanks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "cell")
		want := strings.Join(strings.Fields(Fold(s)), "")
		if !strings.ContainsFunc(want, InWord) {
			want = ""
		}
		if got := Code(s); got != want {
			t.Fatalf("Code(%q) = %q, want %q", s, got, want)
		}
		if dst := AppendCode([]byte("x"), []byte(s)); string(dst) != "x"+want {
			t.Fatalf("AppendCode after x gave %q", dst)
		}
	})
}

func TestNothingIsAllocatedPerRow(t *testing.T) {
	ascii := []byte("Waar blijft mijn pakket? Al 3 dagen niet bezorgd; order V 10.")
	accents := []byte("Één keer reünie, café ĳsje, Straße, V\u00A010")
	buf := make([]byte, 0, 256)
	for _, cell := range [][]byte{ascii, accents} {
		for name, run := range map[string]func(dst, src []byte) []byte{"fold": AppendFold, "words": AppendWords, "lines": AppendLines, "code": AppendCode} {
			if n := testing.AllocsPerRun(100, func() { buf = run(buf[:0], cell) }); n != 0 {
				t.Errorf("%s of %q: %v allocations", name, cell, n)
			}
		}
	}
}

func BenchmarkAppendWords(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":   "Waar blijft mijn pakket? Al 3 dagen niet bezorgd; order 12345.",
		"accents": "Één keer reünie; waar blijft mijn pakket? Al 3 dagen niet bezorgd.",
	} {
		b.Run(name, func(b *testing.B) {
			src, buf := []byte(s), make([]byte, 0, 256)
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				buf = AppendWords(buf[:0], src)
			}
		})
	}
}
