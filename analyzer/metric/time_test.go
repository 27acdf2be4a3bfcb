package metric

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// logOf asks about a log with so many contacts a day from a date on, by reason;
// of the reason "" they are unmapped. Every contact is somebody else's.
func logOf(t *testing.T, first contact.Date, perDay map[contact.Reason]string) *Question {
	t.Helper()
	taxonomy, err := reasons.Parse("test.yaml", []byte(testTaxonomy))
	if err != nil {
		t.Fatal(err)
	}
	b := contact.NewBuilder(contact.DefaultLegGap, false)
	customer := contact.Key(1)
	for _, reason := range []contact.Reason{late, invoice, contact.Unmapped} {
		for day, n := range strings.Fields(perDay[reason]) {
			for k := range []byte(strings.Repeat("x", int(n[0]-'0')*10+int(n[1]-'0'))) {
				r := madeBy(customer, (first+contact.Date(day)).Midnight(time.UTC)+contact.Instant(k)*contact.Instant(contact.Minute), max(reason, 0))
				if reason == contact.Unmapped {
					r.Codes[0] = contact.NoCode
				}
				b.Add(r)
				customer++
			}
		}
	}
	log := b.Log()
	cases := Follow(log, 7*contact.Day, RepeatOnReason)
	return &Question{
		Cases: cases, Log: cases.Log, Taxonomy: taxonomy, Period: contact.Always, Coverage: log.Coverage,
		Calendar: contact.NewCalendar(time.UTC, log.Coverage.First, log.Coverage.Last), Costs: NewCosts(cases.Log, NoTariff, contact.Always),
	}
}

func TestStretchNames(t *testing.T) {
	for _, c := range []struct {
		date                 string
		week, month, quarter string
	}{
		{"2026-01-01", "2026-W01", "2026-01", "2026-Q1"},
		{"2025-12-28", "2025-W52", "2025-12", "2025-Q4"},
		{"2025-12-29", "2026-W01", "2025-12", "2025-Q4"},
		{"2024-12-31", "2025-W01", "2024-12", "2024-Q4"},
		{"2021-01-03", "2020-W53", "2021-01", "2021-Q1"},
		{"2024-02-29", "2024-W09", "2024-02", "2024-Q1"},
		{"2026-06-30", "2026-W27", "2026-06", "2026-Q2"},
		{"1970-01-01", "1970-W01", "1970-01", "1970-Q1"},
	} {
		day, err := time.Parse(time.DateOnly, c.date)
		if err != nil {
			t.Fatal(err)
		}
		date := contact.DateOf(day.Date())
		for every, want := range map[Every]string{EveryDay: c.date, EveryWeek: c.week, EveryMonth: c.month, EveryQuarter: c.quarter} {
			n := every.number(date)
			if got := every.name(n); got != want {
				t.Errorf("%s lies in %s, want %s", c.date, got, want)
			}
			if first, next := every.first(n), every.first(n+1); date < first || date >= next {
				t.Errorf("%s does not lie between %s and %s", c.date, first, next)
			}
		}
	}
}

