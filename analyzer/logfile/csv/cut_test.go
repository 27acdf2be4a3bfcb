package csv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// told is a record and what is known of it.
type told struct {
	fields           []string
	row              int
	multiline, ended bool
}

func tell(fields [][]byte, row int, multiline, ended bool) told {
	t := told{row: row, multiline: multiline, ended: ended}
	for _, f := range fields {
		t.fields = append(t.fields, string(f))
	}
	return t
}

// oneByOne reads all records by Scan alone.
func oneByOne(source io.Reader, d Dialect, l Limits) (all []told, stray Stray, err error) {
	s := NewScanner(source, d, l)
	for s.Scan() {
		all = append(all, tell(s.Fields(), s.Row(), s.Multiline(), s.Ended()))
	}
	return all, s.Stray(), s.Err()
}

// inParts reads all records in parts of about that size. It also returns how many
// records stood in parts.
func inParts(source io.Reader, d Dialect, l Limits, size int) (all []told, stray Stray, cut int, err error) {
	s := NewScanner(source, d, l)
	var room []byte
	var records Records
	for {
		part, ended, ok := s.Cut(size, room)
		if !ok {
			s.SetRow(len(all))
			if !s.Scan() {
				return all, s.Stray(), cut, s.Err()
			}
			all = append(all, tell(s.Fields(), s.Row(), s.Multiline(), s.Ended()))
			continue
		}
		if ended != bytes.HasSuffix(part, []byte("\n")) {
			return all, s.Stray(), cut, errors.New("a part does not end as it says")
		}
		records.Scan(part, d, l)
		before := len(all)
		for i := range records.Len() {
			all = append(all, tell(records.Record(i), before+i+1, records.Multiline(i), records.Ended(i)))
		}
		if err := records.Err(before, d, l); err != nil {
			return all, s.Stray(), cut, err
		}
		cut += len(all) - before
		room = part
	}
}

// checkParts holds records that are read in parts against those that are not.
func checkParts(t interface{ Fatalf(string, ...any) }, text []byte, d Dialect, l Limits, size int) (cut int) {
	want, wantStray, wantErr := oneByOne(bytes.NewReader(bytes.Clone(text)), d, l)
	got, stray, cut, err := inParts(&pieces{bytes.Clone(text), rand.New(rand.NewPCG(uint64(size), 0))}, d, l, size)
	if !reflect.DeepEqual(got, want) || stray != wantStray || fmt.Sprint(err) != fmt.Sprint(wantErr) || errors.Is(err, ErrLoneCR) != errors.Is(wantErr, ErrLoneCR) {
		t.Fatalf("%q in parts of %d:\n got %+v, %+v, %v\nwant %+v, %+v, %v", text, size, got, stray, err, want, wantStray, wantErr)
	}
	return cut
}

// Parts are read as the whole is, wherever it is cut.
func TestPartsAgreeWithTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.SampledFrom([]string{
			"a", "bc", ",", ",", "\n", "\r\n", "\"", "\"x\",", "\"x,y\",", "\"x\ny\"", "\"x \"\"y\"\"\"\n", "\"\"", "\r", " ", "\x00", "\ufeff", "\xef\xbb", ",-", "5\" buis,", strings.Repeat("z", 30), "\"a\" b,",
		})).Draw(t, "pieces")
		d := Dialect{Comma: rapid.SampledFrom([]byte(",,,;")).Draw(t, "comma"), LoneCR: rapid.IntRange(0, 9).Draw(t, "lone") == 0,
			Wrapped: rapid.IntRange(0, 9).Draw(t, "wrapped") == 0, SepLine: rapid.IntRange(0, 5).Draw(t, "sep") == 0}
		l := Limits{Record: rapid.SampledFrom([]int{40, 64, 1 << 20}).Draw(t, "limit"), Fields: rapid.SampledFrom([]int{3, 100}).Draw(t, "fields")}
		size := min(rapid.SampledFrom([]int{1, 2, 7, 16, 33, 40, 1000}).Draw(t, "size"), l.Record)
		checkParts(t, []byte(strings.Join(pieces, "")), d, l, size)
	})
}

// A text of regular records is all read in parts, but for the end of the file.
func TestRegularTextsAreCut(t *testing.T) {
	text := strings.Repeat("1,a,\"b\"\n2,\"c \"\"d\"\"\",\"e\nf\"\r\n3,,\r\n", 50) + "4,\"x\",y"
	for size := range 120 {
		if cut := checkParts(t, []byte(text), Dialect{Comma: ','}, limits, size+1); cut != 151 {
			t.Errorf("parts of %d hold %d records, want 151", size+1, cut)
		}
	}
}

