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
	before                                      string
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
	}
}
