package csv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

var limits = Limits{Record: 1 << 20, Fields: 100}

// scan returns all records of a text, copied.
func scan(source io.Reader, d Dialect, l Limits) ([][]string, error) {
	var records [][]string
	s := NewScanner(source, d, l)
	for s.Scan() {
		var record []string
		for _, f := range s.Fields() {
			record = append(record, string(f))
		}
		records = append(records, record)
		if s.Row() != len(records) {
			panic("records are not numbered from 1")
		}
	}
	return records, s.Err()
}

func TestScanner(t *testing.T) {
	comma, semicolon := Dialect{Comma: ','}, Dialect{Comma: ';'}
	for _, c := range []struct {
		name    string
		text    string
		dialect Dialect
		want    [][]string
	}{
		{"empty", "", comma, nil},
		{"one", "a,b\n", comma, [][]string{{"a", "b"}}},
		{"no final newline", "a,b", comma, [][]string{{"a", "b"}}},
		{"last cell empty", "a,", comma, [][]string{{"a", ""}}},
		{"CR LF", "a,b\r\nc,d\r\n", comma, [][]string{{"a", "b"}, {"c", "d"}}},
		{"lone CR", "a,b\rc,d\r", Dialect{Comma: ',', LoneCR: true}, [][]string{{"a", "b"}, {"c", "d"}}},
		{"CR as text", "a\rb,c\n", comma, [][]string{{"a\rb", "c"}}},
		{"blank lines count", "a\n\n\nb\n", comma, [][]string{{"a"}, {""}, {""}, {"b"}}},
		{"ragged", "a,b,c\nd\ne,f,g,h\n", comma, [][]string{{"a", "b", "c"}, {"d"}, {"e", "f", "g", "h"}}},
		{"quotes", "\"a,b\";\"c\"\"d\";\"\"\n", semicolon, [][]string{{"a,b", `c"d`, ""}}},
		{"only quotes", "\"\"\"\"\"\",1\n", comma, [][]string{{`""`, "1"}}},
		{"newline in quotes", "\"a\r\nb\",c\n\"d\ne\",f", comma, [][]string{{"a\r\nb", "c"}, {"d\ne", "f"}}},
		{"CR in quotes at the end", "\"a\r\"\n", comma, [][]string{{"a\r"}}},
		{"bare quote", "5\" buis,7\" plaat\n", comma, [][]string{{`5" buis`, `7" plaat`}}},
		{"text behind the quote", "\"Zwarte\" schoenen,x\r\n", comma, [][]string{{"Zwarte schoenen", "x"}}},
		{"NUL", "a\x00b,\"\x00c\"\n", comma, [][]string{{"a b", " c"}}},
		{"sep line", "sep=;\r\na;b\r\n", Dialect{Comma: ';', SepLine: true}, [][]string{{"a", "b"}}},
		{"lone CR and line feeds", "a,b\rc,d\r\ne,\"f\rg\"\n\rh", Dialect{Comma: ',', LoneCR: true}, [][]string{{"a", "b"}, {"c", "d"}, {"e", "f\rg"}, {""}, {"h"}}},
		{"joined files", "\ufeff\"a\",b\n\ufeff\"c\",\ufeffd\n\ufeff", comma, [][]string{{"a", "b"}, {"c", "\ufeffd"}, {""}}},
		{"no byte order mark", "\xef\xbb,b\n\xef", comma, [][]string{{"\xef\xbb", "b"}, {"\xef"}}},
		{"wrapped", "\"a,b,\"\"c,d\"\"\"\ne,f,g\n\"h,\"\"i\nj\"\",k\"\n\"l\"\n", Dialect{Comma: ',', Wrapped: true}, [][]string{{"a", "b", "c,d"}, {"e", "f", "g"}, {"h", "i\nj", "k"}, {"l"}}},
		{"wrapped text of lines", "\"a,b\nc,d\"\n", Dialect{Comma: ',', Wrapped: true}, [][]string{{"a,b\nc,d"}}},
		{"asterisk", `""""" <client1>","client1",,2` + "\n", comma, [][]string{{`"" <client1>`, "client1", "", "2"}}},
	} {
		for name, source := range map[string]io.Reader{
			"whole": strings.NewReader(c.text), "by the byte": iotest.OneByteReader(strings.NewReader(c.text)),
		} {
			got, err := scan(source, c.dialect, limits)
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("%s, %s: got %q, %v, want %q", c.name, name, got, err, c.want)
			}
		}
	}
}

