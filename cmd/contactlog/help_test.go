package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commands returns every command of the program, those of cobra's own left out.
func commands() []*cobra.Command {
	var all []*cobra.Command
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		all = append(all, c)
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(newRoot(&app{}))
	return all
}

// Every example of every help works, in a folder with the logs that it names.
func TestEveryExampleWorks(t *testing.T) {
	for _, c := range commands() {
		examples := examplesOf(c)
		if len(examples) == 0 {
			t.Errorf("%s has no example", c.CommandPath())
		}
		for _, example := range examples {
			t.Run(example, func(t *testing.T) {
				t.Chdir(exampleFolder(t))
				args := words(example)
				if got := printed(t, args[1:]...); got == "" && !slices.Contains(args, "-o") {
					t.Error("it writes nothing")
				}
				for i, arg := range args {
					if arg != "-o" {
						continue
					}
					if info, err := os.Stat(args[i+1]); err != nil || info.Size() == 0 {
						t.Errorf("%s is not written: %v", args[i+1], err)
					}
				}
			})
		}
	}
}

func examplesOf(c *cobra.Command) []string {
	var examples []string
	for line := range strings.Lines(c.Example) {
		if line, ok := strings.CutPrefix(line, "  contactlog"); ok {
			examples = append(examples, "contactlog"+strings.TrimRight(line, "\n"))
		}
	}
	return examples
}

// words splits a command line as a shell does: at blanks, except in quotes.
func words(line string) []string {
	var all []string
	var word strings.Builder
	quote, within := rune(0), false
	for _, r := range line {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, within = r, true
		case quote == 0 && r == ' ':
			if within {
				all = append(all, word.String())
			}
			word.Reset()
			within = false
		default:
			word.WriteRune(r)
			within = true
		}
	}
	if within {
		all = append(all, word.String())
	}
	return all
}

// exampleFolder has what the examples name: the repository's testdata, a log.csv
// and a calls.csv.
func exampleFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := copyTestdata(folder); err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(filepath.Join(folder, "testdata", "handmade", "log.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"log.csv":   string(log),
		"calls.csv": "Date,Phone,Type\n2026-01-05 09:00,0612345678,late\n2026-01-06 10:00,0687654321,invoice\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestWords(t *testing.T) {
	got := words(`contactlog  explain "a b" 'c "d"' e='f g' ""`)
	if want := []string{"contactlog", "explain", "a b", `c "d"`, "e=f g", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// withoutDefault are the flags that do nothing unless they are given: what they
// need is told by an example or a list in their help.
var withoutDefault = []string{"column", "own-number", "rejects", "trace", "fail-if", "output", "tables"}

// Every flag says its default, unless it is a switch, or does nothing unless given.
func TestEveryFlagSaysItsDefault(t *testing.T) {
	for _, c := range commands() {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "bool" || slices.Contains(withoutDefault, f.Name) {
				return
			}
			alone := pflag.NewFlagSet("", pflag.ContinueOnError)
			alone.AddFlag(f)
			if usage := alone.FlagUsages(); strings.Count(usage, "(default ") != 1 {
				t.Errorf("%s: the help must state the default once: %s", c.CommandPath(), usage)
			}
		})
	}
}

// Money, durations and shares say what they count in.
func TestFlagsSayTheirUnit(t *testing.T) {
	units := map[string]string{
		"cost": "in euro", "cost-per-channel": "in euro", "hourly-rate": "in euro", "investment": "in euro", "self-service-cost": "in euro",
		"hours-per-fte": "hours", "contacts": "a year", "contacts-per-year": "a year", "target": "share", "adoption": "share",
		"customers-total": "number of customers", "width": "columns", "window": "7d", "leg-gap": "4h",
		"from": "2026-01-31", "to": "2026-01-31", "until": "date", "before": "2025-01..2025-03", "after": "2025-04..2025-06",
	}
	found := map[string]bool{}
	for _, c := range commands() {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			unit, ok := units[f.Name]
			if !ok {
				return
			}
			found[f.Name] = true
			if !strings.Contains(f.Usage+" "+f.DefValue, unit) {
				t.Errorf("%s --%s does not say %q: %q", c.CommandPath(), f.Name, unit, f.Usage)
			}
		})
	}
	for name := range units {
		if !found[name] {
			t.Errorf("there is no flag --%s", name)
		}
	}
}

// Every flag has a help of one line that starts small and has no full stop.
func TestEveryFlagHasHelp(t *testing.T) {
	for _, c := range commands() {
		if c.Short == "" {
			t.Errorf("%s has no help", c.CommandPath())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" || strings.Contains(f.Usage, "\n") || strings.HasSuffix(f.Usage, ".") {
				t.Errorf("%s --%s: %q", c.CommandPath(), f.Name, f.Usage)
			}
		})
	}
}
