package render

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// numbers is a column of numbers of which the widest has a width.
func numbers(header string, widest int) gridColumn {
	c := gridColumn{header: header, cells: []gridCell{{s: strings.Repeat("9", widest)}}}
	c.floors = c.narrowest(false)
	return c
}

// texts is a column of texts.
func texts(header string, key bool, cells ...string) gridColumn {
	c := gridColumn{header: header, text: true}
	for _, s := range cells {
		c.cells = append(c.cells, gridCell{s: s, words: true})
	}
	c.floors = c.narrowest(key)
	return c
}

func headers(parts [][]gridColumn) [][]string {
	var out [][]string
	for _, part := range parts {
		var names []string
		for _, c := range part {
			names = append(names, c.header)
		}
		out = append(out, names)
	}
	return out
}

func TestSplit(t *testing.T) {
	key := texts("Kind", true, "valuable")
	step := numbers("Step", 1)
	tests := map[string]struct {
		columns []gridColumn
		limit   int
		want    [][]string
	}{
		"evenly: the first would take four": {
			[]gridColumn{key, numbers("a", 6), numbers("b", 6), numbers("c", 6), numbers("d", 6), numbers("e", 6)}, 40,
			[][]string{{"Kind", "a", "b", "c"}, {"Kind", "d", "e"}},
		},
		"by width, not by number": {
			[]gridColumn{key, numbers("a", 20), numbers("b", 6), numbers("c", 6), numbers("d", 6)}, 40,
			[][]string{{"Kind", "a"}, {"Kind", "b", "c", "d"}},
		},
		"a number and the name behind it are the key": {
			[]gridColumn{step, texts("Reason", true, "late delivery or missed appointment"), numbers("a", 12), numbers("b", 12)}, 40,
			[][]string{{"Step", "Reason", "a"}, {"Step", "Reason", "b"}},
		},
		"where that leaves no room, the number alone": {
			[]gridColumn{step, texts("Reason", true, "late delivery or missed appointment"), numbers("a", 20), numbers("b", 12)}, 40,
			[][]string{{"Step", "Reason"}, {"Step", "a", "b"}},
		},
		"two texts are the key where it takes both to tell the rows apart": {
			[]gridColumn{texts("From", false, "phone", "phone"), texts("To", true, "chat", "web"), numbers("a", 14), numbers("b", 14)}, 40,
			[][]string{{"From", "To", "a"}, {"From", "To", "b"}},
		},
		"three texts where it takes three": {
			[]gridColumn{texts("Score", false, "csat", "csat"), texts("By", false, "kind", "kind"), texts("Of", true, "a", "b"), numbers("a", 14), numbers("b", 14)}, 40,
			[][]string{{"Score", "By", "Of", "a"}, {"Score", "By", "Of", "b"}},
		},
		"but not where both do not either": {
			[]gridColumn{texts("From", false, "phone", "phone"), texts("To", true, "chat", "chat"), numbers("a", 14), numbers("b", 14)}, 40,
			[][]string{{"From", "To", "a"}, {"From", "b"}},
		},
		"a column that is too wide stands alone": {
			[]gridColumn{key, numbers("a", 50), numbers("b", 6)}, 40,
			[][]string{{"Kind", "a"}, {"Kind", "b"}},
		},
		"nothing but the key": {[]gridColumn{key}, 4, [][]string{{"Kind"}}},
	}
	for name, test := range tests {
		if diff := cmp.Diff(test.want, headers(split(test.columns, test.limit))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestFit(t *testing.T) {
	reason := texts("Reason", true, "late delivery or missed appointment", "move")
	tests := map[string]struct {
		columns []gridColumn
		limit   int
		want    []int
	}{
		"all there is": {[]gridColumn{reason, numbers("First time right", 6)}, 53, []int{35, 16}},
		// "First time" above "right" spares 6, and the text keeps its line.
		"a header before a text": {[]gridColumn{reason, numbers("First time right", 6)}, 47, []int{35, 10}},
		"then the text":          {[]gridColumn{reason, numbers("First time right", 6)}, 40, []int{28, 10}},
		// "First", "time" and "right", rather than a text of a word or two on a line.
		"then the header again": {[]gridColumn{reason, numbers("First time right", 6)}, 28, []int{20, 6}},
		"an empty column":       {[]gridColumn{reason, texts("", false, "")}, 53, []int{35, 1}},
	}
	for name, test := range tests {
		if got := fit(test.columns, test.limit); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}
