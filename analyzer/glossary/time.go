package glossary

import (
	"slices"
	"strconv"
)

// timeEntries explain the tables that cut the log by time, and their columns.
var timeEntries = slices.Concat(stretchEntries, skylineEntries, incidentEntries)

var stretchEntries = slices.Concat([]Entry{
	stretchTable("by_day", "day", Pair{"Day by day", "Dag voor dag"}, Pair{"day", "dag"}),
	stretchTable("by_week", "week", Pair{"Week by week", "Week voor week"}, Pair{"week from Monday to Sunday", "week van maandag tot en met zondag"}),
	stretchTable("by_quarter", "quarter", Pair{"Quarter by quarter", "Kwartaal voor kwartaal"}, Pair{"quarter", "kwartaal"}),
	stretchColumn("day", "by_day", "date", Pair{"Day", "Dag"}, Pair{"date", "De datum"}),
	stretchColumn("week", "by_week", "identifier", Pair{"Week", "Week"}, Pair{"week of ISO 8601, from Monday to Sunday,", "De week van ISO 8601, van maandag tot en met zondag,"}),
	stretchColumn("quarter", "by_quarter", "identifier", Pair{"Quarter", "Kwartaal"}, Pair{"quarter of the calendar", "Het kalenderkwartaal"}),
}, kindColumns, stretchSenses("by_day"), stretchSenses("by_week"), stretchSenses("by_quarter"))

// kindColumns are the contacts of a stretch by the kind of their reason.
var kindColumns = []Entry{
	kindColumn("valuable", Pair{"Valuable", "Waardevol"}, Pair{"with a valuable reason", "met een waardevolle reden"}),
	kindColumn("hygiene", Pair{"Hygiene", "Hygiëne"}, Pair{"with a hygiene reason", "met een hygiënereden"}),
	kindColumn("avoidable", Pair{"Avoidable", "Onnodig"}, Pair{"with an avoidable reason; repeats about another reason are not among them", "met een onnodige reden; herhaalcontacten over een andere reden zitten er niet bij"}),
	kindColumn("unmapped", Pair{"Unmapped", "Niet herkend"}, Pair{"without a known reason", "zonder herkende reden"}),
}

func kindColumn(kind string, label, which Pair) Entry {
	return Entry{
		ID: "kind_" + kind, Sort: Column, Unit: "count", Label: label,
		Rule:    Pair{"The contacts of the row " + which.EN + ".", "De contacten van de rij " + which.NL + "."},
		Formula: "contacts of the row of kind " + kind, Source: own, See: []string{"kind", "kinds", "months"},
	}
}

func stretchTable(id, column string, label, each Pair) Entry {
	return Entry{
		ID: id, Sort: Table, Label: label,
		Rule: Pair{
			"The main figures of each " + each.EN + ": contacts by their start, cases by their first contact. Where a case is still open the row is provisional. The table is there when it is asked for.",
			"De belangrijkste cijfers per " + each.NL + ": contacten naar hun begin, klantvragen naar hun eerste contact. Waar nog een klantvraag open is, is de rij voorlopig. De tabel is er als erom gevraagd wordt."},
		Source: own, See: []string{column, "provisional", "months"},
	}
}

func stretchColumn(id, table, unit string, label, each Pair) Entry {
	return Entry{
		ID: id, Sort: Column, Unit: unit, Label: label,
		Rule: Pair{
			"The " + each.EN + " in which a contact, or the first contact of a case, starts.",
			each.NL + " waarin een contact, of het eerste contact van een klantvraag, begint."},
		Source: own, See: []string{table, "timezone"},
	}
}

