package xlsx

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// headBytes are the bytes at the start of a part within which it says how it is
// encoded.
const headBytes = 1024

// asUTF8 returns a part in UTF-8. Nearly all are written so; some programs write
// another encoding, and say which, as they may in any XML.
func asUTF8(part *part) (*decoded, error) {
	source := bufio.NewReader(part)
	head, _ := source.Peek(headBytes) // what cannot be read is told to who reads it
	e, err := encodingOf(head)
	if err != nil {
		return nil, err
	}
	if e == nil {
		return &decoded{source, part}, nil
	}
	return &decoded{e.NewDecoder().Reader(source), part}, nil
}

// decoded is a part in UTF-8.
type decoded struct {
	io.Reader
	part *part
}

func (d *decoded) Close() error { return d.part.Close() }

// share returns how much of the part has been read, from 0 to 1.
func (d *decoded) share() float64 { return d.part.share() }

// encodingOf returns the encoding that the start of a part shows, nil if it is UTF-8.
func encodingOf(head []byte) (encoding.Encoding, error) {
	starts := func(with string) bool { return bytes.HasPrefix(head, []byte(with)) }
	switch {
	case starts("\xff\xfe"), starts("<\x00"):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	case starts("\xfe\xff"), starts("\x00<"):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), nil
	}
	name := declaredEncoding(head)
	switch {
	case name == "", name == "utf-8", name == "utf8", name == "us-ascii", name == "ascii", strings.HasPrefix(name, "utf-16"):
		return nil, nil // of UTF-16 it would have other first bytes
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("it is written in an encoding that is not known (%q); open it in a spreadsheet program and save it as .xlsx", name)
	}
	return e, nil
}

// declaredEncoding returns the encoding that the first line of markup names, in
// small letters, "" if it names none.
func declaredEncoding(head []byte) string {
	const declaration = "<?xml "
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if !bytes.HasPrefix(head, []byte(declaration)) {
		return ""
	}
	end := bytes.Index(head, []byte("?>"))
	if end < 0 {
		return ""
	}
	t := tag{attrs: head[len(declaration):end]}
	return string(bytes.ToLower(t.attribute("encoding")))
}
