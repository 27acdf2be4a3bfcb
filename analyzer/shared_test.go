package analyzer_test

import (
	"os"
	"path/filepath"
	"testing"

	"contactlog/analyzer"
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
		"phonefinal":  {"contacts": 3564, "customers": 2744, "repeats": 2, "cases": 2578, "judged_cases": 2578},
		"rand client": {"contacts": 3564, "customers": 2019, "repeats": 3, "cases": 2501},
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
			expectFigures(t, d, want)
		})
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
