package reasons

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"contactlog/analyzer/text"
)

// field is a key that a mapping may have, and what to do with its value.
type field struct {
	key  string
	read func(*yaml.Node)
}

// describe says what a node is, in words of the file.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "the alias " + quote("*"+n.Value)
	}
	if isNull(n) {
		return "nothing"
	}
	return quote(n.Value)
}

// isNull reports whether a value is left out, or written as ~ or null.
func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null"
}

// is reports whether n is of a kind, and notes an error when it is not.
func (r *reader) is(n *yaml.Node, kind yaml.Kind, expected string) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		r.faultAt(n, "found %s: expected %s; write it in full, or in quotes if it is a text", describe(n), expected)
		return false
	case n.Style&yaml.TaggedStyle != 0:
		r.faultAt(n, "found the tag %s: expected %s; remove the tag", quote(n.Tag), expected)
		return false
	case n.Kind != kind || isNull(n):
		r.faultAt(n, "found %s: expected %s; %s", describe(n), expected, advice(n, kind))
		return false
	}
	return true
}

// advice says what to do with a node that should be of another kind.
func advice(n *yaml.Node, kind yaml.Kind) string {
	switch {
	case isNull(n):
		return "write it, or remove this"
	case kind == yaml.MappingNode:
		return "write it as key: value"
	case kind == yaml.SequenceNode:
		return "write [a, b], or each item on a line that begins with a dash"
	case n.Kind == yaml.MappingNode:
		return "put it in quotes if the colon is part of the text"
	default:
		return "write one text"
	}
}

// mapping reads the values of n, a mapping with those keys, in the order of the
// keys. It returns the keys that n has; nil when n is no mapping.
func (r *reader) mapping(n *yaml.Node, what string, fields []field) map[string]bool {
	if !r.is(n, yaml.MappingNode, what) {
		return nil
	}
	values := r.values(n, keys(fields))
	found := make(map[string]bool, len(values))
	for _, f := range fields {
		if value, ok := values[f.key]; ok {
			found[f.key] = true
			f.read(value)
		}
	}
	return found
}

func keys(fields []field) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return names
}

// values returns the values of a mapping by key, and notes keys that it cannot
// have or has twice.
func (r *reader) values(n *yaml.Node, known []string) map[string]*yaml.Node {
	values := make(map[string]*yaml.Node)
	first := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case key.Kind != yaml.ScalarNode:
			r.faultAt(key, "found %s as a key: expected %s; write one of these", describe(key), either(known))
		case !slices.Contains(known, key.Value):
			r.faultAt(key, "unknown key %s: expected %s%s", quote(key.Value), either(known), nearest(key.Value, known))
		case values[key.Value] != nil:
			r.faultAt(key, "key %s stands here twice: expected it once; it is also in line %d, remove one", quote(key.Value), first[key.Value])
		default:
			values[key.Value] = value
			first[key.Value] = key.Line
		}
	}
	return values
}

// list calls each for every item of n.
func (r *reader) list(n *yaml.Node, what string, each func(*yaml.Node)) {
	if !r.is(n, yaml.SequenceNode, "a list of "+what) {
		return
	}
	for _, item := range n.Content {
		if isNull(item) && item.Style&yaml.TaggedStyle == 0 {
			quotes := ""
			if item.Value != "" {
				quotes = fmt.Sprintf(", or put it in quotes if the text %s is meant", item.Value)
			}
			r.faultAt(item, "found an empty item: expected a list of %s; remove it%s", what, quotes)
			continue
		}
		each(item)
	}
}

// text returns the text of n as the file has it: 0123 stays "0123" and no stays
// "no". It returns "" for what is no text, after noting the error.
func (r *reader) text(n *yaml.Node, what string) string {
	if !r.is(n, yaml.ScalarNode, what) {
		return ""
	}
	if strings.TrimSpace(n.Value) == "" {
		r.faultAt(n, "found an empty text: expected %s; write it, or remove this", what)
		return ""
	}
	return n.Value
}

// trimmed is text without blanks around it.
func (r *reader) trimmed(n *yaml.Node, what string) string {
	return strings.TrimSpace(r.text(n, what))
}

// id returns an id, "" when n is none.
func (r *reader) id(n *yaml.Node, what string) string {
	id := r.text(n, what)
	if id == "" || isID(id) {
		return id
	}
	advice := ""
	if proposal := strings.Join(text.Words(id), "-"); isID(proposal) {
		advice = "; write " + quote(proposal)
	}
	r.faultAt(n, "found %s: expected an id of lower-case letters, digits, - and _%s", quote(id), advice)
	return ""
}

// isID reports whether s can be an id.
func isID(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' {
			return false
		}
	}
	return s != ""
}

// choice returns the place of n among the names, or -1.
func (r *reader) choice(n *yaml.Node, what string, names []string) int {
	s := r.trimmed(n, either(names))
	if s == "" {
		return -1
	}
	i := slices.Index(names, s)
	if i < 0 {
		r.faultAt(n, "unknown %s %s: expected %s%s", what, quote(s), either(names), nearest(s, names))
	}
	return i
}

// truth returns a true or false.
func (r *reader) truth(n *yaml.Node, what string) bool {
	return r.choice(n, what, []string{"false", "true"}) == 1
}

// share returns a number from 0 to 1; 1 when n is none.
func (r *reader) share(n *yaml.Node) float64 {
	s := r.trimmed(n, "a number from 0 to 1")
	if s == "" {
		return 1
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		r.faultAt(n, "found %s: expected a number from 0 to 1, such as 0.8 for four fifths", quote(s))
		return 1
	}
	return x
}

// name returns a text in two languages: one plain text is both, and a language
// that is missing reads as the other.
func (r *reader) name(n *yaml.Node) Name {
	if n.Kind != yaml.MappingNode {
		s := r.trimmed(n, "a name, or one per language such as {en: Late, nl: Te laat}")
		return Name{EN: s, NL: s}
	}
	var name Name
	before := len(r.problems)
	found := r.mapping(n, "a name", []field{
		{"en", func(n *yaml.Node) { name.EN = r.trimmed(n, "the English name") }},
		{"nl", func(n *yaml.Node) { name.NL = r.trimmed(n, "the Dutch name") }},
	})
	if len(found) == 0 && len(r.problems) == before {
		r.faultAt(n, "found a name without a language: expected en, nl or both")
	}
	return name.or(name.EN).or(name.NL)
}

// or returns the name with s for the languages that it lacks.
func (name Name) or(s string) Name {
	if name.EN == "" {
		name.EN = s
	}
	if name.NL == "" {
		name.NL = s
	}
	return name
}
