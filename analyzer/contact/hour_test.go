package contact

import (
	"testing"
	"time"
)

// Weeks change on Mondays, follow each other and are those of ISO 8601, before 1970 too.
func TestWeek(t *testing.T) {
	for d := DateOf(1968, time.January, 1); d < DateOf(2035, time.January, 1); d++ {
		if monday := MondayOf(d.Week()); monday.Weekday() != time.Monday || monday > d || d > monday+6 {
			t.Fatalf("%s is in the week of %s", d, monday)
		}
		year, week := d.UTC().ISOWeek()
		if y, w := MondayOf(d.Week()).UTC().ISOWeek(); y != year || w != week {
			t.Fatalf("%s is in week %d of %d, not %d of %d", d, week, year, w, y)
		}
	}
}

// Hours are local, on both sides of a clock change.
func TestHour(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	c := NewCalendar(zone, 0, 0)
	for _, x := range []struct {
		utc  string
		hour int
	}{{"2026-03-29T00:59:59Z", 1}, {"2026-03-29T01:00:00Z", 3}, {"2026-10-25T00:30:00Z", 2}, {"2026-10-25T01:30:00Z", 2}, {"2026-12-31T23:00:00Z", 0}} {
		at, err := time.Parse(time.RFC3339, x.utc)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Hour(Instant(at.UnixMilli())); got != x.hour {
			t.Errorf("%s is hour %d, want %d", x.utc, got, x.hour)
		}
	}
}
