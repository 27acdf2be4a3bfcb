package logfile

import (
	"context"
	"encoding/json"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// The builder of the log takes what this package reads.
var _ Sink = Into(nil)

// sink keeps the rows that it is given.
type sink struct {
	added, excluded []contact.Row
	rejected        []contact.Position
	order           []byte // a, e or r per row
	columns         contact.Columns
	queues          dictionary
	segments        dictionary
	dimensions      [contact.MaxDimensions]dictionary
	emotions        dictionary
	truncated       int
}

type dictionary []string

func (d *dictionary) id(value []byte) uint16 {
	for i, v := range *d {
		if v == string(value) {
			return uint16(i + 1)
		}
	}
	*d = append(*d, string(value))
	return uint16(len(*d))
}

func (s *sink) Add(r *contact.Row) {
	s.added = append(s.added, *r)
	s.order = append(s.order, 'a')
}

func (s *sink) Exclude(r *contact.Row) {
	s.excluded = append(s.excluded, *r)
	s.order = append(s.order, 'e')
}

func (s *sink) Reject(p contact.Position) {
	s.rejected = append(s.rejected, p)
	s.order = append(s.order, 'r')
}
func (s *sink) Len() int                             { return len(s.order) }
func (s *sink) Have(c contact.Columns)               { s.columns = c }
func (s *sink) Queue(value []byte) uint16            { return s.queues.id(value) }
func (s *sink) Emotion(value []byte) uint16          { return s.emotions.id(value) }
func (s *sink) Segment(value []byte) uint16          { return s.segments.id(value) }
func (s *sink) Dimension(k int, value []byte) uint16 { return s.dimensions[k].id(value) }

// A batch is another sink.
func (s *sink) NewBatch() Batch { return &sink{} }

func (s *sink) Append(batch Batch) {
	b := batch.(*sink)
	queues, segments, emotions := b.queues.in(&s.queues), b.segments.in(&s.segments), b.emotions.in(&s.emotions)
	for _, rows := range [][]contact.Row{b.added, b.excluded} {
		for i := range rows {
			r := &rows[i]
			r.Queue, r.Segment, r.Emotion = queues[r.Queue], segments[r.Segment], emotions[r.Emotion]
		}
	}
	s.added, s.excluded = append(s.added, b.added...), append(s.excluded, b.excluded...)
	s.rejected, s.order = append(s.rejected, b.rejected...), append(s.order, b.order...)
	*b = sink{}
}

// in returns the number in another dictionary of each value by its number here.
func (d *dictionary) in(other *dictionary) []uint16 {
	ids := []uint16{0}
	for _, value := range *d {
		ids = append(ids, other.id([]byte(value)))
	}
	return ids
}

func (s *sink) Truncate(n int) {
	s.truncated++
	for len(s.order) > n {
		switch s.order[len(s.order)-1] {
		case 'a':
			s.added = s.added[:len(s.added)-1]
		case 'e':
			s.excluded = s.excluded[:len(s.excluded)-1]
		case 'r':
			s.rejected = s.rejected[:len(s.rejected)-1]
		}
		s.order = s.order[:len(s.order)-1]
	}
}

// mapper maps codes R0, R1, ... to the reasons of that number, and texts that hold
// these. Other codes have an id and no reason.
type mapper struct {
	texts atomic.Int64 // how many were asked
}

func (m *mapper) Code(b []byte) contact.Code {
	return contact.Code{ID: idOf(string(b)), Match: reasonIn(b)}
}

func idOf(code string) uint32 { return crc32.ChecksumIEEE([]byte(code)) }

func (m *mapper) Text(b []byte) contact.Match {
	m.texts.Add(1)
	return reasonIn(b)
}

func (m *mapper) Worker(int) Mapper { return m }

func reasonIn(b []byte) contact.Match {
	i := strings.IndexByte(string(b), 'R')
	if i < 0 || i+1 >= len(b) || b[i+1] < '0' || b[i+1] > '9' {
		return contact.NoMatch
	}
	return contact.Match{Reason: contact.Reason(b[i+1] - '0'), Rule: contact.Rule(b[i+1] - '0')}
}

var amsterdam = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		panic(err)
	}
	return zone
}()

