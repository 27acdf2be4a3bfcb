package contact

// Builder gathers the rows of a log, of one file after the other, and folds
// them into contacts. It keeps them as columns, in the order of their coming.
type Builder struct {
	legGap  Millis
	trail   bool
	columns Columns

	queues, segments, emotions Dictionary
	combos                     combos

	n         int
	state     []rowState
	id        []Key
	start     []Instant
	end       column[Instant]
	customer  column[Key]
	called    column[Key]
	direction column[Direction]
	outcome   column[Outcome]
	channel   column[Channel]
	queue     column[uint16]
	segment   column[uint16]
	emotion   column[uint16]
	codes     column[combo]
	text      column[Match]
	handle    column[Millis]
	wait      column[Millis]
	cost      column[Micros]
	unmanned  column[bool]
	transfers column[Mark]
	resolved  column[Mark]
	prevented column[Mark]
	csat      column[Score]
	ces       column[Score]
	nps       column[Score]
	position  []Position // only for a trail
	places    places
}

// rowState says whether a row can be folded.
type rowState uint8

const (
	readable rowState = iota
	excluded          // the export itself calls it damaged, merged, spam or a test
	rejected          // without a readable start, or broken beyond reading
)

// DefaultLegGap is how long after the row before it a row of the same contact
// may start and still belong to it.
const DefaultLegGap = 4 * Hour

// NewBuilder returns an empty builder. Rows with the same contact id belong
// together while each starts at most legGap after the start, or the end where
// known, of the one before it. A builder with a trail remembers where each row
// stands, for a line-by-line account.
func NewBuilder(legGap Millis, trail bool) *Builder {
	return &Builder{
		legGap: legGap, trail: trail,
		end:    column[Instant]{absent: NoInstant},
		text:   column[Match]{absent: NoMatch},
		handle: column[Millis]{absent: NoMillis},
		wait:   column[Millis]{absent: NoMillis},
		cost:   column[Micros]{absent: NoMicros},
	}
}

// Have says which columns a file has. The log has those that any file has.
func (b *Builder) Have(c Columns) { b.columns = b.columns.Or(c) }

// Queue returns the number of a queue in the log's dictionary.
func (b *Builder) Queue(value []byte) uint16 { return b.queues.ID(value) }

// Segment returns the number of a customer segment in the log's dictionary.
func (b *Builder) Segment(value []byte) uint16 { return b.segments.ID(value) }

// Emotion returns the number of a word for an emotion in the log's dictionary.
func (b *Builder) Emotion(value []byte) uint16 { return b.emotions.ID(value) }

// Len returns the number of rows so far, of whatever fate.
func (b *Builder) Len() int { return b.n }

// Add takes a row with a readable start.
func (b *Builder) Add(r Row) { b.add(&r, readable) }

// Exclude takes a row that the export itself calls damaged, merged into
// another, spam or a test. Its start, where readable, counts for the coverage.
func (b *Builder) Exclude(r Row) { b.add(&r, excluded) }

// Reject takes the place of a row that could not be read.
func (b *Builder) Reject(p Position) {
	r := NewRow(p)
	b.add(&r, rejected)
}

func (b *Builder) add(r *Row, s rowState) {
	i := b.n
	b.n++
	b.places.add(r.Pos)
	b.state = append(b.state, s)
	b.id = append(b.id, r.ID)
	b.start = append(b.start, r.Start)
	b.end.set(i, r.End)
	b.customer.set(i, r.Customer)
	b.called.set(i, r.Called)
	b.direction.set(i, r.Direction)
	b.outcome.set(i, r.Outcome)
	b.channel.set(i, r.Channel)
	b.queue.set(i, r.Queue)
	b.segment.set(i, r.Segment)
	b.codes.set(i, b.combos.id(r.Codes))
	b.text.set(i, r.Text)
	b.handle.set(i, r.Handle)
	b.wait.set(i, r.Wait)
	b.cost.set(i, r.Cost)
	b.unmanned.set(i, r.Unmanned)
	b.transfers.set(i, r.Transfers)
	b.resolved.set(i, r.Resolved)
	b.prevented.set(i, r.Prevented)
	b.emotion.set(i, r.Emotion)
	b.csat.set(i, r.CSAT)
	b.ces.set(i, r.CES)
	b.nps.set(i, r.NPS)
	if b.trail {
		b.position = append(b.position, r.Pos)
	}
}

// Truncate forgets row n and all after it, so that a file can be read again.
func (b *Builder) Truncate(n int) {
	b.n = n
	b.places.truncate(n)
	b.state, b.id, b.start = b.state[:n], b.id[:n], b.start[:n]
	b.end.truncate(n)
	b.customer.truncate(n)
	b.called.truncate(n)
	b.direction.truncate(n)
	b.outcome.truncate(n)
	b.channel.truncate(n)
	b.queue.truncate(n)
	b.segment.truncate(n)
	b.codes.truncate(n)
	b.text.truncate(n)
	b.handle.truncate(n)
	b.wait.truncate(n)
	b.cost.truncate(n)
	b.unmanned.truncate(n)
	b.transfers.truncate(n)
	b.resolved.truncate(n)
	b.prevented.truncate(n)
	b.emotion.truncate(n)
	b.csat.truncate(n)
	b.ces.truncate(n)
	b.nps.truncate(n)
	if b.trail {
		b.position = b.position[:n]
	}
}

// combo numbers a set of codes that stand together in a row; 0 is no code.
type combo uint32

// combos keeps each set of codes once: a log has few different ones.
type combos struct {
	ids  map[[MaxCodes]Code]combo
	sets [][MaxCodes]Code
	last combo // rows that follow each other often have the same codes
}

var noCodes = NewRow(Position{}).Codes

func (c *combos) id(set [MaxCodes]Code) combo {
	if set == noCodes {
		return 0
	}
	if c.last > 0 && c.sets[c.last-1] == set {
		return c.last
	}
	id, ok := c.ids[set]
	if !ok {
		if c.ids == nil {
			c.ids = make(map[[MaxCodes]Code]combo)
		}
		c.sets = append(c.sets, set)
		id = combo(len(c.sets))
		c.ids[set] = id
	}
	c.last = id
	return id
}

// codes returns the codes of a set.
func (c *combos) codes(id combo) [MaxCodes]Code {
	if id == 0 {
		return noCodes
	}
	return c.sets[id-1]
}
