package analyzer

import (
	"fmt"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// driversTable has what goes together with the scores of each kind and scale.
func driversTable(f *Findings, _ *document.Document) document.Table {
	t := grid("drivers", "score", "scale-", "driver", "group", "scores", "share**", "explained", "mean", "difference*")
	all := f.Question.Scores()
	if len(all) == 0 {
		t.Notes = []document.Text{absent(f.why([]need{needScores, needScoresHere}))}
		return t
	}
	for _, s := range all {
		b := driverBlock{table: &t, scores: s, Drivers: f.Question.Drivers(s)}
		b.rows()
		t.Notes = append(t.Notes, b.notes()...)
	}
	t.Notes = append(scalesNote(all), t.Notes...)
	return t
}

// driverWords are the drivers, for programs and people.
var driverWords = [...]string{
	metric.DriverFix: "first_time_fix", metric.DriverRepeat: "repeat", metric.DriverKind: "kind", metric.DriverWait: "wait",
	metric.DriverHandle: "handle", metric.DriverTransfer: "transferred", metric.DriverEffort: "effort", metric.DriverChannel: "channel",
}

// driverCell is the name of a driver.
func driverCell(id metric.DriverID) document.Cell {
	name := driverWords[id]
	return document.Words(name, dimensionLabel(name))
}

// driverName is the name of a driver within a sentence.
func driverName(id metric.DriverID) document.Text { return lower(driverCell(id).Text) }

// levelCell is the name of a level of a driver.
func levelCell(id metric.DriverID, value int) document.Cell {
	switch {
	case value == metric.AboveMedian:
		return word("above_median")
	case id == metric.DriverKind:
		return word(reasons.Kind(value).String())
	case id == metric.DriverChannel:
		return channelName(contact.Channel(value + 1))
	}
	return yesNo(value == metric.Yes)
}

// driverBlock makes the rows of one kind of score on one scale.
type driverBlock struct {
	table  *document.Table
	scores *metric.Scores
	metric.Drivers
}

// rows adds a row for all drivers together, and then those of each. A driver with levels
// has its share in a row of its own, any other in that of its one level.
func (b *driverBlock) rows() {
	if len(b.All) == 0 {
		return
	}
	blank := document.Of(document.Value{})
	b.row(word("all_drivers"), document.Plain(""), b.Used, whole(1), document.Num(b.R2), blank, blank)
	for _, d := range b.All {
		share := document.Value{Known: b.R2 > 0, Number: d.Share, N: b.Used, HasCI: d.Ranged, Low: d.Low, High: d.High}
		part := document.Num(d.Part)
		if len(d.Levels) != 1 {
			b.row(driverCell(d.ID), document.Plain(""), b.Used, share, part, blank, blank)
			share, part = document.Value{}, document.Value{}
		}
		for _, l := range d.Levels {
			b.row(driverCell(d.ID), levelCell(d.ID, l.Value), l.N, share, part, meanOf(l), differenceOf(l))
		}
	}
}

func meanOf(l metric.DriverLevel) document.Cell {
	return document.Of(document.Value{Known: l.N > 0, Number: l.Mean, Few: l.N < metric.FewBelow})
}

func differenceOf(l metric.DriverLevel) document.Cell {
	return document.Of(document.Value{
		Known: l.Known, Number: l.Difference.Value, N: l.N, HasCI: l.Ranged, Low: l.Difference.Low, High: l.Difference.High,
		Few: l.N < metric.FewBelow, Signed: true,
	})
}

func (b *driverBlock) row(driver, level document.Cell, n int64, share, part document.Value, mean, difference document.Cell) {
	b.table.Rows = append(b.table.Rows, []document.Cell{
		scoreName(b.scores), document.Plain(b.scores.Scale.String()), driver, level, document.Of(count(n)),
		document.Of(share), document.Of(part), mean, difference,
	})
}

// notes say what the model rests on, what is not in it, and why there is none.
func (b *driverBlock) notes() []document.Text {
	parts := map[string]document.Text{
		"score": scoreName(b.scores).Text, "n": people(count(b.Used), document.Count), "scores": people(count(b.Scores), document.Count),
		"complete": people(count(b.Complete), document.Count), "missing": people(count(b.Missing), document.Count),
		"columns": document.Same(fmt.Sprint(b.Columns)), "r2": people(document.Num(b.R2), document.Share),
	}
	var notes []document.Text
	switch {
	case b.Missing > 0:
		notes = append(notes, phrase(
			"{score}: too few scores to tell what drives them. Of {scores} scores {complete} are of contacts of which everything is known; it needs about {missing} more scores (50 with everything known, and 8 for each of the columns that the drivers take, here {columns}: Green 1991).",
			"{score}: te weinig scores om te zeggen wat ze bepaalt. Van {scores} scores zijn er {complete} van contacten waarvan alles bekend is; er zijn ongeveer {missing} scores meer nodig (50 waarvan alles bekend is, en 8 voor elk van de kolommen die de factoren beslaan, hier {columns}: Green 1991).", parts))
	case b.Alike:
		notes = append(notes, phrase("{score}: the scores, or all that could drive them, are the same for everyone: there is nothing to explain.",
			"{score}: de scores, of alles wat ze zou kunnen bepalen, zijn voor iedereen gelijk: er valt niets te verklaren.", parts))
	default:
		notes = append(notes, phrase("{score}: together the drivers explain {r2} of the differences between {n} scores of contacts of which everything is known, of {scores} scores in all.",
			"{score}: samen verklaren de factoren {r2} van de verschillen tussen {n} scores van contacten waarvan alles bekend is, van {scores} scores in totaal.", parts))
	}
	switch {
	case len(b.All) == 0:
	case b.Chance:
		notes = append(notes, phrase("{score}: that may be chance: drivers that drive nothing would explain as much in 5 % of all logs or more (F test).",
			"{score}: dat kan toeval zijn: factoren die niets bepalen, zouden in 5 % van alle logs of meer evenveel verklaren (F-toets).", parts))
	case len(b.All) > 1 && b.All[0].Ranged: // of one driver all of it is trivial
		first := b.All[0]
		parts["driver"] = driverName(first.ID)
		for name, x := range map[string]float64{"share": first.Share, "low": first.Low, "high": first.High} {
			parts[name] = people(document.Num(x), document.Share)
		}
		notes = append(notes, phrase("{score}: the largest part of that goes with {driver}: {share} (95 %: {low} to {high}).",
			"{score}: het grootste deel daarvan hoort bij {driver}: {share} (95 %: {low} tot {high}).", parts))
	}
	if b.Used < b.Complete {
		notes = append(notes, phrase("{score}: {n} of {complete} scores were taken, at equal steps in time.", "{score}: {n} van {complete} scores zijn genomen, met gelijke stappen in de tijd.", parts))
	}
	return append(notes, b.leftNotes(parts)...)
}

// leftNotes say which drivers are not in the model.
func (b *driverBlock) leftNotes(parts map[string]document.Text) []document.Text {
	var notes []document.Text
	for _, constant := range []bool{false, true} {
		var en, nl []string
		for _, l := range b.Left {
			if l.Constant == constant {
				name := driverName(l.ID)
				en, nl = append(en, name.EN), append(nl, name.NL)
			}
		}
		if len(en) == 0 {
			continue
		}
		parts["names"] = document.Text{EN: strings.Join(en, ", "), NL: strings.Join(nl, ", ")}
		if constant {
			notes = append(notes, phrase("{score}: left out, the same for all: {names}.", "{score}: weggelaten, voor allemaal gelijk: {names}.", parts))
			continue
		}
		notes = append(notes, phrase("{score}: left out, for with it less than half of the scores would have everything: {names}.",
			"{score}: weggelaten, want ermee zou minder dan de helft van de scores alles hebben: {names}.", parts))
	}
	return notes
}
