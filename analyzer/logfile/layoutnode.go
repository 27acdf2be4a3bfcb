package logfile

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// fieldNode is the value that a field of a mapping has in the file; its node is nil
// where the file has none.
type fieldNode struct{ *yaml.Node }

// items are the items of a list, none of anything else.
func (n fieldNode) items() []*yaml.Node {
	if n.Node == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	return n.Content
}

// fields reads a mapping into a struct, by the names that its fields have in JSON. It
// returns the values by key; nil when n is no mapping. Keys in must cannot be left out.
func (r *layoutReader) fields(n *yaml.Node, what string, v reflect.Value, must []string) map[string]fieldNode {
	if !r.is(n, yaml.MappingNode, what) {
		return nil
	}
	places := map[string]int{}
	var known []string
	for i := range v.NumField() {
		if name, ok := fieldName(v.Type().Field(i)); ok {
			places[name] = i
			known = append(known, name)
		}
	}
	found := map[string]fieldNode{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		place, ok := places[key.Value]
		switch {
		case key.Kind != yaml.ScalarNode || !ok:
			r.faultAt(key, "unknown key %s: expected %s%s", describe(key), either(known), nearest(key.Value, known))
		case found[key.Value].Node != nil:
			r.faultAt(key, "key %s stands here twice: expected it once; remove one", quote(key.Value))
		default:
			found[key.Value] = fieldNode{value}
			r.value(value, key.Value, v.Field(place))
		}
	}
	for _, key := range must {
		if found[key].Node == nil {
			r.faultAt(n, "%s is missing: expected %s", key, expectations[key])
		}
	}
	return found
}

// value reads a value of any kind that a layout can have.
func (r *layoutReader) value(n *yaml.Node, name string, v reflect.Value) {
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		if r.is(n, yaml.ScalarNode, "a "+name) {
			if err := u.UnmarshalText([]byte(n.Value)); err != nil {
				r.faultAt(n, "%s", err)
			}
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		var must []string
		if v.Type() == reflect.TypeFor[Column]() {
			must = []string{"header"}
		}
		r.fields(n, "a "+name, v, must)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, name, v.Elem())
	case reflect.Slice:
		r.list(n, name, v)
	case reflect.Map:
		r.entries(n, name, v)
	default:
		r.scalar(n, name, v)
	}
}

// list reads a list.
func (r *layoutReader) list(n *yaml.Node, name string, v reflect.Value) {
	if !r.is(n, yaml.SequenceNode, "a list of "+name) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		r.value(item, strings.TrimSuffix(name, "s"), v.Index(i))
	}
}

// entries reads a mapping with any keys.
func (r *layoutReader) entries(n *yaml.Node, name string, v reflect.Value) {
	if !r.is(n, yaml.MappingNode, "a mapping of "+name) {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		r.value(n.Content[i], name, key)
		r.value(n.Content[i+1], name, value)
		v.SetMapIndex(key, value)
	}
}

// scalar reads a text, a number, or true or false.
func (r *layoutReader) scalar(n *yaml.Node, name string, v reflect.Value) {
	expected := map[reflect.Kind]string{reflect.String: "a text", reflect.Bool: "true or false", reflect.Float64: "a number"}[v.Kind()]
	if expected == "" {
		expected = "a whole number"
	}
	if !r.is(n, yaml.ScalarNode, expected) {
		return
	}
	var err error
	switch s := n.Value; v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Bool:
		v.SetBool(s == "true")
		if s != "true" && s != "false" {
			err = strconv.ErrSyntax
		}
	case reflect.Float64:
		var x float64
		x, err = strconv.ParseFloat(s, 64)
		v.SetFloat(x)
	default:
		err = setWhole(v, s)
	}
	if err != nil {
		r.faultAt(n, "%s is %s: expected %s", name, describe(n), expected)
	}
}

// setWhole reads a whole number.
func setWhole(v reflect.Value, s string) error {
	if v.CanUint() {
		x, err := strconv.ParseUint(s, 10, v.Type().Bits())
		v.SetUint(x)
		return err
	}
	x, err := strconv.ParseInt(s, 10, v.Type().Bits())
	v.SetInt(x)
	return err
}

// is reports whether n is of a kind, and notes an error when it is not.
func (r *layoutReader) is(n *yaml.Node, kind yaml.Kind, expected string) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		r.faultAt(n, "found %s: expected %s; write it in full, or in quotes if it is a text", describe(n), expected)
	case n.Style&yaml.TaggedStyle != 0:
		r.faultAt(n, "found the tag %s: expected %s; remove the tag", quote(n.Tag), expected)
	case n.Kind != kind || isNull(n):
		r.faultAt(n, "found %s: expected %s", describe(n), expected)
	default:
		return true
	}
	return false
}

// isNull reports whether a value is left out, or written as ~ or null.
func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// describe says what a node is, in words of the file.
func describe(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "the alias " + quote("*"+n.Value)
	case isNull(n):
		return "nothing"
	}
	return quote(n.Value)
}

// quote returns s between quotes, cut when it is long.
func quote(s string) string {
	if utf8.RuneCountInString(s) > maxShown {
		s = string([]rune(s)[:maxShown]) + "…"
	}
	return strconv.Quote(s)
}

// either returns the names as a list: a, b or c.
func either(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// nearest returns "; did you mean …?" with the name that looks most like s, or ""
// when none does.
func nearest(s string, names []string) string {
	best := slices.MinFunc(names, func(a, b string) int {
		return distance([]rune(a), []rune(s)) - distance([]rune(b), []rune(s))
	})
	if distance([]rune(best), []rune(s)) > max(2, len(best)/3) {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// UnmarshalText reads the role with that name.
func (r *Role) UnmarshalText(name []byte) error {
	role, err := ParseRole(string(name))
	if err == nil {
		*r = role
	}
	return err
}
