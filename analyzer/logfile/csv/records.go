package csv

import (
	"bytes"
	"math/bits"
)

// Records are records that were cut into fields before anybody reads them: those of a
// part of a text that [Scanner.Cut] gave, or copies of records that come from
// elsewhere. They can be used again, and then allocate nothing.
type Records struct {
	text    []byte // in which most fields stand
	other   []byte // the fields that had to be changed or copied
	fields  []field
	records []recordEnd
	cells   [][]byte // of the record at hand
	kept    [][]byte // the fields of records that stay where they stand; then there are no others
	wide    []byte   // the record with too many fields
}

// field says where a field stands in the text, or, where from has its highest bit,
// in what had to be changed.
type field struct{ from, to uint32 }

const elsewhere = 1 << 31

// recordEnd says where the fields of a record end, and what is known of it.
type recordEnd struct {
	fields             uint32
	multiline, unended bool
}

// Reset forgets all records.
func (r *Records) Reset() {
	r.text, r.other, r.fields, r.records, r.wide = nil, r.other[:0], r.fields[:0], r.records[:0], nil
	r.kept = r.kept[:0]
}

// Len returns how many records there are.
func (r *Records) Len() int { return len(r.records) }

// Record returns the fields of a record, valid until the next call.
func (r *Records) Record(i int) [][]byte {
	from := uint32(0)
	if i > 0 {
		from = r.records[i-1].fields
	}
	if len(r.kept) > 0 {
		return r.kept[from:r.records[i].fields:r.records[i].fields]
	}
	fields := r.fields[from:r.records[i].fields]
	if cap(r.cells) < len(fields) {
		r.cells = make([][]byte, len(fields))
	}
	cells := r.cells[:len(fields)]
	for k, f := range fields {
		if f.from < elsewhere {
			cells[k] = r.text[f.from:f.to:f.to]
		} else {
			cells[k] = r.other[f.from-elsewhere : f.to : f.to]
		}
	}
	return cells
}

// Multiline reports whether a quoted field of a record holds the end of a line.
func (r *Records) Multiline(i int) bool { return r.records[i].multiline }

// Ended reports whether a line end stands behind a record.
func (r *Records) Ended(i int) bool { return !r.records[i].unended }

// Size returns how many bytes the copied and changed fields take.
func (r *Records) Size() int { return len(r.other) }

// Append appends a copy of a record.
func (r *Records) Append(fields [][]byte, multiline, ended bool) {
	for _, f := range fields {
		from := len(r.other)
		r.other = append(r.other, f...)
		r.fields = append(r.fields, field{elsewhere | uint32(from), uint32(len(r.other))})
	}
	r.records = append(r.records, recordEnd{uint32(len(r.fields)), multiline, !ended})
}

// Keep appends a record whose fields stay where they stand until Reset, so that they
// need not be copied: all records do, or none.
func (r *Records) Keep(fields [][]byte) {
	r.kept = append(r.kept, fields...)
	r.records = append(r.records, recordEnd{fields: uint32(len(r.kept))})
}

// Scan cuts a part of a text into records, those that stood here before forgotten. It
// ends before a record that has too many fields, see [Records.Err].
//
// The idea: nearly all bytes are neither a delimiter nor the end of a line, so
// [marks] asks 64 of them at once, and the loop goes from one that is to the next.
// Quotes are only looked for where a field begins: elsewhere they are text, and a part
// that [Scanner.Cut] gives has none that is not regular.
func (r *Records) Scan(text []byte, d Dialect, l Limits) {
	r.Reset()
	r.text = text
	s := recordScan{Records: r, dialect: d, limits: l}
	commas, ends := lowest*uint64(d.Comma), lowest*uint64('\n')
	from, ok := s.begin(0) // where the field begins
	i := from
	fields := r.fields // those of r while the loop runs
blocks:
	for ok && i+blockSize <= len(text) {
		for found := marks(text[i:i+blockSize], commas, ends); found != 0; found &= found - 1 {
			at := i + bits.TrailingZeros64(found)
			if text[at] != '\n' {
				fields = append(fields, field{uint32(from), uint32(at)})
			} else {
				r.fields = fields
				s.unquoted(from, at)
				if ok = s.endRecord(at + 1); !ok {
					break blocks
				}
				fields = r.fields
			}
			from = at + 1
			if from < len(text) && (text[from] == '"' || text[from] == byteOrderMark[0]) {
				r.fields = fields
				from, ok = s.begin(from)
				fields = r.fields
				i = from
				continue blocks
			}
		}
		i += blockSize
	}
	if ok {
		r.fields = fields
		s.tail(from, i)
	}
}

