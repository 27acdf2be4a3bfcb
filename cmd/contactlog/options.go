package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

// logOptions are the flags of every command that reads a log.
type logOptions struct {
	reasons        string
	columns        []string
	layout         string
	ownNumbers     []string
	window         string
	repeatOn       string
	legGap         string
	from, to       string
	until          string
	timezone       string
	dateOrder      string
	dates          string
	header         string
	sheet          string
	dedupe         string
	customersTotal int64
	threads        int
	strict         bool
	allowEmpty     bool
	rejects, trace string
	failIf         []string
	planOptions
	askedOptions
}

// planOptions are the flags of the saving, with or without a log.
type planOptions struct {
	cost            string
	perChannel      string
	hourlyRate      string
	target          string
	perYear         string
	perYearFlag     string // the flag that gave perYear, when another than its own
	hoursPerFTE     string
	investment      string
	adoption        string
	selfServiceCost string
}

// registerReading adds the flags that say how files are read.
func (o *logOptions) registerReading(flags *pflag.FlagSet) {
	flags.StringVar(&o.reasons, "reasons", "generic", "taxonomy: a YAML file, or a built-in one: "+strings.Join(reasons.Builtin(), ", "))
	flags.StringArrayVar(&o.columns, "column", nil, "a column by its header, as role=Header; repeatable (role= alone switches a role off)")
	flags.StringVar(&o.layout, "layout", "", "read by this saved layout, and stop when a file does not fit it; see inspect --save (default the layout is recognised)")
	flags.StringVar(&o.timezone, "timezone", analyzer.DefaultZone, "zone of times without an offset or a column that names it, and of dates")
	flags.StringVar(&o.dateOrder, "date-order", "auto", "order of dates that leave it open: auto, dmy, mdy or ymd")
	flags.StringVar(&o.header, "header", "auto", "auto, or none when no row holds the names of the columns: --column start=3 is then the third column")
	flags.StringVar(&o.sheet, "sheet", "", "the sheet with the log, in every workbook that has it (default the one with the most known column names)")
	flags.StringVar(&o.dates, "dates", "auto", "real dates of a workbook beside dates as text: swapped (day and month change places), stored (they are right) or auto (refuse a column in which they look swapped)")
	flags.IntVar(&o.threads, "threads", 0, fmt.Sprintf("processors that may work at the same time, 1 to %d (default 0: all); the figures are the same", mostThreads))
	flags.BoolVar(&o.strict, "strict", false, "stop without a result when a row is rejected, a cell cannot be read or the layout is in doubt")
}

func (o *logOptions) register(flags *pflag.FlagSet) {
	o.registerReading(flags)
	flags.StringArrayVar(&o.ownNumbers, "own-number", nil, "a number or address of the centre itself, never a customer's; repeatable")
	flags.StringVar(&o.window, "window", "7d", "how long after a contact another is a repeat: 7d, 36h")
	flags.StringVar(&o.repeatOn, "repeat-on", "", "what a repeat shares with the contact before: reason or customer (default reason; customer in a log without codes and texts)")
	flags.StringVar(&o.legGap, "leg-gap", "4h", "how long after a row another with its contact id may start and still be the same contact")
	flags.StringVar(&o.from, "from", "", "first date of the period: 2026-01-31, 2026-01 or 2026 (default all)")
	flags.StringVar(&o.to, "to", "", "last date of the period, to the end of that day: 2026-01-31, 2026-01 or 2026 (default all)")
	flags.StringVar(&o.until, "until", "", "date up to and including which the log is complete (default its last start)")
	flags.StringVar(&o.dedupe, "dedupe", "", "rows: a row without a contact id that stands in several files counts once (default such a row counts each time)")
	flags.Int64Var(&o.customersTotal, "customers-total", 0, "number of customers, whether they called or not (default not known)")
	flags.BoolVar(&o.allowEmpty, "allow-empty", false, "a log without a contact, or of which more than half of the rows are rejected, is no error")
	flags.StringVar(&o.rejects, "rejects", "", "write the rejected rows to this CSV file: where they stand and why")
	flags.StringVar(&o.trace, "trace", "", "write what became of every row to this CSV file")
	flags.StringArrayVar(&o.failIf, "fail-if", nil, "end with exit code 3 when this holds, as 'ftr<60%'; repeatable")
	o.planOptions.register(flags)
}

