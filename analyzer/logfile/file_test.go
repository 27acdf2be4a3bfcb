package logfile

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// write puts files into a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func closeAll(t *testing.T, files []*File) {
	t.Helper()
	for _, f := range files {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if err := f.Close(); err != nil {
			t.Errorf("closed twice: %v", err)
		}
	}
}

func TestOpen(t *testing.T) {
	folder := write(t, map[string]string{"b.csv": "1", "a.csv": "22", "c.txt": "333", "x[1].csv": "4444"})
	path := func(name string) string { return filepath.Join(folder, name) }
	files, err := Open([]string{path("c.txt"), path("*.csv"), path("a.csv"), "-", path("x[1].csv")}, strings.NewReader("55555"))
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(t, files)
	var got []string
	for _, f := range files {
		s, err := f.stream(unpacked)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(s)
		if err != nil || int64(len(content)) != f.Size() || s.Close() != nil {
			t.Errorf("%s: %q, %v, size %d", f.Name, content, err, f.Size())
		}
		got = append(got, filepath.Base(f.Name))
	}
	if want := "c.txt a.csv b.csv x[1].csv standard input"; strings.Join(got, " ") != want {
		t.Errorf("opened %q, want %q", got, want)
	}
}

func TestOpenErrors(t *testing.T) {
	folder := write(t, map[string]string{"a.csv": "1", "secret.csv": "2"})
	path := func(name string) string { return filepath.Join(folder, name) }
	for _, c := range []struct{ path, want string }{
		{path("none.csv"), "none.csv: there is no such file"},
		{path("*.xlsx"), "*.xlsx: no file matches this pattern"},
		{path("[.csv"), "[.csv: this pattern cannot be understood: a [ lacks its ]"},
	} {
		files, err := Open([]string{path("a.csv"), c.path}, nil)
		if err == nil || !strings.HasSuffix(err.Error(), c.want) || files != nil {
			t.Errorf("%s: %v, %v, want %s", c.path, files, err, c.want)
		}
	}
	if _, err := Open([]string{"-"}, nil); err == nil {
		t.Error("standard input without a reader opens")
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod(path("secret.csv"), 0); err != nil {
			t.Fatal(err)
		}
		if _, err := Open([]string{path("secret.csv")}, nil); err == nil || !strings.HasSuffix(err.Error(), "no permission to read this file") {
			t.Errorf("a file that may not be read: %v", err)
		}
	}
}

// What is too long for memory is kept in a file that only its owner can read, if it
// has a name at all, and that is gone afterwards.
func TestSpool(t *testing.T) {
	temp := t.TempDir()
	content := strings.Repeat("0123456789", 1000)
	for _, c := range []struct {
		memory int64
		file   bool
	}{{1 << 20, false}, {10_000, false}, {9_999, true}, {1, true}} {
		t.Setenv("TMPDIR", filepath.Join(temp, "missing"))
		if _, err := spool("-", strings.NewReader(content), c.memory); (err != nil) != c.file {
			t.Errorf("memory %d, no place for a file: %v", c.memory, err)
		}
		t.Setenv("TMPDIR", temp)
		f, err := spool("-", strings.NewReader(content), c.memory)
		if err != nil {
			t.Fatal(err)
		}
		entries, _ := os.ReadDir(temp)
		if len(entries) > 0 && runtime.GOOS != "windows" {
			t.Errorf("memory %d: %d temporary files have a name", c.memory, len(entries))
		}
		for _, e := range entries {
			if info, err := e.Info(); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the temporary file has mode %v, %v", info.Mode(), err)
			}
		}
		for range 2 {
			s, err := f.stream(unpacked)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(s); err != nil || string(got) != content || f.Size() != int64(len(content)) {
				t.Errorf("memory %d: %d bytes, %v", c.memory, len(got), err)
			}
		}
		closeAll(t, []*File{f})
		if entries, _ := os.ReadDir(temp); len(entries) != 0 {
			t.Errorf("memory %d: %d temporary files are left", c.memory, len(entries))
		}
	}
}

func packed(t testing.TB, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFilesThatAreNoLogs(t *testing.T) {
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	for _, c := range []struct{ content, want string }{
		{"", "the file is empty"},
		{" \r\n\t\n", "the file is empty"},
		{"\ufeff\n", "the file is empty"},
		{";;;\n;;;\n", "the file is empty"},
		{"%PDF-1.7", "this is a PDF; export the log as CSV or XLSX"},
		{"\x89PNG\r\n", "this is an image; export the log as CSV or XLSX"},
		{"II*\x00\x08\x00", "this is an image; export the log as CSV or XLSX"},
		{strings.Repeat("x", 257) + "ustar\x0000", "this is a tar archive; unpack it first"},
		{packed(t, strings.Repeat("x", 257)+"ustar\x0000"), "this is a tar archive; unpack it first"},
		{old + "...", "has a password, or it is an old .xls"},
		{old + wide("EncryptedPackage"), "this workbook has a password; save it without one"},
		{old + wide("Workbook"), "this is an old .xls workbook; save it as .xlsx"},
		{"PK\x03\x04" + strings.Repeat("\x00", 26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "this is an OpenDocument file; save it as .xlsx or .csv"},
		{"PK\x03\x04 broken", "the workbook is damaged or cut short"},
		{"<html><table>", "this is a web page, whatever its name says; export the log as CSV or XLSX"},
		{"\ufeff\r\n<!DOCTYPE HTML>", "this is a web page, whatever its name says; export the log as CSV or XLSX"},
		{"MIME-Version: 1.0\r\n", "this is a web page, whatever its name says; export the log as CSV or XLSX"},
		{"<?xml version=\"1.0\"?><Workbook>", "this is an XML file, whatever its name says; export the log as CSV or XLSX"},
		{"INSERT INTO calls VALUES", "this is a script for a database, whatever its name says; export the log as CSV or XLSX"},
		{"{ \"start\": 1 }\n{ \"start\": 2 }", "this is a JSON file, whatever its name says; export the log as CSV or XLSX"},
		{"[\n\t{\n", "this is a JSON file, whatever its name says; export the log as CSV or XLSX"},
		{`[{"id": 1}]`, "this is a JSON file, whatever its name says; export the log as CSV or XLSX"},
		{packed(t, "%PDF-1.7"), "this is a PDF; export the log as CSV or XLSX"},
		{packed(t, packed(t, "a,b")), "this is a packed file within a gzip file; unpack it first"},
		{packed(t, strings.Repeat("start,code\n2026-01-02,x\n", 9))[:40], "the gzip file is cut short; fetch it again"},
		{zstdPacked(t, strings.Repeat("start,code\n2026-01-02,x\n", 9))[:40], "the zstd file is cut short; fetch it again"},
		{"\x28\xb5\x2f\xfdxx", "the zstd file is damaged: reserved bit set on frame header"},
		{"\x1f\x8b broken", "the gzip file cannot be unpacked: "},
		{packed(t, ""), "the file is empty"},
	} {
		_, _, err := readText(t, c.content, options())
		if err == nil || !strings.HasPrefix(err.Error(), "log.csv: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.20q: %v, want %s", c.content, err, c.want)
		}
	}
}
