package analyzer

import (
	"fmt"
	"io"
	"strings"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/metric"
	"contactlog/reasons"
)

// Request is what the user asks for. Build one with [NewRequest], which holds
// every default.
type Request struct {
	Version  string // of the program
	Paths    []string
	Stdin    io.Reader
	Reading  logfile.Options
	Taxonomy *reasons.Taxonomy

	Window   contact.Millis // within which a contact is a repeat
	LegGap   contact.Millis // within which a row belongs to the contact before it
	RepeatOn string         // reason, customer, or "" to let the log decide

	From, To, Until *contact.Date // nil: not given

	Tariff         metric.Tariff
	Plan           metric.Plan
	HoursGiven     bool  // the productive hours of a full-time job are the user's
	CustomersTotal int64 // size of the customer base, 0 when not given

	By    []string // columns or built-in dimensions to divide by; see [CheckBy]
	Per   *Volumes // what contacts are held against; nil when not given
	Owner string   // the id of the owner that the report is about; "" is all
	Asked []string // of [AskedTables], those that the report has
	Words metric.WordBounds

	Threads  int                     // goroutines that read a file; 0 is one per processor
	Trail    bool                    // keep the account of every row
	Progress func(done, total int64) // bytes; may be nil
	given    map[string]bool         // settings that the user chose
}

// The ways in which [Request.RepeatOn] is written.
const (
	RepeatOnReason   = "reason"
	RepeatOnCustomer = "customer"
)

// DefaultWindow is seven days of 24 hours.
const DefaultWindow = 7 * contact.Day

// DefaultZone is the home zone of the program: one stated zone, the same on
// every machine.
const DefaultZone = "Europe/Amsterdam"

// NewRequest returns a request with every default but the taxonomy and the zone.
func NewRequest() Request {
	return Request{
		Window: DefaultWindow,
		LegGap: contact.DefaultLegGap,
		Tariff: metric.NoTariff,
		Words:  metric.DefaultWordBounds,
		Plan:   metric.Plan{Target: metric.DefaultTarget, HoursPerFTE: metric.DefaultHoursPerFTE},
	}
}

// Give notes that the user chose a setting, by its id in the glossary.
func (r *Request) Give(id string) {
	if r.given == nil {
		r.given = make(map[string]bool)
	}
	r.given[id] = true
}

func (r *Request) zone() *time.Location { return r.Reading.Zone }

// period returns the span that the from- and to-date ask for; a to-date means
// the end of that day.
func (r *Request) period() contact.Period {
	p := contact.Always
	if r.From != nil {
		p.From = r.From.Midnight(r.zone())
	}
	if r.To != nil {
		p.To = (*r.To + 1).Midnight(r.zone())
	}
	return p
}

// ParseDate reads a date as users give it: 2026-11-22, or a month or year for
// its first (or, at the end of a period, its last) day.
func ParseDate(s string, end bool) (contact.Date, error) {
	for _, form := range []struct {
		layout        string
		years, months int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(form.layout, s)
		if err != nil {
			continue
		}
		if end && form.layout != time.DateOnly {
			t = t.AddDate(form.years, form.months, -1)
		}
		return contact.DateOf(t.Date()), nil
	}
	return 0, fmt.Errorf("%q is not a date: write 2026-11-22, 2026-11 or 2026", s)
}

// ParsePeriod reads a period as users give it: 2025-01..2025-03 is from the first
// day of the one to the last day of the other, each a date, month or year as
// [ParseDate] reads it; 2025-01 is all of it. An end that is left open is nil.
func ParsePeriod(s string) (from, to *contact.Date, err error) {
	first, last, ranged := strings.Cut(s, "..")
	if !ranged {
		last = first
	}
	if first == "" && last == "" {
		return nil, nil, fmt.Errorf("%q is not a period: write 2025-01..2025-03, 2025-01.., ..2025-03 or 2025-01", s)
	}
	for _, end := range []struct {
		text string
		last bool
		to   **contact.Date
	}{{first, false, &from}, {last, true, &to}} {
		if end.text == "" {
			continue
		}
		date, err := ParseDate(end.text, end.last)
		if err != nil {
			return nil, nil, err
		}
		*end.to = &date
	}
	if from != nil && to != nil && *to < *from {
		return nil, nil, fmt.Errorf("%q ends before it begins", s)
	}
	return from, to, nil
}
