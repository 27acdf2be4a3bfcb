package reference

import (
	"slices"
	"strings"
	"time"
)

// The books, in the order of the contract: “rows = contacts + legs +
// extra_reasons + duplicates + outbound + abandoned + automated + excluded +
// out_of_period + rejected”.
var bookNames = []string{"contacts", "legs", "extra_reasons", "duplicates", "outbound", "abandoned", "automated",
	"excluded", "out_of_period", "rejected"}

// contact is the rows of one contact, folded.
type contact struct {
	row   int // the place of its first row in the log
	start time.Time

	customer                string // the key, "" when unknown
	channel, queue, segment string
	extra                   string
	handle, wait, cost      *int64 // ms, ms, micro-euro
	resolved, prevented     *bool
	transferred             bool
	csat, nps, ces          *int64
	reason                  int
	emotion                 string // as the export writes it
	felt                    string // the emotion that its texts show, "" when none
	said                    bool   // it has a text
	rows                    []int  // of which it is made, in the order of the legs

	fate     string // contacts, outbound, abandoned or automated: whatever the period
	inPeriod bool

	overShared bool
	repeat     bool
	sinceNext  *time.Duration // to the next contact of the same customer and reason
	nextAny    *contact       // the customer's next contact, whatever its reason
	price      *int64         // micro-euro, see the cost of a contact
	ownPrice   *int64         // the same where the contact has the basis, no mean of others
}

func (c *contact) known() bool  { return c.customer != "" }
func (c *contact) mapped() bool { return c.reason != unmapped }

// leg is the rows of one contact that start at the same time.
type leg struct {
	rows                              []int
	customer, channel, queue, segment string
	extra                             string
	handle, wait, cost                *int64
	transfers, resolved, prevented    *bool
	csat, nps, ces                    *int64
	emotion                           string
	codes                             map[string]bool
	reasons                           map[int]bool
}

// fill takes from a row what the leg does not have yet: “Within a leg the first
// row speaks, a duplicate fills what it leaves blank”.
//
// Decision: this holds for every value, and a customer that is unknown is blank.
func (l *leg) fill(r Row) {
	fillText(&l.customer, r.Customer)
	fillText(&l.channel, r.Channel)
	fillText(&l.queue, r.Queue)
	fillText(&l.segment, r.Segment)
	fillText(&l.extra, r.Extra)
	fillPointer(&l.handle, handleOf(r))
	fillPointer(&l.wait, r.Wait)
	fillPointer(&l.cost, r.Cost)
	fillPointer(&l.transfers, r.Transfers)
	fillPointer(&l.resolved, r.Resolved)
	fillPointer(&l.prevented, r.Prevented)
	fillPointer(&l.csat, r.CSAT)
	fillPointer(&l.nps, r.NPS)
	fillPointer(&l.ces, r.CES)
	fillText(&l.emotion, r.Emotion)
}

func fillText(to *string, from string) {
	if *to == "" {
		*to = from
	}
}

func fillPointer[T any](to **T, from *T) {
	if *to == nil {
		*to = from
	}
}

// handleOf: “Handle time is its column, else talk + hold + wrap.”
//
// Decision: per row, and when at least one of the three is known.
func handleOf(r Row) *int64 {
	if r.Handle != nil {
		return r.Handle
	}
	return sumOfKnown(r.Talk, r.Hold, r.Wrap)
}

// sumOfKnown is nil when none of the values is known.
func sumOfKnown(values ...*int64) *int64 {
	var sum *int64
	for _, v := range values {
		if v == nil {
			continue
		}
		if sum == nil {
			sum = new(int64)
		}
		*sum += *v
	}
	return sum
}

// folder folds one log.
type folder struct {
	rows     []Row // as the fold sees them: customers are keys, ids are filled
	taxonomy Taxonomy
	gap      time.Duration
	agents   bool // the log has a column with the agents
	fates    []string
	contacts []*contact
}

