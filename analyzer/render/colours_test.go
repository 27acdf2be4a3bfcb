package render_test

import (
	"os"
	"regexp"
	"testing"
)

// coloursIn returns the colours that stand behind names in a text.
func coloursIn(text string, name *regexp.Regexp) map[string]string {
	colours := map[string]string{}
	for _, m := range name.FindAllStringSubmatch(text, -1) {
		colours[m[1]] = m[2]
	}
	return colours
}

// A legend of the page, which the style sheet colours, has the colours of its chart, which
// the script has; and what follows the system is as dark as what a reader chose.
func TestChartsHaveTheColoursOfTheStyleSheet(t *testing.T) {
	read := func(name string) string {
		content, err := os.ReadFile("page/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	styles := regexp.MustCompile(`(?s)\{([^{}]*--plain:[^{}]*)\}`).FindAllString(read("style.css"), -1)
	themes := regexp.MustCompile(`(?s)(?:light|dark): \{(.*?)\}`).FindAllString(read("js/theme.js"), -1)
	if len(styles) != 3 || len(themes) != 2 {
		t.Fatalf("%d sets of colours in the style sheet and %d in the script, want 3 and 2", len(styles), len(themes))
	}
	inStyle, inScript := regexp.MustCompile(`--(\w+): (#\w+)`), regexp.MustCompile(`(\w+): '(#\w+)'`)
	for k, style := range styles {
		sheet, script := coloursIn(style, inStyle), coloursIn(themes[min(k, 1)], inScript)
		for _, name := range []string{"ink", "soft", "line", "faint", "goal", "plain", "second", "valuable", "hygiene", "avoidable", "unmapped"} {
			if sheet[name] == "" || sheet[name] != script[name] {
				t.Errorf("%s of set %d is %q in the style sheet, %q in the script", name, k+1, sheet[name], script[name])
			}
		}
		if sheet["card"] != script["back"] {
			t.Errorf("charts of set %d stand on %q, want the %q of their cards", k+1, script["back"], sheet["card"])
		}
	}
}
