package glossary

// wordsEntries explain what customers say.
var wordsEntries = []Entry{
	{
		ID: "words", Sort: Table | Column, Unit: "identifier",
		Label: Pair{"Telling words", "Veelzeggende woorden"},
		Rule: Pair{
			"The words, and pairs of words, that are said far more in the contacts of a reason, of an emotion, of an incident or without a reason than in the others; of an incident: than in the others about its reason. So a reason's name can be held against what customers said. From a sample of the texts, in which numbers, addresses and names are masked; common words do not count, and what fewer than 5 customers of the part said is not shown. A word in nearly as many contacts as a shown one with which it shares a word is left out. Of the words of contacts without a reason the first are phrases worth adding to the taxonomy.",
			"De woorden, en paren van woorden, die in de contacten met een reden, met een emotie, van een incident of zonder herkende reden veel vaker vallen dan in de andere; bij een incident: dan in de andere over dezelfde reden. Zo valt de naam van een reden te toetsen aan wat klanten zeiden. Uit een steekproef van de teksten, waarin nummers, adressen en namen zijn gemaskeerd; veelvoorkomende woorden tellen niet mee, en wat minder dan 5 klanten van het deel zeiden, staat er niet in. Wat in bijna evenveel contacten valt als een getoond woord waarmee het een woord deelt, blijft weg. Van de woorden zonder herkende reden zijn de eerste frases om aan de taxonomie toe te voegen."},
		Source: monroe, See: []string{"telling", "would_map", "emotions", "incidents"},
	},
	{
		ID: "words.part", Sort: Column, Unit: "identifier",
		Label: Pair{"Part", "Deel"},
		Rule: Pair{
			"Whether the row is about a reason, an emotion, an incident or the contacts without a known reason.",
			"Of de rij over een reden, een emotie, een incident of de contacten zonder herkende reden gaat."},
		Source: own, See: []string{"words"},
	},
	{
		ID: "words.item", Sort: Column, Unit: "identifier",
		Label:  Pair{"Which", "Welke"},
		Rule:   Pair{"The reason, the emotion, or the reason and first day of the incident.", "De reden, de emotie, of de reden en de eerste dag van het incident."},
		Source: own, See: []string{"words", "reason", "emotion", "incidents"},
	},
	{
		ID: "words.contacts", Sort: Column, Unit: "count",
		Label: Pair{"Contacts in sample", "Contacten in steekproef"},
		Rule: Pair{
			"The contacts of the part in the sample that have the words. The sample is of one row in 1, 2, 4, 8 and so on, so that it holds at most 32,768 rows; a note says which.",
			"De contacten van het deel in de steekproef waarin de woorden vallen. De steekproef is één op de 1, 2, 4, 8 enzovoort rijen, zodat zij hoogstens 32.768 rijen bevat; een noot zegt welke."},
		Source: own, See: []string{"words"},
	},
	{
		ID: "words.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the part that have the words, as a share of its contacts in the sample.",
			"De contacten van het deel waarin de woorden vallen, als aandeel van zijn contacten in de steekproef."},
		Formula: "contacts with the words / contacts of the part with a text, both in the sample",
		Base:    Pair{"contacts of the part with a text, in the sample", "contacten van het deel met een tekst, in de steekproef"},
		Source:  own, See: []string{"words", "elsewhere"},
	},
	{
		ID: "elsewhere", Sort: Column, Unit: "share",
		Label: Pair{"Elsewhere", "Elders"},
		Rule: Pair{
			"The share of the other contacts in the sample that have the words; of an incident: of the others about its reason; of an emotion: of the others of which the emotion is known.",
			"Het aandeel van de andere contacten in de steekproef waarin de woorden vallen; bij een incident: van de andere over dezelfde reden; bij een emotie: van de andere waarvan de emotie bekend is."},
		Formula: "other contacts with the words / other contacts with a text, both in the sample",
		Base:    Pair{"other contacts with a text, in the sample", "andere contacten met een tekst, in de steekproef"},
		Source:  own, See: []string{"words", "words.share"},
	},
	{
		ID: "telling", Sort: Column, Unit: "number",
		Label: Pair{"Telling", "Veelzeggend"},
		Rule: Pair{
			"How telling the words are: a z score of the difference between the log-odds of the words in the part and elsewhere. What is said rarely must differ more. Shown from 1.96 up, the most telling first.",
			"Hoe veelzeggend de woorden zijn: een z-score van het verschil tussen de log-odds van de woorden in het deel en elders. Wat zelden valt, moet meer verschillen. Getoond vanaf 1,96, de meest veelzeggende eerst."},
		Formula: "(ln((y + a) / (n + A - y - a)) - ln((y' + a) / (n' + A - y' - a))) / sqrt(1 / (y + a) + 1 / (y' + a)); y of n words in the part, y' of n' elsewhere, each counted once a contact, pairs apart; a = (y + y') / 10, A = (n + n') / 10",
		Source:  monroe, See: []string{"words"},
	},
	{
		ID: "would_map", Sort: Column, Unit: "count",
		Label: Pair{"Would map", "Zou herkennen"},
		Rule: Pair{
			"How many contacts without a known reason the words would map, if they were a phrase of the taxonomy: counted in the sample, where no punctuation stands between them, and scaled to all contacts without a reason that have a text.",
			"Hoeveel contacten zonder herkende reden de woorden zouden herkennen als ze een frase van de taxonomie waren: geteld in de steekproef, waar er geen leesteken tussen staat, en opgehoogd naar alle contacten zonder reden die een tekst hebben."},
		Formula: "contacts × unmapped contacts with a text / those in the sample", Source: own, See: []string{"words", "mapped_share"},
	},
}

// monroe is where the measure of telling words comes from.
const monroe = "Monroe, Colaresi & Quinn, Fightin' Words, Political Analysis 16 (2008), with an informative Dirichlet prior"
