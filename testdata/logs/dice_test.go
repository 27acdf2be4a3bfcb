package logs_test

// dice throw the accidents of the story. They are our own (splitmix64, whole
// numbers only), so that the log is the same on every machine and in every
// version of Go.
type dice struct{ state uint64 }

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number from 0 up to n, which is left out.
func (d *dice) below(n int) int { return int(d.next() % uint64(n)) }

// between returns a number from low to high, both included.
func (d *dice) between(low, high int) int { return low + d.below(high-low+1) }

// happens is true in so many of 1000 cases.
func (d *dice) happens(perMille int) bool { return d.below(1000) < perMille }

// count returns a number whose mean is so many thousandths: many small chances,
// as customers are.
func (d *dice) count(thousandths int) int {
	const chances = 64
	n := 0
	for range chances {
		if d.below(chances*1000) < thousandths {
			n++
		}
	}
	return n
}

// around returns a length around a mean, as lengths of contacts are: most a bit
// shorter, some much longer.
func (d *dice) around(mean int) int {
	n := mean * d.between(35, 135) / 100
	for d.happens(200) {
		n += mean * d.between(20, 90) / 100
	}
	return max(n, 15)
}

// pick returns the place that n falls on when the weights lie in a row.
func (d *dice) pick(weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := d.below(sum)
	for i, w := range weights {
		if n -= w; n < 0 {
			return i
		}
	}
	panic("weights without a sum")
}

// oneOf returns one of the texts.
func (d *dice) oneOf(texts []string) string { return texts[d.below(len(texts))] }
