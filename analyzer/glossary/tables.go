package glossary

// tableEntries explain the tables that are nothing else; "customers" is a
// figure too and stands there.
var tableEntries = []Entry{
	{
		ID: "summary", Sort: Table,
		Label: Pair{"Summary", "Samenvatting"},
		Rule: Pair{
			"The main figures of the log, each with its base and what it rests on.",
			"De belangrijkste cijfers van het log, elk met de basis en waar het op rust."},
		Source: own, See: []string{"ftf", "ftr", "avoidable_share", "saving_per_year"},
	},
	{
		ID: "books", Sort: Table,
		Label: Pair{"Books: what became of every row", "Rijenbalans: wat er van elke rij werd"},
		Rule: Pair{
			"Every row of the log is accounted for, once: the lines add up to the number of rows.",
			"Elke rij van het log wordt precies één keer verantwoord: de regels tellen op tot het aantal rijen."},
		Formula: "rows = contacts + legs + extra_reasons + duplicates + outbound + abandoned + automated + excluded + out_of_period + rejected",
		Source:  own, See: []string{"rows", "contacts", "rejected", "layout_rows"},
	},
	{
		ID: "kinds", Sort: Table,
		Label: Pair{"Kinds of contact", "Soorten contact"},
		Rule: Pair{
			"Contacts by the kind of their reason: valuable (take time for it in person), hygiene (offer self-service) or avoidable (prevent it). Contacts without a known reason stand apart.",
			"Contacten naar de soort van hun reden: waardevol (neem er persoonlijk de tijd voor), hygiëne (bied selfservice) of onnodig (voorkom het). Contacten zonder herkende reden staan apart."},
		Source: kingma + "; " + priceBook, See: []string{"kind", "strategy", "reasons", "avoidable_share"},
	},
	{
		ID: "reasons", Sort: Table | Setting,
		Label: Pair{"Contact reasons", "Contactredenen"},
		Rule: Pair{
			"Contacts by reason, most contacts first.",
			"Contacten per contactreden, de meeste vooraan."},
		Source: own, See: []string{"reason", "kinds", "owners", "mapped_share"},
	},
	{
		ID: "owners", Sort: Table,
		Label: Pair{"Who causes avoidable contacts", "Wie onnodige contacten veroorzaakt"},
		Rule: Pair{
			"Avoidable contacts by who can act: repeat traffic first, whatever its reason, then per owner the avoidable contacts that are not a repeat. The rows add up to the avoidable contacts.",
			"Onnodige contacten naar wie er iets aan kan doen: eerst het herhaalverkeer, om welke reden ook, dan per veroorzaker de onnodige contacten die geen herhaalcontact zijn. De rijen tellen op tot de onnodige contacten."},
		Source: own + "; owners of contacts after " + priceBook, See: []string{"owner", "avoidable_contacts", "avoidable_inside", "avoidable_elsewhere"},
	},
	{
		ID: "saving", Sort: Table | Column, Unit: "euro",
		Label: Pair{"Saving", "Besparing"},
		Rule: Pair{
			"What fewer contacts would save in a year: the contacts a year times the cost per contact times the target. The table shows the sum with what it rests on.",
			"Wat minder contacten in een jaar zouden besparen: de contacten per jaar maal de kosten per contact maal het doel. De tabel toont de som en waar die op rust."},
		Formula: "contacts_per_year × cost_per_contact × target",
		Source:  own, See: []string{"saving_per_year", "target", "cost_basis", "ceiling_share", "sensitivity"},
	},
	{
		ID: "roadmap", Sort: Table,
		Label: Pair{"Roadmap to the target", "Routekaart naar het doel"},
		Rule: Pair{
			"Which reasons to work on first: the avoidable contacts of each reason, repeats under their own reason, as far as preventable, times the reason's own cost. The costliest comes first, up to and including the step that reaches the target.",
			"Welke redenen het eerst aan te pakken: de onnodige contacten van elke reden, herhaalcontacten onder hun eigen reden, voor zover te voorkomen, maal de eigen kosten van die reden. De duurste staat vooraan, tot en met de stap waarmee het doel is gehaald."},
		Source: own, See: []string{"step", "preventable", "roadmap_saving", "roadmap_share"},
	},
	{
		ID: "months", Sort: Table,
		Label: Pair{"Month by month", "Maand voor maand"},
		Rule: Pair{
			"The main figures of each month: contacts by their start, cases by their first contact. Months in which a case is still open are provisional.",
			"De belangrijkste cijfers per maand: contacten naar hun begin, klantvragen naar hun eerste contact. Maanden met een klantvraag die nog open is, zijn voorlopig."},
		Source: own, See: []string{"month", "provisional", "by_day", "by_week", "by_quarter"},
	},
	{
		ID: "repeat_curve", Sort: Table,
		Label: Pair{"How soon customers come back", "Hoe snel klanten terugkomen"},
		Rule: Pair{
			"The share of contacts that the same customer follows with another contact about the same reason within 1, 2, 3, 5, 7, 14, 21 and 30 days, whatever the window. All points rest on the same contacts; points that fewer than half of the contacts could show are absent.",
			"Het aandeel van de contacten waarop dezelfde klant nog een contact over dezelfde reden laat volgen binnen 1, 2, 3, 5, 7, 14, 21 en 30 dagen, los van het venster. Alle punten rusten op dezelfde contacten; punten die minder dan de helft van de contacten kan tonen, ontbreken."},
		Source: own, See: []string{"repeat_share", "window"},
	},
	{
		ID: "snowballs", Sort: Table,
		Label: Pair{"Snowballs: what leads to what", "Sneeuwballen: wat leidt tot wat"},
		Rule: Pair{
			"The reason of a contact and that of the same customer's next contact within the window (7 days unless told otherwise). A repeat is charged to the contact that failed, not to the one that solved it.",
			"De reden van een contact en die van het volgende contact van dezelfde klant binnen het venster (7 dagen, tenzij anders opgegeven). Een herhaling telt bij het contact dat tekortschoot, niet bij het contact dat de zaak oploste."},
		Source: own + "; the term snowball after " + priceBook, See: []string{"from", "to", "repeats"},
	},
	{
		ID: "sensitivity", Sort: Table,
		Label: Pair{"What if: target and cost", "Wat als: doel en kosten"},
		Rule: Pair{
			"The saving a year at targets of 5 to 30 %, with the cost per contact 25 % lower, as it is, and 25 % higher.",
			"De besparing per jaar bij een doel van 5 tot 30 %, met de kosten per contact 25 % lager, zoals ze zijn, en 25 % hoger."},
		Source: own, See: []string{"saving_per_year", "saving_low", "saving_high"},
	},
	{
		ID: "volatility", Sort: Table,
		Label: Pair{"What makes the days differ", "Waardoor dagen verschillen"},
		Rule: Pair{
			"Which kind of contact makes the daily total go up and down, apart from the pattern of the week. The shares add up to 100 %.",
			"Welke soort contact het dagtotaal laat schommelen, los van het patroon van de week. De aandelen zijn samen 100 %."},
		Formula: "cov(part, total) / var(total), of daily totals less their weekday mean",
		Source:  own, See: []string{"volatility_valuable", "volatility_hygiene", "volatility_avoidable", "volatility_unmapped"},
	},
}
