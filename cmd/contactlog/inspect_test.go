package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outcome is what a run of the program gives.
type outcome struct {
	code           int
	stdout, stderr string
}

// contactlog runs the program from the top of the repository.
func contactlog(args ...string) outcome {
	var stdout, stderr bytes.Buffer
	code := run(args, strings.NewReader(""), &stdout, &stderr)
	return outcome{code, stdout.String(), stderr.String()}
}

const (
	webshop      = "testdata/logs/webshop.csv"
	webshopSmall = "testdata/logs/webshop-small.xlsx"
)

// TestInspectPrints compares what inspect prints with what it printed before.
func TestInspectPrints(t *testing.T) {
	goldens, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..")
	for name, args := range map[string][]string{
		"webshop.en.txt":       {webshop, "--width", "80"},
		"webshop.nl.txt":       {webshop, "--width", "80", "--lang", "nl"},
		"webshop.json":         {webshop, "--format", "json", "--quiet"},
		"webshop-small.en.txt": {webshopSmall, "--width", "80"},
		"webshop-small.nl.txt": {webshopSmall, "--width", "80", "--lang", "nl"},
		"webshop-small.json":   {webshopSmall, "--format", "json", "--quiet"},
		"roles.csv":            {webshop, "--format", "csv", "--tables", "roles", "--quiet"},
	} {
		got := contactlog(append([]string{"inspect"}, args...)...)
		if got.code != done || got.stderr != "" {
			t.Errorf("%s: exit code %d, %s", name, got.code, got.stderr)
			continue
		}
		golden := filepath.Join(goldens, "inspect", name)
		if *update {
			if err := os.WriteFile(golden, []byte(got.stdout), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got.stdout != string(want) {
			t.Errorf("%s differs; go test ./cmd/contactlog -run Inspect -update writes it anew; got\n%s", name, got.stdout)
		}
	}
}

// TestSavedLayoutGivesTheSameReport reads logs with and without their own layout.
func TestSavedLayoutGivesTheSameReport(t *testing.T) {
	layout := filepath.Join(t.TempDir(), "layout.yaml")
	t.Chdir("../..")
	for _, log := range []string{webshop, webshopSmall} {
		if got := contactlog("inspect", log, "--save", layout); got.code != done || got.stderr != "contactlog: wrote: "+layout+"\n" {
			t.Fatalf("inspect --save: exit code %d, %s", got.code, got.stderr)
		}
		for _, format := range []string{"json", "text"} {
			without := contactlog("report", log, "--format", format)
			with := contactlog("report", log, "--format", format, "--layout", layout)
			if with != without {
				t.Errorf("%s as %s differs: exit codes %d and %d, %s", log, format, without.code, with.code, with.stderr)
			}
		}
		if got := contactlog("inspect", log, "--layout", layout); got.code != done || !strings.Contains(got.stdout, layout) {
			t.Errorf("inspect --layout: exit code %d, %s", got.code, got.stderr)
		}
	}
	if got := contactlog("saving", webshop, "--layout", layout); got.code != couldNot {
		t.Errorf("a layout of a workbook fits a text: exit code %d", got.code)
	}
}

func writeFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestInspectEnds(t *testing.T) {
	log := writeFile(t, "log.csv", "start;customer;code\n3-4-2026 9:00;1001;x\n")
	renamed := writeFile(t, "renamed.csv", "start;klant;code\n23-4-2026 9:00;1001;x\n")
	other := writeFile(t, "other.csv", "start,code\n2026-04-03,x\n")
	layout := filepath.Join(t.TempDir(), "new", "layout.yaml")
	broken := writeFile(t, "broken.yaml", "container: csv\nkolommen: []\n")
	if got := contactlog("inspect", log, "--save", layout, "--format", "json", "--quiet"); got.code != done || got.stderr != "" {
		t.Fatalf("exit code %d, %s", got.code, got.stderr)
	}
	for _, c := range []struct {
		name, args string
		code       int
		stderr     []string
	}{
		{"no file", "inspect", wrongUsage, []string{"error: no log is named"}},
		{"doubts do not fail", "inspect " + log, done, nil},
		{"unless strict", "inspect --strict " + log, couldNot, []string{
			`error: the layout is in doubt: ` + log + `: in column "start" the day and the month cannot be told apart; read as day first; settle it with --date-order`}},
		{"the option settles it", "inspect --strict --date-order dmy " + log, done, nil},
		{"the saved layout settles it", "report --strict --quiet --layout " + layout + " " + log, done, nil},
		{"a misfit", "report --layout " + layout + " " + renamed, couldNot, []string{
			"error: " + renamed + ": the saved layout " + layout + ` no longer fits: column "customer" (customer) is gone; new are "klant"`, "hint: if the export has changed for good"}},
		{"a column named for it", "report --quiet --layout " + layout + " --column customer=klant " + renamed, done, nil},
		{"another layout", "inspect --save " + layout + " " + log + " " + other, couldNot, []string{log + " and " + other + " have different layouts: save each by itself"}},
		{"an input as the output", "inspect --save " + log + " " + log, wrongUsage, []string{log + " would be written over: it is an input"}},
		{"a broken layout", "inspect --layout " + broken + " " + log, couldNot, []string{
			"error: " + broken + `:1:1: header is missing: expected the row of the header, from 1`, "error: " + broken + ":1:1: columns is missing",
			"error: " + broken + `:2:1: unknown key "kolommen": expected `}},
		{"no layout", "inspect --layout nothing.yaml " + log, couldNot, []string{"error: nothing.yaml: there is no such file"}},
		{"a layout without a log", "saving --layout " + layout, wrongUsage, []string{"error: --layout needs a log"}},
	} {
		got := contactlog(strings.Fields(c.args)...)
		if got.code != c.code || len(c.stderr) == 0 && got.stderr != "" {
			t.Errorf("%s: exit code %d, want %d: %s", c.name, got.code, c.code, got.stderr)
		}
		for _, want := range c.stderr {
			if !strings.Contains(got.stderr, want) {
				t.Errorf("%s: standard error\n%s\nlacks\n%s", c.name, got.stderr, want)
			}
		}
		if c.name == "unless strict" && !strings.Contains(got.stdout, "Settled by") {
			t.Errorf("%s: the doubt is not shown", c.name)
		}
	}
}
