package logfile

import (
	"bufio"
	"encoding"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// savedHead begins a saved layout: what people need who edit it.
const savedHead = `# How contactlog reads this export, written by contactlog inspect --save and made
# to be edited. With --layout and this file nothing is recognised any more: a file
# that does not fit ends in an error.
#
# Roles: %s.
# What a column can have besides a role:
#   order: dmy, mdy or ymd       of day, month and year in dates
#   plain: serial, epoch_seconds or epoch_milliseconds     plain numbers as dates
#   utc: true                    its clock is UTC
#   unit: seconds, milliseconds, minutes, hours or days    of plain numbers
#   hh_mm: true                  3:37 is hours and minutes, not minutes and seconds
#   mm_ss: true                  3:37:00 is minutes and seconds, not hours and minutes
#   mark: ","                    of decimals; else a point
#   scale: 1-5, 1-7, 1-10, 0-10, 0-100 or good_bad         of scores
#   phone: true                  customers are phone numbers
#   blanks: true                 blanks separate its tags
#   inverted: true               yes means not answered
#   gave_up: true                a length of time above 0 means not answered
#   numbered: uccx or avaya      numbers say who answered, as in that system
# What ends in _by says what decided it: it may be left out.
`

// WriteSaved writes the layout of an inspected file in the form that [ParseSaved]
// reads. It holds no cell of the file.
func (n *Inspection) WriteSaved(w io.Writer) error {
	out := bufio.NewWriter(w)
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	fmt.Fprintf(out, savedHead, strings.Join(foldList(names, 66), ",\n#   "))
	layout := reflect.ValueOf(n.Layout)
	for i := range layout.NumField() {
		f := layout.Type().Field(i)
		name, ok := fieldName(f)
		switch {
		case !ok || name == columnsKey || optional(f) && layout.Field(i).IsZero():
		default:
			fmt.Fprintf(out, "%s: %s\n", name, inline(layout.Field(i)))
		}
	}
	fmt.Fprintf(out, "%s:\n", columnsKey)
	for i := range n.Layout.Columns {
		n.writeColumn(out, i)
	}
	return out.Flush()
}

// columnsKey is the key of the columns in a layout.
const columnsKey = "columns"

// writeColumn writes one column, with a remark where it has no role.
func (n *Inspection) writeColumn(out io.Writer, column int) {
	c := reflect.ValueOf(n.Layout.Columns[column])
	lead := "  - "
	for i := range c.NumField() {
		f := c.Type().Field(i)
		name, ok := fieldName(f)
		if !ok || optional(f) && c.Field(i).IsZero() {
			continue
		}
		remark := ""
		if name == "header" && n.Layout.Columns[column].Role == NoRole {
			remark = " # no role: " + n.Columns[column].Why.Text.EN
		}
		fmt.Fprintf(out, "%s%s: %s%s\n", lead, name, inline(c.Field(i)), remark)
		lead = "    "
	}
}

// foldList joins names with commas into lines of at most width characters.
func foldList(names []string, width int) []string {
	var lines []string
	for _, n := range names {
		if k := len(lines) - 1; k >= 0 && len(lines[k])+2+len(n) <= width {
			lines[k] += ", " + n
		} else {
			lines = append(lines, n)
		}
	}
	return lines
}

// inline writes a value on one line.
func inline(v reflect.Value) string {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		b, err := m.MarshalText()
		if err != nil {
			return `""`
		}
		return scalar(string(b))
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return "null"
		}
		return inline(v.Elem())
	case reflect.String:
		return scalar(v.String())
	case reflect.Slice, reflect.Array:
		items := make([]string, v.Len())
		for i := range items {
			items[i] = inline(v.Index(i))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case reflect.Map:
		var items []string
		for _, k := range v.MapKeys() {
			items = append(items, inline(k)+": "+inline(v.MapIndex(k)))
		}
		slices.Sort(items)
		return "{" + strings.Join(items, ", ") + "}"
	case reflect.Struct:
		var items []string
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if name, ok := fieldName(f); ok && !(optional(f) && v.Field(i).IsZero()) {
				items = append(items, name+": "+inline(v.Field(i)))
			}
		}
		return "{" + strings.Join(items, ", ") + "}"
	}
	return fmt.Sprint(v.Interface())
}

// plainScalar is a text that needs no quotes in YAML, wherever it stands.
var plainScalar = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\p{L}\p{N}]([\p{L}\p{N} _./()-]*[\p{L}\p{N}_.()-])?$`)
})

// scalar writes a text so that it reads back as it is.
func scalar(s string) string {
	if plainScalar().MatchString(s) && !strings.EqualFold(s, "null") {
		return s
	}
	return strconv.Quote(s)
}
