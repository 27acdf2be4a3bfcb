package analyzer

import (
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// surveyTable holds what customers answer against what the log says.
func surveyTable(f *Findings, d *document.Document) document.Table {
	t := grid("survey", "part", "group", "contacts-", "answers", "prevented-", "response*", "customers_avoidable_share**",
		"avoidable_share*", "answered_avoidable_share*", "verdict")
	if !f.Avoidable.Survey.Known {
		t.Notes = []document.Text{absent(f.why([]need{needAnswers}))}
		return t
	}
	row := func(part, group document.Cell, a metric.Answers, verdict document.Cell) {
		t.Rows = append(t.Rows, []document.Cell{
			part, group, document.Of(count(a.Contacts)), document.Of(count(a.Answers)), document.Of(count(a.Yes)), document.Of(share(a.Response)),
			document.Of(share(a.Preventable)), document.Of(share(a.Avoidable)), document.Of(share(a.AvoidableAnswered)), verdict,
		})
	}
	divide := func(part document.Cell, by dimension, verdict func(value int, a metric.Answers) document.Cell) {
		rows, others := f.Question.AnswersBy(by.Dimension)
		for _, r := range rows {
			row(part, by.cell(r.Value), r.Answers, verdict(r.Value, r.Answers))
		}
		if others > 0 {
			t.Notes = append(t.Notes, othersNote(by.label, others))
		}
	}
	none := document.Plain("")
	all, _ := f.Question.AnswersBy(metric.Undivided())
	for _, r := range all {
		row(word("total"), none, r.Answers, none)
		t.Notes = append(t.Notes, f.whoAnswers(r.Answers)...)
	}
	t.Notes = append(t.Notes, f.customersWord(d))
	kind := f.labelled("kind")
	divide(kind.part(), kind, func(k int, a metric.Answers) document.Cell {
		if k < 0 {
			return none
		}
		return agreement(a, reasons.Kind(k) == reasons.Avoidable)
	})
	repeated := dimension{Dimension: f.Question.Repeated(), name: func(v int) document.Cell { return yesNo(v == metric.Yes) }}
	divide(word("repeat"), repeated, func(v int, a metric.Answers) document.Cell {
		if v != metric.Yes {
			return none
		}
		return agreement(a, true)
	})
	reason := f.labelled("reason")
	divide(reason.part(), reason, func(r int, a metric.Answers) document.Cell {
		if r < 0 {
			return none
		}
		return agreement(a, f.Request.Taxonomy.Reasons[r].Kind == reasons.Avoidable)
	})
	channel := f.labelled("channel")
	divide(channel.part(), channel, func(int, metric.Answers) document.Cell { return none })
	return t
}

// agreementWords are what people read of an agreement.
var agreementWords = [...]string{
	metric.Unsure: "not_certain", metric.Agreed: "agree", metric.LogOnly: "log_only", metric.CustomersOnly: "customers_only",
}

func agreement(a metric.Answers, avoidable bool) document.Cell {
	if !a.Preventable.Known {
		return document.Plain("")
	}
	return word(agreementWords[a.Agree(avoidable)])
}

// whoAnswers says whether the contacts with an answer are like the others: by the log's
// own measure, with and without an answer.
func (f *Findings) whoAnswers(a metric.Answers) []document.Text {
	if !a.AvoidableAnswered.Known {
		return nil
	}
	return []document.Text{phrase(
		"Those who answer may differ from the others: of the contacts with an answer the log calls {answered} avoidable, of all contacts {all}.",
		"Wie antwoordt kan anders zijn dan de rest: van de contacten met een antwoord noemt het log {answered} onnodig, van alle contacten {all}.",
		map[string]document.Text{"answered": people(share(a.AvoidableAnswered), document.Share), "all": people(share(a.Avoidable), document.Share)})}
}

// customersWord sets first time right as customers see it beside that of the log.
func (f *Findings) customersWord(d *document.Document) document.Text {
	g := d.Figure("ftr_customer")
	if !g.Value.Known {
		return phrase("{label} is not known: {why}.", "{label} is niet bekend: {why}.", map[string]document.Text{"label": g.Label, "why": g.Value.Why})
	}
	ftr := d.Figure("ftr")
	return phrase("{label}: {customers}, of {n} judged cases with an answer; {log} is {ftr}.", "{label}: {customers}, van {n} beoordeelde klantvragen met een antwoord; {log} is {ftr}.",
		map[string]document.Text{
			"label": g.Label, "customers": people(g.Value, g.Unit), "n": people(count(g.Value.N), document.Count),
			"log": lower(ftr.Label), "ftr": people(ftr.Value, ftr.Unit),
		})
}
