package render_test

import (
	"strings"
	"testing"
	"unicode"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func TestASCII(t *testing.T) {
	d := sample()
	d.Tables = append(d.Tables, barsTable())
	for _, language := range languages {
		for _, width := range []int{0, 60, 80, 120} {
			text := asText(t, d, render.Options{Language: language, Width: width, ASCII: true})
			for line := range strings.Lines(text) {
				if strings.ContainsFunc(line, func(r rune) bool { return r > unicode.MaxASCII }) {
					t.Errorf("%v, %d columns: not ASCII: %s", language, width, line)
				}
				if got := columnsOf(strings.TrimSuffix(line, "\n")); width > 0 && got > width {
					t.Errorf("%v, %d columns: this line has %d: %s", language, width, got, line)
				}
			}
		}
	}
	text := asText(t, d, render.Options{ASCII: true})
	for _, want := range []string{"EUR 10.00~", "69.9-72.6 %", "~ rests on an assumption", "naive cafe SS EUR", "----"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// barsTable has a chart of its shares, by kind.
func barsTable() document.Table {
	t := document.Table{
		ID: "kinds", Title: document.Same("Kinds"), Total: true,
		Columns: []document.Column{
			{ID: "kind", Label: document.Same("Kind")}, {ID: "share", Label: document.Same("Share"), Unit: document.Share}, {ID: "contacts", Label: document.Same("Contacts"), Unit: document.Count},
		},
		Chart: &document.Chart{Kind: document.Bars, Category: "kind", Values: []string{"share"}, Colour: "kind", Rows: []int{0, 1, 2}},
	}
	for _, row := range []struct {
		kind  string
		share document.Value
	}{{"valuable", document.Num(0.5)}, {"hygiene", document.Num(0.25)}, {"avoidable", document.Num(0.0001)}, {"unmapped", document.Value{}}, {"total", document.Num(1)}} {
		t.Rows = append(t.Rows, []document.Cell{document.Words(row.kind, document.Same(strings.ToUpper(row.kind))), document.Of(row.share), num(1000)})
	}
	return t
}

func TestBars(t *testing.T) {
	d := &document.Document{Tables: []document.Table{barsTable()}}
	tests := []struct {
		options render.Options
		want    []string
	}{
		{render.Options{Width: 40}, []string{
			"VALUABLE    50.0 %  ████████     1,000", "HYGIENE     25.0 %  ████         1,000", "AVOIDABLE    0.0 %  ▏            1,000", "UNMAPPED         –               1,000", "TOTAL      100.0 %               1,000",
		}},
		{render.Options{Width: 40, ASCII: true}, []string{"VALUABLE    50.0 %  ########     1,000", "AVOIDABLE    0.0 %  #            1,000"}},
		{render.Options{Width: 40, Colour: true}, []string{
			"\x1b[38;5;29mVALUABLE\x1b[39m    50.0 %  \x1b[38;5;29m████████\x1b[39m     1,000",
			"\x1b[38;5;32mHYGIENE\x1b[39m     25.0 %  \x1b[38;5;32m████\x1b[39m         1,000",
			"UNMAPPED         –               1,000",
		}},
		{render.Options{}, []string{"VALUABLE    50.0 %     1,000"}},
	}
	for _, test := range tests {
		page := strings.ReplaceAll(asText(t, d, test.options), "\x1b[0m", "") // with which a grid ends the colours of a cell
		for _, want := range test.want {
			if !strings.Contains(page, "\n"+want+"\n") {
				t.Errorf("%+v: no line %q in\n%s", test.options, want, page)
			}
		}
	}
}

// Bars are left out where the table would take many more lines with them.
func TestBarsTakeFewLines(t *testing.T) {
	d := sample()
	d.Tables[1].Chart = &document.Chart{Kind: document.Pareto, Category: "reason", Values: []string{"contacts"}, Colour: "kind", Rows: []int{0, 1, 2, 3}}
	for width := 40; width < 180; width += 3 {
		with := asText(t, d, render.Options{Width: width})
		without := asText(t, sample(), render.Options{Width: width})
		if more := strings.Count(with, "\n") - strings.Count(without, "\n"); more > len(d.Tables[1].Rows)/4 {
			t.Errorf("%d columns: %d more lines with bars", width, more)
		}
		for line := range strings.Lines(with) {
			if got := columnsOf(strings.TrimSuffix(line, "\n")); got > width {
				t.Errorf("%d columns: this line has %d: %s", width, got, line)
			}
		}
	}
	if !strings.Contains(asText(t, d, render.Options{Width: 170}), "█") {
		t.Error("no bars where there is room")
	}
}
