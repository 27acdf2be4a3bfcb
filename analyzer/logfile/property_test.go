package logfile

import (
	"context"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

// call is a row of a random log.
type call struct {
	id, customer, channel, queue, code, text string
	start                                    time.Time
	handle                                   int // seconds
}

// anyCalls returns random calls, none in an hour that the clock repeats. One is on the 23rd of a month, so that the order of
// day and month is never open, and one lasts over a day.
func anyCalls(t *rapid.T) []call {
	n := rapid.IntRange(2, 30).Draw(t, "rows")
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	calls := make([]call, n)
	for i := range calls {
		calls[i] = call{
			id: fmt.Sprintf("C-%d", r.IntN(50)), customer: fmt.Sprintf("06%08d", 10_000_000+r.IntN(30)), channel: pick("phone", "chat", "mail"),
			queue: pick("Zorg", "Één loket", "Sales; \"West\"", "a,b|c"), code: pick("R1", "R2", "x", ""), text: pick("", "R3 \"aha\"", "regel 1\nregel 2; R4", "5\" buis, R5"),
			start: time.Date(2026, time.Month(1+r.IntN(12)), 1+r.IntN(24), r.IntN(24), r.IntN(60), r.IntN(60), 0, amsterdam), handle: r.IntN(7200),
		}
	}
	calls[0].start = time.Date(2026, 5, 23, 12, 0, 0, 0, amsterdam)
	calls[1].handle = 90_000
	return calls
}

// dialect is a way to write a log.
type dialect struct {
	comma                                   rune
	date, length, encoding                  string
	quoteAll, crlf, preamble, final, packed bool
}

func anyDialect(t *rapid.T) dialect {
	yes := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return dialect{
		comma:    rapid.SampledFrom([]rune(",;\t|")).Draw(t, "comma"),
		date:     rapid.SampledFrom([]string{"2006-01-02 15:04:05", "02-01-2006 15:04:05", "1/2/2006 3:04:05 PM", "2.1.06 15:04:05", "20060102150405", time.RFC3339}).Draw(t, "date"),
		length:   rapid.SampledFrom([]string{"seconds", "h:mm:ss", "iso", "words"}).Draw(t, "length"),
		encoding: rapid.SampledFrom([]string{"utf-8", "bom", "utf-16le", "utf-16be", "windows-1252"}).Draw(t, "encoding"),
		quoteAll: yes("quote all"), crlf: yes("crlf"), preamble: yes("preamble"), final: yes("final newline"), packed: yes("gzip"),
	}
}

// write writes the calls in the dialect.
func (d dialect) write(t testing.TB, calls []call) string {
	records := [][]string{{"Call ID", "Start time", "ANI", "Media type", "Queue", "Handle time", "Reason", "Notes"}}
	for _, c := range calls {
		records = append(records, []string{c.id, c.start.Format(d.date), c.customer, c.channel, c.queue, d.writeLength(c.handle), c.code, c.text})
	}
	var b strings.Builder
	if d.preamble {
		b.WriteString("Report\n\n")
	}
	if d.quoteAll {
		for _, record := range records {
			for i, c := range record {
				if i > 0 {
					b.WriteRune(d.comma)
				}
				b.WriteString(`"` + strings.ReplaceAll(c, `"`, `""`) + `"`)
			}
			b.WriteByte('\n')
		}
	} else {
		w := csv.NewWriter(&b)
		w.Comma = d.comma
		if err := w.WriteAll(records); err != nil {
			t.Fatal(err)
		}
	}
	return d.encode(t, b.String())
}

func (d dialect) writeLength(s int) string {
	h, m, rest := s/3600, s/60%60, s%60
	switch d.length {
	case "h:mm:ss":
		return fmt.Sprintf("%d:%02d:%02d", h, m, rest)
	case "iso":
		return fmt.Sprintf("PT%dH%dM%dS", h, m, rest)
	case "words":
		return fmt.Sprintf("%d min %d sec", s/60, rest)
	}
	return fmt.Sprint(s)
}

func (d dialect) encode(t testing.TB, text string) string {
	if d.crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if !d.final {
		text = strings.TrimRight(text, "\r\n")
	}
	var err error
	switch d.encoding {
	case "bom":
		text = "\ufeff" + text
	case "utf-16le":
		text, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	case "utf-16be":
		text, err = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	case "windows-1252":
		text, err = charmap.Windows1252.NewEncoder().String(text)
	}
	if err != nil {
		t.Fatal(err)
	}
	if d.packed {
		text = packed(t, text)
	}
	return text
}

// A log reads to the same rows in whatever dialect it is written.
func TestDialectsReadTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		calls := anyCalls(rt)
		d := anyDialect(rt)
		s, r, err := readText(t, d.write(t, calls), options())
		if err != nil {
			rt.Fatalf("%+v: %v", d, err)
		}
		if len(s.added) != len(calls) || r.UnreadableCells() > 0 || len(r.Doubts) > 0 {
			rt.Fatalf("%+v: %d rows of %d, unreadable %+v, doubts %+v, rejects %+v", d, len(s.added), len(calls), r.Unreadable, r.Doubts, r.Rejects)
		}
		m := &mapper{}
		queues := dictionary{}
		for i, c := range calls {
			want := c.row(m, &queues)
			want.Pos = s.added[i].Pos
			if s.added[i] != want {
				rt.Fatalf("%+v, row %d:\n got %+v\nwant %+v", d, i, s.added[i], want)
			}
		}
		if !reflect.DeepEqual(s.queues, queues) {
			rt.Fatalf("queues %q, want %q", s.queues, queues)
		}
	})
}

