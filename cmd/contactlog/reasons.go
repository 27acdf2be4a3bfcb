package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

func newReasons(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "reasons",
		Short: "The taxonomy: list its reasons, check a file, explain why a text gets its reason",
		Example: `  contactlog reasons list
  contactlog reasons explain "waar blijft mijn pakket"`,
		Args: cobra.ArbitraryArgs,
		RunE: helpOrUnknown,
	}
	c.AddCommand(newReasonsList(a), newReasonsCheck(a), newReasonsExplain(a))
	return c
}

// taxonomyFlag adds the flag that chooses a taxonomy.
func taxonomyFlag(c *cobra.Command) *string {
	return c.Flags().String("reasons", "generic", "taxonomy: a YAML file, or a built-in one: "+strings.Join(reasons.Builtin(), ", "))
}

func newReasonsList(a *app) *cobra.Command {
	var out outputOptions
	c := &cobra.Command{
		Use:   "list",
		Short: "The reasons of a taxonomy, in the order in which they win",
		Example: `  contactlog reasons list
  contactlog reasons list --reasons webshop --lang nl`,
		Args: exactly(0, "no arguments (the taxonomy goes with --reasons)"),
	}
	name := taxonomyFlag(c)
	out.register(c.Flags(), []string{"taxonomy"})
	c.RunE = func(*cobra.Command, []string) error {
		return writeTaxonomy(c.Context(), a, &out, *name, "taxonomy", func(t *reasons.Taxonomy) *document.Document { return analyzer.List(t) })
	}
	return c
}

func newReasonsExplain(a *app) *cobra.Command {
	var out outputOptions
	var code string
	c := &cobra.Command{
		Use:   "explain TEXT",
		Short: "Which rule gives a text or a code its reason, and which others match",
		Example: `  contactlog reasons explain "waar blijft mijn pakket"
  contactlog reasons explain "de factuur klopt niet" --reasons webshop
  contactlog reasons explain --code "Te laat" --reasons webshop`,
		Args: between(0, 1, "one text (between quotes)"),
	}
	name := taxonomyFlag(c)
	c.Flags().StringVar(&code, "code", "", "the wrap-up code of the contact; a mapped code wins from the text (default none)")
	out.register(c.Flags(), []string{"explanation"})
	c.RunE = func(c *cobra.Command, args []string) error {
		text := strings.Join(args, "")
		if text == "" && code == "" {
			return usageError{hintError{errors.New("there is no text and no code to explain"), `contactlog reasons explain "waar blijft mijn pakket"`}}
		}
		return writeTaxonomy(c.Context(), a, &out, *name, "explanation", func(t *reasons.Taxonomy) *document.Document { return analyzer.Explain(t, text, code) })
	}
	return c
}

// writeTaxonomy loads a taxonomy and writes what there is to say about it.
func writeTaxonomy(ctx context.Context, a *app, outs *outputOptions, name, table string, lay func(*reasons.Taxonomy) *document.Document) error {
	out, err := outs.check(a, []string{table}, []string{table})
	if err != nil {
		return err
	}
	t, err := reasons.Load(name)
	if err != nil {
		return err
	}
	files := newFileSet(ctx)
	defer files.discard()
	files.spare(name)
	return out.write(lay(t), files)
}

func newReasonsCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "check FILE",
		Short:   "Every error of a taxonomy file, with line and column",
		Example: `  contactlog reasons check webshop`,
		Args:    exactly(1, "a taxonomy file"),
		RunE: func(_ *cobra.Command, args []string) error {
			t, err := reasons.Load(args[0])
			var problems reasons.Problems
			if errors.As(err, &problems) {
				return fmt.Errorf("%w\n%s has %s", err, args[0], counted(len(problems), "error"))
			}
			if err != nil {
				return err
			}
			for _, w := range t.Warnings {
				a.note("warning", w.String())
			}
			_, err = fmt.Fprintf(a.stdout, "%s: %s, %s, %s: no errors\n", args[0],
				counted(len(t.Reasons), "reason"), counted(len(t.Rules()), "rule"), counted(len(t.Owners), "owner"))
			return err
		},
	}
}

// counted says how many of a thing there are.
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