// From Friday 30 January 2026: three days, six without contacts, one more.
func TestStretches(t *testing.T) {
	q := logOf(t, contact.DateOf(2026, time.January, 30), map[contact.Reason]string{invoice: "02 01 03 00 00 00 00 00 00 04"})
	for every, want := range map[Every]string{
		EveryDay: "2026-01-30:2/1 2026-01-31:1/1 2026-02-01:3/1 2026-02-02:0/1 2026-02-03:0/1 2026-02-04:0/1 " +
			"2026-02-05:0/1 2026-02-06:0/1 2026-02-07:0/1 2026-02-08:4/1",
		EveryWeek:    "2026-W05:6/3- 2026-W06:4/7",
		EveryMonth:   "2026-01:3/2- 2026-02:7/8-",
		EveryQuarter: "2026-Q1:10/10-",
	} {
		var got []string
		for _, s := range q.Stretches(every) {
			text := s.Name() + ":" + decimal(s.Contacts) + "/" + decimal(int64(s.Dates))
			if !s.Whole() {
				text += "-"
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
	if got := logOf(t, 0, nil).Stretches(EveryWeek); got != nil {
		t.Errorf("a log without rows has weeks: %v", got)
	}
}

func decimal(n int64) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + decimal(n%10)
}

// Nine weeks from Wednesday 7 January 2026 to Friday 6 March, Monday to Friday:
// the first week is not full, the last one is, for there is no contact on any
// Saturday or Sunday.
func TestSkyline(t *testing.T) {
	week := " 01 00 00 00 01 00 00"
	q := logOf(t, contact.DateOf(2026, time.January, 7), map[contact.Reason]string{
		late:             "09 09 09 00 00" + strings.Repeat(week, 7) + " 01 01 01 01 09",
		invoice:          "09 09 09 00 00" + strings.Repeat(" 00 00 02 00 00 00 00", 7) + " 00 00 04 00 00",
		contact.Unmapped: "00 00 00 00 00" + strings.Repeat(" 03 00 00 00 00 00 00", 7) + " 03 00 00 00 00",
	})
	s, ok := q.Skyline(q.Daily())
	if !ok || strings.Join(s.Weeks, " ") != "2026-W04 2026-W05 2026-W06 2026-W07 2026-W08 2026-W09 2026-W10" {
		t.Fatalf("weeks %v, %v", s.Weeks, ok)
	}
	want := []Skyscraper{
		{late, []int64{2, 2, 2, 2, 2, 2, 13}, 12, known(5.5)},
		{invoice, []int64{2, 2, 2, 2, 2, 2, 4}, 12, known(1)},
		{contact.Unmapped, []int64{3, 3, 3, 3, 3, 3, 3}, 18, known(0)},
	}
	same := func(a, b Skyscraper) bool {
		return a.Reason == b.Reason && slices.Equal(a.Weeks, b.Weeks) && a.Before == b.Before && a.Change == b.Change
	}
	if !slices.EqualFunc(s.Rows, want, same) || s.Total.Weeks[6] != 20 || s.Total.Before != 42 {
		t.Errorf("%+v, total %+v", s.Rows, s.Total)
	}
	q.Period.To = contact.DateOf(2026, time.January, 20).Midnight(time.UTC) // one full week
	if s, ok := q.Skyline(q.Daily()); ok {
		t.Errorf("one week has a skyline: %+v", s)
	}
}

// Ten weeks with 20 late deliveries on each working day, and 45 on a Tuesday.
func TestIncidents(t *testing.T) {
	week := strings.Repeat("20 20 20 20 20 00 00 ", 7) + "20 45 20 20 20 00 00 " + strings.Repeat("20 20 20 20 20 00 00 ", 2)
	first := contact.DateOf(2026, time.January, 5)
	q := logOf(t, first, map[contact.Reason]string{late: week})
	got, ok := q.Incidents(q.Daily(), q.ByReason())
	if !ok || len(got) != 1 {
		t.Fatalf("%+v, %v", got, ok)
	}
	i := got[0]
	if i.Reason != late || i.From != first+50 || i.To != first+50 || i.Contacts != 45 || math.Abs(i.Normal-20) > 0.1 || i.Extra != 45-i.Normal || i.Cost != known(10*i.Extra) || i.LastsOn {
		t.Errorf("%+v", i)
	}
	q.Period.From = (first + 51).Midnight(time.UTC)
	if got, ok := q.Incidents(q.Daily(), q.ByReason()); !ok || len(got) > 0 {
		t.Errorf("an incident before the period: %+v", got)
	}
	short := logOf(t, first, map[contact.Reason]string{late: week[:3*54]})
	if got, ok := short.Incidents(short.Daily(), short.ByReason()); ok {
		t.Errorf("a log of 54 days has incidents: %+v", got)
	}
}

// The ends of an incident lie within the log, and the last day is told.
func TestIncidentThatLastsOn(t *testing.T) {
	week := strings.Repeat("20 20 20 20 20 00 00 ", 9) + "20 20 20 45 50"
	q := logOf(t, contact.DateOf(2026, time.January, 5), map[contact.Reason]string{late: week, contact.Unmapped: week})
	got, _ := q.Incidents(q.Daily(), q.ByReason())
	if len(got) != 2 || !got[0].LastsOn || got[1].Reason != contact.Unmapped || got[0].To != contact.DateOf(2026, time.March, 13) {
		t.Errorf("%+v", got)
	}
}
