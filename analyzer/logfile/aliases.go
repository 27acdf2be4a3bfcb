package logfile

import (
	"slices"
	"strings"
	"sync"

	"contactlog/analyzer/logfile/cell"
)

// rank is how well a word fits a role; lower is better.
type rank uint8

const (
	thread     rank = iota // of a contact id: it ties the legs of one contact together
	strong                 // the word means the role
	weak                   // the word often means the role
	lastResort             // the word may mean the role, if nothing better does
)

// alias is a role that a word may mean.
type alias struct {
	role Role
	rank rank
}

// aliases are the roles that each known header may mean, by its name as
// [readHeader] writes it. They are ordered when the first header is looked up: most
// runs of the program read no log.
var aliases = sync.OnceValue(func() map[string][]alias { return compile(slices.Concat(vocabulary, moreVocabulary)) })

// entry lists the words for a role: whether a column has it also depends on its
// values. A new vendor's words go here, never into code.
type entry struct {
	role  Role
	rank  rank
	words string
}

var vocabulary = []entry{
	{ContactID, thread, "master contact id, initial contact id, parent call sid, entry point call id, node id - session id - sequence no, thread id, linked id, gespreks id, journey id, ucid"},
	{ContactID, strong, "conversation id, interaction id, call id, ticket id, gespreksnummer, gespreks-id, ticketnummer, zaaknummer, case number, ticket number"},
	{ContactID, weak, "contact id, contactnummer, casenummer, case id, aanvraagnummer, meldingsnummer, contactmoment, contactmoment id, call sid, session id, uniqueid, unique id, registratienummer, zaak id"},
	{ContactID, lastResort, "id, #, sid, ixnid, nummer, number"},

	{Customer, strong, "ani, ani dialnum, customer id, customer number, customer phone number, customer phone, customer no, client id, client number, requester id, external number, " +
		"contact phone number, contact person number, all associated contact emails, associated contact emails, originator dn, klantnummer, klant id, klantnr, relatienummer, relatienr, debiteurnummer, debiteurnr, lidnummer, patientnummer, verzekerdenummer"},
	{Customer, weak, "caller id, caller number, caller, calling pty, calling party, calling number, phone number, phone, telephone, requester email, from email, customer email, customer email address, contact email, contact email address, contact profile id, customer endpoint address, email, email address, " +
		"user id, account number, account id, telefoonnummer, telefoon, beller, nummer beller, bellernummer, e-mailadres, mailadres, aansluitnummer, polisnummer, contractnummer, rekeningnummer"},
	{Customer, lastResort, "contact id, from, src, remote, afzender, van, customer, contact name, contact, requester, requester name, customer name, account name, klant, klantnaam, naam klant"},

	{Called, strong, "system endpoint address, dnis, dialed number, dialed num, called number, called party, system phone number, talkdesk phone number, company number, gebeld nummer, gekozen nummer, nummer gebeld"},
	{Called, lastResort, "internal number, contact name, to, dst, naar, destination, destination dn, did, line number, point of contact"},

	{Start, strong, "start time, start date, start at, started at, start datetime, start timestamp, start date time, created at, created time, initiation timestamp, datetime, date time, " +
		"calldate, call date, call start time, call start, contact date, conversation started at, interaction start, begintijd, starttijd, startdatum, startmoment, datum tijd, datum en tijd, datumtijd, contactdatum, gespreksdatum, begindatum, start gesprek"},
	{Start, weak, "timestamp, call time, date time opened, opened at, date opened, create date, created, created on, created date, date created, date started, segstart, ticket created date, ticket created timestamp, " +
		"arrival time, received at, received, date received, datum, tijdstip, recorded date, recorded at, aangemaakt op, aanmaakdatum, aanmaakmoment, aangemaakt, binnengekomen, binnengekomen op, ontvangen op, ontvangstdatum, registratiedatum, datum contact, datum gesprek, datum aanmaak"},
	{Date, weak, "start date, call date, contact date, row date, date received, created date, datum, startdatum, begindatum, contactdatum, gespreksdatum, datum contact, datum gesprek, dag"},
	{Time, weak, "start time, call time, call start time, row time, time of day, time of call, contact time, tijd, tijdstip, begintijd, starttijd, aanvangstijd, uur, tijd gesprek"},

	{End, strong, "end time, end date, end at, ended at, end datetime, end timestamp, disconnect timestamp, finished at, date ended, call end time, eindtijd, einddatum, eindmoment, einde gesprek"},
	{End, weak, "segstop, solved at, closed at, closed time, close time, closed date, date closed, date time closed, close date, ticket solved date, afgesloten op, gesloten op, gesloten, afgehandeld op, datum afgehandeld"},

	{TimeZone, strong, "time zone, tijdzone, number timezone, tz, timezone name, timezone offset, time zone offset, tz offset, utc offset, gmt offset"},

	{Direction, strong, "contact direction, call direction, initial direction, interaction direction, richting, inkomend uitgaand, in uit, gespreksrichting"},
	{Direction, weak, "sender, call type, type, initiation method, contact type, gesprekstype, soort gesprek, type gesprek, belrichting"},

	{Answered, strong, "is answered, call answered, unanswered, missed call, gemiste oproep, abandoned call, abandoned, is abandoned, abandon, missed, is missed, beantwoord, aangenomen, afgehaakt, opgehangen, gemist, verlaten"},
	{Answered, weak, "call status, call result, outcome, call outcome, disposition, contact disposition, status, result, contact status, gespreksstatus, belstatus, resultaat"},

	{Answered, lastResort, "category, call category, abandon time, time to abandon, abandonment time, time before abandon"},

	{Excluded, strong, "data status, is spam, spam, is test, test call, is merged, merged, samengevoegd, testgesprek"},

	{Channel, strong, "media type, via, source, media name, contact channel, kanaal, contactkanaal"},
	{Channel, weak, "ticket channel, ticket source, case origin, origin, contact type, type, create channel, medium, media, channel type, interaction type, bron, herkomst, kanaaltype, soort contact"},

	{Queue, strong, "skill name, skill, queue name, wachtrij, wachtrijnaam"},
	{Queue, weak, "group, agent group, ticket group, assignment group, first queue, csq name, csq names, ring groups, ring group, line, team, team name, department, dispsplit, split, campaign, campaign name, " +
		"groep, afdeling, vaardigheid, lijn, keuze, verantwoordelijke afdeling, teamnaam"},

	{Agent, strong, "agent name, agents, handling agent, answering agent, medewerker, medewerkernaam, naam medewerker, klantadviseur"},
	{Agent, weak, "users, user, user name, assignee, assignee name, owner, case owner, agent id, agent assigned, teammate currently assigned, behandelaar, kcm, toegewezen aan, adviseur, operator"},

	{Code, strong, "contact reason, reason for contact, reason, reason code, wrap-up, wrap-up code, wrapup, wrapup code, disposition code, contactreden, reden contact, reden, reden van contact, belreden, hoofdreden, " +
		"afsluitcode, nawerkcode, afhandelcode, wrap-up reason, motivo do contato"},
	{Code, weak, "attributes reason, disposition, call reason, category, case reason, help topic, topic, contact category, call category, case type, ticket type, nested disposition, lastcwc, cwc1, call work code, main category, main reason, hoofdrubriek, sub reason, subreden, category 1, categorie 1, category level 1, niveau 1, reason 1, reden 1, topic 1, disposition 1, " +
		"categorie, subcategorie, hoofdcategorie, rubriek, onderwerpcode, vraag, specifieke vraag, vraagtype, soort vraag"},
	{Code, lastResort, "type, tags, conversation tags, ticket tags, labels, label, issue, issue type, contact type, product, onderwerp"},

	{TextRole, weak, "subject, ticket subject, ticket name, feedback comment, title, case title, summary, description, notes, note, comment, comments, transcription, transcript, first message, message, body, question, " +
		"onderwerp, samenvatting, omschrijving, notitie, notities, opmerking, opmerkingen, toelichting, bericht, klantvraag, vrije tekst"},

	{Handle, strong, "handle time, total handle, total handle time, handling time, handle duration, afhandeltijd, totale afhandeltijd, behandeltijd, totale behandeltijd"},
	{Handle, weak, "aht, agent time, agent interaction duration, average handle time"},
	{Handle, lastResort, "duration, call duration, contact duration, total time, total duration, total call time, duur, tijdsduur, totale duur, totale tijd"},
	{Talk, strong, "in-call duration, talk time, talking, talk duration, total talk, total talk time, active talk time, gespreksduur, gesprekstijd, spreektijd"},
	{Talk, weak, "agent agent interaction duration, duration in call, incall duration, call length, conversation time, billsec, avg talk duration, average talk duration, avg talk time, average talk time"},
	{Hold, strong, "hold time, holding time, hold duration, total hold, total hold time, wachtstand, wachtstandtijd, on-hold tijd, tijd in wachtstand"},
	{Hold, weak, "agent customer hold duration, held, on hold time, ansholdtime, on hold"},
	{Wrap, strong, "after call work time, after call work, acw, acw time, acwtime, acw seconds, wrap-up time, wrapup time, wrapup duration, wrap-up duration, wrap time, nawerktijd, nawerk, afwikkeltijd, nabewerkingstijd"},
	{Wrap, weak, "agent after contact work duration, work time"},
	{Wait, strong, "queue wait time, waiting time, wait time, queue time, total queue, wait duration, queue duration, wachttijd, wachtrijtijd, wachtduur"},
	{Wait, weak, "speed of answer, time to answer, agent speed to answer, ring time, ringing, disptime, time in queue, tijd in wachtrij"},

	{Transfers, strong, "transfer out, transfer count, transferred, is transferred, transfer, is transfer, number of transfers, doorverbonden, doorverbindingen, aantal doorverbindingen"},
	{Transfers, weak, "transout, doorgezet"},

	{Resolved, strong, "is resolved, resolution status, first contact resolution, first call resolution, fcr, ftf, ftr, closed when created, opgelost, is opgelost, in een keer goed, gespreksresultaat, direct opgelost"},
	{Resolved, weak, "status, state, ticket status, case status, current status, resolution, current conversation state, afgehandeld, resultaat, ticketstatus, zaakstatus"},

	{Prevented, strong, "preventable, could have been prevented, contact could have been prevented, voorkomen, te voorkomen, had voorkomen kunnen worden, contact te voorkomen, vermijdbaar"},

	{CSAT, strong, "csat score, csat rating, satisfaction score, satisfaction rating, customer satisfaction, customer satisfaction score, conversation rating, survey score, " +
		"klanttevredenheid, klanttevredenheidsscore, tevredenheid, tevredenheidsscore, kto, kto score, rapportcijfer, klantbeoordeling, klantwaardering"},
	{CSAT, weak, "satisfaction, rating, survey results, survey result, beoordeling, waardering, cijfer"},
	{CES, strong, "ces score, customer effort score, customer effort, effort score, klantinspanning, klantinspanningsscore, inspanning"},
	{CES, weak, "effort, moeite, gemak"},
	{NPS, strong, "nps score, net promoter score, nps rating, likelihood to recommend, would recommend, aanbeveling, aanbevelingsscore, aanbevelingscijfer, aanbevelen"},
	{Emotion, strong, "emotie, sentiment, customer emotion, customer sentiment, klantemotie, stemming"},
	{Emotion, weak, "mood, gevoel, toon"},

	{Cost, strong, "contact cost, cost per contact, call cost, kosten, contactkosten, kosten per contact"},
	{Cost, weak, "price, costs, prijs, kostprijs"},

	{Segment, strong, "customer segment, client segment, klantsegment, segmentnaam, doelgroep, klantgroep, customer group"},
	{Segment, weak, "customer type, client type, klanttype, type klant, tier, customer tier"},
}

