package render_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

var languages = []document.Language{document.English, document.Dutch}

func TestTextGolden(t *testing.T) {
	for _, language := range languages {
		for _, width := range []int{80, 120, 0} {
			golden(t, fmt.Sprintf("%v-%d.txt", language, width), asText(t, sample(), render.Options{Language: language, Width: width}))
		}
	}
}

func TestJSONGolden(t *testing.T) {
	for _, language := range languages {
		golden(t, fmt.Sprintf("%v.json", language), asJSON(t, sample(), language))
	}
}

func TestCSVGolden(t *testing.T) {
	for _, language := range languages {
		for _, table := range sample().Tables {
			golden(t, fmt.Sprintf("%v-%s.csv", language, table.ID), asCSV(t, table, language))
		}
	}
}

// The workbook's golden is what a reader sees of it: a compressed file differs
// with the version of the compressor.
func TestXLSXGolden(t *testing.T) {
	for _, language := range languages {
		golden(t, fmt.Sprintf("%v.xlsx.txt", language), dump(t, openXLSX(t, asXLSX(t, sample(), language))))
	}
}

// dump lists every cell of a workbook that holds something: what is stored, and
// the format in which it is shown.
func dump(t *testing.T, f *excelize.File) string {
	t.Helper()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, stored := range row {
				if stored == "" {
					continue
				}
				cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
				fmt.Fprintf(&b, "%s\t%s", cell, stored)
				number, _ := f.GetCellStyle(sheet, cell)
				style, err := f.GetStyle(number)
				if err != nil {
					t.Fatal(err)
				}
				if style.CustomNumFmt != nil {
					fmt.Fprintf(&b, "\t%s", *style.CustomNumFmt)
				}
				if style.Font.Italic {
					b.WriteString("\titalic")
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

func asJSON(t *testing.T, d *document.Document, language document.Language) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.JSON(&b, d, render.Options{Language: language}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func asCSV(t *testing.T, table document.Table, language document.Language) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.CSV(&b, table, render.Options{Language: language}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func asXLSX(t *testing.T, d *document.Document, language document.Language) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := render.XLSX(&b, d, render.Options{Language: language}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func openXLSX(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// full fails every write, as a full disk or a closed pipe does.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range render.Formats() {
		if seen[f.Name] || seen[f.Extension] || !strings.HasPrefix(f.Extension, ".") || (f.Write == nil) == (f.WriteTable == nil) {
			t.Errorf("format %q with extension %q is not told apart, or cannot be written", f.Name, f.Extension)
		}
		seen[f.Name], seen[f.Extension] = true, true

		write := func(w io.Writer) error {
			if f.Write != nil {
				return f.Write(w, sample(), render.Options{})
			}
			return f.WriteTable(w, sample().Tables[1], render.Options{})
		}
		var first, second bytes.Buffer
		if err := write(&first); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if err := write(&second); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if first.Len() == 0 || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: two runs differ, or are empty", f.Name)
		}
		if err := write(full{}); err == nil {
			t.Errorf("%s: a failing writer went unseen", f.Name)
		}
	}
	for _, extension := range []string{".txt", ".json", ".md", ".csv", ".xlsx"} {
		if !seen[extension] {
			t.Errorf("no format for %s", extension)
		}
	}
}
