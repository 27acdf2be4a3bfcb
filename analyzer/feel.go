package analyzer

import (
	"slices"

	"contactlog/analyzer/logfile"
	"contactlog/reasons"
)

// feels reports whether a table is asked for that tells what customers feel.
func (r *Request) feels() bool { return slices.Contains(r.Asked, "emotions") || r.samples() }

// samples reports whether a table is asked for that tells what customers say.
func (r *Request) samples() bool { return slices.Contains(r.Asked, "words") }

// mapperOf returns what a request needs to be told of the cells of a log.
func mapperOf(r *Request) logfile.Mapper {
	m := newMapper(r.Taxonomy)
	if !r.feels() {
		return m
	}
	return newFeeler(m, r.Taxonomy.Feelings())
}

// feelingMapper is a mapper that also tells what texts feel like.
type feelingMapper struct {
	*mapper
	feeler *reasons.Feeler
	others []*feelingMapper // for other goroutines
}

func newFeeler(m *mapper, f *reasons.Feelings) *feelingMapper {
	return &feelingMapper{mapper: m, feeler: f.Feeler()}
}

// Worker returns the mapper for one of several goroutines.
func (m *feelingMapper) Worker(number int) logfile.Mapper {
	if number == 0 {
		return m
	}
	for len(m.others) < number {
		other := m.mapper.Worker(len(m.others) + 1).(*mapper)
		m.others = append(m.others, newFeeler(other, m.feeler.Feelings))
	}
	return m.others[number-1]
}

// Feeling returns the place of the emotion that a text shows.
func (m *feelingMapper) Feeling(text []byte) (place int, ok bool) {
	place = m.feeler.Text(text)
	return place, place != reasons.None
}
