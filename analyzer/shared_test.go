package analyzer_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/reasons"
)

// shared is where logs that other people made stand, on machines that have them.
var shared = filepath.Join("..", "..", "shared", "data")

func sharedFile(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(shared, name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not on this machine", name)
	}
	return path
}

// bank are the six reasons of the bank's call log: kinds are of no matter here.
const bank = `
name: bank
owners:
  - {id: contact-centre, inside: true}
reasons:
  - {id: regular, kind: hygiene, owner: contact-centre, codes: [PS]}
  - {id: prospect, kind: valuable, owner: contact-centre, codes: [NW]}
  - {id: exchange, kind: hygiene, owner: contact-centre, codes: [NE]}
  - {id: call-back, kind: avoidable, owner: contact-centre, codes: [TT]}
  - {id: internet, kind: avoidable, owner: contact-centre, codes: [IN]}
  - {id: english, kind: hygiene, owner: contact-centre, codes: [PE]}
`

// TestBankLog counts a log of a bank's calls as they were counted independently.
func TestBankLog(t *testing.T) {
	path := sharedFile(t, "crm_call_center_logs.csv")
	for customer, want := range map[string]map[string]float64{
		"phonefinal":  {"contacts": 3564, "customers": 2744, "repeats": 2, "cases": 2578, "judged_cases": 2578, "handle_time": 2_422_284. / 3564, "known_share": 1},
		"rand client": {"contacts": 3564, "customers": 2019, "repeats": 3, "cases": 2501, "judged_cases": 2501, "known_share": 2504. / 3564},
	} {
		t.Run(customer, func(t *testing.T) {
			d, f := reportOf(t, "generic", []string{path}, func(r *analyzer.Request) {
				var err error
				if r.Taxonomy, err = reasons.Parse("bank.yaml", []byte(bank)); err != nil {
					t.Fatal(err)
				}
				r.Reading.Columns = map[logfile.Role][]string{
					logfile.Customer: {customer}, logfile.Date: {"Date received"}, logfile.Time: {"ser_start"},
					logfile.Code: {"type"}, logfile.Answered: {"outcome"}, logfile.Handle: {"ser_time"},
				}
			})
			if f.Books.Rows != 3999 || f.Books.Abandoned != 435 || !f.Books.Balance() {
				t.Errorf("books %+v, want 3999 rows and 435 abandoned", f.Books)
			}
			if mapped := f.Volume.Mapped.Value; mapped < 0.72385 || mapped > 0.72395 {
				t.Errorf("mapped share %v, want 72.39 %%", mapped)
			}
			file := f.Reading.Files[0]
			if c := file.Layout.Columns[0]; c.Header != "Date received" || c.Role != logfile.Date {
				t.Errorf("the first column, behind a byte order mark, is %+v", c)
			}
			expectWords(t, file, map[string]int64{"agent": 2580, "hang": 416, "phantom": 19})
			expectFigures(t, d, want)
			said := fmt.Sprintf("%+v", d)
			for _, name := range []string{"AVIDAN", "BENSION", "DARMON", "MORIAH", "SHLOMO", "YITZ", "ZOHARI"} {
				if strings.Contains(said, name) {
					t.Errorf("the report names %s", name)
				}
			}
		})
	}
}

// TestBankLogAsItIs reads the same log without any option: no customer is guessed, and
// the user is told which column may hold them.
func TestBankLogAsItIs(t *testing.T) {
	d, f := reportOf(t, "generic", []string{sharedFile(t, "crm_call_center_logs.csv")})
	if f.Books.Rows != 3999 || f.Books.Contacts != 3564 || f.Books.Abandoned != 435 {
		t.Errorf("books %+v", f.Books)
	}
	told := map[string]string{"no_time": `times stand in "ser_start", "ser_exit", "ser_time"`, "no_customers": "numbers or addresses stand in phonefinal"}
	for _, w := range d.Warnings {
		if strings.Contains(w.Text.EN, told[w.Code]) {
			delete(told, w.Code)
		}
	}
	if len(told) > 0 {
		t.Errorf("not told: %v", told)
	}
}

// expectWords compares how often the known words of a file were read.
func expectWords(t *testing.T, file analyzer.File, want map[string]int64) {
	t.Helper()
	got := map[string]int64{}
	for _, column := range file.Words {
		for _, w := range column.Known {
			got[w.Word] += w.Count
		}
		if len(column.Unknown) > 0 {
			t.Errorf("unknown words in %s: %+v", column.Column, column.Unknown)
		}
	}
	for word, n := range want {
		if got[word] != n {
			t.Errorf("%s was read %d times, want %d", word, got[word], n)
		}
	}
}

