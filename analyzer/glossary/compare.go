package glossary

// compareEntries explain the tables that compare two logs, or two periods of one.
var compareEntries = []Entry{
	{
		ID: "changes", Sort: Table,
		Label: Pair{"What changed", "Wat er veranderde"},
		Rule: Pair{
			"The main figures of both sides, the difference, and whether chance explains it. \"No real change\" means that the 95 % interval of the difference holds 0.",
			"De belangrijkste cijfers van beide kanten, het verschil, en of toeval dat verklaart. \"Geen echte verandering\" betekent dat het 95 %-interval van het verschil de 0 bevat."},
		Source: own, See: []string{"difference", "verdict", "other_changes", "reason_changes", "compared"},
	},
	{
		ID: "other_changes", Sort: Table,
		Label: Pair{"What changed: the other figures", "Wat er veranderde: de andere cijfers"},
		Rule: Pair{
			"The figures of both sides that the table of the main changes does not have. Counts are only compared when both spans have as many days.",
			"De cijfers van beide kanten die niet in de tabel van de belangrijkste veranderingen staan. Aantallen zijn alleen vergeleken als beide perioden evenveel dagen hebben."},
		Source: own, See: []string{"changes", "difference", "verdict"},
	},
	{
		ID: "reason_changes", Sort: Table,
		Label: Pair{"Which reasons changed", "Welke redenen veranderden"},
		Rule: Pair{
			"The share of each reason in the mapped contacts of both sides, the largest difference first. Whether it is real is told by a test that counts in how many reasons were looked at.",
			"Het aandeel van elke reden in de herkende contacten van beide kanten, het grootste verschil vooraan. Of het echt is, zegt een toets die meerekent naar hoeveel redenen er gekeken is."},
		Source: own, See: []string{"p", "difference", "verdict", "changes", "mapped_share"},
	},
	{
		ID: "compared", Sort: Table,
		Label: Pair{"What is compared", "Wat er vergeleken is"},
		Rule: Pair{
			"The dates that each side has, and what became of its rows.",
			"De datums die elke kant heeft, en wat er van zijn rijen werd."},
		Source: own, See: []string{"before", "after", "books"},
	},
	{
		ID: "before", Sort: Setting | Column,
		Label: Pair{"Before", "Ervoor"},
		Rule: Pair{
			"The side that is compared with: a log, or the first period of one.",
			"De kant waarmee vergeleken wordt: een log, of de eerste periode van een log."},
		Source: own, See: []string{"after", "compared"},
	},
	{
		ID: "after", Sort: Setting | Column,
		Label: Pair{"After", "Erna"},
		Rule: Pair{
			"The side that is compared: a log, or the second period of one.",
			"De kant die vergeleken wordt: een log, of de tweede periode van een log."},
		Source: own, See: []string{"before", "compared"},
	},
	{
		ID: "reason_changes.before", Sort: Column, Unit: "share",
		Label:   Pair{"Before", "Ervoor"},
		Rule:    Pair{"The share of the reason before.", "Het aandeel van de reden ervoor."},
		Formula: "contacts of the reason / mapped contacts, before", Source: own, See: []string{"reason_changes", "contacts_before"},
	},
	{
		ID: "reason_changes.after", Sort: Column, Unit: "share",
		Label:   Pair{"After", "Erna"},
		Rule:    Pair{"The share of the reason after.", "Het aandeel van de reden erna."},
		Formula: "contacts of the reason / mapped contacts, after", Source: own, See: []string{"reason_changes", "contacts_after"},
	},
	{
		ID: "contacts_before", Sort: Column, Unit: "count",
		Label:  Pair{"Contacts before", "Contacten ervoor"},
		Rule:   Pair{"The contacts about the reason before, in the whole span.", "De contacten over de reden ervoor, in de hele periode."},
		Source: own, See: []string{"reason_changes", "contacts_after"},
	},
	{
		ID: "contacts_after", Sort: Column, Unit: "count",
		Label:  Pair{"Contacts after", "Contacten erna"},
		Rule:   Pair{"The contacts about the reason after, in the whole span.", "De contacten over de reden erna, in de hele periode."},
		Source: own, See: []string{"reason_changes", "contacts_before"},
	},
	{
		ID: "difference", Sort: Column,
		Label: Pair{"Difference", "Verschil"},
		Rule: Pair{
			"After less before, with its 95 % interval: of shares Newcombe's, from the intervals of both; of mean handle time, cost per contact and contacts a year (by the days of each weekday) Welch's. Other figures have none. The sides are taken as independent.",
			"Erna min ervoor, met het 95 %-interval: van aandelen dat van Newcombe, uit de intervallen van beide; van gemiddelde afhandeltijd, kosten per contact en contacten per jaar (over de dagen van elke weekdag) dat van Welch. Andere cijfers hebben er geen. De kanten gelden als onafhankelijk."},
		Formula: "after - before; interval d - √((p2 - low2)² + (high1 - p1)²) to d + √((high2 - p2)² + (p1 - low1)²), or d ± t √(s1² / n1 + s2² / n2)",
		Base:    Pair{"the smaller base of the two sides", "de kleinste basis van de twee kanten"},
		Source:  "Newcombe 1998, method 10; Zou & Donner 2008; Welch 1947; Satterthwaite 1946", See: []string{"changes", "verdict", "low", "high"},
	},
	{
		ID: "reason_changes.difference", Sort: Column, Unit: "points",
		Label:   Pair{"Difference", "Verschil"},
		Rule:    Pair{"The share after less the share before, with Newcombe's 95 % interval.", "Het aandeel erna min dat ervoor, met het 95 %-interval van Newcombe."},
		Formula: "after - before", Base: Pair{"the mapped contacts of the side that has fewer", "de herkende contacten van de kant die er minder heeft"},
		Source: "Newcombe 1998, method 10", See: []string{"difference", "verdict"},
	},
	{
		ID: "verdict", Sort: Column, Unit: "identifier",
		Label: Pair{"Verdict", "Oordeel"},
		Rule: Pair{
			"Up or down when chance hardly explains the difference, no real change when it can. Of figures: whether the 95 % interval of the difference leaves out 0; of reasons: whether p is below 0.05. Absent where there is no interval.",
			"Hoger of lager als toeval het verschil nauwelijks verklaart, geen echte verandering als dat wel kan. Bij cijfers: of het 95 %-interval van het verschil de 0 uitsluit; bij redenen: of p onder 0,05 ligt. Ontbreekt waar geen interval is."},
		Source: own, See: []string{"difference", "p"},
	},
	{
		ID: "p", Sort: Column, Unit: "probability",
		Label: Pair{"p", "p"},
		Rule: Pair{
			"How often chance alone would make a difference as large as this or larger, adjusted for the number of reasons that are compared.",
			"Hoe vaak toeval alleen een verschil zou maken dat zo groot is of groter, aangepast aan het aantal redenen dat vergeleken is."},
		Formula: "2 × (1 - Φ(|z|)), z = (p2 - p1) / √(p (1 - p) (deff1 / n1 + deff2 / n2)) with p the pooled share; k-th smallest of m times m - k + 1, and no less than the one before",
		Source:  "z test of two proportions at the effective base of Rao & Scott 1992; Holm 1979", See: []string{"reason_changes", "verdict"},
	},
}
