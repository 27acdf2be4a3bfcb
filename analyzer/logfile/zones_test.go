package logfile

import (
	"strings"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

// utc is a moment in UTC.
func utc(t *testing.T, text string) contact.Instant {
	t.Helper()
	moment, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return contact.Instant(moment.UnixMilli())
}

// A row's dates are read in the zone that stands beside them, in summer and in winter;
// in the log's, Europe/Amsterdam, where it names none that is known.
func TestZoneOfARow(t *testing.T) {
	for _, c := range []struct{ zone, start, want string }{
		{"Europe/Amsterdam", "2026-01-13 09:00", "2026-01-13 08:00"},
		{"Europe/Amsterdam", "2026-04-13 09:00", "2026-04-13 07:00"},
		{"Europe/London", "2026-04-13 09:00", "2026-04-13 08:00"},
		{"America/New_York", "2026-03-09 09:00", "2026-03-09 13:00"}, // summer since the day before, three weeks ahead of Europe
		{"Europe/Amsterdam", "2026-03-09 09:00", "2026-03-09 08:00"},
		{"Europe/Amsterdam", "2026-03-29 02:30", "2026-03-29 01:30"}, // skipped: the clock went on to 03:30
		{"Europe/London", "2026-03-29 02:30", "2026-03-29 01:30"},    // there it is the hour behind the skipped one
		{"Europe/Amsterdam", "2026-10-25 02:30", "2026-10-25 00:30"}, // twice: the first
		{"Europe/London", "2026-10-25 01:30", "2026-10-25 00:30"},
		{"CET", "2026-07-13 09:00", "2026-07-13 08:00"}, // an abbreviation is what it says, in summer too
		{"CEST", "2026-07-13 09:00", "2026-07-13 07:00"},
		{"+05:30", "2026-07-13 09:00", "2026-07-13 03:30"},
		{"UTC-3", "2026-07-13 09:00", "2026-07-13 12:00"},
		{"", "2026-07-13 09:00", "2026-07-13 07:00"},
		{"n/a", "2026-01-13 09:00", "2026-01-13 08:00"},
		{"Zuid", "2026-07-13 09:00", "2026-07-13 07:00"},
		{"Europe/London", "2026-07-13T09:00:00Z", "2026-07-13 09:00"}, // a date with an offset of its own
	} {
		fill := strings.Repeat("2026-02-02 10:00,2026-02-02 10:05,Europe/London\n", 5)
		s, r := mustRead(t, "date_started,date_ended,timezone\n"+c.start+","+c.start+","+c.zone+"\n"+fill, options())
		if got := rolesOf(&r.Layout); got != "date_started=start date_ended=end timezone=timezone" {
			t.Fatal(got)
		}
		if a := s.added[0]; a.Start != utc(t, c.want) || a.End != a.Start {
			t.Errorf("%s %s starts at %v, want %s", c.start, c.zone, time.UnixMilli(int64(a.Start)).UTC(), c.want)
		}
		if unreadable := r.UnreadableCells(); unreadable != int64(strings.Count(c.zone, "Zuid")) || len(r.Doubts) > 0 {
			t.Errorf("%s: unreadable %+v, doubts %+v", c.zone, r.Unreadable, r.Doubts)
		}
		if told := len(r.News) == 1 && r.News[0].Code == "blank_zones" && r.News[0].Count == 1 && r.News[0].Row == 2; told != (c.zone == "" || c.zone == "n/a") {
			t.Errorf("%s: news %+v", c.zone, r.News)
		}
	}
}

// Which column is the zone of the start, if any.
func TestZoneColumns(t *testing.T) {
	for _, c := range []struct{ name, header, row, roles, start string }{
		{"day and time", "Datum,Tijd,Tijdzone", "13-04-2026,09:00,Europe/London", "Datum=date Tijd=time Tijdzone=timezone", "2026-04-13 08:00"},
		{"UTC needs none", "start time (UTC),timezone", "2026-04-13 09:00,Europe/London", "start time (UTC)=start", "2026-04-13 09:00"},
		{"nor does the better of two clocks", "start time,datetime (utc),timezone", "2026-04-13 10:00,2026-04-13 09:00,Europe/London", "datetime (utc)=start", "2026-04-13 09:00"},
		{"the zone of a number beside a clock that says so", "datetime (tz offset incl.),number timezone,call end time", "2026-04-13 09:00,Europe/London,2026-04-13 10:05",
			"datetime (tz offset incl.)=start number timezone=timezone", "2026-04-13 08:00"},
		{"and beside another clock", "call start time,number timezone,call end time", "2026-04-13 09:00,Europe/London,2026-04-13 09:05", "call start time=start call end time=end", "2026-04-13 07:00"},
		{"offsets as numbers", "start,UTC offset", "2026-04-13 09:00,1", "start=start UTC offset=timezone", "2026-04-13 08:00"},
		{"no zones", "start,timezone", "2026-04-13 09:00,bezorggebied 3", "start=start", "2026-04-13 07:00"},
		{"blank", "start,timezone,tz", "2026-04-13 09:00,,", "start=start timezone=timezone", "2026-04-13 07:00"},
	} {
		s, r := mustRead(t, c.header+"\n"+strings.Repeat(c.row+"\n", 3), options())
		if got := rolesOf(&r.Layout); got != c.roles || s.added[0].Start != utc(t, c.start) {
			t.Errorf("%s: %s, starts at %v; want %s, %s", c.name, got, time.UnixMilli(int64(s.added[0].Start)).UTC(), c.roles, c.start)
		}
	}
}

// The user names the column, or that there is none; a footer and a header that returns
// are no zones that cannot be read.
func TestZoneByOption(t *testing.T) {
	const log = "start,Kantoor,timezone\n2026-04-13 09:00,Europe/London,Asia/Tokyo\n2026-04-13 09:00,?,Asia/Tokyo\nstart,Kantoor,timezone\nTotaal,2,x\n"
	for _, c := range []struct {
		column, want string
		unreadable   int64
	}{{"timezone=Kantoor", "2026-04-13 08:00", 0}, {"timezone=", "2026-04-13 07:00", 0}, {"", "2026-04-13 00:00", 0}, {"timezone=start", "", 0}} {
		opt := options()
		if c.column != "" {
			opt = options(c.column)
		}
		s, r, err := readText(t, log, opt)
		if c.want == "" {
			if err == nil {
				t.Error("the start is a zone")
			}
			continue
		}
		if err != nil || s.added[0].Start != utc(t, c.want) || r.UnreadableCells() != c.unreadable || r.LayoutRows != 2 {
			t.Errorf("%s: %v, %v, unreadable %+v", c.column, err, s.added, r.Unreadable)
		}
	}
	opt := options()
	opt.Saved = savedOf(t, log, options("timezone=Kantoor"))
	if s, r := mustRead(t, log, opt); s.added[0].Start != utc(t, "2026-04-13 08:00") || s.added[1].Start != utc(t, "2026-04-13 07:00") || len(r.Unreadable) > 0 {
		t.Errorf("by a saved layout: %+v", s.added)
	}
}

// Real dates of a workbook run by the clock of their row too.
func TestZonesInAWorkbook(t *testing.T) {
	moment := styledCell{"d-m-yyyy h:mm", 46125.375} // 13 April 2026, 9:00
	s, _ := mustRead(t, styledWorkbook(t, [][]any{{"Start time", "UTC offset"}, {moment, 2}, {moment, -5}, {moment, "+05:30"}, {moment, "Europe/London"}}), options())
	for i, want := range []string{"2026-04-13 07:00", "2026-04-13 14:00", "2026-04-13 03:30", "2026-04-13 08:00"} {
		if s.added[i].Start != utc(t, want) {
			t.Errorf("row %d starts at %v, want %s", i+2, time.UnixMilli(int64(s.added[i].Start)).UTC(), want)
		}
	}
}
