package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/metric"
)

// The limits beyond which a figure needs a warning beside it.
const (
	lowMapped    = 0.80 // mapped share below which shares by reason say little
	highUnknown  = 0.20 // share of contacts of unknown customers above which cases say little
	shortForYear = 91   // days below which a year is stretched from less than a quarter
	highRejected = 0.05 // share of rows that are rejected above which figures rest on too little
	fewRejected  = 3    // rows below which that share says nothing: the first is told by itself anyway
)

// warnings are what to be careful about, each once.
func (f *Findings) warnings() []document.Warning {
	var all []document.Warning
	for _, file := range f.Reading.Files {
		all = append(all, fileWarnings(file)...)
	}
	for _, warn := range []func() *document.Warning{
		f.warnEmpty, f.warnRejected, f.warnEmptyDays, f.warnUntil, f.warnManifold, f.warnStray, f.warnUnknown, f.warnRegistered, f.warnShared, f.warnMapped, f.warnNoReasons,
		f.warnShort, f.warnCost, f.warnImputed, f.warnTarget,
	} {
		if w := warn(); w != nil {
			all = append(all, *w)
		}
	}
	for _, p := range f.Request.Taxonomy.Warnings {
		all = append(all, document.Warning{Code: "taxonomy", Count: 1, Where: document.Same(fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)), Text: document.Text(p.Text)})
	}
	return all
}

// place says where in a file something stands; a row of 0 and a column of ""
// are left out.
func (file File) place(row uint32, column string) document.Text {
	t := document.Same(file.Name)
	if row > 0 {
		t = document.Text{EN: fmt.Sprintf("%s, row %d", t.EN, row), NL: fmt.Sprintf("%s, rij %d", t.NL, row)}
	}
	if column != "" {
		t = document.Text{EN: t.EN + ", column " + column, NL: t.NL + ", kolom " + column}
	}
	return t
}

// placeOf says where a row of the log stands.
func (f *Findings) placeOf(p contact.Position) document.Text {
	return f.Reading.Files[p.File].place(p.Row, "")
}

// firstUnknown says where the first contact of the period stands whose customer is
// unknown.
func (f *Findings) firstUnknown() document.Text {
	log := f.Reading.Log
	for i := range log.Len() {
		if log.Counts(i) && log.Customer(i) == contact.NoKey && f.Question.Period.Contains(log.Start(i)) {
			return f.placeOf(log.Position(i))
		}
	}
	return document.Text{}
}

// counted makes a warning whose text goes on from a count: of one, or of more.
func counted(code string, n int64, where document.Text, one, more document.Text) document.Warning {
	text := more
	if n == 1 {
		text = one
	}
	return document.Warning{Code: code, Count: n, Where: where, Counted: true, Text: text}
}

func (f *Findings) warnRejected() *document.Warning {
	share := float64(f.Books.Rejected) / float64(max(f.Books.Rows, 1))
	if share <= highRejected || f.Books.Rejected < fewRejected {
		return nil
	}
	return &document.Warning{Code: "many_rejected", Count: f.Books.Rejected, Counted: true, Text: phrase(
		"rows are rejected, {share} of all: the figures rest on the others, which may be of another kind; --rejects FILE lists them",
		"rijen zijn afgekeurd, {share} van alle: de cijfers rusten op de andere, die van een andere soort kunnen zijn; --rejects BESTAND somt ze op",
		map[string]document.Text{"share": people(document.Num(share), document.Share)})}
}

func (f *Findings) warnEmptyDays() *document.Warning {
	days := f.Question.EmptyDays()
	if len(days) == 0 {
		return nil
	}
	named := map[string]document.Text{"first": document.Same(days[0].String()), "last": document.Same(days[len(days)-1].String())}
	w := counted("empty_days", int64(len(days)), document.Text{}, phrase(
		"day holds nothing although its weekday normally has contacts, {first}: a holiday, or a part of the log that is missing",
		"dag is leeg terwijl zijn weekdag gewoonlijk contacten heeft, {first}: een feestdag, of een deel van het log dat ontbreekt", named), phrase(
		"days hold nothing although their weekday normally has contacts, the first {first}, the last {last}: holidays, or parts of the log that are missing",
		"dagen zijn leeg terwijl hun weekdag gewoonlijk contacten heeft, de eerste {first}, de laatste {last}: feestdagen, of delen van het log die ontbreken", named))
	return &w
}

