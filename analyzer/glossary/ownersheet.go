package glossary

// ownerSheetEntries explain the report that is reduced to one owner.
var ownerSheetEntries = []Entry{
	{
		ID: "owner_sheet", Sort: Table,
		Label: Pair{"Sheet of one owner", "Blad van één veroorzaker"},
		Rule: Pair{
			"What one owner has to do with the contacts (--owner): its reasons, most avoidable contacts first, the channels in which they came, and all of it.",
			"Wat één veroorzaker met de contacten te maken heeft (--owner): de redenen, met de meeste onnodige contacten vooraan, de kanalen waarin ze kwamen, en alles samen."},
		Source: own, See: []string{"owners", "owner_trend", "roadmap"},
	},
	{
		ID: "owner_trend", Sort: Table,
		Label: Pair{"Month by month", "Maand voor maand"},
		Rule: Pair{
			"The contacts about each reason of one owner (--owner) in each month.",
			"De contacten over elke reden van één veroorzaker (--owner) in elke maand."},
		Source: own, See: []string{"owner_sheet", "months"},
	},
	{
		ID: "owner_sheet.part", Sort: Column, Unit: "identifier",
		Label: Pair{"Part", "Deel"},
		Rule: Pair{
			"Whether the row is a reason of the owner, a channel, or all of it. The reasons add up to the total, and so do the channels.",
			"Of de rij een reden van de veroorzaker is, een kanaal, of alles samen. De redenen tellen op tot het totaal, en de kanalen ook."},
		Source: own, See: []string{"owner_sheet"},
	},
	{
		ID: "owner_sheet.item", Sort: Column, Unit: "identifier",
		Label:  Pair{"What", "Wat"},
		Rule:   Pair{"The reason or the channel.", "De reden of het kanaal."},
		Source: own, See: []string{"owner_sheet", "reason", "channel"},
	},
	{
		ID: "owner_sheet.avoidable_contacts", Sort: Column, Unit: "count",
		Label: Pair{"Avoidable, caused here", "Onnodig, hier veroorzaakt"},
		Rule: Pair{
			"The contacts of the row with an avoidable reason of the owner that are not a repeat, as in the table of owners.",
			"De contacten van de rij met een onnodige reden van de veroorzaker die geen herhaalcontact zijn, zoals in de tabel van de veroorzakers."},
		Formula: "the owner's part of avoidable_reason_only", Source: own, See: []string{"owner_sheet", "owners.contacts"},
	},
	{
		ID: "repeated", Sort: Column, Unit: "count",
		Label: Pair{"Repeats", "Herhaald"},
		Rule: Pair{
			"The contacts of the row that repeat an earlier one, whatever the kind of their reason: the contact centre itself can prevent them.",
			"De contacten van de rij die een eerder contact herhalen, ongeacht de soort van hun reden: de klantenservice kan ze zelf voorkomen."},
		Source: own, See: []string{"owner_sheet", "repeats"},
	},
	{
		ID: "owner_sheet.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The avoidable contacts of the row that are caused here, as a share of all avoidable contacts of the log.",
			"De hier veroorzaakte onnodige contacten van de rij als aandeel van alle onnodige contacten van het log."},
		Formula: "avoidable contacts of the row / avoidable_contacts", Base: Pair{"avoidable contacts", "onnodige contacten"}, Source: own, See: []string{"owner_sheet", "owners.share"},
	},
	{
		ID: "owner_sheet.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the avoidable contacts of the row that are caused here cost in a year.",
			"Wat de hier veroorzaakte onnodige contacten van de rij in een jaar kosten."},
		Formula: "avoidable contacts of the row a year × their mean cost", Source: own, See: []string{"owner_sheet", "cost_per_year"},
	},
	{
		ID: "owner_sheet.saving_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"What preventing the preventable contacts of the reason saves in a year, as on the roadmap: repeats about the reason included.",
			"Wat het voorkomen van de te voorkomen contacten van de reden in een jaar bespaart, zoals op de routekaart: met de herhaalcontacten over die reden."},
		Formula: "avoidable contacts of the reason, repeats included, × preventable, scaled to a year × their mean cost", Source: own, See: []string{"owner_sheet", "roadmap"},
	},
	{
		ID: "roadmap_part", Sort: Column, Unit: "share",
		Label: Pair{"Share of roadmap", "Deel van de routekaart"},
		Rule: Pair{
			"The saving of the row as a share of what preventing all reasons of all owners would save, whether the target needs them or not.",
			"De besparing van de rij als aandeel van wat het voorkomen van alle redenen van alle veroorzakers zou besparen, of ze voor het doel nodig zijn of niet."},
		Formula: "saving_per_year of the row / that of all reasons", Source: own, See: []string{"owner_sheet", "roadmap"},
	},
}
