package analyzer_test

import (
	"context"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/logfile/cell"
	"contactlog/reasons"
)

// vendors holds a log of each system that is known, in the form in which it
// exports, with what must come of it beside it. Its README says what is where.
var vendors = filepath.Join("..", "testdata", "logs", "vendors")

// TestVendors reads every log of the folder without any option.
func TestVendors(t *testing.T) {
	for _, name := range vendorLogs(t) {
		t.Run(name, func(t *testing.T) {
			w := expectationOf(t, name)
			for _, d := range w.compare(t, filepath.Join(vendors, name)) {
				t.Error(d)
			}
		})
	}
}

// vendorLogs returns the logs of the folder, each of which has an expectation.
func vendorLogs(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(vendors)
	if err != nil {
		t.Fatal(err)
	}
	var logs, wanted []string
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasSuffix(name, wantSuffix):
			wanted = append(wanted, strings.TrimSuffix(name, wantSuffix))
		case name != "README.md" && name[0] != '.':
			logs = append(logs, name)
		}
	}
	bare := make([]string, len(logs))
	for i, name := range logs {
		bare[i] = strings.TrimSuffix(name, filepath.Ext(name))
	}
	slices.Sort(bare)
	if slices.Sort(wanted); !slices.Equal(bare, wanted) || len(logs) == 0 {
		t.Fatalf("the logs are %v, the expectations %v", bare, wanted)
	}
	return logs
}

// wantSuffix ends the name of an expectation; before it stands that of the log.
const wantSuffix = ".want.yaml"

// expectation is what must come of a log, worked out by hand from its rows.
type expectation struct {
	System string
	Layout struct {
		Container, Encoding, Delimiter, Sheet string
		Header                                *int
	}
	// Columns are all columns of the file in its order, each with its role and,
	// behind a comma, the form of its cells.
	Columns    []map[string]string
	Books      map[string]int64
	LayoutRows *int64 `yaml:"layout_rows"` // not compared where absent
	Unreadable int64
	Reasons    []reason // of the taxonomy under which it is read
	Facts      map[string]string
	Told       []string // expressions: what a warning, or the error, must say
	Refused    bool     // the file ends in an error
}

// reason is a reason with the codes or phrases that lead to it.
type reason struct {
	ID             string
	Codes, Phrases []string `yaml:",omitempty,flow"`
	Kind, Owner    string
}

func expectationOf(t *testing.T, name string) *expectation {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(vendors, strings.TrimSuffix(name, filepath.Ext(name))+wantSuffix))
	if err != nil {
		t.Fatal(err)
	}
	var w expectation
	decoder := yaml.NewDecoder(strings.NewReader(string(data)))
	decoder.KnownFields(true)
	if err := decoder.Decode(&w); err != nil {
		t.Fatal(err)
	}
	var sum int64
	for book, n := range w.Books {
		if book != "rows" {
			sum += n
		}
	}
	if sum != w.Books["rows"] {
		t.Fatalf("the books that are expected do not balance: %d rows, %d accounted for", w.Books["rows"], sum)
	}
	return &w
}

