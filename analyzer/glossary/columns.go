package glossary

// columnEntries explain columns that are no figure: names, remarks, and what
// stands beside a share.
var columnEntries = []Entry{
	{
		ID: "figure", Sort: Column, Unit: "identifier",
		Label: Pair{"Figure", "Cijfer"},
		Rule:  Pair{"The name of the figure on the row.", "De naam van het cijfer op de rij."}, Source: own,
	},
	{
		ID: "value", Sort: Column,
		Label: Pair{"Value", "Waarde"},
		Rule: Pair{
			"The value of the figure, in that figure's own unit. What cannot be known from the log is absent, never 0.",
			"De waarde van het cijfer, in de eigen eenheid van dat cijfer. Wat uit het log niet te weten is, ontbreekt en is nooit 0."}, Source: own,
	},
	{
		ID: "note", Sort: Column,
		Label: Pair{"Note", "Toelichting"},
		Rule: Pair{
			"The rule of the figure with the settings of this report, or why it is absent.",
			"De regel van het cijfer met de instellingen van dit rapport, of waarom het ontbreekt."}, Source: own,
	},
	{
		ID: "what", Sort: Column, Unit: "identifier",
		Label: Pair{"What", "Wat"},
		Rule:  Pair{"What became of the rows.", "Wat er van de rijen is geworden."}, Source: own, See: []string{"books"},
	},
	{
		ID: "kind", Sort: Column, Unit: "identifier",
		Label: Pair{"Kind", "Soort"},
		Rule: Pair{
			"What a contact about the reason is worth. Valuable: personal contact adds value for customer and company. Hygiene: needed administration of little value. Avoidable: caused by a fault somewhere in the chain.",
			"Wat een contact over de reden waard is. Waardevol: persoonlijk contact voegt waarde toe voor klant en bedrijf. Hygiëne: noodzakelijke administratie met weinig waarde. Onnodig: veroorzaakt door een fout ergens in de keten."},
		Source: kingma + "; " + priceBook, See: []string{"kinds", "strategy"},
	},
	{
		ID: "share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of the contacts that the table is about; which these are differs per table.",
			"De contacten van de rij als aandeel van de contacten waar de tabel over gaat; welke dat zijn, verschilt per tabel."},
		Source: own, See: []string{"kinds.share", "reasons.share", "owners.share", "repeat_curve.share", "snowballs.share", "volatility.share"},
	},
	{
		ID: "n", Sort: Column, Unit: "count",
		Label: Pair{"n", "n"},
		Rule: Pair{
			"How many contacts, cases or answers there are; beside a share, how many it rests on.",
			"Om hoeveel contacten, klantvragen of antwoorden het gaat; naast een aandeel: op hoeveel het rust."},
		Source: own, See: []string{"low", "high", "few", "snowballs.n"},
	},
	{
		ID: "low", Sort: Column, Unit: "share",
		Label: Pair{"Low", "Laag"},
		Rule: Pair{
			"The low end of the 95 % interval of a share. It is wider than for independent contacts, because the contacts of one customer are alike.",
			"De ondergrens van het 95 %-interval van een aandeel. Het is ruimer dan bij onafhankelijke contacten, omdat de contacten van één klant op elkaar lijken."},
		Formula: "Wilson interval at n / deff, z = 1.959964; deff = max(1, [C / (C - 1) × Σ(y - p m)² / n²] / [p (1 - p) / n])",
		Source:  "Wilson 1927, with the effective base of Rao & Scott 1992", See: []string{"high", "n"},
	},
	{
		ID: "high", Sort: Column, Unit: "share",
		Label: Pair{"High", "Hoog"},
		Rule: Pair{
			"The high end of the 95 % interval of a share. It is wider than for independent contacts, because the contacts of one customer are alike.",
			"De bovengrens van het 95 %-interval van een aandeel. Het is ruimer dan bij onafhankelijke contacten, omdat de contacten van één klant op elkaar lijken."},
		Formula: "Wilson interval at n / deff, z = 1.959964; deff = max(1, [C / (C - 1) × Σ(y - p m)² / n²] / [p (1 - p) / n])",
		Source:  "Wilson 1927, with the effective base of Rao & Scott 1992", See: []string{"low", "n"},
	},
	{
		ID: "few", Sort: Column, Unit: "yes_no",
		Label: Pair{"Few", "Weinig"},
		Rule: Pair{
			"Whether a share rests on fewer than 30 contacts, cases or answers: too few to build on.",
			"Of een aandeel op minder dan 30 contacten, klantvragen of antwoorden rust: te weinig om op te bouwen."},
		Formula: "n < 30", Source: own, See: []string{"n", "low", "high"},
	},
	{
		ID: "reason", Sort: Column, Unit: "identifier",
		Label: Pair{"Reason", "Reden"},
		Rule: Pair{
			"The contact reason. By code: of the last leg with a mapped code, the one that stands first in the taxonomy; else the first reason of the taxonomy with a phrase or pattern that matches a text of the contact.",
			"De contactreden. Via de code: van het laatste deel van het contact met een herkende code, de reden die vooraan staat in de taxonomie; anders de eerste reden van de taxonomie met een woordgroep of patroon dat in een tekst van het contact voorkomt."},
		Source: own, See: []string{"reasons", "mapped_share", "kind", "owner"},
	},
	{
		ID: "owner", Sort: Column, Unit: "identifier",
		Label: Pair{"Owner", "Veroorzaker"},
		Rule: Pair{
			"The department that causes contacts of the reason, not the one that answers them, as the taxonomy states.",
			"De afdeling die contacten om deze reden veroorzaakt, niet de afdeling die ze beantwoordt, zoals de taxonomie zegt."},
		Source: own, See: []string{"owners", "inside"},
	},
	{
		ID: "inside", Sort: Column, Unit: "yes_no",
		Label: Pair{"Own hands", "In eigen hand"},
		Rule: Pair{
			"Whether the owner is the contact centre itself. Repeat traffic always is.",
			"Of de veroorzaker het contactcenter zelf is. Herhaalverkeer is dat altijd."},
		Source: own, See: []string{"avoidable_inside", "owners"},
	},
	{
		ID: "month", Sort: Column, Unit: "identifier",
		Label: Pair{"Month", "Maand"},
		Rule: Pair{
			"The calendar month in which a contact, or the first contact of a case, starts.",
			"De kalendermaand waarin een contact, of het eerste contact van een klantvraag, begint."},
		Source: own, See: []string{"months", "timezone"},
	},
	{
		ID: "provisional", Sort: Column, Unit: "yes_no",
		Label: Pair{"Provisional", "Voorlopig"},
		Rule: Pair{
			"Whether some case that began in the month is not judged yet, so that the figures can still change.",
			"Of een klantvraag die in de maand begon nog niet beoordeeld is, zodat de cijfers nog kunnen veranderen."},
		Formula: "yes when the month has open_cases", Source: own, See: []string{"open_cases", "months"},
	},
	{
		ID: "part", Sort: Column, Unit: "identifier",
		Label: Pair{"Part", "Deel"},
		Rule: Pair{
			"The kind of contact, or the contacts without a known reason.",
			"De soort contact, of de contacten zonder herkende reden."},
		Source: own, See: []string{"volatility", "kind"},
	},
	{
		ID: "contacts_per_day", Sort: Column, Unit: "number",
		Label: Pair{"Contacts a day", "Contacten per dag"},
		Rule: Pair{
			"The mean number of contacts a day. Days without contacts count as 0.",
			"Het gemiddelde aantal contacten per dag. Dagen zonder contacten tellen als 0."},
		Formula: "contacts of the row / days", Source: own, See: []string{"volatility", "days"},
	},
	{
		ID: "saving_low", Sort: Column, Unit: "euro",
		Label: Pair{"Cost − 25 %", "Kosten − 25 %"},
		Rule: Pair{
			"The saving a year when a contact costs 25 % less.",
			"De besparing per jaar als een contact 25 % minder kost."},
		Formula: "contacts_per_year × 0.75 × cost_per_contact × target", Source: own, See: []string{"sensitivity", "saving", "saving_high"},
	},
	{
		ID: "saving_high", Sort: Column, Unit: "euro",
		Label: Pair{"Cost + 25 %", "Kosten + 25 %"},
		Rule: Pair{
			"The saving a year when a contact costs 25 % more.",
			"De besparing per jaar als een contact 25 % meer kost."},
		Formula: "contacts_per_year × 1.25 × cost_per_contact × target", Source: own, See: []string{"sensitivity", "saving", "saving_low"},
	},
}
