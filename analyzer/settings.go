package analyzer

import (
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
)

// settings are the choices that the figures rest on, given or not.
func (f *Findings) settings() []document.Setting {
	r := f.Request
	on := RepeatOnReason
	if f.OnCustomer {
		on = RepeatOnCustomer
	}
	list := settingList{given: r.given}
	list.add("window", FormatSpan(r.Window), windowText(r.Window))
	list.add("repeat_on", on, wordText(on))
	list.add("leg_gap", FormatSpan(r.LegGap), windowText(r.LegGap))
	list.addDate("from", r.From)
	list.addDate("to", r.To)
	list.addDate("until", r.Until)
	list.add("timezone", r.zone().String(), document.Same(r.zone().String()))
	list.addReading(r)
	if r.Reading.DedupeRows {
		list.add("dedupe", "rows", document.Text{EN: "rows", NL: "rijen"})
	}
	f.addCoverage(&list)
	list.addPlan(r)
	list.addMoney("hourly_rate", r.Tariff.HourlyRate)
	list.addMoney("cost", r.Tariff.Flat)
	list.addPerChannel(r)
	if r.CustomersTotal > 0 {
		list.addNumber("customers_total", float64(r.CustomersTotal), document.Count)
	}
	return list.settings
}

// addCoverage says which dates the log covers: what every rate and yearly
// figure rests on.
func (f *Findings) addCoverage(list *settingList) {
	if c := f.Question.Coverage; c.Known() {
		list.addDay("coverage_from", f.Question.Calendar.Date(c.First))
		list.addDay("coverage_to", f.Question.Calendar.Date(c.Last))
	}
}

// settingList gathers settings, each marked as given or default.
type settingList struct {
	settings []document.Setting
	given    map[string]bool
}

func (l *settingList) add(id string, value any, text document.Text) {
	l.settings = append(l.settings, document.Setting{ID: id, Label: label(id), Value: value, Text: text, Given: l.given[id] || l.given[strings.TrimSuffix(id, "s")]}) // a repeatable flag has a name in the singular
}

func (l *settingList) addDate(id string, d *contact.Date) {
	if d != nil {
		l.addDay(id, *d)
	}
}

func (l *settingList) addDay(id string, d contact.Date) {
	l.add(id, d.String(), document.Same(d.String()))
}

func (l *settingList) addNumber(id string, x float64, u document.Unit) {
	l.add(id, x, people(document.Num(x), u))
}

func (l *settingList) addMoney(id string, m contact.Micros) {
	if m.Known() {
		l.addNumber(id, float64(m)/float64(contact.Euro), document.Euro)
	}
}

// addReading lists what the user says of the files. Of the centre's own numbers
// it tells how many there are: numbers are printed nowhere.
func (l *settingList) addReading(r Request) {
	order := r.Reading.DateOrder.String()
	l.add("date_order", order, document.Same(order))
	switch {
	case r.Reading.SwappedDates:
		l.add("dates", "swapped", document.Text{EN: "real dates swapped", NL: "echte datums verwisseld"})
	case r.Reading.StoredDates:
		l.add("dates", "stored", document.Text{EN: "real dates as they are", NL: "echte datums zoals ze zijn"})
	}
	if r.Reading.Sheet != "" {
		l.add("sheet", r.Reading.Sheet, document.Same(r.Reading.Sheet))
	}
	if len(r.Reading.Columns) > 0 {
		columns := map[string]any{}
		var pairs []string
		for _, role := range logfile.Roles() {
			if headers, named := r.Reading.Columns[role]; named {
				columns[string(role)] = headers
				pairs = append(pairs, string(role)+" = "+strings.Join(headers, " + "))
			}
		}
		l.add("columns", columns, document.Same(strings.Join(pairs, ", ")))
	}
	if n := len(r.Reading.OwnNumbers); n > 0 {
		l.addNumber("own_numbers", float64(n), document.Count)
	}
}

func (l *settingList) addPlan(r Request) {
	p := r.Plan
	l.addNumber("target", p.Target, document.Share)
	l.addNumber("hours_per_fte", p.HoursPerFTE, document.Hours)
	if p.PerYearGiven {
		l.addNumber("contacts_per_year", p.PerYear, document.YearlyRate)
	}
	if p.Investment > 0 {
		l.addNumber("investment", p.Investment, document.Euro)
	}
	if p.Adoption > 0 {
		l.addNumber("adoption", p.Adoption, document.Share)
		l.addNumber("self_service_cost", p.SelfServiceCost, document.Euro)
	}
}

func (l *settingList) addPerChannel(r Request) {
	if len(r.Tariff.PerChannel) == 0 {
		return
	}
	amounts := map[string]any{}
	var text document.Text
	for c := contact.Channel(1); int(c) < contact.Channels; c++ {
		amount, ok := r.Tariff.PerChannel[c]
		if !ok {
			continue
		}
		euro := float64(amount) / float64(contact.Euro)
		amounts[c.String()] = euro
		if !text.IsZero() {
			text = document.Text{EN: text.EN + ", ", NL: text.NL + ", "}
		}
		name, price := wordText(c.String()), people(document.Num(euro), document.Euro)
		text = document.Text{EN: text.EN + name.EN + " " + price.EN, NL: text.NL + name.NL + " " + price.NL}
	}
	l.add("cost_per_channel", amounts, text)
}
