// Package reference computes every figure of the metrics contract the plain,
// slow way. It serves tests only: it is the oracle that the fast program is
// compared with on random logs, so it shares no code with the program and
// imports nothing of it. Every piece stands under the sentence of the contract
// that it follows, between “quotation marks”; a line that begins with
// "Decision:" says what was chosen where the contract leaves a choice.
//
// Logs are small (a hundred rows or so), so nothing here is made fast.
package reference

import "time"

// Row is one row of an export, its cells already typed. A nil pointer, an empty
// string and a zero time are blank cells.
type Row struct {
	ID       string // of the contact
	Customer string // as written; see [Log.Key]
	Called   string // the number or address that was called, as written

	Start time.Time // zero when it cannot be read
	End   time.Time

	Direction string // "", inbound, outbound, internal
	Outcome   string // "", answered, missed, automated
	Excluded  bool   // the export itself calls the row damaged
	Channel   string // the machine name: phone, email, chat, …
	Queue     string
	Segment   string
	Extra     string // of a column that has no role
	Agent     string

	Codes []string // the codes in the one code cell, in order
	Texts []string // the text cells; a CSV has one text column, so at most one

	Handle, Talk, Hold, Wrap, Wait *int64 // milliseconds
	Cost                           *int64 // micro-euro

	Transfers, Resolved, Prevented *bool

	CSAT *int64 // tenths of a score from 1 to 5, or to 10
	NPS  *int64 // tenths of a score from 0 to 10
	CES  *int64 // tenths of a score from 1 to 5, or to 7

	Emotion string // as the export writes it
}

// Log is an export: its rows in order, and which columns it has. A cell whose
// column the log does not have counts as blank.
type Log struct {
	Rows                                                   []Row
	HasIDs, HasCustomers, HasCodes, HasTexts, HasTransfers bool
}

// The kinds of reason.
const (
	Valuable  = "valuable"
	Hygiene   = "hygiene"
	Avoidable = "avoidable"
)

// Owner is a department that causes contacts.
type Owner struct {
	ID     string
	Inside bool
}

// Reason is a contact reason.
type Reason struct {
	ID          string
	Kind        string
	Owner       string
	Journey     string
	Preventable *float64 // nil: 1
	Opportunity bool
	Content     bool
	Quadrant    string   // eliminate, simplify, automate or leverage; "": by its kind
	Preferred   []string // channels, as are the next two
	Supporting  []string
	Discouraged []string
	Codes       []string
	Phrases     []string // single lower-case ASCII words, or such a word and *
}

// Emotion is something that the words of a customer show.
type Emotion struct {
	ID      string
	Phrases []string // lower-case ASCII words, the last perhaps with *
}

// Taxonomy is a list of reasons and a list of emotions, in order.
type Taxonomy struct {
	Owners   []Owner
	Reasons  []Reason
	Emotions []Emotion
}

// Options are the choices of the user. The zero value of each is its default.
type Options struct {
	Window   time.Duration // 0: 7 × 24 h
	RepeatOn string        // reason, customer, or "": by itself
	LegGap   time.Duration // 0: 4 h

	From, To, Until string // local dates such as 2026-03-29, both ends included
	Zone            string // such as Europe/Amsterdam; "": UTC

	Cost           *int64           // micro-euro a contact
	CostPerChannel map[string]int64 // micro-euro a contact
	HourlyRate     *int64           // micro-euro an hour

	Target          float64 // 0: 0.10
	ContactsPerYear *float64
	HoursPerFTE     *float64 // productive hours a year; nil: 1030
	Investment      *int64   // micro-euro
	Adoption        *float64
	SelfServiceCost *int64 // micro-euro a contact; nil: 0
	CustomersTotal  *int64
	Owner           string // that the report is about; "": all
	Per             []Volume
	PerBy           string   // what an item of these is: reason, journey, or ""
	Drivers         bool     // what drives the scores is asked
	By              []string // dimensions to divide by: those of the program, or the extra column

	Words *WordBounds // nil: those of the program

	WallClock bool // of [WriteCSV]: local times without a zone
}

func (o Options) window() time.Duration {
	if o.Window == 0 {
		return 7 * 24 * time.Hour
	}
	return o.Window
}

func (o Options) legGap() time.Duration {
	if o.LegGap == 0 {
		return 4 * time.Hour
	}
	return o.LegGap
}

