package logfile

import (
	"fmt"

	"contactlog/analyzer/logfile/cell"
)

// mixedDates is what a column says that holds real dates of a workbook beside dates
// that remained text.
//
// A spreadsheet that opens an m/d/y file where dates are d/m/y makes 3/4/2026 a
// real date of 3 April and leaves 3/25/2026 as the text it is. Then no real date
// has a day above 12, every text has, and the real dates lie far from the others
// until day and month are swapped.
type mixedDates struct {
	texts, open int64 // dates as text whose order shows, and whose order lies open
	real, late  int64 // real dates, and those with a day above 12, which nothing has swapped
	swappable   int64 // real dates that another date becomes when swapped
	firstReal   spot

	span            mixedSpan // of the dates that follow each other
	stored, swapped int64     // days between neighbours, summed, either way
}

// mixedSpan are the first and the last of dates that follow each other, the real ones
// as they are stored and swapped.
type mixedSpan struct {
	known       bool // there are any
	first, last bothWays
}

// bothWays is the day of a date as it is stored and as it would be swapped.
type bothWays struct{ stored, swapped int32 }

// minMixed is how much closer the dates of a column must lie as they are stored
// than swapped for nobody to doubt them.
const minMixed = 2

// see notes a date of the column.
func (m *mixedDates) see(d cell.Date, kind cell.Kind, b []byte, row uint32) {
	day := cell.Day{Date: d}
	if kind == cell.DateCell {
		day.Swapped, day.Swaps = d.Swapped()
	}
	m.seeDay(&day, kind, b, row)
}

// seeDay notes a date of the column of which it is known what it is swapped.
func (m *mixedDates) seeDay(known *cell.Day, kind cell.Kind, b []byte, row uint32) {
	d, swapped := &known.Date, &known.Date
	switch {
	case kind == cell.DateCell:
		if swapped = &known.Swapped; !known.Swaps {
			m.late++
		}
		m.real++
		if swapped.Day != d.Day {
			m.swappable++
			m.firstReal.see(row, b)
		}
	case d.First > maxMonth || d.Second > maxMonth:
		m.texts++
	case d.First > 0 && d.First != d.Second:
		m.open++
	}
	day := bothWays{d.Day, swapped.Day}
	m.follow(mixedSpan{true, day, day})
}

// follow puts dates behind those so far.
func (m *mixedDates) follow(next mixedSpan) {
	switch {
	case !next.known:
		return
	case m.span.known:
		m.stored += distanceInDays(next.first.stored, m.span.last.stored)
		m.swapped += distanceInDays(next.first.swapped, m.span.last.swapped)
		next.first = m.span.first
	}
	m.span = next
}

// join adds what other dates of the column say, but for where they lie.
func (m *mixedDates) join(o *mixedDates) {
	m.texts += o.texts
	m.open += o.open
	m.real += o.real
	m.late += o.late
	m.swappable += o.swappable
	m.stored += o.stored
	m.swapped += o.swapped
	m.firstReal.join(o.firstReal)
}

// mixedSpans appends, per column, the dates of the part that was read, and begins
// anew.
func (p *pass) mixedSpans(spans []mixedSpan) []mixedSpan {
	for i := range p.seen {
		spans = append(spans, p.seen[i].mix.span)
		p.seen[i].mix.span = mixedSpan{}
	}
	return spans
}

func distanceInDays(a, b int32) int64 { return max(int64(a)-int64(b), int64(b)-int64(a)) }

// mostOpen is how many times more dates whose order shows there must be than dates
// as text whose order lies open: a spreadsheet would have made real dates of these. So
// many times more real dates there must be than such as nothing has swapped: somebody
// may have typed a few, or a program may fill in 31-12-2099.
const mostOpen = 50

// Of a log of some days, early in a month, a spreadsheet leaves no text: so many real
// dates without a day above 12 that lie so many times closer together when swapped tell.
const enoughReal, muchCloser = 20, 10

// mayBeSwapped reports whether real dates alone lie so much closer together with day and
// month swapped that they may be.
func (m *mixedDates) mayBeSwapped() bool {
	return m.texts+m.open+m.late == 0 && m.real >= enoughReal && m.swapped > 0 && m.stored >= muchCloser*m.swapped
}

