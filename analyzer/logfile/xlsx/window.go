package xlsx

import (
	"errors"
	"io"
)

// window is the stretch of a part that is in memory: what is read and not yet
// handed out.
type window struct {
	source   io.Reader
	buf      []byte
	pos, end int
	limit    int   // bytes that it may hold
	eof      bool  // there is no more
	err      error // why there is no more; what was read before is good
}

// firstWindow is the size of the window until a row needs more.
const firstWindow = 256 << 10

// errLong is an element that does not fit into the window.
var errLong = errors.New("too long")

func newWindow(source io.Reader, limit int) window {
	return window{source: source, buf: make([]byte, min(firstWindow, limit)), limit: limit}
}

// rest returns what is read and not yet handed out.
func (w *window) rest() []byte { return w.buf[w.pos:w.end] }

// fill reads more of the part behind what is still needed, as much as there is room
// for: an element that does not fit is looked at anew with twice the room. What [window.rest]
// returned before is no longer valid. At the end of the part it is an error: more
// was needed.
func (w *window) fill() error {
	switch {
	case w.err != nil:
		return w.err
	case w.eof:
		return ErrDamaged
	}
	if w.pos > 0 {
		copy(w.buf, w.buf[w.pos:w.end])
		w.end -= w.pos
		w.pos = 0
	}
	if w.end == len(w.buf) {
		if len(w.buf) >= w.limit {
			return errLong
		}
		larger := make([]byte, min(2*len(w.buf), w.limit))
		copy(larger, w.buf[:w.end])
		w.buf = larger
	}
	n, err := io.ReadFull(w.source, w.buf[w.end:])
	w.end += n
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		w.eof, err = true, nil
	}
	w.err = err
	return nil
}

// handOut gives away the first n bytes of the rest with the buffer in which they
// stand, and goes on in another.
func (w *window) handOut(n int, room []byte) {
	rest := w.buf[w.pos+n : w.end]
	room = room[:cap(room)]
	if len(room) < max(len(rest), min(firstWindow, w.limit)) {
		room = make([]byte, max(2*len(rest), min(firstWindow, w.limit)))
	}
	w.pos, w.end = 0, copy(room, rest)
	w.buf = room
}

// readRoot reads up to the opening tag of the root element of a part and returns
// the prefix of the part's names, and whether there is nothing in the root. Another
// root is damage.
func readRoot(w *window, root string) (prefix string, empty bool, err error) {
	for {
		t, _, next := nextTag(w.rest(), 0)
		switch {
		case next == broken, next >= 0 && len(t.name) > 0 && (t.closing || string(t.name) != root):
			return "", false, ErrDamaged
		case next == short:
			if err := w.fill(); err != nil {
				return "", false, err
			}
		default:
			w.pos += next
			if len(t.name) > 0 {
				return string(t.prefix), t.empty, nil
			}
		}
	}
}

// drain reads a part to its end: only there it shows whether it is as it was
// written.
func drain(w *window) error {
	if w.err != nil {
		return w.err
	}
	_, err := io.Copy(io.Discard, w.source)
	return err
}
