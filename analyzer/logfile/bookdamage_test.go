package logfile

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// part is one part of a workbook.
type part struct{ name, content string }

// sheetPart is the part with the log of [smallBook].
const sheetPart = "xl/worksheets/sheet1.xml"

// smallBook are the parts of a workbook with a short log and another sheet, without
// those that have nothing to do with cells.
func smallBook(t testing.TB, rows int) []part {
	t.Helper()
	log := [][]any{{"Call ID", "Start time", "Klantnummer", "Talk time", "Reason"}}
	start := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for i := range rows {
		log = append(log, []any{fmt.Sprintf("C-%d", i), start.Add(time.Duration(i) * time.Hour), 31_612_345_600 + i%7, time.Duration(60+i%50) * time.Second, fmt.Sprintf("R%d", i%3)})
	}
	book := workbook(t, "Notes", false, []string{logName, "Notes"}, map[string][][]any{logName: log, "Notes": {{"Made by"}, {"somebody & co"}}})
	z, err := zip.NewReader(strings.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []part
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "docProps/") || strings.HasPrefix(f.Name, "xl/theme/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, string(content)})
	}
	return parts
}

// logName is the name of the sheet with the log.
const logName = "Calls"

// joined packs parts to a workbook, with sums that are right.
func joined(t testing.TB, parts []part, method uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		to, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: method})
		if err == nil {
			_, err = io.WriteString(to, p.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// with are the parts with another content of one.
func with(parts []part, name, content string) []part {
	parts = slices.Clone(parts)
	for i := range parts {
		if parts[i].name == name {
			parts[i].content = content
		}
	}
	return parts
}

// contentOf is the content of a part.
func contentOf(parts []part, name string) string {
	return parts[slices.IndexFunc(parts, func(p part) bool { return p.name == name })].content
}

// readBook reads a workbook. It ends in rows that add up, or in an error that begins
// with the name of the file.
func readBook(t testing.TB, content []byte) (*sink, *Reading, error) {
	t.Helper()
	f, err := spool("log.xlsx", bytes.NewReader(content), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := &sink{}
	r, err := Read(context.Background(), f, 0, options(), &mapper{}, s, nil)
	if err != nil {
		if !strings.HasPrefix(err.Error(), "log.xlsx: ") || strings.Contains(err.Error(), "%!") {
			t.Fatalf("the error does not name the file: %v", err)
		}
		return nil, nil, err
	}
	if int64(len(s.order)) != r.Rows || int64(len(s.added)+len(s.excluded))+r.Rejected != r.Rows {
		t.Fatalf("%d rows do not add up: %s", r.Rows, s.order)
	}
	return s, r, nil
}

// A workbook that is cut anywhere is an error.
func TestWorkbooksThatAreCut(t *testing.T) {
	content := joined(t, smallBook(t, 6), zip.Deflate)
	for n := range content {
		if _, r, err := readBook(t, content[:n]); err == nil {
			t.Fatalf("cut at %d of %d: %d rows", n, len(content), r.Rows)
		}
	}
}

// A byte of a workbook that is wrong anywhere is an error, or makes no difference.
func TestWorkbooksWithAFlippedByte(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 6))
	content := joined(t, smallBook(t, 6), zip.Deflate)
	want, _, err := readBook(t, content)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(content); i += 1 + random.IntN(5) {
		damaged := bytes.Clone(content)
		damaged[i] ^= byte(1 << random.IntN(8))
		if got, _, err := readBook(t, damaged); err == nil && !reflect.DeepEqual(got.added, want.added) {
			t.Errorf("byte %d of %d: other rows", i, len(content))
		}
	}
}

// placeTold is where an error says that a sheet is damaged.
var placeTold = regexp.MustCompile(`^log\.xlsx: sheet "Calls": (at its first row|behind row (\d+)|somewhere up to row (\d+) or behind it|row (\d+) refers to a text that the workbook does not have): the workbook is damaged or cut short; export or fetch it again$`)

// toldRow is the row that an error names, 0 for the first and -1 if it names none.
func toldRow(err error) int {
	m := placeTold.FindStringSubmatch(err.Error())
	if m == nil {
		return -1
	}
	row, _ := strconv.Atoi(m[2] + m[3] + m[4])
	return row
}

// A sheet whose markup breaks off says behind which row, in whatever encoding it is.
func TestSheetsThatBreakOff(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	parts := smallBook(t, 6)
	for _, encoding := range []string{"UTF-8", "ISO-8859-1"} {
		sheet := strings.Replace(contentOf(parts, sheetPart), `encoding="UTF-8"`, `encoding="`+encoding+`"`, 1)
		end := strings.Index(sheet, "</sheetData>") + len("</sheetData>")
		for n := 0; n < end; n += 1 + random.IntN(8) {
			_, r, err := readBook(t, joined(t, with(parts, sheetPart, sheet[:n]), zip.Store))
			if err == nil || toldRow(err) != strings.Count(sheet[:n], "</row>") {
				t.Fatalf("%s, cut behind %q: %v, %+v", encoding, sheet[max(0, n-20):n], err, r)
			}
		}
	}
}

// damages are ways in which a text can be damaged at a place.
var damages = map[string]func(r *rand.Rand, text string, at int) string{
	"flip": func(r *rand.Rand, s string, at int) string {
		return s[:at] + string(s[at]^byte(1<<r.IntN(8))) + s[at+1:]
	},
	"byte": func(r *rand.Rand, s string, at int) string {
		return s[:at] + string([]byte{byte(r.IntN(256))}) + s[at+1:]
	},
	"cut":   func(_ *rand.Rand, s string, at int) string { return s[:at] },
	"lost":  func(r *rand.Rand, s string, at int) string { return s[:at] + s[min(len(s), at+1+r.IntN(60)):] },
	"twice": func(r *rand.Rand, s string, at int) string { return s[:at] + s[max(0, at-r.IntN(60)):] },
	"markup": func(r *rand.Rand, s string, at int) string {
		return s[:at] + [...]string{"<", ">", "&", `"`, "/>", "</row>", "<row>", "<c><v>", "<!--", "]]>", "\x00", "\xff", "<?", "<!DOCTYPE [", "_xD800_", "&#0;"}[r.IntN(16)] + s[at:]
	},
}

// Damage in the markup of any part ends in an error, or in rows of which none is
// lost in silence. One in the sheet names a row that is not above it.
func TestDamagedMarkup(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	parts := smallBook(t, 6)
	_, whole, err := readBook(t, joined(t, parts, zip.Store))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		step := 80
		if p.name == sheetPart {
			step = 20
		}
		for _, name := range []string{"flip", "byte", "cut", "lost", "twice", "markup"} {
			for at := random.IntN(step); at < len(p.content); at += 1 + random.IntN(step) {
				damaged := damages[name](random, p.content, at)
				_, r, err := readBook(t, joined(t, with(parts, p.name, damaged), zip.Store))
				above := strings.Count(p.content[:at], "</row>")
				switch {
				case p.name != sheetPart:
				case err == nil && r.Rows+r.LayoutRows < whole.Rows+whole.LayoutRows && name != "cut":
					t.Errorf("%s at %d, %q: %d and %d rows of %d and %d", name, at, damaged[max(0, at-20):min(len(damaged), at+20)], r.Rows, r.LayoutRows, whole.Rows, whole.LayoutRows)
				case err != nil && strings.Contains(err.Error(), "damaged") && toldRow(err) < above-1:
					t.Errorf("%s at %d, behind row %d: %v", name, at, above, err)
				}
			}
		}
	}
}

// A long sheet that is damaged in the midst says in or behind which row.
func TestLongDamagedSheets(t *testing.T) {
	parts := smallBook(t, 3000)
	content := joined(t, parts, zip.Deflate)
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	sheet := z.File[slices.IndexFunc(z.File, func(f *zip.File) bool { return f.Name == sheetPart })]
	offset, err := sheet.DataOffset()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		damaged := bytes.Clone(content)
		at := offset + int64(sheet.CompressedSize64)*int64(i)/60
		damaged[at] ^= 0x10
		if _, r, err := readBook(t, damaged); err == nil || toldRow(err) < 0 || toldRow(err) == 0 && i > 10 {
			t.Errorf("damage at %d of 60: %v, %+v", i, err, r)
		}
	}
}
