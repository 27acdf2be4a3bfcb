package logfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// maxSaved is the largest saved layout that is read, in bytes.
const maxSaved = 4 << 20

// Problem is something that is wrong in a saved layout: what was found, what was
// expected and what to do.
type Problem struct {
	File         string
	Line, Column int // from 1
	Text         string
}

// Problems are all errors of a saved layout, in the order of the file. It is the
// error that [ParseSaved] returns.
type Problems []Problem

// Error returns the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = fmt.Sprintf("%s:%d:%d: %s", one.File, one.Line, one.Column, one.Text)
	}
	return strings.Join(lines, "\n")
}

// LoadSaved reads and checks a saved layout. When it is wrong the error is of type
// [Problems].
func LoadSaved(path string) (*Saved, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, OpenError(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSaved+1))
	if err != nil {
		return nil, fmt.Errorf("%s: the saved layout cannot be read: %w", path, err)
	}
	return ParseSaved(path, data)
}

// ParseSaved reads and checks a saved layout; file is its name in messages.
func ParseSaved(file string, data []byte) (*Saved, error) {
	r := &layoutReader{file: file}
	s := &Saved{File: file}
	if root := r.document(data); root != nil {
		r.layout(root, &s.Layout)
	}
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b Problem) int {
			if a.Line != b.Line {
				return a.Line - b.Line
			}
			return a.Column - b.Column
		})
		return nil, r.problems
	}
	return s, nil
}

// layoutReader reads one saved layout and gathers all that is wrong with it.
type layoutReader struct {
	file     string
	problems Problems
	columns  []*yaml.Node // of the layout's columns
}

// fault notes an error at a place in the file.
func (r *layoutReader) fault(line, column int, format string, args ...any) {
	r.problems = append(r.problems, Problem{r.file, max(1, line), max(1, column), fmt.Sprintf(format, args...)})
}

// faultAt notes an error at a node.
func (r *layoutReader) faultAt(n *yaml.Node, format string, args ...any) {
	r.fault(n.Line, n.Column, format, args...)
}

// document returns the one document of the file as a tree, or nil when there is
// none or more than one.
func (r *layoutReader) document(data []byte) *yaml.Node {
	if len(data) > maxSaved {
		r.fault(1, 1, "the file is larger than %d MiB: expected a layout; check that this is the right file", maxSaved>>20)
		return nil
	}
	if !r.readable(data) {
		return nil
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data))
	if err != nil {
		r.fault(1, 1, "this is not YAML: %v", err)
		return nil
	}
	var first, second yaml.Node
	switch err := loader.Load(&first); {
	case errors.Is(err, io.EOF), err == nil && len(first.Content) == 0:
		r.fault(1, 1, "the file is empty: expected a layout; contactlog inspect FILE --save writes one")
		return nil
	case err != nil:
		r.syntax(err)
		return nil
	}
	switch err := loader.Load(&second); {
	case err == nil:
		r.faultAt(&second, "a second document begins here: expected one layout per file; remove it")
		return nil
	case !errors.Is(err, io.EOF):
		r.syntax(err)
		return nil
	}
	return first.Content[0]
}

// readable notes the first byte that no text file in UTF-8 has.
func (r *layoutReader) readable(data []byte) bool {
	line, column := 1, 1
	for i := 0; i < len(data); {
		c, size := utf8.DecodeRune(data[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			r.fault(line, column, "byte 0x%02X is not UTF-8: save the file as UTF-8", data[i])
			return false
		case unicode.IsControl(c) && !strings.ContainsRune("\t\n\r\u0085", c), c == 0xFFFE, c == 0xFFFF:
			r.fault(line, column, "character %U cannot be part of a text file: remove it, or save the file as plain text in UTF-8", c)
			return false
		}
		i += size
		column++
		if c == '\n' {
			line, column = line+1, 1
		}
	}
	return true
}

// syntax notes an error of the YAML language itself.
func (r *layoutReader) syntax(err error) {
	var one *yaml.LoadError
	if !errors.As(err, &one) {
		r.fault(1, 1, "this is not YAML: %v", err)
		return
	}
	r.fault(one.Mark.Line, one.Mark.Column, "this is not YAML: %s; check indents (blanks, no tabs) and brackets, and put a text with : # * & ! | > { } [ ] in quotes", one.Message)
}
