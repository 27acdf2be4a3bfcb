package reference

import (
	"strconv"
	"strings"
	"time"
)

// allChannels are the machine names of the channels.
var allChannels = []string{"phone", "email", "chat", "whatsapp", "social", "web", "post", "desk", "other"}

// sides are the quadrants as a taxonomy states them.
var sides = map[string]string{
	"eliminate": "{customer: irritant, company: irritant}", "simplify": "{customer: irritant, company: value}",
	"automate": "{customer: value, company: irritant}", "leverage": "{customer: value, company: value}",
}

// drawPlace states now and then where a reason stands in the matrix, also where
// its kind would not.
func (g *generator) drawPlace(r *Reason) {
	if g.chance(5) {
		r.Quadrant = pick(g, quadrants...)
	}
}

// drawPolicy says of some reasons which channels suit them, each channel once.
func (g *generator) drawPolicy(r *Reason) {
	if !g.chance(11) {
		return
	}
	for _, channel := range []string{"web", "phone", "chat", "email"} {
		list := pick(g, nil, &r.Preferred, &r.Supporting, &r.Discouraged)
		if list != nil {
			*list = append(*list, channel)
		}
	}
	if len(r.Preferred) > 1 && g.chance(8) {
		r.Preferred[0], r.Preferred[1] = r.Preferred[1], r.Preferred[0]
	}
}

// drawScores scores a contact from 1 to 5 or to 10, sometimes between, and says how much
// effort it took the customer and how likely that one would recommend the company.
func (g *generator) drawScores(r *Row) {
	if g.shape.scores > 0 && g.chance(g.shape.scoring) {
		tenths := int64(10 + 10*g.below(g.shape.scores))
		if g.chance(3) && tenths < int64(10*g.shape.scores) {
			tenths += 5
		}
		r.CSAT = &tenths
	}
	if g.shape.effort > 0 && g.chance(13) {
		r.CES = address(int64(10 + 10*g.below(g.shape.effort)))
	}
	if g.shape.recommending && g.chance(15) {
		r.NPS = address(10 * int64(pick(g, g.below(11), 9+g.below(2))))
	}
}

// comeBack is a row of a customer who got nobody, or comes back after that, at the
// edge of a day or of the window.
func (g *generator) comeBack(base Row) Row {
	r := g.freshRow()
	w := g.options.window()
	after := pick(g, 0, time.Second, time.Hour, day-time.Second, day, day, day+time.Second, day+time.Millisecond, w-time.Second, w, w, w+time.Second)
	r.Start, r.End = base.Start.Add(after), time.Time{}
	if base.Customer != "" {
		r.Customer = base.Customer
	}
	r.Direction, r.Outcome = pick(g, "", "", "", "outbound"), pick(g, "", "", "missed", "missed", "automated", "automated")
	return r
}

// score writes tenths of a score.
func score(tenths *int64) string {
	switch {
	case tenths == nil:
		return ""
	case *tenths%10 == 0:
		return strconv.FormatInt(*tenths/10, 10)
	}
	return strconv.FormatInt(*tenths/10, 10) + "." + strconv.FormatInt(*tenths%10, 10)
}

// writeChannels writes the policy of a reason.
func (r Reason) writeChannels(line func(format string, args ...any)) {
	var lists []string
	for _, l := range []struct {
		name     string
		channels []string
	}{{"preferred", r.Preferred}, {"supporting", r.Supporting}, {"discouraged", r.Discouraged}} {
		if len(l.channels) > 0 {
			lists = append(lists, l.name+": "+quotedList(l.channels))
		}
	}
	if len(lists) > 0 {
		line("    channels: {%s}", strings.Join(lists, ", "))
	}
}
