package main

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the program prints into the README")

// readmeBlock finds an output in the README: a comment with the command, then
// the text that it prints.
var readmeBlock = regexp.MustCompile("(?s)<!-- output: ([^\n]*) -->\n```text\n(.*?)```\n")

// TestReadmeShowsWhatTheProgramPrints runs the commands whose output the README
// shows.
func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := readmeBlock.FindAllSubmatch(readme, -1)
	if len(blocks) == 0 {
		t.Fatal("the README shows no output")
	}
	for _, block := range blocks {
		var stdout, stderr bytes.Buffer
		args := strings.Fields(string(block[1]))
		if code := run(args, strings.NewReader(""), &stdout, &stderr); code != done {
			t.Fatalf("contactlog %s: exit code %d: %s", block[1], code, stderr.String())
		}
		shown := untilPassport(stdout.String())
		if *update {
			readme = bytes.Replace(readme, block[0], []byte("<!-- output: "+string(block[1])+" -->\n```text\n"+shown+"```\n"), 1)
			continue
		}
		if shown != string(block[2]) {
			t.Errorf("contactlog %s prints something else than the README shows: go test ./cmd/contactlog -run Readme -update", block[1])
		}
	}
	if *update {
		if err := os.WriteFile("README.md", readme, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// untilPassport cuts the end of a report off, where it says how it was made.
func untilPassport(report string) string {
	text, _, _ := strings.Cut(report, "\nHow this was made\n")
	return strings.TrimRight(text, "\n") + "\n"
}
