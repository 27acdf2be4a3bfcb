package glossary

// inspectEntries explain the tables that show how a log is read.
var inspectEntries = []Entry{
	{
		ID: "layout", Sort: Table,
		Label: Pair{"Files", "Bestanden"},
		Rule: Pair{
			"What each file is packed in, how it is written, and which system it seems to come from. The system decides nothing: columns are found by their names and values.",
			"Waar elk bestand in zit, hoe het is geschreven en uit welk systeem het lijkt te komen. Het systeem beslist niets: kolommen worden gevonden op naam en waarden."},
		Source: own, See: []string{"roles", "doubts"},
	},
	{
		ID: "roles", Sort: Table,
		Label: Pair{"Columns", "Kolommen"},
		Rule: Pair{
			"What each column is taken for, and why. Customers, numbers, ids and texts are shown by their shape only: 9 for a digit, a or A for a letter.",
			"Waarvoor elke kolom wordt gehouden, en waarom. Van klanten, nummers en teksten staat er alleen de vorm: 9 voor een cijfer, a of A voor een letter."},
		Source: own, See: []string{"role", "samples", "meanings", "doubts"},
	},
	{
		ID: "meanings", Sort: Table,
		Label: Pair{"Words", "Woorden"},
		Rule: Pair{
			"What each word of the columns with words was taken for, such as answered or abandoned. Words that are not known count as blank and are shown by their shape.",
			"Waarvoor elk woord van de kolommen met woorden is gehouden, zoals beantwoord of niet beantwoord. Onbekende woorden tellen als leeg en staan er als vorm."},
		Source: own, See: []string{"roles", "doubts", "abandoned", "automated", "excluded"},
	},
	{
		ID: "word", Sort: Column,
		Label: Pair{"Word", "Woord"},
		Rule: Pair{
			"The word as the program's own list has it, in small letters; of an unknown word its shape.",
			"Het woord zoals de lijst van het programma het heeft, in kleine letters; van een onbekend woord de vorm."},
		Source: own, See: []string{"meanings"},
	},
	{
		ID: "meaning", Sort: Column, Unit: "identifier",
		Label:  Pair{"Taken for", "Opgevat als"},
		Rule:   Pair{"What the word says of the row.", "Wat het woord over de rij zegt."},
		Source: own, See: []string{"meanings"},
	},
	{
		ID: "meanings.cells", Sort: Column, Unit: "count",
		Label:  Pair{"Cells", "Cellen"},
		Rule:   Pair{"How many cells hold the word.", "In hoeveel cellen het woord staat."},
		Source: own, See: []string{"meanings"},
	},
	{
		ID: "doubts", Sort: Table,
		Label: Pair{"Doubts", "Twijfels"},
		Rule: Pair{
			"What the files leave open, how it was taken, and what settles it. With --strict a doubt is an error.",
			"Wat de bestanden open laten, hoe het is opgevat en wat het beslist. Met --strict is een twijfel een fout."},
		Source: own, See: []string{"layout", "roles"},
	},
	{
		ID: "saved_layout", Sort: Setting,
		Label: Pair{"Saved layout", "Bewaarde indeling"},
		Rule: Pair{
			"The file that says how the log must be read. A log that does not fit it is an error.",
			"Het bestand dat zegt hoe het log gelezen moet worden. Een log dat er niet bij past is een fout."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "file", Sort: Column,
		Label:  Pair{"File", "Bestand"},
		Rule:   Pair{"The file as it was named.", "Het bestand zoals het is opgegeven."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "system", Sort: Column, Unit: "identifier",
		Label:  Pair{"System", "Systeem"},
		Rule:   Pair{"The system whose exports have such headers. It is only told.", "Het systeem waarvan exports zulke kolomnamen hebben. Het wordt alleen gemeld."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "header_row", Sort: Column, Unit: "count",
		Label:  Pair{"Header in row", "Kop in rij"},
		Rule:   Pair{"The row that holds the names of the columns.", "De rij met de namen van de kolommen."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "container", Sort: Column, Unit: "identifier",
		Label:  Pair{"Kind of file", "Soort bestand"},
		Rule:   Pair{"What the rows are packed in.", "Waar de rijen in zitten."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "encoding", Sort: Column, Unit: "identifier",
		Label:  Pair{"Encoding", "Codering"},
		Rule:   Pair{"How the characters of a text file are written.", "Hoe de tekens van een tekstbestand zijn geschreven."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "delimiter", Sort: Column,
		Label:  Pair{"Delimiter", "Scheiding"},
		Rule:   Pair{"What stands between two cells of a text file.", "Wat tussen twee cellen van een tekstbestand staat."},
		Source: own, See: []string{"layout"},
	},
	{
		ID: "sheet", Sort: Setting | Column,
		Label: Pair{"Sheet", "Blad"},
		Rule: Pair{
			"The sheet of a workbook that holds the log: the one that is named, else the one with the most names of columns that are known. A workbook that lacks the sheet that is named is read as without it.",
			"Het blad van een werkmap waarop het log staat: het blad dat is opgegeven, anders dat met de meeste bekende kolomnamen. Een werkmap zonder het opgegeven blad wordt gelezen alsof er geen is opgegeven."},
		Source: own, See: []string{"layout", "other_sheets"},
	},
	{
		ID: "other_sheets", Sort: Column,
		Label:  Pair{"Other sheets", "Andere bladen"},
		Rule:   Pair{"The sheets of the workbook that are not read.", "De bladen van de werkmap die niet worden gelezen."},
		Source: own, See: []string{"sheet"},
	},
	{
		ID: "place", Sort: Column, Unit: "count",
		Label:  Pair{"Place", "Plaats"},
		Rule:   Pair{"The number of the column, from the left.", "Het nummer van de kolom, van links."},
		Source: own, See: []string{"roles"},
	},
	{
		ID: "column", Sort: Column,
		Label:  Pair{"Column", "Kolom"},
		Rule:   Pair{"The column by its name in the file.", "De kolom met de naam die ze in het bestand heeft."},
		Source: own, See: []string{"roles"},
	},
	{
		ID: "role", Sort: Column, Unit: "identifier",
		Label:  Pair{"Role", "Rol"},
		Rule:   Pair{"What the column is taken for; blank where it is not used.", "Waarvoor de kolom wordt gehouden; leeg als ze niet wordt gebruikt."},
		Source: own, See: []string{"roles", "why"},
	},
	{
		ID: "why", Sort: Column, Unit: "identifier",
		Label:  Pair{"Why", "Waarom"},
		Rule:   Pair{"Why the column has its role, or why it has none.", "Waarom de kolom haar rol heeft, of waarom ze er geen heeft."},
		Source: own, See: []string{"roles", "role"},
	},
	{
		ID: "form", Sort: Column,
		Label:  Pair{"Form", "Vorm"},
		Rule:   Pair{"How the cells are read: the order of dates, the unit of lengths of time, the decimal mark.", "Hoe de cellen worden gelezen: de volgorde van datums, de eenheid van tijdsduren, het decimaalteken."},
		Source: own, See: []string{"roles"},
	},
	{
		ID: "filled", Sort: Column, Unit: "share",
		Label:   Pair{"Filled", "Gevuld"},
		Rule:    Pair{"Rows in which the column is not blank, of all rows of the file.", "Rijen waarin de kolom niet leeg is, van alle rijen van het bestand."},
		Formula: "filled cells / rows", Source: own, See: []string{"roles"},
	},
	{
		ID: "different", Sort: Column, Unit: "count",
		Label:  Pair{"Different values", "Waarden"},
		Rule:   Pair{"How many different values the column has; more than 1,000 are not counted.", "Hoeveel verschillende waarden de kolom heeft; meer dan 1.000 worden niet geteld."},
		Source: own, See: []string{"roles"},
	},
	{
		ID: "samples", Sort: Column,
		Label: Pair{"Samples", "Voorbeelden"},
		Rule: Pair{
			"At most three of its values: dates, numbers and words that the program knows as they are, anything else by its shape.",
			"Hoogstens drie van haar waarden: datums, getallen en woorden die het programma kent zoals ze zijn, al het andere als vorm."},
		Source: own, See: []string{"roles"},
	},
	{
		ID: "code", Sort: Column, Unit: "identifier",
		Label:  Pair{"Code", "Code"},
		Rule:   Pair{"Which doubt it is, for programs.", "Welke twijfel het is, voor programma's."},
		Source: own, See: []string{"doubts"},
	},
	{
		ID: "doubt", Sort: Column,
		Label:  Pair{"Doubt", "Twijfel"},
		Rule:   Pair{"What lies open, and how it was taken.", "Wat open ligt, en hoe het is opgevat."},
		Source: own, See: []string{"doubts"},
	},
	{
		ID: "cells", Sort: Column, Unit: "count",
		Label:  Pair{"Cells", "Cellen"},
		Rule:   Pair{"How many cells the doubt concerns.", "Hoeveel cellen de twijfel betreft."},
		Source: own, See: []string{"doubts"},
	},
	{
		ID: "row", Sort: Column, Unit: "count",
		Label:  Pair{"First in row", "Eerst in rij"},
		Rule:   Pair{"The first row that it concerns.", "De eerste rij die het betreft."},
		Source: own, See: []string{"doubts"},
	},
	{
		ID: "option", Sort: Column,
		Label:  Pair{"Settled by", "Beslist door"},
		Rule:   Pair{"The option of the command line that settles the doubt.", "De optie van de opdrachtregel die de twijfel beslist."},
		Source: own, See: []string{"doubts"},
	},
}
