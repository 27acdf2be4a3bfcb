package reference

import (
	"bytes"
	"fmt"
	"slices"
	"time"
)

// Volume is how many of something there were in a period.
type Volume struct {
	Period   string // as the file writes it
	From, To string // local dates, both included
	Item     string // the id of a reason, or a journey; "": all contacts
	Number   float64
}

// WriteVolumes writes the file of volumes.
func WriteVolumes(o Options) []byte {
	var out bytes.Buffer
	header := "period,"
	if o.PerBy != "" {
		header += o.PerBy + ","
	}
	fmt.Fprintf(&out, "%sorders\n", header)
	for _, v := range o.Per {
		item := v.Item
		if o.PerBy != "" {
			item += ","
		}
		fmt.Fprintf(&out, "%s,%s%v\n", v.Period, item, v.Number)
	}
	return out.Bytes()
}

// perX: “Per X: contacts per order, invoice, customer: given volumes per period (and
// per reason or journey).”
//
// Decision: what starts on a date of the coverage that lies in the asked period
// counts; nothing is known of a volume without such a date, and it is in no total. A
// total for each item, in the order in which they come.
func (m *measure) perX() {
	if len(m.options.Per) == 0 {
		return
	}
	columns := []string{"period"}
	if m.options.PerBy != "" {
		columns = append(columns, "item")
	}
	table := newTable(append(columns, "volume", "contacts", "contacts_per_x", "avoidable_contacts", "avoidable_per_x", "process_ftr", "covered")...)
	row := func(period string, volumes []Volume) {
		cells := []any{period}
		if m.options.PerBy != "" {
			cells = append(cells, volumes[0].Item)
		}
		table.add(append(cells, m.perCells(period == "total", volumes)...)...)
	}
	var items []string
	for _, v := range m.options.Per {
		row(v.Period, []Volume{v})
		if !slices.Contains(items, v.Item) {
			items = append(items, v.Item)
		}
	}
	for _, item := range items {
		row("total", keep(m.options.Per, func(v Volume) bool { return v.Item == item }))
	}
	m.result.Tables["per_x"] = *table
}

func (m *measure) perCells(total bool, volumes []Volume) []any {
	held := keep(volumes, func(v Volume) bool { return m.coveredDays(v) > 0 })
	covered := "yes"
	for _, v := range volumes {
		if m.coveredDays(v) < daysIn(v) {
			covered = "partly"
		}
	}
	volume := 0.0
	for _, v := range held {
		volume += v.Number
	}
	if len(held) == 0 {
		if !total {
			volume = volumes[0].Number
		}
		return []any{volume, Figure{}, Figure{}, Figure{}, Figure{}, Figure{}, "no"}
	}
	wanted := func(c *contact) bool {
		return slices.ContainsFunc(held, func(v Volume) bool { return m.isOf(c, v) })
	}
	contacts := keep(m.in, wanted)
	avoidable := keep(contacts, m.isAvoidable)
	// “`process_ftr` = 1 − (avoidable cases, open ones included, + avoidable contacts of
	// unknown customers) / X; below 0 it is absent”. Decision: a case is avoidable when
	// one of its contacts is, whenever that starts.
	failed := len(keep(avoidable, func(c *contact) bool { return !c.known() })) +
		len(keep(m.episodes, func(e episode) bool { return wanted(e.first()) && slices.ContainsFunc(e.contacts, m.isAvoidable) }))
	right := number((volume - float64(failed)) / volume)
	if right.Value < 0 {
		right = Figure{}
	}
	n, perOne := number(float64(len(avoidable))), ratio(float64(len(avoidable)), volume)
	if !m.anyMapped() {
		n, perOne, right = Figure{}, Figure{}, Figure{}
	}
	return []any{volume, len(contacts), ratio(float64(len(contacts)), volume), n, perOne, right, covered}
}

// isOf reports whether a contact is held against a volume.
func (m *measure) isOf(c *contact, v Volume) bool {
	date := localDate(c.start, m.zone)
	if date < v.From || date > v.To || !slices.Contains(m.dates, date) {
		return false
	}
	switch m.options.PerBy {
	case "reason":
		return c.mapped() && m.taxonomy.Reasons[c.reason].ID == v.Item
	case "journey":
		return c.mapped() && m.taxonomy.Reasons[c.reason].Journey == v.Item
	}
	return true
}

func (m *measure) coveredDays(v Volume) int {
	return len(keep(m.dates, func(date string) bool { return v.From <= date && date <= v.To }))
}

func daysIn(v Volume) int {
	return int(dateOf(v.To).Sub(dateOf(v.From)).Hours()/24) + 1
}

func dateOf(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// drawPer draws volumes of periods around the log, one after the other.
func (g *generator) drawPer() {
	if g.chance(8) {
		return
	}
	o := &g.options
	items := []string{""}
	for _, r := range g.taxonomy.Reasons {
		if r.Journey != "" && !slices.Contains(items, r.Journey) {
			items = append(items, r.Journey)
		}
	}
	switch {
	case g.chance(5) && len(items) > 1:
		o.PerBy, items = "journey", items[1:]
	case g.chance(5):
		o.PerBy, items = "reason", namesOf(g.taxonomy.Reasons, func(r Reason) string { return r.ID })
	default:
		items = items[:1]
	}
	day := g.shape.anchor.AddDate(0, 0, g.below(20)-15)
	for range 1 + g.below(6) {
		v := Volume{Number: pick(g, 1.0, 2, 7, 40, 1000, 12.5)}
		last := day
		switch g.below(4) {
		case 0:
			v.Period = day.Format(time.DateOnly)
		case 1:
			last = day.AddDate(0, 0, g.below(40))
			v.Period = day.Format(time.DateOnly) + "/" + last.Format(time.DateOnly)
		case 2:
			for day.Weekday() != time.Monday {
				day = day.AddDate(0, 0, 1)
			}
			last = day.AddDate(0, 0, 6)
			year, week := day.ISOWeek()
			v.Period = fmt.Sprintf("%d-W%02d", year, week)
		case 3:
			for day.Day() != 1 {
				day = day.AddDate(0, 0, 1)
			}
			last = day.AddDate(0, 1, -1)
			v.Period = day.Format("2006-01")
		}
		v.From, v.To = day.Format(time.DateOnly), last.Format(time.DateOnly)
		for _, item := range items {
			if g.chance(12) || len(items) == 1 {
				v.Item = item
				o.Per = append(o.Per, v)
			}
		}
		day = last.AddDate(0, 0, 1+g.below(3))
	}
}