// warnEmpty tells a log without rows from one without contacts.
func (f *Findings) warnEmpty() *document.Warning {
	if f.Books.Rows > 0 {
		return nil
	}
	return &document.Warning{Code: "no_rows", Text: document.Text{
		EN: "the log has a header and no rows: there is nothing to measure",
		NL: "het log heeft een kolomkop en geen rijen: er is niets te meten",
	}}
}

// lateUntil is how far the end that the user gives may lie after the last start
// without a word.
const lateUntil = 60 * contact.Instant(contact.Day)

// warnUntil compares the date up to which the log is said to be complete with
// the last start that it holds.
func (f *Findings) warnUntil() *document.Warning {
	last, until := f.Reading.Log.Coverage.Last, f.Question.Coverage.Last
	if f.Request.Until == nil || !last.Known() {
		return nil
	}
	parts := map[string]document.Text{"last": document.Same(f.Question.Calendar.Date(last).String()), "until": document.Same(f.Request.Until.String())}
	switch {
	case until < last:
		return &document.Warning{Code: "until_before_end", Text: phrase(
			"--until {until} lies before the last start, of {last}: contacts after it are counted, but are in no rate that needs the end of the log and in no figure a year",
			"--until {until} ligt voor de laatste begintijd, van {last}: contacten daarna tellen mee, maar niet in cijfers die het einde van het log nodig hebben en niet in cijfers per jaar", parts)}
	case until > last+lateUntil:
		return &document.Warning{Code: "until_after_end", Text: phrase(
			"--until {until} lies more than 60 days after the last start, of {last}: the days between count as days without contacts",
			"--until {until} ligt meer dan 60 dagen na de laatste begintijd, van {last}: de dagen ertussen tellen als dagen zonder contact", parts)}
	}
	return nil
}

// warnManifold tells of an export in which contacts stand several times over: on
// average at least twice, besides rows that several files hold.
func (f *Findings) warnManifold() *document.Warning {
	b := f.Books
	contacts := b.Rows - b.Legs - b.ExtraReasons - b.Duplicates - b.Excluded - b.Rejected
	duplicates := b.Duplicates
	for _, file := range f.Reading.Files {
		duplicates -= file.Common
	}
	if contacts == 0 || duplicates < contacts {
		return nil
	}
	times := float64(contacts+duplicates) / float64(contacts)
	return &document.Warning{Code: "manifold_rows", Count: duplicates, Counted: true, Text: phrase(
		"rows repeat another row: a contact stands {times} times on average, as when an attribute with several values was added to the export; each contact counts once",
		"rijen herhalen een andere rij: een contact staat er gemiddeld {times} keer in, zoals wanneer een kenmerk met meer waarden aan de export is toegevoegd; elk contact telt één keer",
		map[string]document.Text{"times": people(document.Num(times), document.Count)})}
}

func (f *Findings) warnStray() *document.Warning {
	n := f.Question.Coverage.Stray
	if n == 0 {
		return nil
	}
	w := counted("stray_starts", n, f.placeOf(f.Reading.Log.FirstStray()), document.Text{
		EN: "start lies more than 60 days from all others: it is counted, but the dates that the log covers leave it out",
		NL: "begintijd ligt meer dan 60 dagen van alle andere: die telt mee, maar niet in de datums die het log beslaat",
	}, document.Text{
		EN: "starts lie more than 60 days from all others: they are counted, but the dates that the log covers leave them out",
		NL: "begintijden liggen meer dan 60 dagen van alle andere: ze tellen mee, maar niet in de datums die het log beslaat",
	})
	return &w
}

func (f *Findings) warnUnknown() *document.Warning {
	known := f.Volume.Known
	if !known.Known || !f.Question.KnowsCustomers() || 1-known.Value <= highUnknown {
		return nil
	}
	parts := map[string]document.Text{"share": people(document.Num(1-known.Value), document.Share)}
	w := counted("unknown_customers", known.N-known.Hits, f.firstUnknown(), phrase(
		"of the contacts is of an unknown customer, {share} of all: it is in no case, so first time fix and right rest on the others",
		"van de contacten is van een onbekende klant, {share} van alle: het zit in geen klantvraag, dus in één keer goed rust op de andere", parts), phrase(
		"of the contacts are of unknown customers, {share} of all: they are in no case, so first time fix and right rest on the others",
		"van de contacten zijn van onbekende klanten, {share} van alle: ze zitten in geen klantvraag, dus in één keer goed rust op de andere", parts))
	return &w
}

