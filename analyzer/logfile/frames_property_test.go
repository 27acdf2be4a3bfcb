package logfile

import (
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// surround is what stands around the rows of a log, and what they are packed in.
type surround struct {
	title, footer, blank, again, mark, sep, wrapped, loneCR, unnamed bool
	pack                                                             string
}

func anySurround(t *rapid.T) surround {
	yes := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return surround{
		title: yes("title"), footer: yes("footer"), blank: yes("blank lines"), again: yes("header again"), mark: yes("byte order mark again"), sep: yes("sep"),
		wrapped: yes("wrapped"), loneCR: yes("lone CR"), unnamed: yes("unnamed columns"), pack: rapid.SampledFrom([]string{"", "gzip", "zstd", "zip"}).Draw(t, "pack"),
	}
}

// write writes records in a dialect with what surrounds them.
func (s surround) write(t *testing.T, d dialect, text string) string {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = d.comma, -1
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if s.sep {
		b.WriteString("sep=" + string(d.comma) + "\n")
	}
	if s.title {
		b.WriteString("Calls, of March; all | made by us\n")
	}
	for i, record := range records {
		if s.blank && i%5 == 2 {
			b.WriteString("\n")
		}
		if s.again && i == len(records)/2 && i > 0 {
			if s.mark && d.encoding != "windows-1252" {
				b.WriteString("\ufeff")
			}
			if s.title {
				b.WriteString("Calls, of March; all | made by us\n")
			}
			b.WriteString(s.line(d, records[0]))
		}
		b.WriteString(s.line(d, record))
	}
	if s.footer {
		b.WriteString("\nTotaal: 12\n© 2026 somebody\n")
	}
	text = b.String()
	if s.loneCR {
		text = strings.ReplaceAll(text, "\n", "\r")
	}
	d.final = true
	text = d.encode(t, text)
	switch s.pack {
	case "gzip":
		return packed(t, text)
	case "zstd":
		return zstdPacked(t, text)
	case "zip":
		return zipOf(t, "readme.txt", "no log", "log.csv", text)
	}
	return text
}

// line writes one record, quoted as a whole where a spreadsheet did so.
func (s surround) line(d dialect, record []string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = d.comma
	if s.unnamed {
		record = append(record[:len(record):len(record)], "", "")
	}
	if err := w.Write(record); err != nil {
		panic(err)
	}
	w.Flush()
	if !s.wrapped {
		return b.String()
	}
	return `"` + strings.ReplaceAll(strings.TrimSuffix(b.String(), "\n"), `"`, `""`) + "\"\n"
}

// Whatever surrounds the rows of a log, they read to the same.
func TestSurroundingsChangeNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		calls := anyCalls(rt)
		d := anyDialect(rt)
		plain := d
		plain.encoding, plain.crlf, plain.packed, plain.preamble, plain.final = "utf-8", false, false, nil, true
		s := anySurround(rt)
		d.packed = false
		if s.loneCR {
			d.crlf = false
		}
		text := plain.write(t, calls)
		want, _ := mustRead(t, text, options())
		f, err := spool("log", strings.NewReader(s.write(t, d, text)), spoolMemory)
		if err != nil {
			rt.Fatal(err)
		}
		files, err := unpackArchive(f, "")
		if err != nil || len(files) != 1 {
			rt.Fatalf("%d files, %v", len(files), err)
		}
		defer closeAll(t, files)
		got := &sink{}
		r, err := Read(t.Context(), files[0], 0, options(), &mapper{}, got, nil)
		if err != nil {
			rt.Fatalf("%+v, %+v: %v", d, s, err)
		}
		r.Doubts = slices.DeleteFunc(r.Doubts, func(d Doubt) bool { return formDoubts[d.Code] }) // of the rows, not of what surrounds them
		if len(got.added) != len(want.added) || r.Rejected > 0 || r.UnreadableCells() > 0 || len(r.Doubts) > 0 {
			rt.Fatalf("%+v, %+v: %d rows of %d, rejects %+v, unreadable %+v, doubts %+v", d, s, len(got.added), len(want.added), r.Rejects, r.Unreadable, r.Doubts)
		}
		for i := range got.added {
			got.added[i].Pos = want.added[i].Pos
		}
		if !reflect.DeepEqual(got.added, want.added) || !reflect.DeepEqual(got.queues, want.queues) {
			rt.Fatalf("%+v, %+v:\n got %+v\nwant %+v", d, s, got.added, want.added)
		}
	})
}
