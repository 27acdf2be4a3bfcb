package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// wordColumn reads a column of words and remembers what the words mean, because
// millions of rows have but a few.
type wordColumn[T any] struct {
	parse   func([]byte) (T, Cause)
	say     func(T) string // the name of a meaning
	numbers bool           // cells with a digit are numbers, no words
	others  bool           // most cells hold other words, which mean nothing here
	known   map[string]*meaning[T]
	column  int
}

// meaning is what a word means, or why it means nothing, and how often it was read.
type meaning[T any] struct {
	value T
	cause Cause
	n     int64
}

// read returns what the word in the column means, the zero value where it is blank
// or unknown.
func (w *wordColumn[T]) read(p *pass, column int, cells [][]byte) T {
	b := cellAt(cells, column)
	if len(b) == 0 {
		var blank T
		return blank
	}
	m, ok := w.known[string(b)]
	if !ok {
		m = w.learn(b)
		w.column = column
	}
	m.n++
	if m.cause != 0 {
		p.fault(column, b, m.cause)
	}
	return m.value
}

// learn finds out what a word means. A mark of nothing, such as n/a, is blank.
func (w *wordColumn[T]) learn(b []byte) *meaning[T] {
	m := &meaning[T]{}
	if value, cause := w.parse(b); cause == 0 {
		m.value = value
	} else if cause != UnknownWord || !cell.Nothing(b) {
		m.cause = cause
	}
	if w.known == nil {
		w.known = map[string]*meaning[T]{}
	}
	if len(w.known) < maxRemembered {
		w.known[string(b)] = m
	}
	return m
}

// status is what a column of statuses says.
type status struct {
	mark     contact.Mark
	excluded bool
}

// wordColumns are the columns of words.
type wordColumns struct {
	heading              wordColumn[cell.Heading]
	outcome, inverted    wordColumn[cell.Verdict]
	gaveUp               wordColumn[cell.Verdict]
	byCode               [contact.MaxCodes]wordColumn[cell.Verdict]
	numbered             [cell.Avaya + 1]wordColumn[cell.Verdict]
	excluded             wordColumn[bool]
	channel              wordColumn[contact.Channel]
	status               wordColumn[status]
	prevented, transfers wordColumn[contact.Mark]
}

func newWordColumns() wordColumns {
	numbered := func(n cell.Numbering) wordColumn[cell.Verdict] {
		return wordColumn[cell.Verdict]{say: cell.Verdict.String, parse: orUnknown(func(b []byte) (cell.Verdict, bool) { return cell.NumberedOutcome(b, n) })}
	}
	w := wordColumns{
		heading:   wordColumn[cell.Heading]{parse: orUnknown(cell.Direction), say: sayHeading},
		outcome:   wordColumn[cell.Verdict]{parse: orUnknown(cell.OutcomeOrDirection), say: cell.Verdict.String},
		inverted:  wordColumn[cell.Verdict]{parse: orUnknown(abandoned), say: cell.Verdict.String},
		gaveUp:    wordColumn[cell.Verdict]{parse: orUnknown(cell.AbandonTime), say: cell.Verdict.String, numbers: true},
		numbered:  [cell.Avaya + 1]wordColumn[cell.Verdict]{cell.UCCX: numbered(cell.UCCX), cell.Avaya: numbered(cell.Avaya)},
		excluded:  wordColumn[bool]{parse: orUnknown(exclusion), say: sayExcluded},
		channel:   wordColumn[contact.Channel]{parse: orUnknown(cell.Channel), say: contact.Channel.String},
		prevented: wordColumn[contact.Mark]{parse: orUnknown(cell.Survey), say: sayMark},
		status: wordColumn[status]{say: sayStatus, parse: orUnknown(func(b []byte) (status, bool) {
			m, excluded, ok := cell.Resolved(b)
			return status{m, excluded}, ok
		})},
		transfers: wordColumn[contact.Mark]{say: sayMark, numbers: true, parse: func(b []byte) (contact.Mark, Cause) {
			m, fault := cell.Transferred(b)
			switch fault {
			case cell.Unreadable:
				return m, UnknownWord
			case cell.Impossible:
				return m, ImpossibleCell
			}
			return m, 0
		}},
	}
	for i := range w.byCode {
		w.byCode[i] = wordColumn[cell.Verdict]{parse: outcomeAmongCodes, say: cell.Verdict.String, others: true}
	}
	return w
}

// outcomeAmongCodes reads a code that says how a contact ended; others say nothing of
// that.
func outcomeAmongCodes(b []byte) (cell.Verdict, Cause) {
	if v, ok := cell.Outcome(b); ok && v != cell.Answered && cell.Technical(b) {
		return v, 0
	}
	return cell.NoVerdict, 0
}

// all returns the columns of words for an account of them.
func (w *wordColumns) all() []wordAccount {
	all := []wordAccount{&w.heading, &w.outcome, &w.inverted, &w.gaveUp, &w.numbered[cell.UCCX], &w.numbered[cell.Avaya], &w.excluded, &w.channel, &w.status, &w.prevented, &w.transfers}
	for i := range w.byCode {
		all = append(all, &w.byCode[i])
	}
	return all
}

// orUnknown gives the cause to a word that is not known.
func orUnknown[T any](parse func([]byte) (T, bool)) func([]byte) (T, Cause) {
	return func(b []byte) (T, Cause) {
		v, ok := parse(b)
		if !ok {
			return v, UnknownWord
		}
		return v, 0
	}
}

// abandoned reads a cell under a header such as abandoned: yes means that nobody
// answered. Words for outcomes mean what they say.
func abandoned(b []byte) (cell.Verdict, bool) {
	switch m, ok := cell.YesNo(b); {
	case ok && m == contact.Yes:
		return cell.Missed, true
	case ok:
		return cell.Answered, true
	}
	return cell.Outcome(b)
}

// sayMark names a yes or no.
func sayMark(m contact.Mark) string {
	return [...]string{contact.Blank: "", contact.No: "no", contact.Yes: "yes"}[m]
}

// sayExcluded names whether a row counts.
func sayExcluded(excluded bool) string {
	if excluded {
		return cell.Excluded.String()
	}
	return "counts"
}

// sayStatus names what a status says.
func sayStatus(s status) string {
	switch {
	case s.excluded:
		return cell.Excluded.String()
	case s.mark == contact.Yes:
		return "resolved"
	case s.mark == contact.No:
		return "not_resolved"
	}
	return ""
}

// sayHeading names a direction, and the outcome that the same word tells.
func sayHeading(h cell.Heading) string {
	name := [...]string{contact.Inbound: "inbound", contact.Outbound: "outbound", contact.Internal: "internal"}[h.Direction]
	if h.Verdict != cell.NoVerdict {
		name += ", " + h.Verdict.String()
	}
	return name
}
