package xlsx

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var limits = Limits{Unzipped: 1 << 24, Memory: 1 << 20, Strings: 1 << 20, Row: 1 << 16, Cells: 5}

func save(t testing.TB, f *excelize.File) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func set(t *testing.T, f *excelize.File, sheet string, cells map[string]any) {
	t.Helper()
	for at, value := range cells {
		if err := f.SetCellValue(sheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
}

func open(source *bytes.Reader, limits Limits) (*Book, error) {
	return Open(source, source.Size(), limits)
}

// read returns the rows of a sheet with their numbers.
func read(t *testing.T, b *Book, sheet string) (rows [][]string, numbers []int, err error) {
	t.Helper()
	r, err := b.Rows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for r.Scan() {
		row := []string{}
		for _, c := range r.Fields() {
			row = append(row, string(c))
		}
		rows, numbers = append(rows, row), append(numbers, r.Row())
	}
	return rows, numbers, r.Err()
}

func TestBook(t *testing.T) {
	f := excelize.NewFile()
	second, err := f.NewSheet("Log")
	if err != nil {
		t.Fatal(err)
	}
	f.SetActiveSheet(second)
	set(t, f, "Log", map[string]any{"A1": "a", "C1": 1.5, "B4": "€", "A6": true})
	b, err := open(save(t, f), limits)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Sheets) != 2 || b.Sheets[0].Name != "Log" || b.Sheets[1].Name != "Sheet1" || b.Date1904 {
		t.Errorf("sheets %+v, 1904 %v", b.Sheets, b.Date1904)
	}
	rows, numbers, err := read(t, b, "Log")
	want := [][]string{{"a", "", "1.5"}, {}, {}, {"", "€"}, {}, {"TRUE"}}
	if err != nil || !reflect.DeepEqual(rows, want) || !reflect.DeepEqual(numbers, []int{1, 2, 3, 4, 5, 6}) {
		t.Errorf("rows %q, numbers %v, %v", rows, numbers, err)
	}
	if _, err := b.Rows("Nothing"); err == nil {
		t.Error("a sheet that is not there opens")
	}
}

func TestBounds(t *testing.T) {
	f := excelize.NewFile()
	set(t, f, "Sheet1", map[string]any{"A1": "a", "F2": "too far"})
	b, err := open(save(t, f), limits)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := read(t, b, "Sheet1"); err == nil || err.Error() != `sheet "Sheet1": row 2 has more than 5 cells` {
		t.Errorf("got %v", err)
	}
	set(t, f, "Sheet1", map[string]any{"A1": strings.Repeat("x", 30_000), "F2": nil})
	for _, c := range []struct {
		name   string
		change func(*Limits)
		want   string
	}{
		{"styles", func(l *Limits) { l.Memory = 100 }, "is larger than 0 MiB; save it as CSV"},
		{"unzipped", func(l *Limits) { l.Unzipped = 20_000 }, "more than 0 MiB come out of a part of this workbook; save it as CSV"},
		{"one text", func(l *Limits) { l.Row = 20_000 }, "text 3 of its cells is longer than 20000 bytes"},
		{"all texts", func(l *Limits) { l.Strings = 20_000 }, "the texts of its cells take more than 0 MiB; save it as CSV"},
	} {
		l := limits
		c.change(&l)
		b, err := open(save(t, f), l)
		if err == nil {
			_, err = b.Rows("Sheet1")
		}
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestNoWorkbook(t *testing.T) {
	if _, err := open(bytes.NewReader([]byte("PK\x03\x04")), limits); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
	whole := save(t, excelize.NewFile())
	half := make([]byte, whole.Size()/2)
	if _, err := whole.ReadAt(half, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := open(bytes.NewReader(half), limits); !errors.Is(err, ErrDamaged) {
		t.Errorf("half a workbook: %v", err)
	}
}

// A row allocates nothing: many rows more cost next to nothing more.
func TestRowsAllocateNothing(t *testing.T) {
	count := func(rows int) float64 {
		content, err := writeRows(rows)
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(2, func() {
			b, err := open(bytes.NewReader(content), wide)
			if err != nil {
				t.Fatal(err)
			}
			r, err := b.Rows("Sheet1")
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for r.Scan() {
				n++
			}
			if n != rows+1 || r.Err() != nil || r.Close() != nil {
				t.Fatal(n, r.Err())
			}
		})
	}
	if few, many := count(2_000), count(12_000); many-few > 100 {
		t.Errorf("2 000 rows take %v allocations, 12 000 take %v", few, many)
	}
}
