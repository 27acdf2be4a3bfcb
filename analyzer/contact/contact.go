// Package contact turns the rows of an export into contacts: it folds the rows
// that belong to one contact, judges which contacts count, and keeps the books
// so that every row is accounted for.
//
// The hinge of the program is [Log]: reading fills it through a [Builder],
// measuring reads it, and neither knows the other. It is kept as columns,
// because a year of a large centre is tens of millions of contacts: tens of
// bytes each, not a struct with a map. Absent is a value of its own, never zero. Of what
// customers said it keeps, when asked, what it feels like (feeling.go) and the masked
// words of a sample (said.go).
//
// The package opens no file and reads no clock.
package contact

import "math"

// Instant is a moment in milliseconds since 1970-01-01T00:00:00Z.
type Instant int64

// NoInstant says that the moment is not known.
const NoInstant Instant = math.MinInt64

// Known reports whether the moment is known.
func (t Instant) Known() bool { return t != NoInstant }

// Millis is a length of time in milliseconds, 0 or more.
type Millis int64

// NoMillis says that the length of time is not known.
const NoMillis Millis = -1

// Known reports whether the length of time is known.
func (d Millis) Known() bool { return d >= 0 }

// Units of time, in milliseconds.
const (
	Second Millis = 1000
	Minute        = 60 * Second
	Hour          = 60 * Minute
	Day           = 24 * Hour
)

// Micros is an amount of money in millionths of a euro, 0 or more.
type Micros int64

// NoMicros says that the amount is not known.
const NoMicros Micros = -1

// Known reports whether the amount is known.
func (m Micros) Known() bool { return m >= 0 }

// Euro is one euro in [Micros].
const Euro Micros = 1_000_000

// Key is a keyed hash of an id: of a contact, or of a customer. It compares for
// equality and means nothing else: it orders nothing and is printed nowhere.
type Key uint64

// NoKey is a blank id, or a customer who is not known.
const NoKey Key = 0

// Mark is a yes, a no, or neither.
type Mark uint8

// The marks. Blank is the zero value: a cell that says nothing.
const (
	Blank Mark = iota
	No
	Yes
)

// Direction says who began the contact.
type Direction uint8

// The directions. A blank cell is inbound.
const (
	Inbound Direction = iota
	Outbound
	Internal
)

// Outcome says who handled a row.
type Outcome uint8

// The outcomes. A blank cell is answered by a person.
const (
	Answered  Outcome = iota
	Missed            // nobody answered: the customer gave up, or was turned away
	Automated         // a bot, a voice menu or voicemail handled it
)

// Channel is the way in which a contact came.
type Channel uint8

// The channels that synonyms fold into.
const (
	NoChannel Channel = iota
	Phone
	Email
	Chat
	WhatsApp
	Social
	Web
	Post
	Desk
	OtherChannel
	channels // how many there are
)

// Channels is the number of channels, the unknown one included: the length of
// an array that [Channel] indexes.
const Channels = int(channels)

var channelNames = [Channels]string{"", "phone", "email", "chat", "whatsapp", "social", "web", "post", "desk", "other"}

// String returns the machine name of the channel, "" when it is not known.
func (c Channel) String() string { return channelNames[c] }

// ParseChannel returns the channel with the machine name s.
func ParseChannel(s string) (Channel, bool) {
	for i, name := range channelNames {
		if i > 0 && name == s {
			return Channel(i), true
		}
	}
	return NoChannel, false
}

// Reason is the place of a contact reason in the taxonomy, from 0.
type Reason int16

// Unmapped is the reason of a contact that no rule of the taxonomy reaches.
const Unmapped Reason = -1

// Mapped reports whether the contact has a reason.
func (r Reason) Mapped() bool { return r >= 0 }

// Rule is the place of a rule among all rules of the taxonomy, from 0. Rules are
// numbered in the order of their reasons, so the lowest rule that matches
// belongs to the reason that stands first.
type Rule uint16

// Match is what a code or a text says: a reason, and the rule that led to it.
// Rule means nothing when Reason is [Unmapped].
type Match struct {
	Reason Reason
	Rule   Rule
}

// NoMatch is a text that no rule matches.
var NoMatch = Match{Reason: Unmapped}

// before reports whether m stands before o: mapped before unmapped, then in the
// order of the taxonomy.
func (m Match) before(o Match) bool {
	if !m.Reason.Mapped() || !o.Reason.Mapped() {
		return m.Reason.Mapped() && !o.Reason.Mapped()
	}
	return m.Reason < o.Reason || m.Reason == o.Reason && m.Rule < o.Rule
}

// Code is the wrap-up code in one cell of a row.
type Code struct {
	ID uint32 // the same for equal codes, whether mapped or not; 0 is a blank cell
	Match
}

// NoCode is a blank code cell.
var NoCode = Code{Match: NoMatch}

// MaxCodes is the number of code columns that a row may have.
const MaxCodes = 4

// Position is where a row stands.
type Position struct {
	File uint16 // the place of the file among the inputs, from 0
	Row  uint32 // the row in the file or sheet as a spreadsheet numbers it, from 1
}

// Row is one row of an export that could be read. Build one with [NewRow], whose
// every field is blank.
type Row struct {
	Pos Position

	ID       Key // of the contact; in a log without an id column, of all cells of the row
	Customer Key
	Called   Key // the number or address that was called: the centre's own

	Start Instant // always known
	End   Instant

	Direction Direction
	Outcome   Outcome
	Channel   Channel
	Queue     uint16                // a value of the dictionary of [Builder.Queues]; 0 is blank
	Segment   uint16                // a value of the dictionary of [Builder.Segments]; 0 is blank
	Dimension [MaxDimensions]uint16 // values of the dictionaries of [Builder.Dimension]; 0 is blank
	Emotion   uint16                // a value of the dictionary of [Builder.Emotion]; 0 is blank

	Codes [MaxCodes]Code // one per code column, the rest [NoCode]
	Text  Match          // the first in the taxonomy over all text cells
	Felt  Feeling        // what the texts show; [NoText] also where nobody asks
	Said  string         // masked words of the texts, see [SaidWord]; only of a row that the log [Batch.Samples]

	Handle Millis // its column, else talk + hold + wrap
	Wait   Millis
	Cost   Micros

	Unmanned  bool // it names no agent, in a file that has a column for them
	Transfers Mark // was it transferred, as its column says
	Resolved  Mark
	Prevented Mark // the survey: could this contact have been prevented?

	CSAT, CES, NPS Score // the survey: satisfaction, effort, would they recommend us
}

// NewRow returns a blank row at p.
func NewRow(p Position) Row {
	r := Row{Pos: p, Start: NoInstant, End: NoInstant, Text: NoMatch, Handle: NoMillis, Wait: NoMillis, Cost: NoMicros}
	for i := range r.Codes {
		r.Codes[i] = NoCode
	}
	return r
}

// Columns says which columns the log has, so that a figure that cannot be known
// is told apart from one that is zero.
type Columns struct {
	IDs, Customers, Codes, Texts, Transfers bool
}

// Or returns the columns that c or o has.
func (c Columns) Or(o Columns) Columns {
	return Columns{
		IDs: c.IDs || o.IDs, Customers: c.Customers || o.Customers, Codes: c.Codes || o.Codes,
		Texts: c.Texts || o.Texts, Transfers: c.Transfers || o.Transfers,
	}
}
