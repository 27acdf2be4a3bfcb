package contact

// Batch gathers the rows of one part of a file, so that parts can be read at the same
// time and put behind each other in their order.
type Batch struct {
	rows                       []Row
	states                     []rowState
	queues, segments, emotions Dictionary
}

// NewBatch returns an empty batch for the builder. Several goroutines can fill
// batches, each its own.
func (b *Builder) NewBatch() *Batch { return &Batch{} }

// Queue returns the number of a queue in the batch's dictionary.
func (b *Batch) Queue(value []byte) uint16 { return b.queues.ID(value) }

// Segment returns the number of a customer segment in the batch's dictionary.
func (b *Batch) Segment(value []byte) uint16 { return b.segments.ID(value) }

// Emotion returns the number of a word for an emotion in the batch's dictionary.
func (b *Batch) Emotion(value []byte) uint16 { return b.emotions.ID(value) }

// Len returns the number of rows so far, of whatever fate.
func (b *Batch) Len() int { return len(b.rows) }

// Add takes a row with a readable start.
func (b *Batch) Add(r *Row) { b.add(r, readable) }

// Exclude takes a row that the export itself says does not count.
func (b *Batch) Exclude(r *Row) { b.add(r, excluded) }

// Reject takes the place of a row that could not be read.
func (b *Batch) Reject(p Position) {
	r := NewRow(p)
	b.add(&r, rejected)
}

func (b *Batch) add(r *Row, s rowState) {
	b.rows = append(b.rows, *r)
	b.states = append(b.states, s)
}

// Append puts the rows of a batch behind those so far, and empties it for reuse. The
// numbers of queues, segments and emotions become those of the builder, in the order
// in which they came first.
func (b *Builder) Append(batch *Batch) {
	queues, segments, emotions := b.queues.takes(&batch.queues), b.segments.takes(&batch.segments), b.emotions.takes(&batch.emotions)
	for i := range batch.rows {
		r := &batch.rows[i]
		r.Queue, r.Segment, r.Emotion = queues[r.Queue], segments[r.Segment], emotions[r.Emotion]
		b.add(r, batch.states[i])
	}
	batch.rows, batch.states = batch.rows[:0], batch.states[:0]
	batch.queues, batch.segments, batch.emotions = Dictionary{}, Dictionary{}, Dictionary{}
}

// takes returns the number in d of each value of another dictionary, by its number
// there.
func (d *Dictionary) takes(other *Dictionary) []uint16 {
	numbers := make([]uint16, 1, len(other.values)+1)
	for _, value := range other.values {
		numbers = append(numbers, d.ID([]byte(value)))
	}
	return numbers
}
