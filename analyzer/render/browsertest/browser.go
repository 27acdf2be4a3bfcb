// Package browsertest opens a page of a report in a headless browser, for the
// tests of the page. Where there is no browser these tests are skipped.
package browsertest

import (
	"context"
	_ "embed"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// browsers are the names under which a browser is found.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// patience is how long a browser may take for one page, on a slow machine.
const patience = 3 * time.Minute

// Page is a page that is open in a browser. It gathers what the browser complains
// about and what it asks of the world.
type Page struct {
	t   testing.TB
	ctx context.Context

	mutex      sync.Mutex
	complaints []string
	requests   []string
}

// Options say how a page is looked at. Zero values are a window of 1280 × 900
// with scripts, in light colours.
type Options struct {
	Width, Height int64
	Dark          bool
	NoScripts     bool
	Fragment      string // of the address, behind #
}

// Open opens a file in a browser of its own, which ends with the test.
func Open(t testing.TB, file string, o Options) *Page {
	t.Helper()
	path := find()
	if path == "" {
		t.Skip("no browser on this machine: install chromium to test the page in it")
	}
	options := append([]chromedp.ExecAllocatorOption{}, chromedp.DefaultExecAllocatorOptions[:]...)
	options = append(options, chromedp.ExecPath(path))
	if os.Geteuid() == 0 { // the sandbox does not work for root
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	p := &Page{t: t, ctx: ctx}
	p.listen()
	p.look(o)
	absolute, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute)}
	location := address.String()
	if o.Fragment != "" {
		location += "#" + o.Fragment
	}
	p.Do(chromedp.Navigate(location))
	return p
}

func find() string {
	for _, name := range browsers {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// listen gathers messages and requests, from the first on.
func (p *Page) listen() {
	console := chromedp.Console(p.ctx)
	go func() {
		for message, err := range console {
			if err != nil {
				return
			}
			p.mutex.Lock()
			p.complaints = append(p.complaints, message.String())
			p.mutex.Unlock()
		}
	}()
	p.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, network.Enable, network.EnableParams{})
		return err
	}))
	requests := chromedp.Events(p.ctx, network.RequestWillBeSent)
	go func() {
		for event, err := range requests {
			if err != nil {
				return
			}
			p.mutex.Lock()
			p.requests = append(p.requests, event.Request.URL)
			p.mutex.Unlock()
		}
	}()
}

// look sets the window, the colours and whether scripts run.
func (p *Page) look(o Options) {
	if o.Width == 0 {
		o.Width, o.Height = 1280, 900
	}
	p.Do(chromedp.EmulateViewport(o.Width, o.Height))
	scheme := "light"
	if o.Dark {
		scheme = "dark"
	}
	p.media("", scheme)
	if o.NoScripts {
		p.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			return err
		}))
	}
}

func (p *Page) media(kind, scheme string) {
	p.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: kind, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	}))
}

// OnPaper makes the page look as it will when it is printed, and tells its scripts so as
// a browser does before it prints.
func (p *Page) OnPaper() {
	p.t.Helper()
	p.media("print", "dark")
	p.Run("window.dispatchEvent(new Event('beforeprint'))")
}

// Do runs actions.
func (p *Page) Do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// Get runs an action and returns what it gives.
func Get[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	got, err := chromedp.Run(p.ctx, action)
	if err != nil {
		p.t.Fatal(err)
	}
	return got
}

// Value returns the value of a script in the page.
func Value[T any](p *Page, script string) T {
	p.t.Helper()
	return Get(p, chromedp.Evaluate[T](script))
}

// Run runs a script that gives nothing.
func (p *Page) Run(script string) {
	p.t.Helper()
	Value[bool](p, "(() => {"+script+"})(), true")
}

// Press presses keys, as from a keyboard.
func (p *Page) Press(keys string) { p.Do(chromedp.KeyEvent(keys)) }

// PDF prints the page.
func (p *Page) PDF() []byte {
	p.t.Helper()
	return Get(p, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground()))
}

// Picture returns all of the page as PNG.
func (p *Page) Picture() []byte {
	p.t.Helper()
	return Get(p, chromedp.FullScreenshot(100))
}

// Quiet holds that the browser complained about nothing, and that the page asked
// for nothing but itself and what it made itself.
func (p *Page) Quiet() {
	p.t.Helper()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, complaint := range p.complaints {
		p.t.Errorf("the browser says: %s", complaint)
	}
	files := 0
	for _, address := range p.requests {
		switch {
		case strings.HasPrefix(address, "file:"):
			files++
		case !strings.HasPrefix(address, "data:") && !strings.HasPrefix(address, "blob:"):
			p.t.Errorf("the page asks for %s", address)
		}
	}
	if files > 1 {
		p.t.Errorf("the page asks for %d files: %v", files, p.requests)
	}
}

//go:embed axe/axe.min.js
var axe string

// Barrier is something in a page that keeps some people out.
type Barrier struct {
	ID, Impact, Help string
	Nodes            []string
}

// Barriers returns what axe-core finds that is serious or critical by WCAG 2.2, at
// level A and AA.
func (p *Page) Barriers() []Barrier {
	p.t.Helper()
	p.Run(axe)
	found := Get(p, chromedp.Evaluate[string](`axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((result) => JSON.stringify(
		result.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
			.map((one) => ({ID: one.id, Impact: one.impact, Help: one.help, Nodes: one.nodes.slice(0, 5).map((node) => node.html.slice(0, 200) + ' ' + (node.failureSummary || ''))}))))`,
		chromedp.EvalAwaitPromise))
	var barriers []Barrier
	if err := json.Unmarshal([]byte(found), &barriers); err != nil {
		p.t.Fatal(err)
	}
	return barriers
}
