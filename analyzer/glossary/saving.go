package glossary

var savingEntries = []Entry{
	{
		ID: "cost_basis", Sort: Figure,
		Label: Pair{"Cost basis", "Grondslag van de kosten"},
		Rule: Pair{
			"What the cost of a contact rests on, one basis for the whole log: the cost given, else the log's own cost column, else an assumed 10 euro. A contact that lacks the basis takes its mean in the same channel, else over all contacts.",
			"Waar de kosten van een contact op rusten, één grondslag voor het hele log: de opgegeven kosten, anders de kostenkolom van het log, anders een aangenomen 10 euro. Een contact waarvoor de grondslag ontbreekt, krijgt het gemiddelde van zijn kanaal, anders dat van alle contacten."},
		Formula: "option, per_channel or hourly_rate when given, else column, else assumed",
		Source:  own, See: []string{"cost", "cost_per_channel", "hourly_rate", "cost_per_contact"},
	},
	{
		ID: "cost_per_contact", Sort: Figure | Column, Unit: "euro",
		Label: Pair{"Cost per contact", "Kosten per contact"},
		Rule: Pair{
			"The mean cost of a contact, on one basis for the whole log. It is marked assumed when neither a cost was given nor the log has one: then a contact costs 10 euro.",
			"De gemiddelde kosten van een contact, op één grondslag voor het hele log. Er staat aangenomen bij als er geen kosten zijn opgegeven en het log ze niet heeft: dan kost een contact 10 euro."},
		Formula: "Σ cost / contacts",
		Source:  own, See: []string{"cost_basis", "cost_per_year"},
	},
	{
		ID: "cost_per_year", Sort: Figure | Column, Unit: "euro",
		Label: Pair{"Cost a year", "Kosten per jaar"},
		Rule: Pair{
			"What the contacts of a year cost: the contacts a year times their mean cost.",
			"Wat de contacten van een jaar kosten: de contacten per jaar maal hun gemiddelde kosten."},
		Formula: "cost_per_contact × contacts_per_year",
		Source:  own, See: []string{"cost_per_contact", "contacts_per_year"},
	},
	{
		ID: "target", Sort: Figure | Setting | Column, Unit: "share",
		Label: Pair{"Target", "Doel"},
		Rule: Pair{
			"The share of all contacts that is to disappear: 10 % unless told otherwise.",
			"Het aandeel van alle contacten dat moet verdwijnen: 10 %, tenzij anders opgegeven."},
		Formula: "as given, else 10 %",
		Source:  own, See: []string{"saving_per_year", "target_verdict", "ceiling_share"},
	},
	{
		ID: "saving_per_year", Sort: Figure | Column, Unit: "euro",
		Label: Pair{"Saving a year", "Besparing per jaar"},
		Rule: Pair{
			"The contacts a year times the cost per contact times the target. It is a potential saving: capacity that comes free, not cash.",
			"De contacten per jaar maal de kosten per contact maal het doel. Het is een mogelijke besparing: capaciteit die vrijkomt, geen geld in kas."},
		Formula: "contacts_per_year × cost_per_contact × target",
		Source:  own, See: []string{"target", "ceiling_share", "sensitivity", "hours_freed"},
	},
	{
		ID: "preventable_share", Sort: Figure, Unit: "share",
		Label: Pair{"Preventable share", "Aandeel te voorkomen"},
		Rule: Pair{
			"The avoidable contacts of each reason times the part of them that the taxonomy calls preventable (all, unless it says otherwise), added up, as a share of all contacts.",
			"De onnodige contacten van elke reden maal het deel dat volgens de taxonomie te voorkomen is (alles, tenzij daar anders staat), opgeteld, als aandeel van alle contacten."},
		Formula: "Σ over reasons (avoidable_contacts × preventable) / contacts",
		Base:    allContacts,
		Source:  own, See: []string{"avoidable_contacts", "preventable", "ceiling_share"},
	},
	{
		ID: "ceiling_share", Sort: Figure, Unit: "share",
		Label: Pair{"Ceiling", "Plafond"},
		Rule: Pair{
			"The largest share of contacts that the log supports as a saving: the preventable share or, when lower and resting on 100 answers or more, the share that customers call preventable.",
			"Het grootste aandeel contacten dat volgens het log te besparen is: het aandeel te voorkomen of, als dat lager is en op minstens 100 antwoorden rust, het aandeel dat klanten te voorkomen noemen."},
		Formula: "min(survey_avoidable_share from 100 answers on, preventable_share)",
		Base:    Pair{"the base of the share it comes from", "de basis van het aandeel waar het vandaan komt"},
		Source:  own, See: []string{"ceiling_basis", "preventable_share", "survey_avoidable_share", "target_verdict"},
	},
	{
		ID: "ceiling_basis", Sort: Figure,
		Label: Pair{"Basis of the ceiling", "Grondslag van het plafond"},
		Rule: Pair{
			"Which share sets the ceiling: survey (what customers call preventable) or preventable (the avoidable contacts that the taxonomy calls preventable).",
			"Welk aandeel het plafond bepaalt: enquête (wat klanten te voorkomen noemen) of te voorkomen (de onnodige contacten die volgens de taxonomie te voorkomen zijn)."},
		Formula: "survey when survey_avoidable_share is the lowest, else preventable",
		Source:  own, See: []string{"ceiling_share"},
	},
	{
		ID: "target_verdict", Sort: Figure,
		Label: Pair{"Is the target within reach?", "Is het doel haalbaar?"},
		Rule: Pair{
			"The target next to the 95 % interval of the ceiling: above its high end it is more than the log supports, between the ends it is not certain, below the low end it is supported.",
			"Het doel naast het 95 %-interval van het plafond: boven de bovengrens is het meer dan het log onderbouwt, tussen de grenzen is het niet zeker, onder de ondergrens is het onderbouwd."},
		Formula: "more_than_supported when target > high of ceiling_share, supported when target < low, else not_certain",
		Source:  own, See: []string{"target", "ceiling_share"},
	},
	{
		ID: "hours_freed", Sort: Figure, Unit: "hours",
		Label: Pair{"Hours freed a year", "Vrijgespeelde uren per jaar"},
		Rule: Pair{
			"The hours of handling that the target frees in a year: the contacts a year times the target times the mean handle time.",
			"De uren afhandeltijd die het doel in een jaar vrijspeelt: de contacten per jaar maal het doel maal de gemiddelde afhandeltijd."},
		Formula: "contacts_per_year × target × handle_time / 3600",
		Source:  own, See: []string{"fte_freed", "reinvest_contacts", "handle_time"},
	},
	{
		ID: "fte_freed", Sort: Figure, Unit: "fte",
		Label: Pair{"FTE freed", "Vrijgespeelde fte"},
		Rule: Pair{
			"The hours freed divided by the productive hours of one FTE a year: 1,030 unless told otherwise (52 weeks × 36 hours × 55 %), then marked assumed.",
			"De vrijgespeelde uren gedeeld door de productieve uren van één fte per jaar: 1.030, tenzij anders opgegeven (52 weken × 36 uur × 55 %), en dan aangemerkt als aangenomen."},
		Formula: "hours_freed / hours_per_fte",
		Source:  own, See: []string{"hours_freed", "hours_per_fte"},
	},
	{
		ID: "reinvest_contacts", Sort: Figure, Unit: "per_year",
		Label: Pair{"Room for valuable contacts", "Ruimte voor waardevolle contacten"},
		Rule: Pair{
			"How many more valuable contacts a year the hours freed can carry, at the mean handle time of valuable contacts.",
			"Hoeveel extra waardevolle contacten per jaar de vrijgespeelde uren kunnen dragen, bij de gemiddelde afhandeltijd van waardevolle contacten."},
		Formula: "hours_freed × 3600 / mean handle time of valuable contacts",
		Source:  own, See: []string{"hours_freed", "kinds"},
	},
	{
		ID: "payback_months", Sort: Figure, Unit: "months",
		Label: Pair{"Payback, months", "Terugverdiend, maanden"},
		Rule: Pair{
			"The months in which the saving earns back the investment given.",
			"Het aantal maanden waarin de besparing de opgegeven investering terugverdient."},
		Formula: "investment / (saving_per_year / 12)",
		Source:  own, See: []string{"investment", "saving_per_year"},
	},
	{
		ID: "self_service_saving", Sort: Figure, Unit: "euro",
		Label: Pair{"Saving by self-service", "Besparing door selfservice"},
		Rule: Pair{
			"Hygiene contacts a year that are neither an upsell moment nor a repeat, times the share that will serve itself, times their cost less the cost of self-service.",
			"Hygiënecontacten per jaar die geen verkoopkans en geen herhaalcontact zijn, maal het aandeel dat zichzelf gaat helpen, maal hun kosten min de kosten van selfservice."},
		Formula: "hygiene contacts a year, no opportunity and no repeat × adoption × (their cost - self_service_cost)",
		Source:  own, See: []string{"adoption", "self_service_cost", "kinds"},
	},
}

