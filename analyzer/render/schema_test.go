package render_test

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

	"contactlog/analyzer/document"
)

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

func decode(t *testing.T, text string) map[string]any {
	t.Helper()
	var value map[string]any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestJSONFollowsItsSchema(t *testing.T) {
	schema := readSchema(t)
	for name, d := range map[string]*document.Document{"sample": sample(), "nothing": {Program: "1"}} {
		for _, language := range languages {
			for _, problem := range validate(schema, schema, decode(t, asJSON(t, d, language)), "$") {
				t.Errorf("%s in %v: %s", name, language, problem)
			}
		}
	}
}

// A report that is spoilt in one place is refused: the schema says something.
func TestSchemaRefuses(t *testing.T) {
	schema := readSchema(t)
	figure := func(r map[string]any) map[string]any { return r["figures"].(map[string]any)["ftf"].(map[string]any) }
	table := func(r map[string]any) map[string]any { return r["tables"].([]any)[1].(map[string]any) }
	tests := map[string]func(report map[string]any){
		"a key too many":       func(r map[string]any) { r["clock"] = "12:00" },
		"a key too few":        func(r map[string]any) { delete(r, "books") },
		"another schema":       func(r map[string]any) { r["schema"] = 2.0 },
		"half a row":           func(r map[string]any) { r["books"].(map[string]any)["rows"] = 1.5 },
		"less than no rows":    func(r map[string]any) { r["books"].(map[string]any)["legs"] = -1.0 },
		"a figure without n":   func(r map[string]any) { delete(figure(r), "n") },
		"an n of 0":            func(r map[string]any) { figure(r)["n"] = 0.0 },
		"a unit of no kind":    func(r map[string]any) { figure(r)["unit"] = "furlong" },
		"a value of no kind":   func(r map[string]any) { figure(r)["value"] = true },
		"a cell of no kind":    func(r map[string]any) { table(r)["rows"].([]any)[0].([]any)[0] = []any{} },
		"a column without id":  func(r map[string]any) { delete(table(r)["columns"].([]any)[0].(map[string]any), "id") },
		"a warning of numbers": func(r map[string]any) { r["warnings"].([]any)[0].(map[string]any)["text"] = 1.0 },
	}
	for name, spoil := range tests {
		report := decode(t, asJSON(t, sample(), document.English))
		spoil(report)
		if len(validate(schema, schema, report, "$")) == 0 {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestSchemaDescribesEveryField(t *testing.T) {
	var walk func(node any, path string)
	walk = func(node any, path string) {
		object, ok := node.(map[string]any)
		if !ok {
			return
		}
		for _, group := range []string{"properties", "$defs"} {
			for name, sub := range asObject(object[group]) {
				if text, _ := asObject(sub)["description"].(string); text == "" {
					t.Errorf("%s/%s has no description", path, name)
				}
				walk(sub, path+"/"+name)
			}
		}
		walk(object["items"], path+"/items")
	}
	walk(readSchema(t), "$")
}

func TestValidatorRefusesKeywordsThatItDoesNotKnow(t *testing.T) {
	schema := map[string]any{"type": "string", "pattern": "^a"}
	if problems := validate(schema, schema, "a", "$"); len(problems) != 1 || !strings.Contains(problems[0], "pattern") {
		t.Errorf("got %v", problems)
	}
	schema = map[string]any{"type": "array", "prefixItems": []any{map[string]any{"type": "string"}}, "items": map[string]any{"type": "number"}}
	if problems := validate(schema, schema, []any{"a", 1.0, 2.0}, "$"); len(problems) != 0 {
		t.Errorf("got %v", problems)
	}
	if problems := validate(schema, schema, []any{1.0, "a"}, "$"); len(problems) != 2 {
		t.Errorf("got %v", problems)
	}
}

func asObject(v any) map[string]any {
	object, _ := v.(map[string]any)
	return object
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
			name, ok := strings.CutPrefix(rule.(string), "#/$defs/")
			target := asObject(asObject(root["$defs"])[name])
			if !ok || target == nil {
				bad("no definition %v", rule)
				continue
			}
			problems = append(problems, validate(root, target, value, path)...)
		case "type":
			if !slices.ContainsFunc(asList(rule), func(name any) bool { return hasType(value, name.(string)) }) {
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
		case "required":
			for _, key := range rule.([]any) {
				if object, ok := value.(map[string]any); ok && !has(object, key.(string)) {
					bad("%v is missing", key)
				}
			}
		case "properties":
			for key, sub := range asObject(rule) {
				if object := asObject(value); has(object, key) {
					problems = append(problems, validate(root, asObject(sub), object[key], path+"."+key)...)
				}
			}
		case "additionalProperties":
			for key, one := range asObject(value) {
				switch {
				case has(asObject(schema["properties"]), key) || rule == true:
				case rule == false:
					bad("%s is not expected", key)
				default:
					problems = append(problems, validate(root, asObject(rule), one, path+"."+key)...)
				}
			}
		case "prefixItems":
			for i, sub := range rule.([]any) {
				if items, ok := value.([]any); ok && i < len(items) {
					problems = append(problems, validate(root, asObject(sub), items[i], fmt.Sprintf("%s[%d]", path, i))...)
				}
			}
		case "items":
			first := 0
			if prefix, ok := schema["prefixItems"].([]any); ok {
				first = len(prefix)
			}
			items, _ := value.([]any)
			for i := first; i < len(items); i++ {
				problems = append(problems, validate(root, asObject(rule), items[i], fmt.Sprintf("%s[%d]", path, i))...)
			}
		default:
			bad("the validator does not know the keyword %q", keyword)
		}
	}
	return problems
}

func asList(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

func has(object map[string]any, key string) bool {
	_, ok := object[key]
	return ok
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
