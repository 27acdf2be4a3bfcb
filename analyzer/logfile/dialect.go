package logfile

import (
	"bytes"

	"contactlog/analyzer/logfile/csv"
)

// dialect returns how the records of a text are written.
func (l *Layout) dialect() csv.Dialect {
	return csv.Dialect{Comma: l.Delimiter[0], LoneCR: l.LoneCR, SepLine: l.SepLine, Wrapped: l.Wrapped}
}

// write notes how the records of a text are written.
func (l *Layout) write(d csv.Dialect) {
	l.Delimiter, l.LoneCR, l.SepLine, l.Wrapped = string(rune(d.Comma)), d.LoneCR, d.SepLine, d.Wrapped
}

// dialectOf returns how the records of a text are written, from its start: of the
// ways in which it can be split, the one under which most names of a header are
// known, because a preamble or the cells may hold more of another delimiter.
func dialectOf(text []byte, whole bool, opt *Options) csv.Dialect {
	all := csv.Candidates(text, whole)
	best, most := all[0], -1
	for _, d := range all {
		if _, score := bestHeader(firstRecords(text, d), opt); score > most {
			best, most = d, score
		}
	}
	return best
}

// firstRecords returns the records of a text among which the header stands.
func firstRecords(text []byte, d csv.Dialect) []record {
	var records []record
	s := csv.NewScanner(bytes.NewReader(text), d, csv.Limits{Record: maxRecord, Fields: maxColumns})
	for len(records) < headerRows && s.Scan() {
		records = append(records, keep(s.Row(), s.Fields()))
	}
	return records
}

// keep returns a row that outlives the next one.
func keep(row int, cells [][]byte) record {
	r := record{row: row}
	for _, c := range cells {
		r.cells = append(r.cells, string(c))
	}
	return r
}
