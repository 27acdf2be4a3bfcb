package glossary

// senseEntries explain columns that mean something narrower in one table than
// their name does by itself.
var senseEntries = []Entry{
	{
		ID: "kinds.repeat_share", Sort: Column, Unit: "share",
		Label: Pair{"Repeat share", "Herhaald"},
		Rule: Pair{
			"The repeats among the contacts of the row.",
			"De herhaalcontacten onder de contacten van de rij."},
		Formula: "repeats of the row / its contacts, both as in repeat_share", Base: Pair{"contacts of known customers with a known reason that start at least one window after the log does", "contacten van bekende klanten met een herkende reden die ten minste één venster na het begin van het log beginnen"}, Source: own, See: []string{"kinds", "repeat_share"},
	},
	{
		ID: "reasons.repeat_share", Sort: Column, Unit: "share",
		Label: Pair{"Repeat share", "Herhaald"},
		Rule: Pair{
			"The repeats among the contacts of the row.",
			"De herhaalcontacten onder de contacten van de rij."},
		Formula: "repeats of the row / its contacts, both as in repeat_share", Base: Pair{"contacts of known customers with a known reason that start at least one window after the log does", "contacten van bekende klanten met een herkende reden die ten minste één venster na het begin van het log beginnen"}, Source: own, See: []string{"reasons", "repeat_share"},
	},
	{
		ID: "months.repeat_share", Sort: Column, Unit: "share",
		Label: Pair{"Repeat share", "Herhaald"},
		Rule: Pair{
			"The repeats among the contacts of the row.",
			"De herhaalcontacten onder de contacten van de rij."},
		Formula: "repeats of the row / its contacts, both as in repeat_share", Base: Pair{"contacts of known customers with a known reason that start at least one window after the log does", "contacten van bekende klanten met een herkende reden die ten minste één venster na het begin van het log beginnen"}, Source: own, See: []string{"months", "repeat_share"},
	},
	{
		ID: "kinds.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"kinds", "handle_time"},
	},
	{
		ID: "reasons.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"reasons", "handle_time"},
	},
	{
		ID: "books.rows", Sort: Column, Unit: "count",
		Label:  Pair{"Rows", "Rijen"},
		Rule:   Pair{"How many rows of the log stand under this line.", "Hoeveel rijen van het log onder deze regel vallen."},
		Source: own, See: []string{"rows", "books"},
	},
	{
		ID: "kinds.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the kind as a share of contacts with a known reason. Contacts without one have no share.",
			"De contacten van de soort als aandeel van de contacten met een herkende reden. Contacten zonder herkende reden hebben geen aandeel."},
		Formula: "contacts of the kind / mapped contacts", Base: mappedContacts, Source: own, See: []string{"kinds", "mapped_share"},
	},
	{
		ID: "kinds.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the kind cost in a year. The rows add up to the total.",
			"Wat de contacten van de soort in een jaar kosten. De rijen tellen op tot het totaal."},
		Formula: "contacts of the kind a year × their mean cost", Source: own, See: []string{"cost_per_year"},
	},
	{
		ID: "reasons.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the reason as a share of contacts with a known reason. Contacts without one have no share.",
			"De contacten van de reden als aandeel van de contacten met een herkende reden. Contacten zonder herkende reden hebben geen aandeel."},
		Formula: "contacts of the reason / mapped contacts", Base: mappedContacts, Source: own, See: []string{"reasons", "mapped_share"},
	},
	{
		ID: "reasons.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the reason cost in a year. The rows add up to the total.",
			"Wat de contacten van de reden in een jaar kosten. De rijen tellen op tot het totaal."},
		Formula: "contacts of the reason a year × their mean cost", Source: own, See: []string{"cost_per_year"},
	},
	{
		ID: "owners.contacts", Sort: Column, Unit: "count",
		Label: Pair{"Avoidable contacts", "Onnodige contacten"},
		Rule: Pair{
			"In the row of repeat traffic every repeat, whatever its reason; in an owner's row the contacts of the owner's avoidable reasons that are not a repeat.",
			"In de rij van het herhaalverkeer elk herhaalcontact, om welke reden ook; in de rij van een veroorzaker de contacten met een onnodige reden van die veroorzaker die geen herhaalcontact zijn."},
		Formula: "repeat_traffic: avoidable_repeat_only + avoidable_both; an owner: its part of avoidable_reason_only", Source: own, See: []string{"owners", "avoidable_contacts"},
	},
	{
		ID: "owners.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The avoidable contacts of the row as a share of all avoidable contacts.",
			"De onnodige contacten van de rij als aandeel van alle onnodige contacten."},
		Formula: "contacts of the row / avoidable_contacts", Base: Pair{"avoidable contacts", "onnodige contacten"}, Source: own, See: []string{"owners", "avoidable_contacts"},
	},
	{
		ID: "owners.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the avoidable contacts of the row cost in a year.",
			"Wat de onnodige contacten van de rij in een jaar kosten."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"cost_per_year"},
	},
	{
		ID: "roadmap.contacts_per_year", Sort: Column, Unit: "per_year",
		Label: Pair{"Prevented a year", "Te voorkomen per jaar"},
		Rule: Pair{
			"The avoidable contacts of the reason that can be prevented, in a year.",
			"De onnodige contacten van de reden die te voorkomen zijn, in een jaar."},
		Formula: "avoidable_contacts × preventable, scaled to a year", Source: own, See: []string{"roadmap", "contacts_per_year", "preventable"},
	},
	{
		ID: "roadmap.cost_per_contact", Sort: Column, Unit: "euro",
		Label:   Pair{"Cost per contact", "Kosten per contact"},
		Rule:    Pair{"The mean cost of a contact about this reason.", "De gemiddelde kosten van een contact over deze reden."},
		Formula: "Σ cost of the reason's contacts / the reason's contacts", Source: own, See: []string{"cost_per_contact", "roadmap"},
	},
	{
		ID: "roadmap.saving_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"What preventing the reason's preventable contacts saves in a year.",
			"Wat het voorkomen van de te voorkomen contacten van de reden in een jaar bespaart."},
		Formula: "contacts_per_year of the row × cost_per_contact of the row", Source: own, See: []string{"roadmap", "saving_per_year"},
	},
	{
		ID: "months.cost", Sort: Column, Unit: "euro",
		Label: Pair{"Cost", "Kosten"},
		Rule: Pair{
			"What the contacts of the month cost, as they stand in the log: not scaled to a whole month or a year.",
			"Wat de contacten van de maand kosten, zoals ze in het log staan: niet omgerekend naar een hele maand of een jaar."},
		Formula: "Σ cost of the month's contacts", Source: own, See: []string{"months", "cost_basis"},
	},
	{
		ID: "repeat_curve.days", Sort: Column, Unit: "days",
		Label: Pair{"Within days", "Binnen dagen"},
		Rule: Pair{
			"The time within which the next contact came: so many times 24 hours after the start.",
			"De tijd waarbinnen het volgende contact kwam: zoveel maal 24 uur na het begin."},
		Source: own, See: []string{"repeat_curve"},
	},
	{
		ID: "repeat_curve.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"Contacts that a contact of the same customer about the same reason follows within so many days, as a share of contacts with a known customer and reason that lie far enough before the end of the log.",
			"Contacten waarop binnen zoveel dagen een contact van dezelfde klant over dezelfde reden volgt, als aandeel van de contacten met een bekende klant en een herkende reden die ver genoeg vóór het einde van het log liggen."},
		Formula: "contacts followed within days / known, mapped contacts mature for the longest point",
		Base:    Pair{"contacts with a known customer and reason, mature for the longest point of the curve", "contacten met een bekende klant en een herkende reden, ver genoeg vóór het einde voor het langste punt van de curve"},
		Source:  own, See: []string{"repeat_curve", "repeat_share"},
	},
	{
		ID: "snowballs.from", Sort: Column, Unit: "identifier",
		Label:  Pair{"From", "Van"},
		Rule:   Pair{"The reason of the first of two contacts of one customer.", "De reden van het eerste van twee contacten van één klant."},
		Source: own, See: []string{"snowballs", "reason"},
	},
	{
		ID: "snowballs.to", Sort: Column, Unit: "identifier",
		Label: Pair{"To", "Naar"},
		Rule: Pair{
			"The reason of the customer's next contact within the window (7 days unless told otherwise).",
			"De reden van het volgende contact van de klant binnen het venster (7 dagen, tenzij anders opgegeven)."},
		Source: own, See: []string{"snowballs", "reason"},
	},
	{
		ID: "snowballs.n", Sort: Column, Unit: "count",
		Label: Pair{"Contacts", "Contacten"},
		Rule: Pair{
			"How many contacts of the first reason led to a next contact of the second.",
			"Hoeveel contacten met de eerste reden leidden tot een volgend contact met de tweede."},
		Source: own, See: []string{"snowballs"},
	},
	{
		ID: "snowballs.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"These contacts as a share of all contacts of the first reason with a known customer that lie at least one window (7 days unless told otherwise) before the end of the log.",
			"Deze contacten als aandeel van alle contacten met de eerste reden en een bekende klant die minstens één venster (7 dagen, tenzij anders opgegeven) vóór het einde van het log liggen."},
		Formula: "n / mature contacts of from",
		Base:    Pair{"mature contacts of the first reason", "contacten met de eerste reden, minstens één venster vóór het einde van het log"},
		Source:  own, See: []string{"snowballs", "fcr"},
	},
	{
		ID: "sensitivity.saving", Sort: Column, Unit: "euro",
		Label: Pair{"Cost as is", "Kosten nu"},
		Rule: Pair{
			"The saving a year at the target of the row, with the cost per contact as it is.",
			"De besparing per jaar bij het doel van de rij, met de kosten per contact zoals ze zijn."},
		Formula: "contacts_per_year × cost_per_contact × target", Source: own, See: []string{"sensitivity", "saving_low", "saving_high"},
	},
	{
		ID: "volatility.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The part that the contacts of the row have in the ups and downs of the daily total, apart from the pattern of the week. The parts add up to 100 %.",
			"Het deel dat de contacten van de rij hebben in de schommelingen van het dagtotaal, los van het patroon van de week. De delen zijn samen 100 %."},
		Formula: "cov(part, total) / var(total), of daily totals less their weekday mean", Source: own, See: []string{"volatility"},
	},
}
