package glossary

// satisfactionEntries explain how satisfied customers were, and what they answer against
// what the log says.
var satisfactionEntries = []Entry{
	{
		ID: "satisfaction", Sort: Table | Column, Unit: "number",
		Label: Pair{"What drives satisfaction?", "Wat bepaalt de tevredenheid?"},
		Rule: Pair{
			"Scores of satisfaction and of recommending: all of them, by whether the contact was right the first time, by kind, channel and reason, and by what --by asks. Scores on different scales are never averaged together: each scale has its own rows.",
			"Scores voor tevredenheid en aanbevelen: allemaal, naar of het contact in één keer goed was, naar soort, kanaal en reden, en naar wat --by vraagt. Scores op verschillende schalen worden nooit samen gemiddeld: elke schaal heeft eigen rijen."},
		Source: own, See: []string{"mean", "top_two_share", "nps", "matrix", "survey"},
	},
	{
		ID: "score", Sort: Column, Unit: "identifier",
		Label: Pair{"Score", "Vraag"},
		Rule: Pair{
			"What customers scored: their satisfaction (CSAT) on the scale that stands there, or how likely they recommend the company (NPS), from 0 to 10.",
			"Wat klanten een score gaven: hun tevredenheid (CSAT) op de schaal die erbij staat, of hoe waarschijnlijk ze het bedrijf aanbevelen (NPS), van 0 tot 10."},
		Source: own, See: []string{"satisfaction", "scale"},
	},
	{
		ID: "scale", Sort: Column, Unit: "identifier",
		Label: Pair{"Scale", "Schaal"},
		Rule: Pair{
			"The lowest and the highest score that a customer could give; good_bad counts good as 1 and bad as 0.",
			"De laagste en de hoogste score die een klant kon geven; good_bad telt goed als 1 en slecht als 0."},
		Source: own, See: []string{"score", "mean"},
	},
	{
		ID: "satisfaction.part", Sort: Column, Unit: "identifier",
		Label: Pair{"Divided by", "Verdeeld naar"},
		Rule: Pair{
			"What the scores are divided by. First time right and first time fix are those of the case that the contact opens, once it is judged.",
			"Waarnaar de scores verdeeld zijn. In één keer goed en in één keer opgelost zijn die van de klantvraag die met het contact begint, zodra die beoordeeld is."},
		Source: own, See: []string{"satisfaction", "ftr", "ftf", "by"},
	},
	{
		ID: "satisfaction.group", Sort: Column, Unit: "identifier",
		Label: Pair{"Group", "Groep"},
		Rule: Pair{
			"The part of the contacts on the row; difference is yes less no.",
			"Het deel van de contacten op de rij; verschil is ja min nee."},
		Source: own, See: []string{"satisfaction"},
	},
	{
		ID: "satisfaction.scores", Sort: Column, Unit: "count",
		Label: Pair{"Scores", "Scores"},
		Rule: Pair{
			"How many scores the row rests on.",
			"Op hoeveel scores de rij rust."},
		Source: own, See: []string{"satisfaction", "mean"},
	},
	{
		ID: "mean", Sort: Column, Unit: "score",
		Label: Pair{"Mean", "Gemiddelde"},
		Rule: Pair{
			"The mean score, with the interval of Student's t over the scores, each by itself, as far as the scale goes. The interval of a difference is Welch's.",
			"De gemiddelde score, met het interval van Student (t) over de scores, elk op zichzelf, voor zover de schaal reikt. Het interval van een verschil is dat van Welch."},
		Formula: "mean ± t(n - 1) × s / √n; of a difference Welch's interval", Base: Pair{"scores of the row", "scores van de rij"},
		Source: "Student 1908; Welch 1947", See: []string{"satisfaction", "top_two_share"},
	},
	{
		ID: "top_two_share", Sort: Column, Unit: "share",
		Label: Pair{"Top-two-box", "Hoogste twee"},
		Rule: Pair{
			"The share of scores in the two highest boxes: 4 and 5 of 5, 6 and 7 of 7, 9 and 10 of 10; of good or bad the good ones. Other scales have none. The interval of a difference comes from those of its two sides.",
			"Het aandeel van de scores in de twee hoogste vakjes: 4 en 5 van 5, 6 en 7 van 7, 9 en 10 van 10; bij goed of slecht de goede. Andere schalen hebben er geen. Het interval van een verschil volgt uit die van de twee kanten."},
		Formula: "scores from 4 of 5, 6 of 7, 9 of 10 on / scores", Base: Pair{"scores of the row", "scores van de rij"},
		Source: own + "; difference: Newcombe 1998, method 10", See: []string{"satisfaction", "mean", "low"},
	},
	{
		ID: "nps", Sort: Column, Unit: "number",
		Label: Pair{"NPS", "NPS"},
		Rule: Pair{
			"The net promoter score, from -100 to 100: the share of promoters, who give a 9 or 10 to the question whether they recommend the company, less that of detractors, who give 0 to 6. The interval is that of the score test of paired shares, widened because contacts of one customer are alike.",
			"De net promoter score, van -100 tot 100: het aandeel promotors, die een 9 of 10 geven op de vraag of ze het bedrijf aanbevelen, min dat van de criticasters, die een 0 tot en met 6 geven. Het interval is dat van de scoretoets voor gepaarde aandelen, verruimd omdat de contacten van één klant op elkaar lijken."},
		Formula: "100 × (promoters - detractors) / scores", Base: Pair{"scores of recommending", "scores voor aanbevelen"},
		Source: "Reichheld 2003; the interval Tango 1998, at n / deff; that of a difference Zou & Donner 2008", See: []string{"satisfaction", "mean", "low"},
	},
	{
		ID: "survey", Sort: Table,
		Label: Pair{"Do customers say so too?", "Zeggen klanten het ook?"},
		Rule: Pair{
			"The customers' answer to the question whether the contact could have been prevented, next to what the log says: in all, by kind, by repeats and by reason. The share of contacts with an answer stands beside it, also by channel, because those who answer differ from the others.",
			"Het antwoord van klanten op de vraag of het contact voorkomen had kunnen worden, naast wat het log zegt: in totaal, naar soort, naar herhaling en naar reden. Het aandeel contacten met een antwoord staat erbij, ook naar kanaal, want wie antwoordt is anders dan de rest."},
		Source: own, See: []string{"survey_avoidable_share", "survey_response", "ftr_customer", "avoidable_share"},
	},
	{
		ID: "survey.part", Sort: Column, Unit: "identifier",
		Label: Pair{"Divided by", "Verdeeld naar"},
		Rule: Pair{
			"What the contacts are divided by. Only contacts of known customers, with a reason, can be a repeat or not.",
			"Waarnaar de contacten verdeeld zijn. Alleen contacten van bekende klanten, met een reden, kunnen een herhaling zijn of niet."},
		Source: own, See: []string{"survey", "repeats"},
	},
	{
		ID: "survey.group", Sort: Column, Unit: "identifier",
		Label: Pair{"Group", "Groep"},
		Rule: Pair{
			"The part of the contacts on the row.",
			"Het deel van de contacten op de rij."},
		Source: own, See: []string{"survey"},
	},
	{
		ID: "answers", Sort: Column, Unit: "count",
		Label: Pair{"Answers", "Antwoorden"},
		Rule: Pair{
			"Contacts with a yes or no to the question whether they could have been prevented.",
			"Contacten met een ja of nee op de vraag of ze voorkomen hadden kunnen worden."},
		Source: own, See: []string{"survey", "prevented"},
	},
	{
		ID: "prevented", Sort: Column, Unit: "count",
		Label: Pair{"Answered yes", "Antwoord ja"},
		Rule: Pair{
			"Contacts that could have been prevented according to the customer.",
			"Contacten die volgens de klant voorkomen hadden kunnen worden."},
		Source: own, See: []string{"survey", "answers"},
	},
	{
		ID: "response", Sort: Column, Unit: "share",
		Label: Pair{"Response", "Respons"},
		Rule: Pair{
			"The contacts of the row with an answer, as a share of the contacts of the row.",
			"De contacten van de rij met een antwoord, als aandeel van de contacten van de rij."},
		Formula: "answers / contacts", Base: Pair{"contacts of the row", "contacten van de rij"},
		Source: own, See: []string{"survey", "survey_response"},
	},
	{
		ID: "customers_avoidable_share", Sort: Column, Unit: "share",
		Label: Pair{"Preventable, customers", "Te voorkomen, klant"},
		Rule: Pair{
			"Contacts that could have been prevented according to the customer, as a share of the answers of the row.",
			"Contacten die volgens de klant voorkomen hadden kunnen worden, als aandeel van de antwoorden van de rij."},
		Formula: "prevented / answers", Base: Pair{"answers of the row", "antwoorden van de rij"},
		Source: own, See: []string{"survey", "survey_avoidable_share"},
	},
	{
		ID: "answered_avoidable_share", Sort: Column, Unit: "share",
		Label: Pair{"Avoidable, answered", "Onnodig, met antwoord"},
		Rule: Pair{
			"The avoidable share by the log among the contacts of the row with an answer. Where it lies elsewhere than that of all contacts of the row, those who answer differ from the others.",
			"Het aandeel onnodig volgens het log onder de contacten van de rij met een antwoord. Ligt het ergens anders dan bij alle contacten van de rij, dan is wie antwoordt anders dan de rest."},
		Formula: "avoidable contacts with an answer / mapped contacts with an answer", Base: Pair{"contacts of the row with a known reason and an answer", "contacten van de rij met een herkende reden en een antwoord"},
		Source: own, See: []string{"survey", "avoidable_share"},
	},
	{
		ID: "survey.verdict", Sort: Column, Unit: "identifier",
		Label: Pair{"Agreement", "Overeenkomst"},
		Rule: Pair{
			"Whether most customers say of contacts of this kind or reason, or of repeats, what the taxonomy says of them. Customers say something from 30 answers on, when the 95 % interval of their share leaves out a half; else it is not certain. Repeats of a reason are in its row.",
			"Of de meeste klanten van contacten van deze soort of reden, of van herhalingen, hetzelfde zeggen als de taxonomie. Klanten zeggen iets vanaf 30 antwoorden, als het 95 %-interval van hun aandeel de helft uitsluit; anders is het niet zeker. Herhalingen van een reden staan in de rij van die reden."},
		Formula: "log_only: avoidable, and the high end of customers_avoidable_share is below 0.5; customers_only: not avoidable, and the low end is above 0.5; agree: the same side; not_certain: neither, or fewer than 30 answers",
		Source:  own, See: []string{"survey", "kind"},
	},
}
