// Package csv reads the records of delimited text as spreadsheets write it, one
// after another and without allocating per record.
//
// It differs from encoding/csv in what real exports need: a quote inside an
// unquoted field is text (5" buis); text behind a closing quote belongs to the
// field; a quote that opens a field and is never closed is text as well, so that
// it cannot swallow the rest of the file; NUL bytes are blanks; records may end in
// a lone carriage return; a byte order mark at the start of a record, where files
// were joined, is no part of it; a record may be quoted as a whole; a blank line
// is a record, because a spreadsheet numbers it; and a record has a largest length.
//
// [Scanner.Scan] reads one record after the other and knows all of this. [Scanner.Cut]
// gives parts of whole records wherever it is plain where these end, and [Records]
// cuts such a part into fields, faster and each part in a goroutine of its
// own if need be.
package csv

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Dialect is how the records of a file are written.
type Dialect struct {
	Comma   byte // between two fields
	LoneCR  bool // records end in a carriage return without a line feed
	SepLine bool // the first line names the delimiter (sep=;) and is no record
	Wrapped bool // records may be quoted as a whole: "a,b,""c"""
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
	broken   error // why there is no more to read

	fields  [][]byte
	scratch []byte // quoted fields that had to be changed
	inner   []byte // a record that was quoted as a whole
	row     int
	err     error

	ended  bool   // a line end stands behind the record at hand
	quotes quotes // what it needs to know of its quotes
	stray  Stray
	cut    cut // how far it is known where records end
}

// The kinds of bytes outside quotes.
const (
	ordinary = iota
	comma
	lineEnd
)

// firstBuffer is the size of the buffer, until a record needs more; maxIdle is how
// often a source may have nothing to read.
const firstBuffer, maxIdle = 256 << 10, 100

// NewScanner returns a scanner of the records of source, which is UTF-8.
func NewScanner(source io.Reader, dialect Dialect, limits Limits) *Scanner {
	s := &Scanner{source: source, dialect: dialect, limits: limits}
	s.buf = make([]byte, min(firstBuffer, limits.Record))
	s.special[dialect.Comma] = comma
	s.special['\n'] = lineEnd
	if dialect.LoneCR {
		s.special['\r'] = lineEnd
	}
	return s
}

// Scan goes to the next record and reports whether there is one. After false,
// [Scanner.Err] says whether the file ended or could not be read.
func (s *Scanner) Scan() bool {
	if !s.skipSepLine() || !s.record() {
		return false
	}
	s.row++
	return true
}

// skipSepLine skips the line that names the delimiter, where there is one.
func (s *Scanner) skipSepLine() bool {
	if !s.dialect.SepLine {
		return true
	}
	s.dialect.SepLine = false
	return s.record()
}

// Fields returns the fields of the record, unquoted. They are valid until the next Scan.
func (s *Scanner) Fields() [][]byte { return s.fields }

// Row returns the number of the record, from 1.
func (s *Scanner) Row() int { return s.row }

// Multiline reports whether a quoted field of the record holds the end of a line.
func (s *Scanner) Multiline() bool { return s.quotes.multiline }

// Ended reports whether a line end stands behind the record: it does not behind the
// last one of a file that is cut short.
func (s *Scanner) Ended() bool { return s.ended }

// Stray returns the quotes so far that were opened and never closed.
func (s *Scanner) Stray() Stray { return s.stray }

// Err returns why the scan ended, nil at the end of the file.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// record reads one record, taking in as much of the file as it needs.
func (s *Scanner) record() bool {
	s.quotes.text = s.quotes.text[:0]
	for s.err == nil {
		size, done := s.parse(s.buf[s.pos:s.end])
		if s.err != nil {
			break
		}
		if done {
			s.pos += size
			s.cut.passed(size)
			if s.dialect.Wrapped && len(s.fields) == 1 {
				s.unwrap()
			}
			return s.err == nil
		}
		if s.broken != nil {
			s.err = fmt.Errorf("row %d: %w", s.row+1, s.broken)
			break
		}
		s.fill()
	}
	s.fields = nil
	return false
}

// unwrap takes the one field of a record that is quoted as a whole for the record
// itself.
func (s *Scanner) unwrap() {
	if bytes.IndexByte(s.fields[0], s.dialect.Comma) < 0 {
		return
	}
	s.inner = append(s.inner[:0], s.fields[0]...)
	eof, ended, multiline := s.eof, s.ended, s.quotes.multiline
	s.eof, s.quotes.text = true, s.quotes.text[:0]
	size, _ := s.parse(s.inner)
	s.eof, s.ended, s.quotes.multiline = eof, ended, multiline
	if size < len(s.inner) && s.err == nil { // it holds more than one record: it is text
		s.fields = append(s.fields[:0], s.inner)
	}
}

