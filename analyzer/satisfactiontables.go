package analyzer

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/analyzer/metric/stats"
)

// satisfactionTable has the scores of each kind and scale: all of them, and by what may
// explain them.
func satisfactionTable(f *Findings, _ *document.Document) document.Table {
	columns := []string{"score", "scale-", "part", "group"}
	if len(f.Request.By) > 1 {
		columns = append(columns, "subgroup")
	}
	t := grid("satisfaction", append(columns, "scores", "mean**", "top_two_share*", "nps*")...)
	all := f.Question.Scores()
	if len(all) == 0 {
		t.Notes = []document.Text{absent(f.why([]need{needScores, needScoresHere}))}
		return t
	}
	t.Columns[len(t.Columns)-1].Detail = !all[len(all)-1].Net // nothing that people need to see
	for _, s := range all {
		b := scoreBlock{Findings: f, table: &t, scores: s}
		b.row(word("total"), nil, s.Total())
		b.contrast("first_time_right", f.Question.FirstTimeRight())
		b.contrast("first_time_fix", f.Question.FirstTimeFix())
		for _, name := range []string{"kind", "channel", "reason"} {
			b.divide(f.labelled(name))
		}
		if by := f.dimensions(); len(by) > 1 || len(by) == 1 && !divides(f.Request.By[0]) {
			b.divide(by...)
		}
		t.Notes = append(t.Notes, b.notes...)
	}
	t.Notes = append(scalesNote(all), t.Notes...)
	return t
}

// divides reports whether the table divides by a dimension anyway.
func divides(name string) bool { return name == "kind" || name == "channel" || name == "reason" }

// scoreBlock makes the rows of one kind of score on one scale.
type scoreBlock struct {
	*Findings
	table  *document.Table
	scores *metric.Scores
	notes  []document.Text
}

// scoreName is what people call scores: CSAT, 1 to 5.
func scoreName(s *metric.Scores) document.Cell {
	if s.Net {
		return word("nps")
	}
	return document.Words("csat", phrase("{name}, {scale}", "{name}, {scale}",
		map[string]document.Text{"name": wordText("csat"), "scale": scaleText(s.Scale)}))
}

// row adds a row under the names of its groups.
func (b *scoreBlock) row(part document.Cell, groups []document.Cell, s metric.Scored) {
	mean, top, net := scoreValue(s.Sample, b.scores.Scale), share(s.Top), netScore(s.Net)
	if !s.Top.Known {
		top.Why = noBoxes
	}
	if !s.Net.Known {
		net.Why = noNet
	}
	b.cells(part, groups, s.N, document.Of(mean), document.Of(top), document.Of(net))
}

func (b *scoreBlock) cells(part document.Cell, groups []document.Cell, n int64, figures ...document.Cell) {
	cells := []document.Cell{scoreName(b.scores), document.Plain(b.scores.Scale.String()), part}
	names := max(1, len(b.Request.By))
	for k := range names {
		if k < len(groups) {
			cells = append(cells, groups[k])
		} else {
			cells = append(cells, document.Plain(""))
		}
	}
	b.table.Rows = append(b.table.Rows, append(append(cells, document.Of(count(n))), figures...))
}

// divide adds a row for every value of one dimension, or every pair of two.
func (b *scoreBlock) divide(by ...dimension) {
	part := by[0].part()
	measured := make([]metric.Dimension, len(by))
	for k, d := range by {
		measured[k] = d.Dimension
	}
	if len(by) > 1 {
		part = document.Words(by[0].id+","+by[1].id, phrase("{a}, {b}", "{a}, {b}", map[string]document.Text{"a": by[0].label, "b": by[1].label}))
	}
	rows, others := b.Question.ScoredBy(b.scores, measured...)
	for _, r := range rows {
		var names []document.Cell
		for k, d := range by {
			names = append(names, d.cell(r.Values[k]))
		}
		b.row(part, names, r.Scored)
	}
	for k, d := range by {
		if others[k] > 0 {
			b.notes = append(b.notes, othersNote(d.label, others[k]))
		}
	}
}

