package render

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
	"sync"
)

// pageFiles are the parts of the page that are the same in every report. The
// library of charts is vendored, see page/echarts/README.md.
//
//go:embed page/page.html page/*.css page/js/*.js page/echarts/echarts.min.js
var pageFiles embed.FS

// The parts of the page's script and style, in the order in which they stand.
var (
	scriptParts = []string{
		"words", "data", "people", "model", "table", "language", "theme",
		"chart", "drawbars", "drawfields", "sum", "scenario", "controls", "results", "start",
	}
	styleParts = []string{"style", "tables", "charts", "print"}
)

// mustRead returns an embedded file, which is there as long as the program was
// built.
func mustRead(name string) string {
	content, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err)
	}
	return string(content)
}

var (
	pageTemplate = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("page").Parse(mustRead("page.html")))
	})
	pageLibrary = sync.OnceValue(func() template.JS { return template.JS(mustRead("echarts/echarts.min.js")) })
	pageStyle   = sync.OnceValue(func() template.CSS {
		var b strings.Builder
		for _, name := range styleParts {
			b.WriteString(mustRead(name + ".css"))
		}
		return template.CSS(b.String())
	})
	// pageScript puts the parts of the script in one function, so that they see each
	// other and nothing else does.
	pageScript = sync.OnceValue(func() template.JS {
		var b strings.Builder
		b.WriteString("(() => {\n'use strict';\n")
		for _, name := range scriptParts {
			b.WriteString(lean(mustRead("js/" + name + ".js")))
		}
		b.WriteString("})();\n")
		return template.JS(b.String())
	})
	// pagePolicy is what a browser may run, show and load: the scripts and the style
	// of the page itself, known by their hashes, and pictures that it makes itself.
	pagePolicy = sync.OnceValue(func() string {
		return strings.Join([]string{
			"default-src 'none'",
			"script-src " + hash(string(pageLibrary())) + " " + hash(string(pageScript())),
			"style-src " + hash(string(pageStyle())),
			"img-src data: blob:",
			"base-uri 'none'",
			"form-action 'none'",
		}, "; ")
	})
)

// lean takes the indents and the lines of comment from a script: they are for those
// who read the source, not for every report. No text of a script spans lines.
func lean(script string) string {
	var b strings.Builder
	for line := range strings.Lines(script) {
		if line = strings.TrimLeft(line, " "); line != "\n" && !strings.HasPrefix(line, "//") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// hash names a script or style in a content security policy.
func hash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
