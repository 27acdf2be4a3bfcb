package logfile

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

const plainLog = `contact_id,customer,start,end,direction,answered,channel,queue,agent,code,text,handle,wait,transfers,resolved,prevented,cost,segment
c1,0612345678,2026-03-02 09:15,2026-03-02 09:20,inbound,yes,phone,Care,Agent 1,R2,R1 says the text,300,12,0,yes,no,"€ 8,50",gold
c2,+31612345678,2026-03-02 10:00,,out,no,mail,Care,Agent 2,X,R3 then,,,1,no,yes,,silver
,anoniem,2026-03-02 11:00,2026-03-02 10:59,intern,voicemail,chat,Sales,,,,0:04:23,,,,,,
`

func TestPlainLog(t *testing.T) {
	s, r := mustRead(t, plainLog, options())
	if len(s.added) != 3 || r.Rows != 3 || r.LayoutRows != 0 {
		t.Fatalf("%d rows, %+v", len(s.added), r)
	}
	a, b, c := s.added[0], s.added[1], s.added[2]
	keyer := options().Keyer
	want := contact.NewRow(contact.Position{Row: 2})
	want.ID, want.Customer = keyer.Contact([]byte("c1")), keyer.Customer([]byte("+31612345678"))
	want.Start, want.End = at(t, "2026-03-02 09:15"), at(t, "2026-03-02 09:20")
	want.Channel, want.Queue, want.Segment = contact.Phone, 1, 1
	want.Codes[0] = contact.Code{ID: 1, Match: contact.Match{Reason: 2, Rule: 2}}
	want.Handle, want.Wait, want.Cost = 300*contact.Second, 12*contact.Second, 8_500_000
	want.Transfers, want.Resolved, want.Prevented = contact.No, contact.Yes, contact.No
	if a != want {
		t.Errorf("row 2\n got %+v\nwant %+v", a, want)
	}
	if b.Customer != a.Customer || b.Direction != contact.Outbound || b.Outcome != contact.Missed || b.Text.Reason != 3 || b.Codes[0].ID != 2 || b.Codes[0].Reason != contact.Unmapped ||
		b.End.Known() || b.Handle.Known() || b.Cost.Known() || b.Transfers != contact.Yes || b.Resolved != contact.No || b.Prevented != contact.Yes || b.Segment != 2 {
		t.Errorf("row 3: %+v", b)
	}
	if c.ID != contact.NoKey || c.Customer != contact.NoKey || c.Direction != contact.Internal || c.Outcome != contact.Automated || c.End.Known() || c.Handle != 263*contact.Second || c.Queue != 2 {
		t.Errorf("row 4: %+v", c)
	}
	if want := []Unreadable{{"end", End, 1, 4, "9999-99-99 99:99", EndBeforeStart}}; !reflect.DeepEqual(r.Unreadable, want) {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
	if s.columns != (contact.Columns{IDs: true, Customers: true, Codes: true, Texts: true, Transfers: true}) {
		t.Errorf("columns %+v", s.columns)
	}
}

// Text is not looked at where a code has a reason.
func TestTextOnlyWithoutReason(t *testing.T) {
	f, err := spool("log.csv", strings.NewReader("start,code,text,text_2\n2026-03-02,R1,a,b\n2026-03-02,x,R4,R2\n2026-03-02,,c,\n"), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	m, s := &mapper{}, &sink{}
	if _, err := Read(context.Background(), f, 7, options(), m, s, nil); err != nil {
		t.Fatal(err)
	}
	if m.texts != 3 || s.added[1].Text.Reason != 2 || s.added[0].Pos.File != 7 {
		t.Errorf("%d texts were matched, the second row has %+v", m.texts, s.added[1].Text)
	}
}

func TestEncodings(t *testing.T) {
	log := "start;queue;code\r\n2026-03-02 09:15;Café;R1\r\n2026-03-02 09:16;Zoë ✓;R2\r\n"
	latin := strings.ReplaceAll(log, " ✓", "")
	wide := func(s string, big, mark bool) string {
		var b []byte
		put := func(r rune) {
			if big {
				b = append(b, byte(r>>8), byte(r))
			} else {
				b = append(b, byte(r), byte(r>>8))
			}
		}
		if mark {
			put(0xfeff)
		}
		for _, r := range s {
			put(r)
		}
		return string(b)
	}
	narrow := func(s string) string {
		var b []byte
		for _, r := range s {
			b = append(b, byte(r))
		}
		return string(b)
	}
	for _, c := range []struct {
		name, text string
		want       Encoding
		queue      string
	}{
		{"utf-8", log, UTF8, "Zoë ✓"},
		{"with a mark", "\ufeff" + log, UTF8, "Zoë ✓"},
		{"utf-16le", wide(log, false, true), UTF16LE, "Zoë ✓"},
		{"utf-16be", wide(log, true, true), UTF16BE, "Zoë ✓"},
		{"utf-16le without a mark", wide(log, false, false), UTF16LE, "Zoë ✓"},
		{"utf-16be without a mark", wide(log, true, false), UTF16BE, "Zoë ✓"},
		{"windows-1252", narrow(latin), Windows1252, "Zoë"},
		{"gzip", packed(t, "\ufeff"+log), UTF8, "Zoë ✓"},
		{"sep line", "sep=;\r\n" + log, UTF8, "Zoë ✓"},
		{"lone CR", strings.ReplaceAll(log, "\r\n", "\r"), UTF8, "Zoë ✓"},
	} {
		s, r := mustRead(t, c.text, options())
		if r.Layout.Encoding != c.want || len(s.queues) != 2 || s.queues[0] != "Café" || s.queues[1] != c.queue || s.added[1].Pos.Row != 3 {
			t.Errorf("%s: %s, queues %q, rows %+v", c.name, r.Layout.Encoding, s.queues, s.added)
		}
	}
}

// A byte far behind the sample tells that the file is not UTF-8: it is read again.
func TestLateEncoding(t *testing.T) {
	for _, last := range []string{"Caf\xe9", "Caf\xe9\n", "Caf\xc3"} {
		text := "start,queue\n" + strings.Repeat("2026-03-02 09:15,Care\n", 20_000) + "2026-03-02 09:15," + last
		s, r := mustRead(t, text, options())
		want := []string{"Care", strings.TrimSpace(strings.NewReplacer("\xe9", "é", "\xc3", "Ã").Replace(last))}
		if s.truncated != 1 || r.Layout.Encoding != Windows1252 || r.Rows != 20_001 || !reflect.DeepEqual([]string(s.queues), want) {
			t.Errorf("%q: read again %d times as %s, %d rows, queues %q", last, s.truncated, r.Layout.Encoding, r.Rows, s.queues)
		}
	}
}

func TestDateOrder(t *testing.T) {
	open := strings.Repeat("04-03-2026 10:00,a\n", 1500)
	log := func(last string) string { return "start,queue\n" + open + last }
	for _, c := range []struct {
		name, last string
		given      string
		want       string
		rereads    int
		doubts     int
	}{
		{"open", "", "", "2026-03-04 10:00", 0, 1},
		{"day first", "13-03-2026 10:00,a\n", "", "2026-03-04 10:00", 0, 0},
		{"month first", "03-13-2026 10:00,a\n", "", "2026-04-03 10:00", 1, 0},
		{"given", "", "mdy", "2026-04-03 10:00", 0, 0},
	} {
		opt := options()
		opt.DateOrder, _ = cell.ParseOrder(c.given)
		s, r := mustRead(t, log(c.last), opt)
		if s.added[0].Start != at(t, c.want) || s.truncated != c.rereads || len(r.Doubts) != c.doubts || r.Rejected != 0 {
			t.Errorf("%s: %v, read again %d times, %+v", c.name, s.added[0].Start, s.truncated, r.Doubts)
		}
		if c.doubts > 0 && (r.Doubts[0].Code != "date_order" || r.Doubts[0].Option != "--date-order" || r.Doubts[0].Count != 1500 || r.Doubts[0].Row != 2) {
			t.Errorf("%s: %+v", c.name, r.Doubts)
		}
	}
	_, _, err := readText(t, log("13-03-2026,a\n03-13-2026,a\n"), options())
	want := `log.csv: column "start": the day stands first in row 1502 (99-99-9999) and the month in row 1503 (99-99-9999); mend the file, or say which order holds with --date-order dmy or --date-order mdy`
	if err == nil || err.Error() != want {
		t.Errorf("contradicting dates: %v", err)
	}
	opt := options()
	opt.DateOrder, _ = cell.ParseOrder("dmy")
	_, r := mustRead(t, log("13-03-2026,a\n03-13-2026,a\n"), opt)
	if r.Rejected != 1 || r.Rejects[0] != (Reject{1503, "start", "99-99-9999", ImpossibleStart}) {
		t.Errorf("rejects %+v", r.Rejects)
	}
	// The end follows the order that the start tells.
	s, r := mustRead(t, "start,end\n03-13-2026 10:00,03-13-2026 11:00\n04-03-2026 10:00,04-03-2026 11:00\n", options())
	if s.added[1].End != at(t, "2026-04-03 11:00") || len(r.Doubts) != 0 {
		t.Errorf("%+v, %+v", s.added[1], r.Doubts)
	}
}

func TestRejects(t *testing.T) {
	s, r := mustRead(t, strings.Join([]string{
		"Report of calls;;", "", "start;customer;answered", // 1-3
		"2026-03-02 09:00;a;yes",          // 4
		";b;yes",                          // 5: no start
		"gisteren;c;yes",                  // 6
		"31-02-2026;d;yes",                // 7
		"2026-03-02 09:00;e;yes;;",        // 8: blank cells more
		"2026-03-02 09:00;f;yes;x1;",      // 9: more cells
		"2026-03-02 09:00",                // 10: cells missing
		";;",                              // 11: blank
		"start;customer;answered",         // 12: the header once more
		"2026-03-02 09:00;g;damaged",      // 13: excluded
		"nooit;h;damaged",                 // 14: rejected before excluded
		"2026-03-02 09:00;i;perhaps",      // 15: an unknown word
		"Totaal;9;",                       // 16
		"Grand total: 9",                  // 17
		"© 2026 Telefooncentrale",         // 18
		"Total Energies;2026-03-02;klant", // 19: a customer of that name
	}, "\r\n"), options())
	want := []Reject{
		{5, "start", "", NoStart}, {6, "start", "aaaaaaaa", UnreadableStart}, {7, "start", "99-99-9999", ImpossibleStart}, {9, "", "a9", MoreCells},
		{14, "start", "aaaaa", UnreadableStart}, {19, "start", "Aaaaa Aaaaaaaa", UnreadableStart},
	}
	if !reflect.DeepEqual(r.Rejects, want) {
		t.Errorf("rejects %+v", r.Rejects)
	}
	if string(s.order) != "arrraraerar" {
		t.Errorf("order %s", s.order)
	}
	if r.Rows != 11 || r.LayoutRows != 7 || r.Excluded != 1 || r.Rejected != 6 {
		t.Errorf("%d rows, %d layout rows, %d excluded, %d rejected", r.Rows, r.LayoutRows, r.Excluded, r.Rejected)
	}
	if want := []Unreadable{{"answered", Answered, 1, 15, "aaaaaaa", UnknownWord}}; !reflect.DeepEqual(r.Unreadable, want) {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
}

func TestRowsWithoutIDs(t *testing.T) {
	s, _ := mustRead(t, "start,customer,queue\n2026-03-02 09:00,a,x\n2026-03-02 09:00,a,x,\n2026-03-02 09:00,a,y\n2026-03-02 09:00,ax,\n", options())
	if s.added[0].ID != s.added[1].ID || s.added[0].ID == s.added[2].ID || s.added[3].ID == s.added[2].ID || s.columns.IDs {
		t.Errorf("ids %v", s.added)
	}
}

func TestMeasures(t *testing.T) {
	const head = "start,handle,talk,hold,wrap,wait,cost\n"
	s, r := mustRead(t, head+
		"2026-03-02 09:00,,60,\"1,5\",,,\"1.250,50\"\n"+
		"2026-03-02 09:00,-5,1:00,,10,,\n"+
		"2026-03-02 09:00,90,1,1,1,0,x\n"+
		"2026-03-02 09:00,,,,,,\n", options())
	var got []contact.Millis
	for _, row := range s.added {
		got = append(got, row.Handle)
	}
	if want := []contact.Millis{61_500, 70_000, 90_000, contact.NoMillis}; !reflect.DeepEqual(got, want) {
		t.Errorf("handle %v, want %v", got, want)
	}
	if s.added[0].Cost != 1_250_500_000 || s.added[0].Wait.Known() || s.added[2].Wait != 0 {
		t.Errorf("%+v", s.added)
	}
	want := []Unreadable{{"handle", Handle, 1, 3, "-9", ImpossibleCell}, {"cost", Cost, 1, 4, "a", UnreadableCell}}
	if !reflect.DeepEqual(r.Unreadable, want) {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
	if len(r.Doubts) != 1 || r.Doubts[0].Code != "minutes_seconds" || r.Doubts[0].Column != "talk" || r.Doubts[0].Row != 3 {
		t.Errorf("doubts %+v", r.Doubts)
	}
	// Of the parts of the handle time those count that can be read.
	s, r = mustRead(t, "start,talk,hold,wrap\n2026-03-02 09:00,x9,,30\n2026-03-02 09:00,,,30\n2026-03-02 09:00,x9,,\n2026-03-02 09:00,60,5,30\n", options())
	if s.added[0].Handle != 30*contact.Second || s.added[1].Handle != 30*contact.Second || s.added[2].Handle.Known() || s.added[3].Handle != 95*contact.Second || r.UnreadableCells() != 2 {
		t.Errorf("%+v, unreadable %+v", s.added, r.Unreadable)
	}
	s, r = mustRead(t, "start,Handle time (min),Talk time (hh:mm),Total hold in ms\n2026-03-02 09:00,1.5,1:30,500\n", options())
	if s.added[0].Handle != 90*contact.Second || len(r.Doubts) != 0 {
		t.Errorf("%+v, doubts %+v", s.added[0], r.Doubts)
	}
}

func TestCustomers(t *testing.T) {
	phones := "start,customer\n" + strings.Repeat("2026-03-02 09:00,0612345678\n", 8)
	s, r := mustRead(t, phones+"2026-03-02 09:00,K1\n2026-03-02 09:00,+31 6 12345678\n2026-03-02 09:00,n/a\n2026-03-02 09:00,\"3,16E+10\"\n", options())
	if s.added[0].Customer != s.added[9].Customer || s.added[8].Customer == contact.NoKey || s.added[10].Customer != contact.NoKey || s.added[11].Customer != contact.NoKey {
		t.Errorf("customers %+v", s.added)
	}
	if len(r.Doubts) != 1 || r.Doubts[0].Code != "rounded_customers" || r.Doubts[0].Count != 1 || r.Doubts[0].Row != 13 {
		t.Errorf("doubts %+v", r.Doubts)
	}
	// Late rows tell that it is no phone column.
	s, r = mustRead(t, phones+strings.Repeat("2026-03-02 09:00,0612345678\n", 1000)+strings.Repeat("2026-03-02 09:00,K1\n", 400)+"2026-03-02 09:00,+31612345678\n", options())
	if s.truncated != 1 || r.Layout.Columns[1].Phone || s.added[0].Customer == s.added[len(s.added)-1].Customer {
		t.Errorf("read again %d times, phone %v", s.truncated, r.Layout.Columns[1].Phone)
	}
	opt := options()
	opt.OwnNumbers = []string{"088 123 45 67"}
	s, _ = mustRead(t, phones+"2026-03-02 09:00,+31881234567\n", opt)
	if s.added[8].Customer != contact.NoKey {
		t.Error("the centre's own number is a customer")
	}
	s, _ = mustRead(t, "start,customer,called,direction\n2026-03-02 09:00,0612345678,0881234567,in\n2026-03-02 09:00,0881234567,0612345678,out\n", options())
	if s.added[0].Called != s.added[1].Customer || s.added[1].Called != contact.NoKey {
		t.Errorf("called %+v", s.added)
	}
}

func TestDateAndTime(t *testing.T) {
	s, r := mustRead(t, "date,time,queue\n02-03-2026,09:15:30,a\n13-03-2026,,b\n14-03-2026,laat,c\n", options())
	if s.added[0].Start != at(t, "2026-03-02 09:15:30") || s.added[1].Start != at(t, "2026-03-13") || s.added[2].Start != at(t, "2026-03-14") {
		t.Errorf("%+v", s.added)
	}
	if r.UnreadableCells() != 1 || len(r.Doubts) != 1 || r.Doubts[0].Code != "blank_times" || r.Doubts[0].Count != 1 || r.Doubts[0].Row != 3 {
		t.Errorf("unreadable %+v, doubts %+v", r.Unreadable, r.Doubts)
	}
	_, r = mustRead(t, "date,queue\n2026-03-13,a\n", options())
	if len(r.Doubts) != 1 || r.Doubts[0].Code != "no_time" {
		t.Errorf("doubts %+v", r.Doubts)
	}
	s, _ = mustRead(t, "datetime (UTC),queue\n2026-07-02 09:15:30,a\n", options())
	if s.added[0].Start != at(t, "2026-07-02 11:15:30") {
		t.Errorf("%+v", s.added)
	}
}

func TestHeaderWithoutRows(t *testing.T) {
	s, r := mustRead(t, "Call ID;Start time;ANI\r\n", options())
	if r.Rows != 0 || len(s.order) != 0 || !s.columns.IDs || !s.columns.Customers || len(r.Doubts) != 0 {
		t.Errorf("%+v, %+v", r, s.columns)
	}
}

func TestBrokenRecords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"start,text\n2026-03-02,\"" + strings.Repeat("x", maxRecord) + "\"\n", fmt.Sprintf("log.csv: row 2: the line is longer than %d bytes; is this a log, with one row a line?", maxRecord)},
		{"start,text\n2026-03-02" + strings.Repeat(",", maxColumns) + "\n", fmt.Sprintf("log.csv: row 2: the record has more than %d cells; is the delimiter ','?", maxColumns)},
	} {
		if _, _, err := readText(t, c.text, options()); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	text := manyRows(3 * checkEvery)
	f, err := spool("log.csv", strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := &sink{}
	_, err = Read(ctx, f, 0, options(), &mapper{}, s, func(int64) { cancel() })
	if !errors.Is(err, context.Canceled) || len(s.order) > 2*checkEvery {
		t.Errorf("%v after %d rows", err, len(s.order))
	}
}

// Progress never goes back within one reading, tells of places between, and ends at the
// size of the file: in a text, a packed one and a workbook.
func TestProgress(t *testing.T) {
	text := manyRows(10 * checkEvery)
	book := longWorkbook(t, 6*checkEvery)
	for name, content := range map[string]string{"text": text, "packed": packed(t, text), "workbook": book, "packed workbook": packed(t, book)} {
		f, err := spool("log", strings.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		last, between := int64(0), 0
		s := &nothing{}
		_, err = Read(context.Background(), f, 0, options(), s, s, func(n int64) {
			if n < last {
				t.Errorf("%s: progress went from %d to %d", name, last, n)
			}
			if last < n && n < f.Size() {
				between++
			}
			last = n
		})
		if err != nil || last != f.Size() || between < 3 {
			t.Errorf("%s: %v, %d of %d bytes, %d places between", name, err, last, f.Size(), between)
		}
	}
}

// longWorkbook is a workbook with so many rows.
func longWorkbook(t *testing.T, rows int) string {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows + 1 {
		cells := []any{"2026-03-02 09:00", fmt.Sprintf("K%d", i%1000), "a note of some length, so that the sheet is longer than what is read ahead"}
		if i == 0 {
			cells = []any{"start", "customer", "text"}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What was in the sink before a file stays when that file is read again.
func TestRereadKeepsOtherFiles(t *testing.T) {
	s := &sink{}
	s.Reject(contact.Position{})
	text := "start,queue\n" + strings.Repeat("2026-03-02 09:15,Care\n", 20_000) + "2026-03-02 09:15,Caf\xe9\n"
	f, err := spool("log.csv", strings.NewReader(text), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(context.Background(), f, 1, options(), &mapper{}, s, nil); err != nil {
		t.Fatal(err)
	}
	if len(s.order) != 20_002 || s.order[0] != 'r' || s.truncated != 1 {
		t.Errorf("%d rows, truncated %d times", len(s.order), s.truncated)
	}
}

// What the export's own words say of rows that do not count, or were not answered.
func TestMarksOfTheExport(t *testing.T) {
	for _, c := range []struct{ header, cells, want string }{
		{"start,data status", "Valid Damaged", "ae"},
		{"start,spam", "no yes 0", "aea"},
		{"start,status", "closed spam open merged test", "aeaee"},
		{"start,direction", "inbound test", "ae"},
		{"start,call type", "inbound missed voicemail outbound", "aaaa"},
		{"start,abandoned", "no yes", "aa"},
		{"start,outcome", "AGENT HANG PHANTOM damaged", "aaae"},
	} {
		text := c.header + "\n"
		for _, word := range strings.Fields(c.cells) {
			text += "2026-03-02 09:00," + word + "\n"
		}
		s, r := mustRead(t, text, options())
		if string(s.order) != c.want || r.UnreadableCells() > 0 {
			t.Errorf("%s: %s, want %s, unreadable %+v", c.header, s.order, c.want, r.Unreadable)
		}
		missed, want := 0, map[string]int{"start,abandoned": 1, "start,outcome": 2, "start,call type": 1}[c.header]
		for _, row := range s.added {
			if row.Outcome == contact.Missed {
				missed++
			}
		}
		if missed != want {
			t.Errorf("%s: %d missed, want %d", c.header, missed, want)
		}
	}
}