func (o Options) target() float64 {
	if o.Target == 0 {
		return 0.10
	}
	return o.Target
}

func (o Options) hoursPerFTE() float64 {
	if o.HoursPerFTE == nil {
		return 1030
	}
	return *o.HoursPerFTE
}

func (o Options) selfServiceCost() int64 {
	if o.SelfServiceCost == nil {
		return 0
	}
	return *o.SelfServiceCost
}

// zone panics on a name that is no zone: only tests call this package.
func (o Options) zone() *time.Location {
	loc, err := time.LoadLocation(o.Zone)
	if err != nil {
		panic(err)
	}
	return loc
}

func (r Reason) preventable() float64 {
	if r.Preventable == nil {
		return 1
	}
	return *r.Preventable
}

// Result is everything that the contract says about a log.
type Result struct {
	Books   map[string]int64
	Fates   []string // of each row, the name of the book that counts it
	Figures map[string]Figure
	Tables  map[string]Table
}

// Figure is one figure. The zero value is absent.
type Figure struct {
	Known     bool
	Value     float64
	N         int64 // the base of a share that has one
	Low, High float64
	HasCI     bool
	Few       bool
	Word      string // of a figure that is a word; then Known is false
}

// number is a known figure without a base.
func number(x float64) Figure { return Figure{Known: true, Value: x} }

// ratio is a share without a base; it is absent when the whole is 0.
func ratio(part, whole float64) Figure {
	if whole == 0 {
		return Figure{}
	}
	return number(part / whole)
}

// times is the product of figures: absent when one of them is.
func times(figures ...Figure) Figure {
	product := 1.0
	for _, f := range figures {
		if !f.Known {
			return Figure{}
		}
		product *= f.Value
	}
	return number(product)
}

// Table is a table in the flat form: a column with an interval is followed by
// its base and the ends of its interval, as ID_n, ID_low and ID_high.
type Table struct {
	Columns []string
	Rows    [][]Cell
}

// Cell is one cell: a text, a number, or blank.
type Cell struct {
	Text   string
	Known  bool // it is a number
	Number float64
}

// Column returns the place of a column, or -1.
func (t Table) Column(id string) int {
	for i, c := range t.Columns {
		if c == id {
			return i
		}
	}
	return -1
}

// Find returns the cell under a column in the first row whose first cell is the
// given text, and whether there is one.
func (t Table) Find(first, column string) (Cell, bool) {
	for _, row := range t.Rows {
		if j := t.Column(column); j >= 0 && row[0].Text == first {
			return row[j], true
		}
	}
	return Cell{}, false
}

// interval marks a column that has an interval, in [newTable].
const interval = "+"

// newTable takes the ids of the columns; one that ends in + has an interval.
func newTable(columns ...string) *Table {
	t := &Table{}
	for _, c := range columns {
		id := c
		if n := len(c) - len(interval); c[n:] == interval {
			id = c[:n]
			t.Columns = append(t.Columns, id, id+"_n", id+"_low", id+"_high")
			continue
		}
		t.Columns = append(t.Columns, id)
	}
	return t
}

// wide is a figure that goes under a column with an interval.
type wide Figure

// add appends a row of string, int, int64, float64, [Figure] or [wide].
func (t *Table) add(values ...any) {
	var row []Cell
	for _, value := range values {
		switch v := value.(type) {
		case string:
			row = append(row, Cell{Text: v})
		case int:
			row = append(row, Cell{Known: true, Number: float64(v)})
		case float64:
			row = append(row, Cell{Known: true, Number: v})
		case Figure:
			row = append(row, v.cell())
		case wide:
			row = append(row, Figure(v).cell(),
				Cell{Known: v.Known && v.N > 0, Number: float64(v.N)},
				Cell{Known: v.Known && v.HasCI, Number: v.Low},
				Cell{Known: v.Known && v.HasCI, Number: v.High})
		default:
			panic("reference: a cell of an unknown type")
		}
	}
	if len(row) != len(t.Columns) {
		panic("reference: a row that does not fit its table")
	}
	t.Rows = append(t.Rows, row)
}

func (f Figure) cell() Cell {
	if f.Word != "" {
		return Cell{Text: f.Word}
	}
	return Cell{Known: f.Known, Number: f.Value}
}
