package xlsx

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// manyRows is a workbook of a log as a telephone system exports it: ids, dates,
// times, words, numbers.
var manyRows = sync.OnceValues(func() ([]byte, error) { return writeRows(benchRows) })

const benchRows = 200_000

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

func BenchmarkOurs(b *testing.B) {
	content, err := manyRows()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		book, err := Open(bytes.NewReader(content), int64(len(content)), wide)
		if err != nil {
			b.Fatal(err)
		}
		r, err := book.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		benchScan(b, r)
	}
}

func BenchmarkExcelize(b *testing.B) {
	content, err := manyRows()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		a, err := openArchive(bytes.NewReader(content), int64(len(content)), wide)
		if err != nil {
			b.Fatal(err)
		}
		book, err := openOther(a, wide)
		if err != nil {
			b.Fatal(err)
		}
		r, err := book.rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		benchScan(b, r)
		if err := book.close(); err != nil {
			b.Fatal(err)
		}
	}
}

func benchScan(b *testing.B, r Rows) {
	n := 0
	for r.Scan() {
		if len(r.Fields()) == 10 {
			n++
		}
	}
	if r.Err() != nil || n != benchRows+1 {
		b.Fatal(n, r.Err())
	}
	if err := r.Close(); err != nil {
		b.Fatal(err)
	}
}

var wide = Limits{Unzipped: 4 << 30, Memory: 16 << 20, Strings: 1 << 30, Row: 4 << 20, Cells: 2000}
