package xlsx

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// The functions of this file read markup that may end before the element does: they
// return the place behind what they read, [short] when b ends first, and [broken]
// when it is no markup.
const (
	short  = -1
	broken = -2
)

// tag is the tag of an element, or anything else between < and >.
type tag struct {
	name    []byte // without prefix; empty for a comment, an instruction or CDATA
	prefix  []byte // with its colon
	attrs   []byte // what follows the name
	closing bool
	empty   bool // the element ends here: <v/>
}

// is reports whether the tag opens or closes an element with that name, in the
// namespace of the part.
func (t *tag) is(name, prefix string) bool {
	return string(t.name) == name && string(t.prefix) == prefix
}

// closes reports whether the tag closes the element that another opened.
func (t *tag) closes(opened *tag) bool {
	return t.closing && bytes.Equal(t.name, opened.name) && bytes.Equal(t.prefix, opened.prefix)
}

// readTag reads the tag that begins at b[i].
func readTag(b []byte, i int) (t tag, next int) {
	i++
	if i >= len(b) {
		return t, short
	}
	switch b[i] {
	case '!':
		return t, skipDeclaration(b, i+1)
	case '?':
		return t, behind(b, i+1, "?>")
	case '/':
		t.closing = true
		i++
	}
	start := i
	for ; ; i++ {
		if i >= len(b) {
			return t, short
		}
		c := b[i]
		if c == ':' {
			t.prefix = b[start : i+1]
			start = i + 1
		}
		if c <= ' ' || c == '/' || c == '>' {
			break
		}
	}
	t.name = b[start:i]
	end := endOfTag(b, i)
	if end < 0 {
		return t, end
	}
	t.attrs = b[i : end-1]
	if n := len(t.attrs); n > 0 && t.attrs[n-1] == '/' {
		t.attrs, t.empty = t.attrs[:n-1], true
	}
	if len(t.name) == 0 {
		return t, broken
	}
	return t, end
}

// endOfTag returns the place behind the > that ends a tag; one between quotes does not.
func endOfTag(b []byte, i int) int {
	for ; i < len(b); i++ {
		switch c := b[i]; c {
		case '>':
			return i + 1
		case '<':
			return broken
		case '"', '\'':
			n := bytes.IndexByte(b[i+1:], c)
			if n < 0 {
				return short
			}
			i += 1 + n
		}
	}
	return short
}

// skipDeclaration returns the place behind a comment, CDATA or a document type whose
// <! was read. Any other declaration is broken markup. What a document type declares
// within brackets is not heeded: an entity of its own is broken markup where it is
// used.
func skipDeclaration(b []byte, i int) int {
	rest := b[i:]
	switch {
	case bytes.HasPrefix(rest, []byte("--")):
		return behind(b, i+2, "-->")
	case bytes.HasPrefix(rest, []byte("[CDATA[")):
		return behind(b, i+7, "]]>")
	case bytes.HasPrefix(rest, []byte("DOCTYPE")):
		if n := bytes.IndexAny(rest, "[>"); n >= 0 && rest[n] == '[' {
			return behind(b, i+n, "]>")
		}
		return behind(b, i, ">")
	case len(rest) < 7:
		return short
	}
	return broken
}

// behind returns the place behind the next end in b.
func behind(b []byte, i int, end string) int {
	n := bytes.Index(b[i:], []byte(end))
	if n < 0 {
		return short
	}
	return i + n + len(end)
}

// nextTag reads the next tag from i on, whatever stands before it. The place
// where it begins comes with it.
func nextTag(b []byte, i int) (t tag, at, next int) {
	n := bytes.IndexByte(b[i:], '<')
	if n < 0 {
		return t, short, short
	}
	t, next = readTag(b, i+n)
	return t, i + n, next
}

