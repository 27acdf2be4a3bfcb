package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                    "",
		"Te LAAT bezorgd!":    "te laat bezorgd!",
		"Één reünie à ¼ café": "een reunie a 1⁄4 cafe",
		"Straße, STRASSE, ẞ":  "strasse, strasse, ss",
		"ĳsvrij Ĳsland":       "ijsvrij ijsland",
		"e\u0301e\u0308n":     "een",
		"Malmö Århus Łódź Œ":  "malmo arhus lodz oe",
		"ＡＢ１２":                "ab12",
		"be\u00ADzorgd":       "bezorgd",
		"a\u00A0b":            "a b",
		"ΣΊΣΥΦΟΣ":             "σισυφοσ",
		"İIıi":                "iiii",
		"a\xffb\xc3":          "a\uFFFDb\uFFFD",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// slowFolder returns the twin of Fold that leaves everything to x/text, but for
// the letters of plainLetter that people type without their stroke.
func slowFolder(t interface{ Fatal(...any) }) func(string) string {
	chain := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.M)), runes.Remove(runes.In(unicode.Cf)), cases.Fold())
	strokes := strings.NewReplacer("æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ħ", "h", "ŧ", "t", "ı", "i")
	return func(s string) string {
		folded, _, err := transform.String(chain, s)
		if err != nil {
			t.Fatal(err)
		}
		return strokes.Replace(folded)
	}
}

// Cherokee is the one script that x/text folds to upper case, and U+1C80 to
// U+1C88 are letter shapes of old Slavonic print; all others agree.
func foldsElsewhere(r rune) bool {
	return unicode.Is(unicode.Cherokee, r) || 0x1C80 <= r && r <= 0x1C88
}

func TestFoldAgreesWithXTextOnEveryRune(t *testing.T) {
	slowFold := slowFolder(t)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r) // U+FFFD for what is no character
		if foldsElsewhere(r) {
			if unicode.Is(unicode.Cherokee, r) && Fold(s) != Fold(string(unicode.ToUpper(r))) {
				t.Errorf("%U: the cases of a letter fold apart", r)
			}
			continue
		}
		got := Fold(s)
		if want := slowFold(s); got != want {
			t.Errorf("%U: Fold(%q) = %q, x/text says %q", r, s, got, want)
		}
		if again := Fold(got); again != got {
			t.Errorf("%U: folding twice gives %q, once %q", r, again, got)
		}
	}
}

// anyText draws texts with accents, odd blanks and, now and then, broken bytes.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[a-zA-Z0-9 .,'é-]{0,40}`),
		rapid.StringOf(rapid.RuneFrom([]rune("aAzZ09éËïßĲĳøŁ\u0301\u0308\u00A0\u00AD\u200B\u2003\n\t-'’.;한글ﬁＡΣς"))),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
}

func TestFoldAgreesWithXTextOnTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		if strings.ContainsFunc(s, foldsElsewhere) {
			t.Skip("folds elsewhere")
		}
		got := Fold(s)
		if want := slowFolder(t)(eachByte(s)); got != want {
			t.Fatalf("Fold(%q) = %q, x/text says %q", s, got, want)
		}
		if dst := AppendFold([]byte("é|"), []byte(s)); string(dst) != "é|"+got {
			t.Fatalf("AppendFold gave %q", dst)
		}
	})
}

// eachByte replaces every single byte that is not UTF-8 by U+FFFD.
func eachByte(s string) string { return string([]rune(s)) }

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Te laat", "é\xff", "\xed\xa0\x80", "ﷺ", "한", "e\u0301\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded) || Fold(folded) != folded {
			t.Errorf("Fold(%q) = %q, not stable", s, folded)
		}
		words := AppendWords(nil, []byte(s))
		if again := AppendWords(nil, words); string(again) != string(words) {
			t.Errorf("the words of %q are %q, and theirs %q", s, words, again)
		}
		if code := Code(s); Code(code) != code {
			t.Errorf("Code(%q) = %q, not stable", s, code)
		}
	})
}