func (o *planOptions) register(flags *pflag.FlagSet) {
	flags.StringVar(&o.cost, "cost", "", "cost of a contact, in euro (default the log's cost column, else 10, assumed)")
	flags.StringVar(&o.target, "target", "10%", "share of the contacts to prevent")
	flags.StringVar(&o.perYear, "contacts-per-year", "", "contacts a year (default reckoned from the log)")
	flags.StringVar(&o.investment, "investment", "", "what it takes to prevent them, once, in euro: gives the payback (default none)")
	flags.StringVar(&o.perChannel, "cost-per-channel", "", "cost of a contact per channel, in euro: phone=8,chat=4; --cost is for the channels not named (default none)")
	flags.StringVar(&o.hourlyRate, "hourly-rate", "", "cost of an hour of handle time, in euro, instead of a cost a contact (default none)")
	flags.StringVar(&o.hoursPerFTE, "hours-per-fte", "1030", "productive hours of a full-time job a year")
	flags.StringVar(&o.adoption, "adoption", "", "share of the hygiene contacts that would move to self-service (default not known)")
	flags.StringVar(&o.selfServiceCost, "self-service-cost", "0", "cost of a contact by self-service, in euro")
}

// field reads one flag into a request.
type field struct {
	flag  string
	value string
	read  func(string) error
}

// readAll reads the flags that have a value. An error names its flag.
func readAll(fields []field) error {
	for _, f := range fields {
		if f.value == "" {
			continue
		}
		if err := f.read(f.value); err != nil {
			return usageError{fmt.Errorf("--%s: %w", f.flag, err)}
		}
	}
	return nil
}

// into returns a field's reader that parses a value and stores it.
func into[T any](target *T, parse func(string) (T, error)) func(string) error {
	return func(s string) error {
		x, err := parse(s)
		if err == nil {
			*target = x
		}
		return err
	}
}

// request turns the flags into what the analyzer is asked.
func (o *logOptions) request(c *cobra.Command) (analyzer.Request, error) {
	r := analyzer.NewRequest()
	r.Version = programVersion()
	r.CustomersTotal = o.customersTotal
	r.Trail = o.trace != ""
	for _, name := range given(c) {
		r.Give(underscored(name))
	}
	var from, to, until contact.Date
	err := readAll([]field{
		{"window", o.window, into(&r.Window, parseWindow)},
		{"leg-gap", o.legGap, into(&r.LegGap, analyzer.ParseSpan)},
		{"repeat-on", o.repeatOn, into(&r.RepeatOn, oneOf(analyzer.RepeatOnReason, analyzer.RepeatOnCustomer))},
		{"from", o.from, into(&from, startOf)},
		{"to", o.to, into(&to, endOf)},
		{"until", o.until, into(&until, endOf)},
		{"timezone", o.timezone, into(&r.Reading.Zone, loadZone)},
		{"date-order", o.dateOrder, into(&r.Reading.DateOrder, parseDateOrder)},
		{"dates", o.dates, func(s string) error { return parseDates(s, &r.Reading) }},
		{"header", o.header, into(&o.header, oneOf("auto", "none"))},
		{"dedupe", o.dedupe, into(&o.dedupe, oneOf("rows"))},
	})
	if err != nil {
		return r, err
	}
	for _, d := range []struct {
		given string
		date  contact.Date
		to    **contact.Date
	}{{o.from, from, &r.From}, {o.to, to, &r.To}, {o.until, until, &r.Until}} {
		if d.given != "" {
			*d.to = &d.date
		}
	}
	if r.From != nil && r.To != nil && *r.To < *r.From {
		return r, usageError{fmt.Errorf("--to %s lies before --from %s", o.to, o.from)}
	}
	if o.customersTotal < 0 {
		return r, usageError{fmt.Errorf("--customers-total: %d is not a number of customers", o.customersTotal)}
	}
	if r.Threads, err = useThreads(o.threads); err != nil {
		return r, usageError{fmt.Errorf("--threads: %w", err)}
	}
	if err := o.planOptions.read(&r); err != nil {
		return r, err
	}
	if r.Reading.Columns, err = parseColumns(o.columns); err != nil {
		return r, usageError{err}
	}
	if err := o.askedOptions.read(&r); err != nil {
		return r, err
	}
	r.Reading.OwnNumbers = o.ownNumbers
	r.Reading.Sheet = o.sheet
	r.Reading.NoHeader, r.Reading.DedupeRows = o.header == "none", o.dedupe == "rows"
	if r.Reading.Saved, err = loadLayout(o.layout); err != nil {
		return r, err
	}
	if r.Taxonomy, err = reasons.Load(o.reasons); err != nil {
		return r, err
	}
	return r, o.askedOptions.load(&r)
}

