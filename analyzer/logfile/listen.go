package logfile

import "contactlog/analyzer/contact"

// Feeler is a [Mapper] that also tells what the words of a customer feel like. It is
// asked of every text, because a code that gives the reason says nothing of that.
type Feeler interface {
	Feeling(text []byte) (place int, ok bool) // the place of an emotion in the taxonomy
}

// listen reads what the texts of a row show of the customer's feelings, when somebody
// asks.
func (p *pass) listen(cells [][]byte, r *contact.Row) {
	if p.feeler == nil {
		return
	}
	for _, column := range p.texts {
		b := cellAt(cells, column)
		if len(b) == 0 {
			continue
		}
		felt := contact.NoEmotion
		if place, ok := p.feeler.Feeling(b); ok {
			felt = contact.Feels(place)
		}
		r.Felt = r.Felt.And(felt)
	}
}
