package reasons

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/text"
)

const moods = `
reasons: [{id: a, kind: hygiene, codes: [A]}]
emotions:
  - {id: angry, phrases: [boos, woedend*, fed up]}
  - {id: grateful, phrases: [blij, very happy]}
  - {id: disappointed, phrases: [niet blij, sad]}
`

func TestFeelings(t *testing.T) {
	f := parsed(t, moods).Feelings().Feeler()
	for cell, want := range map[string]string{
		"":                                    "",
		"Pakket is er":                        "",
		"Ik ben BÓOS!":                        "angry",
		"woedende klant":                      "angry",
		"boosheid":                            "",
		"fed-up":                              "angry",
		"blij maar ook boos":                  "angry", // the first of the taxonomy
		"klant is niet boos":                  "",
		"niet zo boos":                        "",
		"niet meer zo boos":                   "angry", // three words before
		"geen boos woord":                     "",
		"nooit boos, wel blij":                "grateful",
		"Het is er nog niet. Boos!":           "angry", // another sentence
		"het kan niet, boos":                  "angry",
		"niet 'boos'":                         "",
		"I'm not very happy":                  "",
		"I am never so very very happy":       "grateful",
		"no\nvery happy":                      "grateful",
		"isn't very happy":                    "",
		"I don't feel sad":                    "",
		"it is not sad. I am sad":             "disappointed", // one of two hits counts
		"we zijn niet blij":                   "disappointed", // a phrase with a negation of its own
		"we zijn nooit niet blij":             "",
		"t boos":                              "angry", // no n't
		"de t boos":                           "angry",
		"boos \xff niet":                      "angry",
		"no no no " + "x y z " + "very happy": "grateful",
	} {
		got := ""
		if place := f.Text([]byte(cell)); place != None {
			got = f.Emotions[place].ID
		}
		if got != want {
			t.Errorf("%q feels %q, want %q", cell, got, want)
		}
	}
}

func TestWhoseFeelings(t *testing.T) {
	plain := parsed(t, "reasons: [{id: a, kind: hygiene, codes: [A]}]")
	if f := plain.Feelings(); !f.BuiltIn || f.Feeler().Text([]byte("Belachelijk!")) == None || f.Feeler().Text([]byte("I am furious")) == None {
		t.Error("a taxonomy without emotions has not the built-in ones")
	}
	none := parsed(t, "reasons: [{id: a, kind: hygiene, codes: [A]}]\nemotions: []")
	if f := none.Feelings(); f.BuiltIn || len(f.Emotions) > 0 || f.Feeler().Text([]byte("Belachelijk!")) != None {
		t.Error("an empty list of emotions has some")
	}
}

// The built-in lists are the same, and know what people write in both languages.
func TestBuiltInEmotions(t *testing.T) {
	for _, name := range Builtin() {
		taxonomy, err := Load(name)
		if err != nil {
			t.Fatal(err)
		}
		f := taxonomy.Feelings().Feeler()
		for text, want := range map[string]string{
			"Klant is woedend over de zoveelste fout.":        "angry",
			"This is completely unacceptable.":                "angry",
			"Klant baalt, had het nodig voor een verjaardag.": "disappointed",
			"I'm really not happy with this":                  "disappointed",
			"Wij zijn niet tevreden.":                         "disappointed",
			"Ik maak me zorgen of het nog komt":               "worried",
			"I'm getting worried about my order":              "worried",
			"Heel erg bedankt, goed geholpen!":                "grateful",
			"Thank you so much for the great service":         "grateful",
			"Geen klacht, klant is blij.":                     "grateful",
			"Wanneer wordt de bank bezorgd?":                  "",
			"Bezorgd om 10 uur, bezorgd over 2 dagen.":        "",
			"Concerning my order: I am afraid it is late":     "",
			"Kunt u ervoor zorgen dat het wordt aangepast":    "",
		} {
			got := ""
			if place := f.Text([]byte(text)); place != None {
				got = f.Emotions[place].ID
			}
			if got != want {
				t.Errorf("%s: %q feels %q, want %q", name, text, got, want)
			}
		}
	}
}

// The slow way looks for each phrase of each emotion in the words of each part.
func TestFeelingsEqualTheSlowWay(t *testing.T) {
	taxonomy := parsed(t, moods)
	fast := taxonomy.Feelings().Feeler()
	words := strings.Fields("boos woedend woedende fed up blij very happy niet sad geen nooit not never no isn t so é \xff - , . ! niet, blij.")
	rapid.Check(t, func(t *rapid.T) {
		cell := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 9).Draw(t, "words"), " ")
		want := None
		for place, e := range taxonomy.Emotions {
			if want == None && slices.ContainsFunc(e.Phrases, func(p Term) bool { return slowlyFelt(cell, p.Text) }) {
				want = place
			}
		}
		if got := fast.Text([]byte(cell)); got != want {
			t.Fatalf("%q feels %d, want %d", cell, got, want)
		}
	})
}

// slowlyFelt replaces punctuation by a word that no phrase has, and the phrase by
// another, and then looks for that.
func slowlyFelt(cell, phrase string) bool {
	marked := strings.Map(func(r rune) rune {
		if strings.ContainsRune(partEnds, r) {
			return '¶'
		}
		return r
	}, cell)
	all := text.Words(strings.ReplaceAll(marked, "¶", " 0 "))
	for at := range all {
		if all[at] == "0" {
			continue
		}
		rest := slices.DeleteFunc(slices.Clone(all[at:]), func(w string) bool { return w == "0" })
		if !begins(rest, strings.Fields(phrase)) {
			continue
		}
		before := all[:at]
		for k := len(before) - 1; k >= 0; k-- {
			if before[k] == "0" {
				before = before[k+1:]
				break
			}
		}
		near := " " + strings.Join(before[max(0, len(before)-2):], " ") + " "
		joined := " " + strings.Join(before, " ") + " "
		cancelled := slices.ContainsFunc(negations, func(n string) bool { return strings.Contains(near, " "+n+" ") }) ||
			strings.HasSuffix(joined, "n t ") || len(before) > 1 && strings.HasSuffix(" "+strings.Join(before[:len(before)-1], " ")+" ", "n t ")
		if !cancelled {
			return true
		}
	}
	return false
}

func begins(words, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for k, p := range phrase {
		stem, open := strings.CutSuffix(p, "*")
		if words[k] != stem && !(open && strings.HasPrefix(words[k], stem)) {
			return false
		}
	}
	return true
}
