package reasons

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"contactlog/analyzer/text"
)

// slowText is the obvious twin of Matcher.Text: every phrase and pattern in turn.
func slowText(rules []Rule, cell string) int {
	for i, rule := range rules {
		switch rule.Kind {
		case ByPhrase:
			if slowPhrase(rule.Text, cell) {
				return i
			}
		case ByPattern:
			if regexp.MustCompile("(?i)" + rule.Text).MatchString(cell) {
				return i
			}
		}
	}
	return None
}

// slowPhrase looks for the words of a phrase at every place of the text. It cuts
// words by itself.
func slowPhrase(phrase, cell string) bool {
	cut := func(s, keep string) []string {
		return strings.FieldsFunc(text.Fold(s), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune(keep, r)
		})
	}
	wanted, words := cut(phrase, "*"), cut(cell, "")
	for i := 0; i+len(wanted) <= len(words); i++ {
		all := true
		for j, w := range wanted {
			stem, open := strings.CutSuffix(w, "*")
			all = all && (words[i+j] == w || open && strings.HasPrefix(words[i+j], stem))
		}
		if all {
			return true
		}
	}
	return false
}

// A small language, so that phrases and texts often meet.
var (
	someWord    = rapid.SampledFrom([]string{"pakket", "pak", "pakketje", "late", "laat", "là", "Reünie", "reunie", "mijn", "is", "ĳs", "ijs", "één", "een", "Straße", "k", "S", "2", "niet", "v\u00adan"})
	someMark    = rapid.SampledFrom([]string{" ", " ", " ", ", ", "-", "\u00a0", "'", "\n", "…", " *", "\xff", ""})
	someElement = rapid.SampledFrom([]string{"pak", "laat", "k", "s", "ſ", "\u212A", "İ", "é", "is", "Niet", "mijn pak", "lat", "[sz]", "[a-k]", ".", `\b`, `\w`, "ijs", "2", `\s`})
)

func drawPhrase(t *rapid.T) string {
	var words []string
	for range rapid.IntRange(1, 3).Draw(t, "words") {
		w := someWord.Draw(t, "word")
		if rapid.IntRange(0, 3).Draw(t, "open") == 0 {
			w += "*"
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

// drawPattern draws a regular expression, some with nested choices.
func drawPattern(t *rapid.T, depth int) string {
	var b strings.Builder
	for range rapid.IntRange(1, 3).Draw(t, "parts") {
		part := someElement.Draw(t, "element")
		if depth > 0 && rapid.Bool().Draw(t, "group") {
			part = "(" + drawPattern(t, depth-1) + "|" + drawPattern(t, depth-1) + ")"
		}
		suffix := rapid.SampledFrom([]string{"", "", "", "?", "+", "*", "{2}", "{0,2}"}).Draw(t, "repeat")
		if suffix != "" {
			part = "(?:" + part + ")" + suffix
		}
		if rapid.IntRange(0, 9).Draw(t, "case") == 0 {
			part = "(?-i:" + part + ")"
		}
		b.WriteString(part)
	}
	return b.String()
}

func drawText(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(0, 8).Draw(t, "words") {
		w := someWord.Draw(t, "word")
		if rapid.IntRange(0, 4).Draw(t, "odd") == 0 {
			w = rapid.SampledFrom([]string{"\u212A", "ſ", "İ", "PAK", "nieT", "lat", strings.ToUpper(w), w + w}).Draw(t, "odd word")
		}
		b.WriteString(w + someMark.Draw(t, "mark"))
	}
	return b.String()
}

// drawReasons draws reasons with phrases and patterns, among them some that a
// checked taxonomy would not have: the twins must agree on those too.
func drawReasons(t *rapid.T) []Reason {
	var reasons []Reason
	for range rapid.IntRange(1, 4).Draw(t, "reasons") {
		var r Reason
		r.ID = "r" + string(rune('a'+len(reasons)))
		for range rapid.IntRange(0, 5).Draw(t, "phrases") {
			r.Phrases = append(r.Phrases, Term{Text: drawPhrase(t)})
		}
		for range rapid.IntRange(0, 2).Draw(t, "patterns") {
			p := drawPattern(t, 2)
			if re, err := regexp.Compile("(?i)" + p); err == nil && !re.MatchString("") {
				r.Patterns = append(r.Patterns, Term{Text: p})
			}
		}
		reasons = append(reasons, r)
	}
	return reasons
}

func TestTextAgreesWithItsSlowTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		taxonomy := &Taxonomy{Reasons: drawReasons(t)}
		taxonomy.tables = new(reader).compile(taxonomy)
		m := taxonomy.Matcher()
		for range 5 {
			cell := drawText(t)
			want := slowText(taxonomy.rules, cell)
			if got := m.Text([]byte(cell)); got != want {
				t.Fatalf("Text(%q) = %d, want %d of %v", cell, got, want, taxonomy.rules)
			}
			if got := m.plainText([]byte(cell)); got != want {
				t.Fatalf("without automata, Text(%q) = %d, want %d of %v", cell, got, want, taxonomy.rules)
			}
			if got := m.Explain(cell, ""); got.Rule != want {
				t.Fatalf("Explain(%q) = %+v, want rule %d of %v", cell, got, want, taxonomy.rules)
			}
		}
	})
}

