package csv

import (
	"bytes"
	"cmp"
	"math"
	"slices"
)

// delimiters are those that [Candidates] knows, the likeliest first.
var delimiters = [...]byte{',', ';', '\t', '|'}

// maxTried is how many records of a sample are tried with each delimiter.
const maxTried = 500

// Candidates returns the dialects that a file can have, from the text at its
// start, the likeliest first: the one that a first line sep=; names, then those
// that split most records into the same number of fields, quotes respected. There
// is always one. Whole says that the sample is the whole file, so that its last
// record is complete.
func Candidates(sample []byte, whole bool) []Dialect {
	base := Dialect{Comma: delimiters[0], LoneCR: loneCR(sample)}
	var all []Dialect
	if delimiter, ok := sepLine(sample); ok {
		base.Comma, base.SepLine = delimiter, true
		named, _ := withOrWithoutWrap(sample, base, whole)
		all = append(all, named)
	}
	scores := map[Dialect]float64{}
	var found []Dialect
	for _, delimiter := range delimiters {
		if base.SepLine && delimiter == base.Comma {
			continue
		}
		tried := base
		tried.Comma = delimiter
		if d, score := withOrWithoutWrap(sample, tried, whole); score > 0 {
			found = append(found, d)
			scores[d] = score
		}
	}
	slices.SortStableFunc(found, func(a, b Dialect) int { return cmp.Compare(scores[b], scores[a]) })
	if all = append(all, found...); len(all) == 0 {
		all = append(all, base)
	}
	return all
}

// withOrWithoutWrap returns a dialect, or the same with records that are quoted as a
// whole where that splits the sample better, and how well it splits it.
func withOrWithoutWrap(sample []byte, d Dialect, whole bool) (Dialect, float64) {
	wrapped := d
	wrapped.Wrapped = true
	score, other := consistency(sample, d, whole), consistency(sample, wrapped, whole)
	if other > score {
		return wrapped, other
	}
	return d, score
}

// loneCR reports whether lines end in a carriage return alone: more of them than
// in a line feed, quoted text left out, which may hold either.
func loneCR(sample []byte) bool {
	if bytes.IndexByte(sample, '\r') < 0 {
		return false
	}
	if bytes.IndexByte(sample, '\n') < 0 {
		return true
	}
	alone, feeds, quoted := 0, 0, false
	for i, b := range sample {
		switch {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n':
			feeds++
		case b == '\r' && i+1 < len(sample) && sample[i+1] != '\n':
			alone++
		}
	}
	return alone > feeds
}

// sepLine returns the delimiter of a first line such as sep=;.
func sepLine(sample []byte) (byte, bool) {
	line := sample
	if i := bytes.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	line = bytes.TrimRight(bytes.TrimLeft(line, `"`), `"`)
	if len(line) != 5 || !bytes.EqualFold(line[:4], []byte("sep=")) || line[4] == '"' || line[4] < ' ' && line[4] != '\t' {
		return 0, false
	}
	return line[4], true
}

// consistency says how well a dialect splits the sample: the share of records that
// have the commonest number of fields, a little lower for few fields. Records of
// one field are not split at all.
func consistency(sample []byte, d Dialect, whole bool) float64 {
	counts := map[int]int{}
	total, last := 0, 0
	s := NewScanner(bytes.NewReader(sample), d, Limits{Record: len(sample) + 2, Fields: math.MaxInt})
	for total < maxTried && s.Scan() {
		if n := len(s.Fields()); n > 1 || len(bytes.TrimSpace(s.Fields()[0])) > 0 {
			last = n
			counts[n]++
			total++
		}
	}
	if s.Err() == nil && !whole && total > 1 && total < maxTried {
		counts[last]-- // the sample may end within it
		total--
	}
	fields, records := 0, 0
	for n, count := range counts {
		if n > 1 && (count > records || count == records && n > fields) {
			fields, records = n, count
		}
	}
	if fields == 0 {
		return 0
	}
	return float64(records) / float64(total) * (1 - 1/float64(fields))
}
