package xlsx

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var limits = Limits{Unzipped: 1 << 24, Memory: 1 << 20, Cells: 5}

func save(t *testing.T, f *excelize.File) *bytes.Reader {
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
	b, err := Open(save(t, f), limits)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if !reflect.DeepEqual(b.Sheets, []string{"Log", "Sheet1"}) || b.Date1904 {
		t.Errorf("sheets %q, 1904 %v", b.Sheets, b.Date1904)
	}
	rows, numbers, err := read(t, b, "Log")
	want := [][]string{{"a", "", "1.5"}, {}, {}, {"", "€"}, {}, {"1"}}
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
	b, err := Open(save(t, f), limits)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if _, _, err := read(t, b, "Sheet1"); err == nil || err.Error() != "row 2 has more than 5 cells" {
		t.Errorf("got %v", err)
	}
	set(t, f, "Sheet1", map[string]any{"A1": strings.Repeat("x", 30_000)})
	if _, err := Open(save(t, f), Limits{Unzipped: 20_000, Memory: 20_000, Cells: 5}); err == nil || !strings.HasPrefix(err.Error(), "the workbook cannot be read: ") {
		t.Errorf("a workbook beyond its bound: %v", err)
	}
}

func TestNoWorkbook(t *testing.T) {
	if _, err := Open(strings.NewReader("PK\x03\x04"), limits); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
	whole := save(t, excelize.NewFile())
	half := make([]byte, whole.Size()/2)
	if _, err := whole.ReadAt(half, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(bytes.NewReader(half), limits); !errors.Is(err, ErrDamaged) {
		t.Errorf("half a workbook: %v", err)
	}
}
