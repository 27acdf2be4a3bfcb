package main

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
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

// The commands of the program in the README: blocks of them, those in a block, and those
// within a text.
var (
	readmeBlockOfCommands = regexp.MustCompile("(?s)```sh\n(.*?)```")
	readmeCommand         = regexp.MustCompile(`(?m)(?:^|\| )(contactlog .*)`)
	readmeInline          = regexp.MustCompile("`(contactlog [^`\n]*)`")
)

// Every command of the README has words and flags that the program knows; the files that
// it names are the reader's own.
func TestReadmeCommandsAreUnderstood(t *testing.T) {
	content, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.ReplaceAll(string(content), "\\\n", " ")
	known := map[string]bool{}
	for _, c := range commands() {
		c.InitDefaultHelpFlag()
		c.Flags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
	}
	for _, flag := range regexp.MustCompile("`--([a-z-]+)").FindAllStringSubmatch(readme, -1) {
		if !known[flag[1]] {
			t.Errorf("no command has the flag --%s", flag[1])
		}
	}
	found := readmeInline.FindAllStringSubmatch(readme, -1)
	for _, block := range readmeBlockOfCommands.FindAllStringSubmatch(readme, -1) {
		found = append(found, readmeCommand.FindAllStringSubmatch(block[1], -1)...)
	}
	if len(found) < 20 {
		t.Errorf("the README has %d commands, want 20 or more", len(found))
	}
	for _, m := range found {
		line, _, _ := strings.Cut(m[1], " #")
		line, _, _ = strings.Cut(line, " > ")
		c, rest, err := newRoot(&app{}).Find(words(line)[1:])
		if err == nil {
			err = c.ParseFlags(rest)
		}
		if err != nil || c.HasSubCommands() {
			t.Errorf("%s: not a command that the program understands: %v", line, err)
		}
	}
}
