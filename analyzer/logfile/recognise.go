package logfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/csv"
	"contactlog/analyzer/text"
)

// Recognise proposes how a file is to be read, from its beginning. [Read] verifies
// the proposal on every row.
func Recognise(f *File, opt Options) (*Layout, error) {
	l, err := recognise(f, &opt)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	return l, nil
}

func recognise(f *File, opt *Options) (*Layout, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	l, err := f.look(opt)
	if err != nil {
		return nil, err
	}
	sample, header, err := l.sample(f, opt)
	if err != nil {
		return nil, err
	}
	if header < 0 || opt.NoHeader {
		return &l, l.assignNumbered(sample, opt)
	}
	l.Header = sample[header].row
	return &l, l.assign(sample[header], below(sample, header), opt)
}

// sample reads the first records of the file and finds the header among them.
func (l *Layout) sample(f *File, opt *Options) (sample []record, header int, err error) {
	if l.Container == CSV {
		sample, err = l.read(f)
		if errors.Is(err, errNotUTF8) {
			l.Encoding = Windows1252
			sample, err = l.read(f)
		}
		if errors.Is(err, csv.ErrLoneCR) {
			l.LoneCR = true
			sample, err = l.read(f)
		}
		return sample, findHeader(sample, opt), err
	}
	return l.sampleSheets(f, opt)
}

// read returns the first records of the file.
func (l *Layout) read(f *File) ([]record, error) {
	source, _, err := f.rows(l)
	if err != nil {
		return nil, err
	}
	defer source.Close()
	var sample []record
	for len(sample) < sampleRows && source.Scan() {
		kinds := source.Kinds()
		r := record{row: source.Row(), kinds: slices.Clone(kinds)}
		for i, c := range source.Fields() {
			if kinds != nil && kinds[i] >= cell.ErrorCell {
				c = nil
				r.unsaved = append(r.unsaved, i)
			}
			r.cells = append(r.cells, string(c))
		}
		sample = append(sample, r)
	}
	return sample, source.Err()
}

// assign gives the columns below a header their roles and forms.
func (l *Layout) assign(header record, sample []record, opt *Options) error {
	a := assignment{opt: opt, nameless: header.row == 0}
	for i, h := range columnsOf(header, sample) {
		c := &candidate{header: h, workbook: l.Container == XLSX, date1904: l.Date1904}
		for j := range sample {
			if !sample[j].isData() {
				continue
			}
			c.sampled++
			c.unsaved = c.unsaved || slices.Contains(sample[j].unsaved, i)
			if i < len(sample[j].cells) {
				if v := cell.Clean([]byte(sample[j].cells[i])); len(v) > 0 {
					c.values = append(c.values, string(v))
				}
			}
		}
		a.columns = append(a.columns, c)
	}
	if err := a.assign(); err != nil {
		return err
	}
	if err := a.addedUp(); err != nil {
		return err
	}
	for _, c := range a.columns {
		l.Columns = append(l.Columns, a.column(c))
	}
	l.CalledOutbound = calledOutbound(l.Columns)
	l.prove(sample, opt)
	return nil
}

// column is the column as far as its header decides it.
func (a *assignment) column(c *candidate) Column {
	return Column{
		Header: c.header.text, Role: c.role, Origin: c.origin,
		UTC:      c.header.utc && (c.role.isDate() || c.role == Time),
		Inverted: c.role == Answered && (invertedNames[c.header.name] || abandonTimes[c.header.name]),
		GaveUp:   c.role == Answered && abandonTimes[c.header.name],
		Numbered: a.numbering(c),
	}
}

// noHeader says that no record is a header, and what was found instead. It quotes
// the first record only where that holds names and no data.
func noHeader(sample []record, opt *Options) error {
	var first *record
	for i := range sample {
		if !sample[i].blank() {
			first = &sample[i]
			break
		}
	}
	if first == nil {
		return errEmpty
	}
	names, shapes, data := []string{}, []string{}, false
	for _, c := range first.cells {
		b := cell.Trim([]byte(c))
		if len(b) == 0 {
			continue
		}
		names = append(names, string(b))
		shapes = append(shapes, text.Shape(b))
		data = data || !hasLetter(b) || looksLikeValue(b) || strings.ContainsAny(c, "0123456789@")
	}
	if data {
		return fmt.Errorf("no header row: within the first %d rows none has a known column name, and row %d holds values (%s); add a row with the names of the columns, such as %s, %s, %s, or name them by their number: --header none --column start=1",
			headerRows, first.row, cut(strings.Join(shapes, " | ")), Start, Customer, Code)
	}
	a := assignment{opt: opt}
	for _, n := range names {
		a.columns = append(a.columns, &candidate{header: readHeader([]byte(n))})
	}
	if err := a.give(); err != nil {
		return err
	}
	return fmt.Errorf("no column name is known: row %d has the headers %s; say which is which with --column start=HEADER, --column customer=HEADER, --column code=HEADER (roles: %s)",
		first.row, a.headers(""), roleList())
}

// cut bounds a list of shapes.
func cut(s string) string {
	if r := []rune(s); len(r) > 5*maxShown {
		return string(r[:5*maxShown]) + "…"
	}
	return s
}
