package logfile

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/csv"
)

// ways are other numbers of goroutines, and parts of other sizes.
var ways = []struct{ threads, part int }{{1, 0}, {3, 40}, {2, 700}}

// checkThreads reads a file again, in some of the ways and at last row by row, and
// holds what comes of it against what came of it before.
func checkThreads(t testing.TB, f *File, opt Options, s *sink, r *Reading, err error, ways ...struct{ threads, part int }) {
	t.Helper()
	for _, c := range ways {
		opt.Threads, opt.Part = c.threads, c.part
		again := &sink{}
		got, gotErr := Read(context.Background(), f, 0, opt, &mapper{}, again, nil)
		if fmt.Sprint(gotErr) != fmt.Sprint(err) {
			t.Fatalf("with %d threads and parts of %d bytes: %v\nelse: %v", c.threads, c.part, gotErr, err)
		}
		if err == nil {
			compareReadings(t, fmt.Sprintf("with %d threads and parts of %d bytes", c.threads, c.part), again, got, s, r)
		}
	}
	if err != nil || opt.Saved != nil || opt.Overlap != nil {
		return
	}
	again, got := rowByRow(t, f, opt, &r.Layout)
	compareReadings(t, "row by row", again, got, s, r)
}

// compareReadings compares two readings of one file and the rows that they gave.
func compareReadings(t testing.TB, how string, s *sink, r *Reading, wantRows *sink, want *Reading) {
	t.Helper()
	if !reflect.DeepEqual(r, want) {
		t.Fatalf("%s:\n got %+v\nelse %+v", how, r, want)
	}
	if d := differingRow(s.added, wantRows.added) + differingRow(s.excluded, wantRows.excluded); d != "" {
		t.Fatalf("%s: %s", how, d)
	}
	if !slices.Equal(s.rejected, wantRows.rejected) || !bytes.Equal(s.order, wantRows.order) || s.columns != wantRows.columns {
		t.Fatalf("%s: rows %s, else %s; rejected %v, else %v; %+v, else %+v", how, s.order, wantRows.order, s.rejected, wantRows.rejected, s.columns, wantRows.columns)
	}
	if s.truncated+wantRows.truncated == 0 && !slices.Equal(s.queues, wantRows.queues) {
		t.Fatalf("%s: queues %q, else %q", how, s.queues, wantRows.queues)
	}
}

// differingRow tells of the first row that differs, "" if none does.
func differingRow(got, want []contact.Row) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return fmt.Sprintf("row %d:\n got %+v\nelse %+v", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		return fmt.Sprintf("%d rows, else %d", len(got), len(want))
	}
	return ""
}

// rowByRow reads a file under a layout in one goroutine, one row after the other.
func rowByRow(t testing.TB, f *File, opt Options, l *Layout) (*sink, *Reading) {
	t.Helper()
	layout := *l
	s := &sink{}
	p := newPass(&layout, 0, &opt, &mapper{})
	p.batch, p.part, p.wholes = s, &part{}, nil
	source, _, err := f.rows(l)
	if err != nil {
		t.Fatal(err)
	}
	defer source.Close()
	text, isText := source.(textRows)
	for source.Scan() {
		p.row = uint32(source.Row())
		if source.Row() <= l.Header {
			if p.frame.seeAbove(source.Fields()); source.Row() < l.Header && !(l.Grouped && source.Row() == l.Header-1) {
				p.reading.LayoutRows++
			}
			continue
		}
		p.kinds = source.Kinds()
		p.meets = p.whole.customers != nil
		if isText {
			p.readLine(source.Fields(), text.Multiline(), text.Ended())
		} else {
			p.read(source.Fields())
		}
		for _, m := range p.part.meetings {
			p.whole.seeCustomer(m.customer, m.contact, m.row)
		}
		p.part.meetings = p.part.meetings[:0]
		if p.frame.broken != nil {
			t.Fatal(p.frame.broken)
		}
	}
	if source.Err() != nil {
		t.Fatal(source.Err())
	}
	p.whole.rows = source.Row()
	p.seeCut()
	if isText {
		p.frame.stray, p.frame.mixed = text.Stray(), text.Mixed()
	}
	return s, p.end(s)
}

// Whatever stands in a text, it is read to the same by any number of goroutines.
func TestThreadsReadTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text, opt := messyLog(rt), options()
		f, err := spool("log.csv", strings.NewReader(text), spoolMemory)
		if err != nil {
			rt.Fatal(err)
		}
		defer f.Close()
		s := &sink{}
		opt.Threads = 1
		r, err := Read(context.Background(), f, 0, opt, &mapper{}, s, nil)
		defer func() {
			if t.Failed() {
				t.Logf("%q", text)
			}
		}()
		checkThreads(t, f, opt, s, r, err, ways...)
	})
}

// messyHeader names columns of most kinds.
const messyHeader = "contact_id,customer,start,end,direction,answered,channel,queue,code,text,handle,wait,csat,cost,transfers"

