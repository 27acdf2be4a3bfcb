package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"contactlog/analyzer"
)

// compareFlags are the flags of a report that mean something for two sides.
var compareFlags = []string{
	"reasons", "column", "layout", "timezone", "date-order", "header", "sheet", "dates", "strict", "threads",
	"own-number", "window", "repeat-on", "leg-gap", "until", "dedupe", "customers-total", "allow-empty", "fail-if",
	"cost", "cost-per-channel", "hourly-rate",
}

func newCompare(a *app) *cobra.Command {
	var log logOptions
	var out outputOptions
	var before, after string
	c := &cobra.Command{
		Use:   "compare BEFORE AFTER | compare FILE... --before PERIOD --after PERIOD",
		Short: "What changed between two logs, or two periods of one, and what is only chance?",
		Long: `compare measures two logs alike, or two periods of one, and says of each figure
what it was, what it is, and whether chance explains the difference. "No real
change" is an answer too.

BEFORE and AFTER are each a file, pattern or folder. With --before and --after
all files are one log, of which two periods are compared: 2025-01..2025-03 is
from 1 January to 31 March, 2025-04.. has no end, 2025 is the whole year. What is
open at the end of the first period is then judged by what follows in the log.
--fail-if looks at the figures after.`,
		Example: `  contactlog compare testdata/logs/webshop.csv --before 2025-11..2026-04 --after 2026-05..
  contactlog compare testdata/logs/webshop-small.xlsx testdata/logs/webshop.csv --lang nl
  contactlog compare log.csv --before 2026-01-01..2026-01-15 --after 2026-01-16.. -o changes.xlsx
  contactlog compare testdata/logs/webshop.csv --before 2026-01 --after 2026-02 --tables reason_changes --format csv`,
		RunE: func(c *cobra.Command, args []string) error {
			return runCompare(c, a, args, before, after, &log, &out)
		},
	}
	c.Flags().StringVar(&before, "before", "", "first period of the log, as 2025-01..2025-03 or ..2025-03 (default BEFORE is a log of its own)")
	c.Flags().StringVar(&after, "after", "", "second period of the log, as 2025-04..2025-06 or 2025-04.. (default AFTER is a log of its own)")
	all := pflag.NewFlagSet("", pflag.ContinueOnError)
	log.register(all)
	for _, name := range compareFlags {
		c.Flags().AddFlag(all.Lookup(name))
	}
	out.register(c.Flags(), analyzer.AllCompareTables)
	c.Flags().SortFlags = false
	return c
}

// runCompare compares two logs, or two periods of one.
func runCompare(c *cobra.Command, a *app, args []string, before, after string, log *logOptions, outs *outputOptions) error {
	out, err := outs.check(a, analyzer.AllCompareTables, analyzer.CompareTables)
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
	request.Stdin = a.stdin
	bar := newProgress(a)
	request.Progress = bar.at
	first, second, err := sides(c, request, args, before, after)
	if err != nil {
		return err
	}
	d, comparison, err := analyzer.Compare(c.Context(), first, second)
	bar.end()
	if err != nil {
		return err
	}
	if err := analyzer.AcceptableComparison(comparison, log.strict, log.allowEmpty); err != nil {
		return err
	}
	files := newFileSet(c.Context())
	defer files.discard()
	files.spare(args...)
	files.spare(log.reasons, log.layout)
	for _, side := range []*analyzer.Findings{comparison.Before, comparison.After} {
		for _, f := range side.Reading.Files {
			files.spare(f.Name) // what a pattern stands for
		}
	}
	out.warn(d)
	if err := out.write(d, files); err != nil {
		return err
	}
	return crossedBy(thresholds, d)
}

// sides makes the request of each side: two logs, or two periods of one.
func sides(c *cobra.Command, r analyzer.Request, args []string, before, after string) (first, second analyzer.Request, err error) {
	first, second = r, r
	switch {
	case slices.Contains(args, ""):
		err = errNoFile
	case before == "" && after == "" && len(args) != 2:
		err = fmt.Errorf("two logs are compared, found %d", len(args))
	case before == "" && after == "" && args[0] == "-" && args[1] == "-":
		err = errors.New("standard input is one log: name a file for the other")
	case before == "" && after == "" && args[0] == args[1]:
		err = fmt.Errorf("%s is named for both sides", args[0])
	case before == "" && after == "" && r.Until != nil:
		err = errors.New("--until says to which date one log is complete: it goes with --before and --after")
	case before == "" && after == "":
		first.Paths, second.Paths = args[:1], args[1:]
		return first, second, nil
	case before == "" || after == "":
		err = errors.New("--before and --after go together: give both")
	case len(args) == 0:
		err = errNoFile
	default:
		first.Paths, second.Paths = args, args
		return periods(first, second, before, after)
	}
	return first, second, usageError{hintError{err, c.CommandPath() + " before.csv after.csv, or log.csv --before 2025-01..2025-03 --after 2025-04..2025-06"}}
}

// periods gives each side its period. The first ends before the second begins.
func periods(first, second analyzer.Request, before, after string) (analyzer.Request, analyzer.Request, error) {
	var err error
	if first.From, first.To, err = analyzer.ParsePeriod(before); err != nil {
		return first, second, usageError{fmt.Errorf("--before: %w", err)}
	}
	if second.From, second.To, err = analyzer.ParsePeriod(after); err != nil {
		return first, second, usageError{fmt.Errorf("--after: %w", err)}
	}
	switch {
	case first.To == nil:
		err = fmt.Errorf("--before %s has no end: write %s2025-03", before, before)
	case second.From == nil:
		err = fmt.Errorf("--after %s has no beginning: write 2025-04%s", after, after)
	case *second.From <= *first.To:
		err = fmt.Errorf("--after %s begins before --before %s has ended", after, before)
	default:
		return first, second, nil
	}
	return first, second, usageError{err}
}
