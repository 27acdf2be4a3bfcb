package logfile

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// byteOrderMark begins many UTF-8 files; some have it twice.
const byteOrderMark = "\ufeff"

// errNotUTF8 ends a reading whose text proves to have another encoding.
var errNotUTF8 = errors.New("the text is not UTF-8")

// detectEncoding returns the encoding of a text from its start: what its byte
// order mark says, else UTF-16 where every second byte is NUL, else UTF-8 as long
// as no byte contradicts, else Windows-1252.
func detectEncoding(head []byte, whole bool) Encoding {
	switch {
	case bytes.HasPrefix(head, []byte(byteOrderMark)):
		head = head[len(byteOrderMark):]
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return UTF16LE
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return UTF16BE
	}
	var nul [2]int
	for i, b := range head {
		if b == 0 {
			nul[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case nul[1] > half/2 && nul[0] < half/10+1:
		return UTF16LE
	case nul[0] > half/2 && nul[1] < half/10+1:
		return UTF16BE
	}
	if !whole {
		head = head[:len(head)-cutRune(head)]
	}
	if utf8.Valid(head) {
		return UTF8
	}
	return Windows1252
}

// cutRune returns how many bytes at the end of b begin a character that b does not
// hold whole.
func cutRune(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// decode returns the text of source as UTF-8 without a byte order mark. UTF-8 is
// verified to the end; a byte that contradicts it ends the reading with errNotUTF8.
func decode(source io.Reader, e Encoding) io.Reader {
	switch e {
	case UTF16LE:
		return transform.NewReader(source, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case UTF16BE:
		return transform.NewReader(source, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder())
	case Windows1252:
		return &mixed{source: source}
	}
	return &verifier{source: source, start: true}
}

// verifier passes UTF-8 on and stops at the first byte that is not.
type verifier struct {
	source io.Reader
	start  bool
	held   [utf8.UTFMax]byte // the beginning of a character, already passed on
	n      int
}

func (v *verifier) Read(b []byte) (int, error) {
	n, err := v.source.Read(b)
	if v.start && n > 0 {
		for n < len(byteOrderMark) && err == nil {
			var more int
			if more, err = v.source.Read(b[n:]); more == 0 && len(b) == n {
				break
			}
			n += more
		}
		v.start = false
		if bytes.HasPrefix(b[:n], []byte(byteOrderMark)) {
			n = copy(b, b[len(byteOrderMark):n])
		}
	}
	if !v.verify(b[:n]) || err == io.EOF && v.n > 0 {
		return 0, errNotUTF8
	}
	return n, err
}

// verify checks b behind what is held, and holds the beginning of a character at
// its end.
func (v *verifier) verify(b []byte) bool {
	for v.n > 0 && len(b) > 0 {
		v.held[v.n] = b[0]
		v.n++
		b = b[1:]
		if utf8.FullRune(v.held[:v.n]) {
			if r, size := utf8.DecodeRune(v.held[:v.n]); r == utf8.RuneError && size == 1 {
				return false
			}
			v.n = 0
		}
	}
	cut := cutRune(b)
	if cut > 0 {
		v.n = copy(v.held[:], b[len(b)-cut:])
	}
	return utf8.Valid(b[:len(b)-cut])
}
