package reference

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// monday is the start of the hand-worked logs: a Monday at noon, UTC.
var monday = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

func after(d time.Duration) time.Time { return monday.Add(d) }

// one is a taxonomy with a reason of each kind: V, H and A, of an owner outside,
// and I, avoidable, of an owner inside.
var one = Taxonomy{
	Owners: []Owner{{"shop", false}, {"desk", true}},
	Reasons: []Reason{
		{ID: "valuable", Kind: Valuable, Owner: "shop", Codes: []string{"V"}, Phrases: []string{"advice"}},
		{ID: "hygiene", Kind: Hygiene, Owner: "shop", Codes: []string{"H"}, Phrases: []string{"mov*"}},
		{ID: "avoidable", Kind: Avoidable, Owner: "shop", Codes: []string{"A", "A 2"}, Preventable: address(0.5)},
		{ID: "inside", Kind: Avoidable, Owner: "desk", Codes: []string{"I"}},
	},
}

func contactRow(customer, code string, start time.Time) Row {
	r := Row{Customer: customer, Start: start}
	if code != "" {
		r.Codes = []string{code}
	}
	return r
}

// anchors are outbound rows that only stretch the coverage.
func anchors(first, last time.Time) []Row {
	return []Row{{Start: first, Direction: "outbound"}, {Start: last, Direction: "outbound"}}
}

func logOf(rows ...Row) Log {
	l := Log{Rows: rows, HasCustomers: true, HasCodes: true, HasTexts: true}
	for _, r := range rows {
		l.HasIDs = l.HasIDs || r.ID != ""
		l.HasTransfers = l.HasTransfers || r.Transfers != nil
	}
	return l
}

func near(a, b float64) bool { return math.Abs(a-b) <= 5e-5*max(1, math.Abs(b)) }

// check compares figures; NaN means absent.
func check(t *testing.T, r Result, want map[string]float64) {
	t.Helper()
	for name, x := range want {
		f := r.Figures[name]
		if f.Known == math.IsNaN(x) || f.Known && !near(f.Value, x) {
			t.Errorf("%s is %v, want %v", name, f, x)
		}
	}
}

var absent = math.NaN()

// TestHundredCases is the contract's own example: 100 cases of which 70 took 1,
// 20 took 2 and 10 took 4 contacts.
func TestHundredCases(t *testing.T) {
	rows := anchors(after(-30*day), after(60*day))
	for i := range 100 {
		contacts := 1
		if i >= 70 {
			contacts = 2
		}
		if i >= 90 {
			contacts = 4
		}
		for k := range contacts {
			rows = append(rows, contactRow(string(rune('À'+i)), "V", after(time.Duration(k)*day)))
		}
	}
	r := Compute(logOf(rows...), one, Options{})
	check(t, r, map[string]float64{
		"contacts": 150, "cases": 100, "judged_cases": 100, "open_cases": 0, "ftf": 0.70, "ftr": 0.70, "fcr": 100.0 / 150, "fcr_any": 100.0 / 150,
		"repeats": 50, "repeat_share": 1.0 / 3, "left_open": 0, "avoidable_contacts": 50, "avoidable_repeat_only": 50,
		"avoidable_inside": 50, "ftf_unshared": absent, "transferred_share": absent,
	})
	if f := r.Figures["ftf"]; f.N != 100 || f.Few || f.Low >= 0.7 || f.High <= 0.7 {
		t.Errorf("ftf is %v", f)
	}
}

// TestSeedSum: 1 000 000 × 10 × 10 % = 1 000 000.
func TestSeedSum(t *testing.T) {
	o := Options{ContactsPerYear: address(1e6), Cost: address[int64](10 * euro), Investment: address[int64](500_000 * euro)}
	row := contactRow("a", "V", monday)
	row.Handle = address[int64](300_000)
	r := Compute(logOf(row), one, o)
	check(t, r, map[string]float64{
		"saving_per_year": 1e6, "cost_per_year": 1e7, "cost_per_contact": 10, "payback_months": 6,
		"handle_time": 300, "hours_freed": 1e6 * 0.1 * 300 / 3600, "fte_freed": 1e6 * 0.1 * 300 / 3600 / 1030, "reinvest_contacts": 100_000,
	})
	if c, _ := r.Tables["sensitivity"].Find("", "saving"); !near(c.Number, 500_000) {
		t.Errorf("saving at 5 %% is %v", c)
	}
}