// stretchSenses are the columns that mean in a table of days, weeks or quarters
// what they mean in that of months.
func stretchSenses(table string) []Entry {
	return []Entry{
		{
			ID: table + ".repeat_share", Sort: Column, Unit: "share",
			Label: Pair{"Repeat share", "Herhaald"},
			Rule: Pair{
				"The repeats among the contacts of the row.",
				"De herhaalcontacten onder de contacten van de rij."},
			Formula: "repeats of the row / its contacts, both as in repeat_share", Base: Pair{"contacts of known customers with a known reason that start at least one window after the log does", "contacten van bekende klanten met een herkende reden die ten minste één venster na het begin van het log beginnen"}, Source: own, See: []string{table, "repeat_share"},
		},
		{
			ID: table + ".cost", Sort: Column, Unit: "euro",
			Label:   Pair{"Cost", "Kosten"},
			Rule:    Pair{"What the contacts of the row cost, as they stand in the log: not scaled to a year.", "Wat de contacten van de rij kosten, zoals ze in het log staan: niet omgerekend naar een jaar."},
			Formula: "Σ cost of the row's contacts", Source: own, See: []string{table, "cost_basis"},
		},
	}
}

var skylineEntries = slices.Concat([]Entry{
	{
		ID: "skyline", Sort: Table,
		Label: Pair{"Skyline: the last seven weeks", "Skyline: de laatste zeven weken"},
		Rule: Pair{
			"How many contacts each reason had in the last seven full weeks from Monday to Sunday, and who owns it. A week is full when the log and the period hold all of its days, but for days of the week on which the log never has a contact.",
			"Hoeveel contacten elke reden had in de laatste zeven hele weken van maandag tot en met zondag, en wie de veroorzaker is. Een week is heel als het log en de periode al zijn dagen hebben, op weekdagen na waarop het log nooit een contact heeft."},
		Source: own + "; the term skyline after " + priceBook, See: []string{"change", "last_week", "owner", "incidents"},
	},
	{
		ID: "change", Sort: Column, Unit: "share",
		Label: Pair{"Change", "Verschil"},
		Rule: Pair{
			"How much more or fewer contacts the last week has than the mean of the weeks before it, as a part of that mean. It is marked where those weeks have fewer than 30 contacts together, and absent where they have none.",
			"Hoeveel meer of minder contacten de laatste week heeft dan het gemiddelde van de weken ervoor, als deel van dat gemiddelde. Het is gemarkeerd waar die weken samen minder dan 30 contacten hebben, en ontbreekt waar ze er geen hebben."},
		Formula: "contacts of the last week / mean contacts of the weeks before - 1", Source: own, See: []string{"skyline", "incidents"},
	},
	{
		ID: "last_week", Sort: Column, Unit: "identifier",
		Label:  Pair{"Last week", "Laatste week"},
		Rule:   Pair{"The week of ISO 8601 that the last column of contacts counts; the others are those before it.", "De week van ISO 8601 die de laatste kolom met contacten telt; de andere zijn die ervoor."},
		Source: own, See: []string{"skyline", "week"},
	},
}, skylineWeeks())

// skylineWeeks are the columns of the weeks: the label is that of a report without
// one, for each report names the weeks themselves.
func skylineWeeks() []Entry {
	var all []Entry
	for n := 1; n <= 7; n++ {
		id := "week_" + strconv.Itoa(n)
		all = append(all, Entry{
			ID: id, Sort: Column, Unit: "count",
			Label:  Pair{"Week " + strconv.Itoa(n) + " of 7", "Week " + strconv.Itoa(n) + " van 7"},
			Rule:   Pair{"The contacts of the week, counted from the oldest of the seven; absent where the log has fewer full weeks.", "De contacten van de week, geteld vanaf de oudste van de zeven; ontbreekt waar het log minder hele weken heeft."},
			Source: own, See: []string{"skyline", "last_week"},
		})
	}
	return all
}

