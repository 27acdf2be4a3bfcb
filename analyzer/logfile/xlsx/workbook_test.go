package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"github.com/klauspost/compress/flate"
)

const oneRow = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46083</v></c></row>`

// What only differs in how names and namespaces are written is read all the same,
// with kinds.
func TestUnusualMarkup(t *testing.T) {
	const want = "1 text:\"Begin & end\" date:\"2026-03-02\"\n"
	plain := handmade(oneRow)
	prefixed := plain
	for _, name := range []string{"xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"} {
		text := strings.ReplaceAll(plain[name], "</", "</x:")
		for i := len(text) - 2; i > 0; i-- {
			if text[i] == '<' && text[i+1] != '/' && text[i+1] != '?' {
				text = text[:i+1] + "x:" + text[i+1:]
			}
		}
		prefixed = prefixed.with(name, strings.ReplaceAll(text, ` xmlns="`, ` xmlns:x="`))
	}
	strict := plain
	for name, text := range plain {
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
		strict = strict.with(name, strings.ReplaceAll(text, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"))
	}
	for _, c := range []struct {
		name  string
		parts parts
	}{
		{"plain", plain},
		{"prefixed", prefixed},
		{"strict", strict},
		{"byte order mark", plain.with("xl/worksheets/sheet1.xml", "\ufeff"+plain["xl/worksheets/sheet1.xml"])},
		{"backslashes", plain.with("xl/worksheets/sheet1.xml", "").with(`xl\Worksheets\Sheet1.xml`, plain["xl/worksheets/sheet1.xml"])},
		{"comment before", plain.changed(t, "xl/worksheets/sheet1.xml", "<worksheet", "<!-- <worksheet> --><worksheet")},
		{"no package relations", plain.with("_rels/.rels", "")},
	} {
		if got, err := showLog(t, c.parts); err != nil || got != want {
			t.Errorf("%s: %v, %s", c.name, err, got)
		}
	}
}

// Markup in any encoding, and with a document type, is read with kinds as well.
func TestEncodings(t *testing.T) {
	const sheet, want = "xl/worksheets/sheet1.xml", "1 text:\"Café €\" date:\"2026-03-02\"\n"
	text := func(s string) string { return strings.Replace(oneRow, `t="s"><v>0</v>`, `t="str"><v>`+s+`</v>`, 1) }
	plain := handmade(text("Café €"))
	declared := func(p parts, name, encoding string) parts {
		return p.changed(t, name, `encoding="UTF-8"`, `encoding="`+encoding+`"`)
	}
	wide := func(order unicode.Endianness, bom unicode.BOMPolicy, name string) parts {
		encoded, err := unicode.UTF16(order, bom).NewEncoder().String(declared(plain, name, "UTF-16")[name])
		if err != nil {
			t.Fatal(err)
		}
		return plain.with(name, encoded)
	}
	for _, c := range []struct {
		name  string
		parts parts
	}{
		{"plain", plain},
		{"Windows-1252", declared(handmade(text("Caf\xe9 \x80")), sheet, "windows-1252")},
		{"Latin 9", declared(handmade(text("Caf\xe9 \xa4")), sheet, "ISO-8859-15")},
		{"the list of sheets", declared(plain, "xl/workbook.xml", "ISO-8859-1")},
		{"the styles", wide(unicode.LittleEndian, unicode.UseBOM, "xl/styles.xml")},
		{"UTF-16", wide(unicode.LittleEndian, unicode.UseBOM, sheet)},
		{"UTF-16, the other order", wide(unicode.BigEndian, unicode.UseBOM, sheet)},
		{"UTF-16 without a mark", wide(unicode.LittleEndian, unicode.IgnoreBOM, sheet)},
		{"UTF-8 that says UTF-16", declared(plain, sheet, "UTF-16")},
		{"ASCII with entities", declared(handmade(text("Caf&#xe9; &#8364;")), sheet, "us-ascii")},
		{"a document type", plain.changed(t, sheet, "<worksheet", `<!DOCTYPE worksheet PUBLIC "a" "b"><worksheet`)},
		{"a document type of its own", plain.changed(t, sheet, "<worksheet", `<!DOCTYPE worksheet [<!ENTITY x "y">]><worksheet`)},
		{"texts with a document type", plain.changed(t, "xl/sharedStrings.xml", "<sst", "<!DOCTYPE sst><sst")},
	} {
		if got, err := showLog(t, c.parts); err != nil || got != want {
			t.Errorf("%s: %v, %s", c.name, err, got)
		}
	}
	got, err := showLog(t, declared(plain, sheet, "klingon"))
	if err == nil || err.Error() != `sheet "Log": its part xl/worksheets/sheet1.xml: it is written in an encoding that is not known ("klingon"); open it in a spreadsheet program and save it as .xlsx` {
		t.Errorf("an unknown encoding: %v, %s", err, got)
	}
	if got, err := showLog(t, handmade(text("&x;")).changed(t, sheet, "<worksheet", `<!DOCTYPE worksheet [<!ENTITY x "y">]><worksheet`)); err == nil {
		t.Errorf("an entity of its own: %s", got)
	}
}

func TestBooksThatCannotBeRead(t *testing.T) {
	plain := handmade(oneRow)
	for _, c := range []struct {
		name  string
		parts parts
		want  string
	}{
		{"binary", parts{"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "\x83", "_rels/.rels": strings.ReplaceAll(plain["_rels/.rels"], "workbook.xml", "workbook.bin")}, ErrBinary.Error()},
		{"no workbook", parts{"word/document.xml": "<x/>"}, ErrNoWorkbook.Error()},
		{"a document", parts{"[Content_Types].xml": "<Types/>", "_rels/.rels": strings.ReplaceAll(plain["_rels/.rels"], "xl/workbook.xml", "word/document.xml")}, ErrNoWorkbook.Error()},
		{"no list of sheets", plain.with("xl/workbook.xml", ""), ErrDamaged.Error()},
		{"no relations", plain.with("xl/_rels/workbook.xml.rels", ""), "its part xl/_rels/workbook.xml.rels is missing: " + ErrDamaged.Error()},
		{"no styles", plain.with("xl/styles.xml", ""), "its part xl/styles.xml is missing: " + ErrDamaged.Error()},
		{"no sheet", plain.with("xl/worksheets/sheet1.xml", ""), `sheet "Log": its part xl/worksheets/sheet1.xml is missing: ` + ErrDamaged.Error()},
		{"no texts", plain.with("xl/sharedStrings.xml", ""), `sheet "Log": its part xl/sharedstrings.xml is missing: ` + ErrDamaged.Error()},
		{"no sheets", plain.changed(t, "xl/workbook.xml", `<sheet name="Log" sheetId="1" r:id="rId1"/>`, ""), ErrNoWorkbook.Error()},
		{"half a list of sheets", plain.with("xl/workbook.xml", plain["xl/workbook.xml"][:200]), "its part xl/workbook.xml: " + ErrDamaged.Error()},
		{"half a sheet", plain.with("xl/worksheets/sheet1.xml", plain["xl/worksheets/sheet1.xml"][:300]), `sheet "Log": behind row 1: ` + ErrDamaged.Error()},
		{"half the texts", plain.with("xl/sharedStrings.xml", plain["xl/sharedStrings.xml"][:300]), `sheet "Log": at text 2 of its cells: ` + ErrDamaged.Error()},
		{"another root", plain.changed(t, "xl/worksheets/sheet1.xml", "worksheet", "chartsheet"), `sheet "Log": at its first row: ` + ErrDamaged.Error()},
	} {
		got, err := showLog(t, c.parts)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, %s\nwant %s", c.name, err, got, c.want)
		}
	}
}

func TestSheets(t *testing.T) {
	p := handmade(oneRow)
	p = p.changed(t, "xl/workbook.xml", `<sheet name="Log" sheetId="1" r:id="rId1"/>`,
		`<sheet name="Raw" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Chart" sheetId="2" r:id="rId9"/><sheet name="Notes" sheetId="3" r:id="rId1"/><sheet name="Lists" sheetId="4" state="veryHidden" r:id="rId1"/><sheet name="Log" sheetId="5" r:id="rId1"/>`)
	p = p.changed(t, "xl/workbook.xml", `activeTab="0"`, `activeTab="4"`)
	b, err := open(p.zip(t), limits)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range b.Sheets {
		name := s.Name
		if s.Hidden {
			name = "(" + name + ")"
		}
		got = append(got, name)
		if _, err := b.Rows(s.Name); err != nil {
			t.Error(err)
		}
	}
	if want := "Log Notes (Raw) (Lists)"; strings.Join(got, " ") != want {
		t.Errorf("sheets %s, want %s", got, want)
	}
	if _, err := b.Rows("Chart"); err == nil || err.Error() != `the workbook has no sheet "Chart"` {
		t.Errorf("got %v", err)
	}
}

