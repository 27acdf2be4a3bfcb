package contact

import (
	"testing"
	"time"
)

func TestCoverage(t *testing.T) {
	day := func(n int) Millis { return Millis(n) * Day }
	// many is a run of one start a day.
	many := func(n int) []Millis {
		var s []Millis
		for i := range n {
			s = append(s, day(i))
		}
		return s
	}
	tests := []struct {
		name        string
		starts      []Millis
		first, last Millis
		stray       int64
	}{
		{"one start", []Millis{0}, 0, 0, 0},
		{"a lone start 60 days off is near", append(many(10), day(9+60)), 0, day(69), 0},
		{"a lone start further off is stray", append(many(10), day(9+60)+1), 0, day(9), 1},
		{"before the rest too", append(many(10), -day(61)), 0, day(9), 1},
		{"two in a small log are not", append(many(10), day(100), day(101)), 0, day(101), 0},
		{"two in a large log are", append(many(300), day(500), day(501)), 0, day(299), 2},
		{"two starts alone are both kept", []Millis{0, day(100)}, 0, day(100), 0},
		{"both ends", append(many(300), day(500), -day(9000)), 0, day(299), 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := NewBuilder(DefaultLegGap, false)
			for _, s := range tt.starts {
				b.Add(at(NoKey, s))
			}
			got := b.Log().Coverage
			want := Coverage{noon + Instant(tt.first), noon + Instant(tt.last), tt.stray}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
	if NewBuilder(DefaultLegGap, false).Log().Coverage.Known() {
		t.Error("an empty log covers something")
	}
}

func TestCalendarAgreesWithTheZone(t *testing.T) {
	for _, name := range []string{"Europe/Amsterdam", "UTC", "America/Sao_Paulo", "Pacific/Apia"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		from := time.Date(2011, 1, 1, 0, 0, 0, 0, time.UTC)
		c := NewCalendar(zone, Instant(from.UnixMilli()), Instant(from.AddDate(2, 0, 0).UnixMilli()))
		for m := from.AddDate(0, 0, -3); m.Before(from.AddDate(2, 0, 3)); m = m.Add(29*time.Minute + 30*time.Second) {
			want := DateOf(m.In(zone).Date())
			if got := c.Date(Instant(m.UnixMilli())); got != want {
				t.Fatalf("%s: %s is %s, want %s", name, m, got, want)
			}
		}
	}
}
