package reasons

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// services is a taxonomy of patterns only, as consultants write them.
const services = `
name: services
reasons:
  - {id: bill, kind: hygiene, patterns: ['nota\b|eindafrekening|jaarnota', 'bedrag (klopt|deugt) niet', 'specificatie|btw ?nummer']}
  - {id: debt, kind: avoidable, patterns: ['herinnering|sommatie', 'incasso|betalings?regeling']}
  - {id: paying, kind: hygiene, patterns: ['(auto)?machtiging', 'rekening ?nummer|iban', 'maandbedrag|voorschot']}
  - {id: late, kind: avoidable, patterns: ['(nog|weer|al weken) niet (gekomen|verstuurd|binnen)', 'zending|koerier|pakje', 'ophaalpunt|vertraging(en)?\b']}
  - {id: fault, kind: avoidable, patterns: ['defect|kortsluiting', '(geen|slecht) (signaal|stroom|water|warmte)', 'valt (telkens|soms) uit', 'melding ?\d+|code rood']}
  - {id: visit, kind: hygiene, patterns: ['tussen \d+ en \d+ uur', 'monteur|installateur', 'afspraak\b.{0,25}\b(verzet|gemist|vergeten)']}
  - {id: access, kind: hygiene, patterns: ['in ?log(gen|naam)|mijn omgeving', '\bpas ?woord\b|wacht ?woord', '(sms|verificatie) ?code']}
  - {id: details, kind: hygiene, patterns: ['adres ?wijziging|ander adres', 'e-?mail ?adres|telefoonnummer', 'achternaam|geboortedatum']}
  - {id: moving, kind: valuable, patterns: ['verhui[sz][a-z]*', 'sleuteloverdracht']}
  - {id: leaving, kind: hygiene, patterns: ['opzeg(gen|ging|termijn)', 'beëindig|stop ?zet', '(ga|gaat|stap) over ?(naar|stap)']}
  - {id: price, kind: hygiene, patterns: ['tarief|tarieven', '(te|veel te) duur|duurder', '\d+ ?(procent|euro)']}
  - {id: complaint, kind: avoidable, patterns: ['klacht|boze|schandalig', '\b(tweede|derde|vierde) (keer|maal)\b', 'niet (terug ?gebeld|geholpen)']}
  - {id: advice, kind: valuable, patterns: ['advies|vraag(je)? over', 'isolatie|zonnepanelen|warmtepomp', 'offerte|subsidie']}
`

// The words of notes, and what makes some of them count.
var (
	fillers = strings.Fields("klant belt over de het een van is niet al weer vandaag gisteren morgen heeft wil graag weten hoe dit kan omdat er nog steeds geen reactie kwam na vorige mail gesprek met collega doorverbonden naar afdeling gekeken uitgelegd dat dit normaal enkele werkdagen duurt akkoord vriendelijk zaak gesloten actie uitgezet mevrouw meneer partner café ideeën één geïnteresseerd telefoon bevestiging gestuurd nieuwe oude laatste maand week sinds lang opnieuw geprobeerd via app zonder succes komt terug op")
	points  = strings.Split("vraag over de nota|bedrag klopt niet|Herinnering gekregen|pakket nog niet bezorgd|waar blijft mijn pakket|zending kwijt|Geen stroom sinds gisteren|valt telkens uit|melding 403|tussen 9 en 12 uur|afspraak van maandag gemist|wachtwoord vergeten|nieuw e-mailadres|gaat verhuizen per 1 mei|wil opzeggen|vindt het te duur|20 procent beloofd|belt voor de derde keer|vraagje over zonnepanelen|factuur onduidelijk|order doorgegeven|krijgt geen contact|betaald maar niet verwerkt", "|")
)

