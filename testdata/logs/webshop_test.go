// Package logs_test makes the logs of this folder: a made-up year of a web shop.
// No person, no shop and no call in it exists. After a change of the story:
//
//	go test ./testdata/logs -update
//
// The story is in story_test.go, its words in phrases_test.go; year_test.go lets
// the year happen, export_test.go is the system that writes it down.
package logs_test

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/reasons"
)

var update = flag.Bool("update", false, "write the logs anew")

// The files, and how many rows the small one has.
const (
	wholeYear = "webshop.csv"
	firstDays = "webshop-small.xlsx"
	fewRows   = 200
)

func TestTheLogIsTheStory(t *testing.T) {
	want, err := writeCSV(export())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(wholeYear, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(wholeYear)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the story makes; after a change of the story run: go test ./testdata/logs -update", wholeYear)
	}
}

// Workbooks hold the moment at which they were written, so their cells are compared.
func TestTheWorkbookIsTheStory(t *testing.T) {
	want, err := writeXLSX(export()[:fewRows])
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := want.SaveAs(firstDays); err != nil {
			t.Fatal(err)
		}
	}
	var file bytes.Buffer
	if err := want.Write(&file); err != nil {
		t.Fatal(err)
	}
	written, err := excelize.OpenReader(&file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := excelize.OpenFile(firstDays)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.EqualFunc(grid(t, got), grid(t, written), slices.Equal) {
		t.Errorf("%s is not what the story makes; after a change of the story run: go test ./testdata/logs -update", firstDays)
	}
}

// grid returns the cells of the workbook as they are stored.
func grid(t *testing.T, f *excelize.File) [][]string {
	t.Helper()
	defer f.Close()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// The words of the story lead to the reasons that it means, and the taxonomy that
// is used when none is named knows them too.
func TestTheTaxonomiesKnowTheWords(t *testing.T) {
	webshop, generic := load(t, "webshop"), load(t, "generic")
	for _, theme := range themes {
		if got := webshop.byCode(theme.code); got != theme.reason {
			t.Errorf("webshop: code %q leads to %s, expected %s", theme.code, got, theme.reason)
		}
		if generic.byCode(theme.code) == "" {
			t.Errorf("generic: code %q leads to no reason", theme.code)
		}
		for _, note := range notes[theme.code] {
			if got := webshop.byText(note); got != theme.reason {
				t.Errorf("webshop: note %q leads to %s, expected %s", note, got, theme.reason)
			}
			if generic.byText(note) == "" {
				t.Errorf("generic: note %q leads to no reason", note)
			}
		}
	}
	for _, known := range []taxonomy{webshop, generic} {
		for _, code := range uselessCodes {
			if got := known.byCode(code); got != "" {
				t.Errorf("%s: code %q leads to %s, expected none", known.Name, code, got)
			}
		}
		for _, note := range idleNotes {
			if got := known.byText(note); got != "" {
				t.Errorf("%s: note %q leads to %s, expected none", known.Name, note, got)
			}
		}
	}
}

// taxonomy is one with its matcher.
type taxonomy struct {
	*reasons.Taxonomy
	matcher *reasons.Matcher
}

func load(t *testing.T, name string) taxonomy {
	t.Helper()
	loaded, err := reasons.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return taxonomy{loaded, loaded.Matcher()}
}

// byCode returns the id of the reason of a code, or "".
func (t taxonomy) byCode(code string) string { return t.id(t.matcher.Explain("", code)) }

// byText returns the id of the reason of a text, or "".
func (t taxonomy) byText(text string) string { return t.id(t.matcher.Explain(text, "")) }

func (t taxonomy) id(e reasons.Explanation) string {
	if e.Reason == reasons.None {
		return ""
	}
	return t.Reasons[e.Reason].ID
}
