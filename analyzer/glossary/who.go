package glossary

// whoEntries explain what a report divides by, and the tables that it shows when
// they are asked for.
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
