package reasons

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// eachFile runs a test per YAML file of a folder of testdata.
func eachFile(t *testing.T, folder string, test func(t *testing.T, path string, data []byte)) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".yaml"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			test(t, path, data)
		})
	}
}

func TestInvalid(t *testing.T) {
	eachFile(t, "invalid", func(t *testing.T, path string, data []byte) {
		_, err := Parse(filepath.Base(path), data)
		var problems Problems
		if !errors.As(err, &problems) {
			t.Fatalf("the error is %v, expected problems", err)
		}
		golden(t, strings.TrimSuffix(path, ".yaml")+".err", err.Error()+"\n")
	})
}

func TestValid(t *testing.T) {
	eachFile(t, "valid", func(t *testing.T, path string, data []byte) {
		taxonomy, err := Parse(filepath.Base(path), data)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, strings.TrimSuffix(path, ".yaml")+".golden", dump(taxonomy))
	})
}

// dump writes all that a taxonomy says.
func dump(t *Taxonomy) string {
	var b strings.Builder
	fmt.Fprintf(&b, "taxonomy %q version %q sha256 %s\n", t.Name, t.Version, t.SHA256)
	for _, o := range t.Owners {
		fmt.Fprintf(&b, "owner %s %q inside %v\n", o.ID, o.Name, o.Inside)
	}
	for _, r := range t.Reasons {
		fmt.Fprintf(&b, "reason %s %q %v owner %d journey %q matrix %v stated %v preventable %g opportunity %v content %v policy %v %v\n",
			r.ID, r.Name, r.Kind, r.Owner, r.Journey, r.Matrix, r.MatrixStated, r.Preventable, r.Opportunity, r.Content, r.Channels.Stated(), r.Channels)
	}
	for i, r := range t.Rules() {
		fmt.Fprintf(&b, "rule %d of %d at %d:%d: %v\n", i, r.Reason, r.Line, r.Column, r)
	}
	for _, e := range t.Emotions {
		fmt.Fprintf(&b, "emotion %s %q %v\n", e.ID, e.Name, e.Phrases)
	}
	for _, w := range t.Warnings {
		fmt.Fprintf(&b, "warning %v\nwaarschuwing %s\n", w, w.Text.NL)
	}
	return b.String()
}

func TestAliasBombsAndDeepNestingEnd(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c <= 'z'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9))
	}
	for name, file := range map[string]string{
		"bomb":  bomb + "reasons: *z\n",
		"deep":  "reasons: " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000),
		"abyss": "reasons: " + strings.Repeat("[", 100_000),
		"cycle": "reasons: &a [*a]\n",
	} {
		if _, err := Parse(name, []byte(file)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestBounds(t *testing.T) {
	many := func(n int, item string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, item, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct{ file, want string }{
		"size":     {"#" + strings.Repeat(" ", MaxBytes), "size:1:1: the file is larger than 4 MiB: expected a taxonomy; shorten it, or check that this is the right file"},
		"reasons":  {"reasons:\n" + many(MaxReasons+1, "- {id: r%[1]d, kind: hygiene, codes: [%[1]d]}\n"), "reasons:2:1: found 32768 reasons: expected 32767 at most; remove some"},
		"owners":   {"owners:\n" + many(MaxOwners+1, "- {id: o%d}\n") + "reasons:\n- {id: a, kind: hygiene, owner: x, codes: [A]}\n", "owners:2:1: found 256 owners: expected 255 at most; remove some\nowners:259:33: unknown owner \"x\": expected " + listed(maxListed) + " or one of 225 more, or a new owner listed under owners"},
		"emotions": {"reasons:\n- {id: a, kind: hygiene, codes: [A]}\nemotions:\n" + many(MaxEmotions+1, "- {id: e%[1]d, phrases: [f%[1]d]}\n"), "emotions:4:1: found 255 emotions: expected 254 at most; remove some"},
		"rules":    {"reasons:\n- id: a\n  kind: hygiene\n  codes:\n" + many(MaxRules+1, "  - %d\n"), "rules:65540:5: found 65536 codes, phrases and patterns: expected 65535 at most; remove those from here on"},
		"fits":     {"reasons:\n- id: a\n  kind: hygiene\n  phrases:\n" + many(MaxRules, "  - laat %d\n"), ""},
	} {
		got := ""
		if _, err := Parse(name, []byte(c.file)); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: got %.300s\nwant %s", name, got, c.want)
		}
	}
}

// listed returns the ids of that many owners.
func listed(n int) string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("o%d", i)
	}
	return strings.Join(ids, ", ")
}

