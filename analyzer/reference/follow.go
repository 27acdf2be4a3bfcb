package reference

import (
	"cmp"
	"slices"
	"time"
)

// episode is what the contract calls a case, a word that Go keeps for itself.
type episode struct {
	contacts []*contact
	judged   bool
}

func (e episode) first() *contact { return e.contacts[0] }

// single reports whether the case took one contact.
func (e episode) single() bool { return len(e.contacts) == 1 }

// measure holds what the figures are made of.
type measure struct {
	taxonomy Taxonomy
	options  Options
	zone     *time.Location
	window   time.Duration

	coverage span
	dates    []string // of the coverage, in the period

	books    map[string]int64
	columns  Log // which columns the log has; no rows
	onlyWho  bool
	folded   []*contact // of the log, whatever the period and whatever became of them
	all      []*contact // of the log, whatever the period: inbound, handled by a person
	in       []*contact // of these, those in the period
	episodes []episode  // whose first contact lies in the period

	result Result
}

func (m *measure) put(name string, f Figure) { m.result.Figures[name] = f }
func (m *measure) get(name string) Figure    { return m.result.Figures[name] }

// Compute measures a log.
func Compute(log Log, taxonomy Taxonomy, options Options) Result {
	return measureOf(log, taxonomy, options).result
}

func measureOf(log Log, taxonomy Taxonomy, options Options) *measure {
	log = log.visible()
	m := &measure{
		taxonomy: taxonomy, options: options, zone: options.zone(), window: options.window(),
		coverage: coverageOf(log, options), books: map[string]int64{"rows": int64(len(log.Rows))},
		result: Result{Figures: map[string]Figure{}, Tables: map[string]Table{}},
	}
	m.dates = datesOf(m.coverage, options)
	m.columns = log
	m.columns.Rows = nil
	// “`repeat_on: customer` ignores the reason …; a log with neither codes nor
	// text does so by itself”
	m.onlyWho = options.RepeatOn == "customer" || options.RepeatOn == "" && !log.HasCodes && !log.HasTexts

	f := foldLog(log, taxonomy, options)
	m.judgePeriod(f)
	m.follow()
	m.markOverShared()

	m.volume()
	m.repeats()
	m.cases()
	m.costs()
	m.avoidable()
	m.volatility()
	m.money()
	m.roadmap()
	m.customers()
	m.breakdowns()
	m.worthTalking()
	m.channels()
	m.reachability()
	m.lists()
	m.by()
	m.perX()
	m.ownerSheet()
	m.heavyCallers()
	m.emotions(f.rows)
	m.skyline()
	m.incidents()
	m.words(f.rows)
	m.content()
	m.satisfaction(log)
	m.surveyTable()
	m.drivers(log)
	m.result.Books = m.books
	m.result.Fates = f.fates
	return m
}

// visible blanks the cells whose column the log does not have.
func (l Log) visible() Log {
	l.Rows = slices.Clone(l.Rows)
	for i := range l.Rows {
		r := &l.Rows[i]
		if !l.HasIDs {
			r.ID = ""
		}
		if !l.HasCustomers {
			r.Customer = ""
		}
		if !l.HasCodes {
			r.Codes = nil
		}
		if !l.HasTexts {
			r.Texts = nil
		}
		if !l.HasTransfers {
			r.Transfers = nil
		}
	}
	return l
}

// judgePeriod closes the books: “**Judge**, in this order: `out_of_period` …,
// `outbound` …, `abandoned` …, `automated`”.
func (m *measure) judgePeriod(f *folder) {
	m.folded = f.contacts
	for _, c := range f.contacts {
		c.inPeriod = inPeriod(localDate(c.start, m.zone), m.options)
		if !c.inPeriod {
			f.fates[c.row] = "out_of_period"
		}
		if c.fate != "contacts" {
			continue
		}
		// “Folding and cases use every readable row, inside the period or not;
		// the period then selects contacts by their start and cases by their
		// first contact.”
		m.all = append(m.all, c)
		if c.inPeriod {
			m.in = append(m.in, c)
		}
	}
	for _, name := range bookNames {
		m.books[name] = 0
	}
	for _, fate := range f.fates {
		m.books[fate]++
	}
}