func TestTheEdgeOfTheWindow(t *testing.T) {
	for _, c := range []struct {
		gap     time.Duration
		repeats float64
	}{{7 * day, 1}, {7*day + time.Second, 0}, {7*day + time.Millisecond, 0}, {0, 1}} {
		rows := append(anchors(after(-30*day), after(30*day)), contactRow("a", "A", monday), contactRow("a", "A", after(c.gap)))
		rows[3].Queue = "other" // else rows that start together are equal in every cell
		r := Compute(logOf(rows...), one, Options{})
		check(t, r, map[string]float64{
			"repeats": c.repeats, "cases": 2 - c.repeats, "repeat_share": c.repeats / 2, "fcr": 1 - c.repeats/2,
			"ftf": 1 - c.repeats, "ftr": 0, "avoidable_both": c.repeats, "avoidable_reason_only": 2 - c.repeats,
		})
	}
}

// TestTheEdgesOfCoverage: a case is judged when its first contact + W ≤ L, a
// repeat can be seen from A + W on.
func TestTheEdgesOfCoverage(t *testing.T) {
	rows := append(anchors(after(-7*day), after(7*day)), contactRow("a", "V", monday))
	check(t, Compute(logOf(rows...), one, Options{}), map[string]float64{"judged_cases": 1, "ftf": 1, "left_open": 0, "repeat_share": 0})
	rows = append(anchors(after(-7*day+time.Second), after(7*day-time.Second)), contactRow("a", "V", monday))
	check(t, Compute(logOf(rows...), one, Options{}), map[string]float64{"judged_cases": 0, "open_cases": 1, "ftf": absent, "left_open": 1, "repeat_share": absent})
	check(t, Compute(logOf(rows...), one, Options{Until: "2026-06-08"}), map[string]float64{"judged_cases": 1, "ftf": 1, "days": 15})
	check(t, Compute(logOf(rows...), one, Options{Until: "2026-06-07"}), map[string]float64{"judged_cases": 0, "days": 14})
}

// TestSameReasonAndAnyReason: fcr looks at the reason, fcr_any does not.
func TestSameReasonAndAnyReason(t *testing.T) {
	rows := append(anchors(after(-30*day), after(30*day)),
		contactRow("a", "V", monday), contactRow("a", "H", after(day)), contactRow("a", "V", after(2*day)), contactRow("a", "", after(3*day)),
		contactRow("", "V", after(day)), contactRow("unknown", "V", after(2*day)))
	r := Compute(logOf(rows...), one, Options{})
	check(t, r, map[string]float64{
		"contacts": 6, "known_share": 4.0 / 6, "mapped_share": 5.0 / 6, "cases": 2, "repeats": 1, "fcr": 2.0 / 3, "fcr_any": 0, "ftf": 0.5,
		"avoidable_contacts": 1, "avoidable_share": 0.2, "avoidable_share_min": 1.0 / 6, "avoidable_share_max": 4.0 / 6,
	})
	snowballs := r.Tables["snowballs"]
	if len(snowballs.Rows) != 3 || snowballs.Rows[0][1].Text != "hygiene" || snowballs.Rows[1][1].Text != "unmapped" || snowballs.Rows[2][0].Text != "hygiene" {
		t.Errorf("snowballs are %v", snowballs.Rows)
	}
	check(t, Compute(logOf(rows...), one, Options{RepeatOn: "customer"}), map[string]float64{
		"cases": 1, "repeats": 3, "ftf": 0, "fcr": 0.25, "avoidable_contacts": 2,
	})
}

