package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"contactlog/analyzer/render/browsertest"
)

// mostBytes is what the page of a normal log may take.
const mostBytes = 1_000_000

// pageOf writes the page of a log with options, and returns its path.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	runDone(t, append(args, "-q", "-o", path)...)
	return path
}

// runDone runs the program in the top folder, and returns what it prints.
func runDone(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != done {
		t.Fatalf("%v: %s", args, stderr.String())
	}
	return stdout.String()
}

var webshopReport = []string{"report", "testdata/logs/webshop.csv"}

// The page of a log is quiet, in every width and language, light and dark, and can
// be used by those who cannot see well or use no mouse.
func TestPageIsQuietAndOpenToAll(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	path := pageOf(t, webshopReport...)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > mostBytes {
		t.Errorf("the page has %d bytes, more than %d", info.Size(), mostBytes)
	}
	for language, o := range map[string]browsertest.Options{"en": {}, "nl": {Width: 390, Height: 844, Dark: true}} {
		p := browsertest.Open(t, path, o)
		p.Run(`document.querySelector('[data-language="` + language + `"]').click()`)
		p.Run(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`)
		for _, b := range p.Barriers() {
			t.Errorf("%+v, %s: %s (%s): %s\n%s", o, language, b.Help, b.ID, b.Impact, strings.Join(b.Nodes, "\n"))
		}
		if charts := browsertest.Value[int](p, `document.querySelectorAll('figure[data-chart]:not([hidden]) .plot svg').length`); charts < 12 {
			t.Errorf("%+v: %d charts are drawn", o, charts)
		}
		if over := browsertest.Value[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("%+v: the page is %d pixels wider than its window", o, over)
		}
		p.Quiet()
	}
}

// written are the texts and numbers that follow the language, in their order.
const written = `[...document.querySelectorAll('h1, nav [data-t], main [data-t], main [data-v]')].filter((one) => !one.closest('.legend, #what-if')).map((one) => one.textContent).join('\n')`

// Switching the language makes the page that the program writes in that language,
// letter for letter.
func TestPageSwitchesLanguage(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	english := browsertest.Open(t, pageOf(t, append(webshopReport, "--lang", "en")...), browsertest.Options{})
	dutch := browsertest.Open(t, pageOf(t, append(webshopReport, "--lang", "nl")...), browsertest.Options{})
	plain := browsertest.Open(t, pageOf(t, append(webshopReport, "--lang", "en")...), browsertest.Options{NoScripts: true})
	if got, want := browsertest.Value[string](english, written), browsertest.Value[string](plain, written); got != want {
		t.Errorf("scripts change the English page: %s", firstDifference(got, want))
	}
	english.Run(`document.querySelector('[data-language="nl"]').click()`)
	if got, want := browsertest.Value[string](english, written), browsertest.Value[string](dutch, written); got != want {
		t.Errorf("switched to Dutch: %s", firstDifference(got, want))
	}
	english.Run(`document.querySelector('[data-language="en"]').click()`)
	if got, want := browsertest.Value[string](english, written), browsertest.Value[string](plain, written); got != want {
		t.Errorf("switched back: %s", firstDifference(got, want))
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("text %d is %q, want %q", i, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d texts, want %d", len(a), len(b))
}

// A legend shows the colours in which the charts are drawn, light and dark.
func TestPageLegendsHaveTheColoursOfTheCharts(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	path := pageOf(t, webshopReport...)
	for _, dark := range []bool{false, true} {
		p := browsertest.Open(t, path, browsertest.Options{Dark: dark})
		if wrong := browsertest.Value[string](p, `[...document.querySelectorAll('figure .swatch[class*="c-"]')].filter((one) => {
			const drawn = [...one.closest('figure').querySelectorAll('.plot svg path')].map((path) => getComputedStyle(path).fill);
			return !drawn.includes(getComputedStyle(one).backgroundColor);
		}).map((one) => one.closest('figure').dataset.chart + ' ' + one.className).join()`); wrong != "" {
			t.Errorf("dark %v: nothing is drawn in the colour of %s", dark, wrong)
		}
		if n := browsertest.Value[int](p, `document.querySelectorAll('.swatch.c-yes, .swatch.c-valuable').length`); n < 3 {
			t.Errorf("%d of these are there", n)
		}
	}
}

// Without scripts the figures, sentences and tables stand, and nothing that would
// need them shows.
func TestPageWithoutScripts(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{NoScripts: true})
	if n := browsertest.Value[int](p, `[...document.querySelectorAll('table')].filter((one) => one.checkVisibility() && one.rows.length > 1).length`); n < 15 {
		t.Errorf("%d tables show", n)
	}
	if n := browsertest.Value[int](p, `[...document.querySelectorAll('article .big')].filter((one) => one.checkVisibility()).length`); n != 4 {
		t.Errorf("%d figures show, want 4", n)
	}
	if n := browsertest.Value[int](p, `[...document.querySelectorAll('button, input, .plot, #what-if')].filter((one) => one.checkVisibility()).length`); n != 0 {
		t.Errorf("%d things show that do nothing", n)
	}
	p.Quiet()
}

// A table is copied as the program writes it as CSV, whatever the language.
func TestPageCopiesTablesAsCSV(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{})
	folder := t.TempDir()
	runDone(t, append(webshopReport, "-q", "-o", folder+"/")...)
	p.Run(`document.querySelector('[data-language="nl"]').click()`)
	p.Run(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`)
	p.Run(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`)
	var names []string
	if err := json.Unmarshal([]byte(browsertest.Value[string](p, `JSON.stringify([...document.querySelectorAll('table[data-table]')].map((one) => one.dataset.table))`)), &names); err != nil || len(names) < 15 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		want, err := os.ReadFile(filepath.Join(folder, name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		p.Run(`document.querySelector('table[data-table="` + name + `"]').closest('details').querySelector('[data-word="copy"]').click()`)
		if got := browsertest.Value[string](p, `window.copied`); got != string(want) {
			t.Errorf("%s is copied otherwise: %s", name, firstDifference(got, string(want)))
		}
	}
}

// Tables sort and filter with the keyboard alone.
func TestPageByKeyboard(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{})
	p.Press(kb.Tab)
	if class := browsertest.Value[string](p, `document.activeElement.className`); class != "skip" {
		t.Errorf("the first stop is %q, want the link to the report", class)
	}
	p.Press(kb.Enter)
	if id := browsertest.Value[string](p, `document.activeElement.id`); id != "report" {
		t.Errorf("the link leads to %q", id)
	}
	p.Run(`document.querySelector('#reasons summary').focus()`)
	p.Press(kb.Enter)
	p.Press(kb.Tab)
	p.Press("delivery")
	if rows := browsertest.Value[int](p, `[...document.querySelectorAll('#reasons tbody tr')].filter((one) => one.checkVisibility()).length`); rows < 1 || rows > 9 {
		t.Errorf("%d reasons have delivery in them or in their owner", rows)
	}
	p.Run(`document.querySelector('#reasons th[data-c="contacts"] button').focus()`)
	p.Press(kb.Enter)
	p.Press(kb.Enter)
	first := `document.querySelector('#reasons tbody tr td:nth-child(4)').textContent`
	if got := browsertest.Value[string](p, first); got != "1" {
		t.Errorf("sorted twice, the first reason has %s contacts, want the fewest", got)
	}
	if last := browsertest.Value[string](p, `document.querySelector('#reasons table').rows[document.querySelector('#reasons table').rows.length - 1].cells[0].textContent`); last != "Total" {
		t.Errorf("sorted, the last row is %q", last)
	}
	p.Run(`document.getElementById('set-target-slider').focus()`)
	before := browsertest.Value[string](p, `document.getElementById('result-saving_per_year').textContent`)
	p.Press(kb.ArrowRight)
	if after := browsertest.Value[string](p, `document.getElementById('result-saving_per_year').textContent`); after == before {
		t.Errorf("an arrow on the slider leaves the saving at %s", after)
	}
	p.Quiet()
}

// A chart is saved with its title, as vectors or as pixels.
func TestPageSavesCharts(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{Dark: true})
	p.Run(`window.saved = {};
		HTMLAnchorElement.prototype.click = () => {};
		URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved[blob.type] = text; }); return 'blob:'; };`)
	p.Run(`document.querySelectorAll('figure[data-chart=reasons] .save button').forEach((one) => one.click())`)
	browsertest.Get(p, chromedp.Poll[bool](`Object.keys(window.saved).length === 2`))
	svg := browsertest.Value[string](p, `window.saved['image/svg+xml']`)
	title := browsertest.Value[string](p, `document.querySelector('figure[data-chart=reasons] h3').textContent`)
	for _, part := range []string{"<svg", title[:20], "Late delivery"} {
		if !strings.Contains(svg, part) {
			t.Errorf("the chart that was saved has no %q", part)
		}
	}
	for in := xml.NewDecoder(strings.NewReader(svg)); ; {
		if _, err := in.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("the chart that was saved is no XML: %v", err)
		}
	}
	if strings.Contains(svg, "#e8ecf1") {
		t.Error("the chart that was saved is in the colours for the dark")
	}
	if png := browsertest.Value[string](p, `window.saved['image/png']`); !strings.Contains(png[:8], "PNG") || len(png) < 20_000 {
		t.Errorf("%d bytes are no picture", len(png))
	}
	p.Quiet()
}

// On paper charts are vectors in light colours and fit the sheet.
func TestPagePrints(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{Dark: true})
	pdf := p.PDF()
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 50_000 {
		t.Errorf("%d bytes that begin with %q are no report", len(pdf), pdf[:min(8, len(pdf))])
	}
	if bytes.Contains(pdf, []byte("/Subtype /Image")) || bytes.Contains(pdf, []byte("/Subtype/Image")) {
		t.Error("the report on paper has pictures of pixels")
	}
	p.Run(`document.getElementById('theme').click(); document.getElementById('theme').click()`) // dark by choice, not only by the system
	p.OnPaper()
	for what, want := range map[string]string{"backgroundColor": "rgb(255, 255, 255)", "color": "rgb(27, 36, 48)"} {
		if got := browsertest.Value[string](p, `getComputedStyle(document.body).`+what); got != want {
			t.Errorf("on paper the %s is %s, want %s", what, got, want)
		}
	}
	if n := browsertest.Value[int](p, `[...document.querySelectorAll('.plot svg text')].filter((one) => one.getAttribute('fill') === '#e8ecf1').length`); n > 0 {
		t.Errorf("%d texts of charts are in the colour for the dark", n)
	}
	p.Quiet()
}
