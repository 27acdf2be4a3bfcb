package glossary

// strategyEntries explain what is worth talking about: the value-irritant matrix,
// and what to do with each contact.
var strategyEntries = []Entry{
	{
		ID: "matrix", Sort: Table | Column,
		Label: Pair{"Value-irritant matrix", "Matrix waarde en irritatie"},
		Rule: Pair{
			"What contacts are worth to customer and company. Eliminate: an irritant to both. Simplify: an irritant to the customer, of value to the company. Automate: of value to the customer, an irritant to the company. Leverage: of value to both. Below each quadrant stand its reasons, most contacts first. A reason stands where the taxonomy puts it, else by its kind: avoidable in eliminate, hygiene in automate, valuable in leverage.",
			"Wat contacten waard zijn voor klant en bedrijf. Elimineren: een irritatie voor allebei. Vereenvoudigen: een irritatie voor de klant, van waarde voor het bedrijf. Automatiseren: van waarde voor de klant, een irritatie voor het bedrijf. Benutten: van waarde voor allebei. Onder elk kwadrant staan zijn redenen, de meeste contacten vooraan. Een reden staat waar de taxonomie haar plaatst, anders naar haar soort: onnodig bij elimineren, hygiëne bij automatiseren, waardevol bij benutten."},
		Source: priceBook, See: []string{"quadrant", "kind", "strategy", "satisfaction"},
	},
	{
		ID: "taxonomy.matrix", Sort: Column,
		Label:  Pair{"Matrix", "Matrix"},
		Rule:   Pair{"The reason's place in the value-irritant matrix: eliminate, simplify, automate or leverage.", "De plaats van de reden in de matrix van waarde en irritatie: elimineren, vereenvoudigen, automatiseren of benutten."},
		Source: priceBook, See: []string{"taxonomy", "kind", "matrix"},
	},
	{
		ID: "quadrant", Sort: Column, Unit: "identifier",
		Label: Pair{"Quadrant", "Kwadrant"},
		Rule: Pair{
			"The place in the value-irritant matrix: eliminate, simplify, automate or leverage. Contacts without a known reason have none.",
			"De plaats in de matrix van waarde en irritatie: elimineren, vereenvoudigen, automatiseren of benutten. Contacten zonder herkende reden hebben er geen."},
		Source: priceBook, See: []string{"matrix"},
	},
	{
		ID: "matrix.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of contacts with a known reason. The four quadrants add up to 100 %.",
			"De contacten van de rij als aandeel van de contacten met een herkende reden. De vier kwadranten zijn samen 100 %."},
		Formula: "contacts of the row / mapped contacts", Base: mappedContacts, Source: own, See: []string{"matrix", "mapped_share"},
	},
	{
		ID: "matrix.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"matrix", "handle_time"},
	},
	{
		ID: "matrix.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the row cost in a year. The quadrants and the contacts without a known reason add up to the total.",
			"Wat de contacten van de rij in een jaar kosten. De kwadranten en de contacten zonder herkende reden tellen op tot het totaal."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"matrix", "cost_per_year"},
	},
	{
		ID: "matrix.satisfaction", Sort: Column, Unit: "number",
		Label: Pair{"CSAT", "CSAT"},
		Rule: Pair{
			"The mean satisfaction score of the contacts of the row that have one. Scores on different scales are never averaged together: it is taken over the scale that most scores are on.",
			"De gemiddelde tevredenheidsscore van de contacten van de rij die er een hebben. Scores op verschillende schalen worden nooit samen gemiddeld: het gaat om de schaal waarop de meeste scores staan."},
		Formula: "mean over the contacts of the row with a score on the main scale", Source: own, See: []string{"matrix", "scores"},
	},
	{
		ID: "scores", Sort: Column, Unit: "count",
		Label: Pair{"Scores", "Scores"},
		Rule: Pair{
			"How many satisfaction scores the mean rests on.",
			"Op hoeveel tevredenheidsscores het gemiddelde rust."},
		Source: own, See: []string{"satisfaction"},
	},
	{
		ID: "strategy", Sort: Table | Column, Unit: "identifier",
		Label: Pair{"Strategy", "Strategie"},
		Rule: Pair{
			"What to do with contacts: prevent the avoidable ones, repeats included; offer self-service for hygiene; use the upsell moments among hygiene contacts; take time in person for valuable ones. In the table of strategies each contact with a known reason stands in one row; in that of kinds the strategy is that of the kind as a whole.",
			"Wat te doen met contacten: voorkom de onnodige, ook de herhaalcontacten; bied selfservice voor hygiëne; benut de verkoopkansen onder de hygiënecontacten; neem persoonlijk de tijd voor waardevolle. In de tabel van strategieën staat elk contact met een herkende reden in één rij; in die van soorten geldt de strategie voor de soort als geheel."},
		Formula: "prevent: avoidable_contacts; of the other contacts upsell: hygiene reasons with opportunity, self_service: the other hygiene reasons, person: valuable reasons",
		Source:  kingma + "; " + priceBook, See: []string{"kind", "kinds", "avoidable_contacts", "upsell_share", "self_service_saving"},
	},
	{
		ID: "strategy.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of contacts with a known reason. The strategies add up to 100 %.",
			"De contacten van de rij als aandeel van de contacten met een herkende reden. De strategieën zijn samen 100 %."},
		Formula: "contacts of the row / mapped contacts", Base: mappedContacts, Source: own, See: []string{"strategy", "mapped_share"},
	},
	{
		ID: "strategy.handle_time", Sort: Column, Unit: "seconds",
		Label: Pair{"Handle time", "Duur"},
		Rule: Pair{
			"The mean handle time of the contacts of the row.",
			"De gemiddelde afhandeltijd van de contacten van de rij."},
		Formula: "mean over the contacts of the row with a known handle time", Source: own, See: []string{"strategy", "handle_time"},
	},
	{
		ID: "strategy.cost_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of the row cost in a year. The rows add up to the total.",
			"Wat de contacten van de rij in een jaar kosten. De rijen tellen op tot het totaal."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"strategy", "cost_per_year"},
	},
	{
		ID: "strategy.saving_per_year", Sort: Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"What the strategy saves in a year at most. Prevent: the avoidable contacts of all reasons as far as preventable, times the reason's own cost, whether the roadmap needs them for the target or not. Self-service: the share that will serve itself, when given. To sell and to take time are no savings.",
			"Wat de strategie in een jaar hooguit bespaart. Voorkomen: de onnodige contacten van alle redenen voor zover te voorkomen, maal de eigen kosten van de reden, ook als de routekaart ze voor het doel niet nodig heeft. Selfservice: het deel dat zichzelf gaat helpen, als dat is opgegeven. Verkopen en de tijd nemen zijn geen besparing."},
		Formula: "prevent: Σ over reasons (avoidable_contacts × preventable a year × cost_per_contact of the reason); self_service: self_service_saving",
		Source:  own, See: []string{"strategy", "roadmap", "self_service_saving", "adoption"},
	},
	{
		ID: "upsell_share", Sort: Figure, Unit: "share",
		Label: Pair{"Upsell moments", "Verkoopkansen"},
		Rule: Pair{
			"Hygiene contacts that are an upsell moment, as the taxonomy marks their reason (such as a house move), and that are no repeat, as a share of all hygiene contacts. Absent when the taxonomy marks no reason so.",
			"Hygiënecontacten die een verkoopkans zijn, zoals de taxonomie hun reden aanmerkt (bijvoorbeeld een verhuizing), en die geen herhaalcontact zijn, als aandeel van alle hygiënecontacten. Ontbreekt als de taxonomie geen reden zo aanmerkt."},
		Formula: "hygiene contacts of a reason with opportunity, no repeats / hygiene contacts",
		Base:    Pair{"hygiene contacts", "hygiënecontacten"},
		Source:  own, See: []string{"strategy", "opportunity", "self_service_saving"},
	},
}
