package analyzer

import "contactlog/analyzer/document"

// strategyChart shows what to do with the contacts.
func strategyChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.above("contacts", "strategy", "unmapped")
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "contacts")
	return &document.Chart{
		Kind: document.Bars, Category: "strategy", Values: []string{"share"}, Says: []string{"contacts", "handle_time", "cost_per_year", "saving_per_year"}, Rows: rows,
		Title: phrase("“{strategy}” is what {share} of the contacts ask for", "“{strategy}” is waar {share} van de contacten om vraagt",
			texts{"strategy": v.says(most, "strategy"), "share": v.says(most, "share")}),
		Alt: v.listed("A bar for each strategy with its share of the mapped contacts", "Een balk per strategie met haar aandeel in de herkende contacten", rows, "strategy", "share"),
	}
}

// surveyChart holds the customers' word against the log's, kind by kind.
func surveyChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool { return v.id(i, "part") == "kind" && v.known(i, "customers_avoidable_share") })
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "customers_avoidable_share")
	return &document.Chart{
		Kind: document.Bars, Category: "group", Values: []string{"customers_avoidable_share", "avoidable_share"}, Says: []string{"answers", "response", "verdict"}, Rows: rows,
		Title: phrase("Customers call {share} preventable of the contacts of the kind “{kind}”, most of all kinds", "Van de contacten van de soort “{kind}” noemen klanten {share} te voorkomen, het meest van alle soorten",
			texts{"share": v.says(most, "customers_avoidable_share"), "kind": v.says(most, "group")}),
		Alt: v.listed("Two bars for each kind: the share that customers call preventable, and the share that the log calls avoidable", "Twee balken per soort: het aandeel dat klanten te voorkomen noemen, en het aandeel dat volgens het log onnodig is",
			rows, "group", "customers_avoidable_share"),
	}
}

// ofFirstScore reports whether a row is about the kind of score and the scale with
// which the table begins.
func (v view) ofFirstScore(row int) bool {
	return v.id(row, "score") == v.id(0, "score") && v.id(row, "scale") == v.id(0, "scale")
}

// satisfactionChart shows the first score of the table, kind by kind.
func satisfactionChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool {
		return v.id(i, "part") == "kind" && v.ofFirstScore(i) && v.known(i, "mean")
	})
	if len(rows) < 2 {
		return nil
	}
	best := v.highest(rows, "mean")
	return &document.Chart{
		Kind: document.Bars, Category: "group", Values: []string{"mean"}, Says: []string{"scores", "top_two_share"}, Colour: "group", Rows: rows,
		Title: phrase("{score}: highest after contacts of the kind “{kind}”, {mean}", "{score}: het hoogst na contacten van de soort “{kind}”, {mean}",
			texts{"score": v.says(best, "score"), "kind": v.says(best, "group"), "mean": v.says(best, "mean")}),
		Alt: v.listed("A bar for each kind with its mean score", "Een balk per soort met haar gemiddelde score", rows, "group", "mean"),
	}
}

// mostColumns is how many columns of a heat map can still be read.
const mostColumns = 12

// distinct returns the different texts of a column.
func (v view) distinct(column string) map[string]bool {
	seen := map[string]bool{}
	for i := range v.Rows {
		seen[v.id(i, column)] = true
	}
	return seen
}

// byChart shows a breakdown by one thing as bars, by two as a heat map.
func byChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool { return v.number(i, "contacts") > 0 })
	if len(rows) == 0 {
		return nil
	}
	most := v.highest(rows, "contacts")
	c := &document.Chart{
		Kind: document.Bars, Category: "group", Values: []string{"contacts"}, Says: []string{"share", "repeat_share", "ftf", "ftr", "avoidable_share", "cost_per_year"}, Rows: rows,
		Title: phrase("Most contacts are of “{group}”: {n}", "De meeste contacten zijn van “{group}”: {n}", texts{"group": v.says(most, "group"), "n": v.says(most, "contacts")}),
		Alt:   v.listed("A bar for each row of the table with its contacts", "Een balk per rij van de tabel met haar contacten", rows, "group", "contacts"),
	}
	if _, two := v.places["subgroup"]; two {
		if len(v.distinct("subgroup")) > mostColumns {
			return nil
		}
		c.Kind, c.Group, c.Values = document.HeatMap, "subgroup", []string{"share"}
		c.Says = append([]string{"contacts"}, c.Says[1:]...)
		c.Title = phrase("Most contacts are of “{group}”, “{subgroup}”: {n}", "De meeste contacten zijn van “{group}”, “{subgroup}”: {n}",
			texts{"group": v.says(most, "group"), "subgroup": v.says(most, "subgroup"), "n": v.says(most, "contacts")})
		c.Alt = v.listed("A field for each row of the table, darker as it has more of the contacts", "Een vak per rij van de tabel, donkerder naarmate het meer van de contacten heeft", rows, "group", "share")
	}
	return c
}

// driversChart shows how much of the differences in the first score goes together
// with each driver.
func driversChart(_ *Findings, _ *document.Document, t document.Table) *document.Chart {
	v := viewOf(t)
	rows := v.rows(func(i int) bool {
		return v.id(i, "driver") != "all_drivers" && v.ofFirstScore(i) && v.known(i, "share")
	})
	if len(rows) < 2 {
		return nil
	}
	most := v.highest(rows, "share")
	all := v.rows(func(i int) bool { return v.id(i, "driver") == "all_drivers" })[0] // of the first score: it stands first
	return &document.Chart{
		Kind: document.Bars, Category: "driver", Values: []string{"share"}, Says: []string{"score", "explained", "scores"}, Rows: rows,
		Title: phrase("{score}: the drivers explain {part} of the differences; most of that goes with “{driver}”, {share}", "{score}: de factoren verklaren {part} van de verschillen; daarvan hoort het meeste bij “{driver}”, {share}",
			texts{"part": v.says(all, "explained"), "score": v.says(most, "score"), "driver": v.says(most, "driver"), "share": v.says(most, "share")}),
		Alt: v.listed("A bar for each driver with its share of what all of them explain", "Een balk per factor met haar aandeel in wat ze samen verklaren", rows, "driver", "share"),
	}
}
