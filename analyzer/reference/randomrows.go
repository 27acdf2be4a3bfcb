package reference

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"
)

// shape is what the rows of one random log have in common.
type shape struct {
	rows      int
	anchor    time.Time
	span      time.Duration
	quantum   time.Duration // of the starts: a coarse one makes ties
	millis    bool          // some starts have milliseconds
	spelling  string        // of customers: plain, mail or phone
	customers int
	scores    int  // the highest score; 0: none
	scoring   int  // how often, of 16, a contact has one
	effort    int  // the highest score of effort; 0: none
	extras    int  // different values of the column that has no role
	heavy     bool // one customer makes most of the contacts
	answering int  // how often, of 16, a contact has an answer
	blame     int  // how often, of 16, customers say that a contact could have been prevented
	survey    bool // nearly every row is a contact with an answer
	strays    bool
	burst     bool // most rows about one reason, within three days late in a long span

	ends, called, channels, handle, parts, wait, cost, resolved, prevented, others, recommending, agents, emotions bool
}

func (g *generator) drawShape() {
	s := &g.shape
	// The last days of winter time, of summer time, of a year and of a leap
	// February are near.
	s.anchor = pick(g,
		time.Date(2026, 3, 26, 9, 0, 0, 0, time.UTC), time.Date(2026, 10, 22, 21, 0, 0, 0, time.UTC),
		time.Date(2025, 12, 28, 22, 0, 0, 0, time.UTC), time.Date(2024, 2, 27, 0, 0, 0, 0, time.UTC))
	s.span = pick(g, 0, 3*time.Hour, 2*day, 10*day, 25*day, 45*day, 150*day)
	s.quantum = pick(g, time.Second, time.Minute, time.Hour, 12*time.Hour)
	s.millis = g.chance(3)
	s.spelling = pick(g, "plain", "plain", "mail", "phone")
	s.extras = pick(g, 0, 0, 3, 1000)
	s.answering, s.blame = pick(g, 8, 16, 16), pick(g, 1, 1, 8, 15, 16)
	s.scores, s.scoring, s.effort = pick(g, 0, 0, 5, 5, 10, 10), 9, pick(g, 0, 0, 5, 7)
	s.customers = pick(g, 1, 2, 4, 10, 60, 60)
	switch g.below(25) {
	case 0:
	case 1:
		s.rows = 1
	case 2, 3, 4, 5, 6, 7, 8, 9:
		s.rows = 2 + g.below(7)
	case 10, 11, 12, 13, 14, 15, 16:
		s.rows = 9 + g.below(32)
	case 17, 18, 19, 20:
		s.rows = 41 + g.below(80)
	case 21, 22:
		s.heavy, s.rows = true, 30+g.below(91)
	case 23, 24:
		s.survey, s.extras, s.rows = true, 1000, 105+g.below(16)
	}
	s.strays = g.chance(3)
	if s.burst = s.rows > 40 && g.chance(5); s.burst {
		s.span, s.heavy = 150*day, false
	}
	for _, flag := range []*bool{&s.ends, &s.called, &s.channels, &s.handle, &s.parts, &s.wait, &s.cost, &s.resolved, &s.prevented, &s.others, &s.recommending, &s.agents} {
		*flag = g.chance(8)
	}
	s.emotions = g.chance(5)
	l := &g.log
	l.HasIDs, l.HasCustomers, l.HasCodes = g.chance(12), g.chance(13), g.chance(12)
	l.HasTexts, l.HasTransfers = g.chance(7), g.chance(7)
}

func (g *generator) drawRows() {
	for range g.shape.rows {
		r := g.nextRow()
		g.spoil(&r)
		g.log.Rows = append(g.log.Rows, g.log.shown(r))
	}
	if g.chance(5) && len(g.log.Rows) > 1 {
		g.log.Rows = rapid.Permutation(g.log.Rows).Draw(g.t, "order")
	}
}

// shown blanks the cells of a row whose column the log does not have.
func (l Log) shown(r Row) Row {
	l.Rows = []Row{r}
	return l.visible().Rows[0]
}

// nextRow draws a row, most often one that has to do with an earlier row.
func (g *generator) nextRow() Row {
	earlier := keep(g.log.Rows, func(r Row) bool { return !r.Start.IsZero() })
	if len(earlier) == 0 || g.shape.survey {
		return g.freshRow()
	}
	base := earlier[g.below(len(earlier))]
	switch g.below(18) {
	case 17:
		return g.comeBack(base)
	case 6, 7, 8, 9:
		if g.shape.agents && g.chance(6) {
			return g.agentRow(base)
		}
		return g.followUp(base)
	case 10, 11:
		return g.nextLeg(base)
	case 12:
		return g.sameMoment(base)
	case 13:
		return base // equal in every cell
	case 14:
		return g.duplicate(base)
	case 15:
		return g.extraReason(base)
	}
	return g.freshRow()
}

