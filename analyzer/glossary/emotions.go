package glossary

// emotionEntries explain what customers feel.
var emotionEntries = []Entry{
	{
		ID: "emotions", Sort: Table,
		Label: Pair{"What customers feel", "Wat klanten voelen"},
		Rule: Pair{
			"What customers felt, in all contacts and in those of each kind, owner and reason: as the column with emotions says, or in a log without one by the emotion phrases of the taxonomy in the texts. A negation, such as not, never or no, within the two words before a phrase cancels it, unless punctuation stands between. A contact shows the first emotion of the taxonomy of which any of its texts has a phrase. A taxonomy that does not speak of emotions has the built-in ones. A value of the column of more than 3 words or 30 characters is no emotion and counts with the others; a column of mostly such values is not shown.",
			"Wat klanten voelden, in alle contacten en in die van elke soort, veroorzaker en reden: zoals de kolom met emoties zegt, of in een log zonder zo'n kolom naar de emotiefrases van de taxonomie in de teksten. Een ontkenning, zoals niet, geen of nooit, in de twee woorden voor een frase heft die op, tenzij er een leesteken tussen staat. Een contact laat de eerste emotie van de taxonomie zien waarvan een van de teksten een frase heeft. Een taxonomie die niet over emoties spreekt, heeft de ingebouwde. Een waarde van de kolom van meer dan 3 woorden of 30 tekens is geen emotie en telt bij de overige; een kolom met vooral zulke waarden wordt niet getoond."},
		Source: own, See: []string{"emotion", "emotions.share", "by"},
	},
	{
		ID: "emotions.part", Sort: Column, Unit: "identifier",
		Label: Pair{"Part", "Deel"},
		Rule: Pair{
			"Whether the row is about all contacts or about those of a kind, an owner or a reason. All contacts of a reason are its owner's, avoidable or not.",
			"Of de rij over alle contacten gaat of over die van een soort, een veroorzaker of een reden. Alle contacten van een reden horen bij de veroorzaker ervan, onnodig of niet."},
		Source: own, See: []string{"emotions"},
	},
	{
		ID: "emotions.item", Sort: Column, Unit: "identifier",
		Label:  Pair{"Which", "Welke"},
		Rule:   Pair{"The kind, the owner or the reason; nothing for all contacts.", "De soort, de veroorzaker of de reden; niets voor alle contacten."},
		Source: own, See: []string{"emotions", "kind", "owner", "reason"},
	},
	{
		ID: "emotion", Sort: Column, Unit: "identifier",
		Label: Pair{"Emotion", "Emotie"},
		Rule: Pair{
			"What the customer felt: an emotion of the taxonomy or a value of the column with emotions. Contacts whose texts show no emotion have a row of their own.",
			"Wat de klant voelde: een emotie van de taxonomie of een waarde van de kolom met emoties. Contacten waarvan de teksten geen emotie laten zien, hebben een eigen rij."},
		Source: own, See: []string{"emotions"},
	},
	{
		ID: "emotions.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of those of the same kind, owner or reason of which the emotion is known, or that have a text where the texts tell it. The shares of one item add up to 100 %.",
			"De contacten van de rij als aandeel van die van dezelfde soort, veroorzaker of reden waarvan de emotie bekend is, of die een tekst hebben als de teksten het vertellen. De aandelen van een regel zijn samen 100 %."},
		Formula: "contacts of the row / contacts of the item with a filled emotion, or with a text",
		Base:    Pair{"contacts of the item with a filled emotion, or with a text", "contacten van de regel met een gevulde emotie, of met een tekst"},
		Source:  own, See: []string{"emotions", "low", "high"},
	},
}
