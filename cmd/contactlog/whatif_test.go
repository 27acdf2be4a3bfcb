package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"contactlog/analyzer/render/browsertest"
)

// set is a control of the scenario and what it is set to, as a person would.
type set struct{ control, value string }

// scenarios are what a reader sets in the page, and the options that give the
// program the same numbers.
var scenarios = []struct {
	name string
	sets []set
	args []string
}{
	{"as in the report", nil, nil},
	{"target and volume", []set{{"set-target", "15"}, {"set-contacts_per_year", "250000"}}, []string{"--target", "15%", "--contacts-per-year", "250000"}},
	{"a slider", []set{{"set-target-slider", "7.5"}}, []string{"--target", "7.5%"}},
	{"one cost, hours and investment", []set{{"set-cost_per_contact", "8.25"}, {"set-hours_per_fte", "1200"}, {"set-investment", "40000"}},
		[]string{"--cost", "8.25", "--hours-per-fte", "1200", "--investment", "40000"}},
	{"more than the log supports", []set{{"set-target", "45"}}, []string{"--target", "45%"}},
	{"costs per channel as they are", []set{{"cost-mode", "channels"}}, nil},
	{"costs per channel", []set{{"cost-mode", "channels"}, {"set-price-phone", "9"}, {"set-price-email", "6.5"}, {"set-price-chat", "4"}, {"set-price-whatsapp", ""}},
		[]string{"--cost-per-channel", "phone=9,email=6.5,chat=4"}},
	{"an hourly rate", []set{{"cost-mode", "rate"}, {"set-hourly_rate", "42"}, {"set-target", "20"}}, []string{"--hourly-rate", "42", "--target", "20%"}},
}

// The page reckons as the program does: its controls, set in a browser, give what
// `contactlog saving` gives with the same numbers.
func TestPageReckonsAsTheProgram(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{})
	for _, scenario := range scenarios {
		t.Run(scenario.name, func(t *testing.T) {
			p.Run(`document.getElementById('reset').click()`)
			for _, s := range scenario.sets {
				setControl(p, s)
			}
			compareScenario(t, p, append([]string{"saving", "testdata/logs/webshop.csv"}, scenario.args...))
		})
	}
	p.Quiet()
}

// A scenario stands in the address, so that a link keeps it; what the address says
// that makes no sense is left out.
func TestPageKeepsTheScenarioInItsAddress(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	path := pageOf(t, webshopReport...)
	p := browsertest.Open(t, path, browsertest.Options{})
	for _, s := range []set{{"set-target", "12.5"}, {"cost-mode", "channels"}, {"set-price-phone", "9"}, {"set-investment", "5000"}, {"set-preventable-late-delivery", "40"}} {
		setControl(p, s)
	}
	_, fragment, _ := strings.Cut(browsertest.Value[string](p, "location.href"), "#")
	again := browsertest.Open(t, path, browsertest.Options{Fragment: fragment + "&hours_per_fte=-5&mode=magic&preventable=nothing:1"})
	results := `[...document.querySelectorAll('#what-if .results b')].map((one) => one.dataset.exact).join(' ')`
	if got, want := browsertest.Value[string](again, results), browsertest.Value[string](p, results); got != want {
		t.Errorf("opened with %q: %s, want %s", fragment, got, want)
	}
	p.Run(`document.querySelector('nav a[href="#reasons"]').click()`)
	browsertest.Get(p, chromedp.Poll[bool](`location.hash.startsWith('#reasons?')`))
	if got, want := browsertest.Value[string](p, results), browsertest.Value[string](again, results); got != want {
		t.Errorf("behind a link within the page: %s, want %s", got, want)
	}
	p.Run(`document.getElementById('reset').click()`)
	if address := browsertest.Value[string](p, "location.href"); strings.Contains(address, "?") {
		t.Errorf("back to the report, the address is %s", address)
	}
}

// The taxonomy says how much of a reason can be prevented; so may a reader.
func TestPagePreventsAsTheTaxonomySays(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	p := browsertest.Open(t, pageOf(t, webshopReport...), browsertest.Options{})
	generic, err := os.ReadFile("reasons/builtin/generic.yaml")
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(generic), "preventable: 0.8", "preventable: 0.05", 1)
	if !strings.Contains(changed[:strings.Index(changed, "preventable: 0.05")+1], "id: payment-fault") {
		t.Fatal("the first reason of the taxonomy that is preventable for 80 % is another")
	}
	taxonomy := filepath.Join(t.TempDir(), "changed.yaml")
	if err := os.WriteFile(taxonomy, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	setControl(p, set{"set-preventable-payment-fault", "5"})
	setControl(p, set{"set-target", "12"})
	compareScenario(t, p, []string{"saving", "testdata/logs/webshop.csv", "--reasons", taxonomy, "--target", "12%"})
}

