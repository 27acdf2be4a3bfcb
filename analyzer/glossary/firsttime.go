package glossary

// judged is the base of the shares of cases.
var judged = Pair{"judged cases", "beoordeelde klantvragen"}

var firstTimeEntries = []Entry{
	{
		ID: "cases", Sort: Figure, Unit: "count",
		Label: Pair{"Cases", "Klantvragen"},
		Rule: Pair{
			"A case is a first contact with the repeats that follow it: the same customer and reason, each contact within the window (7 days unless told otherwise) after the one before. Only contacts with a known customer and reason form cases.",
			"Een klantvraag is een eerste contact met de herhaalcontacten die erop volgen: dezelfde klant en reden, elk contact binnen het venster (7 dagen, tenzij anders opgegeven) na het vorige. Alleen contacten met een bekende klant en een herkende reden vormen klantvragen."},
		Formula: "known, mapped contacts that are not a repeat",
		Source:  own, See: []string{"judged_cases", "open_cases", "repeats", "window"},
	},
	{
		ID: "judged_cases", Sort: Figure, Unit: "count",
		Label: Pair{"Judged cases", "Beoordeelde klantvragen"},
		Rule: Pair{
			"Cases whose first contact lies at least one window (7 days unless told otherwise) before the end of the log, so that a repeat would have been seen.",
			"Klantvragen waarvan het eerste contact minstens één venster (7 dagen, tenzij anders opgegeven) vóór het einde van het log ligt, zodat een herhaling zichtbaar zou zijn geweest."},
		Formula: "cases with first contact + window ≤ end of coverage",
		Source:  own, See: []string{"cases", "open_cases", "ftf"},
	},
	{
		ID: "open_cases", Sort: Figure, Unit: "count",
		Label: Pair{"Open cases", "Open klantvragen"},
		Rule: Pair{
			"Cases that began less than one window (7 days unless told otherwise) before the end of the log. It is too early to judge them, so they count neither as fixed nor as not fixed.",
			"Klantvragen die minder dan één venster (7 dagen, tenzij anders opgegeven) vóór het einde van het log begonnen. Het is te vroeg voor een oordeel, dus ze tellen niet als opgelost en niet als onopgelost."},
		Formula: "cases - judged_cases",
		Source:  own, See: []string{"cases", "judged_cases", "left_open"},
	},
	{
		ID: "ftf", Sort: Figure | Column, Unit: "share",
		Label: Pair{"First time fix", "In één keer opgelost"},
		Rule: Pair{
			"Judged cases that took one contact, as a share of all judged cases: the customer did not come back about the same reason within the window (7 days unless told otherwise).",
			"Beoordeelde klantvragen die één contact kostten, als aandeel van alle beoordeelde klantvragen: de klant kwam niet terug over dezelfde reden binnen het venster (7 dagen, tenzij anders opgegeven)."},
		Formula: "judged cases with 1 contact / judged_cases",
		Base:    judged,
		Source:  "contactlog, after first contact resolution as the trade uses it, observed per case",
		See:     []string{"ftr", "fcr", "fcr_any", "ftf_registered", "ftf_unshared", "judged_cases"},
	},
	{
		ID: "ftf_unshared", Sort: Figure, Unit: "share",
		Label: Pair{"First time fix without shared keys", "In één keer opgelost zonder gedeelde sleutels"},
		Rule: Pair{
			"First time fix without customer keys that many seem to share, such as a switchboard or a test phone: keys with more than 20 contacts and more than 0.5 % of the log. Present only when there is such a key.",
			"In één keer opgelost zonder klantkenmerken die door velen gedeeld lijken, zoals een centrale of een testtoestel: kenmerken met meer dan 20 contacten en meer dan 0,5 % van het log. Alleen aanwezig als er zo'n kenmerk is."},
		Formula: "ftf without over-shared keys",
		Base:    Pair{"judged cases whose key is not over-shared", "beoordeelde klantvragen waarvan het kenmerk niet te veel gedeeld is"},
		Source:  own, See: []string{"ftf", "repeat_share_unshared"},
	},
	{
		ID: "ftr", Sort: Figure | Column, Unit: "share",
		Label: Pair{"First time right", "In één keer goed"},
		Rule: Pair{
			"Judged cases that took one contact and whose reason is not avoidable, as a share of all judged cases: what lies between this and first time fix was answered well but should never have been asked. In a log without known customers: contacts marked resolved and not avoidable, as a share of contacts with a known reason and a mark.",
			"Beoordeelde klantvragen die één contact kostten en waarvan de reden niet onnodig is, als aandeel van alle beoordeelde klantvragen: wat tussen dit en in één keer opgelost ligt, is goed beantwoord maar had nooit gevraagd hoeven worden. In een log zonder bekende klanten: contacten die als opgelost zijn gemarkeerd en niet onnodig zijn, als aandeel van de contacten met een herkende reden en een markering."},
		Formula: "judged cases with 1 contact and a reason that is not avoidable / judged_cases",
		Base:    Pair{"judged cases; without known customers mapped contacts with a resolved mark", "beoordeelde klantvragen; zonder bekende klanten de herkende contacten met een markering"},
		Source:  own, See: []string{"ftf", "ftr_basis", "ftr_customer", "avoidable_share"},
	},
	{
		ID: "ftr_basis", Sort: Figure,
		Label: Pair{"Basis of first time right", "Grondslag van in één keer goed"},
		Rule: Pair{
			"What first time right rests on: observed (the customer did not come back, as the log shows) or registered (the agent marked the contact as resolved, in a log without known customers).",
			"Waar in één keer goed op rust: waargenomen (de klant kwam niet terug, zo blijkt uit het log) of geregistreerd (de medewerker markeerde het contact als opgelost, in een log zonder bekende klanten)."},
		Formula: "registered without known customers, else observed",
		Source:  own, See: []string{"ftr", "ftf_registered"},
	},
	{
		ID: "ftf_registered", Sort: Figure, Unit: "share",
		Label: Pair{"First time fix, say agents", "In één keer opgelost volgens medewerkers"},
		Rule: Pair{
			"The agent's word: judged cases whose first contact is marked resolved, as a share of judged cases whose first contact has a mark. Without known customers: contacts marked resolved, as a share of contacts with a mark.",
			"Het woord van de medewerker: beoordeelde klantvragen waarvan het eerste contact als opgelost is gemarkeerd, als aandeel van de beoordeelde klantvragen waarvan het eerste contact een markering heeft. Zonder bekende klanten: contacten gemarkeerd als opgelost, als aandeel van de contacten met een markering."},
		Formula: "judged cases whose first contact is marked resolved / judged cases whose first contact has the mark",
		Base:    Pair{"judged cases whose first contact has the mark; without known customers contacts with the mark", "beoordeelde klantvragen waarvan het eerste contact een markering heeft; zonder bekende klanten de contacten met een markering"},
		Source:  own, See: []string{"ftf", "ftf_gap"},
	},
	{
		ID: "ftf_gap", Sort: Figure, Unit: "points",
		Label: Pair{"How far the marks flatter", "Hoeveel de registratie flatteert"},
		Rule: Pair{
			"First time fix by the agents' marks less first time fix as observed, over the same cases: those whose first contact has a mark.",
			"In één keer opgelost volgens de medewerkers min in één keer opgelost volgens het log, over dezelfde klantvragen: die waarvan het eerste contact een markering heeft."},
		Formula: "ftf_registered - ftf over the judged cases whose first contact has the mark",
		Source:  own, See: []string{"ftf", "ftf_registered"},
	},
	{
		ID: "ftr_customer", Sort: Figure, Unit: "share",
		Label: Pair{"First time right, say customers", "In één keer goed volgens klanten"},
		Rule: Pair{
			"The customer's word: judged cases of one contact whose survey says that it could not have been prevented, as a share of judged cases whose first contact has an answer.",
			"Het woord van de klant: beoordeelde klantvragen van één contact dat volgens de enquête niet voorkomen had kunnen worden, als aandeel van de beoordeelde klantvragen waarvan het eerste contact een antwoord heeft."},
		Formula: "judged cases with 1 contact that could not have been prevented / judged cases whose first contact has an answer",
		Base:    Pair{"judged cases whose first contact has an answer", "beoordeelde klantvragen waarvan het eerste contact een antwoord heeft"},
		Source:  own, See: []string{"ftr", "survey_avoidable_share"},
	},
	{
		ID: "ftf_untransferred", Sort: Figure, Unit: "share",
		Label: Pair{"First time fix, no transfer", "In één keer opgelost, niet doorverbonden"},
		Rule: Pair{
			"Judged cases of one contact that was not transferred, as a share of all judged cases.",
			"Beoordeelde klantvragen van één contact dat niet is doorverbonden, als aandeel van alle beoordeelde klantvragen."},
		Formula: "judged cases with 1 contact that was not transferred / judged_cases",
		Base:    judged,
		Source:  own, See: []string{"ftf", "transferred_share"},
	},
}