// freshRow draws a row that has nothing to do with another one on purpose.
func (g *generator) freshRow() Row {
	s := g.shape
	r := Row{Start: s.anchor.Add(time.Duration(g.below(int(s.span/s.quantum)+1)) * s.quantum)}
	if s.millis && g.chance(8) {
		r.Start = r.Start.Add(time.Duration(g.below(1000)) * time.Millisecond)
	}
	g.ids++
	r.ID = fmt.Sprintf("I%d", g.ids)
	if g.chance(1) {
		r.ID = ""
	}
	r.Customer = g.customer()
	g.drawReason(&r)
	g.drawValues(&r)
	g.burst(&r)
	return r
}

// burst moves a row into the days on which one reason stands out.
func (g *generator) burst(r *Row) {
	if s := g.shape; s.burst && g.chance(9) {
		r.Start, r.End = s.anchor.Add(s.span*3/4+time.Duration(g.below(3*24))*time.Hour), time.Time{}
		r.Codes, r.Texts = []string{listedSpellings[0][0]}, nil
	}
}

// customer draws a key as an export could write it.
func (g *generator) customer() string {
	s := g.shape
	if g.chance(2) {
		if s.spelling == "phone" || g.chance(4) {
			return ""
		}
		return pick(g, unknownWords...)
	}
	i := 0
	if !s.heavy || g.chance(5) {
		i = g.below(s.customers)
	}
	return g.spell(i)
}

func (g *generator) spell(i int) string {
	switch g.shape.spelling {
	case "mail":
		mail := fmt.Sprintf("klant%d@example.nl", i)
		if g.chance(3) {
			mail = strings.ToUpper(mail[:1]) + mail[1:]
		}
		return mail
	case "phone":
		return fmt.Sprintf(pick(g, "06123456%02d", "06123456%02d", "+316123456%02d", "+31 6 123456%02d", "00316123456%02d", "tel:+316123456%02d"), i)
	}
	return fmt.Sprintf("C%d", i)
}

// ownKey is the centre's own number in each spelling of customers.
func (g *generator) ownKey() string {
	switch g.shape.spelling {
	case "mail":
		return pick(g, "service@example.nl", "Service@example.nl")
	case "phone":
		return pick(g, "0201234567", "+31201234567")
	}
	return "S1"
}

// drawReason draws the code cell and the text cell.
func (g *generator) drawReason(r *Row) {
	listed := func() string { return pick(g, listedSpellings[g.below(len(g.taxonomy.Reasons))]...) }
	r.Codes, r.Texts = nil, nil
	switch g.below(16) {
	case 0, 1, 2:
	case 3:
		r.Codes = []string{pick(g, "-", "?", "--")}
	case 4, 5:
		r.Codes = []string{pick(g, unlistedCodes...)}
	case 6:
		r.Codes = []string{pick(g, unlistedCodes...), listed()}
	case 7:
		r.Codes = []string{listed(), listed()}
	case 8:
		r.Codes = []string{pick(g, unlistedCodes...), pick(g, unlistedCodes...)}
	default:
		r.Codes = []string{listed()}
	}
	switch {
	case g.chance(8):
		r.Texts = []string{pick(g, textsOf[g.below(len(g.taxonomy.Reasons))]...)}
	case g.chance(8):
		r.Texts = []string{pick(g, idleTexts...)}
	}
	g.drawEmotion(r)
	g.drawTalk(r)
}

// drawValues draws the other cells.
func (g *generator) drawValues(r *Row) {
	s := g.shape
	seconds := func(most int) *int64 { return address(int64(g.below(most)) * 1000) }
	yes := func() *bool { return address(g.chance(8)) }
	if s.ends && g.chance(11) {
		r.End = r.Start.Add(pick(g, 0, time.Minute, 20*time.Minute, 3*time.Hour, -time.Minute))
	}
	if s.called && g.chance(8) {
		r.Called = g.ownKey()
	}
	if s.called && g.chance(1) && g.chance(6) {
		r.Called = g.spell(g.below(s.customers))
	}
	if s.called && g.chance(1) {
		r.Customer = g.ownKey()
	}
	if s.channels && g.chance(13) {
		r.Channel = pick(g, "phone", "phone", "email", "chat", "web")
	}
	if s.handle && g.chance(12) {
		r.Handle = seconds(1800)
	}
	for _, part := range []**int64{&r.Talk, &r.Hold, &r.Wrap} {
		if s.parts && g.chance(8) {
			*part = seconds(600)
		}
	}
	if s.wait && g.chance(12) {
		r.Wait = seconds(300)
	}
	if s.cost && g.chance(12) {
		r.Cost = address(int64(g.below(2500)) * (euro / 100))
	}
	if g.chance(5) {
		r.Transfers = yes()
	}
	if s.resolved && g.chance(11) {
		r.Resolved = yes()
	}
	if s.prevented && g.chance(s.answering) || s.survey {
		r.Prevented = address(g.chance(pick(g, s.blame, s.blame, 8)))
	}
	g.drawScores(r)
	if s.extras > 0 && g.chance(14) {
		r.Extra = fmt.Sprintf("shop %d", g.below(s.extras))
	}
	if s.others {
		r.Queue, r.Segment = pick(g, "", "Q1", "Q2"), pick(g, "", "S1")
	}
	if s.agents {
		r.Agent = pick(g, "", "", "A1", "A2")
	}
	g.drawFate(r)
}

