package logfile

import (
	"fmt"
	"strings"

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

// enoughNames is how many names of columns a sheet must have that are known to be a
// log of its own beside a richer one.
const enoughNames = 4

// tellsContacts reports whether the header of a sheet is one of a log, even if another
// sheet has more known names: of calls and of chats, say.
func (s *sampled) tellsContacts() bool {
	if s.header < 0 || s.names < enoughNames {
		return false
	}
	var start, who bool
	for _, name := range s.sample[s.header].cells {
		h := readHeader([]byte(name))
		c := candidate{header: h}
		start = start || h.means(Start) || h.means(Date)
		for _, r := range [...]Role{ContactID, Customer} {
			k, ok := c.rank(r)
			who = who || h.isOwnName(r) || ok && k <= strong
		}
	}
	return start && who
}

// sampleSheets reads the first records of all sheets of a workbook and takes the one
// whose header has the most known names: of equals the active sheet, then the first.
// The sheet that the user names is taken instead, where the workbook has it.
func (l *Layout) sampleSheets(f *File, opt *Options) (sample []record, header int, err error) {
	book, err := f.workbook(l.packing())
	if err != nil {
		return nil, -1, err
	}
	l.Date1904 = book.Date1904
	sheets := book.Sheets
	if chosen, ok := sheetNamed(book, opt.Sheet); ok {
		sheets = []xlsx.Sheet{chosen}
	}
	var best *sampled
	var all []*sampled
	for _, sheet := range sheets {
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
	l.Others = othersThan(book, l.Sheet)
	for _, s := range all {
		if s != best && best.header >= 0 && (s.names >= best.names || s.tellsContacts()) && s.data > 0 && !s.sheet.Hidden {
			l.Alike = append(l.Alike, s.sheet.Name)
		}
	}
	return best.sample, best.header, nil
}

// sheetNamed returns the sheet of that name: as it is written, else one that differs
// in case or in blanks around it only. No name names none.
func sheetNamed(book *xlsx.Book, name string) (xlsx.Sheet, bool) {
	for _, same := range []func(string) bool{
		func(sheet string) bool { return sheet == name },
		func(sheet string) bool { return strings.EqualFold(strings.TrimSpace(sheet), strings.TrimSpace(name)) },
	} {
		for _, sheet := range book.Sheets {
			if name != "" && same(sheet.Name) {
				return sheet, true
			}
		}
	}
	return xlsx.Sheet{}, false
}

// othersThan are the names of the other sheets of a workbook.
func othersThan(book *xlsx.Book, name string) []string {
	var others []string
	for _, sheet := range book.Sheets {
		if sheet.Name != name {
			others = append(others, sheet.Name)
		}
	}
	return others
}

// CheckSheet returns an error that lists the sheets there are unless one of the files
// is a workbook with the sheet that the user names. A workbook without it is read as if
// none were named. What is wrong with a file, reading it says.
func CheckSheet(files []*File, opt Options) error {
	if opt.Sheet == "" {
		return nil
	}
	var books []string
	for _, f := range files {
		l, err := f.look(&opt)
		if err != nil {
			return nil
		}
		if l.Container != XLSX {
			continue
		}
		book, err := f.workbook(l.packing())
		if err != nil {
			return nil
		}
		if _, ok := sheetNamed(book, opt.Sheet); ok {
			return nil
		}
		books = append(books, fmt.Sprintf("%s has %s", f.Name, quoteList(othersThan(book, ""))))
	}
	if len(books) == 0 {
		return fmt.Errorf("there is no sheet %s: no file is a workbook; leave --sheet out", quote(opt.Sheet))
	}
	const most = 5
	list := strings.Join(books[:min(len(books), most)], "; ")
	if n := len(books) - most; n > 0 {
		list += fmt.Sprintf("; and %d more workbooks", n)
	}
	return fmt.Errorf("there is no sheet %s: %s; name one of these with --sheet, or leave it out", quote(opt.Sheet), list)
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
		fmt.Sprintf("only sheet %q was read, although others look like logs too (%s); to read them all, save each as a file of its own and give all files", l.Sheet, names),
		fmt.Sprintf("alleen blad %q is gelezen, hoewel andere ook op een log lijken (%s); bewaar elk als eigen bestand en geef alle bestanden op om ze allemaal te lezen", l.Sheet, names)}, "--sheet"}}
}

// lostAll reports whether a column of a workbook has cells, but the value of none.
func (c *candidate) lostAll() bool { return c.unsaved && len(c.values) == 0 }
