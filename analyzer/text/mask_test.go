package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMask(t *testing.T) {
	word := func(b []byte) (string, bool) { return string(b), string(b) == "ja" || string(b) == "nee" }
	for _, c := range []struct {
		name   string
		show   func([]byte) (string, bool)
		values []string
		want   []string
	}{
		{"nothing", nil, nil, nil},
		{"one value", nil, []string{"0612345678"}, []string{"9999999999"}},
		{"what may be shown", word, []string{"ja", "Jan", "nee"}, []string{"ja", "Aaa", "nee"}},
		{"each once", word, []string{"ja", "ja", "ja", "nee", "ja"}, []string{"ja", "nee"}},
		{"the beginning, the middle and the end", nil, []string{"a", "-a", "aa", "-aa", "aaa"}, []string{"a", "aa", "aaa"}},
		{"same shapes are one sample", nil, []string{"12", "34", "5"}, []string{"99", "9"}},
		{"a long value is cut", func(b []byte) (string, bool) { return string(b), true }, []string{strings.Repeat("é", 50)}, []string{strings.Repeat("é", 40) + "…"}},
		{"a rare value among many", word, append(slices.Repeat([]string{"ja"}, 40), append([]string{"nee"}, slices.Repeat([]string{"ja"}, 40)...)...), []string{"ja", "nee"}},
	} {
		m := NewMask(c.show)
		for i, v := range c.values {
			m.See([]byte(v), !slices.Contains(c.values[:i], v))
		}
		if got := m.Samples(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// However many values there are, the mask holds few of them, the same ones each
// time, from every part of the file.
func TestMaskIsSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5000).Draw(t, "values")
		var places []int
		show := func(b []byte) (string, bool) {
			var i int
			fmt.Sscan(string(b), &i)
			places = append(places, i)
			return string(b), true
		}
		m := NewMask(show)
		for i := range n {
			m.See(fmt.Append(nil, i), true)
		}
		if len(m.kept) > maskKeeps || n >= maskKeeps && len(m.kept) < maskKeeps/2 {
			t.Fatalf("%d values kept of %d", len(m.kept), n)
		}
		samples := m.Samples()
		if len(samples) != min(n, maskShows) || samples[0] != "0" {
			t.Fatalf("samples %q of %d values", samples, n)
		}
		var last int
		fmt.Sscan(samples[len(samples)-1], &last)
		if last < n-1-n*2/maskKeeps-1 {
			t.Fatalf("the last of %d values that is shown is number %d", n, last)
		}
		if len(places) > maskKeeps*16 {
			t.Fatalf("%d values were looked at", len(places))
		}
	})
}
