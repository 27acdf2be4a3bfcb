package glossary

// whoEntries explain what a report divides by, and who calls most.
var whoEntries = []Entry{
	{
		ID: "by", Sort: Table | Setting,
		Label: Pair{"Divided by", "Verdeeld naar"},
		Rule: Pair{
			"Contacts by any column of the export, or by a dimension that every log has (--by), or by two of these. A contact has the first value that its rows name. The 50 values with most contacts stand by themselves, the others together; contacts without a value stand apart.",
			"Contacten naar een kolom van de export, of naar een indeling die elk log heeft (--by), of naar twee daarvan. Een contact heeft de eerste waarde die zijn rijen noemen. De 50 waarden met de meeste contacten staan op zichzelf, de overige bij elkaar; contacten zonder waarde staan apart."},
		Source: own, See: []string{"group", "by.share", "reasons", "channels"},
	},
	{
		ID: "group", Sort: Column, Unit: "identifier",
		Label: Pair{"Group", "Groep"},
		Rule: Pair{
			"A value of the first column that the contacts are divided by.",
			"Een waarde van de eerste kolom waarnaar de contacten verdeeld zijn."},
		Source: own, See: []string{"by", "subgroup"},
	},
	{
		ID: "subgroup", Sort: Column, Unit: "identifier",
		Label: Pair{"Subgroup", "Subgroep"},
		Rule: Pair{
			"A value of the second column that the contacts are divided by, where there are two.",
			"Een waarde van de tweede kolom waarnaar de contacten verdeeld zijn, als dat er twee zijn."},
		Source: own, See: []string{"by", "group"},
	},
	{
		ID: "by.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of all contacts. Divided by reason, kind, owner or journey: as a share of the contacts with a known reason, and contacts without one have no share.",
			"De contacten van de rij als aandeel van alle contacten. Verdeeld naar reden, soort, veroorzaker of klantreis: als aandeel van de contacten met een herkende reden, en contacten zonder hebben geen aandeel."},
		Formula: "contacts of the row / contacts", Base: Pair{"contacts, or mapped contacts when divided by what the reason tells", "contacten, of herkende contacten bij een verdeling naar wat uit de reden volgt"},
		Source: own, See: []string{"by", "mapped_share"},
	},
	{
		ID: "by.repeat_share", Sort: Column, Unit: "share",
		Label: Pair{"Repeat share", "Herhaald"},
		Rule: Pair{
			"The repeats among the contacts of the row.",
			"De herhaalcontacten onder de contacten van de rij."},
		Formula: "repeats of the row / its contacts, both as in repeat_share", Base: Pair{"contacts of known customers with a known reason that start at least one window after the log does", "contacten van bekende klanten met een herkende reden die ten minste één venster na het begin van het log beginnen"}, Source: own, See: []string{"by", "repeat_share"},
	},
	{
		ID: "by.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"by", "handle_time"},
	},
	{
		ID: "by.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the row cost in a year. The rows add up to the total.",
			"Wat de contacten van de rij in een jaar kosten. De rijen tellen op tot het totaal."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"by", "cost_per_year"},
	},
	{
		ID: "heavy_callers", Sort: Table,
		Label: Pair{"Heavy callers", "Veelbellers"},
		Rule: Pair{
			"The 25 customers with most contacts, each by a number alone: what they are about, how many of their contacts were avoidable and what they cost. Equal ones stand in the order of the log.",
			"De 25 klanten met de meeste contacten, elk alleen met een volgnummer: waar het over gaat, hoeveel van hun contacten onnodig waren en wat ze kosten. Gelijke staan in de volgorde van het log."},
		Source: own, See: []string{"customers", "top20_share", "gini", "top_reasons"},
	},
	{
		ID: "customer", Sort: Column, Unit: "count",
		Label: Pair{"Customer", "Klant"},
		Rule: Pair{
			"The number of the customer in this table, from the one with most contacts on. Keys of customers are never shown.",
			"Het volgnummer van de klant in deze tabel, vanaf die met de meeste contacten. Klantsleutels worden nooit getoond."},
		Source: own, See: []string{"heavy_callers"},
	},
	{
		ID: "heavy_callers.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the customer as a share of all contacts of known customers.",
			"De contacten van de klant als aandeel van alle contacten van bekende klanten."},
		Formula: "contacts of the customer / contacts with a known customer", Source: own, See: []string{"heavy_callers", "known_share"},
	},
	{
		ID: "top_reasons", Sort: Column,
		Label: Pair{"Top reasons", "Meeste redenen"},
		Rule: Pair{
			"The three reasons that most contacts of the customer are about, with their number.",
			"De drie redenen waar de meeste contacten van de klant over gaan, met hun aantal."},
		Source: own, See: []string{"heavy_callers", "reason"},
	},
	{
		ID: "heavy_callers.cost", Sort: Column, Unit: "euro",
		Label: Pair{"Cost", "Kosten"},
		Rule: Pair{
			"What the contacts of the customer cost, as they stand in the log: not scaled to a year.",
			"Wat de contacten van de klant kosten, zoals ze in het log staan: niet omgerekend naar een jaar."},
		Formula: "Σ cost of the customer's contacts", Source: own, See: []string{"heavy_callers", "cost_basis"},
	},
}
