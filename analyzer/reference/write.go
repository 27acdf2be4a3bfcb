package reference

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// column is one column of the CSV.
type column struct {
	name string
	cell func(Row) string
}

// ExtraColumn is the header of the column that has no role.
const ExtraColumn = "Shop code"

// unreadable is written for a start that cannot be read.
const unreadable = "2026-13-45T25:61:00"

// columns lists the columns of the CSV, each under the name of its role. That a
// row is damaged stands where other rows say who answered.
func columns(o Options) []column {
	moment := func(t time.Time) string { return formatMoment(t, o) }
	seconds := func(ms *int64) string { return decimal(ms, 1000) }
	return []column{
		{"contact_id", func(r Row) string { return r.ID }},
		{"customer", func(r Row) string { return r.Customer }},
		{"called", func(r Row) string { return r.Called }},
		{"start", func(r Row) string {
			if r.Start.IsZero() {
				return unreadable
			}
			return moment(r.Start)
		}},
		{"end", func(r Row) string {
			if r.End.IsZero() {
				return ""
			}
			return moment(r.End)
		}},
		{"direction", func(r Row) string { return r.Direction }},
		{"answered", func(r Row) string {
			if r.Excluded {
				return "damaged"
			}
			return map[string]string{"answered": "yes", "missed": "no", "automated": "voicemail"}[r.Outcome]
		}},
		{"channel", func(r Row) string { return r.Channel }},
		{"queue", func(r Row) string { return r.Queue }},
		{"segment", func(r Row) string { return r.Segment }},
		{ExtraColumn, func(r Row) string { return r.Extra }},
		{"agent", func(r Row) string { return r.Agent }},
		{"code", func(r Row) string { return strings.Join(r.Codes, codeSeparator) }},
		{"text", func(r Row) string { return strings.Join(r.Texts, " ") }},
		{"handle", func(r Row) string { return seconds(r.Handle) }},
		{"talk", func(r Row) string { return seconds(r.Talk) }},
		{"hold", func(r Row) string { return seconds(r.Hold) }},
		{"wrap", func(r Row) string { return seconds(r.Wrap) }},
		{"wait", func(r Row) string { return seconds(r.Wait) }},
		{"transfers", func(r Row) string { return mark(r.Transfers) }},
		{"resolved", func(r Row) string { return mark(r.Resolved) }},
		{"prevented", func(r Row) string { return mark(r.Prevented) }},
		{"cost", func(r Row) string { return decimal(r.Cost, euro) }},
		{"csat", func(r Row) string { return score(r.CSAT) }},
		{"nps", func(r Row) string { return score(r.NPS) }},
		{"ces", func(r Row) string { return score(r.CES) }},
		{"emotion", func(r Row) string { return r.Emotion }},
	}
}

// formatMoment writes seconds, and milliseconds where there are any.
func formatMoment(t time.Time, o Options) string {
	layout := "2006-01-02T15:04:05"
	if t.Nanosecond() != 0 {
		layout += ".000"
	}
	if o.WallClock {
		return t.In(o.zone()).Format(layout)
	}
	return t.UTC().Format(layout) + "Z"
}

// decimal writes an amount in whole units, with as many decimals as it needs; a
// broken amount of money has two or six.
func decimal(amount *int64, unit int64) string {
	switch {
	case amount == nil:
		return ""
	case *amount%unit == 0:
		return strconv.FormatInt(*amount/unit, 10)
	case unit == euro && *amount%(unit/100) == 0:
		return fmt.Sprintf("%d.%02d", *amount/unit, *amount%unit/(unit/100))
	case unit == euro:
		return fmt.Sprintf("%d.%06d", *amount/unit, *amount%unit)
	}
	return fmt.Sprintf("%d.%03d", *amount/unit, *amount%unit)
}

func mark(b *bool) string {
	if b == nil {
		return ""
	}
	return yesNo(*b)
}

// has reports whether the log has a column. Those that the log does not speak of
// itself are there when any row fills them; start and channel always are.
func (l Log) has(c column) bool {
	switch c.name {
	case "contact_id":
		return l.HasIDs
	case "customer":
		return l.HasCustomers
	case "code":
		return l.HasCodes
	case "text":
		return l.HasTexts
	case "transfers":
		return l.HasTransfers
	case "start", "channel":
		return true
	}
	return slices.ContainsFunc(l.Rows, func(r Row) bool { return c.cell(r) != "" })
}

// cells are the cells of a row in the columns that the log has.
func (l Log) cells(r Row, o Options) []string {
	var cells []string
	for _, c := range columns(o) {
		if l.has(c) {
			cells = append(cells, c.cell(r))
		}
	}
	return cells
}

// WriteCSV writes the log as an export whose headers are the names of the roles.
// Columns that the log does not have are left out. Times are UTC and say so, or
// with [Options.WallClock] local times without a zone.
func WriteCSV(log Log, _ Taxonomy, options Options) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	var header []string
	for _, c := range columns(options) {
		if log.has(c) {
			header = append(header, c.name)
		}
	}
	lines := [][]string{header}
	for _, r := range log.Rows {
		lines = append(lines, log.cells(r, options))
	}
	if err := w.WriteAll(lines); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.Bytes()
}

// YAML writes the taxonomy file.
func (t Taxonomy) YAML() []byte {
	var out bytes.Buffer
	line := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
	line("name: reference")
	line("version: %q", "1")
	line("owners:")
	for _, o := range t.Owners {
		line("  - {id: %s, inside: %t}", o.ID, o.Inside)
	}
	line("reasons:")
	for _, r := range t.Reasons {
		line("  - id: %s", r.ID)
		line("    kind: %s", r.Kind)
		line("    owner: %s", r.Owner)
		if r.Journey != "" {
			line("    journey: %s", r.Journey)
		}
		if r.Preventable != nil {
			line("    preventable: %s", strconv.FormatFloat(*r.Preventable, 'f', -1, 64))
		}
		if r.Content {
			line("    content: true")
		}
		if r.Opportunity {
			line("    opportunity: true")
		}
		if r.Quadrant != "" {
			line("    matrix: %s", sides[r.Quadrant])
		}
		r.writeChannels(line)
		if len(r.Codes) > 0 {
			line("    codes: %s", quotedList(r.Codes))
		}
		if len(r.Phrases) > 0 {
			line("    phrases: %s", quotedList(r.Phrases))
		}
	}
	t.writeEmotions(line)
	return out.Bytes()
}

// quotedList is a YAML list in one line; Go's quoting of plain text is YAML's too.
func quotedList(items []string) string {
	var quoted []string
	for _, s := range items {
		quoted = append(quoted, strconv.Quote(s))
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
