package xlsx

import (
	"bytes"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// manyRows is a workbook of a log as a telephone system exports it: ids, dates,
// times, words, numbers.
var manyRows = sync.OnceValues(func() ([]byte, error) { return writeRows(benchRows) })

const benchRows, benchColumns = 200_000, 10

func writeRows(n int) ([]byte, error) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return nil, err
	}
	moment, err := f.NewStyle(&excelize.Style{NumFmt: 22})
	if err != nil {
		return nil, err
	}
	length, err := f.NewStyle(&excelize.Style{NumFmt: 46})
	if err != nil {
		return nil, err
	}
	header := []any{"Call ID", "Start time", "Customer number", "Direction", "Media type", "Queue", "Agent", "Reason", "Talk time", "Wrap-up time"}
	if err := w.SetRow("A1", header); err != nil {
		return nil, err
	}
	start := time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	for i := range n {
		at := excelize.Cell{StyleID: moment, Value: 46027 + start.Add(time.Duration(i)*7*time.Second).Sub(start).Hours()/24}
		talk := excelize.Cell{StyleID: length, Value: float64(i%1800) / 86400}
		row := []any{1_000_000 + i, at, 31_600_000_000 + i*7919%80_000_000, "inbound", "voice", [3]string{"Care", "Sales", "Orders & returns"}[i%3], i % 200, "Where is my parcel", talk, i % 90}
		cell, err := excelize.CoordinatesToCellName(1, i+2)
		if err != nil {
			return nil, err
		}
		if err := w.SetRow(cell, row); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

// BenchmarkOurs reads a workbook of 200 000 rows with our own scanner, kinds and all;
// [BenchmarkExcelize] reads the same one with the Rows of excelize.
func BenchmarkOurs(b *testing.B) {
	benchRead(b, func(content []byte) (rows int, err error) {
		book, err := Open(bytes.NewReader(content), int64(len(content)), wide)
		if err != nil {
			return 0, err
		}
		r, err := book.Rows("Sheet1")
		if err != nil {
			return 0, err
		}
		for r.Scan() {
			if len(r.Fields()) == benchColumns {
				rows++
			}
		}
		return rows, errors.Join(r.Err(), r.Close())
	})
}

func BenchmarkExcelize(b *testing.B) {
	benchRead(b, func(content []byte) (rows int, err error) {
		book, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			return 0, err
		}
		r, err := book.Rows("Sheet1")
		if err != nil {
			return 0, err
		}
		for r.Next() {
			cells, err := r.Columns()
			if err != nil {
				return rows, err
			}
			if len(cells) == benchColumns {
				rows++
			}
		}
		return rows, errors.Join(r.Close(), book.Close())
	})
}

// benchRead times the reading of a workbook, from opening it to its last row.
func benchRead(b *testing.B, read func(content []byte) (rows int, err error)) {
	content, err := manyRows()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if n, err := read(content); err != nil || n != benchRows+1 {
			b.Fatal(n, err)
		}
	}
	b.ReportMetric(benchRows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

var wide = Limits{Unzipped: 4 << 30, Memory: 16 << 20, Strings: 1 << 30, Row: 4 << 20, Cells: 2000}
