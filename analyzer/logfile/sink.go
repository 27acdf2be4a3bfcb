package logfile

import "contactlog/analyzer/contact"

// Mapper turns codes and texts into reasons.
type Mapper interface {
	Code(cell []byte) contact.Code
	Text(cell []byte) contact.Match
	// Worker returns the mapper for one of several goroutines that read at the same
	// time, by its number from 0: for the same number the same one.
	Worker(number int) Mapper
}

// Sink takes the rows of a log, a batch at a time. [Into] makes one of a
// [contact.Builder].
type Sink interface {
	NewBatch() Batch
	Append(Batch)   // puts the rows of a batch behind those so far and empties it
	Len() int       // rows so far
	Truncate(n int) // drops the rows from n on, so that a file can be read again
	Have(contact.Columns)
}

// Batch takes the rows of a part of a file, each of which its reader may change after
// that. The numbers of queues, segments and emotions hold within it.
type Batch interface {
	Add(*contact.Row)        // a row that could be read
	Exclude(*contact.Row)    // a row that the export itself calls damaged, merged, spam or a test
	Reject(contact.Position) // a row that could not be read
	Queue(value []byte) uint16
	Segment(value []byte) uint16
	Dimension(k int, value []byte) uint16
	Emotion(value []byte) uint16
}

// Into returns the sink of a builder.
func Into(b *contact.Builder) Sink { return builder{b} }

type builder struct{ *contact.Builder }

func (b builder) NewBatch() Batch    { return b.Builder.NewBatch() }
func (b builder) Append(batch Batch) { b.Builder.Append(batch.(*contact.Batch)) }
