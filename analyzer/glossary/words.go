package glossary

import (
	"maps"
	"sync"
)

// Word returns what people read for a machine word: a kind, a channel, a basis,
// what became of a row, the name of a special row.
func Word(id string) (Pair, bool) {
	p, ok := words()[id]
	return p, ok
}

// Words returns every machine word with what people read for it.
func Words() map[string]Pair { return maps.Clone(words()) }

// words are made when the first is asked for, and do not change after that.
var words = sync.OnceValue(func() map[string]Pair { return withBooks(plainWords) })

// word is what people read for what programs call id.
type word struct {
	id string
	Pair
}

// plainWords are the words that are no names of entries.
var plainWords = []word{
	// Kinds, and the rows beside them.
	{"valuable", Pair{"Valuable", "Waardevol"}},
	{"hygiene", Pair{"Hygiene", "Hygiëne"}},
	{"avoidable", Pair{"Avoidable", "Onnodig"}},
	{"unmapped", Pair{"Unmapped", "Niet herkend"}},
	{"total", Pair{"Total", "Totaal"}},
	{"repeat_traffic", Pair{"Repeat traffic", "Herhaalverkeer"}},
	{"no_owner", Pair{"No owner named", "Geen veroorzaker genoemd"}},

	// Strategies.
	{"person", Pair{"A person: take time", "Persoonlijk: neem de tijd"}},
	{"self_service", Pair{"Self-service", "Selfservice bieden"}},
	{"prevent", Pair{"Prevent", "Voorkomen"}},

	// The value-irritant matrix (Price & Jaffe 2008): its sides and quadrants.
	{"irritant", Pair{"Irritant", "Irritatie"}},
	{"value", Pair{"Value", "Waarde"}},
	{"eliminate", Pair{"Eliminate", "Elimineren"}},
	{"simplify", Pair{"Simplify", "Vereenvoudigen"}},
	{"automate", Pair{"Automate", "Automatiseren"}},
	{"leverage", Pair{"Leverage", "Benutten"}},

	// Rules of a taxonomy.
	{"code", Pair{"code", "code"}},
	{"phrase", Pair{"phrase", "zinsnede"}},
	{"pattern", Pair{"pattern", "patroon"}},

	// ftr_basis.
	{"observed", Pair{"Observed in the log", "Waargenomen in het log"}},
	{"registered", Pair{"Registered by agents", "Geregistreerd door medewerkers"}},

	// cost_basis.
	{"option", Pair{"Cost given", "Opgegeven kosten"}},
	{"per_channel", Pair{"Cost per channel given", "Opgegeven kosten per kanaal"}},
	{"hourly_rate", Pair{"Hourly rate given", "Opgegeven uurtarief"}},
	{"column", Pair{"Cost column of the log", "Kostenkolom van het log"}},
	{"assumed", Pair{"Assumed", "Aangenomen"}},

	// ceiling_basis.
	{"survey", Pair{"Customers' answers", "Antwoorden van klanten"}},
	{"preventable", Pair{"Preventable contacts", "Te voorkomen contacten"}},

	// target_verdict.
	{"supported", Pair{"The log supports it", "Het log onderbouwt het"}},
	{"not_certain", Pair{"Not certain", "Niet zeker"}},
	{"more_than_supported", Pair{"More than the log supports", "Meer dan het log onderbouwt"}},

	// Channels.
	{"phone", Pair{"Phone", "Telefoon"}},
	{"email", Pair{"E-mail", "E-mail"}},
	{"chat", Pair{"Chat", "Chat"}},
	{"whatsapp", Pair{"WhatsApp", "WhatsApp"}},
	{"social", Pair{"Social media", "Sociale media"}},
	{"web", Pair{"Web", "Web"}},
	{"post", Pair{"Post", "Post"}},
	{"desk", Pair{"Desk", "Balie"}},
	{"other", Pair{"Other", "Overig"}},

	// repeat_on.
	{"reason", Pair{"Same customer and reason", "Zelfde klant en reden"}},
	{"customer", Pair{"Same customer, any reason", "Zelfde klant, elke reden"}},

	// Languages.
	{"en", Pair{"English", "Engels"}},
	{"nl", Pair{"Dutch", "Nederlands"}},

	{"yes", Pair{"Yes", "Ja"}},
	{"no", Pair{"No", "Nee"}},

	// What an inspection says of a file.
	{"no_system", Pair{"None I know", "Geen bekend systeem"}},
	{"no_name", Pair{"(no name)", "(zonder naam)"}},
	{"tab", Pair{"Tab", "Tab"}},

	// Bands of contacts per customer.
	{"1", Pair{"1", "1"}},
	{"2", Pair{"2", "2"}},
	{"3-5", Pair{"3–5", "3–5"}},
	{"6-10", Pair{"6–10", "6–10"}},
	{">10", Pair{"more than 10", "meer dan 10"}},
}

// withBooks adds the lines of the books, whose labels are their entries'.
func withBooks(plain []word) map[string]Pair {
	words := make(map[string]Pair, len(plain))
	for _, w := range plain {
		words[w.id] = w.Pair
	}
	for _, e := range entries() {
		if e.Sort.Has(Book) {
			words[e.ID] = e.Label
		}
	}
	return words
}