// foldLog reads and folds: it gives every row its book, except that contacts out
// of the period are still contacts, outbound, abandoned or automated.
func foldLog(log Log, taxonomy Taxonomy, options Options) *folder {
	f := &folder{taxonomy: taxonomy, gap: options.legGap(), fates: make([]string, len(log.Rows))}
	f.agents = slices.ContainsFunc(log.Rows, func(r Row) bool { return r.Agent != "" })
	own := log.OwnKeys()
	for i, r := range log.Rows {
		if !log.HasIDs {
			// “in a log without an id column, rows equal in every cell are
			// duplicates of one row.” Decision: across the whole log. Such rows
			// start together, so the fold does it when all cells are the id.
			r.ID = strings.Join(log.cells(r, options), "\x1f")
		}
		r.Customer = log.Key(r.Customer)
		if own[r.Customer] {
			r.Customer = ""
		}
		f.rows = append(f.rows, r)
		switch {
		// “A row without a readable start … is `rejected`.”
		case r.Start.IsZero():
			f.fates[i] = "rejected"
		// “A row that the export itself calls damaged, merged into another, spam
		// or a test is `excluded`.”
		case r.Excluded:
			f.fates[i] = "excluded"
		}
	}
	for _, group := range f.groups() {
		f.foldContact(group)
	}
	slices.SortFunc(f.contacts, func(a, b *contact) int { return a.row - b.row })
	return f
}

// groups returns the rows that belong together, each group by start, then row.
//
// “Rows with the same contact id … belong together while each starts at most 4
// hours (`--leg-gap`) after the start, or the end where known, of the one before
// it; a later row of that id is a new contact. Blank ids never fold”
func (f *folder) groups() [][]int {
	byID := map[string][]int{}
	var ids []string
	var groups [][]int
	for i, r := range f.rows {
		switch {
		case f.fates[i] != "":
		case r.ID == "":
			groups = append(groups, []int{i})
		default:
			if byID[r.ID] == nil {
				ids = append(ids, r.ID)
			}
			byID[r.ID] = append(byID[r.ID], i)
		}
	}
	for _, id := range ids {
		rows := byID[id]
		slices.SortStableFunc(rows, func(a, b int) int { return f.rows[a].Start.Compare(f.rows[b].Start) })
		group := []int{rows[0]}
		for k := 1; k < len(rows); k++ {
			// Decision: duplicates and extra reasons are "the one before" too.
			latest := f.lastMoment(rows[k-1]).Add(f.gap)
			if f.rows[rows[k]].Start.After(latest) {
				groups = append(groups, group)
				group = nil
			}
			group = append(group, rows[k])
		}
		groups = append(groups, group)
	}
	return groups
}

// lastMoment is the end where known. Decision: an end before the start is not.
func (f *folder) lastMoment(row int) time.Time {
	r := f.rows[row]
	if !r.End.IsZero() && !r.End.Before(r.Start) {
		return r.End
	}
	return r.Start
}

// foldContact folds the rows of one contact, given by start and row.
func (f *folder) foldContact(rows []int) {
	legs := f.legs(rows)
	// “The contact's start is the earliest”
	c := &contact{row: rows[0], start: f.rows[rows[0]].Start}
	for _, l := range legs {
		// “customer, channel, queue and segment are the first known in leg order”
		fillText(&c.customer, l.customer)
		fillText(&c.channel, l.channel)
		fillText(&c.queue, l.queue)
		fillText(&c.segment, l.segment)
		fillText(&c.extra, l.extra)
		fillText(&c.emotion, l.emotion)
		// “handle time and cost are summed over legs”: over those that know one.
		c.handle = sumOfKnown(c.handle, l.handle)
		c.cost = sumOfKnown(c.cost, l.cost)
		// “resolved mark and scores are the last non-blank.”
		if l.resolved != nil {
			c.resolved = l.resolved
		}
		if l.prevented != nil {
			c.prevented = l.prevented
		}
		if l.csat != nil {
			c.csat = l.csat
		}
		if l.nps != nil {
			c.nps = l.nps
		}
		if l.ces != nil {
			c.ces = l.ces
		}
		// “`transferred`: two legs or more, or the column says so.” Decision: or
		// a leg says so.
		if len(legs) > 1 || l.transfers != nil && *l.transfers {
			c.transferred = true
		}
	}
	if call := f.callRow(rows); call >= 0 {
		f.countCallRow(c, legs, call)
	}
	// “wait is the first leg's”
	c.wait = legs[0].wait
	c.reason = f.reason(legs)
	f.feel(c, legs)
	c.fate = f.judge(rows)
	f.fates[c.row] = c.fate
	f.contacts = append(f.contacts, c)
}

// callRow: “where a system writes a call row beside its agents' rows”.
//
// Decision: it is the one row of the contact without an agent, in a log that has agents.
// It starts with the contact, and its end and handle time are known; all other rows start
// and end by its end and were handled no longer. -1 if there is none.
func (f *folder) callRow(rows []int) int {
	without := -1
	for _, row := range rows {
		if f.rows[row].Agent != "" {
			continue
		}
		if without >= 0 {
			return -1
		}
		without = row
	}
	if !f.agents || without < 0 || len(rows) == 1 {
		return -1
	}
	call := f.rows[without]
	if !call.Start.Equal(f.rows[rows[0]].Start) || call.End.IsZero() || call.End.Before(call.Start) || handleOf(call) == nil {
		return -1
	}
	for _, row := range rows {
		if f.rows[row].Start.After(call.End) || f.lastMoment(row).After(call.End) {
			return -1
		}
		if h := handleOf(f.rows[row]); h != nil && *h > *handleOf(call) {
			return -1
		}
	}
	return without
}