// someNotes returns notes of about 100 bytes, the same in every run.
func someNotes(n int) [][]byte {
	r := rand.New(rand.NewPCG(7, 11))
	notes := make([][]byte, n)
	for i := range notes {
		words := make([]string, 6+r.IntN(20))
		for k := range words {
			words[k] = fillers[r.IntN(len(fillers))]
		}
		if r.IntN(4) > 0 {
			words[r.IntN(len(words))] = points[r.IntN(len(points))]
		}
		notes[i] = []byte(strings.Join(words, []string{" ", " ", " ", ", "}[r.IntN(4)]))
	}
	return notes
}

// someTaxonomies returns those that are built in, one of patterns, and the one of
// the speed comparison where that is at hand.
func someTaxonomies(t testing.TB) map[string]*Taxonomy {
	all := map[string]*Taxonomy{"services": parsed(t, services)}
	for _, name := range Builtin() {
		all[name], _ = Load(name)
	}
	if data, err := os.ReadFile("../../shared/peers/reasons.yaml"); err == nil {
		all["peers"] = parsed(t, string(data))
	}
	return all
}

// texts returns notes, the examples of the built-in taxonomies, and the questions
// of a public collection where that is at hand.
func texts(t testing.TB) [][]byte {
	all := someNotes(2000)
	for _, name := range Builtin() {
		data, err := os.ReadFile("testdata/examples/" + name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			all = append(all, []byte(line), []byte(strings.ToUpper(line)))
		}
	}
	data, err := os.ReadFile("../../shared/data/banking77_train.csv")
	if errors.Is(err, fs.ErrNotExist) {
		return all
	}
	records, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, record := range records {
		if i%3 == 0 || !testing.Short() {
			all = append(all, []byte(record[0]))
		}
	}
	return all
}

func TestTextAgreesWithItsPlainTwinOnRealTexts(t *testing.T) {
	cells := texts(t)
	for name, taxonomy := range someTaxonomies(t) {
		m, found := taxonomy.Matcher(), 0
		for _, cell := range cells {
			got := m.Text(cell)
			if want := m.plainText(cell); got != want {
				t.Fatalf("%s: Text(%q) = %d, want %d", name, cell, got, want)
			}
			if got != None {
				found++
			}
		}
		if found < len(cells)/100 || found == len(cells) {
			t.Errorf("%s: found something in %d of %d texts", name, found, len(cells))
		}
	}
}

// A pattern that looks far back leads to a new state at nearly every byte of such
// texts. The answers stay the same.
func TestTextsThatAreTooMuchForTheAutomaton(t *testing.T) {
	taxonomy := parsed(t, `
name: hard
reasons:
  - {id: a, kind: hygiene, patterns: ['a[ab]{16}[cd]']}
  - {id: b, kind: hygiene, phrases: [b a], patterns: ['c{3}']}
`)
	m := taxonomy.Matcher()
	m.begin()
	r := rand.New(rand.NewPCG(3, 5))
	gaveUp, found := 0, make(map[int]int)
	for range 2000 {
		cell := make([]byte, 200)
		for i := range cell {
			cell[i] = "aaaaaaaaabbbbbbbbbcd "[r.IntN(21)]
		}
		if _, ok := m.patternFinder.First(cell, 2); !ok {
			gaveUp++
		}
		got := m.Text(cell)
		if want := slowText(taxonomy.rules, string(cell)); got != want {
			t.Fatalf("Text(%q) = %d, want %d", cell, got, want)
		}
		found[got]++
	}
	if gaveUp == 0 || gaveUp == 2000 || len(found) < 3 {
		t.Errorf("gave up on %d texts, found %v", gaveUp, found)
	}
}

func BenchmarkMatcher(b *testing.B) {
	cells, size := someNotes(20_000), 0
	for _, cell := range cells {
		size += len(cell)
	}
	for name, taxonomy := range someTaxonomies(b) {
		m := taxonomy.Matcher()
		for way, match := range map[string]func([]byte) int{"automaton": m.Text, "plain": m.plainText} {
			b.Run(name+"/"+way, func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					for _, cell := range cells {
						match(cell)
					}
				}
			})
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load("generic"); err != nil {
			b.Fatal(err)
		}
	}
}
