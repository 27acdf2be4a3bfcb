package logfile

import (
	"reflect"
	"strings"
)

// fieldName returns the name under which a field of a layout is written, in JSON
// and in a saved layout alike, and whether it is written at all.
func fieldName(f reflect.StructField) (string, bool) {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, f.IsExported() && name != "" && name != "-"
}

// optional reports whether a field is left out where it is zero.
func optional(f reflect.StructField) bool {
	_, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return strings.Contains(options, "omitempty") || strings.Contains(options, "omitzero")
}
