package reference

import (
	"fmt"
	"math/bits"
	"slices"
	"time"

	"pgregory.net/rapid"
)

// Sample is a random log with what it is measured by.
type Sample struct {
	Log      Log
	Taxonomy Taxonomy
	Options  Options
}

// GoString shows a failing sample as the files that reproduce it.
func (s Sample) GoString() string {
	return fmt.Sprintf("options: %s\n%s\n%s", s.Options, s.Taxonomy.YAML(), WriteCSV(s.Log, s.Taxonomy, s.Options))
}

// String spells the options out, pointers followed.
func (o Options) String() string {
	text := fmt.Sprintf("window %v, repeat on %q, leg gap %v, from %q, to %q, until %q, zone %q, per channel %v, target %v, wall clock %v, by %q, per %v, owner %q",
		o.window(), o.RepeatOn, o.legGap(), o.From, o.To, o.Until, o.Zone, o.CostPerChannel, o.target(), o.WallClock, o.By, o.Per, o.Owner)
	return text + shown(", cost", o.Cost) + shown(", hourly rate", o.HourlyRate) + shown(", contacts per year", o.ContactsPerYear) +
		shown(", hours per FTE", o.HoursPerFTE) + shown(", investment", o.Investment) + shown(", adoption", o.Adoption) +
		shown(", self-service", o.SelfServiceCost) + shown(", customers total", o.CustomersTotal)
}

func shown[T any](name string, value *T) string {
	if value == nil {
		return ""
	}
	return fmt.Sprintf("%s %v", name, *value)
}

// RandomLog draws a log of 0 to 120 rows, a taxonomy and options. It is biased so
// that every branch of the contract is met often.
func RandomLog(t *rapid.T) (Log, Taxonomy, Options) {
	s := Samples().Draw(t, "sample")
	return s.Log, s.Taxonomy, s.Options
}

// Samples generates what [RandomLog] draws.
func Samples() *rapid.Generator[Sample] { return samples(func(*generator) {}) }

// ScoredSamples generates longer logs in which most customers scored their contacts, and
// asks what drives that.
func ScoredSamples() *rapid.Generator[Sample] {
	return samples(func(g *generator) {
		g.options.Drivers = true
		s := &g.shape
		s.rows, s.scores, s.scoring = 120+g.below(380), pick(g, 5, 10), 15
		s.customers, s.span, s.burst, s.heavy, s.survey = 60, pick(g, 45*day, 150*day), false, false, false
		s.quantum = time.Minute
		g.log.HasIDs, g.log.HasCustomers, g.log.HasCodes = true, g.chance(14), true
	})
}

// samples generates logs, each changed in shape.
func samples(change func(*generator)) *rapid.Generator[Sample] {
	return rapid.Custom(func(t *rapid.T) Sample {
		g := &generator{t: t}
		g.drawTaxonomy()
		g.drawOptions()
		g.drawShape()
		change(g)
		g.drawRows()
		g.drawDates()
		g.drawBy()
		g.drawPer()
		g.drawWords()
		if g.chance(6) {
			g.options.Owner = g.taxonomy.Owners[g.below(len(g.taxonomy.Owners))].ID
		}
		return Sample{g.log, g.taxonomy, g.options}
	})
}

// generator draws one sample.
type generator struct {
	t        *rapid.T
	taxonomy Taxonomy
	options  Options
	log      Log
	shape    shape
	ids      int // used so far
}

// below draws a number from 0 to n - 1, each as likely: rapid's own integers
// prefer small ones. It shrinks towards 0.
func (g *generator) below(n int) int {
	width := bits.Len(uint(n)) + 3
	u := 0
	for range width {
		u <<= 1
		if rapid.Bool().Draw(g.t, "bit") {
			u |= 1
		}
	}
	return u * n >> width
}

// chance is true k times out of 16, and shrinks towards false.
func (g *generator) chance(k int) bool { return g.below(16) >= 16-k }

func pick[T any](g *generator, from ...T) T { return from[g.below(len(from))] }

func address[T any](x T) *T { return &x }

// Rules that cannot be confused with one another: no code or phrase of one reason
// reaches another.
var (
	vocabularyCodes   = [][]string{{"A1", "Té laat"}, {"V 10", "V11"}, {"R3"}, {"Q-7", "q8"}, {"Z0"}}
	vocabularyPhrases = [][]string{{"late", "parcel"}, {"invoice"}, {"mov*"}, {"broken", "fault*"}, {"refund*"}}
	listedSpellings   = [][]string{{"A1", "a1", "A 1", "te LAAT", "Té laat"}, {"V 10", "v10", "V11"}, {"R3", "r3"}, {"Q-7", "Q8"}, {"Z0"}}
	unlistedCodes     = []string{"V-10", "Q7", "X9", "x 9", "other"}
	textsOf           = [][]string{{"It is LATE again", "where is my parcel?"}, {"about the invoice"}, {"moving house", "I moved"},
		{"broken, once more", "faulty"}, {"refund please", "the refunds"}}
	idleTexts = []string{"hello", "question about something", "-"}
)

