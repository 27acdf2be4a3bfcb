package logfile

import (
	"bytes"
	"encoding"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"contactlog/analyzer/logfile/cell"
)

const smallLayout = `container: csv
encoding: utf-8
delimiter: ";"
header: 1
columns:
  - header: Start
    role: start
    order: dmy
  - header: "no"
    role: customer
    phone: true
  - {header: Duur, role: handle, unit: minutes, mark: ","}
  - header: Overig # read by nobody
`

func TestParseSaved(t *testing.T) {
	s, err := ParseSaved("layout.yaml", []byte(smallLayout))
	if err != nil {
		t.Fatal(err)
	}
	want := Layout{Container: CSV, Encoding: UTF8, Delimiter: ";", Header: 1, Columns: []Column{
		{Header: "Start", Role: Start, Origin: ByLayout, Order: cell.DMY},
		{Header: "no", Role: Customer, Origin: ByLayout, Phone: true},
		{Header: "Duur", Role: Handle, Origin: ByLayout, Unit: cell.Minutes, Mark: cell.Comma},
		{Header: "Overig"},
	}}
	if !reflect.DeepEqual(s, &Saved{File: "layout.yaml", Layout: want}) {
		t.Errorf("got %+v, want %+v", s.Layout, want)
	}
}

// Every mistake is told, with its place, in the order of the file.
func TestParseSavedProblems(t *testing.T) {
	for _, c := range []struct{ name, layout, want string }{
		{"nothing", "", "l.yaml:1:1: the file is empty: expected a layout; contactlog inspect FILE --save writes one"},
		{"only a remark", "# nothing\n", "l.yaml:1:1: the file is empty: expected a layout; contactlog inspect FILE --save writes one"},
		{"no mapping", "- a\n", "l.yaml:1:1: found a list: expected a layout"},
		{"two documents", smallLayout + "---\na: b\n", "l.yaml:14:1: a second document begins here: expected one layout per file; remove it"},
		{"no text", "container: \xff", "l.yaml:1:12: byte 0xFF is not UTF-8: save the file as UTF-8"},
		{"a control character", "a: \x00", "l.yaml:1:4: character U+0000 cannot be part of a text file: remove it, or save the file as plain text in UTF-8"},
		{"what is missing", "encoding: utf-8\n", "l.yaml:1:1: container is missing: expected csv or xlsx\n" +
			"l.yaml:1:1: header is missing: expected the row of the header, from 1; of a column its name\nl.yaml:1:1: columns is missing: expected the list of columns"},
		{"wrong values", `container: csv
delimiter: ";"
lone_cr: maybe
header: one
colums: []
columns:
  - header: Start
    role: begin
    order: d/m/y
  - role: customer
    unit: [ms]
  - header: Start2
    header: Start3
    mark: ~
`, `l.yaml:3:10: lone_cr is "maybe": expected true or false
l.yaml:4:9: header is "one": expected a whole number
l.yaml:5:1: unknown key "colums": expected container, gzip, zstd, encoding, delimiter, lone_cr, sep_line, wrapped, sheet, date_1904, header, columns or called_outbound; did you mean "columns"?
l.yaml:8:11: there is no role "begin"; the roles are ` + roleList() + `
l.yaml:9:12: there is no order "d/m/y": expected auto, dmy, mdy, ymd
l.yaml:10:5: header is missing: expected the row of the header, from 1; of a column its name
l.yaml:11:11: found a list: expected a unit
l.yaml:13:5: key "header" stands here twice: expected it once; remove one
l.yaml:14:11: found nothing: expected a mark`},
		{"what does not go together", `container: csv
delimiter: "tab"
header: -1
columns:
  - {header: Start, role: start}
  - {header: Datum, role: date}
  - {header: Klant, role: customer}
  - {header: BSN, role: customer}
`, `l.yaml:2:12: found "tab": expected one character between two cells, such as ";" or "," or "\t"
l.yaml:3:9: found -1: expected the row of the header, from 1, or 0 where there is none
l.yaml:6:5: one column has the role start and another the role date: expected the start in one column, or in two with the roles date and time
l.yaml:8:5: role customer has 2 columns: expected at most 1; remove the role here, or from another column
l.yaml:8:5: column "BSN" holds citizens' service numbers (BSN), which may not be used: expected no role`},
		{"no start", "container: csv\nheader: 1\ncolumns:\n  - {header: \"\", role: code}\n", `l.yaml:1:12: delimiter is missing: expected the character between two cells, such as delimiter: ";"
l.yaml:4:3: no column has the role start: expected one with date and time, or one with the role date and one with the role time
l.yaml:4:5: a column without a name has the role code: expected its header, by which it is found`},
		{"tags and aliases", "container: !!str csv\nheader: &a 1\ncolumns: *a\n", "l.yaml:1:12: found the tag \"!!str\": expected a text; remove the tag\n" +
			"l.yaml:3:10: found the alias \"*a\": expected a list of columns; write it in full, or in quotes if it is a text"},
	} {
		_, err := ParseSaved("l.yaml", []byte(c.layout))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, c.want)
		}
	}
	if _, err := ParseSaved("l.yaml", []byte("a: [\n")); err == nil || !strings.HasPrefix(err.Error(), "l.yaml:") || !strings.Contains(err.Error(), "this is not YAML") {
		t.Errorf("got %v", err)
	}
}