// options are those of a test, with the columns given as role=Header.
func options(columns ...string) Options {
	o := Options{Zone: amsterdam, Keyer: cell.NewKeyer([16]byte{1, 2, 3}), Columns: map[Role][]string{}}
	for _, c := range columns {
		role, header, _ := strings.Cut(c, "=")
		o.Columns[Role(role)] = append(o.Columns[Role(role)], header)
	}
	return o
}

// readText reads a log that is written out in a test.
func readText(t testing.TB, text string, opt Options) (*sink, *Reading, error) {
	t.Helper()
	f, err := spool("log.csv", strings.NewReader(text), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := &sink{}
	r, err := Read(context.Background(), f, 0, opt, &mapper{}, s, nil)
	if err == nil && (int64(len(s.order)) != r.Rows || int64(len(s.excluded)) != r.Excluded || int64(len(s.rejected)) != r.Rejected) {
		t.Fatalf("the sink has %s, the reading says %d rows, %d excluded, %d rejected", s.order, r.Rows, r.Excluded, r.Rejected)
	}
	checkThreads(t, f, opt, s, r, err, ways[len(text)%len(ways)])
	return s, r, err
}

// mustRead is readText of a log that can be read.
func mustRead(t testing.TB, text string, opt Options) (*sink, *Reading) {
	t.Helper()
	s, r, err := readText(t, text, opt)
	if err != nil {
		t.Fatal(err)
	}
	return s, r
}

// at returns the instant of a wall clock in Amsterdam.
func at(t testing.TB, clock string) contact.Instant {
	t.Helper()
	for _, layout := range []string{"2006-01-02 15:04:05.999", "2006-01-02 15:04", "2006-01-02"} {
		if moment, err := time.ParseInLocation(layout, clock, amsterdam); err == nil {
			return contact.Instant(moment.UnixMilli())
		}
	}
	t.Fatalf("%q is no clock", clock)
	return 0
}

// shared opens a log that other people made, or skips the test where it is absent.
func shared(t *testing.T, name string) *File {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the logs of other people are not here")
	}
	files, err := Open([]string{path}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = files[0].Close() })
	return files[0]
}

func outcomes(rows []contact.Row) (n [3]int) {
	for _, r := range rows {
		n[r.Outcome]++
	}
	return n
}