// countCallRow: “the call row's count”: handle time and cost. Decision: its cost where it
// has one; and the contact was transferred when agents answered two legs.
func (f *folder) countCallRow(c *contact, legs []*leg, call int) {
	c.handle = handleOf(f.rows[call])
	if f.rows[call].Cost != nil {
		c.cost = f.rows[call].Cost
	}
	answered, said := 0, false
	for _, l := range legs {
		said = said || l.transfers != nil && *l.transfers
		if slices.ContainsFunc(l.rows, func(row int) bool {
			return row != call && (f.rows[row].Outcome == "" || f.rows[row].Outcome == "answered")
		}) {
			answered++
		}
	}
	c.transferred = said || answered > 1
}

// legs divides the rows of a contact: “Rows of one contact with the same start
// are one leg. Of a contact's rows one counts as the contact; each other row is”
// legs, extra_reasons or duplicates.
func (f *folder) legs(rows []int) []*leg {
	var legs []*leg
	for k, row := range rows {
		r := f.rows[row]
		if k == 0 || !r.Start.Equal(f.rows[rows[k-1]].Start) {
			// “`legs`: it begins another leg: a transfer”
			f.fates[row] = "legs"
			l := &leg{codes: map[string]bool{}, reasons: map[int]bool{}}
			l.fill(r)
			f.name(l, row)
			legs = append(legs, l)
			continue
		}
		l := legs[len(legs)-1]
		if f.name(l, row) {
			// “`extra_reasons`: it stands in a leg that has a row already, and
			// names a reason or code that this leg did not have yet … an extra
			// reason fills nothing.”
			f.fates[row] = "extra_reasons"
			continue
		}
		// “`duplicates`: it stands in a leg that has a row already, and names
		// nothing new”
		f.fates[row] = "duplicates"
		l.fill(r)
	}
	return legs
}

// name adds a row to a leg and says whether the row names something new.
//
// Decision: a row names its code, when that is not blank, and the reason that it
// has by itself, when it is mapped.
func (f *folder) name(l *leg, row int) bool {
	l.rows = append(l.rows, row)
	isNew := false
	if code, _ := f.taxonomy.codeOfCell(f.rows[row].Codes); code != "" && !l.codes[code] {
		l.codes[code] = true
		isNew = true
	}
	if reason := f.taxonomy.ownReason(f.rows[row]); reason != unmapped && !l.reasons[reason] {
		l.reasons[reason] = true
		isNew = true
	}
	return isNew
}

// reason: “A contact's reason is settled when it is folded. By code: of the last
// leg that has a mapped code, the mapped code whose reason stands first in the
// taxonomy. Else by text … Else `unmapped`.”
func (f *folder) reason(legs []*leg) int {
	for _, l := range slices.Backward(legs) {
		first := unmapped
		for _, row := range l.rows {
			_, reason := f.taxonomy.codeOfCell(f.rows[row].Codes)
			if reason != unmapped && (first == unmapped || reason < first) {
				first = reason
			}
		}
		if first != unmapped {
			return first
		}
	}
	var texts []string
	for _, l := range legs {
		for _, row := range l.rows {
			texts = append(texts, f.rows[row].Texts...)
		}
	}
	return f.taxonomy.reasonOfTexts(texts)
}

// judge says what a contact is, apart from the period.
func (f *folder) judge(rows []int) string {
	// “`outbound` (its first row's direction is outbound or internal; blank is
	// inbound)”
	if isOutbound(f.rows[rows[0]]) {
		return "outbound"
	}
	// Decision: duplicates and extra reasons count as rows in the next two.
	answered, person := false, false
	for _, row := range rows {
		if f.rows[row].Outcome != "missed" {
			answered = true
			person = person || f.rows[row].Outcome != "automated"
		}
	}
	switch {
	// “`abandoned` (none of its rows was answered; blank is answered)”
	case !answered:
		return "abandoned"
	// “`automated` (only a bot, IVR or voicemail handled it)”
	case !person:
		return "automated"
	}
	// “What is left are the `contacts`: inbound, handled by a person, unique.”
	return "contacts"
}
