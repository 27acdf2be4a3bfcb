package text

import "slices"

// How many values a mask keeps while it sees them, how many of these it shows, and
// how many characters of a value that is shown as it is.
const (
	maskKeeps  = 24
	maskShows  = 3
	maskLength = 40
)

// Mask keeps a few of the values of a column so that people see what it holds
// without seeing the data: values that may be shown as they are, of all others
// their shape. However many values it sees, it holds few; the same values in the
// same order give the same samples, spread over all of them.
type Mask struct {
	mayShow func([]byte) bool
	kept    []string
	seen    int64
	every   int64 // one of so many values is kept
}

// NewMask returns a mask. MayShow says which values are shown as they are; nil is
// none of them.
func NewMask(mayShow func([]byte) bool) *Mask { return &Mask{mayShow: mayShow, every: 1} }

// See takes a value into account.
func (m *Mask) See(b []byte) {
	m.seen++
	if (m.seen-1)%m.every != 0 {
		return
	}
	if len(m.kept) == maskKeeps {
		for i := range maskKeeps / 2 {
			m.kept[i] = m.kept[2*i]
		}
		m.kept = m.kept[:maskKeeps/2]
		m.every *= 2 // which this value is a multiple of, because maskKeeps is even
	}
	m.kept = append(m.kept, m.sample(b))
}

// sample is the form in which a value may be shown.
func (m *Mask) sample(b []byte) string {
	if m.mayShow == nil || !m.mayShow(b) {
		return Shape(b)
	}
	s := string(b)
	if r := []rune(s); len(r) > maskLength {
		return string(r[:maskLength]) + "…"
	}
	return s
}

// Samples returns at most three different samples, in the order in which they were
// seen: from the beginning, the middle and the end where these differ.
func (m *Mask) Samples() []string {
	last := len(m.kept) - 1
	order := []int{0, last / 2, last}
	for i := range m.kept {
		order = append(order, i)
	}
	var places []int
	var samples []string
	for _, i := range order {
		if last >= 0 && len(places) < maskShows && !slices.Contains(samples, m.kept[i]) {
			places = append(places, i)
			samples = append(samples, m.kept[i])
		}
	}
	slices.Sort(places)
	for k, i := range places {
		samples[k] = m.kept[i]
	}
	return samples
}
