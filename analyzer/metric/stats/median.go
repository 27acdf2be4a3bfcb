package stats

// Median returns the middle of the values, or the mean of the two in the middle
// when their number is even; ok is false when there are none. It reads the values
// byte by byte, highest first, and keeps those that share the bytes of the middle
// one (a radix selection, Knuth 1998, section 5.2.5), so that it takes time in
// proportion to their number, whatever their order.
func Median(values []uint32) (median float64, ok bool) {
	n := len(values)
	if n == 0 {
		return 0, false
	}
	high := float64(ranked(values, n/2))
	if n%2 == 1 {
		return high, true
	}
	return (float64(ranked(values, n/2-1)) + high) / 2, true
}

// ranked returns the value that has rank others before it in ascending order.
func ranked(values []uint32, rank int) uint32 {
	var found, settled uint32 // the bytes that are known, and which these are
	for shift := 24; shift >= 0; shift -= 8 {
		var counts [256]int
		for _, v := range values {
			if v&settled == found {
				counts[v>>shift&0xff]++
			}
		}
		digit := 0
		for rank >= counts[digit] {
			rank -= counts[digit]
			digit++
		}
		found |= uint32(digit) << shift
		settled |= 0xff << shift
	}
	return found
}