// swappedDoubt tells of real dates that may be swapped.
func swappedDoubt(c *Column, e *evidence, opt *Options) []Doubt {
	if opt.SwappedDates || opt.StoredDates || !e.mix.mayBeSwapped() {
		return nil
	}
	return []Doubt{{"swapped_dates", c.Header, e.mix.real, e.mix.firstReal.row, Text{
		fmt.Sprintf("no date in column %q has a day above 12, and with day and month swapped they lie far closer together: a spreadsheet may have read the file with day and month in the other order; if they are right, say --dates stored", c.Header),
		fmt.Sprintf("geen datum in kolom %q heeft een dag boven 12, en met dag en maand verwisseld liggen ze veel dichter bij elkaar: een rekenblad heeft dag en maand misschien in de andere volgorde gelezen; kloppen ze, zeg dan --dates stored", c.Header)},
		"--dates swapped"}}
}

// looksSwapped reports whether the real dates fit the others only with day and month
// swapped.
func (m *mixedDates) looksSwapped() bool {
	return m.texts > 0 && m.open*mostOpen <= m.texts && m.late*mostOpen <= m.real && m.nearerSwapped()
}

// maySwap reports whether nothing speaks against it that day and month of the real
// dates are swapped: none has a day above 12, and they lie no better among the dates as
// text than they would swapped.
func (m *mixedDates) maySwap() bool { return m.texts+m.open > 0 && m.late == 0 && m.nearerSwapped() }

// nearerSwapped reports whether the real dates lie no better among the others than they
// would swapped.
func (m *mixedDates) nearerSwapped() bool { return m.swappable > 0 && m.stored*minMixed >= m.swapped }

// mixedDoubt tells of real dates beside dates as text of which some would have become
// real dates too, if a spreadsheet had read them in the other order. Perhaps it read
// some of the rows so.
func mixedDoubt(c *Column, e *evidence, opt *Options) []Doubt {
	m := &e.mix
	if opt.SwappedDates || opt.StoredDates || !m.maySwap() || m.looksSwapped() {
		return nil
	}
	return []Doubt{{"mixed_dates", c.Header, m.real, m.firstReal.row, Text{
		fmt.Sprintf("column %q has real dates, none with a day above 12, beside dates as text: a spreadsheet may have swapped day and month of them; read as they are", c.Header),
		fmt.Sprintf("kolom %q bevat echte datums, geen met een dag boven de 12, naast datums als tekst: een rekenblad kan daarvan dag en maand hebben verwisseld; gelezen zoals ze zijn", c.Header)}, "--dates"}}
}

// checkMixedDates refuses a column in which the real dates look swapped, unless the
// user says how they are.
func checkMixedDates(columns []Column, seen []evidence, opt *Options) error {
	if opt.SwappedDates || opt.StoredDates {
		return nil
	}
	for i := range columns {
		e := &seen[i]
		if !columns[i].Role.isDate() || !e.mix.looksSwapped() {
			continue
		}
		text, order := e.dayFirst, "day"
		if text.row == 0 {
			text, order = e.monthFirst, "month"
		}
		return fmt.Errorf("column %q: row %d holds a date as text with the %s first (%s), and %d real dates (the first in row %d) have no day above 12: "+
			"a spreadsheet seems to have read this file with day and month in the other order; export it again and open it with the column as text, "+
			"or say --dates swapped if day and month of the real dates are to be swapped, --dates stored if they are right",
			columns[i].Header, text.row, order, text.shape, e.mix.real-e.mix.late, e.mix.firstReal.row)
	}
	return nil
}

// real notes a date for whether the real dates of its column are swapped, and swaps
// it where the user says so.
func (p *pass) real(column int, d cell.Date, b []byte) (cell.Date, cell.Fault) {
	if p.kinds == nil {
		return d, cell.Fine
	}
	kind := p.kind(column)
	p.seen[column].mix.see(d, kind, b, p.row)
	if kind != cell.DateCell || !p.opt.SwappedDates {
		return d, cell.Fine
	}
	d, ok := d.Swapped()
	if !ok {
		return d, cell.Impossible
	}
	return d, cell.Fine
}