var incidentEntries = []Entry{
	{
		ID: "incidents", Sort: Table,
		Label: Pair{"Incidents", "Incidenten"},
		Rule: Pair{
			"Days, or runs of days, on which a reason stood out above its weekday pattern, by more than chance hardly ever does. The pattern is the median of the same weekday in the eight weeks before, at the level of the weeks around. Closed days are no part of it, and what they held back may come the day after. On simulated years 95 % of the incidents of twice the normal volume are found where at least 30 contacts are normal on their days together (it takes more where contacts vary more than chance alone makes them), and at most one a year and reason is found that is none.",
			"Dagen, of reeksen dagen, waarop een reden uitstak boven het patroon van zijn weekdag, meer dan toeval vrijwel ooit doet. Het patroon is de mediaan van dezelfde weekdag in de acht weken ervoor, op het niveau van de weken eromheen. Gesloten dagen tellen er niet in mee, en wat ze tegenhielden mag de dag erna komen. Op gesimuleerde jaren wordt 95 % gevonden van de incidenten met het dubbele van het normale aantal als op hun dagen samen ten minste 30 contacten normaal zijn (meer als contacten sterker schommelen dan toeval alleen maakt), en per jaar en reden wordt er hoogstens één gevonden die er geen is."},
		Formula: "z of the gamma scale for counts of the measured dispersion ≥ 2.75 (1 day), 2.85 (2 days), 2.95 (3 to 14 days) from 22 normal contacts on, ≥ 4.3 below",
		Source:  own + "; scale of Wilson & Hilferty 1931, dispersion after Huber 1964", See: []string{"normal", "extra", "lasts_on", "skyline"},
	},
	{
		ID: "incidents.from", Sort: Column, Unit: "date",
		Label:  Pair{"From", "Van"},
		Rule:   Pair{"The first day on which the reason stood out.", "De eerste dag waarop de reden uitstak."},
		Source: own, See: []string{"incidents", "from"},
	},
	{
		ID: "incidents.to", Sort: Column, Unit: "date",
		Label:  Pair{"Until", "Tot en met"},
		Rule:   Pair{"The last day on which the reason stood out.", "De laatste dag waarop de reden uitstak."},
		Source: own, See: []string{"incidents", "lasts_on"},
	},
	{
		ID: "incidents.days", Sort: Column, Unit: "days",
		Label:  Pair{"Days", "Dagen"},
		Rule:   Pair{"How many days the incident took, both ends included.", "Hoeveel dagen het incident duurde, begin en einde meegerekend."},
		Source: own, See: []string{"incidents"},
	},
	{
		ID: "incidents.contacts", Sort: Column, Unit: "count",
		Label:  Pair{"Contacts", "Contacten"},
		Rule:   Pair{"The contacts about the reason on these days.", "De contacten over de reden op deze dagen."},
		Source: own, See: []string{"incidents", "normal"},
	},
	{
		ID: "normal", Sort: Column, Unit: "number",
		Label: Pair{"Normally", "Normaal"},
		Rule: Pair{
			"The contacts that would be normal on these days: of each day the median of the same weekday in the eight weeks before, or their mean without outliers where few contacts make that higher, drawn to the other weekdays as far as these do not differ more than by chance, and raised or lowered as the four weeks on either side are.",
			"De contacten die op deze dagen normaal zouden zijn: van elke dag de mediaan van dezelfde weekdag in de acht weken ervoor, of hun gemiddelde zonder uitschieters waar dat bij weinig contacten hoger is, naar de andere weekdagen getrokken voor zover die niet meer dan toevallig verschillen, en verhoogd of verlaagd zoals de vier weken aan weerszijden zijn."},
		Formula: "Σ over the days (median of the same weekday in the 8 weeks before) × level around", Source: own, See: []string{"incidents", "extra"},
	},
	{
		ID: "extra", Sort: Column, Unit: "number",
		Label:   Pair{"Extra", "Extra"},
		Rule:    Pair{"The contacts above what is normal on these days.", "De contacten boven wat op deze dagen normaal is."},
		Formula: "contacts - normal", Source: own, See: []string{"incidents", "normal"},
	},
	{
		ID: "incidents.cost", Sort: Column, Unit: "euro",
		Label:   Pair{"Cost", "Kosten"},
		Rule:    Pair{"What the extra contacts cost, at the mean cost of a contact about the reason.", "Wat de extra contacten kosten, tegen de gemiddelde kosten van een contact over de reden."},
		Formula: "extra × mean cost of the reason's contacts", Source: own, See: []string{"incidents", "cost_basis"},
	},
	{
		ID: "lasts_on", Sort: Column, Unit: "yes_no",
		Label:  Pair{"Lasts on", "Nog gaande"},
		Rule:   Pair{"Whether the incident reaches the last day that the log covers, so that it may still be going on.", "Of het incident tot de laatste dag loopt die het log beslaat, zodat het nog gaande kan zijn."},
		Source: own, See: []string{"incidents"},
	},
}