func TestScannerErrors(t *testing.T) {
	small := Limits{Record: 64, Fields: 3}
	for _, c := range []struct{ name, text, want string }{
		{"long line", "a\n" + strings.Repeat("x", 65) + "\n", "row 2: the line is longer than 64 bytes; is this a log, with one row a line?"},
		{"long quoted line", "a\n\"" + strings.Repeat("x", 65), "row 2: the line is longer than 64 bytes; is this a log, with one row a line?"},
		{"many cells", "a\nb,c,d,e\n", `row 2: the record has more than 3 cells; is the delimiter ','?`},
		{"many cells between carriage returns", "a\nb,c\rd,e\rf,g\r", "row 2: the lines end in a carriage return alone"},
	} {
		_, err := scan(strings.NewReader(c.text), Dialect{Comma: ','}, small)
		if err == nil || err.Error() != c.want || errors.Is(err, ErrLoneCR) != strings.Contains(c.name, "carriage") {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	got, err := scan(io.MultiReader(strings.NewReader("a,b\nc,d\ne"), iotest.ErrReader(iotest.ErrTimeout)), Dialect{Comma: ','}, small)
	if !errors.Is(err, iotest.ErrTimeout) || err.Error() != "row 3: timeout" || len(got) != 2 {
		t.Errorf("%q, an error of the file became %v", got, err)
	}
}

// A quote that is opened and never closed is text, and swallows nothing.
func TestStrayQuotes(t *testing.T) {
	small := Limits{Record: 64, Fields: 9}
	for _, c := range []struct {
		name, text string
		want       [][]string
		stray      Stray
		multiline  int // rows
	}{
		{"to the end of the file", "a,\"b\nc,d\ne", [][]string{{"a", `"b`}, {"c", "d"}, {"e"}}, Stray{1, 1}, 0},
		{"at the end of the file", "a,b\nc,\"", [][]string{{"a", "b"}, {"c", `"`}}, Stray{1, 2}, 0},
		{"to a quote that opens a cell", "a,\"b\nc,d\n\"e\",f\n", [][]string{{"a", `"b`}, {"c", "d"}, {"e", "f"}}, Stray{1, 1}, 0},
		{"to a quote that opens a later cell", "a,\"b\nc,\"d\"\n", [][]string{{"a", `"b`}, {"c", "d"}}, Stray{1, 1}, 0},
		{"behind a good cell", "\"x,\"\"y\"\"\",\"b\nc,\"d\"\n", [][]string{{`x,"y"`, `"b`}, {"c", "d"}}, Stray{1, 1}, 0},
		{"two in a row", "\"a,\"b\nc,d\ne", [][]string{{"a,b"}, {"c", "d"}, {"e"}}, Stray{}, 0},
		{"each row", "\"a,b\n\"c,d\n\"e,f\n", [][]string{{`"a`, "b"}, {`"c`, "d"}, {`"e`, "f"}}, Stray{3, 1}, 0},
		{"too far", "a\n\"" + strings.Repeat("x\n", 40) + "\"", append([][]string{{"a"}, {`"x`}}, append(repeat("x", 39), []string{`"`})...), Stray{2, 2}, 0},
		{"lines in a cell", "a,\"b\nc\"\nd,\"e\"\n", [][]string{{"a", "b\nc"}, {"d", "e"}}, Stray{}, 1},
		{"a quote within lines", "a,\"b\nsays \"no\" and\",x\n", [][]string{{"a", "b\nsays no\" and\"", "x"}}, Stray{}, 1},
		{"a comma before the quote", "a,\"b\nc,\" ,d\n", [][]string{{"a", "b\nc, ", "d"}}, Stray{}, 1},
	} {
		for name, source := range map[string]io.Reader{
			"whole": strings.NewReader(c.text), "by the byte": iotest.OneByteReader(strings.NewReader(c.text)),
		} {
			s := NewScanner(source, Dialect{Comma: ','}, small)
			var got [][]string
			multiline := 0
			for s.Scan() {
				var record []string
				for _, f := range s.Fields() {
					record = append(record, string(f))
				}
				got = append(got, record)
				if s.Multiline() {
					multiline++
				}
			}
			if s.Err() != nil || !reflect.DeepEqual(got, c.want) || s.Stray() != c.stray || multiline != c.multiline {
				t.Errorf("%s, %s: got %q, %v, %+v, %d rows of several lines; want %q, %+v, %d", c.name, name, got, s.Err(), s.Stray(), multiline, c.want, c.stray, c.multiline)
			}
		}
	}
}

func TestEnded(t *testing.T) {
	for text, want := range map[string]string{"": "", "a\n": "y", "a\nb": "yn", "a\n\"b\"": "yn", "a\r\nb\r\n": "yy", "\"a,b\"\n\"c,d\"": "yn"} {
		s := NewScanner(iotest.OneByteReader(strings.NewReader(text)), Dialect{Comma: ',', Wrapped: true}, limits)
		got := ""
		for s.Scan() {
			got += map[bool]string{true: "y", false: "n"}[s.Ended()]
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func repeat(cell string, n int) [][]string {
	records := make([][]string, n)
	for i := range records {
		records[i] = []string{cell}
	}
	return records
}

// Where encoding/csv reads a text without complaint and both mean the same by it,
// the records are the same.
func checkOracle(t interface{ Fatalf(string, ...any) }, text []byte, comma byte) {
	if bytes.IndexByte(text, 0) >= 0 {
		return // a blank here
	}
	oracle := csv.NewReader(bytes.NewReader(text))
	oracle.Comma = rune(comma)
	oracle.FieldsPerRecord = -1
	want, err := oracle.ReadAll()
	if err != nil {
		return
	}
	if bytes.Contains(text, []byte(byteOrderMark)) {
		return // no part of a record here
	}
	got, err := scan(bytes.NewReader(text), Dialect{Comma: comma}, Limits{Record: len(text) + 64, Fields: len(text) + 1})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	var filled [][]string
	for _, record := range got {
		if len(record) == 1 && record[0] == "" {
			continue // encoding/csv skips blank lines; a quoted blank is dropped below
		}
		for i := range record {
			record[i] = strings.ReplaceAll(record[i], "\r\n", "\n")
		}
		filled = append(filled, record)
	}
	kept := want[:0]
	for _, record := range want {
		if len(record) != 1 || record[0] != "" {
			kept = append(kept, record)
		}
	}
	if len(filled)+len(kept) > 0 && !reflect.DeepEqual(filled, [][]string(kept)) {
		t.Fatalf("%q\n got %q\nwant %q", text, filled, kept)
	}
}

func TestScannerAgreesWithEncodingCSV(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOf(rapid.SampledFrom([]byte("ab,;\"\"\r\n\n \xe9"))).Draw(t, "text")
		checkOracle(t, text, rapid.SampledFrom([]byte{',', ';'}).Draw(t, "comma"))
	})
}

// What encoding/csv writes is read back, however the file arrives.
func TestScannerReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune("ab ,;\"\n\té€")))
		records := rapid.SliceOf(rapid.SliceOfN(cell, 2, 5)).Draw(t, "records")
		var buf bytes.Buffer
		w := csv.NewWriter(&buf)
		w.Comma = rapid.SampledFrom([]rune(",;\t|")).Draw(t, "comma")
		if err := w.WriteAll(records); err != nil {
			t.Fatal(err)
		}
		seed := rapid.Uint64().Draw(t, "pieces")
		got, err := scan(&pieces{buf.Bytes(), rand.New(rand.NewPCG(seed, 0))}, Dialect{Comma: byte(w.Comma)}, limits)
		if err != nil || len(got)+len(records) > 0 && !reflect.DeepEqual(got, records) {
			t.Fatalf("wrote %q, read %q, %v", records, got, err)
		}
	})
}

