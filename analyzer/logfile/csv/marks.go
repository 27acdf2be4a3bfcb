package csv

import "encoding/binary"

// blockSize is how many bytes [marks] looks at.
const blockSize = 64

// marks returns which of the first 64 bytes of b are one of two that are looked
// for, a bit each, the first byte the lowest. Both are given in every byte of a number.
//
// The idea: eight bytes are one number. Xor eight times a byte that is looked for, it
// has a zero byte where that one stands. Adding 0x7f to the lower seven bits of a byte
// sets its highest bit unless they are all zero, and never reaches the next byte; or
// the byte itself, the highest bit is clear just where the byte was zero. A
// multiplication brings these eight bits side by side. No branch depends on the text
// until the loop goes over what was found.
func marks(b []byte, one, other uint64) uint64 {
	b = b[:blockSize]
	return eight(b, one, other) | eight(b[8:], one, other)<<8 | eight(b[16:], one, other)<<16 | eight(b[24:], one, other)<<24 |
		eight(b[32:], one, other)<<32 | eight(b[40:], one, other)<<40 | eight(b[48:], one, other)<<48 | eight(b[56:], one, other)<<56
}

// Numbers of eight bytes: the lowest bit of each, the others, the highest.
const (
	lowest  = 0x0101010101010101
	others  = 0x7f * lowest
	highest = 0x80 * lowest
)

// aside brings the lowest bits of eight bytes into the highest byte of the product.
const aside = 0x0102040810204080

// eight is [marks] of eight bytes.
func eight(b []byte, one, other uint64) uint64 {
	word := binary.LittleEndian.Uint64(b)
	x, y := word^one, word^other
	found := ^((x&others + others | x) & (y&others + others | y)) & highest
	return found >> 7 * aside >> 56
}
