// Package render writes a document in one format each: text for a terminal,
// Markdown for a wiki, a page for a browser, JSON and CSV for programs, a workbook
// for a spreadsheet. Every format shows the same figures; they differ in how a
// number is written, for people or for programs, and in nothing else. The same
// document gives the same bytes.
//
// Text that comes from a log or a taxonomy may hold anything. Every format
// makes it harmless: see [Clean].
package render

import (
	"io"
	"math"
	"slices"

	"contactlog/analyzer/document"
)

// Options say how a document is to be written.
type Options struct {
	Language document.Language
	Tables   []string // the ids of the tables to show, in the order of the document; nil shows all
	Width    int      // of the terminal, in columns; 0 cuts and wraps nothing, as in a pipe. Only text looks at it, and draws bars where it fits
	ASCII    bool     // text in plain ASCII, for what cannot show more
	Colour   bool     // text with the colours of a terminal
	Dialect  Dialect  // of CSV
}

// Format is a way to write a report. Either Write or WriteTable is there.
type Format struct {
	Name       string // by which users choose it
	Extension  string // of the files it is written to, with its dot
	Write      func(io.Writer, *document.Document, Options) error
	WriteTable func(io.Writer, document.Table, Options) error // of a format that holds one table a file
}

// Formats returns every format.
func Formats() []Format {
	return []Format{
		{Name: "text", Extension: ".txt", Write: Text},
		{Name: "json", Extension: ".json", Write: JSON},
		{Name: "md", Extension: ".md", Write: Markdown},
		{Name: "csv", Extension: ".csv", WriteTable: CSV},
		{Name: "xlsx", Extension: ".xlsx", Write: XLSX},
		{Name: "html", Extension: ".html", Write: HTML},
	}
}

// Chosen returns the tables of the document that the options ask for.
func (o Options) Chosen(d *document.Document) []document.Table {
	if o.Tables == nil {
		return d.Tables
	}
	var chosen []document.Table
	for _, t := range d.Tables {
		if slices.Contains(o.Tables, t.ID) {
			chosen = append(chosen, t)
		}
	}
	return chosen
}

// whatIfBehind returns the table behind which readers look for the saving to reckon
// with: the first one shown that is about it. It is "" where they chose none, and where
// there is nothing to reckon with.
func whatIfBehind(d *document.Document, shown []document.Table) string {
	if d.Scenario == nil {
		return ""
	}
	for _, t := range shown {
		if slices.Contains([]string{"saving", "roadmap", "sensitivity"}, t.ID) {
			return t.ID
		}
	}
	return ""
}

// known reports whether a value can be shown: a number that is not a number is
// as unknown as one that is absent, in every format.
func known(v document.Value) bool {
	return v.Known && !math.IsNaN(v.Number) && !math.IsInf(v.Number, 0)
}

// hasInterval reports whether a value has an interval that can be shown.
func hasInterval(v document.Value) bool {
	return known(v) && v.HasCI && known(document.Num(v.Low)) && known(document.Num(v.High))
}

// unitOf returns the unit of a cell: its own, or else its column's.
func unitOf(column document.Column, cell document.Cell) document.Unit {
	if cell.Unit != document.NoUnit {
		return cell.Unit
	}
	return column.Unit
}

// idText returns the text of a cell as programs read it: the same in every
// language where the cell has an id.
func idText(cell document.Cell, language document.Language) string {
	if cell.ID != "" {
		return Clean(cell.ID)
	}
	return Clean(cell.Text.In(language))
}
