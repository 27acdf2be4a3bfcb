package csv

import (
	"bytes"
	"math"
)

// delimiters are those that [Detect] knows, the likeliest first.
var delimiters = [...]byte{',', ';', '\t', '|'}

// maxTried is how many records of a sample are tried with each delimiter.
const maxTried = 500

// Detect returns the dialect of a file from the text at its start. The delimiter
// is the one that splits most records into the same number of fields, quotes
// respected; a first line sep=; decides by itself. Whole says that the sample is
// the whole file, so that its last record is complete.
func Detect(sample []byte, whole bool) Dialect {
	d := Dialect{
		Comma:  ',',
		LoneCR: bytes.IndexByte(sample, '\r') >= 0 && bytes.IndexByte(sample, '\n') < 0,
	}
	if delimiter, ok := sepLine(sample); ok {
		d.Comma, d.SepLine = delimiter, true
		return d
	}
	best := 0.0
	for _, delimiter := range delimiters {
		tried := d
		tried.Comma = delimiter
		if score := consistency(sample, tried, whole); score > best {
			best = score
			d.Comma = delimiter
		}
	}
	return d
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