// TestSupportTickets reads tickets whose moments are named like lengths of time, and of
// which one topic is spelled in two ways.
func TestSupportTickets(t *testing.T) {
	taxonomy, err := reasons.Parse("topics.yaml", []byte(`
name: topics
owners:
  - {id: contact-centre, inside: true}
reasons:
  - {id: pricing, kind: hygiene, owner: contact-centre, codes: [Pricing and licensing]}
  - {id: setup, kind: valuable, owner: contact-centre, codes: [Product setup]}
`))
	if err != nil {
		t.Fatal(err)
	}
	d, f := reportOf(t, "generic", []string{sharedFile(t, "technical_support.csv")}, func(r *analyzer.Request) { r.Taxonomy = taxonomy })
	if f.Books.Rows != 2330 || f.Books.Contacts != 2330 || f.Reading.Files[0].UnreadableCells() != 0 {
		t.Errorf("books %+v, unreadable %+v", f.Books, f.Reading.Files[0].Unreadable)
	}
	expectWords(t, f.Reading.Files[0], map[string]int64{"closed": 1173, "resolved": 739, "in progress": 400, "open": 18, "email": 1234, "chat": 850, "phone": 246})
	expectFigures(t, d, map[string]float64{"contacts": 2330, "mapped_share": (457. + 68 + 630) / 2330, "ftf_registered": (1173. + 739) / 2330})
	for _, g := range d.Figures {
		if (g.Name == "handle_time" || g.Name == "customers") && g.Value.Known {
			t.Errorf("%s is %v, although the file cannot tell", g.Name, g.Value.Number)
		}
	}
	if at := f.Reading.Log.Coverage.First; at != contact.Instant(time.Date(2023, 1, 2, 0, 58, 36, 0, f.Request.Reading.Zone).UnixMilli()) {
		t.Errorf("the log begins at %v", at)
	}
}

// TestCallsWithoutNames reads a call log that has no header.
func TestCallsWithoutNames(t *testing.T) {
	d, f := reportOf(t, "generic", []string{sharedFile(t, "asterisk_master.csv")})
	if f.Books.Rows != 14 || f.Books.Contacts != 11 || f.Books.Abandoned != 3 || f.Reading.Files[0].Layout.Header != 0 || !f.OnCustomer {
		t.Errorf("books %+v, layout %+v", f.Books, f.Reading.Files[0].Layout)
	}
	expectFigures(t, d, map[string]float64{"contacts": 11, "customers": 2, "known_share": 1, "handle_time": (13. + 13 + 18 + 8 + 8 + 7 + 3 + 2 + 2 + 2 + 2) / 11})
}

// TestLabelledMessages reads texts with line breaks in their cells, which have no start
// and get one here.
func TestLabelledMessages(t *testing.T) {
	path := sharedFile(t, "banking77_train.csv")
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Load("generic"); err != nil {
		t.Fatal(err)
	}
	r.Paths = []string{path}
	if _, _, err := analyzer.Report(context.Background(), r); err == nil || !strings.Contains(err.Error(), `no usable start: no column with a known name holds the date and time at which a contact began; the headers are "text", "category"`) {
		t.Errorf("as it is: %v", err)
	}
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	records, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out, err := os.Create(filepath.Join(t.TempDir(), "messages.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := csv.NewWriter(out)
	for i, record := range records {
		_ = w.Write(append([]string{map[bool]string{true: "start", false: "2026-03-02 09:00"}[i == 0]}, record...))
	}
	if w.Flush(); w.Error() != nil {
		t.Fatal(w.Error())
	}
	_, f := reportOf(t, "generic", []string{out.Name()})
	if f.Books.Rows != 10_003 || f.Books.Rejected != 0 || f.Reading.Files[0].LayoutRows != 0 {
		t.Errorf("books %+v, %d layout rows", f.Books, f.Reading.Files[0].LayoutRows)
	}
}

// TestCallCentreWorkbook counts a workbook without customers.
func TestCallCentreWorkbook(t *testing.T) {
	d, f := reportOf(t, "generic", []string{sharedFile(t, "pwc_call_center.xlsx")})
	if f.Books.Rows != 5000 || f.Books.Contacts != 4054 || f.Books.Abandoned != 946 {
		t.Errorf("books %+v, want 5000 rows, 4054 contacts, 946 abandoned", f.Books)
	}
	if !f.FirstTime.Registered {
		t.Error("without customers first time right is registered")
	}
	expectWords(t, f.Reading.Files[0], map[string]int64{"y": 3646 + 408 + 3646, "n": 408 + 946 + 946})
	expectFigures(t, d, map[string]float64{"contacts": 4054, "ftf_registered": 3646.0 / 4054})
}

func expectFigures(t *testing.T, d *document.Document, want map[string]float64) {
	t.Helper()
	for _, g := range d.Figures {
		if x, ok := want[g.Name]; ok {
			if !g.Value.Known || !near(g.Value.Number, x) {
				t.Errorf("%s: %v (known %v), want %v", g.Name, g.Value.Number, g.Value.Known, x)
			}
			delete(want, g.Name)
		}
	}
	for name := range want {
		t.Errorf("%s: no such figure", name)
	}
}