// TestLegs: rows of one id belong together up to exactly the gap.
func TestLegs(t *testing.T) {
	leg := func(start time.Time, code string) Row {
		r := contactRow("a", code, start)
		r.ID = "1"
		return r
	}
	books := func(r Result, contacts, legs, extra, duplicates int64) {
		t.Helper()
		b := r.Books
		if b["contacts"] != contacts || b["legs"] != legs || b["extra_reasons"] != extra || b["duplicates"] != duplicates {
			t.Errorf("the books are %v", b)
		}
	}
	r := Compute(logOf(leg(monday, "V"), leg(after(4*time.Hour), "A")), one, Options{})
	books(r, 1, 1, 0, 0)
	check(t, r, map[string]float64{"transferred_share": 1, "avoidable_contacts": 1}) // the last leg's code
	books(Compute(logOf(leg(monday, "V"), leg(after(4*time.Hour+time.Second), "A")), one, Options{}), 2, 0, 0, 0)

	long := leg(monday, "V")
	long.End = after(time.Hour)
	books(Compute(logOf(long, leg(after(5*time.Hour), "V")), one, Options{}), 1, 1, 0, 0)
	books(Compute(logOf(long, leg(after(5*time.Hour+time.Second), "V")), one, Options{}), 2, 0, 0, 0)
	long.End = after(-time.Hour) // before the start, so not known
	books(Compute(logOf(long, leg(after(4*time.Hour), "V")), one, Options{}), 1, 1, 0, 0)

	// A code that is new is an extra reason, in any spelling of an old one a duplicate.
	books(Compute(logOf(leg(monday, "A"), leg(monday, "A 2"), leg(monday, "a2"), leg(monday, "X"), leg(monday, " x"), leg(monday, "-"), leg(monday, "")), one, Options{}),
		1, 0, 2, 4)
	// So is a text with a new reason.
	talk := leg(monday, "")
	talk.Texts = []string{"we are Moving!"}
	books(Compute(logOf(leg(monday, "A"), talk, talk), one, Options{}), 1, 0, 1, 1)
	// Blank ids never fold.
	books(Compute(logOf(leg(monday, "A"), contactRow("b", "V", monday), contactRow("b", "V", monday)), one, Options{}), 3, 0, 0, 0)
	// Without an id column equal rows are duplicates, nearly equal ones are not.
	books(Compute(logOf(contactRow("b", "V", monday), contactRow("b", "v", monday), contactRow("b", "V", monday)), one, Options{}), 2, 0, 0, 1)
}

// TestFilling: within a leg the first row speaks, a duplicate fills what it
// leaves blank, an extra reason fills nothing; legs are summed.
func TestFilling(t *testing.T) {
	seconds := func(s int64) *int64 { return address(s * 1000) }
	rows := []Row{
		{ID: "1", Start: monday, Codes: []string{"A"}, Talk: seconds(10), Wrap: seconds(5)},
		{ID: "1", Start: monday, Codes: []string{"H"}, Customer: "b", Channel: "chat", Resolved: address(true)},                      // extra
		{ID: "1", Start: monday, Customer: "a", Channel: "phone", Handle: seconds(99), Cost: address[int64](2 * euro)},               // duplicate
		{ID: "1", Start: after(time.Hour), Customer: "c", Handle: seconds(20), Cost: address[int64](euro), Resolved: address(false)}, // leg
	}
	f := foldLog(logOf(rows...), one, Options{})
	c := f.contacts[0]
	if len(f.contacts) != 1 || c.customer != "a" || c.channel != "phone" || *c.handle != 35_000 || *c.cost != 3*euro || *c.resolved || c.reason != 1 || !c.transferred {
		t.Errorf("the contact is %+v", c)
	}
}

func TestJudging(t *testing.T) {
	row := func(id string, after time.Duration, direction, outcome string) Row {
		return Row{ID: id, Start: monday.Add(after), Direction: direction, Outcome: outcome}
	}
	rows := []Row{
		row("1", 0, "", "missed"), row("1", time.Minute, "", "automated"), // automated
		row("2", 0, "", "missed"), row("2", time.Minute, "outbound", "missed"), // abandoned
		row("3", 0, "internal", ""), row("3", time.Minute, "", ""), // outbound
		row("4", 0, "", "automated"), row("4", time.Minute, "", ""), // a contact
		row("5", 48*time.Hour, "outbound", ""), // out of period first
		{ID: "6"}, {ID: "7", Start: monday, Excluded: true},
	}
	b := Compute(logOf(rows...), one, Options{From: "2026-06-01", To: "2026-06-02"}).Books
	for book, n := range map[string]int64{"rows": 11, "contacts": 1, "legs": 4, "automated": 1, "abandoned": 1, "outbound": 1, "out_of_period": 1, "rejected": 1, "excluded": 1} {
		if b[book] != n {
			t.Errorf("%s is %d, want %d", book, b[book], n)
		}
	}
}

