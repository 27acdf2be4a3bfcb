package reasons

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Bounds of a taxonomy.
const (
	MaxRules   = 65_535
	MaxReasons = 32_767
	MaxOwners  = 255
	// MaxEmotions leaves room in a byte for "none" and for "unknown".
	MaxEmotions = 254
)

// Parse reads and checks a taxonomy file; file is its name in messages. Its error
// is of type [Problems] and holds every mistake of the file. What is only
// suspect is among the warnings of the taxonomy.
func Parse(file string, data []byte) (*Taxonomy, error) {
	r := &reader{file: file}
	root := r.document(data)
	if root == nil {
		return nil, r.failure()
	}
	t := r.taxonomy(root)
	t.tables = r.compile(t)
	if len(r.problems) > 0 {
		return nil, r.failure()
	}
	if t.Name == "" {
		t.Name = strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	}
	sum := sha256.Sum256(data)
	t.SHA256 = hex.EncodeToString(sum[:])
	sortProblems(r.warnings)
	t.Warnings = r.warnings
	return t, nil
}

// reader reads one taxonomy file and gathers all that is wrong with it.
type reader struct {
	file     string
	problems Problems
	warnings []Problem
}

func (r *reader) failure() error {
	sortProblems(r.problems)
	return r.problems
}

// fault notes an error at a place in the file.
func (r *reader) fault(line, column int, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	r.problems = append(r.problems, Problem{File: r.file, Line: line, Column: column, Text: Name{EN: text, NL: text}})
}

// faultAt notes an error at a node.
func (r *reader) faultAt(n *yaml.Node, format string, args ...any) {
	r.fault(n.Line, n.Column, format, args...)
}

// warn notes something suspect at a place in the file.
func (r *reader) warn(line, column int, text Name) {
	r.warnings = append(r.warnings, Problem{File: r.file, Line: line, Column: column, Text: text})
}

// document returns the one document of the file as a tree, or nil when there is
// none or more than one.
func (r *reader) document(data []byte) *yaml.Node {
	if len(data) > MaxBytes {
		r.fault(1, 1, "the file is larger than %d MiB: expected a taxonomy; shorten it, or check that this is the right file", MaxBytes>>20)
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
	if err := loader.Load(&first); errors.Is(err, io.EOF) {
		r.fault(1, 1, "the file is empty: expected a taxonomy with a list of reasons")
		return nil
	} else if err != nil {
		r.syntax(err)
		return nil
	}
	switch err := loader.Load(&second); {
	case err == nil:
		r.faultAt(&second, "a second document begins here: expected one taxonomy per file; move it to a file of its own")
		return nil
	case !errors.Is(err, io.EOF):
		r.syntax(err)
		return nil
	}
	return first.Content[0]
}

// readable notes the first byte that no text file in UTF-8 has.
func (r *reader) readable(data []byte) bool {
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
func (r *reader) syntax(err error) {
	var one *yaml.LoadError
	if !errors.As(err, &one) {
		r.fault(1, 1, "this is not YAML: %v", err)
		return
	}
	where := ""
	if one.ContextMsg != "" && one.ContextMark.Line > 0 && one.ContextMark.Line != one.Mark.Line {
		where = fmt.Sprintf(" (%s that begins in line %d)", one.ContextMsg, one.ContextMark.Line)
	} else if one.ContextMsg != "" {
		where = fmt.Sprintf(" (%s)", one.ContextMsg)
	}
	r.fault(max(1, one.Mark.Line), max(1, one.Mark.Column),
		"this is not YAML: %s%s; check indents (blanks, no tabs) and brackets, and put a text with : # * & ! | > { } [ ] in quotes", one.Message, where)
}
