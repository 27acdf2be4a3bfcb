package logfile

import (
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mixed reads Windows-1252, in which characters can stand that are written in UTF-8:
// where files of two encodings were joined, or one byte of a file is damaged. Each
// is read as it is written. What Windows-1252 would make of a character in UTF-8,
// such as Ã©, is in no text.
type mixed struct {
	source io.Reader
	in     []byte // read, not yet decoded
	out    []byte // decoded
	passed int    // of out, handed out
	err    error

	narrow, wide int64 // characters beyond ASCII in Windows-1252, and in UTF-8
}

// mixedBuffer is how many bytes are decoded at once.
const mixedBuffer = 32 << 10

func (m *mixed) Read(b []byte) (int, error) {
	for m.passed == len(m.out) {
		if m.err != nil {
			return 0, m.err
		}
		m.fill()
	}
	n := copy(b, m.out[m.passed:])
	m.passed += n
	return n, nil
}

// fill decodes more of the source.
func (m *mixed) fill() {
	if m.in == nil {
		m.in = make([]byte, 0, mixedBuffer)
	}
	held := len(m.in)
	n, err := m.source.Read(m.in[held:cap(m.in)])
	m.in, m.err = m.in[:held+n], err
	m.out, m.passed = m.out[:0], 0
	rest := m.in
	for len(rest) > 0 {
		if rest[0] < utf8.RuneSelf {
			m.out = append(m.out, rest[0])
			rest = rest[1:]
			continue
		}
		if err == nil && !utf8.FullRune(rest) {
			break
		}
		r, size := utf8.DecodeRune(rest)
		if size == 1 || size == 2 && r > lastLatin {
			r, size = charmap.Windows1252.DecodeByte(rest[0]), 1
			m.narrow++
		} else {
			m.wide++
		}
		m.out = utf8.AppendRune(m.out, r)
		rest = rest[size:]
	}
	m.in = append(m.in[:0], rest...)
}

// lastLatin is the last letter of two bytes in UTF-8 that is taken for one: beyond
// it two such bytes are likelier two characters, such as a letter and a closing
// quote.
const lastLatin = 'ſ'
