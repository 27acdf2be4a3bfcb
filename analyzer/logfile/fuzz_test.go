package logfile

import (
	"archive/zip"
	"context"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/csv"
)

// Whatever a file is packed in, opening and reading it ends in rows that add up or
// in an error.
func FuzzContainer(f *testing.F) {
	log := "start,code\n2026-01-02 10:00,R1\n"
	f.Add([]byte(zipOf(f, "a.csv", log, "b.stored.csv", log, "c.zstd.csv", log, "d.csv.gz", packed(f, log), "x/", "", "y.pdf", "")))
	f.Add([]byte(zipOf(f, "a.zip", zipOf(f, "b.csv", log))))
	f.Add([]byte(zipOf(f, "[Content_Types].xml", "", "xl/workbook.xml", "")))
	f.Add(joined(f, smallBook(f, 2), zip.Store))
	f.Add([]byte(packed(f, log)))
	f.Add([]byte(packed(f, log) + packed(f, log)))
	f.Add([]byte(zstdPacked(f, log)))
	f.Add([]byte(packed(f, zstdPacked(f, log))))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, pattern := range []string{"", "a.csv", "*"} {
			file, err := spool("log.zip", strings.NewReader(string(content)), spoolMemory)
			if err != nil {
				t.Fatal(err)
			}
			files, err := unpackArchive(file, pattern)
			if err != nil {
				_ = file.Close()
				continue
			}
			b := contact.NewBuilder(contact.DefaultLegGap, true)
			var rows int64
			for i, member := range files {
				before := b.Len()
				r, err := Read(context.Background(), member, i, options(), &mapper{}, b, nil)
				if err != nil {
					if !strings.HasPrefix(err.Error(), member.Name+": ") {
						t.Fatalf("the error does not name the file: %v", err)
					}
					b.Truncate(before)
					continue
				}
				rows += r.Rows
			}
			if books := b.Log().Books(contact.Always); !books.Balance() || books.Rows != rows {
				t.Fatalf("%d rows in books that do not balance: %+v", rows, books)
			}
			closeAll(t, files)
		}
	})
}

// Whatever the first rows of a text are, each column has a name of its own or none,
// and the header is one of the rows.
func FuzzHeader(f *testing.F) {
	f.Add("Report\n\nStart time;Name;Name;Name (2);;\n2026-03-23 09:00;a;b;c;d;e\n", false)
	f.Add("sep=,\n\"Duur (hh:mm)\",Talk Time [sec],gespreksId,#\n1,2,3,4\n", false)
	f.Add("2026-03-23 09:00|a\n2026-03-24 09:00|b|c\n", true)
	f.Fuzz(func(t *testing.T, text string, noHeader bool) {
		text = strings.ToValidUTF8(text, "?")
		opt := options()
		opt.NoHeader = noHeader
		d := dialectOf([]byte(text), true, &opt)
		records := firstRecords([]byte(text), d)
		at := findHeader(records, &opt)
		if at >= len(records) || noHeader && at >= 0 {
			t.Fatalf("the header is record %d of %d", at, len(records))
		}
		names, sample := numbered(records), records
		if at >= 0 {
			names, sample = records[at], below(records, at)
		}
		seen := map[string]bool{}
		for _, h := range columnsOf(names, sample) {
			if h.text != "" && seen[h.text] {
				t.Fatalf("two columns are called %q", h.text)
			}
			seen[h.text] = true
		}
		l := Layout{Container: CSV}
		l.write(d)
		if l.dialect() != d && d.Comma < 0x80 {
			t.Fatalf("the dialect %+v became %+v", d, l.dialect())
		}
		_ = l.assign(names, sample, &opt)
	})
}

var _ textSource = textRows{Scanner: (*csv.Scanner)(nil)}
