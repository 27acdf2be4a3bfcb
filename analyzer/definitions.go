package analyzer

import (
	"contactlog/analyzer/document"
	"contactlog/analyzer/glossary"
)

// define gives a document the definition of every name in it that the glossary
// knows: figures, tables with their columns, lines of the books, settings. A column
// that means the same in several tables is defined once.
func define(d *document.Document) {
	seen := map[string]bool{}
	add := func(e glossary.Entry, ok bool) {
		if !ok || seen[e.ID] {
			return
		}
		seen[e.ID] = true
		d.Definitions = append(d.Definitions, document.Definition{
			ID: e.ID, Label: document.Text(e.Label), Rule: document.Text(e.Rule), Formula: e.Formula, Base: document.Text(e.Base), Source: e.Source,
		})
	}
	for _, g := range d.Figures {
		add(glossary.Lookup(g.Name))
	}
	for _, t := range d.Tables {
		add(glossary.Lookup(t.ID))
		for _, c := range t.Columns {
			add(glossary.InTable(t.ID, c.ID))
		}
	}
	if d.Books != nil {
		for _, e := range d.Books.Entries {
			add(glossary.Lookup(e.ID))
		}
		for _, e := range d.Books.Beside {
			add(glossary.Lookup(e.ID))
		}
	}
	for _, s := range d.Settings {
		add(glossary.Lookup(s.ID))
	}
}
