package contact

// The values of a log, in lanes that are as narrow as most values need: the rest of a
// rare wide one stands in upper lanes, which have blocks only where it occurs.

// numbers are numbers of a dictionary, 0 when blank: one byte while it holds few.
type numbers struct {
	low, high lane[uint8]
	top       lane[uint16]
}

func (c *numbers) at(i int) uint32 {
	if c.high.empty() {
		return uint32(c.low.at(i))
	}
	return uint32(c.low.at(i)) | uint32(c.high.at(i))<<8 | uint32(c.top.at(i))<<16
}

func (c *numbers) put(i int, n uint32) {
	c.low.put(i, uint8(n))
	if n > 0xff || !c.high.empty() {
		c.high.have(i >> blockBits)[i&inBlock] = uint8(n >> 8) // where there is a top, at looks for it
		c.top.put(i, uint16(n>>16))
	}
}

func (c *numbers) lanes() []lanes { return []lanes{&c.low, &c.high, &c.top} }

// moments are instants: whole seconds around our time in four bytes, with what
// lies before 1935 or after 2072, and thousandths, above them.
type moments struct {
	low, high lane[uint32]
	thousand  lane[uint16]
	rare      bool // some has a part in an upper lane
}

// epoch is how many seconds before 1970 the lowest number of a moment stands for.
const epoch = 1 << 30

func (c *moments) at(i int) Instant {
	t := (Instant(c.low.at(i)) - epoch) * 1000
	if c.rare {
		t += Instant(uint64(c.high.at(i))<<32)*1000 + Instant(c.thousand.at(i))
	}
	return t
}

func (c *moments) put(i int, t Instant) {
	seconds, thousand := t/1000, t%1000
	if thousand < 0 {
		seconds, thousand = seconds-1, thousand+1000
	}
	n := uint64(int64(seconds) + epoch)
	c.low.put(i, uint32(n))
	if thousand != 0 || n>>32 != 0 {
		c.rare = true
	}
	if c.rare {
		c.high.put(i, uint32(n>>32))
		c.thousand.put(i, uint16(thousand))
	}
}

func (c *moments) lanes() []lanes { return []lanes{&c.low, &c.high, &c.thousand} }

// lengths are lengths of time: one second more than the whole seconds, up to 18 hours in two
// bytes, with what is longer, and thousandths, above them.
type lengths struct {
	low, high lane[uint16]
	top       lane[uint32]
	thousand  lane[uint16]
	rare      bool // some has a part in an upper lane
}

func (c *lengths) at(i int) Millis {
	seconds := uint64(c.low.at(i))
	if c.rare {
		return c.atRare(i, seconds)
	}
	if seconds == 0 {
		return NoMillis
	}
	return Millis(seconds-1) * Second
}

func (c *lengths) atRare(i int, seconds uint64) Millis {
	seconds |= uint64(c.high.at(i))<<16 | uint64(c.top.at(i))<<32
	if seconds == 0 {
		return NoMillis
	}
	return Millis(seconds-1)*Second + Millis(c.thousand.at(i))
}

func (c *lengths) put(i int, d Millis) {
	var seconds, thousand uint64
	if d.Known() {
		seconds, thousand = uint64(d/Second)+1, uint64(d%Second)
	}
	c.low.put(i, uint16(seconds))
	if thousand != 0 || seconds>>16 != 0 {
		c.rare = true
	}
	if c.rare {
		c.high.put(i, uint16(seconds>>16))
		c.top.put(i, uint32(seconds>>32))
		c.thousand.put(i, uint16(thousand))
	}
}

func (c *lengths) lanes() []lanes { return []lanes{&c.low, &c.high, &c.top, &c.thousand} }

// amounts are amounts of money, one millionth more than they are: up to 4294 euro
// in four bytes.
type amounts struct{ low, high lane[uint32] }

func (c *amounts) at(i int) Micros {
	n := uint64(c.low.at(i))
	if !c.high.empty() {
		n |= uint64(c.high.at(i)) << 32
	}
	return Micros(n) - 1 // 0 is NoMicros
}

func (c *amounts) put(i int, m Micros) {
	n := uint64(max(m, NoMicros) + 1)
	c.low.put(i, uint32(n))
	c.high.put(i, uint32(n>>32))
}

func (c *amounts) lanes() []lanes { return []lanes{&c.low, &c.high} }

// scores are what customers scored, with the scale in the lowest bits.
type scores struct {
	low  lane[uint16]
	high lane[uint8]
}

const scaleBits = 3

func (c *scores) at(i int) Score {
	n := uint32(c.low.at(i)) | uint32(c.high.at(i))<<16
	return Score{Tenths: int16(n >> scaleBits), Scale: Scale(n & (1<<scaleBits - 1))}
}

func (c *scores) put(i int, s Score) {
	n := uint32(0)
	if s.Known() {
		n = uint32(uint16(s.Tenths))<<scaleBits | uint32(s.Scale)
	}
	c.low.put(i, uint16(n))
	c.high.put(i, uint8(n>>16))
}

func (c *scores) lanes() []lanes { return []lanes{&c.low, &c.high} }
