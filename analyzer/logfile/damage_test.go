package logfile

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
)

// healthy returns a log as it is exported, in every container: the first rows of
// the year of the web shop.
func healthy(t *testing.T) map[string][]byte {
	t.Helper()
	folder := filepath.Join("..", "..", "testdata", "logs")
	year, err := os.ReadFile(filepath.Join(folder, "webshop.csv"))
	if err != nil {
		t.Fatal(err)
	}
	book, err := os.ReadFile(filepath.Join(folder, "webshop-small.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(bytes.Join(bytes.SplitAfter(year, []byte("\n"))[:16], nil))
	return map[string][]byte{
		"log.csv": []byte(text), "quoted.csv": []byte(`"` + strings.ReplaceAll(strings.ReplaceAll(text, ";", `";"`), "\n", "\"\n\"")), "log.csv.gz": []byte(packed(t, text)),
		"log.csv.zst": []byte(zstdPacked(t, text)), "log.zip": []byte(zipOf(t, "a.csv", text, "b.zstd.csv", text, "c.csv.gz", packed(t, text))), "log.xlsx": book,
	}
}

// survive reads content as a file of that name: it ends in rows that are all in the
// books, or in an error that begins with the name of the file.
func survive(t *testing.T, name string, content []byte) error {
	t.Helper()
	f, err := spool(name, bytes.NewReader(content), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	files, err := unpackArchive(f, "")
	if err != nil {
		_ = f.Close()
		return err
	}
	defer closeAll(t, files)
	b := contact.NewBuilder(contact.DefaultLegGap, true)
	for i, f := range files {
		before := b.Len()
		r, err := Read(context.Background(), f, i, options(), &mapper{}, Into(b), nil)
		if err != nil {
			if !strings.HasPrefix(err.Error(), name) || strings.Contains(err.Error(), "%!") {
				t.Fatalf("%s: the error does not name the file: %v", name, err)
			}
			return err
		}
		if int64(b.Len()-before) != r.Rows || r.Rejected > r.Rows || len(r.Rejects) != int(r.Rejected) {
			t.Fatalf("%s: %d rows of %d, %d rejected", name, b.Len()-before, r.Rows, r.Rejected)
		}
	}
	if books := b.Log().Books(contact.Always); !books.Balance() || books.Rows != int64(b.Len()) {
		t.Fatalf("%s: %d rows in books that do not balance: %+v", name, b.Len(), books)
	}
	return nil
}

// someBytes returns some places in a content: many of a text, fewer of what takes
// longer to read.
func someBytes(name string, content []byte) []int {
	most := 100
	switch {
	case strings.HasSuffix(name, ".csv"):
		most = 400
	case strings.HasSuffix(name, ".xlsx"):
		most = 12
	}
	step := max(1, len(content)/most)
	var at []int
	for i := 0; i < len(content); i += step {
		at = append(at, i)
	}
	return at
}

func TestFilesThatAreCut(t *testing.T) {
	for name, content := range healthy(t) {
		if err := survive(t, name, content); err != nil {
			t.Errorf("%s cannot be read as it is: %v", name, err)
		}
		for _, at := range someBytes(name, content) {
			err := survive(t, name, content[:at])
			switch {
			case strings.HasSuffix(name, ".csv"):
				if at > len(content)/2 && err != nil { // rows enough are there
					t.Errorf("%s cut at %d: %v", name, at, err)
				}
			case err == nil:
				t.Errorf("%s cut at %d of %d is read without an error", name, at, len(content))
			}
		}
	}
}

// rowTold is an error that says at which row of some ten thousand a file ends.
var rowTold = regexp.MustCompile(`: row (9|10|11)\d\d\d: the (gzip|zstd) file`)

// A gzip or zstd file that is cut tells at which row.
func TestCutFilesTellTheRow(t *testing.T) {
	text := manyRows(20_000)
	for name, content := range map[string]string{"log.gz": packed(t, text), "log.zst": zstdPacked(t, text)} {
		err := survive(t, name, []byte(content[:len(content)/2]))
		if err == nil || !rowTold.MatchString(err.Error()) || !strings.HasSuffix(err.Error(), "file is cut short; fetch it again") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFilesWithAFlippedByte(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for name, content := range healthy(t) {
		for _, at := range someBytes(name, content) {
			damaged := bytes.Clone(content)
			damaged[at] ^= byte(1 << r.IntN(8))
			_ = survive(t, name, damaged)
			damaged[at] = byte(r.IntN(256))
			_ = survive(t, name, damaged)
		}
	}
}

func TestRandomBytes(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	heads := []string{"", "\x1f\x8b\x08\x00", "\x28\xb5\x2f\xfd", zipMagic, "\xff\xfe", "\ufeff", "start,customer\n", "sep=;\n", "\"start\"\t\"code\"\r"}
	alphabets := []string{"", "\"\"\n\r,;\t 2026-03-09:0K\x00", "<>{}[]\"=/ \n", "\xc3\xa9\xe9\n,"}
	for i := range 2000 {
		content := []byte(heads[i%len(heads)])
		alphabet := alphabets[r.IntN(len(alphabets))]
		for range r.IntN(2000) {
			if alphabet == "" {
				content = append(content, byte(r.IntN(256)))
			} else {
				content = append(content, alphabet[r.IntN(len(alphabet))])
			}
		}
		_ = survive(t, "log.csv", content)
	}
}
