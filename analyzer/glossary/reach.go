package glossary

// reachEntries explain whether customers could reach us.
var reachEntries = []Entry{
	{
		ID: "reachability", Sort: Table,
		Label: Pair{"Could they reach us?", "Waren we bereikbaar?"},
		Rule: Pair{
			"How many customers gave up before somebody answered and whether they tried again, whether a machine was enough, and how long they waited.",
			"Hoeveel klanten afhaakten voordat er iemand antwoordde en of ze het opnieuw probeerden, of een geautomatiseerd antwoord genoeg was, en hoe lang ze wachtten."},
		Source: own, See: []string{"abandoned_share", "retry_share", "contained_then_contact", "median_wait"},
	},
	{
		ID: "abandoned_share", Sort: Figure, Unit: "share",
		Label: Pair{"Abandoned share", "Aandeel niet beantwoord"},
		Rule: Pair{
			"Abandoned contacts as a share of these and the contacts that a person handled. It is absent when the whole log has no abandoned contact: then it may leave them out.",
			"Niet beantwoorde contacten als aandeel van deze en de contacten die een medewerker afhandelde. Ontbreekt als het hele log geen enkel onbeantwoord contact heeft: dan laat het ze mogelijk weg."},
		Formula: "abandoned / (contacts + abandoned)",
		Base:    Pair{"contacts and abandoned contacts", "contacten en niet beantwoorde contacten"},
		Source:  own, See: []string{"abandoned", "retry_share", "reachability"},
	},
	{
		ID: "retry_share", Sort: Figure, Unit: "share",
		Label: Pair{"Tried again", "Opnieuw geprobeerd"},
		Rule: Pair{
			"Abandoned contacts after which the same customer made contact again within 24 hours, whatever became of that contact, as a share of abandoned contacts of known customers that lie at least 24 hours before the end of the log.",
			"Niet beantwoorde contacten waarna dezelfde klant binnen 24 uur weer contact zocht, wat er ook van dat contact werd, als aandeel van de niet beantwoorde contacten van bekende klanten die minstens 24 uur voor het einde van het log liggen."},
		Formula: "abandoned contacts followed within 24 hours by an inbound one of the customer / abandoned contacts with a known customer, 24 hours or more before the end of the log",
		Base:    Pair{"abandoned contacts of known customers, at least 24 hours before the end of the log", "niet beantwoorde contacten van bekende klanten, minstens 24 uur voor het einde van het log"},
		Source:  own, See: []string{"abandoned_share", "reachability"},
	},
	{
		ID: "contained_then_contact", Sort: Figure, Unit: "share",
		Label: Pair{"Automated, yet came back", "Geautomatiseerd, toch terug"},
		Rule: Pair{
			"Contacts that only a bot, a voice menu or voicemail handled and after which the same customer made contact again within the window (7 days unless told otherwise), whatever became of that contact, as a share of such contacts of known customers that lie at least one window before the end of the log.",
			"Contacten die alleen door een bot, een keuzemenu of de voicemail zijn afgehandeld en waarna dezelfde klant binnen het venster (7 dagen, tenzij anders opgegeven) weer contact zocht, wat er ook van dat contact werd, als aandeel van zulke contacten van bekende klanten die minstens één venster voor het einde van het log liggen."},
		Formula: "automated contacts followed within window by an inbound one of the customer / automated contacts with a known customer, mature for window",
		Base:    Pair{"automated contacts of known customers, at least one window before the end of the log", "geautomatiseerde contacten van bekende klanten, minstens één venster voor het einde van het log"},
		Source:  own, See: []string{"automated", "window", "reachability"},
	},
	{
		ID: "median_wait", Sort: Figure, Unit: "seconds",
		Label: Pair{"Median wait", "Mediane wachttijd"},
		Rule: Pair{
			"The wait that half of the contacts with a known wait exceeded: the wait before the first leg of contacts that a person handled.",
			"De wachttijd waar de helft van de contacten met een bekende wachttijd boven zat: de wachttijd vóór het eerste deel van contacten die een medewerker afhandelde."},
		Formula: "median of the wait over contacts with a known wait",
		Source:  own, See: []string{"reachability", "median_wait_valuable", "median_wait_hygiene", "median_wait_avoidable", "median_wait_unmapped"},
	},
	{
		ID: "median_wait_valuable", Sort: Figure, Unit: "seconds",
		Label: Pair{"Median wait, valuable", "Mediane wachttijd, waardevol"},
		Rule: Pair{
			"The median wait of valuable contacts.",
			"De mediane wachttijd van waardevolle contacten."},
		Formula: "median of the wait over valuable contacts with a known wait",
		Source:  own, See: []string{"median_wait", "kind"},
	},
	{
		ID: "median_wait_hygiene", Sort: Figure, Unit: "seconds",
		Label: Pair{"Median wait, hygiene", "Mediane wachttijd, hygiëne"},
		Rule: Pair{
			"The median wait of hygiene contacts.",
			"De mediane wachttijd van hygiënecontacten."},
		Formula: "median of the wait over hygiene contacts with a known wait",
		Source:  own, See: []string{"median_wait", "kind"},
	},
	{
		ID: "median_wait_avoidable", Sort: Figure, Unit: "seconds",
		Label: Pair{"Median wait, avoidable", "Mediane wachttijd, onnodig"},
		Rule: Pair{
			"The median wait of contacts with an avoidable reason.",
			"De mediane wachttijd van contacten met een onnodige reden."},
		Formula: "median of the wait over contacts of avoidable reasons with a known wait",
		Source:  own, See: []string{"median_wait", "kind"},
	},
	{
		ID: "median_wait_unmapped", Sort: Figure, Unit: "seconds",
		Label: Pair{"Median wait, unmapped", "Mediane wachttijd, niet herkend"},
		Rule: Pair{
			"The median wait of contacts without a known reason.",
			"De mediane wachttijd van contacten zonder herkende reden."},
		Formula: "median of the wait over unmapped contacts with a known wait",
		Source:  own, See: []string{"median_wait", "mapped_share"},
	},
}