func (o *planOptions) read(r *analyzer.Request) error {
	p, t := &r.Plan, &r.Tariff
	var cost contact.Micros
	err := readAll([]field{
		{"cost", o.cost, into(&cost, parseMoney)},
		{"cost-per-channel", o.perChannel, into(&t.PerChannel, parsePerChannel)},
		{"hourly-rate", o.hourlyRate, into(&t.HourlyRate, parseMoney)},
		{"target", o.target, into(&p.Target, parseShare)},
		{cmp.Or(o.perYearFlag, "contacts-per-year"), o.perYear, into(&p.PerYear, parseNumber)},
		{"hours-per-fte", o.hoursPerFTE, into(&p.HoursPerFTE, parseNumber)},
		{"investment", o.investment, into(&p.Investment, parseNumber)},
		{"adoption", o.adoption, into(&p.Adoption, parseShare)},
		{"self-service-cost", o.selfServiceCost, into(&p.SelfServiceCost, parseNumber)},
	})
	if err != nil {
		return err
	}
	p.PerYearGiven = o.perYear != ""
	if o.cost != "" {
		t.Flat = cost
		p.Cost, p.CostGiven = float64(cost)/float64(contact.Euro), true
	}
	if o.hourlyRate != "" && (o.cost != "" || o.perChannel != "") {
		return usageError{fmt.Errorf("--hourly-rate and --cost are two ways to say what a contact costs: give one")}
	}
	if p.HoursPerFTE == 0 {
		return usageError{fmt.Errorf("--hours-per-fte is 0: write the productive hours of a full-time job a year, such as 1030")}
	}
	return nil
}

// parseWindow reads a window: without any length nothing could be a repeat.
func parseWindow(s string) (contact.Millis, error) {
	window, err := analyzer.ParseSpan(s)
	if err == nil && window == 0 {
		err = errors.New("a window of no length has no repeats: write 7d or 36h")
	}
	return window, err
}

func startOf(s string) (contact.Date, error) { return analyzer.ParseDate(s, false) }
func endOf(s string) (contact.Date, error)   { return analyzer.ParseDate(s, true) }

func loadZone(name string) (*time.Location, error) {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return nil, fmt.Errorf("%q is not a time zone: write Europe/Amsterdam or UTC", name)
	}
	return zone, nil
}

// oneOf returns a parser that takes only these values.
func oneOf(values ...string) func(string) (string, error) {
	return func(s string) (string, error) {
		if slices.Contains(values, s) {
			return s, nil
		}
		return "", fmt.Errorf("%q is not one of %s", s, strings.Join(values, ", "))
	}
}

func parseLanguage(s string) (document.Language, error) {
	name, err := oneOf(document.Languages...)(s)
	return document.Language(slices.Index(document.Languages, name)), err
}

// given returns the names of the flags that the user set.
func given(c *cobra.Command) []string {
	var names []string
	c.Flags().Visit(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// underscored is the id of the setting that a flag sets.
func underscored(flag string) string { return strings.ReplaceAll(flag, "-", "_") }
