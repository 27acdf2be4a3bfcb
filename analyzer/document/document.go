// Package document says what a report is: a passport, headline figures with
// their sentences, tables with perhaps a chart, a scenario, and warnings. It knows
// no format: the same document becomes a terminal page, JSON, CSV, Markdown, a web
// page or a workbook, each showing the same figures, bases and notes.
package document

// Text is a text in the two languages of the program.
type Text struct{ EN, NL string }

// Same is a text that reads the same in both languages: a name, a code.
func Same(s string) Text { return Text{s, s} }

// In returns the text in a language.
func (t Text) In(l Language) string {
	if l == Dutch {
		return t.NL
	}
	return t.EN
}

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t == Text{} }

// Language is one that a report can be written in.
type Language uint8

// The languages.
const (
	English Language = iota
	Dutch
)

// Languages are the names by which users choose a language.
var Languages = []string{"en", "nl"}

// String returns the name by which users choose the language.
func (l Language) String() string { return Languages[l] }

// Unit says what a number counts, and so how it is written.
type Unit string

// The units. People read shares as 41.2 % (41,2 %), programs as 0.412.
const (
	NoUnit      Unit = ""            // text
	Count       Unit = "count"       // contacts, cases, customers: whole, with thousands marks
	Number      Unit = "number"      // a number with one decimal
	Ratio       Unit = "ratio"       // 0 to 1, two decimals, such as a Gini coefficient
	Probability Unit = "probability" // 0 to 1, three decimals, such as a p value
	Share       Unit = "share"       // a fraction, mostly 0 to 1
	Points      Unit = "points"      // a difference of two shares, -1 to 1: people read percentage points
	Euro        Unit = "euro"        // whole euro from 100 on, else cents
	Score       Unit = "score"       // what customers scored, on its own scale: two decimals
	PerUnit     Unit = "per_unit"    // so many for each of something else, three decimals
	Seconds     Unit = "seconds"     // people read 4:23 or 1:04:23
	Hours       Unit = "hours"       // whole from 10 on
	FTE         Unit = "fte"         // full-time equivalents, one decimal
	Months      Unit = "months"      // one decimal
	Days        Unit = "days"        // whole
	YearlyRate  Unit = "per_year"    // contacts a year, whole
	Date        Unit = "date"        // text, 2026-11-22
	Perhaps     Unit = "yes_no"      // text
	Identifier  Unit = "identifier"  // text that programs compare: a reason's id
)

// Value is one known or unknown number with what it rests on. The zero Value is
// unknown: JSON null, an empty cell, a dash on the terminal; never 0.
type Value struct {
	Known   bool
	Number  float64
	N       int64   // the base of a share; 0 where there is none
	Low     float64 // the ends of the 95 % interval, when HasCI
	High    float64
	HasCI   bool
	Few     bool // a share on a base below 30
	Assumed bool // rests on an assumption, such as the default cost of a contact
	Signed  bool // a difference: people read it with its sign
	Why     Text // of an unknown value: why it cannot be known
}

// Num returns a known value without a base.
func Num(x float64) Value { return Value{Known: true, Number: x} }

// Unknown returns an unknown value with the cause.
func Unknown(why Text) Value { return Value{Why: why} }

// Cell is one cell of a table: a text or a value. Text that comes from the log
// or the taxonomy may hold anything; every format must make it harmless.
type Cell struct {
	IsText bool
	Text   Text   // what people read
	ID     string // of a text: what programs read, when it differs
	Value  Value
	Unit   Unit // of a value: when it differs from the column's, as in a list of figures
}

// Words returns a cell of text that people read and programs know as id.
func Words(id string, t Text) Cell { return Cell{IsText: true, ID: id, Text: t} }

// Plain returns a cell with a text that is the same for all.
func Plain(s string) Cell { return Words(s, Same(s)) }

// Of returns a cell with a value.
func Of(v Value) Cell { return Cell{Value: v} }

// Column heads the cells below it. Its label, unit and note come from the glossary.
type Column struct {
	ID       string
	Label    Text
	Unit     Unit
	Detail   bool // for files and programs; the terminal leaves it out
	Interval bool // a share with a base and an interval: programs get ID_n, ID_low and ID_high beside it, see [Table.Flat]
	Foremost bool // of the intervals of a table, the one that people are to see first
}

