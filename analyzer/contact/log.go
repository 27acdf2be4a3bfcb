package contact

// Log is every folded contact of the files, in the order of their first rows:
// also those that do not count (outbound, abandoned, automated) and those
// outside the period that is asked for.
type Log struct {
	Columns  Columns
	Queues   *Dictionary
	Segments *Dictionary
	Emotions *Dictionary
	Coverage Coverage
	Trail    *Trail // nil unless the builder keeps one

	start     []Instant
	judged    []Judgement
	reason    []Reason
	customer  column[Key]
	channel   column[Channel]
	queue     column[uint16]
	segment   column[uint16]
	handle    column[Millis]
	wait      column[Millis]
	cost      column[Micros]
	transfers column[bool]
	resolved  column[Mark]
	prevented column[Mark]
	emotion   column[uint16]
	csat      column[Score]
	ces       column[Score]
	nps       column[Score]

	rowCounts [rowFates]int64
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

func (l *Log) append(c gathered, start Instant, j Judgement) {
	i := len(l.start)
	l.start = append(l.start, start)
	l.judged = append(l.judged, j)
	l.reason = append(l.reason, c.match.Reason)
	l.customer.set(i, c.customer)
	l.channel.set(i, c.channel)
	l.queue.set(i, c.queue)
	l.segment.set(i, c.segment)
	l.handle.set(i, c.handle)
	l.wait.set(i, c.wait)
	l.cost.set(i, c.cost)
	l.transfers.set(i, c.legs > 1 || c.transfers == Yes)
	l.resolved.set(i, c.resolved)
	l.prevented.set(i, c.prevented)
	l.emotion.set(i, c.emotion)
	l.csat.set(i, c.csat)
	l.ces.set(i, c.ces)
	l.nps.set(i, c.nps)
}

// Arranged returns a log of only these contacts, in this order: contact k of it
// is contact order[k] of l. It has no trail.
func (l *Log) Arranged(order []int32) *Log {
	a := &Log{
		Columns: l.Columns, Queues: l.Queues, Segments: l.Segments, Coverage: l.Coverage, rowCounts: l.rowCounts,
		start: gather(l.start, order), judged: gather(l.judged, order), reason: gather(l.reason, order),
		customer: l.customer.gather(order), channel: l.channel.gather(order), queue: l.queue.gather(order),
		segment: l.segment.gather(order), handle: l.handle.gather(order), wait: l.wait.gather(order), cost: l.cost.gather(order),
		transfers: l.transfers.gather(order), resolved: l.resolved.gather(order), prevented: l.prevented.gather(order),
		csat: l.csat.gather(order),
	}
	return a
}

func gather[T any](values []T, order []int32) []T {
	g := make([]T, len(order))
	for k, i := range order {
		g[k] = values[i]
	}
	return g
}

func (l *Log) count(states []rowState, fates []RowFate) {
	for i := range states {
		l.rowCounts[fates[i]]++
	}
}

// Len returns the number of folded contacts, whatever their judgement.
func (l *Log) Len() int { return len(l.start) }

// Rows returns the number of rows with a fate.
func (l *Log) Rows(f RowFate) int64 { return l.rowCounts[f] }

// Start returns when contact i began: the earliest start of its rows.
func (l *Log) Start(i int) Instant { return l.start[i] }

// Judged returns what contact i is.
func (l *Log) Judged(i int) Judgement { return l.judged[i] }

// Counts reports whether contact i is inbound, handled by a person and unique:
// a contact in the sense of every figure, when it lies in the period.
func (l *Log) Counts(i int) bool { return l.judged[i] == IsContact }

// Any reports whether any contact that counts, in whatever period, is so.
func (l *Log) Any(is func(i int) bool) bool {
	for i := range l.start {
		if l.Counts(i) && is(i) {
			return true
		}
	}
	return false
}

// Reason returns why contact i was made, [Unmapped] when no rule reaches it.
func (l *Log) Reason(i int) Reason { return l.reason[i] }

// Customer returns who made contact i, [NoKey] when not known.
func (l *Log) Customer(i int) Key { return l.customer.at(i) }

// Channel returns the way in which contact i came.
func (l *Log) Channel(i int) Channel { return l.channel.at(i) }

// Queue returns where contact i came in, a value of [Log.Queues].
func (l *Log) Queue(i int) uint16 { return l.queue.at(i) }

// Segment returns the segment of the customer, a value of [Log.Segments].
func (l *Log) Segment(i int) uint16 { return l.segment.at(i) }

// Handle returns the handle time of contact i, summed over its legs.
func (l *Log) Handle(i int) Millis { return l.handle.at(i) }

// Wait returns how long the customer waited in the first leg of contact i.
func (l *Log) Wait(i int) Millis { return l.wait.at(i) }

// Cost returns what the log says contact i cost, summed over its legs.
func (l *Log) Cost(i int) Micros { return l.cost.at(i) }

// Transferred reports whether contact i has two legs or more, or says it was
// transferred.
func (l *Log) Transferred(i int) bool { return l.transfers.at(i) }

// KnowsTransfers reports whether transfers can be seen in the log: in a column,
// or in legs of their own.
func (l *Log) KnowsTransfers() bool { return l.Columns.Transfers || l.rowCounts[RowLeg] > 0 }

// Resolved returns whether the agent marked contact i as resolved.
func (l *Log) Resolved(i int) Mark { return l.resolved.at(i) }

// Prevented returns the customer's answer for contact i to the question whether
// it could have been prevented.
func (l *Log) Prevented(i int) Mark { return l.prevented.at(i) }

// Emotion returns the customer's emotion in contact i, a value of [Log.Emotions].
func (l *Log) Emotion(i int) uint16 { return l.emotion.at(i) }

// CSAT returns how satisfied the customer was with contact i.
func (l *Log) CSAT(i int) Score { return l.csat.at(i) }

// CES returns how much effort contact i took the customer, as the survey counts it.
func (l *Log) CES(i int) Score { return l.ces.at(i) }

// NPS returns how likely the customer would recommend us after contact i, 0 to 10.
func (l *Log) NPS(i int) Score { return l.nps.at(i) }
