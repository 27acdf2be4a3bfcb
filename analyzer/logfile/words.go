package logfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// ColumnWords is what the words of one column were taken for.
type ColumnWords struct {
	Column string // its header
	Role   Role
	Known  []KnownWord // most read first
	// Unknown words count as blank. Only their shapes are told: they may be anything.
	Unknown []WordShape
}

// KnownWord is a word of the program's own lists that a column holds. It is written
// as the lists write it, so that it tells nothing else of the file.
type KnownWord struct {
	Word    string
	Meaning string // such as answered or missed; "" of a word that says nothing
	Count   int64
}

// WordShape are the unknown words of one shape.
type WordShape struct {
	Shape string
	Words int   // how many different ones
	Count int64 // in how many cells
}

// wordAccount is a column of words that can account for them.
type wordAccount interface {
	account() (column int, known []KnownWord, unknown []WordShape)
}

// account lists the words that were read and remembered.
func (w *wordColumn[T]) account() (column int, known []KnownWord, unknown []WordShape) {
	taken, shapes := map[string]*KnownWord{}, map[string]*WordShape{}
	for written, m := range w.known {
		switch b := []byte(written); {
		case m.cause == UnknownWord:
			count(shapes, text.Shape(b), func(u *WordShape) { u.Shape = text.Shape(b); u.Words++; u.Count += m.n })
		case m.cause == 0 && !cell.Nothing(b) && (!w.numbers || cell.Digits(b) == 0):
			word := string(cell.AppendWord(nil, b))
			count(taken, word, func(k *KnownWord) { k.Word, k.Meaning = word, w.say(m.value); k.Count += m.n })
		}
	}
	for _, k := range taken {
		known = append(known, *k)
	}
	for _, u := range shapes {
		unknown = append(unknown, *u)
	}
	slices.SortFunc(known, func(a, b KnownWord) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	slices.SortFunc(unknown, func(a, b WordShape) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Shape, b.Shape))
	})
	return w.column, known, unknown
}

// count changes the entry of a key, which is new where there was none.
func count[T any](all map[string]*T, key string, change func(*T)) {
	entry, ok := all[key]
	if !ok {
		entry = new(T)
		all[key] = entry
	}
	change(entry)
}

// accountWords tells of every column of words what they were taken for, in the order
// of the file, and of the unknown ones as doubts.
func (p *pass) accountWords() {
	for _, account := range p.words.all() {
		column, known, unknown := account.account()
		if len(known)+len(unknown) == 0 {
			continue
		}
		c := &p.layout.Columns[column]
		p.reading.Words = append(p.reading.Words, ColumnWords{c.Header, c.Role, known, unknown})
		if len(unknown) > 0 {
			p.reading.Doubts = append(p.reading.Doubts, unknownWords(c, &p.faults[column], unknown))
		}
	}
	place := func(w ColumnWords) int {
		return slices.IndexFunc(p.layout.Columns, func(c Column) bool { return c.Header == w.Column && c.Role == w.Role })
	}
	slices.SortStableFunc(p.reading.Words, func(a, b ColumnWords) int { return cmp.Compare(place(a), place(b)) })
}

// maxShapes is how many shapes of unknown words a doubt lists.
const maxShapes = 5

// unknownWords tells of words in a column whose meaning is not known.
func unknownWords(c *Column, f *Unreadable, unknown []WordShape) Doubt {
	var shapes []string
	var cells int64
	for i, u := range unknown {
		cells += u.Count
		if i < maxShapes {
			shapes = append(shapes, fmt.Sprintf("%s (%d×)", u.Shape, u.Count))
		}
	}
	list := strings.Join(shapes, ", ")
	if len(unknown) > maxShapes {
		list += ", …"
	}
	return Doubt{"unknown_words", c.Header, max(cells, f.Count), f.Row, Text{
		fmt.Sprintf("column %q, read as %s, has words that are not known: %s; they count as blank", c.Header, c.Role, list),
		fmt.Sprintf("kolom %q, gelezen als %s, heeft woorden die niet bekend zijn: %s; ze tellen als leeg", c.Header, c.Role, list)}, fmt.Sprintf("--column %s=", c.Role)}
}
