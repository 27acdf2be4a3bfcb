package xlsx

import "io"

// ahead unpacks a part while what came before is scanned.
type ahead struct {
	part  io.ReadCloser
	full  chan block // in the order of the part
	empty chan []byte
	stop  chan struct{} // closed by Close
	now   block
	rest  []byte // of now, not yet handed out
}

// block is a stretch of a part, and the error behind it.
type block struct {
	bytes []byte
	err   error
}

// blocks of blockSize bytes are unpacked at most before they are asked for.
const blocks, blockSize = 3, 128 << 10

func readAhead(part io.ReadCloser) *ahead {
	a := &ahead{part: part, full: make(chan block, blocks), empty: make(chan []byte, blocks), stop: make(chan struct{})}
	for range blocks {
		a.empty <- make([]byte, blockSize)
	}
	go a.unpack()
	return a
}

// unpack fills blocks to the end of the part or until it is told to stop.
func (a *ahead) unpack() {
	defer close(a.full)
	for {
		select {
		case <-a.stop:
			return
		case b := <-a.empty:
			n, err := io.ReadFull(a.part, b[:blockSize])
			if err == io.ErrUnexpectedEOF {
				err = io.EOF
			}
			a.full <- block{b[:n], err} // there is room for all blocks
			if err != nil {
				return
			}
		}
	}
}

func (a *ahead) Read(b []byte) (int, error) {
	for len(a.rest) == 0 {
		if a.now.err != nil {
			return 0, a.now.err
		}
		if a.now.bytes != nil {
			a.empty <- a.now.bytes
		}
		var ok bool
		if a.now, ok = <-a.full; !ok {
			return 0, io.ErrClosedPipe
		}
		a.rest = a.now.bytes
	}
	n := copy(b, a.rest)
	a.rest = a.rest[n:]
	return n, nil
}

// Close waits until nothing is read any more.
func (a *ahead) Close() error {
	close(a.stop)
	for range a.full {
	}
	return a.part.Close()
}
