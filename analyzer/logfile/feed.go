package logfile

import (
	"io"

	"contactlog/analyzer/logfile/csv"
	"contactlog/analyzer/logfile/xlsx"
)

// feed cuts the rows of a file into parts.
type feed interface {
	// fill puts the next rows into a part; io.EOF says that there are none. Before
	// waits for the number of the row before them, which costs time.
	fill(t *part, before func() (int, error)) error
}

// The usual size of a part: of a text in bytes, so that it and what is known of its
// cells stay in the cache of a processor while it is read; of others also in rows.
const usualPart, usualRows = 256 << 10, 1024

// recordLimits are the bounds of a record of a text file.
var recordLimits = csv.Limits{Record: maxRecord, Fields: maxColumns}

// newFeed returns what cuts the rows below the header.
func newFeed(source rows, size int) feed {
	if text, ok := source.(textRows); ok {
		return &textFeed{scanner: text.Scanner, size: size}
	}
	rows := rowFeed{source: source, size: size}
	if sheet, ok := source.(xlsx.Cutter); ok {
		return &sheetFeed{sheet: sheet, rows: rows, size: size}
	}
	return &rows
}

// textFeed cuts a text into parts of whole records, for others to cut into cells.
// Where it is not sure where records end, it cuts some into cells itself.
type textFeed struct {
	scanner *csv.Scanner
	size    int // of a part in bytes
}

func (f *textFeed) fill(t *part, before func() (int, error)) error {
	t.isText = true
	if text, _, ok := f.scanner.Cut(f.size, t.buffer); ok {
		t.text, t.buffer = text, text
		return nil
	}
	row, err := before()
	if err != nil {
		return err
	}
	f.scanner.SetRow(row)
	for max(t.records.Size(), t.records.Len()) < f.size && f.scanner.Scan() {
		t.records.Append(f.scanner.Fields(), f.scanner.Multiline(), f.scanner.Ended())
	}
	return ended(t, f.scanner.Err())
}

// rowFeed gathers the rows of any other container.
type rowFeed struct {
	source  rows
	size    int
	pending bool // the row at hand stands in no part yet
}

// keep says that the row at hand stands in no part yet.
func (f *rowFeed) keep() { f.pending = true }

func (f *rowFeed) fill(t *part, _ func() (int, error)) error {
	for t.records.Size() < f.size && t.records.Len() < usualRows && (f.pending || f.source.Scan()) {
		f.pending = false
		cells, kinds := f.source.Fields(), f.source.Kinds()
		t.records.Append(cells, false, true)
		t.numbers = append(t.numbers, f.source.Row())
		if kinds != nil {
			t.kinds = append(t.kinds, kinds[:len(cells)]...)
		}
	}
	return ended(t, f.source.Err())
}

// ended returns what ends the feed: nothing while rows came before an error or the
// end of the file, which the next call meets again.
func ended(t *part, err error) error {
	switch {
	case t.records.Len() > 0:
		return nil
	case err != nil:
		return err
	}
	return io.EOF
}
