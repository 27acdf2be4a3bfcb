// Package inflate unpacks deflated data (RFC 1951), as zip archives hold it.
//
// Unpacking is more than half of the work of reading a workbook, so this is done
// faster than by packages that read their input byte by byte. The idea: the next 56
// bits or more of the input are always at hand in one word, which is refilled eight
// bytes at a time. The lowest bits of that word, as they are, index a table whose
// entry says everything about the code that begins there: a literal byte, or the base
// of a length or distance, how many bits the code takes and how many more follow it.
// A match is copied eight bytes at a time, past its end where that does no harm. The
// text that was unpacked last, which matches refer to, stands in front of what is
// unpacked next, in one buffer.
//
// It accepts and returns what compress/flate does; the tests hold it to that.
package inflate

import (
	"encoding/binary"
	"errors"
	"io"
)

// ErrDamaged is the error of data that are not deflated, or not as they were.
var ErrDamaged = errors.New("damaged: not deflated data")

const (
	history    = 32 << 10  // bytes that a match may lie back
	ahead      = 224 << 10 // bytes that are unpacked at a time
	longest    = 258       // bytes of a match
	beyond     = 16        // bytes that may be written past the end of a match
	inputSize  = 32 << 10
	inputSlack = 32 // zeros behind the end of the input, which are read and found out
)

// Reader unpacks what it reads from a source. It may read more of it than it needs.
type Reader struct {
	source io.Reader
	input  [inputSize + inputSlack]byte
	pos    int // in the input: what was taken into bits
	end    int
	ended  bool  // the input holds the last of the source
	err    error // of the source, once ended

	bits  uint64 // the next bits of the input, the first one lowest
	valid uint   // how many of them count; those above may already be set

	output   [history + ahead + longest + beyond]byte
	from, to int // of the output: what was unpacked and not handed out

	block  kind
	stored int // bytes that a stored block still has
	last   bool
	failed error

	codes, distances table
	lengths          [maxCodes + maxDistances]uint8
}

// kind is the kind of the block that is being unpacked.
type kind uint8

const (
	noBlock kind = iota
	storedBlock
	codedBlock
)

// NewReader returns a reader of what the source holds unpacked.
func NewReader(source io.Reader) *Reader { return &Reader{source: source} }

// Close does nothing: there is nothing to give back.
func (r *Reader) Close() error { return nil }

// Read unpacks some more. An end of the source before the end of the data is
// [io.ErrUnexpectedEOF].
func (r *Reader) Read(b []byte) (int, error) {
	for r.from == r.to {
		if r.failed != nil {
			return 0, r.failed
		}
		r.failed = r.unpack()
	}
	n := copy(b, r.output[r.from:r.to])
	r.from += n
	return n, nil
}

// unpack fills the output.
func (r *Reader) unpack() error {
	if r.to > history {
		copy(r.output[:], r.output[r.to-history:r.to])
		r.from, r.to = history, history
	}
	for r.to < history+ahead {
		if err := r.some(); err != nil {
			return err
		}
	}
	return nil
}

// some unpacks a part of a block, or begins the next.
func (r *Reader) some() error {
	if err := r.fill(); err != nil {
		return err
	}
	var err error
	switch r.block {
	case noBlock:
		if r.last {
			return io.EOF
		}
		err = r.begin()
	case storedBlock:
		err = r.copyStored()
	case codedBlock:
		err = r.decode()
	}
	if r.pos-int(r.valid/8) > r.end { // what was read beyond the end are not the data
		return r.cut()
	}
	return err
}

// cut returns the error of data that end too soon.
func (r *Reader) cut() error {
	if r.err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return r.err
}

// fill makes sure that the head of a block stands in the input, unless the source
// ends before. Behind the end of the source there are zeros.
func (r *Reader) fill() error {
	const head = 1 << 10 // the head of a block has less than 2300 bits
	if r.ended || r.end-r.pos >= head {
		return nil
	}
	kept := min(r.pos, 8) // bytes that were taken, some of which may be given back
	r.end = copy(r.input[:], r.input[r.pos-kept:r.end])
	r.pos = kept
	for r.end < inputSize {
		n, err := r.source.Read(r.input[r.end:inputSize])
		r.end += n
		if err != nil {
			r.ended, r.err = true, err
			clear(r.input[r.end : r.end+inputSlack])
			return nil
		}
		if r.end-r.pos >= head {
			return nil
		}
	}
	return nil
}

// refill takes as many whole bytes of the input into bits as there is room for.
func (r *Reader) refill() {
	if r.pos > len(r.input)-8 {
		return
	}
	r.bits |= binary.LittleEndian.Uint64(r.input[r.pos:]) << (r.valid & 63)
	r.pos += int((63 - r.valid) >> 3)
	r.valid |= 56
}

// take returns the next n bits, at most 16.
func (r *Reader) take(n uint) uint {
	if r.valid < n {
		r.refill()
	}
	x := uint(r.bits) & (1<<n - 1)
	r.drop(n)
	return x
}

func (r *Reader) drop(n uint) {
	if r.valid < n { // only behind the end of the source, see some
		r.pos, r.valid, r.bits = r.end+8, 0, 0
		return
	}
	r.bits >>= n & 63
	r.valid -= n
}

// begin reads the head of a block.
func (r *Reader) begin() error {
	r.last = r.take(1) == 1
	switch r.take(2) {
	case 0:
		r.drop(r.valid & 7)
		r.pos -= int(r.valid / 8) // back to where the bytes of the block begin
		r.bits, r.valid = 0, 0
		n, check := r.take(16), r.take(16)
		r.pos -= int(r.valid / 8)
		r.bits, r.valid = 0, 0
		if n != ^check&0xffff && r.pos <= r.end {
			return ErrDamaged
		}
		r.stored, r.block = int(n), storedBlock
	case 1:
		r.fixed()
		r.block = codedBlock
	case 2:
		if !r.dynamic() {
			return ErrDamaged
		}
		r.block = codedBlock
	default:
		return ErrDamaged
	}
	return nil
}

// copyStored hands on bytes of a block that is not packed.
func (r *Reader) copyStored() error {
	if r.stored > 0 && r.pos >= r.end {
		return r.cut()
	}
	n := min(r.stored, r.end-r.pos, history+ahead-r.to)
	copy(r.output[r.to:], r.input[r.pos:r.pos+n])
	r.pos += n
	r.to += n
	r.stored -= n
	if r.stored == 0 {
		r.block = noBlock
	}
	return nil
}
