package render_test

import (
	"math"

	"contactlog/analyzer/document"
)

func text(en, nl string) document.Text { return document.Text{EN: en, NL: nl} }

// share returns a share with a base and an interval.
func share(x float64, n int64, low, high float64) document.Value {
	return document.Value{Known: true, Number: x, N: n, Low: low, High: high, HasCI: true, Few: n < 30}
}

func num(x float64) document.Cell { return document.Of(document.Num(x)) }

func assumed(x float64) document.Value { return document.Value{Known: true, Number: x, Assumed: true} }

var (
	noSurvey = document.Unknown(text("the log has no survey column", "het log heeft geen kolom met een enquête"))
	noCases  = document.Unknown(text("no case of this reason is judged yet", "geen case van deze reden is al beoordeeld"))
)

// sample is a document that has something of everything.
func sample() *document.Document {
	return &document.Document{
		Program: "1.2.3",
		Title:   text("Contact report: webshop, 1 January to 31 March 2026", "Contactrapport: webshop, 1 januari tot en met 31 maart 2026"),
		Settings: []document.Setting{
			{ID: "window", Label: text("Repeat window", "Herhaalvenster"), Value: "168h", Text: text("7 days", "7 dagen")},
			{ID: "target", Label: text("Target", "Doel"), Value: 0.1, Text: text("10 % of contacts", "10 % van de contacten"), Given: true},
			{ID: "period", Label: text("Period", "Periode"), Value: map[string]any{"to": "2026-03-31", "from": "2026-01-01"}, Text: text("1 January to 31 March 2026", "1 januari tot en met 31 maart 2026")},
			{ID: "strict", Label: text("Strict", "Streng"), Value: false, Text: text("no", "nee")},
		},
		Taxonomy: &document.Taxonomy{Name: "webshop", Version: "2026-11", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
		Inputs: []document.Input{{Name: "calls <jan> & mail\u202e.csv", Rows: 14210, Layout: map[string]any{"delimiter": ";", "columns": []any{"Klant", "Start"}}, Text: text("customer = Klantnummer, start = Datum + Tijd, code = Afhandelcode, text = Notitie, vrij, channel = Kanaal", "klant = Klantnummer, start = Datum + Tijd, code = Afhandelcode, tekst = Notitie, vrij, kanaal = Kanaal")},
			{Name: "/a/long/path/to/a/folder/with/exports/of/the/telephone/system/2026/q1/telefonie.xlsx", Rows: 0, Text: text("XLSX", "XLSX")}},
		Books:     sampleBooks(),
		Headlines: sampleHeadlines(),
		Figures:   sampleFigures(),
		Tables:    []document.Table{summaryTable(), reasonsTable(), unitsTable(), hostileTable(), emptyTable()},
		Warnings: []document.Warning{
			{Code: "few_days", Text: text("the log spans 90 days: yearly figures are stretched from less than a quarter of a year, and a season may weigh too much or too little", "het log beslaat 90 dagen: cijfers per jaar zijn opgerekt vanuit minder dan een kwartaal, en een seizoen kan te zwaar of te licht wegen")},
			{Code: "unreadable_cells", Count: 1234, Where: document.Same("calls.csv, row 17, column Datum"), Counted: true, Text: text("cells could not be read and count as blank", "cellen waren niet te lezen en tellen als leeg")},
			{Code: "date_order", Count: 87, Where: document.Same("calls.csv, row 2"), Text: text("day and month cannot be told apart; read as day first", "dag en maand zijn niet te onderscheiden; gelezen als dag eerst")},
			{Code: "shared", Count: 3, Counted: true, Text: text("keys are shared by many", "sleutels worden door velen gedeeld")},
			{Code: "hostile", Count: 1, Where: document.Same("a\x1b[31m\nb"), Text: document.Same("</script><script>alert(1)</script>\r\n=cmd()\x07")},
		},
	}
}

func sampleBooks() *document.Books {
	return &document.Books{
		Rows: 14210,
		Entries: []document.Entry{
			{ID: "contacts", Label: text("contacts", "contacten"), Count: 12345},
			{ID: "legs", Label: text("legs (transfers)", "doorverbindingen"), Count: 1500},
			{ID: "extra_reasons", Label: text("extra reasons", "extra redenen"), Count: 0},
			{ID: "duplicates", Label: text("duplicates", "dubbele rijen"), Count: 365},
			{ID: "outbound", Label: text("outbound", "uitgaand"), Count: 0},
			{ID: "abandoned", Label: text("abandoned", "opgehangen"), Count: 0},
			{ID: "automated", Label: text("automated", "geautomatiseerd"), Count: 0},
			{ID: "excluded", Label: text("excluded", "uitgesloten"), Count: 0},
			{ID: "out_of_period", Label: text("out of period", "buiten de periode"), Count: 0},
			{ID: "rejected", Label: text("rejected", "afgewezen"), Count: 0},
		},
		Beside: []document.Entry{
			{ID: "layout_rows", Label: text("layout rows", "opmaakrijen"), Count: 3},
			{ID: "unreadable_cells", Label: text("unreadable cells", "onleesbare cellen"), Count: 1234},
		},
	}
}

func sampleFigures() []document.Figure {
	return []document.Figure{
		{Name: "contacts", Label: text("Contacts", "Contacten"), Unit: document.Count, Value: document.Num(12345)},
		{Name: "ftf", Label: text("First time fix", "In één keer goed beantwoord"), Unit: document.Share, Value: share(0.7125, 4213, 0.6986, 0.726)},
		{Name: "ftr_basis", Label: text("Basis of first time right", "Grondslag"), Word: "observed"},
		{Name: "ftf_gap", Label: text("Gap", "Verschil"), Unit: document.Points, Value: document.Num(0.1234)},
		{Name: "survey_avoidable_share", Label: text("Avoidable, says the survey", "Onnodig volgens de enquête"), Unit: document.Share, Value: noSurvey},
		{Name: "avoidable_elsewhere_share", Label: text("Caused elsewhere", "Elders veroorzaakt"), Unit: document.Share, Value: share(2.0/3, 12, 0.39, 0.8619)},
		{Name: "cost_per_contact", Label: text("Cost per contact", "Kosten per contact"), Unit: document.Euro, Value: assumed(10)},
		{Name: "gini", Label: text("Gini", "Gini"), Unit: document.Ratio, Value: document.Num(math.NaN())},
		{Name: "payback_months", Label: text("Payback", "Terugverdientijd"), Unit: document.Months, Value: document.Num(math.Inf(1))},
	}
}

func sampleHeadlines() []document.Headline {
	f := sampleFigures()
	return []document.Headline{
		{Figure: f[0], Sentence: text("contacts reached the centre: inbound, handled by a person, each counted once.", "contacten bereikten het contactcentrum: inkomend, door een mens behandeld, elk één keer geteld.")},
		{Figure: f[1], Sentence: text("of the cases took one contact: first time fix within 7 days.", "van de cases kostte één contact: first time fix binnen 7 dagen.")},
		{Figure: f[2], Sentence: text("is what first time right rests on.", "is waar first time right op rust.")},
		{Figure: f[4], Sentence: text("of the customers say that their contact could have been prevented.", "van de klanten zegt dat het contact voorkomen had kunnen worden.")},
		{Figure: f[5], Sentence: text("of the avoidable contacts are caused elsewhere.", "van de onnodige contacten wordt elders veroorzaakt.")},
		{Figure: f[6], Sentence: text("is the cost of a contact.", "kost een contact.")},
	}
}

func summaryTable() document.Table {
	t := document.Table{
		ID: "summary", Title: text("Summary", "Samenvatting"),
		Rule: text("The figures of this report, each with its base and what it means.", "De cijfers van dit rapport, elk met de basis en wat het betekent."),
		Columns: []document.Column{
			{ID: "figure", Label: text("Figure", "Cijfer")},
			{ID: "value", Label: text("Value", "Waarde"), Interval: true},
			{ID: "note", Label: text("What it means", "Wat het betekent")},
		},
	}
	notes := []document.Text{
		text("Inbound, handled by a person, unique.", "Inkomend, door een mens behandeld, uniek."),
		text("Judged cases that took one contact, divided by all judged cases; a case is judged when the window of 7 days after its first contact lies in the log.", "Beoordeelde cases van één contact, gedeeld door alle beoordeelde cases; een case is beoordeeld als het venster van 7 dagen na het eerste contact in het log ligt."),
	}
	for i, f := range sampleFigures() {
		value := document.Cell{Value: f.Value, Unit: f.Unit}
		if f.Word != "" {
			value = document.Words(f.Word, text("as observed", "waargenomen"))
		}
		t.Rows = append(t.Rows, []document.Cell{document.Words(f.Name, f.Label), value, document.Words("", notes[i%2])})
	}
	return t
}

func reasonsTable() document.Table {
	t := document.Table{
		ID: "reasons", Title: text("Contact reasons", "Contactredenen"), Total: true,
		Rule: text("Why customers make contact, most contacts first. Shares are of mapped contacts.", "Waarom klanten contact opnemen, de meeste contacten eerst. Aandelen zijn van de contacten met een reden."),
		Columns: []document.Column{
			{ID: "reason", Label: text("Reason", "Reden"), Unit: document.Identifier},
			{ID: "kind", Label: text("Kind", "Soort")},
			{ID: "owner", Label: text("Owner", "Veroorzaker")},
			{ID: "contacts", Label: text("Contacts", "Contacten"), Unit: document.Count},
			{ID: "share", Label: text("Share", "Aandeel"), Unit: document.Share, Interval: true},
			{ID: "repeat_share", Label: text("Repeat share", "Herhaling"), Unit: document.Share, Interval: true},
			{ID: "ftf", Label: text("First time fix", "First time fix"), Unit: document.Share, Interval: true},
			{ID: "ftr", Label: text("First time right", "First time right"), Unit: document.Share, Interval: true},
			{ID: "avoidable_contacts", Label: text("Avoidable contacts", "Onnodige contacten"), Unit: document.Count},
			{ID: "handle_time", Label: text("Handle time", "Duur"), Unit: document.Seconds},
			{ID: "cost_per_year", Label: text("Cost a year", "Kosten per jaar"), Unit: document.Euro},
			{ID: "detail", Label: text("Detail", "Detail"), Unit: document.Number, Detail: true},
		},
		Notes: []document.Text{text("Mapped: 93.4 % of the contacts.", "Met reden: 93,4 % van de contacten.")},
	}
	add := func(id string, name, kind, owner document.Text, contacts, x float64, n int64, seconds, cost float64) {
		ftf := document.Of(share(1-x/2, n, 1-x/2-0.05, min(1, 1-x/2+0.05)))
		if n == 0 {
			ftf = document.Of(noCases)
		}
		t.Rows = append(t.Rows, []document.Cell{
			document.Words(id, name), document.Words(kind.EN, kind), document.Words(owner.EN, owner), num(contacts),
			document.Of(share(x, 12000, x*0.9, x*1.1)), document.Of(share(x/3, 11000, x/4, x/2)), ftf, ftf,
			num(math.Floor(contacts * x)), num(seconds), document.Of(assumed(cost)), num(x * 1000 / 7),
		})
	}
	avoidable, hygiene, valuable := text("avoidable", "onnodig"), text("hygiene", "hygiëne"), text("valuable", "waardevol")
	add("late-delivery", text("Late delivery", "Levering te laat"), avoidable, text("Logistics", "Logistiek"), 5120, 0.4267, 2100, 263, 211456)
	add("invoice-unclear", text("Invoice not clear or not expected", "Factuur onduidelijk of onverwacht"), avoidable, text("Finance", "Financiën"), 3001, 0.25, 950, 341, 123950)
	add("move", text("House move", "Verhuizing"), hygiene, text("Contact centre", "Klantenservice"), 2400, 0.2, 29, 3864, 99120)
	add("advice", text("Product advice", "Productadvies"), valuable, text("Sales", "Verkoop"), 1479, 0.1233, 0, 59, 85)
	add("total", text("Total", "Totaal"), document.Text{}, document.Text{}, 12000, 1, 3079, 290, 434611)
	return t
}

// unitsTable has a column for every unit, with a value above and below zero,
// one that is unknown and one that is no number.
func unitsTable() document.Table {
	units := []document.Unit{
		document.Count, document.Number, document.Ratio, document.Share, document.Points, document.Euro, document.Seconds,
		document.Hours, document.FTE, document.Months, document.Days, document.YearlyRate,
	}
	t := document.Table{ID: "units", Title: text("Units", "Eenheden"), Columns: []document.Column{
		{ID: "month", Label: text("Month", "Maand"), Unit: document.Date}, {ID: "provisional", Label: text("Provisional", "Voorlopig"), Unit: document.Perhaps},
	}}
	for _, u := range units {
		t.Columns = append(t.Columns, document.Column{ID: string(u), Label: text(string(u), string(u)), Unit: u})
	}
	values := []float64{1234567.891, 0.0416666, -0.25, 99.999, 0, math.NaN()}
	for i, x := range values {
		row := []document.Cell{document.Plain([]string{"2026-01-31", "2026-02-28", "2026-03", "2026-W14", "0000-00-00", ""}[i]), document.Words("yes", text("yes", "ja"))}
		for range units {
			row = append(row, num(x))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// hostileTable holds what a log may hold that means to do harm, or does it unmeant.
func hostileTable() document.Table {
	t := document.Table{
		ID: "hostile", Title: text("Names: [what] a/log\\may*hold? and more than fits", "Namen: [wat] een/log\\mag*bevatten? en meer dan past"),
		Columns: []document.Column{{ID: "name", Label: document.Same("=Name\n1")}, {ID: "contacts", Label: text("Contacts", "Contacten"), Unit: document.Count}},
		Notes:   []document.Text{document.Same("note\x1b]0;title\x07 with\ttabs")},
	}
	for i, s := range hostileTexts {
		t.Rows = append(t.Rows, []document.Cell{document.Plain(s), num(float64(i - 3))})
	}
	return t
}

var hostileTexts = []string{
	"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r\n=1+1", "'=1+1", "</script><script>alert(1)</script>", "a & b < c > d \"e\" 'f'",
	"\x1b[31mred\x1b[0m", "bell\x07 null\x00 del\x7f csi\u009b31m", "line\nfeed\r\nand\ttab", "right\u202eto\u200fleft\u2066marks\ufeff",
	"not utf-8: \xff\xfe", "comma, semicolon; pipe | tab\\t", `\.`, "日本語のとても長い名前が続く場合", "naïve café ẞ €", "_x0041_ &amp; &#61; _x005F_x0042_x0043_x12_",
	"averyveryverylongnamewithoutanyblanksinitthatgoesonandonandonandonandonuntilitdoesnotfitonanylineofaterminal",
	"a very long name that does have blanks in it, and that therefore can be broken between its words without any harm to either of them", "", "0012", "1e5", "TRUE",
}

func emptyTable() document.Table {
	return document.Table{ID: "empty", Title: text("Empty", "Leeg"), Total: true, Columns: []document.Column{{ID: "a", Label: text("A", "A")}, {ID: "b", Label: text("B", "B"), Unit: document.Count}}}
}
