package glossary

// contentEntries explain content as a cause.
var contentEntries = []Entry{
	{
		ID: "content", Sort: Table | Column,
		Label: Pair{"Content as a cause", "Content als oorzaak"},
		Rule: Pair{
			"The avoidable contacts that content causes: pages, letters, invoices and instructions that say it wrong, unclearly or not at all. They are the contacts about avoidable reasons that the taxonomy marks with content: true, summed per owner; repeats are in the contact centre's own hands and do not count. In the list of reasons it says whether a reason is marked so.",
			"De onnodige contacten die content veroorzaakt: pagina's, brieven, facturen en instructies die het verkeerd, onduidelijk of helemaal niet zeggen. Het zijn de contacten over onnodige redenen die de taxonomie aanmerkt met content: true, opgeteld per veroorzaker; herhaalcontacten heeft de klantenservice zelf in de hand en tellen niet mee. In de lijst met redenen staat of een reden zo is aangemerkt."},
		Source: own, See: []string{"owners", "words", "content.share"},
	},
	{
		ID: "taxonomy.content", Sort: Column,
		Label: Pair{"By content", "Door content"},
		Rule: Pair{
			"Whether an avoidable reason is caused by a page, letter, invoice or instruction.",
			"Of een onnodige reden wordt veroorzaakt door een pagina, brief, factuur of instructie."},
		Source: own, See: []string{"taxonomy", "content"},
	},
	{
		ID: "content.owner", Sort: Column, Unit: "identifier",
		Label:  Pair{"Owner", "Veroorzaker"},
		Rule:   Pair{"The department that causes the contacts: whoever writes the content.", "De afdeling die de contacten veroorzaakt: wie de content schrijft."},
		Source: own, See: []string{"content", "owner"},
	},
	{
		ID: "content.reason", Sort: Column, Unit: "identifier",
		Label:  Pair{"Reason", "Reden"},
		Rule:   Pair{"The reason, or all marked reasons of the owner together.", "De reden, of alle aangemerkte redenen van de veroorzaker samen."},
		Source: own, See: []string{"content", "reason"},
	},
	{
		ID: "content.contacts", Sort: Column, Unit: "count",
		Label:   Pair{"Contacts", "Contacten"},
		Rule:    Pair{"The contacts about the reason that repeat no other.", "De contacten over de reden die geen ander herhalen."},
		Formula: "contacts of avoidable reasons with content: true, no repeats", Source: own, See: []string{"content", "avoidable_reason_only"},
	},
	{
		ID: "content.share", Sort: Column, Unit: "share",
		Label: Pair{"Share", "Aandeel"},
		Rule: Pair{
			"The contacts of the row as a share of all avoidable contacts of the log.",
			"De contacten van de rij als aandeel van alle onnodige contacten van het log."},
		Formula: "contacts of the row / avoidable_contacts", Base: Pair{"avoidable contacts", "onnodige contacten"}, Source: own, See: []string{"content", "owners.share"},
	},
	{
		ID: "content.cost_per_year", Sort: Column, Unit: "euro",
		Label:   Pair{"Cost a year", "Kosten per jaar"},
		Rule:    Pair{"What the contacts of the row cost in a year.", "Wat de contacten van de rij in een jaar kosten."},
		Formula: "contacts of the row a year × their mean cost", Source: own, See: []string{"content", "cost_per_year"},
	},
}
