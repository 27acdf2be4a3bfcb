package logfile

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/reference/draws"
)

// A log reads to the same rows in whatever dialect it is written.
func TestDialectsReadTheSame(t *testing.T) {
	draws.Times(t, 25)
	rapid.Check(t, func(rt *rapid.T) {
		calls := anyCalls(rt)
		d := anyDialect(rt)
		s, r, err := readText(t, d.write(t, calls), options())
		if err != nil {
			rt.Fatalf("%+v: %v", d, err)
		}
		if len(s.added) != len(calls) || r.UnreadableCells() > 0 || codes(r.Doubts) != d.doubts() || s.truncated > 1 {
			rt.Fatalf("%+v: %d rows of %d, unreadable %+v, doubts %+v, rejects %+v, read again %d times", d, len(s.added), len(calls), r.Unreadable, r.Doubts, r.Rejects, s.truncated)
		}
		compareCalls(rt, s, calls, d.ends, d)
	})
}

// row is the call as it is to be read.
func (c call) row(m *mapper, queues *dictionary) contact.Row {
	keyer := options().Keyer
	r := contact.NewRow(contact.Position{})
	r.ID, r.Customer = keyer.Contact([]byte(c.id)), keyer.Customer([]byte("+31"+c.customer[1:]))
	r.Start, r.Handle = contact.Instant(c.start.UnixMilli()), contact.Millis(c.handle)*contact.Second
	r.Channel = map[string]contact.Channel{"phone": contact.Phone, "chat": contact.Chat, "mail": contact.Email}[c.channel]
	if c.missed {
		r.Outcome = contact.Missed
	}
	if c.outbound {
		r.Direction = contact.Outbound
	} else {
		r.Called = keyer.Customer([]byte("+31" + own[1:]))
	}
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
