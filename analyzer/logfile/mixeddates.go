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

	known               bool  // there is a date before
	asStored, asSwapped int32 // the date before, the real ones as they are stored and swapped
	stored, swapped     int64 // days between neighbours, summed, either way
}

// minMixed is how much closer the dates of a column must lie as they are stored
// than swapped for nobody to doubt them.
const minMixed = 2

// see notes a date of the column.
func (m *mixedDates) see(d cell.Date, kind cell.Kind, b []byte, row uint32) {
	swapped := d
	switch {
	case kind == cell.DateCell:
		var ok bool
		if swapped, ok = d.Swapped(); !ok {
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
	if m.known {
		m.stored += distanceInDays(d.Day, m.asStored)
		m.swapped += distanceInDays(swapped.Day, m.asSwapped)
	}
	m.known, m.asStored, m.asSwapped = true, d.Day, swapped.Day
}

func distanceInDays(a, b int32) int64 { return max(int64(a)-int64(b), int64(b)-int64(a)) }

// mostOpen is how many times more dates whose order shows there must be than dates
// as text whose order lies open: a spreadsheet would have made real dates of these.
const mostOpen = 50

// looksSwapped reports whether the real dates fit the others only with day and month
// swapped.
func (m *mixedDates) looksSwapped() bool {
	return m.texts > 0 && m.open*mostOpen <= m.texts && m.maySwap()
}

// maySwap reports whether nothing speaks against it that day and month of the real
// dates are swapped: none has a day above 12, and they lie no better among the dates as
// text than they would swapped.
func (m *mixedDates) maySwap() bool {
	return m.texts+m.open > 0 && m.swappable > 0 && m.late == 0 && m.stored*minMixed >= m.swapped
}

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
			columns[i].Header, text.row, order, text.shape, e.mix.real, e.mix.firstReal.row)
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
