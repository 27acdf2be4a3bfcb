package automaton

import (
	"math/rand/v2"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFirst(t *testing.T) {
	expressions := compiled(
		`(?i)niet (geleverd|bezorgd)`, // 0
		`(?i)stra(ß|ss)e$`,            // 1
		`(?i)\bpin ?code\b`,           // 2
		`(?i)order\b.{0,6}\bkwijt`,    // 3
		`^\d{10}$`,                    // 4
		`(?m)^retour$`,                // 5
		`(?i)kas\z`,                   // 6
		`a\x{FFFD}\x{FFFD}b`,          // 7
	)
	none := len(expressions)
	m := New(patterns(expressions)).Matcher()
	for text, want := range map[string]int{
		"":                             none,
		"Nog NIET Geleverd.":           0,
		"niet  geleverd":               none,
		"HoofdSTRASSE":                 1,
		"Hoofdstraſſe":                 1,
		"hoofdstraße ":                 none,
		"hoofdstraße: niet bezorgd":    0,
		"pin code":                     2,
		"épincode":                     2, // é is no letter to \b
		"_pincode":                     none,
		"pincodes":                     none,
		"order 1234 kwijt":             3,
		"order 12345 kwijt":            none,
		"order order 1 kwijt":          3,
		"order\nkwijt":                 none,
		"0612345678":                   4,
		"06123456789":                  none,
		"een\nretour\ntwee":            5,
		"een retour\ntwee":             none,
		"\u212Aa\u017F":                6,
		"kas\n":                        none,
		"a\xff\xffb":                   7,
		"a\xe2\x82b":                   7, // two bytes, two U+FFFD
		"a\xe2b":                       none,
		"a\uFFFD\xF5b":                 7,
		"\xff niet geleverd \xe2\x82":  0,
		"pin\xe2code order 1 kwijt":    3,
		strings.Repeat("é", 999) + "1": none,
	} {
		if got, ok := m.First([]byte(text), none); got != want || !ok {
			t.Errorf("First(%q) = %d, %v, want %d", text, got, ok, want)
		}
		agree(t, m, expressions, text)
	}
}

func TestNoExpressions(t *testing.T) {
	m := New(nil).Matcher()
	if got, ok := m.First([]byte("text"), 0); got != 0 || !ok {
		t.Errorf("First = %d, %v", got, ok)
	}
}

func TestLoosened(t *testing.T) {
	for source, want := range map[string]string{
		`a.{0,40}b`:               `a.{0,}b`,
		`\w{6}`:                   `\w{4,}`,
		`(?i)(x[a-z]{2,9}y){2,5}`: `(?i)(x[a-z]{2,}y){2,}`,
		`(a|.{7})*`:               `(a|.{4,})*`,
		`\d{10}`:                  `\d{10}`,
		`.{0,4}`:                  `.{0,4}`,
		`[é-ü]{9}`:                `[é-ü]{9}`,
		`(niet ){2,20}`:           `(niet ){2,20}`,
	} {
		tree, err := syntax.Parse(source, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := syntax.Parse(want, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if got := loosened(tree); got.String() != expected.String() || (got == tree) != (source == want) {
			t.Errorf("%s is loosened to %s, want %s", source, got, expected)
		}
	}
}

// A character is spelled by one of the spellings of a range if it is in the range,
// and by none if it is not.
func TestSpellings(t *testing.T) {
	edges := []rune{0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, utf8.MaxRune}
	anyRune := rapid.Map(rapid.OneOf(rapid.Int32Range(0, utf8.MaxRune), rapid.Map(rapid.SampledFrom(edges), func(r rune) int32 { return r })), func(r int32) rune { return r })
	rapid.Check(t, func(t *rapid.T) {
		low, high := anyRune.Draw(t, "low"), anyRune.Draw(t, "high")
		low, high = min(low, high), max(low, high)
		for _, r := range append([]rune{low, high, low - 1, high + 1, anyRune.Draw(t, "rune")}, edges...) {
			if !utf8.ValidRune(r) {
				continue
			}
			n, spelled := 0, []byte(string(r))
			for _, s := range spellings(low, high) {
				if spells(s, spelled) {
					n++
				}
			}
			if (n == 1) != (low <= r && r <= high) || n > 1 {
				t.Fatalf("%U is spelled by %d of the spellings of %U to %U", r, n, low, high)
			}
		}
	})
}

func spells(s spelling, spelled []byte) bool {
	if len(s) != len(spelled) {
		return false
	}
	for i, c := range spelled {
		if !s[i].has(c) {
			return false
		}
	}
	return true
}

// Every text of up to four bytes at which UTF-8 changes its rules.
func TestItKnowsWhatIsNoUTF8(t *testing.T) {
	m := New(patterns(compiled(`zz`))).Matcher()
	m.First(nil, 1)
	edges := "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF"
	var check func(text []byte)
	check = func(text []byte) {
		if _, end := m.run(text, 1); (end == decided) != utf8.Valid(text) || end == tooManyStates {
			t.Errorf("%q: valid %v, found %v", text, utf8.Valid(text), end)
		}
		for i := 0; i < len(edges) && len(text) < 4; i++ {
			check(append(text, edges[i]))
		}
	}
	check(make([]byte, 0, 4))
}

// aOrB returns a text that gives an expression which looks many characters back a
// new state at nearly every byte.
func aOrB(r *rand.Rand, n int) []byte {
	text := make([]byte, n)
	for i := range text {
		text[i] = 'a' + byte(r.IntN(2))
	}
	return text
}

func TestItGivesUpWhereStatesDoNotComeBack(t *testing.T) {
	e := regexp.MustCompile(`a[ab]{13}c`)
	m := bounded([]Expression{Pattern(e)}, 500).Matcher()
	r := rand.New(rand.NewPCG(1, 2))
	asked := func() (texts int) { // until it answers, or gives up if it did not
		_, before := m.First(aOrB(r, 100), 1)
		for now := before; now == before && texts < 10*firstPause; texts++ {
			_, now = m.First(aOrB(r, 100), 1)
		}
		return texts
	}
	asked()
	for _, pause := range []int{firstPause, 2 * firstPause, 4 * firstPause} {
		if got := asked(); got != pause {
			t.Errorf("it gave up for %d texts, want %d", got, pause)
		}
		if len(m.states.list) > 504 {
			t.Errorf("it has %d states", len(m.states.list))
		}
		if got := asked(); got > 10 {
			t.Errorf("it gave up after %d texts more", got)
		}
	}
	m.left = 0 // texts that lead to few states are answered again
	for range 100 {
		if got, ok := m.First([]byte("aaaaaaaaaaaaaaaac"), 1); got != 0 || !ok {
			t.Fatalf("First = %d, %v", got, ok)
		}
	}
}

// Large states count for more than one.
func TestStatesHoldABoundedNumberOfNodes(t *testing.T) {
	const bound = 2000
	m := bounded(patterns(compiled(`a[ab]{300}c`)), bound).Matcher()
	r := rand.New(rand.NewPCG(1, 2))
	most := 0
	for range 50 {
		m.left = 0
		m.First(aOrB(r, 300), 1)
		most = max(most, len(m.states.nodes))
	}
	if limit := nodesPerState * bound; most < limit/2 || most > limit+2*300 {
		t.Errorf("the states hold %d nodes at most, want about %d", most, limit)
	}
}

func TestLargeExpressionsAreLeftToRegexp(t *testing.T) {
	large := `(?i)` + strings.Repeat("(verzekering|polis|schade)", 900) + `|zoek`
	expressions := compiled(`kwijt`, large, `(?s)b\pL{0,30}r`, `weg`)
	s := New(patterns(expressions))
	if len(s.rest) != 1 || s.rest[0] != 1 {
		t.Fatalf("left to regexp are %v", s.rest)
	}
	m := s.Matcher()
	for _, text := range []string{"", "zoek", "zoek, weg", "kwijt, zoek", "weg", "boekhouder", strings.Repeat("polis", 901), "b" + strings.Repeat("é", 30) + "r", "b" + strings.Repeat("é", 31) + "r weg"} {
		agree(t, m, expressions, text)
	}
}

func TestNothingIsAllocatedPerText(t *testing.T) {
	expressions := compiled(`(?i)pakket\b.{0,20}\bniet`, `(?i)café`, `\d+ ?procent`)
	m := New(patterns(expressions)).Matcher()
	texts := [][]byte{[]byte("Pakket is nog niet geleverd"), []byte("Pakket is na al die weken nog steeds niet geleverd"), []byte("een\xffcafé"), []byte("5 procent")}
	run := func() {
		for _, text := range texts {
			m.First(text, len(expressions))
		}
	}
	run()
	if n := testing.AllocsPerRun(100, run); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