// taxonomy returns the reasons as a taxonomy: kinds and owners are of no matter here.
func (w *expectation) taxonomy(t *testing.T) *reasons.Taxonomy {
	t.Helper()
	file := struct {
		Name    string
		Owners  []map[string]any
		Reasons []reason
	}{Name: "vendor", Owners: []map[string]any{{"id": "contact-centre", "inside": true}}}
	for _, r := range w.Reasons {
		r.Kind, r.Owner = "hygiene", "contact-centre"
		file.Reasons = append(file.Reasons, r)
	}
	if len(file.Reasons) == 0 {
		file.Reasons = []reason{{ID: "other", Codes: []string{"no code of any log"}, Kind: "hygiene", Owner: "contact-centre"}}
	}
	data, err := yaml.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	taxonomy, err := reasons.Parse("vendor.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return taxonomy
}

// compare reads the log and returns all that differs from what is expected.
func (w *expectation) compare(t *testing.T, path string) []string {
	t.Helper()
	r := analyzer.NewRequest()
	r.Taxonomy, r.Paths = w.taxonomy(t), []string{path}
	var err error
	if r.Reading.Zone, err = time.LoadLocation(analyzer.DefaultZone); err != nil {
		t.Fatal(err)
	}
	d, f, err := analyzer.Report(context.Background(), r)
	var c comparison
	if err != nil {
		if !w.Refused {
			c.add("error: %v", err)
		}
		c.told(w, []string{err.Error()})
		return c
	}
	if w.Refused {
		c.add("it is read, expected an error")
	}
	var warnings []string
	for _, x := range d.Warnings {
		warnings = append(warnings, x.Where.EN+": "+x.Text.EN)
	}
	c.told(w, warnings)
	if len(w.Columns) == 0 {
		return c
	}
	file := f.Reading.Files[0]
	c.layout(w, &file.Layout)
	c.columns(w, file.Layout.Columns)
	c.books(w, d.Books)
	if w.LayoutRows != nil && file.LayoutRows != *w.LayoutRows {
		c.add("layout rows: %d, expected %d", file.LayoutRows, *w.LayoutRows)
	}
	if n := file.UnreadableCells(); n != w.Unreadable {
		c.add("unreadable cells: %d, expected %d: %v", n, w.Unreadable, file.Unreadable)
	}
	c.facts(w, f, d)
	return c
}

// comparison is all that differs.
type comparison []string

func (c *comparison) add(format string, args ...any) { *c = append(*c, fmt.Sprintf(format, args...)) }

// told compares what the user is told.
func (c *comparison) told(w *expectation, texts []string) {
	for _, want := range w.Told {
		if e := regexp.MustCompile("(?i)" + want); !slices.ContainsFunc(texts, e.MatchString) {
			c.add("nothing tells of %q: %q", want, texts)
		}
	}
}

// layout compares how the file is packed and written.
func (c *comparison) layout(w *expectation, l *logfile.Layout) {
	for _, x := range []struct{ what, got, want string }{
		{"container", string(l.Container), w.Layout.Container}, {"encoding", string(l.Encoding), w.Layout.Encoding},
		{"delimiter", l.Delimiter, w.Layout.Delimiter}, {"sheet", l.Sheet, w.Layout.Sheet},
	} {
		if x.want != "" && x.got != x.want {
			c.add("%s: %q, expected %q", x.what, x.got, x.want)
		}
	}
	if w.Layout.Header != nil && l.Header != *w.Layout.Header {
		c.add("header: row %d, expected %d", l.Header, *w.Layout.Header)
	}
}

// columns compares the columns. Where the file has no header, their names here
// only tell the reader what they are.
func (c *comparison) columns(w *expectation, got []logfile.Column) {
	if len(got) != len(w.Columns) {
		c.add("%d columns, expected %d", len(got), len(w.Columns))
		return
	}
	headless := w.Layout.Header != nil && *w.Layout.Header == 0
	for i, column := range w.Columns {
		for header, want := range column {
			if !headless && got[i].Header != header {
				c.add("column %d: %q, expected %q", i+1, got[i].Header, header)
			}
			c.column(header, want, got[i])
		}
	}
}

// column compares the role of a column and the form of its cells. A role is any,
// or some of which each will do. An agent is never read: as good as none.
func (c *comparison) column(header, want string, got logfile.Column) {
	parts := strings.Split(strings.ReplaceAll(want, string(logfile.Agent), "none"), ", ")
	role := string(got.Role)
	if got.Role == logfile.NoRole || got.Role == logfile.Agent {
		role = "none"
	}
	if parts[0] != "any" && !slices.Contains(strings.Split(parts[0], "|"), role) {
		c.add("column %q: role %s, expected %s", header, role, parts[0])
		return
	}
	for _, form := range parts[1:] {
		ok := false
		switch form {
		case "seconds", "milliseconds", "minutes", "hours", "days":
			ok = got.Unit.String() == form
		case "clocks":
			ok = got.Unit == cell.Seconds && got.UnitBy == ""
		case "dmy", "mdy", "ymd":
			ok = got.Order.String() == form
		case "utc":
			ok = got.UTC
		case "inverted":
			ok = got.Inverted
		case "phone":
			ok = got.Phone
		}
		if !ok {
			c.add("column %q: is not read as %s: %+v", header, form, got)
		}
	}
}

// books compares what became of every row.
func (c *comparison) books(w *expectation, b *document.Books) {
	left := maps.Clone(w.Books)
	if b.Rows != left["rows"] {
		c.add("rows: %d, expected %d", b.Rows, left["rows"])
	}
	delete(left, "rows")
	for _, e := range b.Entries {
		if e.Count != left[e.ID] {
			c.add("%s: %d, expected %d", e.ID, e.Count, left[e.ID])
		}
		delete(left, e.ID)
	}
	for book := range left {
		c.add("there is no book %s", book)
	}
}

// absent is the fact that a figure cannot be known.
const absent = "absent"

// facts compares what follows from the rows: numbers of contacts, figures by
// their names, and the moments at which the log begins and ends.
func (c *comparison) facts(w *expectation, f *analyzer.Findings, d *document.Document) {
	got := map[string]string{
		"known":       fmt.Sprint(f.Volume.Known.Hits),
		"mapped":      fmt.Sprint(f.Volume.Mapped.Hits),
		"transferred": fmt.Sprint(f.Volume.Transferred.Hits),
		"first":       moment(f.Question.Coverage.First),
		"last":        moment(f.Question.Coverage.Last),
	}
	for _, g := range d.Figures {
		got[g.Name] = absent
		if g.Value.Known {
			got[g.Name] = fmt.Sprint(math.Round(g.Value.Number*1000) / 1000)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(w.Facts)) {
		if got[name] != w.Facts[name] {
			c.add("%s: %s, expected %s", name, got[name], w.Facts[name])
		}
	}
}

// moment writes an instant to the second, in UTC.
func moment(t contact.Instant) string {
	return time.UnixMilli(int64(t)).UTC().Format(time.RFC3339)
}