func TestLoad(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for _, name := range []string{"generic", "mine.yaml", "Mine.YML"} {
		if err := os.WriteFile(name, []byte("reasons:\n  - {id: late, kind: avoidable, codes: [L01]}\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]struct {
		reasons int // 0: more than one
		err     string
	}{
		"generic":                        {0, ""},
		"./generic":                      {1, ""},
		"mine.yaml":                      {1, ""},
		"Mine.YML":                       {1, ""},
		filepath.Join(folder, "generic"): {1, ""},
		"genric":                         {0, `no taxonomy is named "genric": expected generic or webshop, or the path of a file that ends in .yaml`},
		"absent.yaml":                    {0, "absent.yaml: there is no such taxonomy file"},
		"./":                             {0, "taxonomy cannot be read: read ./: is a directory"},
	} {
		got, err := Load(name)
		if err != nil || want.err != "" {
			if err == nil || err.Error() != want.err {
				t.Errorf("Load(%q): error %v, want %q", name, err, want.err)
			}
			continue
		}
		if n := len(got.Reasons); n == 1 != (want.reasons == 1) {
			t.Errorf("Load(%q): %d reasons", name, n)
		}
	}
}

func TestNameConvertsToATextInTwoLanguages(t *testing.T) {
	pair := struct{ EN, NL string }(Name{EN: "late", NL: "te laat"})
	if pair.EN != "late" || pair.NL != "te laat" {
		t.Errorf("got %+v", pair)
	}
}

func FuzzParse(f *testing.F) {
	for _, folder := range []string{"valid", "invalid"} {
		paths, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
		if err != nil {
			f.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		taxonomy, err := Parse("fuzz.yaml", data)
		if err != nil {
			var problems Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("the error is %v, expected problems", err)
			}
			for i, p := range problems {
				if p.Line < 1 || p.Column < 1 || p.Text.EN == "" || strings.ContainsAny(p.Text.EN, "\n\r\x00\x1b") {
					t.Errorf("problem without a place or a clean text: %q", p)
				}
				if i > 0 && (p.Line < problems[i-1].Line || p.Line == problems[i-1].Line && p.Column < problems[i-1].Column) {
					t.Errorf("%v stands behind %v", p, problems[i-1])
				}
			}
			return
		}
		again, err := Parse("fuzz.yaml", data)
		if err != nil || !reflect.DeepEqual(taxonomy.Reasons, again.Reasons) || dump(taxonomy) != dump(again) {
			t.Errorf("read again it says something else: %v", err)
		}
		for i, rule := range taxonomy.Rules() {
			if got := taxonomy.Matcher().ruleOf(rule); got < 0 || got > i {
				t.Errorf("%v is matched by rule %d", rule, got)
			}
		}
	})
}

// ruleOf returns the rule that takes a code or phrase as it stands in the file,
// without its *; of a pattern rule 0, for what it matches is not known.
func (m *Matcher) ruleOf(r Rule) int {
	switch r.Kind {
	case ByCode:
		_, rule := m.Code([]byte(r.Text))
		return rule
	case ByPhrase:
		return m.Text([]byte(strings.ReplaceAll(r.Text, "*", "")))
	}
	return 0
}
