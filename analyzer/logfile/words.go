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
	Column string      `json:"column"`          // its header
	Role   Role        `json:"role"`            // "" of a column that is read for one mark alone, such as a tag of merged tickets
	Known  []KnownWord `json:"known,omitempty"` // most read first
	// Unknown words count as blank. Only their shapes are told: they may be anything.
	Unknown []WordShape `json:"unknown,omitempty"`
}

// KnownWord is a word of the program's own lists that a column holds. It is written
// as the lists write it, so that it tells nothing else of the file.
type KnownWord struct {
	Word    string `json:"word"`
	Meaning string `json:"meaning"` // such as answered or missed; "" of a word that says nothing
	Count   int64  `json:"count"`   // in how many cells
}

// WordShape are the unknown words of one shape.
type WordShape struct {
	Shape string `json:"shape"`
	Words int    `json:"words"` // how many different ones
	Count int64  `json:"count"` // in how many cells
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
		case m.cause != 0 || cell.Nothing(b) || w.numbers && cell.Digits(b) > 0 || w.others && w.say(m.value) == "":
		default:
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

// mark is a word that decides what becomes of a row from a column that is none of
// words: a tag among others, the name of a program.
type mark struct {
	column  int
	word    string // as our own lists write it
	meaning cell.Verdict
}

// seeMark counts a row with a mark.
func (p *pass) seeMark(column int, word string, meaning cell.Verdict) {
	p.marks[mark{column, word, meaning}]++
}

// accountWords tells of every column of words what they were taken for, in the order
// of the file, and of the unknown ones as doubts.
func (p *pass) accountWords() {
	said := make([]ColumnWords, len(p.layout.Columns))
	for _, account := range p.words.all() {
		if column, known, unknown := account.account(); len(known)+len(unknown) > 0 {
			said[column].Known = append(said[column].Known, known...)
			said[column].Unknown = append(said[column].Unknown, unknown...)
		}
	}
	for m, n := range p.marks {
		said[m.column].Known = append(said[m.column].Known, KnownWord{m.word, m.meaning.String(), n})
	}
	for i, w := range said {
		if len(w.Known)+len(w.Unknown) == 0 {
			continue
		}
		c := &p.layout.Columns[i]
		w.Column, w.Role = c.Header, c.Role
		slices.SortFunc(w.Known, func(a, b KnownWord) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word), cmp.Compare(a.Meaning, b.Meaning))
		})
		slices.SortFunc(w.Unknown, func(a, b WordShape) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Shape, b.Shape))
		})
		p.reading.Words = append(p.reading.Words, w)
		if len(w.Unknown) > 0 {
			p.reading.Doubts = append(p.reading.Doubts, unknownWords(c, &p.faults[i], w.Unknown))
		}
	}
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
