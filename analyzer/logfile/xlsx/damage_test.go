package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/logfile/cell"
)

// readAll reads all sheets of a workbook as text.
func readAll(content []byte) (text string, err error) {
	b, err := open(bytes.NewReader(content), limits)
	if err != nil {
		return "", err
	}
	for _, s := range b.Sheets {
		rows, err := show(b, s.Name)
		if err != nil {
			return "", err
		}
		text += s.Name + "\n" + rows
	}
	return text, nil
}

func damageable(t *testing.T) []byte {
	f := excelize.NewFile()
	set(t, f, "Sheet1", map[string]any{"A1": "start", "B1": "code", "A2": 46083.5, "B2": "a <b>", "A3": "2026-03-02", "C3": true, "A9": 1.5})
	content, err := io.ReadAll(save(t, f))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// A workbook that is cut short anywhere is an error.
func TestCut(t *testing.T) {
	content := damageable(t)
	for n := range content {
		if text, err := readAll(content[:n]); err == nil {
			t.Fatalf("%d of %d bytes: no error, %q", n, len(content), text)
		}
	}
}

// A byte that is wrong anywhere is an error, or makes no difference: the parts of a
// workbook carry check sums.
func TestFlipped(t *testing.T) {
	content := damageable(t)
	want, err := readAll(content)
	if err != nil {
		t.Fatal(err)
	}
	for i := range content {
		damaged := bytes.Clone(content)
		damaged[i] ^= [...]byte{1, 2, 4, 8, 16, 32, 64, 128, 255}[i%9]
		if got, err := readAll(damaged); err == nil && got != want {
			t.Errorf("byte %d of %d: no error, and other rows:\n%s", i, len(content), got)
		}
	}
}

// scanSheet reads the markup of a sheet by a scanner without an archive, whose window
// begins with some bytes.
func scanSheet(sheet []byte, first int) string {
	l := limits
	l.Cells = 30
	b := &Book{limits: l, strings: &stringTable{texts: []byte("onetwo"), ends: []uint32{3, 6}}, formats: []format{{kind: cell.NumberCell}, {cell.DateCell, true}, {cell.TimeCell, true}, {cell.LengthCell, true}}}
	r := &sheetRows{rowReader: rowReader{book: b}, window: window{source: bytes.NewReader(sheet), buf: make([]byte, first), limit: 1 << 16}}
	if err := r.begin(); err != nil {
		return "no rows"
	}
	var text strings.Builder
	for r.Scan() {
		fmt.Fprintf(&text, "%d %q %v\n", r.Row(), r.Fields(), r.Kinds())
		if text.Len() > 1<<16 {
			return text.String() // blank rows before a far one
		}
	}
	return text.String() + fmt.Sprint(r.Err())
}

// Whatever stands in a sheet, it is read to rows or an error, and the same ones
// wherever it is cut for reading.
func FuzzSheet(f *testing.F) {
	const head, tail = `<worksheet><sheetData>`, `</sheetData></worksheet>`
	f.Add([]byte(head + oneRow + tail))
	f.Add([]byte(`<?xml version="1.0"?><x:worksheet><x:cols/><x:sheetData><x:row><x:c t="str"><x:f/><x:v>&#65;_x0041_</x:v></x:c></x:row></x:sheetData></x:worksheet>`))
	f.Add([]byte(head + `<row r="3"><c r="B3" s="2"><v>4.5E-1</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh/></is></c><!-- --><c/></row><row/>` + tail))
	f.Add([]byte(head + "<row><c t='b' ><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"s\"><f>x</f></c><c><v><![CDATA[1]]>\r\n</v></c></row>" + tail))
	f.Fuzz(func(t *testing.T, sheet []byte) {
		if whole, parts := scanSheet(sheet, 1<<16), scanSheet(sheet, 1); whole != parts {
			t.Fatalf("read whole %q\nin parts %q", whole, parts)
		}
	})
}

// Whatever stands among the shared texts, there are texts or an error.
func FuzzStrings(f *testing.F) {
	f.Add([]byte(`<sst><si><t>a&amp;_x000D_</t></si><si><r><t> b</t></r><rPh><t>c</t></rPh></si><si/><si><t/></si></sst>`))
	f.Add([]byte(`<?xml version="1.0" encoding="utf-8"?><s:sst xmlns:s="x"><s:si><s:t xml:space="preserve"><![CDATA[<]]></s:t></s:si></s:sst>`))
	f.Fuzz(func(t *testing.T, markup []byte) {
		read := func(first int) string {
			w := window{source: bytes.NewReader(markup), buf: make([]byte, first), limit: 1 << 16}
			var s stringTable
			err := s.load(&w, 1<<16)
			if n := len(s.ends); n > 0 {
				if _, ok := s.at(n - 1); !ok {
					t.Fatal("the last text is not there")
				}
			}
			return fmt.Sprint(s.texts, s.ends, err == nil)
		}
		if whole, parts := read(1<<16), read(1); whole != parts {
			t.Fatalf("read whole %s\nin parts %s", whole, parts)
		}
	})
}