// A reason may be called as something that every object of a script has.
func TestPageReckonsWithAnyName(t *testing.T) {
	folder := t.TempDir()
	taxonomy, log := filepath.Join(folder, "names.yaml"), filepath.Join(folder, "log.csv")
	var rows strings.Builder
	rows.WriteString("start,customer,code\n")
	for day := range 28 {
		fmt.Fprintf(&rows, "2026-01-%02d 10:00,k%d,late\n2026-02-%02d 10:00,k%d,status\n", day+1, day, day+1, day)
	}
	for path, content := range map[string]string{log: rows.String(), taxonomy: `name: names
version: "1"
owners:
  - {id: centre, name: {en: Centre, nl: Centrum}, inside: true}
reasons:
  - {id: constructor, name: {en: Late, nl: Laat}, kind: avoidable, owner: centre, codes: [late]}
  - {id: status, name: {en: Status, nl: Status}, kind: hygiene, owner: centre, codes: [status]}
`} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := browsertest.Open(t, pageOf(t, "report", log, "--reasons", taxonomy), browsertest.Options{})
	compareScenario(t, p, []string{"saving", log, "--reasons", taxonomy})
	p.Quiet()
}

// Without a log the page has the sum alone, with its own numbers.
func TestPageOfASum(t *testing.T) {
	p := browsertest.Open(t, pageOf(t, "saving", "--contacts", "250000", "--cost", "8"), browsertest.Options{})
	setControl(p, set{"set-target", "20"})
	setControl(p, set{"set-cost_per_contact", "9.5"})
	setControl(p, set{"set-investment", "60000"})
	compareScenario(t, p, []string{"saving", "--contacts", "250000", "--cost", "9.5", "--target", "20%", "--investment", "60000"})
	p.Quiet()
}

// setControl sets a control of the page and tells the page so, as typing does.
func setControl(p *browsertest.Page, s set) {
	p.Run(`const one = document.getElementById('` + s.control + `');
		one.value = '` + s.value + `';
		one.dispatchEvent(new Event(one.tagName === 'SELECT' ? 'change' : 'input', {bubbles: true}));`)
}

// answer is what a test reads of the program's JSON.
type answer struct {
	Figures map[string]struct{ Value any }
	Tables  []struct {
		ID      string
		Columns []struct{ ID string }
		Rows    [][]any
	}
}

// compareScenario holds the results, roadmap and sensitivity of the page to those
// of the program.
func compareScenario(t *testing.T, p *browsertest.Page, args []string) {
	t.Helper()
	var want answer
	if err := json.Unmarshal([]byte(runDone(t, append(args, "-q", "--format", "json")...)), &want); err != nil {
		t.Fatal(err)
	}
	var got map[string]string
	script := `JSON.stringify(Object.fromEntries([...document.querySelectorAll('#what-if .results b')].map((one) => [one.id.replace('result-', ''), one.dataset.exact])))`
	if err := json.Unmarshal([]byte(browsertest.Value[string](p, script)), &got); err != nil || len(got) < 4 {
		t.Fatal(got, err)
	}
	for name, exact := range got {
		if !sameResult(exact, want.Figures[name].Value) {
			t.Errorf("%s is %s in the page and %v in the program", name, exact, want.Figures[name].Value)
		}
	}
	for _, table := range want.Tables {
		if table.ID == "roadmap" || table.ID == "sensitivity" {
			compareRows(t, p, table.ID, table.Rows)
		}
	}
}

// placesOf are the columns of the program's tables that the page shows, in its order.
var placesOf = map[string][]int{"roadmap": {0, 5, 6, 7, 8, 9}, "sensitivity": {0, 1, 2, 3}}

func compareRows(t *testing.T, p *browsertest.Page, table string, want [][]any) {
	t.Helper()
	var got [][]string
	script := `JSON.stringify([...document.querySelectorAll('#what-if .` + table + ` tbody tr')].map((row) => [...row.cells].filter((cell) => cell.classList.contains('r')).map((cell) => cell.dataset.exact ?? '')))`
	if err := json.Unmarshal([]byte(browsertest.Value[string](p, script)), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Errorf("%s has %d rows in the page and %d in the program", table, len(got), len(want))
		return
	}
	for i, row := range want {
		for k, place := range placesOf[table] {
			if !sameResult(got[i][k], row[place]) {
				t.Errorf("%s, row %d: %s in the page, %v in the program", table, i+1, got[i][k], row[place])
			}
		}
	}
}

// sameResult compares a number or word of the page with one of the program. An
// hourly rate rounds each contact to a millionth of a euro in the program.
func sameResult(page string, program any) bool {
	const rounding = 1e-6
	switch x := program.(type) {
	case nil:
		return page == ""
	case string:
		return page == x
	case float64:
		y, err := strconv.ParseFloat(page, 64)
		return err == nil && math.Abs(x-y) <= rounding*max(1e-3, math.Abs(x))
	}
	return false
}
