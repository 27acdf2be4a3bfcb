package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPairs(t *testing.T) {
	tests := map[string][][2]string{
		"":                      nil,
		"CSV":                   nil,
		"CSV, start = Begin":    nil,
		"read with start = Day": nil,
		"start = Begin":         {{"start", "Begin"}},
		"start = Datum, tijd, code = a = b, text = Notitie, x y = z": {{"start", "Datum, tijd"}, {"code", "a = b"}, {"text", "Notitie, x y = z"}},
	}
	for in, want := range tests {
		if diff := cmp.Diff(want, pairs(in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

func TestInColumns(t *testing.T) {
	three := [][2]string{{"customer", "Klant"}, {"end", "Einde van het contact"}, {"code", "Reden"}}
	tests := []struct {
		pairs [][2]string
		limit int
		want  []string
	}{
		{nil, 80, []string{}},
		{three, 10, []string{"customer = Klant", "end      = Einde van het contact", "code     = Reden"}},
		{three, 50, []string{"customer = Klant                   code = Reden", "end      = Einde van het contact"}},
		{three, 0, []string{"customer = Klant   end = Einde van het contact   code = Reden"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, inColumns(test.pairs, test.limit)); diff != "" {
			t.Errorf("at %d (-want +got):\n%s", test.limit, diff)
		}
	}
}
