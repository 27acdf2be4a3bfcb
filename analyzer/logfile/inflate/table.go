package inflate

import "math/bits"

const (
	maxCodes     = 286
	maxDistances = 30
	maxBits      = 15 // of a code

	codeBits     = 11 // that index the first table of codes
	codeMask     = 1<<codeBits - 1
	distanceBits = 9
	distanceMask = 1<<distanceBits - 1
)

// table tells what code begins the next bits. An entry has
//
//	literal:  the byte from bit 16 on
//	length or distance: its base from bit 16 on, the bits of the code from bit 8 on
//	link:     from bit 16 on where in more the entries stand for what follows
//	end:      of the block
//	special alone: no code
//
// and in its lowest 6 bits how many bits it takes, those that follow the code
// included; of a link, how many more bits index its entries.
type table struct {
	first [1 << codeBits]uint32
	more  []uint32
}

const (
	literal = 1 << 31
	special = 1 << 15
	link    = 1 << 14
	end     = 1 << 13
)

// build makes the table of the codes with these lengths, 0 where there is none, and
// these entries; most is the bits that index its first part. It is not ok where the
// lengths belong to no code: too many, or too few unless it is a single one of one bit.
func (t *table) build(lengths []uint8, entries []uint32, most uint) (ok bool) {
	var count [maxBits + 1]int
	for _, n := range lengths {
		count[n]++
	}
	count[0] = 0
	size := 1 << most
	for i := range t.first[:size] {
		t.first[i] = special
	}
	t.more = t.more[:0]
	var next [maxBits + 1]int
	code, longest := 0, uint(0)
	for n := 1; n <= maxBits; n++ {
		code <<= 1
		next[n] = code
		code += count[n]
		if count[n] > 0 {
			longest = uint(n)
		}
		if code > 1<<n {
			return false
		}
	}
	if longest == 0 {
		return true
	}
	if code != 1<<maxBits && !(longest == 1 && count[1] == 1) {
		return false
	}
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		start := int(bits.Reverse16(uint16(next[n])) >> (16 - n))
		next[n]++
		entry := entries[symbol] + uint32(n)
		if entry&(literal|special) == 0 {
			entry += uint32(n) << 8
		}
		if uint(n) <= most {
			for i := start; i < size; i += 1 << n {
				t.first[i] = entry
			}
			continue
		}
		t.long(start, uint(n), entry, most, longest)
	}
	return true
}

// long adds a code that is longer than what indexes the first part.
func (t *table) long(start int, n uint, entry uint32, most, longest uint) {
	at := start & (1<<most - 1)
	width := longest - most
	if t.first[at]&link == 0 {
		t.first[at] = uint32(len(t.more))<<16 | special | link | uint32(width)
		for range 1 << width {
			t.more = append(t.more, special)
		}
	}
	entries := t.more[t.first[at]>>16:][:1<<width]
	for i := start >> most; i < len(entries); i += 1 << (n - most) {
		entries[i] = entry
	}
}

// codeEntries and distanceEntries are the entries of all codes, without their bits.
var codeEntries, distanceEntries = func() (codes [288]uint32, distances [32]uint32) {
	for i := range 256 {
		codes[i] = literal | uint32(i)<<16
	}
	codes[256] = special | end
	for i, base := 257, uint32(3); i < 285; i++ {
		extra := uint32(max(0, (i-257)/4-1))
		codes[i] = base<<16 | extra
		base += 1 << extra
	}
	codes[285] = 258 << 16
	codes[286], codes[287] = special, special
	for i, base := 0, uint32(1); i < maxDistances; i++ {
		extra := uint32(max(0, i/2-1))
		distances[i] = base<<16 | extra
		base += 1 << extra
	}
	distances[30], distances[31] = special, special
	return codes, distances
}()

// fixed sets the codes that need not be told.
func (r *Reader) fixed() {
	var lengths [288]uint8
	for i := range lengths {
		switch {
		case i < 144, i >= 280:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		default:
			lengths[i] = 7
		}
	}
	var distances [32]uint8
	for i := range distances {
		distances[i] = 5
	}
	r.codes.build(lengths[:], codeEntries[:], codeBits)
	r.distances.build(distances[:], distanceEntries[:], distanceBits)
}

// order is how the lengths of the codes for lengths are told.
var order = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamic reads the codes of a block. It is not ok where they are none.
func (r *Reader) dynamic() (ok bool) {
	codes := int(r.take(5)) + 257
	distances := int(r.take(5)) + 1
	told := int(r.take(4)) + 4
	if codes > maxCodes || distances > maxDistances {
		return false
	}
	var lengths [19]uint8
	for _, i := range order[:told] {
		lengths[i] = uint8(r.take(3))
	}
	if !r.codes.build(lengths[:], lengthEntries[:], codeBits) {
		return false
	}
	all := r.lengths[:codes+distances]
	for i := 0; i < len(all); {
		r.refill()
		e := r.codes.first[r.bits&codeMask]
		if e&special != 0 {
			return false
		}
		r.drop(uint(e & 63))
		symbol := e >> 16 & 0xff
		if symbol < 16 {
			all[i] = uint8(symbol)
			i++
			continue
		}
		length, n := uint8(0), 0
		switch symbol {
		case 16:
			if i == 0 {
				return false
			}
			length, n = all[i-1], 3+int(r.take(2))
		case 17:
			n = 3 + int(r.take(3))
		case 18:
			n = 11 + int(r.take(7))
		}
		if i+n > len(all) {
			return false
		}
		for range n {
			all[i] = length
			i++
		}
	}
	return r.codes.build(all[:codes], codeEntries[:], codeBits) && r.distances.build(all[codes:], distanceEntries[:], distanceBits)
}

// lengthEntries are the entries of the codes for lengths.
var lengthEntries = func() (entries [19]uint32) {
	for i := range entries {
		entries[i] = literal | uint32(i)<<16
	}
	return entries
}()