// recordScan is where a scan is.
type recordScan struct {
	*Records
	dialect   Dialect
	limits    Limits
	start     int // where the record begins
	first     int // the fields before it
	multiline bool
}

// unquoted ends a field that ends a line.
func (s *recordScan) unquoted(from, to int) {
	if to > from && s.text[to-1] == '\r' {
		to--
	}
	s.fields = append(s.fields, field{uint32(from), uint32(to)})
}

// endRecord ends a record before a place, and reports whether the scan can go on.
func (s *recordScan) endRecord(at int) bool {
	n := len(s.fields)
	if n-s.first > s.limits.Fields {
		s.wide, s.fields = s.text[s.start:], s.fields[:s.first]
		return false
	}
	s.records = append(s.records, recordEnd{uint32(n), s.multiline, s.text[at-1] != '\n'})
	s.start, s.first, s.multiline = at, n, false
	return true
}

// begin reads the quoted fields from a place on where a field begins, and skips a byte
// order mark before a record. It returns where the next field begins, behind the text
// if there is none, and whether the scan can go on.
func (s *recordScan) begin(from int) (next int, ok bool) {
	for {
		if from == s.start && bytes.HasPrefix(s.text[from:], []byte(byteOrderMark)) {
			from += len(byteOrderMark)
		}
		if from >= len(s.text) || s.text[from] != '"' {
			return from, true
		}
		at := s.quoted(from)
		if at == len(s.text) || s.text[at] == '\n' {
			at = min(at+1, len(s.text))
			if !s.endRecord(at) || at == len(s.text) {
				return at + 1, len(s.wide) == 0
			}
			from = at
			continue
		}
		from = at + 1
	}
}

// quoted adds the field whose quote opens at i, and returns where the delimiter or the
// line end behind it stands, or the end of the text.
func (s *recordScan) quoted(i int) (at int) {
	text, start := s.text, len(s.other)
	from := i + 1
	end, changed := len(text), false
	for at = from; ; {
		length := bytes.IndexByte(text[at:], '"')
		if length < 0 {
			at = len(text)
			break
		}
		end = at + length
		at = end + 1
		if at == len(text) || text[at] != '"' {
			break
		}
		s.other = append(s.other, text[from:at]...) // a doubled quote
		changed = true
		at++
		from = at
	}
	s.multiline = s.multiline || bytes.IndexByte(text[i:end], '\n') >= 0
	if changed {
		s.other = append(s.other, text[from:end]...)
		s.fields = append(s.fields, field{elsewhere | uint32(start), uint32(len(s.other))})
	} else {
		s.fields = append(s.fields, field{uint32(from), uint32(end)})
	}
	for at < len(text) && text[at] != s.dialect.Comma && text[at] != '\n' { // a carriage return
		at++
	}
	return at
}

// tail reads the last few bytes of the text, from i on, and ends the last record.
func (s *recordScan) tail(from, i int) {
	for ; i < len(s.text); i++ {
		switch s.text[i] {
		case s.dialect.Comma:
			s.fields = append(s.fields, field{uint32(from), uint32(i)})
		case '\n':
			s.unquoted(from, i)
			if !s.endRecord(i + 1) {
				return
			}
		default:
			continue
		}
		next, ok := s.begin(i + 1)
		if !ok {
			return
		}
		from, i = next, next-1
	}
	if s.start < len(s.text) && from <= len(s.text) {
		s.unquoted(from, len(s.text))
		s.endRecord(len(s.text))
	}
}

// Err returns why the scan ended before the end of its text, nil where it did not. The
// records were those behind so many others.
func (r *Records) Err(before int, d Dialect, l Limits) error {
	if len(r.wide) == 0 {
		return nil
	}
	s := NewScanner(bytes.NewReader(r.wide), d, l)
	s.SetRow(before + r.Len())
	s.Scan()
	return s.Err()
}