// compile orders the vocabulary by word.
func compile(entries []entry) map[string][]alias {
	byWord := map[string][]alias{}
	for _, e := range entries {
		for _, word := range strings.Split(e.words, ",") {
			name := strings.Join(headerWords(word), "")
			byWord[name] = append(byWord[name], alias{e.role, e.rank})
		}
	}
	return byWord
}

// invertedNames are headers of the role answered under which a yes means that
// nobody answered.
var invertedNames = nameSet("abandoned, is abandoned, abandon, abandoned call, abandoned flag, missed, is missed, missed call, unanswered, gemiste oproep, afgehaakt, opgehangen, gemist, verlaten")

// tagNames are headers of tags.
var tagNames = nameSet("tags, ticket tags, conversation tags")

// otherLists are lists of a help desk's users that are no reasons for a contact.
var otherLists = nameSet("priority, prioriteit, urgency, urgentie, language, taal, country, land, region, regio, brand, merk, satisfaction, tevredenheid, gender, geslacht, sla")

// abandonTimes are headers of the role answered under which a length of time means that
// nobody answered.
var abandonTimes = nameSet("abandon time, time to abandon, abandonment time, time before abandon")

// numberings are the systems that write outcomes as numbers: the header of these, and
// of columns one of which stands beside it.
var numberings = []struct {
	system         cell.Numbering
	header, beside map[string]bool
}{
	{cell.UCCX, nameSet("contact disposition"), nameSet("contact disposition")},
	{cell.Avaya, nameSet("disposition"), nameSet("ucid, dispvdn, dispsplit")},
}

