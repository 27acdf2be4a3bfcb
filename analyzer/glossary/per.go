package glossary

// perEntries explain contacts held against volumes, such as orders a month.
var perEntries = []Entry{
	{
		ID: "per", Sort: Setting,
		Label: Pair{"Held against", "Afgezet tegen"},
		Rule: Pair{
			"What contacts are held against: the orders, invoices or customers of each period, from a file of volumes.",
			"Waartegen contacten worden afgezet: de bestellingen, facturen of klanten van elke periode, uit een bestand met volumes."},
		Source: own, See: []string{"per_x"},
	},
	{
		ID: "per_x", Sort: Table,
		Label: Pair{"Contacts per", "Contacten per"},
		Rule: Pair{
			"How many contacts there are for each order, invoice or customer (--per), and how often the process behind them was right the first time. Each row is a period of the file given, and perhaps a reason or a stage of the journey.",
			"Hoeveel contacten er zijn per bestelling, factuur of klant (--per), en hoe vaak het proces erachter in één keer goed ging. Elke rij is een periode uit het opgegeven bestand, en eventueel een reden of een stap van de klantreis."},
		Source: own, See: []string{"contacts_per_x", "process_ftr", "covered"},
	},
	{
		ID: "period", Sort: Column, Unit: "identifier",
		Label: Pair{"Period", "Periode"},
		Rule: Pair{
			"The day, ISO week, month or range of dates of the volume. A total is over the periods that lie in the log, in whole or in part.",
			"De dag, ISO-week, maand of reeks datums van het volume. Een totaal gaat over de periodes die geheel of deels in het log liggen."},
		Source: own, See: []string{"per_x", "covered"},
	},
	{
		ID: "item", Sort: Column, Unit: "identifier",
		Label: Pair{"Reason or journey", "Reden of klantreis"},
		Rule: Pair{
			"The reason, or the stage of the journey, that the contacts of the row are about.",
			"De reden, of de stap van de klantreis, waar de contacten van de rij over gaan."},
		Source: own, See: []string{"per_x", "reason", "journey"},
	},
	{
		ID: "volume", Sort: Column, Unit: "count",
		Label:  Pair{"Volume", "Volume"},
		Rule:   Pair{"What the file says there was in the period.", "Wat er volgens het bestand in de periode was."},
		Source: own, See: []string{"per_x"},
	},
	{
		ID: "contacts_per_x", Sort: Column, Unit: "per_unit",
		Label: Pair{"Contacts per one", "Contacten per stuk"},
		Rule: Pair{
			"The contacts that start in the period for each one of the volume.",
			"De contacten die in de periode beginnen, per stuk van het volume."},
		Formula: "contacts / volume", Source: own, See: []string{"per_x", "avoidable_per_x"},
	},
	{
		ID: "avoidable_per_x", Sort: Column, Unit: "per_unit",
		Label: Pair{"Avoidable per one", "Onnodig per stuk"},
		Rule: Pair{
			"The avoidable contacts that start in the period for each one of the volume.",
			"De onnodige contacten die in de periode beginnen, per stuk van het volume."},
		Formula: "avoidable_contacts / volume", Source: own, See: []string{"per_x", "contacts_per_x", "avoidable_contacts"},
	},
	{
		ID: "process_ftr", Sort: Column, Unit: "share",
		Label: Pair{"Process first time right", "Proces in één keer goed"},
		Rule: Pair{
			"The share of the volume that led to no avoidable case. A case is avoidable when one of its contacts is; open ones count as well, and an avoidable contact of an unknown customer counts as a case. Absent when there are more of these than the volume.",
			"Het aandeel van het volume dat niet tot een onnodige klantvraag leidde. Een klantvraag is onnodig als een van de contacten dat is; ook open vragen tellen, en een onnodig contact van een onbekende klant telt als een klantvraag. Ontbreekt als dat er meer zijn dan het volume."},
		Formula: "1 - (avoidable cases + avoidable_contacts of unknown customers) / volume", Source: own, See: []string{"per_x", "ftr", "open_cases"},
	},
	{
		ID: "covered", Sort: Column, Unit: "identifier",
		Label: Pair{"In the log", "In het log"},
		Rule: Pair{
			"Whether the period lies in the log and in the period asked for: yes, partly or no. Where it does not, nothing is known.",
			"Of de periode in het log en in de gevraagde periode ligt: ja, deels of nee. Waar dat niet zo is, is niets bekend."},
		Source: own, See: []string{"per_x", "coverage_from", "coverage_to"},
	},
}