func (f *Findings) warnRegistered() *document.Warning {
	if f.Question.KnowsCustomers() || f.Volume.Contacts == 0 {
		return nil
	}
	word := document.Text{EN: "first time right goes by the agents' marks", NL: "in één keer goed gaat af op de markeringen van medewerkers"}
	switch {
	case !f.FirstTime.FTFRegistered.Known:
		word = document.Text{EN: "first time right is not known", NL: "in één keer goed is niet bekend"}
	case !f.FirstTime.FTR.Known:
		word = document.Text{EN: "first time fix goes by the agents' marks", NL: "in één keer opgelost gaat af op de markeringen van medewerkers"}
	}
	parts := map[string]document.Text{"word": word, "unused": f.unused(), "reachable": f.reachable()}
	w := counted("no_customers", f.Volume.Contacts, document.Text{}, phrase(
		"contact in all, and its customer is not known: repeats cannot be seen, so {word}; --column customer=HEADER names the column{unused}{reachable}",
		"contact in totaal, en de klant ervan is niet bekend: herhaling is niet te zien, dus {word}; --column customer=KOLOM wijst de kolom aan{unused}{reachable}", parts), phrase(
		"contacts in all, and of none is the customer known: repeats cannot be seen, so {word}; --column customer=HEADER names the column{unused}{reachable}",
		"contacten in totaal, en van geen is de klant bekend: herhaling is niet te zien, dus {word}; --column customer=KOLOM wijst de kolom aan{unused}{reachable}", parts))
	return &w
}

// reachable names the columns that hold numbers or addresses of somebody.
func (f *Findings) reachable() document.Text {
	var headers []string
	for _, file := range f.Reading.Files {
		for _, h := range file.Layout.Reachable() {
			if len(headers) < maxUnused && !slices.Contains(headers, h) {
				headers = append(headers, h)
			}
		}
	}
	if headers == nil {
		return document.Text{}
	}
	list := strings.Join(headers, ", ")
	return document.Text{EN: "; numbers or addresses stand in " + list, NL: "; nummers of adressen staan in " + list}
}

// maxUnused is how many headers without a role a warning lists.
const maxUnused = 12

// unused lists the headers that have no role, for a user who must name one.
func (f *Findings) unused() document.Text {
	var headers []string
	for _, file := range f.Reading.Files {
		for _, c := range file.Layout.Columns {
			if c.Role == logfile.NoRole && c.Header != "" && len(headers) < maxUnused && !slices.Contains(headers, c.Header) {
				headers = append(headers, c.Header)
			}
		}
	}
	if headers == nil {
		return document.Text{}
	}
	list := strings.Join(headers, ", ")
	return document.Text{EN: " (without a role: " + list + ")", NL: " (zonder rol: " + list + ")"}
}

func (f *Findings) warnShared() *document.Warning {
	s := f.Shared
	if s.Keys == 0 || !s.FTF.Known || !s.Repeats.Known {
		return nil
	}
	parts := map[string]document.Text{
		"contacts": people(count(s.Contacts), document.Count),
		"ftf":      people(share(s.FTF), document.Share), "repeats": people(share(s.Repeats), document.Share),
	}
	w := counted("over_shared_keys", s.Keys, f.placeOf(f.Reading.Log.Position(s.First)), phrase(
		"customer key is shared by many, such as a switchboard or a test phone, with {contacts} contacts; without it first time fix is {ftf} and the repeat share {repeats}",
		"klantsleutel wordt door velen gedeeld, zoals van een centrale of een testtoestel, met {contacts} contacten; zonder die is in één keer opgelost {ftf} en het herhaalaandeel {repeats}", parts,
	), phrase(
		"customer keys are shared by many, such as switchboards or test phones, with {contacts} contacts; without them first time fix is {ftf} and the repeat share {repeats}",
		"klantsleutels worden door velen gedeeld, zoals van centrales of testtoestellen, met {contacts} contacten; zonder die is in één keer opgelost {ftf} en het herhaalaandeel {repeats}", parts,
	))
	return &w
}

