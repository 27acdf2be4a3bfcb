package main

import (
	"archive/zip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shortestNote is the length from which a note is told apart from the words that
// a report itself may use.
const shortestNote = 12

// No customer key, contact id or note of the webshop stands in any output, the
// parts of the workbook included.
func TestNoOutputHoldsCustomersOrNotes(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(filepath.Join("..", ".."))
	var stdout, stderr strings.Builder
	args := []string{"report", "testdata/logs/webshop.csv", "--reasons", "webshop", "--by", "Wachtrij,Kanaal", "--format", "text"}
	for _, name := range []string{"r.json", "r.xlsx", "r.txt", "r.md", "r.html", "tables/"} {
		args = append(args, "-o", filepath.Join(folder, name)+strings.Repeat("/", strings.Count(name, "/")))
	}
	args = append(args, "--trace", filepath.Join(folder, "trace.csv"), "--rejects", filepath.Join(folder, "rejects.csv"))
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != done {
		t.Fatal(stderr.String())
	}
	outputs := map[string]string{"standard output": stdout.String(), "standard error": stderr.String()}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		outputs[entry.Name()] = unpacked(t, path)
		return nil
	})
	if err != nil || len(outputs) < 20 {
		t.Fatal(len(outputs), err)
	}
	stdout.Reset()
	if code := run([]string{"report", "testdata/logs/webshop.csv", "--tables", "words,emotions"}, strings.NewReader(""), &stdout, &stderr); code != done {
		t.Fatal(stderr.String())
	}
	outputs["words"] = stdout.String()
	keys, notes := secretsOf(t, "testdata/logs/webshop.csv")
	for name, content := range outputs {
		for _, token := range regexp.MustCompile(`[\w.,-]+`).FindAllString(content, -1) {
			if keys[strings.Trim(token, ".,")] {
				t.Errorf("%s holds the key %s", name, token)
			}
		}
		for note := range notes {
			if strings.Contains(content, note) {
				t.Errorf("%s holds the note %q", name, note)
			}
		}
	}
}

// secretsOf returns the customer keys and contact ids of the webshop, and its
// longer notes.
func secretsOf(t *testing.T, path string) (keys, notes map[string]bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.Comma = ';'
	records, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	const contactID, customer, note = 0, 1, 8
	keys, notes = map[string]bool{}, map[string]bool{}
	for _, record := range records[1:] {
		if key := record[customer]; len(key) > 4 && strings.ContainsAny(key, "0123456789") { // not a word for no customer
			keys[key] = true
		}
		keys[record[contactID]] = true
		if len(record[note]) >= shortestNote {
			notes[record[note]] = true
		}
	}
	if records[0][customer] != "Klantnummer" || records[0][note] != "Notitie" || len(keys) < 1000 || len(notes) < 50 {
		t.Fatalf("%d keys and %d notes: the log has other columns", len(keys), len(notes))
	}
	return keys, notes
}

// unpacked returns the content of a file, of a workbook that of all its parts.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	if filepath.Ext(path) != ".xlsx" {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var all strings.Builder
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}
