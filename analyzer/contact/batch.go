package contact

// Batch gathers the rows of one part of a file, so that parts can be read at the
// same time and put behind each other in their order. It has the columns of a log and
// dictionaries of its own; [Builder.Append] copies the columns and gives what is in the dictionaries
// the numbers that it would have had if the rows had come one by one.
//
// A batch of at most [MaxValues] rows cannot fill its dictionaries before the
// log's are full. One of more rows may.
type Batch struct {
	trail    bool
	n        int
	table    table
	position []Position // only for a trail
	places   places

	queues, segments, emotions Dictionary
	dimensions                 [MaxDimensions]Dictionary
	codes                      codeSets
	matches                    numbering[Match]
	called                     calledNumbers
	sampling                   *sampling // of the log
	sample                     sample    // of the rows of the batch
}

// NewBatch returns an empty batch for the builder's log. Batches can be made
// and filled at the same time, each by one goroutine.
func (b *Builder) NewBatch() *Batch { return &Batch{trail: b.trail, sampling: &b.sampling} }

// Queue returns the number of a queue among those of the batch.
func (b *Batch) Queue(value []byte) uint16 { return b.queues.ID(value) }

// Segment returns the number of a customer segment among those of the batch.
func (b *Batch) Segment(value []byte) uint16 { return b.segments.ID(value) }

// Emotion returns the number of a word for an emotion among those of the batch.
func (b *Batch) Emotion(value []byte) uint16 { return b.emotions.ID(value) }

// Len returns the number of rows, of whatever fate.
func (b *Batch) Len() int { return b.n }

// Add takes a row with a readable start.
func (b *Batch) Add(r *Row) { b.add(r, readable) }

// Exclude takes a row as [Builder.Exclude] does.
func (b *Batch) Exclude(r *Row) { b.add(r, excluded) }

// Reject takes the place of a row that could not be read.
func (b *Batch) Reject(p Position) {
	r := NewRow(p)
	b.add(&r, rejected)
}

func (b *Batch) add(r *Row, s rowState) {
	i := b.n
	b.n++
	b.places.add(r.Pos)
	b.table.put(i, r, s)
	if id := b.codes.number(&r.Codes); id != 0 {
		b.table.codes.put(i, id)
	}
	if id := matchID(&b.matches, r.Text); id != 0 {
		b.table.text.put(i, id)
	}
	b.called.see(r, s, i)
	b.sample.add(i, r)
	if b.trail {
		b.position = append(b.position, r.Pos)
	}
}

// Append puts the rows of a batch behind those so far, and empties it for use
// again.
func (b *Builder) Append(batch *Batch) {
	number := renumbering{
		codes:    b.codes.merge(&batch.codes.numbering, hashCodes),
		matches:  b.matches.merge(&batch.matches, hashMatch),
		queues:   b.queues.merge(&batch.queues),
		segments: b.segments.merge(&batch.segments),
		emotions: b.emotions.merge(&batch.emotions),
	}
	for k := range b.dimensions {
		number.dimensions[k] = b.dimensions[k].merge(&batch.dimensions[k])
	}
	b.table.attach(&batch.table, b.n, batch.n, &number)
	b.called.merge(&batch.called, b.n)
	b.sampling.take(&b.sampling.now, &batch.sample, b.n)
	b.position = append(b.position, batch.position...)
	b.places.append(&batch.places)
	b.n += batch.n
	batch.reset()
}

func (b *Batch) reset() {
	for _, l := range b.table.all() {
		l.wipe(b.n)
	}
	b.n, b.position = 0, b.position[:0]
	b.places.truncate(0)
	b.queues.reset()
	b.segments.reset()
	b.emotions.reset()
	for k := range b.dimensions {
		b.dimensions[k].reset()
	}
	b.codes.reset()
	b.matches.reset()
	b.called.reset()
	b.sample = sample{texts: b.sample.texts[:0]}
}
