package metric

import (
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

// TestEmptyDays counts days without contacts in logs of so many a day, Monday to
// Sunday, from Monday 5 January 2026 on.
func TestEmptyDays(t *testing.T) {
	const workweek = "9 9 9 9 9 0 0 "
	for _, c := range []struct {
		name, days, want string
	}{
		{"none", strings.Repeat(workweek, 9), ""},
		{"a Tuesday", strings.Repeat(workweek, 4) + "9 0 9 9 9 0 0 " + strings.Repeat(workweek, 5), "2026-02-03"},
		{"two days", strings.Repeat(workweek, 4) + "0 9 9 9 0 0 0 " + strings.Repeat(workweek, 5), "2026-02-02 2026-02-06"},
		{"a week and a Saturday with some", strings.Repeat(workweek, 4) + "0 0 0 0 0 0 0 " + "9 9 9 9 9 9 0 " + strings.Repeat(workweek, 5), "2026-02-02 2026-02-03 2026-02-04 2026-02-05 2026-02-06"},
		{"under eight weeks", strings.Repeat(workweek, 4) + "9 0 9 9 9 0 0 " + strings.Repeat(workweek, 2) + "9 9", ""},
		{"just eight weeks", strings.Repeat(workweek, 4) + "9 0 9 9 9 9 9 " + strings.Repeat(workweek, 2) + "9 9 9 9 9 9 9", "2026-02-03"},
		{"few a day", strings.Repeat("4 4 4 4 4 0 0 ", 4) + "4 0 4 4 4 0 0 " + strings.Repeat("4 4 4 4 4 0 0 ", 5), ""},
		{"a weekday that often has none", strings.Repeat("9 9 9 9 9 0 0 9 0 9 9 9 0 0 ", 5), ""},
	} {
		b := contact.NewBuilder(contact.DefaultLegGap, false)
		first := contact.DateOf(2026, time.January, 5)
		for i, n := range strings.Fields(c.days) {
			for k := range int(n[0] - '0') {
				r := contact.NewRow(contact.Position{})
				r.Start = (first + contact.Date(i)).Midnight(time.UTC) + contact.Instant(k)*contact.Instant(contact.Hour)
				if k%2 == 1 {
					r.Direction = contact.Outbound // what is no contact counts too
				}
				b.Add(r)
			}
		}
		log := b.Log()
		q := &Question{Log: log, Coverage: log.Coverage, Calendar: contact.NewCalendar(time.UTC, log.Coverage.First, log.Coverage.Last)}
		var got []string
		for _, d := range q.EmptyDays() {
			got = append(got, d.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	if days := (&Question{Log: contact.NewBuilder(0, false).Log(), Coverage: contact.Coverage{First: contact.NoInstant, Last: contact.NoInstant}}).EmptyDays(); days != nil {
		t.Errorf("a log without rows has empty days %v", days)
	}
}
