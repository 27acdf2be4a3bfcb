package cell

// zoneNames are the distances to UTC, in hours, of the names that mail and
// databases write: those of RFC 822 and of Europe.
var zoneNames = [...]struct {
	name  string
	hours int32
}{
	{"z", 0}, {"utc", 0}, {"gmt", 0}, {"ut", 0}, {"cet", 1}, {"cest", 2}, {"wet", 0}, {"west", 1}, {"eet", 2}, {"eest", 3}, {"bst", 1},
	{"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5}, {"mst", -7}, {"mdt", -6}, {"pst", -8}, {"pdt", -7},
}

// readOffset reads Z, UTC, CEST, GMT+0100, +01:00, +0100 or +01, or nothing, and
// a remark on it: (CET), [Europe/Amsterdam].
func (d *Date) readOffset(b []byte) (rest []byte, ok bool) {
	b = Trim(b)
	if len(b) == 0 {
		return b, true
	}
	if n := letters(b); n > 0 {
		found := false
		for _, z := range zoneNames {
			if equalFold(b[:n], z.name) {
				d.HasOffset, d.Offset, found = true, z.hours*3600, true
				break
			}
		}
		if !found {
			return b, false
		}
		b = Trim(b[n:])
	}
	if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		if d.Offset != 0 {
			return b, false // CET+1 says too much
		}
		if b, ok = d.readSigned(b); !ok {
			return b, false
		}
	}
	if !d.HasOffset {
		return b, false
	}
	return cutRemark(Trim(b)), true
}

// readSigned reads +01:00, +0100 or +01.
func (d *Date) readSigned(b []byte) (rest []byte, ok bool) {
	sign := int32(1)
	if b[0] == '-' {
		sign = -1
	}
	b = b[1:]
	hours, size := digits(b)
	minutes := 0
	switch {
	case size == 4:
		hours, minutes = hours/100, hours%100
		b = b[4:]
	case (size == 1 || size == 2) && len(b) > size && b[size] == ':':
		b = b[size+1:]
		if minutes, size = digits(b); size != 2 {
			return b, false
		}
		b = b[2:]
	case size == 1, size == 2:
		b = b[size:]
	default:
		return b, false
	}
	d.HasOffset = true
	d.Offset = sign * int32(hours*3600+minutes*60)
	return b, hours <= 15 && minutes <= 59
}

// cutRemark drops a remark in brackets from the start of b.
func cutRemark(b []byte) []byte {
	if len(b) == 0 || b[0] != '(' && b[0] != '[' {
		return b
	}
	closing := byte(')')
	if b[0] == '[' {
		closing = ']'
	}
	for i, c := range b {
		if c == closing {
			return Trim(b[i+1:])
		}
	}
	return b
}
