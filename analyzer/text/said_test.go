package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// saidOf writes what a sayer tells: names in small letters as they are, ^ before those
// with a capital, < before those of which nothing can be told, - for what is masked.
func saidOf(cell string, most int) string {
	var said []string
	new(Sayer).Each([]byte(cell), most, func(word []byte, form Form) {
		said = append(said, map[Form]string{Masked: "-", Plain: "", Capital: "^", Opening: "<"}[form]+string(word))
	})
	return strings.Join(said, " ")
}

func TestSaid(t *testing.T) {
	for cell, want := range map[string]string{
		"":                                      "",
		"Pakket niet ontvangen":                 "<pakket niet ontvangen",
		"klant vraagt waar pakket blijft":       "- vraagt - pakket blijft",
		"order 12345 en 2x lamp":                "<order - - - lamp",
		"pakket van Postmans bezorgd":           "<pakket - ^postmans bezorgd",
		"lamp via PostNL of DHL":                "<lamp - postnl - <dhl",
		"Where Is My Order":                     "- - - <order", // of which nothing can be told
		"stuk. Lamp kapot":                      "<stuk - <lamp kapot",
		"mail naar jan.jansen@example.nl a.u.b": "<mail - - - - - - -",
		"zie https://example.nl/klant?x=Jan nu": "<zie - -",
		"zie www.example.nl/Jan nu":             "<zie - -",
		"retour mevrouw van der Berg bellen":    "<retour - - - - bellen",
		"dhr. jansen belde":                     "- - - belde",
		"lamp stuk, groet karin de wit":         "<lamp stuk - - - - -",
		"voor mevr. Anna Maria van Dam lamp":    "- - - - - - - lamp",
		"dhr. Jansen, Lamp stuk":                "- - - - ^lamp stuk",
		"naam: piet puk, lamp":                  "<naam - - - - lamp",
		"adres kerkstraat 12 klopt niet":        "<adres - - klopt niet",
		"kerkstraat opgebroken":                 "<kerkstraat opgebroken",
		"Cafe\u0301 DICHT":                      "<cafe <dicht",
		"½ lamp":                                "- lamp",
	} {
		if got := saidOf(cell, 50); got != want {
			t.Errorf("%q says %q, want %q", cell, got, want)
		}
	}
	if got := saidOf("lamp stuk sinds levering", 2); got != "<lamp stuk" {
		t.Errorf("of at most two words: %q", got)
	}
}

// What is told are words of the text, without digits, in their order.
func TestSaidAreWordsOfTheText(t *testing.T) {
	s := new(Sayer)
	rapid.Check(t, func(t *rapid.T) {
		cell := anyText().Draw(t, "text")
		rest := Words(cell)
		n := 0
		s.Each([]byte(cell), 100, func(word []byte, form Form) {
			if n++; form == Masked {
				if word != nil {
					t.Fatalf("%q: what is masked is told: %q", cell, word)
				}
				return
			}
			for len(rest) > 0 && rest[0] != string(word) {
				rest = rest[1:]
			}
			if len(rest) == 0 {
				t.Fatalf("%q: %q is no further word of it", cell, word)
			}
			rest = rest[1:]
			if strings.ContainsAny(string(word), "0123456789@ ") || wordSorts[string(word)].stop {
				t.Fatalf("%q: %q is told", cell, word)
			}
		})
		if n > 100 {
			t.Fatalf("%d words are told", n)
		}
	})
}

func TestWordsThatMeanSomethingAreFolded(t *testing.T) {
	for w := range wordSorts {
		if words := Words(w); len(words) != 1 || words[0] != w {
			t.Errorf("%q can never be met", w)
		}
	}
	for _, w := range strings.Fields("niet geen nooit not never no laat late") {
		if wordSorts[w].stop {
			t.Errorf("%q tells something", w)
		}
	}
}
