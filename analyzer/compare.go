package analyzer

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"contactlog/analyzer/document"
)

// Comparison is two sides that are measured alike: two logs, or two periods of
// one.
type Comparison struct {
	Before, After *Findings
	OneLog        bool
}

// Compare reads two logs, or one when both requests have the same paths, measures
// both sides, and lays out what changed. Of one log, cases that are open at the end
// of the first period are judged by what follows in the log.
func Compare(ctx context.Context, before, after Request) (*document.Document, *Comparison, error) {
	c := &Comparison{OneLog: slices.Equal(before.Paths, after.Paths)}
	first, err := Read(ctx, before)
	if err != nil {
		return nil, nil, err
	}
	cases := follow(first.Log, before)
	c.Before = measure(first, before, cases)
	if c.OneLog {
		c.After = measure(first, after, cases)
	} else {
		second, err := Read(ctx, after)
		if err != nil {
			return nil, nil, err
		}
		c.After = Measure(second, after)
	}
	return c.layOut(), c, nil
}

// CompareTables are the tables of a comparison that a terminal shows.
var CompareTables = []string{"changes", "reason_changes", "compared"}

// AllCompareTables are the tables that a comparison can show.
var AllCompareTables = append(slices.Clone(CompareTables), "other_changes")

// layOut makes the document of the comparison. Its figures are those of the side
// after.
func (c *Comparison) layOut() *document.Document {
	f := c.After
	d := &document.Document{
		Program: f.Request.Version,
		Title: phrase("What changed: {before}, and {after}", "Wat er veranderde: {before}, en {after}",
			map[string]document.Text{"before": c.Before.spanText(), "after": c.After.spanText()}),
		Settings: c.settings(),
		Taxonomy: &document.Taxonomy{Name: f.Request.Taxonomy.Name, Version: f.Request.Taxonomy.Version, SHA256: f.Request.Taxonomy.SHA256},
		Inputs:   c.Before.inputs(),
		Warnings: c.warnings(),
	}
	if !c.OneLog {
		d.Inputs = append(d.Inputs, c.After.inputs()...)
	}
	for _, g := range figures {
		d.Figures = append(d.Figures, g.lay(f))
	}
	changes := c.changes()
	d.Headlines = c.headlines(changes)
	main := 0
	for main < len(changes) && slices.Contains(mainChanges, changes[main].name) {
		main++
	}
	d.Tables = []document.Table{
		c.changesTable("changes", changes[:main]),
		c.reasonChangesTable(), c.comparedTable(),
		c.changesTable("other_changes", changes[main:]),
	}
	define(d)
	return d
}

// spanText are the dates that a side measures.
func (f *Findings) spanText() document.Text {
	first, last, ok := f.Question.Span()
	if !ok {
		return document.Text{EN: "nothing", NL: "niets"}
	}
	return phrase("{first} to {last}", "{first} t/m {last}",
		map[string]document.Text{"first": document.Same(first.String()), "last": document.Same(last.String())})
}

// settings are the choices that both sides rest on, with the dates of each.
func (c *Comparison) settings() []document.Setting {
	list := settingList{given: c.After.Request.given}
	for _, s := range c.After.settings() {
		if ofOneSide[s.ID] {
			continue
		}
		list.settings = append(list.settings, s)
		if s.ID == "leg_gap" {
			list.add("before", dotted(c.Before), c.Before.spanText())
			list.add("after", dotted(c.After), c.After.spanText())
		}
	}
	return list.settings
}

// ofOneSide are the settings that a comparison has twice, or that plan a saving.
var ofOneSide = map[string]bool{
	"from": true, "to": true, "coverage_from": true, "coverage_to": true, "target": true, "hours_per_fte": true,
}

// dotted writes the dates of a side as the flags take them.
func dotted(f *Findings) string {
	first, last, ok := f.Question.Span()
	if !ok {
		return ""
	}
	return first.String() + ".." + last.String()
}

// AcceptableComparison returns a [Refusal] when one of the sides is too bad to
// compare, see [Acceptable].
func AcceptableComparison(c *Comparison, strict, allowEmpty bool) error {
	for _, side := range []struct {
		name string
		*Findings
	}{{"before", c.Before}, {"after", c.After}} {
		if err := Acceptable(side.Findings, strict, allowEmpty); err != nil {
			var refusal Refusal
			errors.As(err, &refusal)
			return Refusal{fmt.Sprintf("%s: %s", side.name, refusal.Cause), refusal.Hint}
		}
	}
	return nil
}
