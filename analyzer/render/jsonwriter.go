package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// list is a JSON array.
type list []any

// line is a value that is written on one line, so that a table has a line a row.
type line struct{ value any }

// marshalled is JSON that is complete.
type marshalled []byte

// anyJSON returns a value that others made as JSON: maps in the order of their
// keys, structs in that of their fields. It fails on what JSON cannot say.
func anyJSON(v any) (marshalled, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// writeJSON writes v with an indent of two blanks and a line end behind it.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	if err := put(&b, v, "\n"); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := w.Write(escapeInvisible(b.Bytes()))
	return err
}

// put writes v; newline is the line end with the indent of v behind it, or ""
// for a value on one line.
func put(b *bytes.Buffer, v any, newline string) error {
	switch v := v.(type) {
	case object:
		return putAll(b, '{', '}', len(v), newline, func(i int, inner string) error {
			if err := putScalar(b, v[i].key); err != nil {
				return err
			}
			b.WriteString(": ")
			return put(b, v[i].value, inner)
		})
	case list:
		return putAll(b, '[', ']', len(v), newline, func(i int, inner string) error {
			return put(b, v[i], inner)
		})
	case line:
		return put(b, v.value, "")
	case marshalled:
		return json.Indent(b, v, strings.TrimPrefix(newline, "\n"), "  ")
	case float64:
		b.WriteString(Machine(v))
		return nil
	}
	return putScalar(b, v)
}

// putAll writes n values between brackets.
func putAll(b *bytes.Buffer, open, end byte, n int, newline string, one func(i int, inner string) error) error {
	b.WriteByte(open)
	inner, after := "", " "
	if newline != "" {
		inner, after = newline+"  ", ""
	}
	for i := range n {
		if i > 0 {
			b.WriteString("," + after)
		}
		b.WriteString(inner)
		if err := one(i, inner); err != nil {
			return err
		}
	}
	if n > 0 {
		b.WriteString(newline)
	}
	b.WriteByte(end)
	return nil
}

func putScalar(b *bytes.Buffer, v any) error {
	text, err := anyJSON(v)
	b.Write(text)
	return err
}

// escapeInvisible writes the control and direction marks that JSON allows in a
// string as \u escapes. Programs read the same text, and a terminal on which
// the output lands does not obey it.
func escapeInvisible(text []byte) []byte {
	if !bytes.ContainsFunc(text, mustEscape) {
		return text
	}
	var b bytes.Buffer
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case !mustEscape(r):
			b.Write(text[:size])
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		text = text[size:]
	}
	return b.Bytes()
}

func mustEscape(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || invisible(r))
}
