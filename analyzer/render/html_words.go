package render

import (
	"html/template"

	"contactlog/analyzer/document"
)

// pageWords are what the page says itself where no script is needed; what scripts
// say stands with them.
type pageWords struct {
	Skip, Care, How, WhatIf template.HTML
}

func (p *paper) words() pageWords {
	return pageWords{
		Skip:   p.span(document.Text{EN: "To the report", NL: "Naar het rapport"}),
		Care:   p.span(document.Text{EN: "Be careful", NL: "Let op"}),
		How:    p.span(both(func(t *page) string { return t.say.how })),
		WhatIf: p.span(document.Text{EN: "What if", NL: "Wat als"}),
	}
}

// sayRowsOf names a table by its size.
func sayRowsOf(n int) document.Text {
	if n == 1 {
		return document.Text{EN: "Table: 1 row", NL: "Tabel: 1 rij"}
	}
	return both(func(t *page) string {
		name := map[document.Language]string{document.English: "Table: ", document.Dutch: "Tabel: "}[t.language]
		return name + decimal(float64(n), 0, t.language) + " " + t.say.rows
	})
}

var (
	sayContents = document.Text{EN: "Contents", NL: "Inhoud"}
	sayFigures  = document.Text{EN: "Main figures", NL: "Hoofdcijfers"}
	sayFiles    = document.Text{EN: "Files", NL: "Bestanden"}
	sayRows     = document.Text{EN: "Rows", NL: "Rijen"}
	sayDates    = document.Text{EN: "Dates", NL: "Datums"}
	sayReasons  = document.Text{EN: "Reasons", NL: "Redenen"}
	sayFooter   = document.Text{
		EN: "Made by contactlog. Nothing on this page was fetched and nothing is sent. Charts: Apache ECharts, © The Apache Software Foundation, Apache License 2.0, with zrender and d3, BSD 3-Clause.",
		NL: "Gemaakt door contactlog. Niets op deze pagina is opgehaald en niets wordt verstuurd. Grafieken: Apache ECharts, © The Apache Software Foundation, Apache License 2.0, met zrender en d3, BSD 3-Clause.",
	}
)