func TestKeys(t *testing.T) {
	phones := logOf(contactRow("0612345678", "V", monday), contactRow("+31 6 12345678", "V", after(time.Hour)), contactRow("tel:+31612345678", "V", after(2*time.Hour)))
	check(t, Compute(phones, one, Options{}), map[string]float64{"customers": 1, "repeats": 2})
	mails := logOf(contactRow("Klant@Example.nl", "V", monday), contactRow("klant@example.nl", "V", after(time.Hour)))
	check(t, Compute(mails, one, Options{}), map[string]float64{"customers": 1})
	// The called side is nobody's customer, except of an outbound row.
	called, out := contactRow("a", "V", monday), Row{Start: monday, Direction: "outbound", Called: "a"}
	called.Called = "0900"
	check(t, Compute(logOf(called, out, contactRow("0900", "V", after(time.Hour)), contactRow("N/A", "V", monday)), one, Options{}),
		map[string]float64{"customers": 1, "known_share": 1.0 / 3})
}

func TestStrays(t *testing.T) {
	at := func(days ...float64) []time.Time {
		var starts []time.Time
		for _, d := range days {
			starts = append(starts, after(time.Duration(d*float64(day))))
		}
		return starts
	}
	for _, c := range []struct {
		starts      []time.Time
		first, last time.Time
	}{
		{at(0, 60, 61), after(0), after(61 * day)},                                 // 60 days is not more than 60 days
		{at(0, 60.1, 61), after(1442*time.Hour + 24*time.Minute), after(61 * day)}, // one row beyond
		{at(0, 100), after(0), after(100 * day)},                                   // half of the rows
		{at(0, 1, 100, 101, 102), after(0), after(102 * day)},                      // two rows beyond, not under 1 %
		{at(-100, 0, 1, 100), after(0), after(day)},                                // on both sides
		{at(-200, -100, 0, 1, 2), after(-100 * day), after(2 * day)},               // only one row is few
	} {
		kept := withoutStrays(c.starts)
		if !kept[0].Equal(c.first) || !kept[len(kept)-1].Equal(c.last) {
			t.Errorf("%v keeps %v", c.starts, kept)
		}
	}
	var many []time.Time
	for i := range 300 {
		many = append(many, after(time.Duration(i)*time.Hour))
	}
	if kept := withoutStrays(append(at(-101, -100), many...)); !kept[0].Equal(monday) {
		t.Errorf("2 of 302 rows are under 1 %%: %v", kept[0])
	}
	if kept := withoutStrays(append(at(-102, -101, -100, -99), many...)); kept[0].Equal(monday) {
		t.Errorf("4 of 304 rows are not under 1 %%: %v", kept[0])
	}
}

func TestOverSharedKeys(t *testing.T) {
	for _, c := range []struct {
		calls int
		want  float64
	}{{20, absent}, {21, 1}} {
		rows := anchors(after(-30*day), after(40*day))
		rows = append(rows, contactRow("b", "V", monday))
		for i := range c.calls {
			rows = append(rows, contactRow("switchboard", "V", after(time.Duration(i)*time.Hour)))
		}
		r := Compute(logOf(rows...), one, Options{})
		check(t, r, map[string]float64{"ftf": 0.5, "ftf_unshared": c.want, "customers": 2})
	}
}

// TestWilson uses the examples of R. G. Newcombe, Two-sided confidence intervals
// for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
func TestWilson(t *testing.T) {
	for _, c := range []struct{ hits, n, low, high float64 }{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		low, high := wilson(c.hits/c.n, c.n)
		if math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
			t.Errorf("%v of %v: %.4f to %.4f, want %v to %v", c.hits, c.n, low, high, c.low, c.high)
		}
	}
}