// Every field of a layout can be saved and loaded: who adds one need not think of it.
func TestEveryFieldIsSaved(t *testing.T) {
	var l Layout
	fill(t, reflect.ValueOf(&l).Elem(), "layout")
	l.Container, l.Delimiter, l.Columns = CSV, "|", append(l.Columns, l.Columns...)
	l.Columns[0].Header, l.Columns[0].Role = `a: "b" # c`, Start
	l.Columns[1].Header, l.Columns[1].Role = "null", Customer
	n := Inspection{Reading: &Reading{Layout: l}, Columns: make([]Profile, len(l.Columns))}
	var b bytes.Buffer
	if err := n.WriteSaved(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ParseSaved("layout.yaml", b.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	if !reflect.DeepEqual(got.Layout, l) {
		t.Errorf("got %+v\nwant %+v\n%s", got.Layout, l, b.String())
	}
}

// fill gives every field a value other than its zero.
func fill(t *testing.T, v reflect.Value, name string) {
	if _, marshals := v.Interface().(encoding.TextMarshaler); marshals {
		if _, unmarshals := v.Addr().Interface().(encoding.TextUnmarshaler); !unmarshals {
			t.Errorf("%s is written by its name and cannot be read by it", name)
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field, ok := fieldName(v.Type().Field(i)); ok {
				fill(t, v.Field(i), field)
			} else if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("saved") != "-" {
				t.Errorf("field %s of %s has no name in a saved layout", v.Type().Field(i).Name, name)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0), name)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), name)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(t, key, name)
		fill(t, value, name)
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString("start")
		if v.Type() == reflect.TypeFor[Ground]() {
			v.SetString(string(ByValues))
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(1.5)
	default:
		if v.CanUint() {
			v.SetUint(1)
		} else {
			v.SetInt(1)
		}
	}
}

// A text reads back as it is, whatever it looks like.
func TestScalars(t *testing.T) {
	for _, s := range []string{"", " ", "a", "null", "~", "Null", "yes", "0123", "1e3", "-", "- a", "a: b", "a #b", "#", "é ß", "2026-01-01", "\t", "a\nb", `"`, `'`, `\`, "\u0000",
		"{}", "[a]", "*a", "&a", "!a", "|", ">", "%", "@", "`", "a:", ":a", "a,b", "?", "\u2028", "(Do Not Modify) Case", "Date/Time Opened", "a ", "🙂", "\u007f", "<<", "="} {
		l := Layout{Container: CSV, Delimiter: ";", Header: 1, Columns: []Column{{Header: "s", Role: Start, Origin: ByOption}, {Header: s}}}
		n := Inspection{Reading: &Reading{Layout: l}, Columns: make([]Profile, 2)}
		var b bytes.Buffer
		if err := n.WriteSaved(&b); err != nil {
			t.Fatal(err)
		}
		got, err := ParseSaved("layout.yaml", b.Bytes())
		if err != nil || !reflect.DeepEqual(got.Layout, l) {
			t.Errorf("%q: %v, %+v\n%s", s, err, got, b.String())
		}
	}
}

var place = regexp.MustCompile(`^l\.yaml:[1-9]\d*:[1-9]\d*: `)

// Whatever a file holds, it is a layout that can be saved and loaded again, or every
// error says where.
func FuzzParseSaved(f *testing.F) {
	f.Add([]byte(smallLayout))
	f.Add([]byte("container: xlsx\nsheet: a\nheader: 0\ncolumns: [{header: a, role: start}]\n"))
	f.Add([]byte("container: *a\ncolumns: !!set {a, b}\n? x\n: y\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ParseSaved("l.yaml", data)
		if err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				if !place.MatchString(line) {
					t.Fatalf("no place in %q", line)
				}
			}
			return
		}
		n := Inspection{Reading: &Reading{Layout: s.Layout}, Columns: make([]Profile, len(s.Layout.Columns))}
		var b bytes.Buffer
		if err := n.WriteSaved(&b); err != nil {
			t.Fatal(err)
		}
		again, err := ParseSaved("l.yaml", b.Bytes())
		if err != nil || !reflect.DeepEqual(s, again) {
			t.Fatalf("%v\n%+v\n%+v\n%s", err, s, again, b.String())
		}
	})
}
