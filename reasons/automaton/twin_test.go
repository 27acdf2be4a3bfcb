package automaton

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// slowFirst is the obvious twin of Matcher.First: every expression in turn.
func slowFirst(expressions []*regexp.Regexp, text string, limit int) int {
	for place, e := range expressions[:limit] {
		if e.MatchString(text) {
			return place
		}
	}
	return limit
}

func patterns(expressions []*regexp.Regexp) []Expression {
	var all []Expression
	for _, e := range expressions {
		all = append(all, Pattern(e))
	}
	return all
}

func compiled(sources ...string) []*regexp.Regexp {
	var expressions []*regexp.Regexp
	for _, s := range sources {
		expressions = append(expressions, regexp.MustCompile(s))
	}
	return expressions
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

func drawExpressions(t *rapid.T) []*regexp.Regexp {
	var expressions []*regexp.Regexp
	for range rapid.IntRange(1, 6).Draw(t, "expressions") {
		flags := rapid.SampledFrom([]string{"", "(?i)", "(?i)", "(?m)"}).Draw(t, "flags")
		if e, err := regexp.Compile(flags + drawExpression(t, 2)); err == nil {
			expressions = append(expressions, e)
		}
	}
	return expressions
}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(someBit, 0, 12).Draw(t, "bits"), "")
}

// agree compares the automaton with its twin at every limit, so that a text is
// looked at with states that are new and with states that are known. It returns
// how often the automaton gave an answer.
func agree(t rapid.TB, m *Matcher, expressions []*regexp.Regexp, text string) (answers int) {
	t.Helper()
	for limit := range len(expressions) + 1 {
		want := slowFirst(expressions, text, limit)
		got, ok := m.First([]byte(text), limit)
		if ok {
			answers++
		}
		if ok && got != want {
			t.Fatalf("the first of %q below %d in %q is %d, want %d", expressions, limit, text, got, want)
		}
	}
	return answers
}

func TestFirstAgreesWithItsSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expressions := drawExpressions(t)
		m := New(patterns(expressions)).Matcher()
		for range 6 {
			if got := agree(t, m, expressions, drawText(t)); got != len(expressions)+1 {
				t.Fatalf("it gave up")
			}
		}
	})
}

// With room for so few states they are flushed all the time, in the middle of a
// text too. Nothing is too slow here.
func TestFlushesChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expressions := drawExpressions(t)
		bound := rapid.IntRange(1, 8).Draw(t, "bound")
		m := bounded(patterns(expressions), bound).Matcher()
		for range 6 {
			text := drawText(t)
			for range 3 {
				if m.states != nil {
					m.states.built = 0 // or it would give up
				}
				m.left = 0
				agree(t, m, expressions, text)
			}
			if m.states != nil && len(m.states.list) > bound+4 {
				t.Fatalf("%d states with a bound of %d", len(m.states.list), bound)
			}
		}
	})
}

func TestFirstAgreesOnAnyBytes(t *testing.T) {
	expressions := compiled(`\xFF`, `^.$`, "\uFFFD{2}", `\b[\x{80}-\x{FF}]`, `[\x{800}-\x{FFFF}]`, `\B.\b`, `^\PL+$`, `.`, ``)
	m := New(patterns(expressions)).Matcher()
	rapid.Check(t, func(t *rapid.T) {
		agree(t, m, expressions, string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
		agree(t, m, expressions, rapid.String().Draw(t, "text"))
	})
}

func TestLooserExpressionsMatchWhereverTheOthersDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, e := range drawExpressions(t) {
			tree, err := syntax.Parse(e.String(), syntax.Perl)
			if err != nil {
				t.Fatal(err)
			}
			before := tree.String()
			loose := regexp.MustCompile(loosened(tree).String())
			if tree.String() != before {
				t.Fatalf("%s became %s", before, tree)
			}
			for range 5 {
				if text := drawText(t); e.MatchString(text) && !loose.MatchString(text) {
					t.Fatalf("%s matches %q, and looser %s does not", e, text, loose)
				}
			}
		}
	})
}

func TestLinesAreTheExpressionTheyShouldBe(t *testing.T) {
	word := rapid.SampledFrom([]string{"a", "ab", "b", "é", "één", ".", "k"})
	rapid.Check(t, func(t *rapid.T) {
		var lines []Line
		var sources []string
		for range rapid.IntRange(1, 3).Draw(t, "lines") {
			l := Line{word.Draw(t, "line"), rapid.Bool().Draw(t, "open")}
			lines = append(lines, l)
			rest := ""
			if l.Open {
				rest = ".*"
			}
			sources = append(sources, "^"+regexp.QuoteMeta(l.Text)+rest+"$")
		}
		e := Lines(lines)
		expressions := compiled("(?m)" + strings.Join(sources, `\n+`))
		m := New([]Expression{e}).Matcher()
		for range 5 {
			text := strings.Join(rapid.SliceOfN(rapid.OneOf(word, rapid.SampledFrom([]string{"\n", "\n", "\n\n"})), 0, 9).Draw(t, "text"), "")
			agree(t, m, expressions, text)
			if got, want := e.plain().MatchString(text), expressions[0].MatchString(text); got != want {
				t.Fatalf("plainly %v in %q is %v, want %v", lines, text, got, want)
			}
		}
	})
}

func FuzzFirst(f *testing.F) {
	f.Add(`(?i)stra(ss|ß)e\b`, "STRAẞE \u212A ſ", 3)
	f.Add(`(order|pakket)\b.{0,9}\bniet`, "pakket is\nniet pakket nog niet", 100)
	f.Add(`(?m)^a*?$|[^\x00-\x{7F}]{2}\B`, "a\xff\xe2\x82\n\xed\xa0\x80", 1)
	f.Fuzz(func(t *testing.T, source, text string, bound int) {
		e, err := regexp.Compile(source)
		if err != nil || len(source) > 60 || len(text) > 300 {
			t.Skip("no expression, or a slow one")
		}
		expressions := []*regexp.Regexp{e}
		m := bounded(patterns(expressions), 1+bound&0xFF).Matcher()
		agree(t, m, expressions, text)
		agree(t, m, expressions, text)
	})
}
