package glossary

const giniSource = "Gini 1912"

var customerEntries = []Entry{
	{
		ID: "customers", Sort: Figure | Table | Column, Unit: "count",
		Label: Pair{"Customers", "Klanten"},
		Rule: Pair{
			"Different known customers who made contact. The table shows how many of them made 1, 2, 3 to 5, 6 to 10 or more than 10 contacts.",
			"Verschillende bekende klanten die contact opnamen. De tabel toont hoeveel van hen 1, 2, 3 tot 5, 6 tot 10 of meer dan 10 keer contact hadden."},
		Formula: "distinct known customers of contacts",
		Source:  own, See: []string{"known_share", "contacts_per_customer", "top20_share", "gini"},
	},
	{
		ID: "contacts_per_customer", Sort: Figure, Unit: "number",
		Label: Pair{"Contacts per customer", "Contacten per klant"},
		Rule: Pair{
			"The mean number of contacts of a known customer who made contact.",
			"Het gemiddelde aantal contacten van een bekende klant die contact opnam."},
		Formula: "contacts with a known customer / customers",
		Source:  own, See: []string{"customers", "contacting_share"},
	},
	{
		ID: "top20_share", Sort: Figure, Unit: "share",
		Label: Pair{"Contacts of the busiest 20 %", "Contacten van de drukste 20 %"},
		Rule: Pair{
			"The share of contacts of known customers that the most frequent 20 % of those customers made, rounded up to a whole customer.",
			"Het aandeel van de contacten van bekende klanten dat de 20 % meest frequente van die klanten voor hun rekening nemen, naar boven afgerond op een hele klant."},
		Formula: "contacts of the ceil(20 %) most frequent customers / contacts with a known customer",
		Source:  own, See: []string{"customers_for_90", "gini", "top20_share_all"},
	},
	{
		ID: "customers_for_90", Sort: Figure, Unit: "share",
		Label: Pair{"Customers behind 90 %", "Klanten achter 90 %"},
		Rule: Pair{
			"The smallest share of the customers who made contact that makes 90 % of the contacts of known customers.",
			"Het kleinste aandeel van de klanten met contact dat samen 90 % van de contacten van bekende klanten maakt."},
		Formula: "fewest customers with 90 % of the contacts / customers",
		Source:  own, See: []string{"top20_share", "customers_for_90_all"},
	},
	{
		ID: "gini", Sort: Figure, Unit: "ratio",
		Label: Pair{"Gini coefficient", "Gini-coëfficiënt"},
		Rule: Pair{
			"How unequally contacts are spread over the customers who made contact: 0 when all made as many, near 1 when one customer made nearly all.",
			"Hoe ongelijk de contacten verdeeld zijn over de klanten met contact: 0 als iedereen evenveel contacten heeft, bijna 1 als één klant ze vrijwel allemaal heeft."},
		Formula: "Σ(2i - n - 1)x / (n Σx), x the contacts of each customer, ascending",
		Source:  giniSource, See: []string{"top20_share", "customers_for_90", "gini_all"},
	},
	{
		ID: "contacting_share", Sort: Figure, Unit: "share",
		Label: Pair{"Customers with contact", "Klanten met contact"},
		Rule: Pair{
			"The known customers who made contact, as a share of the whole customer base given.",
			"De bekende klanten die contact opnamen, als aandeel van het opgegeven totale klantenbestand."},
		Formula: "customers / customers_total",
		Source:  own, See: []string{"customers", "customers_total"},
	},
	{
		ID: "top20_share_all", Sort: Figure, Unit: "share",
		Label: Pair{"Contacts of the busiest 20 % of all customers", "Contacten van de drukste 20 % van alle klanten"},
		Rule: Pair{
			"The share of contacts of known customers that the most frequent 20 % of the whole customer base made, rounded up to a whole customer.",
			"Het aandeel van de contacten van bekende klanten dat de meest frequente 20 % van het hele klantenbestand voor zijn rekening neemt, naar boven afgerond op een hele klant."},
		Formula: "contacts of the ceil(20 % of customers_total) most frequent customers / contacts with a known customer",
		Source:  own, See: []string{"top20_share", "customers_total"},
	},
	{
		ID: "customers_for_90_all", Sort: Figure, Unit: "share",
		Label: Pair{"Share of all customers behind 90 %", "Aandeel van alle klanten achter 90 %"},
		Rule: Pair{
			"The smallest share of the whole customer base that makes 90 % of the contacts of known customers.",
			"Het kleinste aandeel van het hele klantenbestand dat samen 90 % van de contacten van bekende klanten maakt."},
		Formula: "fewest customers with 90 % of the contacts / customers_total",
		Source:  own, See: []string{"customers_for_90", "customers_total"},
	},
	{
		ID: "gini_all", Sort: Figure, Unit: "ratio",
		Label: Pair{"Gini coefficient, all customers", "Gini-coëfficiënt, alle klanten"},
		Rule: Pair{
			"How unequally contacts are spread over the whole customer base, in which customers without a known contact count as 0.",
			"Hoe ongelijk de contacten verdeeld zijn over het hele klantenbestand, waarin klanten zonder bekend contact als 0 tellen."},
		Formula: "Σ(2i - n - 1)x / (n Σx), x the contacts of each of customers_total, ascending",
		Source:  giniSource, See: []string{"gini", "customers_total"},
	},
	{
		ID: "band", Sort: Column, Unit: "identifier",
		Label: Pair{"Contacts each", "Contacten elk"},
		Rule: Pair{
			"How many contacts a customer made: 1, 2, 3 to 5, 6 to 10 or more than 10.",
			"Hoe vaak een klant contact had: 1, 2, 3 tot 5, 6 tot 10 of meer dan 10 keer."},
		Source: own, See: []string{"customers"},
	},
	{
		ID: "customers_share", Sort: Column, Unit: "share",
		Label: Pair{"Of customers", "Van de klanten"},
		Rule: Pair{
			"The customers of the row, as a share of all known customers who made contact.",
			"De klanten van de rij, als aandeel van alle bekende klanten die contact opnamen."},
		Formula: "customers of the row / customers",
		Source:  own, See: []string{"customers", "contacts_share"},
	},
	{
		ID: "contacts_share", Sort: Column, Unit: "share",
		Label: Pair{"Of contacts", "Van de contacten"},
		Rule: Pair{
			"The contacts of the row's customers, as a share of all contacts of known customers.",
			"De contacten van de klanten van de rij, als aandeel van alle contacten van bekende klanten."},
		Formula: "contacts of the row / contacts with a known customer",
		Source:  own, See: []string{"customers", "customers_share"},
	},
}
