package logfile

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/csv"
)

// Saved is a layout that somebody saved, so that files are read by it and by
// nothing else: what does not fit it is an error.
type Saved struct {
	File   string // where it was saved
	Layout Layout
}

// Misfit is the error of a file that does not fit a saved layout.
type Misfit struct {
	File, Saved string
	Differences []string
}

// Error names every difference, one a line.
func (m *Misfit) Error() string {
	lines := make([]string, len(m.Differences))
	for i, d := range m.Differences {
		lines[i] = fmt.Sprintf("%s: the saved layout %s no longer fits: %s", m.File, m.Saved, d)
	}
	return strings.Join(lines, "\n")
}

// fitted is a file under a saved layout.
type fitted struct {
	Layout
	saved *Saved
	file  string
	held  []bool // per column: it is read as the saved layout says
	news  []Doubt
}

// misfit is the error of the file, nil where there are no differences.
func (t *fitted) misfit(differences ...string) error {
	if len(differences) == 0 {
		return nil
	}
	return &Misfit{File: t.file, Saved: t.saved.File, Differences: differences}
}

// fit puts a file under the saved layout of the options. Where the columns stand
// is the file's own affair, as are the rows above its header.
func fit(f *File, opt *Options) (*fitted, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	t := &fitted{Layout: opt.Saved.Layout, saved: opt.Saved, file: f.Name}
	found, err := f.look(opt)
	if err != nil {
		return nil, err
	}
	if found.Container != t.Container {
		return nil, t.misfit(otherwise("container", string(t.Container), string(found.Container)))
	}
	t.Gzip, t.Zstd = found.Gzip, found.Zstd
	t.LoneCR, t.SepLine, t.Wrapped = found.LoneCR, found.SepLine, found.Wrapped
	if t.Container == XLSX {
		err = t.fitSheet(f, opt)
	} else {
		err = t.fitEncoding(f, found.Encoding)
	}
	if err != nil {
		return nil, err
	}
	return t, t.fitColumns(f, found.Delimiter, opt)
}

// otherwise says that the layout and the file name different things.
func otherwise(what, saved, found string) string {
	return fmt.Sprintf("the layout has %s %q, the file %q", what, saved, found)
}

// fitSheet checks that the workbook has the sheet, unless the user names another that
// it has.
func (t *fitted) fitSheet(f *File, opt *Options) error {
	book, err := f.workbook(t.packing())
	if err != nil {
		return err
	}
	t.Date1904 = book.Date1904
	if chosen, ok := sheetNamed(book, opt.Sheet); ok {
		t.Sheet = chosen.Name
	}
	names := othersThan(book, "")
	if slices.Contains(names, t.Sheet) {
		t.Others = othersThan(book, t.Sheet)
		return nil
	}
	sortByDistance(names, []rune(readHeader([]byte(t.Sheet)).full))
	return t.misfit(fmt.Sprintf("the workbook has no sheet %q; its sheets are %s", t.Sheet, quoteList(names)))
}

// fitEncoding checks the encoding. A text without any character beyond ASCII is
// the same in Windows-1252 and UTF-8.
func (t *fitted) fitEncoding(f *File, found Encoding) error {
	if found == t.Encoding {
		return nil
	}
	if t.Encoding == Windows1252 && found == UTF8 {
		proven, err := f.provesUTF8(t.packing())
		if err != nil || !proven {
			return err
		}
	}
	return t.misfit(otherwise("encoding", string(t.Encoding), string(found)))
}

// provesUTF8 reports whether the whole text is UTF-8 and shows it by some
// character beyond ASCII.
func (f *File) provesUTF8(p packing) (bool, error) {
	s, err := f.stream(p)
	if err != nil {
		return false, err
	}
	defer s.Close()
	var beyond beyondASCII
	switch _, err := io.Copy(&beyond, decode(s, UTF8)); {
	case errors.Is(err, errNotUTF8):
		return false, nil
	case err != nil:
		return false, err
	}
	return bool(beyond), nil
}

// beyondASCII becomes true when a character beyond ASCII is written to it.
type beyondASCII bool

