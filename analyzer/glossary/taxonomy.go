package glossary

// taxonomyEntries explain the tables that show a taxonomy and how it maps.
var taxonomyEntries = []Entry{
	{
		ID: "taxonomy", Sort: Table,
		Label:  Pair{"Taxonomy", "Taxonomie"},
		Rule:   Pair{"The reasons in the order in which they win: the first that matches gives a contact its reason.", "De redenen in de volgorde waarin ze winnen: de eerste die past geeft een contact zijn reden."},
		Source: own, See: []string{"reasons"},
	},
	{
		ID: "explanation", Sort: Table,
		Label:  Pair{"Rules that match", "Regels die passen"},
		Rule:   Pair{"The rule that gives the contact its reason, then the others that match, in the order in which they would have won. A code wins from a text.", "De regel die het contact zijn reden geeft, dan de andere die passen, in de volgorde waarin ze gewonnen zouden hebben. Een code wint van een tekst."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "journey", Sort: Column,
		Label:  Pair{"Journey", "Klantreis"},
		Rule:   Pair{"The stage of the customer journey in which the reason comes up.", "De fase van de klantreis waarin de reden opkomt."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "opportunity", Sort: Column,
		Label:  Pair{"Opportunity", "Verkoopkans"},
		Rule:   Pair{"Whether a hygiene reason is a moment to sell, such as a house move.", "Of een hygiënereden een verkoopmoment is, zoals een verhuizing."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "codes", Sort: Column, Unit: "count",
		Label:  Pair{"Codes", "Codes"},
		Rule:   Pair{"How many wrap-up codes lead to the reason.", "Hoeveel afsluitcodes naar de reden leiden."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "phrases", Sort: Column, Unit: "count",
		Label:  Pair{"Phrases", "Zinsneden"},
		Rule:   Pair{"How many phrases lead to the reason.", "Hoeveel zinsneden naar de reden leiden."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "patterns", Sort: Column, Unit: "count",
		Label:  Pair{"Patterns", "Patronen"},
		Rule:   Pair{"How many regular expressions lead to the reason.", "Hoeveel reguliere expressies naar de reden leiden."},
		Source: own, See: []string{"taxonomy"},
	},
	{
		ID: "decides", Sort: Column,
		Label:  Pair{"Decides", "Beslist"},
		Rule:   Pair{"Whether this rule gives the contact its reason.", "Of deze regel het contact zijn reden geeft."},
		Source: own, See: []string{"explanation"},
	},
	{
		ID: "rule", Sort: Column,
		Label:  Pair{"Rule", "Regel"},
		Rule:   Pair{"The code, phrase or pattern of the taxonomy that matches.", "De code, de zinsnede of het patroon van de taxonomie dat past."},
		Source: own, See: []string{"explanation"},
	},
	{
		ID: "line", Sort: Column, Unit: "count",
		Label:  Pair{"Line", "Regelnr."},
		Rule:   Pair{"The line of the taxonomy file on which the rule stands.", "De regel van het taxonomiebestand waarop die staat."},
		Source: own, See: []string{"explanation"},
	},
	{
		ID: "columns", Sort: Setting,
		Label:  Pair{"Columns named", "Genoemde kolommen"},
		Rule:   Pair{"The columns that the user named, by role; the others are recognised by header and values.", "De kolommen die de gebruiker noemde, per rol; de andere worden herkend aan kolomnaam en waarden."},
		Source: own,
	},
	{
		ID: "own_numbers", Sort: Setting, Unit: "count",
		Label:  Pair{"Own numbers", "Eigen nummers"},
		Rule:   Pair{"How many numbers and addresses of the centre itself were given: as a customer they are unknown.", "Hoeveel nummers en adressen van het centrum zelf zijn opgegeven: als klant zijn ze onbekend."},
		Source: own, See: []string{"known_share"},
	},
	{
		ID: "coverage_from", Sort: Setting, Unit: "date",
		Label:  Pair{"First date of the log", "Eerste datum van het log"},
		Rule:   Pair{"The date of the first readable start of any row; stray starts, more than 60 days from the others, are left out.", "De datum van de eerste leesbare begintijd van alle rijen; verdwaalde begintijden, meer dan 60 dagen van de andere, tellen niet mee."},
		Source: own, See: []string{"days", "coverage_to"},
	},
	{
		ID: "coverage_to", Sort: Setting, Unit: "date",
		Label:  Pair{"Last date of the log", "Laatste datum van het log"},
		Rule:   Pair{"The date of the last readable start of any row, or the date up to which the log is said to be complete.", "De datum van de laatste leesbare begintijd van alle rijen, of de datum tot en met welke het log volledig heet te zijn."},
		Source: own, See: []string{"days", "coverage_from", "until"},
	},
}
