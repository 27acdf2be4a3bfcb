package xlsx

import (
	"archive/zip"
	"strings"
	"testing"
)

// A workbook that declares more than can be in it, or than it may hold, is refused
// before room is made for it.
func TestDeclaredSizes(t *testing.T) {
	limits := Limits{Unzipped: 1 << 30, Memory: 16 << 20}
	part := func(name string, packed, size uint64) *zip.File {
		return &zip.File{FileHeader: zip.FileHeader{Name: name, CompressedSize64: packed, UncompressedSize64: size}}
	}
	for _, c := range []struct {
		name  string
		parts []*zip.File
		want  string
	}{
		{"a workbook", []*zip.File{part("[Content_Types].xml", 400, 2000), part("xl/worksheets/sheet1.xml", 30<<20, 500<<20), part("xl/sharedStrings.xml", 9<<20, 90<<20)}, ""},
		{"nothing in it", []*zip.File{part("[Content_Types].xml", 5, 324<<20)}, "the workbook is damaged or cut short"},
		{"more than there is", []*zip.File{part("xl/worksheets/sheet1.xml", 1<<62, 1<<62)}, "the workbook is damaged or cut short"},
		{"a negative size", []*zip.File{part("xl/worksheets/sheet1.xml", 1<<30, 1<<63)}, "the workbook is damaged or cut short"},
		{"a large part without rows", []*zip.File{part("xl/styles.xml", 1<<20, 65<<20)}, "more than 64 MiB come out of a part that holds no rows; save it as CSV"},
	} {
		err := checkSizes(c.parts, 1<<30, limits)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