// fill reads more of the file behind what is still needed.
func (s *Scanner) fill() {
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.end -= s.pos
		s.pos = 0
	}
	if s.end == len(s.buf) && !s.grow() {
		return
	}
	for idle := 0; s.end < len(s.buf); {
		n, err := s.source.Read(s.buf[s.end:])
		blankNUL(s.buf[s.end : s.end+n])
		s.end += n
		if idle++; n > 0 {
			idle = 0
		}
		switch {
		case err == io.EOF:
			s.eof = true
			return
		case err != nil:
			s.broken = err
			return
		case idle == maxIdle:
			s.broken = io.ErrNoProgress
			return
		}
	}
}

// grow makes room for a longer record. At the bound, a quote that is still open is
// taken for text; a record without one is too long.
func (s *Scanner) grow() bool {
	if len(s.buf) < s.limits.Record {
		larger := make([]byte, min(2*len(s.buf), s.limits.Record))
		copy(larger, s.buf[:s.end])
		s.buf = larger
		return true
	}
	if s.quotes.open >= 0 {
		s.isText(s.quotes.open)
	} else {
		s.err = fmt.Errorf("row %d: the line is longer than %d bytes; is this a log, with one row a line?", s.row+1, s.limits.Record)
	}
	return false
}

// byteOrderMark stands at the start of a record where files were joined.
const byteOrderMark = "\ufeff"

// parse splits the record at the start of b into fields and returns its size. It
// is not done when b ends before the record does; then it starts anew with more.
func (s *Scanner) parse(b []byte) (size int, done bool) {
	s.fields, s.scratch = s.fields[:0], s.scratch[:0]
	s.quotes.multiline, s.quotes.open = false, -1
	if len(b) == 0 {
		if s.eof {
			s.err = io.EOF
		}
		return 0, false
	}
	i := 0
	if b[0] == byteOrderMark[0] {
		switch {
		case len(b) < len(byteOrderMark) && !s.eof:
			return 0, false
		case bytes.HasPrefix(b, []byte(byteOrderMark)):
			i = len(byteOrderMark)
		}
	}
	for {
		var field []byte
		next, complete := 0, false
		if i < len(b) && b[i] == '"' && !s.quotes.areText(i) {
			field, next, complete = s.quoted(b, i)
			if s.quotes.again {
				s.quotes.again = false
				return s.parse(b)
			}
		} else {
			next, complete = s.unquoted(b, i)
			field = withoutCR(b, i, next)
		}
		if !complete {
			return 0, false
		}
		if len(s.fields) == s.limits.Fields {
			s.err = s.tooMany(b[:next])
			return 0, false
		}
		s.fields = append(s.fields, field)
		if next == len(b) || s.special[b[next]] == lineEnd {
			return s.behind(b, next)
		}
		i = next + 1
	}
}

// behind returns the size of a record whose line ends at i. A carriage return with
// a line feed is one end.
func (s *Scanner) behind(b []byte, i int) (size int, done bool) {
	if s.ended = i < len(b); !s.ended {
		return i, true
	}
	if i++; b[i-1] == '\r' {
		if i == len(b) && !s.eof {
			return 0, false
		}
		if i < len(b) && b[i] == '\n' {
			i++
		}
	}
	return i, true
}

// ErrLoneCR says that a record is too wide because its lines end in a carriage
// return alone, which the dialect does not know of.
var ErrLoneCR = errors.New("the lines end in a carriage return alone")

// tooMany says that a record has too many cells.
func (s *Scanner) tooMany(record []byte) error {
	if !s.dialect.LoneCR && bytes.IndexByte(record, '\r') >= 0 {
		return fmt.Errorf("row %d: %w", s.row+1, ErrLoneCR)
	}
	return fmt.Errorf("row %d: the record has more than %d cells; is the delimiter %q?", s.row+1, s.limits.Fields, s.dialect.Comma)
}

// unquoted returns where the text from i on ends: at a delimiter, the end of the
// record or of the file. It is not complete when b ends first.
func (s *Scanner) unquoted(b []byte, i int) (next int, complete bool) {
	for ; i < len(b); i++ {
		if s.special[b[i]] != ordinary {
			return i, true
		}
	}
	return i, s.eof
}

// withoutCR returns b[from:to] without the first half of the CR LF at its end.
func withoutCR(b []byte, from, to int) []byte {
	if to > from && b[to-1] == '\r' && (to == len(b) || b[to] == '\n') {
		return b[from : to-1]
	}
	return b[from:to]
}
