package contact

import (
	"fmt"
	"math"
)

// Builder gathers the rows of a log, of one file after the other, and folds
// them into contacts. It keeps them as columns, in the order of their coming.
type Builder struct {
	legGap  Millis
	trail   bool
	columns Columns

	queues, segments, emotions Dictionary
	dimensions                 [MaxDimensions]Dictionary
	codes                      codeSets
	matches                    numbering[Match]
	called                     calledNumbers

	sampling sampling

	n        int
	table    table
	position []Position // only for a trail
	places   places
}

// MaxRows is the number of rows, of all files together, that a log can have.
const MaxRows = math.MaxInt32

// CheckRows returns an error when a log cannot have so many rows.
func CheckRows(n int) error {
	if n <= MaxRows {
		return nil
	}
	return fmt.Errorf("the files have %d rows together; a log has at most %d: report on fewer files at a time", n, MaxRows)
}

// DefaultLegGap is how long after the row before it a row of the same contact
// may start and still belong to it.
const DefaultLegGap = 4 * Hour

// NewBuilder returns an empty builder. Rows with the same contact id belong
// together while each starts at most legGap after the start, or the end where
// known, of the one before it. A builder with a trail remembers where each row
// stands, for a line-by-line account.
func NewBuilder(legGap Millis, trail bool) *Builder {
	return &Builder{legGap: legGap, trail: trail}
}

// Have says which columns a file has, of which all rows have come. The log has those
// that any file has.
func (b *Builder) Have(c Columns) {
	b.columns = b.columns.Or(c)
	b.sampling.close()
}

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
	b.table.put(i, r, s)
	b.table.codes.put(i, b.codes.number(&r.Codes))
	b.table.text.put(i, matchID(&b.matches, r.Text))
	b.called.see(r, s, i)
	if len(r.Said) > 0 {
		var one sample
		one.add(0, r)
		b.sampling.take(&b.sampling.now, &one, i)
	}
	if b.trail {
		b.position = append(b.position, r.Pos)
	}
}

// Truncate forgets row n and all after it, so that a file can be read again.
func (b *Builder) Truncate(n int) {
	b.n = n
	b.places.truncate(n)
	b.table.truncate(n)
	b.called.truncate(n)
	b.sampling.truncate(n)
	if b.trail {
		b.position = b.position[:n]
	}
}
