package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// contentTable has the avoidable contacts that pages, letters, invoices and
// instructions cause, owner by owner.
func contentTable(f *Findings, _ *document.Document) document.Table {
	t := grid("content", "owner", "reason", "contacts", "share*", "cost_per_year")
	c := f.Question.Content()
	switch {
	case !c.Marked:
		t.Notes = []document.Text{absent(document.Text{
			EN: "the taxonomy marks no avoidable reason with content: true",
			NL: "de taxonomie merkt geen onnodige reden aan met content: true"})}
		return t
	case !f.Avoidable.Share.Known:
		t.Notes = []document.Text{absent(f.why([]need{needReasons}))}
		return t
	}
	row := func(owner, reason document.Cell, p metric.ContentPart) {
		t.Rows = append(t.Rows, []document.Cell{owner, reason, document.Of(count(p.Contacts)), document.Of(share(p.Share)), document.Of(f.yearly(p.Contacts, p.Cost))})
	}
	for _, o := range c.Owners {
		row(f.ownerName(o.Owner), word("all_reasons"), o.ContentPart)
		for _, r := range o.Reasons {
			row(f.ownerName(o.Owner), f.reasonName(contact.Reason(r.Reason)), r.ContentPart)
		}
	}
	row(word("total"), word("all_reasons"), c.Total)
	t.Total = true
	if !c.Total.Share.Known {
		t.Notes = []document.Text{absent(needAvoidable.why)}
	}
	return t
}
