package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"contactlog/analyzer/document"
	"contactlog/analyzer/glossary"
	"contactlog/analyzer/render"
)

func newExplain(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "explain [FIGURE...]",
		Short: "What a figure, table or column means: rule, formula, source",
		Long: `explain says what a figure, table, column, line of the books or setting means.
Without a name it lists them all.`,
		Example: `  contactlog explain ftf
  contactlog explain avoidable_share --lang nl`,
		Args: cobra.ArbitraryArgs,
	}
	name := c.Flags().String("lang", "en", "language: en or nl")
	c.RunE = func(_ *cobra.Command, args []string) error {
		language, err := parseLanguage(*name)
		if err != nil {
			return usageError{fmt.Errorf("--lang: %w", err)}
		}
		if len(args) == 0 {
			return listGlossary(a.stdout, language)
		}
		entries, err := lookUp(args)
		if err != nil {
			return err
		}
		for i, e := range entries {
			if i > 0 {
				fmt.Fprintln(a.stdout)
			}
			if err := explain(a.stdout, e, language); err != nil {
				return err
			}
		}
		return nil
	}
	return c
}

// lookUp finds every name, or says which there is instead.
func lookUp(names []string) ([]glossary.Entry, error) {
	var entries []glossary.Entry
	for _, name := range names {
		e, ok := entryOf(name)
		if !ok {
			hint := "contactlog explain lists all names"
			if near := glossary.Near(name); len(near) > 0 {
				hint = "did you mean: " + strings.Join(near, ", ")
			}
			return nil, usageError{hintError{fmt.Errorf("%q is not a figure, table, column or setting", name), hint}}
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// entryOf returns the entry of a name. A column can be named with its table, as in
// months.ftf, also where the table adds nothing to what the column means everywhere.
func entryOf(name string) (glossary.Entry, bool) {
	table, column, dotted := strings.Cut(name, ".")
	if of, ok := glossary.Lookup(table); dotted && ok && of.Sort.Has(glossary.Table) {
		return glossary.InTable(table, column)
	}
	return glossary.Lookup(name)
}

func listGlossary(w io.Writer, language document.Language) error {
	for _, e := range glossary.All() {
		if _, err := fmt.Fprintf(w, "%-26s %-16s %s\n", e.ID, e.Sort, document.Text(e.Label).In(language)); err != nil {
			return err
		}
	}
	return nil
}

var explainHeads = map[string]document.Text{
	"formula": {EN: "formula", NL: "formule"},
	"base":    {EN: "base", NL: "basis"},
	"unit":    {EN: "unit", NL: "eenheid"},
	"source":  {EN: "source", NL: "bron"},
	"see":     {EN: "see also", NL: "zie ook"},
}

// unitWords are what people call the units of the glossary.
var unitWords = map[string]document.Text{
	"count": {EN: "a number of them", NL: "een aantal"}, "number": {EN: "a number", NL: "een getal"},
	"score":    {EN: "a score, on its own scale", NL: "een score, op de eigen schaal"},
	"per_unit": {EN: "so many for each one", NL: "zoveel per stuk"},
	"ratio":    {EN: "from 0 to 1", NL: "van 0 tot 1"}, "share": {EN: "a share, in percent", NL: "een aandeel, in procenten"},
	"probability": {EN: "a chance, from 0 to 1", NL: "een kans, van 0 tot 1"},
	"points":      {EN: "percentage points", NL: "procentpunten"}, "euro": {EN: "euro", NL: "euro"},
	"seconds": {EN: "a length of time; programs read seconds", NL: "een tijdsduur; programma's lezen seconden"},
	"hours":   {EN: "hours", NL: "uren"}, "fte": {EN: "full-time jobs", NL: "voltijdbanen"}, "months": {EN: "months", NL: "maanden"},
	"days": {EN: "days", NL: "dagen"}, "per_year": {EN: "a number a year", NL: "een aantal per jaar"},
	"date": {EN: "a date", NL: "een datum"}, "yes_no": {EN: "yes or no", NL: "ja of nee"}, "identifier": {EN: "a name for programs", NL: "een naam voor programma's"},
}

func explain(w io.Writer, e glossary.Entry, language document.Language) error {
	in := func(p glossary.Pair) string { return document.Text(p).In(language) }
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n", e.ID, in(e.Label))
	for _, line := range render.Wrap(in(e.Rule), 76) {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	b.WriteString("\n")
	for _, part := range []struct{ head, text string }{
		{"formula", e.Formula}, {"base", in(e.Base)}, {"unit", unitWords[e.Unit].In(language)}, {"source", e.Source}, {"see", strings.Join(e.See, ", ")},
	} {
		if part.text == "" {
			continue
		}
		head := explainHeads[part.head].In(language)
		for i, line := range render.Wrap(part.text, 66) {
			if i > 0 {
				head = ""
			}
			fmt.Fprintf(&b, "  %-10s%s\n", head, line)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
