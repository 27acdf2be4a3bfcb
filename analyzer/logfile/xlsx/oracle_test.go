package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"contactlog/analyzer/logfile/cell"
)

// fataler is a test or a run of a property.
type fataler interface{ Fatalf(string, ...any) }

// compare holds every cell of every sheet against what excelize reads.
func compare(t fataler, content []byte) (cells int) {
	b, err := open(bytes.NewReader(content), wide)
	if err != nil {
		t.Fatalf("%v", err)
	}
	other, err := openOther(b.archive, wide)
	if err != nil {
		t.Fatalf("%v", err)
	}
	defer other.close()
	if got, want := fmt.Sprint(names(b.Sheets)), fmt.Sprint(names(other.sheets())); got != want || b.Date1904 != other.date1904() {
		t.Fatalf("sheets %s, 1904 %v; excelize has %s, %v", got, b.Date1904, want, other.date1904())
	}
	for _, s := range b.Sheets {
		ours, err := b.Rows(s.Name)
		if err != nil {
			t.Fatalf("%s: %v", s.Name, err)
		}
		theirs, err := other.rows(s.Name)
		if err != nil {
			t.Fatalf("%s: %v", s.Name, err)
		}
		for ours.Scan() {
			if !theirs.Scan() || ours.Row() != theirs.Row() {
				t.Fatalf("%s, row %d: excelize ends at row %d", s.Name, ours.Row(), theirs.Row())
			}
			mine, kinds, others := ours.Fields(), ours.Kinds(), theirs.Fields()
			if len(mine) != len(kinds) {
				t.Fatalf("%s, row %d: %d cells and %d kinds", s.Name, ours.Row(), len(mine), len(kinds))
			}
			for i := range max(len(mine), len(others)) {
				got, kind, stored := "", cell.AbsentCell, ""
				if i < len(mine) {
					got, kind = string(mine[i]), kinds[i]
				}
				if i < len(others) {
					stored = string(others[i])
				}
				if want := shown(kind, stored, b.Date1904); got != want && got != want+" 00:00:00" && !sameFraction(kind, got, want) {
					t.Fatalf("%s, row %d, column %d: %s %q, excelize has %q: want %q", s.Name, ours.Row(), i, kind, got, stored, want)
				}
				cells++
			}
		}
		for theirs.Scan() {
			for _, c := range theirs.Fields() {
				if len(c) > 0 {
					t.Fatalf("%s: excelize has another row %d: %q", s.Name, theirs.Row(), theirs.Fields())
				}
			}
		}
		if ours.Err() != nil || theirs.Err() != nil || ours.Close() != nil || theirs.Close() != nil {
			t.Fatalf("%s: %v, excelize has %v", s.Name, ours.Err(), theirs.Err())
		}
		for _, size := range []int{1, 500, 64 << 10} {
			compareParts(t, func() Rows {
				r, err := b.scan(s)
				if err != nil {
					t.Fatalf("%s: %v", s.Name, err)
				}
				return r
			}, size%3, size)
		}
	}
	return cells
}

func names(sheets []Sheet) (all []string) {
	for _, s := range sheets {
		all = append(all, s.Name)
	}
	return all
}

// sameFraction reports whether two texts spell one number that is not whole:
// 0.00006 may stand in a workbook so, and as 6E-05.
func sameFraction(kind cell.Kind, a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return kind == cell.NumberCell && errX == nil && errY == nil && x == y && x != math.Trunc(x)
}

// shown is the cell that a stored value is when it has that kind.
func shown(kind cell.Kind, stored string, date1904 bool) string {
	x, err := strconv.ParseFloat(stored, 64)
	switch {
	case kind == cell.BoolCell:
		return map[string]string{"1": "TRUE", "0": "FALSE"}[stored]
	case kind == cell.UnsavedCell, kind == cell.RoundedCell, err != nil:
		return stored
	case kind.Timed():
		text, _ := cell.AppendSerial(nil, x, kind, false, date1904)
		return string(text)
	case kind == cell.NumberCell && x == math.Trunc(x):
		return strconv.FormatFloat(x, 'f', -1, 64)
	case kind == cell.NumberCell:
		return strconv.FormatFloat(x, 'g', 15, 64)
	}
	return stored
}