// pieces hands out a text a few bytes at a time.
type pieces struct {
	text []byte
	rand *rand.Rand
}

func (p *pieces) Read(b []byte) (int, error) {
	if len(p.text) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.text[:min(len(p.text), 1+p.rand.IntN(9))])
	p.text = p.text[n:]
	return n, nil
}

func TestLikeliestCandidate(t *testing.T) {
	rows := func(row string) string { return strings.Repeat(row+"\n", 30) }
	for _, c := range []struct {
		name, text string
		want       Dialect
	}{
		{"comma", rows("a,b,c"), Dialect{Comma: ','}},
		{"semicolon with decimal commas", "id;start;kosten\n" + rows("1;2026-01-02;1,50"), Dialect{Comma: ';'}},
		{"tab with commas in text", rows("a\tb, c, d\te") + rows("a\tb\te"), Dialect{Comma: '\t'}},
		{"bar", rows("a|b|c"), Dialect{Comma: '|'}},
		{"quoted delimiters", rows(`"a;b;c;d",x,"e;f"`), Dialect{Comma: ','}},
		{"preamble", "Report: calls, all\nmade by; x\n\n" + rows("1;2;3;4"), Dialect{Comma: ';'}},
		{"one column", "a\nb\nc\n", Dialect{Comma: ','}},
		{"sep line", "sep=;\r\na,b,c\r\na,b,c\r\n", Dialect{Comma: ';', SepLine: true}},
		{"quoted sep line", "\"sep=\t\"\na\tb\n", Dialect{Comma: '\t', SepLine: true}},
		{"lone CR", "a;b\rc;d\r", Dialect{Comma: ';', LoneCR: true}},
		{"cut record", rows("a;b;c") + "a,b", Dialect{Comma: ';'}},
		{"empty", "", Dialect{Comma: ','}},
		{"lone CR with line feeds in cells", "a;b\rc;\"d\ne\"\rf;\"g\nh\ni\"\r", Dialect{Comma: ';', LoneCR: true}},
		{"carriage returns in cells", rows("a;\"b\rc\rd\""), Dialect{Comma: ';'}},
		{"wrapped", rows(`"a,b,c"`), Dialect{Comma: ',', Wrapped: true}},
		{"wrapped where quotes are", "a;b;c\n" + rows(`"a;""b, c"";d"`), Dialect{Comma: ';', Wrapped: true}},
	} {
		if got := Candidates([]byte(c.text), false)[0]; got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestScannerAllocatesNothingPerRecord(t *testing.T) {
	text := bytes.Repeat([]byte("2026-01-02,\"a \"\"b\"\"\",\"c\",d\n"), 10_000)
	allocations := testing.AllocsPerRun(3, func() {
		s := NewScanner(bytes.NewReader(text), Dialect{Comma: ','}, limits)
		for s.Scan() {
			_ = s.Fields()
		}
	})
	if allocations > 20 {
		t.Errorf("%v allocations for 10 000 records", allocations)
	}
}

func FuzzScanner(f *testing.F) {
	f.Add([]byte("a,b\n\"c\"\"d\",e\r\n"), byte(','), false)
	f.Add([]byte("sep=;\n\"a\"b;\x00\r"), byte(';'), true)
	f.Fuzz(func(t *testing.T, text []byte, comma byte, loneCR bool) {
		if comma == '"' || comma == '\r' || comma == '\n' || comma == 0 || comma >= 0x80 {
			return
		}
		d := Candidates(text, true)[0]
		if _, err := scan(bytes.NewReader(bytes.Clone(text)), d, limits); err != nil && !strings.HasPrefix(err.Error(), "row ") {
			t.Fatal(err)
		}
		d = Dialect{Comma: comma, LoneCR: loneCR, Wrapped: len(text)%2 == 0}
		whole, wholeErr := scan(bytes.NewReader(bytes.Clone(text)), d, limits)
		parts, partsErr := scan(iotest.OneByteReader(bytes.NewReader(bytes.Clone(text))), d, limits)
		if !reflect.DeepEqual(whole, parts) || (wholeErr == nil) != (partsErr == nil) {
			t.Fatalf("read whole %q, %v; by the byte %q, %v", whole, wholeErr, parts, partsErr)
		}
		if !loneCR && !d.Wrapped {
			checkOracle(t, text, comma)
		}
	})
}

func BenchmarkScanner(b *testing.B) {
	text := bytes.Repeat([]byte("2026-01-02 09:15:31,CR2406263,+31612345678,phone,inbound,\"Te laat, weer\",00:06:12\n"), 10_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s := NewScanner(bytes.NewReader(text), Dialect{Comma: ','}, limits)
		for s.Scan() {
			_ = s.Fields()
		}
	}
}
