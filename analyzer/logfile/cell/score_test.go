package cell

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

func TestParseRating(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  Rating
		fault Fault
	}{
		{"4", Rating{Number: 4}, Fine}, {" 7,5 ", Rating{Number: 7.5}, Fine}, {"7.5", Rating{Number: 7.5}, Fine}, {"-20", Rating{Number: -20}, Fine},
		{"4/5", Rating{Number: 4, Of: 5}, Fine}, {"4 / 5", Rating{Number: 4, Of: 5}, Fine}, {"8 out of 10", Rating{Number: 8, Of: 10}, Fine}, {"8 van de 10", Rating{Number: 8, Of: 10}, Fine},
		{"80%", Rating{Number: 80, Of: 100}, Fine}, {"80 %", Rating{Number: 80, Of: 100}, Fine}, {"4 - Satisfied", Rating{Number: 4}, Fine}, {"5 (zeer tevreden)", Rating{Number: 5}, Fine}, {"4 stars", Rating{Number: 4}, Fine},
		{"Good", Rating{Word: true, Level: 1}, Fine}, {"ZEER ONTEVREDEN", Rating{Word: true, Level: -2}, Fine}, {"Bad, with comment", Rating{}, Unreadable}, {"bad_with_comment", Rating{Word: true, Level: -1}, Fine},
		{"n/a", Rating{None: true}, Fine}, {"-", Rating{None: true}, Fine}, {"[None]", Rating{None: true}, Fine},
		{"2026-03-02", Rating{}, Unreadable}, {"4/6", Rating{}, Unreadable}, {"4:30", Rating{}, Unreadable}, {"4 5", Rating{}, Unreadable}, {"1.234.567", Rating{}, Unreadable}, {"hallo", Rating{}, Unreadable},
		{"12 min 3", Rating{}, Unreadable},
	} {
		if got, fault := ParseRating([]byte(c.text)); fault != c.fault || got != c.want {
			t.Errorf("%q is %+v, %d, want %+v, %d", c.text, got, fault, c.want, c.fault)
		}
	}
	if r, _ := ParseRating([]byte("Offered")); !r.None {
		t.Error("a survey that was offered is a score")
	}
}

// A score reads back on its scale, in whatever form, and on no scale that has no
// place for it.
func TestRatingsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := contact.Scale(rapid.IntRange(1, contact.Scales-1).Draw(t, "scale"))
		low, high := s.Ends()
		tenths := rapid.IntRange(int(low*10), int(high*10)).Draw(t, "tenths")
		text := strings.TrimSuffix(fmt.Sprintf("%d.%d", tenths/10, tenths%10), ".0")
		for _, form := range []string{"%s", " %s ", "%s - tevreden", fmt.Sprintf("%%s/%v", high), fmt.Sprintf("%%s van %v", high)} {
			if s == contact.GoodOrBad && strings.Contains(form, "1") {
				continue
			}
			r, fault := ParseRating(fmt.Appendf(nil, form, text))
			if fault != Fine {
				t.Fatalf("%q cannot be read", fmt.Sprintf(form, text))
			}
			if got, fault := r.On(s); fault != Fine || got != (contact.Score{Tenths: int16(tenths), Scale: s}) {
				t.Fatalf("%q is %+v on %s, %d", fmt.Sprintf(form, text), got, s, fault)
			}
		}
		if r, _ := ParseRating(fmt.Appendf(nil, "%d", int(high)+1)); r.Number <= high {
			t.Fatal("a number was cut")
		} else if _, fault := r.On(s); fault != Impossible {
			t.Fatalf("%v is on %s", r.Number, s)
		}
	})
}

// Each word for a score has one level, and better words do not score lower.
func TestRatingWords(t *testing.T) {
	for word, level := range ratings() {
		r, fault := ParseRating([]byte(strings.ToUpper(word)))
		if fault != Fine || !r.Word || r.Level != level || r.None != (level == noRating) {
			t.Errorf("%q is %+v, %d", word, r, fault)
		}
		score, fault := r.On(contact.OneToFive)
		if level != noRating && (fault != Fine || int(score.Tenths) != (level+3)*10) {
			t.Errorf("%q scores %+v, %d", word, score, fault)
		}
	}
}
