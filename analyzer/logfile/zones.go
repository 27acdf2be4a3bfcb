package logfile

import (
	"fmt"
	"time"

	"contactlog/analyzer/logfile/cell"
)

// maxZones is how many different cells of a column of time zones are understood: there
// are some hundreds of zones. Others cannot be read.
const maxZones = 1024

// numberZoneNames are headers of the zone of a phone number of the centre: only clocks that
// say so, as in "datetime (tz offset incl.)", run by it.
var numberZoneNames = nameSet("number timezone")

// rowZones are the time zones that stand in a column beside the start, one a row. A
// clock whose cell names its distance to UTC, or whose header says that it is UTC,
// does not heed them.
type rowZones struct {
	column int // -1 if there is none
	known  map[string]rowZone
	blanks int64 // rows that name none
	first  uint32
}

// rowZone is what a cell with a zone means.
type rowZone struct {
	clock *cell.Zone // nil where the cell cannot be read
	fault cell.Fault
}

// of returns the zone that a cell names.
func (z *rowZones) of(b []byte) rowZone {
	zone, ok := z.known[string(b)]
	if ok {
		return zone
	}
	zone = rowZone{fault: cell.Unreadable}
	if len(z.known) < maxZones {
		var location *time.Location
		if location, zone.fault = cell.ParseZone(b); zone.fault == cell.Fine {
			zone.clock = cell.NewZone(location)
		}
		z.known[string(b)] = zone
	}
	return zone
}

// join adds the zones of other rows. It reports whether it could: beyond the bound it
// depends on the order of the rows which ones are understood.
func (z *rowZones) join(o *rowZones) bool {
	z.blanks += o.blanks
	z.first = lowest(z.first, o.first)
	for name, zone := range o.known {
		z.known[name] = zone
	}
	return len(z.known) < maxZones
}

// setClock sets the clock by which the row's dates are read: that of its own zone, else
// of the log's.
func (p *pass) setClock(cells [][]byte) {
	p.clock = p.zone
	if p.zones.column < 0 {
		return
	}
	if b := cellAt(cells, p.zones.column); len(b) > 0 && !cell.Nothing(b) {
		if zone := p.zones.of(b); zone.clock != nil {
			p.clock = zone.clock
		}
	}
}

// countZone notes a zone that is missing or that cannot be read, now that the row counts.
func (p *pass) countZone(cells [][]byte) {
	if p.zones.column < 0 {
		return
	}
	b := cellAt(cells, p.zones.column)
	if len(b) == 0 || cell.Nothing(b) {
		if p.zones.blanks++; p.zones.blanks == 1 {
			p.zones.first = p.row
		}
		return
	}
	if zone := p.zones.of(b); zone.clock == nil {
		p.faulty(p.zones.column, b, zone.fault)
	}
}

// zoneNews tells of rows that name no zone, where others do.
func (p *pass) zoneNews() []Doubt {
	if p.zones.blanks == 0 || len(p.zones.known) == 0 {
		return nil
	}
	h := p.layout.Columns[p.zones.column].Header
	return []Doubt{{"blank_zones", h, p.zones.blanks, p.zones.first, Text{
		fmt.Sprintf("column %q names no time zone in some rows (%d×): they are read in that of the log", h, p.zones.blanks),
		fmt.Sprintf("kolom %q noemt in sommige rijen geen tijdzone (%d×): die zijn gelezen in die van het log", h, p.zones.blanks)}, ""}}
}

// fitsZone reports whether the column can tell in which zone the clocks of the file run,
// given the column of the start: it holds zones, and the start needs one.
func (c *candidate) fitsZone(start *candidate) bool {
	if start == nil || start.header.utc || numberZoneNames[c.header.name] && !start.header.zoned {
		return false
	}
	return len(c.values) > 0 && c.share(isZone) >= enough
}

// isZone reports whether a cell names a time zone.
func isZone(b []byte) bool {
	_, fault := cell.ParseZone(b)
	return fault == cell.Fine
}

// whyNoZone says why a column of time zones is not used, although its values may fit: the
// start runs by another clock.
func (l *Layout) whyNoZone(h *header) (Why, bool) {
	at := max(l.index(Start), l.index(Date))
	if !h.means(TimeZone) || at < 0 {
		return Why{}, false
	}
	start := readHeader([]byte(l.Columns[at].Header))
	if !l.Columns[at].UTC && !(numberZoneNames[h.name] && !start.zoned) {
		return Why{}, false
	}
	return Why{"other_clock", Text{fmt.Sprintf("%q has another clock", l.Columns[at].Header), fmt.Sprintf("%q heeft een andere klok", l.Columns[at].Header)}}, true
}
