package analyzer

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/metric"
	"contactlog/analyzer/text"
	"contactlog/reasons"
)

// BuiltIn are the dimensions that every log has, by the names that a request gives
// them. Any other name is that of a column of the export.
var BuiltIn = []string{"channel", "queue", "segment", "reason", "kind", "owner", "journey", "quarter", "month", "week", "weekday", "hour"}

// CheckBy returns an error for names that cannot be divided by together.
func CheckBy(names []string) error {
	if len(names) > contact.MaxDimensions {
		return fmt.Errorf("there are %d columns to divide by: give one, or two with a comma between them", len(names))
	}
	for k, name := range names {
		if strings.TrimSpace(name) == "" {
			return errors.New("a column has no name: write segment, or segment,channel")
		}
		if slices.Contains(names[:k], name) {
			return fmt.Errorf("%q stands there twice", name)
		}
	}
	return nil
}

// byColumns are the names of a request that are columns of the export.
func (r *Request) byColumns() []string {
	return slices.DeleteFunc(slices.Clone(r.By), func(name string) bool { return slices.Contains(BuiltIn, name) })
}

// checkColumns refuses columns to divide by that no file has, that have too many
// values, or whose values lead to persons.
func (reading *Reading) checkColumns(r *Request) error {
	for k, name := range r.byColumns() {
		has := func(f File) bool { return f.Layout.HasDimension(name) }
		if len(reading.Files) > 0 && !slices.ContainsFunc(reading.Files, has) {
			return reading.Files[0].Layout.NoDimension(name)
		}
		d := reading.Log.Dimensions[k]
		if d.Overflowed() {
			return fmt.Errorf("--by: column %q has more than %d different values: it is no dimension", name, contact.MaxValues)
		}
		if logfile.HoldsPersons(d) {
			return fmt.Errorf("--by: column %q holds numbers or addresses of persons, which are never printed: choose another column", name)
		}
	}
	return nil
}

// dimension is one that the report divides by, with what people call it and its
// values.
type dimension struct {
	metric.Dimension
	id    string // what the user calls it
	label document.Text
	name  func(value int) document.Cell
}

// dimensions are those of the request.
func (f *Findings) dimensions() []dimension {
	columns := f.Request.byColumns()
	var all []dimension
	for _, name := range f.Request.By {
		if k := slices.Index(columns, name); k >= 0 {
			d := f.Question.Log.Dimensions[k]
			log := f.Question.Log
			column := named(d, func(i int) uint16 { return log.Dimension(i, k) })
			column.id, column.label = name, document.Same(name)
			all = append(all, column)
			continue
		}
		all = append(all, f.labelled(name))
	}
	return all
}

// labelled is a built-in dimension with what people call it.
func (f *Findings) labelled(name string) dimension {
	d := f.builtIn(name)
	d.id, d.label = name, dimensionLabel(name)
	return d
}

// dimensionLabel is what people call a built-in dimension.
func dimensionLabel(name string) document.Text {
	if e := entry(name); e.ID != "" {
		return document.Text(e.Label)
	}
	return wordText(name)
}

func (f *Findings) builtIn(name string) dimension {
	q := f.Question
	switch name {
	case "channel":
		return dimension{Dimension: q.Channel(), name: func(v int) document.Cell { return channelName(contact.Channel(v + 1)) }}
	case "queue":
		return named(q.Log.Queues, q.Log.Queue)
	case "segment":
		return named(q.Log.Segments, q.Log.Segment)
	case "reason":
		return dimension{Dimension: q.Reason(), name: func(v int) document.Cell { return f.reasonName(contact.Reason(v)) }}
	case "kind":
		return dimension{Dimension: q.Kind(), name: kindName}
	case "owner":
		return dimension{Dimension: q.Owner(), name: f.ownerName}
	case "journey":
		stages := f.journeys()
		return dimension{Dimension: q.Journey(stages), name: func(v int) document.Cell { return document.Plain(stages[v]) }}
	case "weekday":
		return dimension{Dimension: q.Weekday(), name: func(v int) document.Cell { return word(weekdays[v]) }}
	case "hour":
		return dimension{Dimension: q.Hour(), name: func(v int) document.Cell { return document.Plain(fmt.Sprintf("%02d", v)) }}
	}
	span := spans[name]
	d, first := q.Dated(span.number)
	return dimension{Dimension: d, name: func(v int) document.Cell { return document.Plain(span.name(first + v)) }}
}

