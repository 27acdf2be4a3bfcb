package logfile

import (
	"slices"
	"strings"
)

// Every tenant names its columns itself, so that few headers are words of the
// vocabulary to the letter. Most of the others are longer forms of one: Contact Start
// Timestamp is a start time, Datum/tijd registratie a registration date, and Interaction
// GUID an id. A header that is no known word means what its plainer form means, where
// every word that is left out only says of what it is a start, an id or a status. A word
// that says more (Contract start date, Last contact date) leaves a header unknown.

// meanings are the roles that the header may mean.
func (h *header) meanings() []alias {
	full := aliases()[h.full]
	all := full
	if h.name != h.full {
		all = append(slices.Clip(meaningsOf(h.name, h.plain)), full...)
	} else if h.plain {
		all = meaningsOf(h.name, true)
	}
	var kept []alias
	for _, m := range all {
		// queue_seconds is no queue
		if h.timed && !m.role.isLength() && !m.role.isDate() && m.role != Answered && !slices.Contains(full, m) {
			continue
		}
		if h.cut && m.rank < weak {
			m.rank = weak
		}
		kept = append(kept, m)
	}
	return kept
}

// meaningsOf are the roles that a name may mean. As a plainer form of a header also the
// name of a role is one.
func meaningsOf(name string, plain bool) []alias {
	known := aliases()[name]
	if r, err := ParseRole(name); plain && len(known) == 0 && err == nil && !vague[r] {
		return []alias{{r, weak}}
	}
	return known
}

// vague are the roles whose names may also stand for something else of a contact: its
// code may be the line that was called, its customer an account, its text a template.
var vague = map[Role]bool{ContactID: true, Customer: true, Called: true, Start: true, Date: true, Time: true, End: true, Code: true, TextRole: true, Cost: true, Segment: true}

// simplify gives the header the name of the first plainer form that is a known word,
// where it is none itself.
func (h *header) simplify(words []string) {
	if h.known() {
		return
	}
	for _, form := range plainer(words) {
		if len(meaningsOf(form.name, true)) > 0 {
			h.name, h.plain, h.cut = form.name, true, form.cut
			return
		}
	}
	for _, w := range words {
		if name, ok := tellingWords[w]; ok {
			h.name, h.plain, h.cut = name, true, true
			return
		}
	}
}

// tellingWords are words that say all of a header, however long it is: a column of a
// survey may bear the whole question.
var tellingWords = map[string]string{
	"recommend": "npsscore", "recommendation": "npsscore", "aanbevelen": "npsscore", "aanbeveelt": "npsscore", "beveelt": "npsscore", "aanraden": "npsscore", "promoter": "npsscore",
}

// plainForm is a plainer form of a header.
type plainForm struct {
	name string
	cut  bool // it says no longer of what it is
}

// maxForms bounds how many words are cut off a header.
const maxForms = 4

// plainer are the plainer forms of a header with these words, the longest first.
func plainer(words []string) []plainForm {
	words = plainWords(words)
	var forms []plainForm
	add := func(words []string, cut bool) {
		forms = append(forms, plainForm{strings.Join(words, ""), cut})
	}
	for range maxForms {
		n := len(words)
		if n == 0 {
			return nil
		}
		add(words, len(forms) > 0)
		if n > 1 && (words[n-1] == "name" || words[n-1] == "naam") {
			add(words[:n-1], true)
		}
		switch {
		case n > 1 && subjects[words[0]]:
			words = words[1:]
		case n > 1 && subjects[words[n-1]]:
			words = words[:n-1]
		default:
			return append(forms, glued(strings.Join(words, ""))...)
		}
	}
	return forms
}

// shortestRest is how many letters of a word must remain behind a subject that is
// written as one with it: callstarttime is a start time, callerid no erid.
const shortestRest = 4

// glued are the forms of a header without a blank: callstarttime, gesprekstype.
func glued(name string) []plainForm {
	var forms []plainForm
	for _, subject := range gluedSubjects {
		if rest, ok := strings.CutPrefix(name, subject); ok && len(rest) >= shortestRest {
			forms = append(forms, plainForm{rest, true})
		}
	}
	return forms
}

// subjects are the words in a header that only say that it is about a contact.
var subjects = nameSet("contact, contacts, call, calls, conversation, interaction, ticket, case, incident, issue, session, chat, request, dialog, " +
	"gesprek, gesprekken, gespreks, klantcontact, contactmoment, melding, meldings, zaak, oproep, belletje, klantvraag, klacht, verzoek, aanvraag")

// gluedSubjects are those of them that are written as one with what follows, the
// longest first.
var gluedSubjects = []string{"conversation", "interaction", "klantcontact", "gespreks", "contact", "session", "ticket", "call", "case", "chat"}

// emptyWords are the words in a header that say nothing.
var emptyWords = nameSet("the, a, an, of, for, is, was, has, local, de, het, een, van, per, lokale, lokaal, flag, indicator, metrics, properties, attributes")

// plainWord writes words of one meaning in one way.
var plainWord = map[string]string{
	"nr": "nummer", "no": "number", "num": "number",
	"guid": "id", "uuid": "id", "key": "id", "identifier": "id", "identifiers": "id", "ref": "id", "reference": "id", "referentie": "id",
	"timestamp": "time", "datetime": "time", "stamp": "time", "moment": "time", "datumtijd": "datum",
	"visitor": "customer", "client": "customer", "consumer": "customer", "consument": "klant", "clientnummer": "klantnummer", "relatie": "klant",
	"operator": "agent", "representative": "agent", "rep": "agent", "teammate": "agent",
	"secs": "sec",
}

// choices are what a column can hold, where its header says so at its end: Opgelost J/N.
var choices = nameSet("j n, y n, ja nee, yes no, true false")

// bothWords are a date and a time that are one moment.
var bothWords = strings.NewReplacer(" date and time ", " time ", " date time ", " time ", " datum en tijd ", " datum ", " datum tijd ", " datum ")

// plainWords returns the words of a header in one way of writing, without those that
// say nothing and those at its end that only name a unit or a zone.
func plainWords(words []string) []string {
	for len(words) > 1 && trailing(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 2 && choices[words[n-2]+words[n-1]] {
		words = words[:n-2]
	}
	both := strings.Fields(bothWords.Replace(" " + strings.Join(words, " ") + " "))
	var plain []string
	for _, w := range both {
		if known, ok := plainWord[w]; ok {
			w = known
		} else if stem, ok := strings.CutSuffix(w, "nr"); ok && len(stem) >= shortestRest {
			w = stem + "nummer"
		}
		if !emptyWords[w] {
			plain = append(plain, w)
		}
	}
	return plain
}