// TestDeff: customers a with 2 hits of 2, b with 0 of 2: p = 1/2, C = 2, the sum
// of (y - p m)² is 1 + 1, so deff = [2 × 2 / 16] / [1/4 / 4] = 4. Of unknown
// customers each is a cluster: [4/3 × 1 / 16] / [1/16] = 4/3.
func TestDeff(t *testing.T) {
	alike := []unit{{"a", true}, {"a", true}, {"b", false}, {"b", false}}
	if d := deffOf(alike); !near(d, 4) {
		t.Errorf("deff is %v, want 4", d)
	}
	f, low := shareOf(alike), 0.0
	if low, _ = wilson(0.5, 1); f.N != 4 || !f.Few || !near(f.Low, low) {
		t.Errorf("the share is %v", f)
	}
	if d := deffOf([]unit{{"", true}, {"", true}, {"", false}, {"", false}}); !near(d, 4.0/3) {
		t.Errorf("deff is %v, want 4/3", d)
	}
	for _, none := range [][]unit{{{"a", true}, {"b", true}}, {{"a", true}, {"a", false}}, {{"a", true}, {"a", false}, {"b", false}, {"b", true}}} {
		if d := deffOf(none); d != 1 {
			t.Errorf("deff is %v, want 1", d)
		}
	}
}

func TestCustomersOfKnownDistribution(t *testing.T) {
	counts := []int{5, 2, 1, 1, 1} // descending
	for name, c := range map[string]struct{ got, want float64 }{
		"top 20 %":   {topShare(counts).Value, 0.5},
		"for 90 %":   {customersFor90(counts).Value, 0.8},
		"gini":       {gini(counts).Value, float64(-4*1-2*1+0*1+2*2+4*5) / (5 * 10)},
		"gini even":  {gini([]int{3, 3, 3}).Value, 0},
		"gini of 4":  {gini([]int{1, 0, 0, 0}).Value, 0.75},
		"top of six": {topShare([]int{3, 3, 1, 1, 1, 1}).Value, 0.6},
	} {
		if !near(c.got, c.want) {
			t.Errorf("%s is %v, want %v", name, c.got, c.want)
		}
	}
}

// TestContactsPerYear: two contacts each Monday to Friday, on a log of exactly two
// weeks: 365 / 7 × 5 × 2, not 365 × 20 / 12.
func TestContactsPerYear(t *testing.T) {
	var rows []Row
	for d := range 14 {
		start := after(time.Duration(d) * day)
		if w := start.Weekday(); w != time.Saturday && w != time.Sunday {
			rows = append(rows, contactRow("", "V", start), contactRow("", "A", start))
		}
	}
	r := Compute(logOf(rows...), one, Options{Until: "2026-06-14"})
	check(t, r, map[string]float64{"days": 14, "contacts_per_year": 365.0 / 7 * 10, "volatility_avoidable": absent})
	check(t, Compute(logOf(rows...), one, Options{Until: "2026-06-06", To: "2026-06-06"}), map[string]float64{"days": 6, "contacts_per_year": absent})
	busy := contactRow("", "V", monday)
	busy.Queue = "other" // not equal in every cell
	rows = append(rows, busy)
	check(t, Compute(logOf(rows...), one, Options{Until: "2026-06-14", RepeatOn: "reason"}), map[string]float64{"volatility_valuable": 1, "volatility_avoidable": 0})
}

// TestCosts: a mean fills in, in the channel or over all.
func TestCosts(t *testing.T) {
	row := func(channel string, cost *int64) Row {
		r := contactRow("", "V", monday)
		r.Channel, r.Cost = channel, cost
		return r
	}
	cents := func(c int64) *int64 { return address(c * euro / 100) }
	rows := []Row{row("phone", cents(1000)), row("phone", cents(2000)), row("phone", nil), row("chat", cents(300)), row("web", nil), row("", nil)}
	rows[2].Queue = "Q" // not equal in every cell
	r := Compute(logOf(rows...), one, Options{})
	check(t, r, map[string]float64{"cost_per_contact": (10 + 20 + 15 + 3 + 11 + 11) / 6.0})
	o := Options{CostPerChannel: map[string]int64{"phone": 8 * euro}, Cost: address[int64](2 * euro)}
	check(t, Compute(logOf(rows...), one, o), map[string]float64{"cost_per_contact": (8*3 + 2*3) / 6.0})
	o.Cost = nil
	check(t, Compute(logOf(rows...), one, o), map[string]float64{"cost_per_contact": 8})
	check(t, Compute(logOf(rows...), one, Options{HourlyRate: address[int64](40 * euro)}), map[string]float64{"cost_per_contact": absent, "saving_per_year": absent})
	if got := roundedQuotient(5, 2); got != 3 {
		t.Errorf("half is rounded to %d", got)
	}
}

