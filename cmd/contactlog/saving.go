package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"contactlog/analyzer"
)

var errNoFile = errors.New("no log is named")

func newSaving(a *app) *cobra.Command {
	var log logOptions
	var out outputOptions
	var contacts string
	c := &cobra.Command{
		Use:   "saving [FILE...]",
		Short: "What would ten percent fewer contacts free?",
		Long: `saving works out contacts a year × cost of a contact × target: with a log from
the log, without one from the numbers given. It is a potential saving: capacity,
not cash.`,
		Example: `  contactlog saving
  contactlog saving --contacts 250000 --cost 8 --target 15%
  contactlog saving testdata/logs/webshop.csv --cost 8`,
		RunE: func(c *cobra.Command, args []string) error {
			if contacts != "" {
				if log.perYear != "" {
					return usageError{errors.New("--contacts and --contacts-per-year are the same: give one")}
				}
				log.perYear, log.perYearFlag = contacts, "contacts"
			}
			if len(args) > 0 {
				return runLog(c, a, args, &log, &out, analyzer.SavingTables, analyzer.SavingTables)
			}
			return runSum(c, a, &log, &out)
		},
	}
	c.Flags().StringVar(&contacts, "contacts", "", fmt.Sprintf("contacts a year (default reckoned from the log; without one %d)", analyzer.ExampleContacts))
	log.register(c.Flags())
	out.register(c.Flags(), analyzer.SavingTables)
	c.Flags().SortFlags = false
	return c
}

// sumFlags are the flags that mean something without a log.
var sumFlags = map[string]bool{
	"contacts": true, "contacts-per-year": true, "cost": true, "target": true, "investment": true,
	"format": true, "output": true, "tables": true, "lang": true, "width": true, "csv-dialect": true, "ascii": true, "quiet": true,
}

// runSum works out the saving without a log.
func runSum(c *cobra.Command, a *app, log *logOptions, outs *outputOptions) error {
	out, err := outs.check(a, []string{"saving", "sensitivity"}, []string{"saving", "sensitivity"})
	if err != nil {
		return err
	}
	r := analyzer.NewRequest()
	r.Version = programVersion()
	for _, name := range given(c) {
		if !sumFlags[name] {
			return usageError{hintError{fmt.Errorf("--%s needs a log", name), c.CommandPath() + " log.csv --" + name + " ..."}}
		}
		r.Give(underscored(name))
	}
	if err := log.planOptions.read(&r); err != nil {
		return err
	}
	if !r.Plan.PerYearGiven {
		r.Plan.PerYear, r.Plan.PerYearGiven = analyzer.ExampleContacts, true
	} else {
		r.Give("contacts_per_year")
	}
	if !r.Plan.CostGiven {
		r.Plan.Cost, r.Plan.CostGiven = analyzer.ExampleCost, true
	}
	files := newFileSet(c.Context())
	defer files.discard()
	return out.write(analyzer.Sum(r), files)
}
