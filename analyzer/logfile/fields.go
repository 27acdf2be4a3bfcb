package logfile

import (
	"reflect"
	"strings"
)

// fieldName returns the name under which a field of a layout is written, in JSON
// and in a saved layout alike, and whether it is saved at all. A field tagged
// saved:"-" tells of a file, and not how to read others.
func fieldName(f reflect.StructField) (string, bool) {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, f.IsExported() && name != "" && name != "-" && f.Tag.Get("saved") != "-"
}

// optional reports whether a field is left out where it is zero.
func optional(f reflect.StructField) bool {
	_, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return strings.Contains(options, "omitempty") || strings.Contains(options, "omitzero")
}

// Form is one thing that a layout says of how a column is read, by the name and the
// value under which it is written.
type Form struct{ Name, Value string }

// Forms are what the layout says of how a column is read, besides its header and role.
func (c Column) Forms() []Form {
	var all []Form
	v := reflect.ValueOf(c)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, ok := fieldName(f)
		if !ok || name == "header" || name == "role" || name == "origin" || v.Field(i).IsZero() {
			continue
		}
		all = append(all, Form{name, written(v.Field(i))})
	}
	return all
}

// IsLength reports whether the cells of the role are lengths of time.
func (r Role) IsLength() bool { return r.isLength() }