func TestWorkbooksOfOthers(t *testing.T) {
	for _, path := range []string{
		"../../../testdata/logs/webshop-small.xlsx",
		"../../../../shared/data/pwc_call_center.xlsx",
	} {
		content, err := os.ReadFile(filepath.FromSlash(path))
		if os.IsNotExist(err) {
			t.Logf("%s is not here", path)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if n := compare(t, content); n < 1000 {
			t.Errorf("%s: only %d cells", path, n)
		}
	}
}

// written is a cell of a random workbook, and how it is to be read.
type written struct {
	value any // nil is no cell
	style int
	kind  cell.Kind
	want  string
}

// styles of a random workbook, in this order.
var styleCodes = []string{"General", "dd-mm-jjjj uu:mm", "h:mm:ss", "[h]:mm:ss", `0.00" d"`}

// anyCell draws a cell. Formulas are those whose value is saved beside them.
func anyCell(t *rapid.T, ids []int) written {
	text := func() string {
		return rapid.OneOf(
			rapid.SampledFrom([]string{"", " a ", "0612345678", "46083", "é€😀", "<b>&amp;</b>", "a\nb", "2026-03-02", "TRUE", "#REF!", "\t", "]]>", "'\""}),
			rapid.StringN(0, 20, -1).Filter(func(s string) bool { return clean(s) }),
		).Draw(t, "text")
	}
	seconds := func(most int) float64 { return float64(rapid.IntRange(0, most).Draw(t, "seconds")) }
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		return written{}
	case 1, 2:
		s := text()
		return written{s, ids[0], cell.TextCell, s}
	case 3:
		n := rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(t, "whole")
		return written{n, ids[rapid.SampledFrom([]int{0, 4}).Draw(t, "style")], cell.NumberCell, strconv.FormatInt(n, 10)}
	case 4:
		x := rapid.Float64Range(-1e6, 1e6).Draw(t, "float")
		if x == math.Trunc(x) {
			x += 0.5
		}
		return written{x, ids[0], cell.NumberCell, strconv.FormatFloat(x, 'g', 15, 64)}
	case 5:
		yes := rapid.Bool().Draw(t, "bool")
		return written{yes, ids[0], cell.BoolCell, map[bool]string{true: "TRUE", false: "FALSE"}[yes]}
	case 6:
		at := seconds(86400 * 20_000)
		return written{25_569 + at/86400, ids[1], cell.DateCell, time.Unix(int64(at), 0).UTC().Format(time.DateTime)}
	case 7:
		at := seconds(86399)
		return written{at / 86400, ids[2], cell.TimeCell, time.Unix(int64(at), 0).UTC().Format(time.TimeOnly)}
	case 8:
		s := int(seconds(400_000))
		return written{float64(s) / 86400, ids[3], cell.LengthCell, fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)}
	}
	n := rapid.IntRange(0, 1_000_000).Draw(t, "formula")
	return written{excelize.Cell{Formula: "ROW()", Value: n}, ids[0], cell.NumberCell, strconv.Itoa(n)}
}

// clean reports whether a workbook can hold the text: no control characters.
func clean(s string) bool {
	for _, r := range s {
		if r < ' ' || r == 0xfffe || r == 0xffff || r == 0xfffd || r >= 0x7f && r < 0xa0 {
			return false
		}
	}
	return true
}

