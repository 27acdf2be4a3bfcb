package xlsx

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/logfile/cell"
)

// told is a row and what is known of it.
type told struct {
	row    int
	fields []string
	kinds  []cell.Kind
}

func tell(row int, fields [][]byte, kinds []cell.Kind) told {
	t := told{row: row, kinds: append([]cell.Kind(nil), kinds...)}
	for _, f := range fields {
		t.fields = append(t.fields, string(f))
	}
	return t
}

// oneByOne reads all rows with Scan alone.
func oneByOne(r Rows) (all []told, err error) {
	for r.Scan() {
		all = append(all, tell(r.Row(), r.Fields(), r.Kinds()))
	}
	return all, r.Err()
}

// inParts reads the first rows with Scan and the others in parts of about that size,
// as far as the sheet is cut. It also returns how many rows stood in parts.
func inParts(r *sheetRows, first, size int) (all []told, cut int, err error) {
	for range first {
		if !r.Scan() {
			return all, 0, r.Err()
		}
		all = append(all, tell(r.Row(), r.Fields(), r.Kinds()))
	}
	last := len(all)
	blanks := func(before int) { // those between two parts
		for last++; last < before; last++ {
			all = append(all, told{row: last})
		}
	}
	parts := r.Parts()
	var room []byte
	for {
		part, ok := r.Cut(size, room)
		if !ok {
			break
		}
		parts.Reset(part)
		type kept struct {
			row    int
			fields [][]byte
			kinds  []cell.Kind
		}
		var rows []kept // their cells hold until the next part
		for parts.Scan() {
			rows = append(rows, kept{parts.Row(), slices.Clone(parts.Fields()), slices.Clone(parts.Kinds())})
			cut++
		}
		for _, k := range rows {
			blanks(k.row)
			all = append(all, tell(k.row, k.fields, k.kinds))
		}
		if parts.Err() != nil {
			return all, cut, parts.Err()
		}
		room = part.Markup
	}
	if cut > 0 {
		r.Resume(last)
	}
	rest, err := oneByOne(r)
	return append(all, rest...), cut, err
}

// compareParts holds rows that are read in parts against those that are not.
func compareParts(t fataler, open func() Rows, first, size int) (cut int) {
	want, wantErr := oneByOne(open())
	r, ok := open().(*sheetRows)
	if !ok {
		return 0
	}
	got, cut, err := inParts(r, first, size)
	if fmt.Sprint(err) != fmt.Sprint(wantErr) || err == nil && !reflect.DeepEqual(got, want) {
		t.Fatalf("%d rows first, parts of %d:\n got %v, %v\nwant %v, %v", first, size, got, err, want, wantErr)
	}
	return cut
}

// sheetOf opens a sheet with that markup.
func sheetOf(t fataler, markup string) func() Rows {
	return func() Rows {
		b := &Book{limits: Limits{Row: 1 << 12, Cells: 20}, strings: &stringTable{read: true, texts: []byte("onetwo"), ends: []uint32{3, 6}}}
		r := &sheetRows{rowReader: rowReader{book: b}, window: newWindow(bytes.NewReader([]byte(markup)), b.limits.Row)}
		if err := r.begin(); err != nil {
			t.Fatalf("%v", err)
		}
		return r
	}
}

// Sheets are read in parts as they are read row by row, wherever they are cut.
func TestPartsAgreeWithTheWhole(t *testing.T) {
	some := 0
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		prefix := rapid.SampledFrom([]string{"", "", "", "x:"}).Draw(t, "prefix")
		tags := strings.NewReplacer("<", "<"+prefix, "</", "</"+prefix, "<!", "<!")
		row := 0
		for range rapid.IntRange(0, 30).Draw(t, "rows") {
			row += rapid.SampledFrom([]int{1, 1, 1, 1, 2, 7}).Draw(t, "step")
			number := fmt.Sprintf(` r="%d"`, row)
			if rapid.IntRange(0, 60).Draw(t, "unnumbered") == 0 {
				number = ""
			}
			b.WriteString(tags.Replace("<row" + number + ` spans="1:3">`))
			for _, c := range rapid.SliceOfN(rapid.SampledFrom([]string{
				`<c r="A1"><v>12</v></c>`, `<c r="B1" t="s"><v>1</v></c>`, `<c r="C1" s="3"><v>1.50</v></c>`, `<c r="E1" s="2"/>`, `<c t="inlineStr"><is><t>hey!</t></is></c>`,
				`<c r="AB1" t="str"><v>a&amp;b</v></c>`, `<c r="C1" s="12" t="s"><v>0</v></c>`, `<c r="A1"><v>1e3</v></c>`, `<c r="A1" t="s"><v>0</v><extLst/></c>`,
			}), 0, 4).Draw(t, "cells") {
				b.WriteString(tags.Replace(c))
			}
			b.WriteString(tags.Replace("</row>"))
			if rapid.IntRange(0, 90).Draw(t, "odd") == 0 {
				b.WriteString(rapid.SampledFrom([]string{"<!-- </row> -->", "<![CDATA[</row>]]>", "<?x </row> ?>", " ", "<broken", "<row r=\"1\"/>", "</c>", "<row r=\"2000000\"></row>", "!"}).Draw(t, "markup"))
			}
		}
		markup := tags.Replace("<worksheet><sheetData>") + b.String() + tags.Replace("</sheetData><pageMargins/></worksheet>")
		if rapid.IntRange(0, 20).Draw(t, "cut short") == 0 {
			markup = markup[:max(len(tags.Replace("<worksheet><sheetData>")), rapid.IntRange(0, len(markup)).Draw(t, "length"))]
		}
		cut := compareParts(t, sheetOf(t, markup), rapid.IntRange(0, 3).Draw(t, "first"), rapid.SampledFrom([]int{1, 40, 300, 1000, 1 << 12}).Draw(t, "size"))
		if cut > 0 {
			some++
		}
	})
	if some == 0 {
		t.Error("no sheet was cut")
	}
}

// A sheet as programs write it is all read in parts, but for its end.
func TestUsualSheetsAreCut(t *testing.T) {
	var b strings.Builder
	for row := 1; row <= 200; row++ {
		fmt.Fprintf(&b, `<row r="%d" spans="1:11"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>1</v></c><c r="D%d" t="inlineStr"><is><t>a "b"! é</t></is></c><c r="E%d"><v>%d.10</v></c></row>`, row, row, row, row, row, row, row)
	}
	for _, size := range []int{1, 100, 1000, 5000} {
		if cut := compareParts(t, sheetOf(t, "<worksheet><sheetData>"+b.String()+"</sheetData></worksheet>"), 1, size); cut != 199 {
			t.Errorf("parts of %d hold %d rows, want 199", size, cut)
		}
	}
}