// Behind a quote that is not regular the text is cut again.
func TestCutGoesOnBehindBareQuotes(t *testing.T) {
	text := strings.Repeat("1,a,\"b\"\n", 50) + "2,5\" buis,\n" + strings.Repeat("3,\"c\",d\n", 50)
	for _, size := range []int{1, 10, 64, 500, 5000} {
		if cut := checkParts(t, []byte(text), Dialect{Comma: ','}, limits, size); cut != 100 {
			t.Errorf("parts of %d hold %d records, want 100", size, cut)
		}
	}
}

func TestAnErrorOfTheFileEndsTheParts(t *testing.T) {
	for size := 1; size < 12; size++ {
		got, _, _, err := inParts(io.MultiReader(strings.NewReader("a,b\nc,d\ne"), iotest.ErrReader(iotest.ErrTimeout)), Dialect{Comma: ','}, limits, size)
		if !errors.Is(err, iotest.ErrTimeout) || err.Error() != "row 3: timeout" || len(got) != 2 {
			t.Errorf("in parts of %d: %v, an error of the file became %v", size, got, err)
		}
	}
}

func TestKeptRecords(t *testing.T) {
	var r Records
	for range 2 {
		r.Reset()
		rows := [][][]byte{{[]byte("a"), []byte("b")}, {}, {[]byte("c")}}
		for _, row := range rows {
			r.Keep(row)
		}
		for i, row := range rows {
			got := r.Record(i)
			if len(got) != len(row) || len(row) > 0 && &got[0][0] != &row[0][0] {
				t.Errorf("record %d is %q, want %q where it stands", i, got, row)
			}
			if r.Multiline(i) || !r.Ended(i) {
				t.Errorf("record %d: multiline %v, ended %v", i, r.Multiline(i), r.Ended(i))
			}
		}
	}
}

func TestAppendedRecords(t *testing.T) {
	var r Records
	r.Scan([]byte("a,\"b\"\"c\"\n"), Dialect{Comma: ','}, limits)
	r.Append([][]byte{[]byte("d"), nil, []byte("ef")}, true, false)
	if got, want := []told{tell(r.Record(0), 1, r.Multiline(0), r.Ended(0)), tell(r.Record(1), 2, r.Multiline(1), r.Ended(1))},
		[]told{{[]string{"a", `b"c`}, 1, false, true}, {[]string{"d", "", "ef"}, 2, true, false}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func FuzzParts(f *testing.F) {
	f.Add([]byte("a,b\n\"c\"\"d\",e\r\n5\" x,\"y\nz\"\n"), uint8(4))
	f.Fuzz(func(t *testing.T, text []byte, size uint8) {
		checkParts(t, text, Dialect{Comma: ','}, Limits{Record: 1 << 10, Fields: 20}, int(size)+1)
	})
}

// logText is a log of the usual width, with one quoted field in every third record.
func logText() []byte {
	return bytes.Repeat([]byte("100000000,K24647454,2025-01-01T00:00:37,email,NL-Retentie,F15,omdat vijf duurt financiële akkoord telefoon weer heeft al betaald gesloten partner,677,yes,,MKB\n"+
		"100000001,K00391223,2025-01-01T01:53:29,phone,BE-Algemeen,F33,naar reactie website betaling niet verwerkt,316,no,,MKB\n"+
		"100000006,K39279368,2025-01-01T01:32:04,phone,Backoffice,D37,\"partner bij vandaag brief van deurwaarder afdeling, vandaag één er over ticket\",744,yes,,Consument\n"), 10_000)
}

// BenchmarkParts cuts a log into parts and these into records.
func BenchmarkParts(b *testing.B) {
	text := logText()
	b.SetBytes(int64(len(text)))
	var room []byte
	var records Records
	for b.Loop() {
		s := NewScanner(bytes.NewReader(text), Dialect{Comma: ','}, limits)
		for {
			part, _, ok := s.Cut(256<<10, room)
			if !ok {
				break
			}
			records.Scan(part, Dialect{Comma: ','}, limits)
			for i := range records.Len() {
				_ = records.Record(i)
			}
			room = part
		}
	}
}

// BenchmarkScan reads the same log record by record.
func BenchmarkScan(b *testing.B) {
	text := logText()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s := NewScanner(bytes.NewReader(text), Dialect{Comma: ','}, limits)
		for s.Scan() {
			_ = s.Fields()
		}
	}
}

// BenchmarkEncodingCSV reads it as the standard library does.
func BenchmarkEncodingCSV(b *testing.B) {
	text := logText()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r := csv.NewReader(bytes.NewReader(text))
		r.ReuseRecord = true
		for {
			if _, err := r.Read(); err != nil {
				break
			}
		}
	}
}
