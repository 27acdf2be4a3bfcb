package text

import "slices"

// How many values a mask keeps while it sees them, how many of these it shows, and
// how many characters of a value that is shown.
const (
	maskKeeps  = 24
	maskShows  = 3
	maskLength = 40
)

// Mask keeps a few of the values of a column so that people see what it holds
// without seeing the data: values that may be shown, of all others their shape.
// However many values it sees, it holds few; the same values in the same order give
// the same samples, spread over all of them.
type Mask struct {
	show  func([]byte) (string, bool)
	kept  []string
	first []string // of different values, the first that differ in what is shown
	seen  int64
	every int64 // one of so many values is kept
}

// NewMask returns a mask. Show returns a value as it may be shown, and whether it
// may be; nil shows none.
func NewMask(show func([]byte) (string, bool)) *Mask { return &Mask{show: show, every: 1} }

// See takes a value into account. New says that it was not seen before.
func (m *Mask) See(b []byte, isNew bool) {
	if isNew && len(m.first) < maskShows {
		if s := m.sample(b); !slices.Contains(m.first, s) {
			m.first = append(m.first, s)
		}
	}
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
	if m.show == nil {
		return Shape(b)
	}
	s, ok := m.show(b)
	if !ok {
		return Shape(b)
	}
	if r := []rune(s); len(r) > maskLength {
		return string(r[:maskLength]) + "…"
	}
	return s
}

// Samples returns at most three different samples: from the beginning, the middle
// and the end where these differ, else whatever differs.
func (m *Mask) Samples() []string {
	var samples []string
	add := func(s string) {
		if len(samples) < maskShows && !slices.Contains(samples, s) {
			samples = append(samples, s)
		}
	}
	if last := len(m.kept) - 1; last >= 0 {
		add(m.kept[0])
		add(m.kept[last/2])
		add(m.kept[last])
	}
	for _, s := range slices.Concat(m.kept, m.first) {
		add(s)
	}
	return samples
}
