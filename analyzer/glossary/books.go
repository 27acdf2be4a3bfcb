package glossary

var bookEntries = []Entry{
	{
		ID: "rows", Sort: Book | Column, Unit: "count",
		Label: Pair{"Rows", "Rijen"},
		Rule: Pair{
			"All rows of the log that hold data. Every one is accounted for: it is a contact, or it stands under exactly one of the other lines.",
			"Alle rijen van het log met gegevens. Elke rij wordt verantwoord: zij is een contact, of zij staat onder precies één van de andere regels."},
		Formula: "contacts + legs + extra_reasons + duplicates + outbound + abandoned + automated + excluded + out_of_period + rejected",
		Source:  own, See: []string{"books", "layout_rows"},
	},
	{
		ID: "legs", Sort: Book, Unit: "count",
		Label: Pair{"Transfer legs", "Doorverbindingen"},
		Rule: Pair{
			"Rows that begin another leg of a contact that has a row already: a transfer. They belong to that contact.",
			"Rijen waarmee een volgend deel van een contact begint: een doorverbinding. Ze horen bij dat contact."},
		Formula: "rows of a contact with a later start than its first leg, one per leg",
		Source:  own, See: []string{"contacts", "leg_gap", "transferred_share"},
	},
	{
		ID: "extra_reasons", Sort: Book, Unit: "count",
		Label: Pair{"Extra reasons", "Extra redenen"},
		Rule: Pair{
			"Rows in a leg that has a row already, which name a reason or code that this leg did not have yet: one conversation about several things.",
			"Rijen in een deel van een contact dat al een rij heeft, met een reden of code die daar nog niet stond: één gesprek over meer onderwerpen."},
		Formula: "rows in a leg that has a row already and that name a new reason or code",
		Source:  own, See: []string{"contacts", "duplicates"},
	},
	{
		ID: "duplicates", Sort: Book, Unit: "count",
		Label: Pair{"Duplicates", "Dubbele rijen"},
		Rule: Pair{
			"Rows in a leg that has a row already and that name nothing new. In a log without contact ids: rows that equal another row in every cell.",
			"Rijen in een deel van een contact dat al een rij heeft, zonder iets nieuws. In een log zonder contactnummers: rijen die in elke cel gelijk zijn aan een andere rij."},
		Formula: "rows in a leg that has a row already and that name nothing new",
		Source:  own, See: []string{"contacts", "extra_reasons"},
	},
	{
		ID: "outbound", Sort: Book, Unit: "count",
		Label: Pair{"Outbound", "Uitgaand"},
		Rule: Pair{
			"Contacts whose first row is outbound or internal: the customer did not begin them. A blank direction counts as inbound.",
			"Contacten waarvan de eerste rij uitgaand of intern is: de klant is ze niet begonnen. Een lege richting geldt als inkomend."},
		Formula: "contacts whose first row is outbound or internal",
		Source:  own, See: []string{"contacts"},
	},
	{
		ID: "abandoned", Sort: Book, Unit: "count",
		Label: Pair{"Abandoned", "Niet beantwoord"},
		Rule: Pair{
			"Inbound contacts of which no row was answered: the customer gave up or was turned away. A blank mark counts as answered.",
			"Inkomende contacten waarvan geen enkele rij is beantwoord: de klant haakte af of werd niet toegelaten. Een leeg kenmerk geldt als beantwoord."},
		Formula: "inbound contacts without an answered row",
		Source:  own, See: []string{"contacts"},
	},
	{
		ID: "automated", Sort: Book, Unit: "count",
		Label: Pair{"Automated", "Geautomatiseerd"},
		Rule: Pair{
			"Inbound contacts that only a bot, a voice menu or voicemail handled.",
			"Inkomende contacten die alleen door een bot, een keuzemenu of de voicemail zijn afgehandeld."},
		Formula: "inbound, answered contacts that no person handled",
		Source:  own, See: []string{"contacts"},
	},
	{
		ID: "excluded", Sort: Book, Unit: "count",
		Label: Pair{"Excluded", "Uitgesloten"},
		Rule: Pair{
			"Rows that the export itself calls damaged, merged into another, spam or a test.",
			"Rijen die volgens de export zelf beschadigd, samengevoegd, spam of een test zijn."},
		Formula: "rows that the export marks as not a contact",
		Source:  own, See: []string{"rejected"},
	},
	{
		ID: "out_of_period", Sort: Book, Unit: "count",
		Label: Pair{"Out of period", "Buiten de periode"},
		Rule: Pair{
			"Contacts that start outside the asked period. The last date counts to the end of that day.",
			"Contacten die buiten de gevraagde periode beginnen. De laatste datum telt tot het einde van die dag."},
		Formula: "contacts that start before from or after the end of to",
		Source:  own, See: []string{"from", "to"},
	},
	{
		ID: "rejected", Sort: Book | Column, Unit: "count",
		Label: Pair{"Rejected", "Afgekeurd"},
		Rule: Pair{
			"Rows without a readable start, or broken beyond reading. Each is reported with its file, row, column and cause.",
			"Rijen zonder leesbare begintijd, of zo beschadigd dat ze niet te lezen zijn. Elke rij wordt gemeld met bestand, rij, kolom en oorzaak."},
		Formula: "rows that could not be read",
		Source:  own, See: []string{"excluded", "unreadable_cells"},
	},
	{
		ID: "layout_rows", Sort: Book | Column, Unit: "count",
		Label: Pair{"Layout rows", "Opmaakrijen"},
		Rule: Pair{
			"Blank rows, lines above the header, footers and repeated headers. They stand beside the books: they are no rows of the log.",
			"Lege rijen, regels boven de kop, voetregels en herhaalde koppen. Ze staan naast de rijenbalans: het zijn geen rijen van het log."},
		Formula: "blank rows + preamble + footers + repeated headers",
		Source:  own, See: []string{"rows"},
	},
	{
		ID: "unreadable_cells", Sort: Book, Unit: "count",
		Label: Pair{"Unreadable cells", "Onleesbare cellen"},
		Rule: Pair{
			"Cells that could not be read, or that hold a negative or impossible number. They count as blank; their rows stay.",
			"Cellen die niet te lezen zijn, of met een negatief of onmogelijk getal. Ze gelden als leeg; hun rijen blijven meetellen."},
		Formula: "cells that were read as blank",
		Source:  own, See: []string{"rejected"},
	},
}
