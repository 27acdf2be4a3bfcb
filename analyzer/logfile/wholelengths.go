package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// wholeLengths counts the lengths of time of a column that are small whole numbers, as
// most are in most logs.
//
// The idea: what such a cell says of its column (see [evidence.seeLength]) goes by the
// number alone, not by its row, unless the row has an end to compare it with. So a cell
// costs one count, and what the cells say is told once for each number, when the rows
// have been read. The same number as a workbook stores it says nothing of the decimal
// mark, so these are counted apart.
type wholeLengths struct {
	written, stored *[wholeCounted]uint32 // by the number; a file has no more rows than that counts
}

// wholeCounted is from which number on a length of time is not counted: beyond half an
// hour in seconds.
const wholeCounted = 2048

// count counts a length of time and returns it. It is not ok where the cell is none to
// be counted.
func (w *wholeLengths) count(b []byte, form cell.LengthForm, stored bool) (d contact.Millis, ok bool) {
	n, ok := cell.SmallNumber(b)
	if !ok || n >= wholeCounted {
		return 0, false
	}
	if d, ok = form.Whole(n); !ok {
		return 0, false
	}
	counts := &w.written
	if stored {
		counts = &w.stored
	}
	if *counts == nil {
		*counts = new([wholeCounted]uint32)
	}
	(*counts)[n]++
	return d, true
}

// tell tells the evidence of the column what was counted, once.
func (w *wholeLengths) tell(e *evidence, form cell.LengthForm) {
	for _, counts := range [...]*[wholeCounted]uint32{w.written, w.stored} {
		if counts == nil {
			continue
		}
		for n, count := range counts {
			if count > 0 {
				e.seeWhole(n, int64(count), form, counts == w.written)
			}
		}
	}
	*w = wholeLengths{}
}

// seeWhole notes a whole number that is the length of time in so many cells, beside no
// time between start and end.
func (e *evidence) seeWhole(n int, count int64, form cell.LengthForm, written bool) {
	d, _ := form.Whole(n)
	e.plain += count
	e.longest = max(e.longest, float64(n))
	e.sizes.addTimes(float64(n), count)
	e.all.addTimes(float64(d)/float64(contact.Second), count)
	if written {
		e.unmarked += count
		e.highUnmarked = max(e.highUnmarked, float64(n))
	}
}

// tellWholes tells the evidence of all columns what was counted.
func (p *pass) tellWholes() {
	for i := range p.wholes {
		p.wholes[i].tell(&p.seen[i], p.layout.Columns[i].lengthForm())
	}
}
