package automaton

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// slowFirst is the obvious twin of Matcher.First: every expression in turn.
func slowFirst(expressions []string, text string, limit int) int {
	for place, e := range expressions[:limit] {
		if regexp.MustCompile(e).MatchString(text) {
			return place
		}
	}
	return limit
}

// drawExpression draws an expression from the whole language of package regexp,
// of pieces that meet the texts of drawText often.
func drawExpression(t *rapid.T, depth int) string {
	var b strings.Builder
	for range rapid.IntRange(1, 4).Draw(t, "parts") {
		part := somePiece.Draw(t, "piece")
		if depth > 0 && rapid.IntRange(0, 2).Draw(t, "group") == 0 {
			open := rapid.SampledFrom([]string{"(", "(?:", "(?i:", "(?-i:", "(?s:", "(?m:", "(?U:", "(?mi-s:"}).Draw(t, "open")
			part = open + drawExpression(t, depth-1) + "|" + drawExpression(t, depth-1) + ")"
		}
		if repeat := someRepeat.Draw(t, "repeat"); repeat != "" {
			part = "(?:" + part + ")" + repeat
		}
		b.WriteString(part)
	}
	return b.String()
}

var (
	somePiece = rapid.SampledFrom([]string{
		"a", "b", "k", "s", "A", "K", "ſ", "\u212A", "é", "É", "ab", "Niet", "één", "€", "😀", "\uFFFD", " ", "_", "1", "\n",
		"[ab]", "[^ab]", "[a-k]", "[^a-z]", "[é-ü]", "[\u0080-\U0010FFFF]", "[^\x00-\x7f]", `[\x{7F}-\x{800}]`, `[\x{D000}-\x{E001}]`,
		`\pL`, `\PL`, `\p{Greek}`, `[[:punct:]]`, ".", ".", `\d`, `\D`, `\w`, `\W`, `\s`, `\S`, `[^\n]`,
		`\b`, `\b`, `\B`, "^", "$", `\A`, `\z`, "(?m:^)", "(?m:$)", "", "[^\x00-\U0010FFFF]",
	})
	someRepeat = rapid.SampledFrom([]string{"", "", "", "", "", "?", "+", "*", "*?", "{2}", "{0,2}", "{3,}", "{0,6}", "{5}", "{5,7}", "{6,}"})
	someBit    = rapid.SampledFrom([]string{
		"a", "b", "k", "s", "A", "K", "ſ", "\u212A", "é", "É", "ab", "aab", "Niet", "NIET", "één", "€", "😀", "\uFFFD", " ", " ", "_", "1", "12", "\n", "\n",
		"\x00", "\x7f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0010ffff", "σ", "ς",
		"\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80", "\x80",
	})
)

func drawExpressions(t *rapid.T) []string {
	var expressions []string
	for range rapid.IntRange(1, 6).Draw(t, "expressions") {
		e := rapid.SampledFrom([]string{"", "(?i)", "(?i)", "(?m)"}).Draw(t, "flags") + drawExpression(t, 2)
		if _, err := regexp.Compile(e); err == nil {
			expressions = append(expressions, e)
		}
	}
	return expressions
}

func parsed(t rapid.TB, sources []string) []Expression {
	t.Helper()
	var expressions []Expression
	for _, source := range sources {
		expressions = append(expressions, Pattern(regexp.MustCompile(source)))
	}
	return expressions
}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(someBit, 0, 12).Draw(t, "bits"), "")
}

// agree compares the automaton with its twin, at any limit, and again when the
// states are known.
func agree(t rapid.TB, m *Matcher, expressions []string, text string) {
	t.Helper()
	for limit := range len(expressions) + 1 {
		want := slowFirst(expressions, text, limit)
		got, ok := m.First([]byte(text), limit)
		if ok && got != want {
			t.Fatalf("the first of %q below %d in %q is %d, want %d", expressions, limit, text, got, want)
		}
		if !ok && m.pause == firstPause {
			t.Fatalf("it gave up without a pause")
		}
	}
}

func TestFirstAgreesWithItsSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expressions := drawExpressions(t)
		bound := rapid.SampledFrom([]int{1, 2, 5, bound}).Draw(t, "bound")
		m := bounded(parsed(t, expressions), bound).Matcher()
		for range 6 {
			m.left = 0
			agree(t, m, expressions, drawText(t))
		}
	})
}

// Bytes at random, against small expressions that they often match.
func TestFirstAgreesOnAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expressions := []string{`\xFF`, `^.$`, "\uFFFD{2}", `\b[\x{80}-\x{FF}]`, `[\x{800}-\x{FFFF}]`, `\B.\b`, `^\PL+$`, `.`}
		agree(t, New(parsed(t, expressions)).Matcher(), expressions, string(rapid.SliceOf(rapid.Byte()).Draw(t, "text")))
	})
}