// contrast adds the rows of yes and no, and how far they lie apart.
func (b *scoreBlock) contrast(name string, d metric.Dimension) {
	var sides [2]metric.Scored
	rows, _ := b.Question.ScoredBy(b.scores, d)
	for _, r := range rows {
		sides[r.Values[0]] = r.Scored
		b.row(word(name), []document.Cell{yesNo(r.Values[0] == metric.Yes)}, r.Scored)
	}
	if len(rows) < len(sides) {
		return
	}
	g := sides[metric.Yes].Above(sides[metric.No])
	few := sides[metric.Yes].N < metric.FewBelow || sides[metric.No].N < metric.FewBelow
	gap := func(known bool, x metric.Bounds, ranged bool, times float64, u document.Unit) document.Cell {
		if !known {
			return document.Of(document.Value{})
		}
		v := document.Value{Known: true, Number: x.Value * times, N: g.N, Few: few, Signed: true}
		if ranged {
			v.HasCI, v.Low, v.High = true, x.Low*times, x.High*times
		}
		return document.Cell{Value: v, Unit: u}
	}
	mean := gap(true, g.Mean, g.MeanRange, 1, document.Score)
	net := gap(g.NetKnown, g.Net, true, 100, document.Number)
	b.cells(word(name), []document.Cell{word("difference")}, g.N, mean, gap(g.TopKnown, g.Top, true, 1, document.Points), net)
	if name == "first_time_right" {
		b.tell(mean.Value, net.Value)
	}
}

// tell says in words what being right the first time means to customers.
func (b *scoreBlock) tell(mean, net document.Value) {
	value, unit := mean, document.Score
	if b.scores.Net {
		value, unit = net, document.Number
	}
	if !value.HasCI {
		return
	}
	bound := func(x float64) document.Text {
		return people(document.Value{Known: true, Number: x, Signed: true}, unit)
	}
	parts := map[string]document.Text{
		"score": scoreName(b.scores).Text, "difference": people(value, unit), "low": bound(value.Low), "high": bound(value.High),
	}
	if value.Low <= 0 && value.High >= 0 {
		b.notes = append(b.notes, phrase("{score}: right the first time against not differs by {difference}, which may be chance (95 %: {low} to {high}).",
			"{score}: in één keer goed tegenover niet scheelt {difference}, wat toeval kan zijn (95 %: {low} tot {high}).", parts))
		return
	}
	b.notes = append(b.notes, phrase("{score}: right the first time against not differs by {difference} (95 %: {low} to {high}).",
		"{score}: in één keer goed tegenover niet scheelt {difference} (95 %: {low} tot {high}).", parts))
}

// scalesNote warns where satisfaction was scored on several scales.
func scalesNote(all []*metric.Scores) []document.Text {
	scales := 0
	for _, s := range all {
		if !s.Net {
			scales++
		}
	}
	if scales < 2 {
		return nil
	}
	return []document.Text{phrase("Satisfaction was scored on {n} scales. They say different things and are nowhere averaged together: each has its own rows.",
		"De tevredenheid is op {n} schalen gescoord. Die zeggen verschillende dingen en zijn nergens samen gemiddeld: elk heeft eigen rijen.",
		map[string]document.Text{"n": document.Same(fmt.Sprint(scales))})}
}

// scoreValue is a mean of scores with its interval, as far as the scale goes.
func scoreValue(s stats.Sample, scale contact.Scale) document.Value {
	v := document.Value{Known: true, Number: s.Mean, N: s.N, Few: s.N < metric.FewBelow}
	if v.Low, v.High, v.HasCI = s.Interval(); v.HasCI {
		lowest, highest := scale.Ends()
		v.Low, v.High = max(v.Low, lowest), min(v.High, highest)
	}
	return v
}

// netScore is a net score as people know it, from -100 to 100.
func netScore(n metric.Net) document.Value {
	if !n.Known {
		return document.Value{}
	}
	return document.Value{Known: true, Number: 100 * n.Value, N: n.N, Low: 100 * n.Low, High: 100 * n.High, HasCI: true,
		Few: n.N < metric.FewBelow, Signed: true}
}

var (
	needScores = need{
		func(f *Findings) bool { return f.Reading.Log.HasScores() && f.Reading.Log.Any(f.scored) },
		document.Text{EN: "the contacts have no score of satisfaction or recommending", NL: "de contacten hebben geen score voor tevredenheid of aanbevelen"},
	}
	needScoresHere = need{
		func(*Findings) bool { return false },
		document.Text{EN: "no contact of the period has a score of satisfaction or recommending", NL: "geen enkel contact van de periode heeft een score voor tevredenheid of aanbevelen"},
	}
	noBoxes = document.Text{EN: "the scale has no boxes", NL: "de schaal heeft geen vakjes"}
	noNet   = document.Text{EN: "only the question whether customers recommend us has a net score", NL: "alleen de vraag of klanten ons aanbevelen heeft een nettoscore"}
)

// scored reports whether a contact of the log has a score.
func (f *Findings) scored(i int) bool {
	log := f.Reading.Log
	return log.CSAT(i) != contact.NoScore || log.NPS(i) != contact.NoScore
}
