package render

import "contactlog/analyzer/document"

// phrasebook is what the formats say themselves, beside the texts of a document.
type phrasebook struct {
	warnings, books, how string // headings
	few, assumed         string // legends

	interval, given, reasons, rows, program string
	unknown, first, at, until               string
	beside, total, what, none               string

	// Of the first sheet of a workbook.
	overview, figure, value, low, high, sentence string
	code, count, text, setting, choice           string
	file, table, rule, standard, legend          string
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

		overview: "Overview", figure: "Figure", value: "Value", low: "95 % low", high: "95 % high", sentence: "In words",
		code: "Code", count: "Count", text: "Text", setting: "Setting", choice: "Choice",
		file: "File", table: "Table", rule: "What it shows", standard: "default",
		legend: "Numbers in italics rest on fewer than 30 contacts, cases or answers, or on an assumption. " +
			"An empty cell is not known; it is not zero.",
	}
}

func dutch() phrasebook {
	return phrasebook{
		warnings: "Let op:", books: "Rijenbalans: wat er van elke rij werd", how: "Hoe dit is gemaakt",
		few: "minder dan 30 contacten, klantvragen of antwoorden: lees met voorbehoud", assumed: "rust op een aanname",

		interval: "95 %", given: "gekozen", reasons: "Redenen", rows: "rijen", program: "Programma",
		unknown: "niet bekend", first: "voor het eerst in", at: "in", until: "tot", beside: "Buiten de som", total: "Rijen", what: "Wat", none: "niets te tonen",

		overview: "Overzicht", figure: "Cijfer", value: "Waarde", low: "95 % laag", high: "95 % hoog", sentence: "In woorden",
		code: "Code", count: "Aantal", text: "Tekst", setting: "Instelling", choice: "Keuze",
		file: "Bestand", table: "Tabel", rule: "Wat het toont", standard: "standaard",
		legend: "Cursieve getallen rusten op minder dan 30 contacten, klantvragen of antwoorden, of op een aanname. " +
			"Een lege cel is niet bekend; dat is geen nul.",
	}
}
