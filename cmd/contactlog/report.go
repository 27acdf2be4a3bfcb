package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func newReport(a *app) *cobra.Command {
	var log logOptions
	var out outputOptions
	c := &cobra.Command{
		Use:   "report FILE...",
		Short: "How often is it right the first time, what was avoidable, who causes it, what would less save?",
		Long: `report reads one or more logs and shows the tables of the report.

FILE is a path, a pattern such as 'logs/*.csv', or - for standard input. Columns
are found by their headers, in English and Dutch, and by their values; the end
of the report says which were used, and --column role=Header names another.
Text shows the main tables, files and JSON all that a report has by itself; what
--tables names is shown instead, tables among it that come only when asked for.`,
		Example: `  contactlog report testdata/logs/webshop.csv
  contactlog report log.csv --lang nl --reasons webshop -o report.xlsx -o report.json
  contactlog report calls.csv --column customer=Phone --column code=Type
  contactlog report testdata/logs/webshop.csv --by segment,channel
  contactlog report testdata/logs/webshop.csv --tables reasons --format csv`,
		RunE: func(c *cobra.Command, args []string) error {
			return runLog(c, a, args, &log, &out, reportTables(), analyzer.MainTables)
		},
	}
	log.register(c.Flags())
	log.askedOptions.register(c.Flags())
	out.register(c.Flags(), reportTables())
	c.Flags().SortFlags = false
	return c
}

// runLog reads logs and writes their report: known are the tables that can be
// asked for, main those that text shows.
func runLog(c *cobra.Command, a *app, paths []string, log *logOptions, outs *outputOptions, known, main []string) error {
	if len(paths) == 0 || slices.Contains(paths, "") {
		return usageError{hintError{errNoFile, c.CommandPath() + " log.csv, or - for standard input"}}
	}
	if err := log.ask(outs); err != nil {
		return err
	}
	out, err := outs.check(a, known, main)
	if err != nil {
		return err
	}
	thresholds, err := parseThresholds(log.failIf)
	if err != nil {
		return err
	}
	request, err := log.request(c)
	if err != nil {
		return err
	}
	request.Asked = out.asked
	request.Paths, request.Stdin = paths, a.stdin
	bar := newProgress(a)
	request.Progress = bar.at
	d, findings, err := analyzer.Report(c.Context(), request)
	bar.end()
	if err != nil {
		return err
	}
	files := newFileSet(c.Context())
	defer files.discard()
	files.spare(paths...)
	files.spare(log.reasons, log.layout, log.per)
	for _, f := range findings.Reading.Files {
		files.spare(f.Name) // what a pattern stands for
	}
	if err := log.writeAccounts(findings, out.dialect, files); err != nil {
		return err
	}
	if err := analyzer.Acceptable(findings, log.strict, log.allowEmpty); err != nil {
		return errors.Join(err, files.commit()) // the accounts say what is wrong with the log
	}
	out.warn(d)
	if err := out.write(d, files); err != nil {
		return err
	}
	return crossedBy(thresholds, d)
}

// writeAccounts writes the rejected rows and the account of every row, where
// the user asks for them.
func (o *logOptions) writeAccounts(f *analyzer.Findings, d render.Dialect, files *fileSet) error {
	if o.rejects != "" {
		if err := files.add(o.rejects, func(w io.Writer) error { return analyzer.WriteRejects(w, f, d) }); err != nil {
			return err
		}
	}
	if o.trace != "" {
		return files.add(o.trace, func(w io.Writer) error { return analyzer.WriteTrace(w, f, d) })
	}
	return nil
}

// warn says on standard error what to be careful about, unless the report on
// standard output says it itself.
func (out *output) warn(d *document.Document) {
	if out.stdout != nil && out.stdout.Name == "text" {
		return
	}
	for _, w := range d.Warnings {
		line := w.Text.In(out.language)
		if w.Counted {
			line = fmt.Sprintf("%d %s", w.Count, line)
		}
		if !w.Where.IsZero() {
			line += " (" + w.Where.In(out.language) + ")"
		}
		out.app.note("warning", line)
	}
}
