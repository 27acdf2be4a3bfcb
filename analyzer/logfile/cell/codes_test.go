package cell

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNothing(t *testing.T) {
	for _, text := range []string{"[None]", "[DELETED]", "ININ-WRAP-UP-TIMEOUT", "inin_wrap_up_timeout", "-", "?", "--None--", "N/A", "#N/A", "null", "(blank)", "n.v.t.", ""} {
		if !Nothing([]byte(text)) {
			t.Errorf("%q says something", text)
		}
	}
	for _, text := range []string{"0", "None of these", "Geen idee", "Onbekend", "É", "-5", "nagekomen", "ININ-WRAP-UP"} {
		if Nothing([]byte(text)) {
			t.Errorf("%q says nothing", text)
		}
	}
	for word := range nothingWords() {
		if !Nothing([]byte(word)) || !Nothing([]byte(strings.ToUpper(word))) {
			t.Errorf("%q is not found by its first letter", word)
		}
	}
}

func TestNoCodeGiven(t *testing.T) {
	for text, want := range map[string]bool{
		"ININ-WRAP-UP-TIMEOUT": true, "inin_wrap_up_skipped": true, "ININ-WRAP-UP-TIMEOUT; ININ-WRAP-UP-TIMEOUT": true, "ININ-WRAP-UP-TIMEOUT;": true, "ININ-WRAP-UP-TIMEOUT\r\nININ-WRAP-UP-SKIPPED": true,
		"ININ-WRAP-UP-TIMEOUT; Invoice": false, "Invoice; ININ-WRAP-UP-TIMEOUT": false, "ININ-WRAP-UP-TIMEOUTS": false, "ININ": false, "Inins": false, "": false, "n/a": false,
	} {
		if NoCodeGiven([]byte(text)) != want {
			t.Errorf("%q says that no code was given: %v", text, !want)
		}
	}
}

func TestMergedTag(t *testing.T) {
	for text, want := range map[string]string{
		"closed_by_merge": "closed_by_merge", "vip closed_by_merge": "closed_by_merge", "a,closed_by_merge;b": "closed_by_merge", "not_closed_by_merge": "", "closed_by_merge_2": "",
		"not_closed_by_merge closed_by_merge": "closed_by_merge", "": "", "merge": "", `["closed_by_merge"]`: "closed_by_merge", "Problem;Merged": "Merged",
	} {
		if got := MergedTag([]byte(text)); got != want {
			t.Errorf("%q is merged by %q, want %q", text, got, want)
		}
	}
}

// Codes that are joined come apart again, and a cell with one code stays as it is.
func TestAppendCodes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := rapid.SliceOfN(rapid.StringMatching(`[a-z_:]{0,3}[a-z]`), 1, 4).Draw(t, "codes")
		joint := rapid.SampledFrom([]string{"::", " > ", ">", " "}).Draw(t, "joint")
		text := strings.Join(codes, joint)
		if strings.Contains(strings.Join(codes, "."), "::") {
			return
		}
		got, ok := AppendCodes([]byte("x"), []byte(text), joint == " ")
		if want := len(codes) > 1; ok != want {
			t.Fatalf("%q holds several codes: %v", text, ok)
		}
		if !ok && string(got) != "x" {
			t.Fatalf("%q left %q", text, got)
		}
		if ok {
			var parts []string
			for _, p := range strings.Split(string(got[1:]), ";") {
				parts = append(parts, strings.TrimSpace(p))
			}
			if strings.Join(parts, " ") != strings.Join(codes, " ") {
				t.Fatalf("%q became %q", text, got)
			}
		}
	})
}

func FuzzCodes(f *testing.F) {
	for _, seed := range []string{"A::B", "A > B", "vip late", "ININ-WRAP-UP-TIMEOUT", "--None--", "closed_by_merge"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, blanks bool) {
		Nothing([]byte(text))
		MergedTag([]byte(text))
		got, ok := AppendCodes(nil, []byte(text), blanks)
		if ok != (len(got) > 0) || len(got) > len(text) {
			t.Fatalf("%q became %q, %v", text, got, ok)
		}
	})
}
