package analyzer

import (
	"strings"

	"contactlog/analyzer/document"
)

// phrase fills a sentence in both languages: each {name} becomes the text that
// stands for it.
func phrase(en, nl string, parts map[string]document.Text) document.Text {
	return document.Text{EN: fill(en, document.English, parts), NL: fill(nl, document.Dutch, parts)}
}

func fill(s string, l document.Language, parts map[string]document.Text) string {
	var pairs []string
	for name, text := range parts {
		pairs = append(pairs, "{"+name+"}", text.In(l))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
