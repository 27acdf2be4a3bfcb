package analyzer

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// needCallers is what tells one customer of the period from another.
var needCallers = need{
	func(f *Findings) bool { return f.Customers.Customers > 0 },
	document.Text{EN: "no contact of the period has a known customer", NL: "van geen enkel contact van de periode is de klant bekend"},
}

// heavyTable has the customers with most contacts as customer 1, 2 and so on.
func heavyTable(f *Findings, _ *document.Document) document.Table {
	t := grid("heavy_callers", "customer", "contacts", "share", "top_reasons", "avoidable_contacts", "cost")
	if !f.Question.KnowsCustomers() {
		t.Notes = []document.Text{absent(f.why([]need{needCustomers}))}
		return t
	}
	if f.Volume.Contacts == 0 || f.Customers.Customers == 0 {
		t.Notes = append(t.Notes, absent(f.why([]need{needCallers})))
	}
	var shared document.Text
	for k, c := range f.Question.HeavyCallers() {
		number := people(count(int64(k+1)), document.Count)
		t.Rows = append(t.Rows, []document.Cell{
			document.Of(count(int64(k + 1))), document.Of(count(c.Contacts)), document.Of(part(c.Share.Part, c.Share.Whole)), f.topReasons(c.Reasons),
			document.Of(f.avoidableOf(c)), document.Of(f.costOf(c.Cost)),
		})
		if c.Shared && !shared.IsZero() {
			shared = document.Text{EN: shared.EN + ", ", NL: shared.NL + ", "}
		}
		if c.Shared {
			shared = document.Text{EN: shared.EN + number.EN, NL: shared.NL + number.NL}
		}
	}
	if !shared.IsZero() {
		t.Notes = append(t.Notes, phrase("Perhaps not one customer but a number that many share, such as a switchboard or a test phone: {list}.",
			"Misschien niet één klant maar een nummer dat velen delen, zoals een centrale of een testtelefoon: {list}.",
			map[string]document.Text{"list": shared}))
	}
	return t
}

// topReasons tells reasons with their contacts: Late delivery 5, Invoice 2.
func (f *Findings) topReasons(list []metric.ReasonCount) document.Cell {
	var ids string
	var names document.Text
	for k, r := range list {
		name, n := f.reasonName(r.Reason), people(count(r.Contacts), document.Count)
		if k > 0 {
			ids += ", "
			names = document.Text{EN: names.EN + ", ", NL: names.NL + ", "}
		}
		ids += fmt.Sprintf("%s %d", name.ID, r.Contacts)
		names = document.Text{EN: names.EN + name.Text.EN + " " + n.EN, NL: names.NL + name.Text.NL + " " + n.NL}
	}
	return document.Words(ids, names)
}

// avoidableOf is absent where nothing is known of reasons.
func (f *Findings) avoidableOf(c metric.Caller) document.Value {
	return number(float64(c.Avoidable), f.AnyMapped)
}

// costOf is what contacts cost together, as they stand in the log.
func (f *Findings) costOf(m metric.Mean) document.Value {
	return assumed(number(float64(m.Sum)/float64(contact.Euro), f.Volume.Cost.N > 0), f.costAssumed())
}