func TestNeedsNeverLeaveOutATextThatMatches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expression := "(?i)" + drawPattern(t, 3)
		re, err := regexp.Compile(expression)
		if err != nil {
			t.Skip("no pattern")
		}
		n := needsOf(expression)
		for range 10 {
			cell := []byte(drawText(t))
			lower, telling := appendLower(nil, cell)
			if re.Match(cell) && telling && !n.met(lower) {
				t.Fatalf("%q matches %q, but its needs %q are not met", expression, cell, n)
			}
		}
	})
}

func TestNeeds(t *testing.T) {
	for expression, want := range map[string]needs{
		`te laat (geleverd|bezorgd)`: {{"te laat "}, {"geleverd", "bezorgd"}},
		`(pin|card).*(lost|stolen)`:  {{"pin", "card"}, {"lost", "stolen"}},
		`(pin|.)x+y?`:                nil,
		`caf(é)s?|b.r`:               nil,
		`(koffie){2,}é`:              {{"koffie"}},
		`(koffie){0,2}`:              nil,
		`geïncasseerd`:               {{"ncasseerd"}},
	} {
		got := needsOf("(?i)" + expression)
		if !equalNeeds(got, want) {
			t.Errorf("needs of %s are %q, want %q", expression, got, want)
		}
	}
}

func equalNeeds(a, b needs) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if strings.Join(a[i], "|") != strings.Join(b[i], "|") {
			return false
		}
	}
	return true
}

// What the check says of covered phrases is exact: one is reported if and only if
// no text exists that it decides. The text to try is the phrase itself, with an
// ending after each open word that no other phrase has.
func TestCoveredPhrasesAreExactlyThoseThatNeverDecide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reasons := drawReasons(t)
		line := 0
		for i := range reasons {
			reasons[i].Patterns = nil
			for j := range reasons[i].Phrases {
				line++
				reasons[i].Phrases[j].Line = line
			}
		}
		taxonomy, r := &Taxonomy{Reasons: reasons}, new(reader)
		r.compile(taxonomy)
		reported := make(map[int]bool)
		for _, p := range append(r.problems, r.warnings...) {
			reported[p.Line] = true
		}
		for i, rule := range taxonomy.rules {
			decides := slowText(taxonomy.rules, strings.ReplaceAll(rule.Text, "*", "zqzq")) == i
			if decides == reported[rule.Line] {
				t.Fatalf("%v: decides %v, reported %v, among %v", rule, decides, reported[rule.Line], taxonomy.rules)
			}
		}
	})
}