// repeated is a part of a zip archive that holds one text a number of times.
func repeated(t *testing.T, w *zip.Writer, name, head, text string, times int, tail string) {
	t.Helper()
	var packed bytes.Buffer
	f, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	sum := crc32.NewIEEE()
	to := io.MultiWriter(f, sum)
	size := 0
	write := func(s string) {
		n, err := io.WriteString(to, s)
		if err != nil {
			t.Fatal(err)
		}
		size += n
	}
	write(head)
	for range times {
		write(text)
	}
	write(tail)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	part, err := w.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: sum.Sum32(), CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(size)})
	if err == nil {
		_, err = part.Write(packed.Bytes())
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestBombs(t *testing.T) {
	plain := handmade(oneRow)
	bomb := func(name, head, text string, times int, tail string) *bytes.Reader {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for other, content := range plain {
			if other == name {
				continue
			}
			part, err := w.Create(other)
			if err == nil {
				_, err = part.Write([]byte(content))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		repeated(t, w, name, head, text, times, tail)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return bytes.NewReader(b.Bytes())
	}
	blanks := strings.Repeat(" ", 1<<16)
	for _, c := range []struct {
		name   string
		source *bytes.Reader
		limits Limits
		want   string
	}{
		{"before the rows", bomb("xl/worksheets/sheet1.xml", "<worksheet>", strings.Repeat("<!---->", 8<<10), 1<<10, "<sheetData/></worksheet>"), wide, "unpacks to more than 400 times its size"},
		{"behind the rows", bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData/>", blanks, 2000, "</worksheet>"), wide, "unpacks to more than 400 times its size"},
		{"texts", bomb("xl/sharedStrings.xml", "<sst>", "<si><t>"+blanks+"</t></si>", 2000, "</sst>"), wide, "unpacks to more than 400 times its size"},
		{"styles", bomb("xl/styles.xml", "<styleSheet>", blanks, 2000, "</styleSheet>"), wide, "its part xl/styles.xml is larger than 16 MiB"},
		{"list of sheets", bomb("xl/workbook.xml", "<workbook>", blanks, 2000, "</workbook>"), wide, "its part xl/workbook.xml is larger than 16 MiB"},
		{"too large", bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData/>", blanks, 200, "</worksheet>"), Limits{Unzipped: 10 << 20, Memory: 1 << 20, Strings: 1 << 20, Row: 1 << 20, Cells: 10}, "more than 10 MiB come out of a part of this workbook; save it as CSV"},
	} {
		b, err := open(c.source, c.limits)
		if err == nil {
			_, err = show(b, "Log")
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	// A sheet of equal rows is none: it grows a hundred times.
	b, err := open(bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", oneRow[:4]+oneRow[10:], 400_000, "</sheetData></worksheet>"), wide)
	if err == nil {
		var r Rows
		if r, err = b.Rows("Log"); err == nil {
			for r.Scan() {
			}
			err = errors.Join(r.Err(), r.Close())
		}
	}
	if err != nil {
		t.Errorf("equal rows: %v", err)
	}
}

// A reader that stops half-way leaves nothing running.
func TestCloseEarly(t *testing.T) {
	content, err := writeRows(20_000)
	if err != nil {
		t.Fatal(err)
	}
	b, err := open(bytes.NewReader(content), wide)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 20 {
		r, err := b.Rows("Sheet1")
		if err != nil {
			t.Fatal(err)
		}
		for range n * n {
			if !r.Scan() {
				t.Fatal(r.Err())
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