// A random workbook is read as it was written, and as excelize reads it.
func TestRandomWorkbooks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := excelize.NewFile()
		ids := make([]int, len(styleCodes))
		for i := range styleCodes {
			var err error
			if ids[i], err = f.NewStyle(&excelize.Style{CustomNumFmt: &styleCodes[i]}); err != nil {
				t.Fatal(err)
			}
		}
		streamed := rapid.Bool().Draw(t, "streamed")
		date1904 := rapid.Bool().Draw(t, "1904")
		sheet := map[int][]written{}
		row := 0
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			row += rapid.SampledFrom([]int{1, 1, 1, 2, 5}).Draw(t, "step")
			cells := make([]written, rapid.IntRange(0, 8).Draw(t, "cells"))
			for i := range cells {
				cells[i] = anyCell(t, ids)
			}
			sheet[row] = cells
		}
		if date1904 {
			if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}); err != nil {
				t.Fatal(err)
			}
		}
		write := writeCells
		if streamed {
			write = streamCells
		}
		if err := write(f, sheet, row); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		compare(t, b.Bytes())
		compareWritten(t, b.Bytes(), sheet, row, date1904)
	})
}

func streamCells(f *excelize.File, sheet map[int][]written, last int) error {
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	for row := 1; row <= last; row++ {
		var values []any
		for _, c := range sheet[row] {
			switch v := c.value.(type) {
			case nil:
				values = append(values, nil)
			case excelize.Cell:
				values = append(values, v)
			default:
				values = append(values, excelize.Cell{StyleID: c.style, Value: v})
			}
		}
		at, err := excelize.CoordinatesToCellName(1, row)
		if err != nil {
			return err
		}
		if len(values) > 0 {
			if err := w.SetRow(at, values); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

func writeCells(f *excelize.File, sheet map[int][]written, _ int) error {
	for row, cells := range sheet {
		for i, c := range cells {
			at, err := excelize.CoordinatesToCellName(i+1, row)
			if err != nil {
				return err
			}
			value := c.value
			if value == nil {
				continue
			}
			if formula, ok := value.(excelize.Cell); ok { // its value cannot be written this way
				value = formula.Value
			}
			if err := f.SetCellValue("Sheet1", at, value); err != nil {
				return err
			}
			if err := f.SetCellStyle("Sheet1", at, at, c.style); err != nil {
				return err
			}
		}
	}
	return nil
}

// compareWritten holds the sheet against what was written, then against excelize.
// In the other date system the same number is a date four years later.
func compareWritten(t *rapid.T, content []byte, sheet map[int][]written, last int, date1904 bool) {
	b, err := open(bytes.NewReader(content), wide)
	if err != nil {
		t.Fatalf("%v", err)
	}
	r, err := b.Rows("Sheet1")
	if err != nil {
		t.Fatalf("%v", err)
	}
	for r.Scan() {
		cells := sheet[r.Row()]
		for i := range max(len(cells), len(r.Fields())) {
			want := written{kind: cell.AbsentCell}
			if i < len(cells) && cells[i].value != nil {
				want = cells[i]
			}
			got := written{kind: cell.AbsentCell}
			if i < len(r.Fields()) {
				got.kind, got.want = r.Kinds()[i], string(r.Fields()[i])
			}
			if want.kind == cell.DateCell && date1904 {
				at, err := time.Parse(time.DateTime, want.want)
				if err != nil {
					t.Fatalf("%v", err)
				}
				want.want = at.AddDate(0, 0, 1462).Format(time.DateTime)
			}
			if want.kind == cell.TextCell && want.want == "" && got.kind == cell.AbsentCell {
				continue // excelize writes the empty text as no text
			}
			if got.kind != want.kind || got.want != want.want && !sameFraction(want.kind, got.want, want.want) {
				t.Fatalf("row %d, column %d: %s %q, want %s %q", r.Row(), i, got.kind, got.want, want.kind, want.want)
			}
		}
		delete(sheet, r.Row())
	}
	for row, cells := range sheet {
		for _, c := range cells {
			if c.value != nil && c.want != "" {
				t.Fatalf("row %d of %d was not read: %q (%v)", row, last, c.want, r.Err())
			}
		}
	}
	if err := r.Err(); err != nil {
		t.Fatalf("%v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatalf("%v", err)
	}
}
