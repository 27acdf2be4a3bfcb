package glossary

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNear(t *testing.T) {
	for _, c := range []struct{ typed, first string }{
		{"ftf", "ftf"},
		{"FTF", "ftf"},
		{"ftg", "ftf"},
		{"avoidable-share", "avoidable_share"},
		{"avoidabel_share", "avoidable_share"},
		{"Avoidable Share", "avoidable_share"},
		{"First time fix", "ftf"},
		{"in een keer opgelost", "ftf"},
		{"In één keer goed", "ftr"},
		{"afhandeltijd", "handle_time"},
		{"gini coeficient", "gini"},
		{"terugverdien", "payback_months"},
		{"saving_per_yaer", "saving_per_year"},
	} {
		if got := Near(c.typed); len(got) == 0 || got[0] != c.first {
			t.Errorf("Near(%q) = %q, want %s first", c.typed, got, c.first)
		}
	}
}

func TestNearOfNothingLikeIt(t *testing.T) {
	for _, typed := range []string{"", " ", "__", "xyzzy", "quantum chromodynamics"} {
		if got := Near(typed); got != nil {
			t.Errorf("Near(%q) = %q", typed, got)
		}
	}
}

func TestNearIsAtMostThreeKnownIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := Near(rapid.String().Draw(t, "typed"))
		if len(got) > 3 {
			t.Fatalf("%d ids", len(got))
		}
		for i, id := range got {
			if _, ok := Lookup(id); !ok || slices.Contains(got[:i], id) {
				t.Fatalf("%q", got)
			}
		}
	})
}

// An id with two neighbouring letters swapped leads back to it, or to another
// id that is as near.
func TestNearForgivesASwap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := []rune(rapid.SampledFrom(entries()).Draw(t, "entry").ID)
		if len(id) < 3 {
			return
		}
		i := rapid.IntRange(0, len(id)-2).Draw(t, "at")
		typed := slices.Clone(id)
		typed[i], typed[i+1] = typed[i+1], typed[i]
		if len(Near(string(typed))) == 0 {
			t.Fatalf("nothing is near %q", string(typed))
		}
	})
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0},
		{"abc", "acb", 1}, {"abc", "abd", 1}, {"abc", "ab", 1}, {"kitten", "sitting", 3},
	} {
		if got := edits([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
