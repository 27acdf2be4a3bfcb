package logfile

import (
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// Reading is what became of a file.
type Reading struct {
	Layout     Layout
	Rows       int64 // data rows: each was added, excluded or rejected
	LayoutRows int64 // blank rows, preamble, footers, repeated headers
	Excluded   int64
	Rejected   int64
	Common     int64 // rows that files before it have too

	Rejects    []Reject // the first of the rejected rows, in order
	Unreadable []Unreadable
	Doubts     []Doubt
	Words      []ColumnWords // what the words of its columns were taken for
	News       []Doubt       // what is told and leaves nothing open: a mark of the system, a column that a saved layout does not know

	profiles []Profile // per column, when asked for
}

// UnreadableCells returns how many cells were blank because they could not be read.
func (r *Reading) UnreadableCells() int64 {
	var n int64
	for _, u := range r.Unreadable {
		n += u.Count
	}
	return n
}

// Cause says why a cell or a row could not be used.
type Cause uint8

// The causes.
const (
	NoStart         Cause = iota + 1 // the start is blank
	UnreadableStart                  // the start is no date
	ImpossibleStart                  // the start is a date that does not exist
	MoreCells                        // the row has more cells than the header
	UnreadableCell                   // the cell has no form that its column can have
	ImpossibleCell                   // the cell holds a negative or impossible value
	UnknownWord                      // the cell holds a word that is not known
	EndBeforeStart
	ErrorCell   // the cell of a workbook holds an error
	UnsavedCell // the cell of a workbook holds a formula whose value was not saved
	RoundedID   // an id is a number of more digits than a spreadsheet keeps
	DateForID   // an id is a date
)

var causes = [...]struct {
	id   string
	text Text
}{
	NoStart:         {"no_start", Text{"no start", "geen begin"}},
	UnreadableStart: {"unreadable_start", Text{"the start is not a date and time", "het begin is geen datum en tijd"}},
	ImpossibleStart: {"impossible_start", Text{"the start is a date or time that does not exist", "het begin is een datum of tijd die niet bestaat"}},
	MoreCells:       {"more_cells", Text{"more cells than columns", "meer cellen dan kolommen"}},
	UnreadableCell:  {"unreadable", Text{"cannot be read", "kan niet worden gelezen"}},
	ImpossibleCell:  {"impossible", Text{"negative or impossible", "negatief of onmogelijk"}},
	UnknownWord:     {"unknown_word", Text{"a word that is not known", "een onbekend woord"}},
	EndBeforeStart:  {"end_before_start", Text{"ends before it starts", "eindigt voor het begin"}},
	ErrorCell:       {"error_cell", Text{"an error of the spreadsheet instead of a value", "een fout van het rekenblad in plaats van een waarde"}},
	UnsavedCell: {"unsaved_formula", Text{"a formula whose value was not saved; open the workbook in a spreadsheet program and save it",
		"een formule waarvan de waarde niet is bewaard; open de werkmap in een rekenprogramma en sla haar op"}},
	RoundedID: {"rounded_id", Text{"a number of more than 15 digits, which a spreadsheet rounds; export it as text",
		"een getal van meer dan 15 cijfers, dat een rekenblad afrondt; exporteer het als tekst"}},
	DateForID: {"date_for_id", Text{"a date instead of an id: a spreadsheet made it of what was there", "een datum in plaats van een nummer: een rekenblad heeft die ervan gemaakt"}},
}

// String returns the name of the cause for programs.
func (c Cause) String() string { return causes[c].id }

// Text returns the cause for people.
func (c Cause) Text() Text { return causes[c].text }

// Reject is a row that could not be read.
type Reject struct {
	Row    uint32
	Column string // the header of the cell at fault
	Shape  string // of that cell
	Cause  Cause
}

// Unreadable are the cells of one column that could not be read and are blank.
type Unreadable struct {
	Column string
	Role   Role
	Count  int64
	Row    uint32 // the first
	Shape  string // of the first
	Cause  Cause  // of the first
}

// Doubt is something that the file leaves open, how it was taken, and what settles it.
type Doubt struct {
	Code   string // for programs
	Column string
	Count  int64  // cells or rows it concerns
	Row    uint32 // the first; 0 where there is none
	Text   Text
	Option string // the option that settles it, "" if none does
}

// doubts lists what the evidence leaves open.
func doubts(l *Layout, seen []evidence, opt *Options) []Doubt {
	var all []Doubt
	all = append(all, sheetDoubt(l)...)
	told := settledOrders(l, seen) || opt.Orders[columnsKeyOf(l.Columns)] != cell.Auto // or told: the columns of a file are read in one order
	for i := range l.Columns {
		c, e := &l.Columns[i], &seen[i]
		h := c.Header
		all = append(append(all, unfitDoubt(c, e)...), elapsedDoubt(c, e)...)
		switch {
		case c.Role.isDate():
			all = append(all, swappedDoubt(c, e, opt)...)
			if e.openOrder.row > 0 && !told && opt.DateOrder == cell.Auto {
				told = true
				all = append(all, Doubt{"date_order", h, e.opens, e.openOrder.row, Text{
					fmt.Sprintf("in column %q the day and the month cannot be told apart; read as day first", h),
					fmt.Sprintf("in kolom %q zijn dag en maand niet te onderscheiden; gelezen als dag eerst", h)}, "--date-order"})
			}
			all = append(all, mixedDoubt(c, e, opt)...)
			if n := e.dates(c.Plain); c.Role != End && n > 0 && !e.hasTime && !l.has(Time) {
				en, nl := timeHint(l)
				all = append(all, Doubt{"no_time", h, n, e.firstFilled.row, Text{
					fmt.Sprintf("column %q has no time of day: the order within a day is unknown, and windows and gaps of hours mean little%s", h, en),
					fmt.Sprintf("kolom %q heeft geen tijd van de dag: de volgorde binnen een dag is onbekend, en termijnen van uren zeggen weinig%s", h, nl)}, "--column time=HEADER"})
			}
		case c.Role == ContactID:
			all = append(all, idDoubt(c, e)...)
		case c.Role.isLength():
			all = append(all, lengthDoubts(c, e)...)
		case c.Role.isScore():
			all = append(all, scoreDoubts(c, e)...)
		case c.Role == Cost:
			all = append(all, markDoubt(c, e)...)
		case c.Role == Customer && e.rounded > 0:
			all = append(all, Doubt{"rounded_customers", h, e.rounded, e.firstRounded.row, Text{
				fmt.Sprintf("column %q holds numbers that a spreadsheet rounded (%s): these customers are unknown; export again as text", h, e.firstRounded.shape),
				fmt.Sprintf("kolom %q bevat nummers die een spreadsheet heeft afgerond (%s): deze klanten zijn onbekend; exporteer opnieuw als tekst", h, e.firstRounded.shape)}, ""})
		case citizenNames[readHeader([]byte(h)).name]:
			all = append(all, Doubt{"citizen_numbers", h, 0, 0, Text{
				fmt.Sprintf("column %q holds citizens' service numbers (BSN), which may not be used to recognise customers; it was not read", h),
				fmt.Sprintf("kolom %q bevat burgerservicenummers (BSN), die niet gebruikt mogen worden om klanten te herkennen; ze is niet gelezen", h)}, "--column customer=HEADER"})
		}
	}
	return all
}

// settledOrders reports whether some column with dates tells the order of day and month.
func settledOrders(l *Layout, seen []evidence) bool {
	for i := range l.Columns {
		if l.Columns[i].Role.isDate() && (seen[i].dayFirst.row > 0 || seen[i].monthFirst.row > 0) {
			return true
		}
	}
	return false
}

// markDoubt tells of a column in which the decimal mark cannot be told from the
// mark of thousands.
func markDoubt(c *Column, e *evidence) []Doubt {
	if e.openMarks == 0 || e.points+e.commas > 0 {
		return nil
	}
	if e.marksThousands() {
		return []Doubt{{"thousands", c.Header, e.openMarks, e.firstOpenMark.row, Text{
			fmt.Sprintf("numbers such as %s in column %q were read as thousands, because those without a mark beside them end below a thousand", e.firstOpenMark.shape, c.Header),
			fmt.Sprintf("getallen zoals %s in kolom %q zijn gelezen als duizendtallen, omdat die zonder teken ernaast onder de duizend blijven", e.firstOpenMark.shape, c.Header)}, ""}}
	}
	return []Doubt{{"decimal_mark", c.Header, e.openMarks, e.firstOpenMark.row, Text{
		fmt.Sprintf("numbers such as %s in column %q do not tell decimals from thousands; read with a decimal point", e.firstOpenMark.shape, c.Header),
		fmt.Sprintf("getallen zoals %s in kolom %q laten decimalen en duizendtallen niet onderscheiden; gelezen met een decimale punt", e.firstOpenMark.shape, c.Header)}, ""}}
}
