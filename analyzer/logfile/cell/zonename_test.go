package cell

import (
	"testing"
	"time"
)

func TestParseZone(t *testing.T) {
	winter, summer := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC), time.Date(2026, 7, 15, 12, 0, 0, 0, time.UTC)
	for text, want := range map[string][2]int{ // minutes east of UTC in winter and in summer
		"Europe/Amsterdam": {60, 120}, "europe/amsterdam": {60, 120}, "EUROPE/LONDON": {0, 60}, "America/New York": {-300, -240}, "america/argentina/buenos_aires": {-180, -180},
		"America/Port_of_Spain": {-240, -240}, "america/port_of_spain": {-240, -240}, "Asia/Kolkata": {330, 330}, "Etc/GMT-2": {120, 120}, " Europe/Brussels ": {60, 120},
		"+01:00": {60, 60}, "-0530": {-330, -330}, "+2": {120, 120}, "1": {60, 60}, "02:00": {120, 120}, "UTC+1": {60, 60}, "GMT-05:00": {-300, -300}, "UTC": {0, 0}, "Z": {0, 0}, "+14:00": {840, 840},
		"CET": {60, 60}, "cest": {120, 120}, "EST": {-300, -300},
		"W. Europe Standard Time": {60, 120}, "(GMT+01:00) Amsterdam": {60, 120}, "Eastern Time (US & Canada)": {-300, -240}, "GMT Standard Time": {0, 60}, "+01:00 (CET)": {60, 60},
	} {
		zone, fault := ParseZone([]byte(text))
		if fault != Fine {
			t.Errorf("%q: fault %v", text, fault)
			continue
		}
		for i, at := range []time.Time{winter, summer} {
			if _, offset := at.In(zone).Zone(); offset != want[i]*60 {
				t.Errorf("%q: %d minutes in %s, want %d", text, offset/60, at.Month(), want[i])
			}
		}
	}
	for text, want := range map[string]Fault{
		"": Unreadable, "Local": Unreadable, "Mars/Olympus": Unreadable, "Jan Jansen": Unreadable, "../etc/passwd": Unreadable, "Europe/": Unreadable, "/Europe": Unreadable, "NL": Unreadable,
		"Europe/Amsterdam/x": Unreadable, "+15:00": Impossible, "31": Unreadable, "0612345678": Unreadable, "12:75": Unreadable, "(GMT+01:00)": Unreadable,
	} {
		if zone, fault := ParseZone([]byte(text)); fault != want {
			t.Errorf("%q: %v, fault %v, want %v", text, zone, fault, want)
		}
	}
}

// Whatever stands in a cell, it is a zone or a fault, and no path to a file.
func FuzzParseZone(f *testing.F) {
	for _, seed := range []string{"Europe/Amsterdam", "UTC+1", "(GMT+01:00) Amsterdam", "../../etc/localtime", "a/b/c"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		zone, fault := ParseZone(b)
		if (zone == nil) != (fault != Fine) {
			t.Fatalf("%q: %v, fault %v", b, zone, fault)
		}
		if zone == time.Local {
			t.Fatalf("%q is the zone of this machine", b)
		}
	})
}
