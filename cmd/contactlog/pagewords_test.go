package main

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"contactlog/analyzer/glossary"
)

// What the scripts of the page call by a name of the glossary in English, they call by
// that of the glossary in Dutch.
func TestPageSpeaksAsTheGlossary(t *testing.T) {
	script, err := os.ReadFile("../../analyzer/render/page/js/words.js")
	if err != nil {
		t.Fatal(err)
	}
	dutch := map[string][]string{}
	for _, e := range glossary.All() {
		dutch[e.Label.EN] = append(dutch[e.Label.EN], e.Label.NL)
	}
	shared := 0
	for _, w := range regexp.MustCompile(`(\w+): \['(.*?)', '(.*?)'\]`).FindAllStringSubmatch(string(script), -1) {
		id, en, nl := w[1], w[2], w[3]
		names := dutch[en]
		if word, ok := glossary.Word(id); ok && word.EN == en {
			names = append(names, word.NL)
		}
		if len(names) > 0 {
			shared++
		}
		if len(names) > 0 && !slices.Contains(names, nl) {
			t.Errorf("%q is %q on the page, %q in the glossary", en, nl, names)
		}
	}
	if shared < 10 {
		t.Errorf("%d words are in the glossary as well, want 10 or more", shared)
	}
}