// mature is the base of the shares of contacts that were or were not followed.
var mature = Pair{
	"contacts with a known customer and reason, at least one window before the end of the log",
	"contacten met een bekende klant en een herkende reden, minstens één venster vóór het einde van het log"}

var fcrEntries = []Entry{
	{
		ID: "fcr", Sort: Figure, Unit: "share",
		Label: Pair{"Contacts not repeated", "Contacten zonder herhaling"},
		Rule: Pair{
			"Contacts that no repeat follows, as a share of contacts with a known customer and reason that lie at least one window (7 days unless told otherwise) before the end of the log. It is first time fix per contact instead of per case.",
			"Contacten waarop geen herhaalcontact volgt, als aandeel van de contacten met een bekende klant en een herkende reden die minstens één venster (7 dagen, tenzij anders opgegeven) vóór het einde van het log liggen. Dit is in één keer opgelost per contact in plaats van per klantvraag."},
		Formula: "mature contacts that no repeat follows / mature contacts",
		Base:    mature,
		Source:  "contactlog, after first contact resolution as the trade uses it, observed per contact",
		See:     []string{"ftf", "fcr_any", "repeat_share"},
	},
	{
		ID: "fcr_any", Sort: Figure, Unit: "share",
		Label: Pair{"Contacts without any return", "Contacten zonder nieuw contact"},
		Rule: Pair{
			"Contacts after which the customer made no contact at all within the window (7 days unless told otherwise), whatever the reason, as a share of contacts with a known customer and reason that lie at least one window before the end of the log. It counts new questions as returns, where contacts not repeated misses what was coded differently: the truth lies between the two.",
			"Contacten waarna de klant binnen het venster (7 dagen, tenzij anders opgegeven) helemaal geen contact meer opnam, om welke reden dan ook, als aandeel van de contacten met een bekende klant en een herkende reden die minstens één venster vóór het einde van het log liggen. Dit getal rekent nieuwe vragen mee als terugkomst, contacten zonder herhaling mist wat anders is gecodeerd: de waarheid ligt ertussen."},
		Formula: "mature contacts that no contact of the customer follows within window / mature contacts",
		Base:    mature,
		Source:  own, See: []string{"fcr", "ftf"},
	},
}
