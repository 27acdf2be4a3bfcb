package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Container is what the rows are packed in.
type Container string

// The containers.
const (
	CSV  Container = "csv"
	XLSX Container = "xlsx"
)

// Encoding is how the characters of a text file are written.
type Encoding string

// The encodings.
const (
	UTF8        Encoding = "utf-8"
	UTF16LE     Encoding = "utf-16le"
	UTF16BE     Encoding = "utf-16be"
	Windows1252 Encoding = "windows-1252"
)

// Origin says who gave a column its role.
type Origin string

// The origins.
const (
	ByOwnName Origin = "name"       // its header is the name of the role
	ByOption  Origin = "option"     // the user named it
	ByAlias   Origin = "recognised" // its header is a known word for the role and its values fit
	ByLayout  Origin = "layout"     // somebody wrote it into a saved layout
	ByShape   Origin = "values"     // it has no header, and its values leave no doubt
)

// Layout is how a file is to be read: everything that recognition decides and
// reading verifies.
type Layout struct {
	Container Container `json:"container"`
	Gzip      bool      `json:"gzip,omitempty"`
	Zstd      bool      `json:"zstd,omitempty"`

	Encoding  Encoding `json:"encoding,omitempty"`  // of text
	Delimiter string   `json:"delimiter,omitempty"` // of text
	LoneCR    bool     `json:"lone_cr,omitempty"`   // lines of text end in a carriage return alone
	SepLine   bool     `json:"sep_line,omitempty"`  // the first line of the text names the delimiter
	Wrapped   bool     `json:"wrapped,omitempty"`   // lines of text may be quoted as a whole

	Sheet    string   `json:"sheet,omitempty"`                  // of a workbook
	Others   []string `json:"other_sheets,omitempty" saved:"-"` // the sheets of the workbook that are not read
	Alike    []string `json:"sheets_alike,omitempty" saved:"-"` // those of them that look like logs too
	Date1904 bool     `json:"date_1904,omitempty"`              // of a workbook

	Header  int      `json:"header"`                      // the row of the header, from 1; 0 if there is none: the columns are called by their numbers
	Grouped bool     `json:"grouped,omitempty" saved:"-"` // the row above the header names groups of columns, and belongs to it
	Columns []Column `json:"columns"`

	CalledOutbound bool `json:"called_outbound,omitempty"` // on outbound rows the called number is the customer

	proven cell.Order // of day and month, by the first rows
}

// Column is one column of a file and how its cells are to be read.
type Column struct {
	Header string `json:"header"` // as the file writes it, trimmed
	Role   Role   `json:"role,omitempty"`
	Origin Origin `json:"origin,omitempty"`

	Order    cell.Order       `json:"order,omitempty"`    // of day and month in a date
	Plain    cell.PlainDate   `json:"plain,omitempty"`    // what plain numbers mean as dates
	UTC      bool             `json:"utc,omitempty"`      // its header says that its clock is UTC
	Unit     cell.Unit        `json:"unit,omitempty"`     // of plain lengths of time
	UnitBy   Ground           `json:"unit_by,omitempty"`  // what says so
	HoursTwo bool             `json:"hh_mm,omitempty"`    // 3:37 is hours and minutes, not minutes and seconds
	PartsBy  Ground           `json:"hh_mm_by,omitempty"` // what says so, or that it is not
	MinFirst bool             `json:"mm_ss,omitempty"`    // 3:37:00 is minutes and seconds
	Mark     cell.DecimalMark `json:"mark,omitempty"`     // of decimals
	Scale    contact.Scale    `json:"scale,omitempty"`    // of scores
	ScaleBy  Ground           `json:"scale_by,omitempty"` // what says so
	Phone    bool             `json:"phone,omitempty"`    // its keys are phone numbers
	Blanks   bool             `json:"blanks,omitempty"`   // blanks separate its tags
	Inverted bool             `json:"inverted,omitempty"` // yes means not answered
	GaveUp   bool             `json:"gave_up,omitempty"`  // a length of time means not answered
	Numbered cell.Numbering   `json:"numbered,omitempty"` // numbers mean answered or not

	clue clue // what it could be, where it has no role
}

// lengthForm returns how the column writes lengths of time.
func (c *Column) lengthForm() cell.LengthForm {
	return cell.LengthForm{Plain: c.Unit, HourFirst: c.HoursTwo, MinFirst: c.MinFirst, Mark: c.Mark}
}

// Used returns the columns that have a role, in the order of the file.
func (l *Layout) Used() []Column {
	var used []Column
	for _, c := range l.Columns {
		if c.Role != NoRole {
			used = append(used, c)
		}
	}
	return used
}

// index returns the place of the first column with a role, -1 if there is none.
func (l *Layout) index(r Role) int {
	for i := range l.Columns {
		if l.Columns[i].Role == r {
			return i
		}
	}
	return -1
}

// indexes returns the places of all columns with a role.
func (l *Layout) indexes(r Role) []int {
	var all []int
	for i := range l.Columns {
		if l.Columns[i].Role == r {
			all = append(all, i)
		}
	}
	return all
}

// has reports whether a column has the role.
func (l *Layout) has(r Role) bool { return l.index(r) >= 0 }
