package csv

import (
	"bytes"
	"slices"
)

// Stray are quotes that open a field and are never closed. They are read as text.
type Stray struct {
	Count int64
	Row   int // of the first
}

// quotes is what is known of the quotes of the record at hand.
type quotes struct {
	text      []int // where quotes stand that open nothing
	open      int   // where the quote stands that is still open, -1 if there is none
	multiline bool  // a quoted field holds the end of a line
	again     bool  // a quote proved to be text: the record is to be parsed anew
}

// areText reports whether the quote at i opens nothing.
func (q *quotes) areText(i int) bool { return len(q.text) > 0 && slices.Contains(q.text, i) }

// isText notes that the quote at i of the record opens nothing.
func (s *Scanner) isText(i int) {
	s.quotes.text = append(s.quotes.text, i)
	if s.stray.Count == 0 {
		s.stray.Row = s.row + 1
	}
	s.stray.Count++
}

// quoted returns the text of the field whose quote opens at i, and where it ends.
// Where the field runs over the ends of lines and its closing quote proves to open
// a later field, or where there is none at all, the quote at i is text.
func (s *Scanner) quoted(b []byte, i int) (field []byte, next int, complete bool) {
	start := len(s.scratch)
	changed, lines := false, false
	for from := i + 1; ; {
		length := bytes.IndexByte(b[from:], '"')
		if length < 0 {
			s.quotes.open = i
			if s.eof {
				s.isText(i)
				s.quotes.again = true
			}
			return nil, 0, false
		}
		part := b[from : from+length]
		lines = lines || s.holdsLineEnd(part)
		after := from + length + 1
		if after == len(b) && !s.eof {
			return nil, 0, false
		}
		if after < len(b) && b[after] == '"' { // a doubled quote
			s.scratch = append(s.scratch, b[from:after]...)
			changed = true
			from = after + 1
			continue
		}
		if lines && s.opens(b, after-1) {
			s.isText(i)
			s.quotes.again = true
			return nil, 0, false
		}
		s.quotes.multiline = s.quotes.multiline || lines
		next, complete = s.unquoted(b, after)
		tail := withoutCR(b, after, next)
		if !changed && len(tail) == 0 {
			return part, next, complete
		}
		s.scratch = append(append(s.scratch, part...), tail...)
		return s.scratch[start:len(s.scratch):len(s.scratch)], next, complete
	}
}

// opens reports whether the quote at i stands as one that opens a field: behind a
// delimiter or the end of a line, and before text.
func (s *Scanner) opens(b []byte, i int) bool {
	if i+1 >= len(b) || b[i+1] <= ' ' || s.special[b[i+1]] != ordinary {
		return false
	}
	before := s.special[b[i-1]]
	return before == comma || before == lineEnd
}

// holdsLineEnd reports whether a part of a quoted field holds the end of a line.
func (s *Scanner) holdsLineEnd(part []byte) bool {
	return bytes.IndexByte(part, '\n') >= 0 || s.dialect.LoneCR && bytes.IndexByte(part, '\r') >= 0
}

// blankNUL makes blanks of the NUL bytes in b.
func blankNUL(b []byte) {
	for at := bytes.IndexByte(b, 0); at >= 0; at = bytes.IndexByte(b, 0) {
		b[at] = ' '
		b = b[at+1:]
	}
}