func TestBankLog(t *testing.T) {
	s := &sink{}
	opt := options("customer=phonefinal", "date=Date received", "time=ser_start", "code=type", "answered=outcome", "handle=ser_time")
	r, err := Read(context.Background(), shared(t, "crm_call_center_logs.csv"), 0, opt, &mapper{}, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := outcomes(s.added); r.Rows != 3999 || r.Rejected != 0 || n[contact.Missed] != 435 {
		t.Errorf("%d rows, %d rejected, %d missed", r.Rows, r.Rejected, n[contact.Missed])
	}
	customers := map[contact.Key]bool{}
	for _, row := range s.added {
		customers[row.Customer] = true
	}
	if len(customers) != 2744 || customers[contact.NoKey] {
		t.Errorf("%d customers, unknown: %v", len(customers), customers[contact.NoKey])
	}
	first := s.added[0]
	if first.Start != at(t, "2017-03-27 13:34:11") || first.Handle != 372*contact.Second || first.Pos.Row != 2 {
		t.Errorf("the first row is %+v", first)
	}
	if r.UnreadableCells() != 0 || len(r.Doubts) != 0 {
		t.Errorf("unreadable %+v, doubts %+v", r.Unreadable, r.Doubts)
	}
}

func TestWorkbookLog(t *testing.T) {
	s := &sink{}
	r, err := Read(context.Background(), shared(t, "pwc_call_center.xlsx"), 0, options(), &mapper{}, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := outcomes(s.added); r.Rows != 5000 || r.Rejected != 0 || n[contact.Missed] != 946 {
		t.Errorf("%d rows, %d rejected, %d missed", r.Rows, r.Rejected, n[contact.Missed])
	}
	resolved := 0
	for _, row := range s.added {
		if row.Resolved == contact.Yes {
			resolved++
		}
	}
	first := s.added[0]
	if resolved != 3646 || first.Start != at(t, "2021-01-01 09:12:58") || first.Handle != 143*contact.Second || first.Wait != 109*contact.Second {
		t.Errorf("%d resolved, the first row is %+v", resolved, first)
	}
	if r.UnreadableCells() != 0 {
		t.Errorf("unreadable %+v", r.Unreadable)
	}
}

func TestSupportLog(t *testing.T) {
	s := &sink{}
	r, err := Read(context.Background(), shared(t, "technical_support.csv"), 0, options(), &mapper{}, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]Role{}
	for _, c := range r.Layout.Used() {
		got[c.Header] = c.Role
	}
	want := map[string]Role{"Status": Resolved, "Ticket ID": ContactID, "Source": Channel, "Topic": Code, "Agent Group": Queue,
		"Agent Name": Agent, "Created time": Start, "Close time": End, "Survey results": CSAT}
	for header, role := range want {
		if got[header] != role {
			t.Errorf("column %s has role %q, want %q", header, got[header], role)
		}
	}
	if len(got) != len(want) || r.Rows != 2330 || r.Rejected != 0 {
		t.Errorf("columns %v, %d rows, %d rejected", got, r.Rows, r.Rejected)
	}
	t.Log(r.Unreadable, r.Doubts)
}

func TestLogWithoutHeader(t *testing.T) {
	s := &sink{}
	r, err := Read(context.Background(), shared(t, "asterisk_master.csv"), 0, options(), &mapper{}, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rolesOf(&r.Layout), "2=customer 3=called 9=start 11=end 13=talk 14=answered 17=contact_id"; got != want || r.Layout.Header != 0 || len(r.Layout.Columns) != 19 {
		t.Errorf("got %s, want %s; %+v", got, want, r.Layout)
	}
	first := s.added[0]
	if r.Rows != 14 || r.Rejected != 0 || r.LayoutRows != 0 || first.Start != at(t, "2023-07-26 01:51:32") || first.Handle != 13*contact.Second || first.Outcome != contact.Answered || s.added[1].Outcome != contact.Missed {
		t.Errorf("%+v, the first row is %+v", r, first)
	}
}

// The bank's log folds as its owners counted it.
func TestBankLogFolds(t *testing.T) {
	b := contact.NewBuilder(4*contact.Hour, false)
	opt := options("customer=phonefinal", "date=Date received", "time=ser_start", "code=type", "answered=outcome", "handle=ser_time")
	if _, err := Read(context.Background(), shared(t, "crm_call_center_logs.csv"), 0, opt, &mapper{}, Into(b), nil); err != nil {
		t.Fatal(err)
	}
	if got, want := b.Log().Books(contact.Always), (contact.Books{Rows: 3999, Contacts: 3564, Abandoned: 435}); got != want {
		t.Errorf("books %+v, want %+v", got, want)
	}
}

// A layout is written for programs with names, not with numbers.
func TestLayoutAsJSON(t *testing.T) {
	_, r := mustRead(t, "start;customer;handle;abandoned\n13-03-2026;0612345678;1,5;ja\n", options())
	got, err := json.Marshal(r.Layout)
	want := `{"container":"csv","encoding":"utf-8","delimiter":";","header":1,"columns":[` +
		`{"header":"start","role":"start","origin":"name","order":"dmy"},{"header":"customer","role":"customer","origin":"name","phone":true},` +
		`{"header":"handle","role":"handle","origin":"name","mark":","},{"header":"abandoned","role":"answered","origin":"recognised","inverted":true}]}`
	if err != nil || string(got) != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
}