// TestRoadmapAndCeiling: 4 avoidable of 10, half of 3 of these preventable.
func TestRoadmapAndCeiling(t *testing.T) {
	var rows []Row
	for i, code := range []string{"A", "A", "A", "I", "V", "V", "V", "H", "H", ""} {
		r := contactRow("", code, after(time.Duration(i)*time.Minute))
		if code == "I" {
			r.Cost = address[int64](5 * euro)
		}
		rows = append(rows, r)
	}
	o := Options{ContactsPerYear: address(1000.0), Target: 0.2, Adoption: address(0.5), SelfServiceCost: address[int64](euro)}
	r := Compute(logOf(rows...), one, o)
	check(t, r, map[string]float64{
		"preventable_share": 0.25, "ceiling_share": 0.25, "avoidable_share_min": 0.4, "avoidable_elsewhere": 3, "avoidable_inside": 1,
		"avoidable_elsewhere_share": 0.75, "roadmap_share": 0.25, "roadmap_saving": 1000 * 0.25 * 5, "self_service_saving": 200 * 0.5 * 4,
		"survey_response": absent, "customers": absent,
	})
	least, scaled := r.Figures["avoidable_share_min"], r.Figures["preventable_share"]
	if !near(scaled.Low, least.Low*0.625) || !near(scaled.High, least.High*0.625) || r.Figures["target_verdict"].Word != "not_certain" {
		t.Errorf("the ceiling is %v, %v", scaled, r.Figures["target_verdict"])
	}
	roadmap := r.Tables["roadmap"]
	if len(roadmap.Rows) != 2 || roadmap.Rows[0][1].Text != "avoidable" || roadmap.Rows[1][1].Text != "inside" {
		t.Errorf("the roadmap is %v", roadmap.Rows)
	}
	o.Target = 0.15
	if r := Compute(logOf(rows...), one, o); len(r.Tables["roadmap"].Rows) != 1 || r.Figures["roadmap_share"].Value != 0.15 {
		t.Errorf("the roadmap is %v", r.Tables["roadmap"].Rows)
	}
}

// TestRegistered: without known customers the marks speak.
func TestRegistered(t *testing.T) {
	row := func(code string, resolved *bool, after time.Duration) Row {
		r := contactRow("", code, monday.Add(after))
		r.Resolved = resolved
		return r
	}
	r := Compute(logOf(row("V", address(true), 0), row("A", address(true), 1), row("H", address(false), 2), row("", address(true), 3), row("V", nil, 4)), one, Options{})
	check(t, r, map[string]float64{"ftr": 1.0 / 3, "ftf_registered": 0.75, "ftf": absent, "ftf_gap": absent, "repeats": absent})
	if r.Figures["ftr_basis"].Word != "registered" {
		t.Errorf("ftr_basis is %v", r.Figures["ftr_basis"])
	}
}

// TestDaylightSaving: on 29 March 2026 a day in Amsterdam has 23 hours, but W
// stays 7 × 24 hours, and dates are local.
func TestDaylightSaving(t *testing.T) {
	start := time.Date(2026, 3, 25, 22, 30, 0, 0, time.UTC) // 23:30
	rows := append(anchors(start.AddDate(0, 0, -10), start.AddDate(0, 0, 20)),
		contactRow("a", "V", start), contactRow("a", "V", start.Add(7*day)), contactRow("b", "V", start), contactRow("b", "V", start.Add(7*day+time.Second)))
	o := Options{Zone: "Europe/Amsterdam"}
	check(t, Compute(logOf(rows...), one, o), map[string]float64{"repeats": 1})
	// The second contacts start on 2 April, at 00:30.
	o.To = "2026-04-01"
	check(t, Compute(logOf(rows...), one, o), map[string]float64{"contacts": 2, "repeats": 0, "ftf": 0.5})
	o.From, o.To = "2026-04-02", ""
	check(t, Compute(logOf(rows...), one, o), map[string]float64{"contacts": 2, "repeats": 1, "cases": 1})
}

