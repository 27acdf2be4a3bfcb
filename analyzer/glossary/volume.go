package glossary

var volumeEntries = []Entry{
	{
		ID: "contacts", Sort: Figure | Book | Column, Unit: "count",
		Label: Pair{"Contacts", "Contacten"},
		Rule: Pair{
			"Unique inbound contacts that a person handled. Rows of one contact count once, and rows that are named elsewhere in the books do not count.",
			"Unieke inkomende klantcontacten die een medewerker heeft afgehandeld. Rijen van één contact tellen één keer, en rijen die elders in de rijenbalans staan tellen niet mee."},
		Formula: "rows - legs - extra_reasons - duplicates - outbound - abandoned - automated - excluded - out_of_period - rejected",
		Source:  own, See: []string{"books", "rows", "leg_gap"},
	},
	{
		ID: "known_share", Sort: Figure, Unit: "share",
		Label: Pair{"Customer known", "Klant bekend"},
		Rule: Pair{
			"Contacts whose customer is known, as a share of all contacts. Blank, withheld and anonymous keys and the centre's own numbers are unknown, never one customer.",
			"Contacten waarvan de klant bekend is, als aandeel van alle contacten. Lege, afgeschermde en anonieme kenmerken en de eigen nummers van het contactcenter gelden als onbekend, nooit als één klant."},
		Formula: "contacts with a known customer / contacts",
		Base:    Pair{"contacts", "contacten"},
		Source:  own, See: []string{"mapped_share", "customers", "avoidable_share_max"},
	},
	{
		ID: "mapped_share", Sort: Figure, Unit: "share",
		Label: Pair{"Reason known", "Reden herkend"},
		Rule: Pair{
			"Contacts that a rule of the taxonomy maps to a contact reason, as a share of all contacts. Shares by reason, kind or owner rest on these contacts only.",
			"Contacten waarvan een regel van de taxonomie de contactreden herkent, als aandeel van alle contacten. Aandelen per reden, soort of veroorzaker rusten alleen op deze contacten."},
		Formula: "mapped contacts / contacts",
		Base:    Pair{"contacts", "contacten"},
		Source:  own, See: []string{"known_share", "reasons"},
	},
	{
		ID: "days", Sort: Figure | Column, Unit: "days",
		Label: Pair{"Days", "Dagen"},
		Rule: Pair{
			"The dates that the log covers and that lie in the asked period. The log covers the time from its first to its last start, or to the date given with --until.",
			"De datums die het log beslaat en die in de gevraagde periode liggen. Het log loopt van de eerste tot de laatste begintijd, of tot de datum bij --until."},
		Formula: "dates of coverage in the asked period",
		Source:  own, See: []string{"contacts_per_year", "from", "to", "until"},
	},
	{
		ID: "contacts_per_year", Sort: Figure | Column | Setting, Unit: "per_year",
		Label: Pair{"Contacts a year", "Contacten per jaar"},
		Rule: Pair{
			"The contacts of a year: the mean number per date of each weekday, added up over the weekdays, times 365 / 7, so that a log of Monday to Friday is not stretched over weekends. Or the number given; absent when the log covers fewer than 7 days and none was given.",
			"De contacten van een heel jaar: het gemiddelde per datum van elke weekdag, opgeteld over de weekdagen, maal 365 / 7, zodat een log van maandag tot en met vrijdag niet over weekenden wordt uitgerekt. Of het opgegeven aantal; ontbreekt als het log minder dan 7 dagen beslaat en er niets is opgegeven."},
		Formula: "365 / 7 × Σ over weekdays (contacts on that weekday / such dates in the span), or as given",
		Source:  own, See: []string{"contacts", "days", "saving_per_year"},
	},
	{
		ID: "repeats", Sort: Figure, Unit: "count",
		Label: Pair{"Repeats", "Herhaalcontacten"},
		Rule: Pair{
			"Contacts that start within the window (7 days unless told otherwise) after the previous contact of the same customer about the same reason. Only contacts with a known customer and a known reason can be one. Where repeats go by customer alone, the reason does not matter.",
			"Contacten die beginnen binnen het venster (7 dagen, tenzij anders opgegeven) na het vorige contact van dezelfde klant over dezelfde reden. Alleen contacten met een bekende klant en een herkende reden tellen mee. Waar herhalingen alleen op de klant afgaan, doet de reden er niet toe."},
		Formula: "contacts that start at most window after the one before of the same customer and reason",
		Source:  own, See: []string{"repeat_share", "cases", "window", "repeat_on"},
	},
	{
		ID: "repeat_share", Sort: Figure | Column, Unit: "share",
		Label: Pair{"Repeat share", "Herhaalaandeel"},
		Rule: Pair{
			"Contacts that repeat an earlier contact of the same customer about the same reason within the window (7 days unless told otherwise), as a share of contacts with a known customer and reason. Contacts in the first window of the log are left out, because the contact before could lie outside it.",
			"Contacten die een eerder contact van dezelfde klant over dezelfde reden herhalen binnen het venster (7 dagen, tenzij anders opgegeven), als aandeel van de contacten met een bekende klant en een herkende reden. Contacten in het eerste venster van het log blijven buiten beschouwing, want het contact ervoor kan buiten het log liggen."},
		Formula: "repeats / contacts, both known, mapped and starting at the start of coverage + window or later",
		Base:    Pair{"contacts with a known customer and reason, after the first window of the log", "contacten met een bekende klant en een herkende reden, na het eerste venster van het log"},
		Source:  own, See: []string{"repeats", "left_open", "ftf", "fcr", "repeat_curve"},
	},
	{
		ID: "left_open", Sort: Figure, Unit: "count",
		Label: Pair{"Left open", "Opengelaten"},
		Rule: Pair{
			"Contacts with a known customer and reason that start in the first window of the log (7 days unless told otherwise). An earlier contact could lie before the log, so they are left out of the repeat share.",
			"Contacten met een bekende klant en een herkende reden die in het eerste venster van het log beginnen (7 dagen, tenzij anders opgegeven). Een eerder contact kan vóór het log liggen, dus ze blijven buiten het herhaalaandeel."},
		Formula: "known, mapped contacts in the period that start before the start of coverage + window",
		Source:  own, See: []string{"repeat_share", "open_cases"},
	},
	{
		ID: "repeat_share_unshared", Sort: Figure, Unit: "share",
		Label: Pair{"Repeat share without shared keys", "Herhaalaandeel zonder gedeelde sleutels"},
		Rule: Pair{
			"The repeat share without customer keys that many seem to share, such as a switchboard or a test phone: keys with more than 20 contacts and more than 0.5 % of the log. Present only when there is such a key.",
			"Het herhaalaandeel zonder klantkenmerken die door velen gedeeld lijken, zoals een centrale of een testtoestel: kenmerken met meer dan 20 contacten en meer dan 0,5 % van het log. Alleen aanwezig als er zo'n kenmerk is."},
		Formula: "repeat_share without over-shared keys",
		Base:    Pair{"contacts of the repeat share whose key is not over-shared", "contacten van het herhaalaandeel waarvan het kenmerk niet te veel gedeeld is"},
		Source:  own, See: []string{"repeat_share", "ftf_unshared"},
	},
	{
		ID: "transferred_share", Sort: Figure, Unit: "share",
		Label: Pair{"Transferred", "Doorverbonden"},
		Rule: Pair{
			"Contacts that were transferred, as a share of all contacts: they took two legs or more, or the log says so.",
			"Contacten die zijn doorverbonden, als aandeel van alle contacten: ze bestaan uit twee of meer delen, of het log zegt het zelf."},
		Formula: "transferred contacts / contacts",
		Base:    Pair{"contacts", "contacten"},
		Source:  own, See: []string{"legs", "ftf_untransferred"},
	},
	{
		ID: "handle_time", Sort: Figure | Column, Unit: "seconds",
		Label: Pair{"Handle time", "Afhandeltijd"},
		Rule: Pair{
			"The mean time spent on a contact: its handle time, or else what is known of talk, hold and wrap-up time together, summed over its legs. Contacts without a time do not count.",
			"De gemiddelde tijd die een contact kost: de afhandeltijd, of anders wat er bekend is van gespreks-, wacht- en nawerktijd samen, opgeteld over de delen van het contact. Contacten zonder tijd tellen niet mee."},
		Formula: "Σ handle time / contacts with a handle time",
		Source:  own, See: []string{"hours_freed", "avoidable_share_time"},
	},
}