func (a *beyondASCII) Write(b []byte) (int, error) {
	for _, c := range b {
		*a = *a || c >= 0x80
	}
	return len(b), nil
}

// fitColumns finds the header, and gives its columns what the layout says of them.
func (t *fitted) fitColumns(f *File, delimiter string, opt *Options) error {
	free := overridden(t.Layout, opt)
	sample, err := t.read(f)
	if errors.Is(err, csv.ErrLoneCR) {
		t.LoneCR = true
		sample, err = t.read(f)
	}
	if err != nil {
		return t.notUTF8(err, 0)
	}
	best := t.match(nil, nil, free)
	if t.Header == 0 && len(sample) > 0 {
		names := numbered(sample)
		best = t.match(&names, nil, free)
		sample = nil // none is a header
	}
	for i := range sample[:min(len(sample), headerRows)] {
		m := t.match(&sample[i], below(sample, i), free)
		if len(m.missed) < len(best.missed) || len(m.missed) == len(best.missed) && (best.record == nil || m.record.row == t.Header) {
			best = m
		}
	}
	if best.record == nil {
		return errEmpty
	}
	if len(best.missed) > 0 && t.Container != XLSX && delimiter != t.Delimiter {
		return t.misfit(otherwise("delimiter", t.Delimiter, delimiter))
	}
	if err := t.misfit(best.differences()...); err != nil {
		return err
	}
	t.take(best)
	return t.override(free, opt)
}

// take lays the file's own columns out as the layout says.
func (t *fitted) take(m match) {
	saved := t.Columns
	t.Columns = make([]Column, len(m.columns))
	t.held = make([]bool, len(m.columns))
	for i, from := range m.columns {
		if from >= 0 {
			t.Columns[i] = saved[from]
			t.held[i] = true
		}
		if t.Header > 0 {
			t.Columns[i].Header = m.headers[i].text
		}
	}
	if t.Header > 0 {
		t.Header = m.record.row
	}
	t.news = m.news()
}

// overridden returns which columns of a layout lose their role to a column that
// the user names for it.
func overridden(l Layout, opt *Options) []bool {
	free := make([]bool, len(l.Columns))
	given := func(r Role) bool { return opt.named(r) && opt.Columns[r][0] != "" }
	for i, c := range l.Columns {
		free[i] = opt.named(c.Role) || given(Start) && (c.Role == Date || c.Role == Time) || given(Date) && c.Role == Start
	}
	return free
}

// override gives the columns that the user names their roles. How their cells are
// to be read is recognised, for the layout does not say.
func (t *fitted) override(free []bool, opt *Options) error {
	a := assignment{opt: opt}
	for i := range t.Columns {
		a.columns = append(a.columns, &candidate{header: readHeader([]byte(t.Columns[i].Header))})
	}
	if err := a.give(); err != nil {
		return err
	}
	lost := map[Role]bool{}
	for i, c := range t.saved.Layout.Columns {
		lost[c.Role] = lost[c.Role] || free[i]
	}
	for i, c := range a.columns {
		switch {
		case c.role != NoRole:
			t.Columns[i], t.held[i] = a.column(c), false
		case t.Columns[i].Role != NoRole && lost[t.Columns[i].Role]:
			t.Columns[i], t.held[i] = Column{Header: t.Columns[i].Header}, false
		case t.Columns[i].Role.isDate() && opt.DateOrder != cell.Auto:
			t.Columns[i].Order = opt.DateOrder
		}
	}
	if opt.named(Customer) || opt.named(Called) {
		t.CalledOutbound = calledOutbound(t.Columns)
	}
	if !t.has(Start) && !t.has(Date) {
		return fmt.Errorf("no usable start: neither the saved layout %s nor --column names a column for it; add --column start=HEADER", t.saved.File)
	}
	return nil
}

// notUTF8 names the contradiction where a text is not UTF-8 although the layout
// says so; other errors stay. Row is the last one that could be read.
func (t *fitted) notUTF8(err error, row uint32) error {
	if !errors.Is(err, errNotUTF8) {
		return err
	}
	return t.misfit(fmt.Sprintf("the layout has encoding %q, but somewhere below row %d there is a character that is not", UTF8, row))
}