func (g *generator) drawFate(r *Row) {
	if g.shape.survey {
		return
	}
	switch g.below(20) {
	case 14:
		r.Direction, r.Called = pick(g, "outbound", "internal"), ""
		if g.shape.called {
			r.Called = r.Customer
		}
	case 15, 16:
		r.Outcome = "missed"
	case 17, 18:
		r.Outcome = "automated"
	case 19:
		r.Direction, r.Outcome = "inbound", "answered"
	}
}

// followUp is a later contact of the same customer, at the edge of the window or
// of a point of the repeat curve.
func (g *generator) followUp(base Row) Row {
	r := g.freshRow()
	w := g.options.window()
	after := pick(g, 0, time.Second, w/3, w-time.Second, w, w, w+time.Second, w+time.Millisecond, 2*w,
		day, 2*day, 5*day, 7*day, 14*day+time.Second)
	r.Start = base.Start.Add(after)
	r.End = time.Time{}
	if g.chance(13) && base.Customer != "" {
		r.Customer = base.Customer
	}
	if g.chance(11) {
		r.Codes, r.Texts = base.Codes, base.Texts
	}
	return r
}

// nextLeg is a row of the same contact id, at the edge of the leg gap.
func (g *generator) nextLeg(base Row) Row {
	r := g.freshRow()
	r.ID = base.ID
	from := base.Start
	if !base.End.IsZero() && g.chance(8) {
		from = base.End
	}
	gap := g.options.legGap()
	after := pick(g, time.Second, 5*time.Minute, gap-time.Second, gap, gap, gap+time.Second, gap+time.Millisecond, 2*gap)
	r.Start = from.Add(after)
	r.End = time.Time{}
	if g.chance(11) {
		r.Customer = base.Customer
	}
	if g.chance(6) {
		r.Codes, r.Texts = base.Codes, base.Texts
	}
	return r
}

// agentRow is a row of an agent in the time of an earlier row, or at its edge.
func (g *generator) agentRow(base Row) Row {
	r := g.freshRow()
	r.ID, r.Customer, r.Agent = base.ID, base.Customer, pick(g, "A1", "A2", "A1", "")
	end := base.End
	if end.IsZero() {
		end = base.Start.Add(time.Minute)
	}
	lasted := end.Sub(base.Start)
	r.Start = base.Start.Add(pick(g, 0, time.Second, lasted/2, lasted, lasted+time.Second))
	r.End = pick(g, time.Time{}, end, end, end.Add(time.Second))
	if base.Handle != nil && g.chance(12) {
		r.Handle = address(pick(g, *base.Handle, *base.Handle/2000*1000, *base.Handle+1000)) // whole seconds: 330.500 alone may be thousands
	}
	return r
}

// sameMoment is another contact that starts with an earlier one.
func (g *generator) sameMoment(base Row) Row {
	r := g.freshRow()
	r.Start, r.End = base.Start, time.Time{}
	if g.chance(8) {
		r.Customer = base.Customer
	}
	return r
}

// duplicate is a row of the same leg that names nothing new, but may know more.
func (g *generator) duplicate(base Row) Row {
	r := g.freshRow()
	r.ID, r.Start = base.ID, base.Start
	if g.chance(8) {
		r.Codes, r.Texts = base.Codes, base.Texts
	} else {
		r.Codes, r.Texts = nil, nil
	}
	return r
}

// extraReason is a row of the same leg about something else.
func (g *generator) extraReason(base Row) Row {
	r := base
	g.drawReason(&r)
	if g.chance(8) {
		g.drawValues(&r)
	}
	return r
}

// spoil makes some rows unreadable, excluded or stray. A row that is not read
// calls nobody, so that it is clear which numbers are the centre's own.
func (g *generator) spoil(r *Row) {
	switch g.below(64) {
	case 60:
		r.Start, r.End, r.Called = time.Time{}, time.Time{}, ""
	case 61, 62:
		r.Excluded, r.Called = true, ""
	}
	if g.shape.strays && g.below(24) == 23 && !r.Start.IsZero() {
		r.Start = g.shape.anchor.Add(pick[time.Duration](g, -400, -62, -61, -60, 61, 62, 100, 800) * day)
		if g.shape.span > 0 && g.chance(8) {
			r.Start = r.Start.Add(g.shape.span)
		}
		r.End = time.Time{}
	}
	r.Codes, r.Texts = slices.Clone(r.Codes), slices.Clone(r.Texts)
}
