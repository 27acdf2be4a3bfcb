package logfile

// recent remembers what was made of the cells of a column that came of late, because
// millions of rows have but a few different ones. Each cell has one place, by its
// length and some of its bytes, and the one that stood there before is forgotten. So
// a cell costs one comparison, and no more than that is lost where two take turns.
type recent[T any] struct {
	places []recentPlace[T] // none before the first cell
}

type recentPlace[T any] struct {
	value T
	size  uint8 // 0 where there is none
	cell  [maxRecent]byte
}

// maxRecent bounds a cell that is remembered; most codes and names are shorter.
const recentPlaces, maxRecent = 256, 31

// at returns the place of a cell, which is not blank, and whether it stands there. A
// cell that is too long has none.
func (r *recent[T]) at(b []byte) (place *recentPlace[T], found bool) {
	n := len(b)
	if n > maxRecent {
		return nil, false
	}
	if len(r.places) == 0 {
		r.places = make([]recentPlace[T], recentPlaces)
	}
	mixed := uint32(b[0]) | uint32(b[n/2])<<8 | uint32(b[n-1])<<16 | uint32(n)<<24
	place = &r.places[mixed*0x9e3779b1>>24%recentPlaces]
	return place, string(b) == string(place.cell[:place.size])
}

// put puts a cell in its place.
func (p *recentPlace[T]) put(b []byte, value T) {
	if p != nil {
		p.value, p.size = value, uint8(copy(p.cell[:], b))
	}
}

// numbers are those that the values of a dimension, such as a queue, have in a batch.
type numbers struct {
	recent[batchNumber]
	batch int
}

// batchNumber is a number in a batch: in another it means nothing.
type batchNumber struct {
	batch  int
	number uint16
}

// next goes on to another batch.
func (n *numbers) next() { n.batch++ }

// of returns the number of a value that has come in this batch of late.
func (n *numbers) of(b []byte) (place *recentPlace[batchNumber], number uint16, ok bool) {
	place, found := n.at(b)
	if !found || place.value.batch != n.batch {
		return place, 0, false
	}
	return place, place.value.number, true
}

// queue returns the number of a queue in the batch.
func (p *pass) queue(b []byte) uint16 {
	place, number, ok := p.queues.of(b)
	if !ok {
		number = p.batch.Queue(b)
		place.put(b, batchNumber{p.queues.batch, number})
	}
	return number
}

// segment returns the number of a customer segment in the batch.
func (p *pass) segment(b []byte) uint16 {
	place, number, ok := p.segments.of(b)
	if !ok {
		number = p.batch.Segment(b)
		place.put(b, batchNumber{p.segments.batch, number})
	}
	return number
}
