package analyzer

import (
	"fmt"
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
)

// meaningsTable lists the words of the files with what each was taken for. Words that
// are not known stand there by their shape: they may be anything, and count as blank.
func (n *Inspection) meaningsTable() document.Table {
	t := grid("meanings", "file", "column", "role", "word", "meaning", "cells")
	t.Columns[0].Detail = len(n.Files) == 1
	for _, file := range n.Files {
		for _, w := range file.Words {
			row := func(said string, meaning document.Cell, cells int64) {
				t.Rows = append(t.Rows, []document.Cell{
					document.Plain(file.Name), columnName(w.Column), document.Plain(string(w.Role)), document.Plain(said), meaning, document.Of(count(cells)),
				})
			}
			for _, k := range w.Known {
				row(k.Word, meaningOf(k.Meaning), k.Count)
			}
			for i, u := range w.Unknown {
				if i == maxUnknownShapes {
					row(fmt.Sprintf("… (%d)", len(w.Unknown)-i), word("unknown_word"), cellsOf(w.Unknown[i:]))
					break
				}
				row(u.Shape, word("unknown_word"), u.Count)
			}
		}
	}
	return t
}

// maxUnknownShapes is how many shapes of unknown words of a column are listed.
const maxUnknownShapes = 10

func cellsOf(shapes []logfile.WordShape) int64 {
	var n int64
	for _, s := range shapes {
		n += s.Count
	}
	return n
}

// meaningOf is what people read of a meaning. A word for a direction may tell an
// outcome too: inbound, missed.
func meaningOf(meaning string) document.Cell {
	if meaning == "" {
		return word("says_nothing")
	}
	direction, outcome, both := strings.Cut(meaning, ", ")
	text := wordText(direction)
	if both {
		also := wordText(outcome)
		text = document.Text{EN: text.EN + ", " + strings.ToLower(also.EN), NL: text.NL + ", " + strings.ToLower(also.NL)}
	}
	return document.Words(meaning, text)
}
