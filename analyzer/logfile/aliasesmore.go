package logfile

// moreVocabulary are the words of systems that no list of exports describes: service
// desks, exchanges, chat and mail desks, and registrations that people keep themselves.
var moreVocabulary = []entry{
	{ContactID, strong, "ticket#, ticket nr, meldingnummer, incidentnummer, chat id, klantcontactnummer, contactmomentnummer, zaakidentificatie"},
	{ContactID, weak, "verzoek id, verzoeknummer, klantvraagnummer, uuid, global call id call id, call ref, dossiernummer, volgnummer contact, issue key"},
	{ContactID, lastResort, "contact number, call number, volgnummer"},

	{Customer, strong, "klantcode, clientnummer, clientnr, client nummer, relatiecode, member number, member id, membership number, subscriber number, patient number, policy number, customer code, customer key, customer ref"},
	{Customer, weak, "e-mailadres klant, emailadres klant, mailadres klant, caller sip, caller uri, caller address, contact number, from number, from phone, originator, originating number, calling party number, caller id number, caller phone, caller phone number, remote number, remote party, source number, a number, cli, " +
		"phone number dialed, mobile, mobile number, phone no, telephone number, contact phone, contact phone number, sender email, sender address, e-mail customer, customer contact, " +
		"belnummer, telnr, telefoonnr, tel nummer, mobiel, mobiele nummer, mobiel nummer, nummer van, van nummer, nummer klant, telefoonnummer klant, telefoon klant, e-mail klant, klant e-mail, mail klant, klant telefoon, a-nummer, emailadres, e-mail adres, afzenderadres"},
	{Customer, lastResort, "reporter, reported by, submitter, opened for, requested for, requested by, sender, end user, aanmelder, melder, aanvrager, indiener, inwoner, burger, relatie, clientnaam, naam beller, naam client"},

	{Called, strong, "to number, to phone, destination number, called party number, final called party number, original called party number, dialled number, b number, ddi, access number, b-nummer, nummer naar, naar nummer, doorkiesnummer, bereikt nummer"},

	{Start, strong, "start stamp, call started, contact start, gesprek gestart, start contact, conversation start, session start, chat start, gespreksstart, start gesprek"},
	{Start, weak, "started, started on, ticket date, case date, incident date, datum ticket, datum incident, opened, opened on, opened date, open date, open time, time opened, creation date, creation time, date of creation, time created, created timestamp, initiated, initiated time, initiated at, initiation time, " +
		"origination time, time origination, time call, date call, date contact, offered time, offered at, arrival, arrived at, arrival date, received time, received on, received date, registered, registered at, registration date, registration time, " +
		"logged, logged at, logged on, log date, reported, reported at, reported on, reported date, submitted, submitted at, submitted on, submit date, submission date, contacted at, begin time, begin date, interaction date, conversation date, chat date, event time, " +
		"aangemeld, aangemeld op, aanmelddatum, datum aangemeld, datum aanmelding, datum melding, meldingsdatum, gemeld op, ingediend, ingediend op, datum ingediend, binnenkomst, datum binnenkomst, datum binnengekomen, datum ontvangst, datum ontvangen, ontvangen, " +
		"geregistreerd, geregistreerd op, datum registratie, datum geregistreerd, gestart, gestart op, gestart om, start op, begonnen op, begin, begin gesprek, begin contact, aanvang, aanvang gesprek, aanvangsmoment, ingekomen, ingekomen op, datum oproep, datum contactmoment, datum klantcontact, datum belletje"},
	{Date, weak, "date call, date contact, contactmoment datum, datum contactmoment, datum klantcontact, belddatum, beldatum, datum oproep, date of interaction"},
	{Time, weak, "time of interaction, tijd contactmoment, tijd klantcontact, beltijd, tijd oproep, aanvang, tijd contact"},

	{End, strong, "end stamp, call ended, contact end, call end, interaction end, terminated time, terminated at, disconnect time, disconnected at, time disconnect, einde contact, gesprek beeindigd, beeindigd op"},
	{End, weak, "closed, resolved, closed on, resolved at, resolved on, resolved date, resolved time, date resolved, solved on, solved date, completed at, completed on, completion date, datum gereed, gereed op, datum gesloten, datum afgesloten, datum opgelost, opgelost op, datum gereedmelding, afgerond op, datum afgerond, sluitdatum, sluitingsdatum"},

	{Direction, weak, "interaction type, conversation type, communication type, soort contact, soort contactmoment, in out, inbound outbound, traffic direction, soort oproep, type oproep, oproeptype, richting gesprek, gespreksrichting"},

	{Answered, strong, "abandoned flag, answered flag, gesprek aangenomen, oproep beantwoord"},
	{Answered, weak, "state, call state, conversation state, call queue call result, action result, call disposition, hangup cause, termination type, handled status, afloop, gespreksafloop, uitkomst, gespreksresultaat oproep, resultaat oproep, resultaat gesprek, oproepstatus"},

	{Channel, strong, "initial channel, first channel, kanaal binnenkomst, binnenkomst via, communicatiekanaal, kanaal contact, soort binnenkomst"},
	{Channel, weak, "contact method, method of contact, contact medium, reported via, submitted via, wijze van contact, contactvorm, ingangskanaal, ontvangen via, via kanaal"},

	{Queue, strong, "final queue, final queue name, last queue, last queue name, queue group, call queue, acd queue, wachtrij groep, acd groep"},
	{Queue, weak, "helpdeskteam, helpdesk team, group name, assigned group, assigned team, work group, workgroup, assigned work group, department name, mailbox, inbox, support group, resolver group, service desk, hunt group, skillgroep, behandelaarsgroep, behandelgroep, oplosgroep, behandelteam, vakgroep, toegewezen groep"},

	{Agent, weak, "assigned to, answered by, handled by, taken by, agent full name, agent login, agent extension, employee, behandeld door, aangenomen door, opgenomen door, medewerker kcc, medewerker kcm, kcc medewerker, klantadviseur naam"},

	{Code, strong, "transaction code, result code, resultaatcode, classification, classificatie, contact classificatie, gesprekscode, belcode, reason for call, reason of contact, contact topic, wrapup codes, wrap-up codes, disposition name, inquiry type, enquiry type, query type"},
	{Code, weak, "type verzoek, soort verzoek, type aanvraag, soort aanvraag, main topic, sub topic, subtopic, subcategory, sub category, category name, contact subject code, subject category, hoofdonderwerp, subonderwerp, hoofdreden contact, onderwerp niveau 1, soort melding, type melding, meldingsoort, soort klacht, soort contactmoment, aard melding, aard van het contact, trefwoord, thema, vraagcategorie, vraagsoort"},
	{Code, lastResort, "tag, tag 1, trefwoorden"},

	{TextRole, weak, "short description, long description, problem description, details, conversation summary, call notes, agent notes, remarks, korte omschrijving, lange omschrijving, probleemomschrijving, vraagomschrijving, gespreksnotitie, gespreksverslag, samenvatting gesprek, verzoek, actie"},

	{Handle, weak, "time spent, time worked, worked time, handled time, agent handling time, bestede tijd, tijd besteed, besteed, werktijd, bewerktijd"},
	{Handle, lastResort, "length in sec, length in seconds, call time in sec, call seconds"},
	{Talk, strong, "time in conversation, connected duration, connected time, connect duration, conversation duration, speaking time, tijd in gesprek, duur gesprek, gesprekslengte, spreekduur"},
	{Wrap, strong, "time in wrap-up, time in acw, tacw, t acw, after call time, after contact work, naverwerking, naverwerkingstijd, tijd in nawerk"},
	{Hold, weak, "time on hold, hold seconds, tijd in de wacht"},
	{Wait, strong, "queue seconds, queue sec, queue secs, wait seconds, waiting seconds, waiting duration, duration in queue, seconds in queue, wachtduur in wachtrij, duur wachtrij"},

	{Transfers, strong, "call transferred, transferred out, doorverbonden naar ander, doorverbonden ja nee, aantal keer doorverbonden"},

	{Resolved, strong, "first contact resolved, first call resolved, first time fix, first time right, resolved on first contact, resolved first time, opgelost in eerste contact, in een keer opgelost, eerste keer goed, direct geholpen"},
	{Resolved, weak, "fase, phase, stage, solved, resolution code, afhandeling, afhandelstatus, wijze van afhandeling, gereed, afgemeld, status melding, status gesprek"},

	{CSAT, strong, "happiness rating, feedback score, customer rating, csat result, waarderingscijfer, klantcijfer, tevredenheidscijfer"},
	{CSAT, weak, "rate, stars, feedback rating"},
	{NPS, strong, "recommend score, recommendation score, likely to recommend, how likely are you to recommend us, hoe waarschijnlijk beveelt u ons aan, zou u ons aanbevelen"},
	{CES, strong, "how easy was it, ease of use score, hoeveel moeite, hoe makkelijk"},
}
