package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Every JSON that the program writes follows the schema in testdata.
func TestJSONFollowsTheSchema(t *testing.T) {
	schema := readSchema(t)
	t.Chdir(filepath.Join("..", ".."))
	log := "testdata/logs/webshop.csv"
	for _, args := range [][]string{
		{"report", log},
		{"report", log, "--reasons", "webshop", "--lang", "nl"},
		{"report", log, "--from", "2026-03", "--to", "2026-03-10", "--column", "customer=", "--cost-per-channel", "phone=8"},
		{"report", log, "--from", "2030", "--allow-empty"},
		{"report", log, "--by", "Wachtrij,owner"},
		{"report", log, "--tables", "heavy_callers"},
		{"report", log, "--tables", "emotions,words", "--lang", "nl"},
		{"report", log, "--tables", "satisfaction,survey,drivers"},
		{"report", log, "--reasons", "webshop", "--owner", "logistics", "--lang", "nl"},
		{"report", log, "testdata/logs/webshop-small.xlsx", "--tables", "books"},
		{"saving", log, "--contacts", "1000000", "--investment", "50000"},
		{"saving"},
		{"inspect", log},
		{"inspect", log, "testdata/logs/vendors/3cx.csv", "--lang", "nl"},
		{"compare", log, "--before", "2025-11..2026-04", "--after", "2026-05.."},
		{"compare", log, "--before", "2024", "--after", "2026", "--allow-empty", "--lang", "nl"},
		{"reasons", "list", "--reasons", "webshop"},
		{"reasons", "explain", "waar blijft mijn pakket"},
	} {
		var value any
		if err := json.Unmarshal([]byte(printed(t, append(args, "--format", "json", "--quiet")...)), &value); err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		for _, problem := range validate(schema, schema, value, "$") {
			t.Errorf("%v: %s", args, problem)
		}
	}
}

// printed runs the program, which must end well, and returns what it writes.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr strings.Builder
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != done {
		t.Fatalf("contactlog %s: exit code %d: %s", strings.Join(args, " "), code, stderr.String())
	}
	return stdout.String()
}

func readSchema(t *testing.T) map[string]any {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "testdata", "schema", "report.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(content, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// validate returns what is wrong with a value under a schema. It knows the
// keywords that our schema uses and refuses every other one, so that no rule
// can stand in the schema unchecked.
func validate(root, schema map[string]any, value any, path string) []string {
	var problems []string
	bad := func(format string, args ...any) {
		problems = append(problems, path+": "+fmt.Sprintf(format, args...))
	}
	for _, keyword := range slices.Sorted(maps.Keys(schema)) {
		rule := schema[keyword]
		switch keyword {
		case "$schema", "title", "description", "$defs":
		case "$ref":
			definitions, _ := root["$defs"].(map[string]any)
			target, ok := definitions[strings.TrimPrefix(rule.(string), "#/$defs/")].(map[string]any)
			if !ok {
				bad("no definition %v", rule)
				continue
			}
			problems = append(problems, validate(root, target, value, path)...)
		case "type":
			names, several := rule.([]any)
			if !several {
				names = []any{rule}
			}
			if !slices.ContainsFunc(names, func(name any) bool { return hasType(value, name.(string)) }) {
				bad("%v is no %v", value, rule)
			}
		case "const":
			if !reflect.DeepEqual(value, rule) {
				bad("%v is not %v", value, rule)
			}
		case "enum":
			if !slices.ContainsFunc(rule.([]any), func(one any) bool { return reflect.DeepEqual(value, one) }) {
				bad("%v is none of %v", value, rule)
			}
		case "minimum":
			if x, ok := value.(float64); ok && x < rule.(float64) {
				bad("%v is below %v", x, rule)
			}
		case "required", "properties", "additionalProperties":
			problems = append(problems, validateKeys(root, schema, keyword, value, path)...)
		case "items":
			items, _ := value.([]any)
			for i, item := range items {
				problems = append(problems, validate(root, rule.(map[string]any), item, fmt.Sprintf("%s[%d]", path, i))...)
			}
		default:
			bad("the validator does not know the keyword %q", keyword)
		}
	}
	return problems
}

// validateKeys checks the rules on the keys of an object.
func validateKeys(root, schema map[string]any, keyword string, value any, path string) []string {
	var problems []string
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	properties, _ := schema["properties"].(map[string]any)
	switch rule := schema[keyword].(type) {
	case []any: // required
		for _, key := range rule {
			if _, ok := object[key.(string)]; !ok {
				problems = append(problems, fmt.Sprintf("%s: %v is missing", path, key))
			}
		}
	case map[string]any: // properties, or what every other key must be
		for key, one := range object {
			sub := rule
			if property, ok := properties[key]; ok == (keyword == "properties") {
				if ok {
					sub = property.(map[string]any)
				}
				problems = append(problems, validate(root, sub, one, path+"."+key)...)
			}
		}
	case bool: // may there be other keys?
		for key := range object {
			if _, ok := properties[key]; !ok && !rule {
				problems = append(problems, fmt.Sprintf("%s: %s is not expected", path, key))
			}
		}
	}
	return problems
}

func hasType(value any, name string) bool {
	switch v := value.(type) {
	case nil:
		return name == "null"
	case bool:
		return name == "boolean"
	case string:
		return name == "string"
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	case float64:
		return name == "number" || name == "integer" && v == float64(int64(v))
	}
	return false
}

// The validator refuses what breaks the schema: otherwise the test above says nothing.
func TestValidatorRefuses(t *testing.T) {
	schema := readSchema(t)
	t.Chdir(filepath.Join("..", ".."))
	content := printed(t, "report", "testdata/handmade/log.csv", "--format", "json", "--quiet")
	figure := func(r map[string]any) map[string]any {
		return r["figures"].(map[string]any)["ftf"].(map[string]any)
	}
	for name, spoil := range map[string]func(map[string]any){
		"a key too many":     func(r map[string]any) { r["clock"] = "12:00" },
		"a key too few":      func(r map[string]any) { delete(r, "books") },
		"another schema":     func(r map[string]any) { r["schema"] = 2.0 },
		"half a row":         func(r map[string]any) { r["books"].(map[string]any)["rows"] = 1.5 },
		"an unknown line":    func(r map[string]any) { r["books"].(map[string]any)["lost"] = -1.0 },
		"a figure without n": func(r map[string]any) { delete(figure(r), "n") },
		"a strange unit":     func(r map[string]any) { figure(r)["unit"] = "furlong" },
		"a strange cell": func(r map[string]any) {
			r["tables"].([]any)[0].(map[string]any)["rows"].([]any)[0].([]any)[0] = true
		},
		"a keyword that is not known": func(map[string]any) { schema["pattern"] = "^a" },
	} {
		var value map[string]any
		if err := json.Unmarshal([]byte(content), &value); err != nil {
			t.Fatal(err)
		}
		spoil(value)
		if len(validate(schema, schema, value, "$")) == 0 {
			t.Errorf("%s is accepted", name)
		}
		delete(schema, "pattern")
	}
}
