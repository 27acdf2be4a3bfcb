package logs_test

import (
	"slices"
	"strconv"
	"time"
)

// row is a line of the export as the system knows it.
type row struct {
	id, customer       string
	start, end         time.Time
	damagedStart       string // what stands there instead of the start
	direction, channel string
	queue, code, note  string
	talk, wrap, wait   int    // seconds, or none
	damagedTalk        string // what stands there instead of the talk time
	transferred        string
	resolved, status   string
	segment, prevented string
}

// none is a length that the system did not measure.
const none = -1

// The words of the system.
const (
	yes, no             = "ja", "nee"
	inbound, outbound   = "inkomend", "uitgaand"
	answered, abandoned = "beantwoord", "afgehaakt"
	byMachine, test     = "chatbot", "testgesprek"
)

// scribe writes the contacts down as the system of the shop would.
type scribe struct {
	dice
	rows []row
}

// export returns the rows of the log.
func export() []row {
	s := &scribe{dice: dice{seed + 1}}
	for i, c := range tell() {
		s.write("WS-"+strconv.Itoa(200001+i), c)
	}
	s.damage()
	s.tryOut()
	return s.rows
}

// write writes the rows of a contact.
func (s *scribe) write(id string, c contact) {
	r := row{id: id, customer: c.customer, start: c.start, segment: c.segment, direction: inbound, status: answered,
		channel: channels[c.channel].name, queue: themes[c.theme].queue, talk: none, wrap: none, wait: none, transferred: no}
	switch {
	case c.abandoned:
		r.status, r.wait, r.queue = abandoned, s.between(70, 900), s.oneOf([]string{ordering, ordering, returning, paying})
	case c.machine:
		r.status, r.queue, r.talk = byMachine, machine, s.around(95)
	case c.outbound:
		r.direction, r.code, r.note, r.resolved = outbound, themes[c.theme].code, "Teruggebeld zoals afgesproken.", yes
		s.time(&r, c)
	default:
		s.converse(r, c)
		return
	}
	s.end(&r)
	s.rows = append(s.rows, r)
}

// converse writes a conversation with an agent: its legs, its reasons, and the
// rows that the export writes twice.
func (s *scribe) converse(r row, c contact) {
	if r.channel == phone {
		r.wait = s.around(70)
	}
	if r.channel == phone && s.happens(transferred) {
		r = s.transfer(r, c)
		if s.happens(transferred2) {
			r = s.transfer(r, c)
		}
	}
	s.describe(&r, c)
	s.time(&r, c)
	s.end(&r)
	s.rows = append(s.rows, r)
	if s.happens(twoThemes) {
		other := r
		other.code, other.note, other.resolved, other.prevented = s.otherTheme(c.theme).code, "", "", ""
		s.rows = append(s.rows, other)
	}
	if s.happens(doubled) {
		s.rows = append(s.rows, r)
	}
}

// transfer writes the leg of an agent who transfers the call, and returns the
// next leg.
func (s *scribe) transfer(r row, c contact) row {
	r.talk, r.wrap, r.transferred, r.resolved = s.around(110), s.around(20), yes, no
	s.end(&r)
	s.rows = append(s.rows, r)
	next := r
	next.start, next.wait = r.end.Add(time.Duration(s.between(1, 8))*time.Second), none
	next.queue, next.transferred, next.resolved = secondary, no, ""
	return next
}

// describe fills what the agent writes down, and the answer to the survey.
func (s *scribe) describe(r *row, c contact) {
	t := themes[c.theme]
	r.code, r.note = t.code, ""
	switch {
	case s.happens(noCode):
		r.code, r.note = s.oneOf(uselessCodes), s.oneOf(notes[t.code])
		if s.happens(saysNothing) {
			r.note = s.oneOf(idleNotes)
		}
	case s.happens(noteWithCode):
		r.note = s.oneOf(notes[t.code])
	}
	if s.happens(marked) {
		r.resolved = mark(c.settled && !s.happens(modest) || !c.settled && s.happens(flattered))
	}
	if s.happens(surveyed) {
		r.prevented = mark(s.happens(t.yes))
	}
}

func mark(is bool) string {
	if is {
		return yes
	}
	return no
}

// otherTheme is what else the customer had to ask.
func (s *scribe) otherTheme(than int) theme {
	i := s.below(len(themes) - 1)
	if i >= than {
		i++
	}
	return themes[i]
}

// time fills how long the agent talked and wrapped up.
func (s *scribe) time(r *row, c contact) {
	mean := themes[c.theme].talk * channels[c.channel].length / 100
	r.talk, r.wrap = s.around(mean), s.around(max(mean/7, 20))
}

// end fills when the row ended.
func (s *scribe) end(r *row) {
	r.end = r.start.Add(time.Duration(max(r.talk, r.wait, 0)) * time.Second)
	if r.talk != none && r.wait != none {
		r.end = r.start.Add(time.Duration(r.talk+r.wait) * time.Second)
	}
}

// damage makes cells that nobody can read: two starts and a talk time.
func (s *scribe) damage() {
	s.single(1100).damagedStart = "31-2-2026 25:10:00"
	s.single(2900).damagedStart = "onbekend"
	s.single(2300).damagedTalk = "0:7x:12"
}

// single returns the first row from a place on that is a whole contact with an agent.
func (s *scribe) single(from int) *row {
	for i := from; ; i++ {
		r := &s.rows[i]
		if r.direction == inbound && r.status == answered && r.id != s.rows[i-1].id && r.id != s.rows[i+1].id {
			return r
		}
	}
}

// tryOut adds the call with which the technicians tried a new release.
func (s *scribe) tryOut() {
	at := len(s.rows) / 2
	r := row{id: "WS-TEST-1", customer: "0", start: s.rows[at].start, direction: inbound, channel: phone, queue: ordering,
		note: "Testgesprek na update van de centrale.", talk: 42, wrap: none, wait: 3, transferred: no, status: test}
	s.end(&r)
	s.rows = slices.Insert(s.rows, at, r)
}
