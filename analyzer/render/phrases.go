package render

import "contactlog/analyzer/document"

// phrasebook is what the formats say themselves, beside the texts of a document.
type phrasebook struct {
	warnings, books, how string // headings
	few, assumed         string // legends

	interval, given, reasons, rows, program string
	unknown, first, at, until               string
	beside, total, what, none               string

	// Of a workbook, and of the passport as a table.
	overview, contents, setting, choice, legend string
	definitions, defines, name, means, formula  string
	base, source, code                          string
	charts, shows, drawn, running, low, high    string
	before, folded                              string

	// Of the sheet with live formulas.
	whatIf, whatIfShows, change, follows, withYours string
	inReport, oneCost, mayBeEmpty, perChannel       string
	price, usedCost, inLog, valuableTime, needed    string
	yes, supported, tooMuch, uncertain, overBounds  string
}

func phrases(language document.Language) phrasebook {
	if language == document.Dutch {
		return dutch()
	}
	return english()
}

func english() phrasebook {
	return phrasebook{
		warnings: "Be careful:", books: "Books: what became of every row", how: "How this was made",
		few: "fewer than 30 contacts, cases or answers: read with care", assumed: "rests on an assumption",

		interval: "95 %", given: "chosen", reasons: "Reasons", rows: "rows", program: "Program",
		unknown: "not known", first: "first at", at: "at", until: "to", beside: "Beside the sum", total: "Rows", what: "What", none: "nothing to show",

		overview: "Overview", contents: "Contents", setting: "Setting", choice: "Choice",
		legend: "Numbers in italics rest on fewer than 30 contacts, cases or answers, or on an assumption. " +
			"An empty cell is not known; it is not zero.",
		definitions: "Definitions", defines: "What the figures, tables and columns of this report mean, in words and as a formula.",
		name: "Name", means: "What it means", formula: "Formula", base: "Base of a share", source: "Source", code: "Code",
		charts: "Charts", shows: "The tables that are better looked at than read. Charts can be changed, and copied to slides.",
		drawn: "What the charts draw", running: "Running part", low: "low", high: "high", before: "Steps before",
		folded: "The bases and 95 % intervals of the shares stand in columns that are folded away: the + above the columns opens them.",
		whatIf: "What if", whatIfShows: "Change the numbers in the yellow cells: everything else on this sheet follows. The other sheets stay as they are.",
		change: "What you can change", follows: "What follows", withYours: "With your numbers", inReport: "In the report",
		oneCost: "One cost for every contact", mayBeEmpty: "may stay empty", perChannel: "Cost per channel, where they differ", price: "Price", usedCost: "Cost used",
		inLog: "Contacts in the log", valuableTime: "Handle time of valuable contacts", needed: "On the roadmap", yes: "yes",
		supported: "The log supports it", tooMuch: "More than the log supports", uncertain: "Not certain", overBounds: "Outside of the bounds",
	}
}

func dutch() phrasebook {
	return phrasebook{
		warnings: "Let op:", books: "Rijenbalans: wat er van elke rij werd", how: "Hoe dit is gemaakt",
		few: "minder dan 30 contacten, klantvragen of antwoorden: lees met voorbehoud", assumed: "rust op een aanname",

		interval: "95 %", given: "gekozen", reasons: "Redenen", rows: "rijen", program: "Programma",
		unknown: "niet bekend", first: "voor het eerst in", at: "in", until: "tot", beside: "Buiten de som", total: "Rijen", what: "Wat", none: "niets te tonen",

		overview: "Overzicht", contents: "Inhoud", setting: "Instelling", choice: "Keuze",
		legend: "Cursieve getallen rusten op minder dan 30 contacten, klantvragen of antwoorden, of op een aanname. " +
			"Een lege cel is niet bekend; dat is geen nul.",
		definitions: "Definities", defines: "Wat de cijfers, tabellen en kolommen van dit rapport betekenen, in woorden en als formule.",
		name: "Naam", means: "Wat het betekent", formula: "Formule", base: "Basis van een aandeel", source: "Bron", code: "Code",
		charts: "Grafieken", shows: "De tabellen die beter te bekijken dan te lezen zijn. Grafieken zijn aan te passen, en naar dia's te kopiëren.",
		drawn: "Wat de grafieken tekenen", running: "Lopend deel", low: "laag", high: "hoog", before: "Eerdere treden",
		folded: "De bases en 95 %-intervallen van de aandelen staan in kolommen die zijn weggevouwen: de + boven de kolommen opent ze.",
		whatIf: "Wat als", whatIfShows: "Verander de getallen in de gele cellen: al het andere op dit blad volgt. De andere bladen blijven zoals ze zijn.",
		change: "Wat u kunt veranderen", follows: "Wat eruit volgt", withYours: "Met uw getallen", inReport: "In het rapport",
		oneCost: "Eén bedrag voor elk contact", mayBeEmpty: "mag leeg blijven", perChannel: "Kosten per kanaal, waar ze verschillen", price: "Prijs", usedCost: "Gebruikt bedrag",
		inLog: "Contacten in het log", valuableTime: "Duur van waardevolle contacten", needed: "Op de routekaart", yes: "ja",
		supported: "Het log onderbouwt het", tooMuch: "Meer dan het log onderbouwt", uncertain: "Niet zeker", overBounds: "Buiten de grenzen",
	}
}