// TestCurve: the cohort is that of the longest point that leaves half of them.
func TestCurve(t *testing.T) {
	rows := append(anchors(after(-day), after(10*day)),
		contactRow("a", "V", monday), contactRow("a", "V", after(2*day)), contactRow("b", "V", after(3*day)), contactRow("b", "V", after(9*day)))
	curve := Compute(logOf(rows...), one, Options{Window: day}).Tables["repeat_curve"]
	var shares []float64
	for _, row := range curve.Rows {
		shares = append(shares, row[1].Number)
	}
	want := []float64{0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 2.0 / 3}
	if len(shares) != len(want) {
		t.Fatalf("the curve is %v, want %v", shares, want)
	}
	for i := range want {
		if !near(shares[i], want[i]) {
			t.Errorf("the curve is %v, want %v", shares, want)
		}
	}
}

// TestFirstListedCodeOfACell: and the reason that stands first among the codes of
// the last leg that has one.
func TestFirstListedCodeOfACell(t *testing.T) {
	for _, c := range []struct {
		codes []string
		code  string
		want  int
	}{
		{[]string{"zz", "h", "V"}, "h", 1}, {[]string{"zz", "yy"}, "zz;yy", unmapped}, {[]string{"-"}, "", unmapped}, {[]string{"á2"}, "a2", 2}, {nil, "", unmapped},
	} {
		if code, reason := one.codeOfCell(c.codes); code != c.code || reason != c.want {
			t.Errorf("%q is %q, %d", c.codes, code, reason)
		}
	}
	for text, want := range map[string]int{"Advice?": 0, "move": 1, "no advices": unmapped, "advice on moving": 0, "": unmapped} {
		if got := one.reasonOfTexts([]string{text}); got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}

// TestLaws are what must hold for every log.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log, taxonomy, options := RandomLog(t)
		r := Compute(log, taxonomy, options)
		sum := int64(0)
		for _, book := range bookNames {
			sum += r.Books[book]
		}
		if sum != r.Books["rows"] || len(r.Books) != len(bookNames)+1 {
			t.Fatalf("the books do not balance: %v", r.Books)
		}
		f := func(name string) float64 { return r.Figures[name].Value }
		atMost := func(a, b string) {
			if r.Figures[a].Known && r.Figures[b].Known && f(a) > f(b)+1e-12 {
				t.Fatalf("%s = %v is more than %s = %v", a, f(a), b, f(b))
			}
		}
		if r.Figures["ftr_basis"].Word == "observed" {
			atMost("ftr", "ftf")
		}
		atMost("ftf_untransferred", "ftf")
		atMost("fcr_any", "fcr")
		atMost("avoidable_share_min", "avoidable_share_max")
		atMost("avoidable_share_min", "avoidable_share")
		if f("avoidable_reason_only")+f("avoidable_repeat_only")+f("avoidable_both") != f("avoidable_contacts") ||
			f("avoidable_inside")+f("avoidable_elsewhere") != f("avoidable_contacts") || f("judged_cases")+f("open_cases") != f("cases") {
			t.Fatalf("the parts do not add up: %v", r.Figures)
		}
		if r.Figures["volatility_valuable"].Known && !near(f("volatility_valuable")+f("volatility_hygiene")+f("volatility_avoidable")+f("volatility_unmapped"), 1) {
			t.Fatalf("the volatility does not add up: %v", r.Figures)
		}
		for name, f := range r.Figures {
			if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) || f.HasCI && (f.Low > f.Value+1e-9 || f.High < f.Value-1e-9) {
				t.Fatalf("%s is %v", name, f)
			}
		}
		for _, name := range []string{"kinds", "reasons", "owners", "months"} {
			addsUp(t, r, name)
		}
	})
}

// addsUp checks that the rows of a breakdown add up to its total.
func addsUp(t *rapid.T, r Result, name string) {
	table := r.Tables[name]
	total := r.Figures["contacts"].Value
	if name == "owners" {
		total = r.Figures["avoidable_contacts"].Value
	}
	for _, id := range []string{"contacts", "repeat_share_n", "ftf_n", "ftr_n"} {
		j, sum := table.Column(id), 0.0
		if j < 0 {
			continue
		}
		for _, row := range table.Rows {
			if row[0].Text == "total" {
				if id != "contacts" {
					total = row[j].Number
				} else if row[j].Number != total {
					t.Fatalf("%s: the total is %v, not %v", name, row[j].Number, total)
				}
				continue
			}
			sum += row[j].Number
		}
		if (id == "contacts" || name != "months") && sum != total {
			t.Fatalf("%s: the %s add up to %v, not %v", name, id, sum, total)
		}
	}
}
