package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// wordColumn reads a column of words and remembers what the words mean, because
// millions of rows have but a few.
type wordColumn[T any] struct {
	parse func([]byte) (T, Cause)
	known map[string]meaning[T]
}

// meaning is what a word means, or why it means nothing.
type meaning[T any] struct {
	value T
	cause Cause
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
		m.value, m.cause = w.parse(b)
		if w.known == nil {
			w.known = map[string]meaning[T]{}
		}
		if len(w.known) < maxRemembered {
			w.known[string(b)] = m
		}
	}
	if m.cause != 0 {
		p.fault(column, b, m.cause)
	}
	return m.value
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
	excluded             wordColumn[bool]
	channel              wordColumn[contact.Channel]
	status               wordColumn[status]
	prevented, transfers wordColumn[contact.Mark]
}

func newWordColumns() wordColumns {
	return wordColumns{
		heading:   wordColumn[cell.Heading]{parse: orUnknown(cell.Direction)},
		outcome:   wordColumn[cell.Verdict]{parse: orUnknown(cell.Outcome)},
		inverted:  wordColumn[cell.Verdict]{parse: orUnknown(abandoned)},
		excluded:  wordColumn[bool]{parse: orUnknown(exclusion)},
		channel:   wordColumn[contact.Channel]{parse: orUnknown(cell.Channel)},
		prevented: wordColumn[contact.Mark]{parse: orUnknown(cell.YesNo)},
		status: wordColumn[status]{parse: orUnknown(func(b []byte) (status, bool) {
			m, excluded, ok := cell.Resolved(b)
			return status{m, excluded}, ok
		})},
		transfers: wordColumn[contact.Mark]{parse: func(b []byte) (contact.Mark, Cause) {
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
