package reasons

import (
	"os"
	"strings"
	"testing"
)

func TestEveryBuiltInTaxonomyLoads(t *testing.T) {
	names := Builtin()
	if len(names) < 2 || names[0] != "generic" {
		t.Fatalf("built in are %q, expected generic, webshop", names)
	}
	for _, name := range names {
		taxonomy, err := Load(name)
		if err != nil {
			t.Errorf("%s:\n%v", name, err)
			continue
		}
		for _, w := range taxonomy.Warnings {
			t.Errorf("%s: warning: %v", name, w)
		}
		if taxonomy.Name != name || taxonomy.Version == "" {
			t.Errorf("%s calls itself %q, version %q", name, taxonomy.Name, taxonomy.Version)
		}
		for _, reason := range taxonomy.Reasons {
			if reason.Owner == NoOwner {
				t.Errorf("%s: reason %s has no owner", name, reason.ID)
			}
		}
	}
}

// The examples are sentences as customers and agents write them, each with the
// reason that it should lead to, or - for none.
func TestBuiltInTaxonomiesKnowTheirExamples(t *testing.T) {
	for _, name := range Builtin() {
		taxonomy, err := Load(name)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile("testdata/examples/" + name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		matcher := taxonomy.Matcher()
		for line := range strings.Lines(string(data)) {
			sentence, want, _ := strings.Cut(strings.TrimSpace(line), "\t")
			got := "-"
			explanation := matcher.Explain(sentence, "")
			if explanation.Reason != None {
				got = taxonomy.Reasons[explanation.Reason].ID
			}
			if got != want {
				t.Errorf("%s: %q leads to %s, expected %s", name, sentence, got, want)
			}
		}
	}
}
