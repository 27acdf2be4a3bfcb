package cell

import (
	"strings"
	"time"
)

// zoneAliases are the places whose clocks the names of Windows and of help desks mean,
// as European and American exports write them.
var zoneAliases = words(
	list[string]{"Europe/Amsterdam", "w. europe standard time,amsterdam"},
	list[string]{"Europe/Brussels", "romance standard time,brussels,brussel"},
	list[string]{"Europe/Paris", "paris,parijs"},
	list[string]{"Europe/Berlin", "berlin,berlijn"},
	list[string]{"Europe/Budapest", "central europe standard time"},
	list[string]{"Europe/Warsaw", "central european standard time"},
	list[string]{"Europe/London", "gmt standard time,london,londen"},
	list[string]{"Europe/Bucharest", "gtb standard time"},
	list[string]{"Europe/Kyiv", "fle standard time"},
	list[string]{"America/New_York", "eastern standard time,eastern time (us & canada)"},
	list[string]{"America/Chicago", "central standard time,central time (us & canada)"},
	list[string]{"America/Denver", "mountain standard time,mountain time (us & canada)"},
	list[string]{"America/Los_Angeles", "pacific standard time,pacific time (us & canada)"},
)

// mostOffset is the largest distance to UTC, in hours, that any clock has.
const mostOffset = 14

// ParseZone reads the time zone of a row: the name of a place in the tz database
// (Europe/Amsterdam) or that Windows or a help desk gives it; a distance to UTC
// (+01:00, UTC+1, GMT-0500, 1); or an abbreviation (CET, CEST), which means the
// distance that it names, in summer as in winter.
func ParseZone(b []byte) (*time.Location, Fault) {
	b = cutRemark(Trim(b)) // (GMT+01:00) Amsterdam
	if len(b) == 0 || len(b) > maxWord {
		return nil, Unreadable
	}
	if zone, fault := parseOffset(b); fault != Unreadable {
		return zone, fault
	}
	if name, known := zoneAliases.of(b); known {
		return locate(name)
	}
	name, inCapitals := placeNames(b)
	zone, fault := locate(name)
	if fault != Fine {
		zone, fault = locate(inCapitals)
	}
	return zone, fault
}

// locate returns the clock of a place of the tz database.
func locate(name string) (*time.Location, Fault) {
	if name == "" {
		return nil, Unreadable
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, Unreadable
	}
	return zone, Fine
}

// parseOffset reads a distance to UTC or the abbreviation of one.
func parseOffset(b []byte) (*time.Location, Fault) {
	var d Date
	if isDigit(b[0]) { // a spreadsheet drops the plus
		b = append([]byte{'+'}, b...)
	}
	rest, ok := d.readOffset(b)
	switch {
	case !ok || len(rest) > 0:
		return nil, Unreadable
	case d.Offset > mostOffset*3600 || d.Offset < -mostOffset*3600:
		return nil, Impossible
	}
	return time.FixedZone("", int(d.Offset)), Fine
}

// placeNames returns the name of a place in the tz database, as it is but with
// underscores for blanks, and with capitals where these belong; "" where b cannot be
// one.
func placeNames(b []byte) (name, inCapitals string) {
	parts := strings.Split(strings.ReplaceAll(string(b), " ", "_"), "/")
	if len(parts) < 2 || len(parts) > 3 {
		return "", ""
	}
	large := make([]string, len(parts))
	for i, part := range parts {
		if part == "" || strings.Trim(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-+0123456789") != "" {
			return "", ""
		}
		large[i] = capitals(part)
	}
	return strings.Join(parts, "/"), strings.Join(large, "/")
}

// capitals writes the words of a name with a capital, but for the small words in the
// names of places.
func capitals(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '_' })
	for i, w := range words {
		if i == 0 || w != "of" && w != "es" && w != "au" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, "_")
}
