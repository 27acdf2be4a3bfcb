package analyzer_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/reasons"
)

// Whatever happened to a file on its way, there is a report whose books balance, or
// an error that begins with the name of the file.
func TestReportsOfDamagedFiles(t *testing.T) {
	taxonomy, err := reasons.Load("webshop")
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join("..", "testdata", "logs")
	text, err := os.ReadFile(filepath.Join(folder, "webshop.csv"))
	if err != nil {
		t.Fatal(err)
	}
	book, err := os.ReadFile(filepath.Join(folder, "webshop-small.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(9, 9))
	reports := 0
	for _, c := range []struct {
		content []byte
		places  int
	}{{bytes.Join(bytes.SplitAfter(text, []byte("\n"))[:40], nil), 150}, {book, 40}} {
		for range c.places {
			at := random.IntN(len(c.content))
			flipped := bytes.Clone(c.content)
			flipped[at] ^= byte(1 << random.IntN(8))
			garbled := bytes.Clone(c.content)
			for i := range garbled[at:min(len(garbled), at+100)] {
				garbled[at+i] = byte(random.IntN(256))
			}
			for name, content := range map[string][]byte{"cut": c.content[:at], "flipped": flipped, "garbled": garbled} {
				r := analyzer.NewRequest()
				r.Taxonomy, r.Reading.Zone, r.Paths, r.Stdin = taxonomy, time.UTC, []string{"-"}, bytes.NewReader(content)
				d, findings, err := analyzer.Report(t.Context(), r)
				switch {
				case err != nil && !strings.HasPrefix(err.Error(), "standard input: "):
					t.Errorf("%s at %d: the error does not name the file: %v", name, at, err)
				case err == nil && (!findings.Books.Balance() || sumOf(d.Books) != d.Books.Rows):
					t.Errorf("%s at %d: books that do not balance: %+v", name, at, findings.Books)
				case err == nil:
					reports++
				}
			}
		}
	}
	if reports < 200 {
		t.Errorf("only %d reports", reports)
	}
}

// sumOf adds the books of a document up.
func sumOf(b *document.Books) (rows int64) {
	for _, e := range b.Entries {
		rows += e.Count
	}
	return rows
}