var roadmapEntries = []Entry{
	{
		ID: "roadmap_saving", Sort: Figure, Unit: "euro",
		Label: Pair{"Saving of the roadmap", "Besparing van de routekaart"},
		Rule: Pair{
			"What the steps of the roadmap save in a year together: the preventable avoidable contacts of each reason times that reason's own cost, up to and including the step that reaches the target.",
			"Wat de stappen van de routekaart samen in een jaar besparen: de te voorkomen onnodige contacten van elke reden maal de eigen kosten van die reden, tot en met de stap waarmee het doel is gehaald."},
		Formula: "Σ over the steps of the roadmap saving_per_year",
		Source:  own, See: []string{"roadmap", "roadmap_share", "saving_per_year"},
	},
	{
		ID: "roadmap_share", Sort: Figure, Unit: "share",
		Label: Pair{"Reach of the roadmap", "Bereik van de routekaart"},
		Rule: Pair{
			"The share of all contacts that the steps of the roadmap prevent together. It is below the target when all reasons together do not reach it.",
			"Het aandeel van alle contacten dat de stappen van de routekaart samen voorkomen. Het blijft onder het doel als alle redenen samen het niet halen."},
		Formula: "running_share of the last step of the roadmap",
		Source:  own, See: []string{"roadmap", "roadmap_saving", "target"},
	},
	{
		ID: "running_share", Sort: Column, Unit: "share",
		Label: Pair{"Share so far", "Aandeel tot hier"},
		Rule: Pair{
			"The share of all contacts that the steps up to this one prevent together.",
			"Het aandeel van alle contacten dat de stappen tot en met deze samen voorkomen."},
		Formula: "Σ over the steps so far (avoidable_contacts × preventable) / contacts",
		Source:  own, See: []string{"roadmap", "roadmap_share"},
	},
	{
		ID: "running_saving", Sort: Column, Unit: "euro",
		Label: Pair{"Saving so far", "Besparing tot hier"},
		Rule: Pair{
			"What the steps up to this one save in a year together.",
			"Wat de stappen tot en met deze samen in een jaar besparen."},
		Formula: "Σ over the steps so far saving_per_year",
		Source:  own, See: []string{"roadmap", "roadmap_saving"},
	},
	{
		ID: "preventable", Sort: Column, Unit: "share",
		Label: Pair{"Preventable", "Te voorkomen"},
		Rule: Pair{
			"The part of a reason's avoidable contacts that can be prevented, as the taxonomy states: all of them unless it says otherwise.",
			"Het deel van de onnodige contacten van een reden dat te voorkomen is, zoals de taxonomie zegt: alles, tenzij daar anders staat."},
		Formula: "preventable of the reason in the taxonomy, else 1",
		Source:  own, See: []string{"preventable_share", "roadmap"},
	},
	{
		ID: "step", Sort: Column, Unit: "count",
		Label: Pair{"Step", "Stap"},
		Rule: Pair{
			"The place of the reason on the roadmap: the one that saves most comes first.",
			"De plaats van de reden op de routekaart: die het meest bespaart staat vooraan."},
		Source: own, See: []string{"roadmap"},
	},
}
