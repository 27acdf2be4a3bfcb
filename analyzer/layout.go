package analyzer

import (
	"slices"
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/glossary"
)

// LayOut makes the document of the findings: every figure, every table of a report,
// and of those that come only when asked for the ones that are. What a format shows of
// it is the format's.
func LayOut(f *Findings) *document.Document {
	d := &document.Document{
		Program:  f.Request.Version,
		Title:    f.title(),
		Settings: f.settings(),
		Taxonomy: &document.Taxonomy{Name: f.Request.Taxonomy.Name, Version: f.Request.Taxonomy.Version, SHA256: f.Request.Taxonomy.SHA256},
		Inputs:   f.inputs(),
		Books:    f.books(),
		Warnings: f.warnings(),
	}
	for _, g := range figures {
		d.Figures = append(d.Figures, g.lay(f))
	}
	d.Headlines = f.headlines(d)
	if f.Request.Owner != "" {
		d.Title, d.Headlines = f.ofOwner(d.Title), f.ownerHeadlines(d)
	}
	d.Tables = make([]document.Table, len(tables))
	work := make([]func(), len(tables))
	for k, table := range tables {
		work[k] = func() { d.Tables[k] = table(f, d) }
	}
	atOnce(work...)
	for _, table := range asked {
		if slices.Contains(f.Request.Asked, table.id) {
			d.Tables = append(d.Tables, table.of(f, d))
		}
	}
	f.addCharts(d)
	d.Scenario = f.scenario(d)
	define(d)
	return d
}

// tables are those of the report, in its order.
var tables = []func(*Findings, *document.Document) document.Table{
	summaryTable, booksTable, kindsTable, reasonsTable, ownersTable, savingTable, roadmapTable,
	monthsTable, curveTable, snowballsTable, customersTable, sensitivityTable,
	matrixTable, strategyTable, channelsTable, policyTable, movesTable,
	satisfactionTable, surveyTable, volatilityTable, incidentsTable, reachTable, skylineTable,
}

// MainTables are the tables that a report shows on a terminal.
var MainTables = []string{"summary", "books", "kinds", "reasons", "owners", "saving", "roadmap"}

// SavingTables are the tables of the command that works out the saving.
var SavingTables = []string{"saving", "roadmap", "sensitivity"}

// AllTables are the tables of every report, those that are only asked for left out.
var AllTables = append(append([]string{}, MainTables...),
	"months", "repeat_curve", "snowballs", "customers", "sensitivity",
	"matrix", "strategy", "channels", "channel_policy", "channel_moves",
	"satisfaction", "survey", "volatility", "incidents", "reachability", "skyline")

// asked are the tables that are shown only when they are asked for.
var asked = []struct {
	id string
	of func(*Findings, *document.Document) document.Table
}{
	{"by", byTable},
	{"by_day", byDayTable},
	{"by_week", byWeekTable},
	{"by_quarter", byQuarterTable},
	{"heavy_callers", heavyTable},
	{"per_x", perTable},
	{"owner_sheet", ownerTable},
	{"owner_trend", trendTable},
	{"drivers", driversTable},
	{"emotions", emotionsTable},
	{"words", wordsTable},
	{"content", contentTable},
}

// AskedTables returns the names of the tables that a report shows only when they are
// asked for.
func AskedTables() []string {
	var names []string
	for _, table := range asked {
		names = append(names, table.id)
	}
	return names
}

func (f *Findings) title() document.Text {
	return document.Text{
		EN: "Contact reasons, first time right and avoidable contacts",
		NL: "Contactredenen, in één keer goed en onnodige contacten",
	}
}

// grid begins a table: its title and rule are the glossary's. A column id that
// ends with * has an interval, with ** the one that people are to see first; one that
// ends with - is for files only.
func grid(id string, columns ...string) document.Table {
	t := document.Table{ID: id, Title: label(id), Rule: rule(id)}
	for _, c := range columns {
		last := len(c) - 1
		column := document.Column{ID: c, Interval: c[last] == '*', Detail: c[last] == '-'}
		if column.Interval || column.Detail {
			column.ID = strings.TrimRight(c, "*-")
			column.Foremost = strings.HasSuffix(c, "**")
		}
		if e, ok := glossary.InTable(id, column.ID); ok {
			column.Label, column.Unit = document.Text(e.Label), document.Unit(e.Unit)
		}
		t.Columns = append(t.Columns, column)
	}
	return t
}
