package render_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"pgregory.net/rapid"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func asText(t interface{ Fatal(...any) }, d *document.Document, o render.Options) string {
	var b bytes.Buffer
	if err := render.Text(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func columnsOf(line string) int { return twwidth.WidthWithOptions(line, twwidth.Options{}) }

func TestTextFits(t *testing.T) {
	for _, language := range []document.Language{document.English, document.Dutch} {
		for _, width := range []int{40, 60, 80, 100, 120, 200} {
			text := asText(t, sample(), render.Options{Language: language, Width: width})
			for line := range strings.Lines(text) {
				if line = strings.TrimSuffix(line, "\n"); columnsOf(line) > width {
					t.Errorf("%v, %d columns: this line has %d:\n%s", language, width, columnsOf(line), line)
				}
				if strings.HasSuffix(line, " ") {
					t.Errorf("%v, %d columns: blanks at the end of %q", language, width, line)
				}
			}
		}
	}
}

func TestTextOnAPipeCutsNothing(t *testing.T) {
	lines := strings.Split(asText(t, sample(), render.Options{}), "\n")
	for _, hostile := range hostileTexts {
		clean := render.Clean(hostile)
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, clean) }) {
			t.Errorf("no line begins with %q", clean)
		}
	}
}

func TestTextHasNoControls(t *testing.T) {
	for _, width := range []int{0, 80} {
		text := asText(t, sample(), render.Options{Width: width})
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if clean := render.Clean("|" + line + "|"); clean != "|"+line+"|" {
				t.Errorf("a line that can do harm: %q", line)
			}
		}
	}
}

func TestTextChoosesTables(t *testing.T) {
	text := asText(t, sample(), render.Options{Tables: []string{"reasons", "not there"}})
	if !strings.Contains(text, "Contact reasons") || strings.Contains(text, "Summary") {
		t.Errorf("got\n%s", text)
	}
	if text := asText(t, sample(), render.Options{Tables: []string{}}); strings.Contains(text, "Contact reasons") {
		t.Errorf("no table was asked for, got\n%s", text)
	}
}

func TestTextShowsTheBooksOnce(t *testing.T) {
	d := sample()
	if got := strings.Count(asText(t, d, render.Options{}), "14,210\n"); got != 1 {
		t.Errorf("the sum of the books stands there %d times", got)
	}
	d.Tables = append(d.Tables, document.Table{ID: "books", Title: document.Same("Books table"), Columns: []document.Column{{ID: "what"}}})
	if text := asText(t, d, render.Options{}); strings.Contains(text, "what became of every row") {
		t.Errorf("the books stand there twice:\n%s", text)
	}
}

func TestTextOfNothing(t *testing.T) {
	text := asText(t, &document.Document{Title: document.Same("Nothing")}, render.Options{Width: 80})
	if text != "Nothing\n═══════\n" {
		t.Errorf("got %q", text)
	}
}

// A grid of any columns fits, in parts if it must, and shows every number whole.
func TestAnyGridFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"Contacts", "a", "first time", "klanttevredenheidsonderzoek", "x y z", "日本語の名前", ""})
		table := document.Table{ID: "any", Title: document.Same("Any"), Total: rapid.Bool().Draw(t, "total")}
		units := []document.Unit{document.NoUnit, document.Count, document.Share, document.Euro, document.Seconds}
		for j := range rapid.IntRange(1, 14).Draw(t, "columns") {
			table.Columns = append(table.Columns, document.Column{
				ID: fmt.Sprint(j), Label: document.Same(word.Draw(t, "label")), Unit: rapid.SampledFrom(units).Draw(t, "unit"), Interval: rapid.Bool().Draw(t, "interval"),
			})
		}
		var shown []string
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			var row []document.Cell
			for _, c := range table.Columns {
				if c.Unit == document.NoUnit {
					row = append(row, document.Plain(word.Draw(t, "text")+" "+word.Draw(t, "text")))
					continue
				}
				v := share(rapid.Float64Range(0, 1e6).Draw(t, "value"), 40, 0, 1)
				row = append(row, document.Of(v))
				number := render.People(v, c.Unit, document.English)
				shown = append(shown, strings.TrimPrefix(strings.TrimSuffix(number, " %"), "€ "))
			}
			table.Rows = append(table.Rows, row)
		}
		width := rapid.IntRange(40, 130).Draw(t, "width")
		text := asText(t, &document.Document{Tables: []document.Table{table}}, render.Options{Width: width})
		for line := range strings.Lines(text) {
			if line = strings.TrimSuffix(line, "\n"); columnsOf(line) > width {
				t.Fatalf("%d columns: this line has %d:\n%s\n%s", width, columnsOf(line), line, text)
			}
		}
		for _, number := range shown {
			if !strings.Contains(text, number) {
				t.Fatalf("%s is missing:\n%s", number, text)
			}
		}
	})
}
