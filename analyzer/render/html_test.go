package render_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
	"contactlog/analyzer/render/browsertest"
)

func asHTML(t *testing.T, d *document.Document, language document.Language) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.HTML(&b, d, render.Options{Language: language}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// hostileDocument has texts that mean harm wherever a page shows one.
func hostileDocument() *document.Document {
	d := sample()
	k := slices.IndexFunc(d.Tables, func(t document.Table) bool { return t.ID == "hostile" })
	var rows []int
	for i := range d.Tables[k].Rows {
		if d.Tables[k].Rows[i][1].Value.Number > 0 {
			rows = append(rows, i)
		}
	}
	bad := document.Same(`</script><script>alert(1)</script><img src=x onerror=alert(2)>{{.}}${alert(3)}`)
	bars := document.Chart{Kind: document.Bars, Title: bad, Alt: bad, Category: "name", Values: []string{"contacts"}, Rows: rows}
	d.Tables[k].Chart = &bars
	flows := d.Tables[k]
	flows.ID, flows.Chart = "flows", &document.Chart{Kind: document.Flows, Title: bad, Alt: bad, Category: "name", Group: "name", Values: []string{"contacts"}, Rows: rows,
		Notes: []document.Note{{At: bad.EN, Text: bad}}}
	d.Tables = append(d.Tables, flows, document.Table{ID: "saving", Title: bad, Rule: bad, Notes: []document.Text{bad}})
	d.Headlines[0].Sentence = bad
	d.Scenario = &document.Scenario{
		Contacts: 100, HandleTime: document.Num(300), Avoidable: share(0.4, 100, 0.3, 0.5),
		Inputs: []document.ScenarioInput{
			{Name: "contacts_per_year", Label: bad, Unit: document.YearlyRate, Value: document.Num(1000), Max: 1e12, Step: 1},
			{Name: "cost_per_contact", Label: bad, Unit: document.Euro, Value: document.Num(10), Max: 100, Step: 1},
			{Name: "hourly_rate", Label: bad, Unit: document.Euro, Max: 100, Step: 1},
			{Name: "target", Label: bad, Unit: document.Share, Value: document.Num(0.1), Max: 1, Step: 0.01},
			{Name: "hours_per_fte", Label: bad, Unit: document.Hours, Value: document.Num(1030), Min: 1, Max: 8784, Step: 1},
			{Name: "investment", Label: bad, Unit: document.Euro, Max: 1e12, Step: 1},
		},
		Channels: []document.ScenarioChannel{{ID: bad.EN, Label: bad, Known: true, Cost: document.Num(10), ScenarioLoad: document.ScenarioLoad{Contacts: 100}}},
		Reasons: []document.ScenarioReason{{ID: bad.EN, Label: bad, Owner: bad, Avoidable: 40, Preventable: 1, Cost: document.Num(10),
			Channels: []document.ScenarioLoad{{Contacts: 100}}}},
		Results: []document.Figure{{Name: "saving_per_year", Label: bad, Unit: document.Euro}},
	}
	return d
}

// Whatever a text holds shows as text: nothing of it runs, is fetched or becomes
// part of the page.
func TestPageShowsHostileTextsAsText(t *testing.T) {
	d := hostileDocument()
	path := filepath.Join(t.TempDir(), "hostile.html")
	if err := os.WriteFile(path, []byte(asHTML(t, d, document.English)), 0o600); err != nil {
		t.Fatal(err)
	}
	p := browsertest.Open(t, path, browsertest.Options{})
	var shown []string
	if err := json.Unmarshal([]byte(browsertest.Value[string](p, `JSON.stringify([...document.querySelectorAll('table[data-table=hostile] tbody td:first-child')].map((cell) => cell.textContent))`)), &shown); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, s := range hostileTexts {
		want = append(want, render.Clean(s))
	}
	if !slices.Equal(shown, want) {
		t.Errorf("the page shows %q, want %q", shown, want)
	}
	p.Run(`document.querySelector('[data-language="nl"]').click()`)
	if n := browsertest.Value[int](p, `document.querySelectorAll('figure[data-chart]:not([hidden]) .plot svg').length`); n != 3 {
		t.Errorf("%d charts are drawn, want 3", n)
	}
	p.Run(`window.saved = []; HTMLAnchorElement.prototype.click = () => {};
		URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return 'blob:'; };
		document.querySelectorAll('figure[data-chart] .save button:first-child').forEach((one) => one.click())`)
	var pictures []string
	if err := json.Unmarshal([]byte(browsertest.Get(p, chromedp.Poll[string](`window.saved.length >= 3 && JSON.stringify(window.saved)`))), &pictures); err != nil {
		t.Fatal(err)
	}
	for _, picture := range pictures {
		checkPicture(t, picture)
	}
	if n := browsertest.Value[int](p, `document.scripts.length * 100 + document.querySelectorAll('img, iframe, object').length`); n != 300 {
		t.Errorf("scripts and pictures: %d, want 3 scripts alone", n)
	}
	p.Quiet()
}

// The page has no attribute and no address that a policy would have to allow, and
// the same document gives the same bytes.
func TestPageIsSelfContained(t *testing.T) {
	for _, language := range languages {
		page := asHTML(t, hostileDocument(), language)
		if again := asHTML(t, hostileDocument(), language); again != page {
			t.Error("twice the same document gives other bytes")
		}
		own := page[:strings.Index(page, "<script>")] // without the library, which has namespaces as addresses
		for _, pattern := range []string{` style=`, ` on[a-z]+="`, `(src|href)="[^#]`, `<link`, `@import`, `url\(`} {
			if found := regexp.MustCompile(pattern).FindString(own); found != "" {
				t.Errorf("the page has %q", found)
			}
		}
		if strings.Count(page, "<script") != 3 {
			t.Errorf("the page has %d scripts, want 3", strings.Count(page, "<script"))
		}
	}
}

// checkPicture holds that a chart that was saved is a picture and no more.
func checkPicture(t *testing.T, svg string) {
	t.Helper()
	for in := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := in.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("a chart that was saved is no XML: %v", err)
			return
		}
		if start, ok := token.(xml.StartElement); ok && !slices.Contains([]string{"svg", "g", "rect", "path", "text", "defs", "clipPath", "style", "tspan", "use"}, start.Name.Local) {
			t.Errorf("a chart that was saved has an element %s", start.Name.Local)
		}
	}
}
