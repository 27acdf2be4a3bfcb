package glossary

// The bases of the shares of contacts.
var (
	allContacts    = Pair{"contacts", "contacten"}
	mappedContacts = Pair{"contacts with a known reason", "contacten met een herkende reden"}
)

// The sources of what is not our own.
const (
	kingma    = "Kingma (valuable, hygiene and avoidable contact)"
	priceBook = "Price & Jaffe, The Best Service is No Service (2008)"
)

var avoidableEntries = []Entry{
	{
		ID: "avoidable_contacts", Sort: Figure | Column, Unit: "count",
		Label: Pair{"Avoidable contacts", "Onnodige contacten"},
		Rule: Pair{
			"Contacts with a known reason that is avoidable (caused by a fault somewhere in the chain), or that are a repeat, or both. Each counts once.",
			"Contacten met een herkende reden die onnodig is (veroorzaakt door een fout ergens in de keten), of die een herhaalcontact zijn, of allebei. Elk contact telt één keer."},
		Formula: "avoidable_reason_only + avoidable_repeat_only + avoidable_both",
		Source:  own + "; the kind after Kingma", See: []string{"avoidable_share", "repeats", "kinds", "owners"},
	},
	{
		ID: "avoidable_reason_only", Sort: Figure, Unit: "count",
		Label: Pair{"Avoidable by reason only", "Alleen onnodig door de reden"},
		Rule: Pair{
			"Contacts of an avoidable reason that are not a repeat.",
			"Contacten met een onnodige reden die geen herhaalcontact zijn."},
		Formula: "mapped contacts of an avoidable reason that are not a repeat",
		Source:  own, See: []string{"avoidable_contacts", "avoidable_both"},
	},
	{
		ID: "avoidable_repeat_only", Sort: Figure, Unit: "count",
		Label: Pair{"Avoidable as a repeat only", "Alleen onnodig als herhaling"},
		Rule: Pair{
			"Repeats whose reason is not avoidable by itself: they came because the contact before did not settle the matter.",
			"Herhaalcontacten waarvan de reden op zich niet onnodig is: ze kwamen doordat het vorige contact de zaak niet afrondde."},
		Formula: "repeats of a reason that is not avoidable",
		Source:  own, See: []string{"avoidable_contacts", "repeats"},
	},
	{
		ID: "avoidable_both", Sort: Figure, Unit: "count",
		Label: Pair{"Avoidable reason and repeat", "Onnodige reden én herhaling"},
		Rule: Pair{
			"Contacts of an avoidable reason that are a repeat as well. They count once in the avoidable contacts.",
			"Contacten met een onnodige reden die ook nog een herhaalcontact zijn. Ze tellen één keer mee in de onnodige contacten."},
		Formula: "repeats of an avoidable reason",
		Source:  own, See: []string{"avoidable_contacts"},
	},
	{
		ID: "avoidable_share", Sort: Figure | Column, Unit: "share",
		Label: Pair{"Avoidable share", "Aandeel onnodig"},
		Rule: Pair{
			"Avoidable contacts (an avoidable reason, or a repeat, or both) as a share of contacts with a known reason.",
			"Onnodige contacten (een onnodige reden, of een herhaalcontact, of allebei) als aandeel van de contacten met een herkende reden."},
		Formula: "avoidable_contacts / mapped contacts",
		Base:    mappedContacts,
		Source:  own + "; the kind after Kingma", See: []string{"avoidable_contacts", "avoidable_share_min", "avoidable_share_max", "survey_avoidable_share"},
	},
	{
		ID: "avoidable_share_time", Sort: Figure, Unit: "share",
		Label: Pair{"Avoidable share of time", "Aandeel onnodige tijd"},
		Rule: Pair{
			"Handle time of the avoidable contacts, as a share of the handle time of all contacts with a known reason.",
			"Afhandeltijd van de onnodige contacten, als aandeel van de afhandeltijd van alle contacten met een herkende reden."},
		Formula: "handle time of avoidable_contacts / handle time of mapped contacts",
		Source:  own, See: []string{"avoidable_share", "handle_time"},
	},
	{
		ID: "avoidable_share_cost", Sort: Figure, Unit: "share",
		Label: Pair{"Avoidable share of cost", "Aandeel onnodige kosten"},
		Rule: Pair{
			"Cost of the avoidable contacts, as a share of the cost of all contacts with a known reason.",
			"Kosten van de onnodige contacten, als aandeel van de kosten van alle contacten met een herkende reden."},
		Formula: "cost of avoidable_contacts / cost of mapped contacts",
		Source:  own, See: []string{"avoidable_share", "cost_basis"},
	},
	{
		ID: "avoidable_share_min", Sort: Figure, Unit: "share",
		Label: Pair{"Avoidable, at least", "Onnodig, minstens"},
		Rule: Pair{
			"Avoidable contacts as a share of all contacts: the lowest it can be, if no contact of an unknown reason or customer were avoidable beyond what is seen.",
			"Onnodige contacten als aandeel van alle contacten: lager kan het niet zijn, als geen contact met een onbekende reden of klant onnodig is buiten wat zichtbaar is."},
		Formula: "avoidable_contacts / contacts",
		Base:    allContacts,
		Source:  own, See: []string{"avoidable_share", "avoidable_share_max"},
	},
	{
		ID: "avoidable_share_max", Sort: Figure, Unit: "share",
		Label: Pair{"Avoidable, at most", "Onnodig, hoogstens"},
		Rule: Pair{
			"The highest it can be: as if every contact of an unknown reason were avoidable, and every contact of an unknown customer a repeat, as a share of all contacts.",
			"Hoger kan het niet zijn: alsof elk contact zonder herkende reden onnodig is en elk contact van een onbekende klant een herhaalcontact, als aandeel van alle contacten."},
		Formula: "(avoidable_contacts + unmapped + mapped, not avoidable, of an unknown customer) / contacts",
		Base:    allContacts,
		Source:  own, See: []string{"avoidable_share", "avoidable_share_min", "mapped_share", "known_share"},
	},
	{
		ID: "avoidable_inside", Sort: Figure, Unit: "count",
		Label: Pair{"Avoidable, in our own hands", "Onnodig, in eigen hand"},
		Rule: Pair{
			"Avoidable contacts that the contact centre itself can act on: every repeat, and contacts of avoidable reasons whose owner is inside the contact centre.",
			"Onnodige contacten waar het contactcenter zelf iets aan kan doen: elk herhaalcontact, en contacten met een onnodige reden waarvan de veroorzaker in het contactcenter zelf zit."},
		Formula: "repeats + contacts of avoidable reasons with an inside owner that are not a repeat",
		Source:  own, See: []string{"avoidable_elsewhere", "owners", "repeats"},
	},
	{
		ID: "avoidable_elsewhere", Sort: Figure, Unit: "count",
		Label: Pair{"Avoidable, caused elsewhere", "Onnodig, elders veroorzaakt"},
		Rule: Pair{
			"The other avoidable contacts: not a repeat, and of a reason that a department outside the contact centre causes.",
			"De overige onnodige contacten: geen herhaalcontact, en met een reden die een afdeling buiten het contactcenter veroorzaakt."},
		Formula: "avoidable_contacts - avoidable_inside",
		Source:  own, See: []string{"avoidable_inside", "avoidable_elsewhere_share", "owners"},
	},
	{
		ID: "avoidable_elsewhere_share", Sort: Figure, Unit: "share",
		Label: Pair{"Share caused elsewhere", "Aandeel elders veroorzaakt"},
		Rule: Pair{
			"Avoidable contacts that are caused outside the contact centre, as a share of all avoidable contacts.",
			"Onnodige contacten die buiten het contactcenter worden veroorzaakt, als aandeel van alle onnodige contacten."},
		Formula: "avoidable_elsewhere / avoidable_contacts",
		Base:    Pair{"avoidable contacts", "onnodige contacten"},
		Source:  own, See: []string{"avoidable_elsewhere", "owners"},
	},
	{
		ID: "survey_avoidable_share", Sort: Figure, Unit: "share",
		Label: Pair{"Preventable, say customers", "Te voorkomen volgens klanten"},
		Rule: Pair{
			"Contacts that could have been prevented according to the customer, as a share of the yes and no answers to that question. It stands next to the log's own share and is never averaged with it.",
			"Contacten die volgens de klant voorkomen hadden kunnen worden, als aandeel van de antwoorden ja en nee op die vraag. Het staat naast het aandeel uit het log en wordt er nooit mee gemiddeld."},
		Formula: "yes / (yes + no)",
		Base:    Pair{"survey answers, yes or no", "enquêteantwoorden, ja of nee"},
		Source:  own, See: []string{"survey_response", "avoidable_share", "ftr_customer", "ceiling_share"},
	},
	{
		ID: "survey_response", Sort: Figure, Unit: "share",
		Label: Pair{"Survey response", "Respons op de enquête"},
		Rule: Pair{
			"Contacts with a yes or no to the question whether they could have been prevented, as a share of all contacts.",
			"Contacten met een ja of nee op de vraag of ze voorkomen hadden kunnen worden, als aandeel van alle contacten."},
		Formula: "(yes + no) / contacts",
		Base:    allContacts,
		Source:  own, See: []string{"survey_avoidable_share"},
	},
	volatilityOf("valuable", Pair{"Swings by valuable", "Schommeling door waardevol"}, Pair{"valuable contacts", "waardevolle contacten"}),
	volatilityOf("hygiene", Pair{"Swings by hygiene", "Schommeling door hygiëne"}, Pair{"hygiene contacts", "hygiënecontacten"}),
	volatilityOf("avoidable", Pair{"Swings by avoidable", "Schommeling door onnodig"}, Pair{"contacts of an avoidable reason", "contacten met een onnodige reden"}),
	volatilityOf("unmapped", Pair{"Swings by unmapped", "Schommeling door niet herkend"}, Pair{"contacts without a known reason", "contacten zonder herkende reden"}),
}

// volatilityOf is the entry of one part of the volatility: the rule is the same
// for every kind.
func volatilityOf(part string, label, contacts Pair) Entry {
	return Entry{
		ID: "volatility_" + part, Sort: Figure, Unit: "share",
		Label: label,
		Rule: Pair{
			"The part that " + contacts.EN + " have in the ups and downs of the daily total, apart from the pattern of the week. The parts of the three kinds and of the unmapped contacts add up to 100 %; one is negative when it goes up as the total goes down.",
			"Het deel dat " + contacts.NL + " hebben in de schommelingen van het dagtotaal, los van het patroon van de week. De delen van de drie soorten en van de niet herkende contacten zijn samen 100 %; een deel is negatief als het stijgt terwijl het totaal daalt."},
		Formula: "cov(" + part + ", total) / var(total), of daily totals less their weekday mean",
		Source:  own, See: []string{"volatility"},
	}
}
