package analyzer

import (
	"fmt"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

func byDayTable(f *Findings, _ *document.Document) document.Table {
	return f.stretchesTable("by_day", "day", metric.EveryDay)
}

func byWeekTable(f *Findings, _ *document.Document) document.Table {
	return f.stretchesTable("by_week", "week", metric.EveryWeek)
}

func monthsTable(f *Findings, _ *document.Document) document.Table {
	return f.stretchesTable("months", "month", metric.EveryMonth)
}

func byQuarterTable(f *Findings, _ *document.Document) document.Table {
	return f.stretchesTable("by_quarter", "quarter", metric.EveryQuarter)
}

// stretchesTable has the main figures of each day, week, month or quarter.
func (f *Findings) stretchesTable(id, column string, every metric.Every) document.Table {
	t := grid(id, column, "contacts", "avoidable_share*", "repeat_share*", "ftf*", "ftr*", "cost", "provisional",
		"kind_valuable-", "kind_hygiene-", "kind_avoidable-", "kind_unmapped-")
	var cut []string
	for _, s := range f.Question.Stretches(every) {
		repeats, ftf, ftr, _, _ := f.rates(s.Group)
		cost := document.Value{}
		if f.Volume.Cost.N > 0 {
			cost = assumed(document.Num(float64(s.Cost.Sum)/float64(contact.Euro)), f.costAssumed())
		}
		row := []document.Cell{
			document.Plain(s.Name()), document.Of(count(s.Contacts)), document.Of(share(s.AvoidableShare)),
			repeats, ftf, ftr, document.Of(cost), yesNo(s.Provisional()),
		}
		for _, n := range s.Kinds {
			row = append(row, document.Of(count(n)))
		}
		t.Rows = append(t.Rows, row)
		if !s.Whole() {
			cut = append(cut, fmt.Sprintf("%s (%d)", s.Name(), s.Dates))
		}
	}
	if len(cut) > 0 {
		t.Notes = append(t.Notes, phrase("Not whole, with the number of their dates that the log and the period have: {names}.",
			"Niet heel, met het aantal datums dat het log en de periode ervan hebben: {names}.",
			map[string]document.Text{"names": document.Same(strings.Join(cut, ", "))}))
	}
	return t
}

func skylineTable(f *Findings, _ *document.Document) document.Table {
	columns := []string{"reason", "owner"}
	for k := range metric.SkylineWeeks {
		columns = append(columns, fmt.Sprintf("week_%d", k+1))
	}
	t := grid("skyline", append(columns, "change", "last_week-")...)
	s, ok := f.Question.Skyline(f.Daily)
	if !ok {
		t.Notes = []document.Text{absent(f.why([]need{needFullWeeks}))}
		return t
	}
	missing := metric.SkylineWeeks - len(s.Weeks)
	last := s.Weeks[len(s.Weeks)-1]
	for k, week := range s.Weeks {
		_, number, _ := strings.Cut(week, "-")
		t.Columns[2+missing+k].Label = document.Same(number)
	}
	row := func(name, owner document.Cell, r metric.Skyscraper) {
		cells := []document.Cell{name, owner}
		for range missing {
			cells = append(cells, document.Of(document.Value{}))
		}
		for _, n := range r.Weeks {
			cells = append(cells, document.Of(count(n)))
		}
		change := estimate(r.Change)
		change.Few = r.Before < metric.FewBelow
		t.Rows = append(t.Rows, append(cells, document.Of(change), document.Plain(last)))
	}
	none := document.Plain("")
	for _, r := range s.Rows {
		owner := none
		if r.Reason.Mapped() {
			owner = f.ownerName(f.Request.Taxonomy.Reasons[r.Reason].Owner)
		}
		row(f.reasonName(r.Reason), owner, r)
	}
	row(word("total"), none, s.Total)
	t.Total = true
	t.Notes = []document.Text{phrase("The full weeks {first} to {last}; the change is that of the last week against the mean of those before it.",
		"De hele weken {first} tot en met {last}; het verschil is dat van de laatste week met het gemiddelde van die ervoor.",
		map[string]document.Text{"first": document.Same(s.Weeks[0]), "last": document.Same(last)})}
	return t
}

func incidentsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("incidents", "reason", "owner-", "from", "to", "days-", "contacts", "normal", "extra", "cost", "lasts_on-")
	incidents, ok := f.Question.Incidents(f.Daily, f.ByReason)
	if !ok {
		t.Notes = []document.Text{absent(f.why([]need{needEightWeeks}))}
		return t
	}
	var lasting []string
	for _, i := range incidents {
		owner := document.Plain("")
		if i.Reason.Mapped() {
			owner = f.ownerName(f.Request.Taxonomy.Reasons[i.Reason].Owner)
		}
		t.Rows = append(t.Rows, []document.Cell{
			f.reasonName(i.Reason), owner, document.Plain(i.From.String()), document.Plain(i.To.String()),
			document.Of(count(int64(i.To-i.From) + 1)), document.Of(count(i.Contacts)), document.Of(document.Num(i.Normal)),
			document.Of(document.Num(i.Extra)), document.Of(assumed(estimate(i.Cost), f.costAssumed())), yesNo(i.LastsOn),
		})
		if i.LastsOn {
			lasting = append(lasting, i.From.String())
		}
	}
	t.Notes = f.incidentNotes(len(incidents), lasting)
	return t
}

// incidentNotes say that nothing stood out, or what is still going on, and where
// the judging begins.
func (f *Findings) incidentNotes(n int, lasting []string) []document.Text {
	var notes []document.Text
	if n == 0 {
		notes = append(notes, document.Text{
			EN: "No reason stood out above its weekday pattern on any day.",
			NL: "Geen enkele reden stak op een dag uit boven het patroon van zijn weekdag.",
		})
	}
	if len(lasting) > 0 {
		notes = append(notes, phrase("Going on when the log ends: what began on {dates}.", "Nog gaande waar het log eindigt: wat begon op {dates}.",
			map[string]document.Text{"dates": document.Same(strings.Join(lasting, ", "))}))
	}
	return append(notes, document.Text{
		EN: "The first four weeks of the log only say what is normal. What stays becomes normal after about four weeks.",
		NL: "De eerste vier weken van het log zeggen alleen wat normaal is. Wat blijft, is na ongeveer vier weken normaal.",
	})
}