// callerNames and calledNames are headers of the two sides of a call, whoever is the
// customer. In such a column a short number is an extension of the centre.
var (
	callerNames = nameSet("ani, ani dialnum, from, src, caller id, caller number, caller, calling pty, calling party, calling number, originator dn, originating number, van, beller, nummer beller, bellernummer, " +
		"from number, from phone, originator, calling party number, caller id number, caller phone, caller phone number, source number, a number, cli, nummer van, van nummer, a-nummer, belnummer")
	calledNames = nameSet("dnis, to, dst, dialed number, dialed num, called number, called party, destination, destination dn, naar, gebeld nummer, gekozen nummer, nummer gebeld, " +
		"to number, to phone, destination number, called party number, final called party number, original called party number, dialled number, b number, nummer naar, naar nummer, b-nummer")
)

// phoneNames are headers of a customer's phone number.
var phoneNames = nameSet("phone number, phone, telephone, telephone number, customer phone number, customer phone, contact phone number, contact person number, telefoonnummer, telefoon, telefoonnummer klant, mobiel, mobiel nummer")

// gradeNames are words in a header that mean a grade of Dutch schools, 1 to 10.
var gradeNames = nameSet("rapportcijfer, cijfer, schoolcijfer")

// elapsedNames are headers of the time that a ticket lay somewhere: nobody worked on
// it so long. They are written with all their words, because the name without the
// unit may mean something else.
var elapsedNames = nameSet("on hold time in minutes, on hold time in minutes within business hours, on hold time (min), agent wait time in minutes, requester wait time in minutes, " +
	"close in min, first response in min, update in min, resolution time, full resolution time, first resolution time, time to close, time to resolution, time to first response, " +
	"doorlooptijd, oplostijd")

// closingNames are headers of an end at which a ticket is closed: between its start
// and that end lies its elapsed time.
var closingNames = nameSet("solved at, closed at, closed time, close time, closed date, date closed, date time closed, close date, ticket solved date, afgesloten op, gesloten op, gesloten, afgehandeld op, datum afgehandeld, " +
	"closed, resolved, closed on, resolved at, resolved on, resolved date, resolved time, date resolved, solved on, solved date, completed at, completed on, completion date, datum gereed, gereed op, datum gesloten, datum afgesloten, datum opgelost, opgelost op, datum gereedmelding, afgerond op, datum afgerond, sluitdatum, sluitingsdatum")

// addressNames are headers that mean a customer or a called number only above
// numbers and addresses: above other words they are something else.
var addressNames = nameSet("from, src, remote, to, dst, naar, van, destination, afzender, telefoon, phone, contact, line number, point of contact, contact number, originator, sender, mobile, mobiel, remote party")

// citizenNames are headers of citizens' service numbers, which the law forbids to
// use for this.
var citizenNames = nameSet("bsn, burgerservicenummer, bsn nummer, bsn klant, sofinummer, citizen service number")

func nameSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Split(words, ",") {
		set[strings.Join(headerWords(word), "")] = true
	}
	return set
}
