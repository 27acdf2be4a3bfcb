package logfile

import "contactlog/analyzer/logfile/xlsx"

// sheetFeed cuts a sheet of a workbook into parts of whole rows, for others to cut into
// cells. Where the sheet does not tell where its rows end, it gathers rows itself.
type sheetFeed struct {
	sheet xlsx.Cutter
	rows  rowFeed
	size  int  // of a part in bytes
	cut   bool // the part before was cut
}

// keep says that the row at hand stands in no part yet.
func (f *sheetFeed) keep() { f.rows.keep() }

func (f *sheetFeed) fill(t *part, before func() (int, error)) error {
	if !f.rows.pending {
		if markup, ok := f.sheet.Cut(f.size, t.buffer); ok {
			if t.sheet == nil {
				t.sheet = f.sheet.Parts()
			}
			t.sheet.Reset(markup)
			t.buffer, t.inSheet, f.cut = markup.Markup, true, true
			return nil
		}
	}
	if f.cut {
		row, err := before()
		if err != nil {
			return err
		}
		f.sheet.Resume(row)
		f.cut = false
	}
	return f.rows.fill(t, before)
}

// cutSheet cuts the markup of the part into cells. They stay where they stand, in the
// markup, among the shared texts or with the reader of the part, until the part is reset: of
// most texts nobody ever looks at a byte.
func (t *part) cutSheet() {
	for t.sheet.Scan() {
		t.records.Keep(t.sheet.Fields())
		t.numbers = append(t.numbers, t.sheet.Row())
		t.kinds = append(t.kinds, t.sheet.Kinds()...)
	}
}

// readBlanks reads the blank rows of a sheet that stand between its parts.
func (p *pass) readBlanks(before, first int) {
	p.kinds = nil
	for row := before + 1; row < first; row++ {
		p.row = uint32(row)
		p.read(nil)
	}
}
