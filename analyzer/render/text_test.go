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

// A column of which nothing is seen takes room too.
func TestGridWithAnEmptyColumnFits(t *testing.T) {
	name := document.Same("Contacts")
	table := document.Table{
		Columns: []document.Column{{Label: name}, {Label: name}, {Label: name}, {Label: name, Unit: document.Count}, {}},
		Rows: [][]document.Cell{{
			document.Plain("Contacts a"), document.Plain("Contacts Contacts"), document.Plain("Contacts Contacts"), num(1), document.Plain(""),
		}},
	}
	for width := 40; width < 80; width++ {
		for line := range strings.Lines(asText(t, &document.Document{Tables: []document.Table{table}}, render.Options{Width: width})) {
			if got := columnsOf(strings.TrimSuffix(line, "\n")); got > width {
				t.Errorf("%d columns: this line has %d:\n%s", width, got, line)
			}
		}
	}
}

// A word of ordinary length is never broken, in a cell or in a header, on any
// page that has room for two of them.
func TestGridBreaksNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []string
		sentence := func(name string) document.Text {
			words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,20}`), 1, 4).Draw(t, name)
			for i := range words {
				words[i] += fmt.Sprint("x", len(all))
				all = append(all, words[i])
			}
			return document.Same(strings.Join(words, " "))
		}
		table := document.Table{ID: "any", Rows: make([][]document.Cell, rapid.IntRange(1, 3).Draw(t, "rows"))}
		for range rapid.IntRange(1, 12).Draw(t, "columns") {
			unit := rapid.SampledFrom([]document.Unit{document.NoUnit, document.Count}).Draw(t, "unit")
			table.Columns = append(table.Columns, document.Column{Label: sentence("label"), Unit: unit})
			for i := range table.Rows {
				cell := num(12345)
				if unit == document.NoUnit || rapid.Bool().Draw(t, "words") {
					cell = document.Words("", sentence("text"))
				}
				table.Rows[i] = append(table.Rows[i], cell)
			}
		}
		width := rapid.IntRange(60, 160).Draw(t, "width")
		page := asText(t, &document.Document{Tables: []document.Table{table}}, render.Options{Width: width})
		for _, word := range all {
			if len(word) <= 24 && !strings.Contains(page, word) {
				t.Fatalf("%d columns: %q is broken:\n%s", width, word, page)
			}
		}
		for line := range strings.Lines(page) {
			if got := columnsOf(strings.TrimSuffix(line, "\n")); got > width {
				t.Fatalf("%d columns: this line has %d:\n%s\n%s", width, got, line, page)
			}
		}
	})
}

func TestTextSaysWhyOnce(t *testing.T) {
	unknown := func(en string) document.Cell { return document.Of(document.Unknown(document.Same(en))) }
	table := document.Table{
		Columns: []document.Column{{Label: document.Same("Figure")}, {Label: document.Same("Value"), Unit: document.Count}, {Label: document.Same("Note")}},
		Rows: [][]document.Cell{
			{document.Plain("a"), unknown("no investment was given"), document.Plain("")},
			{document.Plain("b"), unknown("no survey"), document.Plain("Absent: no survey.")},
			{document.Plain("c"), unknown("no adoption was given"), document.Plain("")},
			{document.Plain("d"), unknown("no investment was given"), document.Plain("")},
		},
	}
	page := asText(t, &document.Document{Tables: []document.Table{table}}, render.Options{Width: 80})
	if want := "\n\n– not known: no investment was given; no adoption was given\n"; !strings.HasSuffix(page, want) {
		t.Errorf("the page does not end with %q:\n%s", want, page)
	}
}

func TestTextOfHeadlines(t *testing.T) {
	d := &document.Document{Headlines: []document.Headline{
		{
			Figure:   document.Figure{Label: text("First time right", "In één keer goed"), Unit: document.Share, Value: share(0.534, 2813, 0.515, 0.553)},
			Sentence: text("of 2,813 judged cases took one contact.", "van 2.813 beoordeelde klantvragen kostte één contact."),
		},
		{Figure: document.Figure{Label: text("Avoidable share", "Aandeel onnodig"), Unit: document.Share, Value: share(0.5, 12, 0.25, 0.75)}, Sentence: text("of 120 is not the base.", "van 120 is niet de basis.")},
		{Figure: document.Figure{Label: text("Saving a year", "Besparing per jaar"), Unit: document.Euro, Value: noSurvey}},
	}}
	want := "\n\n53.4 %   First time right (95 %: 51.5–55.3 %)\n         of 2,813 judged cases took one contact.\n" +
		"50.0 %*  Avoidable share (95 %: 25.0–75.0 %; n = 12)\n         of 120 is not the base.\n" +
		"     –   Saving a year (not known: the log has no survey column)\n" +
		"* fewer than 30 contacts, cases or answers: read with care\n"
	if got := strings.TrimLeft(asText(t, d, render.Options{Width: 80}), "═\n"); got != strings.TrimLeft(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.Headlines = d.Headlines[:1]
	if got := asText(t, d, render.Options{Width: 80, Language: document.Dutch}); !strings.HasSuffix(got, "53,4 %  In één keer goed (95 %: 51,5–55,3 %)\n        van 2.813 beoordeelde klantvragen kostte één contact.\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestTextOfWarnings(t *testing.T) {
	rejected, doubt := text("rows are rejected", "rijen zijn afgekeurd"), text("read as day first", "gelezen als dag eerst")
	tests := []struct {
		warning document.Warning
		want    string
	}{
		{document.Warning{Text: rejected, Counted: true, Count: 1234, Where: document.Same("a.csv, row 7")}, "- 1,234 rows are rejected\n  first at a.csv, row 7\n"},
		{document.Warning{Text: text("row is rejected", ""), Counted: true, Count: 1, Where: document.Same("a.csv, row 7")}, "- 1 row is rejected\n  at a.csv, row 7\n"},
		{document.Warning{Text: rejected, Counted: true, Count: 2}, "- 2 rows are rejected\n"},
		{document.Warning{Text: rejected, Counted: true}, "- rows are rejected\n"},
		{document.Warning{Text: doubt, Count: 2, Where: document.Same("a.csv, row 7")}, "- read as day first (2×)\n  first at a.csv, row 7\n"},
		{document.Warning{Text: doubt, Count: 1, Where: document.Same("a.csv, row 7")}, "- read as day first\n  at a.csv, row 7\n"},
		{document.Warning{Text: doubt, Count: 2}, "- read as day first (2×)\n"},
		{document.Warning{Text: doubt, Count: 1}, "- read as day first\n"},
		{document.Warning{Text: doubt}, "- read as day first\n"},
	}
	for _, test := range tests {
		page := asText(t, &document.Document{Warnings: []document.Warning{test.warning}}, render.Options{Width: 80})
		if !strings.HasSuffix(page, "Be careful:\n"+test.want) {
			t.Errorf("want %q, got\n%s", test.want, page)
		}
	}
}
