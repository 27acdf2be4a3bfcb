package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/glossary"
	"contactlog/analyzer/metric"
	"contactlog/analyzer/render"
)

// share is a share as a document shows it.
func share(s metric.Share) document.Value {
	if !s.Known {
		return document.Value{}
	}
	return document.Value{Known: true, Number: s.Value, N: s.N, Low: s.Low, High: s.High, HasCI: true, Few: s.Few()}
}

func count(n int64) document.Value { return document.Num(float64(n)) }

func estimate(e metric.Estimate) document.Value { return number(e.Value, e.Known) }

func number(x float64, known bool) document.Value {
	if !known {
		return document.Value{}
	}
	return document.Num(x)
}

// meanSeconds is a mean of milliseconds in seconds.
func meanSeconds(m metric.Mean) document.Value {
	x, ok := m.Value()
	return number(x/float64(contact.Second), ok)
}

// meanEuro is a mean of micro-euro in euro.
func meanEuro(m metric.Mean) document.Value {
	x, ok := m.Value()
	return number(x/float64(contact.Euro), ok)
}

// assumed marks a value that rests on an assumption.
func assumed(v document.Value, on bool) document.Value {
	v.Assumed = v.Known && on
	return v
}

// label returns what people call a figure, table or column.
func label(id string) document.Text { return document.Text(entry(id).Label) }

// rule returns what a figure or table means, in words.
func rule(id string) document.Text { return document.Text(entry(id).Rule) }

// unit returns what a figure or column counts.
func unit(id string) document.Unit { return document.Unit(entry(id).Unit) }

// entry returns the glossary's entry. A test holds that there is one for every
// id that a document names.
func entry(id string) glossary.Entry {
	e, _ := glossary.Lookup(id)
	return e
}

// word returns a cell with a machine word as people read it.
func word(id string) document.Cell { return document.Words(id, wordText(id)) }

func wordText(id string) document.Text {
	pair, ok := glossary.Word(id)
	if !ok {
		return document.Same(id)
	}
	return document.Text(pair)
}

func yesNo(b bool) document.Cell {
	if b {
		return word("yes")
	}
	return word("no")
}

// people writes a value as people read it, in both languages.
func people(v document.Value, u document.Unit) document.Text {
	return document.Text{EN: render.People(v, u, document.English), NL: render.People(v, u, document.Dutch)}
}
