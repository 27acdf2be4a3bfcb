package main

import (
	"errors"

	"github.com/spf13/cobra"

	"contactlog/analyzer"
	"contactlog/analyzer/logfile"
)

func newInspect(a *app) *cobra.Command {
	var log logOptions
	var out outputOptions
	var save string
	c := &cobra.Command{
		Use:   "inspect FILE...",
		Short: "How is a log read: which column is what, and what is in doubt?",
		Long: `inspect reads logs whole and shows how: what each file is packed in, the role of
every column with the reason for it, what the words in them were taken for, and
what lies in doubt with the option that settles it. Of customers, numbers and texts
it shows the shape only.

--save writes the layout to a file that can be edited. A nightly report --layout
with that file recognises nothing: a log that no longer fits stops it.`,
		Example: `  contactlog inspect testdata/logs/webshop.csv
  contactlog inspect calls.csv --column customer=Phone
  contactlog inspect calls.csv --save layout.yaml`,
		RunE: func(c *cobra.Command, args []string) error { return runInspect(c, a, args, &log, &out, save) },
	}
	log.registerReading(c.Flags())
	c.Flags().StringVar(&save, "save", "", "write the layout to this file, for --layout; YAML (default it is not written)")
	out.register(c.Flags(), analyzer.InspectTables)
	c.Flags().SortFlags = false
	return c
}

// runInspect shows how logs are read, and saves their layout.
func runInspect(c *cobra.Command, a *app, paths []string, log *logOptions, outs *outputOptions, save string) error {
	if len(paths) == 0 {
		return usageError{hintError{errNoFile, c.CommandPath() + " log.csv, or - for standard input"}}
	}
	out, err := outs.check(a, analyzer.InspectTables, analyzer.InspectTables)
	if err != nil {
		return err
	}
	request, err := log.request(c)
	if err != nil {
		return err
	}
	request.Paths, request.Stdin = paths, a.stdin
	bar := newProgress(a)
	request.Progress = bar.at
	d, inspection, err := analyzer.Inspect(c.Context(), request)
	bar.end()
	if err != nil {
		return err
	}
	files := newFileSet(c.Context())
	defer files.discard()
	files.spare(paths...)
	files.spare(log.reasons, log.layout)
	for _, f := range inspection.Files {
		files.spare(f.Name) // what a pattern stands for
	}
	if save != "" {
		if err := files.add(save, inspection.WriteLayout); err != nil {
			return err
		}
	}
	out.warn(d)
	if err := out.write(d, files); err != nil {
		return err
	}
	if save != "" && out.stdout != nil {
		a.note("wrote", save)
	}
	if log.strict {
		return inspection.Doubtful()
	}
	return nil
}

// loadLayout reads a saved layout. What is wrong in it is an error of the file, not
// of the command.
func loadLayout(path string) (*logfile.Saved, error) {
	if path == "" {
		return nil, nil
	}
	return logfile.LoadSaved(path)
}

// misfitHint says what to do about a log that does not fit a saved layout, "" when
// that is not what is wrong.
func misfitHint(err error) string {
	var misfit *logfile.Misfit
	if errors.As(err, &misfit) {
		return "if the export has changed for good, contactlog inspect FILE --save LAYOUT.yaml saves its layout anew; --column role=HEADER names a column this once"
	}
	return ""
}
