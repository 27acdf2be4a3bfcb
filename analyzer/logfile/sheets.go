package logfile

import (
	"fmt"

	"contactlog/analyzer/logfile/xlsx"
)

// sampled is the beginning of a sheet and what makes it a log.
type sampled struct {
	sheet  xlsx.Sheet
	sample []record
	header int
	names  int // that are known, in its header
	data   int // records below the header
}

// better reports whether a sheet is rather the log than another that stands before
// it: a hidden sheet only where no other has a header; else the one with more known
// names, or with as many names and data where the other has none.
func (s *sampled) better(than *sampled) bool {
	switch {
	case s.header < 0 || than.header < 0:
		return s.header >= 0
	case s.sheet.Hidden != than.sheet.Hidden:
		return than.sheet.Hidden
	case s.names != than.names:
		return s.names > than.names
	}
	return s.data > 0 && than.data == 0
}

// sampleSheets reads the first records of all sheets of a workbook and takes the one
// whose header has the most known names: of equals the active sheet, then the first.
func (l *Layout) sampleSheets(f *File, opt *Options) (sample []record, header int, err error) {
	book, err := f.workbook(l.packing())
	if err != nil {
		return nil, -1, err
	}
	l.Date1904 = book.Date1904
	var best *sampled
	var all []*sampled
	for _, sheet := range book.Sheets {
		s := &sampled{sheet: sheet, header: -1}
		l.Sheet = sheet.Name
		if s.sample, err = l.read(f); err != nil {
			return nil, -1, err
		}
		if s.header, s.names = bestHeader(s.sample, opt); s.header >= 0 {
			for i := range s.sample[s.header+1:] {
				if s.sample[s.header+1+i].isData() {
					s.data++
				}
			}
		}
		all = append(all, s)
		if best == nil || s.better(best) || best.header < 0 && blankRecords(best.sample) {
			best = s
		}
	}
	l.Sheet = best.sheet.Name
	for _, s := range all {
		if s != best && best.header >= 0 && s.header >= 0 && s.data > 0 && s.names >= best.names && !s.sheet.Hidden {
			l.Alike = append(l.Alike, s.sheet.Name)
		}
	}
	return best.sample, best.header, nil
}

// blankRecords reports whether all records are blank.
func blankRecords(records []record) bool {
	for i := range records {
		if !records[i].blank() {
			return false
		}
	}
	return true
}

// sheetDoubt tells of other sheets that look like logs: one file gives the rows of
// one sheet.
func sheetDoubt(l *Layout) []Doubt {
	if len(l.Alike) == 0 {
		return nil
	}
	names := quoteList(l.Alike)
	return []Doubt{{"other_sheets", "", int64(len(l.Alike)), 0, Text{
		fmt.Sprintf("only sheet %q was read, although others look like logs too (%s); save each as a file of its own and give all files", l.Sheet, names),
		fmt.Sprintf("alleen blad %q is gelezen, hoewel andere ook op een log lijken (%s); bewaar elk als eigen bestand en geef alle bestanden op", l.Sheet, names)}, ""}}
}

// lostAll reports whether a column of a workbook has cells, but the value of none.
func (c *candidate) lostAll() bool { return c.unsaved && len(c.values) == 0 }
