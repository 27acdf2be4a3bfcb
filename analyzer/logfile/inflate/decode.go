package inflate

import "encoding/binary"

// decode unpacks a coded block to its end, to the end of the room in the output, or
// to where the input must be filled.
func (r *Reader) decode() error {
	output := &r.output
	bits, valid, pos, to := r.bits, r.valid, r.pos, r.to
	input := &r.input
	safe := r.end - 16 // two refills
	if r.ended {
		safe = r.end + 7 // behind it, more was taken than there is
	}
	var err error
	for pos <= safe && to < history+ahead {
		bits |= binary.LittleEndian.Uint64(input[pos:pos+8]) << (valid & 63)
		pos += int((63 - valid) >> 3)
		valid |= 56

		// Three literals take 45 bits at most.
		e := r.codes.first[bits&codeMask]
		if e&literal != 0 {
			bits >>= e & 63
			valid -= uint(e & 63)
			output[to] = byte(e >> 16)
			to++
			e = r.codes.first[bits&codeMask]
			if e&literal != 0 {
				bits >>= e & 63
				valid -= uint(e & 63)
				output[to] = byte(e >> 16)
				to++
				continue
			}
		}
		if e&special != 0 {
			if e&link != 0 {
				e = r.codes.more[uint(e>>16)+uint(bits>>codeBits)&(1<<(e&63)-1)]
			}
			if e&literal != 0 {
				bits >>= e & 63
				valid -= uint(e & 63)
				output[to] = byte(e >> 16)
				to++
				continue
			}
			if e&special != 0 {
				bits >>= e & 63
				valid -= uint(e & 63)
				r.block = noBlock
				if e&end == 0 {
					err = ErrDamaged
				}
				break
			}
		}
		length := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&15))
		bits >>= e & 63
		valid -= uint(e & 63)

		bits |= binary.LittleEndian.Uint64(input[pos:pos+8]) << (valid & 63)
		pos += int((63 - valid) >> 3)
		valid |= 56
		e = r.distances.first[bits&distanceMask]
		if e&special != 0 {
			if e&link != 0 {
				e = r.distances.more[uint(e>>16)+uint(bits>>distanceBits)&(1<<(e&63)-1)]
			}
			if e&special != 0 {
				err = ErrDamaged
				break
			}
		}
		distance := int(e>>16) + int(bits&(1<<(e&63)-1)>>(e>>8&15))
		bits >>= e & 63
		valid -= uint(e & 63)
		if distance > to {
			err = ErrDamaged
			break
		}
		to = repeat(output, to, distance, length)
	}
	r.bits, r.valid, r.pos, r.to = bits, valid, pos, to
	return err
}

// repeat copies a match of that length, which begins distance bytes back, behind
// output[:to]. It may write some bytes more than it returns.
func repeat(output *[history + ahead + longest + beyond]byte, to, distance, length int) int {
	end := to + length
	if distance < 8 {
		if distance == 1 {
			c := output[to-1]
			part := output[to:end]
			for i := range part {
				part[i] = c
			}
			return end
		}
		for ; to < end; to++ {
			output[to] = output[to-distance]
		}
		return end
	}
	for {
		binary.LittleEndian.PutUint64(output[to:to+8], binary.LittleEndian.Uint64(output[to-distance:to-distance+8]))
		if to += 8; to >= end {
			return end
		}
	}
}
