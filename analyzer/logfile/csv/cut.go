package csv

import "bytes"

// cut is what is known of where records end in the text that stands in the buffer.
//
// The idea: a text is read by several goroutines at once when it is cut into parts
// of whole records. A line ends a record unless it stands within quotes, so one has
// to know which quotes open and which close. Where every quote is regular, that is
// plain: the first opens and stands behind a delimiter or the end of a line, the next
// one that is not doubled closes and stands before a delimiter or the end of a line,
// and so on; a part that ends with a line outside these is one of whole records for
// [Records.Scan] and [Scanner.Scan] alike. At the first quote that is not regular
// (5" buis, "Zwarte" schoenen) the text is cut before its record, and from there on
// [Scanner.Scan] reads until it has passed the quote.
type cut struct {
	outside []stretch // the text between quoted fields
	doubt   int       // bytes up to and with a quote that is not regular; 0 where there is none
}

// stretch is a part of the buffer, from the first byte that was not handed out.
type stretch struct{ from, to int }

// passed says that bytes were handed out.
func (c *cut) passed(n int) { c.doubt = max(0, c.doubt-n) }

// Cut returns the next part of the text that is whole records, about as much as size
// says and more only where a record is longer, and ended, which is false for the last
// record of a file that does not end a line. It is ok when there is one; else the next
// record is one for Scan, which also tells of the end of the file and of errors.
//
// The part is the caller's to keep. It lies in the buffer of the scanner, which takes
// room instead, of a part that is no longer needed.
func (s *Scanner) Cut(size int, room []byte) (part []byte, ended, ok bool) {
	if s.dialect.LoneCR || s.dialect.Wrapped || s.cut.doubt > 0 || s.err != nil || !s.skipSepLine() {
		return nil, false, false
	}
	for {
		if n := s.end - s.pos; n < size && !s.eof && s.broken == nil {
			s.fillTo(size)
		}
		text := s.buf[s.pos:min(s.end, s.pos+size)]
		last := s.eof && s.pos+len(text) == s.end
		n, doubt := s.wholeRecords(text, last)
		switch {
		case n > 0:
			s.cut.doubt = max(0, doubt-n)
			return s.handOut(n, size, room), text[n-1] == '\n', true
		case doubt > 0 || last || size >= s.limits.Record || s.broken != nil && s.pos+len(text) == s.end:
			s.cut.doubt = doubt
			return nil, false, false
		}
		size = min(2*size, s.limits.Record)
	}
}

// fillTo reads more of the file, until size bytes stand in the buffer that were not
// handed out.
func (s *Scanner) fillTo(size int) {
	if len(s.buf) < size {
		larger := make([]byte, size)
		s.end = copy(larger, s.buf[s.pos:s.end])
		s.buf, s.pos = larger, 0
	}
	s.fill()
}

// handOut hands out the first n bytes with the buffer in which they stand, and goes
// on in another.
func (s *Scanner) handOut(n, size int, room []byte) []byte {
	part, rest := s.buf[s.pos:s.pos+n], s.buf[s.pos+n:s.end]
	room = room[:cap(room)]
	if len(room) < max(size, len(rest)) {
		room = make([]byte, max(size, len(rest), min(firstBuffer, s.limits.Record)))
	}
	s.pos, s.end = 0, copy(room, rest)
	s.buf = room
	return part
}

// wholeRecords returns how many bytes at the start of text are surely whole records,
// and how many go up to and with the first quote that is not regular, if there is one.
// Last says that the file ends with the text.
func (s *Scanner) wholeRecords(text []byte, last bool) (n, doubt int) {
	outside := s.cut.outside[:0]
	from := 0
	for {
		length := bytes.IndexByte(text[from:], '"')
		if length < 0 {
			outside = append(outside, stretch{from, len(text)})
			if last {
				n = len(text)
			}
			break
		}
		open := from + length
		outside = append(outside, stretch{from, open})
		var end state
		if open > 0 && text[open-1] != s.dialect.Comma && text[open-1] != '\n' {
			end = irregular
		} else {
			from, end = s.close(text, open, last)
		}
		if end == irregular {
			doubt = open + 1
		}
		if end != closed {
			break
		}
	}
	s.cut.outside = outside
	for i := len(outside) - 1; i >= 0 && n == 0; i-- {
		if at := bytes.LastIndexByte(text[outside[i].from:outside[i].to], '\n'); at >= 0 {
			n = outside[i].from + at + 1
		}
	}
	return n, doubt
}

// state is how a quoted field ends, as far as the text in the buffer tells.
type state uint8

const (
	closed    state = iota
	open            // behind the text
	irregular       // not as every program writes it
)

// close returns the place behind the quote that closes the field whose quote opens
// at i.
func (s *Scanner) close(text []byte, i int, last bool) (behind int, end state) {
	for i++; ; i++ {
		length := bytes.IndexByte(text[i:], '"')
		if length < 0 && !last {
			return 0, open
		}
		if length < 0 {
			return 0, irregular
		}
		i += length + 1
		switch rest := text[i:]; {
		case len(rest) == 0 && last:
			return i, closed
		case len(rest) == 0, len(rest) == 1 && rest[0] == '\r' && !last:
			return 0, open
		case rest[0] == '"': // a doubled quote
		case rest[0] == s.dialect.Comma, rest[0] == '\n', len(rest) > 1 && rest[0] == '\r' && rest[1] == '\n':
			return i, closed
		default:
			return 0, irregular
		}
	}
}

// SetRow says how many records stand before the next one, so that the errors that
// Scan finds name its row although others were cut.
func (s *Scanner) SetRow(before int) { s.row = before }
