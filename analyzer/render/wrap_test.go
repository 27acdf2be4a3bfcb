package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		in    string
		limit int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 0, []string{"one two three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"share of 41.2 % here", 13, []string{"share of", "41.2 % here"}},
		{"costs € 1,234 a year", 8, []string{"costs", "€ 1,234", "a year"}},
		{"few (n = 12) here", 6, []string{"few", "(n =", "12)", "here"}},
		{"few (n = 12) here", 9, []string{"few", "(n = 12)", "here"}},
		{"donaudampfschiff", 6, []string{"donaud", "ampfsc", "hiff"}},
		{"go self-service", 8, []string{"go", "self-", "service"}},
		{"go self-service", 12, []string{"go", "self-service"}},
		{"an e-mail", 5, []string{"an", "e-mai", "l"}},
		{"exports/telephone/calls.csv", 20, []string{"exports/telephone/", "calls.csv"}},
		{"2026-11-22", 8, []string{"2026-11-", "22"}},
		{"日本語", 4, []string{"日本", "語"}},
		{"日本", 1, []string{"日", "本"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Wrap(test.in, test.limit)); diff != "" {
			t.Errorf("%q at %d (-want +got):\n%s", test.in, test.limit, diff)
		}
	}
}

func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Clean(rapid.StringMatching(`[a-z€%=語 ]{0,60}`).Draw(t, "text"))
		limit := rapid.IntRange(2, 30).Draw(t, "limit")
		lines := Wrap(s, limit)
		for _, l := range lines {
			if width(l) > limit {
				t.Fatalf("%q is wider than %d", l, limit)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if squeeze(strings.Join(lines, "")) != squeeze(s) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func TestSheetNames(t *testing.T) {
	b := newWorkbook(0)
	defer b.file.Close()
	tests := []struct{ title, id, want string }{
		{"Summary", "summary", "Summary"},
		{"SUMMARY", "other", "SUMMARY 2"},
		{"Contacts: [what]/who?", "x", "Contacts what who"},
		{"'quoted'", "x", "quoted"},
		{"", "reasons", "reasons"},
		{"[]", "*", "-"},
		{"History", "x", "History -"},
		{"A title that has far more words than a sheet", "x", "A title that has far more words"},
		{"A title that has far more words than a sheet", "x", "A title that has far more 2"},
		{"Averyveryverylongtitlewithoutanyblank", "x", "Averyveryverylongtitlewithoutan"},
		{"🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉", "x", "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉"},
	}
	for _, test := range tests {
		got := b.freeName(test.title, test.id)
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.title, got, test.want)
		}
		if _, err := b.file.NewSheet(got); err != nil {
			t.Errorf("%q: %v", got, err)
		}
	}
}
