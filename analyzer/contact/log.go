package contact

import "sync"

// Log is every folded contact of the files: also those that do not count
// (outbound, abandoned, automated) and those outside the period that is asked for.
// They stand in the order of their first rows, until [Log.Arrange].
type Log struct {
	Columns    Columns
	Queues     *Dictionary
	Segments   *Dictionary
	Emotions   *Dictionary
	Dimensions [MaxDimensions]*Dictionary // the columns that the user asks to divide by
	Coverage   Coverage
	Trail      *Trail // nil unless the builder keeps one

	*contacts
	n         int // of contacts in sight: all of them, or those that count
	rowCounts [rowFates]int64

	places places // of all rows
	firsts rowSet // the rows that count as contacts, in the order of these
	stray  Position

	texts        []sampledText // by contact, in the order of the first rows
	sampledZeros uint8
}

// contacts are the columns of a log. What looks at a part of the log shares them.
type contacts struct {
	table    table
	rows     int // how many contacts there are
	arranged *arrangement
	mutex    sync.Mutex // held while they are arranged

	spare   *spare  // blocks of columns that are no longer there
	scratch []int32 // a number a contact, for arranging
}

// Judgement says what a folded contact is, before any period is asked.
type Judgement uint8

// The judgements, in the order in which they are made.
const (
	IsContact   Judgement = iota // inbound, handled by a person, unique
	IsOutbound                   // its first row's direction is outbound or internal
	IsAbandoned                  // none of its rows was answered
	IsAutomated                  // only a bot, a voice menu or voicemail answered it
)

// RowFate says what became of a row.
type RowFate uint8

// The fates of a row. The first row of a contact shares the contact's own fate.
const (
	RowContact     RowFate = iota
	RowLeg                 // it begins another leg: a transfer
	RowExtraReason         // it names a reason or code that its leg did not have
	RowDuplicate           // it names nothing new
	RowExcluded
	RowRejected
	rowFates
)

// Trail is the account of a log, row by row and contact by contact.
type Trail struct {
	Position []Position // of each row
	Fate     []RowFate  // of each row
	Contact  []int32    // that each row belongs to; nothing for excluded and rejected rows
	First    []int32    // the row that counts as each contact
	Rule     []Rule     // that gave each contact its reason, when it has one
}

func newTrail(position []Position) *Trail {
	t := &Trail{Position: position, Fate: make([]RowFate, len(position)), Contact: make([]int32, len(position))}
	for row := range t.Contact {
		t.Contact[row] = int32(row)
	}
	return t
}

// Len returns the number of folded contacts, whatever their judgement.
func (l *Log) Len() int { return l.n }

// Rows returns the number of rows with a fate.
func (l *Log) Rows(f RowFate) int64 { return l.rowCounts[f] }

// Start returns when contact i began: the earliest start of its rows.
func (l *Log) Start(i int) Instant { return l.table.start.at(i) }

func (l *Log) marks(i int) marks { return marks(l.table.marks.at(i)) }

// Judged returns what contact i is.
func (l *Log) Judged(i int) Judgement { return l.marks(i).judged() }

// Counts reports whether contact i is inbound, handled by a person and unique:
// a contact in the sense of every figure, when it lies in the period.
func (l *Log) Counts(i int) bool { return l.Judged(i) == IsContact }

// Any reports whether any contact that counts, in whatever period, is so.
func (l *Log) Any(is func(i int) bool) bool {
	for i := range l.n {
		if l.Counts(i) && is(i) {
			return true
		}
	}
	return false
}

// Reason returns why contact i was made, [Unmapped] when no rule reaches it.
func (l *Log) Reason(i int) Reason { return Reason(l.table.reason.at(i)) - 1 }

// Customer returns who made contact i, [NoKey] when not known.
func (l *Log) Customer(i int) Key { return Key(l.table.customer.at(i)) }

// Channel returns the way in which contact i came.
func (l *Log) Channel(i int) Channel { return l.marks(i).channel() }

// Queue returns where contact i came in, a value of [Log.Queues].
func (l *Log) Queue(i int) uint16 { return uint16(l.table.queue.at(i)) }

// Segment returns the segment of the customer, a value of [Log.Segments].
func (l *Log) Segment(i int) uint16 { return uint16(l.table.segment.at(i)) }

// Handle returns the handle time of contact i, summed over its legs.
func (l *Log) Handle(i int) Millis { return l.table.handle.at(i) }

// Wait returns how long the customer waited in the first leg of contact i.
func (l *Log) Wait(i int) Millis { return l.table.wait.at(i) }

// Cost returns what the log says contact i cost, summed over its legs.
func (l *Log) Cost(i int) Micros { return l.table.cost.at(i) }

// Transferred reports whether contact i has two legs or more, or says it was
// transferred.
func (l *Log) Transferred(i int) bool { return l.marks(i).transfers() == Yes }

// KnowsTransfers reports whether transfers can be seen in the log: in a column,
// or in legs of their own.
func (l *Log) KnowsTransfers() bool { return l.Columns.Transfers || l.rowCounts[RowLeg] > 0 }

// Resolved returns whether the agent marked contact i as resolved.
func (l *Log) Resolved(i int) Mark { return l.marks(i).resolved() }

// Prevented returns the customer's answer for contact i to the question whether
// it could have been prevented.
func (l *Log) Prevented(i int) Mark { return l.marks(i).prevented() }

// Emotion returns the customer's emotion in contact i, a value of [Log.Emotions].
func (l *Log) Emotion(i int) uint16 { return uint16(l.table.emotion.at(i)) }

// Felt returns what the texts of contact i show of the customer's feelings.
func (l *Log) Felt(i int) Feeling { return Feeling(l.table.felt.at(i)) }

// CSAT returns how satisfied the customer was with contact i.
func (l *Log) CSAT(i int) Score { return l.table.csat.at(i) }

// CES returns how much effort contact i took the customer, as the survey counts it.
func (l *Log) CES(i int) Score { return l.table.ces.at(i) }

// NPS returns how likely the customer would recommend us after contact i, 0 to 10.
func (l *Log) NPS(i int) Score { return l.table.nps.at(i) }

// HasScores reports whether any contact may have a score of satisfaction or
// recommending: without, nobody needs to look.
func (l *Log) HasScores() bool { return !l.table.csat.low.empty() || !l.table.nps.low.empty() }
