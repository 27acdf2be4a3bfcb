package glossary

// settingEntries explain the choices that figures rest on; contacts_per_year,
// target and reasons are figures or tables too and stand there.
var settingEntries = []Entry{
	{
		ID: "window", Sort: Setting, Unit: "days",
		Label: Pair{"Window", "Venster"},
		Rule: Pair{
			"How long after a contact a next one still counts as its repeat: 7 days of 24 hours unless told otherwise.",
			"Hoe lang na een contact een volgend contact nog als herhaling telt: 7 dagen van 24 uur, tenzij anders opgegeven."},
		Source: own, See: []string{"repeats", "cases", "ftf", "repeat_curve"},
	},
	{
		ID: "repeat_on", Sort: Setting,
		Label: Pair{"Repeat on", "Herhaling op"},
		Rule: Pair{
			"What makes a next contact a repeat: the same customer and reason, or the same customer whatever the reason. A log with neither codes nor text goes by the customer.",
			"Wat een volgend contact tot herhaling maakt: dezelfde klant en reden, of dezelfde klant om welke reden dan ook. Een log zonder codes en zonder tekst gaat op de klant af."},
		Source: own, See: []string{"repeats", "cases"},
	},
	{
		ID: "leg_gap", Sort: Setting, Unit: "hours",
		Label: Pair{"Leg gap", "Tijd tussen rijen"},
		Rule: Pair{
			"How long after the row before, from its start or, where known, its end, a row with the same contact id still belongs to the same contact: at most 4 hours unless told otherwise.",
			"Hoe lang na de vorige rij, vanaf het begin of, indien bekend, het einde daarvan, een rij met hetzelfde contactnummer nog bij hetzelfde contact hoort: hoogstens 4 uur, tenzij anders opgegeven."},
		Source: own, See: []string{"legs", "contacts"},
	},
	{
		ID: "from", Sort: Setting | Column,
		Label: Pair{"From", "Van"},
		Rule: Pair{
			"The first date of the asked period: contacts count by their start, cases by their first contact. In the table of snowballs: the reason of the first of two contacts.",
			"De eerste datum van de gevraagde periode: contacten tellen naar hun begin, klantvragen naar hun eerste contact. In de tabel van de sneeuwballen: de reden van het eerste van twee contacten."},
		Source: own, See: []string{"to", "out_of_period", "snowballs.from", "channel_moves.from"},
	},
	{
		ID: "to", Sort: Setting | Column,
		Label: Pair{"To", "Tot en met"},
		Rule: Pair{
			"The last date of the asked period, to the end of that day. In the table of snowballs: the reason of the second of two contacts.",
			"De laatste datum van de gevraagde periode, tot het einde van die dag. In de tabel van de sneeuwballen: de reden van het tweede van twee contacten."},
		Source: own, See: []string{"from", "out_of_period", "snowballs.to", "channel_moves.to"},
	},
	{
		ID: "until", Sort: Setting, Unit: "date",
		Label: Pair{"Log complete until", "Log compleet tot en met"},
		Rule: Pair{
			"The date to which the log is complete, when that is later than its last start: cases are judged up to it.",
			"De datum tot en met welke het log compleet is, als dat later is dan de laatste begintijd: tot daar worden klantvragen beoordeeld."},
		Source: own, See: []string{"days", "judged_cases"},
	},
	{
		ID: "timezone", Sort: Setting | Column,
		Label: Pair{"Time zone", "Tijdzone"},
		Rule: Pair{
			"The time zone of times that do not name one; it also says on which date a contact starts.",
			"De tijdzone van tijden die er zelf geen noemen; ze bepaalt ook op welke datum een contact begint."},
		Source: own, See: []string{"days", "month"},
	},
	{
		ID: "date_order", Sort: Setting,
		Label: Pair{"Date order", "Datumvolgorde"},
		Rule: Pair{
			"Whether 3-4-2026 is read as day first, 3 April, or month first, 4 March. Seen from the log unless told.",
			"Of 3-4-2026 wordt gelezen met de dag voorop, 3 april, of met de maand voorop, 4 maart. Afgeleid uit het log, tenzij opgegeven."},
		Source: own, See: []string{"timezone", "dates"},
	},
	{
		ID: "dates", Sort: Setting,
		Label: Pair{"Real dates", "Echte datums"},
		Rule: Pair{
			"How real dates of a workbook are read beside dates that stayed text. Swapped: day and month change places, for a spreadsheet that read 3/4 in the other order left 3/25 as text. Stored: they are right. Without a choice a column in which they look swapped is refused.",
			"Hoe echte datums van een werkmap worden gelezen naast datums die tekst bleven. Swapped: dag en maand wisselen, want een rekenblad dat 3/4 in de andere volgorde las, liet 3/25 als tekst staan. Stored: ze kloppen. Zonder keuze wordt een kolom waarin ze verwisseld lijken geweigerd."},
		Source: own, See: []string{"date_order", "doubts"},
	},
	{
		ID: "dedupe", Sort: Setting,
		Label: Pair{"Remove what is double", "Dubbele verwijderen"},
		Rule: Pair{
			"Rows: a row without a contact id that is equal in every cell to a row of another file is its duplicate. Rows with an id, and rows of a log without an id column, count once without it.",
			"Rows: een rij zonder contactnummer die in elke cel gelijk is aan een rij van een ander bestand, is een dubbele daarvan. Rijen met een nummer, en rijen van een log zonder kolom met nummers, tellen ook zonder deze keuze één keer."},
		Source: own, See: []string{"duplicates", "contacts"},
	},
	{
		ID: "cost", Sort: Setting | Column, Unit: "euro",
		Label: Pair{"Cost", "Kosten"},
		Rule: Pair{
			"What a contact costs, when given; beside a list of costs per channel it holds for the channels that the list does not name.",
			"Wat een contact kost, indien opgegeven; naast een lijst van kosten per kanaal geldt het voor de kanalen die daar niet in staan."},
		Source: own, See: []string{"cost_basis", "cost_per_contact", "cost_per_channel", "months.cost"},
	},
	{
		ID: "cost_per_channel", Sort: Setting, Unit: "euro",
		Label: Pair{"Cost per channel", "Kosten per kanaal"},
		Rule: Pair{
			"What a contact costs in each channel.",
			"Wat een contact per kanaal kost."},
		Source: own, See: []string{"cost", "cost_basis"},
	},
	{
		ID: "hourly_rate", Sort: Setting, Unit: "euro",
		Label: Pair{"Hourly rate", "Uurtarief"},
		Rule: Pair{
			"What an hour of handling costs: the cost of a contact is its handle time at this rate.",
			"Wat een uur afhandelen kost: de kosten van een contact zijn de afhandeltijd tegen dit tarief."},
		Formula: "cost of a contact = handle time / 3600 × hourly_rate",
		Source:  own, See: []string{"cost_basis", "handle_time"},
	},
	{
		ID: "hours_per_fte", Sort: Setting, Unit: "hours",
		Label: Pair{"Hours per FTE", "Uren per fte"},
		Rule: Pair{
			"The productive hours of one FTE a year: 1,030 unless told otherwise, and then marked assumed.",
			"De productieve uren van één fte per jaar: 1.030, tenzij anders opgegeven, en dan aangemerkt als aangenomen."},
		Formula: "52 weeks × 36 hours × 55 %",
		Source:  own, See: []string{"fte_freed"},
	},
	{
		ID: "investment", Sort: Setting, Unit: "euro",
		Label: Pair{"Investment", "Investering"},
		Rule: Pair{
			"What it costs, once, to reach the target.",
			"Wat het eenmalig kost om het doel te halen."},
		Source: own, See: []string{"payback_months"},
	},
	{
		ID: "adoption", Sort: Setting, Unit: "share",
		Label: Pair{"Adoption", "Gebruik van selfservice"},
		Rule: Pair{
			"The share of hygiene contacts that would move to self-service.",
			"Het aandeel van de hygiënecontacten dat naar selfservice zou gaan."},
		Source: own, See: []string{"self_service_saving"},
	},
	{
		ID: "self_service_cost", Sort: Setting, Unit: "euro",
		Label: Pair{"Cost of self-service", "Kosten van selfservice"},
		Rule: Pair{
			"What it costs when a customer is served without a person, per contact that this replaces.",
			"Wat het kost als een klant zonder medewerker wordt geholpen, per contact dat dit vervangt."},
		Source: own, See: []string{"self_service_saving"},
	},
	{
		ID: "customers_total", Sort: Setting, Unit: "count",
		Label: Pair{"All customers", "Alle klanten"},
		Rule: Pair{
			"The size of the whole customer base, with those who made no contact.",
			"De omvang van het hele klantenbestand, ook wie geen contact opnam."},
		Source: own, See: []string{"contacting_share", "gini_all"},
	},
	{
		ID: "lang", Sort: Setting,
		Label: Pair{"Language", "Taal"},
		Rule: Pair{
			"The language of the report: en (English) or nl (Dutch). Machine names do not change with it.",
			"De taal van het rapport: en (Engels) of nl (Nederlands). Machinenamen veranderen niet mee."},
		Source: own,
	},
}
