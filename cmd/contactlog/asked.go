package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"contactlog/analyzer"
)

// askedOptions are the flags that ask a report for tables that it does not show by
// itself.
type askedOptions struct {
	by      []string
	per     string
	owner   string
	perName string
}

func (o *askedOptions) register(flags *pflag.FlagSet) {
	flags.StringSliceVar(&o.by, "by", nil, "divide the contacts by a column of the export, by its header, or by "+strings.Join(analyzer.BuiltIn, ", ")+"; two with a comma between them (default none)")
	flags.StringVar(&o.owner, "owner", "", "reduce the report to one owner of the taxonomy: what a consultant hands to that department (default all owners)")
	flags.StringVar(&o.per, "per", "", "hold the contacts against the volumes in this CSV file: period (2026-01, 2026-W05, a day or first/last day), perhaps reason or journey, and one volume such as orders (default none)")
	flags.StringVar(&o.perName, "per-name", "", "what one of the volumes of --per is, such as order (default the header of the column)")
}

// reportTables are the tables that a report can show.
func reportTables() []string { return slices.Concat(analyzer.AllTables, analyzer.AskedTables()) }

// needs are the tables that cannot be shown without a flag, with that flag.
func (o *askedOptions) needs() []struct {
	table, flag, example string
	given                bool
} {
	return []struct {
		table, flag, example string
		given                bool
	}{
		{"by", "by", "segment", o.by != nil},
		{"per_x", "per", "orders.csv", o.per != ""},
		{"owner_sheet", "owner", "logistics", o.owner != ""},
		{"owner_trend", "owner", "logistics", o.owner != ""},
	}
}

// ask adds the tables that flags ask for to those that the user chooses.
func (o *askedOptions) ask(outs *outputOptions) error {
	outs.reduced = o.owner != ""
	for _, n := range o.needs() {
		chosen := slices.Contains(outs.tables, n.table)
		switch {
		case chosen && !n.given:
			return usageError{fmt.Errorf("--tables %s needs --%s, such as --%s %s", n.table, n.flag, n.flag, n.example)}
		case n.given && n.flag == "owner" && len(outs.tables) > 0: // what is chosen is enough of the sheet
		case n.given && !chosen:
			outs.asked = append(outs.asked, n.table)
		}
	}
	return nil
}

// read turns the flags into what the analyzer is asked.
func (o *askedOptions) read(r *analyzer.Request) error {
	if o.by != nil {
		if err := analyzer.CheckBy(o.by); err != nil {
			return usageError{fmt.Errorf("--by: %w", err)}
		}
		r.By = o.by
	}
	if o.perName != "" && o.per == "" {
		return usageError{errors.New("--per-name needs --per, such as --per orders.csv")}
	}
	return nil
}

// load finds the owner and reads the volumes; the taxonomy says which owners and
// reasons there are.
func (o *askedOptions) load(r *analyzer.Request) (err error) {
	if o.owner != "" {
		if r.Owner, err = analyzer.FindOwner(r.Taxonomy, o.owner); err != nil {
			return usageError{fmt.Errorf("--owner: %w", err)}
		}
	}
	if o.per != "" {
		r.Per, err = analyzer.LoadVolumes(o.per, o.perName, r.Taxonomy)
	}
	return err
}