func (g *generator) drawTaxonomy() {
	owners := 1 + g.below(3)
	for i := range owners {
		g.taxonomy.Owners = append(g.taxonomy.Owners, Owner{fmt.Sprintf("owner-%d", i+1), g.chance(8)})
	}
	for i := range 1 + g.below(len(vocabularyCodes)) {
		r := Reason{
			ID: fmt.Sprintf("reason-%d", i+1), Kind: pick(g, Valuable, Hygiene, Hygiene, Avoidable, Avoidable),
			Owner: g.taxonomy.Owners[g.below(owners)].ID,
		}
		if g.chance(8) {
			r.Journey = pick(g, "buying", "delivery")
		}
		if g.chance(5) {
			r.Preventable = address(pick(g, 0.8, 0.5, 0.25, 0, 1))
		}
		if r.Kind == Hygiene {
			r.Opportunity = g.chance(6)
		}
		r.Content = g.chance(7)
		g.drawPlace(&r)
		g.drawPolicy(&r)
		which := g.below(4)
		if which != 1 {
			r.Codes = vocabularyCodes[i]
		}
		if which != 2 {
			r.Phrases = vocabularyPhrases[i]
		}
		g.taxonomy.Reasons = append(g.taxonomy.Reasons, r)
	}
	g.drawEmotions()
}

// drawOptions draws all but the dates, which need the log.
func (g *generator) drawOptions() {
	o := &g.options
	o.Window = pick(g, 0, 0, 0, 7*day, 12*time.Hour, day, 2*day, 14*day, 30*day)
	o.LegGap = pick(g, 0, 0, 0, 4*time.Hour, 30*time.Minute, 24*time.Hour)
	o.RepeatOn = pick(g, "", "", "", "reason", "customer")
	o.Zone = pick(g, "Europe/Amsterdam", "Europe/Amsterdam", "Europe/Amsterdam", "Europe/Amsterdam", "UTC", "America/New_York")
	cents := func() int64 { return int64(g.below(3000)) * (euro / 100) }
	switch g.below(7) {
	case 0:
		o.Cost = address(cents())
	case 1, 2:
		o.CostPerChannel = map[string]int64{}
		for _, channel := range []string{"phone", "email", "chat"} {
			if g.chance(10) {
				o.CostPerChannel[channel] = cents()
			}
		}
		if len(o.CostPerChannel) == 0 {
			o.CostPerChannel["phone"] = cents()
		}
		if g.chance(6) {
			o.Cost = address(cents())
		}
	case 3:
		o.HourlyRate = address(cents())
	}
	o.Target = pick(g, 0, 0, 0.1, 0.05, 0.2, 0.5, 0.01)
	if g.chance(3) {
		o.ContactsPerYear = address(pick(g, 1_000_000.0, 1000, 52_000))
	}
	if g.chance(3) {
		o.HoursPerFTE = address(pick(g, 1400.0, 1030, 900))
	}
	if g.chance(4) {
		o.Investment = address(int64(g.below(100_000)) * euro)
	}
	if g.chance(8) {
		o.Adoption = address(pick(g, 0.3, 0.5, 1, 0.05))
		if g.chance(10) {
			o.SelfServiceCost = address(cents())
		}
	}
}

// drawDates draws the period and the end of coverage near the rows, and whether
// the log is written in local times.
func (g *generator) drawDates() {
	starts := readableStarts(g.log)
	o := &g.options
	if len(starts) > 0 {
		near := func() string {
			t := starts[g.below(len(starts))].AddDate(0, 0, g.below(5)-2)
			return localDate(t, o.zone())
		}
		if g.chance(5) {
			o.From = near()
		}
		if g.chance(5) {
			o.To = near()
		}
		if o.From != "" && o.To != "" && o.To < o.From {
			o.From, o.To = o.To, o.From
		}
		if g.chance(5) {
			c := coverageOf(g.log, *o)
			until := localDate(c.last.AddDate(0, 0, g.below(14)-4), o.zone())
			o.Until = max(until, localDate(c.first, o.zone()))
		}
	}
	if g.log.HasCustomers && g.chance(5) {
		keys := map[string]bool{}
		for _, r := range g.log.Rows {
			keys[g.log.Key(r.Customer)] = true
		}
		o.CustomersTotal = address(int64(len(keys) + g.below(300)))
	}
	o.WallClock = g.chance(5) && !slices.ContainsFunc(g.log.Rows, func(r Row) bool {
		return isAmbiguous(r.Start, o.zone()) || isAmbiguous(r.End, o.zone())
	})
}

// isAmbiguous reports whether two moments have the same local time as t: the hour
// that comes twice when summer time ends.
func isAmbiguous(t time.Time, zone *time.Location) bool {
	local := func(t time.Time) string { return t.In(zone).Format(time.DateTime) }
	return local(t.Add(time.Hour)) == local(t) || local(t.Add(-time.Hour)) == local(t)
}