// Table is a titled grid. Every row has a cell per column.
type Table struct {
	ID      string
	Title   Text
	Rule    Text // what it shows, in a sentence or two
	Columns []Column
	Rows    [][]Cell
	Total   bool   // the last row is the total of those above it
	Notes   []Text // remarks on this table: a base, an assumption, a cut
	Chart   *Chart // how it is best looked at; nil when there is nothing to draw
}

// Flat returns the table as programs read it: beside every column that has an
// interval stand its base and the two ends of the interval as columns of their
// own. The terminal shows t itself.
func (t Table) Flat() Table {
	flat := t
	flat.Columns = nil
	flat.Rows = make([][]Cell, len(t.Rows))
	for j, c := range t.Columns {
		flat.Columns = append(flat.Columns, c)
		if c.Interval {
			flat.Columns = append(flat.Columns,
				Column{ID: c.ID + "_n", Label: c.Label.and(Text{"n", "n"}), Unit: Count, Detail: true},
				Column{ID: c.ID + "_low", Label: c.Label.and(Text{"low", "laag"}), Unit: c.Unit, Detail: true},
				Column{ID: c.ID + "_high", Label: c.Label.and(Text{"high", "hoog"}), Unit: c.Unit, Detail: true})
		}
		for i, row := range t.Rows {
			flat.Rows[i] = append(flat.Rows[i], row[j])
			if c.Interval {
				v := row[j].Value
				flat.Rows[i] = append(flat.Rows[i],
					Of(Value{Known: v.Known && v.N > 0, Number: float64(v.N)}),
					Cell{Value: Value{Known: v.Known && v.HasCI, Number: v.Low}, Unit: row[j].Unit},
					Cell{Value: Value{Known: v.Known && v.HasCI, Number: v.High}, Unit: row[j].Unit})
			}
		}
	}
	return flat
}

func (t Text) and(o Text) Text { return Text{t.EN + ", " + o.EN, t.NL + ", " + o.NL} }

// Figure is a named number of the summary: the same name in every output.
type Figure struct {
	Name  string // as in the contract: ftf, avoidable_share
	Label Text
	Unit  Unit
	Value Value
	Word  string // of a figure that is a word, such as ftr_basis; then Value is unknown and Unit is NoUnit
	Note  Text   // an explanation that belongs to this run: the rule in words with its settings
}

// Headline is a figure that opens the report, with a sentence in plain words
// that goes on from the figure: "of 100 cases took one contact".
type Headline struct {
	Figure   Figure
	Sentence Text
}

// Warning is something to be careful about, said once with its count and its
// first position.
type Warning struct {
	Code  string // stable, for programs: few_days, assumed_cost
	Count int64
	Where Text // file, row and column of the first; none where there is no place
	Text  Text

	// Counted says that the text goes on from the count: "rows are rejected"
	// becomes "2 rows are rejected". Else the text stands by itself.
	Counted bool
}

// Setting is one choice that the figures rest on.
type Setting struct {
	ID    string
	Label Text
	Value any  // for programs: a string, number, bool, or a list or map of these
	Text  Text // for people
	Given bool // the user chose it; else it is the default
}

// Input is one file that was read.
type Input struct {
	Name   string // as the user named it
	Rows   int64
	Layout any  // for programs: how it was read
	Words  any  // for programs: what the words of its columns were taken for
	Text   Text // for people: the columns that were used and how
}

// Entry is one line of the books.
type Entry struct {
	ID    string
	Label Text
	Count int64
}

// Books account for every row: Rows equals the sum of the Entries. Beside are
// counts outside the sum.
type Books struct {
	Rows    int64
	Entries []Entry
	Beside  []Entry
}

// Taxonomy names the list of reasons that was used.
type Taxonomy struct {
	Name, Version, SHA256 string
}

// Document is a whole report.
type Document struct {
	Program   string // the program's version
	Title     Text
	Settings  []Setting
	Taxonomy  *Taxonomy // nil when no log was read
	Inputs    []Input
	Books     *Books // nil when no log was read
	Headlines []Headline
	Figures   []Figure
	Tables    []Table
	Scenario  *Scenario // the saving with numbers that can be changed; nil when there is none
	Warnings  []Warning

	Definitions []Definition // of the names in it, for people; programs ask the glossary
}

// Figure returns the figure of that name; one without a value when there is none.
func (d *Document) Figure(name string) Figure {
	for _, g := range d.Figures {
		if g.Name == name {
			return g
		}
	}
	return Figure{Name: name}
}
