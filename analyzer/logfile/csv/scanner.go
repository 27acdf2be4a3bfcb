// Package csv reads the records of delimited text as spreadsheets write it, one
// after another and without allocating per record.
//
// It differs from encoding/csv in what real exports need: a quote inside an
// unquoted field is text (5" buis); text behind a closing quote belongs to the
// field; NUL bytes are blanks; records may end in a lone carriage return; a blank
// line is a record, because a spreadsheet numbers it; and a record has a largest
// length, so that a quote that is never closed cannot swallow a file.
package csv

import (
	"bytes"
	"fmt"
	"io"
)

// Dialect is how the records of a file are written.
type Dialect struct {
	Comma   byte // between two fields
	LoneCR  bool // records end in a carriage return without a line feed
	SepLine bool // the first line names the delimiter (sep=;) and is no record
}

// Limits bound what a record may take.
type Limits struct {
	Record int // bytes
	Fields int
}

// Scanner reads records. The fields that it hands out hold until the next one.
type Scanner struct {
	source  io.Reader
	dialect Dialect
	limits  Limits
	special [256]byte // the kind of each byte outside quotes

	buf      []byte
	pos, end int // what is read but not yet handed out
	eof      bool

	fields  [][]byte
	scratch []byte // quoted fields that had to be changed
	row     int
	err     error
}

// The kinds of bytes outside quotes.
const (
	ordinary = iota
	comma
	lineEnd
	nul
)

// firstBuffer is the size of the buffer, until a record needs more.
const firstBuffer = 256 << 10

// NewScanner returns a scanner of the records of source, which is UTF-8.
func NewScanner(source io.Reader, dialect Dialect, limits Limits) *Scanner {
	s := &Scanner{source: source, dialect: dialect, limits: limits}
	s.buf = make([]byte, min(firstBuffer, limits.Record))
	s.special[dialect.Comma] = comma
	s.special['\n'] = lineEnd
	s.special[0] = nul
	if dialect.LoneCR {
		s.special['\r'] = lineEnd
	}
	return s
}

// Scan goes to the next record and reports whether there is one. After false,
// [Scanner.Err] says whether the file ended or could not be read.
func (s *Scanner) Scan() bool {
	if s.dialect.SepLine {
		s.dialect.SepLine = false
		if !s.record() {
			return false
		}
	}
	if !s.record() {
		return false
	}
	s.row++
	return true
}

// Fields returns the fields of the record, unquoted. They are valid until the next Scan.
func (s *Scanner) Fields() [][]byte { return s.fields }

// Row returns the number of the record, from 1.
func (s *Scanner) Row() int { return s.row }

// Err returns why the scan ended, nil at the end of the file.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// record reads one record, taking in as much of the file as it needs.
func (s *Scanner) record() bool {
	for s.err == nil {
		size, done := s.parse(s.buf[s.pos:s.end])
		if s.err != nil {
			break
		}
		if done {
			s.pos += size
			return true
		}
		s.fill()
	}
	s.fields = nil
	return false
}

// fill reads more of the file behind what is still needed.
func (s *Scanner) fill() {
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.end -= s.pos
		s.pos = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= s.limits.Record {
			s.err = fmt.Errorf("row %d: the record is longer than %d bytes; is a quote opened there that is never closed?", s.row+1, s.limits.Record)
			return
		}
		larger := make([]byte, min(2*len(s.buf), s.limits.Record))
		copy(larger, s.buf[:s.end])
		s.buf = larger
	}
	for range 100 {
		n, err := s.source.Read(s.buf[s.end:])
		s.end += n
		if err == io.EOF {
			s.eof = true
			return
		}
		if err != nil {
			s.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	s.err = io.ErrNoProgress
}

// parse splits the record at the start of b into fields and returns its size. It
// is not done when b ends before the record does; then it starts anew with more.
func (s *Scanner) parse(b []byte) (size int, done bool) {
	s.fields, s.scratch = s.fields[:0], s.scratch[:0]
	if len(b) == 0 {
		if s.eof {
			s.err = io.EOF
		}
		return 0, false
	}
	for i := 0; ; {
		var field []byte
		next, complete := 0, false
		if i < len(b) && b[i] == '"' {
			field, next, complete = s.quoted(b, i)
		} else {
			next, complete = s.unquoted(b, i)
			field = withoutCR(b, i, next)
		}
		if !complete {
			return 0, false
		}
		if len(s.fields) == s.limits.Fields {
			s.err = fmt.Errorf("row %d: the record has more than %d cells; is the delimiter %q?", s.row+1, s.limits.Fields, s.dialect.Comma)
			return 0, false
		}
		s.fields = append(s.fields, field)
		if next == len(b) || s.special[b[next]] == lineEnd {
			return min(next+1, len(b)), true
		}
		i = next + 1
	}
}

// unquoted returns where the text from i on ends: at a delimiter, the end of the
// record or of the file. It is not complete when b ends first.
func (s *Scanner) unquoted(b []byte, i int) (next int, complete bool) {
	for ; i < len(b); i++ {
		switch s.special[b[i]] {
		case ordinary:
		case nul:
			b[i] = ' '
		default:
			return i, true
		}
	}
	return i, s.eof
}

// quoted returns the text of the field whose quote opens at i, and where it ends.
func (s *Scanner) quoted(b []byte, i int) (field []byte, next int, complete bool) {
	start := len(s.scratch)
	changed := false
	for from := i + 1; ; {
		length := bytes.IndexByte(b[from:], '"')
		if length < 0 {
			if s.eof {
				s.err = fmt.Errorf("row %d: a quote is opened there and never closed", s.row+1)
			}
			return nil, 0, false
		}
		part := b[from : from+length]
		for nulAt := bytes.IndexByte(part, 0); nulAt >= 0; nulAt = bytes.IndexByte(part, 0) {
			part[nulAt] = ' '
		}
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
		next, complete = s.unquoted(b, after)
		tail := withoutCR(b, after, next)
		if !changed && len(tail) == 0 {
			return part, next, complete
		}
		s.scratch = append(append(s.scratch, part...), tail...)
		return s.scratch[start:len(s.scratch):len(s.scratch)], next, complete
	}
}

// withoutCR returns b[from:to] without the first half of the CR LF at its end.
func withoutCR(b []byte, from, to int) []byte {
	if to > from && b[to-1] == '\r' && (to == len(b) || b[to] == '\n') {
		return b[from : to-1]
	}
	return b[from:to]
}
