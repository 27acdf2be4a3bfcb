package logfile

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func zstdPacked(t testing.TB, content string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(content), nil))
}

// zipOf writes an archive of files, given as name and content in turn. A name that
// ends with / is a folder.
func zipOf(t testing.TB, namesAndContents ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zstd.ZipMethodWinZip, zstd.ZipCompressor())
	for i := 0; i < len(namesAndContents); i += 2 {
		h := &zip.FileHeader{Name: namesAndContents[i], Method: zip.Deflate}
		switch {
		case strings.Contains(h.Name, "stored"), strings.HasSuffix(h.Name, "/"):
			h.Method = zip.Store
		case strings.Contains(h.Name, "zstd"):
			h.Method = zstd.ZipMethodWinZip
		}
		part, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(namesAndContents[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// opened opens paths in a folder of files, reads them all and returns what became
// of each: its name without the folder and its rows.
func opened(t *testing.T, folder string, stdin string, paths ...string) (names []string, rows []int64) {
	t.Helper()
	for i, p := range paths {
		if p != "-" {
			paths[i] = folder + string(filepath.Separator) + p
		}
	}
	files, err := Open(paths, strings.NewReader(stdin))
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(t, files)
	for i, f := range files {
		r, err := Read(context.Background(), f, i, options(), &mapper{}, &sink{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		names, rows = append(names, strings.TrimPrefix(f.Name, folder+string(filepath.Separator))), append(rows, r.Rows)
	}
	return names, rows
}

func someRows(n int) string {
	return "start,code\n" + strings.Repeat("2026-01-02 10:00,R1\n", n)
}

func TestContainers(t *testing.T) {
	book := workbook(t, "Log", false, []string{"Log"}, map[string][][]any{"Log": {{"start", "code"}, {46083.5, "R1"}}})
	archive := zipOf(t, "logs/", "", "logs/b.csv", someRows(2), "a.csv", someRows(1), "stored.txt", someRows(3), "zstd.csv", someRows(4), "c.csv.gz", packed(t, someRows(5)),
		"d.csv.zst", zstdPacked(t, someRows(6)), "e.xlsx", book, "readme.txt", "no log", "picture.png", "\x89PNG", "__MACOSX/._a.csv", "x", ".hidden.csv", "x", "~$e.xlsx", "x")
	const all = "a.csv c.csv.gz d.csv.zst e.xlsx logs/b.csv stored.txt zstd.csv"
	folder := write(t, map[string]string{
		"all.zip": archive, "one.csv": someRows(1), "two.csv.zst": zstdPacked(t, someRows(2)), "three.csv.gz": packed(t, someRows(3)), "notes.pdf": "%PDF", "README.txt": "x",
		"four.CSV": someRows(4), "five.gz": packed(t, someRows(5)), "logs.tar.gz": packed(t, "x"),
	})
	if err := os.Mkdir(filepath.Join(folder, "sub.csv"), 0o700); err != nil {
		t.Fatal(err)
	}
	inZip := func(members string) string {
		return strings.TrimSpace("all.zip/" + strings.ReplaceAll(members, " ", " all.zip/"))
	}
	for _, c := range []struct {
		paths string
		want  string
		rows  []int64
	}{
		{"all.zip", inZip(all), []int64{1, 5, 6, 1, 2, 3, 4}},
		{"all.zip/logs/b.csv", inZip("logs/b.csv"), []int64{2}},
		{"all.zip/*.csv", inZip(".hidden.csv a.csv zstd.csv"), nil},
		{"all.zip/[ac]*.csv*", inZip("a.csv c.csv.gz"), []int64{1, 5}},
		{"all.zip/a.csv all.zip/logs/*", inZip("a.csv logs/b.csv"), []int64{1, 2}},
		{"all.zip/zstd.csv one.csv all.zip/*.txt all.zip one.csv", "", nil},
		{"two.csv.zst three.csv.gz", "two.csv.zst three.csv.gz", []int64{2, 3}},
		{"t*", "three.csv.gz two.csv.zst", []int64{3, 2}},
		{".", inZip(all) + " five.gz four.CSV one.csv three.csv.gz two.csv.zst", []int64{1, 5, 6, 1, 2, 3, 4, 5, 4, 1, 3, 2}},
		{"-", "standard input/" + strings.ReplaceAll(all, " ", "|standard input/"), []int64{1, 5, 6, 1, 2, 3, 4}},
	} {
		if c.rows == nil { // these hold what is no log
			continue
		}
		names, rows := opened(t, folder, archive, strings.Fields(c.paths)...)
		got := strings.Join(names, " ")
		if c.paths == "-" {
			got = strings.Join(names, "|")
		}
		if got != c.want || len(rows) != len(c.rows) {
			t.Errorf("%s:\n got %s\nwant %s", c.paths, got, c.want)
			continue
		}
		for i := range rows {
			if rows[i] != c.rows[i] {
				t.Errorf("%s: %d rows in %s, want %d", c.paths, rows[i], names[i], c.rows[i])
			}
		}
	}
}

// A member that is named twice is opened once, and an archive on standard input is
// kept until its last member is closed.
func TestMembersAreOpenedOnce(t *testing.T) {
	folder := write(t, map[string]string{"all.zip": zipOf(t, "a.csv", someRows(1), "b.csv", someRows(2))})
	names, _ := opened(t, folder, "", "all.zip/b.csv", "all.zip", "all.zip/a.csv")
	if got := strings.Join(names, " "); got != "all.zip/b.csv all.zip/a.csv" {
		t.Errorf("opened %s", got)
	}
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	f, err := spool("standard input", strings.NewReader(zipOf(t, "a.csv", someRows(1), "b.csv", someRows(2))), 10)
	if err != nil {
		t.Fatal(err)
	}
	files, err := unpackArchive(f, "")
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	for i, f := range files {
		s, err := f.stream(unpacked)
		if err != nil {
			t.Fatalf("file %d before it is closed: %v", i, err)
		}
		if content, err := io.ReadAll(s); err != nil || string(content) != someRows(i+1) {
			t.Errorf("file %d before it is closed: %d bytes, %v", i, len(content), err)
		}
		closeAll(t, []*File{f})
	}
	if entries, _ := os.ReadDir(temp); len(entries) != 0 {
		t.Errorf("%d temporary files are left", len(entries))
	}
}

func TestContainerErrors(t *testing.T) {
	archive := zipOf(t, "a.csv", strings.Repeat(someRows(10), 10), "b.csv", someRows(1))
	change := func(at int, b byte) string { // a byte of the first entry of the directory
		at += strings.Index(archive, "PK\x01\x02")
		return archive[:at] + string([]byte{b}) + archive[at+1:]
	}
	const flags, method = 8, 10
	folder := write(t, map[string]string{
		"empty.zip": "PK\x05\x06" + strings.Repeat("\x00", 18), "none.zip": zipOf(t, "x.pdf", "%PDF", "y.json", "{}"), "folders.zip": zipOf(t, "x/", ""), "cut.zip": archive[:len(archive)-9],
		"nested.zip": zipOf(t, "inner.zip", archive), "twice.zip": zipOf(t, "a.csv", "x", "a.csv", "y"), "locked.zip": change(flags, 9), "odd.zip": change(method, 9), "good.zip": archive,
		"plain.csv": someRows(1), "bin.xlsb": zipOf(t, "[Content_Types].xml", "x", "xl/workbook.bin", "x"), "doc.docx": zipOf(t, "[Content_Types].xml", "x", "word/document.xml", "x"),
		"log.ods": zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "broken.xlsx": archive[:len(archive)-9],
	})
	empty := filepath.Join(folder, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, want string }{
		{"empty.zip", "empty.zip: this is an empty zip archive"},
		{"none.zip", `none.zip: there are no logs in this zip archive (files such as .csv, .tsv, .txt and .xlsx, also packed as .gz or .zst); it holds "x.pdf", "y.json"`},
		{"folders.zip", "folders.zip: there are no logs in this zip archive (files such as .csv, .tsv, .txt and .xlsx, also packed as .gz or .zst); it is empty"},
		{"cut.zip", "cut.zip: the zip archive is damaged or cut short; fetch it again"},
		{"nested.zip", "nested.zip: inner.zip is a zip archive within a zip archive; unpack it first"},
		{"twice.zip", "twice.zip: the zip archive holds two files of the name a.csv; unpack it first"},
		{"locked.zip", "locked.zip: this zip archive has a password; unpack it first"},
		{"odd.zip", "odd.zip: a.csv is packed in a way that cannot be read (method 9); pack it again as an ordinary zip archive"},
		{"good.zip/c.csv", `good.zip: there is no c.csv in this zip archive; it holds "a.csv", "b.csv"`},
		{"plain.csv/c.csv", "plain.csv: this is no zip archive, so there is no c.csv in it"},
		{"no.zip/c.csv", "c.csv: there is no such file"},
		{"bin.xlsb", "bin.xlsb: this is an .xlsb workbook; save it as .xlsx"},
		{"doc.docx", "doc.docx: this is a text document; export the log as CSV or XLSX"},
		{"log.ods", "log.ods: this is an OpenDocument file; save it as .xlsx or .csv"},
		{"broken.xlsx", "broken.xlsx: the workbook is damaged or cut short; export or fetch it again"},
		{"empty", "empty: there are no logs in this folder (files such as .csv, .tsv, .txt and .xlsx, also packed as .gz or .zst); folders within it are not looked into"},
		{"empt?", "empt?: no file matches this pattern"},
	} {
		files, err := Open([]string{filepath.Join(folder, c.path)}, nil)
		if err == nil { // some show themselves when they are read
			_, err = Recognise(files[0], options())
			closeAll(t, files)
		}
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s:\n got %v\nwant %s", c.path, err, c.want)
		}
	}
}

// Whatever is packed ends within bounds: in bytes, and in times what it holds.
func TestUnpackingIsBounded(t *testing.T) {
	zeros := strings.Repeat("\x00", 3<<20)
	for _, c := range []struct {
		name, file string
		p          packing
	}{{"gzip file", packed(t, zeros), gzipped}, {"zstd file", zstdPacked(t, zeros), zstandard}} {
		for _, limit := range []struct {
			bounds
			want string
		}{
			{bounds{size: 2 << 20, ratio: 1 << 30}, "more than 2 MiB come out of this " + c.name + "; unpack it and split it"},
			{bounds{size: 4 << 20, ratio: 100, from: 1 << 20}, "more than 100 times as much comes out of this " + c.name + " as it holds: that is no log; if it is, unpack it first"},
			{bounds{size: 4 << 20, ratio: 100, from: 4 << 20}, ""},
		} {
			r, err := unpack(&counter{source: strings.NewReader(c.file)}, c.p, limit.bounds)
			if err != nil {
				t.Fatal(err)
			}
			if _, err = io.ReadAll(r); (err != nil || limit.want != "") && (err == nil || err.Error() != limit.want) {
				t.Errorf("got %v, want %s", err, limit.want)
			}
			if err := r.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

// A file that asks for much memory to be unpacked is refused.
func TestWindowIsBounded(t *testing.T) {
	w, err := zstd.NewWriter(nil, zstd.WithWindowSize(256<<20), zstd.WithSingleSegment(false))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w.Reset(&b)
	if _, err := w.Write([]byte(strings.Repeat(someRows(1), 1<<16))); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_, _, err = readText(t, b.String(), options())
	if want := "the zstd file needs more than 128 MiB of memory to unpack; pack it with a smaller window"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A member whose content is not what the archive says ends in an error.
func TestDamagedMembers(t *testing.T) {
	for name, method := range map[string]string{"stored": "a.stored.csv", "deflated": "a.csv", "zstd": "a.zstd.csv"} {
		whole := zipOf(t, method, someRows(50))
		at := strings.Index(whole, method) + len(method) + 20
		damaged := whole[:at] + string([]byte{whole[at] ^ 1}) + whole[at+1:]
		folder := write(t, map[string]string{"a.zip": damaged})
		files, err := Open([]string{filepath.Join(folder, "a.zip")}, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Read(context.Background(), files[0], 0, options(), &mapper{}, &sink{}, nil)
		if err == nil || !strings.Contains(err.Error(), "a.zip/"+method+": ") {
			t.Errorf("%s: %v", name, err)
		}
		closeAll(t, files)
	}
}
