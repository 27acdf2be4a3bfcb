package analyzer

import (
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// changesTable has figures of both sides, each with its own unit.
func (c *Comparison) changesTable(id string, changes []change) document.Table {
	t := grid(id, "figure", "before", "after", "difference*", "verdict", "note-")
	for _, x := range changes {
		note := x.after.Note
		if !x.difference.Known {
			note = x.difference.Why
		}
		t.Rows = append(t.Rows, []document.Cell{
			document.Words(x.name, x.before.Label), sideCell(x.before), sideCell(x.after),
			{Value: x.difference, Unit: x.unit}, verdictCell(x.verdict), document.Words("", note),
		})
	}
	if len(t.Rows) > 0 {
		t.Notes = []document.Text{{
			EN: "The interval tells chance from change one figure at a time: of twenty figures without any real change, one lies outside it by chance.",
			NL: "Het interval scheidt toeval van verandering, cijfer voor cijfer: van twintig cijfers zonder echte verandering ligt er door toeval één buiten.",
		}}
	}
	return t
}

// sideCell has the figure of one side. Why it is unknown stands with the difference.
func sideCell(g document.Figure) document.Cell {
	g.Value.Why = document.Text{}
	return document.Cell{Value: g.Value, Unit: g.Unit}
}

func verdictCell(verdict string) document.Cell {
	if verdict == "" {
		return document.Plain("")
	}
	return word(verdict)
}

func (c *Comparison) reasonChangesTable() document.Table {
	t := grid("reason_changes", "reason", "kind-", "owner-", "contacts_before-", "contacts_after-", "before", "after", "difference*", "p", "verdict")
	changes := metric.ReasonChanges(c.Before.ByReason, c.After.ByReason)
	if len(changes) == 0 {
		t.Notes = []document.Text{absent(c.whyNoReasons())}
		return t
	}
	var real []document.Text
	for _, x := range changes {
		reason := c.After.Request.Taxonomy.Reasons[x.Reason]
		difference := document.Value{
			Known: true, Number: x.Difference.Value, HasCI: true, Low: x.Difference.Low, High: x.Difference.High,
			N: min(x.Before.N, x.After.N), Few: x.Before.Few() || x.After.Few(), Signed: true,
		}
		name := c.After.reasonName(x.Reason)
		t.Rows = append(t.Rows, []document.Cell{
			name, word(reason.Kind.String()), c.After.ownerName(reason.Owner), document.Of(count(x.Before.Hits)), document.Of(count(x.After.Hits)),
			document.Of(withoutInterval(share(x.Before))), document.Of(withoutInterval(share(x.After))), document.Of(difference),
			document.Of(document.Num(x.Adjusted)), verdictCell(verdictOn(x.Difference.Value, x.Real())),
		})
		if x.Real() {
			real = append(real, phrase("{name} ({difference})", "{name} ({difference})",
				map[string]document.Text{"name": name.Text, "difference": people(difference, document.Points)}))
		}
	}
	t.Notes = append(c.reasonNotes(real, len(changes)), phrase(
		"Shares are of the mapped contacts: {before} of all contacts before, {after} after.",
		"Aandelen zijn van de herkende contacten: {before} van alle contacten ervoor, {after} erna.",
		map[string]document.Text{"before": people(share(c.Before.Volume.Mapped), document.Share), "after": people(share(c.After.Volume.Mapped), document.Share)}))
	return t
}

// withoutInterval leaves the interval of a share out: beside a difference it would
// be read as that of the difference.
func withoutInterval(v document.Value) document.Value {
	return document.Value{Known: v.Known, Number: v.Number, Few: v.Few}
}

// reasonNotes say in a sentence which reasons changed, or that none did.
func (c *Comparison) reasonNotes(real []document.Text, n int) []document.Text {
	if len(real) == 0 {
		return []document.Text{phrase(
			"No real change in the reasons: chance can explain every difference, with {n} of them looked at.",
			"Geen echte verandering in de redenen: toeval kan elk verschil verklaren, nu er naar {n} gekeken is.",
			map[string]document.Text{"n": people(count(int64(n)), document.Count)})}
	}
	var en, nl []string
	for _, text := range real {
		en, nl = append(en, text.EN), append(nl, text.NL)
	}
	names := document.Text{EN: strings.Join(en, ", "), NL: strings.Join(nl, ", ")}
	if len(real) == n {
		return []document.Text{phrase("Really changed: {names}.", "Echt veranderd: {names}.", map[string]document.Text{"names": names})}
	}
	return []document.Text{phrase("Really changed: {names}. No real change in the others.", "Echt veranderd: {names}. Geen echte verandering in de andere.",
		map[string]document.Text{"names": names})}
}

// whyNoReasons is the cause for which reasons cannot be compared.
func (c *Comparison) whyNoReasons() document.Text {
	for _, side := range []struct {
		name string
		f    *Findings
	}{{"before", c.Before}, {"after", c.After}} {
		if !side.f.Avoidable.Share.Known {
			return onSide(side.name, side.f.why([]need{needReasonColumn, needReasons}))
		}
	}
	return needReasons.why
}

// comparedTable tells what each side is: its dates and its books.
func (c *Comparison) comparedTable() document.Table {
	t := grid("compared", "what", "before", "after")
	dates := func(id string, pick func(first, last string) string) {
		cells := []document.Cell{document.Words(id, label(id))}
		for _, f := range []*Findings{c.Before, c.After} {
			first, last, ok := f.Question.Span()
			cell := document.Plain("")
			if ok {
				cell = document.Plain(pick(first.String(), last.String()))
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, cells)
	}
	dates("from", func(first, _ string) string { return first })
	dates("to", func(_, last string) string { return last })
	counts := func(id string, label document.Text, before, after int64) {
		t.Rows = append(t.Rows, []document.Cell{document.Words(id, label), {Value: count(before), Unit: document.Count}, {Value: count(after), Unit: document.Count}})
	}
	counts("days", label("days"), int64(c.Before.Volume.Days), int64(c.After.Volume.Days))
	before, after := c.Before.books(), c.After.books()
	for k, e := range before.Entries {
		counts(e.ID, e.Label, e.Count, after.Entries[k].Count)
	}
	counts("rows", label("rows"), before.Rows, after.Rows)
	t.Notes = c.sideNotes()
	return t
}

// sideNotes say what both sides have in common, and what they have not.
func (c *Comparison) sideNotes() []document.Text {
	taxonomy := c.After.Request.Taxonomy
	notes := []document.Text{phrase("Both sides are measured with the same reasons: {name} {version}.", "Beide kanten zijn gemeten met dezelfde redenen: {name} {version}.",
		map[string]document.Text{"name": document.Same(taxonomy.Name), "version": document.Same(taxonomy.Version)})}
	if c.OneLog {
		notes = append(notes, document.Text{
			EN: "Both sides are periods of one log: cases that are open at the end of the first are judged by what follows in the log.",
			NL: "Beide kanten zijn perioden van één log: klantvragen die aan het einde van de eerste open zijn, zijn beoordeeld met wat er in het log op volgt.",
		})
	}
	if c.Before.Volume.Days != c.After.Volume.Days {
		notes = append(notes, document.Text{
			EN: "The spans are not equally long: counts are not compared, shares, means and yearly figures are.",
			NL: "De perioden zijn niet even lang: aantallen zijn niet vergeleken, aandelen, gemiddelden en cijfers per jaar wel.",
		})
	}
	if !sameMonths(c.Before, c.After) {
		notes = append(notes, document.Text{
			EN: "The sides lie in other months of the year: what changed can be the season.",
			NL: "De kanten liggen in andere maanden van het jaar: wat veranderde, kan het seizoen zijn.",
		})
	}
	return notes
}

// sameMonths reports whether two sides have the same months of the year.
func sameMonths(b, a *Findings) bool {
	months := func(f *Findings) (has [12]bool) {
		first, last, ok := f.Question.Span()
		for m := first.Month(); ok && m <= last.Month(); m++ {
			has[m%12] = true
		}
		return has
	}
	return months(b) == months(a)
}