// messyLog draws a log whose cells are of many forms, some of them damaged.
func messyLog(t *rapid.T) string {
	odd := rapid.SampledFrom([]string{`5" buis`, `"Zwarte" schoenen`, `"never closed`, "\"a\nb\"", "\"a\r\nb, \"\"c\"\"\"", "-", "n/a", "duif", "\x00", "é", "3,16E+10", `"1.234,5"`, "1.5", "1:02", "0:01:02", "07/13/2026 09:00", "13/07/2026", "R1;R2", "€ 5"})
	cells := []*rapid.Generator[string]{
		rapid.StringMatching(`c[0-9]{1,2}`), rapid.StringMatching(`06123456[0-9]{2}|K[0-9]|anoniem|101|klant@x.nl`),
		rapid.StringMatching(`0[1-9]-0[1-9]-2026 1[0-9]:[0-5]0`), rapid.StringMatching(`|0[1-9]-0[1-9]-2026 2[0-3]:[0-5]0`),
		rapid.SampledFrom([]string{"in", "out", "intern", ""}), rapid.SampledFrom([]string{"yes", "no", "voicemail", "test", ""}),
		rapid.SampledFrom([]string{"phone", "chat", "mail", ""}), rapid.StringMatching(`q[0-9]`),
		rapid.SampledFrom([]string{"R1", "R2", "X9", "", "A > R3"}), rapid.StringMatching(`[a-z R0-9]{0,30}`),
		rapid.StringMatching(`[0-9]{1,3}|[0-9]:[0-5][0-9]`), rapid.StringMatching(`[0-9]{0,2}`),
		rapid.StringMatching(`[1-5]?`), rapid.StringMatching(`[0-9]{0,2}`), rapid.SampledFrom([]string{"0", "1", "yes", ""}),
	}
	end := rapid.SampledFrom([]string{"\n", "\n", "\r\n", "\r"}).Draw(t, "line end")
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"", "", "\ufeff", "sep=,\n", "Report, of March\n\n"}).Draw(t, "above") + messyHeader + end)
	for range rapid.IntRange(1, 60).Draw(t, "rows") {
		switch rapid.IntRange(0, 40).Draw(t, "row") {
		case 0:
			b.WriteString(messyHeader)
		case 1:
			b.WriteString("")
		case 2:
			b.WriteString("Totaal: 12")
		case 3:
			b.WriteString("Call ID,Klant,Start time,Channel")
		case 4:
			b.WriteString("\xe9")
		default:
			width := len(cells)
			if rapid.IntRange(0, 15).Draw(t, "ragged") == 0 {
				width = rapid.IntRange(1, len(cells)+3).Draw(t, "width")
			}
			for i := range width {
				if i > 0 {
					b.WriteString(",")
				}
				switch {
				case rapid.IntRange(0, 80).Draw(t, "odd") == 0:
					b.WriteString(odd.Draw(t, "cell"))
				case i < len(cells):
					b.WriteString(cells[i].Draw(t, "cell"))
				}
			}
		}
		b.WriteString(end)
	}
	text := b.String()
	return text[:len(text)-rapid.SampledFrom([]int{0, 0, 1, 2, 20}).Draw(t, "cut")]
}

// The logs that other programs made are read to the same by any number of goroutines.
func TestThreadsReadLogsTheSame(t *testing.T) {
	for _, folder := range []string{"../../testdata/logs", "../../testdata/logs/vendors", "../../../shared/data"} {
		entries, _ := os.ReadDir(folder)
		for _, e := range entries {
			if e.IsDir() || strings.HasSuffix(e.Name(), ".md") || strings.HasSuffix(e.Name(), ".yaml") || strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			if info, err := e.Info(); err != nil || info.Size() > 4<<20 {
				continue
			}
			files, err := Open([]string{filepath.Join(folder, e.Name())}, nil)
			if err != nil {
				continue
			}
			for _, f := range files {
				s := &sink{}
				r, err := Read(context.Background(), f, 0, options(), &mapper{}, s, nil)
				checkThreads(t, f, options(), s, r, err, ways...)
				_ = f.Close()
			}
		}
	}
}

// More words than are remembered are remembered alike.
func TestManyWordsReadTheSame(t *testing.T) {
	var b strings.Builder
	b.WriteString("start,channel\n")
	for i := range 3 * maxRemembered {
		fmt.Fprintf(&b, "2026-03-02 09:15,%s\n", []string{"phone", fmt.Sprintf("w%d", i), fmt.Sprintf("w%d", i/7)}[i%3])
	}
	_, r := mustRead(t, b.String(), options("channel=channel"))
	if len(r.Words) != 1 || len(r.Words[0].Unknown) == 0 {
		t.Errorf("words: %+v", r.Words)
	}
}

// Every field of what is learned has a say when it is joined: joined with nothing, it
// stays as it is.
func TestAllThatIsLearnedIsJoined(t *testing.T) {
	var e, joined evidence
	fillAll(reflect.ValueOf(&e).Elem())
	e.mix.span = mixedSpan{} // is put behind those of earlier parts
	if joined.join(&e); !reflect.DeepEqual(joined, e) {
		t.Errorf("got %+v\nwant %+v", joined, e)
	}
	var f, whole frame
	fillAll(reflect.ValueOf(&f).Elem())
	f.above, f.stray, f.mixed, f.cut, f.broken = nil, csv.Stray{}, 0, 0, nil // known once, by the file
	if whole.join(&f); !reflect.DeepEqual(whole, f) {
		t.Errorf("got %+v\nwant %+v", whole, f)
	}
	var u, all Unreadable
	fillAll(reflect.ValueOf(&u).Elem())
	if all.join(&u); all != u {
		t.Errorf("got %+v\nwant %+v", all, u)
	}
}

// fillAll gives every field of a value something that is not blank.
func fillAll(v reflect.Value) {
	v = reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem() // fields of this package can be set too
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fillAll(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			fillAll(v.Index(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillAll(v.Elem())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("9")
	case reflect.Float64:
		v.SetFloat(7)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(7)
	case reflect.Uint8, reflect.Uint32:
		v.SetUint(7)
	case reflect.Map, reflect.Interface:
	default:
		panic("a value of a kind that the test does not know: " + v.Kind().String())
	}
}
