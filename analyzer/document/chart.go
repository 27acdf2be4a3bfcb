package document

// ChartKind is the way in which a chart is drawn.
type ChartKind string

// The kinds of chart.
const (
	Bars      ChartKind = "bars"      // a bar for each row, or one for each value of it
	Pareto    ChartKind = "pareto"    // columns, the highest first, with the running part of their sum as a line
	Stacked   ChartKind = "stacked"   // a column for each row, in which its values stand on each other
	Line      ChartKind = "line"      // a point for each row at the number of its category, with its interval
	Bubbles   ChartKind = "bubbles"   // a bubble for each row, in the field that its group names
	HeatMap   ChartKind = "heat_map"  // a field for each row, at its category and its group
	Flows     ChartKind = "flows"     // a stream for each row, from its category to its group
	Waterfall ChartKind = "waterfall" // steps that begin where the one before ends: the value is the running total
)

// Chart says how a table is looked at: which of its columns are drawn and how.
// Columns go by their id. It holds no numbers that the table does not have, so a
// chart and its table cannot differ. A format that cannot draw leaves it out.
type Chart struct {
	Kind  ChartKind
	Title Text // what there is to see, as a sentence: "most contacts are about late delivery"
	Alt   Text // for those who cannot see it: what is drawn, with its main numbers

	Category string   // what names a bar, column, point, bubble, step, row of fields or start of a stream
	Group    string   // the field of a bubble, the column of fields, the end of a stream; else ""
	Values   []string // what is drawn; the first gives length, height, size, darkness or width
	Says     []string // what is told of a row besides, where a reader points at it
	Colour   string   // a column of words that give a row its colour, such as its kind; "" is one colour for all
	Mark     string   // a column of words that mark a row, such as a policy; "" is none

	Rows  []int  // the places of the rows that are drawn, in order
	Part  bool   // the table has more like them, which are left out because all would be a tangle
	Notes []Note // remarks at a category, such as an incident in a month
	Goal  *Goal  // a line across; nil is none
}

// Note is a remark at one category of a chart.
type Note struct {
	At   string // the machine text of the category's cell
	Text Text
}

// Goal is a value that is to be reached, in the unit of the first value.
type Goal struct {
	Value Value
	Label Text
}