func (f *Findings) warnMapped() *document.Warning {
	mapped := f.Volume.Mapped
	if !mapped.Known || mapped.Value >= lowMapped {
		return nil
	}
	parts := map[string]document.Text{"mapped": people(share(mapped), document.Share), "unused": f.unused()}
	text := phrase(
		"of the contacts have no reason, {mapped} of all have one: shares by reason, kind or owner are of those alone; --reasons FILE takes a taxonomy with more codes and phrases",
		"van de contacten hebben geen reden, {mapped} van alle heeft er een: aandelen per reden, soort of veroorzaker gaan alleen over die; --reasons BESTAND neemt een taxonomie met meer codes en zinsneden", parts)
	if mapped.Hits == 0 {
		text = phrase(
			"contacts in all, and none has a reason: nothing is known of avoidable contacts; --reasons FILE takes a taxonomy with the codes of this log, --column code=HEADER or text=HEADER names another column{unused}, and --repeat-on customer counts repeats without reasons",
			"contacten in totaal, en geen heeft een reden: van onnodige contacten is niets bekend; --reasons BESTAND neemt een taxonomie met de codes van dit log, --column code=KOLOM of text=KOLOM wijst een andere kolom aan{unused}, en --repeat-on customer telt herhaling zonder redenen", parts)
	}
	return &document.Warning{Code: "low_mapped", Count: mapped.N - mapped.Hits, Counted: true, Text: text}
}

func (f *Findings) warnNoReasons() *document.Warning {
	if !f.OnCustomer || f.Request.RepeatOn != "" || f.Volume.Contacts == 0 {
		return nil
	}
	return &document.Warning{Code: "repeat_on_customer", Text: document.Text{
		EN: "the log has neither codes nor texts, so a repeat is any contact of the same customer within the window; --column code=HEADER or text=HEADER names a column",
		NL: "het log heeft geen codes en geen teksten, dus herhaling is elk contact van dezelfde klant binnen het venster; --column code=KOLOM of text=KOLOM wijst een kolom aan",
	}}
}

func (f *Findings) warnShort() *document.Warning {
	if f.Volume.Days >= shortForYear || f.Request.Plan.PerYearGiven || !f.Saving.PerYear.Known {
		return nil
	}
	return &document.Warning{Code: "short_log", Count: int64(f.Volume.Days), Counted: true, Text: document.Text{
		EN: "days of log are less than a quarter: figures a year are stretched, and a season may weigh too much; --contacts-per-year gives the volume",
		NL: "dagen log is minder dan een kwartaal: cijfers per jaar zijn opgerekt, en een seizoen kan te zwaar wegen; --contacts-per-year geeft het volume",
	}}
}

func (f *Findings) warnCost() *document.Warning {
	if !f.costAssumed() || f.Volume.Contacts == 0 {
		return nil
	}
	return &document.Warning{Code: "assumed_cost", Text: phrase(
		"the cost of a contact is assumed: {cost}; give it with --cost, --cost-per-channel or --hourly-rate",
		"de kosten van een contact zijn aangenomen: {cost}; geef ze op met --cost, --cost-per-channel of --hourly-rate",
		map[string]document.Text{"cost": people(document.Num(float64(metric.AssumedCost)/float64(contact.Euro)), document.Euro)})}
}

func (f *Findings) warnImputed() *document.Warning {
	n := f.Question.Costs.Imputed
	if n == 0 || f.Volume.Cost.N == 0 {
		return nil
	}
	w := counted("imputed_cost", n, document.Text{}, document.Text{
		EN: "of the contacts lacks what a cost is computed from: it takes the mean of its channel, else of all contacts that have it",
		NL: "van de contacten mist waaruit de kosten te berekenen zijn: het krijgt het gemiddelde van zijn kanaal, anders van alle contacten die het hebben",
	}, document.Text{
		EN: "of the contacts lack what a cost is computed from: they take the mean of their channel, else of all contacts that have it",
		NL: "van de contacten missen waaruit de kosten te berekenen zijn: ze krijgen het gemiddelde van hun kanaal, anders van alle contacten die het hebben",
	})
	return &w
}

func (f *Findings) warnTarget() *document.Warning {
	if f.Saving.Verdict != metric.MoreThanSupported {
		return nil
	}
	return &document.Warning{Code: "target_too_high", Text: phrase(
		"the target of {target} is more than the log supports: {ceiling} of the contacts can be prevented",
		"het doel van {target} is meer dan het log onderbouwt: {ceiling} van de contacten is te voorkomen",
		map[string]document.Text{
			"target":  people(document.Num(f.Saving.Target), document.Share),
			"ceiling": people(share(f.Saving.Ceiling), document.Share),
		})}
}
