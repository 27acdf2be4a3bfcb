package render_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

func asMarkdown(t interface{ Fatal(...any) }, d *document.Document, language document.Language) string {
	var b bytes.Buffer
	if err := render.Markdown(&b, d, render.Options{Language: language}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestMarkdownGolden(t *testing.T) {
	for _, language := range languages {
		golden(t, fmt.Sprintf("%v.md", language), asMarkdown(t, sample(), language))
	}
}

// escaped matches a character that a wiki shows as it is.
var escaped = regexp.MustCompile(`\\[!-/:-@\[-` + "`" + `{-~]`)

// Whatever stands in a log shows as text: no cell ends early, no line begins a
// list or a heading of its own, nothing is markup.
func TestMarkdownHoldsAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.OneOf(rapid.String(), rapid.StringMatching("[-a|*_`<>\\[\\]\\\\#+=1.)&$!~ ]{1,8}"))
		any := func(name string) document.Text { return document.Same(texts.Draw(t, name)) }
		d := &document.Document{
			Title: any("title"), Headlines: []document.Headline{{Figure: document.Figure{Label: any("figure")}, Sentence: any("sentence")}},
			Warnings: []document.Warning{{Text: any("warning"), Where: any("where")}},
			Tables: []document.Table{{
				Title: any("table"), Rule: document.Same("a rule"), Notes: []document.Text{document.Same("1. " + any("note").EN)},
				Columns: []document.Column{{Label: any("header")}, {Label: any("other")}},
				Rows:    [][]document.Cell{{document.Words("", any("cell")), num(1)}, {document.Words("", any("below")), num(2)}},
			}},
		}
		page := asMarkdown(t, d, document.English)
		for line := range strings.Lines(page) {
			line = strings.TrimSuffix(line, "\n")
			plain := escaped.ReplaceAllString(line, "")
			if strings.HasPrefix(line, "| ") && strings.Count(plain, "|") != 3 {
				t.Fatalf("not two cells: %q in\n%s", line, page)
			}
			body := strings.ReplaceAll(strings.TrimLeft(plain, "#- "), "**", "") // what is ours
			body = strings.NewReplacer("*(", "", ")*", "").Replace(body)
			if strings.ContainsAny(body, "*_`<>[]~$#!") {
				t.Fatalf("markup in %q", line)
			}
			if regexp.MustCompile(`^[0-9]+[.)]`).MatchString(line) {
				t.Fatalf("a list begins: %q", line)
			}
		}
	})
}