// row is the call as it is to be read.
func (c call) row(m *mapper, queues *dictionary) contact.Row {
	keyer := options().Keyer
	r := contact.NewRow(contact.Position{})
	r.ID, r.Customer = keyer.Contact([]byte(c.id)), keyer.Customer([]byte("+31"+c.customer[1:]))
	r.Start, r.Handle = contact.Instant(c.start.UnixMilli()), contact.Millis(c.handle)*contact.Second
	r.Channel = map[string]contact.Channel{"phone": contact.Phone, "chat": contact.Chat, "mail": contact.Email}[c.channel]
	r.Queue = queues.id([]byte(c.queue))
	if c.code != "" {
		r.Codes[0] = m.Code([]byte(c.code))
	}
	if !r.Codes[0].Reason.Mapped() && c.text != "" {
		r.Text = reasonIn([]byte(c.text))
	}
	return r
}

// Whatever a file holds, reading it ends in rows that add up or in an error that
// begins with its name.
func FuzzRead(f *testing.F) {
	f.Add([]byte(plainLog))
	f.Add([]byte("sep=;\r\nstart;code\r\n02-03-26 9:00;R1\r\nTotaal;1\r\n"))
	f.Add([]byte("\xff\xfes\x00t\x00a\x00r\x00t\x00\n\x00"))
	f.Add([]byte("Report\n\nDate,Time,ANI\n03/14/2026,9:00 PM,\"3,16E+10\"\n"))
	f.Add([]byte(packed(f, plainLog)))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := spool("log.csv", strings.NewReader(string(content)), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		s := &sink{}
		r, err := Read(context.Background(), file, 0, options(), &mapper{}, s, nil)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "log.csv: ") {
				t.Fatalf("the error does not name the file: %v", err)
			}
			return
		}
		if int64(len(s.order)) != r.Rows || int64(len(s.added)+len(s.excluded))+r.Rejected != r.Rows || len(r.Rejects) != int(r.Rejected) {
			t.Fatalf("%d rows do not add up: %s", r.Rows, s.order)
		}
		for _, row := range s.added {
			if !row.Start.Known() || row.End.Known() && row.End < row.Start || row.Handle < contact.NoMillis {
				t.Fatalf("row %+v", row)
			}
		}
	})
}