// spans are the dimensions of time, by name: the number of the span that holds a
// date, and what people call it.
var spans = map[string]struct {
	number func(contact.Date) int
	name   func(int) string
}{
	"quarter": {func(d contact.Date) int { return d.Month() / 3 }, func(n int) string { return fmt.Sprintf("%04d-Q%d", n/4, n%4+1) }},
	"month":   {contact.Date.Month, func(n int) string { return fmt.Sprintf("%04d-%02d", n/12, n%12+1) }},
	"week":    {contact.Date.Week, weekName},
}

// weekName is the name of an ISO week: 2026-W09.
func weekName(n int) string {
	year, week := contact.MondayOf(n).UTC().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week)
}

// weekdays are the words for days of the week, from Monday.
var weekdays = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// journeys are the stages that reasons name, in the order of the taxonomy.
func (f *Findings) journeys() []string {
	var stages []string
	for _, r := range f.Request.Taxonomy.Reasons {
		if r.Journey != "" && !slices.Contains(stages, r.Journey) {
			stages = append(stages, r.Journey)
		}
	}
	return stages
}

func named(d *contact.Dictionary, of func(i int) uint16) dimension {
	return dimension{Dimension: metric.Named(d, of), name: func(v int) document.Cell { return document.Plain(valueShown(d.Value(uint16(v + 1)))) }}
}

// maxShown is how many characters of a value of the export are shown.
const maxShown = 60

// valueShown is a value of the export as a report may show it: of a number or address
// that leads to a person only the shape.
func valueShown(value string) string {
	if cell.Addressed([]byte(value)) {
		return text.Shape([]byte(value))
	}
	if utf8.RuneCountInString(value) > maxShown {
		return string([]rune(value)[:maxShown]) + "…"
	}
	return value
}

// byTable divides the contacts as the request asks.
func byTable(f *Findings, _ *document.Document) document.Table {
	dimensions := f.dimensions()
	groups := []string{"group", "subgroup"}[:len(dimensions)]
	t := grid("by", append(groups, "contacts", "share*", "repeat_share*", "ftf*", "ftr*", "avoidable_share*", "handle_time", "cost_per_year")...)
	t.Title = divided(t.Title, dimensions)
	measured := make([]metric.Dimension, len(dimensions))
	for k, d := range dimensions {
		t.Columns[k].Label = d.label
		measured[k] = d.Dimension
	}
	by := f.Question.By(measured...)
	row := func(names []document.Cell, g metric.Group, of document.Value) {
		repeats, ftf, ftr, handle, cost := f.rates(g)
		t.Rows = append(t.Rows, append(names, document.Of(count(g.Contacts)), document.Of(of), repeats, ftf, ftr,
			document.Of(share(g.AvoidableShare)), handle, cost))
	}
	for _, r := range by.Rows {
		var names []document.Cell
		for k, d := range dimensions {
			names = append(names, d.cell(r.Values[k]))
		}
		row(names, r.Group, share(r.Share))
	}
	total := by.Total.Contacts
	if by.OfMapped {
		total = by.Total.Mapped
		t.Notes = append(t.Notes, f.mappedNote()...)
	}
	none := []document.Cell{word("total"), document.Plain("")}
	row(none[:len(dimensions)], by.Total, whole(total))
	t.Total = true
	if by.Total.Contacts == 0 {
		t.Notes = append(t.Notes, absent(f.why(nil)))
	}
	for k, n := range by.Others[:len(dimensions)] {
		if n > 0 {
			t.Notes = append(t.Notes, othersNote(dimensions[k].label, n))
		}
	}
	return t
}

// othersNote says how many values of a dimension are together in a row.
func othersNote(name document.Text, n int) document.Text {
	return phrase("Values of {name} that are together in the row of other values: {n}.",
		"Waarden van {name} die samen in de rij overige waarden staan: {n}.",
		map[string]document.Text{"name": name, "n": people(count(int64(n)), document.Count)})
}

// part is the dimension as a table names what it divides by.
func (d dimension) part() document.Cell { return document.Words(d.id, d.label) }

// divided is the title with what the contacts are divided by.
func divided(title document.Text, dimensions []dimension) document.Text {
	mark := ": "
	for _, d := range dimensions {
		title = document.Text{EN: title.EN + mark + d.label.EN, NL: title.NL + mark + d.label.NL}
		mark = ", "
	}
	return title
}

// cell is the name of a value, or of what stands in its place.
func (d dimension) cell(value int) document.Cell {
	switch value {
	case metric.OtherValues:
		return word("(other)")
	case metric.BlankValue:
		return word("(blank)")
	case metric.NoReason:
		return word("unmapped")
	}
	return d.name(value)
}

func kindName(k int) document.Cell { return word(reasons.Kind(k).String()) }
