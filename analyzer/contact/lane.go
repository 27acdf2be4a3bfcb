package contact

// blockRows is how many rows a block of a lane holds. A power of two, so that a
// row is found by shifting; small, so that a small log takes little room and what is
// rare takes none where it does not occur.
const (
	blockBits = 13
	blockRows = 1 << blockBits
	inBlock   = blockRows - 1
)

// lane holds one number per row or contact, 0 for those that have none. Its blocks
// never move, so a lane grows without copying what it holds, and a block in which
// all is 0 is not there at all. Wider values are made of several lanes, of which the
// upper are mostly empty.
type lane[T unsigned] struct {
	blocks []*[blockRows]T
	idle   []*[blockRows]T // wiped, for use again
}

type unsigned interface {
	uint8 | uint16 | uint32 | uint64
}

// blocksFor is the number of blocks that n rows take.
func blocksFor(n int) int { return (n + inBlock) >> blockBits }

// at returns the number of row i.
func (l *lane[T]) at(i int) T {
	if b := i >> blockBits; b < len(l.blocks) {
		if p := l.blocks[b]; p != nil {
			return p[i&inBlock]
		}
	}
	return 0
}

// put gives row i its number, in the place of what it had.
func (l *lane[T]) put(i int, v T) {
	if b := i >> blockBits; b < len(l.blocks) && l.blocks[b] != nil {
		l.blocks[b][i&inBlock] = v
	} else if v != 0 {
		l.have(b)[i&inBlock] = v
	}
}

// have makes sure that block b is there.
func (l *lane[T]) have(b int) *[blockRows]T {
	for b >= len(l.blocks) {
		l.blocks = append(l.blocks, nil)
	}
	if l.blocks[b] == nil {
		if last := len(l.idle) - 1; last >= 0 {
			l.blocks[b], l.idle = l.idle[last], l.idle[:last]
		} else {
			l.blocks[b] = new([blockRows]T)
		}
	}
	return l.blocks[b]
}

// reach makes room for the blocks of n rows, so that they can be put at the same time.
func (l *lane[T]) reach(n int) {
	for len(l.blocks) < blocksFor(n) {
		l.blocks = append(l.blocks, nil)
	}
}

// trim forgets that the last blocks are not there.
func (l *lane[T]) trim() {
	for n := len(l.blocks); n > 0 && l.blocks[n-1] == nil; n-- {
		l.blocks = l.blocks[:n-1]
	}
}

// wipe makes all numbers of the first n rows, which are all there are, 0, and keeps
// the room that they took.
func (l *lane[T]) wipe(n int) {
	for b, p := range l.blocks {
		if p != nil {
			clear(p[:min(blockRows, n-b<<blockBits)])
			l.idle = append(l.idle, p)
		}
	}
	l.blocks = l.blocks[:0]
}

// block returns block b, nil when all of it is 0.
func (l *lane[T]) block(b int) *[blockRows]T {
	if b < len(l.blocks) {
		return l.blocks[b]
	}
	return nil
}

// orZeros returns block b, or one of zeros.
func (l *lane[T]) orZeros(b int) *[blockRows]T {
	if p := l.block(b); p != nil {
		return p
	}
	return zeros[T]()
}

// empty reports whether every number is 0 for want of any block.
func (l *lane[T]) empty() bool { return len(l.blocks) == 0 }

// truncate makes every number from row n on 0.
func (l *lane[T]) truncate(n int) {
	whole := blocksFor(n)
	if len(l.blocks) > whole {
		clear(l.blocks[whole:])
		l.blocks = l.blocks[:whole]
	}
	if rest := n & inBlock; rest > 0 && len(l.blocks) == whole && l.blocks[whole-1] != nil {
		clear(l.blocks[whole-1][rest:])
	}
}

// attach copies the first n numbers of another lane behind row at, from which on
// all is 0.
func (l *lane[T]) attach(from *lane[T], at, n int) {
	for done := 0; done < n; {
		b, off := (at+done)>>blockBits, (at+done)&inBlock
		step := min(n-done, blockRows-off, blockRows-done&inBlock)
		if source := from.block(done >> blockBits); source != nil {
			copy(l.have(b)[off:off+step], source[done&inBlock:])
		}
		done += step
	}
}

// closeUp moves the numbers of the n rows that are kept to the front, in their
// order: each stretch of them goes to where the one before it ends.
func (l *lane[T]) closeUp(kept []stretch, n int) {
	for _, s := range kept {
		if s.from == s.to {
			continue
		}
		for done := 0; done < int(s.n); {
			from, to := int(s.from)+done, int(s.to)+done
			step := min(int(s.n)-done, blockRows-from&inBlock, blockRows-to&inBlock)
			switch source := l.block(from >> blockBits); {
			case source != nil:
				copy(l.have(to >> blockBits)[to&inBlock:][:step], source[from&inBlock:])
			case l.block(to>>blockBits) != nil:
				clear(l.block(to >> blockBits)[to&inBlock:][:step])
			}
			done += step
		}
	}
	l.truncate(n)
}

// stretch is rows that follow each other: n of them, from row from on, that move
// to row to.
type stretch struct{ from, to, n int32 }

// free gives the blocks of the lane away.
func (l *lane[T]) free(s *spare) {
	spareOf[T](s).give(l.blocks)
	l.blocks = nil
}

// spare keeps the blocks that are no longer needed, by their width, for lanes to come:
// so that a column takes the place of another, and the peak of the memory is
// that of what is in use.
type spare struct {
	bytes pool[uint8]
	twos  pool[uint16]
	fours pool[uint32]
	eight pool[uint64]
}

type pool[T unsigned] struct{ blocks []*[blockRows]T }

func spareOf[T unsigned](s *spare) *pool[T] {
	var found any
	switch any(*new(T)).(type) {
	case uint8:
		found = &s.bytes
	case uint16:
		found = &s.twos
	case uint32:
		found = &s.fours
	default:
		found = &s.eight
	}
	return found.(*pool[T])
}

// take returns n blocks, with whatever they hold.
func (p *pool[T]) take(n int) []*[blockRows]T {
	taken := make([]*[blockRows]T, n)
	for k := range taken {
		if last := len(p.blocks) - 1; last >= 0 {
			taken[k], p.blocks[last] = p.blocks[last], nil
			p.blocks = p.blocks[:last]
		} else {
			taken[k] = new([blockRows]T)
		}
	}
	return taken
}

func (p *pool[T]) give(blocks []*[blockRows]T) {
	for _, b := range blocks {
		if b != nil {
			p.blocks = append(p.blocks, b)
		}
	}
}

// The zeros that stand for a block that is not there. Nothing is ever written to them.
var (
	zeroBytes [blockRows]uint8
	zeroTwos  [blockRows]uint16
	zeroFours [blockRows]uint32
	zeroEight [blockRows]uint64
)

func zeros[T unsigned]() *[blockRows]T {
	var found any
	switch any(*new(T)).(type) {
	case uint8:
		found = &zeroBytes
	case uint16:
		found = &zeroTwos
	case uint32:
		found = &zeroFours
	default:
		found = &zeroEight
	}
	return found.(*[blockRows]T)
}