// skipElement returns the place behind the element whose opening tag t was read.
// The elements in it must close in order: a tag that is damaged would take what
// follows with it.
func skipElement(b []byte, i int, t *tag) int {
	var few [8]tag
	for open := append(few[:0], *t); len(open) > 0; {
		t, _, next := nextTag(b, i)
		switch {
		case next < 0:
			return next
		case len(t.name) == 0, t.empty:
		case !t.closing:
			open = append(open, t)
		case !t.closes(&open[len(open)-1]):
			return broken
		default:
			open = open[:len(open)-1]
		}
		i = next
	}
	return i
}

// attribute returns the value of an attribute of a tag, nil if it has none.
func (t *tag) attribute(name string) []byte {
	for rest := t.attrs; len(rest) > 0; {
		var found, value []byte
		if found, value, rest = nextAttribute(rest); string(found) == name {
			return value
		}
	}
	return nil
}

// nextAttribute takes the first attribute off the inside of a tag. There is none
// when the name is empty.
func nextAttribute(b []byte) (name, value, rest []byte) {
	b = cutBlanks(b)
	is := bytes.IndexByte(b, '=')
	if is < 0 {
		return nil, nil, nil
	}
	for name = b[:is]; len(name) > 0 && name[len(name)-1] <= ' '; {
		name = name[:len(name)-1]
	}
	b = cutBlanks(b[is+1:])
	if len(b) == 0 || b[0] != '"' && b[0] != '\'' {
		return nil, nil, nil
	}
	n := bytes.IndexByte(b[1:], b[0])
	if n < 0 {
		return nil, nil, nil
	}
	return name, b[1 : 1+n], b[n+2:]
}

// cutBlanks returns b without the blanks at its start.
func cutBlanks(b []byte) []byte {
	for len(b) > 0 && b[0] <= ' ' {
		b = b[1:]
	}
	return b
}

// appendContent appends the text of the element whose opening tag was read, without
// that of elements in it, and returns the place behind its closing tag.
func appendContent(dst, b []byte, i int, opened *tag) (text []byte, next int) {
	for {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			return dst, short
		}
		var ok bool
		if dst, ok = appendText(dst, b[i:i+n]); !ok {
			return dst, broken
		}
		i += n
		t, next := readTag(b, i)
		switch {
		case next < 0:
			return dst, next
		case t.closing && !t.closes(opened):
			return dst, broken
		case t.closing:
			return dst, next
		case len(t.name) > 0 && !t.empty:
			if next = skipElement(b, next, &t); next < 0 {
				return dst, next
			}
		case bytes.HasPrefix(b[i:], []byte("<![CDATA[")):
			if dst, ok = appendValid(dst, b[i+len("<![CDATA["):next-len("]]>")]); !ok {
				return dst, broken
			}
		}
		i = next
	}
}

// appendText appends text with its entities resolved and its line ends as line
// feeds. It is not ok if an entity is unknown or the text is not UTF-8.
func appendText(dst, b []byte) (text []byte, ok bool) {
	for {
		n := bytes.IndexByte(b, '&')
		if n < 0 {
			return appendValid(dst, b)
		}
		if dst, ok = appendValid(dst, b[:n]); !ok {
			return dst, false
		}
		b = b[n+1:]
		end := bytes.IndexByte(b[:min(len(b), 12)], ';')
		if end < 0 {
			return dst, false
		}
		r, ok := entity(b[:end])
		if !ok {
			return dst, false
		}
		dst = utf8.AppendRune(dst, r)
		b = b[end+1:]
	}
}

// appendValid appends text without entities.
func appendValid(dst, b []byte) (text []byte, ok bool) {
	if !utf8.Valid(b) {
		return dst, false
	}
	for {
		n := bytes.IndexByte(b, '\r')
		if n < 0 {
			return append(dst, b...), true
		}
		dst = append(append(dst, b[:n]...), '\n')
		b = bytes.TrimPrefix(b[n+1:], []byte("\n"))
	}
}

// entity returns the character that stands between & and ;.
func entity(name []byte) (rune, bool) {
	switch string(name) {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(string(digits), base, 21)
	return rune(n), err == nil && utf8.ValidRune(rune(n))
}
