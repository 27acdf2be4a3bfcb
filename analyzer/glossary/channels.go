package glossary

// pairsOfContacts is what the share of a move between channels counts.
var pairsOfContacts = Pair{
	"contacts in the first channel after which a judged case went on in a known channel",
	"contacten in het eerste kanaal waarna een beoordeelde klantvraag in een bekend kanaal verderging"}

// channelEntries explain how contacts came, and whether that was the right way.
var channelEntries = []Entry{
	{
		ID: "channels", Sort: Table,
		Label: Pair{"Channels by reason", "Kanalen per reden"},
		Rule: Pair{
			"How contacts came: over all reasons, then for each reason, with what the taxonomy says of the channel for that reason. Of contacts in a discouraged channel it says what moving them to where they belong saves.",
			"Hoe contacten binnenkwamen: over alle redenen, daarna per reden, met wat de taxonomie voor die reden van het kanaal vindt. Van contacten in een ontmoedigd kanaal staat erbij wat het bespaart om ze te verplaatsen naar waar ze horen."},
		Source: own + "; channels by reason after " + priceBook, See: []string{"channel", "policy", "channel_policy", "channel_moves"},
	},
	{
		ID: "channel", Sort: Column, Unit: "identifier",
		Label: Pair{"Channel", "Kanaal"},
		Rule: Pair{
			"The channel in which the contact came; synonyms count as one: phone, e-mail, chat, WhatsApp, social media, web, post, desk or other. Of several legs the first known.",
			"Het kanaal waarin het contact binnenkwam; synoniemen gelden als één: telefoon, e-mail, chat, WhatsApp, sociale media, web, post, balie of overig. Van een contact met meer delen het eerste dat bekend is."},
		Source: own, See: []string{"channels"},
	},
	{
		ID: "policy", Sort: Column, Unit: "identifier",
		Label: Pair{"Policy", "Beleid"},
		Rule: Pair{
			"What the taxonomy says of the channel for the reason: preferred, supporting or discouraged. A channel that the reason does not name has no policy.",
			"Wat de taxonomie voor de reden van het kanaal vindt: voorkeur, ondersteunend of ontmoedigd. Voor een kanaal dat de reden niet noemt is er geen beleid."},
		Source: own, See: []string{"channel_policy", "channels"},
	},
	{
		ID: "move_to", Sort: Column, Unit: "identifier",
		Label: Pair{"Move to", "Verplaats naar"},
		Rule: Pair{
			"Where contacts in a discouraged channel belong: the first preferred channel of the reason whose cost is known, else its first.",
			"Waar contacten in een ontmoedigd kanaal horen: het eerste voorkeurskanaal van de reden waarvan de kosten bekend zijn, anders het eerste."},
		Source: own, See: []string{"channels", "channels.saving_per_year"},
	},
	{
		ID: "channels.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts in the channel as a share of the contacts of the reason with a known channel. Contacts of an unknown channel have no share; the channels of a reason add up to 100 %.",
			"De contacten in het kanaal als aandeel van de contacten van de reden met een bekend kanaal. Contacten zonder bekend kanaal hebben geen aandeel; de kanalen van een reden zijn samen 100 %."},
		Formula: "contacts of the reason in the channel / contacts of the reason with a known channel",
		Base:    Pair{"contacts of the reason with a known channel", "contacten van de reden met een bekend kanaal"},
		Source:  own, See: []string{"channels"},
	},
	{
		ID: "channels.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"channels", "handle_time"},
	},
	{
		ID: "channels.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the row cost in a year.",
			"Wat de contacten van de rij in een jaar kosten."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"channels", "cost_per_year"},
	},
	{
		ID: "channels.saving_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"What moving the contacts of the row from a discouraged channel to where they belong saves in a year: their own cost less that of a contact there, which is the amount given for that channel, else the mean of the contacts in it. Absent where contacts cost the same in every channel. It is below 0 where the preferred channel costs more.",
			"Wat het in een jaar bespaart om de contacten van de rij uit een ontmoedigd kanaal te verplaatsen naar waar ze horen: hun eigen kosten min die van een contact daar, en dat is het bedrag dat voor dat kanaal is opgegeven, anders het gemiddelde van de contacten erin. Ontbreekt waar contacten in elk kanaal evenveel kosten. Het is minder dan 0 waar het voorkeurskanaal meer kost."},
		Formula: "contacts of the row a year × (their mean cost - the cost of a contact in move_to)",
		Source:  own, See: []string{"channels", "move_to", "cost_per_channel", "channel_policy"},
	},
	{
		ID: "channel_policy", Sort: Table,
		Label: Pair{"Channel policy", "Kanaalbeleid"},
		Rule: Pair{
			"Whether contacts come in the channels that suit their reason, as the taxonomy says; what those in discouraged channels cost, and what moving them to the preferred channel saves.",
			"Of contacten binnenkomen in de kanalen die volgens de taxonomie bij hun reden passen; wat die in ontmoedigde kanalen kosten, en wat het bespaart om ze naar het voorkeurskanaal te verplaatsen."},
		Source: own, See: []string{"policy", "channels", "movable"},
	},
	{
		ID: "channel_policy.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of contacts with a known reason and a known channel. The policies add up to 100 %.",
			"De contacten van de rij als aandeel van de contacten met een herkende reden en een bekend kanaal. De rijen met een beleid zijn, samen met die zonder, 100 %."},
		Formula: "contacts of the row / mapped contacts with a known channel",
		Base:    Pair{"contacts with a known reason and a known channel", "contacten met een herkende reden en een bekend kanaal"},
		Source:  own, See: []string{"channel_policy"},
	},
	{
		ID: "channel_policy.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"channel_policy", "handle_time"},
	},
	{
		ID: "channel_policy.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the row cost in a year. The rows add up to the total.",
			"Wat de contacten van de rij in een jaar kosten. De rijen tellen op tot het totaal."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"channel_policy", "cost_per_year"},
	},
	{
		ID: "movable", Sort: Column, Unit: "count",
		Label: Pair{"Can be moved", "Te verplaatsen"},
		Rule: Pair{
			"Contacts in a discouraged channel whose reason names a preferred channel of which the cost is known: on these the saving rests.",
			"Contacten in een ontmoedigd kanaal waarvan de reden een voorkeurskanaal noemt waarvan de kosten bekend zijn: daar rust de besparing op."},
		Source: own, See: []string{"channel_policy", "move_to"},
	},
	{
		ID: "channel_policy.saving_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"What moving the discouraged contacts that can be moved to the preferred channel of their reason saves in a year. The costs of channels are those given, else means of the log; absent where contacts cost the same in every channel.",
			"Wat het in een jaar bespaart om de ontmoedigde contacten die te verplaatsen zijn naar het voorkeurskanaal van hun reden te brengen. De kosten van kanalen zijn de opgegeven bedragen, anders gemiddelden van het log; ontbreekt waar contacten in elk kanaal evenveel kosten."},
		Formula: "Σ over the rows of channels saving_per_year",
		Source:  own, See: []string{"channel_policy", "channels.saving_per_year", "cost_per_channel"},
	},
	{
		ID: "channel_moves", Sort: Table,
		Label: Pair{"From channel to channel", "Van kanaal naar kanaal"},
		Rule: Pair{
			"In which channel judged cases went on: the channel of a contact and that of the next contact of the same case, where both are known. The same channel twice means that the customer stayed in it.",
			"In welk kanaal beoordeelde klantvragen verdergingen: het kanaal van een contact en dat van het volgende contact van dezelfde klantvraag, als beide bekend zijn. Tweemaal hetzelfde kanaal betekent dat de klant erin bleef."},
		Source: own, See: []string{"channel_switch_share", "leak_to_phone_share", "judged_cases"},
	},
	{
		ID: "channel_moves.from", Sort: Column, Unit: "identifier",
		Label:  Pair{"From", "Van"},
		Rule:   Pair{"The channel of the first of two contacts of a case.", "Het kanaal van het eerste van twee contacten van een klantvraag."},
		Source: own, See: []string{"channel_moves", "channel"},
	},
	{
		ID: "channel_moves.to", Sort: Column, Unit: "identifier",
		Label:  Pair{"To", "Naar"},
		Rule:   Pair{"The channel of the next contact of the case.", "Het kanaal van het volgende contact van de klantvraag."},
		Source: own, See: []string{"channel_moves", "channel"},
	},
	{
		ID: "channel_moves.n", Sort: Column, Unit: "count",
		Label: Pair{"Contacts", "Contacten"},
		Rule: Pair{
			"How many contacts in the first channel were followed by one in the second.",
			"Hoeveel contacten in het eerste kanaal werden gevolgd door een in het tweede."},
		Source: own, See: []string{"channel_moves"},
	},
	{
		ID: "channel_moves.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"These contacts as a share of all contacts in the first channel after which a judged case went on in a known channel.",
			"Deze contacten als aandeel van alle contacten in het eerste kanaal waarna een beoordeelde klantvraag in een bekend kanaal verderging."},
		Formula: "n / Σ over to n", Base: pairsOfContacts, Source: own, See: []string{"channel_moves"},
	},
	{
		ID: "channel_switch_share", Sort: Figure, Unit: "share",
		Label: Pair{"Cases that changed channel", "Klantvragen die van kanaal wisselden"},
		Rule: Pair{
			"Judged cases that used more than one channel, as a share of judged cases with two or more contacts whose channel is known.",
			"Beoordeelde klantvragen waarvoor meer dan één kanaal is gebruikt, als aandeel van de beoordeelde klantvragen met twee of meer contacten waarvan het kanaal bekend is."},
		Formula: "judged_cases with more than one known channel / judged_cases with two or more contacts of known channels",
		Base:    Pair{"judged cases with two or more contacts of known channels", "beoordeelde klantvragen met twee of meer contacten in bekende kanalen"},
		Source:  own, See: []string{"channel_moves", "judged_cases", "leak_to_phone_share"},
	},
	{
		ID: "leak_to_phone_share", Sort: Figure, Unit: "share",
		Label: Pair{"Leak to the phone", "Weglek naar de telefoon"},
		Rule: Pair{
			"Judged cases that began in a known channel other than the phone and whose customer phoned after all within the window (7 days unless told otherwise) after the first contact, for any reason, as a share of judged cases that began in such a channel.",
			"Beoordeelde klantvragen die in een ander bekend kanaal dan de telefoon begonnen en waarvan de klant binnen het venster (7 dagen, tenzij anders opgegeven) na het eerste contact toch belde, om welke reden ook, als aandeel van de beoordeelde klantvragen die in zo'n kanaal begonnen."},
		Formula: "judged_cases begun elsewhere, phone contact of the customer within window / judged_cases begun elsewhere",
		Base:    Pair{"judged cases that began in a known channel other than the phone", "beoordeelde klantvragen die in een ander bekend kanaal dan de telefoon begonnen"},
		Source:  own, See: []string{"channel_moves", "channel_switch_share", "window"},
	},
}
