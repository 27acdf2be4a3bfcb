package glossary

// driverEntries explain what goes together with scores.
var driverEntries = []Entry{
	{
		ID: "drivers", Sort: Table,
		Label: Pair{"What goes together with the scores?", "Wat gaat samen met de scores?"},
		Rule: Pair{
			"How much of the differences between scores each driver explains in a linear model of all of them. It rests on scores of contacts of which all drivers are known. A driver is left out when with it, in its turn, fewer than half of the scores would be, or when it is the same for all. A note says so where all of it may be chance (an F test at 5 %). What goes together with a score need not cause it.",
			"Hoeveel van de verschillen tussen scores elke factor verklaart in een lineair model van allemaal. Het rust op scores van contacten waarvan alle factoren bekend zijn. Een factor valt weg als met die factor, op zijn beurt, minder dan de helft van de scores dat zou zijn, of als hij voor iedereen gelijk is. Een noot zegt het als alles toeval kan zijn (een F-toets bij 5 %). Wat met een score samengaat, hoeft er niet de oorzaak van te zijn."},
		Source: "Lindeman, Merenda & Gold 1980 (LMG); Grömping 2006; the least number of scores Green 1991", See: []string{"driver", "explained", "drivers.share", "satisfaction"},
	},
	{
		ID: "driver", Sort: Column, Unit: "identifier",
		Label: Pair{"Driver", "Factor"},
		Rule: Pair{
			"What may explain the score: whether the case of the contact took one contact, whether the contact is a repeat, the kind of its reason, the wait, the handle time, whether it was transferred, the effort it took the customer (CES) and the channel. All drivers together have the first row.",
			"Wat de score kan verklaren: of de klantvraag van het contact één contact kostte, of het contact een herhaling is, de soort van de reden, de wachttijd, de afhandeltijd, of er is doorverbonden, de moeite die het de klant kostte (CES) en het kanaal. Alle factoren samen hebben de eerste rij."},
		Source: own, See: []string{"drivers", "ftf", "repeats", "kind"},
	},
	{
		ID: "drivers.group", Sort: Column, Unit: "identifier",
		Label: Pair{"Group", "Groep"},
		Rule: Pair{
			"The contacts that are held against all others of the model: those with the answer or the value that stands there, or with more than the median of a measure.",
			"De contacten die tegenover alle andere van het model staan: die met het antwoord of de waarde die er staat, of met meer dan de mediaan van een maat."},
		Source: own, See: []string{"drivers", "drivers.difference"},
	},
	{
		ID: "drivers.scores", Sort: Column, Unit: "count",
		Label: Pair{"Scores", "Scores"},
		Rule: Pair{
			"The scores of the row, among those that the model rests on.",
			"De scores van de rij, onder die waarop het model rust."},
		Source: own, See: []string{"drivers"},
	},
	{
		ID: "drivers.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The driver's part of what all drivers explain together. The interval is that of 1,000 draws of whole customers (bootstrap), the same draws every time; customers are drawn in at most 500 groups. It needs 30 customers.",
			"Het deel van de factor in wat alle factoren samen verklaren. Het interval is dat van 1.000 trekkingen van hele klanten (bootstrap), elke keer dezelfde trekkingen; klanten worden in hoogstens 500 groepen getrokken. Er zijn 30 klanten voor nodig."},
		Formula: "explained of the driver / explained of all_drivers", Base: Pair{"scores of the model", "scores van het model"},
		Source: "Lindeman, Merenda & Gold 1980; the interval Efron 1979, percentiles", See: []string{"drivers", "explained"},
	},
	{
		ID: "explained", Sort: Column, Unit: "share",
		Label: Pair{"Explained", "Verklaard"},
		Rule: Pair{
			"The part of the variance of the scores that the driver explains: what it adds to R² when it enters the model, averaged over all orders of entry. The values of one driver enter together. The parts add up to the R² of all drivers.",
			"Het deel van de variantie van de scores dat de factor verklaart: wat hij aan R² toevoegt als hij in het model komt, gemiddeld over alle volgordes. De waarden van één factor komen er samen in. De delen tellen op tot de R² van alle factoren."},
		Formula: "mean over all orders of R²(those before and the driver) - R²(those before)", Source: "Lindeman, Merenda & Gold 1980; Grömping 2006", See: []string{"drivers", "drivers.share"},
	},
	{
		ID: "drivers.mean", Sort: Column, Unit: "score",
		Label: Pair{"Mean", "Gemiddelde"},
		Rule: Pair{
			"The mean score of the contacts of the row.",
			"De gemiddelde score van de contacten van de rij."},
		Source: own, See: []string{"drivers", "mean"},
	},
	{
		ID: "drivers.difference", Sort: Column, Unit: "score",
		Label: Pair{"Difference", "Verschil"},
		Rule: Pair{
			"The mean score of the row less that of all other scores of the model, whatever else differs, with Welch's 95 % interval.",
			"De gemiddelde score van de rij min die van alle andere scores van het model, wat er verder ook verschilt, met het 95 %-interval van Welch."},
		Formula: "mean of the row - mean of the others", Base: Pair{"scores of the row", "scores van de rij"},
		Source: "Welch 1947; Satterthwaite 1946", See: []string{"drivers", "explained"},
	},
}
