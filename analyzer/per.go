package analyzer

import (
	"fmt"
	"slices"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// Volumes are what contacts are held against: so many X per period, perhaps by
// reason or by journey.
type Volumes struct {
	Name string // of one X: order
	By   string // reason, journey, or "" when the file has neither
	Rows []VolumeRow
}

// VolumeRow is one row of a file of volumes.
type VolumeRow struct {
	Period   string // as the file writes it
	From, To contact.Date
	Item     string // the id of a reason, a journey, or ""
	Volume   float64
	row      int // in the file, from 1
}

// coverWords are what people read for how much of a period the log covers.
var coverWords = map[metric.Cover]string{metric.Covered: "yes", metric.PartlyCovered: "partly", metric.NotCovered: "no"}

// perTable holds contacts against the volumes that the user gives.
func perTable(f *Findings, _ *document.Document) document.Table {
	v := f.Request.Per
	columns := []string{"period"}
	if v.By != "" {
		columns = append(columns, "item")
	}
	t := grid("per_x", append(columns, "volume", "contacts", "contacts_per_x", "avoidable_contacts", "avoidable_per_x", "process_ftr", "covered")...)
	t.Title = document.Text{EN: t.Title.EN + ": " + v.Name, NL: t.Title.NL + ": " + v.Name}
	row := func(period document.Cell, item string, volume float64, p metric.Per) {
		cells := []document.Cell{period}
		if v.By != "" {
			cells = append(cells, f.itemName(item))
		}
		cells = append(cells, document.Of(document.Num(volume)))
		t.Rows = append(t.Rows, append(cells, f.perCells(p)...))
	}
	measured := f.Question.PerX(f.volumed())
	var items []string
	byItem := map[string][]metric.Per{}
	for k, r := range v.Rows {
		row(document.Plain(r.Period), r.Item, r.Volume, measured[k])
		if byItem[r.Item] == nil {
			items = append(items, r.Item)
		}
		byItem[r.Item] = append(byItem[r.Item], measured[k])
	}
	for _, item := range items {
		sum := metric.JoinPer(byItem[item])
		row(word("total"), item, sum.Volume, sum)
	}
	t.Total = len(items) == 1
	t.Notes = coverNotes(v.Rows, measured)
	if !f.AnyMapped {
		t.Notes = append(t.Notes, absent(f.why([]need{needReasons})))
	}
	return t
}

// perCells are the columns that follow the volume.
func (f *Findings) perCells(p metric.Per) []document.Cell {
	inLog := p.Cover != metric.NotCovered
	reasons := inLog && f.AnyMapped
	rate := func(e metric.Estimate, ok bool) document.Cell { return document.Of(number(e.Value, e.Known && ok)) }
	return []document.Cell{
		document.Of(number(float64(p.Contacts), inLog)), rate(p.PerX, inLog),
		document.Of(number(float64(p.Avoidable), reasons)), rate(p.AvoidablePerX, reasons),
		rate(p.Right, reasons), word(coverWords[p.Cover]),
	}
}

// itemName is the name of a reason or of a journey.
func (f *Findings) itemName(item string) document.Cell {
	for _, r := range f.Request.Taxonomy.Reasons {
		if f.Request.Per.By == "reason" && r.ID == item {
			return document.Words(r.ID, document.Text(r.Name))
		}
	}
	return document.Plain(item)
}

// volumed are the volumes as the measuring takes them.
func (f *Findings) volumed() []metric.Volumed {
	var all []metric.Volumed
	for _, r := range f.Request.Per.Rows {
		m := metric.Volumed{From: r.From, To: r.To, Volume: r.Volume}
		if f.Request.Per.By != "" {
			m.Reasons = make([]bool, len(f.Request.Taxonomy.Reasons))
			for k, reason := range f.Request.Taxonomy.Reasons {
				m.Reasons[k] = r.Item == reason.ID && f.Request.Per.By == "reason" || r.Item == reason.Journey && f.Request.Per.By == "journey"
			}
		}
		all = append(all, m)
	}
	return all
}

// coverNotes name the periods that the log does not cover, or only in part.
func coverNotes(rows []VolumeRow, measured []metric.Per) []document.Text {
	list := func(cover metric.Cover) (names []string) {
		for k, p := range measured {
			if p.Cover == cover && !slices.Contains(names, rows[k].Period) {
				names = append(names, rows[k].Period)
			}
		}
		return names
	}
	var notes []document.Text
	if names := list(metric.NotCovered); len(names) > 0 {
		notes = append(notes, phrase("Outside the log or the period asked for, and in no total: {list}.",
			"Buiten het log of de gevraagde periode, en in geen totaal: {list}.", map[string]document.Text{"list": someOf(names)}))
	}
	if names := list(metric.PartlyCovered); len(names) > 0 {
		notes = append(notes, phrase("Only partly in the log or the period asked for, but held against the whole volume, so that fewer contacts per X show than there were: {list}.",
			"Maar deels in het log of de gevraagde periode, maar afgezet tegen het hele volume, zodat er minder contacten per X te zien zijn dan er waren: {list}.",
			map[string]document.Text{"list": someOf(names)}))
	}
	return notes
}

// mostNamed is how many periods a note names.
const mostNamed = 6

func someOf(names []string) document.Text {
	shown := names[:min(mostNamed, len(names))]
	text := ""
	for k, name := range shown {
		if k > 0 {
			text += ", "
		}
		text += name
	}
	if more := len(names) - len(shown); more > 0 {
		return document.Text{EN: fmt.Sprintf("%s and %d more", text, more), NL: fmt.Sprintf("%s en nog %d", text, more)}
	}
	return document.Same(text)
}
