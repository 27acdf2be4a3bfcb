package cell

// Kind is what a container says that a cell holds. A workbook tells it of every
// cell, a text file of none.
type Kind uint8

// The kinds of cells.
const (
	UntypedCell Kind = iota // the container does not say
	AbsentCell              // there is no cell, or one with nothing but a style
	TextCell                // text, perhaps the empty one
	NumberCell              // a number whose style says no more than that
	DateCell                // a date, with or without a time of day
	TimeCell                // a time of day, or a length of time that is shown as one
	LengthCell              // a length of time
	BoolCell                // TRUE or FALSE
	RoundedCell             // a whole number of more digits than a spreadsheet keeps
	ErrorCell               // an error such as #REF!
	UnsavedCell             // a formula whose value was not saved
)

var kindNames = [...]string{"untyped", "absent", "text", "number", "date", "time", "length", "bool", "rounded", "error", "unsaved"}

// String returns the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Timed reports whether the cell is a number that a style shows as a date, a time
// of day or a length of time.
func (k Kind) Timed() bool { return k == DateCell || k == TimeCell || k == LengthCell }
