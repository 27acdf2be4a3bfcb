package render

import (
	"fmt"
	"io"

	"contactlog/analyzer/document"
)

// schemaVersion is the version of the JSON contract. Fields are added to it;
// one that changes or goes would need a new number.
const schemaVersion = 1

// JSON writes the document for programs. The keys stand in the order of the
// document; shares are fractions; what is not known is null and says why. Texts
// meant for people (warnings, causes) are in the language of the options.
func JSON(w io.Writer, d *document.Document, o Options) error {
	settings, err := settingsJSON(d.Settings)
	if err != nil {
		return err
	}
	inputs, err := inputsJSON(d.Inputs)
	if err != nil {
		return err
	}
	return writeJSON(w, object{
		{"contactlog", d.Program},
		{"schema", schemaVersion},
		{"settings", settings},
		{"taxonomy", taxonomyJSON(d.Taxonomy)},
		{"inputs", inputs},
		{"books", booksJSON(d.Books)},
		{"figures", figuresJSON(d.Figures, o.Language)},
		{"tables", tablesJSON(o.Chosen(d), o.Language)},
		{"warnings", warningsJSON(d.Warnings, o.Language)},
	})
}

func settingsJSON(settings []document.Setting) (object, error) {
	out := object{}
	for _, s := range settings {
		value, err := anyJSON(s.Value)
		if err != nil {
			return nil, fmt.Errorf("cannot write setting %s as JSON: %w", s.ID, err)
		}
		out = append(out, member{s.ID, value})
	}
	return out, nil
}

func taxonomyJSON(t *document.Taxonomy) any {
	if t == nil {
		return nil
	}
	return object{{"name", t.Name}, {"version", t.Version}, {"sha256", t.SHA256}}
}

func inputsJSON(inputs []document.Input) (list, error) {
	out := list{}
	for _, in := range inputs {
		layout, err := anyJSON(in.Layout)
		if err != nil {
			return nil, fmt.Errorf("cannot write the layout of %s as JSON: %w", in.Name, err)
		}
		words, err := anyJSON(in.Words)
		if err != nil {
			return nil, fmt.Errorf("cannot write the words of %s as JSON: %w", in.Name, err)
		}
		out = append(out, object{{"name", in.Name}, {"rows", in.Rows}, {"layout", layout}, {"words", words}})
	}
	return out, nil
}

func booksJSON(b *document.Books) any {
	if b == nil {
		return nil
	}
	out := object{{"rows", b.Rows}}
	for _, e := range b.Entries {
		out = append(out, member{e.ID, e.Count})
	}
	for _, e := range b.Beside {
		out = append(out, member{e.ID, e.Count})
	}
	return out
}

func figuresJSON(figures []document.Figure, language document.Language) object {
	out := object{}
	for _, f := range figures {
		out = append(out, member{f.Name, figureJSON(f, language)})
	}
	return out
}

// figureJSON returns every key of a figure, always: a program need not ask
// whether a key is there.
func figureJSON(f document.Figure, language document.Language) object {
	v := f.Value
	var value, n, low, high, why any
	switch {
	case f.Word != "":
		value = Clean(f.Word)
	case known(v):
		value = v.Number
	default:
		why = textOrNull(v.Why, language)
	}
	if v.N > 0 {
		n = v.N
	}
	if hasInterval(v) {
		low, high = v.Low, v.High
	}
	return object{
		{"value", value}, {"unit", unitJSON(f.Unit)}, {"n", n}, {"low", low}, {"high", high},
		{"few", v.Few}, {"assumed", v.Assumed}, {"why", why},
	}
}

func tablesJSON(tables []document.Table, language document.Language) list {
	out := list{}
	for _, t := range tables {
		flat := t.Flat()
		columns, rows := list{}, list{}
		for _, c := range flat.Columns {
			columns = append(columns, line{object{{"id", c.ID}, {"unit", unitJSON(c.Unit)}}})
		}
		for _, row := range flat.Rows {
			cells := make(list, len(row))
			for i, cell := range row {
				cells[i] = cellJSON(cell, language)
			}
			rows = append(rows, line{cells})
		}
		out = append(out, object{{"id", t.ID}, {"columns", columns}, {"rows", rows}})
	}
	return out
}

func cellJSON(cell document.Cell, language document.Language) any {
	switch {
	case cell.IsText:
		return idText(cell, language)
	case known(cell.Value):
		return cell.Value.Number
	}
	return nil
}

func warningsJSON(warnings []document.Warning, language document.Language) list {
	out := list{}
	for _, w := range warnings {
		var where any
		if !w.Where.IsZero() {
			where = Clean(w.Where.In(language))
		}
		out = append(out, object{
			{"code", w.Code}, {"count", w.Count}, {"where", where}, {"text", Clean(w.Text.In(language))},
		})
	}
	return out
}

// unitJSON returns a unit, null where there is none or where it differs by row.
func unitJSON(u document.Unit) any {
	if u == document.NoUnit {
		return nil
	}
	return string(u)
}

func textOrNull(t document.Text, language document.Language) any {
	if t.IsZero() {
		return nil
	}
	return Clean(t.In(language))
}
