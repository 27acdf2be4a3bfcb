package render

import "contactlog/analyzer/document"

// definitions writes what the names of the document mean on a sheet of their own,
// as a table that can be searched.
func (b *workbook) definitions(list []document.Definition) content {
	say := func(s string) document.Text { return document.Same(s) }
	t := document.Table{ID: "definitions", Title: say(b.say.definitions), Rule: say(b.say.defines)}
	for _, c := range []struct{ id, label string }{
		{"label", b.say.name}, {"rule", b.say.means}, {"formula", b.say.formula}, {"base", b.say.base}, {"source", b.say.source}, {"id", b.say.code},
	} {
		t.Columns = append(t.Columns, document.Column{ID: c.id, Label: say(c.label)})
	}
	for _, d := range list {
		t.Rows = append(t.Rows, []document.Cell{
			document.Words("", d.Label), document.Words("", d.Rule), document.Plain(d.Formula),
			document.Words("", d.Base), document.Plain(d.Source), document.Plain(d.ID),
		})
	}
	return b.tableWithin(t, []int{30, 70, 45, 30, 25, 25})
}
