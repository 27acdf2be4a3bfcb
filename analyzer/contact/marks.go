package contact

// marks are the small facts of a row, and later of the contact that it became, in
// the bits of one number.
type marks uint16

// Where the facts of a row stand, from the lowest bit. The first four give way to
// what a contact is.
const (
	stateAt     = 0  // rowState
	directionAt = 2  // Direction
	outcomeAt   = 4  // Outcome
	transfersAt = 6  // Mark
	resolvedAt  = 8  // Mark
	preventedAt = 10 // Mark
	channelAt   = 12 // Channel

	twoBits  = 1<<2 - 1
	fourBits = 1<<4 - 1
)

// What a contact is stands where the state of its rows stood, and whether a row is
// none where its direction stood.
const (
	judgedAt = stateAt
	goneAt   = directionAt
)

// Whether a row is left as a contact.
const (
	kept uint8 = iota
	gone
)

// rowState says whether a row can be folded.
type rowState uint8

const (
	readable rowState = iota
	excluded          // the export itself calls it damaged, merged, spam or a test
	rejected          // without a readable start, or broken beyond reading
	undated           // excluded, without a readable start

	folded = rejected // it became part of the contact of another row, after the rejected are counted
)

func rowMarks(r *Row, s rowState) marks {
	if s == excluded && !r.Start.Known() {
		s = undated
	}
	return marks(s)<<stateAt | marks(r.Direction)<<directionAt | marks(r.Outcome)<<outcomeAt | marks(r.Transfers)<<transfersAt |
		marks(r.Resolved)<<resolvedAt | marks(r.Prevented)<<preventedAt | marks(r.Channel)<<channelAt
}

func (m marks) two(at int) uint8 { return uint8(m>>at) & twoBits }

func (m marks) state() rowState      { return rowState(m.two(stateAt)) }
func (m marks) direction() Direction { return Direction(m.two(directionAt)) }
func (m marks) outcome() Outcome     { return Outcome(m.two(outcomeAt)) }
func (m marks) judged() Judgement    { return Judgement(m.two(judgedAt)) }
func (m marks) kept() bool           { return m.two(goneAt) == kept }
func (m marks) transfers() Mark      { return Mark(m.two(transfersAt)) }
func (m marks) resolved() Mark       { return Mark(m.two(resolvedAt)) }
func (m marks) prevented() Mark      { return Mark(m.two(preventedAt)) }
func (m marks) channel() Channel     { return Channel(m >> channelAt & fourBits) }

// with returns the marks with another fact of two bits.
func (m marks) with(at int, v uint8) marks { return m&^(twoBits<<at) | marks(v)<<at }

// on returns the marks with another channel.
func (m marks) on(c Channel) marks { return m&^(fourBits<<channelAt) | marks(c)<<channelAt }
