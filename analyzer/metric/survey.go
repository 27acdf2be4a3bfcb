package metric

import "contactlog/analyzer/contact"

// Answers are those of a part of the contacts to the question whether they could have
// been prevented, next to what the log says of the same contacts.
type Answers struct {
	Contacts, Answers, Yes int64
	Response               Share // answers / contacts
	Preventable            Share // yes / answers
	Avoidable              Share // avoidable / mapped contacts, as [Avoidable.Share]
	// AvoidableAnswered is the same among the contacts with an answer: where it lies
	// elsewhere, those who answer differ from the others.
	AvoidableAnswered Share
}

// AnswersRow is the answers of the contacts with a value of a dimension.
type AnswersRow struct {
	Value int
	Answers
}

// Agreement says whether customers and the log agree on contacts.
type Agreement uint8

// The agreements.
const (
	Unsure        Agreement = iota // the answers are few, or their interval holds a half
	Agreed                         // both say avoidable, or both say not
	LogOnly                        // avoidable, says the log; most customers say not
	CustomersOnly                  // not avoidable, says the log; most customers say so
)

// half is what the share of customers who say so must differ from to be most of them.
const half = 0.5

// Agree holds the answers against what the log calls contacts of this kind. They say
// something from [FewBelow] answers on, when the 95 % interval leaves out a half.
func (a Answers) Agree(avoidable bool) Agreement {
	p := a.Preventable
	switch {
	case !p.Known || p.Few() || p.Low <= half && half <= p.High:
		return Unsure
	case avoidable == (p.Low > half):
		return Agreed
	case avoidable:
		return LogOnly
	}
	return CustomersOnly
}

// answerCounts are counts of contacts.
type answerCounts struct{ contacts, answers, yes, mapped, avoidable, mappedAnswers, avoidableAnswers int64 }

// count counts a contact with these facts and this answer.
func (c *answerCounts) count(x fact, answer contact.Mark) {
	c.contacts++
	c.mapped += x.one(isMapped)
	c.avoidable += x.one(isAvoidable)
	if answer == contact.Blank {
		return
	}
	c.answers++
	if answer == contact.Yes {
		c.yes++
	}
	c.mappedAnswers += x.one(isMapped)
	c.avoidableAnswers += x.one(isAvoidable)
}

// answerSums are the counts behind answers: those of the customer at hand, the numbers of
// all, and the sums of the shares.
type answerSums struct {
	now                                        answerCounts
	all                                        struct{ contacts, answers, yes int64 }
	response, preventable, avoidable, answered sums
}

// close adds the counts of a customer to the sums.
func (a *answerSums) close() {
	c := a.now
	a.all.contacts += c.contacts
	a.all.answers += c.answers
	a.all.yes += c.yes
	a.response.add(c.answers, c.contacts)
	a.preventable.add(c.yes, c.answers)
	a.avoidable.add(c.avoidable, c.mapped)
	a.answered.add(c.avoidableAnswers, c.mappedAnswers)
	a.now = answerCounts{}
}

func (a *answerSums) finish() Answers {
	return Answers{
		Contacts: a.all.contacts, Answers: a.all.answers, Yes: a.all.yes,
		Response: a.response.share(), Preventable: a.preventable.share(),
		Avoidable: a.avoidable.share(), AvoidableAnswered: a.answered.share(),
	}
}

// AnswersBy divides the answers of the period by a dimension, the values of most
// contacts first. It also returns how many values are together in [OtherValues].
func (q *Question) AnswersBy(d Dimension) (rows []AnswersRow, others int) {
	parts := q.cross([]Dimension{d}, q.everyContact)
	groups := make([]answerSums, parts.groups)
	facts := q.facts()
	var touched []int
	q.eachCluster(func(from, to int) {
		for i := from; i < to; i++ {
			if !facts[i].has(inPeriod) {
				continue
			}
			g := parts.of(i)
			if g < 0 {
				continue
			}
			if groups[g].now.contacts == 0 {
				touched = append(touched, g)
			}
			groups[g].now.count(facts[i], q.Log.Prevented(i))
		}
		for _, g := range touched {
			groups[g].close()
		}
		touched = touched[:0]
	})
	for g := range groups {
		if a := groups[g].finish(); a.Contacts > 0 {
			rows = append(rows, AnswersRow{parts.values(g)[0], a})
		}
	}
	return rows, parts.cuts[0].others
}