// followable says which contacts can be in a case: “Contacts with a known
// customer and a mapped reason”. Decision: when only the customer counts, mapped
// or not; so does every base that says "known, mapped".
func (m *measure) followable(c *contact) bool {
	return c.known() && (c.mapped() || m.onlyWho)
}

// follow finds repeats and cases: “Contacts with a known customer and a mapped
// reason, sorted by (customer, reason, start, row): one that starts at most W
// after the one before it is a **repeat** (a *snowball*); a run of repeats with
// its first contact is a **case**.”
func (m *measure) follow() {
	line := keep(m.all, m.followable)
	reason := func(c *contact) int {
		if m.onlyWho {
			return 0
		}
		return c.reason
	}
	slices.SortFunc(line, func(a, b *contact) int {
		return cmp.Or(cmp.Compare(a.customer, b.customer), cmp.Compare(reason(a), reason(b)), a.start.Compare(b.start), a.row-b.row)
	})
	var episodes []episode
	for i, c := range line {
		if i > 0 && line[i-1].customer == c.customer && reason(line[i-1]) == reason(c) {
			since := c.start.Sub(line[i-1].start)
			line[i-1].sinceNext = &since
			c.repeat = since <= m.window
		}
		if !c.repeat {
			episodes = append(episodes, episode{})
		}
		e := &episodes[len(episodes)-1]
		e.contacts = append(e.contacts, c)
	}
	for _, e := range episodes {
		// “`judged_cases`: first contact + W ≤ L.”
		e.judged = m.mature(e.first(), m.window)
		if e.first().inPeriod {
			m.episodes = append(m.episodes, e)
		}
	}
	m.followAny()
}

// followAny finds the customer's next contact, “whatever its reason, mapped or
// not”, by start, then row.
func (m *measure) followAny() {
	line := keep(m.all, (*contact).known)
	slices.SortFunc(line, func(a, b *contact) int {
		return cmp.Or(cmp.Compare(a.customer, b.customer), a.start.Compare(b.start), a.row-b.row)
	})
	for i, c := range line {
		if i > 0 && line[i-1].customer == c.customer {
			line[i-1].nextAny = c
		}
	}
}

// mature: “start + W ≤ L”, where “A and L are the ends of coverage”.
func (m *measure) mature(c *contact, w time.Duration) bool {
	return m.coverage.known && !c.start.Add(w).After(m.coverage.last)
}

// followed reports whether a contact of the same customer and reason starts
// within w.
func followed(c *contact, w time.Duration) bool { return c.sinceNext != nil && *c.sinceNext <= w }

// followedAny reports whether any contact of the customer starts within w.
func followedAny(c *contact, w time.Duration) bool {
	return c.nextAny != nil && c.nextAny.start.Sub(c.start) <= w
}

// markOverShared: “A key with more than 20 contacts and more than 0.5 % of the
// log is *over-shared*”. Decision: counted over the contacts of the log, whatever
// the period; the log is all of these, known or not.
func (m *measure) markOverShared() {
	of := map[string]int{}
	for _, c := range m.all {
		of[c.customer]++
	}
	for _, c := range m.all {
		k := of[c.customer]
		c.overShared = c.known() && k > 20 && 200*k > len(m.all)
	}
}

func keep[T any](list []T, wanted func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if wanted(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// unitsOf makes units of contacts.
func unitsOf(contacts []*contact, hit func(*contact) bool) []unit {
	var units []unit
	for _, c := range contacts {
		units = append(units, unit{c.customer, hit(c)})
	}
	return units
}

// unitsOfCases makes units of cases.
func unitsOfCases(episodes []episode, hit func(episode) bool) []unit {
	var units []unit
	for _, e := range episodes {
		units = append(units, unit{e.first().customer, hit(e)})
	}
	return units
}
