package logfile

import (
	"bytes"
	"slices"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/text"
)

// Feeler is a [Mapper] that also tells what the words of a customer feel like. It is
// asked of every text, because a code that gives the reason says nothing of that.
type Feeler interface {
	Feeling(text []byte) (place int, ok bool) // the place of an emotion in the taxonomy
}

// Sampler is a [Batch] that keeps what was said in a sample of the rows.
type Sampler interface {
	Samples(contact.Position) bool // the row there is one of them
}

// mostSaid is how many words of a row are kept, of all its texts together.
const mostSaid = 300

// listen reads what the texts of a row show of the customer's feelings, when somebody
// asks, and what was said in it, when it is sampled.
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
	if s, ok := p.batch.(Sampler); ok && r.Felt != contact.NoText && s.Samples(r.Pos) {
		r.Said = string(p.said(cells))
	}
}

// said returns the words of the texts of a row, masked, also where they are those of the
// customer's key, which may be a name or hold one, and the names that its other
// cells tell.
func (p *pass) said(cells [][]byte) []byte {
	if p.sayer == nil {
		p.sayer = new(text.Sayer)
	}
	var said []byte
	left := mostSaid
	add := func(mark contact.SaidWord, word []byte) {
		if len(said) > 0 {
			said = append(said, ' ')
		}
		if mark != 0 {
			said = append(said, byte(mark))
		}
		said = append(said, word...)
	}
	gap := func() {
		if n := len(said); n > 0 && said[n-1] != byte(contact.SaidGap) {
			add(contact.SaidGap, nil)
		}
	}
	key := bytes.Fields(text.AppendWords(nil, cellAt(cells, p.at.customer)))
	ofKey := func(word []byte) bool {
		return slices.ContainsFunc(key, func(w []byte) bool { return bytes.Equal(w, word) })
	}
	for _, column := range p.texts {
		gap()
		p.sayer.Each(cellAt(cells, column), left, func(word []byte, form text.Form) {
			left--
			if ofKey(word) {
				form = text.Masked
			}
			switch form {
			case text.Masked:
				gap()
			case text.Capital:
				add(contact.SaidCapital, word)
			case text.Opening:
				add(contact.SaidOpening, word)
			default:
				add(0, word)
			}
		})
	}
	for _, name := range bytes.Fields(text.AppendWords(nil, cellAt(cells, p.at.agent))) {
		add(contact.SaidName, name)
	}
	if len(said) == 0 {
		add(contact.SaidGap, nil) // there is a text, even if it tells nothing
	}
	return said
}
